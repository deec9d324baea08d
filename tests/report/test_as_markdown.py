"""Whether the note shows article text as it is, and whether each of its references leads to source and offsets."""

from __future__ import annotations

import re

import pytest

from crosswire.model.passage import passages_in
from crosswire.report.as_markdown import render_markdown
from crosswire.report.characters import MISLEADING
from crosswire.report.markdown_text import escaped, quoted
from tests.report.example import example_record
from tests.report.hostile import hostile_record


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("34 people", "34 people"),
        ("**bold** _low_", r"\*\*bold\*\* \_low\_"),
        ("[link](javascript:alert(1))", r"\[link\](javascript:alert(1))"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("- a list", r"\- a list"),
        ("12. a list", r"12\. a list"),
        ("12.5 miles", r"12\.5 miles"),
        ("a - b, 3. c", "a - b, 3. c"),
        ("http://a.example", r"http\://a.example"),
        ("www.a.example", r"www\.a.example"),
        ("two\nlines\tand more", "two lines and more"),
        ("a\u202eb", r"a\[U+202E\]b"),
        ("C:\\ | `x`", r"C:\\ \| \`x\`"),
    ],
)
def test_text_is_shown_as_it_is(text: str, written: str) -> None:
    assert escaped(text) == written


def test_a_long_quotation_is_cut_outside_its_marks() -> None:
    assert quoted("word " * 100).endswith("word” …")
    assert quoted("word") == "“word”"


def test_every_reference_has_its_footnote_and_every_footnote_its_passage() -> None:
    text = render_markdown(example_record())
    body, notes = text.split("\n[^1]:", 1)
    used = {int(number) for number in re.findall(r"\[\^(\d+)\]", body)}
    found = re.findall(r"^\[\^(\d+)\]: .*?; source (\w+), (\d+)–(\d+): “", "[^1]:" + notes, re.MULTILINE)
    assert used == {int(number) for number, *_ in found} == set(range(1, len(found) + 1))
    passages = {(passage.source, passage.start, passage.end) for passage in passages_in(example_record())}
    assert {(source, int(start), int(end)) for _, source, start, end in found} <= passages


def test_every_line_refers_to_its_words() -> None:
    record = example_record()
    text = render_markdown(record)
    passages = [
        *(passage for finding in record.findings for side in finding.sides for passage in side.passages),
        *(passage for statement in record.statements for passage in passages_in(statement.variants)),
        *(value.passage for figure in record.figures for value in figure.values),
        *(voice.passage for position in record.positions for voice in position.voices),
        *(passage for track in record.tracks for step in track.history for passage in step.passages),
        *(passage for step in record.next for passage in step.passages),
        *(mention.passage for event in record.events for mention in event.mentions),
    ]
    unnamed = [one for one in passages if f"; source {one.source}, {one.start}–{one.end}: " not in text]
    assert unnamed == []
    assert len(passages) > 80


def test_attacks_stay_words() -> None:
    markdown = pytest.importorskip("markdown_it")
    lxml = pytest.importorskip("lxml.html")
    text = render_markdown(hostile_record())
    assert MISLEADING.findall(text) == []
    page = lxml.document_fromstring(markdown.MarkdownIt("gfm-like", {"linkify": False}).render(text))
    assert {element.tag for element in page.iter()} <= {
        "html", "body", "h1", "h2", "h3", "p", "ul", "li", "em", "strong", "del", "ins",
    }  # fmt: skip
    assert page.xpath("//@*") == []
    assert "<script>alert(1)</script>" in page.text_content()
    assert "**bold** _low_ ~~gone~~ `code` | # head" in page.text_content()


def test_figures_given_once_take_a_line_each() -> None:
    record = example_record()
    text = render_markdown(record)
    once = [figure for figure in record.figures if len(figure.values) == 1]
    lines = text.split(f"### Given once ({len(once)})\n\n", 1)[1].split("\n## ", 1)[0].strip().splitlines()
    assert once
    assert len(lines) == len(once)
    assert all(line.startswith("- N") for line in lines)


def test_what_one_origin_has_takes_a_line_with_its_words_or_their_place() -> None:
    record = example_record()
    section = render_markdown(record).split("## What only one has", 1)[1].split("\n## ", 1)[0]
    alone = [finding for finding in record.findings if finding.verdict == "single-source" and len(finding.sides) == 1]
    assert alone
    for finding in alone:
        (line,) = (line for line in section.splitlines() if escaped(finding.statement) in line)
        assert all(re.search(r"¶\d+\[\^\d+\]", line) for _ in finding.sides)


def test_a_happening_is_shown_in_its_sentences() -> None:
    record = example_record()
    section = render_markdown(record).split("## Events", 1)[1].split("\n## ", 1)[0]
    shown = [line for line in section.splitlines() if line.startswith("  - “")]
    assert shown
    assert sum("**" in line for line in shown) > len(shown) / 2


def test_a_speaker_the_heading_names_is_not_named_again() -> None:
    text = render_markdown(example_record())
    section = text.split("## Who said what", 1)[1].split("\n## ", 1)[0]
    for side in section.split("\n### ")[1:]:
        heading, _, rest = side.partition("\n")
        assert f"- **{heading.strip()}**" not in rest
