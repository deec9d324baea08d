"""Which acts two texts are told to agree on by their verbs alone, and where something of either stands in the way of it."""

from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text, record_of

OPENINGS = (
    "The square of Dorr was quiet on Wednesday, and shops stayed shut. ",
    "Fishing boats kept to the harbour as snow fell across the bay. ",
)


def _agreed(one: str, other: str) -> list[str]:
    texts = (
        read_text("a", f"{OPENINGS[0]}{one}", outlet="The Desk", published="2031-05-14"),
        read_text("b", f"{OPENINGS[1]}{other}", outlet="Evening Post", published="2031-05-14"),
    )
    return [one.statement for one in record_of(*texts).findings if one.verdict == "agree"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crossing at Sollen has been closed since Monday.", "The crossing at Sollen has been shut since Monday."),
        ("Norland shut its consulate in Dorr on Tuesday.", "Norland closed its consulate in Dorr on Tuesday."),
        ("Norland cancelled the talks on Tuesday.", "Norland called off the talks on Tuesday."),
        ("Rebels burned the granary at Velm on Tuesday.", "The granary at Velm was burned by rebels on Tuesday."),
        ("Mara Lind moved to Velm in 2031.", "In 2031 Mara Lind moved to Velm."),
        ("Norland recognised Sarn.", "Sarn was recognised by Norland."),
        ("The crossing at Sollen remains shut.", "The crossing at Sollen has been closed by the army since Monday."),
        ("A jury convicted Ivo Brandt of arson on Monday.", "Ivo Brandt was found guilty of arson."),
    ],
)
def test_one_act_in_two_texts(one: str, other: str) -> None:
    assert len(_agreed(one, other)) == 1
    assert len(_agreed(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rebels burned the granary at Velm on Tuesday.", "Rebels burned the courthouse at Velm on Tuesday."),
        ("Rebels burned the granary at Velm on Monday.", "Rebels burned the granary at Velm on Tuesday."),
        ("Norland recognised Sarn.", "Sarn recognised Norland."),
        ("Norland recognised Sarn on Tuesday.", "Sudmark recognised Sarn on Tuesday."),
        ("Norland recognised Sarn on Tuesday.", "Norland refused to recognise Sarn on Tuesday."),
        ("Norland closed its consulate in Dorr on Tuesday.", "Norland reopened its consulate in Dorr on Tuesday."),
        ("Norland closed its consulate in Dorr on Tuesday.", "Norland closed its consulate in Velm on Tuesday."),
        ("The crossing at Sollen remains shut.", "The crossing at Velm has been closed by the army since Monday."),
        ("The crossing at Sollen remains shut.", "The crossing at Sollen has been open since Monday."),
        ("A jury convicted Ivo Brandt of arson on Monday.", "Ivo Brandt was found guilty of fraud."),
        ("Mara Lind remained silent on Monday.", "Mara Lind remained in Velm on Monday."),
        ("Sudmark blamed Norland then too.", "Sudmark blamed Norland."),
        ("Sudmark accused Norland of stalling on the treaty.", "Sudmark too accused Norland of violations."),
        ("The Harriers won the game.", "Winning the game pleased the Harriers."),
    ],
)
def test_what_is_not_shown_to_be_one_act(one: str, other: str) -> None:
    assert _agreed(one, other) == []


def test_what_a_paper_tells_itself_is_no_report_of_a_speaker() -> None:
    said = "Mayor Ilena Kovar identified the victim as Benjamin David Banky, 40, of Dorr."
    told = "In the office she and a dozen coworkers had just fled, Benjamin David Banky, 40, lay dead in Dorr."
    assert _agreed(said, told) == []
