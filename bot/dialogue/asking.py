"""Short messages with one plain purpose, told by their words alone: a person, when, which language.

Only messages that hold nothing else: what names a matter is for understanding.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.scene import OTHER, Scene
from bot.dialogue.typing_in import bare
from intents.material import Lang

_POLITE: Final = (
    r"(?:hallo|hoi|hello|hi|hey|nou|ok|oke|even|eens|nu|meteen|direct|graag|aub|svp|alsjeblieft"
    r"|alstublieft|please|now|right away|straight away|asap|terug|back|dan|snel|zo snel mogelijk"
    r"|op|via|on|at|today|vandaag|morgen|tomorrow|dit nummer|this number|hier|here|ook|want)"
)
_SOMEBODY: Final = (
    r"(?:iemand|(?:een |n )?(?:echte? )?(?:mens|persoon|adviseur|medewerker|collega)"
    r"|someone|somebody|anyone|anybody"
    r"|(?:an? )?(?:real |actual )?(?:human(?: being)?|person|advisor|adviser))"
)
_CALLED: Final = (
    r"(?:ik )?(?:wil|wou|zou|kan|kun|mag|can|could|may|i want to|i would like to|id like to"
    r"|i need to|let me|laat me)?(?: ik)?(?: graag)?"
)
_PERSON: Final = re.compile(
    rf"(?:{_POLITE} )*(?:"
    rf"{_CALLED} ?(?:met )?{_SOMEBODY}(?: (?:mij|me|mn))?"
    rf"(?: (?:spreken|bellen|terugbellen|opbellen|aan de lijn|aan de telefoon|call|ring|phone))"
    rf"(?: me)?|{_CALLED} ?met {_SOMEBODY} (?:praten|spreken|bellen|chatten)"
    rf"|{_CALLED} ?(?:speak|talk|chat) (?:to|with) {_SOMEBODY}"
    rf"|(?:please )?(?:bel|call|phone|ring) (?:mij|me)(?: (?:terug|back))?"
    rf"|{_CALLED} ?(?:teruggebeld|gebeld) worden"
    rf")(?: {_POLITE})*"
)
_ANYONE: Final = re.compile(
    rf"(?:{_POLITE} )*(?:is (?:er|daar|hier)|zit (?:er|daar)|leest er)(?: {_POLITE})*"
    rf" (?:nog )?(?:iemand|een mens|adviseur|een adviseur)(?: (?:daar|hier|mee|nog|aanwezig))*"
    rf"|(?:{_POLITE} )*(?:is )?(?:anyone|anybody|someone|somebody)(?: (?:there|here|around))+"
    rf"|(?:{_POLITE} )*(?:is )?there (?:anyone|anybody|someone|somebody)(?: (?:there|here))*"
)
_WHEN: Final = re.compile(
    r"(?:(?:en|and|maar|but|dus|so|hallo|hello) )*(?:"
    r"wanneer (?:krijg|hoor|komt|kan|mag|word|belt|antwoordt|reageert|reageren|antwoorden|is)\b"
    r".*\b(?:antwoord|reactie|iets|wat|bericht|adviseur|iemand|gebeld|jullie|hulp|verwachten)\b.*"
    r"|hoe ?lang (?:duurt|moet|wacht)\b.*\b(?:antwoord|reactie|wachten|adviseur|nog|dit|het)\b.*"
    r"|when (?:will|do|can|shall|does|is)\b"
    r".*\b(?:hear|answer|answered|reply|response|advisor|adviser|someone|somebody|call|called)\b.*"
    r"|how long\b.*\b(?:wait|answer|reply|response|advisor|adviser|take)\b.*"
    r")"
)
_MOST_WORDS_WHEN: Final = 10
_LANGS: Final[tuple[Lang, ...]] = ("nl", "en")
_ONLY_NEXT: Final = re.compile(
    r"(?:(?:nee|no|nou|liever|rather) )*(?:alleen|enkel|only|just)\b.*"
    r"\b(?:nu|hierna|straks|vanaf|schrijf|write|now|on|next)\b.*"
)
_NO_ADVISOR: Final = re.compile(
    r".*\b(?:geen (?:adviseur|mens)|hoeft niet meer|niet meer nodig|no (?:advisor|adviser|person)"
    r"|not needed any ?more)\b.*"
)


def calls_for_person(scene: Scene, text: str) -> bool:
    """Whether the words ask for a person and name no matter ("can somebody call me")."""
    return _PERSON.fullmatch(_without_numbers(scene, text)) is not None


def anyone_there(text: str) -> bool:
    """Whether the words ask if anybody is there at all."""
    return _ANYONE.fullmatch(bare(text)) is not None


def asks_when(text: str) -> bool:
    """Whether the words ask when an answer will come."""
    typed = bare(text)
    return len(typed.split()) <= _MOST_WORDS_WHEN and _WHEN.fullmatch(typed) is not None


def only_from_now_on(text: str) -> bool:
    """Whether the words let an advisor read nothing but what comes next."""
    return _ONLY_NEXT.fullmatch(bare(text)) is not None


def wants_no_advisor(scene: Scene, text: str) -> bool:
    """Whether the words take the request for an advisor back."""
    typed = bare(text)
    rest = typed.removeprefix("nee ").removeprefix("no ")
    return rest in scene.house.phrases.leave or _NO_ADVISOR.fullmatch(typed) is not None


def language_named(scene: Scene, text: str) -> Lang | None:
    """The one language the words ask for; "no Dutch please" asks for the other."""
    words = set(bare(text).split())
    named = {lang for lang in _LANGS if not words.isdisjoint(_list(scene, f"language_{lang}"))}
    if len(named) != 1:
        return None
    (lang,) = named
    against = not words.isdisjoint(_list(scene, "language_not"))
    chosen: Lang = OTHER[lang] if against else lang
    return chosen


def asks_for_language(scene: Scene, text: str, *, free_text: bool) -> Lang | None:
    """The language that the words ask for and nothing else ("english please").

    In a free text field the name of a language alone is an answer, not a request.
    """
    words = bare(text).split()
    known = _list(scene, "language_filler") | _list(scene, "language_not")
    for lang in _LANGS:
        known |= _list(scene, f"language_{lang}")
    if not words or (free_text and len(words) == 1) or not known.issuperset(words):
        return None
    return language_named(scene, text)


def _list(scene: Scene, key: str) -> frozenset[str]:
    return scene.house.phrases.lists[key]


def _without_numbers(scene: Scene, text: str) -> str:
    decision = scene.turn.decision
    for span in sorted(decision.pii if decision else (), key=lambda one: -one.start):
        if span.kind in {"phone", "email"}:
            text = text[: span.start] + " " + text[span.end :]
    return bare(text)
