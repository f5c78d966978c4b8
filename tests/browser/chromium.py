"""The Chromium of the browser tests: one that is there, else one by the system's package manager.

`python tests/browser/chromium.py` prints its path; with --install it installs one where it may.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ADVICE = (
    "The browser tests need a Chromium and none was found. Install one (on Debian: "
    "apt-get install chromium), or set KB_CHROMIUM to the path of a Chromium or Chrome; then run the "
    "same command again."
)


class NoChromium(Exception):
    """There is no Chromium, and none could be installed."""


def find_chromium() -> Path:
    """Return a Chromium that runs: the one that KB_CHROMIUM names, else one that is installed."""
    named = os.environ.get("KB_CHROMIUM")
    if named:
        if runs(named):
            return Path(named)
        raise NoChromium(f"KB_CHROMIUM ({named}) is no browser that runs. Let it name one, or unset it.")
    for candidate in [*map(shutil.which, NAMES), *PLACES]:
        if candidate and runs(candidate):
            return Path(candidate)
    raise NoChromium(ADVICE)


def flags() -> list[str]:
    """Return how it is started: it asks nobody of its own accord, and root cannot have its sandbox."""
    return [*FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def runs(program: str) -> bool:
    """Say whether the program starts; some systems ship a stub of that name that only prints advice."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install_chromium() -> None:
    """Install Debian's Chromium, as root or by a sudo that asks for no password."""
    if not shutil.which("apt-get"):
        raise NoChromium(ADVICE)
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print("chromium: none found; installing it with apt-get", file=sys.stderr)
    for command in (["update", "-qq"], ["install", "-qq", "--yes", "--no-install-recommends", "chromium"]):
        try:
            done = subprocess.run(
                [*sudo, "apt-get", *command], env=environment, capture_output=True, text=True, check=False
            )
        except OSError as error:
            raise NoChromium(ADVICE) from error
        if done.returncode:
            reason = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
            raise NoChromium(f"apt-get {command[0]} failed: {reason}. {ADVICE}")


def main(arguments: list[str]) -> int:
    """Print where the Chromium is, after installing one if asked to and none is there."""
    try:
        try:
            found = find_chromium()
        except NoChromium:
            if "--install" not in arguments or os.environ.get("KB_CHROMIUM"):
                raise
            install_chromium()
            found = find_chromium()
    except NoChromium as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"chromium: {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
