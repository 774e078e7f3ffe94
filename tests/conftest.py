"""What all tests share: programs that some need, and a little graph to look at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

# marker -> the program that its tests need, and the Debian package that brings it.
PROGRAMS = {
    "chromium": ("chromium", "chromium"),
    "java": ("java", "default-jre-headless"),
    "libreoffice": ("soffice", "libreoffice-core"),
}
ARGUMENTS = """--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync""".split()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test whose program is missing is skipped in one line; in CI, which installs them all, it fails."""
    for marker, (program, package) in PROGRAMS.items():
        if item.get_closest_marker(marker) and not shutil.which(program):
            line = f"{program} is missing: apt-get install {package}"
            if os.environ.get("CI") == "true":
                pytest.fail(line, pytrace=False)
            pytest.skip(line)


@pytest.fixture(scope="session")
def little_graph() -> Store:
    """Two invented reports, with hostile and Korean names; see little.ttl. To be read only."""
    return read_turtle(Path(__file__).with_name("little.ttl").read_bytes())


def read_turtle(text: str | bytes) -> Store:
    """A store with these facts."""
    store = Store()
    store.load(text, format=RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Debian's Chromium, without a window and without talking to anybody."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        yield chromium
        chromium.close()
