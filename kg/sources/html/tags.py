"""What the elements of a page are for, by their tags."""

from __future__ import annotations

# Elements that browsers do not show.
UNSEEN = frozenset(
    "script style template noscript head title meta link object embed iframe canvas audio video svg select datalist textarea "
    "noframes map param source track base".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr q ruby rb rp rt s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
# Blocks with an empty line before and after them.
APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article figure hr fieldset".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# Inline elements that pages set apart by their style alone.
PARTED = frozenset("a span label time em strong button".split())
# Inline elements with which a line begins that may be its label.
LEADS = frozenset("strong b span em label th i font".split())
