"""The page works as a plain form, and loses nothing."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.web.chat import LONGEST_TEXT
from bot.store.unit_of_work import UnitOfWork
from tests.integration.web.conftest import HTML, SCRIPT, Chat, fields, site


async def test_a_first_visit_says_that_this_is_a_computer_and_stores_nothing(chat: Chat) -> None:
    page = await chat.page()
    assert "Je praat met een computer" in page
    async with chat.database.reading() as uow:
        assert await uow.conversations.get(1) is None


async def test_a_sent_form_leads_back_to_the_page_at_the_first_reply(chat: Chat) -> None:
    answer = await chat.send(text="hallo")
    assert (answer.status, answer.headers["Location"]) == (303, "/#line-2")
    page = await chat.page()
    assert "<p>hallo</p>" in page
    assert "<p>echo hallo</p>" in page


async def test_the_same_form_sent_twice_is_one_message(chat: Chat) -> None:
    hidden = fields(await chat.page())
    for _ in range(2):
        await chat.client.post("/say", data={**hidden, "text": "eens"}, headers=HTML)
    assert (await chat.page()).count("<p>eens</p>") == 1


async def test_a_form_filled_in_again_with_other_words_is_another_message(chat: Chat) -> None:
    hidden = fields(await chat.page())
    for text in ("eerst", "daarna"):
        await chat.client.post("/say", data={**hidden, "text": text}, headers=HTML)
    page = await chat.page()
    assert "<p>eerst</p>" in page
    assert "<p>daarna</p>" in page


async def test_choices_are_buttons_and_pressing_one_goes_on(chat: Chat) -> None:
    await chat.send(text="keuze")
    page = await chat.page()
    assert "<strong>Kies</strong> maar" in page
    assert '<details class="choices" open>' in page
    assert 'name="choice" value="yes:1">Ja</button>' in page
    await chat.send("/choose", choice="yes:1")
    page = await chat.page()
    assert "echo gekozen yes:1" in page
    assert '<details class="choices" open>' not in page


async def test_what_a_person_types_is_shown_as_typed(chat: Chat) -> None:
    await chat.send(text="<script>alert(1)</script> **vet** [x](https://a.example)")
    page = await chat.page()
    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt; **vet** [x](https://a.example)</p>" in page


async def test_control_signs_never_reach_the_database(chat: Chat) -> None:
    await chat.send(text="een\x00twee\r\ndrie\x1b")
    assert "<p>eentwee\ndrie</p>" in await chat.page()


async def test_a_button_that_no_page_has_made_is_refused(chat: Chat) -> None:
    assert (await chat.send("/choose", choice="x" * 65)).status == 400
    assert (await chat.send("/choose", choice="é")).status == 400


async def test_a_script_gets_the_new_lines_at_once(chat: Chat) -> None:
    answer = await chat.send(headers=SCRIPT, text="hallo")
    update = await answer.json()
    assert (update["first"], update["last"], update["lang"]) == (1, 2, "nl")
    assert "<p>echo hallo</p>" in update["html"]


async def test_a_file_can_be_saved_by_its_owner_and_by_nobody_else(chat: Chat) -> None:
    await chat.send(text="bestand")
    assert 'href="/files/2"' in await chat.page()
    answer = await chat.client.get("/files/2")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="training.ics"'
    assert await answer.read() == b"BEGIN:VCALENDAR"
    async with TestClient(TestServer(site(chat.desk, chat.clock).application())) as other:
        await other.get("/")
        assert (await other.get("/files/2")).status == 404


async def test_two_browsers_never_see_each_other(chat: Chat) -> None:
    await chat.send(text="geheim van een")
    async with TestClient(TestServer(site(chat.desk, chat.clock).application())) as other:
        assert "geheim" not in await chat.page(other)


async def test_a_conversation_is_there_after_a_reload_and_gone_after_12_hours(chat: Chat) -> None:
    await chat.send(text="hallo")
    chat.clock.advance(timedelta(hours=11))
    assert "echo hallo" in await chat.page()
    chat.clock.advance(timedelta(hours=12))
    assert "echo hallo" not in await chat.page()


async def test_a_kept_conversation_is_there_for_30_days(chat: Chat) -> None:
    await chat.send(text="hallo")
    await chat.send("/keep", keep="yes")
    chat.clock.advance(timedelta(days=29))
    page = await chat.page()
    assert "echo hallo" in page
    assert 'aria-pressed="true"' in page
    await chat.send("/keep", keep="no")
    chat.clock.advance(timedelta(hours=13))
    assert "echo hallo" not in await chat.page()


async def test_the_choice_to_keep_in_the_chat_keeps_it_too(chat: Chat) -> None:
    await chat.send("/choose", choice="keep-device")
    assert 'aria-pressed="true"' in await chat.page()


async def test_clearing_asks_first_then_erases_and_starts_afresh(chat: Chat) -> None:
    await chat.send(text="hallo")
    address = await chat.only_address()
    question = await (await chat.client.get("/clear", headers=HTML)).text()
    assert "Dit gesprek wissen?" in question
    answer = await chat.send("/clear")
    assert (answer.status, answer.headers["Location"]) == (303, "/?cleared=1")
    page = await (await chat.client.get("/?cleared=1", headers=HTML)).text()
    assert "Je gesprek is gewist" in page
    assert "echo hallo" not in page
    history = await chat.desk.history(address, 0)
    assert [line.text for line in history.lines if "hallo" in line.text] == []
    assert history.first_seq == 3


async def test_a_page_never_says_erased_when_nothing_was(chat: Chat) -> None:
    await chat.send(text="hallo")
    chat.talker.erases = False
    assert (await chat.send("/clear")).status == 500
    assert "echo hallo" in await chat.page()


async def test_a_page_of_an_ended_conversation_keeps_what_was_typed(chat: Chat) -> None:
    hidden = fields(await chat.page())
    chat.clock.advance(timedelta(hours=13))
    data = {**hidden, "text": "mijn lange vraag"}
    answer = await chat.client.post("/say", data=data, headers=HTML)
    assert answer.status == 409
    page = await answer.text()
    assert ">mijn lange vraag</textarea>" in page
    again = await chat.client.post("/say", data={**fields(page), "text": "mijn lange vraag"})
    assert again.status == 200


async def test_the_language_is_chosen_before_and_during_a_conversation(chat: Chat) -> None:
    await chat.send("/language", lang="en")
    assert "You are talking to a computer" in await chat.page()
    await chat.send(text="hallo")
    assert "Je praat met een computer" in await chat.page()
    await chat.send("/language", lang="en")
    assert '<html lang="en"' in await chat.page()


async def test_without_a_database_the_typed_text_stays_and_can_be_sent_again(chat: Chat) -> None:
    hidden = fields(await chat.page())
    async with chat.database.writing() as uow:
        await _rename(uow, "conversations", "elsewhere")
    data = {**hidden, "text": "mijn lange vraag"}
    answer = await chat.client.post("/say", data=data, headers=HTML)
    assert answer.status == 503
    page = await answer.text()
    assert ">mijn lange vraag</textarea>" in page
    assert "nog niet aangekomen" in page
    assert fields(page)["id"] == hidden["id"]
    assert (await chat.client.get("/", headers=HTML)).status == 503
    script = await chat.client.post("/say", data=data, headers=SCRIPT)
    assert script.status == 503
    assert "nog niet aangekomen" in (await script.json())["note"]
    async with chat.database.writing() as uow:
        await _rename(uow, "elsewhere", "conversations")
    again = await chat.client.post("/say", data={**fields(page), "text": "mijn lange vraag"})
    assert again.status == 200
    assert (await chat.page()).count("<p>mijn lange vraag</p>") == 1


async def test_a_message_that_is_too_long_comes_back_with_the_numbers_if_it_tells_of_danger(
    chat: Chat,
) -> None:
    long = "ik wil niet meer leven " + "la " * LONGEST_TEXT
    page = await chat.send(text=long[: LONGEST_TEXT + 9])
    told = await page.text()
    assert page.status == 413
    assert "ik wil niet meer leven la" in told
    assert "<strong>113</strong>" in told
    script = await chat.send(text=long, headers=SCRIPT)
    assert script.status == 413
    assert "<strong>113</strong>" in (await script.json())["urgent"]
    assert (await chat.send(text="la " * 1000)).status == 303


async def test_without_a_database_the_numbers_in_danger_are_still_given(chat: Chat) -> None:
    hidden = fields(await chat.page())
    async with chat.database.writing() as uow:
        await _rename(uow, "conversations", "elsewhere")
    data = {**hidden, "text": "ik wil niet meer leven"}
    answer = await chat.client.post("/say", data=data, headers=HTML)
    assert "<strong>113</strong>" in await answer.text()
    script = await chat.client.post("/say", data=data, headers=SCRIPT)
    assert "<strong>113</strong>" in (await script.json())["urgent"]


async def test_the_cookie_of_the_chat_cannot_be_read_by_scripts_or_sent_by_others(
    chat: Chat,
) -> None:
    answer = await chat.client.get("/")
    cookie = next(c for c in answer.headers.getall("Set-Cookie") if c.startswith("chat="))
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Max-Age=43200" in cookie


async def test_a_page_that_is_only_read_does_not_bring_back_what_another_window_cleared(
    chat: Chat,
) -> None:
    await chat.send(text="wat is de kor")
    for path in ("/", "/clear"):
        late = await chat.client.get(path)
        written = late.headers.getall("Set-Cookie", [])
        assert not [cookie for cookie in written if cookie.startswith("chat=")]


async def _rename(uow: UnitOfWork, old: str, new: str) -> None:
    await uow.connection.execute(sa.text(f"ALTER TABLE {old} RENAME TO {new}"))
