"""Where a party stands on an issue, in all voices."""

from __future__ import annotations

from crosswire.model.mention import Position
from crosswire.model.values import Who
from crosswire.reconcile.positions import join_positions
from tests.reconcile.happenings import Paper


def wants(source: str, words: str, issue: str | None, party: str | None = "a-n", stance: str = "demands") -> Paper:
    paper = Paper(source)
    paper.text = f"Norland wants {words}."
    paper.positions.append(
        Position(
            id=f"p-{source}", passage=paper.passage(f"wants {words}"), party=Who(paper.passage("Norland"), "Norland", party),
            stance=stance, issue=issue, object=paper.passage(words), found_by="hand",  # type: ignore[arg-type]
        )
    )  # fmt: skip
    return paper


def joined(*papers: Paper):
    return join_positions(
        [p.reading() for p in papers], lambda passage: passage.source, {p.id: p.stored() for p in papers}
    )


def test_one_party_issue_and_stance_is_one_position():
    (position,) = joined(wants("a", "a truce", "ceasefire"), wants("b", "an end to the fighting", "ceasefire"))
    assert (position.party, position.issue, position.origins, len(position.voices)) == (
        "a-n",
        "ceasefire",
        ("a", "b"),
        2,
    )


def test_another_stance_is_another_position():
    assert len(joined(wants("a", "a truce", "ceasefire"), wants("b", "a truce", "ceasefire", stance="rejects"))) == 2


def test_without_an_issue_only_the_same_words_are_joined():
    assert len(joined(wants("a", "the lighthouse repaired", None), wants("b", "the lighthouse repaired", None))) == 1
    assert len(joined(wants("a", "the lighthouse repaired", None), wants("b", "the orchard replanted", None))) == 2


def test_a_party_nobody_knows_has_no_position_in_the_record():
    assert joined(wants("a", "a truce", "ceasefire", party=None)) == ()
