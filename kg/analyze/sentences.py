"""What stands out, in plain sentences made from the numbers. A sentence that the numbers do not carry is not said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.analyze.figures import Analysis, Standing

SMALL = 10  # reports below which figures describe the reports and not a field


def standing_out(analysis: Analysis) -> list[str]:
    """Return the sentences, the widest view first."""
    if not analysis.counts.get("reports"):
        return ["The graph holds no reports yet: kg build adds them."]
    return [*_whole(analysis), *_strategies(analysis), *_ties(analysis), *_people(analysis), *_gaps(analysis)]


def is_small(analysis: Analysis) -> bool:
    """Whether there are too few reports for figures to speak of more than themselves."""
    return analysis.counts.get("reports", 0) < SMALL


def amount(number: int, one: str, many: str) -> str:
    """Return a number with its noun.

    >>> amount(1, "report", "reports"), amount(12000, "report", "reports")
    ('1 report', '12,000 reports')
    """
    return f"{number:,} {one if number == 1 else many}"


def listed(names: Iterable[str], most: int = 3) -> str:
    """Return names as a list for reading, the rest as a number.

    >>> listed(["a", "b"]), listed(["a", "b", "c", "d", "e"])
    ('a and b', 'a, b, c and 2 more')
    """
    names = list(names)
    shown, rest = names[:most], len(names) - most
    if rest > 0:
        shown.append(f"{rest} more")
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def _whole(analysis: Analysis) -> Iterator[str]:
    counts = analysis.counts
    parts = [amount(counts["reports"], "report", "reports")]
    if counts["authors"]:
        parts.append("by " + amount(counts["authors"], "author", "authors"))
    if counts["strategies"]:
        verb = "recommends" if counts["reports"] == 1 else "recommend"
        parts.append(f"{verb} {amount(counts['strategies'], 'strategy', 'strategies')}")
    if counts["industries"]:
        verb = "speak of" if counts["reports"] > 1 else "speaks of"
        parts += ["and"] * bool(counts["strategies"]) + [verb, amount(counts["industries"], "industry", "industries")]
    yield " ".join(parts) + "."


def _strategies(analysis: Analysis) -> Iterator[str]:
    aimed: Counter[str] = Counter()
    for aim in analysis.aims:
        aimed[aim.industry] += aim.strategies
    leading = _first(analysis, "Industry")
    if leading:
        also = f" and the aim of {amount(aimed[leading.label], 'strategy', 'strategies')}" if aimed[leading.label] else ""
        links = amount(leading.degree, "thing", "things")
        yield f"“{leading.label}” is the most connected industry: linked with {links}{also}."
    kinds = [(one.label, one.degree) for one in analysis.standing if one.kind == "StrategyType"]
    total = analysis.counts["strategies"]
    if kinds and total:
        best = max(number for _, number in kinds)
        names = sorted(f"“{name}”" for name, number in kinds if number == best)
        verb = "is the commonest kind of measure" if len(names) == 1 else "are the commonest kinds of measure"
        each = " each" if len(names) > 1 else ""
        yield f"{listed(names)} {verb}: {best} of {amount(total, 'strategy', 'strategies')} ({best / total:.0%}){each}."
    for one in analysis.institutions[:1]:
        if one.strategies:
            most = "most: " if len(analysis.institutions) > 1 else ""
            first = f", most of them for {one.types[0].label}" if one.types and one.types[0].number * 2 > one.strategies else ""
            yield (
                f"{one.label} recommends {most}{amount(one.strategies, 'strategy', 'strategies')} "
                f"in {amount(one.reports, 'report', 'reports')}{first}."
            )


def _ties(analysis: Analysis) -> Iterator[str]:
    if analysis.counts["reports"] > 1:
        if analysis.shared:
            best = [f"{one.label} ({one.number} reports)" for one in analysis.shared]
            yield f"What reports share: {listed(best, 4)}."
        else:
            yield "No two reports name the same person, institution, industry, place or initiative."
    bridge = max(
        (one for one in analysis.standing if one.kind not in ("Report", "IndustryClass")),
        key=lambda one: (one.betweenness, one.iri),
        default=None,
    )
    if bridge and bridge.betweenness >= 0.05:
        yield (
            f"“{bridge.label}” holds the graph together beside the reports themselves: {bridge.betweenness:.0%} of the "
            "shortest paths between other things pass through it."
        )


def _people(analysis: Analysis) -> Iterator[str]:
    again = [one for one in analysis.co_authors if one.reports > 1]
    if again:
        best = again[0]
        yield f"{best.left} and {best.right} write together most: {best.reports} reports."
    elif analysis.co_authors:
        yield f"{amount(len(analysis.co_authors), 'pair', 'pairs')} of authors wrote together, none of them more than once."
    elif analysis.counts["authors"] > 1:
        yield "No two authors wrote a report together."


def _gaps(analysis: Analysis) -> Iterator[str]:
    gaps, total = analysis.blind_spots, analysis.counts["industries"]
    if gaps:
        verb = "is" if len(gaps) == 1 else "are"
        yield (
            f"{len(gaps)} of {amount(total, 'industry', 'industries')} {verb} spoken of without a strategy aimed at "
            f"{'it' if len(gaps) == 1 else 'them'}: {listed((one.label for one in gaps), 4)}."
        )


def _first(analysis: Analysis, kind: str) -> Standing | None:
    ranked = [one for one in analysis.standing if one.kind == kind]
    return max(ranked, key=lambda one: (one.degree, one.pagerank, one.iri), default=None)
