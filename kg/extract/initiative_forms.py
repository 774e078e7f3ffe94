"""What names of plans, laws, programmes, agreements, funds and surveys look like: the tables of initiatives.py, no rules."""

from __future__ import annotations

import re

from kg.extract.scan import any_of

# 1. Programmes that are spoken of by these names the world over.
_KNOWN = (
    r"RCEP|CPTPP|TPP|USMCA|NAFTA|KORUS FTA|IPEF|SDGs?|Sustainable Development Goals|Millennium Development Goals|"
    r"Industry 4\.0|Industrie 4\.0|Society 5\.0|Made in China 2025|Belt and Road(?: Initiative)?|One Belt,? One Road|"
    r"Silk Road (?:Economic Belt|Initiative)|Horizon 2020|Horizon Europe|Next ?Generation ?EU|Fit for 55|"
    r"(?:European |Korean |Digital )?(?:Green New|Green|New) Deal|Abenomics|Marshall Plan|Doha Round|Uruguay Round|"
    r"New (?:Southern|Northern) Policy|Saemaul Undong|Brain Korea 21|BK21|Erasmus\+|Erasmus Mundus|Global Gateway|"
    r"Medicare|Medicaid|Universal Credit|Affordable Care Act|Head Start|Sure Start|GI Bill|Help to Buy|Right to Buy|"
    r"Common Agricultural Policy|Sendai Framework|Bologna Process|Interreg|PISA|PIAAC|TALIS|TIMSS|AfCFTA|Nationally Determined "
    r"Contributions|Build Back Better|CHIPS Act|CHIPS and Science Act|"
    r"Paris Agreement|Kyoto Protocol|Basel III|Solvency II|Rio Declaration|Agenda 2030|"
    r"Bretton Woods|Startup Nation|Mission Innovation|Farm to Fork(?: Strategy)?|REPowerEU|InvestEU|GDPR|CBAM|EU ETS|"
    r"MiFID II|Agenda 2063|AGOA|PEPFAR|Power Africa|Feed the Future|Scaling Solar|Chiang Mai Initiative|CEFTA|EFTA|"
    r"Mercosur Agreement|Good Friday Agreement|Oslo Accords|Maastricht Treaty|Lisbon Treaty|Northern Powerhouse|"
    r"Levelling Up|Pupil Premium|HS2|Hartz IV|Agenda 2010|France 2030|Thailand 4\.0|Making Indonesia 4\.0|"
    r"Kartu Prakerja|Inovar-Auto|Rota 2030|Bolsa Fam[íi]lia|Oportunidades|Progresa|Aadhaar|MGNREGA|Make in India|"
    r"Digital India|Skill India|Swachh Bharat|Atmanirbhar Bharat|Thousand Talents|Digital Silk Road|SNAP|TANF|EITC|"
    r"Obamacare|Superfund|Buy American|Section 232|Section 301|SBIR|STTR|Manufacturing USA|ARPA-E|Title IX|Job Corps|"
    r"AmeriCorps|Medicare Advantage|Social Security Act|Magnitsky Act|Saudi Vision 2030|Vision 2030|"
    r"Fukushima Innovation Coast|Womenomics|JobKeeper|JobSeeker|Closing the Gap|Robodebt|Working for Families|"
    r"KiwiSaver"
)
KNOWN = re.compile(rf"(?<!\w)(?:{_KNOWN})(?![\w-])")
KNOWN_FIRST = frozenset(re.findall(r"(?:^|[|(])([A-Z][A-Za-z]*)", _KNOWN)) | frozenset(
    ("SDG", "SDGs", "NextGenerationEU", "BK21")
)
KO_KNOWN = re.compile(
    r"인더스트리 4\.0|일대일로|중국제조 ?2025|소사이어티 5\.0|신남방정책|신북방정책|"
    r"한국판 뉴딜|그린 ?뉴딜|디지털 ?뉴딜|도시재생 ?뉴딜|파리협정|지속가능(?:개발|발전)목표"
)

_KINDS = (
    r"(?:plans?|polic(?:y|ies)|vision|strateg(?:y|ies)|projects?|initiatives?|programmes?|programs?|campaigns?|schemes?|roadmap|agenda|act|"
    r"law|bill|agreement|treaty|fund|survey|framework|package|slogan|movement|concept)"
)

