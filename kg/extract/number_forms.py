"""What numbers and their units look like in running text: the tables of numbers.py, no rules."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.scan import one_of, word_of

# Digits: "1,292.5", "460 000"; whether they are a number of their own is told by what stands before them.
DIGITS = re.compile(
    r"\d(?:\d{0,2}(?:(?:,\d{3})+|(?:[ \u00a0\u202f]\d{3}){1,3}(?![\d,.]*\d))(?:\.\d+)?(?!\d)|\d*(?:\.\d+)?(?!\d))"
)
MINUS = "-−△▲"
JOINED = frozenset(".,/-–#+")  # before digits that are part of a code, a date or a longer number
_CODE = "USD|EUR|GBP|KRW|JPY|CNY|RMB|DKK|SEK|NOK|CHF|AUD|CAD|NZD|INR"
GLUED = re.compile(rf"\b(?:{_CODE})$")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

_CARDINALS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
)
_PART = "half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_CHANGES = "halve|halved|halves|halving|double|doubled|doubles|doubling|triple|tripled|triples|tripling|trebled|quadrupled"
_CROWDS = "tens|dozens|hundreds|thousands|millions|billions|trillions"
_FIRST = f"{_CARDINALS}|{_CHANGES}|{_CROWDS}|half|twice|thrice".split("|")  # with which number words begin; beside "a"


def _either_case(words: Iterable[str]) -> str:
    """The same for words in small letters or with a capital."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{first}{first.upper()}]{one_of(rest)}" for first, rest in rests.items())


_NUMBER_WORD = rf"(?:(?:{_either_case(_FIRST)})(?![A-Za-z])|[aA]\x20(?i:{_PART}))"
NUMBER_WORD = re.compile(_NUMBER_WORD)
AMID_WORD = re.compile(rf"[^A-Za-z](?=[AaBbDdEeFfHhMmNnOoQqSsTt]){_NUMBER_WORD}")  # with what stands before it
KO_SIGN = re.compile(r"[\d절반삼사오두세네다여열몇]")  # of which a sentence with numbers has one

_COUNTED = rf"(?:{_CARDINALS}|\d{{1,3}})"
_TIME = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|quarters?)"
# "four in ten", "nine of every 10", "21 of the 34"; no "nine in five years".
_RATIO = (
    rf"(?P<ratio>{_COUNTED}\s(?:in|(?:out\s)?of)\s(?:every\s|the\s)?{_COUNTED})(?![\w%.,]*\d)"
    rf"(?=\s(?!(?:{_TIME}|most|main|key)\b)[a-z(]|[.,;)]|$)"
)
RATIO = re.compile(rf"(?i){_RATIO}")
# A third that is none of three parts.
_ORDINAL = (
    r"(?!\s(?:country|countries|party|parties|options?|way|time|year|century|sector|person|"
    r"point|generation|wave|phase|round)\b)"
)
WORDS = re.compile(
    rf"""(?xi) {_RATIO}
    | (?P<fraction>(?:a|one|two|three|four|five|seven|nine)[\s-](?:{_PART})s?)(?![\w-]){_ORDINAL}
    | (?P<half>half)(?![\w-])(?!\s(?:an?\s(?:day|hour|year|century|dozen)|hour|year|day)s?\b)
    | (?P<change>{_CHANGES})(?![\w-])(?!\s(?:click|glazing|taxation|counting|standards?|blind|digits?)\b)
    | (?P<twice>twice|thrice)(?=\s(?:as|the|that|what|its|their)\b)
    | (?P<fold>(?:two|three|four|five|six|ten|hundred)-?fold)\b
    | (?P<many>(?:(?:tens|hundreds|dozens|thousands)\sof\s)?(?:{_CROWDS}))(?=\sof\s)
    | (?P<range>(?:{_CARDINALS})\s(?:to|or|and)\s(?:{_CARDINALS}))(?=[\s-])
    | (?P<cardinal>{_CARDINALS})(?=[\s-]|\W)
    """
)
PERIOD = re.compile(r"(?i)(?:first|second|latter|former|other|better)\s$|-$")  # before a half that is no share
HALF_OF_MANY = re.compile(r"\sa\s(?P<unit>(?:million|billion|trillion)(?:\s[a-z]+)?)")

