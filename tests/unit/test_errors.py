from __future__ import annotations

import string

import pytest

from bot import errors
from bot.errors import ConfigError, DeskError, PortTaken
from knowledge.source import Fault

ALL = [
    one
    for one in vars(errors).values()
    if isinstance(one, type) and issubclass(one, DeskError) and one is not DeskError
]


def test_a_taken_port_says_what_is_wrong_and_how_to_mend_it() -> None:
    error = PortTaken(port=8080, host="127.0.0.1", config="config.yaml")
    assert str(error) == (
        "Port 8080 on 127.0.0.1 is in use by another program. Stop that program, or set another "
        "number under `web: port:` in config.yaml."
    )


def test_faults_in_settings_are_counted_and_the_first_is_shown() -> None:
    fault = Fault("what", "config.yaml", 3, "a", "b", "c")
    error = ConfigError([fault, fault])
    assert "2 fault(s)" in str(error)
    assert error.lines() == (str(fault), str(fault))


@pytest.mark.parametrize("error", ALL)
def test_the_message_of_every_error_is_a_sentence_with_a_capital_and_a_full_stop(
    error: type[DeskError],
) -> None:
    text = " ".join((error.__doc__ or "").split())
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name]
    assert text[0].isupper() or names
    assert text.endswith((".", "}"))
    assert error.exit_code > 0
