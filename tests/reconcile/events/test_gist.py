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
            "The army of Norland has shown no urgency in withdrawing its troops from Velm.",
            "withdrawing",
            "The army of Norland has shown no urgency in withdrawing its troops from Velm.",
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
