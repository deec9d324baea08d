"""This file knows what the record's ids stand for: sources, origins, actors and items with their labels on the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from crosswire.brevity import in_passing
from crosswire.model.passage import Passage
from crosswire.model.record import Actor, Finding, Origin, Record, RecordEvent, RecordFigure, Statement, Variant
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.model.values import When, Who
from crosswire.report.called import Called
from crosswire.report.focus import Focus, focused
from crosswire.report.groups import Groups, grouped
from crosswire.report.paragraphs import Paragraphs, paragraphs
from crosswire.report.ranges import OTHER, counted_thing, rows
from crosswire.report.words import capital, counted, headed, legend, moment
from crosswire.source_names import source_names

KINDS = {
    "finding": "F", "statement": "S", "figure": "N", "event": "E", "position": "P", "track": "T", "next": "X",
    "actor": "A", "origin": "O", "informant": "I", "source": "",
}  # fmt: skip
"""The letters in front of an item's number."""

LONGEST_TITLE = 120
TAKEN = ("same-copy", "derived-from", "revision-of")
"""What makes a text another's."""
OF_THE_WHOLE = ("byline", "dateline", "contributed")
"""Credits for a text, not for a sentence or a picture in it."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the report others can point to: its kind, its short label, its anchor on the page, its name."""

    kind: str
    label: str
    anchor: str
    name: str


