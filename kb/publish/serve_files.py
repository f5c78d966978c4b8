"""A static server for the built site, on this machine alone and with the site's own 404 page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from kb.failures import unable

HOST = "127.0.0.1"


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers from the folder that is current at each request; `prefix` is the path of the site's root."""

    extensions_map: dict[str, str] = {  # noqa: RUF012 - as the base class declares it
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".json": "application/json",
        ".wasm": "application/wasm",
        ".gz": "application/gzip",
    }

    def __init__(self, *args: Any, current: Callable[[], Path], prefix: str = "", **kwargs: Any) -> None:
        self.prefix = prefix
        super().__init__(*args, directory=str(current()), **kwargs)

    def translate_path(self, path: str) -> str:
        """Return the file or folder that an address means; nothing lies outside of the prefix."""
        inside = path.startswith(f"{self.prefix}/")
        return super().translate_path(path[len(self.prefix) :] if inside else "/no such address")

    def list_directory(self, path: Any) -> None:
        """Refuse to list a folder: the site's host does not list one either."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an address that leads nowhere with the site's 404 page."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def guess_type(self, path: Any) -> str:
        """Return the type of a file with its encoding, since all text of the site is UTF-8."""
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def end_headers(self) -> None:
        """Ask browsers to keep nothing: any file may have been rendered anew within the second."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet: requests are of no interest to the one who writes."""


class SiteServer(ThreadingHTTPServer):
    """Serves each request in a thread; a browser that hangs up early is no error."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet about a reader who left, which happens with every second click."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def running_server(current: Callable[[], Path], port: int = 0, prefix: str = "") -> Iterator[str]:
    """Serve a folder in the background and yield the address of the site's root. Port 0 takes a free one."""
    try:
        server = SiteServer((HOST, port), partial(SiteHandler, current=current, prefix=prefix))
    except OSError as error:
        error.filename = f"{HOST}:{port}"
        raise unable(error) from error
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}{prefix}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
