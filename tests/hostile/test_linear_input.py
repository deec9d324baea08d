"""Marking and cutting into blocks take time in proportion to the text, on lines made to be bad."""

from __future__ import annotations

import time

import pytest

from crosswire.annotate.blocks import find_blocks
from crosswire.mark import mark
from crosswire.sources.decode import decode
from crosswire.sources.language import detect
from tests.mark.pages import PROSE, SETTINGS, stored

WORST = {
    "see also, many seams": "SEE ALSO: AaBbCc",
    "see also, one line each": "SEE ALSO: Port Opens\n",
    "slashes": "Aa Bb/ Cc",
    "a slug that never ends": "Newsglance/ GENEVA/ J. Roe/ ",
    "datelines": "GENEVA (AP) — ",
    "capitals": "KOVAR ",
    "names": "Jane Roe and ",
    "bylines": "By Jane Roe\n",
    "photo credits": "Photo: Jane Roe/AP (right) ",
    "brackets never closed": "(Jane Roe/AP",
    "captions": "In this photo taken ",
    "dates": "14 May 2031 ",
    "months": "May May 3 ",
    "told": "told the ",
    "reported": "Reuters has had also reported ",
    "short lines": "Port\n",
    "short lines apart": "Port Opens\n\n",
    "lists": "• item of a list\n",
    "boxes": "Latest news\nA title here\n",
    "wrapped": "a line of some forty characters that ends\n",
    "bars": "A | B | ",
    "white space": " ",
    "newlines": "\r\n",
    "full stops": "... ",
    "copyright": "© 2031 A",
    "zero width": "\u200b",
    "one word": "a",
}


def seconds(text: str) -> float:
    started = time.process_time()
    article = mark(stored(text), SETTINGS)
    find_blocks(article, SETTINGS)
    return time.process_time() - started


@pytest.mark.parametrize("name", sorted(WORST))
def test_four_times_the_text_takes_about_four_times_the_time(name: str) -> None:
    piece = WORST[name]
    small, large = piece * (10_000 // len(piece)), piece * (40_000 // len(piece))
    seconds(small)
    once, four_times = min(seconds(small) for _ in range(2)), min(seconds(large) for _ in range(2))
    assert four_times < 9 * once + 0.05, f"{once:.3f} s for 10 kB, {four_times:.3f} s for 40 kB"


@pytest.mark.parametrize("piece", ["a", "word ", f"{PROSE} ", "“word” "])
def test_a_line_of_a_million_characters_takes_less_than_two_seconds(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert seconds(text) < 2
    blocks, _ = find_blocks(mark(stored(text), SETTINGS), SETTINGS)
    assert max((block.end - block.start for block in blocks), default=0) <= SETTINGS.max_block


@pytest.mark.parametrize("piece", [b"\xff", b"\xe2\x80", b"a\xff", "й".encode("cp1251"), b"\x80" * 3 + b"a" * 40])
def test_bytes_are_decoded_in_linear_time(piece: bytes) -> None:
    raw = piece * (4_000_000 // len(piece))
    started = time.process_time()
    detect(decode(raw)[0])
    assert time.process_time() - started < 5
