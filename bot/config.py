"""Every setting of the desk, read once from `config.yaml` into frozen values.

The meaning, unit and range of each setting stand beside it in `config.yaml`. Secrets are never
settings: a setting only names the environment variable that holds one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StrictBool, field_validator, model_validator

from bot.errors import ConfigError
from bot.organisation import Organisation
from bot.sample_values import sample_values
from bot.settings import Count, Seconds, SettingGroup, Text, Variable, Whole
from knowledge.model import Lang
from knowledge.source import Fault, Place, read
from knowledge.validation import RuleError, validate


class Database(SettingGroup):
    """Where everything is kept."""

    url: Text

    @field_validator("url")
    @classmethod
    def _driver(cls, url: str) -> str:
        for scheme, full in (
            ("sqlite:///", "sqlite+aiosqlite:///"),
            ("postgresql://", "postgresql+asyncpg://"),
        ):
            if url.startswith(scheme):
                return full + url.removeprefix(scheme)
            if url.startswith(full):
                return url
        raise RuleError(
            "an address that starts with sqlite:/// or postgresql://",
            "write sqlite:///data/desk.db for one file",
        )


class Web(SettingGroup):
    """The web server of chat and console."""

    host: Text
    port: Annotated[int, Field(strict=True, ge=0, le=65535)]
    public_url: str | None = None
    cookie_hours: Count
    keep_days: Count
    max_body_kb: Count

    @field_validator("public_url")
    @classmethod
    def _whole_url(cls, url: str | None) -> str | None:
        if url is not None and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", url):
            raise RuleError("an address that starts with https://", "write the whole address")
        return url if url is None else url.rstrip("/")

    @property
    def address(self) -> str:
        """The address people type: `public_url`, or host and port."""
        host = "localhost" if self.host in {"127.0.0.1", "::1", "0.0.0.0", "::"} else self.host  # noqa: S104
        return self.public_url or f"http://{host}:{self.port}"

    @property
    def reached_by_telegram(self) -> bool:
        """Whether Telegram can call `public_url`: by https, on a port it allows (Bot API)."""
        allowed = r"https://[^\s/:]+(:(80|88|443|8443))?(/\S*)?"
        return re.fullmatch(allowed, self.public_url or "") is not None

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return self.host in {"127.0.0.1", "::1", "localhost"} and self.public_url is None


class Telegram(SettingGroup):
    """The Telegram channel; it runs when the variable holds a token."""

    token_env: Variable
    api_url: Text
    allow_sample: StrictBool
    poll_seconds: Whole
    webhook: StrictBool = False
    webhook_connections: Annotated[int, Field(strict=True, ge=1, le=100)] = 100
    per_second: Seconds
    per_chat_second: Seconds
    per_group_minute: Seconds

    def token(self, environment: Mapping[str, str]) -> str | None:
        """The bot's token, or `None` when the variable is unset or empty."""
        return environment.get(self.token_env, "").strip() or None


class Delivery(SettingGroup):
    """How often a message that did not get through is tried again."""

    first_retry_seconds: Seconds
    max_retry_seconds: Seconds
    give_up_hours: Count

    @model_validator(mode="after")
    def _ordered(self) -> Delivery:
        if self.max_retry_seconds < self.first_retry_seconds:
            raise RuleError(
                "max_retry_seconds of at least first_retry_seconds", "make the first one smaller"
            )
        return self


class Dialogue(SettingGroup):
    """How the desk talks."""

    reintroduce_hours: Count
    repairs: Whole
    max_text: Annotated[int, Field(strict=True, ge=100, le=4096)]


class Fairness(SettingGroup):
    """How one person who writes very much is kept from slowing everybody else."""

    answers_at_once: Count = 10
    calm_seconds: Seconds = 1
    most_waiting: Annotated[int, Field(strict=True, ge=100)] = 2_000


class Retention(SettingGroup):
    """How long things are kept, in days. Backups: longest a copy of the database may be kept."""

    transcript_days: Count
    seen_days: Count
    parked_days: Count
    backup_days: Count = 30

    @model_validator(mode="after")
    def _known_as_long_as_kept(self) -> Retention:
        """A message that is kept aside counts as heard: its number is known at least as long."""
        if self.parked_days > self.seen_days:
            raise RuleError("seen_days of at least parked_days", "make parked_days smaller")
        return self


class TrainingRules(SettingGroup):
    """Rules for places in training sessions."""

    offer_hours: Count
    reminder_hours: Count = 24

    @property
    def offer_time(self) -> timedelta:
        """How long a freed seat stays offered to one person."""
        return timedelta(hours=self.offer_hours)

    @property
    def remind_before(self) -> timedelta:
        """How long before each meeting its people are reminded of it."""
        return timedelta(hours=self.reminder_hours)


