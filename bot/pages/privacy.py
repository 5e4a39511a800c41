"""The page that says what happens with what people write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from bot.http.site import Package, Site


@dataclass(frozen=True, slots=True)
class PrivacyTerms:
    """The terms the page names.

    Days of a transcript and of a message that went wrong, hours and days of the chat's cookie.
    """

    transcript_days: int
    parked_days: int
    cookie_hours: int
    keep_days: int


class PrivacyPage:
    """Adds `/privacy` to a site."""

    def __init__(self, site: Site, terms: PrivacyTerms) -> None:
        self._site = site
        self._terms = terms
        site.add(Package("pages", Path(__file__).parent, [web.get("/privacy", self.page)]))

    async def page(self, request: web.Request) -> web.Response:
        """What is kept, how long, who reads it, and how to erase it."""
        return self._site.render(request, "pages/privacy.html", terms=self._terms)
