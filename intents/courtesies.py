"""Courtesies are no part of what somebody asks: they are cut out before reading.

Greetings, a name, that a question follows, thanks, and in general what somebody does ("ik heb een
eenmanszaak"). A message that is nothing else stays as it is: it says hello, or wants to start. Only
how a message is understood changes; what is kept, shown and searched for danger is the whole of it.
"""

from __future__ import annotations

import re
from typing import Final

_END: Final = r"(?:[\s,.!:;)\u2026\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F-]+|$)"
_NAME: Final = r"[^\W\d_][\w'-]*"
_TO_WHOM: Final = (
    r"(?:allemaal|team|mensen|roz|meneer|mevrouw|mijnheer|heer|dame|dames en heren|lezer|adviseur"
    r"|medewerkers?|redactie|bot|chatbot|sir|madam|there|all|everyone|everybody|folks|desk)"
)
_HELLO: Final = (
    r"(?:hoi+|hallo+|halo|hai|hey+|hee+|heej|hi+|hello+|helo|moin|moi|yo|goe[di]e?n? ?dag|goeie"
    r"|goe[di]e ?(?:morgen|middag|navond|avond)|good ?(?:day|morning|afternoon|evening)"
    r"|salam|merhaba|selam)"
)
_BEGINS: Final = re.compile(
    rf"\s*(?:{_HELLO}\b(?:\s+(?:en|and)?\s*{_HELLO}\b)*(?:,?\s*(?:beste|dear)?\s*(?:(?:het|the)\s)?"
    rf"{_TO_WHOM}\b(?:\s*/\s*{_TO_WHOM}\b)*)*{_END}"
    rf"|(?:dag|beste|geachte|dear)\s+(?:(?:het|the)\s)?{_TO_WHOM}\b(?:\s*/\s*{_TO_WHOM}\b)*{_END}"
    rf"|dag\s*[,!.]+\s*|l\.?s\.?\s*,\s*)",
    re.IGNORECASE,
)
_HAVE: Final = r"(?:(?:ik|wij|we|k)\s+)?(?:heb(?:ben)?|had(?:den)?|i have|i've got|i got|we have)"
_SIZE: Final = (
    r"(?:korte?|kleine?|snelle?|simpele?|domme?|algemene|quick|small|short|simple|silly|general)"
)
_QUESTION: Final = r"(?:vraa?g(?:je)?|question|query)"
_LEADS_IN: Final = re.compile(
    rf"\s*(?:{_HAVE}\s+(?:(?:even|nog|ook|maar|nu|just|only|also)\s+)*(?:een|'?n|1|a|an|one|another)\s+"
    rf"(?:{_SIZE}\s+)?{_QUESTION}(?:\s+(?:voor|aan|for|to)\s+(?:jullie|u|je|you))?"
    rf"(?:\s*[,.:!;]+\s*|\s*$|\s+(?=(?:hoe|wat|waar|wie|wanneer|waarom|welke?|mag|kan|moet|krijg|is|how"
    rf"|what|where|who|when|why|which|can|may|must|do|does|is|are)\b))"
    rf"|(?:(?:even|nog|een|a|just|mijn|my)\s+)*(?:{_SIZE}\s+)?{_QUESTION}\s*[:,]\s*"
    rf"|(?:mijn|my) {_QUESTION} (?:is|was)(?:\s+of|\s+if|\s+whether)?\s*[:,]?\s+)",
    re.IGNORECASE,
)
_CAPITAL: Final = r"(?-i:[^\W\d_a-z][\w'-]*\.?)"
_NAMES: Final = rf"{_CAPITAL}(?:\s+(?:(?:de|van|den|der|el|ten|ter)\s+)*{_CAPITAL})*"
_WHO: Final = re.compile(
    rf"\s*(?:mijn naam is|my name is|ik heet|i am called)\s+(?:{_NAMES}|{_NAME})"
    r"\s*(?:[,.!]+|(?:en|and)\b)\s*",
    re.IGNORECASE,
)
_AGE: Final = re.compile(
    r"\s*(?:ik ben|i am|i'm|im)\s+(?:2[1-9]|3\d|4\d|5[0-4])"
    r"(?:\s+(?:jaar(?:\s+oud)?|years? old|years?|yrs?))?\s*(?:[,.!]+|(?:en|and)\b|$)\s*",
    re.IGNORECASE,
)
_THANKS: Final = (
    r"(?:(?:(?:al)?vast|bij voorbaat|heel erg|hartelijk|zeer|super|veel|many|so|very)\s+)*"
    r"(?:bedankt|dank(?:\s*(?:je|u))?(?:\s*wel)?|dankjewel|dankuwel|thanks|thank you|thx|tnx|merci)"
    r"(?:\s+(?:a lot|so much|very much|in advance|alvast|bij voorbaat|voor (?:de|uw|je|jullie) "
    r"(?:hulp|moeite|antwoord|reactie|tijd)|for (?:your|the) (?:help|time|answer|reply)))*"
)
_SURELY_CLOSING: Final = (
    r"(?:m\.?v\.?g\.?|gr(?:oet(?:en|jes))?|vr\.? ?gr(?:oet)?\.?"
    r"|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|(?:kind(?:est)?|best|warm) regards"
    r"|yours sincerely|hoogachtend)"
)
_CLOSING: Final = (
    rf"(?:{_SURELY_CLOSING}|groet|regards|cheers|sincerely|liefs|have a (?:nice|good) day"
    r"|fijne (?:dag|avond|middag)(?: nog| verder)?)"
)
_BELOW: Final = rf"{_END}(?:van\s+)?(?:{_NAMES}|{_NAME})?\s*$"
_CLOSES: Final = re.compile(
    rf"(?:(?:^|[,.!?;:\n-])\s*{_CLOSING}|\s{_SURELY_CLOSING})\b{_BELOW}", re.IGNORECASE
)
_ENDS: Final = re.compile(
    rf"(?:^|[\s,.!?;:-]){_THANKS}\b(?:{_END}$|\s*[,.!\n]\s*{_NAMES}\s*$)", re.IGNORECASE
)
_THANKING: Final = re.compile(r"dank|than|thx|tnx|merci", re.IGNORECASE)
"""A quick look: most messages thank nobody."""
_BEGINS_THANKING: Final = re.compile(rf"\s*(?:{_THANKS})\s*[,.!]+\s*", re.IGNORECASE)
_YOU: Final = r"(?:jullie|je|u|jij|you)"
_BESIDE: Final = (
    rf"(?:(?:kunnen|kunt|kan|willen|wilt|wil|zou(?:den)?|can|could|would|will)\s+{_YOU}\s+"
    r"(?:please\s+)?(?:(?:mij|me|ons|us)\s+)?(?:(?:hier|daar|er)?(?:bij|mee)?\s*)?"
    r"(?:(?:even|misschien|verder|kunnen|willen)\s+)*(?:helpen|adviseren|help|advise|assist)"
    r"(?:\s+(?:me|us|out|please|hiermee|daarmee|hierbij|with this|with that|aub|alsjeblieft))*"
    r"|(?:graag|please)\s+(?:jullie\s+)?(?:hulp|advies|help|advice)"
    r"|(?:ik|we|wij|i)\s+(?:hoop|hopen|hope)\s+(?:dat\s+)?"
    + _YOU
    + r"\s+.{0,40}(?:helpen|help).{0,12}"
    r"|(?:sorry|excuus)\s+(?:voor|for)\s+(?:mijn|my|de|the)\s+.{0,40}"
    r"|(?:mijn|my)\s+(?:nederlands|dutch|engels|english)\s+(?:is|are)\s+.{0,40}"
    r"|(?:ik|i)\s+(?:kan|kon|kun|can'?t|cannot|couldn'?t|could not)\s+"
    r"(?:het|dit|dat|it|this|that)?\s*(?:nergens|niet|nowhere)?\s*"
    r"(?:terug)?(?:vinden|find)(?:\s+(?:it|this|that|anywhere))*"
    r"(?:\s+(?:op|on)\s+(?:de|jullie|uw|your|the)\s+(?:web)?site)?"
    r"|(?:ik|i)\s+(?:hoor|zie|look|kijk).{0,12}\s(?:graag|uit|from you|forward).{0,40}"
    r"|(?:het|dit|er)\s+(?:heeft|is)\s+(?:\w+\s+){0,2}(?:haast|spoed)(?:\s+(?:bij|mee))?"
    r"|(?:het|it|this)(?:'s| is)?\s+(?:\w+\s+){0,2}(?:urgent|dringend))"
)
_BUSINESS: Final = (
    r"(?:(?:(?:mijn|een|'?n|my|an?|the)\s+)?(?:(?:eigen|own|klein|kleine|nieuw|nieuwe|small|new)\s+)*"
    r"(?:bedrijf(?:je)?|zaak|onderneming|eenmanszaak|business|company|firm|sole proprietorship)"
    r"|voor (?:mij|me)zelf|for myself)"
)
_WHO_IN_GENERAL: Final = (
    rf"(?:(?:ik|wij|we|i)\s+(?:wil(?:len)?|ga(?:an)?|wou|zou|want|would like|plan|am going)\s+"
    rf"(?:(?:graag|binnenkort|volgend jaar|to)\s+)*"
    rf"(?:(?:starten|beginnen|start|begin|set up|open)\s+)?"
    rf"(?:met\s+|with\s+)?{_BUSINESS}(?:\s+(?:te\s+)?(?:starten|beginnen|opzetten|openen))?"
    rf"|(?:ik|wij|we|i)\s+(?:heb(?:ben)?|have|run|own)\s+(?:(?:sinds\s+\w+|al\s+\w+)\s+)?{_BUSINESS}"
    r"|(?:ik|i)\s+(?:ben|am)\s+(?:(?:een|a|an|net|nu|just|now)\s+)*(?:zzp-?'?\u2019?er|zzp|ondernemer"
    r"|zelfstandige?|zelfstandig ondernemer|starter|starte?nd ondernemer|freelancer|self-?employed"
    r"|entrepreneur)(?:\s+(?:in|met|with|as)\s+(?:de\s+|het\s+|the\s+|een\s+|a\s+)?\w+)?)"
)
_ALONE: Final = re.compile(rf"\s*(?:{_BESIDE}|{_WHO_IN_GENERAL})\s*", re.IGNORECASE)
_LAST: Final = re.compile(rf"(?<=\s){_BESIDE}[\s.!?]*$", re.IGNORECASE)
_HANGS_ON: Final = frozenset(
    "hoe waarmee waarbij wat wie waar wanneer of dat die als en maar how what who where when if"
    " that and but".split()
)
"""After these words such a sentence is part of the question."""
_SENTENCE: Final = re.compile(r"[^.!?\n;]*(?:[.!?\n;]+(?=\s|$)|$)")
_FRONT: Final = (_BEGINS, _BEGINS_THANKING, _LEADS_IN, _WHO, _AGE)
_LETTER: Final = re.compile(r"[^\W_]")
_LONGEST_END: Final = 100
"""Signs that a closing with its name may take: nothing is looked for before them."""
MOST: Final = 1_200
"""A longer text is no message of a few lines: it is left as it is."""


