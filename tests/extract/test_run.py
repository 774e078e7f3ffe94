"""The table of extractors, and what running it refuses."""

import pytest

from kg.errors import KgError
from kg.extract import EXTRACTORS, Extractor, run
from kg.model import Claim, Mention, Span
from kg.terms import KG
from tests.factory import claim, document, mention

PAGE = document("The yards of the north need docks.")


def saying(*claims, makes=(KG.Place,), needs=()):
    return [Extractor("test", lambda document, found: iter(claims), makes, needs)]


def test_each_class_that_an_extractor_needs_is_made_by_an_earlier_one():
    made = set()
    for extractor in EXTRACTORS:
        assert set(extractor.needs) <= made, extractor.name
        made |= set(extractor.makes)


def test_each_extractor_has_a_name_of_its_own_and_says_in_a_line_what_it_finds():
    assert len({extractor.name for extractor in EXTRACTORS}) == len(EXTRACTORS)
    assert all((extractor.find.__doc__ or "").split("\n")[0].endswith((".", ":")) for extractor in EXTRACTORS)


def test_claims_are_stamped_with_their_extractor():
    north = claim(PAGE, None, KG.concernsPlace, mention(PAGE, KG.Place, "north"))
    assert [each.extractor for each in run(PAGE, saying(north)).claims] == ["test"]


def test_an_extractor_sees_what_was_found_before_it():
    north = claim(PAGE, None, KG.concernsPlace, mention(PAGE, KG.Place, "north"))
    seen = []

    def look(document, found):
        seen.extend(found)
        return iter(())

    run(PAGE, [*saying(north), Extractor("second", look)])
    assert [each.value.name for each in seen] == ["north"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (Claim(None, KG.topic, "x", Span(3, 3), 0.9), "no text"),
        (Claim(None, KG.topic, "x", Span(0, 10_000), 0.9), "no text"),
        (Claim(None, KG.topic, "x", Span(-5, 3), 0.9), "no text"),
        (Claim(None, KG.topic, "x", Span(3, 4), 0.9), "no text"),
        (Claim(None, KG.topic, "x", Span(0, 3), 0.0), "confidence"),
        (Claim(None, KG.topic, "x", Span(0, 3), 1.5), "confidence"),
        (Claim(None, KG.hasAuthor, Mention(KG.Author, "The", Span(0, 3)), Span(0, 3), 0.9), "makes"),
    ],
)
def test_a_claim_without_text_or_of_a_foreign_class_is_refused_by_name(wrong, words):
    with pytest.raises(KgError, match=words) as failure:
        run(PAGE, saying(wrong))
    assert "extractor test" in str(failure.value)


def test_what_an_extractor_needs_it_may_speak_about():
    about = mention(PAGE, KG.Industry, "docks")
    run(PAGE, saying(claim(PAGE, None, KG.topic, about), needs=(KG.Industry,)))


@pytest.mark.parametrize("text", ["", "\n", "가", "●", "1.", "Author", "Author Date Page", "“", "[", "Date 99.99.9999", "% %"])
def test_odd_little_texts_break_nothing(text):
    assert run(document(text)).document.text == text
