"""Why a quotation, a time expression or a name was missed, or is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType

from evals.coverage import first_versions, named_mentions
from evals.miss import NO_OVERLAP, NOT_IN_GOLD, Miss, Readings, by_length, extent, span_of, touching
from evals.rows import Row


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
