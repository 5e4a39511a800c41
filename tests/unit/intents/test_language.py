"""The reply comes in the language of the message."""

from __future__ import annotations

import pytest

from intents.language import detect
from intents.material import Lang


@pytest.mark.parametrize(
    "text",
    [
        "hoe begin ik",
        "wat kost dat",
        "ik wil graag starten met een eigen zaak",
        "kan ik voor business plan ook hulp krijgen please",
        "Ik heb een question, is dat free",
        "inschrijven",
    ],
)
def test_dutch_also_with_english_words_in_it_is_dutch(text: str) -> None:
    assert detect(text) == "nl"


@pytest.mark.parametrize(
    "text",
    [
        "how do I start",
        "what does the kvk cost",
        "I am on bijstand, can I start a business",
        "thanks",
        "need help with belastingdienst letter please",
    ],
)
def test_english_also_with_dutch_terms_in_it_is_english(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("text", ["", "kvk", "bbz", "ok", "123", "\U0001f600", "????"])
def test_when_the_words_say_nothing_the_language_spoken_so_far_stays(text: str, lang: Lang) -> None:
    assert detect(text, lang) == lang


def test_without_any_sign_the_reply_is_dutch() -> None:
    assert detect("\U0001f600") == "nl"


def test_words_of_the_desk_itself_help_to_decide() -> None:
    assert detect("zorgboerderij", "en", {"zorgboerderij": 1.0}) == "nl"
