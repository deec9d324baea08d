"""Whether two wordings may come from one speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.passage import Passage
from crosswire.model.record import Statement
from crosswire.model.values import Who
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.speakers import standing, told_or_unknown
from tests.reconcile.pieces import piece


def said_by(description: str | None, source: str, actor: str | None = None) -> Slice:
    who = Who(Passage(source, 0, len(description), description), description, actor) if description else None
    return replace(piece("Words.", source, 50), speaker=who)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ministry officials", "a ministry official", "one"),
        ("the ministry", "two ministry officials", "one"),
        ("EU observers", "European Union observers", "one"),
        ("a U.S. official", "American officials", "one"),
        ("EU observers", "UN observers", "two"),
        ("a Kastrian official", "diplomats from Varos", "two"),
        ("a Kastrian official", "the mayor", "two"),
        ("officials", "a harbour official", "unclear"),
        ("he", "the mayor", "unclear"),
        (None, "the mayor", "unclear"),
        ("the letter", "the committee", "unclear"),
    ],
)
def test_descriptions(one: str | None, other: str | None, expected: str) -> None:
    assert standing(said_by(one, "a"), said_by(other, "b")) == expected
    assert standing(said_by(other, "b"), said_by(one, "a")) == expected


def test_known_speakers_are_one_or_two() -> None:
    assert standing(said_by("Ann Ode", "a", "ann"), said_by("she", "b", "ann")) == "one"
    assert standing(said_by("Ann Ode", "a", "ann"), said_by("Ann", "b", "bob")) == "two"


def test_words_in_marks_may_be_given_to_a_body_here_and_to_its_member_there() -> None:
    body, member = said_by("the committee", "a", "committee"), replace(said_by("Ann Ode", "b", "ann"), by_person=True)
    assert standing(body, member) == "unclear"
    assert standing(replace(body, kind="indirect"), member) == "two"
    assert standing(replace(body, by_person=True), member) == "two"


def test_a_body_and_its_unnamed_officials_are_one() -> None:
    assert standing(said_by("Port Authority", "a", "port"), said_by("Port Authority officials", "b")) == "one"


def test_a_document_is_said_by_its_issuer_and_by_nobody_told_by_other_words() -> None:
    ministry = replace(piece("Words.", "a"), speaker=Who(None, "Ministry of Ports of Norland", None), primary=True)
    assert standing(ministry, said_by("Norland", "b", "norland")) == "one"
    assert standing(ministry, said_by("Ann Ode", "b", "ann")) == "two"
    assert standing(ministry, said_by("it", "b")) == "unclear"
    report = replace(said_by("two envoys", "b"), kind="indirect")
    assert standing(ministry, report) == standing(report, ministry) == "two"
    in_marks = replace(report, kind="direct")
    assert standing(ministry, in_marks) == standing(in_marks, ministry) == "unclear"


def test_a_spokesman_told_by_a_pronoun_is_told_apart_by_whose_he_is() -> None:
    theirs = replace(
        said_by("their spokesman", "a"),
        speaker=Who(Passage("a", 0, 15, "their spokesman"), "Free Coast's spokesman", None),
    )
    assert standing(theirs, said_by("Ann Ode", "b", "ann")) == "two"
    assert standing(said_by("their spokesman", "a"), said_by("Ann Ode", "b", "ann")) == "unclear"


@pytest.mark.parametrize(
    ("name", "known"), [("it", False), ("They", False), ("their", False), ("Some", True), ("the mayor's office", True)]
)
def test_a_pronoun_that_could_not_be_followed_is_no_speaker(name: str, known: bool) -> None:
    words = Passage("a", 0, 9, "All quiet")
    statement = Statement(
        id="st-1", speaker=Who(None, name), gist="All quiet", reference=words, variants=(), outlets=1, origins=()
    )
    assert (told_or_unknown(statement).speaker is not None) == known
    assert told_or_unknown(replace(statement, speaker=Who(None, name, "a-1"))).speaker is not None


def test_a_thing_is_no_person() -> None:
    ann = replace(said_by("Ann Ode", "b", "ann"), by_person=True)
    assert standing(said_by("it", "a"), ann) == standing(ann, said_by("It", "a")) == "two"
    assert standing(said_by("it", "a"), said_by("Norland", "b", "norland")) == "unclear"


def test_nobody_speaks_of_himself_by_name() -> None:
    ann = replace(said_by("Ann Ode", "b", "ann"), by_person=True)
    she = said_by("she", "a")
    of_ann = replace(piece("Ode has no shame at all.", "a"), speaker=she.speaker)
    assert standing(of_ann, ann) == standing(ann, of_ann) == "two"
    assert standing(replace(of_ann, kind="indirect"), ann) == "unclear"
    assert standing(she, ann) == "unclear"
