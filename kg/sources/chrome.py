"""What on a page belongs to the site and not to the report: menus, breadcrumbs, buttons, footers.

Chrome is marked, never deleted: a breadcrumb may name the series, and a footer the publisher.
"""

from __future__ import annotations

import re

# Whole lines, in any case. Skip links, menus, buttons and counters of sites in English, Korean and Japanese.
_SHARE = "share|follow|tweet|facebook|twitter|linkedin|instagram|youtube|print|e-?mail|whatsapp|x|copy|link|on|us"
LINES = re.compile(
    rf"""(?ix) (?:
      (?:go|skip|jump|back|return)\s(?:to\s)?(?:the\s)?(?:\w+\s){{0,2}}
        (?:menu|contents?|navigation|top|list|search|footer|results|page)
    | you\sare\shere:? | menu | home | main\smenu | navigation | breadcrumb | search | log\s?in | sign\s?(?:in|up) | register
    | (?:to|go\sto|view)?\s?(?:the\s)?list | previous(?:\s\w+)? | next(?:\s\w+)? | prev | top | print | e-?mail | close
    | share(?:\sthis(?:\s\w+)?)?(?:(?:\s+\W?\w{{0,2}}\W?){{2,8}})?
    | (?:skip|jump|go|pasar|ir|aller|saltar|zum|vai)\s.{{0,30}}(?:contenido|contenu|inhalt|contenuto|conteúdo)\b.{{0,20}}
    | (?:available\sin:?\s+)?(?:(?:english|español|français|deutsch|português|日本語|한국어|中文)(?:[\s|,/]+|$))+
    | (?:accept|reject)\s.{{0,20}}cookies.* | cookies\son\s.{{0,40}} | publication\scover
    | open | more | read\smore
    | (?:view|full|download)?\s?(?:pdf|full\s(?:text|report|paper|document))(?:\s\(.{{0,60}}\))?(?:\s\|\s.*)?
    | downloads?(?:\s?\(.{{0,40}}\))? | full\sreport\b.{{0,80}} | files?\sdown\s?load
    | publish | publications? | reports? | papers | news | events | about(?:\sus)? | contact(?:\sus)?
    | research | newsroom
    | press | media | library | archive | contents? | files?\sin\s\w+ | english\s(?:pdf|text).{{0,80}} | jump\sto:.*
    | there\sare\s\d+.{{0,40}}
    | (?:{_SHARE})(?:[\s,|·/]+(?:{_SHARE}))+
    | .{{0,40}}-?\s?(?:other|related|more|recent|latest)\s
        (?:reports|publications|papers|content|articles|posts|items|research)
    | (?:본문|메인\s?메뉴|주\s?메뉴|하단|콘텐츠|메뉴).{{0,60}}바로\s?가기 | 닫기 | 열기 | 목록(?:으로)?
    | 이전글?.{{0,40}} | 다음글?.{{0,40}} | 인쇄 | 공유 | 첨부파일 | 더\s?보기 | 다운로드.{{0,30}} | 홈 | 메뉴 | 검색
    | 로그인 | [가-힣]{{0,8}}브리핑 | 개인정보.{{0,60}}
    | .{{0,30}}(?:유튜브|페이스북|인스타그램|네이버\s(?:포스트|TV|블로그)).{{0,120}}
    | (?:(?:download|content|share|print)s?){{2,4}}(?:summary|abstract)?
    | size:\spx | start\sdisplay\sat\spage:? | embed\ssize\s\(px\) | citation\spreview
    | (?:page\scontent\s)?transcript(?:ion)?
    | copied! | protected | n/a | academic\syear:.{{0,12}} | upload(?:ed)?:?(?:\s(?:by\s)?\w+)? | post\son\s.{{6,12}}
    | category: | \d+\s(?:views?|downloads?|likes?|followers?|pages) | followers:?
    | (?:hide\s/\s)?show\s(?:abstract|more|less|all)
    | loading\W{{0,4}}
    | if\syour\sbrowser\s.{{0,120}} | my\saccount(?:\slog\s?in)?
    | continue\sreading | (?:start|create|upgrade)\s.{{0,20}}\snow
    | \(\d{{1,3}}\) | p:\s?\d{{1,4}} | https?:\S+ | (?:www\.)?[a-z][\w-]+\.(?:org|com|net|edu|eu)(?:/\S*)?(?:\s/\s\w+)?
    | 로드\s중.{{0,40}} | 전체\s글 | 원문\s?보기.{{0,60}} | 펼치기 | 전체\s\d[\d,]*\s?건.{{0,40}}
    | 인기\s?검색어.{{0,20}} | .{{1,20}}\s로고
    | \d+%\sfound\sthis\s.* | \d+\sviews?\s?\d+\spages? | views:\s\d+.{{0,20}}
    | uploaded\sby(?:\s.{{0,30}})? | available\sformats
    | copyright | ©\s©\sall.* | .{{0,60}}\sread\sonline.{{0,20}} | you\sare\son\spage.{{0,12}} | page\screated\sby\s.{{0,40}}
    | download\sas\s.{{0,20}} | we\stake\scontent\srights.* | recommend\sstories | idea\stranscript | advertisement | [←→]
    | メニュー | 本文へ.{{0,20}} | ホーム | トップページ | 一覧(?:へ戻る)? | 印刷 | 検索 | ページの先頭へ.{{0,10}}
    | [<>|»«・·\-–—*=_\s]+ | -\s?\d+\s?- | \d{{1,3}}\s?/\s?\d{{1,3}} | page\s\d+(?:\sof\s\d+)?
    ) \s* [.:>»]? """
)
# What the menus of sites are made of, in any case.
SITE = re.compile(
    r"""(?ix) about(?:\s(?:us|the)?\s?\w*)? | topics? | themes? | publications?
    | (?:our\s)?(?:research|work)(?:\s(?:areas?|and\s\w+))? | events? | news(?:\s(?:and|&)\s\w+)?
    | newsroom | media(?:\s\w+)? | press | members(?:hip)? | log\s?in | sign\s?(?:in|up) | register
    | join(?:\sus)? | search | menu | home | experts? | people | staff | (?:our\s)?team | program(?:me)?s?
    | projects? | activities | careers? | jobs | donate | give | support(?:\sus)? | subscribe
    | newsletters? | contacts?(?:\sus)? | resources | data(?:\s(?:and|&)\s\w+)? | statistics | library
    | blogs? | podcasts? | videos? | issues | regions? | countries | policy | analys[ei]s | commentary
    | opinion | reports? | briefs? | areas? | services | sitemap | faqs? | help | cart | shop | english
    | español | français | deutsch | português | italiano | nederlands | 日本語 | 한국어 | 中文 | русский
    | العربية | en | es | fr | de | pt | ko | kr | ja | share | facebook | twitter | linkedin | e-?mail
    | print | follow(?:\sus)? | 홈 | 소개 | 기관\s?소개 | 연구원\s?소개
    | 연구 | 연구\s?분야 | 발간물? | 간행물 | 연구\s?보고서 | 소식
    | 알림 | 알림마당 | 참여 | 정보\s?공개 | 자료실 | 로그인 | 회원가입
    | 사이트맵 | 통합검색 | ホーム | 研究 | 出版物 | お問い合わせ | アクセス
    | 会社概要 | ニュース"""
)
_ITEMS = re.compile(r"\s{2,}|\s*[|•·]\s*|\s[/>»›]\s")
LONGEST_ITEM = 5  # words
# "Home > Publications > Working Papers", "Communities & Collections   Browse   Log In"
BREADCRUMB = re.compile(
    r"(?i)(?:home|top|start|홈|ホーム|トップ)(?:\s?page)?\s*[>»›/＞→▶|·]|[^.]{0,40}\s[>»›＞]\s[^.]{0,60}\s[>»›＞]\s"
)
HOME = re.compile(r"(?i)(?:home|홈|ホーム)$")
# The last lines of a page: rights, addresses, numbers to call.
FOOTER = re.compile(
    r"(?i)©|&copy;|\bcopyright\s*(?:\(c\)|\d{4}|notice|by\b)|\ball rights reserved|\bterms (?:of use|(?:&|and) conditions)|"
    r"\bprivacy (?:policy|notice|statement)|\bcookies? (?:policy|settings)|\bwe use cookies|\b(?:our|to|the) newsletter|"
    r"\b(?:tel|fax|phone)\b\s?[.:)]|\w@[\w-]+\.\w|\b\d{3}-\d{4} JAPAN$|\(JCN \d|\bP\.?O\.? Box \d|"
    r"무단\s?전재|저작권자|개인정보처리방침|대표전화|(?:특별시|광역시|특별자치시|도) .{2,12}(?:구|시|군) .{2,30}(?:로|길) ?\d"
)
# One of these is in every line that FOOTER fits; looking for them first is ten times as fast.
FOOTER_SIGNS = (
    *("©", "&copy;", "copyright", "rights", "terms", "privacy", "cookie", "newsletter", "tel", "fax", "phone", "@", "japan"),
    *("jcn", "box", "전재", "저작권", "개인정보", "대표전화", "시 ", "도 "),
)
# Headings over side matter: what follows is about other publications.
SIDE = re.compile(
    r"(?i)(?:also (?:in|read|see)|related (?:content|publications?|reports?|papers?|articles?|research|"
    r"links?|reading|topics?)|more (?:from|on|like)|in the same series|other (?:publications|reports|"
    r"papers)|"
    r"recommended (?:reading|for you)|most (?:read|viewed|popular)|you (?:may|might) also|(?:latest|"
    r"recent) (?:publications?|reports?|papers?|news|articles?|posts)|see also|관련|다른 )\b.{0,40}$|(?:관련|"
    r"추천) ?(?:자료|보고서|기사|콘텐츠|발간물)"
)
LONGEST_LINE, LONGEST_FOOTER = 240, 260  # code points


