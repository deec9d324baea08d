"""Whether speakers of one side stand together, in order of time, and the unnamed are joined to nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.record import Actor, Record, Statement
from crosswire.model.values import When, Who
from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.report.book import Book
from crosswire.report.conversation import between_marks, conversation, differs, side_of
from tests.report.crowd import crowd_record
from tests.report.example import empty_record, example_record
from tests.report.example_sources import day, p
from tests.report.example_statements import STATEMENTS, variant

WORDS = ("never accept", "the mayor", "a massacre", "Mr Reuk")


def actor(key: str, kind: str = "person", acts_for: str | None = None) -> Actor:
    return Actor(id=key, name=key.title(), kind=kind, acts_for=acts_for)  # type: ignore[arg-type]


def said(who: Who | None, nth: int = 0, when: When | None = None, kind: str = "direct") -> Statement:
    passage = p("inland", WORDS[nth])
    key = f"st-{who.actor or who.name if who else None}-{nth}-{when.value if when else ''}"
    return Statement(
        id=key, speaker=who, gist=passage.text, when=when, reference=passage,
        variants=(variant(passage, "verbatim", kind=kind),), outlets=1, origins=("o-inland",),
    )  # fmt: skip


def named(key: str) -> Who:
    return Who(None, key.title(), key)


ACTORS = (
    actor("varland", "country"),
    actor("palace", "organisation", "varland"),
    actor("herald", acts_for="palace"),
    actor("minister", acts_for="varland"),
    actor("recluse"),
    actor("kesmar", "country"),
)


def book(*statements: Statement) -> Book:
    return Book(replace(example_record(), actors=ACTORS, statements=statements))


def drawn(record: Book) -> list[tuple[str, str | None, list[str]]]:
    return [(side.kind, side.actor, [speaker.name for speaker in side.speakers]) for side in conversation(record)]


def test_speakers_of_one_side_stand_together_and_a_spokesman_behind_his_principal() -> None:
    record = book(
        said(named("herald"), 0), said(named("herald"), 1), said(named("minister"), 0), said(named("minister"), 1),
        said(named("minister"), 2), said(named("varland")), said(named("palace")), said(named("kesmar")),
    )  # fmt: skip
    sides = [("side", "varland", ["Varland", "Minister", "Palace", "Herald"]), ("side", "kesmar", ["Kesmar"])]
    assert drawn(record) == sides


def test_whose_side_is_not_told_and_who_has_no_name_stand_apart() -> None:
    record = book(said(None), said(Who(None, "Officials")), said(named("recluse")), said(Who(None, "officials"), 1))
    assert drawn(record) == [("untold", None, ["Recluse"]), ("unnamed", None, ["Officials"]), ("unknown", None, [""])]


def test_a_description_is_never_joined_to_a_name() -> None:
    record = book(said(Who(None, "Minister")), said(named("minister")))
    assert drawn(record) == [("side", "varland", ["Minister"]), ("unnamed", None, ["Minister"])]


OPEN = When(None, None, None, None, "open", "story")


def starts(*statements: Statement) -> list[int]:
    (side,) = conversation(book(*statements))
    return [one.reference.start for one in side.speakers[0].statements]


def test_a_known_time_comes_first_then_the_order_of_the_texts() -> None:
    minister = named("minister")
    never, mayor, massacre = (p("inland", words).start for words in WORDS[:3])
    late, early = said(minister, 2, day("2031-03-04")), said(minister, 0, day("2031-03-02"))
    assert starts(said(minister, 1, OPEN), late, early) == [never, massacre, mayor]
    assert starts(said(minister, 0), said(minister, 2), said(minister, 1)) == [mayor, massacre, never]


def test_what_was_said_in_one_breath_stays_together() -> None:
    minister = named("minister")
    never, mayor, _, reuk = (p("inland", words).start for words in WORDS)
    said_that_day = said(minister, 3, day("2031-03-04"))
    assert starts(said(minister, 1), said(minister, 0, OPEN), said_that_day) == [reuk, never, mayor]


@pytest.mark.parametrize(("kind", "slight"), [("indirect", True), ("narrated", True), ("direct", False)])
def test_one_reported_clause_is_folded_away(kind: str, slight: bool) -> None:
    (side,) = conversation(book(said(named("minister"), kind=kind)))
    assert bool(side.slight) is slight
    assert bool(side.heard) is not slight


def test_two_reported_clauses_are_not_folded_away() -> None:
    (side,) = conversation(
        book(said(named("minister"), 0, kind="indirect"), said(named("minister"), 1, kind="indirect"))
    )
    assert side.slight == ()


def test_actors_that_act_for_each_other_end_somewhere() -> None:
    round_trip = (actor("one", acts_for="two"), actor("two", acts_for="one"), actor("lost", acts_for="nobody"))
    record = Book(replace(example_record(), actors=round_trip, statements=()))
    assert side_of(record, "one") in ("one", "two")
    assert side_of(record, "lost") == "lost"


def test_the_gravest_difference_is_the_mark() -> None:
    marks = {statement.id: differs(statement) for statement in STATEMENTS}
    assert marks["st-drag"] == "spliced in one text"
    assert marks["st-staging"] == "small words differ"
    assert marks["st-lissen"] == ""
    assert [one.id for one in STATEMENTS if not between_marks(one)] == ["st-massacre"]


@pytest.mark.parametrize("record", [example_record(), empty_record(), crowd_record(3)], ids=["one", "none", "many"])
def test_every_statement_stands_under_one_speaker(record: Record) -> None:
    held = [one.id for side in conversation(Book(record)) for speaker in side.speakers for one in speaker.statements]
    assert sorted(held) == sorted(statement.id for statement in record.statements)


def test_page_and_note_show_it() -> None:
    record = example_record()
    page = render_html(record)
    assert page.count('<ol class="said">') == sum(len(side.speakers) for side in conversation(Book(record)))
    assert "## Who said what, side by side" in render_markdown(record)
    assert "Who said what" not in render_html(empty_record())
