"""What names of organisations look like, in English and in Korean: the tables behind bodies.py, no rules."""

from __future__ import annotations

import re

from kg.extract.scan import any_of

# ── words ──
# What a word has taken it keeps ("}+"): none of the forms can go on in the middle of one.
_W = (
    r"(?:(?:[A-Z]\.){2,3}|[A-Z]\.(?= [A-Z][a-z])|U\.?S\.?(?!\w)|U\.?K\.?(?!\w)|U\.?N\.?(?!\w)|"
    r"[A-Z][\w\-]{0,40}+(?:[’'](?!s\b)\w{1,20}+){0,2}+)"
)
# Heads that make a name of the words before them; the weak ones are common nouns as often.
_STRONG = (
    "Institute|Institution|Ministry|University|Agency|Commission|Corporation|Foundation|Association|Bank|Academy|"
    "Federation|Confederation|Bureau|Stiftung|Regulator|Taskforce|Tribunal|"
    "Secretariat|Organi[sz]ation|Consortium|Polytechnic|Company|Council|Committee|Authority|Administration|Assembly|"
    "Parliament|"
    "Laboratory|Laboratories|Observatory|Senate|Chamber|Directorate|Inspectorate|Treasury"
)
_WEAK = (
    "Center|Centre|Office|Board|Group|School|College|Department|Society|Service|Forum|Alliance|Trust|Press|Union|Exchange|"
    "Network|Coalition|Caucus|Panel"
)
_COMPANY = (
    r"Inc\b\.?|Ltd\b\.?|Co\b\., Ltd\b\.?|Co\b\.|Corp\b\.?|LLC|GmbH|AG|S\.A\."
    r"|Motors?|Electronics|Holdings|Heavy Industries|Chemicals?|Steel|Airlines"
)
# The words that a run must hold for any of the forms, so that most runs need no further look.
HEADS = frozenset(
    re.sub(
        r"\[sz\]",
        "s",
        f"{_STRONG}|{_WEAK}|Organization|Government|City|Inc|Ltd|Co|Corp|LLC|GmbH|AG|S.A.|Motor",
    ).split("|")
) | frozenset(("Holdings", "Heavy", "Chemical", "Chemicals", "Steel", "Airlines"))
LOWER_HEADS = re.compile(r" (?:government|administration|cabinet)\b")
_HEADS = rf"(?:{_STRONG}|{_WEAK})"
# Words that begin what stands after a name on a page without stops.
_NEXT_WORDS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Phone|Tel|Fax|E-?mail|The|"
    "Suggested|"
    "Abstract|Summary|Page|Website|ISSN|ISBN|No|Date|Published|Introduction|Contents|Working|Discussion|Keywords|JEL|"
    "Author|Authors|Download|See|Read|View|Click|Visit|Home|About|Contact|Share|Print|PDF|Photo|Copyright|By"
)
_TAIL_WORD = rf"(?!(?:{_STRONG}|{_WEAK}|{_NEXT_WORDS})\b){_W}"
_UNIT = rf"{_TAIL_WORD}(?: {_TAIL_WORD}){{0,3}}"
_LIST = rf"{_UNIT}(?:(?:, {_UNIT}){{1,5}},? (?:and|&) (?:the )?{_UNIT}|(?: and| &| of| for)(?: the)? {_UNIT}){{0,2}}"
_TAIL = rf" (?:of|for|on|into)(?: the)? {_LIST}"
_BEFORE = rf"(?:{_W}(?:,? (?:and|&)| of)? ){{1,6}}?"
WITH_HEAD = re.compile(
    rf"(?P<before>{_BEFORE})(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK})|(?P<company>{_COMPANY}))(?![\w-])(?P<tail>{_TAIL})?"
)
HEAD_FIRST = re.compile(
    rf"(?:(?P<one>Bank|University|Government|City|Chamber of Commerce) of(?: the)? {_UNIT}|"
    rf"(?P<many>{_HEADS}){_TAIL})(?![\w-])"
)
# The words that a name of the second form begins with.
FIRST_HEADS = frozenset(re.sub(r"\[sz\]", "s", f"{_STRONG}|{_WEAK}|Organization|Government|City").split("|"))
# What stands behind the first word of a name, before its head or another word of it; a name needs one of these.
WITHIN_NAME = re.compile(r" (?:[A-Z]|and |& |of |government|administration|cabinet)|, ?(?:and|&) |[^\s,;:!?()]")
# After a known name: what makes a longer name of it, not two.
GOES_ON = re.compile(rf",? (?:and|&|of|for|on) |, | (?:{_STRONG}|{_WEAK})\b")
GOVERNMENT = re.compile(rf"(?P<before>(?:{_W} ){{1,4}}?)(?:[Gg]overnment|(?P<cabinet>administration|cabinet))(?![\w-])")
# Bodies of a kind, not a body: no name is made of these words alone.
_GENERIC_WORDS = """
Academic Action Administrative Advisory Annual Area Basic Board Broad Business Care Center Central Chief City Civil Civilian
Combined Commercial Committee Common Community Company Competent Convention Cooperative Coordination Corporate Council County
Cultural Culture Customer Data Design Development Different Digital Director District Domestic Double E Economic Education
Effective Elementary Employment Energy Environmental Executive Expert Family Federal Federal-State Financial Fishery Foreign
Full General Global Good Governing Government Green Group Health High Higher Home Hospital Housing Human IT Implementation
Independent Individual Industrial Industry Information Innovation Institutional Integrated Inter-Korean International
Investment Joint Judicial Key Labor Labour Leading Legal Liaison Local Logistics Major Management Manufacturing Market
Medical Metropolitan Middle Military Modern Monitoring Multilateral Municipal National Network New Next North-South Nursing
Online Open Operating Organizing Partner Planning Police Policy Political Post Primary Private Production Professional
Promotion Provincial Public R&D Regional Regulatory Relevant Representative Research Residents Rural Safety School Science
Secondary Security Senior Service Shopping Single Small Smart Social Special Sports Standing State Steering Stock Strategic
Strategy Strong Sub Supervisory Support Supreme Sustainable Technical Technology Test Top Trade Traditional Training
Transport Unified Union Universal Urban Vocational Welfare Women Workers Working World Youth
"""
# What a cover prints before the name of who issues it.
COVER_WORDS = frozenset(
    "BACKGROUNDER REPORT COMMENTARY BRIEF BRIEFING PAPER BULLETIN NEWS RELEASE PRESS MEMO WORKING SERIES "
    "Reports Publications Papers Home About Contact Events Search Menu Funding".split()
)
GENERIC = frozenset(_GENERIC_WORDS.split())
# What has the capital of a name and needs no more in the middle of a sentence.
ONE_OF_A_KIND = frozenset(("Parliament", "Treasury", "Senate"))
ITS_ARTICLE = re.compile(r"\b(?:[Tt]he|[Bb]y|[Ii]n|to|[Bb]efore) $")
# Words before "Government" with a capital that make a body of it, though no place does.
GOVERNING = frozenset("Metropolitan Provincial City State County Regional Municipal".split())
# Where names are joined: "the Department of Mines and the National Fish Board" are two.
LEGAL = re.compile(r" (?:AG|SE|GmbH|LLC|plc|PLC|Inc\.|Inc|Ltd\.?|Corp\.?)(?!\w)")  # of a company, as part of its name
OF_WHICH = re.compile(r" (?:of|for|on|at)(?: the)? $")
JOINT = re.compile(r",? and (?:the )?")
NEXT_HEAD = re.compile(rf" (?:{_STRONG}|{_WEAK})(?![\w-])")
GLUED = re.compile(r"(?<=[a-z]{4})(?=[A-Z][a-z]{2})")
BOARD = re.compile(r"Board of (?:Trustees|Directors|Governors)$")
UNIT_OF = re.compile(r",? (?:at |of )?(?:the )?(?:[A-Z][\w.]+ ){0,3}(?:University|Universit\w+|Institute|College)\b")
UNITS = ("Department", "School", "Office", "Board", "College", "Center", "Centre", "Committee")
# In a heading, where every word has a capital, only these make the words before a head a name.
NATIONAL = re.compile(
    r"(?:European|National|Federal|International|Asian|African|American|Royal)$|.+(?:ese|ish|ean|ian|ench|man)$"
)
NOT_NATIONAL = frozenset(("Urban", "Human", "Suburban", "Civilian", "Ocean", "Clean", "Woman", "Pedestrian", "Median", "Mean"))
_KIND = (
    r"(?:companies|firms|manufacturers|makers|producers|corporations|conglomerates|giants|chaebols?|suppliers|retailers|"
    r"carmakers|"
    r"chipmakers|steelmakers|startups|"
    r"start-ups|agencies|institutes|institutions|organi[sz]ations|ministries|universities|think tanks)"
)
LISTS = (" such as ", " like ", " including ", " e.g. ")
_NAME = rf"{_W}(?: {_W}){{0,3}}"
COMPANY_LIST = re.compile(
    rf"\b(?i:{_KIND}),? (?:such as|like|including|e\.g\.) (?P<list>{_NAME}(?:, {_NAME}){{0,6}}(?:,? (?:and|or|&) {_NAME})?)"
)
LISTED_NAME = re.compile(_NAME)
# "Alba Devices, a maker of chips", "the Norland utility Alba", "this study was funded by Alba Devices and the Birch Fund":
# kinds of bodies and words of payers, and what they say of a name beside them.
SIGNS = (
    " company", " firm", " manufacturer", "maker", " producer", " developer", " startup", " start-up", " supplier", " operator",
    " retailer", " provider", " utility", "nonprofit", "non-profit", " charity", " think tank", " consultancy", " newspaper",
    " miner", " airline",
    "unded by", "inanced by", "ponsored by", "ommissioned by", "upported by", "unding from", "upport from", "rant from",
)  # fmt: skip
NAMED_BEFORE = re.compile(rf"(?P<name>{_NAME})(?: \([^)]{{2,20}}\))?, an? (?:[\w’'-]+ ){{0,5}}[\w-]+$")
NAMED_AFTER = re.compile(rf" (?P<name>{_NAME})(?! (?:law|and)\b)")
LONGEST_BEFORE = 110
_PAYER = rf"{_W}(?: (?:(?:of|for|&|on) )?{_W}){{0,6}}"
PAYERS = re.compile(
    rf"[a-z]+(?: provided)? (?:by|from) (?:a grant from )?(?:the )?"
    rf"(?P<list>{_PAYER}(?:,? (?:and |& )?(?:the )?{_PAYER}){{0,6}})"
)
PAYER = re.compile(_PAYER)
OF_REPORT = re.compile(
    r"(?i)\b(?:this|the|our|present) (?:[a-z]+ )?(?:study|report|research|work|paper|project|publication|analysis|brief)\b"
)

