"""The web server keeps its promises to people and against other sites."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.errors import InvalidInput, PortTaken, SecretTooShort
from bot.http.server import Server
from bot.http.signing import Signer, secret_key
from bot.http.site import Site, SiteValues
from tests.integration.http.conftest import KEY, Client, Open, Sentences

HTML = {"Accept": "text/html"}


async def _token(client: Client) -> str:
    page = await (await client.get("/")).text()
    found = re.search(r'id="token">([^<]+)<', page)
    assert found is not None
    return found.group(1)


async def test_a_form_of_our_own_page_is_taken(open_site: Open) -> None:
    client = await open_site()
    token = await _token(client)
    answer = await client.post("/", data={"_token": token, "word": "kor"})
    assert (answer.status, await answer.text()) == (200, "kor")


async def test_a_script_may_send_the_token_in_a_header(open_site: Open) -> None:
    client = await open_site()
    headers = {"X-Form-Token": await _token(client), "Sec-Fetch-Site": "same-origin"}
    assert (await client.post("/", data={"word": "kor"}, headers=headers)).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
)
async def test_a_form_that_another_site_sends_is_refused(
    open_site: Open, headers: dict[str, str]
) -> None:
    client = await open_site()
    token = await _token(client)
    answer = await client.post("/", data={"_token": token, "word": "x"}, headers=headers)
    assert answer.status == 403


async def test_a_form_without_a_token_is_refused(open_site: Open) -> None:
    client = await open_site()
    await _token(client)
    assert (await client.post("/", data={"word": "x"})).status == 403


async def test_a_token_of_another_browser_is_refused(open_site: Open) -> None:
    client = await open_site()
    other = await open_site()
    await _token(client)
    token = await _token(other)
    assert (await client.post("/", data={"_token": token, "word": "x"})).status == 403


async def test_the_public_address_counts_as_our_own(open_site: Open) -> None:
    client = await open_site(public_url="http://desk.example.org")
    data = {"_token": await _token(client), "word": "kor"}
    headers = {"Origin": "http://desk.example.org"}
    assert (await client.post("/", data=data, headers=headers)).status == 200


async def test_every_page_forbids_scripts_inside_pages_and_frames(open_site: Open) -> None:
    client = await open_site()
    for path in ("/", "/nowhere", "/broken"):
        headers = (await client.get(path, headers=HTML)).headers
        policy = headers["Content-Security-Policy"]
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


async def test_over_https_cookies_are_secure_and_bound_to_the_host(open_site: Open) -> None:
    client = await open_site(public_url="https://desk.example.org")
    answer = await client.get("/")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-forms=")
    assert "Secure" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Strict-Transport-Security" in answer.headers


async def test_what_a_page_shows_is_escaped(open_site: Open) -> None:
    client = await open_site()
    page = await (await client.get("/", params={"name": "<script>"})).text()
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


async def test_a_request_that_is_too_large_is_refused_in_plain_words(open_site: Open) -> None:
    client = await open_site(max_body_kb=1)
    answer = await client.post("/", data={"word": "x" * 3000}, headers=HTML)
    assert answer.status == 413
    assert "nl http.too-large.title" in await answer.text()


@pytest.mark.parametrize(
    ("path", "status", "key"),
    [("/nowhere", 404, "not-found"), ("/broken", 500, "broken"), ("/away", 503, "away")],
)
async def test_a_failure_is_a_page_in_the_language_of_the_reader(
    open_site: Open, path: str, status: int, key: str
) -> None:
    client = await open_site()
    page = await client.get(path, headers={**HTML, "Accept-Language": "en-GB,nl;q=0.5"})
    assert page.status == status
    assert f"en http.{key}.title" in await page.text()
    script = await client.get(path)
    assert (script.status, await script.text()) == (status, f"nl http.{key}.text")


async def test_the_log_names_routes_and_no_addresses_or_words(
    open_site: Open, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    client = await open_site()
    await client.get("/person/4711", params={"name": "Jansen"})
    await client.get("/broken")
    text = "\n".join(record.getMessage() for record in caplog.records)
    assert "request method=GET route=/person/{key} status=200" in text
    assert "broken error=ValueError" in text
    for word in ("4711", "Jansen", "secret words"):
        assert word not in text


async def test_static_files_may_be_kept_for_ever_under_the_name_of_their_content(
    open_site: Open,
) -> None:
    client = await open_site()
    page = await (await client.get("/")).text()
    found = re.search(r'href="(/static/[0-9a-f]{12}/http/base\.css)"', page)
    assert found is not None
    answer = await client.get(found.group(1))
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.content_type == "text/css"
    older = await client.get("/static/000000000000/small/look.css")
    assert "immutable" not in older.headers["Cache-Control"]
    assert (await client.get("/static/000000000000/small/../conftest.py")).status == 404


async def test_a_stop_ends_open_streams_at_once(open_site: Open) -> None:
    client = await open_site()
    stream = await client.get("/events")
    assert stream.headers["Content-Type"].startswith("text/event-stream")
    await stream.content.readuntil(b"data: two\n\n")
    async with asyncio.timeout(2):
        await client.server.close()
        await stream.content.read()


async def test_a_taken_port_is_told_with_its_number() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        site = Site(SiteValues(), Sentences, Signer(KEY), SystemClock())
        with pytest.raises(PortTaken, match=str(port)):
            await Server(site, "127.0.0.1", port, "config.yaml").start()


async def test_a_host_that_is_not_this_machine_is_told() -> None:
    site = Site(SiteValues(), Sentences, Signer(KEY), SystemClock())
    with pytest.raises(InvalidInput, match=r"192\.0\.2\.1"):
        await Server(site, "192.0.2.1", 0, "config.yaml").start()


async def test_port_0_takes_a_free_port_and_says_which() -> None:
    server = Server(Site(SiteValues(), Sentences, Signer(KEY), SystemClock()), "127.0.0.1", 0)
    await server.start()
    assert server.port > 0
    await server.stop()


def test_a_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    key = secret_key("DESK_KEY", {}, tmp_path)
    assert secret_key("DESK_KEY", {}, tmp_path) == key
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600


def test_a_given_key_wins_and_a_short_one_is_refused(tmp_path: Path) -> None:
    assert secret_key("DESK_KEY", {"DESK_KEY": KEY}, tmp_path) == KEY
    with pytest.raises(SecretTooShort, match="DESK_KEY"):
        secret_key("DESK_KEY", {"DESK_KEY": "short"}, tmp_path)


def test_an_empty_key_file_of_an_unclean_stop_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_text("", encoding="ascii")
    assert len(secret_key("DESK_KEY", {}, tmp_path)) == 64


def test_a_signed_value_serves_one_purpose_and_cannot_be_changed() -> None:
    signer = Signer(KEY)
    text = signer.sign({"key": "a"}, "cookie:chat")
    assert signer.read(text, "cookie:chat") == {"key": "a"}
    assert signer.read(text, "cookie:staff") is None
    assert signer.read(text + "x", "cookie:chat") is None
    assert Signer("f" * 32).read(text, "cookie:chat") is None
