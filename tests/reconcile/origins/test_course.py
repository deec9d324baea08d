from __future__ import annotations

from collections.abc import Sequence

import pytest

from crosswire.reconcile.origins import trace
from crosswire.reconcile.origins.candidates import candidates
from crosswire.reconcile.origins.course import common_course
from crosswire.reconcile.origins.told import Text, text_of
from tests.reconcile.texts import INDEPENDENT, REPORT, reading

FREELY = (
    "A fissure in a pillar on the north side has made engineers shut the bridge over Dransk's harbour.",
    "The man who spotted it was a pilot, at dawn, bringing the ferry Sparrow through with nobody aboard.",
    "Grain reaches the terminal opposite on nine thousand lorries in any week.",
    "It took divers four hours to find out that a hand fits into the gap.",
    "Before harvest there is to be a pontoon, says the governor, who wants tugs from the army.",
    "Those who keep shops along the quay point at a Velm contractor.",
    "In the winter of the flood inspectors had seen nothing wrong.",
    "Stranded drivers may sleep in gymnasiums of the island's schools.",
)
"""The report told anew, sentence by sentence: hardly two words in a row are the same."""


def text(identity: str, lines: Sequence[str]) -> Text:
    return text_of(reading(identity, lines))


def relations(one: Sequence[str], other: Sequence[str]) -> list[str]:
    return [line.relation for line in trace([reading("one", one), reading("two", other)]).lineage]


def test_a_report_told_anew_in_other_words_runs_the_same_course() -> None:
    course = common_course(text("one", REPORT), text("two", FREELY))
    assert course is not None
    assert [cell for cell, _ in course.ties] == sorted(cell for cell, _ in course.ties)
    assert {cell[0] for cell, _ in course.ties if cell[0] == cell[1]} >= {0, 1, 2, 4, 5}
    assert relations(REPORT, FREELY) == ["derived-from"]


@pytest.mark.parametrize(
    "other",
    [
        INDEPENDENT,
        tuple(FREELY[n] for n in (4, 1, 6, 3, 0, 7, 2, 5)),  # the same facts, each in its own place
        FREELY[:2],
        (),
    ],
)
def test_what_shares_facts_and_no_order_runs_no_common_course(other: Sequence[str]) -> None:
    assert common_course(text("one", REPORT), text("two", other)) is None


def test_which_text_comes_first_makes_no_difference() -> None:
    one, other = text("one", REPORT), text("two", FREELY)
    forth, back = common_course(one, other), common_course(other, one)
    assert forth is not None
    assert back is not None
    assert [(cell[::-1], weight) for cell, weight in forth.ties] == list(back.ties)


def test_a_part_told_anew_within_a_longer_text_is_found() -> None:
    assert relations(REPORT, (*INDEPENDENT[:3], *FREELY)) == ["derived-from"]


def test_the_reason_counts_the_sentences() -> None:
    (line,) = trace([reading("one"), reading("two", FREELY[::2])]).lineage
    assert line.reasons[0] == "4 of 4 sentences tell the same rare details in the same order"


@pytest.mark.parametrize(
    ("other", "worth"),
    [(REPORT, True), (REPORT[:3], True), (REPORT[::-1], True), (FREELY, True), (INDEPENDENT, False)],
)
def test_which_texts_are_laid_side_by_side(other: Sequence[str], worth: bool) -> None:
    assert bool(list(candidates([text("one", REPORT), text("two", other)]))) is worth


def test_a_sentence_repeated_without_end_costs_little() -> None:
    course = common_course(text("one", REPORT[:1] * 400), text("two", REPORT[:1] * 400))
    assert course is None


FOLLOWED = (
    "The chairwoman, Ilse Vantor, opened the fair of Orsha on Sunday.",
    "Admiral Tarik Benali keeps his sloops inside the reef of Velm.",
    "Dransk pays back its grain loan by 9 June.",
    "The vicar of Almen, Odd Vestby, counted eleven lost boats.",
    "Clerks from Veldia and Dransk sit down in Port Kovar on Friday.",
    "The harbour minister, Mara Osk, wants to be there.",
)
FOLLOWED_TOO = (
    "Nobody in Orsha had slept when Ilse Vantor drove through the gate.",
    "Of Tarik Benali there was no trace, and at Velm the lamps were out.",
    "That Dransk should find money before June struck most brokers as a joke.",
    "Ropes ran short in Almen, where Odd Vestby stopped answering the telephone.",
    "Port Kovar painted benches for Veldia and Dransk, and hired a brass band.",
    "Because of a cold Mara Osk stays away, her office wrote.",
)
"""Two reporters on the way of one delegation: who and where in one order, and nothing that both tell."""


def test_names_in_one_order_alone_make_no_text_depend_on_another() -> None:
    assert relations(FOLLOWED, FOLLOWED_TOO) == []
