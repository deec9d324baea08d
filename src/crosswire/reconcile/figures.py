"""This file knows how the figures of several outlets are gathered by quantity, with every value printed."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crosswire.calendar import compare as compare_times
from crosswire.model.article import Reading
from crosswire.model.mention import Figure
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import FigureValue, RecordEvent, RecordFigure
from crosswire.model.source import Source, StoredSource
from crosswire.model.values import When
from crosswire.reconcile.ballots import is_one_ballot
from crosswire.reconcile.bounds import compare
from crosswire.reconcile.converted import is_converted, told_in
from crosswire.reconcile.quantities import SHARED, Told, apart, is_of_old, near, nearest, overlap, same_day
from crosswire.reconcile.retold import Number, Retold, numbers_given, tells_the_same
from crosswire.reconcile.single_tolls import SingleTolls
from crosswire.vocabulary.measures import harming, is_light, measured_out

WHOLE = "whole "
"""Opens what stands for the happening of a part until the record is written: its whole."""

ECHO = "echo of a figure"
"""How the reading marks a bare number that answers one told before."""
ROUND = 12
TELLING = 3
CLOCK = frozenset({24, 36, 48, 72})
"""Hours that news counts in: 24 here and 24 there are two things."""
CROWD = 24
"""Quantities of one kind at one place that a figure is held against: more of them, and nothing tells them apart."""
FACES = 12
"""Different members of a group that a figure is held against."""
MOST = 200
"""Figures of one kind held against each other without a place."""

OriginOf = Callable[[Passage], str]


def join_figures(
    readings: Sequence[Reading],
    events: Sequence[RecordEvent],
    origin_of: OriginOf,
    stored: Mapping[str, StoredSource],
) -> tuple[RecordFigure, ...]:
    """The quantities of a story with every value printed, lowest and highest reported; no average, no best.

    Two figures are one quantity only where measure, scope and whom they count are the same, and the happening or the
    place and time show it; what shows nothing stays alone. Lengths of time and small counts of countries, parties and the
    like come last.
    """
    happening = {(m.source, m.event): event for event in events if _is_dated(event) for m in event.mentions}
    told = [one for reading in readings for one in _told(reading, happening, origin_of)]
    given = numbers_given(told)
    groups = _groups((one for one in told if one.figure.part_of is None), given)
    wholes = {
        (one.figure.passage.source, one.figure.id): f"{WHOLE}{number}"
        for number, group in enumerate(groups)
        for one in group
    }
    groups += _groups((_as_part(one, wholes) for one in told if one.figure.part_of is not None), given)
    made = [_made(group, stored) for group in groups]
    quantity = {
        (one.figure.passage.source, one.figure.id): figure.id
        for group, figure in zip(groups, made, strict=True)
        for one in group
    }
    made = [replace(figure, values=tuple(_of_its_whole(value, quantity) for value in figure.values)) for figure in made]
    return tuple(sorted(made, key=lambda figure: (_says_little(figure), figure.values[0].passage, figure.id)))


def _says_little(figure: RecordFigure) -> bool:
    return is_light(figure.measure, figure.reported_low, figure.reported_high)


def _told(reading: Reading, happening: Mapping[tuple[str, str], RecordEvent], origin_of: OriginOf) -> Iterator[Told]:
    appeared = _published(reading.source)
    beside = _sentences(reading)
    headings = [mark.passage for mark in reading.marks if mark.kind == "headline"]
    for figure in reading.figures:
        heading = any(passage.covers(figure.passage) for passage in headings)
        # a headline is told by the number of its text: its one word for the happening sets it apart from nothing
        known = None if heading else _happening(figure, happening.get((reading.source.id, figure.event or "")))
        event = None if known is None else known.id
        sentence, at = beside(figure.passage)
        sure = known is None or (known.place is not None and not _is_harm_alone(known))
        # without a day of its own it is of the day another text tells
        dated = figure if known is None or figure.when is not None else replace(figure, when=known.when)
        yield Told(dated, event, origin_of(figure.passage), appeared, heading, sentence, at, sure)


def _is_dated(event: RecordEvent) -> bool:
    """Whether its time is known: of one that is not, nothing tells that all its mentions are of one."""
    return event.when is not None and event.when.earliest is not None


def _is_harm_alone(event: RecordEvent) -> bool:
    """Whether no text calls the happening anything but the harm: "killed", "killing", where others tell of an attack."""
    return all(mention.passage.text.split(" ")[0].lower() in harming() for mention in event.mentions)


def _happening(figure: Figure, event: RecordEvent | None) -> RecordEvent | None:
    """The happening a figure belongs to, unless the figure is told of another time."""
    if event is None or compare_times(figure.when, event.when).relation in ("before", "after"):
        return None
    return event


def _as_part(told: Told, wholes: Mapping[tuple[str, str], str]) -> Told:
    """A part is of the happening its whole is of: "six of them soldiers" of one toll, in two texts."""
    whole = wholes.get((told.figure.passage.source, told.figure.part_of or ""))
    return replace(told, event=whole) if whole else told


def _of_its_whole(value: FigureValue, quantity: Mapping[tuple[str, str], str]) -> FigureValue:
    """The value, its whole named by the record's figure: nobody who has the record alone could find a reading's."""
    whole = quantity.get((value.passage.source, value.part_of or ""))
    return replace(value, part_of=whole)


class Group:
    """The figures of one quantity; ``faces`` are those that differ in what a comparison looks at."""

    def __init__(self) -> None:
        self.members: list[Told] = []
        self.faces: dict[tuple[object, ...], Told] = {}

    def add(self, told: Told) -> None:
        """Take a figure in."""
        figure = told.figure
        self.members.append(told)
        face = (told.event, told.place, figure.when, figure.as_of, figure.low, figure.high, figure.passage.source)
        if len(self.faces) < FACES:
            self.faces.setdefault(face, told)


class Groups:
    """Groups of figures, found again by the happening or the words of the place."""

    def __init__(self) -> None:
        self.all: list[Group] = []
        self._by_sign: dict[str, list[Group]] = defaultdict(list)

    def near(self, told: Told) -> list[Group]:
        """The groups that share a happening or a word of the place, or that count a whole war."""
        found = {id(group): group for sign in _signs(told) for group in self._by_sign.get(sign, ())[:CROWD]}
        return list(found.values())

    def add(self, told: Told, home: Group | None) -> None:
        """Put a figure into its group, or into a new one."""
        if home is None:
            home = Group()
            self.all.append(home)
        home.add(told)
        for sign in _signs(told):
            known = self._by_sign[sign]
            if len(known) < CROWD and home not in known:
                known.append(home)


def _signs(told: Told) -> list[str]:
    signs = [f"place {word}" for word in sorted(told.place)]
    return [*signs, *([f"event {told.event}"] if told.event else []), *(["of all"] if _of_all(told) else [])]


def _groups(told: Iterable[Told], given: Sequence[frozenset[Number]]) -> list[list[Told]]:
    buckets: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in told:
        buckets[one.kind].append(one)
    return [group for bucket in buckets.values() for group in _gather(bucket, given)]


def _sentences(reading: Reading) -> Callable[[Passage], tuple[str, int]]:
    """The sentence a passage begins in, as text, and where in it the passage begins."""
    starts = [sentence.passage.start for sentence in reading.sentences]

    def sentence_of(passage: Passage) -> tuple[str, int]:
        at = bisect_right(starts, passage.start) - 1
        return (reading.sentences[at].passage.text, passage.start - starts[at]) if at >= 0 else ("", 0)

    return sentence_of


def _published(source: Source) -> When | None:
    """The publication as the latest moment of the text's counts."""
    if source.published is None or source.published.found_by == "story":
        return None
    value = source.published.value
    return When(None, value, value, value, "time" if "T" in value else "day", "publication")


