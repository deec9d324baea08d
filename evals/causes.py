"""Why a gold item was missed or a prediction is wrong, as one of few plain causes, for each task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from evals.coverage import first_versions, named_mentions
from evals.rows import Row
from evals.sets import Task

Span = tuple[int, int]
Readings = Mapping[str, Row]
Causes = Callable[[ModuleType, Sequence[Row], Readings], Iterator["Miss"]]

NO_OVERLAP, NOT_IN_GOLD = "no overlap", "not in gold"


@dataclass(frozen=True, slots=True)
class Miss:
    """One fault: where the gold stands and what was predicted (offsets in the document), its cause, both labels."""

    document: str
    cause: str
    gold: tuple[Span, ...] = ()
    predicted: tuple[Span, ...] = ()
    expected: str = ""
    found: str = ""


def span_of(passage: Row) -> Span:
    """The offsets of a passage."""
    return passage["start"], passage["end"]


def by_length(predicted: int, gold: int) -> str:
    """The cause of a span that touches its gold and is not it."""
    return "span too long" if predicted > gold else "span too short" if predicted < gold else "span shifted"


def touching(span: Span, others: Iterable[Span]) -> Span | None:
    """The span that shares most characters with one, or None."""
    shared = [(min(span[1], other[1]) - max(span[0], other[0]), other) for other in others]
    return max((pair for pair in shared if pair[0] > 0), default=(0, None))[1]


def extent(positions: Iterable[int]) -> tuple[Span, ...]:
    """The one span from the first to the last of some positions."""
    known = sorted(positions)
    return ((known[0], known[-1] + 1),) if known else ()


def quote_causes(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Iterator[Miss]:
    """Causes against attributions: content first, then the speaker of what was found."""
    for row in first_versions(rows):
        document = str(row["doc_id"])
        gold, predicted = module.gold_items(row), module.predicted_items(readings.get(document), row["text"])
        pairs: list[tuple[int, int, bool]] = module.match(predicted, gold)
        right = {j: i for i, j, _ in pairs}
        taken = set(right.values())
        for j, item in enumerate(gold):
            if j not in right:
                yield unmatched_quote(document, item, predicted, taken)
        for i, j, attributed in pairs:
            if not attributed:
                yield wrong_speaker(document, gold[j], predicted[i])
        for i, item in enumerate(predicted):
            under = [j for j, other in enumerate(gold) if i not in taken and item["chars"] & other["chars"]]
            if i not in taken and not under:
                yield Miss(document, NOT_IN_GOLD, predicted=tuple(item["spans"]), found=item["kind"])
            elif under and all(j in right for j in under):  # an unmatched attribution has its own line above
                yield Miss(
                    document,
                    "second for one",
                    extent(gold[under[0]]["chars"]),
                    tuple(item["spans"]),
                    gold[under[0]]["kind"],
                    item["kind"],
                )


def unmatched_quote(document: str, item: Row, predicted: Sequence[Row], taken: set[int]) -> Miss:
    """The cause of an attribution that no quote meets."""
    best = max(range(len(predicted)), key=lambda i: len(item["chars"] & predicted[i]["chars"]), default=None)
    if best is None or not item["chars"] & predicted[best]["chars"]:
        return Miss(document, NO_OVERLAP, extent(item["chars"]), expected=item["kind"])
    near = predicted[best]
    cause = "joined with another" if best in taken else by_length(len(near["chars"]), len(item["chars"]))
    return Miss(document, cause, extent(item["chars"]), tuple(near["spans"]), item["kind"], near["kind"])


def wrong_speaker(document: str, item: Row, quote: Row) -> Miss:
    """The cause of a quote whose words are right and whose speaker is not; the spans are the speakers'."""
    cause = (
        "speaker missing"
        if not quote["speaker"]
        else "speaker wrong"
        if item["source"]
        else "speaker where gold has none"
    )
    predicted = (quote["speaker"],) if quote["speaker"] else tuple(quote["spans"])
    return Miss(document, cause, tuple(item["source"]) or extent(item["chars"]), predicted, item["kind"], quote["kind"])


