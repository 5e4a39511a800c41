"""What is only hinted at is heard, and a book or a film hides nothing."""

from __future__ import annotations

import pytest

from intents.danger import danger


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("ik schrijf een boek over zelfmoord", None),
        ("ik las een boek over zelfmoord en nu wil ik ook dood", "suicide"),
        ("ik zag een film over geweld en ik word zelf ook geslagen door mijn man", "violence"),
    ],
)
def test_a_book_or_a_film_hides_nothing_that_is_said_beside_it(
    text: str, heard: str | None
) -> None:
    assert danger(text) == heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("als de trein straks komt dan ga ik", "suicide"),
        ("ik heb al een brief voor de kinderen geschreven", "suicide"),
        ("mijn kinderen houden me nog hier, anders was het al gebeurd", "suicide"),
        ("ik ben een gevaar voor mezelf", "suicide"),
        ("waarom hebben ze me gered", "suicide"),
        ("I've been saving up my pills for months", "suicide"),
        ("ze hebben foto's gestuurd van mijn kinderen bij school, ik moest betalen", "violence"),
        ("niet terugbellen, mijn man luistert mee", "violence"),
        ("er lag een dode rat in mijn brievenbus met mijn naam erop", "violence"),
        ("I'm scared of what I'll do to my kids", "violence"),
        ("they gave me until Friday or I lose a finger", "violence"),
        ("ik hoop dat jullie goed verzekerd zijn tegen brand", "violence"),
    ],
)
def test_what_is_only_hinted_at_is_heard(text: str, heard: str) -> None:
    assert danger(text) == heard
