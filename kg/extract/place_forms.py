"""What places are called and what stands beside them: the tables behind places.py, no rules."""

from __future__ import annotations

import re

from kg.extract.scan import any_of, word_of

WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.[A-Z](?!\w)|[^\W\d_]\w*(?:[’'](?!s\b)\w+)*|&")
LONGEST_PLACE = 200  # code points; no name is half as long
GAP = re.compile(r"[ \u00a0\-–]|, ")
# Names that are words as well: they count only after a word of place and before no capital.
_ALSO_WORDS = """
Reading Nice Split Perm Van Male Orange Bath Mobile Cork Darwin Aurora Buffalo Phoenix Victoria Rosario Salvador
Queens Concord Providence Newton Samba Shaping Limerick Hollywood Sale March Deal Wells Rugby Bury Hove
Hull Kent Como George York Sari Acre Wellington Essen Most Bar Chad Jersey
"""
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
LOCATIVE = re.compile(r"(?i)\b(?:in|at|near|from|to|of|around|outside|for|between|across|and|visits?|city|town)\s(?:the\s)?$")
# Capitals before a place that leave it one, and are part of its name.
_SIDES_OF_THE_WORLD = (
    r"(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Northeast(?:ern)?|Northwest(?:ern)?|Southeast(?:ern)?|"
    r"Southwest(?:ern)?|Greater|Upper|Lower|Inner|Outer|Mainland|Continental|Metropolitan)(?:[ -](?:and )?)?)"
)
DIRECTION = re.compile(rf"\b({_SIDES_OF_THE_WORLD}{{1,3}})\s?$")
SIDES = frozenset(
    ("North", "South", "East", "West", "Central", "Northern", "Southern", "Eastern", "Western", "Southeast", "Northeast")
)
PAIR = re.compile(
    rf"\b{_SIDES_OF_THE_WORLD}(?: and {_SIDES_OF_THE_WORLD}){{1,2}} ?"
    r"(?:Asia|Europe|Africa|America|Korea|China|India|Pacific)(?!\w)"
)
# What makes a place part of a body's name: "Bank of …" before it, "… School of" after it.
_BODY = (
    "University|College|School|Institute|Institution|Academy|Bank|Government|Ministry|Parliament|Senate|Congress|Assembly|"
    "Federation|Association|Society|Chamber|Commonwealth|Council|Office|Library|Museum|Hospital|Court|Embassy|Archdiocese|"
    "Foundation|Centre|Center|Press|Initiative|Programme|Program|Review|Journal|Times|Department|Agency|Authority|Commission|"
    "Committee|Corporation|Fund|Trust|Network|Forum|Observatory|Studies|Economics|Ltd|Inc"
)
BODY_OF = re.compile(rf"(?:{_BODY}) (?:of|for) (?:the )?$")
BEFORE_BODY = (" of ", " for ", " the ")
BODY = re.compile(rf"(?<!\w)(?:{_BODY})(?!\w)")
BODY_AFTER = re.compile(rf"(?: (?:[A-Z][\w’'&-]*|&|and|of|for)){{0,3}} (?:{_BODY})(?!\w)")
# "TORONTO, Aug. 11, 2020 (…) --", "London: 3 May 2018": where a text was written, at its beginning.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
MONTH = re.compile(rf"{_MONTH}(?!\w)")
DATELINE = re.compile(
    rf"(?:, (?!{_MONTH})[A-Z][\w.]*){{0,2}}(?:[,:]? (?:\d{{1,2}} )?{_MONTH},? \d|,? \([A-Z][^)\n]{{1,30}}\)| (?:—|–|--)(?!\w))"
)
# Where a body is to be found: streets, post codes, telephones. Around these nothing is spoken of.
_CONTACT = (
    "tTfFpPeEzZ",
    r"(?<!\w.)(?i:(?<=t)el(?:ephone)?|(?<=f)ax|(?<=p)hone|(?<=e)-?mail|(?<=p)\.? ?o\.? box|(?<=z)ip)\b[.:]?\s?[+(\d:]",
)
_STREET = ("sg", r"(?:(?<=s)tra(?:ß|ss)e|(?<=g)atan)\b")
_PLACED = (
    ("@", ""),
    (
        r"\d",
        r"(?<!\w.)\d{0,4},? (?:[A-Z][\w’'.-]+ ){1,3}"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Square|Way|Floor)\b",
    ),
    ("SARBD", r"(?<!\w.)(?:(?<=S)(?:treet|quare)|(?<=A)venue|(?<=R)oad|(?<=B)oulevard|(?<=D)rive)(?: [NS][WE]\.?)?,"),
    ("우", r"(?:\)|편번호)"),
    ("전", r"화\s?[:)\d]"),
    ("로길", r"\s?\d+"),
    ("(", r"\d{5}\)"),
)
ADDRESS = re.compile(any_of(_CONTACT, _STREET, *_PLACED))
# The same for texts that hold nothing of the first two, which begin with letters that are everywhere.
PLAIN_ADDRESS = re.compile(any_of(*_PLACED))
STREETS = ("straße", "strasse", "gatan")
_CONTACT_END = "(?i:tel|one|fax|ail|box|zip)"
CONTACT_SIGN = re.compile(
    rf"[+(\d:](?<=[lexpLEXP.:\s].)(?:(?<={_CONTACT_END}.)|(?<={_CONTACT_END}[.:\s].)|(?<={_CONTACT_END}[.:]\s.))"
)
# Of these a text with an address has one.
ADDRESS_SIGNS = tuple(
    "St @ 로 mail Way tel Tel Fax fax hone HONE Mail Box BOX ZIP straße strasse gatan Ave Road Rd Boulevard Blvd Drive Lane"
    " Square Floor 우) 우편 전화 길".split()  # the commonest first
)
ADDRESS_BEFORE, ADDRESS_AFTER = 80, 40  # characters of an address around one of its signs
# "2: Warwick Economics, United Kingdom": an author's employer and where it is; the place stands last.
AFFILIATED = re.compile(
    r"(?P<mark>[\d\s.:)*†‡-]*)(?P<body>[A-Z](?:[\w&.’'()-]| [A-Z&]|, [A-Z&]| (?:of|the|for|and|in|de) ?){0,100}), $"
)
LONGEST_AFFILIATION = 120  # characters
# Of these a text with a citation has one, and the pattern after them finds something.
CITED_SIGNS = ("ite ", "itation", "IS", "doi", "version is")
CITED_SIGN = re.compile(
    any_of(
        ("cC", "(?i:itation|ite (?:this|as))"),
        ("vV", "(?i:ersion is available)"),
        ("bB", "(?<=(?i:is).)(?i:n)"),
        ("nN", "(?<=(?i:iss).)"),
        (".", "(?i:org)"),
    )
)
CITED = re.compile(
    any_of(
        ("sS", "(?i:uggested citation)"),
        ("cC", "(?i:ite (?:this|as))"),
        ("tT", "(?i:his version is available)"),
        ("iI", "(?i:SBN|SSN)"),
        ("dD", r"(?i:oi\.org)"),
    )
)
# 2. What names of places end in.
AREA = re.compile(r" (?:[Mm]etropolitan [Aa]rea|[Mm]etropolitan [Rr]egion|[Cc]apital [Aa]rea|[Cc]apital [Rr]egion)(?!\w)")
W = r"[A-Z][\w’'\-–·]{0,40}"
ENDING = (
    r"(?:Province|Prefecture|County|Island|Islands|Peninsula|Valley|Bay|Basin|Delta|Coast|Strait|Straits|Sea|River|Mountains|"
    r"Archipelago|Metropolitan Area|Industrial Complex|Economic Zone|Free Trade Zone|Free Economic Zone|New Town|Belt Region)"
)
ENDINGS = frozenset(re.findall(r"[A-Z][a-z]+", ENDING))
ENDED = re.compile(rf"(?<!\w)(?P<before>{W}(?: {W}){{0,2}}) {ENDING}(?!\w| [A-Z][a-z])")
_NO_NAME = """
Special Free Economic Central Business Industrial Urban Rural Local National Autonomous Capital Regional Trade Green
High Foreign Export Processing Coastal Old Small Large Export-Processing Metropolitan City General Advanced
"""
NO_NAME = frozenset(_NO_NAME.split())
DISTRICT_SIGN = re.compile(r"[·ㆍ-](?<=[a-z].)(?:(?<=[·ㆍ])|dong|gu|si|gun|do|myeon|eup|ri|ku|shi|ken)")
DISTRICT = re.compile(
    r"(?<![\w·-])(?:[A-Z][a-z]+-(?:dong|gu|si|gun|do|myeon|eup|ri|ku|shi|ken)(?:[·ㆍ][A-Z][a-z]+(?:-[a-z]+)?)*|"
    r"[A-Z][a-z]{2,}[·ㆍ][A-Z][a-z]{2,})(?![\w·-])"
)
# 3. Words that say that what follows is a place.
OF = re.compile(rf" of (?P<name>{W}(?: {W}){{0,2}})")
BEFORE_OF = re.compile(
    r"\b[Tt]he (?:\w+ )?(?:city|town|port|province|prefecture|county|district|state|island|municipality|village|region)$"
)
LISTS = (" such as ", " like ", " including ")
_ITEM = rf"{W}(?: {W}){{0,2}}"
SUCH_AS = re.compile(
    word_of(
        "city|cities|towns?|ports?|provinces?|prefectures?|county|counties|districts?|states?|islands?|municipality|"
        "municipalities|villages?|regions?|boroughs?|countries|places|areas|locations|hubs|neighbou?rhoods|economies"
    )
    + r",? (?:such as|like|including) "
    rf"(?P<list>(?:the )?{_ITEM}(?:, (?:the )?{_ITEM}){{0,9}}(?:,? (?:and|or) (?:the )?{_ITEM})?)"
)
LISTED = re.compile(rf"(?<!\w){_ITEM}")
JOINED = re.compile(rf"(?:, | and | or |, and )(?P<name>{W})(?![\w’'])(?! [A-Z])")
# 4.
NORTH_SOUTH = re.compile(r"[Tt](?<!\w.)he (North|South)(?=(?:[’']s)?(?:[\s,.;:)]|$))(?! (?:[A-Z]|and (?:the )?[sS]outh))")
TWO_KOREAS_SIGNS = ("North Korea", "two Koreas", "nter-Korean", "North-South")  # a text on them has one
TWO_KOREAS = re.compile(r"\bNorth Korea|\btwo Koreas|[Ii]nter-Korean|\bNorth-South\b")
NAMES = {"North": "North Korea", "South": "South Korea"}

# Korean: what may follow a name in its word, and names that are words as well.
KO_WORD = re.compile(r"[가-힣]{2,}")
KO_AFTER = re.compile(
    r"(?:은|는|이|가|을|를|의|에|에서|에는|에서는|에서의|에서도|에도|과|와|과의|와의|도|로|으로|로부터|"
    r"까지|부터|보다|만|및|등|이나|나|처럼|이며|이다|인|에게|내|산|측|발|식)?$"
)
_KO_ALSO_WORDS = """
가나 말리 기니 토고 통가 차드 이란 수단 오만 나라 시가 구리 고양 양주 이천 상주 화성 기장 광명 안성 오산 여주 동해
공주 경기 강원 부여 영광 남미 사천 시흥 고성 신안 음성 예산 보은 진도 장수 의성 수원 개성 개천 조지아 안산 안양 원산
중미 북극
"""
KO_ALSO_WORDS = frozenset(_KO_ALSO_WORDS.split())
# Cities abroad of two syllables that are no words; of the others only what is longer counts.
_KO_SHORT = """
상해 북경 심천 청두 톈진 천진 델리 우한 동경 도쿄 시안 남경 난징 항주 런던 뉴욕 충칭 홍콩 멜번 방콕 대련 다롄 샤먼
닝보 로마 뮌헨 고베 교토 다낭 쾰른 에센 리옹 퀘벡 덴버 탈린 바젤 린츠 도하 헨트 니스 파리 하롱 평양 함흥 남포
"""
KO_SHORT = frozenset(_KO_SHORT.split())
