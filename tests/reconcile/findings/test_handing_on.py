"""Whether a sentence says itself that somebody told it; in a heading only where the parse has it so."""

from __future__ import annotations

import pytest

from crosswire.reconcile.findings.handing_on import HandingOn
from tests.stories_of_ours import read_text

TEXT = """{heading}

The harbour of Dransk is shut, its director said. Reports of a fire were untrue. Nobody knows how “the spark” came about. Rain fell.
"""


@pytest.mark.parametrize(
    ("words", "handed_on"),
    [("its director said", True), ("the spark", True), ("Rain fell", False)],
)
def test_a_sentence_that_quotes_or_says_who_said_it_hands_on(words: str, handed_on: bool) -> None:
    reading = read_text("p", TEXT.format(heading="Port shut")).reading
    sentence = next(one.passage for one in reading.sentences if words in one.passage.text)
    assert HandingOn.of([reading])(sentence) is handed_on


@pytest.mark.parametrize(
    ("heading", "handed_on"),
    [("Harbour shut after fire, director says", True), ("Report on the dam is due in spring", False)],
)
def test_in_a_heading_a_form_alone_hands_nothing_on(heading: str, handed_on: bool) -> None:
    reading = read_text("p", TEXT.format(heading=heading)).reading
    mark = next(one.passage for one in reading.marks if one.kind == "headline")
    assert HandingOn.of([reading])(mark) is handed_on
