"""This file knows the findings about figures: which values differ, which are compatible, which supersede others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from crosswire.amounts import amount, figure_name
from crosswire.model.passage import Passage
from crosswire.model.record import About, FigureValue, FindingClass, FindingVerdict, RecordEvent, RecordFigure
from crosswire.model.values import Verdict
from crosswire.reconcile.figures.bounds import ORDER_UNTOLD, PUBLISHED_LATER, Report, compare, is_later, overtaken
from crosswire.reconcile.figures.converted import TIMES
from crosswire.reconcile.figures.duties import DUTY
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.measures import is_light, is_of_people, measured_out, units
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

GRAVE = frozenset(
    {"killed", "wounded", "casualties", "missing", "hostages", "captured", "released", "displaced", "troops"}
)
LOOSE = frozenset({"people", "other"})
MOST_VALUES = 40
"""More different values of one quantity than this are not held against each other one by one: their number squares."""
UPDATE = "may be an update"
EXCLUDE = "the numbers exclude each other"
HANDED_ON = f"one origin stands behind both: the number was changed in handing it on, or it {UPDATE}"
SAYS = {
    "conflict": EXCLUDE,
    "superseded": "a later count",
    "compatible": "different precision, no contradiction",
    "agree": "the same number",
    "single-source": "one origin only",
}

COMPATIBLE = {
    "counted at different times": "counted at different times",
    "the number changed": "the count has changed",
    "a part of the whole": "a part and a whole",
}
"""How compatible counts are told that no precision sets apart, by what their reason holds."""

SCOPES = {"war-total": "in the whole war", "truce-total": "since the truce", "since-an-event": "since some event"}
"""How the stretch a count covers is put in words, where its own name is none."""

Group = Sequence[FigureValue]


def about_figures(
    figures: Iterable[RecordFigure], support: Support, events: Iterable[RecordEvent] = ()
) -> Iterator[Draft]:
    """The findings of each quantity: what was superseded, what is in conflict, and how the rest stands.

    Each says of which of the `events` it is told, by place and day, so that the tolls of two strikes are told apart.
    """
    told = tuple(figures)
    happenings = {event.id: event for event in events}
    measured: dict[str, list[Passage]] = defaultdict(list)
    for figure in told:
        measured[figure.measure] += (value.passage for value in figure.values)
    for figure in told:
        # a text with a figure of that measure may mean this one: figures are joined with care
        silent = support.silent(measured[figure.measure])
        where = _where(figure, happenings.get(figure.event or ""))
        drafts = _about(_with_change(figure), support)
        yield from (replace(draft, silent=silent, statement=_headed(draft, where)) for draft in drafts)


def _headed(draft: Draft, where: str | None) -> str:
    """The statement with the happening behind its topic: "killed (Dransk, 2031-05-14): 34 / 35"."""
    if where is None:
        return draft.statement
    return f"{draft.topic} ({where}){draft.statement.removeprefix(draft.topic)}"


def _where(figure: RecordFigure, event: RecordEvent | None) -> str | None:
    """Place and day, if known, of the happening that is counted; None where no place is, or the count is of a longer stretch.

    A place that is only described ("a border town") says less than its words below. A distance or a sum told beside a happening is not a count of it: "25 miles" from the port that was struck.
    """
    if event is None or event.place is None or figure.scope is not None or figure.measure in measured_out():
        return None
    if not event.place.name.split()[-1][:1].isupper():
        return None
    day = event.when.value if event.when is not None and event.when.precision == "day" else None
    return ", ".join(part for part in (event.place.name, day) if part)


def _about(figure: RecordFigure, support: Support) -> Iterator[Draft]:
    groups = _by_value(figure)
    verdicts = _compared(groups, figure, support)
    old, replacing = _superseded(groups, verdicts)
    if old:
        yield _draft(figure, "superseded", [*old, *replacing], _reasons(verdicts, "superseded"), support)
    current = [group for group in groups if group not in old]
    disputed = _in(current, verdicts, "conflict")
    if disputed and not _counts_anything(figure):
        why = _reasons(verdicts, "conflict")
        kept = why if figure.scope != DUTY else tuple(reason for reason in why if UPDATE not in reason)
        yield _draft(figure, "conflict", disputed, kept, support)
    rest = _undisputed(current, disputed, verdicts)
    told = bool(old) and all(group in replacing for group in rest)  # the supersession says it already
    alone = len(_origins(rest, support)) == 1
    if rest and not (alone and (told or _in_passing(figure))):
        standing = _standing(figure, rest, verdicts, support)
        yield replace(standing, sides=tuple(map(support.agreement, standing.sides)))


def _counts_anything(figure: RecordFigure) -> bool:
    """Whether nothing says what is counted but "people": 2.5 million of a country and 65 of its deputies are no dispute.

    "18 crew members" and "23 crew members" say it by the same noun.
    """
    return figure.measure in LOOSE and figure.of_whom is None and not _is_one_noun(figure.values)


def _is_one_noun(values: Sequence[FigureValue]) -> bool:
    nouns = {words(value.passage.text)[-1].form for value in values}
    return len({alike(noun) for noun in nouns}) == 1 and all(rarity(noun) >= TELLING for noun in nouns)


def _in_passing(figure: RecordFigure) -> bool:
    """As in "two officials", "for six years": told by one outlet it is no news; the record keeps it among the figures."""
    return all(is_light(figure.measure, value.low, value.high) for value in figure.values)


def _origins(groups: Sequence[Group], support: Support) -> set[str]:
    return set(support.independent(value.passage for group in groups for value in group))


def _by_value(figure: RecordFigure) -> list[Group]:
    """The values that say the same, together: one number, or the same bounds of the same people.

    "35 people" and "35 civilians" of one attack are one side; those who say less go first and name it.
    """
    reports = [Report.of(value, figure.measure) for value in figure.values]
    groups: dict[tuple[object, ...], list[FigureValue]] = {}
    for value, report in zip(figure.values, reports, strict=True):
        whom = None if report.exact else report.people
        groups.setdefault((value.low, value.high, value.approximate, whom), []).append(value)
    found: list[Group] = [sorted(group, key=lambda value: bool(Report.of(value).group)) for group in groups.values()]
    return _one_side_a_text(found[:MOST_VALUES], figure.measure)


def _one_side_a_text(groups: Sequence[Group], measure: str) -> list[Group]:
    """The groups, a bound put to the same number of the same texts: "12 dead" in a heading, "at least 12" below it."""
    exact = {at: Report.of(group[0], measure) for at, group in enumerate(groups)}
    home: dict[int, int] = {}
    for at, group in enumerate(groups):
        sources = {value.passage.source for value in group}
        for other, report in exact.items():
            bounded = report.exact and not exact[at].exact and report.low in (exact[at].low, exact[at].high)
            if bounded and sources <= {value.passage.source for value in groups[other]}:
                home.setdefault(at, other)
    return [
        [*group, *(value for then, other in home.items() if other == at for value in groups[then])]
        for at, group in enumerate(groups)
        if at not in home
    ]


def _with_change(figure: RecordFigure) -> RecordFigure:
    """The figure, each value with what its own text says of a change: a heading gives the bare number of "rose to at least 12"."""
    changed = [value for value in figure.values if Report.of(value).change][:MOST_VALUES]
    if not changed:
        return figure
    return replace(figure, values=tuple(_changed_as(value, changed) for value in figure.values))


def _changed_as(value: FigureValue, changed: Sequence[FigureValue]) -> FigureValue:
    report = Report.of(value)
    for mate in changed if not report.change else ():
        other = Report.of(mate)
        fits = report.span[0] <= other.span[1] and other.span[0] <= report.span[1]
        if fits and mate.passage.source == value.passage.source:
            return replace(value, hedge=mate.hedge)
    return value


Verdicts = list[tuple[Group, Group, Verdict]]


def _compared(groups: Sequence[Group], figure: RecordFigure, support: Support) -> Verdicts:
    duty = figure.scope == DUTY
    told = [(one, other, _of_groups(one, other, figure.measure, duty)) for one, other in combinations(groups, 2)]
    if is_of_people(figure.measure):
        return told
    return [(one, other, _of_two_outlets(one, other, verdict, support)) for one, other, verdict in told]


def _of_two_outlets(one: Group, other: Group, verdict: Verdict, support: Support) -> Verdict:
    """The verdict; a conflict where nothing but that one origin stands behind both made the numbers a later count and an older one.

    An agency gives 14 breaches and a client that credits it 17: no text tells of a change, and the agency never had the 17.
    Counts of people are left out, as in `_stood_by`.
    """
    by_origin = verdict.reasons and verdict.reasons[0] in (PUBLISHED_LATER, ORDER_UNTOLD)
    passages = [[value.passage for value in group] for group in (one, other)]
    if not by_origin or not support.of_two_outlets(*passages):
        return verdict
    return Verdict("conflict", verdict.score, (EXCLUDE, HANDED_ON))


def _of_groups(one: Group, other: Group, measure: str, duty: bool) -> Verdict:
    """How two values stand: a supersession by one origin counts where every origin of one side has the other too.

    Not where the older number is another origin's as well: nothing says that this one took it back.
    """
    reports = [[_report(value, measure, duty) for value in group] for group in (one, other)]
    verdicts = [compare(a, b) for a, b in product(*reports)]
    if _told_as_change(one, other) or _told_as_change(other, one):
        verdicts = [verdict for verdict in verdicts if verdict.relation != "conflict"]
    superseded = [verdict for verdict in verdicts if verdict.relation == "superseded"]
    stood_by = bool(superseded) and _stood_by(one, other, measure)
    if superseded and _same_origins(one, other) and not stood_by:
        return superseded[0]
    order = ("conflict", "compatible", "agree", "superseded")
    # of two reasons for a dispute the one that names its counters says more
    found = min(verdicts, key=lambda verdict: (order.index(verdict.relation), UPDATE in " ".join(verdict.reasons)))
    handed_on = stood_by and found.relation == "conflict"
    return replace(found, reasons=(*found.reasons, HANDED_ON)) if handed_on else found


def _report(value: FigureValue, measure: str, duty: bool) -> Report:
    """What a value reports; the least or the most that somebody is bound to is one number."""
    report = Report.of(value, measure)
    if not duty or (report.low is None) == (report.high is None):
        return report
    term = report.low if report.high is None else report.high
    return replace(report, low=term, high=term)


def _told_as_change(new: Group, old: Group) -> bool:
    """Whether a text tells that the one number became the other ("rose to 31 from 27"), and none that came later has the old."""
    reports = [Report.of(value) for value in old]
    for value in new:
        report = Report.of(value)
        replaced = {one.passage.source for one, was in zip(old, reports, strict=True) if was.change < report.change}
        if report.change > 0 and value.passage.source in replaced:
            return not any(overtaken(report, was) for was in reports)
    return False


def _same_origins(one: Group, other: Group) -> bool:
    first, second = ({value.origin for value in group} for group in (one, other))
    return first <= second or second <= first


def _stood_by(one: Group, other: Group, measure: str) -> bool:
    """Whether the older number is that of an origin which never gave the newer, so that the newer may be misprinted.

    An agency and the monitors it had them from give 14 breaches, a paper that credits the agency 17 the day after. Counts
    of people are left out: a toll rises, and whoever printed it first has not printed the rest.
    """
    later = None if is_of_people(measure) else _later(one, other)
    if later is None:
        return False
    new, old = (one, other) if later else (other, one)
    return not {value.origin for value in old} <= {value.origin for value in new}


def _superseded(groups: Sequence[Group], verdicts: Verdicts) -> tuple[list[Group], list[Group]]:
    """The values an origin replaced, and those it replaced them by; where the order is not told, none is old."""
    old, new = [], []
    for one, other, verdict in verdicts:
        if verdict.relation == "superseded":
            later = _later(one, other)
            if later is not None:
                new.append(one if later else other)
                old.append(other if later else one)
    replaced = [group for group in groups if group in old]
    return replaced, [group for group in groups if group in new and group not in old]


def _later(one: Group, other: Group) -> bool | None:
    known = [
        later for a in one for b in other
        if a.origin == b.origin and (later := is_later(Report.of(a), Report.of(b))) is not None
    ]  # fmt: skip
    return known[0] if known and len(set(known)) == 1 else None


def _in(groups: Sequence[Group], verdicts: Verdicts, relation: str) -> list[Group]:
    involved = [
        group
        for one, other, v in verdicts
        if v.relation == relation
        for group in (one, other)
        if one in groups and other in groups
    ]
    return [group for group in groups if group in involved]


def _undisputed(current: Sequence[Group], disputed: Sequence[Group], verdicts: Verdicts) -> list[Group]:
    """The values in no dispute, with those disputed ones that they leave room for."""
    rest = [group for group in current if group not in disputed]
    if not disputed or not rest:
        return rest
    fitting = [
        group for one, other, verdict in verdicts if verdict.relation in ("compatible", "agree")
        for group, partner in ((one, other), (other, one)) if group in disputed and partner in rest
    ]  # fmt: skip
    return [group for group in current if group in rest or group in fitting]


def _standing(figure: RecordFigure, groups: Sequence[Group], verdicts: Verdicts, support: Support) -> Draft:
    if len(_origins(groups, support)) == 1:
        return _draft(figure, "single-source", groups, (), support)
    if len(groups) == 1:
        return _draft(figure, "agree", groups, ("the same number",), support)
    within = [
        v for one, other, v in verdicts if one in groups and other in groups and v.relation in ("agree", "compatible")
    ]
    relation: FindingVerdict = "agree" if all(v.relation == "agree" for v in within) else "compatible"
    reasons = tuple(dict.fromkeys(reason for v in within if v.relation == relation for reason in v.reasons))
    return _draft(figure, relation, groups, reasons, support)


def _reasons(verdicts: Verdicts, relation: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason for _, _, v in verdicts if v.relation == relation for reason in v.reasons))


def _draft(
    figure: RecordFigure, relation: FindingVerdict, groups: Sequence[Group], reasons: tuple[str, ...], support: Support
) -> Draft:
    sides = tuple(support.side(_label(figure, group), (value.passage for value in group)) for group in groups)
    return Draft(
        about=About(kind="figure", ref=figure.id),
        topic=_topic(figure),
        verdict=relation,
        class_=_class(relation, groups),
        weight="assessment" if figure.measure in GRAVE else "quotation",
        statement=_statement(figure, relation, groups, reasons),
        sides=sides,
        reasons=reasons,
        stakes=float(max((value.high or value.low or 0 for group in groups for value in group), default=0)),
    )


def _class(relation: str, groups: Sequence[Group]) -> FindingClass:
    one_text = len({value.passage.source for group in groups for value in group}) == 1
    return "self-contradiction" if relation == "conflict" and one_text and not _two_count(groups) else "fact"


def _two_count(groups: Sequence[Group]) -> bool:
    """Whether each side is somebody else's count: a text that gives the rebels' number and the mediator's contradicts nobody."""
    counters = [{who.actor or who.name for value in group if (who := value.attributed_to)} for group in groups]
    return all(counters) and sum(map(len, counters)) == len(frozenset().union(*counters))


