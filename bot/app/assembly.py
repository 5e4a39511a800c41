"""From settings and knowledge to the rooms of a running desk. Values in, objects out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Final

import holidays

from bot.cases.accounts import Accounts, Backoff
from bot.cases.desk_side import CaseDesk
from bot.cases.service import Cases, Office
from bot.config import Config
from bot.dialogue.rooms import Rooms
from bot.errors import KnowledgeBroken
from bot.outbox.limits import Limits, Rate
from bot.outbox.rules import Patience
from bot.outreach.service import Outreach
from bot.privacy.service import Privacy, Terms
from bot.store.pace import Pace
from bot.trainings.planning import Planning
from bot.trainings.service import Trainings
from bot.trainings.voice import Voice
from bot.upkeep.service import Upkeep
from knowledge.load import load
from knowledge.model import LANGS, Knowledge
from knowledge.source import KnowledgeError


@dataclass(frozen=True, slots=True)
class House:
    """The rooms of one desk, made from its settings and its knowledge."""

    config: Config
    knowledge: Knowledge
    rooms: Rooms
    voice: Voice
    planning: Planning
    case_desk: CaseDesk
    accounts: Accounts
    upkeep: Upkeep

    def with_answers(self, knowledge: Knowledge) -> House:
        """The same rooms with other answers."""
        upkeep = Upkeep(knowledge.entries, self.config.organisation.zone)
        return replace(self, knowledge=knowledge, upkeep=upkeep)


def read_knowledge(config: Config, folder: Path | None = None) -> Knowledge:
    """The knowledge base with the organisation's facts. Raises `KnowledgeBroken`."""
    try:
        knowledge = load(folder or config.knowledge_folder)
    except KnowledgeError as error:
        raise KnowledgeBroken(error.faults) from error
    values = {lang: config.organisation.placeholders(lang) for lang in LANGS}
    return replace(knowledge, words=knowledge.words.with_values(values))


def assemble(config: Config, knowledge: Knowledge) -> House:
    """Build every room that needs no database of its own."""
    voice = Voice(knowledge.trainings, knowledge.words, config.organisation.zone)
    rooms = Rooms(
        cases=Cases(office_of(config)),
        trainings=Trainings(voice, config.trainings.offer_time),
        privacy=Privacy(terms_of(config)),
        outreach=Outreach(knowledge.words),
    )
    return House(
        config=config,
        knowledge=knowledge,
        rooms=rooms,
        voice=voice,
        planning=Planning(voice, config.trainings.remind_before),
        case_desk=CaseDesk(knowledge.words),
        accounts=accounts_of(config),
        upkeep=Upkeep(knowledge.entries, config.organisation.zone),
    )


def accounts_of(config: Config) -> Accounts:
    """Staff accounts with the configured back-off."""
    backoff = config.staff.login_backoff
    return Accounts(
        Backoff(
            backoff.free_tries,
            timedelta(seconds=backoff.first_seconds),
            timedelta(seconds=backoff.max_seconds),
        )
    )


def office_of(config: Config) -> Office:
    """When advisors answer: opening hours, public holidays and the promise."""
    organisation = config.organisation
    promise = organisation.reply_within_office_hours
    return Office(
        open_on=organisation.open_on,
        holidays=holidays.country_holidays(organisation.holidays),
        zone=organisation.zone,
        normal_hours=promise.normal,
        high_hours=promise.high,
    )


def terms_of(config: Config) -> Terms:
    """How long things are kept."""
    retention = config.retention
    return Terms(
        transcript=timedelta(days=retention.transcript_days),
        seen=timedelta(days=retention.seen_days),
        parked=timedelta(days=retention.parked_days),
        backups=timedelta(days=retention.backup_days),
    )


def patience_of(config: Config) -> Patience:
    """How long the sender tries."""
    delivery = config.delivery
    return Patience(
        delivery.first_retry_seconds, delivery.max_retry_seconds, delivery.give_up_hours
    )


def pace_of(config: Config) -> Pace:
    """How many messages in a row get an answer each."""
    return Pace(config.fairness.answers_at_once, config.fairness.calm_seconds)


BURST: Final = 5 / 6
"""Of what may leave in a second, what may leave at once: sends can arrive closer together than they
left, the first ones above all, which wait for their connections."""


def telegram_limits(config: Config) -> Limits:
    """How fast Telegram may be used."""
    telegram = config.telegram
    return Limits(
        overall=Rate(telegram.per_second, 1.0, burst=max(1.0, telegram.per_second * BURST)),
        chat=Rate(telegram.per_chat_second, 1.0, burst=max(1.0, telegram.per_chat_second)),
        group=Rate(telegram.per_group_minute, 60.0, burst=1.0),
    )
