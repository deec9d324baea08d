"""Whether a short passage is shown in its sentence, and equal words are shown once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.article import Mark, MarkKind
from crosswire.model.passage import Passage
from crosswire.report.book import Book
from crosswire.report.quoting import Quoted, by_source, quoted, same_words
from tests.report.example import example_record

TEXT = (
    "A head\n\nThe ferry sank. Officials said 34 people had died, a mayor said. Nobody knows more.\n\n"
    "“We will not go.” That was all, " + "and then there was more and more and more of it " * 6 + "to hear."
)


def around(words: str) -> Quoted:
    record = example_record()
    source = replace(record.sources[0], text=TEXT)
    at = TEXT.index(words)
    return quoted(Book(replace(record, sources=(source,), marks=())), Passage(source.id, at, at + len(words), words))


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("34 people", "Officials said ", " had died, a mayor said."),
        ("A head", "", ""),
        ("We will not go.", "“", "”"),
        ("ferry", "The ", " sank."),
        ("Nobody knows more.", "", ""),
    ],
)
def test_a_short_passage_stands_in_its_sentence(words: str, before: str, after: str) -> None:
    assert around(words) == Quoted(before, words, after)


def test_what_is_cut_says_so() -> None:
    found = around("of it and then there was more")
    assert found.before == ""[:0] + "That was all, and then there was more and more and more "
    assert found.after.endswith(" …")
    assert not around("to hear").before.startswith("and")
    assert around("to hear").before.startswith("… ")


def test_a_passage_of_no_known_source_is_its_words() -> None:
    assert quoted(Book(example_record()), Passage("nowhere", 3, 7, "gone")) == Quoted("", "gone", "")


@pytest.mark.parametrize(
    ("kind", "shown"), [("see_also", "The ferry sank with 34"), ("dateline", "READ: A night outThe ferry sank with 34")]
)
def test_page_furniture_is_none_of_the_words_around(kind: MarkKind, shown: str) -> None:
    text = "READ: A night outThe ferry sank with 34 people aboard Share this"
    record = example_record()
    source = replace(record.sources[0], text=text)
    marks = (Mark(source.passage(0, 17), kind), Mark(source.passage(text.index("Share"), len(text)), "widget"))
    start = text.index("34 people")
    found = quoted(Book(replace(record, sources=(source,), marks=marks)), source.passage(start, start + 2))
    assert found.before + found.words == shown
    assert found.after.strip() == "people aboard"


def test_equal_words_are_one_group() -> None:
    one, same, other = Passage("a", 0, 9, "34 people"), Passage("b", 5, 14, "34\nPeople"), Passage("b", 20, 22, "35")
    assert same_words((one, same, other, one)) == ((one, same), (other,))
    assert by_source((other, one, same)) == (("b", (other, same)), ("a", (one,)))


def test_the_shape_of_quotation_marks_makes_no_other_words() -> None:
    straight, curly = Passage("a", 0, 11, "we're “here”"), Passage("b", 0, 11, 'we’re "here"')
    assert same_words((straight, curly)) == ((straight, curly),)


def test_no_text_is_given_for_words_around_that_it_does_not_have() -> None:
    record = example_record()
    texts = ("Shells struck a mill in Brenn.", "Shells struck  a mill in Brenn.", "Drones struck a bakery.")
    sources = tuple(
        replace(record.sources[0], id=f"s{number}", text=text, length=len(text)) for number, text in enumerate(texts)
    )
    book = Book(replace(record, sources=sources, marks=()))
    one, same, other = (
        Passage(source.id, at, at + 6, "struck") for source in sources for at in [source.text.index("struck")]
    )
    assert same_words((one, same, other)) == ((one, same, other),)
    assert same_words((one, same, other), book) == ((one, same), (other,))


def test_a_title_cut_short_ends_no_sentence() -> None:
    text = "Rain fell. “We lost 12 boats,” said Brig. Ana Ruiz on Nov. 14. The river rose."
    record = example_record()
    source = replace(record.sources[0], text=text)
    at = text.index("12 boats")
    found = quoted(Book(replace(record, sources=(source,), marks=())), Passage(source.id, at, at + 8, "12 boats"))
    assert found == Quoted("“We lost ", "12 boats", ",” said Brig. Ana Ruiz on Nov. 14.")
