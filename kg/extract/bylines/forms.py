"""What stands before, between and after the names of a byline: patterns, no rules."""

from __future__ import annotations

import re

from kg.extract.persons.reading import KOREAN_POST

BY = re.compile(r"\s?\b(?:by|By|BY)\b\s*:?\s+(?:an? (?:[\w-]+ ){0,3}team (?:led|headed) by )?(?=[^\W\d_])")
# What stands before it: a verb of writing, or else none of other deeds.
WRITTEN = re.compile(r"(?i)\b(?:written|prepared|authored|compiled|drafted|report|paper|article|study|text)\s*$")
FOREIGN = re.compile(r"\s*(?:Von|Par|Por|Di|Door|Av)\s+(?=[A-ZÀ-Þ])")
BY_SIGNS = (" by", "\nby", "By", "BY")
SMALL_NAME = re.compile(r"(?:van|von|de|del|da|al)[ -][A-Z]|d['’][A-Z]")
NOT_BY = re.compile(
    r"(?i)\b(?:created|posted|published|uploaded|edited|photos?|photographs?|images?|designed|foreword|preface|reviewed|"
    r"approved|funded|supported|presented|translated|illustrated|signed|said|led|chaired|issued|released|prefaced|submitted|"
    r"accessed|shared|photo credit|supervised|commissioned|sponsored|introduced|introduction|typeset|printed|developed|"
    r"endorsed|headed|accompanied|followed|joined|represented|owned|founded|hosted|moderated|replaced|page \d+:)\s*$"
)
MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*"
)
DATE = re.compile(rf"[\s,.*†‡|∙·:;–—-]*(?:(?:{MONTH})\s|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH})\b|(?:19|20)\d\d)")
# What may follow the names of a byline on its line.
STOP = re.compile(
    rf"[\s,.*†‡|∙·:;–—-]*(?:$|\n|(?:{MONTH})\b|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH})\b|(?:19|20)\d\d|ISSN|ISBN|JEL|"
    rf"Abstract|ABSTRACT|Summary|"
    r"(?i:et al|and others|외)\b|In this|No\.|Working|Discussion|Policy|[A-Z]{1,2} ?\d{2,}|Published|Date\b|"
    r"[가-힣]{2,14}(?:연구원|연구소|연구위원|박사|교수)|발간|[A-Z]{2,6}\b|"
    r"(?:[A-Z][\w&.]+ ){0,4}(?:Institute|Cent(?:er|re)|University|Foundation|Department|Ministry|Bank|School|College|"
    r"Council|(?:Working|Discussion|Policy|Research|Staff|Technical|Occasional) (?:Papers?|Briefs?|Reports?|Notes?))\b)"
)
POST = re.compile(
    r"[\s,]*(?:(?:[A-Z][\w-]+ ){0,3}(?:Fellow|Professor|Director|Researcher|Economist|Analyst|President|Manager|"
    r"Consultant|Advis[eo]r|Scholar|Lecturer|Officer|Specialist|Associate|Scientist|Head|Chair|Coordinator|Candidate|Lead|Expert|Leader|Secretary|Counsel|Engineer|Journalist)\b|"
    rf"{KOREAN_POST}|(?:上席|主任|主席|客員|特任)?(?:研究員|教授|准教授|フェロー|部長|所長))"
)
BODY = re.compile(
    r"[\s,*†‡\d]*(?:[A-Z][\w&.’'-]*,? (?:(?:of|for|and|the|on|de) )?){0,5}(?:Institute|Cent(?:er|re)|University|Foundation|"
    r"Department|Ministry|Bank|School|College|Council|Agency|Commission|Group|Unit|Team)\b|"
    r"[\s,]*[가-힣]{2,14}(?:연구원|연구소|대학교|센터)"
)
EMAIL = re.compile(r"[\s(\[,:;]*(?:E-?mail:?\s*)?(?:\[email|[\w.-]+@)")
EDITORS = re.compile(r"\s*\((?:eds?\.?|editors?|Hrsg\.?|Hg\.?|編)\)")
MARKED = re.compile(r"(?:[\d*†‡§]|\s*\([^()]{0,80}\)|,?\s*Ph\.?D\.?|\s\d{1,2}(?=\s*(?:\n|$)))*")
TELLS = re.compile(r",? (?:is|was|are|were|serves|works|leads|has|holds|joined)\b")
SAYING = re.compile(r"(?:,[^,.\n]{0,120},)? (?:said|says|told|added|noted|argued|explained|commented|stated|warned)\b")