def asked(text: str) -> str:
    """What `text` says beside courtesies, or all of it when it says nothing else."""
    if len(text) > MOST:
        return text
    kept = _end_cut(_CLOSES, text)
    if _THANKING.search(kept):
        kept = _end_cut(_ENDS, kept)
    kept = _front_cut(kept)
    kept = _last_cut("".join(filter(_says_something, _SENTENCE.findall(kept))))
    return kept if _LETTER.search(kept) else text


def _end_cut(what: re.Pattern[str], text: str) -> str:
    """`text` up to what stands at its end, if that is there."""
    found = what.search(text, _near_end(text))
    return f"{text[: found.start()]} " if found else text


def _near_end(text: str) -> int:
    return max(0, len(text) - _LONGEST_END)


def _front_cut(text: str) -> str:
    """`text` without what comes before the matter, in whatever order it comes."""
    again = True
    while again:
        again = False
        for one in _FRONT:
            found = one.match(text)
            if found and found.end():
                text, again = text[found.end() :], True
    return text


def _last_cut(text: str) -> str:
    """`text` without a courtesy that follows the matter in the same breath."""
    found = _LAST.search(text, _near_end(text))
    before = text[: found.start()].split() if found else []
    return " ".join(before) if before and before[-1].lower() not in _HANGS_ON else text


def _says_something(sentence: str) -> bool:
    return _ALONE.fullmatch(sentence.rstrip(".!?\n; ")) is None
