"""Which part of a person's name is the family's: by case, by comma, by the family names of East Asia, else the last word."""

from __future__ import annotations

import re

from kg.vocabulary.persons import is_title_word

# Family names of East Asia in the ways they are spelt in Latin letters, the more common first: where both ends of a name could
# be the family's, the more common one is. Korean, Chinese, Vietnamese, Japanese.
EASTERN = """
nguyen tran pham
kim lee park choi jung jeong kang cho yoon jang lim chang han shin seo kwon hwang ahn song yoo hong jeon yang ko moon
baek heo nam noh ha joo sung cha woo koo min ryu na jin um eom chae won chun bang kong hyun ham byun yeom chu yeo do
seok sul ma gil yeon wi pyo myung ki ban wang geum ok yuk in maeng je mo tak kook eun yong rhee yi rhie ree paik pak
bak chung joung cheong choe choo chong chong jo yun youn yune jahng rim im an suh sohn son goh gho mun baik
back hur huh noe roh oh o ju seong cha wu ku gu bae pae pai bai ryoo rhyu lyu ra rha chin eum won cheon byeon pyun
pyeon chu sim shim pan kwak gwak gwon kwun namkung namgung hwangbo jegal sunwoo dokgo sakong seomun uhm ohm weon ryang
ryo tcha
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng cao
peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui tan fan liao wong chan
cheung leung ng kwok tsai hsu hsieh tseng liang chiu lai yeh chou tsang
le hoang phan vu vo dang bui ngo duong ly
sato suzuki takahashi tanaka watanabe ito itoh yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi
matsumoto inoue kimura shimizu hayashi saito mori abe ikeda hashimoto ishikawa ogawa goto okada hasegawa fujita maeda
endo aoki nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada
nakayama ishida ueda morita hara shibata sakai kudo yokoyama miyazaki miyamoto uchida takagi ando taniguchi otsuka
maruyama imai takada fujimoto murakami takeda fukao morikawa matsuura tomiura kawaguchi todo nishioka tsuru hosono
kitamura
"""
_RANK = {name: rank for rank, name in reversed(list(enumerate(EASTERN.split())))}
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
PARTICLES = frozenset("van von der den de da di du del della dos das la le el al bin ibn ter ten af zu y".split())
SUFFIXES = frozenset("jr sr ii iii iv phd ph.d md m.d dphil esq cfa mba".split())

_ONSET = r"(?:kk|gg|tt|dd|pp|bb|ss|jj|ch|sh|zh|ts|th|ph|kh|nh|tr|[kgntdrlmpbsjhywcqxzf])"
_NUCLEUS = (
    r"(?:yeo|yae|yoo|you|wae|woo|eui|iao|uai|iang|ya|yo|yu|ye|wa|we|wi|wo|ae|eo|eu|oo|ee|ou|ui|ia|ie|iu|"
    r"ua|uo|ue|ai|ei|ao|[aeiouy])"
)
_CODA = r"(?:ng|nh|n|m|l|k|g|p|b|t|r|ck|h)?"
# A given name of East Asia as its syllables are spelt in Latin letters.
EASTERN_GIVEN = re.compile(rf"(?i)(?:(?:{_ONSET})?{_NUCLEUS}{_CODA}[-']?){{1,4}}")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,5}")
_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{2,6}")


def is_family(word: str) -> bool:
    """Whether a word is a common family name of East Asia."""
    return word.strip(".").casefold() in _RANK


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


def order(names: list[list[str]]) -> int:
    """Return how a list of names, each as its words, is ordered: 1 family first, -1 family last, 0 if it does not show.

    >>> order([["Kim", "Sang", "Hoon"], ["Shim", "Woo", "Jung"]])
    1
    """
    votes = 0
    for words in names:
        if len(words) > 1:
            votes += _vote(words)
    return (votes > 0) - (votes < 0)


def _vote(words: list[str]) -> int:
    by_case = _family_in_capitals(words)
    if by_case is not None:
        return 2 if by_case[0] == 0 else -2
    first, last = is_family(words[0]), is_family(words[-1])
    if first != last:
        rest = words[1:] if first else words[:-1]
        return (1 if first else -1) if all(EASTERN_GIVEN.fullmatch(word) for word in rest) else 0
    return 0


def family_words(words: list[str], listed: int = 0) -> tuple[int, int]:
    """Return which words of a name are the family's, as a half-open range. `listed` is the order shown by the names beside it.

    >>> family_words(["Eunjoo", "Oh"]), family_words(["KANG", "Yoo-Duk"]), family_words(["Jan", "van", "der", "Berg"])
    ((1, 2), (0, 1), (1, 4))
    """
    count = len(words)
    by_case = _family_in_capitals(words)
    if by_case is not None:
        return by_case
    vote = _vote(words) or listed or _by_rank(words)
    if vote > 0:
        return 0, 1
    particle = next((n for n in range(1, count - 1) if words[n].casefold() in PARTICLES), count - 1)
    return particle, count


def _family_in_capitals(words: list[str]) -> tuple[int, int] | None:
    """The words in capitals, where the others are not: "KANG Yoo-Duk", "Toshiyuki MATSUURA"."""
    capital = [len(word.strip(".")) > 1 and word.isupper() for word in words]
    if all(word.isupper() for word in words) or not any(capital):
        return None
    start = capital.index(True)
    stop = start + 1
    while stop < len(words) and capital[stop]:
        stop += 1
    return (start, stop) if start == 0 or stop == len(words) else None


def _by_rank(words: list[str]) -> int:
    """Where both ends could be the family's, or a Western given name follows: the more common one, else the last."""
    first, last = _RANK.get(words[0].strip(".").casefold()), _RANK.get(words[-1].casefold())
    if first is None or last is None:
        return 0
    if "-" in words[0] or "-" in words[-1]:
        return 1 if "-" in words[-1] else -1
    return 1 if first < last else -1


def hangul_family(name: str) -> int:
    """Return how many syllables of a name in Hangul are the family's.

    >>> hangul_family("홍길동"), hangul_family("남궁민수")
    (1, 2)
    """
    return 2 if name.startswith(HANGUL_COMPOUND) and len(name) > 2 else 1
