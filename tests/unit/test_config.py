from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from bot.config import Config, load_config
from bot.errors import ConfigError
from bot.organisation import municipality_key

OWN = Path(__file__).parents[2] / "config.yaml"


def _faults(tmp_path: Path, old: str, new: str) -> list[str]:
    """What is told about the project's settings with one change, as `line · expected …`."""
    text = OWN.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "config.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        load_config(path, {})
    return [str(fault) for fault in raised.value.faults]


def _line(text: str) -> int:
    lines = OWN.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


@pytest.fixture
def config() -> Config:
    return load_config(OWN, {})


def test_the_settings_of_the_project_are_sound_and_say_that_they_are_samples(
    config: Config,
) -> None:
    assert config.organisation.sample
    assert len(config.organisation.municipalities) == 14
    assert "sample" in config.organisation.name
    assert config.organisation.phone.startswith("[voorbeeld")
    assert config.organisation.email.endswith("@example.org")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("port: 8080", "port: eighty", "expected a whole number · got 'eighty'"),
        ("port: 8080", "port: 80800", "expected a number of at most 65535 · got 80800"),
        ("host: 127.0.0.1", "hots: 127.0.0.1", "got 'hots' · did you mean 'host'?"),
        ("sample: true", "sample: yes", "expected true or false · got 'yes'"),
        ('mon: "09:00-17:00"', 'mon: "17:00-09:00"', 'expected hours such as "09:00-17:00"'),
        ("url: sqlite:///data/desk.db", "url: desk.db", "starts with sqlite:/// or postgresql://"),
        ("timezone: Europe/Amsterdam", "timezone: Twente", "expected the name of a time zone"),
        ('email: "voorbeeld@', 'email: "voorbeeld', "expected an e-mail address"),
        ("repairs: 2", "repairs: 2\n  repairs: 3", "expected each key once"),
        ("max_text: 4096", "max_text: 9000", "expected a number of at most 4096"),
        ("public_url:", "public_url: desk.example.org", "starts with https://"),
    ],
)
def test_a_wrong_setting_is_told_with_its_file_and_line(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    (line, *_) = [one for one in _faults(tmp_path, old, new) if told in one]
    number = _line(old) + new.count("\n")
    assert f"config.yaml:{number} · " in line


def test_a_section_that_is_missing_is_named(tmp_path: Path) -> None:
    faults = _faults(tmp_path, "\ntrainings:\n  offer_hours: 48", "\nlessons:\n  offer_hours: 48")
    assert any(one.startswith("'trainings' is missing") for one in faults)


def test_a_section_with_a_slip_in_its_name_is_told_once(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, "\ntrainings:\n  offer_hours: 48", "\ntrains:\n  offer_hours: 48")
    assert fault.startswith("unknown key")
    assert "did you mean 'trainings'?" in fault


def test_the_sample_organisation_refuses_a_telegram_token() -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(OWN, {"DESK_TELEGRAM_TOKEN": "12:secret-token"})
    (fault,) = raised.value.faults
    assert f"config.yaml:{_line('sample: true')} · " in str(fault)
    assert "secret-token" not in str(fault)


def test_values_that_are_still_samples_are_faults_once_the_organisation_is_no_sample(
    tmp_path: Path,
) -> None:
    told = _faults(tmp_path, "sample: true", "sample: false")
    keys = ("name", "short_name", "phone", "email", "address", "website", "funder.nl", "funder.en")
    lines = ["name", "short_name", "phone", "email", "address", "website", "nl", "en"]
    assert len(told) == len(keys)
    for key, start, fault in zip(keys, lines, told, strict=True):
        assert fault.startswith(f"'organisation.{key}' is still a sample value · ")
        assert f"config.yaml:{_line(f'  {start}: ')} · " in fault


def test_an_organisation_of_its_own_values_is_no_sample() -> None:
    own = load_config(Path(__file__).parents[1] / "dialogues" / "config.yaml", {})
    assert not own.organisation.sample


def test_a_token_may_be_tried_out_when_the_settings_say_so(tmp_path: Path) -> None:
    text = OWN.read_text(encoding="utf-8").replace("allow_sample: false", "allow_sample: true")
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    environment = {"DESK_TELEGRAM_TOKEN": "12:secret-token"}
    config = load_config(path, environment)
    assert config.telegram.token(environment) == "12:secret-token"


@pytest.mark.parametrize(
    ("address", "got"),
    [
        ("", "nothing"),
        ("http://desk.example.org", "'http://desk.example.org'"),
        ("https://desk.example.org:8080", "'https://desk.example.org:8080'"),
    ],
)
def test_a_webhook_needs_an_address_that_telegram_can_reach(
    tmp_path: Path, address: str, got: str
) -> None:
    text = OWN.read_text(encoding="utf-8").replace("webhook: false", "webhook: true")
    path = tmp_path / "config.yaml"
    path.write_text(text.replace("public_url: #", f"public_url: {address} #"), encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        load_config(path, {})
    (fault,) = raised.value.faults
    assert f"config.yaml:{_line('public_url:')} · " in str(fault)
    assert f"got {got}" in str(fault)


def test_a_webhook_may_stand_behind_a_path_and_an_allowed_port(tmp_path: Path) -> None:
    text = OWN.read_text(encoding="utf-8").replace("webhook: false", "webhook: true")
    path = tmp_path / "config.yaml"
    address = "public_url: https://example.org:8443/desk #"
    path.write_text(text.replace("public_url: #", address), encoding="utf-8")
    config = load_config(path, {})
    assert config.telegram.webhook
    assert config.telegram.webhook_connections == 100


def test_a_missing_file_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="the file is missing"):
        load_config(tmp_path / "config.yaml", {})


def test_paths_start_from_the_folder_of_the_settings(config: Config) -> None:
    assert config.knowledge_folder == OWN.parent / "knowledge"
    assert config.data_path == OWN.parent / "data"
    assert config.database_url == f"sqlite+aiosqlite:///{OWN.parent}/data/desk.db"


def test_an_absolute_database_file_stays_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    text = OWN.read_text(encoding="utf-8")
    path.write_text(text.replace("sqlite:///data", "sqlite:////srv/data"), encoding="utf-8")
    assert load_config(path, {}).database_url == "sqlite+aiosqlite:////srv/data/desk.db"


def test_the_office_is_open_on_the_days_that_are_written(config: Config) -> None:
    assert config.organisation.open_on(date(2026, 11, 23)) == (time(9), time(17))
    assert config.organisation.open_on(date(2026, 11, 28)) is None


def test_opening_hours_are_read_as_people_say_them(config: Config) -> None:
    hours = {"mon": "09:00-17:00", "tue": "09:00-17:00", "thu": "09:00-12:00"}
    organisation = config.organisation.model_copy(update={"opening_hours": hours})
    assert organisation.hours_in_words("nl") == "ma t/m di 09:00-17:00, do 09:00-12:00"
    assert organisation.hours_in_words("en") == "Mon to Tue 09:00-17:00, Thu 09:00-12:00"


def test_every_placeholder_has_a_value_in_both_languages(config: Config) -> None:
    for lang in ("nl", "en"):
        assert all(config.organisation.placeholders(lang).values())


def test_the_key_of_a_municipality_has_small_letters_and_hyphens() -> None:
    assert municipality_key("Hof van Twente") == "hof-van-twente"
    assert municipality_key("Rijssen-Holten") == "rijssen-holten"


def test_the_number_of_a_message_that_is_kept_aside_is_known_as_long_as_it_is(
    tmp_path: Path,
) -> None:
    (told,) = _faults(tmp_path, "parked_days: 7 ", "parked_days: 9 ")
    assert "seen_days of at least parked_days" in told
    assert "make parked_days smaller" in told
