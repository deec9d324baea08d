"""Whether every format says the same, twice the same, of any record, and loads no more than it needs."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest

from crosswire.errors import UsageError
from crosswire.model.codec import decode
from crosswire.model.record import Record
from crosswire.report import FORMATS, Format, render
from tests.report.crowd import crowd_record
from tests.report.example import empty_record, example_record
from tests.report.hostile import hostile_record


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_record_gives_the_same_text(kind: Format) -> None:
    assert render(example_record(), kind) == render(example_record(), kind)


@pytest.mark.parametrize("kind", FORMATS)
def test_an_empty_record_is_drawn(kind: Format) -> None:
    text = render(empty_record(), kind)
    assert text.endswith("\n")
    if kind in ("md", "text"):
        assert "Untitled story" in text


def test_a_format_nobody_knows_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"pdf.*html, json, md, text"):
        render(empty_record(), "pdf")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "record", [example_record(), empty_record(), hostile_record()], ids=["example", "empty", "hostile"]
)
def test_json_is_the_record(record: Record) -> None:
    assert decode(Record, render(record, "json")) == record


@pytest.mark.parametrize("kind", ["html", "md", "text"])
def test_half_a_character_never_reaches_a_file(kind: Format) -> None:
    record = example_record()
    text = render(replace(record, story=replace(record.story, title="half\ud800way")), kind)
    assert text.encode("utf-8")
    assert "halfway" in text if kind == "text" else "U+D800" in text


COUNTED = {
    "html": r'<a href="#{anchor}">{title} <span class="count">{count}</span>',
    "md": r"^## {title} \({count}\)$",
}
SECTIONS = [
    ("statements", "Statements and their wordings", "statements"),
    ("figures", "Figures", "figures"),
    ("positions", "Positions", "positions"),
    ("tracks", "Negotiation tracks", "tracks"),
    ("next", "What is next", "next"),
    ("timeline", "Timeline", "timeline"),
    ("events", "Events", "events"),
    ("actors", "People and bodies", "actors"),
    ("sources", "Sources", "sources"),
]


@pytest.mark.parametrize("copies", [1, 3])
@pytest.mark.parametrize("kind", ["html", "md"])
def test_no_line_is_lost_between_formats(kind: Format, copies: int) -> None:
    record = crowd_record(copies)
    text = render(record, kind)
    for anchor, title, name in SECTIONS:
        count = len(getattr(record, name))
        assert re.search(COUNTED[kind].format(anchor=anchor, title=title, count=count), text, re.MULTILINE), title
    for letter, name in (("F", "finding"), ("S", "statement"), ("N", "figure"), ("P", "position"), ("E", "event")):
        drawn = rf'<(?:li|article) class="[\w ]+" id="{name}-(\d+)"' if kind == "html" else rf"^[-# *]+{letter}(\d+)\."
        numbers = sorted(map(int, re.findall(drawn, text, re.MULTILINE)))
        assert numbers == list(range(1, len(getattr(record, f"{name}s")) + 1)), name


@pytest.mark.parametrize("copies", [1, 3])
def test_the_summary_counts_what_it_leaves_out(copies: int) -> None:
    record = crowd_record(copies)
    text = render(record, "text")
    assert f"WHAT DIFFERS ({7 * copies})" in text
    assert f"DIFFERING WORDS OF QUOTATIONS ({2 * copies})" in text
    assert f"AGREED BY INDEPENDENT ORIGINS ({2 * copies})" in text
    assert f"In one origin alone: {3 * copies} findings." in text
    assert f"Framing, terms and cosmetic: {2 * copies} findings." in text
    assert f"{len(record.statements)} statements ({3 * copies} with altered wordings)" in " ".join(text.split())
    assert re.search(rf"{len(record.figures)} figures \(\d+ given once\)", " ".join(text.split()))
    assert f"{len(record.findings)} findings" in text


def _seconds(work: Callable[[], object]) -> float:
    """The better of two, in seconds of this process."""
    took = []
    for _ in range(2):
        begun = process_time()
        work()
        took.append(process_time() - begun)
    return min(took)


def test_a_page_grows_with_its_texts_and_no_faster() -> None:
    """Three hundred texts take about four times what seventy-five take (1.2 s on an ordinary machine: a benchmark)."""
    small, large = crowd_record(19), crowd_record(75)
    assert len(large.sources) == 300
    render(small, "html")  # the templates are compiled once
    assert _seconds(lambda: render(large, "html")) < 7 * _seconds(lambda: render(small, "html"))


def test_only_the_page_needs_the_template_library() -> None:
    program = (
        "import sys; from crosswire.report import render; from tests.report.example import example_record;"
        "render(example_record(), 'text'); render(example_record(), 'md');"
        "assert not {'jinja2', 'markupsafe', 'pydantic'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
