"""Words that a story tells in every other sentence show no two sayings to be one."""

from __future__ import annotations

from dataclasses import replace

from crosswire.reconcile.events.commonplaces import without_commonplaces
from crosswire.reconcile.events.telling import tellings
from tests.reconcile.happenings import Paper, joined

GROWN = ("barley", "turnips", "cabbages", "lettuces", "tulips", "apricots")


def paper(source: str, last: str, common: bool) -> Paper:
    """Sentences about the harbour levy on timber, or on other things, and one of criticism."""
    told = Paper(source)
    for what in GROWN:
        told.tells(
            f"Norland sold {what}{' and timber at the harbour under the levy' if common else ''}.", "sold", "COOPERATE"
        )
    return told.tells(last, "condemned", "ACCUSE")


def outlets(common: bool) -> int:
    one = paper("a", "Many condemned the harbour levy on timber.", common)
    other = paper("b", "Some condemned the dredging, the harbour, the levy, timber.", common)
    papers = (one, other)
    found = joined(*papers)
    return max((event.outlets for event in found if event.type == "ACCUSE"), default=0)


def test_criticism_by_nobody_is_not_one_for_the_words_that_every_sentence_tells() -> None:
    assert outlets(common=False) == 2
    assert outlets(common=True) < 2


def test_a_copy_makes_no_commonplace() -> None:
    one, copy = (paper(source, "Many condemned the harbour levy on timber.", common=False) for source in "ab")
    told = [list(tellings(p.reading(), {p.id: p.stored()})) for p in (one, copy)]
    alone = without_commonplaces(told[0])
    assert alone == without_commonplaces([*told[0], *told[1]])[: len(alone)]
    assert alone[-1].rare == alone[-1].topic


def test_a_noun_that_points_at_what_is_known_needs_no_rare_words() -> None:
    def told(last: str) -> int:
        papers = []
        for source in "ab":
            one = paper(source, last.replace("grave", "grave" if source == "a" else "new"), common=True)
            one.events[-1] = replace(one.events[-1], passage=one.passage("allegations"))
            papers.append(one)
        found = joined(*papers)
        return max((event.outlets for event in found if event.type == "ACCUSE"), default=0)

    assert told("The allegations condemned the harbour levy on timber as grave.") == 2
    assert told("Harsh allegations condemned the harbour levy on timber as grave.") < 2
