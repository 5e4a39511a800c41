"""The privacy page says the terms of this desk."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.clock import SetClock
from bot.http.signing import Signer
from bot.http.site import Site, SiteValues
from bot.pages.privacy import PrivacyPage, PrivacyTerms
from tests.integration.web.conftest import words


@pytest.mark.parametrize(
    ("lang", "sentences"),
    [
        ("nl", ("90 dagen na het laatste bericht erin", "verloopt na 12 uur, of na 30 dagen")),
        (
            "en",
            (
                "after the last message in it",
                "that one message for 7 days",
                "expires after 12 hours, or after 30 days",
            ),
        ),
    ],
)
async def test_the_terms_stand_on_the_page_in_both_languages(
    clock: SetClock, lang: str, sentences: tuple[str, ...]
) -> None:
    site = Site(
        SiteValues(shown={"organisation": "Voorbeeldloket"}),
        words(),
        Signer("0123456789abcdef" * 2),
        clock,
    )
    PrivacyPage(site, PrivacyTerms(90, 7, 12, 30))
    async with TestClient(TestServer(site.application())) as client:
        page = await (await client.get("/privacy", params={"lang": lang})).text()
    for sentence in sentences:
        assert sentence in page
