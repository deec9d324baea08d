"""Law 5 and its reverse: a copy changes no verdict and no support; a text left out takes away its support and adds none."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.passage import Passage
from crosswire.model.record import Finding, Record
from crosswire.pipeline import ReadArticle
from tests.stories_of_ours import DESK, EVENING, HARBOUR, read_text, record_of

GAZETTE = """\
Dransk harbour “to open on Monday”

The government will lift its blockade of the northern canal on Friday, Foreign Minister Ilena Kovar said on Thursday.

A strike on Dransk on Wednesday killed 12 people, the mayor of the town said. “We counted twelve coffins,” he told reporters.

“We will open the harbour on Monday,” Kovar said. Tarik Benali said that his side would come back next week.
"""

LANTERN = """\
Blockade of the canal lifted

The government has lifted its blockade of the northern canal, officials said on Thursday.

“We will open the harbour next week, and nobody will stop the grain ships,” Foreign Minister Ilena Kovar told the Lantern.

At least 14 people died in Wednesday's strike on Dransk, and dozens were wounded.
"""

TEXTS = {"desk": DESK, "evening": EVENING, "gazette": GAZETTE, "lantern": LANTERN, "northwire": HARBOUR}
COPIES = ("aa-copy", "zz-copy")
"""A name that sorts before all others, and one behind them."""


def article(name: str) -> ReadArticle:
    return read_text(name, TEXTS[name], outlet=name.title())


def profile(finding: Finding, without: str) -> tuple[object, ...]:
    """What a finding says: verdict, class, and per side its passages in the other texts and its count of origins."""
    sides = sorted((told(side.passages, without), len(side.origins)) for side in finding.sides)
    return (finding.about.kind, finding.verdict, finding.class_, finding.weight, *sides)


def told(passages: tuple[Passage, ...], without: str) -> tuple[Passage, ...]:
    return tuple(sorted(passage for passage in passages if passage.source != without))


def findings(record: Record, without: str) -> Counter[tuple[object, ...]]:
    return Counter(profile(finding, without) for finding in record.findings)


STORIES = st.sets(st.sampled_from(sorted(TEXTS)), min_size=2, max_size=4).map(sorted)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(STORIES, st.data())
def test_a_copy_under_another_name_changes_no_verdict_and_no_count_of_origins(
    names: list[str], data: st.DataObject
) -> None:
    copied, name = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(COPIES))
    articles = list(map(article, names))
    copy = read_text(name, TEXTS[copied], outlet="Copy Cat")
    before, after = record_of(*articles), record_of(*articles, copy)
    assert len(after.origins) == len(before.origins)
    assert findings(after, name) == findings(before, name)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(STORIES.filter(lambda names: len(names) > 2), st.data())
def test_a_text_left_out_takes_away_its_support_and_adds_none(names: list[str], data: st.DataObject) -> None:
    left_out = data.draw(st.sampled_from(names))
    whole = record_of(*map(article, names))
    less = record_of(*(article(name) for name in names if name != left_out))
    assert {source.id for source in less.sources} == set(names) - {left_out}
    support = {
        (finding.about.kind, finding.class_, told(side.passages, left_out)): len(side.origins)
        for finding in whole.findings
        for side in finding.sides
    }
    for finding in less.findings:
        assert all(passage.source != left_out for side in finding.sides for passage in side.passages)
        if finding.verdict == "agree":
            assert not is_told_by_one_only(finding, whole)
        for side in finding.sides:
            key = (finding.about.kind, finding.class_, side.passages)
            assert len(side.origins) <= support.get(key, len(side.origins))


def is_told_by_one_only(finding: Finding, whole: Record) -> bool:
    """Whether the whole story gives what a part of it agrees on to one origin."""
    passages = {passage for side in finding.sides for passage in side.passages}
    alone = [one for one in whole.findings if one.verdict == "single-source" and one.about.kind == finding.about.kind]
    return any(passages <= {p for side in one.sides for p in side.passages} for one in alone)
