"""Items of microdata, gathered while the tree is walked, in the shape of JSON-LD."""

from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborNode

MOST = 200  # properties of a page; more are a list of other things
LONGEST = 2_000  # code points of one value
# Where the value of a property stands, for elements in which it is not their text.
_VALUE_IN = {"time": "datetime", "data": "value"}
_NAMES = frozenset(
    "name headline author creator contributor publisher datePublished isPartOf reportNumber issueNumber keywords about "
    "inLanguage description".split()
)


class Items:
    """The items of a page; `found` are those that are no property of another, in order."""

    def __init__(self) -> None:
        self.found: list[dict[str, Any]] = []
        self._open: list[dict[str, Any]] = []
        self._count = 0

    def enter(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
        """Take an element with "itemscope" or "itemprop"; True if `leave` is to be called at its end."""
        names = (attributes.get("itemprop") or "").split()
        above = self._open[-1] if self._open else None
        if "itemscope" in attributes:
            item: dict[str, Any] = {"@type": [kind.rpartition("/")[2] for kind in (attributes.get("itemtype") or "").split()]}
            self._keep(above, names, item)
            self._open.append(item)
            return True
        wanted = [name for name in names if name in _NAMES]
        if above is not None and wanted and self._count < MOST:
            self._keep(above, wanted, self._value(node, tag, attributes))
        return False

    def leave(self) -> None:
        """End the innermost item."""
        self._open.pop()

    def _keep(self, above: dict[str, Any] | None, names: list[str], value: Any) -> None:
        self._count += 1
        if above is None or not names:
            if isinstance(value, dict):
                self.found.append(value)
            return
        for name in names:
            above.setdefault(name, []).append(value)

    def _value(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> str:
        said = attributes.get("content") or attributes.get(_VALUE_IN.get(tag, ""))
        return " ".join((said or node.text())[:LONGEST].split())
