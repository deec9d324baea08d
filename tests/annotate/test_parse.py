from __future__ import annotations

import pytest

from tests.parsed import annotated


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sorrel: U.S. Will End Norland Harbour Talks Without Quick Progress", 1),
        ("Sorrel says the U.S. will end the talks. Norland will not.", 2),
        ("The crews crossed into the U.S. They were met by guards.", 2),
        (
            "He cut aid to Norland after a disastrous Feb. 28 Round Hall encounter with Sorrel that ended in shouting.",
            1,
        ),
        ("The ships sailed from Aldport, Calif. just as the storm came.", 1),
        ("“The ships will sail.” Nobody believed it.", 2),
    ],
)
def test_a_sentence_begins_only_behind_a_stop(text: str, sentences: int) -> None:
    found = annotated(text).sentences
    assert len(found) == sentences, [one.passage.text for one in found]
