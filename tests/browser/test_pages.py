"""The pages in a real browser: nothing leaves them, nothing hostile runs, and one can find, choose, read and walk."""

import pytest
from pyoxigraph import RdfFormat, Store

from kg import analyze, view
from kg.terms import PREFIXES

pytestmark = pytest.mark.chromium

DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 800}


@pytest.fixture(scope="module")
def folder(little_graph, tmp_path_factory):
    place = tmp_path_factory.mktemp("pages")
    view.write(little_graph, place / "graph.html")
    analyze.write(analyze.analyze(little_graph), place)
    return place


@pytest.fixture
def opened(browser, folder):
    """Open a page; at the end, nothing was asked of any network, and the console was silent."""
    contexts, noise = [], []

    def open_(name="graph.html", size=DESK, scheme="light", hash_=""):
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: noise.append(message.text))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on("request", lambda request: noise.append(request.url) if not request.url.startswith("file:") else None)
        page.goto((folder / name).as_uri() + hash_)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert noise == []


def panel(page):
    return page.locator("#panel")


def at(page, iri):
    """Where a thing lies on the screen."""
    return page.evaluate(
        """iri => {
            const data = JSON.parse(document.getElementById("data").textContent);
            const id = data.things.findIndex((thing) => thing[2] === iri);
            const {x, y} = network.canvasToDOM(network.getPositions([id])[id]);
            const frame = document.getElementById("mynetwork").getBoundingClientRect();
            return [x + frame.left, y + frame.top];
        }""",
        iri,
    )


BOATS = "https://w3id.org/report-kg/id/report/boats"
TRAIN = "https://w3id.org/report-kg/id/strategy/boats/train-builders"
SENTENCE = "Since skills are rare, builders of quiet boats should be trained at every yard."


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["graph.html", "analysis.html"])
def test_a_page_fits_its_screen(opened, name, size, scheme):
    page = opened(name, size, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_hostile_names_and_quotes_do_nothing(opened):
    page = opened()
    page.get_by_role("searchbox").fill("onerror")
    page.keyboard.press("Enter")
    panel(page).get_by_text("<img src=x onerror=window.hacked=3>").first.wait_for()
    assert page.evaluate("window.hacked") is None
    assert page.locator("#panel img").count() == 0


def test_finding_by_typing_and_reading_the_sentence(opened):
    page = opened()
    page.get_by_role("searchbox").fill("train build")
    page.get_by_role("option", name="Train builders of quiet boats").wait_for()
    page.keyboard.press("Enter")
    assert panel(page).locator("h2").inner_text() == "Train builders of quiet boats"
    quote = panel(page).locator("blockquote").first
    assert quote.locator("p").inner_text() == SENTENCE
    assert quote.locator("mark").inner_text() == "builders of quiet boats should be trained"
    assert quote.locator("cite").inner_text() == "boats · confidence 90 %"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("OFL", "Office for Lakes"),
        ("조용한 선", "조용한 선착장을 짓는다"),
        ("호ㅅ", "호수의 조용한 배"),  # a syllable that is half typed
        ("호수의 조요", "호수의 조용한 배"),
        ("호숭", "Nothing is called so"),
    ],
)
def test_finding_by_other_names_and_in_korean(opened, typed, found):
    page = opened()
    page.get_by_role("searchbox").fill(typed)
    assert page.get_by_role("option").first.inner_text().startswith(found)


def test_clicking_a_node_shows_its_facts(opened):
    page = opened()
    page.mouse.click(*at(page, BOATS))
    assert panel(page).locator("h2").inner_text() == "Quiet boats for the lakes"
    assert "5 April 2031" in panel(page).inner_text()
    panel(page).get_by_role("button", name="Show the sentence behind Date 5 April 2031").click()
    assert panel(page).locator("dd mark").inner_text() == "2031.04.05"


def test_clicking_a_line_shows_the_sentence_that_says_so(opened):
    page = opened()
    (left, top), (right, bottom) = at(page, BOATS), at(page, TRAIN)
    page.mouse.click((left + right) / 2, (top + bottom) / 2)
    assert panel(page).locator("h2").inner_text() == "Quiet boats for the lakes recommends Train builders of quiet boats"
    assert panel(page).locator("blockquote p").inner_text() == SENTENCE


