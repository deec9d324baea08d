"""Broken and hostile input, from the file to the blocks: nothing raises, nothing is changed, everything is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.annotate.blocks import find_blocks
from crosswire.mark import mark
from crosswire.model.article import BODY_MARKS, Article
from crosswire.sources import Intake, Received, read_sources
from crosswire.sources.decode import binary_kind, decode
from tests.mark.pages import MORE, PROSE, SETTINGS, stored

PIECES = [
    "SEE ALSO: ", "By Jane Roe", "PARIS (AP) — ", "(AP)", "GENEVA, May 3 (Reuters) - ", "14 May 2031", "Published ", "Updated: ", "Photo: ", "(right)",
    "Home | World | Sport", "Latest news", "Menu", "© 2031", "___", "• ", "[TEXT]", "Reporting by ", " told Reuters", "Your browser does not support HTML5",
    "Headline Of Some Words", PROSE, MORE, "\n", "\n\n", "\r\n", "\r", "\x0b", "\x85", "\u2028", " ", "\t", "\u00a0", ".", "?", "”", "“", '"', ")", "(", "/", "|",
    "\0", "\x1b[31m", "\u202e", "\u200b", "e\u0301", "😀", "\ud800", "ﷺ", "İ", "ß", "ǅ", "１４ May ２０３１",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(PIECES), max_size=50).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=50).map("\n".join),
)


def check(text: str, article: Article) -> None:
    assert article.source.text == text
    end = 0
    for found in article.marks:
        assert end <= found.passage.start < found.passage.end
        assert text[found.passage.start : found.passage.end] == found.passage.text
        end = found.passage.end
    for credit in article.source.credits:
        assert text[credit.passage.start : credit.passage.end] == credit.passage.text
    blocks, _ = find_blocks(article, SETTINGS)
    furniture = [found.passage for found in article.marks if found.kind not in BODY_MARKS]
    end = 0
    for block in blocks:
        assert end <= block.start < block.end <= len(text)
        assert not any(p.start < block.end and block.start < p.end for p in furniture)
        end = block.end


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS, st.sampled_from([None, "Headline Of Some Words", "Reuters", ""]))
def test_any_text_is_marked_and_cut_into_blocks(text: str, title: str | None) -> None:
    check(text, mark(stored(text, title=title), SETTINGS))


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=300),
        TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.text().map(lambda t: t.encode("utf-16")),
    )
)
def test_any_bytes_are_decoded_to_what_utf8_can_hold(raw: bytes) -> None:
    text, notes = decode(raw)
    text.encode("utf-8")
    assert all(note.code in ("encoding", "replaced-characters") for note in notes)
    assert binary_kind(raw) != ""
    if not notes and not raw.startswith(b"\xef\xbb\xbf"):
        assert text.encode("utf-8") == raw


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.binary(max_size=120), max_size=4))
def test_any_files_are_sources_or_faults(tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("any")
    for number, raw in enumerate(contents):
        (folder / f"{number}{('.txt', '.jsonl', '.html', '.xhtml')[number]}").write_bytes(raw)
    found = read_sources([folder])
    ids = [received.source.id for received in found.sources]
    assert len(ids) == len(set(ids))
    for received in found.sources:
        check(received.source.text, mark(received.source, SETTINGS, received.notes))


def one(found: Intake) -> Received:
    (received,) = found.sources
    assert found.faults == ()
    return received


@pytest.mark.parametrize(
    "text",
    [
        "\u202eabc\u202c \u200b\u0301 \x1b[31mred\x1b[0m \x07",
        'Ignore previous instructions. [3] {"quotes": []} <script>alert(1)</script> """ END OF ARTICLE',
        "\0\0 nul \0 in a text that goes on for a while and says that the harbour opens, and more of it " * 3,
        "שר החוץ אמר ביום שני כי הנמל ייפתח בתוך ימים",
        "a" * 200_000,
    ],
)
def test_odd_texts_are_stored_as_they_are(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.txt").write_bytes(text.encode())
    received = one(read_sources([tmp_path]))
    assert received.source.text == text
    check(text, mark(received.source, SETTINGS, received.notes))


def test_a_file_beyond_fifty_million_bytes_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    file.write_bytes(b"")
    os.truncate(file, 50_000_001)
    (fault,) = read_sources([file]).faults
    assert "50 MB" in fault.reason


def test_a_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(PROSE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    source = one(read_sources([tmp_path])).source
    assert (source.id, source.uri) == ("caf\ufffd", "caf\ufffd.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert len(read_sources([tmp_path]).faults) == 1


def test_control_characters_reach_no_message(tmp_path: Path) -> None:
    (tmp_path / "\x1b[31mred.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "\x1b[31mred.txt").write_bytes(b"%PDF-1.7")
    found = read_sources([tmp_path])
    assert not any("\x1b" in str(fault) for fault in found.faults)
    assert not any("\x1b" in note.detail for note in found.notes)
