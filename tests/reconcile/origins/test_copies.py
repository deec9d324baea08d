from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from crosswire.model.article import Mark
from crosswire.reconcile.origins import trace
from crosswire.reconcile.origins.candidates import candidates
from crosswire.reconcile.origins.dependence import judge
from crosswire.reconcile.origins.parallels import side_by_side
from crosswire.reconcile.origins.told import text_of
from crosswire.reconcile.origins.writers import writers_of
from tests.reconcile.texts import INDEPENDENT, REPORT, REWRITTEN, reading

EDITED = tuple(
    line.replace("on Monday", "Monday").replace("found", "discovered").replace("The ", "the ") for line in REPORT
)


def relation(one: Sequence[str], other: Sequence[str]) -> str | None:
    readings = [reading("one", one), reading("two", other)]
    found = judge(side_by_side(*map(text_of, readings)), writers_of([r.source for r in readings]))
    return found.relation if found else None


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (REPORT, "same-copy"),
        (REPORT[:3], "same-copy"),
        (REPORT[::-1], "same-copy"),
        (EDITED, "same-copy"),
        ((*INDEPENDENT, *REPORT[:6]), "same-copy"),
        (REWRITTEN, "derived-from"),
        (REWRITTEN[:5], "derived-from"),
        (INDEPENDENT, None),
        ((*INDEPENDENT, REPORT[0]), None),
        ((), None),
    ],
)
def test_what_two_texts_are_to_each_other(other: Sequence[str], expected: str | None) -> None:
    assert relation(REPORT, other) == expected
    assert relation(other, REPORT) == expected


def test_parallels_run_forward_and_know_what_was_moved() -> None:
    moved = (REPORT[-1], *REPORT[:-1])
    found = side_by_side(text_of(reading("one")), text_of(reading("two", moved)))
    assert [(pair.one, pair.other) for pair in found.pairs] == [(n, n + 1) for n in range(7)]
    assert [(pair.one, pair.other) for pair in found.moved] == [(7, 0)]
    assert found.copied == pytest.approx(1.0)


def test_a_copy_in_which_each_sentence_is_touched_is_still_a_copy() -> None:
    touched = tuple(line.replace(line.split()[3], "harbourside", 1) for line in REPORT)
    assert not set(touched) & set(REPORT)
    assert relation(REPORT, touched) == relation(touched, REPORT) == "same-copy"


def test_a_row_ends_where_either_text_goes_on_with_something_else() -> None:
    late = (*REPORT[:3], *INDEPENDENT[4:8], *REPORT[3:6])
    found = side_by_side(text_of(reading("one", REPORT[:6])), text_of(reading("two", late)))
    assert [[(pair.one, pair.other) for pair in row] for row in found.rows] == [
        [(0, 0), (1, 1), (2, 2)],
        [(3, 7), (4, 8), (5, 9)],
    ]


def test_a_short_text_is_compared_for_a_part_of_it() -> None:
    brief = text_of(reading("brief", ("The last inspection had found nothing worth a line.", "It rained in Velm.")))
    whole = text_of(reading("whole", (*INDEPENDENT, "The last inspection had found nothing worth a line.")))
    assert list(candidates([brief, whole])) == [(brief, whole)]
    assert list(candidates([text_of(reading("brief", ("It rained in Velm all of Monday.",))), whole])) == []


def test_a_heading_tells_nothing_since_every_desk_writes_its_own() -> None:
    one = reading("one", ("Bridge over the harbour of Dransk shut", *REPORT))
    headed = replace(one, marks=(Mark(one.sentences[0].passage, "headline"),))
    assert (len(text_of(one).told), len(text_of(headed).told)) == (9, 8)


FOLLOWING = (
    "Lorries stood nose to tail in Dransk on Monday because engineers had found a crack in a pillar of the harbour bridge.",
    "The board's chief, Tove Asklund, said a pilot of the Merrow line had reported it first.",
    "Haulier Emeric Dahl reckons that nine thousand lorries cross each week and that Velm cannot take 300 of them.",
    "A diver, Signe Roth, told our reporter over coffee that the gap was as wide as her hand.",
    "Governor Ilena Tarel wants the army to lend two tugs and 40 sappers before the harvest at Orvel.",
    "On the quay shopkeeper Bela Marsh had sold 6 loaves by noon and blamed the contractor Halden Brothers.",
    "Records seen by this paper show that the inspection in the flood winter cost 12 crowns a metre.",
    "The island's schools, said headmaster Otto Grane, have beds for 85 stranded drivers.",
)


def test_who_follows_the_day_with_names_and_numbers_of_his_own_takes_nothing() -> None:
    assert trace([reading("early"), reading("late", FOLLOWING, published="2031-05-16")]).lineage == ()
    made_of_it = trace([reading("early"), reading("late", REWRITTEN, published="2031-05-16")]).lineage
    assert [line.relation for line in made_of_it] == ["derived-from"]
