"""This file knows how figures are put together that are of one quantity: by happening and place, else by what only fits one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence

from crosswire.reconcile.figures.ballots import are_named_otherwise, is_one_ballot
from crosswire.reconcile.figures.bounds import compare
from crosswire.reconcile.figures.companions import is_beside_the_same
from crosswire.reconcile.figures.converted import is_converted
from crosswire.reconcile.figures.equal_numbers import OTHER, joined_by_number, tells_alike
from crosswire.reconcile.figures.moments import is_of_old, same_day
from crosswire.reconcile.figures.replaced import with_replaced
from crosswire.reconcile.figures.retold import Number, Retold, tells_the_same
from crosswire.reconcile.figures.sameness import (
    DISTANCE,
    SHARED,
    VOTES,
    Told,
    apart,
    near,
    nearest,
    overlap,
)
from crosswire.reconcile.figures.single_tolls import SingleTolls
from crosswire.reconcile.figures.things import are_named_apart
from crosswire.reconcile.figures.unharmed import against_none, tells_of_none, unharmed
from crosswire.vocabulary.measures import is_harm, measured_out

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


def quantities(told: Iterable[Told], given: Sequence[frozenset[Number]]) -> list[list[Told]]:
    """The figures that are of one quantity each; `given` are the numbers each text gives (`retold.numbers_given`)."""
    buckets: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in told:
        buckets[one.kind].append(one)
    gathered = (
        unharmed(bucket) if tells_of_none(bucket) else _gather(bucket, given) for bucket in buckets.values()
    )  # fmt: skip
    return joined_by_number(against_none([group for groups in gathered for group in groups]))


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
            home = _home(near_by, told) or (_only(near_by, told, (*ways[:2], _changes)) if alike else None)
            if home is None and not near_by and alike and is_harm(told.figure.measure):
                home = _only(shown.all, told, ways[1:2])  # a jail here, and the country there
            shown.add(told, home)
    rest = Groups()
    answered = _answered(bucket)
    for told in left:
        home = _home([*shown.near(told), *rest.near(told)], told)
        if home is None and alike:
            home = _fitting(shown.all, told, answered) or _repeated(rest.all, told, answered)
        if home is None and alike and (not told.light or told.thing):
            home = _only([*shown.all, *rest.all], told, ways)
        if home is None and alike:
            home = _only(rest.all, told, (is_beside_the_same,))
        if home in shown.all:
            shown.add(told, home)
        else:
            rest.add(told, home)
    return with_replaced([list(group.members) for group in (*shown.all, *rest.all)])


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
        if not any(_are_apart(member, told) for member in group.faces.values())
        and (like := [member for member in group.faces.values() if _recalls(member, told)])
    ]
    return max(alike, key=lambda pair: pair[0])[1] if alike else None


def _only(groups: Sequence[Group], told: Told, ways: Sequence[Callable[[Told, Told], bool]]) -> Group | None:
    """The group that is the only one to fit, by the first of the ways that finds just one."""
    open_to = [group for group in groups if not any(_are_apart(member, told) for member in group.faces.values())]
    for fits in ways:
        chosen = [group for group in open_to if any(fits(member, told) for member in group.faces.values())]
        if len(chosen) == 1:
            return chosen[0]
    return None


def _are_apart(member: Told, told: Told) -> bool:
    """Whether two figures are shown to be of two things; two votes by what was voted on."""
    of_votes = told.figure.measure == VOTES
    return apart(member, told) or (of_votes and are_named_otherwise(member, told))


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
        if told.figure.measure == DISTANCE and are_named_apart(member.frame, told.frame):
            return False  # two miles from one town, and from another
        # equal sums may be of two proposals: what they are for must be told alike
        beside = bool(member.about & told.about)
        return shared > 0 if _rare(number) else beside and (shared >= SHARED or tells_the_same(member, told))
    telling = number is not None and number > ROUND and number % 10 != 0 and number not in CLOCK
    if told.figure.measure == OTHER and not _rare(number) and not tells_alike(member, told):
        return False  # fifteen games of one team, and of another
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
