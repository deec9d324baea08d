"""Ordinary prose is left alone, whatever words of furniture it holds: precision comes first."""

from __future__ import annotations

import pytest

from tests.mark.pages import MORE, PROSE, kinds

PARAGRAPHS = [
    "By Friday, the talks had collapsed and both delegations had left the hotel.",
    "By the end of the week more than 40 trucks had crossed the bridge at Selmin.",
    "Related parties said nothing of the offer, and more on the pipeline is expected this week.",
    "Watch towers were built along the border, and soldiers looked on as farmers carried their wheat.",
    "NATO — which has no forces there — said that it would watch the vote.",
    "UNICEF - the fund for children - said that it had sent blankets.",
    "The (right) wing of the house had burnt down, firefighters said, but the left one stood.",
    "The bill was carried by the centre-right and the far right with three votes, the clerk said.",
    "Photos released by the ministry show a crater beside the road to the airfield.",
    "In this picture of despair, the envoy said, there was one bright spot.",
    "The border runs along sectarian lines (Sunni/Shia), the historian said.",
    "Soldiers reported from the front that the shelling had stopped before dawn.",
    "Supported by artillery, the troops advanced on the town and took two villages.",
    "This material is highly radioactive, the officials said, and must be buried deep.",
    "Register to vote was the slogan of the march, which filled the square before noon.",
    "Listen to what he said on Monday, the minister told the deputies, and compare.",
    "Background: the two countries fought a war over the valley and have no relations since.",
    "The contract was printed, signed and sealed; a copy was to follow by post.",
    "He said the firm had used cookies to track its customers and sold the lists abroad.",
    "“Sign up for our newsletter, they told me, and nothing else,” said the widow of the dead man.",
    "The findings were confirmed in reporting by two other newspapers, the editor wrote.",
    "A general view had formed among the diplomats that the envoy would not return.",
    "The minister, who covers for a colleague, is based in Vienna and travels on Sundays.",
    "On 14 May 2031 the parliament voted, and on 15 May 2031 the king signed.",
    "“Home is where the harbour is,” she said. “Menu, search, close: that is all I see.”",
    "\u2013 We will not go back, said the fisherman, who had lost two boats to the storm.",
    "The home-away-news-sport dispute was settled out of court, the lawyers said.",
    "He was asked whether he agreed: yes or no? He said nothing and left the room.",
    "The prices were A/B/C rated, and/or weighed, by the committee of the exchange.",
    "Advertisement boards were torn down by the crowd, which sang until midnight.",
]


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_prose_in_the_middle_is_body(paragraph: str) -> None:
    assert kinds(f"{PROSE}\n\n{paragraph}\n\n{MORE}") == []


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_prose_at_the_head_is_body(paragraph: str) -> None:
    assert kinds(f"{paragraph}\n\n{PROSE}\n\n{MORE}") == []


def test_all_of_it_together_is_body() -> None:
    assert kinds("\n\n".join(PARAGRAPHS)) == []
    assert kinds("\n".join(PARAGRAPHS)) == []
