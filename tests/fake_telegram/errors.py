"""Refusals in Telegram's own words and numbers."""

from __future__ import annotations

from typing import Any

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
    "webhook first"
)


class ApiError(Exception):
    """A refused call: `code` is both the HTTP status and `error_code`."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None):
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON body as Telegram writes it."""
        body = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(what: str) -> ApiError:
    """400: the call itself is wrong; sending it again changes nothing."""
    return ApiError(400, f"Bad Request: {what}")


def migrated(to_chat_id: int) -> ApiError:
    """400: the group is a supergroup now, with this id."""
    error = bad_request("group chat was upgraded to a supergroup chat")
    return ApiError(error.code, error.description, {"migrate_to_chat_id": to_chat_id})


def unauthorized() -> ApiError:
    """401: a well-formed token that belongs to no bot."""
    return ApiError(401, "Unauthorized")


def forbidden(what: str = "bot was blocked by the user") -> ApiError:
    """403: the person does not want, or can no longer receive, messages."""
    return ApiError(403, f"Forbidden: {what}")


def not_found(what: str = "method not found") -> ApiError:
    """404: a malformed token or an unknown method."""
    return ApiError(404, f"Not Found: {what}" if what else "Not Found")


def conflict(what: str) -> ApiError:
    """409: two consumers of the same updates."""
    return ApiError(409, f"Conflict: {what}")


def too_many_requests(retry_after_s: int) -> ApiError:
    """429: come back after `retry_after_s` seconds."""
    text = f"Too Many Requests: retry after {retry_after_s}"
    return ApiError(429, text, {"retry_after": retry_after_s})


def server_error(code: int) -> ApiError:
    """5xx: Telegram itself is in trouble; 500 is what it says while it starts again."""
    names = {500: "Internal Server Error: restart", 502: "Bad Gateway", 503: "Service Unavailable"}
    return ApiError(code, names.get(code, "Server Error"))