_MULTIPLE = r"(?:hundred|thousand|million|billion|trillion|mn|bn|tn|crore|lakh)"
_CURRENCY = (
    r"(?:won|dollars?|euros?|yen|yuan|renminbi|pounds?|rupees?|baht|dong|ringgit|rupiah|pesos?|kron[eo]r?|francs?|rand|"
    rf"roubles?|rubles?|lira|cents?|pence|{_CODE})"
)
_COUNTRY = r"(?:(?:US|U\.S\.|Korean|Japanese|Chinese|Canadian|Australian|Singapore|Hong Kong)\s)"
# Words at which the name of what is counted ends: "3.6 million households | and", "10 million people | live".
_ENDS = (
    r"(?:and|or|but|of|in|on|at|to|for|from|by|with|per|as|than|that|which|who|were|was|are|is|has|have|"
    r"had|a|an|the|this|these|between|during|since|among|across|through|within|without|so|if|because|"
    r"over|after|before|while|when|where|under|into|every|each|will|would|could|can|may|might|should|must|did|do|does|not|"
    r"up|down|out|less|more|higher|lower|worth|ago|now|still|only|alone|later|earlier|today|agree|forbid|"
    r"live[sd]?|work(?:s|ed)?|remain(?:s|ed)?|went|left|lost|found|made|took|came|rose|fell|grew|said|say|qualify|own|rent)"
)
_NOUNS = rf"(?:(?!{_ENDS}\b)[a-zA-Z][\w'’-]*(?:\s(?!{_ENDS}\b)[a-zA-Z][\w'’-]*){{0,2}})"
_MEASURE = (
    r"(?:[kKMGTP]W(?:h|p)?|[MGTPE]J|[kM]?toe|[kMG]?t(?:CO2(?:e|eq)?)?|km2?|km²|m2|m²|m3|m³|kg|mg|ha|cm|mm|ppm|"
    r"[kKMGT]B|[MG]bps|[MG]Hz|kV|dB|bcm|mb/d|°C|"
    r"(?:(?:metric|cubic|square|short|long)\s)?(?:(?:giga|mega|kilo)?(?:tonn?es?|tons?|watts?|watt[\s-]?hours?|metres?|meters?|"
    r"grams?|joules?|bytes)|miles|hectares?|acres?|litres?|liters?|barrels?|gallons?|bushels?|feet|inches|degrees))"
)
# What follows a number and says what it counts; the first that fits is taken.
AFTER = re.compile(
    rf"""(?x)
    (?P<points>\s?%[\s-]?p(?:oints?)?\b | [\s-](?:percent(?:age)?|per\scent)[\s-]points?\b | \s?(?:pp|p\.p\.)(?!\w))
    | (?P<percent>\s?% | [\s-](?:percent|per[\s-]cent|pct)\b)
    | (?P<basis>\sbasis\spoints?\b)
    | (?P<times>-?fold\b | \stimes\b(?!\s(?:a|per|each|in)\b))
    | [\s-](?P<sum>{_MULTIPLE}\s{_COUNTRY}?{_CURRENCY}\b)
    | [\s-](?P<multiple>{_MULTIPLE}(?:\s(?:{_MEASURE}(?!\w)|{_NOUNS}))?)(?!\w)
    | \s(?P<money>{_COUNTRY}?{_CURRENCY})\b
    | \s?(?P<measure>{_MEASURE})(?!\w)
    | [\s-](?P<time>{_TIME})(?!\w)
    | (?P<inside>\sof\s(?:the|every|its|their|these|those)?\s?(?:\d[\d,]*|{_CARDINALS}|them\b))
    | \s(?P<things>{_NOUNS})
    """
)
PER = re.compile(r"\s(?:an?|per)\s(?:year|month|week|day|hour|head|person|capita|tonne|ton|barrel|unit|household|worker)\b")
SIGN = re.compile(rf"(?P<sign>(?:US|AU?|CA?|NZ|S|HK|R|NT)?\$|[€£¥₩₹]|\b(?:{_CODE}|Rs\.?|R))\s?$")
ENDS_OF_SIGN = frozenset("$€£¥₩₹DRPKYBFCs.")
SIGNS = {
    "$": "dollars", "US$": "US dollars", "€": "euros", "£": "pounds", "¥": "yen", "₩": "won", "₹": "rupees", "Rs": "rupees",
    "Rs.": "rupees", "R": "rand", "A$": "Australian dollars", "AU$": "Australian dollars", "C$": "Canadian dollars",
    "CA$": "Canadian dollars", "NZ$": "New Zealand dollars", "S$": "Singapore dollars", "HK$": "Hong Kong dollars",
    "NT$": "Taiwan dollars", "R$": "reais",
}  # fmt: skip
LONGEST_SIGN = 5  # code points, with a space
MULTIPLIED = re.compile(rf"[\s-]?(?P<unit>{_MULTIPLE}|[mb]n?|k|tn)(?!\w)")
# Between two numbers that share a unit: "3 to 4 times", "from 2 to 5 percent", "$5 to $6", "5~7조".
BETWEEN = re.compile(
    r"\s?(?P<word>[-–~∼～]|to|and|or)\s?(?:about\s|nearly\s|almost\s|over\s|around\s)?"
    r"(?P<sign>(?:US|A|C|NZ)?\$|[€£¥₩])?(?=[-−]?\d)"
)
FROM = re.compile(r"(?i)\bfrom\s(?:(?:about|nearly|almost|around|just|an average of)\s)?[^\s\d]{0,3}$")
ENDS_OF_RANGE = re.compile(r"(?i)\bbetween\s\S{0,3}$")
LONGEST_FROM = 24

