"""Where an author works."""

import pytest

from kg.extract import report
from kg.extract.authors import find
from kg.terms import KG
from tests.factory import document

TEXT = "The study looks at the mills of the valley, which have lost orders to their rivals abroad. It asks what can be done."


@pytest.mark.parametrize(
    "byline",
    ["Anna Lindholm, Vale University", "Anna Lindholm (Vale University)", "Anna Lindholm1 Vale University", "By Anna Lindholm, the Vale University"],
)  # fmt: skip
def test_the_body_after_a_name_employs_its_author(byline):
    doc = document(f"Mending the Mills of the Valley\n\n{byline}\n\n{TEXT}")
    claims = find(doc, tuple(report.find(doc, ())))
    assert [claim.value.name for claim in claims if claim.property == KG.affiliatedWith] == ["Vale University"]
