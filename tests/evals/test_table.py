from __future__ import annotations

import json

import pytest

from evals.floors import Floors
from evals.ratchet import updated
from evals.sets import find_set
from evals.table import BEGIN, END, as_json, as_markdown, as_text, with_block


def test_a_line_shows_figure_floor_and_peers(result) -> None:
    view = find_set("aquaint").views[0]
    measured = result(0.8, name="aquaint", view=view)
    floors = updated(Floors(), [measured], ["aquaint"])[0]
    line = as_text([measured], floors).splitlines()[1]
    assert line.split()[:7] == ["aquaint", "relaxed", "0.800", "0.800", "0.800", "1.000", "0.800"]
    assert "HeidelTime 0.923" in line


def test_a_peer_on_part_of_a_set_has_a_star(result) -> None:
    measured = result(0.8, name="timebank", view=find_set("timebank").views[0])
    assert "HeidelTime 0.916*" in as_text([measured], Floors())


def test_markdown_says_what_it_was_taken_over(result) -> None:
    page = as_markdown([result(0.8)], Floors())
    assert "| own | relaxed | 0.800 |" in page
    assert "Cut: sample. Documents: own 4." in page


def test_a_block_is_replaced_and_the_rest_stays() -> None:
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    once = with_block(page, "new")
    assert once == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    assert with_block(once, "new") == once


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="figures"):
        with_block("no marks here", "new")


def test_json_holds_all_that_was_measured(result) -> None:
    table = json.loads(json.dumps(as_json([result(0.8)])))
    assert table["sets"][0]["views"][0] == {
        "view": "relaxed",
        "precision": 0.8,
        "recall": 0.8,
        "f1": 0.8,
        "coverage": 1.0,
    }
