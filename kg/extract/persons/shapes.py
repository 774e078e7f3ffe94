"""The shapes of names: family names of East Asia, given names of its syllables, names in Hangul, particles and suffixes."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.vocabulary.persons import family_rank, is_title_word

# Two syllables of Hangul that are one family name.
HANGUL_COMPOUND = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방", "어금", "망절")
# Syllables with which Korean family names begin, and those of which given names are made.
_KO_FAMILIES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반"
    "왕금옥육인맹제모탁국은용예경봉사부목형두감음빈동온호범좌승라뢰복태피어편탄"
)
_KO_GIVEN = frozenset(
    "가강건겸경계고관광교구국권규균근금기길나난남내노녹누다단달담대덕도동두라란람래량려련령례로록루리린림마만말매면명모목묘무문미민배백범별병보복본봉부분"
    "비빈산삼상새서석선설섭성세소솔송수숙순술슬승시식신실심아안애양언엄여연열염엽영예오옥온완왕요용우욱운웅원월위유윤율은을음응의이익인일임자장재전"
    "정제조종주준중지진찬창채천철청초춘충치탁태택표하학한해향허헌혁현형혜호홍화환회효후훈휘흔흠희"
)
PARTICLES = frozenset(
    "van von der den de da di du del della dello degli dos das la le el al bin ibn ter te ten op af zu zur san santa".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd ph.d md m.d dphil esq cfa mba".split())

_ONSET = r"(?:kk|gg|tt|dd|pp|bb|ss|jj|ch|sh|zh|ts|th|ph|kh|nh|tr|[kgntdrlmpbsjhywcqxzf])"
_NUCLEUS = (
    r"(?:iew|yeo|yae|yoo|you|wae|woo|eui|iao|uai|iang|ya|yo|yu|ye|wa|we|wi|wo|ae|eo|eu|oo|ee|ou|ui|ia|ie|iu|"
    r"ua|uo|ue|ai|ei|ao|[aeiouy])"
)
_CODA = r"(?:ng|nh|n|m|l|k|g|p|b|t|r|ck|h)?"
# A given name of East Asia as its syllables are spelt in Latin letters.
_EASTERN = re.compile(
    rf"(?i)(?:(?:{_ONSET})?{_NUCLEUS}{_CODA}[-']?){{1,4}}|v(?:an|u|o|iet|inh|y|uong|ien)|"
    r"(?:du|da|ho|tru|lu|phu|lo|ngo|quo|kha|ba|thu)c"
)


@lru_cache(maxsize=8192)
def is_eastern(word: str) -> bool:
    """Whether a word is made of the syllables of East Asia as they are spelt in Latin letters.

    >>> is_eastern("Ji-won"), is_eastern("Whitcombe")
    (True, False)
    """
    return _EASTERN.fullmatch(word) is not None


def is_family(word: str) -> bool:
    """Whether a word is a common family name of East Asia."""
    return family_rank(word) is not None


def is_hangul_name(name: str) -> bool:
    """Whether a word in Hangul has the form of a person's name: a family name and one or two syllables of given names.

    >>> is_hangul_name("홍길동"), is_hangul_name("김 유 빈"), is_hangul_name("연구원"), is_hangul_name("정책")
    (True, True, False, False)
    """
    name = name.replace(" ", "")
    if not 2 <= len(name) <= 4 or is_title_word(name):
        return False
    cut = hangul_family(name)
    if cut == 1 and (len(name) > 3 or name[0] not in _KO_FAMILIES):
        return False
    return all(syllable in _KO_GIVEN for syllable in name[cut:])


def has_family(name: str) -> bool:
    """Whether a word in Hangul begins with a family name."""
    return name[0] in _KO_FAMILIES or name.startswith(HANGUL_COMPOUND)


def hangul_family(name: str) -> int:
    """Return how many syllables of a name in Hangul are the family's.

    >>> hangul_family("홍길동"), hangul_family("남궁민수")
    (1, 2)
    """
    return 2 if name.startswith(HANGUL_COMPOUND) and len(name) > 2 else 1
