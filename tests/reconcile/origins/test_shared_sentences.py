"""Which single sentences, and which parts of them, two texts have in common that nobody writes twice by chance."""

from __future__ import annotations

import pytest

from crosswire.reconcile.origins.parallels import side_by_side
from crosswire.reconcile.origins.shared_sentences import sentences_in_both
from crosswire.reconcile.origins.told import text_of
from tests.reconcile.texts import INDEPENDENT, reading

PART = (
    "the trawler dragged its anchor across the northern telegraph cable of Dransk while two pilots quarrelled about"
    " the toll on herring"
)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (f"Last spring {PART}.", f"Villagers recalled that {PART}, but its owner disputes that.", [PART]),
        (f"Last spring {PART}.", "Last spring a trawler cut the northern cable, and two pilots quarrelled.", []),
    ],
)
def test_a_long_part_of_a_sentence_is_of_one_origin(one: str, other: str, shared: list[str]) -> None:
    texts = (text_of(reading("one", (one,))), text_of(reading("two", (*INDEPENDENT, other))))
    found = list(sentences_in_both(side_by_side(*texts)))
    assert [passage.text for pair in found for passage in pair] == shared * 2
