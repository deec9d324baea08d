from __future__ import annotations

import io
import json
import sys
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from crosswire.errors import UsageError
from crosswire.settings import Settings
from crosswire.sources import Fault, Intake, Received, iter_sources, read_sources
from tests.mark.pages import MORE, PROSE
from tests.sources.test_html import PARAGRAPHS, page

SETTINGS = Settings()


def intake(*paths: Path | str) -> Intake:
    return read_sources(paths)


def ids(*paths: Path | str) -> list[str]:
    return [received.source.id for received in intake(*paths).sources]


def codes(received: Received) -> list[str]:
    return [note.code for note in received.notes]


def lines(path: Path, *articles: dict[str, Any] | str) -> Path:
    path.write_text("\n".join(a if isinstance(a, str) else json.dumps(a) for a in articles) + "\n", encoding="utf-8")
    return path


def test_a_text_file(tmp_path: Path) -> None:
    file = tmp_path / "harbour.txt"
    file.write_bytes((PROSE + "\r\n\r\n" + MORE).encode())
    (received,) = intake(file).sources
    source = received.source
    assert (source.id, source.uri, source.kind, source.language, source.published) == (
        "harbour",
        "harbour.txt",
        "article",
        "en",
        None,
    )
    assert source.text == PROSE + "\r\n\r\n" + MORE
    assert source.length == len(source.text)
    assert source.bytes_sha256 == sha256(file.read_bytes()).hexdigest() == source.sha256
    assert received.notes == ()


def test_a_folder_in_order_of_names_with_what_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/two.txt", "a.txt", "c.html", "README.md", "planted.json", "notes.docx", ".hidden.txt", "d.jsonl"):
        (tmp_path / name).write_text(f"{name} {PROSE}", encoding="utf-8")
    (tmp_path / "c.html").write_text(page(), encoding="utf-8")
    lines(tmp_path / "d.jsonl", {"id": "x", "text": MORE})
    found = intake(tmp_path)
    assert [received.source.uri for received in found.sources] == ["a.txt", "c.html", "d.jsonl#x", "b/two.txt"]
    assert sorted(note.detail.split(":")[0] for note in found.notes) == ["README.md", "notes.docx", "planted.json"]
    assert found.faults == ()
    assert str(tmp_path) not in repr(found.sources) + repr(found.notes)


def test_what_stands_beside_the_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "sub/b.txt", "sub/c.txt"):
        (tmp_path / name).write_text(f"{name} {PROSE}", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        '[[source]]\npath = "a.txt"\noutlet = "BBC News"\npublished = 2031-05-14\nkind = "transcript"\nid = "first"\n'
        '[[source]]\npath = "sub/b.txt"\noutlet = "Above"\n[[source]]\npath = "./sub/c.txt"\noutlet = "Above"\npublished = "soon"\n',
        encoding="utf-8",
    )
    (tmp_path / "sub" / "sources.toml").write_text('[[source]]\npath = "b.txt"\noutlet = "Beside"\n', encoding="utf-8")
    first, second, third = intake(tmp_path).sources
    assert (first.source.id, first.source.outlet, first.source.publisher, first.source.kind) == (
        "first",
        "BBC News",
        "BBC",
        "transcript",
    )
    assert first.source.published is not None
    assert (first.source.published.value, first.source.published.found_by) == ("2031-05-14", "given")
    assert (second.source.outlet, third.source.outlet) == ("Beside", "Above")
    assert (third.source.published, codes(third)) == (None, ["malformed-date"])
    assert intake(tmp_path / "a.txt").sources[0].source.outlet == "BBC News"


@pytest.mark.parametrize("broken", ["[[source", '[[source]]\noutlet = "x"\n', "source = 5\n", "\0\1\2"])
def test_a_broken_sources_toml_is_named_and_the_files_are_read(tmp_path: Path, broken: str) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "sources.toml").write_text(broken, encoding="utf-8")
    found = intake(tmp_path)
    assert len(found.sources) == 1
    assert ["sources.toml" in fault.where for fault in found.faults] == [True]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('path = "b.txt"', "sources.toml: there is no file b.txt"),
        ('path = "a.txt"\noutlett = "x"', "sources.toml: of a.txt 'outlett' is told; it can be id, title, outlet,"),
        ('path = "a.txt"\noutlet = "x"', ""),
    ],
)
def test_what_a_sources_toml_says_of_nothing_is_noted(entry: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "sources.toml").write_text(f"[[source]]\n{entry}\n", encoding="utf-8")
    found = intake(tmp_path)
    assert (len(found.sources), found.faults) == (1, ())
    assert "".join(note.detail for note in found.notes).startswith(said)
    assert bool(found.notes) == bool(said)


