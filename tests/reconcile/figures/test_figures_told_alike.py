"""Numbers that two texts give of one thing where no place tells it: votes, lengths of time, tolls of one, what comes on top."""

from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text, record_of

TWO_TEXTS = [
    # the two sides of a vote
    (
        "The assembly voted 47-12 on Wednesday to ratify the truce bill.",
        "Lawmakers ratified the truce bill on Wednesday by 49 votes to 12.",
        {"votes: 47 / 49": "conflict", "votes, against: 12": "agree"},
    ),
    (
        "Parliament approved the budget by a vote of 301 to 145. It rejected the amnesty bill by 250 to 188.",
        "Parliament approved the budget 301 to 147 and threw out the amnesty bill, 250-188.",
        {
            "votes: 301": "agree",
            "votes, against: 145 / 147": "conflict",
            "votes: 250": "agree",
            "votes, against: 188": "agree",
        },
    ),
    (
        "The Security Council resolution on Dransk passed with 13 in favour, none against and two abstentions.",
        "The Security Council adopted the resolution on Dransk by 14 votes to none.",
        {"votes: 13 / 14": "conflict"},
    ),
    # how long one thing lasts
    (
        "Norland and Sudria agreed on a three-day truce around Dransk on Wednesday, the mediator said.",
        "The two sides agreed on Wednesday on a five-day truce around Dransk, according to the mediator.",
        {"days, truce: 3 / 5": "conflict"},
    ),
    (
        "A 72-hour ceasefire in Dransk took effect on Wednesday.",
        "A three-day ceasefire took effect in Dransk on Wednesday.",
        {"hours, ceasefire (Dransk, 2031-05-14): 72": "agree"},
    ),
    (
        "The foreign minister of Norland arrived in Dransk on a two-day visit on Wednesday.",
        "The defence minister of Norland arrived in Orvel on a three-day visit.",
        {},
    ),
    # a toll of one
    ("The strike killed one, officials said.", "One person died in the strike, according to officials.", {"killed: 1": "agree"}),
    (
        "A drone hit a bus near Dransk on Wednesday. One person was killed, the mayor said.",
        "A drone hit a bus near Dransk on Wednesday, killing two people.",
        {"killed (Dransk, 2031-05-14): 1 / 2": "conflict"},
    ),
    # what comes on top
    (
        "Eleven people were killed on Wednesday when a missile hit a market in Dransk, the governor said.",
        "Rescuers in Dransk pulled four more bodies from the rubble of the market. Eleven people were killed on Wednesday.",
        {"killed: 11": "agree"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), TWO_TEXTS)
def test_numbers_of_one_thing(one: str, other: str, expected: dict[str, str]) -> None:
    record = record_of(read_text("a", one, outlet="The Desk"), read_text("b", other, outlet="Evening Post"))
    told = [finding for finding in record.findings if finding.about.kind == "figure"]
    assert {
        finding.statement.rpartition(" (")[0]: finding.verdict for finding in told if finding.verdict != "single-source"
    } == expected


def test_what_comes_on_top_is_told_so() -> None:
    text = "Eleven people were killed when a missile hit a market in Dransk. Four more bodies were found on Friday."
    figures = record_of(read_text("a", text)).figures
    assert [[value.hedge for value in figure.values] for figure in figures] == [[None], ["additional"]]


def test_one_origin_may_publish_two_counts_of_one_day() -> None:
    said = "DRANSK (Reuters) - A missile strike on a market in Dransk on Wednesday killed 11 people and injured {}."
    texts = [read_text(name, said.format(count), outlet=name) for name, count in (("a", 23), ("b", 31))]
    verdicts = [finding.verdict for finding in record_of(*texts).findings if "wounded" in finding.statement]
    assert verdicts == ["single-source"]
