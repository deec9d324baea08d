from __future__ import annotations

from collections.abc import Sequence

import pytest

from crosswire.model.article import Reading
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.lineage import about_lineage
from crosswire.reconcile.origins import trace
from tests.reconcile.texts import INDEPENDENT, REPORT, REWRITTEN, reading

VIEW = "Without the terminal the island's mills would stand idle by August."
Q = tuple[tuple[str, str, str | None], ...]


def drafts(first: Reading, later: Reading) -> list[Draft]:
    descent = trace([first, later])
    support = Support(descent.origin_of, descent.informants_of, ())
    return list(about_lineage(descent.lineage, [first, later], support))


def said(speaker: str, actor: str | None = None) -> tuple[str, Q]:
    """A line that puts the view to a speaker, and its quotation."""
    words = "the terminal's loss would leave the island's mills idle by August"
    return f"{speaker} said {words}.", ((words, speaker, actor),)


def pair(before: tuple[str, Q], now: tuple[str, Q]) -> list[Draft]:
    return drafts(
        reading("early", (*REPORT, before[0]), quotes=before[1]),
        reading("late", (*REWRITTEN, now[0]), published="2031-05-16", quotes=now[1]),
    )


OWN: tuple[str, Q] = (VIEW, ())


@pytest.mark.parametrize(
    ("before", "now", "says"),
    [
        (OWN, said("Analysts"), "told in its own voice there, put to Analysts here"),
        (said("A port official"), OWN, "put to A port official there, told in its own voice here"),
        (said("Two harbour sources"), said("Officials"), "Two harbour sources there, Officials here"),
        (said("Two harbour sources"), said("Harbour sources"), "how many is left out"),
    ],
)
def test_an_attribution_changed_in_copying_is_drift(before: tuple[str, Q], now: tuple[str, Q], says: str) -> None:
    (draft,) = pair(before, now)
    assert says in draft.statement
    assert (draft.class_, draft.drift, draft.about.kind) == ("attribution", True, "source")
    assert [side.passages[0].source for side in draft.sides] == ["early", "late"]
    assert draft.sides[0].origins == draft.sides[1].origins


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (OWN, OWN),
        (said("Officials"), said("Officials")),
        (said("Officials"), said("An official")),
        (said("The mayor", "a-1"), said("Ilena Kovar", "a-1")),
        (OWN, said("The mayor", "a-1")),
        # the sentence names him, though no words are found to be his
        (said("Ilena Kovar", "a-1"), (f"By Kovar's reckoning, {VIEW[0].lower()}{VIEW[1:]}", ())),
    ],
)
def test_one_attribution_in_other_words_is_no_drift(before: tuple[str, Q], now: tuple[str, Q]) -> None:
    assert pair(before, now) == []


def test_independent_texts_have_no_drift() -> None:
    view, quotes = said("Analysts")
    lines: Sequence[str] = (*INDEPENDENT, view)
    assert drafts(reading("early", (*REPORT, VIEW)), reading("late", lines, quotes=quotes)) == []


def test_what_the_sentence_behind_puts_to_the_same_speaker_is_not_told_in_an_own_voice() -> None:
    behind = "Ilena Kovar said the ferries still ran."
    spoken = (("the ferries still ran", "Ilena Kovar", "a-1"),)
    first = reading("early", (*REPORT, said("Ilena Kovar", "a-1")[0]), quotes=said("Ilena Kovar", "a-1")[1])
    later = reading("late", (*REWRITTEN, VIEW, behind), published="2031-05-16", quotes=spoken)
    assert drafts(first, later) == []
    another = reading("late", (*REWRITTEN, VIEW, behind), published="2031-05-16", quotes=((*spoken[0][:2], "a-2"),))
    assert len(drafts(first, another)) == 1


def test_sides_of_two_origins_are_no_fault_of_copying() -> None:
    spoken, quotes = said("Analysts")
    first, later = reading("early", (*REPORT, VIEW)), reading("late", (*REWRITTEN, spoken), quotes=quotes)
    support = Support(lambda passage: passage.source, lambda _: (), ())
    (draft,) = about_lineage(trace([first, later]).lineage, [first, later], support)
    assert not draft.drift


def test_a_sentence_that_may_come_from_several_texts_is_one_finding() -> None:
    spoken, quotes = said("A port official")
    texts = [reading(name, (*REPORT, spoken), published=day, quotes=quotes)
             for name, day in (("early", "2031-05-14"), ("dawn", "2031-05-15"))]  # fmt: skip
    texts.append(reading("late", (*REWRITTEN, VIEW), published="2031-05-16"))
    descent = trace(texts)
    found = list(about_lineage(descent.lineage, texts, Support(descent.origin_of, descent.informants_of, ())))
    assert [len(draft.sides[0].passages) for draft in found] == [2]