def _topic(figure: RecordFigure) -> str:
    parts = [
        figure_name(figure.measure, figure.of_whom),
        figure.scope and f"({SCOPES.get(figure.scope, figure.scope)})",
    ]
    return " ".join(part for part in parts if part)


def _label(figure: RecordFigure, values: Group) -> str:
    """The value, with whom it counts where all that give it mean the same by that, and others of the quantity do not."""
    value = values[0]
    told = {frozenset((Report.of(one, figure.measure).people or "").split()) for one in values}
    widest = frozenset.intersection(*told) in told  # "soldiers" of "norvan soldiers"
    group = min((Report.of(one).group or "" for one in values), key=len) if widest and not figure.of_whom else None
    said = amount(value, figure.measure in measured_out() or _is_in_another_unit(value, figure.measure))
    return f"{said} {group}" if group and value.high != 1 else said


def _is_in_another_unit(value: FigureValue, measure: str) -> bool:
    """Whether a length of time is printed in another unit than the one it is held in: 40 minutes, among hours."""
    unit = units().get(value.passage.text.split()[-1].lower())
    return measure in TIMES and unit is not None and f"{unit}s" != measure


def _statement(figure: RecordFigure, relation: str, groups: Sequence[Group], reasons: Sequence[str]) -> str:
    values = " / ".join(_label(figure, group) for group in groups)
    says = SAYS[relation]
    others = [reason for reason in reasons if reason != EXCLUDE]
    if relation == "conflict" and others and all(UPDATE in reason for reason in others):
        says = "differ; may be an update"
    if relation == "compatible":
        told = {said for held, said in COMPATIBLE.items() if any(held in reason for reason in others)}
        alone = len(told) == 1 and all(any(held in reason for held in COMPATIBLE) for reason in others)
        says = f"{told.pop()}, no contradiction" if alone else "no contradiction" if told else says
    return f"{_topic(figure)}: {values} ({says})"
