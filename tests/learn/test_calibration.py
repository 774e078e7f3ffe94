"""Curves from facts that are right or wrong."""

import pytest

from kg.extract.calibration import Calibration
from tests.bench.calibration import Fact, error
from tests.learn.calibration import PRIOR, cross_validated, fit, write


def facts(sure, right, count, page="a-1", property_="https://w3id.org/report-kg/ontology#topic"):
    return [Fact(page, "report", property_, sure, number < right) for number in range(count)]


def points(given):
    [curve] = fit(given).curves.values()
    return curve.said, curve.right


def test_a_curve_shows_the_share_that_was_right():
    said, right = points([*facts(0.6, 250, 1000), *facts(0.9, 900, 1000)])
    assert said == (0.6, 0.9)
    assert right == pytest.approx((0.25, 0.9), abs=0.01)


def test_shares_that_fall_are_joined():
    said, right = points([*facts(0.6, 900, 1000), *facts(0.9, 500, 1000)])
    assert said == (0.75,)
    assert right == (0.7,)


def test_few_facts_are_drawn_towards_the_others():
    _, right = points([*facts(0.6, 0, 20), *facts(0.9, 800, 1000)])
    assert 0 < right[0] <= PRIOR / (20 + PRIOR) < right[1]


def test_the_error_is_the_distance_of_confidence_and_share_by_bins():
    assert error([*facts(0.9, 5, 10), *facts(0.25, 5, 20)]) == pytest.approx(0.4 / 3)
    assert error([]) == 0.0


def test_institutes_are_tested_on_curves_of_the_others():
    given = [*facts(0.9, 0, 100, "a-1"), *facts(0.9, 100, 100, "b-1")]
    sure = {fact.page: fact.sure for fact in cross_validated(given)}
    assert sure["a-1"] > 0.9 > 0.1 > sure["b-1"]


def test_what_is_written_is_read_back(tmp_path):
    made = fit([*facts(0.6, 250, 1000), *facts(0.9, 900, 1000)])
    write(made, tmp_path / "curves.toml")
    assert Calibration.read(tmp_path / "curves.toml") == made
