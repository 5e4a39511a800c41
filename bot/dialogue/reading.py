"""From what a person did to what it could mean without understanding words."""

from __future__ import annotations

import re
from typing import Final

from rapidfuzz import fuzz

from bot.dialogue.asking import anyone_there, asks_for_language, asks_when, calls_for_person
from bot.dialogue.scene import Said, Scene, StepTalk
from bot.dialogue.typing_in import LABEL_RATIO, bare, label
from bot.messages import Owner
from intents import Decision

STEP_VERBS: Final = frozenset(
    {"yes", "no", "none", "cancel", "back", "skip", "other", "pick", "field"}
)
"""Verbs of buttons that answer one question only; their last argument is its number."""

SLASH: Final = {
    "start": "start",
    "menu": "menu",
    "adviseur": "human",
    "advisor": "human",
    "trainingen": "trainings",
    "trainings": "trainings",
    "mijn": "mine",
    "mine": "mine",
    "taal": "language",
    "language": "language",
    "privacy": "privacy",
    "stop": "stop",
    "nieuws": "news",
    "news": "news",
    "afmelden": "unsubscribe",
    "unsubscribe": "unsubscribe",
    "help": "help",
}
"""Commands that start with a slash, to the action they do."""

_INITIAL: Final = re.compile(r"\s*[^\W\d_]\.\s*[^\W\d_]")
_ABOUT_A_PERSON: Final = frozenset({"offer-advisor", "share"})
_TAKES_A_NUMBER: Final = frozenset(
    {"share", "share-afterwards", "tell", "pass-on", "municipality", "contact"}
)
"""Questions that keep a phone number typed beside "call me"."""
_NOBODYS: Final = "0"
"""The number of no offer at all: taking it says that the place is gone."""
_AFTER_LABELS: Final = frozenset({"news", "unsubscribe"})
"""Commands whose words may also stand on a button that is shown ("afmelden"), which then wins."""
_FREE_TEXT_RATIO = 95
_MOST_WORD_EXTRA = 3
_WORD_RATIO = 90


def pressed(scene: Scene, action: str) -> Said | None:
    """A pressed button; `None` when it belongs to an earlier question or is unknown."""
    verb, *args = action.split(":")
    if verb not in STEP_VERBS:
        return Said(verb=verb, args=tuple(args))
    step = scene.state.step
    if step is None or not args or args[-1] != str(step.serial):
        return None
    return Said(verb=verb, args=tuple(args[:-1]))


def typed(scene: Scene, text: str, talk: StepTalk | None) -> Said:
    """Typed words, with the button they stand for if there is one."""
    slash, word = _slash(text), scene.house.phrases.command(text)
    if slash or (word is not None and word not in _AFTER_LABELS):
        return Said(text, slash or word)
    action = _shown_action(scene, text, talk)
    if action is not None:
        found = pressed(scene, action)
        if found is not None:
            return Said(text, found.verb, found.args)
    offer = offered(scene, text)
    if offer is not None:
        return offer
    if word is not None:
        return Said(text, word)
    return _plain_request(scene, text, talk) or Said(text, _synonym(scene, text, talk))


def _plain_request(scene: Scene, text: str, talk: StepTalk | None) -> Said | None:
    """Words that ask for a person, for the answer or for a language, and for nothing else."""
    asked_for_number = talk is not None and talk.kind in _TAKES_A_NUMBER
    if calls_for_person(scene, text) and not (asked_for_number and _numbers(scene)):
        return Said(text, "human")
    waits = scene.owner is Owner.QUEUE
    if anyone_there(text) and (waits or (talk is not None and talk.kind in _ABOUT_A_PERSON)):
        return Said(text, "human")
    if waits and asks_when(text):
        return Said(text, "when")
    free_text = talk is not None and talk.form and not talk.by_number
    lang = asks_for_language(scene, text, free_text=free_text)
    return None if lang is None else Said(text, "lang", (lang,))


def _numbers(scene: Scene) -> bool:
    """Whether the words hold a phone number or an e-mail address."""
    return any(one.kind in {"phone", "email"} for one in scene.decided().pii)


