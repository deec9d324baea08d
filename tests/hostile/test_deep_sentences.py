"""A sentence may nest words to any depth: what climbs its tree must neither recurse nor take long."""

from __future__ import annotations

from time import process_time

import pytest

from tests.extract.told import told

DEPTH = 1_500

NESTED = {
    "of": "The envoy " + "of the friend " * DEPTH + "was arrested in Velm.",
    "to": "The envoy wanted " + "to try " * DEPTH + "to meet Brandt in Velm.",
    "and": "The army shelled " + "the port and " * DEPTH + "the town of Velm.",
    "that": "Brandt " + "said that Lind " * DEPTH + "was arrested in Velm.",
    "who": "Brandt, " + "who met Lind, " * DEPTH + "left Velm.",
    "commas": "The army seized Velm, " + "killed, " * DEPTH + "and left.",
    "said": "He said, she said, they said, " * 500 + "it rained.",
    "possessives": "The envoy" + "'s friend" * DEPTH + " was arrested in Velm.",
}


@pytest.mark.parametrize("nested", NESTED)
def test_a_sentence_of_any_depth_is_read(nested: str) -> None:
    began = process_time()
    story = told(NESTED[nested])
    assert process_time() - began < 30
    assert all(event.passage.end <= len(NESTED[nested]) for event in story.events)
