"""Laws 2, 4 and 5: every claim has a passage; order does not matter; a copy adds no support."""

from __future__ import annotations

import itertools

import pytest

from crosswire.model import codec
from crosswire.model.record import Record
from crosswire.pipeline import group
from crosswire.settings import Settings
from crosswire.wording import words
from tests.stories_of_ours import HARBOUR, read_text, record_of, three


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_articles_makes_no_difference(order: tuple[int, ...]) -> None:
    articles = three()
    assert codec.encode(record_of(*(articles[index] for index in order))) == codec.encode(record_of(*articles))
    readings = [articles[index].reading for index in order]
    assert group(readings, Settings()) == group([article.reading for article in articles], Settings())


def test_every_claim_rests_on_a_passage_of_its_story() -> None:
    record = record_of(*three())
    sources = {source.id for source in record.sources}
    assert record.statements
    assert record.findings
    for statement in record.statements:
        assert {variant.passage.source for variant in statement.variants} <= sources
    for finding in record.findings:
        assert finding.sides
        assert all(side.passages for side in finding.sides)


def counts(record: Record) -> tuple[int, dict[tuple[str, ...], int]]:
    """The number of independent origins, and those behind each statement by its compared words."""
    return len(record.origins), {forms_of(s.reference.text): len(s.origins) for s in record.statements}


def forms_of(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in words(text))


def test_a_copy_under_another_name_adds_no_support() -> None:
    articles = three()
    copy = read_text("copycat", HARBOUR, outlet="Copy Cat")
    before, after = counts(record_of(*articles)), counts(record_of(*articles, copy))
    assert after[0] == before[0]
    assert {key: after[1][key] for key in before[1]} == before[1]


def test_leaving_a_source_out_removes_exactly_its_support() -> None:
    articles = three()
    whole, less = record_of(*articles), record_of(*articles[:2])
    assert {source.id for source in less.sources} == {"northwire", "desk"}
    agreed = {finding.about.ref for finding in less.findings if finding.verdict == "agree"}
    agreed_before = {finding.about.ref for finding in whole.findings if finding.verdict == "agree"}
    known = {item.id for item in (*whole.statements, *whole.figures)}
    assert {ref for ref in agreed if ref in known} <= agreed_before
