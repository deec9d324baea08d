"""This file knows every kind of finding, and what of a story each looks at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from crosswire.model.article import Reading
from crosswire.model.record import Actor, Finding, RecordEvent, RecordFigure, Statement
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.reconcile.events.telling import Tellings
from crosswire.reconcile.findings import ranked
from crosswire.reconcile.findings.acts_agreed import about_acts_agreed
from crosswire.reconcile.findings.ages import about_ages
from crosswire.reconcile.findings.attributed import about_attributed
from crosswire.reconcile.findings.certainty import about_certainty
from crosswire.reconcile.findings.clauses.counted import NUMBER
from crosswire.reconcile.findings.clauses.dated import DAY
from crosswire.reconcile.findings.clauses.doers import DOER
from crosswire.reconcile.findings.clauses.extents import EXTENT
from crosswire.reconcile.findings.clauses.harmless import about_harmless
from crosswire.reconcile.findings.clauses.joinings import JOINING
from crosswire.reconcile.findings.clauses.means import MEANS
from crosswire.reconcile.findings.clauses.negated import about_negated
from crosswire.reconcile.findings.clauses.opposites import about_opposites
from crosswire.reconcile.findings.clauses.placed import PLACE
from crosswire.reconcile.findings.clauses.recipients import RECIPIENT
from crosswire.reconcile.findings.clauses.slots import about_slot
from crosswire.reconcile.findings.clauses.view import View, of_known_days
from crosswire.reconcile.findings.contraries import about_contraries
from crosswire.reconcile.findings.copying import about_copies, with_copies
from crosswire.reconcile.findings.disputes import about_disputes
from crosswire.reconcile.findings.disputes.stated import about_stated
from crosswire.reconcile.findings.draft import Support, Told, not_contradicted, not_told
from crosswire.reconcile.findings.events import about_events
from crosswire.reconcile.findings.fates import of_one_fate
from crosswire.reconcile.findings.figures import about_figures
from crosswire.reconcile.findings.handing_on import HandingOn
from crosswire.reconcile.findings.headed import about_headed_acts
from crosswire.reconcile.findings.headings import about_headings
from crosswire.reconcile.findings.hedges import about_hedges
from crosswire.reconcile.findings.judgements import about_judgements
from crosswire.reconcile.findings.lineage import about_lineage
from crosswire.reconcile.findings.offices import about_offices
from crosswire.reconcile.findings.opposed import about_opposed
from crosswire.reconcile.findings.papers import about_papers
from crosswire.reconcile.findings.propositions import about_propositions, not_at_odds, not_of_two_things, of_one_thing
from crosswire.reconcile.findings.propositions.gathering import deeds_of
from crosswire.reconcile.findings.propositions.numbers import of_one_matter
from crosswire.reconcile.findings.rivals import about_rivals
from crosswire.reconcile.findings.shared_core import SharedCores
from crosswire.reconcile.findings.statements import about_statements
from crosswire.reconcile.findings.terms import about_terms
from crosswire.reconcile.findings.truces import about_truces
from crosswire.reconcile.origins import Descent

SLOTS = (DAY, PLACE, NUMBER, RECIPIENT, JOINING, EXTENT, MEANS)
"""What of an act may be told in two ways, besides who did it."""

STAGED = frozenset({"stage"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A story's readings, their mentions bound to its actors, with what they say together."""

    readings: Sequence[Reading]
    told: Tellings
    stored: Mapping[str, StoredSource]
    descent: Descent
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    events: tuple[RecordEvent, ...]
    figures: tuple[RecordFigure, ...]


def findings_of(story: Joined) -> tuple[Finding, ...]:
    """All findings on a story, in the order an analyst reads them."""
    persons = frozenset(actor.id for actor in story.actors if actor.kind == "person")
    support = Support(
        story.descent.origin_of,
        story.descent.informants_of,
        _reports(story.stored),
        Told.of(story.readings),
        {name: source.outlet for name, source in story.stored.items()},
    )
    view = View.of(
        story.readings, story.stored, story.actors, support, {one: home.id for one, home in story.descent.home.items()}
    )
    lines = view.lines
    drafts = (
        *about_figures(story.figures, support, story.events),
        *about_events(story.events, story.told, support, story.stored, story.readings),
        *about_statements(story.statements, support, story.stored, HandingOn.of(story.readings)),
        *about_headings(story.readings, support, story.stored),
        *about_headed_acts(lines, story.readings, story.told, support),
        *about_disputes(story.readings, story.actors, story.statements, support, story.stored),
        *of_known_days(about_contraries(lines, story.actors, support, view.days), view),
        *about_certainty(story.readings, story.statements, story.stored, support),
        *about_judgements(lines, story.statements, support),
        *about_hedges(lines, support),
        *about_rivals(lines, story.actors, support),
        *about_papers(story.readings, story.told, story.stored, support),
        *about_stated(lines, support),
        *about_opposed(story.readings, story.actors, story.stored, support),
        *about_truces(story.readings, support, story.stored),
        *about_lineage(story.descent.lineage, story.readings, support),
        *about_offices(story.actors, support, story.stored),
        *about_ages(story.actors, support, story.stored),
        *about_terms(story.actors, support, story.stored),
    )
    deeds = deeds_of(view, story.events)
    drafts = tuple(not_at_odds(not_of_two_things(drafts, deeds, STAGED), deeds))
    drafts = tuple(of_one_fate(of_one_matter(drafts, story.figures, deeds, view), deeds))
    drafts = (*drafts, *about_attributed(story.statements, persons, support, drafts))
    drafts = with_copies(drafts, about_copies(story.descent.copied, story.readings, support, drafts))
    by_slot = chain(
        of_one_thing(about_slot(DOER, view), deeds), chain.from_iterable(about_slot(slot, view) for slot in SLOTS)
    )
    by_words = not_of_two_things(
        of_known_days(chain(about_opposites(view), about_negated(view), about_harmless(view), by_slot), view), deeds
    )
    by_clause = (*by_words, *about_propositions(deeds, view))
    numbers = (draft for draft in drafts if draft.verdict == "conflict" and draft.about.kind == "figure")
    agreed = not_contradicted(drafts, (*by_clause, *numbers))
    found = (*agreed, *not_told(by_clause, drafts))
    found = (*found, *about_acts_agreed(deeds, view, found))
    return ranked(SharedCores(deeds, lines, story.readings).of(found), story.stored)


def _reports(stored: Mapping[str, StoredSource]) -> tuple[str, ...]:
    """The sources that could have mentioned a thing: outlets' reports, not the documents they report on."""
    return tuple(source_id for source_id in sorted(stored) if stored[source_id].kind not in PRIMARY_KINDS)
