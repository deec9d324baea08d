"""This file knows the example's positions, tracks, next steps, timeline, origins, informants and lineage."""

from __future__ import annotations

from crosswire.model.record import (
    Informant,
    Lineage,
    NextStep,
    Origin,
    RecordPosition,
    TimelineEntry,
    Track,
    TrackEnd,
    TrackState,
    TrackStep,
    Voice,
)
from crosswire.model.values import When
from tests.report.example_sources import DIPLOMAT, LUND, MARLOW_REMARKS, OFFICIALS, REUK, day, p
from tests.report.example_texts import HARBOUR


def dated(when: When, ref: str, gist: str) -> TimelineEntry:
    """A line of the timeline."""
    return TimelineEntry(when=when, ref=ref, gist=gist)


POSITIONS = (
    RecordPosition(
        id="p-never",
        party="a-kesmar",
        issue="inspections",
        stance="rejects",
        object="foreign inspectors in the corridor",
        voices=(
            Voice(
                passage=p("harbour", "Kesmar will “never accept” foreign inspectors in the corridor"),
                attributed_to=REUK,
            ),
            Voice(passage=p("inland", "Kesmar will\n“never accept” foreign inspectors")),
        ),
        origins=("o-harbour", "o-inland"),
    ),
    RecordPosition(
        id="p-boats",
        party="a-kesmar",
        issue="patrols",
        stance="offers",
        object="to pull its patrol boats back by 12 miles",
        voices=(
            Voice(
                passage=p("meridian", "Kesmar had offered to pull its patrol boats back by 12 miles"),
                attributed_to=DIPLOMAT,
            ),
        ),
        origins=("o-meridian",),
    ),
    RecordPosition(
        id="p-inspect",
        party="a-varland",
        issue="inspections",
        stance="demands",
        object="that inspectors board every ferry",
        since=day("2031-03-03"),
        voices=(
            Voice(passage=p("remarks", "Inspectors must board every ferry"), attributed_to=MARLOW_REMARKS),
            Voice(passage=p("inland", "Varland insists that inspectors board every ferry")),
        ),
        origins=("o-remarks", "o-inland"),
    ),
)

TRACKS = (
    Track(
        id="t-fees",
        kind="agreement",
        name="harbour fees",
        instrument="memorandum",
        parties=("a-varland", "a-kesmar"),
        states=(
            TrackState(state="initialled", origins=("o-wire", "o-inland")),
            TrackState(state="to be signed", origins=("o-meridian",)),
        ),
        scope="shared harbour fees",
        history=(
            TrackStep(
                state="initialled",
                when=day("2031-03-03", "story"),
                passages=(
                    p("harbour", "The two sides initialled a memorandum on shared harbour fees"),
                    p("inland", "the memorandum on harbour fees is only initialled"),
                ),
                attributed_to=OFFICIALS,
                origins=("o-wire", "o-inland"),
            ),
            TrackStep(
                state="to be signed",
                when=When(None, "2031-W11", "2031-03-10", "2031-03-16", "week", "stated"),
                passages=(p("meridian", "A harbour fees agreement will be signed next week"),),
                origins=("o-meridian",),
            ),
        ),
    ),
    Track(
        id="t-answer",
        kind="deadline",
        name="answer to the offer",
        by="a-varland",
        to="a-kesmar",
        due=day("2031-03-14"),
        consequence="lose its berths",
        end=TrackEnd(kind="unknown", asserted_by=OFFICIALS),
        history=(
            TrackStep(
                state="set",
                passages=(p("harbour", "Kesmar has until March 14 to answer the offer or lose its berths"),),
                origins=("o-wire",),
            ),
        ),
    ),
)

NEXT = (
    NextStep(
        what="second round of talks in Lissen",
        when=day("2031-03-10"),
        passages=(
            p("harbour", "A second round of talks is planned for March 10 in Lissen"),
            p("inland", "Talks resume on March 10 in Lissen"),
            p("remarks", "We will be in Lissen on the tenth"),
        ),
    ),
    NextStep(
        what="answer to the offer due",
        when=day("2031-03-14"),
        track="t-answer",
        passages=(p("harbour", "until March 14 to answer the offer"),),
    ),
    NextStep(
        what="signing of the harbour fees agreement",
        track="t-fees",
        passages=(p("meridian", "will be signed next week"),),
    ),
)

TIMELINE = (
    dated(day("2031-03-02"), "e-strike", "a missile strike on the market town of Dolmar"),
    dated(day("2031-03-03"), "st-drag", "We are not going to spin this out for weeks and months."),
    dated(
        When(None, None, "2031-03-02", "2031-03-03", "span", "story"),
        "no-such-item",
        "Two days of talks on reopening the Saren corridor",
    ),
    dated(day("2031-03-10"), "e-talks", "A second round of talks is planned for March 10 in Lissen"),
)

LINEAGE = (
    Lineage(
        source="harbour",
        relation="credits",
        to="Northgate Wire",
        certainty="stated",
        reasons=("the dateline names the agency",),
    ),
    Lineage(
        source="meridian",
        relation="derived-from",
        to="harbour",
        certainty="likely",
        passages=(
            (p("harbour", "killed 34 people"), p("meridian", "34 people were killed")),
            (
                p("harbour", "a missile strike on the market town of Dolmar"),
                p("meridian", "a strike on a market in Dolmar"),
            ),
        ),
        reasons=("names the same agency for the same figures", "the same order of facts"),
    ),
)

ORIGINS = (
    Origin(
        id="o-wire",
        kind="agency",
        name="Northgate Wire",
        passages=(
            p("harbour", HARBOUR[HARBOUR.index("Two days") : HARBOUR.index(" according to")]),
            p("meridian", "34 people were killed and dozens wounded"),
        ),
        sources=("harbour", "meridian"),
        reasons=("credited in the dateline of Harbour Post", "named as the source in Meridian Daily"),
    ),
    Origin(
        id="o-harbour",
        kind="outlet",
        name="Harbour Post",
        passages=(p("harbour", "Kesmar will “never accept” foreign inspectors in the corridor, Reuk added."),),
        sources=("harbour",),
    ),
    Origin(id="o-meridian", kind="outlet", name="Meridian Daily", sources=("meridian",)),
    Origin(id="o-inland", kind="outlet", name="Inland Courier", sources=("inland",)),
    Origin(id="o-remarks", kind="primary", name="Remarks by Anna Marlow", sources=("remarks",)),
)

INFORMANTS = (
    Informant(
        id="i-lund",
        who=LUND,
        passages=(p("harbour", "according to the town's mayor, Oskar Lund"), p("inland", "the mayor said")),
    ),
    Informant(
        id="i-diplomat", who=DIPLOMAT, passages=(p("meridian", "A Western diplomat who asked not to be named said"),)
    ),
)
