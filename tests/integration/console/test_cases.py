"""Cases in the console: the list, the page, claiming, replying, closing."""

from __future__ import annotations

import asyncio
import html
import re
from datetime import timedelta

import pytest

from bot.messages import Address
from bot.store.cases import CLAIMED, OPEN
from bot.store.outgoing import Mark
from bot.store.unit_of_work import UnitOfWork
from tests.integration.console.office import JO, SAM, Browser, StaffDesk
from tests.integration.running import ANNA, BRAM, CEES

JSON = "application/json"
VALID_BSN = "111222333"


async def test_the_list_shows_crisis_first_then_urgency_then_the_earliest_promise(
    desk: StaffDesk,
) -> None:
    early = await desk.asks(address=Address("web", "a"))
    desk.clock.advance(timedelta(minutes=5))
    late = await desk.asks(address=Address("web", "b"))
    high = await desk.asks(address=Address("web", "c"), urgency="high")
    crisis = await desk.asks(address=Address("web", "d"), urgency="crisis")
    page = await (await desk.browser(JO)).text("/console")
    assert _cases_in(page) == [crisis, high, early, late]


async def test_a_list_names_the_subject_in_plain_words_and_never_by_its_slug(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(topic="kor")
    browser = await desk.browser(JO)
    for path in ("/console", f"/console/cases/{case_id}"):
        page = _visible(await browser.text(path))
        assert "kleineondernemersregeling" in page.lower() or "KOR" in page
        assert "Starten" in page
        assert not re.search(r"\bstarters\b|\bkor\b|finance-bbz", page)


async def test_a_promise_that_is_broken_is_marked_in_words_until_somebody_replied(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks()
    browser = await desk.browser(JO)
    assert "Te laat" not in await browser.text("/console")
    desk.clock.advance(timedelta(days=3))
    await browser.log_in(JO)
    for path in ("/console", f"/console/cases/{case_id}"):
        page = await browser.text(path)
        assert "Te laat" in page
        assert "te laat, beloofd voor" in page
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "Dag, hier is je antwoord.")
    await browser.post(f"/console/cases/{case_id}/reply", form)
    page = await browser.text("/console")
    assert "Te laat" not in page
    assert "er is geantwoord" in page


async def test_the_list_says_that_a_person_wrote_last(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "Dag")
    await browser.post(f"/console/cases/{case_id}/reply", form)
    assert "schreef als laatste" not in await browser.text("/console")
    await desk.running.says("dank je, nog een vraag", ANNA)
    assert "schreef als laatste" in await browser.text("/console")


async def test_a_card_shows_the_start_of_the_last_words_masked_and_only_when_they_were_shared(
    desk: StaffDesk,
) -> None:
    long = "mijn bsn is " + VALID_BSN + " en dit is een heel verhaal " + "dat maar doorgaat " * 9
    await desk.asks("eerste vraag", long, address=ANNA)
    await desk.asks("eerder verzwegen", address=BRAM, share=False)
    await desk.running.says("daarna geschreven", BRAM)
    page = html.unescape(await (await desk.browser(JO)).text("/console"))
    (shown,) = re.findall(r'<p class="card__said">“(.*)”</p>', page)
    assert shown.startswith("mijn bsn is [")
    assert shown.endswith("…")
    assert len(shown) <= 80
    for kept in (VALID_BSN, "eerste vraag", "verzwegen", "daarna geschreven"):
        assert kept not in page


async def test_each_view_of_a_case_leaves_a_row_of_who_read_it(desk: StaffDesk) -> None:
    case_id = await desk.asks()
    browser = await desk.browser(JO)
    await browser.text("/console")
    assert await desk.verbs(case_id) == ["opened"]
    await browser.text(f"/console/cases/{case_id}")
    await (await desk.browser(SAM)).text(f"/console/cases/{case_id}")
    assert await desk.verbs(case_id) == ["opened", "read", "read"]


async def test_a_case_that_does_not_exist_is_not_found(desk: StaffDesk) -> None:
    browser = await desk.browser(JO)
    assert (await browser.get("/console/cases/999")).status == 404
    assert (await browser.get("/console/cases/999/events")).status == 404


async def test_earlier_messages_are_shown_only_after_a_yes(desk: StaffDesk) -> None:
    shared = await desk.asks("eerder geschreven", address=ANNA)
    kept = await desk.asks("eerder verzwegen", address=BRAM, share=False)
    await desk.running.says("daarna geschreven", BRAM)
    browser = await desk.browser(JO)
    assert "eerder geschreven" in await browser.text(f"/console/cases/{shared}")
    page = await browser.text(f"/console/cases/{kept}")
    assert "eerder verzwegen" not in page
    assert "daarna geschreven" in page
    assert "niet gedeeld" in page


async def test_what_people_type_is_shown_as_typed_and_never_as_markup(desk: StaffDesk) -> None:
    case_id = await desk.asks('<b>x</b> **y** <script>alert("z")</script>')
    page = await (await desk.browser(JO)).text(f"/console/cases/{case_id}")
    assert '<p class="line__text line__text--typed">&lt;b&gt;x&lt;/b&gt; **y** &lt;script' in page


async def test_who_claims_a_case_has_it_and_the_person_hears_the_name(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA)
    response = await (await desk.browser(JO)).claim(case_id)
    assert response.headers["Location"] == f"/console/cases/{case_id}?note=claimed#text"
    assert (await desk.case(case_id)).staff_name == "Jo Voorbeeld"
    assert "Jo Voorbeeld" in (await desk.running.lines(ANNA))[-1]


async def test_of_twenty_claims_at_once_one_wins_and_the_others_read_who_has_it(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(address=ANNA)
    names = {f"a{n}@example.org": f"Adviseur {n}" for n in range(20)}
    for email, name in names.items():
        await desk.add(email, name)
    browsers = [await desk.browser(email) for email in names]
    answers = await asyncio.gather(*(browser.claim(case_id) for browser in browsers))
    won = [answer for answer in answers if answer.status == 303]
    lost = [await answer.text() for answer in answers if answer.status == 409]
    assert (len(won), len(lost)) == (1, 19)
    owner = (await desk.case(case_id)).staff_name
    assert all(f"{owner} heeft deze vraag al opgepakt" in text for text in lost)
    assert (await desk.verbs(case_id)).count("claimed") == 1
    assert sum("opgepakt" in line for line in await desk.running.lines(ANNA)) == 1


async def test_sabotage_claims_that_look_first_and_write_later_give_a_case_to_several(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(address=ANNA)
    staff = [await desk.add(f"a{n}@example.org", f"Adviseur {n}") for n in range(20)]
    everyone_looked = asyncio.Barrier(len(staff))

    async def careless(staff_id: int) -> bool:
        free = (await desk.case(case_id)).status == OPEN
        await everyone_looked.wait()

        async def write(uow: UnitOfWork) -> None:
            case = await uow.cases.get(case_id)
            assert case is not None
            await uow.cases.change(case, status=CLAIMED, staff_id=staff_id)

        if free:
            await desk.running.writer.work(write)
        return free

    assert sum(await asyncio.gather(*map(careless, staff))) > 1


async def test_a_reply_reaches_the_person_once_however_often_its_form_is_sent(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(address=CEES)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "Bel me morgen.")
    path = f"/console/cases/{case_id}/reply"
    answers = await asyncio.gather(*(browser.post(path, form) for _ in range(5)))
    notes = sorted(answer.headers["Location"].rpartition("=")[2] for answer in answers)
    assert notes == ["repeated"] * 4 + ["replied"]
    assert (await desk.running.lines(CEES)).count("Bel me morgen.") == 1
    assert (await desk.verbs(case_id)).count("replied") == 1


async def test_an_advisor_sees_a_reply_as_the_person_sees_it(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=CEES)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "Dag <b>Bram</b>.\n\n**Bel** me.")
    await browser.post(f"/console/cases/{case_id}/reply", form)
    page = await browser.text(f"/console/cases/{case_id}")
    assert "<p>Dag &lt;b&gt;Bram&lt;/b&gt;.</p>" in page
    assert "<strong>Bel" not in page


async def test_a_text_that_was_changed_after_a_failed_try_is_a_reply_of_its_own(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(address=CEES)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "Bel me morgen.")
    path = f"/console/cases/{case_id}/reply"
    await browser.post(path, form)
    await browser.post(path, {**form, "text": "Bel me liever overmorgen."})
    assert (await desk.running.lines(CEES))[-2:] == ["Bel me morgen.", "Bel me liever overmorgen."]


async def test_a_citizen_service_number_in_a_reply_is_masked_and_the_advisor_reads_so(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(address=CEES)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, f"Je bsn is {VALID_BSN}.")
    response = await browser.post(f"/console/cases/{case_id}/reply", form)
    page = await browser.text(response.headers["Location"])
    assert "afgeschermd" in page
    assert VALID_BSN not in page
    assert VALID_BSN not in "".join(await desk.running.lines(CEES))


async def test_only_who_has_the_case_may_reply_and_the_text_comes_back(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA)
    jo, sam = await desk.browser(JO), await desk.browser(SAM)
    await jo.claim(case_id)
    form = await jo.reply_form(case_id, "Dit is van een ander.")
    sams = {**form, "_token": (await _token(sam))}
    response = await sam.post(f"/console/cases/{case_id}/reply", sams)
    page = await response.text()
    assert response.status == 409
    assert "niet van jou" in page
    assert "Dit is van een ander." in page
    assert "Dit is van een ander." not in await desk.running.lines(ANNA)


async def test_a_reply_to_a_case_that_was_closed_meanwhile_comes_back_with_its_text(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(address=ANNA)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "Zorgvuldig getypt.")
    conversation = (await desk.case(case_id)).conversation_id
    await desk.running.writer.work(lambda uow: desk.cases.withdraw(uow, conversation, uow.now))
    response = await browser.post(f"/console/cases/{case_id}/reply", form)
    page = await response.text()
    assert response.status == 409
    assert "intussen afgerond" in page
    assert re.search(r"<textarea[^>]*>Zorgvuldig getypt.</textarea>", page)


async def test_a_reply_after_the_log_in_ended_comes_back_with_its_text(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "Nog niet verstuurd.")
    desk.clock.advance(timedelta(hours=10))
    path = f"/console/cases/{case_id}/reply"
    page = await (await browser.post(path, form)).text()
    assert "Nog niet verstuurd." in page
    assert f"/console/login?next=/console/cases/{case_id}" in page
    data = await (await browser.post(path, form, Accept=JSON)).json()
    assert "uitgelogd" in data["error"]
    assert "Nog niet verstuurd." not in await desk.running.lines(ANNA)


@pytest.mark.parametrize(
    ("text", "problem"),
    [("  ", "Typ eerst een antwoord"), ("x" * 4001, "4001 tekens")],
)
async def test_a_reply_that_cannot_be_sent_says_why_and_stays(
    desk: StaffDesk, text: str, problem: str
) -> None:
    case_id = await desk.asks(address=ANNA)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, text)
    response = await browser.post(f"/console/cases/{case_id}/reply", form)
    page = await response.text()
    assert response.status == 400
    assert problem in page
    assert text.strip() in page


async def test_closing_needs_an_outcome_and_tells_the_person_that_the_computer_answers(
    desk: StaffDesk,
) -> None:
    case_id = await desk.asks(address=ANNA)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = await browser.reply_form(case_id, "")
    path = f"/console/cases/{case_id}/close"
    refused = await (await browser.post(path, form)).text()
    assert '<p class="note note--error" id="outcome-problem">Kies eerst' in refused
    assert 'aria-invalid="true" aria-describedby="outcome-problem"' in refused
    response = await browser.post(path, {**form, "outcome": "solved"})
    assert response.headers["Location"] == "/console?note=closed"
    assert (await desk.case(case_id)).outcome == "solved"
    assert "computerprogramma" in (await desk.running.lines(ANNA))[-1]
    assert "Opgelost" in await browser.text("/console/closed")
    assert "geen open vragen" in await browser.text("/console")


@pytest.mark.parametrize("action", ["close", "release"])
async def test_a_case_is_not_left_while_a_typed_reply_was_not_sent(
    desk: StaffDesk, action: str
) -> None:
    case_id = await desk.asks(address=ANNA)
    browser = await desk.browser(JO)
    await browser.claim(case_id)
    form = {**await browser.reply_form(case_id, "Half af"), "outcome": "solved"}
    response = await browser.post(f"/console/cases/{case_id}/{action}", form)
    page = await response.text()
    assert response.status == 400
    assert "Half af</textarea>" in page
    assert '<option value="solved" selected>' in page
    assert (await desk.case(case_id)).status == CLAIMED


async def test_a_case_that_is_given_back_can_be_taken_by_a_colleague(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA)
    jo, sam = await desk.browser(JO), await desk.browser(SAM)
    await jo.claim(case_id)
    await jo.post(f"/console/cases/{case_id}/release", await jo.reply_form(case_id, ""))
    assert (await desk.case(case_id)).status == OPEN
    assert (await sam.claim(case_id)).status == 303
    assert (await desk.case(case_id)).staff_name == "Sam Voorbeeld"


async def test_each_line_to_the_person_says_how_far_it_is(desk: StaffDesk) -> None:
    web, pushed = await desk.asks(address=CEES), await desk.asks(address=ANNA)
    browser = await desk.browser(JO)
    page = f"/console/cases/{web}"
    assert "bezorgd, nog niet gezien" in await browser.text(page)
    await desk.running.desk.acknowledge(CEES, 2)
    assert ">gezien<" in await browser.text(page)
    page = f"/console/cases/{pushed}"
    assert "wacht op bezorging" in await browser.text(page)
    row = desk.running.told[-1]
    now = desk.clock.now()
    await desk.running.writer.mark([Mark(row.source, row.n, "sent", 1, now)])
    assert ">bezorgd<" in await browser.text(page)
    await browser.claim(pushed)
    row = desk.running.told[-1]
    await desk.running.writer.mark(
        [Mark(row.source, row.n, "undeliverable", 1, now, reason="Forbidden")]
    )
    assert "niet bezorgd: de persoon heeft de chat geblokkeerd" in await browser.text(page)


async def test_a_person_who_cannot_be_reached_is_shown_with_another_way(desk: StaffDesk) -> None:
    case_id = await desk.asks(address=ANNA, contact="[voorbeeldnummer 06]")
    conversation = (await desk.case(case_id)).conversation_id
    await desk.running.writer.work(
        lambda uow: uow.conversations.mark_unreachable(conversation, "Forbidden")
    )
    page = await (await desk.browser(JO)).text(f"/console/cases/{case_id}")
    assert "Berichten komen nu niet aan" in page
    assert "[voorbeeldnummer 06]" in page


def _cases_in(page: str) -> list[int]:
    return [int(number) for number in re.findall(r'id="case-(\d+)"', page)]


def _visible(page: str) -> str:
    body = page[page.index("<main") : page.index("</main>")]
    return html.unescape(re.sub(r"<[^>]*>", " ", body))


async def _token(browser: Browser) -> str:
    found = re.search(r'name="_token" value="([^"]+)"', await browser.text("/console"))
    assert found is not None
    return found[1]
