"""The words by which English reports show that they recommend something, as data. `clauses.py` and `lists.py` apply them.

Each group says what it is for; weights are priors for the score of a candidate and are explained beside `SCORES`.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_FLAGS = re.IGNORECASE

# Bodies that can be told to act.
ACTORS = frozenset(tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))["actors"].split())

# A sentence without any of these words announces nothing: a glance that spares it all the patterns.
ANNOUNCING = frozenset(
    """
    should must ought need needs advised recommendation recommendations recommend recommends recommended propose proposes proposed proposal proposals
    suggest suggests suggested suggestions advise advises urge urges call calls advocate advocates put ends end priorities priority steps step
    solutions tasks strategy strategies measures implications options directions instruments principles actions reforms phases policy policies
    lessons what names lists offers sees see following follow follows below way ways opportunities points things
    """.split()
)
# Roots that are found inside misspelt and run-together words as well.
ROOTS = ("necess", "measures", "recommend", "propos", "suggest")
WORD = re.compile(r"[a-z]+")

# At most two adverbs stand between, and at most one aside between commas, so that no search runs away.
_ADVERBS = r"(?:(?:\w+ly|also|therefore|thus|hence|then|now|first|further|instead|all|both|always|never|at\s+least|not|no\s+longer|indeed|even|still|at\s+last|at\s+once|in\s+turn|likewise|moreover|too|at\s+the\s+same\s+time|in\s+(?:turn|parallel|addition|future|particular|general|the\s+\w+\s+(?:term|run))|for\s+(?:now|example|instance))\s+){0,2}"
_ASIDE = r"(?:,[^,;.:]{1,60},)?"

MODAL = re.compile(
    rf"\b(?:(?P<should>should)|(?P<must>must)|(?P<ought>ought(?:\s+not)?{_ASIDE}\s+to)"
    rf"|(?P<need>(?:(?:will|would|may)\s+)?needs?{_ASIDE}\s+to)|(?P<have>(?:(?:will|would|may)\s+)?ha(?:s|ve){_ASIDE}\s+to)"
    rf"|(?:is|are)\s+{_ADVERBS}(?P<be_to>to(?=\s+be\s+\w+))|(?P<option>could|can|may|might)){_ASIDE}\s+{_ADVERBS}(?:(?:(?:in|at|for|by|over)\s+(?:\w+\s+){{1,3}}?)?(?P<passive>be|get)\s+{_ADVERBS})?(?P<verb>[a-z][a-z-]+)",
    _FLAGS,
)

# "… is to be expanded": one of the modals, tried where there is no other.
IS_TO_BE = re.compile(rf"\b(?:is|are)\s+{_ADVERBS}(?P<be_to>to)\s+(?P<passive>be)\s+{_ADVERBS}(?P<verb>[a-z][a-z-]+)", _FLAGS)

# "It is necessary (in the long term) (for Korea) to engineer", "it is urgent that", "it is worth reviewing".
IMPERSONAL = re.compile(
    r"\b(?:it\s+(?:is|will\s+be|would\s+be|may\s+be|might\s+be|becomes|has\s+become|remains|seems|appears)|there\s+is|there\s+are)\s+(?:\w+\s+){0,2}?"
    r"(?:(?P<necessary>necess\w+|essential|urgent|imperative|vital|crucial|indispensable|desirable|advisable|required|recommended|suggested|proposed|advised|high\s+time|(?:an?\s+)?(?:\w+\s+)?need|(?:good\s+|strong\s+)?reasons?|an?\s+(?:strong\s+|good\s+)?case|time)"
    r"|(?P<important>important|critical|appropriate|preferable|meaningful|useful|sensible|wiser?|prudent|fairer|safer|better|best|reasonable|right|more\s+fruitful|helpful|to\s+the\s+advantage)|(?P<worth>worth|worthwhile))\b"
    r"(?P<between>[^.;:]{0,80}?)\s(?:to\s+(?P<verb>[a-z][a-z-]+)|(?P<that>that)\s|(?:for\s+)?(?P<gerund>[a-z]+ing)\b)",
    _FLAGS,
)

# "A strategy of … is urgently needed", "Stronger incentives are required." — a noun phrase that is wanted, at the end of its clause.
NEEDED = re.compile(
    r"\b(?:is|are|will\s+be|would\s+be)\s+(?:\w+\s+)?(?:needed|required|called\s+for|recommended|proposed|suggested|necessary|desirable|essential|advisable|overdue|an\s+essential\s+step|in\s+order)\s*(?=$|[.;,]|\s+(?:so|as|to|in|at|if|too|now|before|because|since)\b)",
    _FLAGS,
)

# "The first step is to open …", "The way there is to rein in …"
PRIORITY = re.compile(
    r"\b(?:priority|first\s+step|next\s+step|solution|remedy|answer|way\s+(?:forward|out|there)|recommendation|best\s+(?:option|way|policy)|task)\b[^.;:]{0,60}?\b(?:is|are|would\s+be|remains)\s+(?:therefore\s+|thus\s+)?(?:for\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+){0,2}?\s+)?(?P<own>to)\s+(?P<verb>[a-z-]+)",
    _FLAGS,
)
# "The country needs one framework, with …": something that is lacking, told of one who can act.
LACKING = re.compile(
    r"(?<!the )(?<!what )\bneeds?\s+(?!to\b|be\b|not\b|of\b|for\b|and\b|or\b)(?=[a-z]+\s+[a-z])",
    _FLAGS,
)

# "The government is advised to negotiate", "would be wise to", "would do well to", "had better".
ADVISED = re.compile(
    rf"\b(?:(?:is|are|be)\s+(?:(?:strongly|therefore|also)\s+)?(?:advised|urged|recommended|encouraged|invited|asked|called\s+(?:up)?on)"
    rf"|(?:would|will|should|could)\s+(?:\w+\s+)?(?:be\s+(?:\w+\s+)?(?:wise|advised|well[\s-]advised|placed|sensible|prudent|right)|do\s+(?:well|better|best)))(?P<aside>{_ASIDE})\s+(?:not\s+)?to\s+(?P<verb>[a-z-]+)"
    r"|\bhad\s+better\s+(?P<better>[a-z-]+)",
    _FLAGS,
)
# "Height limits are best abolished", "would be served best by", "merits the same treatment".
DESERVED = re.compile(
    r"\b(?:(?:is|are)\s+best\s+(?P<verb>[a-z]+)|would\s+be\s+better\s+(?P<better>[a-z]+ed)|(?:is|are)\s+(?:also\s+|well\s+)?worth\s+(?P<gerund>[a-z]+ing)|would\s+be\s+(?:best\s+)?served\s+(?:best\s+)?by|(?:deserves?|merits?)\s+(?:an?|the|more|better|equal|special|support|attention|help|to\s+be)\b)",
    _FLAGS,
)

# "To this end the government will promote …": the programme of a body, told by itself.
PLAN = re.compile(
    r"\b(?:to|toward)\s+(?:this|that|these)\s+ends?,?\s+(?P<own>(?:[\w-]+\s+){1,6}?)(?P<plan>will|plans\s+to|intends\s+to)\s+(?P<verb>[a-z-]+)",
    _FLAGS,
)
# "The report recommends …", "It likewise calls for …", "The authors would also have Norway collect …"
REPORTING = re.compile(
    r"(?:^|[\s(])(?P<report>recommend(?:s|ed)?|propos(?:es?|ed)|suggest(?:s|ed)?|advis(?:es?|ed)|urge(?:s|d)?|call(?:s|ed)?\s+(?:\w+\s+){0,4}?(?:for|on|upon)|advocate(?:s|d)?|ask(?:s|ed)?(?:\s+for)?|argue(?:s|d)?(?:\s+for)?|pleads?\s+for|press(?:es)?\s+for|makes?\s+the\s+case\s+for|holds?|conclude(?:s|d)?|puts?\s+forward|favou?r(?:s|ed)|would\s+(?:also\s+)?(?:have|like))\s+(?=\S)",
    _FLAGS,
)

# Verbs after which a bare noun phrase is a recommendation; after the others only "that …" or "X to do …" is.
REPORTING_NOUNS = frozenset(
    {
        "recommend",
        "propose",
        "call for",
        "ask for",
        "advocate",
        "put forward",
        "argue for",
        "plead for",
        "press for",
        "make for",
        "suggest",
        "favour",
        "favor",
        "urge",
    }
)
REPORTING_WORDS = frozenset(
    """
    recommend recommends recommended propose proposes proposed suggest suggests suggested advise advises advised urge urges urged call calls called
    advocate advocates advocated ask asks asked argue argues argued hold holds conclude concludes concluded put puts favours favors pleads presses makes would
    """.split()
)

# "Sensible measures are raising …, limiting … and cutting …": a list after the verb, of what is said to be good.
MEASURES = (
    "measures",
    "steps",
    "reforms",
    "policies",
    "actions",
    "options",
    "strategies",
    "recommendations",
    "priorities",
    "proposals",
)
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
GENERIC_ONLY = re.compile(rf"{GENERIC}(?:\s+(?:that|which|as|for|to|on|of|in|towards?|by)\b.*)?$", _FLAGS)
# "Measures should be taken", "efforts are needed": what is announced and not said.
GENERIC_ACTION = re.compile(
    rf"(?:therefore\s+|thus\s+)?{GENERIC}\s+(?:\w+\s+){{0,2}}?(?:should|must|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to|is|are|can|could|may|will)\s+(?:\w+\s+)?(?:be\s+)?(?:made|taken|added|needed|required|called\s+for|proposed|suggested|recommended|necessary|considered|discussed|sought|found|devised|developed|drawn\s+up|prepared|deserve)\b[^,;]{{0,40}}$",
    _FLAGS,
)
# "(come up with) measures such as A, B and C": the list is the recommendation. Also after a head of any words: "innovation strategy such as …".
SUCH_AS = re.compile(
    r"\b(?:strateg(?:y|ies)|measures?|polic(?:y|ies)|programmes?|programs?|steps|efforts|actions|reforms|support|means|ways|instruments)\s*,?\s+(?:such\s+as|including|like|e\.g\.)\s+",
    _FLAGS,
)

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|a number of|\d+|some|the following|these|following|its|our|main|key)"
_TASKS = (
    r"(?:strateg(?:y|ies)|measures|tasks|recommendations?|proposals?|(?:policy\s+)?implications?|(?:policy\s+)?options|directions|instruments|principles|priorities|actions|"
    r"steps|reforms|suggestions?|phases|policies|solutions|policy\s+\w+s|lessons|opportunities|ways|points|areas)"
)
# "Recommendation 3:", "Policy recommendations" at the head of a line of text.
RECOMMENDATION = re.compile(r"^(?:policy\s+|key\s+|main\s+)?recommendations?\s*(?:\d+(?:\.\d+)*)?\s*[:.–-]?\s*$", _FLAGS)
# One of these words stands in all announcements that do not end openly, and one of NAMING.
TASKS = frozenset(
    """
    strategy strategies measures tasks recommendation recommendations proposal proposals implication implications option options direction directions
    instruments principles priorities actions steps reforms suggestion suggestions phases policies policy solutions lessons opportunities ways points areas
    """.split()
)
NAMING = frozenset(
    """
    propose proposes proposed suggest suggests suggested recommend recommends recommended forward follow follows following present presents presented
    set serve serves served emerge emerges emerged offer offers offered name names named call calls called put puts
    """.split()
)
# Sentences after which recommendations are listed. Before each pattern stand the words of which it needs one: looking for them is
# twenty times as fast as trying the pattern; True where the sentence has to end openly ("…:", "as follows").
ANNOUNCE: tuple[tuple[str, bool, tuple[str, ...], re.Pattern[str]], ...] = (
    # "It suggests to:", "The Blueprint recommends that the EU" before a list
    ("advises", True, ("recommend", "propos", "suggest", "advis", "urg", "advocat"), re.compile(r"\b(?:recommend|propos|suggest|advis|urg|advocat)\w*\b[^:]{0,120}(?::|\bto|\bthat(?:\s+\w+){0,4}|\bthe\s+following\W*|\bas\s+follows\W*)\s*$", _FLAGS)),
    # "The strategies that it puts forward are as follows.", "The policy implications of this study are the following:"
    ("follow", True, ("follow", "below"), re.compile(rf"\b{_TASKS}\b[^:]{{0,160}}\b(?:follow\w*|below)\b\W*$", _FLAGS)),
    ("tasks", True, (":",), re.compile(rf"\b{_TASKS}\b[^:.]{{0,80}}:\s*$", _FLAGS)),
    # "Four principles for rezoning are proposed.", "Three directions of policy are suggested:"
    ("several", False, ("propos", "suggest", "recommend", "forward", "follow", "present", "set out", "serve", "emerge"), re.compile(rf"\b{_COUNT}\s+(?:[\w-]+\s+){{0,3}}?{_TASKS}\b[^.:]{{0,80}}\b(?:propos|suggest|recommend|put\s+forward|follow|present|set\s+out|serve|emerge)\w*[^.:]{{0,60}}\W*$", _FLAGS)),
    ("names several", False, ("propos", "suggest", "recommend", "present", "offer", "name", "forward", "call"), re.compile(rf"\b(?:propos|suggest|recommend|present|offer|name|put\w*\s+forward|call\w*\s+for)\w*\s+(?:for\s+)?(?:a\s+course\s+in\s+)?{_COUNT}\s+(?:[\w-]+\s+){{0,3}}?{_TASKS}\b", _FLAGS)),
    # "Recommendation 3:", "Policy recommendations" at the head of a line of text
    ("recommendation", False, ("recommendation",), RECOMMENDATION),
    # "What follows for the city:", "The brief names five:"
    ("what", True, ("what",), re.compile(r"^what\s+(?:follows|this\s+means|should|can|must|needs)\b[^.]{0,120}:\s*$", _FLAGS)),
    ("names", True, (":",), re.compile(r"\b(?:names|lists|proposes|suggests|offers|sees)\s+(?:two|three|four|five|six|seven|eight|nine|ten)\s*:\s*$", _FLAGS)),
    # "In order to …, the government should:" before a list
    ("modal", True, ("should", "must", "ought", "need", "advised"), re.compile(r"\b(?:should|must|ought\s+to|needs?\s+to|is\s+advised\s+to|are\s+advised\s+to)(?:\s*|\b[^:]{0,200}:\s*)$", _FLAGS)),
)  # fmt: skip

# Headings under which recommendations stand. Tried on short headings only, never on the title: a title names its subject.
RECOMMENDING = re.compile(
    r"\brecommendations?\b|\b(?:policy|policies|strategic|key|main)\s+(?:implications?|proposals?|suggestions?|options?|measures?|directions?|tasks?|agenda|priorities|actions?|responses?|lessons)\b"
    r"|\b(?:research|investment|our)\s+priorities\b|\bpath\s+ahead\b|^(?:[\dIVX._\s-]+)?(?:implications?|priorities|proposals?|suggestions?|improvement\s+(?:measures?|plans?)|countermeasures|next\s+steps|(?:the\s+)?(?:way|road|path)\s+(?:forward|ahead)|call\s+to\s+action)\b"
    r"|\bwhat\s+(?:can|should|must|needs?\s+to)\s+(?:be\s+done|\w+\s+do)\b|\b(?:conclusions?|principles?|directions?)\s+and\s+(?:recommendations?|(?:policy\s+)?implications?|proposals?|directions?|tasks?)\b"
    r"|\b(?:improvement|promotion|development|response|reform)\s+(?:measures|strateg(?:y|ies)|plans?|directions?)\b|\bmeasures\s+(?:for|to)\b",
    _FLAGS,
)
# The kinds of other sections, by the words of their headings; the first that has one of them counts.
SECTIONS: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (kind, frozenset(words.split()))
    for kind, words in (
        ("concluding", "conclusion conclusions concluding discussion outlook closing"),
        ("of others", "interview interviews interviewees voices respondents stakeholder stakeholders debate reaction reactions comments others abroad case cases elsewhere done"),
        ("about", "about contact contacts acknowledgement acknowledgements acknowledgment acknowledgments copyright disclaimer note notes references bibliography cite citation author authors press media editor editors related share download subscribe terms privacy cookies"),
        ("of results", "result results finding findings analysis evidence trend trends status present problem problems challenges performance data glance"),
        ("of method", "method methods methodology scope sources approach"),
        ("opening", "introduction background purpose objective objectives aim aims overview preface foreword why"),
        ("summary", "summary abstract brief contents"),
    )
)  # fmt: skip
# Entries of such a chapter that name no action.
EMPTY_HEADING = re.compile(
    r"^(?:the\s+)?(?:(?:basic|policy|new|main|key|overall|general|future)\s+)*(?:principles?|directions?|paradigms?|visions?|concepts?|goals?|objectives?|conclusions?|summary|overview|introduction|backgrounds?|"
    r"implications?|recommendations?|suggestions?|proposals?|tasks?|limitations?|significance|strateg(?:y|ies)|measures|present|current|status|state|past|review|results?|scope|methods?|contents?|references|bibliography|appendi\w+|annex\w*|acknowledg\w+|notes|index|further\s+\w+|policy\s+\w+)\b"
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
    r"\b(?:makes?\s+no|no\s+policy|no)\s+recommendations?\s+(?:is|are|was|were)\b|\bmakes?\s+no\s+(?:policy\s+)?recommendations?\b|\bdoes\s+not\s+(?:make|contain|give|offer)\s+(?:any\s+)?(?:policy\s+)?recommendations?\b|\bnot\s+\w+\s+any\s+recommendations?\b",
    _FLAGS,
)
# What a site tells its visitors to do.
SITE = frozenset(
    "share download subscribe click read see contact note cite visit send sign follow print view save email listen watch join register skip browse search learn find explore log show hide close select choose enter".split()
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
    r"(?:(?<=\s)|^)(?:\((?:[a-h]|[ivx]{1,4}|\d{1,2})\)|(?:\d{1,2}|[a-h])\)|[①-⑳]|[-–—·•●○□■▷▶◦*‣»➢►✓✔❖▪]|&middot;|&bull;)\s*(?=\S)",
    re.IGNORECASE,
)

# Where the run that states an action ends: purposes, reasons, asides and contrasts that follow it.
ENDING = re.compile(
    r"\s*;|\s+[–—]\s+|:\s|\s+\((?=[^()]{24})|,?\s+(?:so\s+that|so\s+as\s+to|in\s+order\s+(?:to|that)|because|thereby|lest|provided\s+that)\b"
    r"|,\s+(?:says|said|argues|writes|according\s+to)\b|,\s+an?\s+(?:\w+\s+){1,2}(?:that|which)\b"
    r"|,\s+(?:which|where|in\s+which|at\s+which|of\s+which|without\s+which|since|as|who|whose|with\s+a\s+view\s+to|rather|not\s+\w+|before|when|if|unless|until|given|considering|for\s+example|for\s+instance|e\.g\.|while|whereas|but|yet|although|though)\b",
    _FLAGS,
)
PURPOSE = re.compile(r"\s+to\s+(?=[a-z]+\s)", _FLAGS)
FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|does|do|should|must|ought|needs?|may|would|could)\b", _FLAGS)
# Participles that take an infinitive of their own: "allowed to work" goes on, "expanded to bolster" states a purpose.
TAKES_INFINITIVE = frozenset(
    "allowed required encouraged enabled expected made advised obliged asked helped given permitted urged able forced invited adapted led brought put tied moved".split()
)
# "A through B": B is an action of its own where it is one noun of action, or two joined by "and".
THROUGH = re.compile(r",?\s+(?:through|by\s+means\s+of|via)\s+(?P<means>[^,;]+)$", _FLAGS)
