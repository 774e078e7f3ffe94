"""Seeds and pages in, documents out: text that never changes, and the blocks of which it is made."""

from kg.sources.collect import Source, collect
from kg.sources.reading import read

__all__ = ["Source", "collect", "read"]
