"""A spy in a real Chromium: it notes what runs, what the policy stopped, and who else is asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from kb.publish.serve_files import SiteHandler

HEARD = """
window.__ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"])
  window[name] = (...words) => { window.__ran.push(`${name}(${words})`); };
addEventListener("securitypolicyviolation", (event) =>
  window.__ran.push(`stopped ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
# Beside Material's: the modules that mkdocs.yml names.
OWN_SCRIPTS = (Path(__file__).parents[2] / "mkdocs.yml").read_text("utf-8").count("type: module")
# What stands in a page that no text of an entry may bring with it, and what ran there.
LOOK = """
(document, view, bare) => {
  const count = (list) => document.querySelectorAll(list).length;
  const found = [...view.__ran ?? []];
  const brought = "iframe, object, embed, base, style, article [style], [srcdoc], video, audio, math, " +
    "form:not([role=search], [data-md-component=palette], .filters)";
  if (count(brought)) found.push(`brought ${document.querySelector(brought).outerHTML.slice(0, 200)}`);
  if (bare && count("script")) found.push("a script in a file without any");
  // In its head a page names those of the site's own modules that it alone has use for.
  const scripts = count("script:not(head > [type=module][src*='/static/'])");
  if (!bare && scripts !== SCRIPTS) found.push(`${scripts} scripts`);
  const handlers = document.evaluate("//@*[starts-with(name(), 'on')]", document, null, 7, null);
  if (handlers.snapshotLength) found.push(`handler ${handlers.snapshotItem(0).ownerElement.outerHTML}`);
  for (const link of document.links)
    if (!/^(https?|mailto):$/.test(link.protocol)) found.push(`link ${link.href}`);
  for (const image of document.images)
    if (new URL(image.src).origin !== location.origin) found.push(`picture ${image.src}`);
  return found;
}
"""
FRAMES = """
async ([addresses, bare]) => {
  const look = LOOK;
  document.body.replaceChildren();
  const opened = addresses.map((address) => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.onload = () => done([address, frame]);
    frame.src = address;
    document.body.append(frame);
  }));
  return (await Promise.all(opened)).map(([address, frame]) => {
    const inside = frame.contentDocument;
    const heading = inside?.querySelector("main h1, pre");
    const found = inside ? look(inside, frame.contentWindow, bare) : ["it led away"];
    if (inside && !inside.location.pathname.endsWith(address)) found.push(`it led to ${inside.location}`);
    return [address, heading?.textContent ?? "", found];
  });
}
"""


class _Handler(SiteHandler):
    """Serves the site with what it loads kept by the browser, and an empty page to hold frames."""

    def do_GET(self) -> None:
        if self.path == "/frames":
            body = b"<!doctype html><title>frames</title><link rel=icon href=data:,><body>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=9999")
        super(SiteHandler, self).end_headers()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes on to the next page hangs up."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder to this machine; yield the address of its root."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, current=lambda: folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


class Spy:
    """A visitor who notes, by address, whatever ran or was asked for that ought not to."""

    def __init__(self, browser: Browser, site: str, *, policy: bool = True) -> None:
        self.site = site
        self.opened = 0
        self.found: list[str] = []
        self.elsewhere: list[str] = []
        self.context = browser.new_context(bypass_csp=not policy, viewport={"width": 1000, "height": 600})
        self.context.add_init_script(HEARD)
        self.page = self.context.new_page()
        self.page.on("dialog", self._dialog)
        self.page.on("console", lambda message: self._note(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self._note(f"error: {error}"))
        self.page.on("popup", lambda other: self._note(f"window: {other.url}"))
        self.context.on("request", self._asked)
        self.scripts = 6 + OWN_SCRIPTS

    def _dialog(self, dialog: Any) -> None:
        self._note(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note(self, words: str) -> None:
        self.found.append(f"{self.page.url} {words}"[:400])

    def _asked(self, request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1":
            self.elsewhere.append(request.url)

    def _look(self) -> str:
        return LOOK.replace("SCRIPTS", str(self.scripts))

    def visit(self, address: str) -> str:
        """Open a page as a reader does; return the text of its heading."""
        self.page.goto(self.site + address, wait_until="load")
        self.opened += 1
        for words in self.page.evaluate(f"({self._look()})(document, window, false)"):
            self._note(words)
        return str(self.page.evaluate("document.querySelector('main h1')?.textContent ?? ''"))

    def frames(self, addresses: list[str], bare: bool = False, at_once: int = 24) -> dict[str, str]:
        """Open many files side by side; return the heading, or the words of a bare file, of each."""
        if self.page.url != self.site + "frames":
            self.page.goto(self.site + "frames")
        texts = {}
        for start in range(0, len(addresses), at_once):
            some = [f"/{address}" for address in addresses[start : start + at_once]]
            seen = self.page.evaluate(FRAMES.replace("LOOK", self._look()), [some, bare])
            for address, text, found in seen:
                self.opened += 1
                texts[address[1:]] = text
                self.found += [f"{address} {words}"[:400] for words in found]
        return texts

    def assert_nothing(self) -> None:
        """Fail with the first of what was found."""
        assert self.found == [], "\n".join(sorted({w[:150] for w in self.found})[:25])
        assert self.elsewhere == []
