"""This file knows the findings about events: what is done here and planned there,
what is denied, what several report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import About, EventMention, FindingClass, FindingVerdict, RecordEvent, Side
from crosswire.model.source import StoredSource
from crosswire.reconcile.events.staging import Stage, is_foreseen_too_late, is_one_act, is_plainly_told, stage_of
from crosswire.reconcile.events.telling import Telling, Tellings
from crosswire.reconcile.findings.agreed import Counts, end_otherwise
from crosswire.reconcile.findings.draft import Draft, Support, all_appeared_later
from crosswire.reconcile.findings.event_title import title_of
from crosswire.wording import words

DONE = frozenset({"happened", "ongoing"})
LABELS = {
    "happened": "reported as done", "ongoing": "reported as going on", "planned": "reported as planned",
    "conditional": "reported as possible", "alleged": "reported as alleged", "denied": "denied", "negated": "reported as not done",
}  # fmt: skip
AGREED = frozenset({"happened", "ongoing", "alleged", "denied", "negated"})
"""What texts may agree on; that a thing is possible ("if she agrees") is none of it."""
MOST_PAIRED = 8
"""Mentions of a stage that are held against those of another, so that a long story costs no squares."""
AROUND = 8
"""Words to either side of an act that tell who did what to whom, where and with what."""
GRAVE = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE"})


def about_events(
    events: Iterable[RecordEvent], told: Tellings, support: Support, stored: Mapping[str, StoredSource],
    readings: Iterable[Reading],
) -> Iterator[Draft]:  # fmt: skip
    """The findings of all events, at most one of a kind an event."""
    counts = Counts(readings)
    by_event = {(one.source, one.event.id): one for one in chain.from_iterable(told.values())}
    for event in events:
        tellings_of = {mention: by_event[mention.source, mention.event] for mention in event.mentions}
        drafts = [*_stages(event, tellings_of, support, stored), *_denials(event, tellings_of, support)]
        drafts = drafts or [*_modality(event, tellings_of, support)]
        yield from drafts or _standing(event, tellings_of, support, counts)


TellingOf = Mapping[EventMention, Telling]


def _stages(
    event: RecordEvent, told: TellingOf, support: Support, stored: Mapping[str, StoredSource]
) -> Iterator[Draft]:
    """Done in one text, still to come in another; a text that tells both tells a course of things, no contradiction."""
    done, coming = _staged(event, told, "done"), _staged(event, told, "coming")
    both = {one.source for one in done} & {one.source for one in coming}
    pairs = [
        (was, will)
        for was in done
        for will in coming
        if not both & {was.source, will.source} and _is_one_act(told[was], told[will])
    ]
    if not pairs:
        return
    done, coming = _paired(pairs, 0), _paired(pairs, 1)
    later = all_appeared_later((one.source for one in done), (one.source for one in coming), stored)
    sides = [_side(support, done), _side(support, coming)]
    verdict: FindingVerdict = "compatible" if later else "conflict"
    reason = (
        "the texts that tell it as done are of a later day" if later else "the same act, done here and to come there"
    )
    yield _draft(
        event,
        sides,
        verdict,
        "stage",
        f"{title_of(told[one] for one in done)}: done in one account, to come in another",
        reason,
    )


def _staged(event: RecordEvent, told: TellingOf, stage: Stage) -> list[EventMention]:
    """The mentions told so, a few: what is told a hundred times is told so in the first ones."""
    return [mention for mention in event.mentions if stage_of(told[mention]) == stage][:MOST_PAIRED]


def _is_one_act(done: Telling, coming: Telling) -> bool:
    return is_one_act(done, coming) and not is_foreseen_too_late(done, coming)


def _paired(pairs: Iterable[tuple[EventMention, EventMention]], side: int) -> list[EventMention]:
    return sorted({pair[side] for pair in pairs}, key=lambda mention: mention.passage)


def _denials(event: RecordEvent, told: TellingOf, support: Support) -> Iterator[Draft]:
    """One party says it was done, another denies it."""
    asserted, denied = _of(event, DONE | {"alleged"})[:MOST_PAIRED], _of(event, frozenset({"denied"}))[:MOST_PAIRED]
    pairs = [(said, no) for said in asserted for no in denied if is_one_act(told[said], told[no])]
    if not pairs:
        return
    asserted, denied = _paired(pairs, 0), _paired(pairs, 1)
    names = sorted({one.attributed_to.name for one in denied if one.attributed_to and one.attributed_to.name})
    label = f"denied by {names[0]}" if len(names) == 1 else "denied"
    sides = [_side(support, asserted), support.side(label, (one.passage for one in denied))]
    yield _draft(
        event,
        sides,
        "conflict",
        "fact",
        f"{title_of(told[one] for one in asserted)}: said by one side, {label}",
        "one side denies it",
    )


def _modality(event: RecordEvent, told: TellingOf, support: Support) -> Iterator[Draft]:
    """One act that "will" be done in one text and "may" be done in another."""
    sure, open_ = _staged(event, told, "coming"), _staged(event, told, "possible")
    pairs = [(will, may) for will in sure for may in open_ if is_one_act(told[will], told[may])]
    if pairs:
        sides = [_side(support, _paired(pairs, 0)), support.side("reported as possible", _passages(_paired(pairs, 1)))]
        title = title_of(told[will] for will, _ in pairs)
        statement = f"{title}: certain in one account, possible in another"
        yield _draft(event, sides, "compatible", "modality", statement, "the same act, told with different certainty")


def _standing(event: RecordEvent, told: TellingOf, support: Support, counts: Counts) -> Iterator[Draft]:
    """What several origins report alike, each mention shown to be the same act as one in another text."""
    known = [mention for mention in event.mentions if _is_told_as(mention, told[mention])]
    groups = [group for status in LABELS for group in _chains([m for m in known if m.status == status], told, counts)]
    sides = [(support.agreement(_side(support, group)), group) for group in groups]
    best, shown = max(sides, key=lambda side: len(side[0].origins), default=(None, []))
    if best and len(best.origins) > 1:
        statement = f"{title_of(told[one] for one in shown)}: in {len(best.origins)} independent origins"
        yield _draft(event, [best], "agree", "fact", statement, "the same happening")


def _is_told_as(mention: EventMention, told: Telling) -> bool:
    """Whether it is told so plainly that others can agree: what is only demanded, meant or threatened is not "planned"."""
    return mention.status in AGREED or (mention.status == "planned" and stage_of(told) == "coming")


def _chains(mentions: Sequence[EventMention], told: TellingOf, counts: Counts) -> Iterator[list[EventMention]]:
    """The mentions that hang together, two and more: each is told as another of its chain is, and none of it otherwise.

    "Reporters asked the minister" and "the minister asked both sides" are two, though either may be told in two texts.
    """
    waiting = _by_sentence(mentions, told)[:MOST_PAIRED]
    while waiting:
        chain = [waiting.pop(0)]
        for one in chain:  # it grows while it is walked
            for other in tuple(waiting):
                alike = _is_told_alike(told[one[0]], told[other[0]])
                if alike and not any(_differ(each[0], other[0], told, counts) for each in chain):
                    chain.append(other)
                    waiting.remove(other)
        found = sorted((mention for same in chain for mention in same), key=lambda mention: mention.passage)
        shown = len(chain) > 1 or (len(found) > 1 and _is_told_alike(told[found[0]], told[found[1]]))
        if shown and not all(told[one].quoted for one in found):  # a quotation agrees as a statement
            yield found


def _by_sentence(mentions: Iterable[EventMention], told: TellingOf) -> list[list[EventMention]]:
    """The mentions in sentences of the same words together: first those that come first in a text, so that each text has its
    turn; then by those words: a copied text changes nothing.
    """
    found: dict[tuple[str, str], list[EventMention]] = {}
    turn: dict[tuple[str, str], int] = {}
    before: Counter[str] = Counter()
    for mention in sorted(mentions, key=lambda one: one.passage):
        key = told[mention].sentence, mention.passage.text
        found.setdefault(key, []).append(mention)
        turn[key] = min(turn.get(key, before[mention.source]), before[mention.source])
        before[mention.source] += 1
    return [found[key] for key in sorted(found, key=lambda key: (turn[key], key))]


def _is_told_alike(one: Telling, other: Telling) -> bool:
    """One act by what is told of it, or by its verb, doer and place where no more is told."""
    if is_one_act(one, other):
        return True
    bare = one.act == other.act and bool(one.actors & other.actors) and bool(one.place & other.place)
    return bare and one.source != other.source and is_plainly_told(one) and is_plainly_told(other)


def _differ(one: EventMention, other: EventMention, told: TellingOf, counts: Counts) -> bool:
    """Whether two texts tell the act with another doer, number or thing, so that neither's words may stand for both."""
    return one.source != other.source and (
        counts.exclude(one.passage, other.passage) or end_otherwise(*(_words_of(told[each]) for each in (one, other)))
    )


def _words_of(one: Telling) -> tuple[str, ...]:
    """The words around the act in its sentence."""
    told = tuple(word.form for word in words(one.sentence))
    at = told.index(one.verb) if one.verb in told else 0
    return told[max(at - AROUND, 0) : at + AROUND + 1]


def _passages(mentions: Iterable[EventMention]) -> Iterator[Passage]:
    return (mention.passage for mention in mentions)


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
