"""In which language a text is written."""

import pytest

from kg.sources.language import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The government should help the firms of the region, which have been slow to invest.", "en"),
        ("정부는 지역 기업을 지원해야 한다.", "ko"),
        ("연구개발(R&D) 투자가 늘었다. ICT, AI, IoT 분야가 컸다.", "ko"),
        ("政府は地域の企業を支援するべきである。", "ja"),
        ("政府应该支持地区企业的发展。", "zh"),
        ("Die Regierung soll den Unternehmen der Region helfen, die nicht investiert haben.", "de"),
        ("Le gouvernement doit aider les entreprises de la région qui ont été lentes.", "fr"),
        ("El gobierno debe ayudar a las empresas de la región que han sido lentas.", "es"),
        ("", "und"),
        ("12345 --- 678", "und"),
    ],
)
def test_script_and_small_words_tell_the_language(text, code):
    assert language(text) == code


def test_a_korean_menu_does_not_make_an_english_page_korean():
    page = "본문으로 바로가기\n목록\n" + "The report looks at the trade of the region and at what is to be done for it. " * 3
    assert language(page) == "en"
