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
    (
        "The council approved the quarry ban on Wednesday by 11 votes to two.",
        "Twelve states were in favour of the quarry ban and two against.",
        {"votes: 11 / 12": "conflict", "votes, against: 2": "agree"},
    ),
    (
        "Nine members backed the quarry ban and three voted against it.",
        "The quarry ban passed with nine members in favour and three against.",
        {"votes: 9": "agree", "votes, against: 3": "agree"},
    ),
    (
        "The council approved the port law by 11 votes to two.",
        "The council approved the dam law by 12 votes to two.",
        {},
    ),
    # how long one thing lasts
    (
        "Envoys of Norland and Sudria signed a truce in Dransk on Wednesday. The truce is to last for 90 days.",
        "A truce was signed in Dransk by Norland and Sudria. The truce will run for 120 days.",
        {"days, truce: 90 / 120": "conflict"},
    ),
    ("The talks in Dransk lasted nine hours.", "A break in the talks in Dransk lasted two hours.", {}),
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
    ("The siege of the mill in Brenn lasted six hours.", "The siege of the bank in Brenn lasted two hours.", {}),
    ("The first round of talks in Brenn lasted six hours.", "The second round of talks in Brenn lasted two hours.", {}),
    (
        "The siege of the mill in Brenn lasted six hours.",
        "The siege of the mill in Brenn was over in less than two hours.",
        {"hours, siege: 6 / up to 2": "conflict"},
    ),
    # how long somebody has
    (
        "Norland must withdraw its troops from the gorge within 30 days, the accord says.",
        "Under the accord Norland has to withdraw its troops from the gorge within 90 days.",
        {"days, deadline (required): up to 30 / up to 90": "conflict"},
    ),
    (
        "Norland must withdraw its troops from the gorge within 30 days, the accord says.",
        "Under the accord Norland has to withdraw its tanks from the gorge within 90 days.",
        {},
    ),
    (
        "Sudria's consul must leave Norland within 48 hours.",
        "Norland ordered Sudria's consul to leave within five days.",
        {"hours, deadline (required): up to 48 / up to five days": "conflict"},
    ),
    ("Sudria's consul must leave Norland within 48 hours.", "Velda's consul must leave Norland within five days.", {}),
    (
        "The mayor gave the squatters 24 hours to hand over the mill.",
        "The mayor gave the squatters three days to hand over the mill.",
        {"hours, deadline (required): 24 / three days": "conflict"},
    ),
    (
        "The mayor gave the squatters of Brenn three days to hand over the mill.",
        "The mayor gave the squatters of Brenn a week to hand over the mill.",
        {"days, deadline (required): 3 / a week": "conflict"},
    ),
    # this year and the last
    ("Norland paid 240 crowns for a barrel last year.", "Norland will pay 310 crowns for a barrel this year.", {}),
    # what both sides are bound to hold, told by two verbs
    (
        "The accord obliges both sides to keep lorries at least ten kilometres from the gorge.",
        "Both sides must hold lorries at least 30 kilometres from the gorge.",
        {"distance (required): at least ten kilometres / at least 30 kilometres": "conflict"},
    ),
    # a toll of one
    ("The strike killed one, officials said.", "One person died in the strike, according to officials.", {"killed: 1": "agree"}),
    (
        "A drone hit a bus near Dransk on Wednesday. One person was killed, the mayor said.",
        "A drone hit a bus near Dransk on Wednesday, killing two people.",
        {"killed (Dransk, 2031-05-14): 1 / 2": "conflict"},
    ),
    # the only toll of each text, the sentence before telling of one happening
    (
        "The ferry Lark sank off Dransk on Wednesday. Twenty people drowned, the coast guard said.",
        "The Lark, a ferry, went down off Dransk. Thirty-four people drowned, the coast guard said.",
        {"killed: 20 / 34": "conflict"},
    ),
    (
        "A bomb went off at a bus depot in Dransk on Wednesday. Two people were wounded, the governor said.",
        "A blast shook the bus depot in Dransk on Wednesday. No one was hurt in the blast, the army said.",
        {"wounded (Dransk, 2031-05-14): 2 / 0": "conflict"},
    ),
    (
        "The ferry Lark sank off Dransk. Twenty people drowned, the coast guard said.",
        "The ferry Wren sank off Orvel. Thirty-four people drowned, the coast guard said.",
        {},
    ),
    (
        "A convoy of grain lorries was shelled near Dransk on Wednesday. No one was hurt.",
        "Near Dransk, a convoy of grain came under fire on Wednesday. Two drivers were wounded.",
        {"wounded (Dransk, 2031-05-14): 0 / 2 drivers": "conflict"},
    ),
    # a number that took the place of another
    (
        "A ferry sank off Dransk on Wednesday. Twelve people drowned, the coast guard said.",
        "Thirty-one people drowned when a ferry sank off Dransk, the coast guard said, raising an earlier toll of 12.",
        {"killed: 12 / 31": "superseded"},
    ),
    (
        "A drone hit a depot in Dransk on Wednesday, killing 11 people, the mayor said.",
        "Drone kills 12\n\nAt least 12 people died when a drone hit a depot in Dransk, after one of the wounded died.",
        {"killed (Dransk, 2031-05-14): 11 / 12": "compatible"},
    ),
    (
        "A bomb killed eleven people at a market in Dransk on Wednesday.",
        "A bomb went off at a market in Dransk on Wednesday. Twelve people are dead, after one of the wounded died.",
        {"killed (Dransk, 2031-05-14): 11 / 12": "compatible"},
    ),
    # what binds somebody
    (
        "Envoys met in Orvel. The truce obliges the armies to keep their guns at least 15 km from the river.",
        "Snow fell all night in Dransk. Under the truce both armies must keep their guns at least 25 km from the river.",
        {"distance (required): at least 15 km / at least 25 km": "conflict"},
    ),
    # rounded by a text
    (
        "The state will take $3.57 billion from the road fund to pay for the dam at Orvel.",
        "To pay for the dam at Orvel, the state will take $3.6 billion from the road fund.",
        {"money: $3.57 billion / $3.6 billion": "compatible"},
    ),
    (
        "The state will take $3.5 billion from the road fund to pay for the dam at Orvel.",
        "To pay for the dam at Orvel, the state will take $3.6 billion from the road fund.",
        {"money: $3.5 billion / $3.6 billion": "conflict"},
    ),
    (
        "A third of the homes in Orvel were destroyed by the flood.",
        "The flood destroyed one in three homes in Orvel.",
        {"share: A third": "agree"},
    ),
    # what comes on top
    (
        "Eleven people were killed on Wednesday when a missile hit a market in Dransk, the governor said.",
        "Rescuers in Dransk pulled four more bodies from the rubble of the market. Eleven people were killed on Wednesday.",
        {"killed (Dransk, 2031-05-14): 11": "agree"},
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
