from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.mention import NamedPlace
from crosswire.model.passage import Passage
from crosswire.model.record import EventMention, RecordEvent, RecordPosition, Statement, Variant, Voice
from crosswire.model.values import When
from crosswire.reconcile.worth import stands_on_something, surely_said, told_well
from tests.stories_of_ours import read_text, record_of


@pytest.mark.parametrize(
    ("report", "is_kept"),
    [
        ("The envoy Marta Kelder said the harbour would stay shut until the guards had left the pier.", True),
        ("The guards have left the pier, Marta Kelder said.", True),
        ("Marta Kelder warned that the harbour would stay shut for a month.", True),
        ("Marta Kelder denounced the mayor.", False),
        ("Marta Kelder approved a pause of a week in the dredging of the harbour.", False),
    ],
)
def test_a_report_that_may_be_none_is_withheld(report: str, is_kept: bool) -> None:
    record = record_of(read_text("a", f"Marta Kelder, the Norland envoy, arrived in Aldport. {report}"))
    assert bool(record.statements) == is_kept
    withheld = any("report without quotation marks" in line.what for line in record.withheld)
    assert withheld != is_kept


def variant(source: str, quote: str | None, kind: str = "indirect") -> Variant:
    return Variant(quote=quote, passage=Passage(source, 0, 4, "said"), kind=kind, relation="indirect")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("variants", "is_said"),
    [
        ((variant("a", "q1"),), False),
        ((variant("a", "clear"),), True),
        ((variant("a", "q1"), variant("b", "q2")), True),  # two texts report it, each by a doubtful sign
        ((variant("a", "q1"), variant("a", "q2")), False),
        ((variant("a", "q1"), variant("b", None, "narrated")), False),
        ((variant("a", "q1"), variant("b", None, "direct")), True),
    ],
)
def test_two_texts_that_report_it_are_no_doubtful_sign(variants: tuple[Variant, ...], is_said: bool) -> None:
    statement = Statement(
        id="st", speaker=None, gist="", reference=variants[0].passage, variants=variants, outlets=1, origins=("o",)
    )
    assert surely_said(statement, frozenset({"q1", "q2"})) is is_said


DAY = When(None, "2031-05-14", "2031-05-14", "2031-05-14", "day", "clause")
RECENT = When(None, "PAST_REF", None, None, "open", "clause")
PLACE = NamedPlace(Passage("a", 0, 5, "Brenn"), "Brenn")


@pytest.mark.parametrize(
    ("told", "is_known"),
    [
        ({}, False),
        ({"actors": ("ac",)}, False),
        ({"when": DAY}, False),
        ({"actors": ("ac",), "when": DAY}, True),
        ({"recipients": ("ac",), "when": DAY}, True),
        ({"actors": ("ac",), "when": RECENT}, False),
        ({"actors": ("ac",), "recipients": ("other",)}, True),
        ({"place": PLACE}, True),
        ({"origins": ("o1", "o2")}, True),
        ({"status": "negated"}, True),
        ({"status": "denied"}, True),
        ({"status": "planned"}, False),
    ],
)
def test_whether_a_reader_can_tell_which_happening_is_meant(told: dict[str, object], is_known: bool) -> None:
    mention = EventMention(source="a", event="e", passage=Passage("a", 0, 5, "Brenn"), status="happened")
    event = RecordEvent(
        id="e",
        type="ASSAULT",
        status="happened",
        gist="",
        identity="inferred",
        mentions=(mention,),
        outlets=1,
        origins=("o1",),
    )
    assert told_well(replace(event, **told)) is is_known  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("deed", "is_kept"),
    [
        ("The guild of bakers sued Edda Brandt.", True),
        ("Edda Brandt sued a guild of bakers.", True),
        ("Edda Brandt criticized it.", False),
        ("A guild of bakers sued two mills.", False),  # nobody who is known
    ],
)
def test_a_deed_of_somebody_known_to_others_told_in_words_is_kept(deed: str, is_kept: bool) -> None:
    record = record_of(read_text("a", f"Edda Brandt, the premier, is 61 years old. {deed}"))
    assert bool(record.events) is is_kept


@pytest.mark.parametrize(
    ("deed", "is_kept"),
    [
        ("Edda Brandt apologized for the delay.", True),  # said by somebody known, and needs nobody else
        ("Edda Brandt vowed not to touch the reserve.", True),
        ("Edda Brandt accused it.", False),
        ("A clerk apologized for the delay.", False),
        ("Police arrested a miner on May 12, 2031.", True),
        ("Police arrested a miner.", False),
        ("The miners of Ohio accused the dockers of Utah of theft.", True),  # sides by name that are no actors
    ],
)
def test_what_a_clause_tells_well_enough_needs_no_second_side(deed: str, is_kept: bool) -> None:
    record = record_of(read_text("a", f"Edda Brandt, the premier, is 61 years old. {deed}"))
    assert bool(record.events) is is_kept


@pytest.mark.parametrize(("issue", "origins", "stands"), [(None, 1, False), ("talks", 1, True), (None, 2, True)])
def test_a_position_stands_on_a_known_issue_or_on_two_origins(issue: str | None, origins: int, stands: bool) -> None:
    voice = Voice(passage=Passage("a", 0, 5, "Brenn"))
    position = RecordPosition(
        id="p", party="ac", issue=issue, stance="demands", object="", voices=(voice,), origins=("o1", "o2")[:origins]
    )
    assert stands_on_something(position) is stands
