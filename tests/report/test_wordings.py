"""Whether a wording is drawn from its edits without changing a word, and equal wordings are one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.mention import Cue
from crosswire.model.passage import Passage
from crosswire.model.record import Edit, Variant
from crosswire.report.wordings import names_speech, pieces, shows_gist, why_reference, wordings
from tests.report.example_statements import STATEMENTS


def edit(start: int, end: int, was: str, now: str) -> Edit:
    return Edit(op="replace", at=(start, end), was=was, is_=now)


def variant(text: str, *edits: Edit) -> Variant:
    return Variant(quote=None, passage=Passage("a", 0, len(text), text), kind="direct", relation="altered", edits=edits)


@pytest.mark.parametrize(
    ("made", "drawn"),
    [
        (variant("we will go"), "we will go"),
        (variant("we will go", edit(3, 7, "may", "will")), "we -may -+will+ go"),
        (variant("we go", edit(2, 2, " will", "")), "we- will- go"),
        (variant("we go", edit(2, 2, "will", "")), "we- will- go"),
        (variant("go now", edit(0, 0, "we", "")), "-we -go now"),
        (variant("we will go", edit(2, 7, "", " will")), "we+ will+ go"),
        (variant("we will go", edit(8, 10, "stay", "go"), edit(0, 2, "they", "we")), "-they -+we+ will -stay -+go+"),
        (variant("we will go", edit(3, 7, "may", "shall")), "we will go"),
        (variant("we will go", edit(3, 99, "may", "will")), "we will go"),
        (variant("we will go", edit(0, 7, "x", "we will"), edit(3, 7, "y", "will")), "-x -+we will+ go"),
    ],
    ids=[
        "none",
        "replaced",
        "left out",
        "left out without its space",
        "left out at the head",
        "put in",
        "out of order",
        "says another word",
        "out of bounds",
        "overlapping",
    ],
)
def test_edits_are_drawn_in_place(made: Variant, drawn: str) -> None:
    around = {"same": "", "del": "-", "ins": "+"}
    assert "".join(f"{around[piece.kind]}{piece.text}{around[piece.kind]}" for piece in pieces(made)) == drawn
    assert "".join(piece.text for piece in pieces(made) if piece.kind != "del") == made.passage.text


def test_the_reference_is_first_and_what_changes_most_follows() -> None:
    (statement,) = (statement for statement in STATEMENTS if statement.id == "st-drag")
    found = wordings(statement)
    assert [(wording.reference, wording.first.relation, len(wording.variants)) for wording in found] == [
        (True, "verbatim", 1),
        (False, "spliced", 1),
        (False, "altered", 1),
        (False, "truncated", 2),
        (False, "indirect", 1),
    ]
    (never,) = (statement for statement in STATEMENTS if statement.id == "st-never")
    assert [(wording.reference, len(wording.variants)) for wording in wordings(never)] == [(True, 2)]
    assert sum(len(wording.variants) for wording in found) == len(statement.variants)


@pytest.mark.parametrize(
    ("key", "documents", "why"),
    [
        ("st-drag", frozenset({"remarks"}), "primary document"),
        ("st-never", frozenset[str](), "printed alike in 2 texts"),
        ("st-staging", frozenset[str](), ""),
        ("st-massacre", frozenset[str](), ""),
    ],
)
def test_why_a_wording_is_the_reference(key: str, documents: frozenset[str], why: str) -> None:
    (statement,) = (one for one in STATEMENTS if one.id == key)
    assert why_reference(statement, documents) == why


@pytest.mark.parametrize(
    ("gist", "shown", "shows"),
    [
        ("praised the crews", "", True),
        ("praised the crews", "Ivo Brandt praised the  crews.", False),
        (": {words}", "", False),
        ("{words},", "", False),
    ],
)
def test_a_gist_is_shown_where_it_says_more(gist: str, shown: str, shows: bool) -> None:
    statement = STATEMENTS[0]
    told = gist.replace("{words}", statement.reference.text)
    assert shows_gist(replace(statement, gist=told), shown) is shows


@pytest.mark.parametrize(("cue", "names"), [("said", True), (":", False)])
def test_a_colon_is_no_word_for_speaking(cue: str, names: bool) -> None:
    passage = Passage("a", 0, len(cue), cue)
    assert names_speech(replace(variant("we stay"), cue=Cue(passage=passage, lemma=cue, force="report"))) is names
    assert not names_speech(variant("we stay"))