def offered(scene: Scene, text: str) -> Said | None:
    """An offer whose own word was typed, such as "ja plek"; one that is gone says so."""
    words = set(bare(text).split())
    for offer in scene.turn.offers:
        own = bare(offer.word)
        near = fuzz.ratio(bare(text), own) >= _WORD_RATIO
        inside = set(own.split()) <= words and len(words) <= len(own.split()) + _MOST_WORD_EXTRA
        if near or inside:
            verb, *args = offer.action.split(":")
            return Said(text, verb, tuple(args))
    if bare(text) in scene.house.phrases.offer_words:
        return Said(text, "offer-yes", (_NOBODYS,))
    return None


def bare_answer(scene: Scene, said: Said) -> Said | None:
    """A bare yes or no to an offer, when no other question is open."""
    if said.verb not in {"yes", "no"} or scene.state.step is not None or not scene.turn.offers:
        return None
    verb, *args = scene.turn.offers[0].action.split(":")
    if said.verb == "yes":
        return Said(said.text, verb, tuple(args))
    if verb == "offer-yes" and interrupted(scene):
        return Said(said.text, "offer-no", tuple(args))
    return None


def yes_to_an_offer(scene: Scene, said: Said, talk: StepTalk | None) -> bool:
    """Whether a bare yes fits no choice of the open question, asked before an offer came."""
    if said.verb != "yes" or talk is None or talk.plain or not scene.turn.offers:
        return False
    fits = any(action.startswith("yes:") for action, _ in scene.state.shown)
    return interrupted(scene) and not fits


def names_a_choice(scene: Scene, text: str) -> bool:
    """Whether the words are the last part of a button that is shown ("e-mail", change: e-mail)."""
    asked = bare(text)
    parts = (label.rpartition(":")[2] for _, label in scene.state.shown)
    return bool(asked) and any(bare(part) == asked for part in parts)


def has_initial(text: str) -> bool:
    """Whether the words begin as a name with an initial, whatever the surname may mean."""
    return _INITIAL.match(text) is not None


def interrupted(scene: Scene) -> bool:
    """Whether somebody else (an advisor, an offer) has written since the desk's last reply."""
    return scene.turn.conversation.next_seq != scene.state.next_seq


def _slash(text: str) -> str | None:
    first = text.strip().split(maxsplit=1)[:1]
    if not first or not first[0].startswith("/"):
        return None
    return SLASH.get(first[0][1:].partition("@")[0].casefold())


def _shown_action(scene: Scene, text: str, talk: StepTalk | None) -> str | None:
    shown = scene.state.shown
    free_text = talk is not None and not talk.by_number
    if not shown:
        return None
    if not free_text:
        number = scene.house.phrases.number(text, len(shown))
        if number is not None:
            return shown[number - 1][0]
    return label(text, shown, _FREE_TEXT_RATIO if free_text else LABEL_RATIO)


def _synonym(scene: Scene, text: str, talk: StepTalk | None) -> str | None:
    phrases = scene.house.phrases
    idle = talk is None and scene.state.paused is None
    own = {
        "back": phrases.back,
        "skip": phrases.skip,
        "other": frozenset() if idle else phrases.other,
    }
    for verb, known in own.items():
        if bare(text) in known:
            return verb
    if bare(text) in phrases.resume and (idle or scene.state.paused is not None):
        return "resume"
    if talk is not None and talk.form and bare(text) in phrases.leave:
        return "cancel"
    leaning = phrases.leaning(text) if talk is not None and talk.plain else None
    return phrases.yes_or_no(text) or leaning


def kind_word(decision: Decision) -> bool:
    """Whether a bare yes or no is small talk, such as "ok" or "no thanks"."""
    return decision.action == "smalltalk" and decision.label in {"ack", "thanks", "bye"}


def unread(decision: Decision) -> bool:
    """Whether understanding could make nothing of the words."""
    if decision.label == "gibberish":
        return True
    return decision.action == "choose" and not decision.candidates


def is_note(decision: Decision) -> bool:
    """Whether the words ask nothing of this desk: for the advisor somebody waits for."""
    return decision.action == "decline" and "?" not in decision.text
