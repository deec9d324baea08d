"""What of the planted things of a sample story the program finds; each kind has its own way to be found."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosswire.model.passage import Passage
from crosswire.model.record import Finding, Record

SAMPLES = Path(__file__).parents[2] / "samples"


@dataclass(frozen=True)
class Planted:
    """One planted thing: what is expected, and the passages it was planted in."""

    id: str
    kind: str
    expect: dict[str, Any]
    passages: tuple[Passage, ...]

    def touched_by(self, passages: Iterable[Passage]) -> set[str]:
        """The sources in which one of the passages shares words with a planted one."""
        return {mine.source for theirs in passages for mine in self.passages if mine.touches(theirs)}

    @property
    def needed(self) -> int:
        """How many sources a finding must show: two, where it was planted in more than one."""
        return min(2, len({passage.source for passage in self.passages}))


def planted_in(story: str) -> tuple[Planted, ...]:
    rows = json.loads((SAMPLES / story / "planted.json").read_text(encoding="utf-8"))["planted"]
    return tuple(
        Planted(
            row["id"],
            row["kind"],
            row["expect"],
            tuple(Passage(**{k: p[k] for k in ("source", "start", "end", "text")}) for p in row["passages"]),
        )
        for row in rows
    )


def found(planted: Planted, record: Record) -> bool:
    """Whether the record shows a planted thing as it is expected to."""
    return CHECKS[planted.expect["about"]](planted, record)


def _finding(planted: Planted, record: Record, fits: Callable[[Finding], bool]) -> bool:
    return any(
        fits(finding) and len(planted.touched_by(p for side in finding.sides for p in side.passages)) >= planted.needed
        for finding in record.findings
    )


def _figure(planted: Planted, record: Record) -> bool:
    expect = planted.expect
    if "informant" in expect:
        return any(
            expect["informant"] in (one.who.name or "") and len(planted.touched_by(one.passages)) >= planted.needed
            for one in record.informants
        )
    if expect.get("class") == "attribution":
        return _finding(planted, record, lambda finding: finding.class_ == "attribution")
    if expect.get("historical"):
        return all(
            len({value.passage.source for value in figure.values if planted.touched_by([value.passage])})
            in (0, len({v.passage.source for v in figure.values}))
            for figure in record.figures
        ) and any(planted.touched_by([value.passage]) for figure in record.figures for value in figure.values)
    measures = {figure.id: figure.measure for figure in record.figures}
    return _finding(
        planted,
        record,
        lambda finding: (
            finding.about.kind == "figure"
            and finding.verdict == expect["verdict"]
            and measures.get(finding.about.ref) == expect.get("measure", measures.get(finding.about.ref))
        ),
    )


def _statement(planted: Planted, record: Record) -> bool:
    expect = planted.expect
    if expect.get("class") == "attribution":
        return _finding(planted, record, lambda finding: finding.class_ == "attribution")
    if "informant" in expect:
        return _figure(planted, record)
    for statement in record.statements:
        hit = [v for v in statement.variants if planted.touched_by([v.passage])]
        if len({variant.passage.source for variant in hit}) < planted.needed:
            continue
        if "reference" in expect and statement.reference.source == expect["reference"]:
            return True
        if "relation" in expect and any(
            variant.relation == expect["relation"] and variant.degree == expect.get("degree", variant.degree)
            for variant in hit
        ):
            return True
    return False


def _event(planted: Planted, record: Record) -> bool:
    expect = planted.expect
    if expect.get("class") == "stage":
        return _finding(
            planted, record, lambda finding: finding.class_ == "stage" and finding.verdict == expect["verdict"]
        )
    mentions = [
        mention for event in record.events for mention in event.mentions if planted.touched_by([mention.passage])
    ]
    wanted = expect.get("status")
    return any(mention.status == wanted for mention in mentions) and not any(
        mention.status == expect.get("never") for mention in mentions
    )


def _track(planted: Planted, record: Record) -> bool:
    expect = planted.expect
    if "kind" not in expect:
        return _finding(planted, record, lambda finding: finding.class_ == expect["class"])
    return any(
        track.kind == expect["kind"]
        and expect.get("state", "") in ("", *(state.state for state in track.states))
        and (track.due is None) == ("due" not in expect)
        and (not track.due or (track.due.value or "").startswith(expect["due"]))
        for track in record.tracks
    )


def _position(planted: Planted, record: Record) -> bool:
    expect = planted.expect
    hit = [p for p in record.positions if planted.touched_by(voice.passage for voice in p.voices)]
    return any(
        position.issue == expect["issue"] and position.stance == expect.get("stance", position.stance)
        for position in hit
    )


def _quote(planted: Planted, record: Record) -> bool:
    names = {actor.id: actor.name for actor in record.actors}
    spoken = planted.passages[-1]
    speakers = {
        names.get(v.speaker.actor or "", v.speaker.name)
        for s in record.statements
        for v in s.variants
        if v.speaker and v.kind != "indirect" and v.passage.touches(spoken)
    }
    return planted.expect["speaker"] in speakers


def _actor(planted: Planted, record: Record) -> bool:
    expect = planted.expect
    people = [actor for actor in record.actors if actor.kind == "person"]
    if expect.get("joined"):
        return all(_joined(planted, record, name) for name in expect["actors"])
    if "person" in expect:
        places = [a for a in record.actors if a.kind == "place" and a.name == expect["place"]]
        return any(expect["person"] == actor.name for actor in people) and bool(places)
    if "actors" in expect:
        return all(sum(actor.name == name for actor in people) == 1 for name in expect["actors"])
    return _finding(planted, record, lambda finding: finding.class_ in ("framing", "term"))


def _joined(planted: Planted, record: Record, name: str) -> bool:
    surname = name.split()[-1][:4]
    spots = [passage for passage in planted.passages if surname in passage.text]
    holders = {
        a.id
        for a in record.actors
        for m in a.mentions
        for spot in spots
        if m.passage.touches(spot) and m.form == "name"
    }
    return len(holders) == 1


def _source(planted: Planted, record: Record) -> bool:
    expect = planted.expect
    if "published" in expect:
        source = next(source for source in record.sources if source.id == expect["source"])
        return source.published is None or source.published.found_by == "story"
    if expect.get("class") == "self-contradiction":
        return _finding(planted, record, lambda finding: finding.class_ == "self-contradiction")
    pairs = {frozenset((line.source, line.to)) for line in record.lineage if line.relation == expect["relation"]}
    if expect["relation"] == "same-copy":
        return frozenset((expect["credited"], expect["uncredited"])) in pairs
    targets = expect["to"] if isinstance(expect["to"], list) else [expect["to"]]
    return all(frozenset((expect["source"], target)) in pairs for target in targets)


CHECKS = {
    "figure": _figure,
    "statement": _statement,
    "event": _event,
    "track": _track,
    "position": _position,
    "quote": _quote,
    "actor": _actor,
    "source": _source,
}
