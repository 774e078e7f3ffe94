"""How imprints, series, sites and releases name who issues a report: the patterns behind imprints.py, no rules."""

from __future__ import annotations

import re

from kg.extract.scan import any_of, word_of

KINDS = (
    r"(?:Papers?|Reports?|Briefs?|Briefings?|Notes?|Stud(?:y|ies)|Bulletins?|Memos?|Commentar(?:y|ies)|Series|Backgrounders?|"
    r"Outlooks?|Reviews?|Insights?|Surveys?|Articles?|Analys[ie]s)"
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
REPORT_BY = re.compile(
    word_of("report|study|paper|analysis|research|briefing|brief|publication|survey|survey results|figures|data")
    + r"(?i:s?\s(?:(?:was\s|is\s|are\s)?(?:published|released|issued|prepared|produced|launched)\s(?:(?:today|jointly)\s)?by|"
    r"from|by)\s(?:the\s)?(?=[A-Z]))"
)
SAYS = re.compile(r"(?i)\b(?:new|latest|joint|today's|recent|our|this)\s(?=[A-Z])")
SAID = re.compile(
    r"\s(?:said|says|found|finds|argues|recommends|estimates|warns)\b|\s(?:report|study|research|analysis|paper)\b|\s/ "
)
FROM = re.compile(
    word_of(
        r"provided in cooperation with|published in cooperation with|papers?\sfrom|series\sfrom|studies\sfrom|reports?\sfrom|"
        r"articles\sfrom|imprint|issuing body|issuing organi[sz]ation|corporate author|source organi[sz]ation|"
        r"organi[sz]ation:|institution:|author organi[sz]ation"
    )
    + r"(?i:\s?:?\s+(?:the\s)?(?=[A-Z]))"
)
# A text in which the last words of FROM, or a letter of them that is rare, stand for a match; "from" is looked for by itself.
FROM_SIGN = re.compile(
    any_of(
        ("wW", "(?<=(?i:in cooperation ).)(?i:ith)"),
        ("mM", "(?<=(?i:i).)(?i:print)"),
        ("uU", "(?:(?<=(?i:iss).)(?i:ing )|(?<=(?i:corporate a).)(?i:thor)|(?<=(?i:so).)(?i:rce organi))"),
        (":", "(?<=(?i:ation|ution).)"),
        ("fF", r"(?:(?<=(?i:papers|series|tudies|eports|report|ticles)\s.)|(?<=(?i:paper)\s.))(?i:rom)"),
    )
)
PRESS = re.compile(r"(?:[A-Z][\w&.]*\s){1,5}(?:Publishing|Press|Publications|Publishers)\b")
KO_ISSUED = re.compile(
    any_of(("발", r"(?:\s?행\s?처|\s?행\s?기\s?관|간\s?기관|행\s?부서)"), ("펴", r"\s?낸\s?곳"), ("출", r"\s?판\s?사"))
    + r"\s*[:：︱|l·\s]\s*(?=\S)"
)
KO_DATED = re.compile(r"[가-힣](?<=[\s\d].)[가-힣]{1,19}(?:연구원|연구소|진흥원|재단|위원회)(?=\s(?:19|20)\d\d)")
LOGO = re.compile(r"\s*(?:로고|logo|홈페이지|home\s?page|home)\s*$", re.IGNORECASE)
YEAR = re.compile(r"[\s,©(]*(?:19|20)\d\d\)?")
TAIL = re.compile(r"\s(?:[|–—-]|::|»)\s+(?P<name>[^|–—»]{2,70})$")
DOMAIN_END = re.compile(
    r"\.(?:org|eu|int|edu|gov|net|com|info|de|uk|kr|jp|fr|ca|au|nl|be|ch|at|it|es|se|no|dk|fi|nz|in|cn|sg|br|za)(?![\w.])"
)
HOST = re.compile(r"(?i)(?<![\w-])([a-z][\w-]{1,40})(?:\.(?:ac|co|re|go|or|gov|edu|org|com|net))?$")
LONGEST_HOST = 50
ITSELF = re.compile(
    r"\s?(?:\([^)]{2,30}\)\s?)?,?\s?(?:is (?:an?|the|jointly)\b|was (?:founded|established|created)|does|do not|conducts|"
    r"carries out|"
    r"aims to|works to|takes no|publication|’s mission|'s mission|cannot)"
)
VIEWS = re.compile(
    word_of("views?|opinions?|position|policy|policies|those|that|endorsement|conclusions?")
    + r"(?i:\s(?:\w+\s){0,2}?(?:of|by|at)\s(?:the\s)?(?=[A-Z]))"
)
KIND_BEFORE = re.compile(rf"(?i)^\W*(?:\d+\s)?(?:{OF_KIND}{{0,2}}{KINDS}|news release|press release)[\s:|·-]{{0,4}}(?=[A-Z])")

# What is in capitals before a kind of paper and is no body.
NO_BODIES = frozenset(
    "AI ICT R&D RD ESG GDP SME SMES FDI PDF US UK EU UN USA NO VOL ISSN ISBN HTML FAQ COVID Q A B CEO CO IT TV GVC SDG "
    "SDGS FTA RCEP "
    "CPTPP NEW THE FOR AND OUR ALL IN ON OF COP NDC ASEAN BRICS G20 G7 KEY TOP LDC TABLE BOX FULL FINAL DRAFT".split()
)
UNIT = re.compile(r"\b(?:Directorate|Department|Committee|Division|Group|Programme|Board|Working|Team)\b")
# Sites that show reports of others.
CARRIERS = frozenset(
    "econpapers repec econstor zbw riss issuu scribd docplayer slideshare researchgate globenewswire prnewswire reliefweb "
    "jstor "
    "ssrn google facebook twitter youtube linkedin instagram academia vdocuments documents fdocuments flipbook flipsnack "
    "anyflip yumpu slidetodoc "
    "apo dokumen pdfslide cupdf nanopdf studylib silo doi keepeek wiley springer elsevier sagepub tandfonline kakao "
    "naver".split()
)
