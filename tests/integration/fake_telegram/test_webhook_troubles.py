"""Deliveries to a webhook that go wrong, come twice, or come in another order."""

from __future__ import annotations

import pytest

from tests.fake_telegram import FakeTelegram, Settings
from tests.integration.fake_telegram.raw_bot import RawBot
from tests.integration.fake_telegram.raw_desk import (
    RawDesk,
    hooked,
    status,
    tried,
    until_all_arrived,
)


async def test_a_lost_answer_brings_the_same_update_again(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on duplicates: a 2xx that gets lost on its way is none."""
    fake.fault("reset_after", "webhook", chat_id=1, times=2)
    await hooked(fake, bot, desk)
    fake.person(2).says("hoi")
    fake.person(1).says("hallo")
    await tried(fake, 3)
    fake.advance(2)
    await fake.until_confirmed()
    assert sorted(desk.texts()) == ["hallo", "hallo", "hallo", "hoi"]
    lost = [call.fault for call in fake.calls("webhook", chat_id=1)]
    assert lost == ["reset_after", "reset_after", None]


@pytest.mark.parametrize(
    ("kind", "times_seen"),
    [("reset_before", 1), ("5xx", 1), ("429", 1), ("403", 1), ("reset_after", 2)],
)
async def test_a_fault_on_the_way_loses_nothing(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk, kind: str, times_seen: int
) -> None:
    fake.fault(kind, "webhook", retry_after=3)  # type: ignore[arg-type]
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 1)
    fake.advance(3)
    await fake.until_confirmed()
    assert desk.texts() == ["hallo"] * times_seen


@pytest.mark.parametrize(("kind", "times_seen"), [("timeout_before", 1), ("timeout_after", 2)])
async def test_a_delivery_can_fall_silent_before_or_after_the_desk_had_it(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk, kind: str, times_seen: int
) -> None:
    fake.fault(kind, "webhook")  # type: ignore[arg-type]
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await fake.until_delivering()
    await desk.until_seen(times_seen - 1)
    fake.advance(60)
    await fake.until_confirmed()
    assert desk.texts() == ["hallo"] * times_seen


async def test_a_delivery_can_be_held_back_until_the_test_lets_it_go_on(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    fake.fault("hold_after", "webhook")
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await fake.until_held()
    assert (desk.texts(), fake.updates()["confirmed"]) == (["hallo"], [])
    fake.release()
    await fake.until_confirmed()
    assert desk.texts() == ["hallo"]


async def test_random_faults_on_the_way_are_the_same_for_the_same_seed() -> None:
    async def faults(seed: int) -> list[str | None]:
        settings = Settings(frozen_at=1_795_424_400, seed=seed, first_update_id=1)
        async with FakeTelegram(settings) as fake, RawBot(fake) as bot, RawDesk() as desk:
            fake.random_faults(0.3, ["reset_after"], ["webhook"], seed)
            await hooked(fake, bot, desk, max_connections=1)
            for number in range(30):
                fake.person(1).says(f"nr {number}")
            await until_all_arrived(fake)
            assert list(dict.fromkeys(desk.texts())) == [f"nr {number}" for number in range(30)]
            return [call.fault for call in fake.calls("webhook")]

    first, again, other = await faults(3), await faults(3), await faults(4)
    assert first == again != other
    assert "reset_after" in first


async def test_an_update_can_be_sent_several_times_to_several_desks_at_once(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on duplicates: two processes may have the same update in hands at one moment."""
    async with RawDesk() as other:
        fake.repeat_deliveries(5, seed=2)
        await hooked(fake, bot, desk, other)
        for number in range(20):
            fake.person(1 + number % 4).says(f"nr {number}")
        await fake.until_confirmed()
        total = len(desk.ids()) + len(other.ids())
        assert 20 < total <= 100
        assert set(desk.ids()) & set(other.ids())
        assert set(desk.ids()) | set(other.ids()) == set(range(1000, 1020))
        copies = [call.params["copy"] for call in fake.calls("webhook")]
        assert len(copies) == total
        assert max(copies) == 5


async def test_one_good_answer_among_the_copies_is_enough(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    async with RawDesk(503) as ill:
        fake.repeat_deliveries(2, seed=5)
        await hooked(fake, bot, desk, ill)
        for number in range(1, 9):
            fake.person(number).says("hallo")
        await until_all_arrived(fake)
        assert set(desk.ids()) == set(range(1000, 1008))


async def test_updates_can_change_places_within_a_window_and_keep_their_chats_order(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    for number in range(100):
        fake.person(1 + number % 10).says(f"nr {number}")
    fake.shuffle_updates(50, seed=3)
    await hooked(fake, bot, desk, max_connections=1)
    await fake.until_confirmed()
    order = [number - 1000 for number in desk.ids()]
    assert order != sorted(order)
    assert sorted(order[:50]) == list(range(50))
    for person in range(10):
        own = [number for number in order if number % 10 == person]
        assert own == sorted(own)


async def test_the_order_within_a_chat_can_be_broken_too(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    for number in range(50):
        fake.person(1).says(f"nr {number}")
    fake.shuffle_updates(10, seed=3, keep_queues=False)
    await hooked(fake, bot, desk)
    await fake.until_confirmed()
    order = [number - 1000 for number in desk.ids()]
    assert order != sorted(order)
    assert all(abs(place - number) < 10 for place, number in enumerate(order))


async def test_with_a_clock_that_runs_tries_come_by_themselves() -> None:
    async with FakeTelegram() as fake, RawBot(fake) as bot, RawDesk() as desk:
        desk.answers += [status(500), status(503, Retry_After="1")]
        await hooked(fake, bot, desk)
        fake.person(1).says("hallo")
        await tried(fake, 2)
        fake.advance(0.9)
        await fake.until_confirmed()
        assert desk.texts() == ["hallo"] * 3


async def test_a_thousand_updates_of_a_hundred_people_all_arrive_in_order(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    for number in range(1000):
        fake.person(1 + number % 100).says(f"nr {number}")
    await hooked(fake, bot, desk)
    await fake.until_confirmed(30)
    for person in range(100):
        own = [u for u in desk.ids() if (u - 1000) % 100 == person]
        assert own == sorted(own)
    assert len(desk.ids()) == 1000