# Headings of lines, in small letters.
NOT_AUTHORS = re.compile(
    r"\W*(?:\w+ )?(?:acknowledge?ments?|contacts?|for (?:more|further) information|media|press|editors?|edited by|"
    r"reviewers?|reviewed by|page created|uploaded by|foreword|tags?|keywords?|participants|discussants?|chair|moderators?|"
    r"speakers?|panell?ists?|references?|bibliography|about us|board of|trustees|editorial|staff|members|people|related|"
    r"experts|photos?|photographs?|images?|cover|illustrations?|design|layout|translat\w+|research manager|project manager|"
    r"steering committee|advisory|발행인|발 행 인|편집인|편집위원|문의|감수|자문|お問い合わせ|担当)\b"
)
AUTHORS_LINE = re.compile(
    r"\W*(?:(?:lead |principal |main |report |contributing |corresponding |co-?)?(?:authors?|authored by|written by|"
    r"prepared by|(?:co-?)?researchers?|principal investigators?|research team)(?:\(s\)| name)?|"
    r"autor(?:en|es|as?)?|auteure?s?|verfasser|저 ?자|집필진?|연구진|연구 ?책임자?|연구 ?담당|"
    r"(?:내부|외부)?(?:연구참여자|공동연구[자진])|공동연구(?=\s*[:：])|참여 ?연구[진자원]|작성자|글쓴이|필자|글(?=[ :])|"
    r"책임자|著者|執筆者|研究者)(?![\w'’])\s*[:：|]?\s*|(?:\s*•)?\s*(?:내부|외부|공동)?(?:연구)?참여자\s*[:：|]?\s*(?=[가-힣])"
)
# A label within a line; its value goes on up to the next one. One of the signs stands in each.
INSIDE_SIGNS = ("uthor", "UTHOR", "P.I", "P. I", "PI", "nvestigator", "esearcher", "esearch team", "esearch Team")
EASTERN_SIGNS = ("저자", "연구참여", "참여연구", "공동연구", "연구책임", "연구진", "집필", "작성자", "글쓴이", "著者", "執筆者")
AUTHORS_INSIDE = re.compile(
    r"(?<![\w-])(?:(?:(?:Lead |Principal |Main |Report )?[Aa]uthors?(?:\(s\))?|AUTHORS?|P\.\s?I\.?|PI|"
    r"Principal Investigators?|Researchers?|Research [Tt]eam)\s*[:：]|"
    r"(?:저자|연구책임자?|연구진|집필진?|작성자|글쓴이|(?:내부|외부)?(?:연구참여자|공동연구[자진])|참여연구[진자원])(?:\s*[:：]|\s+)|(?:著者|執筆者)(?:名)?[:：\s])\s*"
)
NEXT_LABEL = re.compile(r"\s(?:[A-Z][\w-]*(?: \w+){0,2}|[가-힣]{2,6}|[ぁ-ん一-龥]{2,8})\s?[:：]|\n|[.!?]\s+[A-Z][a-z]+ [a-z]")
WORD = re.compile(
    r"([A-ZÀ-Þ](?<![\w'’.&-].)[^\W\d_]*(?:-[A-ZÀ-Þ]?[^\W\d_]+)*\.?)(?=[ \xa0][A-ZÀ-Þvdb])|"
    r"([가-힣](?<![가-힣].)[가-힣]{1,3}(?![가-힣]))"
)
# The beginning of a line of names, bullets passed over.
STARTS = re.compile(
    r"[\s•▪■◦*○●∙\-–—|]*(?=[가-힣]{1,4}(?![가-힣])|[一-龥々]{1,3}[ \u3000][一-龥々ぁ-ん]|([A-ZÀ-Þ][^\s,]*),?[ \xa0]{1,2}"
    r"(?:[A-ZÀ-Þ]|(?:van|von|de|del|da|bin|al|la|di) )|[dl]['’][A-Z]|al-[A-Z])"
)
BULLET = re.compile(r"[\s•▪■◦*○●∙\-–—|]*")
FAMILY_FIRST = re.compile(
    r"[A-ZÀ-Þ][^\W\d_]+(?:[-\s][A-ZÀ-Þ][^\W\d_]+)?, (?:[A-ZÀ-Þ][\w.-]*\s?){1,3}(?:;|$|\n|\band\b|&|,? et al|\s{2}|"
    r"(?<=\s)(?:[A-Z]\w+ ){0,2}(?:Fellow|Professor|Director|Researcher|Economist|Analyst|Scholar|Scientist))"
)
CITED = re.compile(
    r"(?i)(?:(?:suggested|recommended|preferred) citation|how to cite(?: this \w+)?|(?:please )?cite (?:this \w+ )?as|citation|"
    r"attribution)\s*:?\s*(?:citation\s+)?"
)
CITED_SIGNS = ("itation", "cite", "Cite", "ttribution")
CITED_END = re.compile(r"[\s,.]*(?:\((?:19|20)\d\d[a-z]?(?:, \w+(?: \d+)?)?\)|(?:19|20)\d\d[a-z]?[.,:])[\s:.,]*")
QUOTES = "\"“”‘’'«»「『"
AUTHOR_OF = re.compile(
    r"(?:co-?)?authors?\s+of\s+(?:the\s+(?:study|report|paper)|this|[A-Z“‘'\"])|one of (?:the|its) (?:co-)?authors|"
    r"who (?:co-?)?(?:wrote|authored) (?:the|this)"
)
AUTHOR_OF_SIGNS = ("uthor of", "uthors", "who wrote", "authored")
SAYS = re.compile(r"\b(?:said|says|writes|wrote|according to|argues|explained|notes)\s+(?=[A-Z])")
# Where a name may begin within a line: a word with a capital before another one.
PAIR = re.compile(r"([A-ZÀ-Þ](?<![\w'’.&-].)[^\W\d_]*(?:-[A-ZÀ-Þ]?[^\W\d_]+)*\.?) (?=[A-ZÀ-Þ]|(?:van|von|de|del|da|bin) )")
KOREAN_POSTED = re.compile(rf"([가-힣](?<![가-힣].)(?:[가-힣]{{1,3}}| [가-힣] [가-힣]))\s?(?={KOREAN_POST})")
