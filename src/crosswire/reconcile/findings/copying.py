"""This file knows the findings about copied sentences: where one says something else than the sentence it was copied from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crosswire.brevity import in_passing, quoted
from crosswire.calendar.publication import published_of
from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import About, FindingClass, FindingVerdict
from crosswire.model.source import Source
from crosswire.reconcile.findings.draft import Draft, Support, not_told
from crosswire.reconcile.origins.altered import COUNT, HEDGE, NAME, STRENGTH, Altered, Named, alterations
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

SHOWN = 110
CLASSES: dict[str, FindingClass] = {NAME: "attribution", HEDGE: "modality", STRENGTH: "scope"}
"""The class of a finding by what was changed; all else is a fact told in two ways."""
FEW, MOST_SHOWN = 6, 12
"""Changes of number or name in one sentence from which it is a form that is filled in, and how many of these are shown."""
FILLED_IN = frozenset({COUNT, NAME})
BETTER_TOLD = frozenset({"wording", "attribution"})
"""Classes of findings that tell of changed words better: with the speaker, and all wordings of what was said."""


@dataclass(slots=True)
class _Change:
    """One change with all sentences that have what was there before, and all that have what stands for it."""

    altered: Altered
    first: dict[Passage, None] = field(default_factory=dict)
    later: dict[Passage, None] = field(default_factory=dict)


def about_copies(
    copied: Iterable[tuple[Passage, Passage]], readings: Sequence[Reading], support: Support, told: Sequence[Draft] = ()
) -> Iterator[Draft]:
    """One finding for each change of meaning in a sentence that was copied: "admitted" for "denied", 41 for 14.

    `copied` are sentences (later, first) of one wording, the same or lightly edited. Such a difference is no second account
    but drift: of what stands in one sentence twice at most one was written first. What `told` tells as another wording or
    another speaker of a quotation is told better there.
    """
    named = Named.of(readings)
    better_told: dict[str, list[Draft]] = defaultdict(list)
    for draft in told:
        if draft.class_ in BETTER_TOLD:
            for source in {passage.source for side in draft.sides for passage in side.passages}:
                better_told[source].append(draft)
    groups: dict[tuple[str, ...], list[_Change]] = {}
    for later, first in sorted(copied):
        for one in alterations(later, first, named):
            if any(_is_told_by(one, draft) for draft in better_told[one.later.source]):
                continue
            was, now = _form(one.was), _form(one.now)
            alike = groups.setdefault((one.kind, *sorted((was, now))), [])
            group = next((each for each in alike if not {first, later}.isdisjoint({*each.first, *each.later})), None)
            if group is None:
                alike.append(group := _Change(one))
            turned = was != _form(group.altered.was)  # of three copies the second may be the first of the third
            (group.later if turned else group.first)[first] = None
            (group.first if turned else group.later)[later] = None
    sources = {reading.source.id: reading.source for reading in readings}
    changes = [change for alike in groups.values() for change in alike]
    for family in _families(changes):
        filled_in = family[0].altered.kind in FILLED_IN and len(family) > FEW
        yield from [_draft_of_many(family, support)] if filled_in else (_draft(one, sources, support) for one in family)


def _families(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    """The changes of numbers, or of names, that are told in one sentence and its copies together, all others each by itself."""
    of_passage: dict[tuple[str, Passage], list[_Change]] = {}
    for change in changes:
        kind = change.altered.kind
        if kind not in FILLED_IN:
            yield [change]
            continue
        passages = [(kind, one) for one in (*change.first, *change.later)]
        met = sorted({id(of_passage[one]): of_passage[one] for one in passages if one in of_passage}.values(), key=len)
        family = met.pop() if met else []
        for other in met:
            family += other
            passages += [(kind, one) for each in other for one in (*each.first, *each.later)]
        family.append(change)
        of_passage.update(dict.fromkeys(passages, family))
    yield from {id(family): family for family in of_passage.values()}.values()


def with_copies(drafts: Sequence[Draft], copies: Iterable[Draft]) -> tuple[Draft, ...]:
    """All findings; of those on drift that hold the same two sentences against each other the one that tells of the copy."""
    told = tuple(copies)
    kept = (draft for draft in drafts if not draft.drift or draft.class_ in BETTER_TOLD or any(not_told([draft], told)))
    return (*kept, *told)


def _is_told_by(one: Altered, draft: Draft) -> bool:
    """Whether a finding holds the changed words against each other, or, of a name, what is said by whom it stands for."""
    whole = one.kind == NAME and draft.class_ == "attribution"
    places = (one.first, one.later) if whole else (one.was or one.first, one.now or one.later)
    return all(any(p.touches(place) for side in draft.sides for p in side.passages) for place in places)


def _draft(change: _Change, sources: Mapping[str, Source], support: Support) -> Draft:
    one = change.altered
    was, now = (f"“{in_passing(part.text, SHOWN)}”" if part else None for part in (one.was, one.now))
    sides = (
        support.side(f"has {was}" if was else f"without {now}", change.first),
        support.side(f"has {now}" if now else f"without {was}", change.later),
    )
    says = f"{now} for {was}" if was and now else f"{now} added" if now else f"{was} left out"
    verdict = _verdict(one, sources[one.first.source], sources[one.later.source])
    return Draft(
        about=About(kind="source", ref=one.later.source),
        topic="a sentence in copied text",
        verdict=verdict,
        class_=CLASSES.get(one.kind, "fact"),
        weight="assessment",
        statement=f"{quoted(one.later.text, SHOWN)}: {says} in one copied sentence",
        sides=sides,
        drift=verdict == "conflict" and set(sides[1].origins) <= set(sides[0].origins),
        reasons=(f"differs in {one.kind}",),
        stakes=sum(rarity(word.form) for word in words(one.first.text)),
    )


def _draft_of_many(family: Sequence[_Change], support: Support) -> Draft:
    """One finding on a sentence that is printed with many numbers or names: a form filled in, a running count, a scoreboard."""
    told: dict[str, dict[Passage, None]] = {}
    for change in family:
        for part, passages in ((change.altered.was, change.first), (change.altered.now, change.later)):
            told.setdefault(part.text if part else "", {}).update(passages)
    values = list(told)[:MOST_SHOWN]
    more = f" and {len(told) - len(values)} more" if len(told) > len(values) else ""
    one = family[0].altered
    return Draft(
        about=About(kind="source", ref=one.later.source),
        topic="a sentence in copied text",
        verdict="compatible",
        class_=CLASSES.get(one.kind, "fact"),
        weight="quotation",
        statement=f"{quoted(one.later.text, SHOWN)}: one sentence with {', '.join(values)}{more}",
        sides=tuple(support.side(f"has “{value}”", told[value]) for value in values),
        reasons=("one form of words, filled in otherwise",),
        stakes=sum(rarity(word.form) for word in words(one.first.text)),
    )


def _verdict(one: Altered, first: Source, later: Source) -> FindingVerdict:
    """An outlet may correct itself, and a copy of a later day bring a count up to date; else one of the two is wrong."""
    if first.outlet is not None and first.outlet == later.outlet:
        return "superseded"
    days = published_of(first), published_of(later)
    risen = one.kind == COUNT and float(_form(one.was)) < float(_form(one.now))
    return "compatible" if risen and None not in days and days[0] != days[1] else "conflict"


def _form(passage: Passage | None) -> str:
    return " ".join(word.form for word in words(passage.text)) if passage else ""
