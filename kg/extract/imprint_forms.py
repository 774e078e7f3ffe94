"""How imprints, series, sites and releases name who issues a report: the tables behind imprints.py, no rules."""

from __future__ import annotations

import re

from kg.extract.scan import any_of

KINDS = (
    r"(?:Papers?|Reports?|Briefs?|Briefings?|Notes?|Stud(?:y|ies)|Bulletins?|Memos?|Commentar(?:y|ies)|Series|Backgrounders?|"
    r"Outlooks?|Reviews?|Insights?|Surveys?|Articles?|Analys[ie]s|Dispatch(?:es)?|Publications?|Monographs?|Factsheets?)"
)
OF_KIND = (
    r"(?:(?:Policy|Working|Discussion|Research|Staff|Technical|Occasional|Background|Issues?|Economic|Economics|Strategic|"
    r"Development|"
    r"Special|Country|Annual|Survey|Project|Conference|Statistical|Public|Social|Monetary|Labou?r|Market|Trade|Energy|"
    r"Climate)[\s-])"
)
# "IZA Policy Paper", "OECD Science, Technology and Industry Policy Papers": an acronym before it.
SERIES = re.compile(
    rf"(?P<acronym>[A-Z](?<![\w/.-].)(?:[A-Za-z]{{0,5}}[A-Z](?:[-/ ][A-Z]{{2,5}})?|(?<=I)[fz][oa]))(?:'s|’s)?[\s-]"
    rf"(?:{OF_KIND}|(?:[A-Z][a-z]+,?\s(?:and\s|&\s)?){{1,5}})?"
    rf"(?:{KINDS}|(?i:{OF_KIND}{{1,2}}{KINDS}))\b"
)
AFTER_BODY = re.compile(rf"(?:'s|’s)?\s{OF_KIND}{{0,3}}{KINDS}\b", re.IGNORECASE)
NUMBER = re.compile(r"(?i)[\s,]*(?:series|no\.?|nr\.?|#|n°|vol\.?|»|\d)")
CODE = re.compile(
    r"(?P<acronym>[A-Z](?<![\w-].)[A-Z]{2,6})[-/](?:DP|WP|PB|RR|PP|BASIC|Working|Discussion|Research|R)[-/ ]?\d{0,4}"
)

