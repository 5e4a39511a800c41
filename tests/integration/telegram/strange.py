"""Updates as nobody should send them: every sort there is, and messages with parts gone wrong."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

OTHER_SORTS = (
    "channel_post edited_channel_post business_connection business_message "
    "edited_business_message deleted_business_messages guest_message managed_bot "
    "message_reaction message_reaction_count inline_query chosen_inline_result shipping_query "
    "pre_checkout_query purchased_paid_media poll poll_answer my_chat_member chat_member "
    "chat_join_request chat_boost removed_chat_boost no_such_sort"
).split()
"""The sorts of update the desk does not ask for, and one that does not exist."""
CONTENTS = (
    "new_chat_members left_chat_member new_chat_title delete_chat_photo group_chat_created "
    "migrate_to_chat_id migrate_from_chat_id pinned_message invoice successful_payment "
    "users_shared chat_shared connected_website write_access_allowed passport_data "
    "proximity_alert_triggered boost_added forum_topic_created giveaway video_chat_started "
    "web_app_data story paid_media checklist gift game dice"
).split()
"""What a message can hold besides text, each a thing the desk has no use for."""
JUNK: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    2**63,
    -(2**80),
    1e308,
    "",
    "x" * 5_000,
    "\ud800",
    "a\u0000b",
    "\u202egeheim",
    "10",
    [],
    [[[]]],
    {},
    {"id": None},
    {"type": "private"},
)


def message(number: int, text: str = "wat is de kor") -> dict[str, Any]:
    """An ordinary message of a person."""
    person = {"id": 900 + number % 7, "is_bot": False, "first_name": "S", "language_code": "nl"}
    chat = {"id": person["id"], "type": "private", "first_name": "S"}
    return {"message_id": number, "date": 1, "chat": chat, "from": person, "text": text}


def press(number: int) -> dict[str, Any]:
    """An ordinary press of a button."""
    under = message(number)
    return {"id": str(number), "from": under["from"], "message": under, "data": "menu"}


def of_another_sort(sort: str, number: int, payload: object) -> dict[str, Any]:
    """An update of a sort the desk does not ask for."""
    return {"update_id": 50_000 + number, sort: payload}


def spoilt(chance: random.Random, number: int) -> dict[str, Any]:
    """A message, an edit or a press of which one to three parts are junk or gone."""
    sort = chance.choice(("message", "message", "edited_message", "callback_query"))
    payload = press(number) if sort == "callback_query" else message(number)
    if sort != "callback_query" and chance.random() < 0.3:
        del payload["text"]
        payload[chance.choice(CONTENTS)] = chance.choice(JUNK)
    update = {"update_id": 10_000 + number, sort: payload}
    for _ in range(chance.randint(1, 3)):
        _spoil(chance, update)
    return update


def _spoil(chance: random.Random, update: dict[str, Any]) -> None:
    places = list(_places(update))
    if not places:
        return
    place, key = chance.choice(places)
    if chance.random() < 0.2:
        place.pop(key, None)
    else:
        place[key] = copy.deepcopy(chance.choice(JUNK))


def _places(part: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    for key, value in part.items():
        yield part, key
        if isinstance(value, dict):
            yield from _places(value)
