"""The named questions: each a file of questions/, whose comments at the top say what it answers and what it takes.

    # title: Which reports are about a place?
    # description: …
    # group: places
    # parameter place: Place, required - the place, for example "Seoul"
    # parameter horizon: short | medium | long, optional - only …
    # parameter confidence: from 0 to 1, optional - only …

A parameter is a variable of the query. Its kind is one or more classes of the ontology ("Industry or IndustryClass": the first
that fits), a choice of words, or a range of numbers. One that is not given stays a variable, which leaves everything in.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store

from kg.errors import QueryError
from kg.query import names
from kg.query.tokens import Kind, tokens
from kg.terms import KG, XSD

FOLDER = Path(__file__).parent / "questions"
FIELD = re.compile(r"#\s*(title|description|group|parameter\s+\w+)\s*:\s*(.*)")
RANGE = re.compile(r"from ([\d.]+) to ([\d.]+)")
NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")
PARAMETER = re.compile(r"(?P<kind>.+?),\s*(?P<need>required|optional)\s*-\s*(?P<about>.+)")

# What a person may name; the source documents and evidence behind them are asked for by report.
ANYTHING = (
    KG.Report, KG.Author, KG.Institution, KG.Industry, KG.Strategy, KG.Place, KG.Initiative, KG.Series, KG.StrategyType,
    KG.IndustryClass, KG.Finding, KG.Section,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that a question takes: one of some classes by name, one of some words, or a number of a range."""

    name: str
    about: str
    required: bool = False
    classes: tuple[str, ...] = ANYTHING
    words: tuple[str, ...] = ()
    range: tuple[str, str] | None = None  # the least and the greatest number, as they are written

    @property
    def kind(self) -> str:
        """Return what may be given, in a reader's words."""
        if self.range:
            return f"from {self.range[0]} to {self.range[1]}"
        return " | ".join(self.words) or " or ".join(iri.rpartition("#")[2] for iri in self.classes)


@dataclass(frozen=True, slots=True)
class Question:
    """A query with a name. `name` is the stem of its file."""

    name: str
    title: str
    description: str
    group: str
    parameters: tuple[Parameter, ...]
    sparql: str


def read(text: str, name: str) -> Question:
    """Return the question that a .rq text holds; one without a header has no title and no declared parameter."""
    fields: dict[str, str] = {}
    for line in text.splitlines():
        if match := FIELD.match(line.strip()):
            fields[match[1]] = match[2].strip()
    parameters = tuple(_parameter(key.split()[1], value, name) for key, value in fields.items() if key.startswith("parameter"))
    return Question(name, fields.get("title", ""), fields.get("description", ""), fields.get("group", ""), parameters, text)


def _parameter(name: str, value: str, where: str) -> Parameter:
    match = PARAMETER.fullmatch(value)
    if match is None:
        raise QueryError(
            f"{where}.rq, parameter {name}: {value!r} does not say enough; write 'Class, required - what it is' (or 'optional')"
        )
    if "|" in match["kind"]:
        return Parameter(name, match["about"], match["need"] == "required", (), tuple(re.split(r"\s*\|\s*", match["kind"])))
    if bounds := RANGE.fullmatch(match["kind"]):
        return Parameter(name, match["about"], match["need"] == "required", (), range=(bounds[1], bounds[2]))
    classes = tuple(KG[kind] for kind in re.split(r"\s+or\s+", match["kind"]))
    return Parameter(name, match["about"], match["need"] == "required", classes)


@dataclass(frozen=True, slots=True)
class Value:
    """What a given value means: the RDF term, and the words that say which thing it is."""

    term: NamedNode | Literal
    words: str


@cache
def questions() -> tuple[Question, ...]:
    """Return all named questions, by group and name."""
    every = (read(file.read_text(encoding="utf-8"), file.stem) for file in FOLDER.glob("*.rq"))
    return tuple(sorted(every, key=lambda question: (question.group, question.name)))


def question(name: str) -> Question:
    """Return the question of a name. Raises QueryError that lists the ones that exist, nearest first."""
    every = {each.name: each for each in questions()}
    if name in every:
        return every[name]
    near = difflib.get_close_matches(name.casefold(), every, n=3, cutoff=0.4)
    others = [each for each in every if each not in near]
    raise QueryError(f"unknown question {name!r}; there are {', '.join([*near, *others])}")


def values(store: Store, asked: Question, given: Mapping[str, str]) -> dict[str, Value]:
    """Return what each given value means in a graph.

    A parameter that the question does not declare may be any variable of it. Raises QueryError if a required one is missing,
    if there is no such variable, or if a value does not say which thing is meant.
    """
    declared = {parameter.name: parameter for parameter in asked.parameters}
    variables = list(dict.fromkeys(token.text[1:] for token in tokens(asked.sparql) if token.kind is Kind.VARIABLE))
    for name in given:
        if name not in declared and (asked.title or name not in variables):
            raise QueryError(_unknown_parameter(name, list(declared) if asked.title else variables, asked))
    for parameter in asked.parameters:
        if parameter.required and parameter.name not in given:
            raise QueryError(f"{asked.name} needs --param {parameter.name}=… ({parameter.kind}: {parameter.about})")
    return {name: _value(store, declared.get(name, Parameter(name, "")), value) for name, value in given.items()}


def _unknown_parameter(name: str, known: list[str], asked: Question) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"{asked.name or 'the query'} has no parameter {name!r}{hint} ({', '.join(known) or 'it takes none'})"


def _value(store: Store, parameter: Parameter, given: str) -> Value:
    if parameter.range:
        least, most = parameter.range
        if not (NUMBER.fullmatch(given) and float(least) <= float(given) <= float(most)):
            raise QueryError(f"--param {parameter.name}: {given!r} is no number from {least} to {most}")
        return Value(Literal(given, datatype=NamedNode(XSD.decimal)), given)
    if not parameter.words:
        try:
            thing = names.find(store, given, parameter.classes, ranked=parameter.classes is not ANYTHING)
        except QueryError as error:
            raise QueryError(f"--param {parameter.name}: {error}") from error
        return Value(NamedNode(thing.iri), str(thing))
    if given.casefold() not in parameter.words:
        raise QueryError(f"--param {parameter.name}: {given!r} is none of {', '.join(parameter.words)}")
    return Value(Literal(given.casefold()), given.casefold())
