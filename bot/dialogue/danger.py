"""Danger: numbers before everything, then a case at once, then the question about sharing.

The text needs no database and no understanding of the conversation, so that it can also be said
when nothing else works.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from bot.dialogue.after_opening import how_to_reach, over
from bot.dialogue.consent import open_case
from bot.dialogue.moments import promise
from bot.dialogue.scene import Result, Said, Scene, StepTalk, choice, join
from bot.dialogue.state import Step
from bot.messages import Outgoing
from intents.decision import Danger
from knowledge.wordbook import Words

# Veilig Thuis is there for violence at home or by a (former) partner or family, and only for that
# (rijksoverheid.nl); a threat by a customer or stranger is a matter for 112 and an advisor.
_FAMILY: Final = frozenset(
    """expartner ex exman exvrouw exvriend exvriendin echtgenoot echtgenote vader moeder ouders
    broer zus zoon dochter oom tante schoonvader schoonmoeder schoonfamilie stiefvader stiefmoeder
    huiselijk husband wife boyfriend girlfriend spouse father mother parents brother sister son
    daughter uncle aunt stepfather stepmother domestic
    breur kocam eşim esim babam ehemann exmann mąż maz cholovik чоловік муж muzh rajli jozi jawzi
    zawji زوجي جوزي راجلي طليقي mari marido esposo marito""".split()
)
# Words that are said of others as well: they count only after "my".
_MINE_ONLY: Final = frozenset(
    {"man", "vrouw", "vriend", "vriendin", "partner", "kearl", "kerel", "mann", "frau"}
)
_MINE: Final = frozenset({"mijn", "mn", "my", "me", "ex", "mien", "mein", "meine"})
# Where it happens or who is near: no sign of violence at home when an outsider does it.
_HOUSEHOLD: Final = frozenset({"thuis", "gezin", "familie", "kinderen", "home", "family"})
_OUTSIDERS: Final = frozenset(
    """klant klanten afnemer leverancier schuldeiser verhuurder deurwaarder buurman buren concurrent
    compagnon werknemer medewerker personeel baas onbekende customer client supplier creditor
    landlord bailiff neighbour competitor employee stranger""".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FUZZY_FROM, _ALIKE = 6, 88


def at_home(text: str) -> bool:
    """Whether the violence is at home, or by a (former) partner or family."""
    words = [re.sub(r"['’-]", "", word.casefold()) for word in _WORD.findall(text)]
    pairs = zip(["", *words], words, strict=False)
    if any(_family(word) or (word in _MINE_ONLY and before in _MINE) for before, word in pairs):
        return True
    return not _HOUSEHOLD.isdisjoint(words) and _OUTSIDERS.isdisjoint(words)


def numbers(say: Words, danger: Danger, *, home: bool) -> str:
    """Whom to call now: the first thing a person in danger reads."""
    if danger == "suicide":
        return str(say("danger.suicide"))
    return str(say("danger.violence-home" if home else "danger.violence"))


async def reply(scene: Scene, danger: Danger) -> Result:
    """Say the numbers, open a case without transcript, ask whether an advisor may read along."""
    incoming = scene.turn.incoming
    home = at_home(incoming.text or incoming.caption or "")
    first = Outgoing(numbers(scene.say, danger, home=home))
    opened = await open_case(scene, None, "other", "crisis", share=False)
    by = promise(opened.promised_at, scene.lang, scene.zone, scene.today)
    lead = join(
        scene.say("danger.case", reference=opened.reference, by=by), scene.say("danger.not-now")
    )
    case = await scene.rooms.cases.current(scene.turn.uow, scene.conversation_id)
    if case is not None and case.shared_from_seq is not None:
        return scene.result(first, Outgoing(str(lead)))
    # A case that was open already shows this very line; only what came before it may be hidden.
    seen = not opened.new
    result = await scene.open(SHARE_EARLIER, lead=lead, case=opened.case_id, seen=seen)
    return result.after(first)


def _family(word: str) -> bool:
    if word in _FAMILY:
        return True
    return len(word) >= _FUZZY_FROM and any(
        len(known) >= _FUZZY_FROM and fuzz.ratio(word, known) >= _ALIKE for known in _FAMILY
    )


async def _ask(scene: Scene, step: Step) -> Sequence[Outgoing]:
    buttons = (
        choice(step, "yes", scene.say("button.share-earlier")),
        choice(step, "no", scene.say("button.share-nothing")),
    )
    key = "danger.may-read-earlier" if step.data.get("seen") else "danger.may-read"
    return (scene.message(key, *buttons),)


async def _answer(scene: Scene, step: Step, said: Said) -> Result | None:
    if said.verb not in {"yes", "no"}:
        return None
    closed = await over(scene, step)
    if closed is not None:
        return closed
    case_id = int(step.data["case"])
    if said.verb == "yes":
        await scene.rooms.cases.share(scene.turn.uow, case_id)
    text = scene.say("danger.shared" if said.verb == "yes" else "danger.not-shared")
    if scene.channel == "web":
        return await how_to_reach(scene, case_id, text)
    return scene.result(Outgoing(text))


SHARE_EARLIER = StepTalk("share-earlier", _ask, _answer, plain=True)
