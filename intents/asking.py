"""Questions, asking for a person, and messages that only make sense after the one before."""

from __future__ import annotations

import re
from typing import Final

from intents.normalise import plain, words

_PERSON: Final = (
    r"(?:adviseurs?|consulente?n?|medewerkers?|mens(?:en)?|persoon|iemand|collegas?|advisors?"
    r"|advisers?|consultant|human(?: being)?|person|someone|somebody|employee|caseworker|coach)"
)
_ASK: Final = (
    r"(?:spreken|praten|bellen|contact|gesprek|overleggen|zitten|kijken|meekijken|meedenken"
    r"|helpen|terugbellen|doorverbinden|doorverbonden|langskomen|talk|talking|speak|call|meet"
    r"|contact|look|sit down|go through|help)"
)
_WANT: Final = r"(?:wil|zou|kan|mag|graag|liever|kunnen|want|would|could|can|may|like|need|rather)"
_REQUEST: Final = re.compile(
    rf"\b{_WANT}\b(?:\W+\w+){{0,6}}?\W+(?:een |n |an? |echte? |real |met |with |to )*{_PERSON}\b"
    rf"(?:\W+\w+){{0,5}}?\W+{_ASK}\b"
    rf"|\b{_WANT}\b(?:\W+\w+){{0,4}}?\W+{_ASK}\W+(?:\w+\W+){{0,3}}?{_PERSON}\b"
    rf"|\b(?:is er|is there) (?:een |n |an? )?{_PERSON}(?: (?:die|who|that|bereikbaar|beschikbaar"
    rf"|available|around|daar|to)\b|\W*$)"
    rf"|\b{_PERSON}\W+(?:die|met wie|who|to) (?:\w+\W+){{0,4}}?{_ASK}\b"
    rf"|\bliever (?:een |n )?(?:echte? )?{_PERSON}\b|\brather (?:an? )?(?:real )?{_PERSON}\b"
    rf"|\b(?:bel|call) (?:mij|me)\b(?: (?:terug|back))?"
)
# Words that ask for a person and name no matter.
_EMPTY: Final = frozenset(
    "ik wil zou graag liever kan kunnen mag een n echt echte mens mensen adviseur adviseurs"
    " iemand persoon medewerker spreken praten bellen contact gesprek met van voor over hulp"
    " helpen nodig jullie u je hier nu even eens keer aub alsjeblieft doorverbinden"
    " persoonlijk gewoon niet geen computer robot bot chatbot machine i want would like to"
    " talk speak with a an real human person advisor adviser someone somebody call please now"
    " can could you me my get need help the not instead of rather mij mn mijn er is de het en"
    " maar die dat hebben krijgen terug terugbellen bel worden word gebeld gesproken"
    " telefonisch consulent collega vraag vragen hoe this there be put through connect may"
    " have do question hallo hoi hi hello goedemiddag goedemorgen dag roz in op aan bij te om"
    " jou zijn live chat chatten back toch dan ook meteen direct any some one staff member"
    " employee".split()
)
_FOLLOW_UP: Final = re.compile(
    r"^(?:en\b|maar\b|dus\b|of\b|and\b|but\b|so\b|or\b|hoe ?veel\b|how much\b|how long\b|how many\b"
    r"|hoe lang\b|waarom\b|why\b|wanneer\b|when\b|wat kost\b|hoe dan\b|wat dan\b|waar\b|where\b"
    r"|what about\b|what if\b|en als\b|geldt (?:dat|dit)\b|does (?:that|it|this)\b|moet dat\b"
    r"|kan dat\b|mag dat\b|is dat\b|is that\b|hoe doe ik dat\b|how do i do that\b|which\b|welke\b)"
)
_FOLLOW_UP_WORDS = 9
_BEGINS_TO_ASK: Final = re.compile(
    r"(?:(?:en|maar|dus|nu|and|but|so|now)\W+)*"
    r"(?:wat|hoe|hoeveel|hoelang|waar|waarvoor|waarmee|waarom|wanneer|welke?|wie"
    r"|mag|mogen|moet|moeten|kan|kunnen|geldt|gelden|bestaat|krijg|krijgen"
    r"|what|whats|how|hows|where|wheres|when|which|who|whose|why"
    r"|do|does|can|could|may|must|should|shall|is|are|am)\b"
)


def asks_for_person(text: str) -> bool:
    """Whether the message asks to speak with somebody."""
    return _REQUEST.search(plain(text)) is not None


def matter(text: str) -> str:
    """The words of a request for a person that may name a matter, in order; "" when none do."""
    return " ".join(word for word in words(text) if word not in _EMPTY)


def asks_something(sentence: str) -> bool:
    """Whether a sentence is a question: by its mark, or because it begins as one."""
    return sentence.rstrip().endswith("?") or _BEGINS_TO_ASK.match(plain(sentence)) is not None


def leans_on_before(text: str) -> bool:
    """Whether a short message reads as a follow-up ("and how much is that")."""
    row = plain(text).strip()
    return len(row.split()) <= _FOLLOW_UP_WORDS and _FOLLOW_UP.match(row) is not None
