"""The type of an action follows its means, told by the parts that its words play."""

from __future__ import annotations

import pytest

from kg.extract.strategies.roles import roles
from kg.extract.strategies.types import SUREST, TYPES, VOCABULARY, classify, features, tokens
from kg.vocabulary import strategy_types


def parts(action: str) -> dict[str, str]:
    """The words of an action by the part they play, those without a part left out."""
    words = tokens(action)
    return {word: part for word, part in zip(words, roles(words)[0], strict=True) if part != "none"}


@pytest.mark.parametrize(
    ("action", "verb", "head"),
    [
        ("train nurses in rural hospitals", "train", "nurses"),
        ("the ministry should publish the rents", "publish", "rents"),
        ("rents should therefore be published by the ministry", "published", "rents"),
        ("it is necessary to ease the rules", "ease", "rules"),
        ("it is worth reviewing the rules", "reviewing", "rules"),
        ("banks would do well to lend money", "lend", "money"),
        ("ports that may flood have to be moved", "moved", "ports"),
        ("the state should invest in railways", "invest", "railways"),
        ("let small shops hire helpers", "hire", "helpers"),
        ("help firms to train welders", "train", "welders"),
        ("regulators hire geologists", "hire", "geologists"),
        ("the subsidies must end", "end", "subsidies"),
        ("loans for small shops", None, "loans"),
        ("a programme for loans", None, "loans"),
        ("support of institutes", None, "institutes"),
    ],
)
def test_verb_and_head_of_the_object_are_found(action: str, verb: str | None, head: str) -> None:
    words = tokens(action)
    found, at = roles(words)
    assert (words[at] if at is not None else None) == verb
    assert [word for word, part in zip(words, found, strict=True) if part == "head"][-1] == head


def test_what_follows_a_preposition_is_means_aim_or_place() -> None:
    found = parts("lower the cost of rents for tenants by taxing landlords in cities")
    assert (found["rents"], found["tenants"], found["taxing"], found["cities"]) == ("of", "aim", "means", "place")


def test_who_acts_in_the_passive_is_no_means() -> None:
    assert parts("roads should be built by provinces")["provinces"] == "agent"


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("subsidies for solar panels should be cut", "finance-and-tax"),
        ("train installers of solar panels", "workforce-development"),
        ("a law on data centres", "regulation-and-standards"),
        ("collect data on hospitals", "data-and-digital"),
        ("negotiate a trade agreement on steel", "trade-and-global-markets"),
        ("rezone the land around schools", "urban-and-regional"),
        ("the ministry of health should evaluate the programme", "governance-and-planning"),
        ("구도심 재생 추진", "urban-and-regional"),
        ("수출 기업을 위한 전문인력 양성", "workforce-development"),
    ],
)
def test_means_outdo_what_they_are_meant_for(action: str, kind: str) -> None:
    assert classify(action)[0] == kind


def test_the_label_above_an_action_helps_where_its_words_say_little() -> None:
    assert classify("the four of them", "Taxation")[0] == "finance-and-tax"


def test_what_names_no_field_is_unsure() -> None:
    assert classify("do the same")[1] < 0.4
    assert classify("")[1] < 0.4


def test_nothing_is_surer_than_librarians_agree() -> None:
    assert classify("raise the property tax")[1] == SUREST


def test_types_are_those_of_the_scheme() -> None:
    assert set(TYPES) == set(strategy_types.scheme())


def test_a_word_stands_once_in_the_vocabulary_of_a_type() -> None:
    for kind, groups in VOCABULARY.items():
        words = [word for group in ("means", "objects", "fields", "leanings") for word in groups[group].split()]
        assert len(words) == len(set(words)), kind


def test_words_that_begin_like_others_are_not_taken_for_them() -> None:
    """ "Important" is not "import", nor is "plant" "plan"."""
    assert not any("means as object" in found or "means as head" in found for found in features("do important lawns"))


def test_only_told_pairs_are_features() -> None:
    found = features("plant trees", told={"trees > energy-and-environment", "tree > urban-and-regional"})
    assert [kind for kind, each in zip(TYPES, found, strict=True) if any(" > " in name for name in each)] == [
        "urban-and-regional"
    ]
