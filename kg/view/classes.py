"""How each class looks, and how each property reads. Data only; the page draws what stands here.

Colours come in pairs, for a light and for a dark page. They start from the palettes of Okabe and Ito and of Paul Tol, which
people with any kind of colour blindness can tell apart, with lightness set so that each stands out from its page. Since twelve
hues are more than anybody can tell apart, each class has a shape of its own too: an SVG path around (0, 0), about 1 wide each
way, used for the drawing and for the legend alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.terms import DCTERMS, FOAF, KG, SKOS


@dataclass(frozen=True, slots=True)
class ClassStyle:
    """How things of one class are drawn: name of many, colours, shape, and weight (how big, and whose label goes first)."""

    iri: str
    plural: str
    light: str
    dark: str
    shape: str
    weight: float
    drawn_first: bool = True  # False: waits in the legend until somebody asks for it


_PAGE = "M-.78-1H.3L.78-.5V1H-.78Z"
_CIRCLE = "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0-1 0Z"
_RING = "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0-1 0ZM-.5 0A.5 .5 0 1 0 .5 0A.5 .5 0 1 0-.5 0Z"
_DIAMOND = "M0-1.15L1.15 0L0 1.15L-1.15 0Z"
_HEXAGON = "M-.55-.95H.55L1.1 0L.55 .95H-.55L-1.1 0Z"
_TRIANGLE = "M0-1.12L1.12 .84H-1.12Z"
_PIN = "M0 1.2L-.85-.05A.95 .95 0 1 1 .85-.05Z"
_STAR = "M0-1.2L.33-.4L1.15-.37L.5 .14L.73 .95L0 .48L-.73 .95L-.5 .14L-1.15-.37L-.33-.4Z"
_PENTAGON = "M0-1.1L1.07-.33L.66 .92H-.66L-1.07-.33Z"
_PLUS = "M-.36-1H.36V-.36H1V.36H.36V1H-.36V.36H-1V-.36H-.36Z"
_BARS = "M-1-.8H1V-.25H-1ZM-1 .25H1V.8H-1Z"
_LINE = "M-1-.4H1V.4H-1Z"

# In the order of the legend and of the list: what reports are made of first, then what they are about.
CLASSES = (
    ClassStyle(KG.Report, "Reports", "#0b5394", "#6fb1ec", _PAGE, 5),
    ClassStyle(KG.Author, "Authors", "#c4500c", "#f59b62", _CIRCLE, 3),
    ClassStyle(KG.Institution, "Institutions", "#9c3a8c", "#e08fd2", _HEXAGON, 3.5),
    ClassStyle(KG.Industry, "Industries", "#0a7a52", "#43cb9b", _DIAMOND, 3.5),
    ClassStyle(KG.Strategy, "Strategies", "#c98a00", "#f4c550", _TRIANGLE, 2),
    ClassStyle(KG.StrategyType, "Strategy types", "#7d6a12", "#bda94b", _STAR, 4),
    ClassStyle(KG.IndustryClass, "ISIC classes", "#4aa58a", "#2f8f77", _RING, 1.2),
    ClassStyle(KG.Place, "Places", "#3b2f9a", "#a79bf5", _PIN, 2.5),
    ClassStyle(KG.Initiative, "Initiatives", "#8a1f52", "#dd7aa9", _PENTAGON, 2.5),
    ClassStyle(KG.Finding, "Findings", "#c75a70", "#f0a0ae", _PLUS, 1.5),
    ClassStyle(KG.Series, "Series", "#3f8db5", "#8fcdee", _BARS, 2),
    ClassStyle(KG.Section, "Sections", "#84909c", "#76828f", _LINE, 0.8, drawn_first=False),
)

# property -> how it reads from its subject, and from its object.
WORDS = {
    KG.hasAuthor: ("is written by", "wrote"),
    KG.firstAuthor: ("has as first author", "is first author of"),
    KG.publishedBy: ("is published by", "published"),
    KG.fundedBy: ("is funded by", "funded"),
    KG.mentionsInstitution: ("mentions", "is mentioned in"),
    KG.affiliatedWith: ("works at", "employs"),
    KG.aboutIndustry: ("is about", "is the subject of"),
    KG.discussesIndustry: ("discusses", "is discussed in"),
    KG.classifiedAs: ("is classified as", "covers"),
    KG.recommends: ("recommends", "is recommended by"),
    KG.strategyType: ("is a measure of", "is the type of"),
    KG.aimedAtIndustry: ("is aimed at", "is the aim of"),
    KG.addressedTo: ("is addressed to", "is asked to"),
    KG.concernsPlace: ("concerns", "is a place of"),
    KG.namesInitiative: ("names", "is named in"),
    KG.statesFinding: ("states", "is stated by"),
    KG.hasSection: ("has the section", "is a section of"),
    KG.inSeries: ("appeared in", "contains"),
    SKOS.broader: ("is part of", "includes"),
}

# Facts that are words or numbers, in the order in which the panel tells them.
FACTS = {
    DCTERMS.title: "Title",
    DCTERMS.issued: "Date",
    KG.byline: "Byline",
    KG.etAl: "Further authors",
    KG.issueNumber: "Issue",
    KG.topic: "Topic",
    DCTERMS.language: "Language",
    KG.acronym: "Acronym",
    SKOS.altLabel: "Also called",
    SKOS.notation: "Code",
    KG.horizon: "Horizon",
    KG.value: "Value",
    KG.unit: "Unit",
    KG.position: "Position",
    FOAF.familyName: "Family name",
    FOAF.givenName: "Given name",
}
