"""The keywords that a page lists."""

import pytest

from kg.extract.head import head
from kg.extract.keywords import keywords
from tests.factory import document

TITLE = "A Plan for the Yards of the North"
TEXT = "The study looks at the yards of the region, which have lost orders to their rivals abroad. It asks what can be done."


def words(*lines, between="\n\n"):
    page = document(TITLE + "\n\n" + TEXT + "\n\n" + between.join(lines))
    return [page.quote(span) for span, _ in keywords(page, head(page))]


@pytest.mark.parametrize(
    "line",
    [
        "Keywords: ships, steel, local jobs",
        "Key words: ships; steel; local jobs.",
        "Keywords ships, steel, local jobs",
        "JEL classification: L2, M2 Keywords: ships, steel, local jobs",
        "Uncontrolled Keywords: ships; steel; local jobs",
        "Tags: #ships #steel #local jobs",
        "Keywords: ships | steel | local jobs",
        "Subjects: LCSH: ships. | steel. | local jobs.",
        "Mots-clés : ships, steel, local jobs",
        "주제어: ships, steel, local jobs",
        "キーワード：ships、steel、local jobs",
        "#ships #steel #local jobs",
        "Topics\nships  steel  local jobs",
        "Keywords\n- ships\n- steel\n- local jobs",
    ],
)
def test_lists_in_the_layouts_of_the_world(line):
    assert words(line) == ["ships", "steel", "local jobs"]


def test_commas_stay_where_something_else_parts_the_list():
    assert words("Topics: Water, Land & Air; Drought") == ["Water, Land & Air", "Drought"]


def test_what_is_listed_twice_counts_once():
    assert words("Keywords: ships, steel", "Keywords: ships, steel") == ["ships", "steel"]


def test_a_list_ends_where_the_next_label_or_a_sentence_begins():
    assert words("Keywords: ships, steel JEL Classification: F13") == ["ships", "steel"]
    assert words("Keywords: ships, steel. This paper was written by two of us.") == ["ships", "steel"]


def test_a_page_without_keywords_has_none():
    assert words("The keywords of the debate have changed since 2010.") == []
