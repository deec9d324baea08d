"""Tests for what an amount is told of."""

from __future__ import annotations

import pytest

from crosswire.model.mention import Figure
from crosswire.model.passage import Passage
from crosswire.reconcile.figures.things import is_rate, thing_of


@pytest.mark.parametrize(
    ("sentence", "words", "measure", "expected"),
    [
        ("Both sides agreed on a three-day truce.", "three-day", "days", "truce"),
        ("A truce lasting at least 72 hours began.", "72 hours", "hours", "truce"),
        ("The council prolonged the curfew by ten days.", "ten days", "days", "extension"),
        ("The mandate was extended for another six months.", "six months", "months", "extension"),
        ("The count was postponed, and it rained two weeks.", "two weeks", "weeks", None),
        ("The count was postponed by two weeks.", "two weeks", "weeks", "delay"),
        ("The extended family lived there for six months.", "six months", "months", "extension"),
        ("He was jailed for six months.", "six months", "months", None),
        ("The siege was over in less than two hours.", "two hours", "hours", "siege"),
        ("There was a stand-off of six hours.", "six hours", "hours", "stand-off"),
        ("He promised a census within six months.", "six months", "months", "deadline"),
        ("They were given two days to leave.", "two days", "days", "deadline"),
        ("They gave it two days later.", "two days", "days", None),
        ("Turnout was 71 percent.", "71 percent", "share", "turnout"),
        ("A 64 percent turnout was recorded.", "64 percent", "share", "turnout"),
        ("Turnout was 71 percent, and 30 percent voted against.", "30 percent", "share", None),
        ("A turnout of 40 percent is required.", "40 percent", "share", None),
        ("The mill lost 40 percent of its wheat.", "40 percent", "share", None),
        ("They took a loan of $5 million.", "$5 million", "money", "loan"),
        ("The $5 million loan was repaid.", "$5 million", "money", "loan"),
        ("They paid $5 million yesterday.", "$5 million", "money", None),
        ("A moat 12 metres wide was dug.", "12 metres", "distance", "moat"),
        ("They swam 12 metres.", "12 metres", "distance", None),
        ("Turnout was 71 at noon.", "71", "other", None),
    ],
)
def test_thing(sentence: str, words: str, measure: str, expected: str | None) -> None:
    at = sentence.index(words)
    passage = Passage("a", at, at + len(words), words)
    figure = Figure(id="f", passage=passage, measure=measure, low=1, high=1, found_by="hand")
    assert thing_of(figure, sentence, at) == expected


def test_rate() -> None:
    assert is_rate("turnout")
    assert not is_rate("truce")
    assert not is_rate(None)
