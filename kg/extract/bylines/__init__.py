"""Where a page may name the authors of its report: runs of names, of many forms and in many places.

1. rows: what the reader found to be a row of authors, and the lines of names after it;
2. labels: "Authors: …" within a line, or over lines of names;
3. "by …";
4. the title's line: names after the title, or at its end;
5. lines that begin with names, and columns of such lines with posts and employers between them (1 to 5 are in lines.py);
6. lines that hold names amid other words, as covers on one line do;
7. citations: names before year and title;
8. who "is a fellow of …" at the end of a page, and who is quoted as author of the study (6 to 8 are in elsewhere.py).

Names after "Page created by", "Contact", "Acknowledgements" and the like are left out, and those before "(eds.)". Which run is
the byline is chosen in choice.py.
"""

from __future__ import annotations

from kg.extract.bylines import forms
from kg.extract.bylines.elsewhere import cited, inside, said
from kg.extract.bylines.lines import by, columns, labelled, posted, rows, starting, titled
from kg.extract.bylines.page import Page
from kg.extract.bylines.runs import Candidate

LABELLED = frozenset(("row", "label", "written by"))  # kinds of runs beside which no names amid other words are bylines

__all__ = ["Candidate", "Page", "candidates"]


def candidates(page: Page) -> list[Candidate]:
    """Return the runs of names of a page, in the order of the list above."""
    if not page.lines:
        return []
    found = [*rows(page), *labelled(page), *by(page), *titled(page), *starting(page), *cited(page)]
    found += [*columns(page, found), *posted(page, found)]
    if not any(one.kind in LABELLED for one in found):
        found += [*inside(page, found), *said(page)]
    return [one for one in found if forms.EDITORS.match(page.text, one.span.end) is None]
