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
_CAPITAL: Final = r"(?-i:[^\W\d_a-z][\w'-]*\.?)"
_NAMES: Final = rf"{_CAPITAL}(?:\s+(?:(?:de|van|den|der|el|ten|ter)\s+)*{_CAPITAL})*"
_TO_WHOM: Final = (
    r"(?:(?:(?:het|the)\s)?(?:allemaal|team|mensen|roz|meneer|mevrouw|mijnheer|heer|dame"
    r"|dames en heren|lezer|adviseur|medewerkers?|redactie|bot|chatbot|sir|madam|there|all"
    r"|everyone|everybody|folks|desk))"
)
_THEM: Final = (
    rf"{_TO_WHOM}(?:\s*(?:/|,|\bof\b|\bor\b)\s*{_TO_WHOM})*(?:\s+{_NAMES})?(?=\s*(?:[,.!:;\n]|$))"
)
_HELLO: Final = (
    r"(?:hoi+|hallo+|halo|hai|hey+|hee+|heej|hi+|hello+|helo|moin|moi|yo|goe[di]e?n? ?dag|goeie"
    r"|goe[di]e ?(?:morgen|middag|navond|avond)|good ?(?:day|morning|afternoon|evening)"
    r"|salam|merhaba|selam)"
)
_BEGINS: Final = re.compile(
    rf"\s*(?:{_HELLO}\b(?:\s+(?:(?:en|and)\s+)?{_HELLO}\b){{0,2}}(?:,?\s*(?:(?:beste|dear)\s+)?{_THEM})?{_END}"
    rf"|(?:dag|beste|geachte|dear)\s+{_THEM}{_END}|dag\s*[,!.]+\s*|l\.?s\.?\s*,\s*)",
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
    rf"|(?:mijn|my) {_QUESTION} (?:is|was)(?:\s*[:,]\s*|\s+(?:of|if|whether)\s+"
    r"|\s+(?=(?:hoe|wat|waar|wie|wanneer|waarom|welke?|mag|kan|moet|how|what|where|who|when|why|which)\b)))",
    re.IGNORECASE,
)
_NEXT: Final = r"(?:\s*[,.!]+|\s+(?:en|and)\b|\s*$)\s*"
_WHO: Final = re.compile(
    rf"\s*(?:mijn naam is|my name is|ik heet|i am called)\s+{_NAMES}{_NEXT}", re.IGNORECASE
)
_AGE: Final = re.compile(
    r"\s*(?:ik ben|i am|i'm|im)\s+(?:2[1-9]|3\d|4\d|5[0-4])"
    rf"(?:\s+(?:jaar(?:\s+oud)?|years? old|years?|yrs?))?{_NEXT}",
    re.IGNORECASE,
)
_THANKS: Final = (
    r"(?:(?:(?:al)?vast|bij voorbaat|heel erg|hartelijk|zeer|super|veel|many|so|very)\s+)*"
    r"(?:bedankt|dank(?:\s*(?:je|u))?(?:\s*wel)?|dankjewel|dankuwel|thanks|thank you|thx|tnx|merci)"
    r"(?:\s+(?:a lot|so much|very much|in advance|alvast|bij voorbaat|voor (?:de|uw|je|jullie) "
    r"(?:hulp|moeite|antwoord|reactie|tijd)|for (?:your|the) (?:help|time|answer|reply)))*"
)
_SURELY_CLOSING: Final = (
    r"(?:m\.?v\.?g\.?|groet(?:en|jes)|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?"
    r"|(?:kind(?:est)?|best|warm) regards|yours sincerely|hoogachtend)"
)
_CLOSING: Final = (
    rf"(?:{_SURELY_CLOSING}|(?:vr\.? ?)?gr(?:oet)?\.?|regards|cheers|sincerely|liefs"
    r"|have a (?:nice|good) day|fijne (?:dag|avond|middag)(?: nog| verder)?)"
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
    rf"|(?:ik|we|wij|i)\s+(?:hoop|hopen|hope)\s+(?:(?:dat|that)\s+)?{_YOU}\s+"
    r"(?:(?:mij|me|ons|us|hier(?:mee|bij)?|kunt|kunnen|kan|can|even|verder)\s+)*(?:helpen|help)"
    r"(?:\s+(?:kunt|kunnen|kan|me|us|hiermee|hierbij|with this))*"
    r"|(?:sorry|excuus)\s+(?:voor|for)\s+(?:mijn|my|het|de|the)\s+"
    r"(?:(?:slechte?|bad|poor|broken|lange?|long|late)\s+)*"
    r"(?:nederlands|dutch|engels|english|taal|spelling|verhaal|bericht|mail|message|story)"
    r"|(?:mijn|my)\s+(?:nederlands|dutch|engels|english)\s+is\s+(?:\w+\s+){0,3}"
    r"(?:goed|best|slecht|good|great|bad|perfect)"
    r"|(?:ik|i)\s+(?:kan|kon|kun|can'?t|cannot|couldn'?t|could not)\s+"
    r"(?:het|dit|dat|it|this|that)?\s*(?:nergens|niet|nowhere)?\s*"
    r"(?:terug)?(?:vinden|find)(?:\s+(?:it|this|that|anywhere))*"
    r"(?:\s+(?:op|on)\s+(?:de|jullie|uw|your|the)\s+(?:web)?site)?"
    r"|ik\s+hoor\s+(?:het\s+)?graag(?:\s+(?:iets\s+)?van\s+(?:jullie|u|je))?(?:\s+(?:terug|snel))*"
    r"|i\s+look\s+forward\s+to\s+(?:hearing from you|your (?:reply|answer))"
    r"|(?:het|dit|er)\s+(?:heeft|is)\s+(?:\w+\s+){0,2}(?:haast|spoed)(?:\s+(?:bij|mee))?"
    r"|(?:het|it|this)(?:'s| is)?\s+(?:\w+\s+){0,2}(?:urgent|dringend))"
)
_BUSINESS: Final = (
    r"(?:(?:(?:mijn|een|'?n|my|an?|the)\s+)?(?:(?:eigen|own|klein|kleine|nieuw|nieuwe|small|new)\s+)*"
    r"(?:bedrijf(?:je)?|zaak|onderneming|eenmanszaak|business|company|firm|sole proprietorship)"
    r"|voor (?:mij|me)zelf|for myself)"
)
_TRADE: Final = (
    r"(?:bouw|zorg|horeca|ict|it|schoonmaak|transport|techniek|detailhandel|construction|care"
    r"|healthcare|catering|hospitality|cleaning|retail)"
)
_WHO_IN_GENERAL: Final = (
    rf"(?:(?:ik|wij|we|i)\s+(?:wil(?:len)?|ga(?:an)?|wou|zou|want|would like|plan|am going)\s+"
    rf"(?:(?:graag|binnenkort|volgend jaar|to)\s+)*"
    rf"(?:(?:starten|beginnen|start|begin|set up|open)\s+)?"
    rf"(?:met\s+|with\s+)?{_BUSINESS}(?:\s+(?:te\s+)?(?:starten|beginnen|opzetten|openen))?"
    rf"|(?:ik|wij|we|i)\s+(?:heb(?:ben)?|have|run|own)\s+(?:(?:sinds\s+\w+|al\s+\w+)\s+)?{_BUSINESS}"
    r"|(?:ik|i)\s+(?:ben|am)\s+(?:(?:een|a|an|net|nu|just|now)\s+)*(?:zzp-?'?\u2019?er|zzp|ondernemer"
    r"|zelfstandige?|zelfstandig ondernemer|starter|starte?nd ondernemer|freelancer|self-?employed"
    rf"|entrepreneur)(?:\s+in\s+(?:(?:de|the)\s+)?{_TRADE})?)"
)
_ALONE: Final = re.compile(rf"\s*{_BESIDE}\s*", re.IGNORECASE)
_GENERAL: Final = re.compile(rf"\s*{_WHO_IN_GENERAL}\s*", re.IGNORECASE)
_LAST: Final = re.compile(rf"(?<=\s){_BESIDE}[\s.!?]*$", re.IGNORECASE)
_HANGS_ON: Final = re.compile(
    r"\b(?:hoe|waarmee|waarbij|waar|wanneer|of|dat|die|als|en|maar|want|omdat|how|where|when|if|that"
    r"|and|but|because)$|\b(?:welke?|which|wie|who|wat|what)(?:\s+\S+){0,2}$",
    re.IGNORECASE,
)
"""Behind these words such a sentence is part of the question."""
_BREAK: Final = re.compile(r"(?<=[.!?;])(?=\s)|(?<=\n)")
_EMPTY: Final = frozenset(
    "wat hoe waar wanneer wie kan kun kunnen kunt ik wij we i moet moeten doen dat dit die nu"
    " help hulp helpen nodig mij me jullie je u en of de het een is er ja nee nou ok oke okay"
    " goed graag stop top prima super weten ook nog dan eerst begin beginnen start starten aan"
    " mee met what how where when who can should could do the a to it this that now then first"
    " yes no fine good great and or you my mijn is am are need start begin please".split()
)
"""Where nothing but these is left, the courtesies were what it is about."""
_FRONT: Final = (_BEGINS, _BEGINS_THANKING, _LEADS_IN, _WHO, _AGE)
_WORD: Final = re.compile(r"[^\W_]+")
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
    parts = [one for one in _BREAK.split(_front_cut(kept)) if not _fits(_ALONE, one)]
    matter = [one for one in parts if not _fits(_GENERAL, one)]
    for rest in (matter, parts):
        kept = _last_cut("".join(rest))
        if _says_something(kept):
            return kept
    return text


def _fits(what: re.Pattern[str], sentence: str) -> bool:
    return what.fullmatch(sentence.rstrip(".!?\n; ")) is not None


def _says_something(text: str) -> bool:
    return not _EMPTY.issuperset(_WORD.findall(text.lower()))


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
    if found is None or _HANGS_ON.search(text[: found.start()].rstrip()):
        return text
    return text[: found.start()]
