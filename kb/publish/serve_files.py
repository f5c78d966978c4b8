"""A static server for the built site, on this machine alone and with the site's own 404 page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

HOST = "127.0.0.1"


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers from the first of several folders that has the file; `prefix` is the path of the site's root."""

    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".json": "application/json",
        ".wasm": "application/wasm",
        ".gz": "application/gzip",
    }

    def __init__(self, *args: Any, layers: Sequence[Path], prefix: str = "", **kwargs: Any) -> None:
        self.layers = layers
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        """Return the file or folder that an address means, in the first layer that has it."""
        bare = path.partition("?")[0].partition("#")[0]
        if self.prefix and not bare.startswith(self.prefix + "/"):
            return str(self.layers[-1] / "\0")
        for layer in self.layers:
            self.directory = str(layer)
            found = Path(super().translate_path(bare[len(self.prefix) :]))
            if (found / "index.html" if bare.endswith("/") else found).exists():
                break
        return str(found) + ("/" if bare.endswith("/") else "")

    def list_directory(self, path: Any) -> None:
        """Refuse to list a folder: the site's host does not list one either."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an address that leads nowhere with the site's 404 page."""
        pages = [layer / "404.html" for layer in self.layers]
        page = next((page for page in pages if page.is_file()), None)
        if code != HTTPStatus.NOT_FOUND or page is None:
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
        """Ask browsers to come back for every file: it may have been rendered anew since."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet: requests are of no interest to the one who writes."""


def open_server(layers: Sequence[Path], port: int = 0, prefix: str = "") -> ThreadingHTTPServer:
    """Return a server of these folders that is bound and does not run yet. Port 0 takes a free one."""
    return ThreadingHTTPServer((HOST, port), partial(SiteHandler, layers=layers, prefix=prefix))


@contextmanager
def running_server(layers: Sequence[Path], prefix: str = "") -> Iterator[str]:
    """Serve folders in the background and yield the address of the site's root, with a slash at its end."""
    server = open_server(layers, prefix=prefix)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}{prefix}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
