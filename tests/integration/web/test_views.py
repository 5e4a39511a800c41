"""Texts and times as the page shows them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.channels.base import as_action, readable
from bot.channels.web.views import html, shown_time

ZONE = ZoneInfo("Europe/Amsterdam")


def test_the_markup_of_an_answer_becomes_html_and_nothing_else_does() -> None:
    text = "Zie **dit** en [KVK](https://www.kvk.nl).\n\n- een\n- <b>twee</b>"
    assert html(text) == (
        '<p>Zie <strong>dit</strong> en <a class="utrecht-link" href="https://www.kvk.nl" '
        'rel="noopener noreferrer">KVK</a>.</p><ul class="utrecht-unordered-list"><li>een</li>'
        "<li>&lt;b&gt;twee&lt;/b&gt;</li></ul>"
    )


def test_a_number_that_people_copy_stays_on_one_line_and_can_be_called_at_once() -> None:
    assert str(html("Bel **0800-0113** op **maandag 30 november**")) == (
        '<p>Bel <a class="utrecht-link" href="tel:08000113"><strong class="whole">0800-0113'
        "</strong></a> op <strong>maandag 30 november</strong></p>"
    )


@pytest.mark.parametrize(
    ("bold", "calls"),
    [
        ("113", "113"),
        ("112", "112"),
        ("0800-2000", "08002000"),
        ("074-123 45 67", "0741234567"),
        ("2026", None),
        ("€ 1.234,56", None),
        ("114", None),
        ("2611-001", None),
    ],
)
def test_only_a_number_to_call_calls(bold: str, calls: str | None) -> None:
    assert (f'href="tel:{calls}"' if calls else "<p><strong") in html(f"**{bold}**")


def test_a_link_that_runs_a_script_stays_text() -> None:
    assert "<a" not in html("[klik](javascript:alert(1))")


@pytest.mark.parametrize(
    ("at", "lang", "shown"),
    [
        (datetime(2026, 11, 23, 9, 5, tzinfo=ZONE), "nl", "09:05"),
        (datetime(2026, 11, 20, 16, 0, tzinfo=ZONE), "nl", "20 nov 16:00"),
        (datetime(2026, 10, 1, 16, 0, tzinfo=ZONE), "en", "1 Oct 16:00"),
    ],
)
def test_a_time_names_its_day_unless_it_is_today(at: datetime, lang: str, shown: str) -> None:
    assert shown_time(at, date(2026, 11, 23), "en" if lang == "en" else "nl") == shown


def test_joined_emoji_and_new_lines_stay_and_control_signs_go() -> None:
    assert readable(" a\r\nb\x00\x07\ud800 👩‍🌾 ") == "a\nb 👩‍🌾"


@pytest.mark.parametrize("text", ["", "x" * 65, "é", "a\nb"])
def test_what_no_button_can_carry_is_no_action(text: str) -> None:
    assert as_action(text) is None


def test_an_action_of_a_button_is_taken_as_it_is() -> None:
    assert as_action("sign-up:12") == "sign-up:12"
