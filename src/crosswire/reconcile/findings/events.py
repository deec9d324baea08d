"""This file knows the findings about events: what is done here and planned there, what is denied, what several report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.model.record import About, EventMention, FindingClass, FindingVerdict, RecordEvent, Side
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.draft import Draft, Support

DONE = frozenset({"happened", "ongoing"})
COMING = frozenset({"planned", "conditional"})
LABELS = {
    "happened": "reported as done", "ongoing": "reported as going on", "planned": "reported as planned",
    "conditional": "reported as possible", "alleged": "reported as alleged", "denied": "denied", "negated": "reported as not done",
}  # fmt: skip
GRAVE = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE"})


def about_events(
    events: Iterable[RecordEvent], support: Support, stored: Mapping[str, StoredSource]
) -> Iterator[Draft]:
    """The findings of all events, at most one of a kind an event."""
    for event in events:
        drafts = [*_stages(event, support, stored), *_denials(event, support)]
        yield from drafts or _standing(event, support)


def _stages(event: RecordEvent, support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """Done in one text, still to come in another; a text that tells both tells a course of things, no contradiction."""
    done, coming = _of(event, DONE), _of(event, COMING)
    both = {one.source for one in done} & {one.source for one in coming}
    done = [one for one in done if one.source not in both]
    coming = [one for one in coming if one.source not in both]
    if not done or not coming:
        return
    later = _all_later(done, coming, stored)
    sides = [_side(support, done), _side(support, coming)]
    verdict: FindingVerdict = "compatible" if later else "conflict"
    reason = (
        "the texts that tell it as done are of a later day" if later else "the same act, done here and to come there"
    )
    yield _draft(event, sides, verdict, "stage", f"{_gist(event)}: done in one account, to come in another", reason)


def _all_later(
    done: Sequence[EventMention], coming: Sequence[EventMention], stored: Mapping[str, StoredSource]
) -> bool:
    """Whether every text that tells it as done appeared on a later day than those that foresee it."""
    days = [[_day(one, stored) for one in side] for side in (done, coming)]
    if any(day is None for side in days for day in side):
        return False
    return min(day for day in days[0] if day) > max(day for day in days[1] if day)


def _day(mention: EventMention, stored: Mapping[str, StoredSource]) -> str | None:
    published = stored[mention.source].published
    return published.value[:10] if published and published.precision in ("second", "minute", "day") else None


def _denials(event: RecordEvent, support: Support) -> Iterator[Draft]:
    """One party says it was done, another denies it."""
    asserted, denied = _of(event, DONE | {"alleged"}), _of(event, frozenset({"denied"}))
    if not asserted or not denied:
        return
    names = sorted({one.attributed_to.name for one in denied if one.attributed_to and one.attributed_to.name})
    label = f"denied by {names[0]}" if len(names) == 1 else "denied"
    sides = [_side(support, asserted), support.side(label, (one.passage for one in denied))]
    yield _draft(event, sides, "conflict", "fact", f"{_gist(event)}: said by one side, {label}", "one side denies it")


def _standing(event: RecordEvent, support: Support) -> Iterator[Draft]:
    """What several origins report alike, and what they report with different certainty."""
    groups = {status: _of(event, frozenset({status})) for status in LABELS}
    sides = [support.side(LABELS[status], (one.passage for one in group)) for status, group in groups.items() if group]
    origins = {origin for side in sides for origin in side.origins}
    if len(origins) < 2:
        return
    if len(sides) == 1:
        yield _draft(
            event,
            sides,
            "agree",
            "fact",
            f"{_gist(event)}: in {len(origins)} independent origins",
            "the same happening",
        )
    else:
        yield _draft(
            event,
            sides,
            "compatible",
            "modality",
            f"{_gist(event)}: told with different certainty",
            "the same happening",
        )


def _of(event: RecordEvent, statuses: frozenset[str]) -> list[EventMention]:
    return [mention for mention in event.mentions if mention.status in statuses]


def _side(support: Support, mentions: Sequence[EventMention]) -> Side:
    return support.side(LABELS[mentions[0].status], (mention.passage for mention in mentions))


def _draft(  # noqa: PLR0917  # the parts of one finding
    event: RecordEvent, sides: Sequence[Side], verdict: FindingVerdict, class_: FindingClass, statement: str,
    reason: str,
) -> Draft:  # fmt: skip
    shared = set(sides[0].origins).intersection(*(side.origins for side in sides[1:])) if len(sides) > 1 else set()
    return Draft(
        about=About(kind="event", ref=event.id),
        topic=f"{event.type.lower()}{f' ({event.mode})' if event.mode else ''}",
        verdict=verdict,
        class_=class_,
        weight="assessment" if verdict == "conflict" or event.type in GRAVE else "quotation",
        statement=statement,
        sides=tuple(sides),
        # none is called silent: mentions are joined with care, so a text may tell of it in an event of its own
        drift=bool(shared) and verdict == "conflict",
        reasons=(reason,),
        stakes=float(len(event.mentions)),
    )


def _gist(event: RecordEvent) -> str:
    return event.gist if len(event.gist) <= 120 else event.gist[:119].rsplit(" ", 1)[0] + " …"
