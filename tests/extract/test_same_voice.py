"""Whose voice "it" and "they" are, which say something after somebody else spoke or did something."""

from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text


@pytest.mark.parametrize(
    ("text", "speaker", "bound"),
    [
        # whoever spoke in the sentence before, named or not
        ("The Velm Harbour Board said the pier was unsafe. It said the road was open.", "Velm Harbour Board", True),
        ("The hospital said two boys had died. It said the road was open.", "The hospital", False),
        ("The letter accuses the mayor of theft. It says the road was open.", "The letter", False),
        ("Two boys had died, according to the army. It said the road was open.", "the army", False),
        ("Three union leaders said the pier was unsafe. They said the road was open.", "Three union leaders", False),
        ("“Nobody came to the pier at all,” the navy said. “We waited. We left.” It said the road was open.", "the navy", False),
        # a description of somebody named
        ("The Velm Harbour Board was fined. The board denied it. It said the road was open.", "Velm Harbour Board", True),
        # and so on from pronoun to pronoun
        ("The navy said the pier was unsafe. It said nobody came. It added that the road was open.", "The navy", False),
        # the body that does what the sentence before tells
        ("The Velm Harbour Board met on Monday. The road was quite open, it said.", "Velm Harbour Board", True),
        ("The Velm Harbour Board refused the bid by Relief Line. It said the road was open.", "Velm Harbour Board", True),
        # a thing that did something is no voice, nor is one of many people
        ("The storm broke the pier. It showed that the road was open.", "It", False),
        ("People who left the pier said it was unsafe. They said the road was open.", "They", False),
        ("People close to Ana Ruiz said the pier was unsafe. They said the road was open.", "They", False),
        ("Ana Ruiz said the pier was unsafe. They said the road was open.", "They", False),
        ("Ana Ruiz and Idris Pugh said the pier was unsafe. It said the road was open.", "It", False),
        # who did what is told in the passive stands behind "by"
        ("The Velm Harbour Board was sued by Relief Line. It said the road was open.", "It", False),
        # two paragraphs on nobody remembers
        ("The navy left the pier.\n\nRain fell.\n\nIt said the road was open.", "It", False),
    ],
)  # fmt: skip
def test_who_goes_on(text: str, speaker: str, bound: bool) -> None:
    reading = read_text("own", text).reading
    quote = next(quote for quote in reversed(reading.quotes) if "open" in quote.passage.text)
    assert quote.speaker is not None
    assert quote.speaker.passage is not None
    name = next((actor.name for actor in reading.actors if actor.id == quote.speaker.actor), quote.speaker.name)
    assert (name, quote.speaker.actor is not None) == (speaker, bound)
    assert quote.speaker.passage.text.lower() in ("it", "they")