@pytest.mark.parametrize("idle", ["source = []\n", 'outlet = "The Desk"\n', '["a.txt"]\noutlet = "The Desk"\n'])
def test_a_sources_toml_without_a_source_is_said_to_tell_nothing(idle: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "sources.toml").write_text(idle, encoding="utf-8")
    found = intake(tmp_path)
    assert (len(found.sources), found.faults) == (1, ())
    assert [note.detail.partition(",")[0] for note in found.notes] == ["sources.toml: it has no [[source]] table"]


def test_articles_of_a_jsonl(tmp_path: Path) -> None:
    file = lines(
        tmp_path / "all.jsonl",
        {"id": "one", "text": PROSE, "title": "T", "outlet": "Reuters", "url": "https://www.reuters.com/x", "authors": ["Jane Roe"],
         "published": "2031-05-14T08:05+02:00", "updated": "2031-05-15", "language": "en-GB", "kind": "statement"},
        "",
        {"html": page()},
        {"text": ""},
    )  # fmt: skip
    one, two, three = intake(file).sources
    assert (one.source.uri, one.source.kind, one.source.publisher, one.source.timezone) == (
        "https://www.reuters.com/x", "statement", "Thomson Reuters", "+02:00")  # fmt: skip
    assert (one.source.title, one.source.authors, one.source.updated) == ("T", ("Jane Roe",), "2031-05-15")
    assert PARAGRAPHS[0] in two.source.text
    assert two.source.id.startswith("all-")
    assert codes(three) == ["empty", "shared-id"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "not an article"),
        ('{"text": "cut off', "not an article: Unterminated string starting at character 10"),
        ("[1, 2]", "no JSON object"),
        ('{"title": "x"}', "neither text nor html"),
        ('{"text": 5}', "its text is no string"),
        ('{"html": "<p></p>"}', "nothing readable"),
        ("[" * 100_000, "not an article"),
        ('{"text": ' + "9" * 5_000 + "}", "not an article"),
        ('"text"', "no JSON object"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path, line: str, reason: str) -> None:
    found = intake(lines(tmp_path / "all.jsonl", {"id": "a", "text": PROSE}, line, {"id": "b", "text": MORE}))
    assert [received.source.id for received in found.sources] == ["a", "b"]
    (fault,) = found.faults
    assert fault.where.endswith("all.jsonl, line 2")
    assert reason in fault.reason


def test_bytes_and_surrogates_of_a_jsonl(tmp_path: Path) -> None:
    file = tmp_path / "odd.jsonl"
    file.write_bytes(
        b'\xef\xbb\xbf{"id": "a\\ud800", "text": "x\\ud800y\\u0000"}\r\n{"id": "b", "text": "\xe2\x80\x9cz\xe2\x80\x9d\xff"}\n'
    )
    first, second = intake(file).sources
    assert (first.source.id, first.source.text, codes(first)) == ("a\ufffd", "x\ufffdy\0", ["replaced-characters"])
    assert (second.source.text, codes(second)) == ("“z”\ufffd", ["replaced-characters"])


