"""Whether ids are looked up, and unknown ones are shown as they are."""

from __future__ import annotations

from dataclasses import replace

from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.report.book import Book
from tests.report.example import empty_record, example_record
from tests.report.example_sources import DIPLOMAT, LUND, SOURCES, p


def test_texts_of_one_outlet_are_told_apart() -> None:
    record = example_record()
    twin = replace(SOURCES[0], id="twin")
    book = Book(replace(record, sources=(*SOURCES, twin)))
    assert book.source("harbour") == "Harbour Post #1"
    assert book.source("twin") == "Harbour Post #5"
    assert book.source("inland") == "Inland Courier"


def test_a_reason_calls_sources_as_the_page_does() -> None:
    one, other = (
        replace(SOURCES[0], id=key, outlet=outlet) for key, outlet in (("a-1", "The Desk"), ("is", "Northwire"))
    )
    book = Book(replace(example_record(), sources=(one, other)))
    assert book.told("a-1 is dated earlier than a-12") == "The Desk is dated earlier than a-12"


def test_unknown_ids_are_shown_as_they_are() -> None:
    book = Book(empty_record())
    assert (book.source("x"), book.origin("x"), book.actor("x"), book.informant("x")) == ("x",) * 4
    assert book.item("x") is None
    assert book.passages("x") == ()
    assert book.place(Passage("x", 0, 1, "y")) == "x"


def test_items_have_labels_and_anchors() -> None:
    book = Book(example_record())
    assert [book.items["figure", figure.id].label for figure in book.record.figures] == ["N1", "N2", "N3", "N4"]
    dead = book.item("n-dead")
    assert dead is not None
    assert (dead.anchor, dead.name) == ("figure-1", "people killed")
    assert book.item("n-dead", "event") is None
    assert book.item("1") is None, "a next step has no id"


def test_somebody_is_called_by_the_storys_name() -> None:
    book = Book(example_record())
    assert book.who(Who(p("inland", "the mayor"), "the mayor", "a-lund")) == "Oskar Lund"
    assert book.who(DIPLOMAT) == "a Western diplomat"
    assert book.who(Who(p("inland", "the mayor"), None)) == "the mayor"
    assert book.who(Who(None, None)) == book.who(None) == ""
    assert book.informant("i-lund") == book.who(LUND)


def test_a_passage_is_cited_by_outlet_and_paragraph() -> None:
    book = Book(example_record())
    assert book.place(p("harbour", "more than 90")) == "Harbour Post ¶5"
    assert book.place(p("remarks", "We will be in Lissen")) == "Office of the Chief Envoy ¶4"
    assert (book.independent, book.primary) == (3, 1)  # one text is taken from another


def test_who_is_credited_for_a_sentence_only_is_no_origin_of_a_text() -> None:
    record = example_record()
    assert Book(record).credited == ()  # one text is that agency's by its dateline
    sources = tuple(
        replace(one, credits=tuple(replace(credit, kind="told") for credit in one.credits)) for one in record.sources
    )
    book = Book(replace(record, sources=sources))
    assert [one.name for one in book.credited] == ["Northgate Wire"]
    assert book.origins_counted == "2 independent origins, 1 more credited in them"


def test_a_story_without_a_headline_is_called_by_the_happening_most_origins_tell() -> None:
    record = example_record()
    untitled = replace(record, story=replace(record.story, title=None))
    known = max(record.events, key=lambda event: (len(event.origins), len(event.mentions)))
    assert Book(record).title == record.story.title
    assert Book(untitled).title == known.gist.rstrip(".")
    assert Book(replace(untitled, events=())).title == "Untitled story"