# Korean: units follow without a space, and multipliers may follow each other.
_KO_CURRENCY = "원|달러|엔|유로|위안"
_KO_THINGS = "개국|개사|개소|개월|가구|세대|명|건|대|곳|호|개|인|종|회|차례"
_KO_MULTIPLE = r"(?:조\s?\d[\d,.]*\s?억|조|천억|백억|십억|억|천만|백만|십만|만|천)"
KO_AFTER = re.compile(
    rf"""(?x)
    (?P<points>\s?(?:%\s?p|%\s?포인트|퍼센트\s?포인트))
    | (?P<percent>\s?(?:%|퍼센트))
    | \s?(?P<sum>{_KO_MULTIPLE}\s?여?\s?(?:{_KO_CURRENCY}))
    | \s?(?P<multiple>{_KO_MULTIPLE}\s?여?\s?(?:{_KO_THINGS}|톤|배럴|toe|TOE|ha|[kMG]W|㎡|㎢|t)?)(?!\d)
    | \s?(?P<times>배)(?!터)
    | \s?(?P<money>{_KO_CURRENCY})
    | \s?(?P<measure>㎞|km|㎏|kg|㎡|㎢|ha|톤|[kMGT]Wh?|[EPT]J|TOE|toe|MtCO2|시간|배럴|리터|포인트|p(?![a-z]))
    | \s?(?P<things>{_KO_THINGS})
    | \s?(?P<time>년|월|일|분기|세기|시|분|초|차|주|장|절|호선|위|번|세|기|부|쪽|면|조항)
    """
)
KO_WORDS = re.compile(
    r"(?P<half>절반)|(?P<fraction>[2-9]분의\s?[1-9]|[삼사오]분의\s?[일이삼])|(?P<change>반토막)|"
    r"(?P<cardinal>(?<![가-힣])(?:두|세|네|다섯|여섯|열|몇)(?=\s?배))"
)

# What stands before a number that only numbers something: "Chapter 3", "No. 12", "COVID-19"; and a month after a day.
_NUMBERED = (
    r"chapters?|sections?|tables?|figures?|fig\.?|box|boxes|articles?|art\.?|nos?\.?|numbers?|pages?|pp?\.?|rounds?|"
    r"parts?|volume|vol\.?|versions?|grades?|steps?|stages?|phases?|levels?|types?|annex|appendix|panels?|column|paragraphs?|"
    r"goals?|tier|scope|directive|act|law|resolution|convention|agenda|horizon|industry|society|wave|covid|title|hs|isic|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
NUMBERED = re.compile(rf"(?:{word_of(_NUMBERED)}\.?\s|[#§№]\s?|제\s?)$")
BEFORE_NUMBERED = frozenset("#§№제")  # right before the number, where no white space is
LONGEST_LABEL = 14  # code points: "September "
MONTH = re.compile(
    r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b"
)
HEADING = re.compile(r"\s[A-Z]")  # after "3.1", the number of a section