def test_colliding_ids_get_digits_of_their_hash_whatever_the_order(tmp_path: Path) -> None:
    for name, text in (("x/story.txt", PROSE), ("y/story.html", page()), ("z/other.txt", MORE)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = {received.source.text: received for received in intake(tmp_path).sources}
    for received in found.values():
        wanted = "other" if received.source.text == MORE else f"story-{received.source.sha256[:6]}"
        assert received.source.id == wanted
    assert codes(found[PROSE]) == ["shared-id"]
    assert sorted(ids(tmp_path)) == sorted(ids(tmp_path / "z", tmp_path / "y", tmp_path / "x"))


def test_the_same_article_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(PROSE, encoding="utf-8")
    assert ids(file, tmp_path) == ["story"]
    (received,) = intake(file, tmp_path).sources
    assert codes(received) == ["came-twice"]
    assert codes(intake(file, file).sources[0]) == []


def test_a_copy_in_another_outlet_is_a_source_of_its_own(tmp_path: Path) -> None:
    file = lines(
        tmp_path / "all.jsonl", *({"id": "a", "text": PROSE, "outlet": outlet} for outlet in ("One", "Two", "One"))
    )
    first, second = intake(file).sources
    assert {first.source.outlet, second.source.outlet} == {"One", "Two"}
    assert first.source.id != second.source.id
    assert codes(first) == ["shared-id", "came-twice"]


def test_an_id_made_with_digits_never_takes_another_files_id(tmp_path: Path) -> None:
    digits = sha256(PROSE.encode()).hexdigest()[:6]
    articles = [{"id": "a", "text": PROSE}, {"id": "a", "text": MORE}, {"id": f"a-{digits}", "text": "third"}]
    found = ids(lines(tmp_path / "all.jsonl", *articles))
    assert len(set(found)) == 3
    assert f"a-{digits}" in found


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("scan.pdf", b"%PDF-1.7\n\x00\x01", "a PDF: save its text"),
        ("a.txt", bytes(range(256)) * 4, "binary"),
        ("a.jsonl", bytes(range(256)) * 4, "binary"),
        ("a.html", b"<html><body></body></html>", "nothing readable"),
        ("a.json", b"{}", "jsonl"),
    ],
)
def test_what_cannot_be_read_is_a_fault(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(raw)
    found = intake(tmp_path / name)
    assert found.sources == ()
    assert [reason in fault.reason for fault in found.faults] == [True]


def test_an_empty_file_is_a_source_with_a_note(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (received,) = intake(tmp_path).sources
    assert (received.source.text, received.source.language, codes(received)) == ("", None, ["empty"])


def test_a_foreign_article_is_kept_with_a_note(tmp_path: Path) -> None:
    text = (
        "Der Minister sagte am Montag, dass die Schiffe auslaufen werden und dass niemand sie auf dem Weg aufhalten wird. "
        * 3
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (received,) = intake(tmp_path).sources
    assert (received.source.text, received.source.language, codes(received)) == (text, "de", ["foreign-language"])
    given = intake(
        lines(tmp_path / "b.jsonl", {"text": PROSE, "language": "fr"}, {"text": MORE, "language": "Klingon"})
    ).sources
    assert [codes(received)[0] for received in given] == ["foreign-language", "malformed-field"]


def test_a_missing_path_is_misuse(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder: .*gone"):
        intake(tmp_path, tmp_path / "gone.txt")
    with pytest.raises(UsageError, match="no input"):
        intake()
    with pytest.raises(UsageError):
        iter_sources([tmp_path / "gone.txt"])


def test_a_folder_with_nothing_readable_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"\x89PNG")
    found = intake(tmp_path)
    assert (found.sources, len(found.faults), len(found.notes)) == ((), 1, 1)


def test_a_broken_link_and_a_folder_that_links_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = intake(tmp_path)
    assert (len(found.sources), found.faults) == (1, ())
    assert [note.detail for note in found.notes] == ["gone.txt: not a plain file"]
    assert len(intake(tmp_path / "gone.txt").faults) == 1


def test_files_beside_articles_are_passed_over_when_named_too(tmp_path: Path) -> None:
    for name in ("sources.toml", "README.txt", "a.txt"):
        (tmp_path / name).write_text("" if name == "sources.toml" else PROSE, encoding="utf-8")
    found = intake(*sorted(tmp_path.iterdir()))
    assert ([received.source.id for received in found.sources], len(found.notes), found.faults) == (["a"], 2, ())


def test_a_file_too_large_is_a_fault_and_a_long_line_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosswire.sources.entries.MAX_FILE", 1_000)
    monkeypatch.setattr("crosswire.sources.articles.MAX_LINE", 1_000)
    (tmp_path / "a.txt").write_text("x" * 1_001, encoding="utf-8")
    (tmp_path / "b.txt").write_text("x" * 1_000, encoding="utf-8")
    lines(tmp_path / "c.jsonl", {"id": "one", "text": PROSE}, {"text": "x" * 5_000}, {"id": "two", "text": MORE})
    found = intake(tmp_path)
    assert [received.source.id for received in found.sources] == ["b", "one", "two"]
    assert [fault.where.rpartition("/")[2] for fault in found.faults] == ["a.txt", "c.jsonl, line 2"]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (f"{PROSE}\n".encode(), [("stdin", PROSE + "\n")]),
        (json.dumps({"id": "a", "text": PROSE}).encode() + b"\n{broken\n", [("a", PROSE)]),
        (
            b'{"this": "opens like an article"} and is none',
            [("stdin", '{"this": "opens like an article"} and is none')],
        ),
        (b"", [("stdin", "")]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, given: bytes, wanted: list[tuple[str, str]]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert [(received.source.id, received.source.text) for received in intake("-").sources] == wanted


def test_standard_input_may_be_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page().encode())))
    (received,) = intake("-").sources
    assert PARAGRAPHS[0] in received.source.text
    assert received.source.title == "Harbour to open"


def test_sources_come_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = lines(tmp_path / "all.jsonl", *({"id": str(number), "text": PROSE} for number in range(2_000)))
    built: list[object] = []

    def count(arrival: object) -> Fault:
        built.append(arrival)
        return Fault("x", "not built")

    monkeypatch.setattr("crosswire.sources.receive", count)
    assert len(list(islice(iter_sources([file]), 3))) == 3
    assert len(built) == 3


def test_an_address_gives_the_outlet_its_name(tmp_path: Path) -> None:
    (received,) = intake(lines(tmp_path / "a.jsonl", {"text": PROSE, "url": "https://www.bbc.co.uk/news/x"})).sources
    assert (received.source.outlet, received.source.publisher) == ("BBC", "BBC")
