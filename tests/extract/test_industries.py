"""Which industries a report is about and discusses, what they are called, and which of them a sentence names."""

import pytest

from kg.extract.industries import find, named_in
from kg.extract.industries.names import clean, key_of
from kg.model import Block, Claim, Document, Mention, Role, Span
from kg.terms import DCTERMS, ISIC, KG


def page(*sentences, title="", role=Role.PARAGRAPH, language="en"):
    """A document of one heading and a block a sentence."""
    text, blocks = title, []
    if title:
        blocks.append(Block(Role.HEADING, Span(0, len(title)), (Span(0, len(title)),)))
    for sentence in sentences:
        start = len(text) + 1
        text += "\n" + sentence
        blocks.append(Block(role, Span(start, len(text)), (Span(start, len(text)),)))
    return Document("d", "d.txt", language, text, tuple(blocks))


def claims(document, title=""):
    known = [Claim(None, DCTERMS.title, title, Span(0, len(title)), 1.0)] if title else []
    return list(find(document, known))


def names(document, title=""):
    return [claim.value.name for claim in claims(document, title) if claim.subject is None]


def codes(document):
    return {claim.subject.name: claim.value.iri for claim in claims(document) if claim.subject}


def test_the_industry_of_the_title_is_what_the_report_is_about():
    title = "Measures for Cooperation in the Shipbuilding Industry"
    found = claims(page("Exports of furniture makers grow.", title=title), title)
    assert [(claim.property, claim.value.name) for claim in found if claim.subject is None] == [
        (KG.aboutIndustry, "shipbuilding industry"),
        (KG.discussesIndustry, "furniture industry"),
    ]


def test_without_a_title_that_names_one_the_industry_most_spoken_of_is_main():
    sentence = "The steel industry needs help."
    found = claims(page(*[sentence] * 4, "Tourism suffers."))
    assert {claim.value.name: claim.property for claim in found if claim.subject is None} == {
        "steel industry": KG.aboutIndustry,
        "tourism": KG.discussesIndustry,
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The study covers textile, agricultural and mining machinery.",
            ["textile machinery", "agricultural machinery", "mining machinery"],
        ),
        (
            "The chemical, machinery and electronics industries grow.",
            ["chemical industry", "machinery industry", "electronics industry"],
        ),
        (
            "It needs the final goods sector as well as the chemical and textile sectors.",
            ["final goods sector", "chemical sector", "textile sector"],
        ),
        (
            "Parts are made through the process of forging, die casting and heat treatment.",
            ["forging", "die casting", "heat treatment"],
        ),
        (
            "Types of machinery include machine tools, pumps and construction equipment.",
            ["machine tools", "pumps", "construction equipment"],
        ),
        ("Open services such as health care, law and logistics.", ["health care", "law", "logistics"]),
    ],
)
def test_members_of_a_list_share_their_head(sentence, expected):
    assert names(page(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Industrial policy, the industry, other industries and the entire industry matter.",
        "Engineers and other service providers meet online.",
        "The fourth industrial revolution changes sector-by-sector plans.",
        "This is a key for future industry, and it is casting doubt on the power of music.",
        "The ACE industry is new.",
        "Jobs and housing come first.",
        "An electronic version, a press release and social fabric are in the way.",
        "The central bank and a white paper.",
        "",
        "   \u3000 ",
    ],
)
def test_phrases_that_say_nothing_of_what_is_made_are_not_industries(sentence):
    assert names(page(sentence)) == []


def test_forms_of_one_industry_become_one_and_the_fullest_is_its_name():
    document = page(
        "We need machinery, cars and ships.", "The machinery sector shrinks.", "The Korean machinery industry grows."
    )
    assert names(document)[0] == "machinery industry"
    assert sum("machinery" in name for name in names(document)) == 1


def test_those_who_carry_a_trade_on_speak_of_the_industry():
    assert names(page("Car makers and electronics firms buy abroad.")) == ["car industry", "electronics industry"]


def test_an_abbreviation_counts_in_capitals_only():
    assert names(page("Whoever likes it, uses it, and sees it in it or it.")) == []
    assert "ICT" in names(page("ICT is everywhere."))


@pytest.mark.parametrize("role", [Role.CHROME, Role.ROW, Role.BYLINE])
def test_menus_rows_and_bylines_are_not_read(role):
    assert names(page("The semiconductor industry", role=role)) == []


def test_a_printed_contents_is_read():
    assert names(page("03 Present State of the Busan Shipbuilding Industry", role=Role.CONTENTS)) == ["shipbuilding industry"]


def test_industries_in_names_of_bodies_and_laws_are_not_discussed():
    assert names(page("The Ministry of Agriculture, Food and Tourism applied the Semiconductor Act.")) == []


def test_the_code_is_claimed_of_the_mention():
    found = codes(page("Machine tools and the root industry are studied."))
    assert found == {"machine tools": ISIC["2822"]}


def test_every_span_says_the_name_or_the_list_that_shares_it():
    document = page("The report looks at food, paper and printing machinery, and at chip makers.")
    for claim in claims(document):
        assert (
            document.quote(claim.span).split()[0].lower().strip(",") in claim.value.name
            if isinstance(claim.value, Mention)
            else True
        )
        assert 0 < claim.confidence <= 1