# ── what stands before a body: its last word, the pattern of what ends there, and what that tells ──
_PUBLICATION = (
    r"(?:reports?|stud(?:y|ies)|papers?|analys[ie]s|research|briefings?|briefs?|publications?|survey(?: results)?|surveys|"
    r"figures|data|series|articles?|index|assessment|document)"
)
_MADE = r"(?:jointly |newly )?(?:published|released|issued|prepared|produced|launched|written)"
_HEADS = r"(?:director|president|head|chair|chairman|chief\s[a-z]+|spokesperson|ceo|secretary.general|dean|founder)"
_STAFF = (
    r"(?:fellow|economist|analyst|researcher|professor|manager|officer|associate|scholar|expert|lead|lecturer|specialist|"
    r"advis[oe]r|team|staff|author)s?"
)
_BEFORE: dict[str, tuple[tuple[str, str], ...]] = {
    "by": (
        ("issued", r"(?:published|issued|released|publication|launched)(?: jointly| today| online)?\sby:?"),
        ("prepared", r"(?:prepared|produced|written|compiled|conducted|carried out|undertaken|authored)(?: jointly)?\sby:?"),
        ("paid", r"(?:funded|financed|sponsored|commissioned|supported|requested)(?: in part| jointly| financially)?\sby"),
        ("report by", rf"{_PUBLICATION}\s(?:(?:was|is|are)\s)?(?:{_MADE}\s(?:today |jointly )?)?by"),
        ("views of", r"(?:endorsed|shared|held|approved|represented)\sby"),
        ("by line", r"^\W*by:?"),
    ),
    "from": (
        ("report by", rf"{_PUBLICATION}\sfrom"),
        ("printed from", r"(?:printed|reproduced|available|excerpted|taken|downloaded)\sfrom"),
        ("paid", r"(?:support|grants?|funding|contributions?|sponsorship)\sfrom"),
    ),
    "of": (
        ("views of", r"(?:views?|opinions?|position|policy|policies|those|that|endorsement|conclusions?)\s(?:\w+\s){0,3}?of"),
        ("report of", rf"(?:{_PUBLICATION}|work|project|programme?|initiative|product|imprint|trademark|member)\sof"),
        ("head of", rf"{_HEADS}(?:\s[a-z]+){{0,3}}?\sof"),
        ("report of", r"(?:staff|researchers|authors|economists|team|fellows)\sof"),
    ),
    "at": (
        ("works at", rf"(?:{_HEADS}|{_STAFF})\b[^.\n]{{0,45}}\sat"),
        ("views of", r"\b(?:view|opinion)s?\sat"),
    ),
    "about": (("about it", r"(?:^|\n|\d\s|\.\s)\W*about"),),
    "follow": (("asks to follow", r"(?:^|\s)follow"),),
    "contact": (("asks to follow", r"(?:^|\s)contact"),),
    "contacts": (("asks to follow", r"(?:^|\s)contacts"),),
    "support": (("asks to follow", r"^\W*support"),),
    "cite": (("issued", r"\bcite"),),
    "imprint": (("issued", r"\bimprint"),),
    "publisher": (("row", r"\bpublisher"),),
    "publishers": (("row", r"\bpublisher\(?s\)?"),),
    "organisation": (("row", r"^\W*(?:issuing |source |author )?organisation"),),
    "organization": (("row", r"^\W*(?:issuing |source |author )?organization"),),
    "organisations": (("row", r"^\W*organisations"),),
    "organizations": (("row", r"^\W*organizations"),),
    "institution": (("row", r"^\W*(?:issuing |author )?institution"),),
    "body": (("row", r"issuing body"),),
    "source": (("source", r"^\W*source"),),
    "author": (("author", r"^\W*(?:corporate )?author"),),
    "authors": (("author", r"^\W*authors?"),),
    "thank": (("paid", r"\bthank"),),
    "thanks": (("paid", r"\bthanks"),),
    "acknowledges": (("paid", r"\backnowledges"),),
    "acknowledge": (("paid", r"\backnowledge"),),
    "with": (
        ("partner", r"(?:co-?operation|collaboration|partnership|consultation|together|jointly|association|conjunction)\swith"),
    ),
    "for": (("for it", r"(?:prepared|written|report|study|paper|done|produced|carried out)\s(?:\w+\s)?for"),),
    "to": (("for it", r"(?:submitted|presented|report|recommendations)\sto"),),
    "that": (("report by", r"report\s(?:that|which)"),),
    "which": (("report by", r"report\s(?:that|which)"),),
    "new": (("new", r"\bnew"),),
    "latest": (("new", r"\blatest"),),
    "joint": (("new", r"\bjoint"),),
    "recent": (("new", r"\brecent"),),
    "today's": (("new", r"today's"),),
    "this": (("new", r"\bthis"),),
    "our": (("new", r"\bour"),),
    "enquiries": (("asks to follow", r"enquiries"),),
    "media": (("asks to follow", r"media"),),
    "tank": (("described", r"think tank"),),
    "institute": (("described", r"institute"),),
    "company": (("described", r"company"),),
    "university": (("described", r"university"),),
    "via": (("source", r"\bvia"),),
}  # fmt: skip
BEFORE: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    word: tuple((kind, re.compile(rf"(?i)(?:{pattern})$")) for kind, pattern in entries) for word, entries in _BEFORE.items()
}
LAST_WORD = re.compile(r"([\w’'-]+)(?:\(s\))?[\s:,–-]*$")
ARTICLE = re.compile(r"(?:\b(?:[Tt]he|THE|[Aa]n?)\s)$")
_RIGHTS = r"(?:©|\(c\)|&copy;|copyright)"
RIGHTS = re.compile(rf"(?i){_RIGHTS}(?:[\s,]|{_RIGHTS}|\d{{4}}(?:\s?[-–]\s?\d{{4}})?|\bby\b|\bthe\b)*$")
PLACE = re.compile(r"(?:^|[.,;)”\"]\s|\s{2})[A-Z][\w.]+(?:\s[A-Z]\w+)?(?:, [A-Z][A-Za-z.]+)?\s?:\s(?:The\s)?$")
KO_PLACE = re.compile(r"발행(?:사항|지|처|인|기관)?[^\n:]{0,12}[:：]\s*$")

