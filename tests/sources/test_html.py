"""Web pages in, documents out: what a page shows, what its head says, and which of the two is believed."""

from __future__ import annotations

import codecs
import time
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.extract import run
from kg.model import Role
from kg.record import record
from kg.sources import read
from kg.sources.html import BULLET, render
from kg.sources.html.chrome import is_site
from kg.sources.html.head import PRECEDENCE, alike, key
from kg.sources.html.marked import field_of
from kg.sources.html.rowed import label_of
from kg.sources.html.tame import DEEPEST, LARGE, tamed

PAGES = Path(__file__).parent / "pages"
TEXT = "Ships at berth run their engines for light and cooling, and the town breathes what they burn."


def page(body, head=""):
    """The document of a page with a paragraph of text after `body`."""
    rendered = render(f"<html><head>{head}</head><body>{body}<p>{TEXT}</p></body></html>")
    assert rendered is not None
    return rendered


def quotes(rendered, role):
    return [rendered.text[block.span.start : block.span.end] for block in rendered.blocks if block.role is role]


def values(rendered, label):
    return [
        rendered.text[block.value.start : block.value.end]
        for block in rendered.blocks
        if block.label == label and block.value is not None
    ]


def extracted(name):
    return record(run(read(PAGES / name)))


# Whole pages, in the layouts of common content management systems


@pytest.mark.parametrize(
    ("name", "title", "authors", "date", "publisher", "topics"),
    [
        (
            "drupal.html",
            "Shore power in small ports: who pays for the plug?",
            ["Ida Lindqvist", "Tomás Ferreira"],
            "2022-03-17",
            "Harrow Institute",
            ["Ports", "Electricity grids"],
        ),
        (
            "wordpress.html",
            "Night Trains After the Merger",
            ["Oskar Brandt", "Lucia Marchetti"],
            "2021-09-06",
            "Corvus Institute",
            ["Rail", "Competition policy"],
        ),
        (
            "dspace.html",
            "Irrigation Cooperatives and the Price of Water in Dry Regions",
            ["Ngozi Okafor", "Erik Halvorsen"],
            "2019-06",
            "Meridian Development Bank",
            ["IRRIGATION", "WATER PRICING"],
        ),
        (
            "board.html",
            "수소연료전지 부품산업의 공급망 강화 방안",
            ["정다온", "한결"],
            "2021-11-30",
            "한빛산업연구원",
            ["수소경제", "연료전지", "공급망"],
        ),
        (
            "frames.html",
            "Heating Old Houses: A Plan for Rural Districts",
            ["Margaret O'Shea", "Daniel Whitcombe"],
            "2004-10",
            "Brennan Foundation",
            ["housing", "energy saving", "rural areas"],
        ),
    ],
)
def test_what_the_pages_of_common_systems_say_is_found(name, title, authors, date, publisher, topics):
    found = extracted(name)
    assert (found.report.title, found.report.date) == (title, date)
    assert [author.name for author in found.authors] == authors
    assert [one.name for one in found.institutions if one.role == "publisher"] == [publisher]
    assert list(found.report.topics) == topics


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("drupal.html", ["Main navigation", "People", "Green ammonia", "cookies", "Privacy", "Accept", "Skip to main"]),
        ("wordpress.html", ["Briefs", "Click to share", "Tolls in tunnels", "Helga Sommer", "Bus lanes", "powered by"]),
        ("dspace.html", ["Login", "View Item", "By Issue Date", "Feedback"]),
        ("board.html", ["연구원 소개", "알림마당", "정책브리프", "배터리 재활용", "조선산업", "대표전화", "목록"]),
        ("frames.html", ["Search", "Labour", "All rights reserved"]),
    ],
)
def test_menus_teasers_and_footers_are_of_the_site(name, words):
    document = read(PAGES / name)
    for word in words:
        roles = {block.role for block in document.blocks if word in document.quote(block.span)}
        assert roles == {Role.CHROME}, word


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.html")))
def test_blocks_lie_in_order_without_overlap_and_every_quote_is_in_the_text(name):
    document = read(PAGES / name)
    ends = 0
    for block in document.blocks:
        assert ends <= block.span.start < block.span.end <= len(document.text)
        assert block.value is None or block.span.start <= block.value.start < block.value.end <= block.span.end
        assert all(block.span.start <= run.start < run.end <= block.span.end for run in block.sentences)
        ends = block.span.end
    for claim in run(document).claims:
        assert document.quote(claim.span).strip()


