"""This file knows the findings on one act that a text tells as done and another as not done, where neither has it from somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from crosswire.calendar import compare
from crosswire.model.article import Reading
from crosswire.model.record import About, EventMention, RecordEvent, Side
from crosswire.model.source import StoredSource
from crosswire.reconcile.events.staging import is_plainly_told
from crosswire.reconcile.events.telling import DONE, Telling, tellings
from crosswire.reconcile.findings.draft import Draft, Support, all_appeared_later
from crosswire.reconcile.findings.event_title import title_of
from crosswire.vocabulary.assertion_words import assertion_words

MOST_PAIRED = 8
"""Mentions told so that are held against those told otherwise, so that a long story costs no squares."""
APART = frozenset({"before", "after"})
BETWEEN = frozenset({"been", "be", "being", "yet", "so", "far"})
"""Words between a "not" and its verb."""


def about_undone(
    events: Iterable[RecordEvent], support: Support, stored: Mapping[str, StoredSource], readings: Iterable[Reading]
) -> Iterator[Draft]:
    """At most one finding a happening; none where the text that tells it as done appeared on a later day: it may be news."""
    told = {(one.source, one.event.id): one for reading in readings for one in tellings(reading, stored)}
    for event in events:
        mentions = [(mention, told[mention.source, mention.event]) for mention in event.mentions]
        done = [pair for pair in mentions if pair[0].status in DONE and _is_of_a_verb(pair[1])][:MOST_PAIRED]
        undone = [pair for pair in mentions if pair[0].status == "negated" and _is_flatly_not(pair[1])][:MOST_PAIRED]
        pairs = [(so, no) for so in done for no in undone if _are_one(so[1], no[1])]
        if not pairs:
            continue
        so, no = (dict(pair[side] for pair in pairs) for side in (0, 1))
        sides = (_side(support, "told as done", so), _side(support, "told as not done", no))
        later = all_appeared_later((one.source for one in so), (one.source for one in no), stored)
        if later or set(sides[0].origins) & set(sides[1].origins):
            continue
        yield Draft(
            about=About(kind="event", ref=event.id),
            topic=f"{event.type.lower()}{f' ({event.mode})' if event.mode else ''}",
            verdict="conflict",
            class_="fact",
            weight="assessment",
            statement=f"{title_of(so.values())}: told as done in one account, as not done in another",
            sides=sides,
            reasons=("the same act, done here and not done there",),
            stakes=float(len(event.mentions)),
        )


def _is_of_a_verb(one: Telling) -> bool:
    """Whether a verb of the text's own tells it: "no talks were held in May" denies no talks of June."""
    return one.many is None and not one.named and is_plainly_told(one)


def _is_flatly_not(one: Telling) -> bool:
    """Whether it says no more than that: "has not recalled", "did not sign"; not "did not need to sign"."""
    lead = [form for form in one.before if form not in BETWEEN and not form.endswith("ly")]
    plain = (
        len(lead) > 1
        and lead[-1] in assertion_words("denied", "negative")
        and lead[-2] in assertion_words("negation", "auxiliaries")
    )
    return plain and _is_of_a_verb(one)


def _are_one(done: Telling, undone: Telling) -> bool:
    """Whether the two, joined as one happening, are told of one act: by one verb, with an object in common, of no other doer or day."""
    if done.source == undone.source or done.act != undone.act:
        return False
    if done.when and undone.when and compare(done.when, undone.when).relation in APART:
        return False
    doers_apart = done.actors and undone.actors and done.actors.isdisjoint(undone.actors)
    return not doers_apart and bool(done.about & undone.about or done.recipients & undone.recipients)


def _side(support: Support, label: str, told: Mapping[EventMention, Telling]) -> Side:
    return support.side(label, sorted(mention.passage for mention in told))
