"""What can go wrong, as one tree. Each message names the place, what is wrong and the way out.

    KgError
    ├── SourceError       a path, file or document that cannot be read
    ├── VocabularyError   a term or code that ontology/ does not hold
    ├── GraphError        a graph, store or Turtle file that is missing or cannot be read
    ├── QueryError        a query, question or parameter that cannot be answered
    ├── FormatError       a format that is not known
    └── BuildError        a build that cannot be finished, or a folder that is in use

The core raises; kg/cli/console.py alone turns a KgError into one line on stderr and exit code 2.
"""


class KgError(Exception):
    """What every error of kg is, so that one `except` catches them all."""


class SourceError(KgError):
    """A path, file or document cannot be read."""


class VocabularyError(KgError):
    """A term or a code is not in ontology/."""


class GraphError(KgError):
    """A graph, a store or a Turtle file is missing or cannot be read."""


class QueryError(KgError):
    """A query, a named question or a parameter cannot be answered."""


class FormatError(KgError):
    """A format is not known."""


class BuildError(KgError):
    """A build cannot be finished, or its folder is in use."""