def test_what_browsers_do_not_show_is_not_in_the_text():
    shown = page(
        "<script>var a = 'unseen one'</script><style>p { content: 'unseen two' }</style><template><p>unseen three</p></template>"
        "<p hidden>unseen four</p><div style='color: red; display : none'><p>unseen five</p></div><noscript>unseen six</noscript>"
        "<select><option>unseen seven</option></select><!-- unseen eight --><dialog>unseen nine</dialog>"
        "<svg><title>unseen ten</title></svg><textarea>unseen eleven</textarea>"
    )
    assert "unseen" not in shown.text
    assert TEXT in shown.text


# The body


def test_headings_lists_and_paragraphs_are_blocks_in_reading_order():
    shown = page(
        "<h1>Shore power</h1><h2>What to do</h2><p>Towns have two ways:<ul><li>They can <b>wait</b></li><li><p>They can act.</p></li></ul>"
    )
    roles = [(shown.text[b.span.start : b.span.end], b.role) for b in shown.blocks]
    assert roles[-5:-1] == [
        ("What to do", Role.HEADING),
        ("Towns have two ways:", Role.PARAGRAPH),
        (f"{BULLET}They can wait", Role.ITEM),
        (f"{BULLET}They can act.", Role.ITEM),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<dl><dt>Author</dt><dd>Jane Roe</dd><dd>Li Na</dd></dl>",
        "<table><tr><th>Author</th><td>Jane Roe<br>Li Na</td></tr></table>",
        "<div><div class=x>Author:</div><div><div>Jane Roe</div><div>Li Na</div></div></div>",
        "<section><h4>Authors</h4><ul><li><a href=1>Jane Roe</a></li><li><a href=2>Li Na</a></li></ul></section>",
    ],
)
def test_a_label_takes_the_element_after_it_as_its_value(markup):
    assert values(page(markup), "author") == ["Jane Roe\nLi Na"]


@pytest.mark.parametrize("markup", ["<p><strong>Series No.</strong> FOCUS 9</p>", "<li><span>Series No.</span>FOCUS 9</li>"])
def test_a_label_in_bold_needs_no_colon(markup):
    assert values(page(markup), "issue") == ["FOCUS 9"]


def test_a_label_without_a_value_takes_nothing_from_its_neighbours():
    shown = page("<table><tr><th>저자</th><td></td></tr><tr><th>발행일</th><td>2020.05.01</td></tr></table>")
    assert values(shown, "author") == []
    assert values(shown, "date") == ["2020.05.01"]


def test_the_short_cells_of_a_row_are_one_line():
    shown = page("<table><tr><th>Port</th><th>Calls</th></tr><tr><td>Harrow</td><td>412</td></tr></table>")
    assert quotes(shown, Role.ROW) == ["Port | Calls", "Harrow | 412"]


def test_links_side_by_side_are_a_list():
    assert values(page("<p>Topics: <a>Ports</a> <a>Power grids</a>"), "topics") == ["Ports, Power grids"]


def test_items_under_the_title_of_a_table_of_contents_are_its_lines():
    shown = page("<h2>Contents</h2><ul><li>Why ports</li><li>What it costs</li></ul>")
    assert quotes(shown, Role.CONTENTS) == ["Why ports", "What it costs"]


def test_an_aside_in_brackets_is_not_cut_into_points():
    text = "Support ought to come in three steps that follow one another (① grant → ② loan → ③ guarantee) in every town."
    assert text in quotes(page(f"<p>{text}</p>"), Role.PARAGRAPH)


def test_classes_tell_what_a_short_line_holds():
    shown = page(
        "<p class=series>Harrow Papers</p><div><span class='byline'>Jane Roe</span> | <span class=date>3 May 2020</span></div>"
    )
    assert (values(shown, "series"), values(shown, "author"), values(shown, "date")) == (
        ["Harrow Papers"],
        ["Jane Roe"],
        ["3 May 2020"],
    )


def test_classes_below_the_text_tell_nothing_of_the_report():
    rendered = render(f"<p>{TEXT} {TEXT}</p><div class=teaser><span class=date>3 May 2011</span></div>")
    assert values(rendered, "date") == []


def test_the_text_is_composed():
    assert "Café" in page("<p>Cafe\u0301</p>").text


# What is of the site