class LoginBackoff(SettingGroup):
    """Waiting after wrong passwords: doubles per wrong try after the free ones, up to a limit."""

    free_tries: Count
    first_seconds: Count
    max_seconds: Count


class Staff(SettingGroup):
    """Log-ins of advisors and coordinators."""

    session_hours: Count
    secret_key_env: Variable
    login_backoff: LoginBackoff


class MinPhrasings(SettingGroup):
    """Different ways of asking that each entry needs, per language."""

    nl: Count
    en: Count


class KnowledgeSettings(SettingGroup):
    """Where the knowledge base stands and how strictly it is checked."""

    folder: Text
    min_phrasings: MinPhrasings

    @property
    def least(self) -> Mapping[Lang, int]:
        """`min_phrasings` by language."""
        return {"nl": self.min_phrasings.nl, "en": self.min_phrasings.en}


class Logging(SettingGroup):
    """How the log of a running desk is written."""

    form: Literal["line", "json"] = "line"
    level: Literal["debug", "info", "warning", "error"] = "info"


class Metrics(SettingGroup):
    """Who may read `/metrics`: whoever has the token, or a program on this machine."""

    token_env: Variable = "DESK_METRICS_TOKEN"  # noqa: S105 - the name of a variable
    loopback: StrictBool = True

    def token(self, environment: Mapping[str, str]) -> str | None:
        """The token a reader shows, or `None` when the variable is unset or empty."""
        return environment.get(self.token_env, "").strip() or None


class Settings(SettingGroup):
    """All settings as they stand in the file."""

    organisation: Organisation
    database: Database
    data_folder: Text
    web: Web
    telegram: Telegram
    delivery: Delivery
    dialogue: Dialogue
    fairness: Fairness = Fairness()
    retention: Retention
    trainings: TrainingRules
    staff: Staff
    knowledge: KnowledgeSettings
    logging: Logging = Logging()
    metrics: Metrics = Metrics()


class Config(Settings):
    """All settings and the file they came from; relative paths start from its folder."""

    path: Path

    @property
    def knowledge_folder(self) -> Path:
        """The folder of the knowledge base."""
        return self.path.parent / self.knowledge.folder

    @property
    def data_path(self) -> Path:
        """The folder the desk writes in."""
        return self.path.parent / self.data_folder

    @property
    def database_url(self) -> str:
        """The database's address, with the file of SQLite as an absolute path."""
        scheme, _, rest = self.database.url.partition(":///")
        if not scheme.startswith("sqlite"):
            return self.database.url
        return f"{scheme}:///{self.path.parent / rest}"


def secrets_of(config: Config, environment: Mapping[str, str]) -> tuple[str, ...]:
    """What must never be shown: the values behind every setting that names a variable."""
    names = (config.telegram.token_env, config.staff.secret_key_env, config.metrics.token_env)
    return tuple(environment[name] for name in names if environment.get(name))


def load_config(path: Path, environment: Mapping[str, str] | None = None) -> Config:
    """Read the settings. Raises `ConfigError` with every fault, each with file and line.

    `environment` holds the secrets (the process's own by default): a Telegram token together
    with the sample organisation is a fault unless `telegram.allow_sample` is true. So are
    sample values under `sample: false`, and a webhook that Telegram cannot reach.
    """
    node, faults = read(path)
    if node is None:
        raise ConfigError(faults)
    settings, more = validate(Settings, node)
    if settings is None or faults or more:
        raise ConfigError((*faults, *more))
    token = settings.telegram.token(os.environ if environment is None else environment)
    clashes: list[Fault] = []
    if token and settings.organisation.sample and not settings.telegram.allow_sample:
        clashes.append(_sample_with_token(node.at("organisation", "sample"), settings))
    if not settings.organisation.sample:
        clashes.extend(sample_values(node))
    if settings.telegram.webhook and not settings.web.reached_by_telegram:
        clashes.append(_webhook_nowhere(node.key_place("web", "public_url"), settings))
    if clashes:
        raise ConfigError(clashes)
    return Config(**dict(settings), path=path.resolve())


def _sample_with_token(place: Place, settings: Settings) -> Fault:
    return Fault(
        "a Telegram token is set while the organisation is the sample",
        place.file,
        place.line,
        "your own organisation and 'sample: false'",
        f"'sample: true' and a token in {settings.telegram.token_env}",
        "fill in your organisation, or set 'allow_sample: true' under telegram to try it out",
    )


def _webhook_nowhere(place: Place, settings: Settings) -> Fault:
    return Fault(
        "telegram.webhook is true while Telegram cannot reach web.public_url",
        place.file,
        place.line,
        "an address that starts with https://, on port 443, 80, 88 or 8443",
        f"'{settings.web.public_url}'" if settings.web.public_url else "nothing",
        "write the address people use, or set 'webhook: false' under telegram",
    )