def test_korean_names_are_found_with_their_particles():
    document = page("반도체산업과 조선업을 중심으로 제조업의 경쟁력을 높이고 관광객을 늘린다.", language="ko")
    assert names(document) == ["반도체산업", "조선업", "제조업"]


def test_a_sentence_names_the_mentions_that_were_claimed():
    document = page(
        "The machinery industry is weak.", "Supply machinery and textile machinery to tourism.", "Textile machinery helps."
    )
    found = claims(document)
    second = document.blocks[1].span
    assert [mention.name for mention in named_in(document, second, found)] == [
        "machinery industry",
        "textile machinery",
        "tourism",
    ]
    assert all(any(mention is claim.value for claim in found) for mention in named_in(document, second, found))
    assert named_in(document, Span(0, 3), found) == ()


def test_nothing_is_named_where_nothing_was_claimed():
    document = page("The machinery industry is weak.")
    assert named_in(document, document.blocks[0].span, []) == ()


def test_hostile_text_is_read_in_one_pass():
    text = "machinery and " * 3000 + ", " * 3000 + "industry " * 3000 + "e.g. services like " * 2000
    assert "machinery" in names(page(text))


@pytest.mark.parametrize(
    ("name", "form"),
    [("Service  Industries", "service industry"), ("3D Printers", "3D printers"), ("heavy and chemical industries",) * 2],
)
def test_names_are_written_in_lower_case_with_a_singular_head(name, form):
    assert clean(name) == form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the machinery sector", "Machinery industry"),
        ("semiconductors", "chip industry"),
        ("조선업", "조선산업"),
        ("autos", "car industry"),
    ],
)
def test_forms_of_one_name_share_their_key(one, other):
    assert key_of(one) == key_of(other)


# Pages as reports of many branches open: title, first paragraph, and what a reader of the graph would miss.
@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "Adult Social Care in Rural Districts",
            "Care homes close. Carers leave for retail and hospitality, and hospitals wait.",
            {"adult social care", "care homes", "retail", "hospitality", "hospitals"},
        ),
        (
            "Freight Corridors of the North",
            "Container ports need rail freight, road haulage and warehousing.",
            {"freight", "container ports", "rail freight", "road haulage", "warehousing"},
        ),
        (
            "The Fishing Fleet and Coastal Towns",
            "Aquaculture grows. Offshore wind and ship repair give jobs.",
            {"fishing", "aquaculture", "offshore wind", "ship repair"},
        ),
        (
            "Prices of Electricity in Two Provinces",
            "Gas is dear, gas is scarce, and nobody knows what gas will be. Wind producers gain, and banks worry.",
            {"electricity", "gas", "banks"},
        ),
        (
            "Teacher Training in Poor Countries",
            "It improves primary education. Schools gain, and so do universities, universities, universities.",
            {"teacher training", "primary education", "schools", "universities"},
        ),
        (
            "Local Newspapers and Public Broadcasting",
            "Publishers lose advertising. Telecom operators and streaming services pay. Libraries help.",
            {"public broadcasting", "publishers", "advertising", "telecom operators", "streaming services", "libraries"},
        ),
        (
            "Homes for Young People",
            "The state should build social housing and bring construction forward. Affordable housing is scarce.",
            {"social housing", "construction", "affordable housing"},
        ),
        (
            "Police, Prisons and Reoffending",
            "Prisons offer vocational training. Construction and catering firms hire.",
            {"prisons", "vocational training", "construction"},
        ),
        (
            "Space Economy and Satellite Services",
            "Satellite communications serve farming, insurance and shipping.",
            {"space economy", "satellite services", "satellite communications", "farming", "insurance", "shipping"},
        ),
        (
            "Waste and Water in Three Cities",
            "Waste collection, recycling and sewage treatment differ. Water utilities lose water.",
            {"waste", "water", "waste collection", "recycling", "sewage treatment", "water utilities"},
        ),
        (
            "공공의료 확충 방안",
            "노인 돌봄과 장기요양 수요가 늘고, 인공지능, 바이오, 양자 분야를 키운다.",
            {"공공의료", "장기요양", "인공지능", "바이오"},
        ),
        (
            "철도 물류와 항만",
            "택배와 창고업, 해운업체가 참여하고 건설투자가 는다.",
            {"철도", "물류", "항만", "택배", "창고업", "건설"},
        ),
    ],
)
def test_pages_of_many_branches_name_what_they_speak_of(title, body, expected):
    language = "ko" if "가" <= title[0] <= "힣" else "en"
    assert expected <= set(names(page(*body.split("\n"), title=title, language=language), title))


def test_goods_in_passing_are_left_out():
    assert names(page("Visitors photograph a car with a camera while a refrigerator hums.")) == []


def test_a_plural_with_a_verb_names_those_who_carry_a_trade_on():
    assert names(page("Newspapers lose readers.")) == ["newspapers"] or names(page("Libraries lose readers.")) == ["libraries"]
    assert names(page("A library is near.")) == []


def test_services_of_an_unknown_kind_are_named_in_full():
    title = "Homelessness Services in Three Cities"
    assert names(page("They help.", title=title), title) == ["homelessness services"]


def test_a_parallel_title_in_another_language_names_nothing_new():
    document = page("농업은 변한다.", "Structural Change of Agriculture", language="ko")
    assert names(document) == ["농업"]
