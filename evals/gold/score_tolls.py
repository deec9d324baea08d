"""How figures of readings are scored against our own gold of tolls: does a count of people harmed belong to its event,
or to none.

A figure is right where its event's trigger touches a word that tells the event in the gold, or where neither side has
an event (a running total of a war, an earthquake). A figure that the program has not is asked of nobody; the coverage
stands beside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from evals.gold.score_references import meets, ratio, span_of
from evals.rows import Row

Outcome = Literal["right", "wrong", "open", "needless", "not read"]
"""``open``: the gold has an event and the program none; ``needless``: the other way round."""


def outcomes(row: Row, reading: Row) -> Iterator[tuple[Row, Outcome]]:
    """Each toll of a document's gold with what the program makes of it."""
    events = {event["id"]: span_of(event["passage"]) for event in reading["events"]}
    told: dict[str, list[tuple[int, int]]] = {}
    for item in row["items"]:
        if item["label"] == "event":
            told.setdefault(item["group"], []).append((item["start"], item["end"]))
    for item in row["items"]:
        if item["label"] == "toll":
            figure = next(
                (one for one in reading["figures"] if meets(span_of(one["passage"]), (item["start"], item["end"]))),
                None,
            )
            if figure is None:
                yield item, "not read"
            else:
                given = events.get(figure["event"] or "")
                yield item, _outcome(told.get(item["group"], []), given)


def _outcome(gold: list[tuple[int, int]], given: tuple[int, int] | None) -> Outcome:
    if given is None:
        return "open" if gold else "right"
    if not gold:
        return "needless"
    return "right" if any(meets(given, span) for span in gold) else "wrong"


def table(found: Iterable[Outcome]) -> dict[str, float | int]:
    """Share of right ones over all tolls read, and how many are of another event, of none, or of one they have not."""
    counts = Counter(found)
    read = sum(counts.values()) - counts["not read"]
    return {
        "right": ratio(counts["right"], read),
        "tolls": sum(counts.values()),
        "read": read,
        "another_event": counts["wrong"],
        "no_event": counts["open"],
        "needless_event": counts["needless"],
    }
