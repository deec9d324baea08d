"""How measured figures are laid out for reading: beside their floors and beside what others reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from evals.figures import Figure
from evals.floors import Floors, floor_of
from evals.measure import Measured
from evals.peers import Peer, peers_of

HEADS = ("set", "view", "P", "R", "F1", "coverage", "floor", "peers (best first)")
BEGIN, END = "<!-- figures: begin (written by `python -m evals.compare --markdown`) -->", "<!-- figures: end -->"


def number(value: float | None) -> str:
    """Three decimals, or nothing where there is no number."""
    return "" if value is None else f"{value:.3f}"


def peer_cell(peer: Peer) -> str:
    """A peer's name and figure; a star marks one not taken on the whole set or with the same scorer."""
    return f"{peer.name} {peer.f1:.3f}{'*' if peer.on or peer.status == 'published' else ''}"


def cells(result: Measured, figure: Figure, floors: Floors) -> tuple[str, ...]:
    """One line of the table; a figure that is no F1 stands in the F1 column, and its view says what it is."""
    headline = figure.view.headline
    return (
        result.name,
        figure.view.name,
        number(figure.measures.get("precision")),
        number(figure.measures.get("recall")),
        number(figure.headline),
        number(figure.coverage),
        number(floor_of(floors, result.name, result.cut, figure.view.name, headline)),
        "; ".join(map(peer_cell, peers_of(result.name, figure.view.name))),
    )


def lines_of(results: Iterable[Measured], floors: Floors) -> list[tuple[str, ...]]:
    """All lines of the table, without its head."""
    return [cells(result, figure, floors) for result in results for figure in result.figures]


def as_text(results: Sequence[Measured], floors: Floors) -> str:
    """The table for a terminal."""
    lines = [HEADS, *lines_of(results, floors)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def as_markdown(results: Sequence[Measured], floors: Floors) -> str:
    """The table for a document, with what it was taken over."""
    rows = ["| " + " | ".join(HEADS) + " |", "|" + "---|" * len(HEADS)]
    rows += ["| " + " | ".join(line) + " |" for line in lines_of(results, floors)]
    taken = ", ".join(f"{result.name} {result.documents}" for result in results)
    cuts = " ".join(sorted({result.cut for result in results}))
    return "\n".join(
        [*rows, "", f"Cut: {cuts}. Documents: {taken}. A star: published, or not on the whole set (peers.toml says)."]
    )


def with_block(page: str, block: str) -> str:
    """The page with the block between its two marks; raises ValueError where the marks are not there."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page has no lines {BEGIN!r} and {END!r}")
    return f"{before}{begin}\n\n{block}\n\n{end}{after}"


def as_json(results: Iterable[Measured]) -> Mapping[str, object]:
    """Everything measured, for a machine."""
    return {
        "format": "crosswire-evals/1",
        "sets": [
            {
                "set": result.name,
                "cut": result.cut,
                "documents": result.documents,
                "digest": result.digest,
                "scorer": result.scorer,
                "ids": result.ids,
                "scores": result.scores,
                "views": [
                    {"view": figure.view.name, **figure.measures, "coverage": figure.coverage}
                    for figure in result.figures
                ],
            }
            for result in results
        ],
    }
