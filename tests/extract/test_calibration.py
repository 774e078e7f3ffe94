"""Claims become as sure as claims like them proved right."""

import pytest

from kg.extract import EXTRACTORS, Calibration, Extractor, run
from kg.extract.calibration import Curve, measured
from kg.terms import KG
from tests.factory import claim, document, mention

PAGE = document("Mills of the north need ore, says the Yard Board (YB).")
NORTH = mention(PAGE, KG.Place, "north")
BOARD = mention(PAGE, KG.Institution, "Yard Board")


def sure(curves, *claims):
    return [each.confidence for each in Calibration(curves).of(claims)]


@pytest.mark.parametrize(("said", "right"), [(0.1, 0.3), (0.6, 0.3), (0.7, 0.6), (0.8, 0.9), (1.0, 0.9)])
def test_a_curve_is_straight_between_its_points_and_level_outside(said, right):
    assert Curve((0.6, 0.8), (0.3, 0.9)).at(said) == right


def test_claims_of_an_extractor_without_a_curve_stay_as_sure_as_they_were():
    said = claim(PAGE, None, KG.concernsPlace, NORTH, confidence=0.9)
    assert sure({("other", KG.concernsPlace): Curve((0.9,), (0.5,))}, said) == [0.9]
    assert sure({("test", KG.concernsPlace): Curve((0.9,), (0.5,))}, said) == [0.5]


def test_what_gold_does_not_tell_of_is_no_surer_than_the_thing_it_belongs_to():
    named = claim(PAGE, None, KG.mentionsInstitution, BOARD, confidence=0.8)
    acronym = claim(PAGE, BOARD, KG.acronym, "YB", "YB", confidence=0.7)
    curves = {("test", KG.mentionsInstitution): Curve((0.8,), (0.6,))}
    assert sure(curves, named, acronym) == [0.6, 0.6]
    assert sure(curves, acronym, named) == [0.6, 0.6]
    assert sure({("test", KG.mentionsInstitution): Curve((0.8,), (0.9,))}, named, acronym) == [0.9, 0.7]


def test_extractors_see_each_other_as_sure_as_they_said_and_the_result_is_calibrated():
    seen = []

    def look(document, found):
        seen.extend(each.confidence for each in found)
        return iter(())

    north = claim(PAGE, None, KG.concernsPlace, NORTH, confidence=0.9)
    table = [Extractor("places", lambda document, found: iter([north]), (KG.Place,)), Extractor("second", look)]
    found = run(PAGE, table, Calibration({("places", KG.concernsPlace): Curve((0.9,), (0.5,))}))
    assert seen == [0.9]
    assert [each.confidence for each in found.claims] == [0.5]


def test_the_measured_curves_never_fall_and_belong_to_extractors():
    names = {extractor.name for extractor in EXTRACTORS}
    for (extractor, _), curve in measured().curves.items():
        assert extractor in names
        assert len(curve.said) == len(curve.right) > 0
        assert list(curve.said) == sorted(set(curve.said))
        assert list(curve.right) == sorted(curve.right)
        assert 0 < curve.right[0] <= curve.right[-1] <= 1
