from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.article import Reading
from crosswire.model.mention import Name
from crosswire.model.passage import Passage
from crosswire.reconcile.findings.copying import about_copies, with_copies
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.origins import trace
from tests.reconcile.texts import REPORT, reading
from tests.stories_of_ours import read_text, record_of


def drafts(first: str, later: str, *, day: str = "2031-05-16", outlet: str = "Late") -> list[Draft]:
    """What is found of a sentence that two copies of one report print with this and that word."""
    readings = [
        reading("early", (*REPORT, first), outlet="Early"),
        reading("late", (*REPORT, later), outlet=outlet, published=day),
    ]
    descent = trace(readings)
    return list(about_copies(descent.copied, readings, Support(descent.origin_of, descent.informants_of, ())))


ARMY = "The army {} on Monday that its guns had fired at the granary beside the harbour bridge."


@pytest.mark.parametrize(
    ("first", "later", "says"),
    [
        (ARMY.format("denied"), ARMY.format("admitted"), "“admitted” for “denied”"),
        (ARMY.format("suggested"), ARMY.format("confirmed"), "“confirmed” for “suggested”"),
        ("The engineer had not signed the report on the northern pillar before the winter flood.",
         "The engineer had signed the report on the northern pillar before the winter flood.", "“not” left out"),
        ("The pontoon may be ready before the first lorries of the harvest reach the quay.",
         "The pontoon will be ready before the first lorries of the harvest reach the quay.", "“will” for “may”"),
        ("Nobody said so on the quay, but no divers had looked at the southern arches.",
         "Nobody said so on the quay, but some divers had looked at the southern arches.", "“some” for “no”"),
        ("Some of the cracks in the arches were older than the terminal, the divers found.",
         "All of the cracks in the arches were older than the terminal, the divers found.", "“All” for “Some”"),
        ("The contractor allegedly poured the concrete of the pillar in frost to save a week.",
         "The contractor poured the concrete of the pillar in frost to save a week.", "“allegedly” left out"),
        ("A storm struck the convoy on its way to the grain terminal on Monday, killing two and sinking fourteen barges of flour.",
         "A storm hit the convoy on its way to the grain terminal on Monday, killing two and sinking four barges of flour.",
         "“four” for “fourteen”"),
        ("The board meets on Tuesday to decide whether the old ferry must sail again.",
         "The board meets on Thursday to decide whether the old ferry must sail again.", "“Thursday” for “Tuesday”"),
    ],
)  # fmt: skip
def test_a_changed_word_in_a_copied_sentence_is_told(first: str, later: str, says: str) -> None:
    (draft,) = drafts(first, later)
    assert says in draft.statement
    assert (draft.verdict, draft.drift) == ("conflict", True)
    assert [side.passages[0].source for side in draft.sides] == ["early", "late"]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (ARMY.format("said"), ARMY.format("announced")),
        ("The lorries must go 30 miles round by the dam to reach the terminal.",
         "The lorries must go 48km round by the dam to reach the terminal."),
        ("The contractor allegedly poured the concrete of the pillar in frost to save a week.",
         "The contractor poured the concrete of the pillar in frost to save a week, according to the harbour board."),
        ("Water reached 40 percent of the homes on the island, the harbour board said on Sunday.",
         "Water reached 70 percent of the schools on the island, the harbour board said on Sunday."),
        ("The engineer Ms Orlan had been told of the crack, and the board knew of it too.",
         "The engineer Orlan had been told of the crack, and the board knew of it as well."),
    ],
)  # fmt: skip
def test_what_a_desk_edits_is_no_drift(first: str, later: str) -> None:
    assert drafts(first, later) == []


def test_a_count_that_has_risen_by_a_later_day_may_be_brought_up_to_date() -> None:
    before, after = (f"Rescuers counted {n} lorries that could not leave the island by nightfall." for n in (14, 41))
    assert [draft.verdict for draft in drafts(before, after)] == ["compatible"]
    assert [draft.verdict for draft in drafts(before, after, day="2031-05-15")] == ["conflict"]
    assert [draft.verdict for draft in drafts(after, before)] == ["conflict"]
    assert [draft.verdict for draft in drafts(before, after, outlet="Early")] == ["superseded"]


def test_another_name_in_the_place_of_a_name_is_told() -> None:
    said = "{} said the pontoon had been paid for by the fishermen and by nobody else on the coast."

    def told(first: tuple[str, str], later: tuple[str, str]) -> list[str]:
        readings = [
            _naming(identity, said.format(name), name, actor)
            for identity, (name, actor) in (("early", first), ("late", later))
        ]
        descent = trace(readings)
        support = Support(descent.origin_of, descent.informants_of, ())
        return [draft.statement for draft in about_copies(descent.copied, readings, support)]

    assert "“Jonas Malk” for “Ilena Tarel”" in told(("Ilena Tarel", "a-1"), ("Jonas Malk", "a-2"))[0]
    assert told(("Ilena Tarel", "a-1"), ("Governor Tarel", "a-1")) == []
    assert told(("Ilena Tarel", "a-1"), ("Ilena Tarell", "a-2")) == []  # spelled otherwise, bound to nobody else


def _naming(identity: str, line: str, name: str, actor: str) -> Reading:
    day = "2031-05-15" if identity == "early" else "2031-05-16"
    made = reading(identity, (*REPORT, line), outlet=identity.title(), published=day)
    sentence = made.sentences[-1].passage
    words = Passage(identity, sentence.start, sentence.start + len(name), name)
    return replace(made, names=(Name(passage=words, kind="person", form="name", actor=actor),))


def test_a_finding_on_drift_between_the_same_two_sentences_gives_way() -> None:
    (copy,) = drafts(ARMY.format("denied"), ARMY.format("admitted"))
    (other,) = drafts(ARMY.format("suggested"), ARMY.format("confirmed"))
    assert with_copies([replace(copy, reasons=("another finder",))], [copy]) == (copy,)
    second_account = replace(copy, drift=False)
    assert with_copies([second_account], [other]) == (second_account, other)


def test_a_change_that_many_copies_hand_on_is_told_once() -> None:
    lines = [ARMY.format("admitted" if number % 3 else "denied") for number in range(6)]
    readings = [
        reading(f"s{n}", (*REPORT, line), outlet=f"Outlet {n}", published=f"2031-05-{10 + n}")
        for n, line in enumerate(lines)
    ]
    descent = trace(readings)
    (draft,) = about_copies(descent.copied, readings, Support(descent.origin_of, descent.informants_of, ()))
    assert [len(side.passages) for side in draft.sides] == [2, 4]


def test_a_form_filled_in_many_times_is_one_finding() -> None:
    texts = [f"Note of the day: the market of Velm sold {count} carts of flour before noon." for count in range(3, 30)]
    found = record_of(*(read_text(f"t{at}", text, outlet=f"Paper {at}") for at, text in enumerate(texts))).findings
    (form,) = (one for one in found if one.topic == "a sentence in copied text")
    assert form.verdict == "compatible"
    assert form.statement.endswith(" and 15 more")