# ── Korean ──
_KO_END = r"(?=(?:은|는|이|가|을|를|의|에|에서|에게|와|과|도|로|으로|만|및|이며|이다|인|측)?(?:[\s(,.·)」』’”']|$))"
KOREAN = re.compile(
    r"(?P<name>(?:(?:[A-Z]{2,}|[가-힣·]{1,14}[가-힣])(?:연구원|연구소|연구회|진흥원|개발원|평가원|관리원|정보원|기술원|과학원|대학교|위원회|"
    r"재단|공사|공단|협회|학회|중앙회|상공회의소|연합회|교육청|특허청|통계청|관세청|산림청|기업청|조달청|소방청|기상청|국세청|"
    r"(?:정책|조정|기획|안보)실|(?:혁신|자문|정책|조정|안보|장관)회의)|"
    r"[가-힣]{2,12}(?:통상|자원|재정|교통|복지|노동|환경|과학기술|정보통신|산업|식품|해양|수산|벤처기업|가족|안전|관광|체육)부))"
    + _KO_END
)
# Of the endings before, a run with such a name has one.
KO_SIGN = re.compile(
    any_of(
        ("연", "(?:구[원소회]|합회)"), ("진", "흥원"), ("개", "발원"), ("평", "가원"), ("관", "(?:리원|세청)"), ("정", "보원"),
        ("기", "(?:술원|업청|상청)"), ("과", "학원"), ("대", "학교"), ("위", "원회"), ("재", "단"), ("공", "[사단]"),
        ("협학", "회"), ("중", "앙회"), ("상", "공회의소"), ("교", "육청"), ("특", "허청"), ("통", "계청"), ("산", "림청"),
        ("조", "달청"), ("소", "방청"), ("국", "세청"), ("회", "의"), ("실부", ""),
    )
)  # fmt: skip
KO_STATE = re.compile(r"(?P<name>(?P<place>[가-힣]{2,8}) (?:정부|의회|당국))" + _KO_END)
KO_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|의|에|에서|에게|와|과|도|로|으로|만|이며|이다|인)?$")
LONGEST_PARTICLE = 2
KO_WORD = re.compile(r"[가-힣A-Za-z·]{2,}")
# Titles of staff and kinds of bodies that end as names do.
KO_GENERIC = re.compile(
    r"^(?:책임|선임|수석|주임|전임|초빙|객원|위촉|상임|부|민간|국책|정부출연|출연|공공|전문|기업|부설|대학|지방|중앙|각종|관련|산하|주요|해외|국내|외국|공동|기술|소|본|동|당|"
    r"연합|정부|국가|지자체|자치단체|광역|기초|시도|시군구|소속|담당|해당|지역|각|전|이|그|타|여러)+(?:연구원|연구소|연구회|진흥원|대학교|위원회|재단|공사|공단|협회|학회|정책실|회의)$"
)
HANGUL = re.compile(r"[\uac00-\ud7a3]")
