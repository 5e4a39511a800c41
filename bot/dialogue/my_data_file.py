"""What is kept about a person, in a few lines and in full as a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import yaml

from bot.dialogue.moments import day_and_time
from bot.dialogue.scene import Scene
from bot.dialogue.signup_form import title, when
from bot.markup import plain
from bot.messages import Author, Document
from bot.privacy.service import PersonalData
from bot.store.cases import CLOSED
from bot.store.trainings import ACTIVE

_TOLD_ABOVE: Final = "messages"
_AUTHORS: Final = {
    Author.PERSON.value: "my-data.by-you",
    Author.DESK.value: "my-data.by-computer",
    Author.ADVISOR.value: "my-data.by-advisor",
    Author.NOTICE.value: "my-data.by-computer",
}


def messages_line(scene: Scene, kept: PersonalData) -> Iterator[str]:
    """How much of the conversation is kept."""
    own = sum(line.author == Author.PERSON.value for line in kept.lines)
    yield scene.say("my-data.messages", count=own, all=len(kept.lines))


def case_lines(scene: Scene, kept: PersonalData) -> Iterator[str]:
    """The person's questions to advisors, with what is kept beside them."""
    for case in kept.cases:
        key = "my-data.case-closed" if case.status == CLOSED else "my-data.case-open"
        values = scene.house.values
        on = day_and_time(case.opened_at, scene.lang, values.zone, scene.today)
        yield scene.say(
            key,
            reference=case.reference,
            on=on,
            municipality=case.municipality or scene.say("my-data.nothing"),
            contact=case.contact or scene.say("my-data.nothing"),
        )


def letter_lines(scene: Scene, kept: PersonalData) -> Iterator[str]:
    """The letters the person gets or got."""
    for one in kept.subscriptions:
        values = scene.house.values
        since = day_and_time(one.since, scene.lang, values.zone, scene.today)
        yield scene.say(
            "my-data.letters" if one.ended_at is None else "my-data.letters-past", since=since
        )


async def place_lines(scene: Scene, kept: PersonalData) -> list[str]:
    """The person's sign-ups, with what they filled in."""
    lines: list[str] = []
    for signup in kept.signups:
        offering = await scene.rooms.trainings.offering(scene.turn.uow, signup.session_id)
        if offering is None:
            continue
        key = "my-data.signup" if signup.status in ACTIVE else "my-data.signup-past"
        filled_in = (signup.name, signup.email, signup.municipality, *signup.answers.values())
        lines.append(
            scene.say(
                key,
                training=title(scene, offering),
                when=when(scene, offering),
                details=", ".join(one for one in filled_in if one),
            )
        )
    return lines


async def in_full(scene: Scene, kept: PersonalData) -> Document:
    """Everything as a text file: each message with its moment, then cases and sign-ups.

    What else is kept, such as a form under way, who opened a case and when, and a message kept
    aside, follows as the computer has it.
    """
    values = scene.house.values
    rows = [scene.say("my-data.file-title"), ""]
    for line in kept.lines:
        moment = f"{line.at.astimezone(values.zone):%Y-%m-%d %H:%M}"
        who = scene.say(_AUTHORS[line.author])
        rows += [f"{moment} {who}:", plain(line.text), ""]
    known = (*case_lines(scene, kept), *await place_lines(scene, kept), *letter_lines(scene, kept))
    for entry in known:
        rows += ["- " + plain(entry)]
    rows += ["", scene.say("my-data.file-rest"), "", await _as_it_is_kept(scene)]
    content = "\n".join(rows).encode("utf-8")
    return Document(scene.say("my-data.file-name"), "text/plain", content)


async def _as_it_is_kept(scene: Scene) -> str:
    found = await scene.rooms.privacy.export(scene.turn.uow, scene.conversation_id)
    rest = {key: value for key, value in found.items() if key != _TOLD_ABOVE and value}
    return yaml.safe_dump(rest, allow_unicode=True, sort_keys=False)
