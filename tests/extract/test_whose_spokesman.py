from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text


@pytest.mark.parametrize(
    ("text", "speaker", "bound"),
    [
        # the one body lately spoken of has the spokesman; he is not the body
        ("The Velm Harbour Board met on Monday. Its spokesman said the road was open.", "Velm Harbour Board's spokesman", False),
        ("Daniel Okafor met them on Monday. His spokesman said the road was open.", "Daniel Okafor's spokesman", False),
        # of two bodies neither
        ("Hamas left. Hezbollah met Iran on Monday. Its spokesman said the road was open.", "Its spokesman", False),
        # those who work for a body are not the body, the body is
        ("Two State Department officials said the road was open.", "Two State Department officials", False),
        ("The State Department said the road was open.", "The State Department", True),
    ],
)  # fmt: skip
def test_who_speaks(text: str, speaker: str, bound: bool) -> None:
    (quote,) = (quote for quote in read_text("own", text).reading.quotes if "open" in quote.passage.text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor is not None) == (speaker, bound)