def test_walking_from_neighbour_to_neighbour_and_back(opened):
    page = opened()
    page.mouse.click(*at(page, BOATS))
    panel(page).get_by_role("button", name="Office for Lakes", exact=True).click()
    assert panel(page).locator("h2").inner_text() == "Office for Lakes"
    page.go_back()
    assert panel(page).locator("h2").inner_text() == "Quiet boats for the lakes"
    panel(page).get_by_role("button", name="All things").click()
    assert panel(page).get_by_role("table").is_visible()


def test_the_address_keeps_the_choice(opened):
    page = opened()
    page.mouse.click(*at(page, BOATS))
    again = opened(hash_=page.evaluate("location.hash"))
    assert panel(again).locator("h2").inner_text() == "Quiet boats for the lakes"


@pytest.mark.parametrize("hash_", ["#%", "#nothing", "#a%20b", "#<img src=x onerror=1>"])
def test_an_address_that_means_nothing_shows_everything(opened, hash_):
    assert panel(opened(hash_=hash_)).get_by_role("table").is_visible()


def test_the_legend_counts_and_toggles_classes(opened):
    page = opened()
    button = page.get_by_role("button", name="Strategies 3")
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert not panel(page).get_by_role("button", name="Train builders of quiet boats").count()
    assert page.evaluate("network.body.nodeIndices.length") == 10
    button.click()
    assert panel(page).get_by_role("button", name="Train builders of quiet boats").count() == 1


def test_what_is_chosen_is_shown_even_if_its_class_was_hidden(opened):
    page = opened()
    page.get_by_role("button", name="Strategies 3").click()
    page.get_by_role("searchbox").fill("train")
    page.keyboard.press("Enter")
    assert page.get_by_role("button", name="Strategies 3").get_attribute("aria-pressed") == "true"


def test_the_list_holds_what_is_drawn_and_can_be_sorted(opened):
    page = opened()
    rows = panel(page).locator("tbody tr")
    assert rows.count() == 13  # sections wait in the legend
    panel(page).get_by_role("button", name="Links").click()
    assert rows.first.inner_text().split()[-1] == "8"
    assert panel(page).locator("th[aria-sort=descending]").inner_text().startswith("Links")


DOUBTFUL = """
id:lakes a kg:Report ; skos:prefLabel "On lakes"@en ; kg:recommends id:dredge , id:bridge ; kg:topic "Water" .
id:dredge a kg:Strategy ; skos:prefLabel "Dredge the lakes"@en .
id:bridge a kg:Strategy ; skos:prefLabel "Build bridges"@en ; kg:aimedAtIndustry id:ports .
id:ports a kg:Industry ; skos:prefLabel "ports"@en ; kg:classifiedAs id:water .
id:water a kg:IndustryClass ; skos:prefLabel "Water transport"@en .
id:e1 rdf:subject id:lakes ; rdf:predicate kg:recommends ; rdf:object id:dredge ; oa:exact "dredge" ; kg:confidence 0.95 .
id:e2 rdf:subject id:lakes ; rdf:predicate kg:recommends ; rdf:object id:bridge ; oa:exact "bridge" ; kg:confidence 0.6 .
id:e3 rdf:subject id:bridge ; rdf:predicate kg:aimedAtIndustry ; rdf:object id:ports ; oa:exact "port" ; kg:confidence 0.9 .
id:e4 rdf:subject id:ports ; rdf:predicate kg:classifiedAs ; rdf:object id:water ; oa:exact "port" ; kg:confidence 0.9 .
id:e5 rdf:subject id:lakes ; rdf:predicate kg:topic ; rdf:object "Water" ; oa:exact "Water" ; kg:confidence 0.5 .
"""


@pytest.fixture
def doubtful(folder, opened):
    """The page of a report that surely recommends to dredge and perhaps to build bridges, which alone lead to ports."""
    store = Store()
    store.load("".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + DOUBTFUL, RdfFormat.TURTLE)
    view.write(store, folder / "doubtful.html")
    return opened("doubtful.html")


def drawn(page):
    return page.evaluate("[network.body.nodeIndices.length, network.body.edgeIndices.length]")