# ── what stands after a body: its first word, the pattern of it, and what that tells ──
ISSUES = re.compile(
    r"(?:\s(?:has|have|had|today|just|yesterday|on|also|\w+day))*\s(?:publish|releas|launch|issu|unveil)(?:es|e|ed)?\b"
)
SAYS = re.compile(
    r"\s(?:said|says|finds?|found|argues?|recommends?|estimates?|warns?|calls|proposes?|calculate[sd]?|surveyed|asked|concludes?|"
    r"shows?|looks|examines?)\b"
)
IN_BRACKETS = re.compile(r"\s?\([^)\n]{2,30}\)")
ITSELF = re.compile(
    r",?\s?(?:is (?:an?|the|jointly|based)\b|was (?:founded|established|created|set up)|does (?:not|independent|research)|"
    r"do not|conducts|carries out|aims to|works to|takes no|publication|’s mission|'s mission|cannot|has been|office\b|"
    r"endowed in|founded in|seeks to|works (?:for|with|on))"
)
OWN_REPORT = re.compile(r"(?:['’]s)?\s(?:[a-z]+\s)?(?:report|study|research|analysis|paper|survey|brief)\b|\s/ ")
OWN_STAFF = re.compile(rf"(?i)(?:['’]s)?\s(?:[a-z]+\s){{0,2}}?(?:{_HEADS}|{_STAFF})\b")
ADDRESS = re.compile(
    r"(?:,|\s[|·•]|\n|\s)\s?(?:\d{1,5}[A-Za-z]?(?:[/-]\w+)?,? [A-Z가-힣]|P\.?\s?O\.? Box|"
    r"[A-Z][\w ]{2,25} (?:Street|Avenue|Road|House|Square|St\.)|Tel\b|Phone|Fax|www\.|https?:|[\w.]+@)|"
    r"[,\s]*\(?https?:|\s?\(?www\."
)
RESERVED = re.compile(r"[.,]?\s?(?:\d{4}[.,]?\s)?[Aa]ll [Rr]ights")
YEAR = re.compile(r"(?i)[\s,©(|]*(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\s)?(?:19|20)\d\d\)?")
LOGO = re.compile(r"\s*(?:로고|logo|홈페이지|home\s?page|home)\s*$", re.IGNORECASE)
KO_ISSUES = re.compile(
    r"(?:\([A-Za-z]+\))?\s?(?:이|가|은|는|에서|의)\s?[^.\n]{0,40}?(?:발표[했한]|발간[한했하]|펴[낸냈]|출간|내놓|정리한|제공|작성한)"
)
KO_REPORT = re.compile(
    r"(?:\([A-Za-z]+\))?(?:의)?\s(?:[가-힣]+\s)?(?:보고서|연구보고서|이슈|브리프|자료집|전자도서관|도서관|원장|연구위원)"
)
KO_WORKS = re.compile(r"\s(?:[가-힣]{2,12}(?:실|팀|센터|본부|부)\s)?(?:[가-힣]{2,4}\s)?(?:선임|책임|부|수석)?연구(?:위원|원)")

# ── names that no vocabulary and no form tells ──
KO_ISSUED = re.compile(
    any_of(("발", r"(?:\s?행\s?처|\s?행\s?기\s?관|간\s?기관|행\s?부서)"), ("펴", r"\s?낸\s?곳"), ("출", r"\s?판\s?사"))
    + r"\s*[:：︱|l·\s]\s*(?=\S)"
)
KO_YEAR = re.compile(r"[원소단회]\s(?:19|20)\d\d")
KO_DATED = re.compile(r"[가-힣](?<=[\s\d].)[가-힣]{1,19}(?:연구원|연구소|진흥원|재단|위원회)(?=\s(?:19|20)\d\d)")
PRESS_SIGNS = ("apers from", "eries from", "udies from", "ports from", "lished by", "issued by")
PRESS = re.compile(
    r"[my](?:(?<=apers from)|(?<=eries from)|(?<=udies from)|(?<=ports from)|(?<=lished by)|(?<=issued by))\s(?:the )?"
    r"(?P<name>(?:[A-Z][\w&.]*\s){1,5}(?:Publishing|Press|Publications|Publishers)\b)"
)
PARTING = ("|", " – ", " — ", " - ", "::", "»")
TAIL = re.compile(r"\s?(?:\s[|–—-]|::|»|\|)\s+(?P<name>[^|–—»]{2,70})$")
HEAD = re.compile(r"\W{0,3}(?P<name>[A-Z][^|:–—»\n]{1,60}?)(?:\s[|–—]|:|\s::)\s")
KIND_BEFORE = re.compile(rf"(?i)^\W*(?:\d+\s)?(?:{OF_KIND}{{0,2}}{KINDS}|news release|press release)[\s:|·-]{{0,4}}(?=[A-Z])")
# "Follow ODI", "About EPRC", "Organisation TIPS": what a line says of the site, and the name with its capital.
INTRODUCERS = frozenset("AFWPOIBba©C•*-·| \t(")  # what such a line can begin with
INTRODUCED = re.compile(
    r"(?P<how>[^\w\n©]*(?:About|Follow|Welcome to|Publisher(?:\(s\))?:?|Organi[sz]ation:?|Institution:?|Published by:?|By|by|"
    r"[Aa]rticle printed from|© ?(?:(?:19|20)\d\d )?|Copyright (?:© )?(?:(?:19|20)\d\d )?))"
    r"\s?(?:the )?(?P<name>[A-Z][\w&’'.-]*(?: (?:(?:of|for|and|the|on|&) )?[A-Z][\w&’'-]*){0,7})(?=$|\n|\s?[(|,.]|\s{2})"
)
HOW = {
    "about": "about it", "follow": "asks to follow", "welcome to": "about it", "by": "by line",
    "article printed from": "printed from", "published by": "issued",
}  # fmt: skip
_NAME = r"(?P<name>[A-Z][\w&’'-]*(?: (?:(?:of|for|and|the|on|&) )?[A-Z][\w&’'-]*){0,7})"
# "Alder Places is registered in Norland", "Alder Places. All rights reserved", at the beginning of a line.
OWNING = (
    "ights reserved", "ights Reserved", " is registered ", " accepts no ", " takes no ", " is an independent",
    " is a registered", " is a leading", " is a non", " is a charit",
)  # fmt: skip
OWNER = re.compile(
    rf"[^\w\n]{{0,3}}(?:The )?{_NAME}(?:(?P<rights>[.,]? [Aa]ll [Rr]ights [Rr]eserved)| is registered | accepts no | takes no "
    r"| is an? (?:independent|registered|charit|non-?profit|leading))"
)
# "This report, prepared by Alder Places with …": the words, and the name that follows them.
MADE = ("prepared by ", "produced by ", "published by ", "released by ", "issued by ")
MAKER = re.compile(rf"(?:the )?{_NAME}(?=[.,;]|\s(?:with|in|and|on|for|as|to)\b|\s?\(|\n|$)")
REPORT = re.compile(r"(?i)\b(?:report|study|paper|briefing|brief|publication|document|guide|analysis)\b[^.\n]{0,40}$")
NO_NAME = re.compile(r"(?i)(?:all rights|terms|privacy|contact|cookie|copyright|the authors?\b|reserved|us$|me$|this|our )")

