"""What may be shown on a terminal: texts from documents must not steer it."""

from __future__ import annotations

import re

# What steers a terminal (C0, DEL, C1), and what turns the direction of writing or breaks a line, so that what is read is not
# what is there.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str, keep: str = "") -> str:
    r"""Return a text whose control characters are shown as escapes, but for those to `keep`.

    >>> harmless("red\x1b[31m")
    'red\\x1b[31m'
    """
    return CONTROL.sub(lambda match: match[0] if match[0] in keep else match[0].encode("unicode_escape").decode(), text)


def one_line(text: str) -> str:
    r"""Return a text as one harmless line: white space is folded.

    >>> one_line("line one\n  line two")
    'line one line two'
    """
    return harmless(" ".join(text.split()))
