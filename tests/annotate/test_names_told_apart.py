"""Capitals that shout, datelines, seats and adjectives of lands no table knows: none of them is a body of its own."""

from __future__ import annotations

import pytest

from crosswire.annotate.names.evidence import Candidate
from crosswire.annotate.names.pieces import Piece
from crosswire.annotate.names.weighing import weigh
from tests.parsed import named


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        # plain words set in capitals name nobody
        ("ROBBERS ON THE RUN: nine men climb out of Orsk prison", "ROBBERS", None),
        ("NINE dangerous men climbed over the wall on Monday.", "NINE", None),
        ("SADRA said on Monday that the bridge was shut.", "SADRA", "organisation"),
        # where a text is from, and what a city is said to be
        ("From our news services\nBELL HARBOUR, Sept 18", "BELL HARBOUR", "place"),
        ("The minister spoke in the capital, Torvund.", "Torvund", "place"),
        # the adjective of a land that only the text knows
        ("Voresh shut its border on Monday. A Voreshi frigate sailed. The Voreshi coastguard said so.", "Voreshi", "group"),
    ],
)  # fmt: skip
def test_what_is_told_apart_from_a_body(text: str, word: str, kind: str | None) -> None:
    kinds = {found for name, found in named(text) if name == word}
    assert kinds <= {kind} if kind is not None else not kinds


def test_a_country_that_answers_is_no_person() -> None:
    people = {"group": 1.4}
    places = [
        Candidate(Piece(at, at + 1, "name"), "orlin", {}, local, people)
        for at, local in enumerate(({}, {}, {"person": 1.0}, {}))
    ]
    weigh([places], {})
    assert {found.kind for found in places} == {"group"}