@pytest.mark.parametrize(
    ("tag", "role", "names", "inside", "is_chrome"),
    [
        ("nav", None, "", False, True),
        ("div", "navigation", "", False, True),
        ("div", None, "block-breadcrumb", True, True),
        ("div", None, "prevNext", False, True),
        ("div", None, "siteFooter", False, True),
        ("header", None, "", False, True),
        ("header", None, "", True, False),
        ("div", None, "header", True, False),
        ("div", None, "layout-with-sidebar", False, False),
        ("body", None, "nav-open", False, False),
        ("h2", None, "related", False, False),
        ("section", None, "recommendations", True, False),
        ("div", None, "footnotes", False, False),
    ],
)
def test_tag_role_and_class_tell_the_site(tag, role, names, inside, is_chrome):
    assert is_site(tag, role, names, inside=inside) is is_chrome


def test_what_holds_the_title_or_most_of_the_text_is_no_part_of_the_site():
    head = "<title>Shore power in ports</title>"
    shown = render(f"{head}<header><h1>Shore power in ports</h1></header><div class=sidebar><p>{TEXT}</p></div>")
    assert shown is not None
    assert quotes(shown, Role.CHROME) == []


# The head


def test_the_head_is_written_above_the_text_a_row_a_fact():
    shown = page("", '<meta name="citation_author" content="Roe, Jane"><meta name="citation_author" content="Li Na">')
    assert shown.text.startswith("citation_author: Roe, Jane\ncitation_author: Li Na\n\n")
    assert values(shown, "author") == ["Roe, Jane", "Li Na"]


@pytest.mark.parametrize(
    ("head", "label", "value"),
    [
        ('<meta name="DC.publisher" content="Harrow Institute">', "publisher", ["Harrow Institute"]),
        ('<meta name="dcterms.issued" content="2020-05">', "date", ["2020-05"]),
        ('<meta name="DC.identifier" content="https://doi.org/10.1/x">', "issue", []),
        ('<meta name="DC.identifier" content="No. 23">', "issue", ["23"]),
        ('<meta name="citation_technical_report_number" content="FOCUS No. 9, en">', "series", ["FOCUS"]),
        ('<meta property="article:published_time" content="2020-05-17T08:00:00Z">', "date", ["2020-05-17"]),
        (
            '<meta property="article:tag" content="Ports"><meta property="article:tag" content="Rail">',
            "topics",
            ["Ports", "Rail"],
        ),
        ('<meta name="author" content="admin">', "author", []),
        ('<meta property="article:author" content="https://www.facebook.com/x">', "author", []),
        ('<meta name="DC.title" content="Shore power &amp;amp; ports">', "title", ["Shore power & ports"]),
        ('<link rel="canonical" href="https://a.example/1">', "identifier", ["https://a.example/1"]),
        ("<title>Harrow</title>", "title", []),
    ],
)
def test_metadata_become_rows(head, label, value):
    assert values(page("", head), label) == value


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "Report", "name": "N", "author": {"@type": "Person", "givenName": "Jane", "familyName": "Roe"}}',
        '[{"@type": "WebSite", "name": "S"}, {"@type": ["Report"], "author": [{"name": "Roe, Jane"}]}]',
        '{"@graph": [{"@type": "Report", "author": {"@id": "#1"}}, {"@id": "#1", "@type": "Person", "name": "Roe, Jane"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "schema:ScholarlyArticle", "creator": "Roe, Jane"}}',
        '<!-- {"@type": "http://schema.org/Report", "author": {"@list": ["Roe, Jane"]}} -->',
    ],
)
def test_json_ld_is_read_in_the_shapes_it_comes_in(data):
    assert values(page("", f'<script type="application/ld+json">{data}</script>'), "author") == ["Roe, Jane"]


@pytest.mark.parametrize("data", ["{", '{"@type": "Report", "author": }', "[" * 100_000, "", "3", '{"@type": 3, "author": {}}'])
def test_json_ld_that_is_broken_is_passed_over(data):
    assert values(page("", f'<script type="application/ld+json">{data}</script>'), "author") == []


def test_microdata_is_read_with_what_is_nested_in_it():
    shown = page(
        '<div itemscope itemtype="https://schema.org/Report"><h1 itemprop="name">Shore power</h1>'
        '<div itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jane Roe</b></div>'
        '<meta itemprop="datePublished" content="2020-05-01">'
        '<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><i itemprop="name">Harrow Institute</i>'
        "</span></div>"
    )
    assert (values(shown, "author"), values(shown, "date"), values(shown, "publisher")) == (
        ["Jane Roe"],
        ["2020-05-01"],
        ["Harrow Institute"],
    )


