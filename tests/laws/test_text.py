"""Laws 1 and 3: text is never changed, only marked; no stage raises on what an article says."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.model import codec
from crosswire.model.article import Reading
from tests.passages import inexact
from tests.stories_of_ours import DESK, EVENING, HARBOUR, ODD, read_text, record_of, three

WORDS = [
    "“", "”", '"', "'", "’", "said", "Kovar", "he", "told reporters", "killed", "12", "two dozen", "on Monday", "May 3", ".", ",", "\n", "\n\n",
    "according to", "not", "the U.S.", "(Northwire) —", "SEE ALSO:", "Photo/", "\r\n", "\x00", "\u202e", "e\u0301", "😀", "—", "…", "[...]", "If", "will",
    "strike on", "talks", "President", "Benali", "the", "of", "Geneva", "1,000", "$5", "%", "overnight", "\u2028",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=60).map("".join),
)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_any_text_is_read_and_every_passage_holds_its_words(text: str) -> None:
    article = read_text("any", text)
    assert article.stored.text == text
    assert inexact(article.reading, {"any": text}) == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_any_texts_are_reconciled_and_every_passage_holds_its_words(texts: list[str]) -> None:
    articles = [read_text(f"t{number}", text) for number, text in enumerate(texts)]
    record = record_of(*articles)
    assert inexact(record, {article.stored.id: article.stored.text for article in articles}) == []


def test_our_texts_hold() -> None:
    for name, text in (("h", HARBOUR), ("d", DESK), ("e", EVENING), ("o", ODD)):
        assert inexact(read_text(name, text).reading, {name: text}) == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_a_reading_written_out_reads_back_the_same(text: str) -> None:
    reading = read_text("any", text).reading
    assert codec.decode(Reading, codec.encode(reading)) == reading


def test_a_record_written_out_reads_back_the_same() -> None:
    record = record_of(*three())
    assert codec.decode(type(record), codec.encode(record)) == record
    assert codec.decode(type(record), codec.encode_pretty(record)) == record
