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
    r"|kan dat\b|mag dat\b|is dat\b|is that\b|which\b|welke\b|ook (?:voor|als|bij|in)\b"
    r"|also (?:for|if|when|in)\b|hoe duur\b|how expensive\b|hoe werkt (?:dat|dit|het|die)\b"
    r"|hoe (?:doe|vraag|regel|krijg|meld|begin) ik (?:dat|dit|het|die|daarmee)\b"
    r"|what does (?:it|that|this) cost\b|how does (?:it|that|this) work\b"
    r"|how do i (?:do|apply for|get|arrange|start|use) (?:it|that|this|one)\b)"
)
_BEFORE_IT: Final = re.compile(
    r"(?:(?:dank ?(?:je|u)?(?: ?wel)?|thank you|thanks?|ok|oke|okay|ja|nee|top|prima|mooi|fijn|goed"
    r"|dus|bedankt|hoi|hallo|hey|hee|yes|no|hi|hello|great|good|fine|right)\b"
    r"[\s,.!:;-]*)+"
)
"""A word of thanks or a greeting before what somebody goes on with."""
_FOLLOW_UP_WORDS = 9
_THEY: Final = r"(?:ik|je|jij|u|we|wij|jullie|hij|zij|ze|i|you|he|she|they)"
_IT: Final = r"(?:it|het|dat|dit|er|iemand|someone)"
_THE: Final = r"(?:een|de|mijn|m.n|that|this|there|an?|the|my|some|any)"
_BEGINS_TO_ASK: Final = re.compile(
    # "- ", "2. " or "and" may stand before it.
    r"\W*(?:\d+[.)]\s*)?(?:(?:en|maar|dus|and|but|so)\W+)*"
    r"(?:"
    r"(?:hoe|hoeveel|hoelang|hoezo|waarom|how|hows|why)\b(?! dan ook\b)"
    # "Wat ik doe is lassen." tells; "Wat doe ik?" asks.
    r"|(?:wat|welke?|wie|wanneer|what|whats|which|who|whose|where|wheres|when"
    r"|waar(?:voor|mee|bij|op|aan|in|van|over|naar|uit|door|heen|toe|onder)?)\b"
    rf"(?!\s+(?:{_THEY}|mij betreft|betreft)\b)"
    # A verb before its subject: "Krijg ik" asks, "Krijg bijstand" leaves "ik" out.
    r"|(?:bent?|hebt?|hebben|heeft|krijg|krijgen|kunt?|hoef|hoeven|wilt?|willen|weet|weten|zou"
    r"|zouden|word|worden|betaal|betalen|gaat|klopt|verlies|ga|blijf|raak|did|had|has|have|will"
    rf"|would|shall)(?:nt)?\s+(?:{_THEY}|{_IT})\b"
    r"|(?:is|zijn|are|am|mag|moet|kan|geldt|gelden|bestaat|bestaan|dont|doesnt|may|must)"
    rf"\s+(?:{_THEY}|{_IT}|{_THE})\b"
    r"|(?:mogen|moeten|kunnen|do|does|can|could|should)\s+(?!not\b|niet\b|geen\b|no\b)\w"
    # Who wants to know asks, whatever the mark.
    r"|(?:ik|we|wij) (?:wil|zou|willen|zouden|zoek|zoeken|vraag me af|vroeg me af|moet weten)\b"
    r"|(?:i|we) (?:want|need|wonder|would like|am looking|are looking|wish)\b|id like\b"
    r"|(?:nu )?wil ik\b|im looking\b|mijn vraag\b|my question\b"
    r"|(?:help|vertel|graag|please|tell me|explain)\b"
    r")"
)
_MARKED: Final = re.compile(r"\?(?!\w)")
"""A question mark; the one inside an address of a page is none."""


def asks_for_person(text: str) -> bool:
    """Whether the message asks to speak with somebody."""
    return _REQUEST.search(plain(text)) is not None


def matter(text: str) -> str:
    """The words of a request for a person that may name a matter, in order; "" when none do."""
    return " ".join(word for word in words(text) if word not in _EMPTY)


def asks_something(sentence: str) -> bool:
    """Whether a sentence asks or wants something: by its mark, or by how it begins."""
    return bool(_MARKED.search(sentence)) or _BEGINS_TO_ASK.match(plain(sentence)) is not None


def leans_on_before(text: str) -> bool:
    """Whether a short message reads as a follow-up ("and how much is that")."""
    row = plain(text).strip()
    said = _BEFORE_IT.match(row)
    row = row[said.end() :] if said else row
    return len(row.split()) <= _FOLLOW_UP_WORDS and _FOLLOW_UP.match(row) is not None
