"""What a heading says and no text below it holds."""

from __future__ import annotations

from crosswire.model.record import Finding
from tests.stories_of_ours import read_text, record_of

BODY = """\
{heading}

DRANSK (Northwire) - Soldiers crossed the river on Friday. The army said that {count} smugglers were killed on the east bank.

“We have made some encouraging progress in the harbour talks,” Foreign Minister Ilena Kovar told reporters on Thursday.

The port of Dransk stayed closed, and forty trucks waited at the gate of the customs house.
"""


def of_headings(heading: str, count: str = "14") -> list[Finding]:
    record = record_of(read_text("paper", BODY.format(heading=heading, count=count), outlet="The Paper"))
    return [finding for finding in record.findings if finding.topic == "headline and text"]


def test_a_heading_that_counts_otherwise_than_its_text_contradicts_it() -> None:
    (finding,) = of_headings("ARMY KILLS 40 SMUGGLERS ON THE RIVER")
    assert (finding.verdict, finding.class_) == ("conflict", "self-contradiction")
    assert [side.label for side in finding.sides] == ["in the heading", "in the text"]


def test_a_number_the_text_gives_or_allows_is_no_contradiction() -> None:
    assert of_headings("ARMY KILLS 40 SMUGGLERS ON THE RIVER", "40") == []
    assert of_headings("ARMY KILLS 40 SMUGGLERS ON THE RIVER", "more than 30") == []


def test_a_quotation_in_a_heading_must_stand_in_a_body() -> None:
    (finding,) = of_headings("Kovar sees “important progress” in harbour talks")
    assert (finding.verdict, finding.class_, finding.weight) == ("conflict", "wording", "quotation")
    assert of_headings("Kovar sees “encouraging progress” in harbour talks") == []


def test_one_telling_word_does_not_show_a_quotation_of_four_again() -> None:
    (finding,) = of_headings("“The progress in the sky”")
    assert finding.verdict == "single-source"


def test_a_contraction_may_stand_for_the_verb_of_the_heading() -> None:
    text = "“The harbour has been mined”\n\nDRANSK (Northwire) - Snow fell. “The harbour's been mined,” the pilot Odd Vestby said.\n"
    record = record_of(read_text("paper", text, outlet="The Paper"))
    assert [finding for finding in record.findings if finding.topic == "headline and text"] == []
