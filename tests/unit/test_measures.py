"""What a desk counts of itself has a closed set of labels, whatever happens to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from prometheus_client import generate_latest

from bot.app.measures import CHANNELS, Measures
from bot.messages import Heard, Later, Never, Receipt, Sent, Unknown
from bot.store.figures import Figures

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
NONE = Figures({}, None, 0, {}, {}, 1)


def shown(measures: Measures, figures: Figures | None = NONE, silent_s: float | None = None) -> str:
    """What a reader gets."""
    measures.show(figures, 3, silent_s, NOW)
    return generate_latest(measures.registry).decode()


def test_a_channel_result_class_state_or_kind_that_nobody_knows_gets_no_label() -> None:
    measures = Measures()
    lines = shown(measures).count("\n")
    measures.heard("zqbanaan", "done")
    measures.heard("web", "zqbanaan")
    odd = Figures({("zqbanaan", "due"): 1}, None, 0, {"zqbanaan": 1}, {"zqbanaan": 1}, 1)
    after = shown(measures, odd)
    assert "zqbanaan" not in after
    assert after.count("\n") == lines


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("heard", Heard)
def test_every_result_on_every_channel_has_its_counter(channel: str, heard: Heard) -> None:
    measures = Measures()
    measures.heard(channel, heard.value)
    assert f'desk_turns_total{{channel="{channel}",result="{heard.value}"}} 1.0' in shown(measures)


@pytest.mark.parametrize(
    ("receipt", "result"),
    [
        (Sent("1"), "sent"),
        (Later(3.0, "busy"), "later"),
        (Never("blocked"), "never"),
        (Unknown("no answer"), "unknown"),
    ],
)
def test_every_send_is_counted_by_what_became_of_it(receipt: Receipt, result: str) -> None:
    measures = Measures()
    measures.sent(receipt)
    assert f'desk_sends_total{{result="{result}"}} 1.0' in shown(measures)


def test_without_a_database_its_figures_stay_as_they_were_and_it_counts_as_away() -> None:
    measures = Measures()
    waits = Figures({("reply", "due"): 7}, NOW - timedelta(seconds=90), 1, {}, {}, 2)
    before, after = shown(measures, waits), shown(measures, None)
    for text in (before, after):
        assert 'desk_outgoing_rows{class="reply",state="due"} 7.0' in text
        assert "desk_outgoing_oldest_waiting_seconds 90.0" in text
    assert "desk_database_up 1.0" in before
    assert "desk_database_up 0.0" in after


def test_silence_of_telegram_is_shown_only_where_there_is_telegram() -> None:
    assert "desk_channel_silent_seconds{" not in shown(Measures())
    assert 'channel_silent_seconds{channel="telegram"} 151.0' in shown(Measures(), NONE, 151.0)


def test_who_leads_is_asked_anew_whenever_somebody_reads() -> None:
    measures, leading = Measures(), [True]
    measures.leads(lambda: leading[0])
    assert "desk_leads 1.0" in shown(measures)
    leading[0] = False
    assert "desk_leads 0.0" in shown(measures)


def test_two_desks_in_one_process_count_apart() -> None:
    one, other = Measures(), Measures()
    one.grouped(5)
    one.committed(0.01)
    assert "desk_group_size_turns_sum 5.0" in shown(one)
    assert "desk_group_size_turns_sum 0.0" in shown(other)
