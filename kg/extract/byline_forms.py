"""What stands before and after the names of a byline: the patterns behind bylines.py, no rules."""

from __future__ import annotations

import re

BY = re.compile(
    r"(?:(?i:(?:written|prepared|authored|compiled)\s+by|report\s+by|paper\s+by|^\W*by|(?<=[\s–—|-])by)|"
    r"(?<=[\s\d.!?…])(?:By|BY))\s*:?\s+(?=[^\W\d_])"
)
NOT_BY = re.compile(
    r"(?i)\b(?:created|posted|published|uploaded|edited|photos?|photographs?|images?|designed|foreword|preface|reviewed|"
    r"approved|funded|"
    r"supported|presented|translated|illustrated|signed|said|led|chaired|issued|released|released|prefaced|submitted|"
    r"accessed|shared|"
    r"supervised|commissioned|sponsored|introduced|introduction|typeset|printed|developed|endorsed|page \d+:)\s*$"
)
# What may follow the names of a byline on its line.
MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*"
)
STOP = re.compile(
    rf"[\s,.*†‡|∙·:;–—-]*(?:$|\n|(?:{MONTH})\b|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH})\b|(?:19|20)\d\d|ISSN|ISBN|JEL|"
    rf"Abstract|ABSTRACT|Summary|"
    r"(?i:et al|and others|외)\b|In this|No\.|Working|Discussion|Policy|[A-Z]{1,2} ?\d{2,}|Published|Date\b|"
    r"[가-힣]{2,14}(?:연구원|연구소|연구위원|박사|교수)|발간|[A-Z]{2,6}\b|"
    r"(?:[A-Z][\w&]+ ){0,4}(?:Institute|Cent(?:er|re)|University|Foundation|Department|Ministry|Bank|School|College|"
    r"Council|(?:Working|Discussion|Policy|Research|Staff|Technical|Occasional) (?:Papers?|Briefs?|Reports?|Notes?))\b)"
)
POST = re.compile(
    r"[\s,]*(?:(?:[A-Z][\w-]+ ){0,3}(?:Fellow|Professor|Director|Researcher|Economist|Analyst|President|Manager|"
    r"Consultant|Advis[eo]r|Scholar|"
    r"Lecturer|Officer|Specialist|Associate|Scientist|Head|Chair|Coordinator)\b|(?:선임|부|책임|초빙|전문)?연구위?원)"
)
NOT_AUTHORS = re.compile(
    r"(?i)^\W*(?:\w+ )?(?:acknowledge?ments?|contacts?|for (?:more|further) information|media|press|editors?|edited by|"
    r"reviewers?|reviewed by|발행인|발 행 인|편집인|문의|감수|page created|uploaded by|foreword|tags?|keywords?|participants|"
    r"discussants?|chair|"
    r"moderators?|speakers?|references?|bibliography|about us|board of|trustees|editorial)\b"
)
AUTHORS_LINE = re.compile(
    r"(?i)^\W*(?:(?:lead |principal |main |report )?(?:authors?|authored by|written by|prepared by|"
    r"researchers?)(?:\(s\))?|저자|집필진?|연구진|연구 ?책임자?|연구 ?담당|著者)\s*[:：]?\s*"
)
MARKED = re.compile(r"(?:[\d*†‡§]|\s*\([^()]{0,80}\)|,?\s*Ph\.?D\.?|\s\d{1,2}(?=\s*(?:\n|$)))*")
ALONE = re.compile(r"[\d*†‡§ ]*(?:외(?: ?\d+ ?[인명])?)? *(?:\n|$)")
WORD_BEGINS = re.compile(r"[\s.:?!–-](?=[A-Z가-힣])")
BULLET = re.compile(r"[\s•▪■◦*○●∙\-–—|]*")
CITED = re.compile(r"(?i)(?:suggested citation|recommended citation|how to cite|cite (?:this|as)|citation)\s*:?\s*")
CITED_END = re.compile(r"[\s,.]*\(?(?:19|20)\d\d[a-z]?\)?[\s:.,]")
AUTHOR_OF = re.compile(r"(?:co-?)?authors?\s+of\s+(?:the\s+(?:study|report|paper)|this|[A-Z“‘'\"])")
SAYS = re.compile(r"\b(?:said|says|writes|wrote|according to|argues|explained|notes)\s+(?=[A-Z])")
