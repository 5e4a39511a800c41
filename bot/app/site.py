"""The web site of one desk: the chat, the console and the public pages."""

from __future__ import annotations

import os
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

from bot.app.health import Health
from bot.app.kernel import Kernel
from bot.app.metrics import MetricsPage
from bot.channels.web.chat import ChatValues, WebChat
from bot.console.mount import mount
from bot.console.parts import Parts
from bot.dialogue.outage import without_database
from bot.http.signing import Signer, secret_key
from bot.http.site import Site, SiteValues
from bot.messages import Outgoing
from bot.pages.privacy import PrivacyPage, PrivacyTerms
from intents.material import Lang


def site_of(kernel: Kernel) -> Site:
    """Every page of the desk on one site."""
    config, words = kernel.config, kernel.house.knowledge.words
    key = secret_key(config.staff.secret_key_env, os.environ, config.data_path)
    organisation = config.organisation
    values = SiteValues(
        public_url=config.web.public_url,
        max_body_kb=config.web.max_body_kb,
        shown={"organisation": organisation.name, "short_name": organisation.short_name},
        away=(OSError, SQLAlchemyError),
    )
    site = Site(values, words, Signer(key), kernel.clock)

    def outage(text: str | None, lang: Lang) -> Outgoing | None:
        return without_database(words, text, lang)

    WebChat(
        site,
        kernel.desk,
        ChatValues(organisation.zone, config.web.cookie_hours, config.web.keep_days),
        outage,
    )
    PrivacyPage(
        site,
        PrivacyTerms(
            config.retention.transcript_days,
            config.retention.parked_days,
            config.web.cookie_hours,
            config.web.keep_days,
        ),
    )
    mount(site, console_parts(kernel))
    Health(site, kernel)
    MetricsPage(site, kernel, os.environ)
    return site


def console_parts(kernel: Kernel) -> Parts:
    """What the console works with."""
    config, house = kernel.config, kernel.house
    return Parts(
        database=kernel.database,
        writer=kernel.writer,
        hearing=kernel.hearing,
        changes=kernel.changes,
        case_desk=house.case_desk,
        accounts=house.accounts,
        planning=house.planning,
        known=lambda: kernel.house.knowledge,
        zone=config.organisation.zone,
        session=timedelta(hours=config.staff.session_hours),
        parked_days=config.retention.parked_days,
    )
