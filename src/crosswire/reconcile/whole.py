"""This file knows the order in which the readings of one story become its record."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from crosswire.model import codec
from crosswire.model.article import Reading
from crosswire.model.record import Correction, MadeBy, Record, StoryHead
from crosswire.model.seal import sealed
from crosswire.model.source import StoredSource
from crosswire.model.story import Story
from crosswire.model.values import Note
from crosswire.naming.bodies import body_key
from crosswire.reconcile.binding import bound
from crosswire.reconcile.dating import settle_dates
from crosswire.reconcile.events import join_events
from crosswire.reconcile.events.telling import told_in
from crosswire.reconcile.figures import join_figures
from crosswire.reconcile.findings.every import Joined, findings_of
from crosswire.reconcile.origins import Descent, trace
from crosswire.reconcile.positions import join_positions
from crosswire.reconcile.resolve import resolve
from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.slices import slices_of
from crosswire.reconcile.statements.speakers import told_or_unknown
from crosswire.reconcile.titles import headlines_against, title_of
from crosswire.reconcile.views import timeline
from crosswire.reconcile.voices import author_of, voiced
from crosswire.reconcile.worth import (
    doubtful_reports,
    stands_on_something,
    surely_said,
    told_alone,
    told_in_full,
    told_well,
    withheld,
)
from crosswire.settings import Settings
from crosswire.vocabulary.actions import actions
from crosswire.vocabulary.given_names import forenames
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.outlets import agency_credits
from crosswire.vocabulary.rarity import frequencies
from crosswire.vocabulary.reporting import verb_form_lemmas


def ready() -> None:
    """Load the largest of what a first story waits for: tables, and how a record is written out."""
    for table in (actions, verb_form_lemmas, frequencies, name_heads, forenames):
        table()
    body_key("a body", "organisation")  # the tables of names, countries and bodies
    codec.ready(Record)
    _version()


def reconcile(
    story: Story, readings: Sequence[Reading], stored: Mapping[str, StoredSource], settings: Settings
) -> Record:
    """The sourced record of one story; the order of the readings makes no difference."""
    ordered, stored = settle_dates(sorted(readings, key=lambda reading: reading.source.id), stored)
    cast = resolve(ordered, stored)
    called = {actor.id: actor.name for actor in cast.actors}
    bound_readings = [
        voiced(bound(reading, cast.actor_of, called), stored[reading.source.id], cast.actors) for reading in ordered
    ]
    authors = {source_id: author_of(source, cast.actors) for source_id, source in stored.items()}
    descent = trace(bound_readings)
    persons = frozenset(actor.id for actor in cast.actors if actor.kind == "person")
    slices = [
        replace(piece, by_person=True) if piece.actor in persons else piece
        for reading in bound_readings
        for piece in slices_of(reading, stored[reading.source.id], authors[reading.source.id])
    ]
    parallels = [pair for line in descent.lineage for pair in line.passages]
    worded = find_statements(slices, descent.origin_of, stored, parallels)
    doubtful = doubtful_reports(bound_readings)
    statements = tuple(statement for statement in worded if surely_said(statement, doubtful))
    told = told_in(bound_readings, stored)
    happenings = join_events(told, descent.origin_of, stored, persons)
    in_full, alone = told_in_full(bound_readings), told_alone(bound_readings)
    events = tuple(event for event in happenings if told_well(event, in_full, alone))
    stances = join_positions(bound_readings, descent.origin_of, stored)
    positions = tuple(filter(stands_on_something, stances))
    figures = join_figures(bound_readings, events, descent.origin_of, stored)
    joined = Joined(
        readings=bound_readings,
        told=told,
        stored=stored,
        descent=descent,
        actors=cast.actors,
        statements=statements,
        events=events,
        figures=figures,
    )
    findings = findings_of(joined)
    marks = tuple(mark for reading in ordered for mark in reading.marks)
    return sealed(
        Record(
            made_by=MadeBy(version=_version(), model=settings.model, settings=settings.written()),
            story=_head(story, stored, descent, *headlines_against(findings, marks)),
            sources=tuple(stored[source_id] for source_id in sorted(stored)),
            actors=cast.actors,
            statements=tuple(map(told_or_unknown, statements)),
            events=events,
            figures=figures,
            positions=positions,
            timeline=timeline(statements, events),
            lineage=descent.lineage,
            origins=descent.origins,
            informants=descent.informants,
            findings=findings,
            withheld=(
                *withheld(
                    worded,
                    statements,
                    "report without quotation marks",
                    "reports without quotation marks",
                    "doubtful signs of speech, in one text only",
                ),
                *withheld(
                    happenings,
                    events,
                    "happening",
                    "happenings",
                    "no place is told, no day with a party, nor whom or what it is done to",
                ),
                *withheld(
                    stances, positions, "position", "positions", "the issue is not known, and one origin only gives it"
                ),
            ),
            corrections=tuple(map(_put_here, story.moved)),
            notes=_notes(bound_readings),
            marks=marks,
        )
    )


def _head(
    story: Story,
    stored: Mapping[str, StoredSource],
    descent: Descent,
    contradicted: Collection[str],
    disputed: Collection[str],
) -> StoryHead:
    days = sorted(source.published.value[:10] for source in stored.values() if source.published)
    agencies = [
        one
        for one, writer in descent.home.items()
        if writer.kind == "agency" and writer.name == _agency(stored[one].outlet)
    ]
    return StoryHead(
        id=story.id,
        title=title_of([stored[source_id] for source_id in sorted(stored)], agencies, contradicted, disputed),
        earliest=days[0] if days else None,
        latest=days[-1] if days else None,
    )


def _agency(outlet: str | None) -> str | None:
    """An agency's name in the table, where an outlet is given by its initials ("AFP")."""
    known = agency_credits().get(outlet or "")
    return known.name if known else outlet


def _put_here(source_id: str) -> Correction:
    return Correction(target=source_id, change="put into this story", by="a person", at=None, why="--move")


def _notes(readings: Sequence[Reading]) -> tuple[Note, ...]:
    return tuple(note for reading in readings for note in reading.notes)


@cache
def _version() -> str:
    try:
        return version("crosswire")
    except PackageNotFoundError:
        return "0"
