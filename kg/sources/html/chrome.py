"""What markup says belongs to the site: by tag, by role, by the words of class and id."""

from __future__ import annotations

import re
from functools import lru_cache

TAGS = frozenset("nav aside footer button menu dialog search".split())
ROLES = frozenset(
    "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog alert tablist button".split()
)
# Whole words of class and id; "gnb", "lnb" and "snb" are the menus of Korean sites.
WORDS = frozenset(
    """nav navbar navigation menu menus megamenu submenu gnb lnb snb tnb breadcrumb breadcrumbs crumb crumbs footer foot
    copyright sidebar aside cookie cookies consent gdpr share sharing sharethis addtoany sns social skip skipnav skipnavi
    related recommend recommended recommendations toolbar pagination pager paging paginate login signin signup popup modal
    overlay newsletter subscribe subscription comments disqus quickmenu toplink banner advert advertisement ads promo
    prevnext masthead topbar familysite sitemap""".split()
)
# Only outside the main part of a page; in it, a header holds the title.
HEADERS = frozenset("header gheader top globalheader".split())
# "has-sidebar", "page-with-menu": these speak of what is beside the element.
_BESIDE = frozenset(
    "has with no without is not hide show two three one left right layout open content main article wrap".split()
)
# What is never told by its class: a page says there which menus it has.
_WHOLE = frozenset("html body main article h1 h2 h3 h4 h5 h6 tr tbody".split())
MAIN = frozenset("main article".split())
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[가-힣]+")
# Names of classes that are words of the text itself: a list of recommendations is what a report is about.
_TELLING = frozenset("recommend recommended recommendations".split())


def is_site(tag: str, role: str | None, names: str, *, inside: bool) -> bool:
    """Whether an element belongs to the site. `names` are its class and id; `inside` says that it lies in the main part.

    >>> is_site("div", None, "block-breadcrumb", inside=False), is_site("div", None, "layout-with-sidebar", inside=False)
    (True, False)
    """
    if tag in TAGS or (role is not None and role.casefold() in ROLES):
        return True
    if tag == "header" and not inside:
        return True
    return bool(names) and tag not in _WHOLE and _named(names, inside)


@lru_cache(4096)
def _named(names: str, inside: bool) -> bool:
    return any(_is_site_name(name, inside) for name in names.split())


def _is_site_name(name: str, inside: bool) -> bool:
    words = [word.casefold() for word in _WORD.findall(name)]
    if "".join(words) in WORDS - _TELLING:
        return True
    for at, word in enumerate(words):
        known = word in WORDS or (not inside and word in HEADERS and len(words) <= 2)
        if known and not (at and words[at - 1] in _BESIDE) and not (word in _TELLING and inside):
            return True
    return False
