"""The words by which English reports show that they recommend something, as data. `clauses.py` and `lists.py` apply them.

Each group says what it is for; weights are priors for the score of a candidate and are explained beside `SCORES`.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE

# How far a form of words alone speaks for a recommendation. Above 0.5 a candidate stands unless its surroundings speak against it.
SCORES = {
    "should": 0.75,  # the plain form of advice
    "ought": 0.75,
    "must": 0.65,  # also used for what is unavoidable
    "need": 0.60,  # also "what a factory needs"
    "have": 0.45,  # mostly describes constraints
    "be_to": 0.45,  # "is to be expanded": advice or a timetable
    "necessary": 0.75,  # "it is necessary to"
    "important": 0.60,  # "it is important to" is often an observation
    "worth": 0.65,
    "needed": 0.65,  # "a strategy … is urgently needed"
    "advised": 0.80,  # "the government is advised to"
    "priority": 0.65,  # "the first step is to"
    "lacking": 0.55,  # "the country needs one framework"
    "report": 0.75,  # "the study proposes …"
    "plan": 0.55,  # "to this end the government will": a body's own programme
    "item": 0.80,  # an action in a list that was announced as recommendations
    "could": 0.22,  # an option; stands only where options are being listed
}

# What the surroundings add or take away.
ANNOUNCED = 0.20  # a cue has announced recommendations, or the heading says so
ORDINAL = 0.10  # "Second, …" and "(b) …": points of an argument
CONCLUDING = 0.10  # "therefore", "to this end"
EARLY = -0.2  # the first part of a page tells why the study was made
LATE = 0.05
HAPPENING = -0.35  # "new industries must grow": what has to happen, nobody's action
THRESHOLD = 0.5

# A sentence without any of these words neither advises nor announces: a glance that spares it all the patterns.
TRIGGERS = frozenset(
    """
    should must ought need needs needed have has be could can may necessary necessity essential urgent urgently imperative vital crucial
    indispensable desirable advisable advised advise advises require required time important critical appropriate preferable worth worthwhile
    useful meaningful recommend recommends recommended recommendation recommendations propose proposes proposed proposal proposals suggest
    suggests suggested suggestions urge urges urged call calls called advocate advocates ask asks argue argues holds concludes put puts end ends
    well priority priorities step steps solution solutions remedy answer way task tasks strategy strategies measures implications options
    directions instruments principles actions reforms phases policy policies lessons what names lists offers sees encouraged
    """.split()
)
# Roots that are found inside misspelt and run-together words as well.
TRIGGER_ROOTS = ("necess", "measures", "recommend", "propos", "suggest")
WORD = re.compile(r"[a-z]+")

# One modal with its verb. The groups' names are those of SCORES. At most two adverbs stand between, so that no search runs away.
_ADVERBS = r"(?:(?:\w+ly|also|therefore|thus|hence|then|now|first|further|instead|all|both|always|never|at least|not|no longer)\s+){0,2}"
MODAL = re.compile(
    r"\b(?:(?P<should>should)|(?P<must>must)|(?P<ought>ought\s+to)|(?P<need>needs?\s+to)|(?P<have>(?:will\s+|would\s+)?ha(?:s|ve)\s+to)"
    rf"|(?:is|are)\s+{_ADVERBS}(?P<be_to>to(?=\s+be\s+\w+e[dn]\b))|(?P<could>could|can|may))\s+{_ADVERBS}(?:(?P<passive>be)\s+{_ADVERBS})?(?P<verb>[a-z][a-z-]+)",
    _FLAGS,
)

# "It is necessary (in the long term) (for Korea) to engineer", "it is urgent that", "it is worth reviewing".
IMPERSONAL = re.compile(
    r"\b(?:it\s+(?:is|will\s+be|would\s+be|becomes|has\s+become|remains|seems)|there\s+is)\s+(?:\w+\s+){0,2}?"
    r"(?:(?P<necessary>necess\w+|essential|urgent|imperative|vital|crucial|indispensable|desirable|advisable|required|recommended|(?:an?\s+)?(?:\w+\s+)?need|time)"
    r"|(?P<important>important|critical|appropriate|preferable|meaningful|useful)|(?P<worth>worth|worthwhile))\b"
    r"(?P<between>[^.;:]{0,80}?)\s(?:to\s+(?P<verb>[a-z][a-z-]+)|that\s|(?P<gerund>[a-z]+ing)\b)",
    _FLAGS,
)

# "A strategy of … is urgently needed", "Stronger incentives are required." — a noun phrase that is wanted, at the end of its clause.
NEEDED = re.compile(
    r"\b(?:is|are|will\s+be)\s+(?:(?P<strongly>urgently|badly|sorely|strongly|desperately|also|therefore|thus)\s+)?(?:(?P<plainly>needed|required|called\s+for)|necessary|desirable|essential)\s*(?=$|[.;,])",
    _FLAGS,
)

# "The first step is to open …", "The way there is to rein in …"
PRIORITY = re.compile(
    r"\b(?:priority|first\s+step|next\s+step|solution|remedy|answer|way\s+(?:forward|out|there)|recommendation|best\s+(?:option|way|policy)|task)\b[^.;:]{0,60}?\bis\s+(?:therefore\s+|thus\s+)?(?P<priority>to)\s+(?P<verb>[a-z-]+)",
    _FLAGS,
)
# "The country needs one framework, with …": something that is lacking, told of one who can act.
LACKING = re.compile(
    r"\b(?:government|country|state|policy|europe|eu|union|city|region|industry|sector|nation|korea|japan|china|germany|britain|uk|australia|canada|america)\s+(?:also\s+|therefore\s+|now\s+|urgently\s+)?needs\s+"
    r"(?P<lacking>(?:an?|one|the|more|better|stronger|new|clear\w*|common|great\w*)\s)",
    _FLAGS,
)

# "The government is advised to negotiate …"
ADVISED = re.compile(
    r"\b(?:is|are|be)\s+(?:strongly\s+|therefore\s+)?(?P<advised>advised|urged|recommended|encouraged|well\s+advised|called\s+(?:up)?on)\s+to\s+(?P<verb>[a-z-]+)|\bwould\s+do\s+well\s+to\s+(?P<well>[a-z-]+)",
    _FLAGS,
)

# "To this end the government will promote …": the programme of a body, told by itself.
PLAN = re.compile(
    r"\b(?:to|toward)\s+(?:this|that|these)\s+ends?,?\s+(?P<subject>(?:[\w-]+\s+){1,6})(?P<plan>will|plans\s+to|intends\s+to)\s+(?P<verb>[a-z-]+)",
    _FLAGS,
)

# Who speaks when a report speaks, and the verbs by which it recommends.
_SPEAKER = (
    r"(?:(?:the|this|our|these)\s+(?:present\s+|policy\s+|research\s+)?(?:report|study|paper|brief|article|review|authors?|research|blueprint|note|document|analysis|book|chapter|results?|findings?|researchers)"
    r"|we|it|they|i)"
)
REPORTING = re.compile(
    rf"\b(?P<speaker>{_SPEAKER})\s+(?:also\s+|therefore\s+|thus\s+|then\s+|further\s+|finally\s+|strongly\s+)?(?:would\s+)?"
    r"(?P<report>recommends?|proposes?|suggests?|advises?|urges?|calls?\s+for|calls?\s+on|advocates?|asks?|argues?|holds?|concludes?|puts?\s+forward|asks?\s+for)\s+",
    _FLAGS,
)
# Verbs after which a bare noun phrase is a recommendation; after the others only "that …" or "X to do …" is.
REPORTING_NOUNS = frozenset({"recommend", "propose", "call for", "ask for", "advocate", "put forward"})
REPORTING_OPINIONS = frozenset({"argue", "hold", "conclude"})  # recommend only where the clause has a modal of its own

# "Sensible measures are raising …, limiting … and cutting …": a list after the verb, of what is said to be good.
MEASURES_ARE = re.compile(
    r"\b(?:(?:sensible|recommended|possible|needed|necessary|useful|promising|suggested|proposed|further|urgent)\s+(?:\w+\s+)?(?:measures|steps|reforms|policies|actions|options|strategies)|(?:recommendations|priorities|policy\s+options|proposals))"
    r"\s*(?:are|include|would\s+be|could\s+be)\s*:?\s+(?=[a-z]+ing\s+[a-z])",
    _FLAGS,
)

# Nouns that announce what is done about something, without saying it. "Measures should be taken" recommends nothing yet.
GENERIC = (
    r"(?:(?:policy|promotional|promotion|specific|concrete|detailed|following|several|various|differentiated|new|additional|further|future|practical|main|key|major|possible|effective|"
    r"step-by-step|sector-by-sector|such|some|other|more|the|a|an|its|their|our|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)*"
    r"(?:policy\s+)?(?:strateg(?:y|ies)|measures?|polic(?:y|ies)|recommendations?|proposals?|suggestions?|directions?|plans?|ways?|steps?|efforts?|actions?|options?|implications?|tasks?|solutions?|"
    r"alternatives?|countermeasures?|approach(?:es)?|instruments?|initiatives?|reforms?|responses?|things|points|ideas|means)"
)
GENERIC_ONLY = re.compile(rf"{GENERIC}(?:\s+(?:for|to|on|of|in|towards?|by)\b.*)?$", _FLAGS)
# "(come up with) measures such as A, B and C": the list is the recommendation. Also after a head of any words: "innovation strategy such as …".
SUCH_AS = re.compile(
    r"\b(?:strateg(?:y|ies)|measures?|polic(?:y|ies)|programmes?|programs?|steps|efforts|actions|reforms|support|means|ways|instruments)\s*,?\s+(?:such\s+as|including|like|e\.g\.)\s+",
    _FLAGS,
)

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|a number of|\d+|some|the following|these|following|its|our|main|key)"
_TASKS = (
    r"(?:strateg(?:y|ies)|measures|tasks|recommendations?|proposals?|(?:policy\s+)?implications?|(?:policy\s+)?options|directions|instruments|principles|priorities|actions|"
    r"steps|reforms|suggestions?|phases|policies|solutions|policy\s+\w+s|lessons)"
)
# Sentences after which recommendations are listed. Before each pattern stand the words of which it needs one: looking for them is
# twenty times as fast as trying the pattern.
ANNOUNCE: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    # "It suggests to:", "The Blueprint recommends that the EU" before a list
    (("recommend", "propos", "suggest", "advis", "urg", "advocat"), re.compile(r"\b(?:recommend|propos|suggest|advis|urg|advocat)\w*\b[^:]{0,120}(?::|\bto|\bthat(?:\s+\w+){0,4})\s*$", _FLAGS)),
    # "The strategies that it puts forward are as follows.", "The policy implications of this study are the following:"
    (("follow", "below"), re.compile(rf"\b{_TASKS}\b[^:]{{0,160}}\b(?:follow\w*|below)\b\W*$", _FLAGS)),
    ((":",), re.compile(rf"\b{_TASKS}\b[^:.]{{0,80}}:\s*$", _FLAGS)),
    # "Four principles for rezoning are proposed.", "Three directions of policy are suggested:"
    (("propos", "suggest", "recommend", "forward", "follow", "present", "set out", "serve", "emerge"), re.compile(rf"\b{_COUNT}\s+(?:[\w-]+\s+){{0,3}}?{_TASKS}\b[^.:]{{0,80}}\b(?:propos|suggest|recommend|put\s+forward|follow|present|set\s+out|serve|emerge)\w*[^.:]{{0,60}}\W*$", _FLAGS)),
    (("propos", "suggest", "recommend", "present", "offer", "name", "forward", "call"), re.compile(rf"\b(?:propos|suggest|recommend|present|offer|name|put\w*\s+forward|call\w*\s+for)\w*\s+(?:for\s+)?(?:a\s+course\s+in\s+)?{_COUNT}\s+(?:[\w-]+\s+){{0,3}}?{_TASKS}\b", _FLAGS)),
    # "Recommendation 3:", "Policy recommendations" at the head of a line of text
    (("recommendation",), re.compile(r"^(?:policy\s+|key\s+|main\s+)?recommendations?\s*(?:\d+(?:\.\d+)*)?\s*[:.–-]?\s*$", _FLAGS)),
    # "What follows for the city:", "The brief names five:"
    (("what",), re.compile(r"^what\s+(?:follows|this\s+means|should|can|must|needs)\b[^.]{0,120}:\s*$", _FLAGS)),
    ((":",), re.compile(r"\b(?:names|lists|proposes|suggests|offers|sees)\s+(?:two|three|four|five|six|seven|eight|nine|ten)\s*:\s*$", _FLAGS)),
    # "In order to …, the government should:" before a list
    (("should", "must", "ought", "need", "advised"), re.compile(r"\b(?:should|must|ought\s+to|needs?\s+to|is\s+advised\s+to|are\s+advised\s+to)(?:\s*|\b[^:]{0,200}:\s*)$", _FLAGS)),
)  # fmt: skip

# Headings under which recommendations stand. Tried on short headings only, never on the title: a title names its subject.
RECOMMENDING_HEADING = re.compile(
    r"\brecommendations?\b|\b(?:policy|policies|strategic|key|main)\s+(?:implications?|proposals?|suggestions?|options?|measures?|directions?|tasks?|agenda|priorities|actions?|responses?|lessons)\b"
    r"|^(?:[\dIVX._\s-]+)?(?:implications?|proposals?|suggestions?|improvement\s+(?:measures?|plans?)|countermeasures|next\s+steps|(?:the\s+)?(?:way|road|path)\s+(?:forward|ahead)|call\s+to\s+action)\b"
    r"|\bwhat\s+(?:can|should|must|needs?\s+to)\s+(?:be\s+done|\w+\s+do)\b|\b(?:conclusions?|principles?|directions?)\s+and\s+(?:recommendations?|(?:policy\s+)?implications?|proposals?|directions?|tasks?)\b"
    r"|\b(?:improvement|promotion|development|response|reform)\s+(?:measures|strateg(?:y|ies)|plans?|directions?)\b|\bmeasures\s+(?:for|to)\b",
    _FLAGS,
)
# Entries of such a chapter that name no action.
EMPTY_HEADING = re.compile(
    r"^(?:the\s+)?(?:(?:basic|policy|new|main|key|overall|general|future)\s+)*(?:principles?|directions?|paradigms?|visions?|concepts?|goals?|objectives?|conclusions?|summary|overview|introduction|backgrounds?|"
    r"implications?|recommendations?|suggestions?|proposals?|tasks?|limitations?|significance|strateg(?:y|ies)|measures|present|current|status|state|past|review|results?|scope|methods?|contents?|further\s+\w+|policy\s+\w+)\b"
    r"(?:\s+(?:and|of|for|by|in|on|to)\b.*)?$",
    _FLAGS,
)

# Words that show whose opinion a sentence gives, when it is not the report's.
OTHERS = re.compile(
    r"\b(?:experts?|respondents?|interviewees?|participants?|speakers?|presenters?|panell?ists?|discussants?|critics|observers|opponents|advocates|voices|stakeholders|lawmakers|commentators|professor|prof\.|dr\.|mr\.|ms\.|minister|president|director|ceo|"
    r"he|she)\b[^.;]{0,80}\b(?:sa(?:y|ys|id)|think|thinks|thought|argues?d?|believe[sd]?|asks?|asked|would\s+like|wants?|wanted|called|calls|stressed|emphasi[sz]ed|pointed|suggested|noted|urged|proposed|explained|added|claimed|insisted|prefer\w*|doubted|hoped|agreed|mentioned|saw|reckon\w*|estimate[sd]?|forecasts?|predicts?|predicted)\b"
    r"|\b(?:reckon|estimat|forecast|predict|project)(?:s|ed|ted|es)\b[^.;]{0,30}\bthat\b|\baccording\s+to\b(?!\s+(?:(?:the|this|a|our|its)\s+)?(?:new\s+)?(?:report|study|paper|research|analysis|brief|review)\b)|\brequires?\s+(?:them|him|her|it|the\s+\w+)\s+to\b|\b(?:many|some)\s+(?:voices|people|firms|companies|countries|experts|observers)\b",
    _FLAGS,
)
# What a study does, asks or is made of: its modals describe the work. "that … should" is heard all the same.
STUDY = re.compile(
    r"\b(?:purpose|objective|aim|goal)s?\s+(?:of\s+(?:this|the)\b|is|are|was|were)|\b(?:chapter|section|part)s?\s+(?:\d+|one|two|three|four|five|six|[IVX]+)\b|\b(?:is|are)\s+(?:structured|organi[sz]ed|divided)\b"
    r"|\b(?:study|paper|report|research|article|book|we|it)\s+(?:\w+ly\s+)?(?:examines?|explores?|analy[sz]es?|asks?|aims?|seeks?|reviews?|looks?|traces?|measures?|investigates?|discusses?|surveys?|compares?|describes?|tells)\b",
    _FLAGS,
)
NOTHING_RECOMMENDED = re.compile(
    r"\b(?:no|not\s+\w+\s+any)\s+recommendations?\b|\bdoes\s+not\s+(?:make|recommend|contain\s+recommendations)\b", _FLAGS
)
# Conjunctions after which a clause depends on another and recommends nothing of its own.
DEPENDENT = re.compile(
    r"\b(?:where|why|what|whatever|how|when|whenever|whether|because|if|unless|until|than|whoever|although|though|as\s+long\s+as|so\s+that|who|which)\b[^,]*$",
    _FLAGS,
)
# Verbs of seeing and saying: "it should be noted" advises the reader. Verbs of happening: nobody does them.
META = frozenset(
    "note noted noticed mentioned mention stressed emphasized emphasised said cited quoted reproduced attributed addressed emailed remembered remember understood seen read interpreted borne recalled "
    "pointed acknowledged regarded viewed treated happen prove suffice know say expect expected like deserve been".split()
)
HAPPEN = frozenset(
    "grow come happen arise emerge occur remain become continue follow exist matter stay rise fall appear decline slow exceed amount total recover last".split()
)

# Openers of a clause that belong to its surroundings: the run that states the action begins after their comma.
OPENER = re.compile(
    r"^(?:(?:rather\s+than|instead\s+of|apart\s+from|along\s+with|together\s+with|in\s+addition)\b[^,;]*,\s*|(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|seventh(?:ly)?|eighth(?:ly)?|lastly|last|finally|moreover|furthermore|also|besides|therefore|thus|hence|accordingly|consequently|meanwhile|then|next|"
    r"instead|rather|simultaneously|ultimately|additionally|however|nevertheless|still|yet|again|likewise|similarly|overall|specifically|clearly|especially|particularly|"
    r"(?:above|after|first\s+of)\s+all|and|but|so|or)\b(?:\s+(?:of\s+all|and\s+foremost))?\s*,?\s+"
    r"|(?:in|for|to|by|with|as|at|on|from|given|considering|following|after|before|upon|when|where|while|if|because|since|although|though|despite|through|over|within|under|beyond|until|once|"
    r"regarding|concerning|based|drawing|taking|more|most|\w+ly)\b[^,;]*,\s*)",
    _FLAGS,
)
CONCLUDES = re.compile(
    r"\b(?:therefore|thus|hence|accordingly|consequently|to\s+this\s+end|to\s+that\s+end|in\s+conclusion|in\s+(?:the\s+)?authors'?\s+view|for\s+this\s+purpose)\b",
    _FLAGS,
)
FIRST_SECOND = re.compile(
    r"^\W*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)(?:ly)?\b\s*,", _FLAGS
)
# Enumerators inside a sentence: "(a) …; (b) …", "1) …", "① …", " - First, …", "· Measures for people: …".
ENUMERATOR = re.compile(
    r"(?:(?<=\s)|^)(?:\((?:[a-h]|[ivx]{1,4}|\d{1,2})\)|(?:\d{1,2}|[a-h])\)|[①-⑳]|[-–—·•●○□■▷▶◦*‣]|&middot;|&bull;)\s*(?=\S)",
    re.IGNORECASE,
)

# Where the run that states an action ends: purposes, reasons, asides and contrasts that follow it.
ENDING = re.compile(
    r"\s*;|\s+[–—]\s+|:\s|,?\s+(?:so\s+that|so\s+as\s+to|in\s+order\s+(?:to|that)|because|thereby|lest|provided\s+that)\b"
    r"|,\s+(?:says|said|argues|writes|according\s+to)\b"
    r"|,\s+(?:which|where|in\s+which|at\s+which|of\s+which|without\s+which|since|as|who|whose|with\s+a\s+view\s+to|rather|not\s+\w+|before|when|if|unless|until|given|considering|for\s+example|for\s+instance|e\.g\.|while|whereas|but|yet|although|though)\b",
    _FLAGS,
)
PURPOSE = re.compile(r"\s+to\s+(?=[a-z]+\s)", _FLAGS)
# Participles that take an infinitive of their own: "allowed to work" goes on, "expanded to bolster" states a purpose.
TAKES_INFINITIVE = frozenset(
    "allowed required encouraged enabled expected made advised obliged asked helped given permitted urged able forced invited adapted led brought put tied moved".split()
)
# "A through B": B is an action of its own where it is one noun of action, or two joined by "and".
THROUGH = re.compile(r",?\s+(?:through|by\s+means\s+of|via)\s+(?P<means>[^,;]+)$", _FLAGS)