def _gather(bucket: Sequence[Told], given: Sequence[frozenset[Number]]) -> list[list[Told]]:
    """Groups of one quantity: first what a happening or a place shows, then what only fits one of them."""
    shown, left = Groups(), []
    ways = (Retold.of(bucket, given), SingleTolls.of(bucket), is_one_ballot)
    alike = len(bucket) <= MOST  # thousands of one kind without a place: nothing will tell them apart
    for told in sorted(bucket, key=_certainty):
        if not told.place and not _of_all(told) and (told.event is None or not told.sure):
            left.append(told)
        else:
            near_by = shown.near(told)
            shown.add(told, _home(near_by, told) or (_only(near_by, told, ways[:1]) if alike else None))
    rest = Groups()
    answered = _answered(bucket)
    for told in left:
        home = _home([*shown.near(told), *rest.near(told)], told)
        if home is None and alike:
            home = _fitting(shown.all, told, answered) or _repeated(rest.all, told, answered)
        if home is None and alike and (not told.light or told.thing):
            home = _only([*shown.all, *rest.all], told, ways)
        if home in shown.all:
            shown.add(told, home)
        else:
            rest.add(told, home)
    return [list(group.members) for group in (*shown.all, *rest.all)]


def _certainty(told: Told) -> tuple[object, ...]:
    """What is told with most goes first, so that the rest is held against it."""
    return (
        told.event is None,
        not told.place,
        told.figure.when is None and told.figure.as_of is None,
        told.figure.passage,
    )


