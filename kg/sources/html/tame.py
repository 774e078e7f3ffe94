"""Markup that takes a parser much longer than its length: elements nested by the thousand, tags with as many attributes."""

from __future__ import annotations

import re

LARGE = 50_000  # code points; what is shorter cannot do harm
DEEPEST = 400  # elements in one another; browsers stop at 512
LONGEST_TAG = 20_000  # code points
# Scripts and comments are passed over whole: what looks like a tag in them is none.
_TAG = re.compile(
    r"(?i)(?:<script\b(?s:.*?)(?:</script|\Z)|<style\b(?s:.*?)(?:</style|\Z)|<!--(?s:.*?)(?:-->|\Z))"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]{0,40})(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>?"
)
# Elements without content, and those that browsers close by themselves.
_FLAT = frozenset(
    "area base br col embed hr img input link meta source track wbr p option optgroup dt dd tr td th thead tbody tfoot "
    "script style title".split()
)


def tamed(html: str) -> str:
    """Return the page, the tags left out that lie deeper than browsers go, and attributes beyond what a tag can need."""
    if len(html) < LARGE:
        return html
    depth = 0

    def tame(match: re.Match[str]) -> str:
        nonlocal depth
        if match["name"] is None:
            return match[0]
        if match["name"].casefold() in _FLAT:
            return _short(match)
        if match["end"]:
            depth = max(depth - 1, 0)
            return match[0] if depth < DEEPEST else ""
        depth += 1
        return _short(match) if depth <= DEEPEST else ""

    return _TAG.sub(tame, html)


def _short(match: re.Match[str]) -> str:
    return match[0] if match.end() - match.start() <= LONGEST_TAG else f"<{match['end']}{match['name']}>"