@dataclass(frozen=True)
class Book:
    """A record with its ids looked up. An id that stands for nothing comes back as it is, never as an error."""

    record: Record

    @cached_property
    def groups(self) -> Groups:
        """The findings in the order of the page."""
        return grouped(self.record)

    @cached_property
    def sources(self) -> dict[str, StoredSource]:
        """The sources by id."""
        return {source.id: source for source in self.record.sources}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The sources' numbers from 1, in the record's order."""
        return {key: number for number, key in enumerate(self.sources, start=1)}

    @cached_property
    def source_labels(self) -> dict[str, str]:
        """How each source is called: its outlet, with its number where an outlet has several texts here."""
        return source_names(self.record.sources)

    @cached_property
    def origins(self) -> dict[str, Origin]:
        """The origins by id."""
        return {origin.id: origin for origin in self.record.origins}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by id."""
        return {actor.id: actor for actor in self.record.actors}

    @cached_property
    def informants(self) -> dict[str, str]:
        """The informants' names by id."""
        return {informant.id: self.who(informant.who) for informant in self.record.informants}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements: changed most first, of these those of most origins; printed once last, by speaker."""
        several = [statement for statement in self.record.statements if not printed_once(statement)]
        once = tuple(statement for _, said in self.said_once for statement in said)
        return (*sorted(several, key=lambda one: (_least_faithful(one), -len(one.origins))), *once)

    @cached_property
    def said_once(self) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
        """The statements printed once, under the names of who said them ("": unknown), most statements first."""
        found: dict[str, list[Statement]] = {}
        for statement in filter(printed_once, self.record.statements):
            found.setdefault(self.who(statement.speaker), []).append(statement)
        ordered = sorted(found, key=lambda name: (not name, -len(found[name])))
        return tuple((name, tuple(found[name])) for name in ordered)

    @cached_property
    def figures(self) -> tuple[RecordFigure, ...]:
        """The figures: those with differing values first, then those given several times, then those given once."""
        return tuple(sorted(self.record.figures, key=lambda figure: (len(rows(figure)) < 2, given_once(figure))))

    @cached_property
    def figures_by_id(self) -> dict[str, RecordFigure]:
        """The figures by id."""
        return {figure.id: figure for figure in self.record.figures}

    @cached_property
    def events(self) -> tuple[RecordEvent, ...]:
        """The happenings: those that most origins tell first, each number of origins in the record's order."""
        return tuple(sorted(self.record.events, key=lambda event: -len(event.origins)))

    @cached_property
    def events_by_id(self) -> dict[str, RecordEvent]:
        """The happenings by id."""
        return {event.id: event for event in self.record.events}

    @cached_property
    def items(self) -> dict[tuple[str, str], Item]:
        """Every item others can point to, by kind and id."""
        record = self.record
        named: list[tuple[str, Iterable[tuple[str, str]]]] = [
            ("finding", ((finding.id, headed(finding)) for finding in self.groups.in_order)),
            ("statement", ((statement.id, statement.gist) for statement in self.statements)),
            ("figure", ((figure.id, counted_thing(figure)) for figure in self.figures)),
            ("event", ((event.id, event.gist) for event in self.events)),
            ("position", ((position.id, position.object) for position in record.positions)),
            ("track", ((track.id, track.name) for track in record.tracks)),
            ("next", ((str(number), step.what) for number, step in enumerate(record.next, start=1))),
            ("actor", ((actor.id, actor.name) for actor in record.actors)),
            ("origin", ((origin.id, self.origin(origin.id)) for origin in record.origins)),
            ("informant", self.informants.items()),
            ("source", self.source_labels.items()),
        ]
        found: dict[tuple[str, str], Item] = {}
        for kind, pairs in named:
            for number, (key, name) in enumerate(pairs, start=1):
                label = f"{KINDS[kind]}{number}" if KINDS[kind] else ""
                found.setdefault((kind, key), Item(kind, label, f"{kind}-{number}", name))
        return found

    @cached_property
    def _any_kind(self) -> dict[str, Item]:
        found: dict[str, Item] = {}
        for (kind, key), item in self.items.items():
            if kind != "next":  # what is next has no id of its own, only its place in the list
                found.setdefault(key, item)
        return found

    def item(self, key: str, kind: str | None = None) -> Item | None:
        """The item of an id (of a kind, where ids of several kinds might be the same); None if it is not drawn."""
        return self.items.get((kind, key)) if kind else self._any_kind.get(key)

    def identity(self, label: str) -> str:
        """The id an item's label on the page stands for ("F3", "f3"); what is no label comes back as it is."""
        labelled = {item.label: key for (kind, key), item in self.items.items() if item.label and kind != "next"}
        return labelled.get(label.upper(), label)

    def source(self, key: str) -> str:
        """How a source is called."""
        return self.source_labels.get(key, key)

    def headline(self, finding: Finding) -> str:
        """What a finding says, as a line of its own: a figure ("killed: 34 / 35") with a large letter."""
        line, figure = headed(finding), self.figures_by_id.get(finding.about.ref)
        if figure and line.startswith((f"{OTHER}: ", f"{OTHER} (")):
            line = counted_thing(figure) + line.removeprefix(OTHER)
        return capital(line) if finding.about.kind == "figure" else line

    def told(self, reason: str) -> str:
        """A reason of the record with its texts called as they are on the page."""
        return self._called.told(reason)

    @cached_property
    def _called(self) -> Called:
        return Called(self.source_labels)

    def origin(self, key: str) -> str:
        """An origin's name (one known by its only text alone is called as that text); an id of none stays as it is."""
        found = self.origins.get(key)
        return self.source(found.name if found else key)

    def actor(self, key: str) -> str:
        """An actor's name."""
        found = self.actors.get(key)
        return found.name if found else key

    def informant(self, key: str) -> str:
        """An informant's name."""
        return self.informants.get(key, key)

    def who(self, who: Who | None) -> str:
        """Who somebody is: the story's name for them, else the readable name, else the text's words, else ""."""
        if who is None:
            return ""
        if who.actor and who.actor in self.actors:
            return self.actors[who.actor].name
        return who.name or (who.passage.text if who.passage else "")

    @cached_property
    def _paragraphs(self) -> dict[str, Paragraphs]:
        return {key: paragraphs(source.text) for key, source in self.sources.items()}

    def paragraphs(self, source: str) -> Paragraphs:
        """The numbered paragraphs of a source."""
        return self._paragraphs.get(source, Paragraphs(()))

    def paragraph(self, passage: Passage) -> int:
        """The number of the paragraph a passage begins in; 0 where its source is not in the record."""
        return self.paragraphs(passage.source).number(passage.start)

    def surroundings(self, passage: Passage) -> tuple[int, int]:
        """Where in its paragraph the words around a passage begin and end: page furniture is none of them."""
        first, last = self.paragraphs(passage.source).at(passage.start)
        begins, ends = self._furniture.get(passage.source, ((), ()))
        before, behind = bisect_right(ends, passage.start), bisect_left(begins, passage.end)
        return max([first, *ends[before - 1 : before]]), min([last, *begins[behind : behind + 1]])

    @cached_property
    def _furniture(self) -> dict[str, tuple[list[int], list[int]]]:
        """Where marked stretches of each source begin, and where they end, in order; a dateline is read with its text."""
        found: dict[str, tuple[list[int], list[int]]] = {}
        for mark in self.record.marks:
            if mark.kind != "dateline":
                begins, ends = found.setdefault(mark.passage.source, ([], []))
                begins.append(mark.passage.start)
                ends.append(mark.passage.end)
        return {source: (sorted(begins), sorted(ends)) for source, (begins, ends) in found.items()}

    def place(self, passage: Passage) -> str:
        """Where a passage stands, as people cite it: "Harbour Post ¶4"."""
        paragraph = self.paragraph(passage)
        return f"{self.source(passage.source)} ¶{paragraph}" if paragraph else self.source(passage.source)

    @cached_property
    def _passages(self) -> dict[str, tuple[Passage, ...]]:
        record = self.record
        found: dict[str, tuple[Passage, ...]] = {}
        found.update((event.id, tuple(mention.passage for mention in event.mentions)) for event in record.events)
        found.update((statement.id, (statement.reference,)) for statement in record.statements)
        found.update((figure.id, tuple(value.passage for value in figure.values)) for figure in record.figures)
        found.update((position.id, tuple(voice.passage for voice in position.voices)) for position in record.positions)
        for track in record.tracks:
            found[track.id] = tuple(passage for step in track.history for passage in step.passages)
        return found

    def passages(self, key: str) -> tuple[Passage, ...]:
        """The words an item rests on first of all; none where the id names no item."""
        return self._passages.get(key, ())

    def focus(self, key: str, gist: str) -> Focus:
        """The gist of an item, parted where its own words stand in it if it is a happening."""
        if ("event", key) in self.items:
            return focused(gist, (passage.text for passage in self.passages(key)))
        return focused(gist.rstrip(" ,;:"), ())

    @cached_property
    def title(self) -> str:
        """The story's headline; where no text has one, what the happening says that most origins tell."""
        if self.record.story.title:
            return self.record.story.title
        known = max(self.record.events, key=lambda one: (len(one.origins), len(one.mentions)), default=None)
        return in_passing(known.gist, LONGEST_TITLE) if known else "Untitled story"

    @cached_property
    def headed_by(self) -> tuple[str, ...]:
        """The ids of the texts whose headline the story is called by; none where it is called by what happened."""
        return tuple(one.id for one in self.record.sources if one.title and one.title == self.record.story.title)

    @cached_property
    def other_headlines(self) -> tuple[str, ...]:
        """The ids of the texts that have a headline of their own, and another one."""
        return tuple(one.id for one in self.record.sources if one.title and one.title != self.record.story.title)

    @cached_property
    def independent(self) -> int:
        """How many independent origins the texts themselves have, primary documents and those only credited left out.

        An outlet that is an origin of nothing but the rest of a text taken from another is not counted.
        """
        taken = {line.source for line in self.record.lineage if line.relation in TAKEN}
        told = (origin for origin in self.record.origins if origin.kind != "primary" and origin not in self.credited)
        return sum(origin.kind != "outlet" or not taken.issuperset(origin.sources) for origin in told)

    @cached_property
    def credited(self) -> tuple[Origin, ...]:
        """Agencies and outlets of whom single sentences are had ("told Harbour Press"): no whole text here is theirs."""
        whole = {one.agency for source in self.record.sources for one in source.credits if one.kind in OF_THE_WHOLE}
        whole |= {name for source in self.record.sources for name in (source.outlet, source.publisher) if name}
        part = {one.agency for source in self.record.sources for one in source.credits} - whole
        return tuple(one for one in self.record.origins if one.kind == "agency" and one.name in part)

    @property
    def origins_counted(self) -> str:
        """How many origins the texts have, and who else is credited, in words for the head of a report."""
        also = f", {len(self.credited):,} more credited in them" if self.credited else ""
        return (
            counted(self.independent, "independent origin") if self.independent else "independent origins unknown"
        ) + also

    @cached_property
    def legend(self) -> str:
        """What the signs behind the record's days say; "" where there are none."""
        record = self.record
        whens = [
            *(statement.when for statement in record.statements),
            *(event.when for event in record.events),
            *(entry.when for entry in record.timeline),
            *(value.as_of for figure in record.figures for value in figure.values),
            *(position.since for position in record.positions),
        ]
        return legend({when.basis for when in whens if when is not None})

    @cached_property
    def documents(self) -> frozenset[str]:
        """The sources that are primary documents."""
        return frozenset(source.id for source in self.record.sources if source.kind in PRIMARY_KINDS)

    @property
    def primary(self) -> int:
        """How many of the sources are primary documents."""
        return len(self.documents)


def altered(statement: Statement) -> tuple[Variant, ...]:
    """The wordings that put other words inside quotation marks, or run utterances together."""
    return tuple(variant for variant in statement.variants if variant.relation in ("altered", "spliced"))


def printed_once(statement: Statement) -> bool:
    """Whether a statement stands in one place only."""
    return all(variant.passage == statement.reference for variant in statement.variants)


def given_once(figure: RecordFigure) -> bool:
    """Whether a figure has one value in one place only."""
    return len(figure.values) < 2


def _least_faithful(statement: Statement) -> int:
    relations = {variant.relation for variant in statement.variants}
    if "spliced" in relations or any(variant.degree == "meaning" for variant in statement.variants):
        return 0
    if "altered" in relations:
        return 1
    return 2 if relations - {"verbatim"} else 3


def when_or_unknown(when: When | None) -> str:
    """A moment in words; an unknown one says so."""
    return moment(when) or "day unknown"
