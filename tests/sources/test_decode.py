from __future__ import annotations

import pytest

from crosswire.sources.decode import binary_kind, decode, without_surrogates

PLAIN = "The harbour opens on Monday, the minister said. "


def codes(raw: bytes) -> list[str]:
    return [note.code for note in decode(raw)[1]]


@pytest.mark.parametrize(
    "text", ["", PLAIN, "“Ölhafen” — naïve", "a\r\nb\rc\n", "nul \0 here", "\x1b[31mred\x1b[0m", "e\u0301 \u202eabc 😀"]
)
def test_utf8_is_kept_as_it_is(text: str) -> None:
    assert decode(text.encode()) == (text, ())


def test_a_byte_order_mark_is_dropped_once() -> None:
    assert decode(b"\xef\xbb\xbf" + PLAIN.encode()) == (PLAIN, ())
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfa")[0] == "\ufeffa"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read_with_a_note(encoding: str) -> None:
    text, notes = decode(PLAIN.encode(encoding))
    assert text == PLAIN
    assert [note.code for note in notes] == ["encoding"]
    assert not binary_kind(PLAIN.encode(encoding))


def test_windows_1252_is_read_with_a_note() -> None:
    raw = (PLAIN + "“Nobody asked us” – so the mayor – for €5.").encode("cp1252")
    text, notes = decode(raw)
    assert text.endswith("“Nobody asked us” – so the mayor – for €5.")
    assert [note.detail for note in notes] == ["the text is not UTF-8; it was read as windows-1252"]


def test_another_charset_is_told() -> None:
    raw = ("Министр сообщил в понедельник, что гавань откроется через несколько дней. " * 4).encode("cp1251")
    text, notes = decode(raw)
    assert text.startswith("Министр сообщил")
    assert [note.code for note in notes] == ["encoding"]


def test_bad_bytes_among_utf8_become_one_sign_each() -> None:
    raw = "“Ölhafen” – “Brücke” – ".encode() + b"\xff\xfe\xed\xa0\x80" + "ende – “ja”".encode()
    text, notes = decode(raw)
    assert text == "“Ölhafen” – “Brücke” – " + "\ufffd" * 5 + "ende – “ja”"
    assert [note.code for note in notes] == ["replaced-characters"]


def test_a_page_says_its_own_encoding() -> None:
    raw = b'<html><head><meta charset="iso-8859-2"></head><p>' + "Łódź".encode("iso-8859-2") + b"</p></html>"
    assert "Łódź" in decode(raw, is_html=True)[0]
    assert "Łódź" not in decode(b"charset=rot13 " + "Łódź".encode("iso-8859-2"), is_html=True)[0]


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    text, notes = without_surrogates("a\ud800b\udfffc")
    assert text == "a\ufffdb\ufffdc"
    assert notes[0].code == "replaced-characters"
    assert without_surrogates("plain") == ("plain", ())


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04" + b"a" * 100,
        b"\x89PNG\r\n",
        bytes(range(256)) * 8,
        b"\0" * 64,
        b"\x7fELF\x02\x01",
    ],
)
def test_a_binary_file_is_told(raw: bytes) -> None:
    assert binary_kind(raw)


@pytest.mark.parametrize(
    ("opening", "told"), [(b"%PDF-1.7", "save its text"), (b"PK\x03\x04", "unpack it"), (b"\x89PNG", "a picture")]
)
def test_what_a_binary_file_is_and_what_to_do(opening: bytes, told: str) -> None:
    assert told in (binary_kind(opening + b"text") or "")


@pytest.mark.parametrize(
    "raw", [b"", b"a", PLAIN.encode() * 3 + b"\0", "über\u2028".encode(), b"\x1b[31mred\x1b[0m alert", b"\xff\xfea\0"]
)
def test_a_text_is_none(raw: bytes) -> None:
    assert not binary_kind(raw)


@pytest.mark.parametrize(
    "charset",
    ["punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "cp037", "zlib_codec", "no-such"],
)
def test_a_page_may_declare_what_no_page_is_written_in(charset: str) -> None:
    raw = f'<html><head><meta charset="{charset}"></head><p>The gate is shut \\u0041 '.encode() + b"\xe9\xff</p></html>"
    text, _ = decode(raw, is_html=True)
    assert "The gate is shut \\u0041 " in text


@pytest.mark.parametrize(
    ("charset", "words"), [("koi8-r", "\u0420\u0435\u043a\u0430"), ("shift_jis", "\u5ddd"), ("gb18030", "\u6cb3")]
)
def test_a_page_is_read_in_the_encoding_it_declares(charset: str, words: str) -> None:
    raw = f'<html><head><meta charset="{charset}"></head><p>{words * 20}</p></html>'.encode(charset)
    assert words * 20 in decode(raw, is_html=True)[0]
