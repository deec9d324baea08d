"""No line is too much: time grows with the length, and nothing an article says raises."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.times import find_times
from crosswire.model.article import Block, Parse, Token
from crosswire.vocabulary.time_words import time_phrases, time_words

from .timed import source_of

LINES = {
    "numbers": ["7"], "years": ["2014"], "last": ["last"], "next day": ["the", "next", "day"], "day after": ["a", "day", "after"],
    "dates": ["May", "5"], "spans": ["Monday", "to", "Tuesday", "to"], "number words": ["one"], "twenty": ["twenty", "-"],
    "hundreds": ["one", "hundred", "hundred"], "eves": ["the", "eve", "of"], "dashes": ["2014", "-"], "halves": ["two", "and", "a", "half"],
    "noon": ["noon", "Friday"], "days": ["days", "after"], "ends": ["the", "end", "of", "May"],
}  # fmt: skip


def parse_of(words: list[str], tag: str = "NN") -> tuple[str, Parse]:
    """A text of these words and a parse of it in which each word hangs on the next."""
    text, tokens = "", []
    for place, word in enumerate(words):
        start = len(text) + bool(text)
        text = f"{text} {word}" if text else word
        above = min(place + 1, len(words) - 1)
        label = "DATE" if place % 3 else ""
        tokens.append(Token(start, len(text), word, word.lower(), "NOUN", tag, "dep", above, label, "", place == 0))
    return text, Parse(tuple(tokens), (), (Block(0, len(text), "paragraph", 0, len(tokens)),))


def seconds(words: list[str]) -> float:
    text, parse = parse_of(words)
    source = source_of(text, "2025-04-18")
    assert len(parse.edges) == len(parse.children)  # derived before the clock starts
    best = 9.0
    for _ in range(2):
        start = process_time()
        find_times(source, parse)
        best = min(best, process_time() - start)
    return best


@pytest.mark.parametrize("words", LINES.values(), ids=LINES.keys())
def test_twice_the_words_take_about_twice_the_time(words: list[str]) -> None:
    once, twice = seconds((words * 1000)[:1000]), seconds((words * 2000)[:2000])
    assert twice < 3.2 * once + 0.03


SINGLE = [
    *sorted(time_words()),
    *("2014", "5", "31", "99", "0", "04/05/2025", "2025-02-31", "10:30", "29:99", "4th", "9999", "tank"),
]
PHRASES = [
    " ".join((first, second, *phrase.rest[1:]))
    for (first, second), found in sorted(time_phrases().items())
    for phrase in found
]
WORDS = st.lists(st.sampled_from([*SINGLE, *PHRASES]), min_size=1, max_size=30)
DATES = st.sampled_from([None, "2025-04-18", "2025-04", "9999-12-31", "0001-01-01", "2024-02-29T23:00:00Z"])


@settings(max_examples=150, deadline=None, derandomize=True)
@given(WORDS, DATES, st.sampled_from(["NN", "VBD", "MD", "CD", "NNP"]), st.sampled_from([str, str.title, str.upper]))
def test_no_line_raises(words: list[str], published: str | None, tag: str, case: object) -> None:
    shaped = [case(word) for phrase in words for word in phrase.split(" ")]  # type: ignore[operator]
    text, parse = parse_of(shaped, tag)
    for time in find_times(source_of(text, published), parse):
        assert text[time.passage.start : time.passage.end] == time.passage.text != ""
        assert time.value is None or time.value == time.value.strip() != ""