def _of_all(told: Told) -> bool:
    return bool(told.figure.scope and told.figure.scope.endswith("-total"))


def _home(groups: Sequence[Group], told: Told) -> Group | None:
    """The one group a figure surely belongs to; of two that would take it, none."""
    scored = [(score, group) for group in groups if (score := nearest(tuple(group.faces.values()), told)) is not None]
    best = max((score for score, _ in scored), default=None)
    chosen = [group for score, group in scored if score == best]
    return chosen[0] if len(chosen) == 1 else None


def _answered(bucket: Sequence[Told]) -> frozenset[str]:
    """The texts whose heading gives a number that stands below it too: the heading tells that, and no other number."""
    headed = defaultdict(set)
    for told in bucket:
        if told.heading:
            headed[told.figure.passage.source].add((told.figure.low, told.figure.high))
    below = ((told.figure.passage.source, (told.figure.low, told.figure.high)) for told in bucket if not told.heading)
    return frozenset(source for source, numbers in below if numbers in headed.get(source, ()))


def _fitting(groups: Sequence[Group], told: Told, answered: Container[str]) -> Group | None:
    """The one group that a figure without a place fits: by its number, as its own text says, or by its day."""
    if told.light:
        return _only(groups, told, (_echoes, _recalls, _changes))
    heads = () if told.figure.passage.source in answered else (_heads,)
    return _only(groups, told, (_echoes, _repeats, _converts, _changes, *heads, _of_day))


def _repeated(groups: Sequence[Group], told: Told, answered: Container[str]) -> Group | None:
    """The one group without a place that has the same number, or that its headline speaks of."""
    heads = () if told.light or told.figure.passage.source in answered else (_heads, _headed)
    return _only(groups, told, (_echoes,)) or _recalled(groups, told) or _only(groups, told, (_converts, *heads))


def _recalled(groups: Sequence[Group], told: Told) -> Group | None:
    """The group with the same number whose sentences share most words with the figure's, the first of equals."""
    alike = [
        (max(len(member.words & told.words) for member in like), group)
        for group in groups
        if not any(apart(member, told) for member in group.faces.values())
        and (like := [member for member in group.faces.values() if _recalls(member, told)])
    ]
    return max(alike, key=lambda pair: pair[0])[1] if alike else None


def _only(groups: Sequence[Group], told: Told, ways: Sequence[Callable[[Told, Told], bool]]) -> Group | None:
    """The group that is the only one to fit, by the first of the ways that finds just one."""
    open_to = [group for group in groups if not any(apart(member, told) for member in group.faces.values())]
    for fits in ways:
        chosen = [group for group in open_to if any(fits(member, told) for member in group.faces.values())]
        if len(chosen) == 1:
            return chosen[0]
    return None


def _changes(member: Told, told: Told) -> bool:
    """As in "An earlier toll stood at 17", in the text that now has 31."""
    superseded = compare(member.report, told.report).relation == "superseded"
    return superseded and bool(told.report.change) and _one_text(member, told)


