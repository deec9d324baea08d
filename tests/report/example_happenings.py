"""This file knows the example's actors, events and figures."""

from __future__ import annotations

from crosswire.model.mention import NamedPlace, NameForm
from crosswire.model.passage import Passage
from crosswire.model.record import Actor, ActorMention, EventMention, FigureValue, RecordEvent, RecordFigure
from crosswire.model.values import Role, Status, Who
from tests.report.example_sources import DIPLOMAT, LUND, MAYOR, WIRE, day, p


def _mention(source: str, words: str, form: NameForm = "name", nth: int = 0) -> ActorMention:
    return ActorMention(passage=p(source, words, nth), form=form)


ACTORS = (
    Actor(
        id="a-marlow",
        name="Anna Marlow",
        kind="person",
        acts_for="a-varland",
        roles=(
            Role("Varland's chief envoy", p("harbour", "Varland's chief envoy")),
            Role("Chief Envoy", p("remarks", "Chief Envoy")),
        ),
        aliases=("Ms Marlow", "Marlow"),
        mentions=(
            _mention("harbour", "Anna Marlow"),
            _mention("meridian", "Anna Marlow"),
            _mention("meridian", "she", "pronoun"),
            _mention("inland", "Ms Marlow"),
            _mention("remarks", "Anna Marlow"),
            _mention("remarks", "MS MARLOW"),
            _mention("remarks", "MS MARLOW", "name", 1),
        ),
        join_reasons=("full name in three texts", "surname “Marlow” names nobody else in the story"),
    ),
    Actor(
        id="a-reuk",
        name="Tomas Reuk",
        kind="person",
        acts_for="a-kesmar",
        roles=(
            Role("foreign minister", p("harbour", "foreign minister")),
            Role("The Kesmar minister", p("inland", "The Kesmar minister")),
        ),
        mentions=(
            _mention("harbour", "Tomas Reuk"),
            _mention("harbour", "Reuk", "name", 1),
            _mention("meridian", "Tomas Reuk"),
            _mention("inland", "Mr Reuk"),
        ),
        join_reasons=("surname with the same office",),
    ),
    Actor(
        id="a-lund",
        name="Oskar Lund",
        kind="person",
        roles=(Role("the town's mayor", p("harbour", "the town's mayor")),),
        mentions=(_mention("harbour", "Oskar Lund"), _mention("inland", "the mayor", "title")),
        join_reasons=("mayor of the same town in both texts",),
    ),
    Actor(
        id="a-varland",
        name="Varland",
        kind="country",
        mentions=(_mention("harbour", "Varland"), _mention("meridian", "Varland"), _mention("inland", "Varland")),
    ),
    Actor(
        id="a-kesmar",
        name="Kesmar",
        kind="country",
        labels=(Role("the other side of the strait", p("harbour", "the harbour")),),
        mentions=(_mention("harbour", "Kesmar"), _mention("meridian", "Kesmar"), _mention("inland", "Kesmar")),
    ),
)


def heard(event: str, passage: Passage, status: Status, by: Who | None = None) -> EventMention:
    """One text's mention of an event."""
    return EventMention(source=passage.source, event=event, passage=passage, status=status, attributed_to=by)


DOLMAR = NamedPlace(p("harbour", "Dolmar"), "Dolmar")

EVENTS = (
    RecordEvent(
        id="e-strike",
        type="ASSAULT",
        mode="missile",
        status="happened",
        recipients=("Dolmar",),
        when=day("2031-03-02"),
        place=DOLMAR,
        gist="a missile strike on the market town of Dolmar",
        identity="stated",
        mentions=(
            heard("ev-1", p("harbour", "a missile strike on the market town of Dolmar"), "happened"),
            heard("ev-2", p("meridian", "a strike on a market in Dolmar"), "happened", WIRE),
            heard("ev-3", p("inland", "Sunday's strike on Dolmar"), "happened", MAYOR),
        ),
        outlets=3,
        origins=("o-wire", "o-inland"),
    ),
    RecordEvent(
        id="e-aimed",
        type="ASSAULT",
        status="denied",
        actors=("a-kesmar",),
        gist="it had aimed at the market",
        identity="inferred",
        mentions=(heard("ev-4", p("harbour", "it had aimed at the market"), "denied"),),
        outlets=1,
        origins=("o-wire",),
    ),
    RecordEvent(
        id="e-talks",
        type="CONSULT",
        status="planned",
        actors=("a-varland", "a-kesmar"),
        when=day("2031-03-10"),
        gist="A second round of talks is planned for March 10 in Lissen",
        identity="stated",
        mentions=(
            heard("ev-5", p("harbour", "A second round of talks"), "planned"),
            heard("ev-6", p("inland", "Talks resume on March 10 in Lissen"), "planned"),
        ),
        outlets=2,
        origins=("o-wire", "o-inland"),
    ),
)

FIGURES = (
    RecordFigure(
        id="n-dead",
        measure="killed",
        of_whom="people",
        event="e-strike",
        reported_low=34,
        reported_high=35,
        values=(
            FigureValue(
                passage=p("harbour", "34 people"),
                low=34,
                high=34,
                attributed_to=LUND,
                basis="named",
                as_of=day("2031-03-03", "publication"),
                origin="o-wire",
            ),
            FigureValue(
                passage=p("meridian", "34 people"), low=34, high=34, attributed_to=WIRE, basis="named", origin="o-wire"
            ),
            FigureValue(
                passage=p("inland", "35", 1),
                low=35,
                high=35,
                attributed_to=MAYOR,
                basis="named",
                as_of=day("2031-03-04"),
                origin="o-inland",
            ),
        ),
    ),
    RecordFigure(
        id="n-wounded",
        measure="wounded",
        of_whom="people",
        event="e-strike",
        reported_low=24,
        reported_high=98,
        values=(
            FigureValue(
                passage=p("harbour", "more than 90"),
                low=91,
                high=None,
                hedge="more than",
                attributed_to=LUND,
                basis="named",
                origin="o-wire",
            ),
            FigureValue(
                passage=p("meridian", "dozens"),
                low=24,
                high=None,
                approximate=True,
                basis="not-stated",
                origin="o-wire",
            ),
            FigureValue(
                passage=p("inland", "Ninety-eight people"),
                low=98,
                high=98,
                attributed_to=MAYOR,
                basis="named",
                origin="o-inland",
            ),
        ),
    ),
    RecordFigure(
        id="n-children",
        measure="killed",
        of_whom="children",
        scope="among the 34 dead",
        event="e-strike",
        reported_low=9,
        reported_high=9,
        values=(
            FigureValue(
                passage=p("harbour", "Nine of the dead"),
                low=9,
                high=9,
                part_of="n-dead",
                attributed_to=LUND,
                basis="named",
                origin="o-wire",
            ),
        ),
    ),
    RecordFigure(
        id="n-miles",
        measure="miles",
        reported_low=12,
        reported_high=12,
        values=(
            FigureValue(
                passage=p("meridian", "12 miles"),
                low=12,
                high=12,
                attributed_to=DIPLOMAT,
                basis="unnamed",
                origin="o-meridian",
            ),
        ),
    ),
)
