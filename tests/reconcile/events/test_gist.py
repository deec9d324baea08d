"""A happening is shown in its clause alone, unless that would read as if what is not so were so."""

from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text, record_of


@pytest.mark.parametrize(
    ("sentence", "trigger", "gist"),
    [
        (
            "Mara Lind, who was named in May, met Ivo Brandt in Velm on Friday after he had left the talks.",
            "met",
            "Mara Lind … met Ivo Brandt in Velm on Friday",
        ),
        (
            "Ivo Brandt accused Mara Lind of “theft and lies” because she had won.",
            "accused",
            "Ivo Brandt accused Mara Lind of “theft and lies”",
        ),
        (
            "The army of Norland has shown no haste in withdrawing its troops from Velm.",
            "withdrawing",
            "The army of Norland has shown no haste in withdrawing its troops from Velm.",
        ),
        ("Norland did not sign the treaty, which Sudria wanted.", "sign", "Norland did not sign the treaty"),
        (
            "Norland will shell the port of Velm, its general said in a speech that was long.",
            "shell",
            "Norland will shell the port of Velm",
        ),
    ],
)  # fmt: skip
def test_gist(sentence: str, trigger: str, gist: str) -> None:
    record = record_of(read_text("a", sentence, outlet="A"))
    told = [event.gist for event in record.events if any(trigger in one.passage.text for one in event.mentions)]
    assert told == [gist]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "Guards detained the president, Mara Lind, in Velm on Monday. Eleven ministers have been detained.",
            "detained",
        ),
        ("Mara Lind won the election in May 2031. She promised elections within six months.", "won the election"),
    ],
)
def test_two_acts_of_one_text(text: str, trigger: str) -> None:
    record = record_of(read_text("a", text, "2031-11-15", outlet="A"))
    told = [[one.passage.text for one in event.mentions] for event in record.events]
    assert [trigger] in told
    assert all(len(mentions) == 1 for mentions in told)
