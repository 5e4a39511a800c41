"""A whole desk on a free port and a real Chromium in front of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from bot.app.kernel import Kernel, open_kernel
from bot.app.site import site_of
from bot.clock import SystemClock
from bot.http.server import Server
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.console.office import StaffDesk

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js"
LONGEST = timedelta(seconds=10)
expect.set_options(timeout=15_000)  # a busy machine is slow, not wrong


@dataclass
class Desk:
    """A running desk and where it listens."""

    kernel: Kernel
    url: str


Window = Callable[..., Awaitable[Page]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The Chromium of this machine; the test is skipped, or fails when one is required."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    sentence = "No Chromium was found (looked for chromium, chromium-browser and google-chrome)."
    if os.environ.get("DESK_REQUIRE_BROWSER") == "1":
        pytest.fail(sentence)
    pytest.skip(sentence + " Install one to run the browser tests.")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """The whole desk with the sample knowledge of the conversations, on a free port."""
    (tmp_path / "data").mkdir()
    stage = stage_config()
    # A browser that is driven types faster than anybody: it is no flood.
    fairness = stage.fairness.model_copy(update={"answers_at_once": 100})
    config = stage.model_copy(update={"path": tmp_path / "config.yaml", "fairness": fairness})
    kernel = await open_kernel(
        config,
        SystemClock(),
        database_url=f"sqlite:///{tmp_path / 'data' / 'desk.db'}",
        knowledge=stage_knowledge(),
        index=stage_index(),
    )
    await kernel.start(timer=False)
    server = Server(site_of(kernel), "127.0.0.1", 0)
    await server.start()
    yield Desk(kernel, f"http://127.0.0.1:{server.port}")
    await server.stop()
    await kernel.stop()


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def window(browser: Browser, desk: Desk) -> AsyncIterator[Window]:
    """Open the chat in a window of its own; a browser that is given is used again.

    What the page writes to its console (a refused script, a failed load) fails the test, unless
    the test says that failures belong to it.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    async def opened(
        width: int = 1280,
        height: int = 800,
        *,
        script: bool = True,
        same_as: Page | None = None,
        failures: bool = False,
        path: str = "/",
    ) -> Page:
        context = (
            same_as.context
            if same_as
            else await browser.new_context(
                viewport={"width": width, "height": height},
                locale="nl-NL",
                java_script_enabled=script,
            )
        )
        context.set_default_timeout(LONGEST.total_seconds() * 1000)
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if not failures:
            page.on(
                "console",
                lambda message: (
                    complaints.append(message.text) if message.type == "error" else None
                ),
            )
        await page.goto(desk.url + path)
        return page

    yield opened
    for context in contexts:
        await context.close()
    assert complaints == []


async def faults(page: Page) -> list[str]:
    """What axe-core finds on the page, as `rule: element`."""
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    found = await page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


async def console_page(
    desk: StaffDesk, browser: Browser, width: int = 1280, *, script: bool = True
) -> Page:
    """The console of `desk` in a window of its own, before anybody has logged in."""
    context = await browser.new_context(
        viewport={"width": width, "height": 800},
        locale="nl-NL",
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    assert desk.server is not None
    await page.goto(str(desk.server.make_url("/console")))
    return page
