"""What a message is about is not what its emptiest sentence says."""

from __future__ import annotations

import pytest

from intents import Context, Index
from intents.material import IntentClass
from tests.unit.intents.tiny import tiny_index


@pytest.fixture(scope="module")
def index() -> Index:
    asked = {
        "objection": (
            "mijn aanvraag is afgewezen",
            "bezwaar maken",
            "ik ben het niet eens met de brief",
        ),
        "vat": ("btw aangifte doen", "wanneer betaal ik btw", "te laat met de btw"),
    }
    menu = IntentClass(
        "wish", "menu", {"nl": ("wat kan ik doen", "menu", "wat kan ik hier"), "en": ()}
    )
    return tiny_index(asked, menu)


def test_what_can_i_do_behind_a_matter_asks_for_no_menu(index: Index) -> None:
    text = (
        "Hoi, mijn aanvraag is afgewezen en ik ben het er helemaal niet mee eens. Wat kan ik doen?"
    )
    (decision, alone) = index.understand([(text, Context()), ("Wat kan ik doen?", Context())])
    assert (decision.action, decision.topic) == ("answer", "objection")
    assert (alone.action, alone.label) == ("wish", "menu")
