"""Why an event, a number, a story or the text of a page was missed, or is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

from evals.miss import NOT_IN_GOLD, Miss, Readings, span_of
from evals.rows import Row


def event_causes(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Iterator[Miss]:
    """Causes against sentences with a source and a target: first the type, then each side."""
    for row in rows:
        item = module.gold_item(row, 15)
        events = readings.get(item["id"], {}).get("events", [])
        best = module.choose(events, item)
        gold = (*item["source"][:1], *item["target"][:1])
        if best is None:
            yield Miss(item["id"], "no event", gold, expected=item["type"])
            continue
        trigger, found = (span_of(best["passage"]),) if best.get("passage") else (), module.root(best["type"], 15)
        if found != item["type"]:
            yield Miss(item["id"], "wrong kind", gold, trigger, item["type"], found)
        for cause in side_causes(module, best, item):
            yield Miss(item["id"], cause, gold, trigger, item["type"], found)


def side_causes(module: ModuleType, event: Row, item: Row) -> Iterator[str]:
    """What is wrong with the actor and the recipient of an event."""
    actors, recipients = module.sides(event)
    if not item["source"]:
        return
    if module.touches(recipients, item["source"]) and item["target"] and module.touches(actors, item["target"]):
        yield "sides swapped"
        return
    if not module.touches(actors, item["source"]):
        yield "actor wrong" if actors else "actor missing"
    if item["target"] and not module.touches(recipients, item["target"]):
        yield "recipient wrong" if recipients else "recipient missing"


def casualty_causes(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Iterator[Miss]:
    """Causes against the key's numbers above 1 (the key has no offsets) in documents with a template."""
    for row in rows:
        document = str(row["doc_id"])
        gold = [item for item in module.gold_items(row) if max(item[1]) > 1] if row["templates"] else []
        predicted = (
            [figure for figure in module.predicted(readings.get(document)) if figure[2] > 1] if row["templates"] else []
        )
        pairs: list[tuple[int, int]] = module.match(predicted, gold)
        for j, (measure, numbers, optional) in enumerate(gold):
            if optional or j in {j for _, j in pairs}:
                continue
            same = [figure for figure in predicted if any(figure[1] <= number <= figure[2] for number in numbers)]
            cause = (
                "wrong measure"
                if same
                else "wrong number"
                if any(measure == figure[0] for figure in predicted)
                else "no figure"
            )
            yield Miss(
                document,
                cause,
                expected=f"{measure} {'/'.join(map(str, sorted(numbers)))}",
                found="; ".join(f"{name} {low}-{high}" for name, low, high in same),
            )
        for i in sorted(set(range(len(predicted))) - {i for i, _ in pairs}):
            yield Miss(document, NOT_IN_GOLD, found="{} {}-{}".format(*predicted[i]))


def story_causes(gold: Mapping[str, str], stories: Sequence[Mapping[str, Any]]) -> Iterator[Miss]:
    """Causes against the grouping of articles: alone though it has fellows, cut off from most of them, or put among
    others.
    """
    placed: dict[str, str] = {}
    for story in stories:
        for article in story["articles"]:
            placed.setdefault(str(article), str(story["id"]))
    sizes, inside = Counter(gold.values()), Counter((label, placed.get(article, "")) for article, label in gold.items())
    held = Counter(placed.get(article, "") for article in gold)
    for article, label in sorted(gold.items()):
        where = placed.get(article, "")
        fellows = inside[label, where]
        if not where:
            yield Miss(article, "in no story", expected=label)
        elif held[where] > fellows:
            yield Miss(article, "with articles of another story", expected=label, found=where)
        elif fellows < sizes[label]:
            yield Miss(article, "alone" if fellows == 1 else "story split", expected=label, found=where)


def page_causes(gold: Mapping[str, str], bodies: Mapping[str, str]) -> Iterator[Miss]:
    """Causes against the text of pages, by words: nothing, a tenth too much or too little, or other words as many."""
    for page, wanted in sorted(gold.items()):
        true, read = Counter(wanted.split()), Counter(bodies.get(page, "").split())
        missing, extra = (true - read).total(), (read - true).total()
        total = max(1, true.total())
        if not read:
            yield Miss(page, "no text", expected=f"{total} words")
        elif max(missing, extra) * 10 > total:
            yield Miss(
                page,
                "too much" if extra >= missing else "too little",
                expected=f"{total} words",
                found=f"{extra} more, {missing} missing",
            )