# 2. Heads, and the words of their names.
# What a word has taken it keeps ("}+"): none of the forms can go on in the middle of one.
_W = r"(?:U\.?S\.?(?!\w)|[A-Z][\w\-–·]{0,40}+(?:[’'](?!s\b)\w{1,20}+){0,2}+|[A-Z]&[A-Z]\b)"
_YEAR = r"(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)"
_LAW = "Act|Law|Bill|Directive|Regulation|Code|Ordinance|Decree"
_PACT = "Agreement|Treaty|Protocol|Pact|Accords?|Convention|Charter|Declaration|Compact|FTA|CEPA"
_SCHEME = (
    "Initiative|Plan|Strategy|Programme|Program|Projects?|Roadmap|Road Map|Agenda|Vision|Campaign|Partnership|Scheme|Framework|"
    "Policy|Deal|Inquiry|White Paper|Green Paper|Action Plan|Package|Mission|Movement"
)
_FUND = "Fund|Facility|Survey|Census|Panel|Barometer"
_HEAD = rf"(?:{_LAW}|{_PACT}|{_SCHEME}|{_FUND})"
_TAIL_WORD = rf"(?!{_HEAD}\b){_W}"
_OBJECT = rf"(?: the)? {_TAIL_WORD}(?:(?:,? (?:and|&)| of| of the| the| for| in| in the|,)? {_TAIL_WORD}){{0,9}}"
_TAIL = rf" (?:of|on|for|to){_OBJECT}"
# Orders are named by what they order, their number or their date.
_DATED = rf" of (?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?{_YEAR}"
ORDER = re.compile(
    r"(?<!\w)(?:Executive|Presidential|Cabinet|Ministerial) (?:Order|Decree|Directive)"
    rf"(?: (?:No\. ?)?\d[\d/-]*|{_DATED}|{_TAIL})"
)
SUM = re.compile(r"(?<![\w+])(\d{1,2}\+\d{1,2})(?= (?:framework|format|initiative|cooperation|mechanism|summit|platform))")
# Kinds of plans, not a plan: no name is made of these words alone.
_GENERIC_WORDS = """
Action Additional Annual Basic Bilateral Business Central City Climate Common Company Competition Comprehensive Corporate
Current Data Detailed Development Digital Draft Economic Economy Education Effective Energy Energy-Saving Environmental
Existing Family Final Financial Five-Year Foreign Framework Free Full Future General Global Government Growth Growth-Strategy
Health Household Housing Implementation Improvement Industrial Industry Infrastructure Innovation Innovative Integrated
International Introduction Investigation Investment Joint Key Labor Land Legal Local Long-Term Long-term Main Major
Management Manpower Market Master Medium-Term Mid-Term Multilateral Municipal National New Official Opinion Overall
Partnership Pilot Policy Preferential Present Private Promotion Promotional Public Questionnaire Questionnaires R&D
Recommendation Recommendations Reform Regional Regulatory Related Research Rural Safety Science Sector Sectoral Security
Service Similar Single Social Special Specialization Strategic Structural Support Sustainable System Tax Technology Trade
Training Transport Urban Use Welfare Work Working
"""
GENERIC = frozenset(_GENERIC_WORDS.split())
# 3. What stands in quotes.
OPENING = re.compile(r"[‘“「\"'](?<!\w')")
QUOTED = re.compile(
    r"‘((?:[^‘’\n]|’(?=[a-z])){3,90})’|“([^“”\n]{3,90})”|「([^「」\n]{2,60})」"
    r"|(?<!\w)\"([^\"\n]{3,90})\"(?![a-zA-Z0-9])|(?<!\w)'([^'\n]{3,60})'(?![a-zA-Z0-9])"
)
KIND_AFTER = re.compile(rf"\s(?:[a-z]+\s){{0,2}}{_KINDS}\b", re.IGNORECASE)
KIND_BEFORE = re.compile(rf"\b{_KINDS},?(?:\s(?:called|named|titled|entitled|of|is|for))?\s$", re.IGNORECASE)
KIND_INSIDE = re.compile(rf"(?:{_HEAD}|[a-z]+ {_KINDS})(?: {_YEAR})?$|{_YEAR}$")
CREATED = re.compile(
    r"\b(?:proposes?d?|announced?s?|launche[sd]|adopte?d?s?|introduce[sd]|unveile?d?s?|"
    r"presente?d?s?|establishe[sd]|enacte?d?|pursue[sd]|the)\s(?:the\s|its\s)?$"
)

# 4. "Research Project Effects of …", with or without a colon.
PROJECT = re.compile(r"(?:Research Projects?|Projects?:|Research Programme)[:\s]+(?=\S)")

# 5. Endings of Korean plans and laws.
_KO_HEAD = (
    r"(?:기본계획|종합계획|실행계획|추진계획|시행계획|행동계획|개년 ?계획|종합대책|발전계획|개발계획|도약계획|경제정책방향|"
    r"기본법|특별법|진흥법|촉진법|육성법|지원법|보호법|관리법|활성화법|기준법|보장법|시장법|농지법|거래법|협정|협약|뉴딜|"
    r"마스터플랜|로드맵|이니셔티브|총조사|직불제|협력기금|혁신밸리)"
)
_KO_END = r"(?=(?:은|는|이|가|을|를|의|에|에서|에는|와|과|도|로|으로|만|이다|이며|상)?(?:[\s(,.·」』’”'\"]|$))"
KOREAN = re.compile(
    rf"(?P<name>(?:제\s?\d+[차기]\s(?:[가-힣·]{{1,20}}\s){{0,4}}?[가-힣·]{{0,20}}(?:계획|전략)|(?:[가-힣·]{{2,20}}\s)?[가-힣·]{{2,20}}{_KO_HEAD}|"
    r"[가-힣·]{2,20}\s(?:행동계획|도약계획|혁신밸리|협약|협정|의정서)|"
    r"[가-힣·]{2,20}(?:\s[가-힣·]{1,20}){0,5}에\s관한\s(?:특별)?법률?|"
    rf"(?:한·?[가-힣]{{1,4}}|[가-힣]{{2,4}})\s?(?:FTA|자유무역협정)|[가-힣·]{{2,20}}\s?20[2-9]\d(?=\s?(?:전략|계획|비전))))"
    + _KO_END
)
# Of the endings before, a run with such a name has one.
KO_SIGN = re.compile(
    any_of(
        ("계", "획"), ("전", "략"), ("대", "책"), ("법", ""), ("협", "[정약]"), ("뉴", "딜"), ("마", "스터"), ("로", "드맵"),
        ("이", "니셔"), ("방", "향"), ("총", "조사"), ("직", "불제"), ("기", "금"), ("밸", "리"),
        ("F", "TA"), ("자", "유무역"), ("2", r"0[2-9]\d"),
    )
)  # fmt: skip
KO_INSIDE = re.compile(
    r"(?:전략|계획|법|정책|사업|구상|비전|프로그램|협정|뉴딜|로드맵|대책|이니셔티브|펀드|기금|프로젝트|조사|선언|지침|방향|제도|지원|20\d\d)$"
)
HANGUL = re.compile(r"[\uac00-\ud7a3]")
