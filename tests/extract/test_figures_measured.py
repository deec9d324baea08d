"""What is read of numbers that one word more makes something else: votes, quakes, speeds, times of day, decades, swaps."""

from __future__ import annotations

import pytest

from tests.extract.figured import figures, told

SENTENCES = [
    (
        "Eighty-four deputies voted in favour, 31 voted against and 12 abstained.",
        ["Eighty-four deputies: votes 84", "31: votes 31", "12: votes 12"],
    ),
    ("The nine members who voted for it were expelled.", ["nine members: votes 9"]),
    (
        "The package was approved by 19 of the 21 members; two abstained.",
        ["19: votes 19", "21 members: people 21", "two: votes 2"],
    ),
    ("It was agreed under a pact approved by both the Sarn government and the rebels.", []),
    ("It closed at 4 . 6 percent.", []),
    ("Five people voted with their feet.", ["Five people: people 5"]),
    ("The quake, of magnitude 6.4, was felt 200 km away.", ["6.4: magnitude 6.4", "200 km: distance 200"]),
    (
        "At least 12 aftershocks followed the 7.1 earthquake.",
        ["12 aftershocks: other 12+", "7.1 earthquake: magnitude 7.1"],
    ),
    ("A 6.1-magnitude quake shook Brenn.", ["6.1-magnitude: magnitude 6.1"]),
    ("The car fled at speeds of up to 120 miles per hour.", ["120 miles per hour: speed ..120"]),
    ("The post appeared at 4 : 24 PM on Monday.", []),
    ("The charge went off after 10 seconds.", ["10 seconds: seconds 10"]),
    ("The nineteen seventies were calm in Sarn.", []),
    ("Polls put Lind behind other Norland 2016 candidates.", []),
    ("Some 2,016 candidates stood for the council.", ["2,016 candidates: people ~2016"]),
    ("With most ballots counted, Lind had a lead of seven points.", ["seven points: share 7"]),
    (
        "Three people died and six more are fighting for their lives.",
        ["Three people: killed 3", "six more: wounded 6"],
    ),
    (
        "The drone corps launched 142 drones and 17 cruise missiles, of which 131 were shot down.",
        ["142 drones: drones 142", "17 cruise missiles: missiles 17", "131: drones 131"],
    ),
    ("The two sides swapped 40 bodies for 35.", ["40 bodies: killed 40", "35: killed 35"]),
    ("We returned fire for a quarter of an hour, no more.", []),
    ("The bank froze accounts worth 70 million francs.", ["70 million francs: money 70000000"]),
    ("A mission of 140 unarmed observers watches the truce.", ["140 unarmed observers: people 140"]),
    ("About 300,000 people have been trapped in Sarn.", ["300,000 people: trapped ~300000"]),
    ("They slept outdoors at minus 20 degrees.", ["minus 20 degrees: temperature -20"]),
    ("The quake measured 6.2 on the Richter scale.", ["6.2: magnitude 6.2"]),
    ("Six miners are trapped below ground.", ["Six miners: trapped 6"]),
    ("Eleven citizens were martyred in the raid.", ["Eleven citizens: killed 11"]),
    ("The settlers fenced off 350 dunams of grazing land.", ["350 dunams: area 350"]),
    # how far something went before or into something; of a stretch of time the same words say when
    ("The missile flew over 180 kilometres before it fell into the sea.", ["180 kilometres: distance 180+"]),
    ("The column advanced 12 miles into the Sarn valley.", ["12 miles: distance 12"]),
    ("The minister left three weeks before the vote, and the aide 40 minutes later.", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_measured(text: str, expected: list[str]) -> None:
    assert [f"{figure.passage.text}: {told(figure)}" for figure in figures(text)] == expected


def test_a_number_that_took_the_place_of_another() -> None:
    new, old = figures("Four soldiers died, the army said on Wednesday, raising an earlier toll of three.")
    assert (new.hedge, old.hedge, old.of_whom) == ("rose to", "earlier", "soldiers")
    new, old = figures("The blast killed 14 people, revising an initial toll of 17.")
    assert (new.hedge, old.hedge) == ("fell to", "initial")