# What is believed


def test_the_better_source_wins_and_the_other_stays_in_the_text():
    shown = page(
        "<ul><li><b>Date</b> 12 April 2018</li></ul>",
        '<meta name="DC.date" content="2019-11-05"><meta name="citation_publication_date" content="2018/04/12">',
    )
    assert values(shown, "date") == ["2018/04/12", "12 April 2018"]
    assert "DC.date (not taken): 2019-11-05" in shown.text


def test_a_row_of_the_text_beats_the_time_at_which_a_page_was_posted():
    shown = page("<p><b>Published:</b> 12 April 2018</p>", '<meta property="article:published_time" content="2019-11-05">')
    assert values(shown, "date") == ["12 April 2018"]


def test_a_row_of_the_text_that_says_otherwise_loses_its_label():
    shown = page("<p><b>Author:</b> Li Na</p>", '<meta name="citation_author" content="Jane Roe">')
    assert values(shown, "author") == ["Jane Roe"]


def test_a_source_that_says_all_of_another_and_more_is_believed():
    head = '<meta name="citation_author" content="Jane Roe"><meta name="DC.creator" content="Roe, Jane">'
    assert values(page("", head + '<meta name="DC.creator" content="Na, Li">'), "author") == ["Roe, Jane", "Na, Li"]


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Shore power | Harrow</title>", "<h1>Harrow</h1><h2>Shore power</h2>", "Shore power"),
        ('<meta property="og:title" content="Harrow | Ports">', "<h1>Shore power in ports</h1>", "Shore power in ports"),
        ('<meta property="og:site_name" content="Harrow Group">', "<h1>Harrow Group</h1><h1>Shore power</h1>", "Shore power"),
        ('<meta name="citation_title" content="Shore power">', "<h1>Publications of the year</h1>", "Shore power"),
    ],
)
def test_the_title_is_the_heading_that_the_head_repeats_else_the_surer_of_both(head, body, title):
    shown = page(body, head)
    labelled = [b for b in shown.blocks if b.label == "title" and (b.value or b.role is Role.HEADING)]
    span = next((b.value for b in labelled if b.value), labelled[0].span)
    assert shown.text[span.start : span.end] == title


def test_a_page_that_is_drawn_by_a_script_is_read_from_its_description():
    rendered = render(f'<meta name="citation_abstract" content="{TEXT}"><body><div id=app>Loading</div>')
    assert rendered is not None
    assert TEXT in quotes(rendered, Role.PARAGRAPH)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2020-05-17", "17 May 2020", True),
        ("20200517", "2020. 5. 17.", True),
        ("2020", "May 2020", True),
        ("2020-05-17T23:00:00Z", "May 17, 2020", True),
        ("2020-05", "2020-06-01", False),
        ("2020", "2021", False),
    ],
)
def test_dates_are_compared_by_what_they_mean(one, other, same):
    assert alike("date", key("date", one), key("date", other)) is same


def test_the_table_of_precedence_names_no_source_twice():
    assert all(len(set(sources)) == len(sources) for sources in PRECEDENCE.values())


@pytest.mark.parametrize(
    ("words", "label"), [("발 행 일", "date"), ("KEYWORDS:", "topics"), ("[저자]", "author"), ("Steel", "")]
)
def test_labels_are_known_in_the_forms_that_pages_give_them(words, label):
    assert label_of(words) == label


@pytest.mark.parametrize(
    ("names", "field"),
    [("post-date", "date"), ("field field--name-field-authors", "author"), ("c-article__tags", "topics"), ("updated", "")],
)
def test_names_of_classes_tell_fields(names, field):
    assert field_of(names) == field


