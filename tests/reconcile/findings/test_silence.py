"""Which texts a finding calls silent: only those that tell of the thing in no wording at all."""

from __future__ import annotations

from crosswire.reconcile.findings.draft import Draft, Support, Told
from crosswire.reconcile.findings.statements import about_statements
from crosswire.reconcile.statements import find_statements
from tests.reconcile.pieces import piece, stored
from tests.stories_of_ours import HARBOUR, SETTINGS, read_text, record_of, source

FULL = "We will not spin this on for months, and the convoy leaves on Monday."


def drafts() -> list[Draft]:
    slices = (
        piece(FULL, "a"),
        piece(FULL, "b"),
        piece("We will not spin this on for months, and the convoy may leave on Monday.", "c"),
    )
    statements = find_statements(slices, lambda passage: passage.source, stored("a", "b", "c", "d"))
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b", "c", "d"))
    return list(about_statements(statements, support))


def test_a_text_that_prints_another_wording_is_not_silent() -> None:
    found = {draft.verdict: draft.silent for draft in drafts()}
    assert found == {"conflict": ("d",), "agree": ("d",)}


def test_a_text_that_may_tell_it_in_a_sentence_of_its_own_is_not_called_silent() -> None:
    told = Told(
        {"convo": (("b", 0), ("b", 3), ("c", 2)), "monda": (("b", 3),), "harbo": (("b", 1),), "grain": (("c", 2),)}
    )
    for _ in range(2):  # the second time from memory
        assert told.may_tell("The convoys leave on Monday.") == {"b"}
        assert told.may_tell("The convoys leave on Monday, the harbour master of Dransk told traders.") == set()


def test_what_stands_before_the_first_turn_of_a_transcript_is_nobodys_speech() -> None:
    from dataclasses import replace

    from crosswire.pipeline import read
    from crosswire.sources import Received

    text = """\
Ministry of Trade of Norland

Remarks on the reopening of the port of Dransk by Ilena Kovar in Geneva, 15 May 2031

MINISTER KOVAR: We will open the harbour on Monday, and nobody will stop the grain ships.
"""
    transcript = read(Received(replace(source("spoken", text), kind="transcript")), SETTINGS)
    record = record_of(transcript, read_text("northwire", HARBOUR, outlet="Northwire"))
    said = [v.passage.text for s in record.statements for v in s.variants if v.passage.source == "spoken"]
    assert said == ["We will open the harbour on Monday, and nobody will stop the grain ships."]
