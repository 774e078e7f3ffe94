"""The small graph that the tests of the asking room share."""

from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.graph import store as stores


@pytest.fixture(scope="session")
def store() -> Store:
    return stores.read(Path(__file__).parent / "graph.ttl")
