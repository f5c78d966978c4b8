"""A real Chromium for the tests, which watches what a page complains of and whom it asks."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from chromium import NoChromium, find_chromium, flags


class Visitor:
    """A page of the browser with its complaints: console errors, failed scripts, requests elsewhere."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.elsewhere: list[str] = []
        page.set_default_timeout(10_000)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._note(request.url))

    def _hear(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _note(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1":
            self.elsewhere.append(address)

    def go(self, address: str) -> Page:
        """Open an address and return the page once it is loaded."""
        self.page.goto(address, wait_until="load")
        return self.page

    def wait(self, script: str, seconds: float = 10) -> Any:
        """Evaluate a script until it is true. The site's policy refuses Playwright's own waiting."""
        deadline = time.monotonic() + seconds
        while not (value := self.page.evaluate(script)):
            assert time.monotonic() < deadline, f"never came true on {self.page.url}: {script}"
            time.sleep(0.05)
        return value

    def assert_at_peace(self) -> None:
        """Fail when the page complained of something or asked another host."""
        assert self.errors == []
        assert self.elsewhere == []


# Not for the whole session: while it runs, no other test of this thread can run a loop of asyncio.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine; the test fails where there is none, it is never skipped."""
    try:
        program = find_chromium()
    except NoChromium as problem:
        pytest.fail(str(problem), pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags())
        yield browser
        browser.close()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """A visitor on a desktop."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield Visitor(context.new_page())
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Visitor]:
    """A visitor on a narrow phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield Visitor(context.new_page())
    context.close()
