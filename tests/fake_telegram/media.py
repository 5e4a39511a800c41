"""The kinds of message that are not text, as the Bot API shapes them. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Body = dict[str, Any]


def attachment(kind: str, caption: str = "") -> Body:
    """The part of a message that holds one `kind` of content; ValueError for an unknown kind."""
    if kind not in _CONTENT:
        raise ValueError(f"unknown kind {kind!r}; choose from {', '.join(sorted(_CONTENT))}")
    return {kind: _CONTENT[kind]()} | ({"caption": caption} if caption else {})


def _file(name: str, **more: Any) -> Body:
    return {"file_id": f"sample-{name}", "file_unique_id": name, "file_size": 1000, **more}


def _moving(name: str, mime_type: str) -> Body:
    return _file(name, duration=3, mime_type=mime_type)


_CONTENT: dict[str, Callable[[], Any]] = {
    "photo": lambda: [_file("photo", width=90, height=90)],
    "voice": lambda: _moving("voice", "audio/ogg"),
    "audio": lambda: _moving("audio", "audio/mpeg"),
    "video": lambda: _moving("video", "video/mp4") | {"width": 90, "height": 90},
    "animation": lambda: _moving("animation", "video/mp4") | {"width": 90, "height": 90},
    "video_note": lambda: _file("note", length=90, duration=3),
    "sticker": lambda: _file(
        "sticker", type="regular", width=512, height=512, is_animated=False, is_video=False
    ),
    "document": lambda: _file("document", file_name="sample.pdf", mime_type="application/pdf"),
    "location": lambda: {"latitude": 52.0, "longitude": 6.0},
    "venue": lambda: {
        "location": {"latitude": 52.0, "longitude": 6.0},
        "title": "Sample",
        "address": "Sample",
    },
    "contact": lambda: {"phone_number": "+31600000000", "first_name": "Sample"},
    "dice": lambda: {"emoji": "\N{GAME DIE}", "value": 4},
    "poll": lambda: {
        "id": "1",
        "question": "Sample",
        "options": [{"text": letter, "voter_count": 0, "persistent_id": letter} for letter in "AB"],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    },
}
