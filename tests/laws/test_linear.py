"""Law 9: time is linear in the length of the text; a doubling test on lines made to be bad."""

from __future__ import annotations

import time

import pytest

from tests.stories_of_ours import SETTINGS, source

WORST = {
    "quotation marks never closed": "“ ",
    "straight marks": '" ',
    "apostrophes": "' said ",
    "numbers": "12 killed, ",
    "initials": "U.S. ",
    "capitals": "Kovar ",
    "according to": "according to ",
    "brackets": "( [ { ",
    "dashes": "— ",
    "one long word": "a",
    "dates": "May 3 ",
    "headlines": "SEE ALSO: Port Opens\n",
}


def seconds(text: str) -> float:
    """How long marking, blocks and quoted spans take (the parse is the language model's own)."""
    from crosswire.annotate.blocks import find_blocks
    from crosswire.annotate.quoted import find_quoted
    from crosswire.mark import mark

    started = time.process_time()
    article = mark(source("x", text), SETTINGS)
    blocks, _ = find_blocks(article, SETTINGS)
    find_quoted(article.source, blocks)
    return time.process_time() - started


@pytest.mark.parametrize("name", sorted(WORST))
def test_twice_the_text_takes_about_twice_the_time(name: str) -> None:
    piece = WORST[name]
    small, large = piece * (50_000 // len(piece)), piece * (200_000 // len(piece))
    seconds(small)
    once, four_times = min(seconds(small) for _ in range(3)), min(seconds(large) for _ in range(3))
    assert four_times < 9 * once + 0.1, f"{once:.3f} s for 50 kB, {four_times:.3f} s for 200 kB"
