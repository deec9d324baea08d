"""This file knows a record with something of everything, made by hand, and one with nothing in it."""

from __future__ import annotations

from crosswire.model.record import Correction, MadeBy, Record, StoryHead, Withheld
from crosswire.model.values import Note
from tests.report.example_findings import FINDINGS
from tests.report.example_happenings import ACTORS, EVENTS, FIGURES
from tests.report.example_sources import MARKS, SOURCES, p
from tests.report.example_statements import STATEMENTS
from tests.report.example_views import INFORMANTS, LINEAGE, NEXT, ORIGINS, POSITIONS, TIMELINE, TRACKS


def example_record() -> Record:
    """A record with every kind of line in it."""
    return Record(
        made_by=MadeBy(version="0.1.0", model="example-model 3.8.0", settings={"date": None, "together": True}),
        story=StoryHead(
            id="story-example",
            title="Envoys leave Port Almen without a corridor deal",
            earliest="2031-03-03",
            latest="2031-03-04",
        ),
        sources=SOURCES,
        actors=ACTORS,
        statements=STATEMENTS,
        events=EVENTS,
        figures=FIGURES,
        positions=POSITIONS,
        tracks=TRACKS,
        next=NEXT,
        timeline=TIMELINE,
        lineage=LINEAGE,
        origins=ORIGINS,
        informants=INFORMANTS,
        findings=FINDINGS,
        corrections=(
            Correction(
                target="n-dead",
                change="event set to the strike on Dolmar",
                by="J. Orme",
                at="2031-03-05T09:12:00Z",
                why="the sentence names no town, the headline does",
            ),
        ),
        withheld=(
            Withheld(what="a comparison of the miles with the corridor's width", why="they are not the same thing"),
        ),
        notes=(
            Note("date-inferred", "The day of publication is known from the other texts.", None),
            Note("speaker-unknown", "Nobody is named as the speaker.", p("inland", "never accept")),
        ),
        marks=MARKS,
    )


def empty_record() -> Record:
    """A record with nothing in it but its head."""
    return Record(
        made_by=MadeBy(version="0.1.0", model="example-model 3.8.0", settings={}),
        story=StoryHead(id="story-empty", title=None, earliest=None, latest=None),
        sources=(),
    )
