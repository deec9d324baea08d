"""How a text without a date of its own is dated by its story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

import pytest

from crosswire.annotate import annotate
from crosswire.annotate.language_model import load
from crosswire.extract import extract
from crosswire.mark import mark
from crosswire.model.article import Reading
from crosswire.model.source import Published, StoredSource
from crosswire.reconcile.dating import settle_dates
from crosswire.settings import Settings

BODY = (
    "The harbour was shut on Friday after a strike, the governor said. Nobody was hurt there.\n\n"
    "The port will open on Monday, she said in a statement.\n"
)


def read(identity: str, text: str, published: str | None = None) -> tuple[Reading, StoredSource]:
    digest = sha256((identity + text).encode()).hexdigest()
    source = StoredSource(id=identity, uri=identity, sha256=digest, bytes_sha256=digest, length=len(text), text=text)
    dated = replace(source, published=Published(published, "day", "given") if published else None)
    settings = Settings()
    article = mark(dated, settings)
    return extract(annotate(article, load(settings.model), settings)), article.source


def settled(text: str, days: Sequence[str]) -> Reading:
    """The reading of an undated text in a story of texts of these days."""
    read_all = [read("undated", text), *(read(f"dated-{at}", BODY, day) for at, day in enumerate(days))]
    readings, stored = settle_dates([one for one, _ in read_all], {one.source.id: source for one, source in read_all})
    assert stored["undated"].published == readings[0].source.published
    return readings[0]


@pytest.mark.parametrize(
    ("head", "days", "wanted"),
    [
        ("", ["2031-05-04", "2031-05-04", "2031-05-05"], "2031-05-04"),
        ("", ["2031-05-04", "2031-05-05"], None),
        ("DRANSK, May 3 (Reuters) - ", ["2031-05-04", "2031-05-04"], "2031-05-03"),
        ("DRANSK, May 3 (Reuters) - ", ["2031-05-04", "2031-05-05"], "2031-05-03"),
        ("DRANSK, Dec. 31 (Reuters) - ", ["2032-01-01"], "2031-12-31"),
        ("DRANSK, May 3 (Reuters) - ", ["2031-11-04"], None),
        ("DRANSK, May 3 (Reuters) - ", [], None),
        ("DRANSK (Reuters) - ", ["2031-05-04"], "2031-05-04"),
    ],
)
def test_the_day_of_an_undated_text(head: str, days: list[str], wanted: str | None) -> None:
    published = settled(head + BODY, days).source.published
    assert (published.value if published else None) == wanted
    assert published is None or published.found_by == "story"


def test_its_times_are_told_from_its_dateline() -> None:
    times = settled("DRANSK, May 3 (Reuters) - " + BODY, ["2031-05-04"]).times
    assert [(time.passage.text, time.value) for time in times] == [
        ("May 3", "2031-05-03"),
        ("Friday", "2031-05-02"),
        ("Monday", "2031-05-05"),
    ]