def test_the_slider_leaves_out_what_is_less_sure_and_all_that_hangs_on_it(doubtful):
    page = doubtful
    slider, kept = page.get_by_role("slider", name="Confidence at least"), page.locator("#kept")
    assert kept.inner_text() == "0 % · all 5 facts"
    assert drawn(page) == [5, 4]
    slider.fill("55")
    assert kept.inner_text() == "55 % · 4 of 5 facts"
    assert drawn(page) == [5, 4]
    slider.fill("65")
    assert kept.inner_text() == "65 % · 1 of 5 facts"
    assert drawn(page) == [2, 1]
    assert panel(page).locator("tbody tr").count() == 2
    assert page.get_by_role("button", name="Strategies 1").count() == 1
    slider.fill("0")
    assert drawn(page) == [5, 4]
    assert kept.inner_text() == "0 % · all 5 facts"


def test_the_slider_moves_by_keys(doubtful):
    slider = doubtful.get_by_role("slider", name="Confidence at least")
    slider.focus()
    for _ in range(13):
        doubtful.keyboard.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") == "65 %"
    assert drawn(doubtful) == [2, 1]
    assert slider.evaluate("node => node === document.activeElement")
    doubtful.keyboard.press("Home")
    assert drawn(doubtful) == [5, 4]


def test_the_panel_tells_how_sure_each_fact_is_and_leaves_out_the_others(doubtful):
    page = doubtful
    panel(page).get_by_role("button", name="On lakes").click()
    assert panel(page).locator(".sure").all_inner_texts() == ["50 %", "60 %", "95 %"]
    page.get_by_role("slider").fill("65")
    assert panel(page).locator("h2").inner_text() == "On lakes"
    assert panel(page).locator(".sure").all_inner_texts() == ["95 %"]
    assert "Topic" not in panel(page).inner_text()


def test_what_is_chosen_goes_when_it_is_not_sure_enough_and_comes_back_when_it_is_sought(doubtful):
    page = doubtful
    panel(page).get_by_role("button", name="ports").click()
    page.get_by_role("slider").fill("65")
    assert panel(page).get_by_role("table").is_visible()
    page.get_by_role("searchbox").fill("ports")
    page.keyboard.press("Enter")
    assert panel(page).locator("h2").inner_text() == "ports"
    assert page.locator("#kept").inner_text() == "0 % · all 5 facts"


def test_a_graph_without_confidences_has_no_slider(browser, tmp_path):
    view.write(Store(), tmp_path / "empty.html")
    page = browser.new_page()
    page.goto((tmp_path / "empty.html").as_uri())
    assert not page.get_by_role("slider").count()
    page.close()


def test_the_keyboard_alone_is_enough(opened):
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("o")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert panel(page).locator("h2").count() == 1
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert panel(page).get_by_role("table").is_visible()
    before = page.evaluate("network.getScale()")
    page.locator("#mynetwork").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("network.getScale()") > before


def test_the_pointer_over_a_node_tells_its_full_name(opened):
    page = opened()
    page.mouse.move(*at(page, TRAIN))
    page.locator("#tip").get_by_text("Train builders of quiet boats").wait_for()


def test_nothing_moves_after_the_first_frame(opened):
    page = opened()
    before = at(page, BOATS)
    page.wait_for_timeout(300)
    assert at(page, BOATS) == before


def test_colours_follow_the_reader(opened):
    page = opened()
    before = page.locator("#legend path").first.get_attribute("fill")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("old => document.querySelector('#legend path').getAttribute('fill') !== old", arg=before)


def test_a_page_opens_with_its_focus(browser, little_graph, tmp_path):
    view.write(little_graph, tmp_path / "focus.html", focus="https://w3id.org/report-kg/id/institution/lake-office")
    page = browser.new_page()
    page.goto((tmp_path / "focus.html").as_uri())
    assert page.locator("#panel h2").inner_text() == "Office for Lakes"
    page.close()


def test_an_empty_graph_opens_without_an_error(browser, tmp_path):
    errors = []
    view.write(Store(), tmp_path / "empty.html")
    page = browser.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "empty.html").as_uri())
    assert page.locator("#panel h2").inner_text() == "0 things, 0 links"
    assert errors == []
    page.close()
