"""The samples and what is planted in them: up to date, exact, complete."""

import importlib.util
import json
import tomllib
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
STORIES = ("attack", "release", "talks")
OPENING = "“‘«"  # a mark that opens and never closes
LISTED = {
    "differing-tolls",
    "compatible-tolls",
    "later-update",
    "altered-transcription",
    "altered-meaning",
    "altered-paraphrase",
    "splice",
    "truncation",
    "own-voice-and-analysts",
    "sources-became-officials",
    "same-agency-copy",
    "sentence-by-sentence-paraphrase",
    "one-informant",
    "planned-reported-as-done",
    "memorandum-and-deal",
    "denial",
    "no-deal-signed",
    "pronoun-trap",
    "two-of-one-surname",
    "town-and-person",
    "headline-against-body",
    "undated",
    "primary-document",
}


def script():
    spec = importlib.util.spec_from_file_location("samples_locate", SAMPLES / "locate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


LOCATE = script()


def planted(story):
    return json.loads((SAMPLES / story / "planted.json").read_text(encoding="utf-8"))


def passages(story):
    whole = planted(story)
    yield from (passage for plant in whole["planted"] for passage in plant["passages"])
    yield from whole["quotations"] + whole["scare"] + whole["marks"]


def furniture(story, source):
    marks = planted(story)["marks"]
    return [m for m in marks if m["source"] == source and m["kind"] != "heading"]


def blanked(story, source, text):
    """The text with all furniture turned to blanks, so that offsets stay."""
    for mark in furniture(story, source):
        text = text[: mark["start"]] + " " * (mark["end"] - mark["start"]) + text[mark["end"] :]
    return text


def opening_marks(body):
    """Where quotations open: curly marks and « by shape, straight ones by turns within a paragraph."""
    yield from (at for at, sign in enumerate(body) if sign in OPENING)
    start = 0
    for paragraph in body.split("\n\n"):
        turns = [at for at, sign in enumerate(paragraph, start) if sign == '"']
        assert len(turns) % 2 == 0, paragraph
        yield from turns[::2]
        start += len(paragraph) + 2


@pytest.mark.parametrize("story", STORIES)
def test_planted_json_is_up_to_date(story):
    assert (SAMPLES / story / "planted.json").read_text(encoding="utf-8") == LOCATE.planted(SAMPLES / story)


@pytest.mark.parametrize("story", STORIES)
def test_passages_index_exactly(story):
    texts = LOCATE.texts_of(SAMPLES / story)
    found = list(passages(story))
    assert len(found) > 100
    for passage in found:
        assert passage["text"]
        assert texts[passage["source"]][passage["start"] : passage["end"]] == passage["text"]


def test_every_kind_is_planted():
    kinds = {plant["kind"] for story in STORIES for plant in planted(story)["planted"]}
    assert kinds >= LISTED


@pytest.mark.parametrize("story", STORIES)
def test_plants_are_named_once_and_say_what_to_expect(story):
    plants = planted(story)["planted"]
    assert len({plant["id"] for plant in plants}) == len(plants)
    assert all(plant["passages"] and plant["note"].endswith(".") and plant["expect"]["about"] for plant in plants)


@pytest.mark.parametrize("story", STORIES)
def test_bodies_are_of_news_length(story):
    texts = LOCATE.texts_of(SAMPLES / story)
    lengths = {source: len(blanked(story, source, text).split()) for source, text in texts.items()}
    assert len(lengths) == 6
    assert {source: words for source, words in lengths.items() if not 250 <= words <= 600} == {}


@pytest.mark.parametrize("story", STORIES)
def test_every_quotation_of_every_text_is_listed(story):
    listed = {(q["source"], q["start"]) for q in planted(story)["quotations"] + planted(story)["scare"]}
    for source, text in LOCATE.texts_of(SAMPLES / story).items():
        body = blanked(story, source, text)
        opened = {(source, at + 1 + (text[at + 1] == "\u00a0")) for at in opening_marks(body)}
        assert opened <= listed, sorted(text[at : at + 40] for _, at in opened - listed)


@pytest.mark.parametrize("story", STORIES)
def test_headlines_that_stand_twice_and_every_sort_of_furniture(story):
    kinds = [mark["kind"] for mark in planted(story)["marks"]]
    assert set(kinds) >= {"headline", "byline", "dateline", "caption", "see_also", "navigation", "widget", "footer"}
    assert kinds.count("headline") > 6


@pytest.mark.parametrize("story", STORIES)
def test_sources_toml_names_every_text_and_leaves_one_undated(story):
    rows = tomllib.loads((SAMPLES / story / "sources.toml").read_text(encoding="utf-8"))["source"]
    assert {row["path"].removesuffix(".txt") for row in rows} == set(LOCATE.texts_of(SAMPLES / story))
    undated = [plant["expect"]["source"] for plant in planted(story)["planted"] if plant["kind"] == "undated"]
    assert [row["path"].removesuffix(".txt") for row in rows if "published" not in row] == undated


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["page", "the third bridge"], "found 0 times"),
        (["page", "the bridge"], "found 2 times"),
        (["page", "the bridge", 3], "found 2 times"),
        (["leaf", "the bridge"], "no text named"),
    ],
)
def test_words_that_are_not_there_or_ambiguous_stop_the_script(words, reason):
    with pytest.raises(LOCATE.MisplacedError, match=reason):
        LOCATE.located({"page": "They crossed the bridge. Then the bridge was closed."}, words)


def test_a_line_break_of_wrapped_copy_is_read_as_a_space():
    found = LOCATE.located({"page": "They closed the\nold bridge."}, ["page", "the old bridge"])
    assert found["text"] == "the\nold bridge"


def test_a_speaker_must_stand_near_the_quotation():
    text = "Mara spoke.\n\nNothing happened.\n\n“It is late,” she said.\n\nPavel left."
    at = text.index("It is")
    assert LOCATE.named_near(text, at, "she")
    assert not LOCATE.named_near(text, at, "Mara")
    assert not LOCATE.named_near(text, at, "Pavel")
    assert not LOCATE.named_near(text, at, "sh")