DOMAIN_END = re.compile(
    r"\.(?:org|eu|int|edu|gov|net|com|info|de|uk|kr|jp|fr|ca|au|nl|be|ch|at|it|es|se|no|dk|fi|nz|in|cn|sg|br|za)(?![\w.])"
)
HOST = re.compile(r"(?i)(?<![\w-])([a-z][\w-]{1,40})(?:\.(?:ac|co|re|go|or|gov|edu|org|com|net))?$")
LONGEST_HOST = 50

# What is in capitals before a kind of paper and is no body.
NO_BODIES = frozenset(
    "AI ICT R&D RD ESG GDP SME SMES FDI PDF US UK EU UN USA NO VOL ISSN ISBN HTML FAQ COVID Q A B CEO CO IT TV GVC SDG "
    "SDGS FTA RCEP "
    "CPTPP NEW THE FOR AND OUR ALL IN ON OF COP NDC ASEAN BRICS G20 G7 KEY TOP LDC TABLE BOX FULL FINAL DRAFT".split()
)
UNIT = re.compile(r"\b(?:Directorate|Department|Committee|Division|Group|Programme|Board|Working|Team)\b")
STATE = re.compile(
    r"(?i)\b(?:government|congress|senate|parliament|house of|administration|white house|commission on|court|cabinet|republic|"
    r"commonwealth)\b|(?:정부|국회|시|도|[가-힣]부|청|백악관)$"
)
TAUGHT = re.compile(r"\b(?:University|College|School|Polytechnic|Universit\w+)\b|대학")
LEGAL = re.compile(r" (?:AG|SE|GmbH|LLC|plc|PLC|Inc\.?|Ltd\.?|Limited)$")
FIRM = re.compile(r"\b(?:Inc|Ltd|Corp|LLC|GmbH|AG|Co|Company|Corporation|Electronics|Motors?|Holdings|Bank|Steel)\b")
THINKS = re.compile(
    r"\b(?:Institut\w*|Cent(?:er|re)|Foundation|Council|Research|Policy|Studies|Stiftung|Think|Forum|Economics)\b|연구[원소]"
)
# Sites that show reports of others.
CARRIERS = frozenset(
    "econpapers repec econstor zbw riss issuu scribd docplayer slideshare researchgate globenewswire prnewswire reliefweb "
    "jstor "
    "ssrn google facebook twitter youtube linkedin instagram academia vdocuments documents fdocuments flipbook flipsnack "
    "anyflip yumpu slidetodoc "
    "apo dokumen pdfslide cupdf nanopdf studylib silo doi keepeek wiley springer elsevier sagepub tandfonline kakao "
    "naver core policyarchive gov uk".split()
)