# Files


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("<html><body><p>공급망 강화".encode(), "공급망"),
        (codecs.BOM_UTF8 + "<html><p>공급망".encode(), "공급망"),
        (codecs.BOM_UTF16_LE + "<html><p>공급망".encode("utf-16-le"), "공급망"),
        ('<html><meta charset="euc-kr"><p>펩시 공급망'.encode("cp949"), "펩시 공급망"),
        ('<html><meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987"><p>똠방'.encode("cp949"), "똠방"),
        ('<?xml version="1.0" encoding="Shift_JIS"?><html><p>供給網'.encode("cp932"), "供給網"),
        ('<html><meta charset="utf-8"><p>공급망 산업의 국산화를 위한 연구개발 지원 방안'.encode("cp949") * 3, "공급망"),
        ("<html><p>공급망 산업의 국산화를 위한 연구개발 지원 방안을 마련해야 한다.".encode("cp949") * 3, "국산화"),
        ('<html><meta charset="iso-8859-1"><p>caf\xe9 \x96 bar'.encode("latin-1"), "café – bar"),
        ('<html><meta charset="no-such-thing"><p>공급망'.encode(), "공급망"),
        ('<html><meta charset="rot13"><p>공급망'.encode(), "공급망"),
    ],
)
def test_pages_are_decoded_by_mark_by_declaration_and_by_what_they_look_like(tmp_path, data, words):
    (tmp_path / "a.html").write_bytes(data)
    assert words in read(tmp_path / "a.html").text


def test_a_few_broken_bytes_do_not_cost_the_page(tmp_path):
    (tmp_path / "a.html").write_bytes(f"<html><meta charset=utf-8><p>{TEXT * 10} café".encode() + b"\xc3")
    assert TEXT in read(tmp_path / "a.html").text


@pytest.mark.parametrize(
    "data",
    [
        b"<html><head><title>x</title></head><body></body></html>",
        b"<html><script>var a</script>",
        b"<html>",
        b"<!doctype html> ",
    ],
)
def test_a_page_that_shows_nothing_is_a_named_failure(tmp_path, data):
    (tmp_path / "a.html").write_bytes(data)
    with pytest.raises(SourceError, match=r"a\.html: the page shows no text"):
        read(tmp_path / "a.html")


@pytest.mark.parametrize(
    ("name", "content", "is_page"),
    [
        ("a.txt", "<!DOCTYPE html><p>Steel", True),
        ("a", "<?xml version='1.0'?>\n<!-- x -->\n<html><p>Steel", True),
        ("a.html", "<div>Steel</div>", True),
        ("a.txt", "<div>Steel</div>", False),
        ("a.html", "Steel for less than 3 < 4", False),
        ("a.md", "Steel, as in <html> pages", False),
    ],
)
def test_what_a_file_is_its_content_says_first_and_its_name_second(tmp_path, name, content, is_page):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert (read(tmp_path / name).text != content) is is_page


# Pages that nobody wrote by hand

HOSTILE = {
    "deep": "<div>" * 100_000,
    "deep lists": "<ul><li>x" * 30_000,
    "deep tables": "<table><tr><td>x" * 5_000,
    "formats": "".join(f"<font color=a{n}>" for n in range(3_000)) + "<p>x" * 3_000,
    "attributes": "<div " + " ".join(f"a{n}=x" for n in range(200_000)) + ">",
    "open tags": "<a " * 100_000,
    "open quotes": '<a "' * 50_000,
    "open scripts": "<script " * 50_000,
    "open comments": "<!--" * 50_000,
    "classes": "<p>" + "<span class=author>a</span> " * 20_000,
    "links": "<p>" + "<a>a</a> " * 20_000,
    "items": "<div itemscope itemtype=x/Report>" + "<div itemprop=name>a" * 10_000,
    "metas": "".join(f"<meta name=citation_author content='Jane Roe{n}'>" for n in range(3_000)),
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_markup_takes_long(markup):
    start = time.process_time()
    render(f"<html><body><p>{TEXT}</p>{markup}")
    assert time.process_time() - start < 3


def test_what_lies_too_deep_loses_its_tags_and_keeps_its_words():
    deep = "<div>" * (2 * DEEPEST) + "<p>bottom</p>" + "</div>" * (2 * DEEPEST) + "<p>after</p>" + " " * LARGE
    assert tamed(deep).count("<div>") == tamed(deep).count("</div>") == DEEPEST
    rendered = render(deep)
    assert rendered is not None
    assert rendered.text.split() == ["bottom", "after"]


def test_tags_in_scripts_do_not_count():
    script = "<script>" + "'<div>' + " * 20_000 + "''</script><p>after</p>"
    assert tamed(script) == script


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a<p>b</div></table><li>c",
        "<table><p>a</table>b",
        "<b><p>a</b>b</p>",
        "a<br/>b</html>c",
        "<p>&lt;a&gt; &amp;amp; &nbsp;b &#x1F600;",
    ],
)
def test_malformed_markup_is_read_as_browsers_read_it(markup):
    rendered = render(markup)
    assert rendered is not None
    assert "a" in rendered.text
    assert "b" in rendered.text