def is_chrome(line: str) -> bool:
    """Whether a line, without its bullet, is a piece of the site by its wording alone.

    >>> is_chrome("You are here"), is_chrome("Home > Publications"), is_chrome("Steel in the regions")
    (True, True, False)
    """
    if len(line) > LONGEST_LINE:
        return False
    return LINES.fullmatch(line) is not None or BREADCRUMB.match(line) is not None or is_menu(line)


def is_menu(line: str) -> bool:
    """Whether a line is a menu: three or more short items, the first "Home", or two and a third of them what sites are made of.

    >>> is_menu("About   Topics   Publications   Docks and yards"), is_menu("Gas | Pipelines | Egypt | Turkey")
    (True, False)
    """
    items = [item for item in _ITEMS.split(line) if item]
    if len(items) < 3 or any(len(item.split()) > LONGEST_ITEM for item in items):
        return False
    known = sum(SITE.fullmatch(item) is not None for item in items)
    return HOME.match(items[0]) is not None or (known >= 2 and 3 * known >= len(items))


def is_footer(line: str) -> bool:
    """Whether a line is one of those that end a page."""
    if len(line) > LONGEST_FOOTER:
        return False
    folded = line.casefold()
    return any(sign in folded for sign in FOOTER_SIGNS) and FOOTER.search(line) is not None


def is_side_heading(line: str) -> bool:
    """Whether a line stands over matter about other publications."""
    return len(line) <= 80 and SIDE.match(line) is not None