def time_causes(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Iterator[Miss]:
    """Causes against time expressions; one expression may have several (a long span and a wrong value)."""
    for row in rows:
        document = str(row["doc_id"])
        gold = [time for time in row["timexes"] if time["end"] > time["start"]]
        predicted = readings.get(document, {}).get("times", [])
        spans, found = [span_of(time) for time in gold], [span_of(time["passage"]) for time in predicted]
        pairs: list[tuple[int, int]] = module.pair_spans(found, spans, exact=False)
        for j in sorted(set(range(len(gold))) - {j for _, j in pairs}):
            yield Miss(document, NO_OVERLAP, (spans[j],), expected=f"{gold[j]['type']} {gold[j]['value']}")
        for i in sorted(set(range(len(predicted))) - {i for i, _ in pairs}):
            yield Miss(
                document,
                NOT_IN_GOLD,
                predicted=(found[i],),
                found=f"{predicted[i].get('type')} {predicted[i].get('value')}",
            )
        for i, j in sorted(pairs):
            yield from time_faults(document, gold[j], predicted[i])


def time_faults(document: str, gold: Row, time: Row) -> Iterator[Miss]:
    """What is wrong with a time that meets its expression."""
    start, end = span_of(time["passage"])
    causes = []
    if (start, end) != span_of(gold):
        causes.append(by_length(end - start, gold["end"] - gold["start"]))
    if not time.get("value"):
        causes.append("value missing")
    elif time["value"].strip() != gold["value"].strip():
        causes.append("wrong value")
    if time.get("type") != gold["type"]:
        causes.append("wrong kind")
    for cause in causes:
        yield Miss(
            document,
            cause,
            (span_of(gold),),
            ((start, end),),
            f"{gold['type']} {gold['value']}",
            f"{time.get('type')} {time.get('value')}",
        )


def name_causes(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Iterator[Miss]:
    """Causes against named mentions; predictions the scorer drops (nationalities, common nouns) are no faults."""
    for row in rows:
        document = str(row["doc_id"])
        gold = named_mentions(module, row)
        spans = [mention[:2] for mention in gold]
        marked = [(entity["begin"], entity["end"]) for entity in row["entities"]]
        names = sorted(
            {(*span_of(name["passage"]), name["kind"]) for name in readings.get(document, {}).get("names", [])}
        )
        found = [name[:2] for name in names]
        pairs: list[tuple[int, int]] = module.pair_spans(found, spans, False)
        for j in sorted(set(range(len(gold))) - {j for _, j in pairs}):
            near = touching(spans[j], found)
            yield Miss(
                document,
                "joined with another" if near else NO_OVERLAP,
                (spans[j],),
                (near,) if near else (),
                gold[j][2],
            )
        for i, j in sorted(pairs):
            if gold[j][2] not in module.FITS.get(names[i][2], set()):
                yield Miss(document, "wrong kind", (spans[j],), (found[i],), gold[j][2], names[i][2])
            if spans[j] != found[i]:
                yield Miss(
                    document,
                    by_length(found[i][1] - found[i][0], spans[j][1] - spans[j][0]),
                    (spans[j],),
                    (found[i],),
                    gold[j][2],
                    names[i][2],
                )
        for i in sorted(set(range(len(names))) - {i for i, _ in pairs}):
            if module.is_named(row["text"][slice(*found[i])]) and not touching(found[i], marked):
                yield Miss(document, NOT_IN_GOLD, predicted=(found[i],), found=names[i][2])


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


CAUSES: Mapping[Task, Causes] = {
    "quotes": quote_causes,
    "times": time_causes,
    "names": name_causes,
    "events": event_causes,
    "casualties": casualty_causes,
}


def story_causes(gold: Mapping[str, str], stories: Sequence[Mapping[str, Any]]) -> Iterator[Miss]:
    """Causes against the grouping of articles: alone though it has fellows, cut off from most of them, or put among others."""
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