def _repeats(member: Told, told: Told) -> bool:
    """The same number: "at least 17" and "the toll of 17"; of ones there are too many."""
    if (member.figure.unit, member.figure.measure) != (told.figure.unit, told.figure.measure):
        return False
    numbers = {member.figure.low, member.figure.high} & {told.figure.low, told.figure.high}
    return bool(numbers - {None, 0, 1})


def _echoes(member: Told, told: Told) -> bool:
    """As in "The mediator counted 36", of those the rebels say are 40: it answers one told before."""
    return told.figure.found_by == ECHO and _one_text(member, told) and member.figure.passage < told.figure.passage


def _recalls(member: Told, told: Told) -> bool:
    """The same number where no place is told: one that is rarely the same by chance, or in sentences that share words."""
    if not _repeats(member, told) or (told.figure.high is None and told.figure.hedge is None):
        return False
    number = told.figure.low if told.figure.low is not None else told.figure.high
    if told.figure.measure in measured_out():
        shared = len(member.words & told.words)
        # equal sums may be of two proposals: what they are for must be told alike
        beside = bool(member.about & told.about)
        return shared > 0 if _rare(number) else beside and (shared >= SHARED or tells_the_same(member, told))
    telling = number is not None and number > ROUND and number % 10 != 0 and number not in CLOCK
    needed = SHARED if told.kind[-1] is None else SHARED - 1
    return telling or len(member.words & told.words) >= needed


def _converts(member: Told, told: Told) -> bool:
    """The same quantity in another unit, of the same thing by the words of the sentences: 30 km and 19 miles."""
    alike = len(member.words & told.words) >= SHARED and bool(member.about & told.about)
    return alike and is_converted(member.figure, told.figure)


def _rare(number: float | None) -> bool:
    """Whether a number is hardly the same by chance: three figures that tell, as in 1.375 billion."""
    return number is not None and len(f"{number:.12g}".replace(".", "").rstrip("0")) >= TELLING


def _heads(member: Told, told: Told) -> bool:
    """A headline tells what its own text tells, but for what the text tells of old: "the flood of 1998 killed 300".

    A text has many sums: one far from the headline's is another.
    """
    if not told.heading or not _one_text(member, told) or is_of_old(member):
        return False
    return told.figure.measure not in measured_out() or overlap(member, told) or near(member.figure, told.figure)


def _of_day(member: Told, told: Told) -> bool:
    """As in "Dozens died here on Saturday": the day and the number fit."""
    return same_day(member, told) and overlap(member, told)


def _headed(member: Told, told: Told) -> bool:
    return _heads(told, member)


def _one_text(member: Told, told: Told) -> bool:
    return member.figure.passage.source == told.figure.passage.source


def _made(group: Sequence[Told], stored: Mapping[str, StoredSource]) -> RecordFigure:
    ordered = sorted(group, key=lambda told: told.figure.passage)
    lead = ordered[0].figure
    ordered = [replace(told, figure=told_in(told.figure, lead.unit)) for told in ordered]
    figures = [told.figure for told in ordered]
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    return RecordFigure(
        id=stable_id("f", stored[lead.passage.source].sha256, lead.passage.start, lead.passage.end, "figure"),
        measure=lead.measure,
        of_whom=ordered[0].thing or ordered[0].side or _whom(figures),
        scope=lead.scope,
        event=next((told.event for told in ordered if told.event and not told.event.startswith(WHOLE)), None),
        reported_low=min(lows, default=None),
        reported_high=max([*highs, *lows], default=None),
        values=tuple(_value(told) for told in ordered),
    )


def _whom(figures: Sequence[Figure]) -> str | None:
    """Whom all values count; None where some count everybody."""
    groups = {figure.of_whom for figure in figures}
    return figures[0].of_whom if len(groups) == 1 else None


def _value(told: Told) -> FigureValue:
    figure = told.figure
    counter = figure.attributed_to
    named = counter is not None and counter.actor is not None
    return FigureValue(
        passage=figure.passage,
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
        hedge=figure.hedge,
        part_of=figure.part_of,
        of_whom=figure.of_whom,
        attributed_to=counter,
        basis="named" if named else "unnamed" if counter else "not-stated",
        as_of=figure.as_of or told.published,
        origin=told.origin,
    )
