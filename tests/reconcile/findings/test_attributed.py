from __future__ import annotations

import pytest

from crosswire.reconcile.findings.attributed import about_attributed
from crosswire.reconcile.findings.draft import Draft, Support
from tests.stories_of_ours import read_text, record_of

HEAD = "Talks on the salt road broke up in Velm late on Sunday.\n\n"


def drafts(one: str, other: str) -> list[Draft]:
    record = record_of(
        read_text("a", HEAD + one, outlet="The Desk"), read_text("b", HEAD + other, outlet="Evening Post")
    )
    persons = {actor.id for actor in record.actors if actor.kind == "person"}
    return list(about_attributed(record.statements, persons, Support(lambda p: p.source, lambda _: (), ("a", "b"))))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("“They came with nothing new,” said Odile Varga, the foreign minister.",
         "“They came with nothing new,” said Pavel Dorn, the chief negotiator.", "conflict"),
        ("“All this is on the table,” said Odile Varga, the foreign minister.",
         "“All this is on the table,” said Pavel Dorn, the chief negotiator.", "compatible"),
        ("Anna Birk said the grain hall would be turned into a shelter for the families of the river villages.",
         "Josef Malk said the grain hall would be turned into a shelter for the families of the river villages.",
         "conflict"),
    ],
)  # fmt: skip
def test_the_same_words_of_two_speakers_by_name_are_told(one: str, other: str, verdict: str) -> None:
    (draft,) = drafts(one, other)
    assert draft.verdict == verdict
    assert draft.class_ == "attribution"
    assert [side.passages[0].source for side in draft.sides] == ["a", "b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one of them under another part of the name, or in the words for an office
        ("“They came with nothing new,” said Odile Varga, the foreign minister.",
         "“They came with nothing new,” Ms. Varga told reporters."),
        ("“They came with nothing new,” said Odile Varga, the foreign minister.",
         "“They came with nothing new,” a spokeswoman said."),
        # what anybody may say
        ("“Thank you very much,” said Odile Varga.", "“Thank you very much,” said Pavel Dorn."),
    ],
)  # fmt: skip
def test_what_may_be_one_speaker_or_anybody_is_not(one: str, other: str) -> None:
    assert drafts(one, other) == []


def test_whom_a_pronoun_was_taken_for_is_no_finding() -> None:
    pronoun = "Josef Malk arrived late.\n\n“Our patience has run out and the bridge will close at midnight,” he said."
    name = "“Our patience has run out and the bridge will close at midnight,” Tomas Heral said."
    assert drafts(pronoun, name) == []
