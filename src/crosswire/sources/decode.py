"""This file knows how bytes become the stored text: encodings, byte order marks, and what cannot be decoded."""

from __future__ import annotations

import codecs
import re

from crosswire.model.values import Note

REPLACEMENT = "\ufffd"
SURROGATE = re.compile("[\ud800-\udfff]")
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark opens with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 65_536
FEW = 8
"""Control characters that may stand in any text: a stray NUL, the escape codes of a terminal."""
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = re.compile(rb"[\x80-\xff]")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
SIGNATURES = {
    b"%PDF-": "a PDF: save its text, and give that",
    b"PK\x03\x04": "an archive or an office document: unpack it, or save it as text",
    b"\x1f\x8b": "a compressed file: unpack it",
    b"BZh": "a compressed file: unpack it",
    b"\xd0\xcf\x11\xe0": "an office document: save it as text",
    b"{\\rtf": "a rich text document: save it as text",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
"""How files that are no text begin, and what they are."""
UNKNOWN_BINARY = "its bytes are those of a binary file"
DECLARED = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
WESTERN = "windows-1252"
PAST_ASCII = b"\xe9\xff"
PLAIN = rb"abcdefghijklmnopqrstuvwxyz0123456789\u0041" + PAST_ASCII
"""What an encoding that a page may declare leaves as it is, but for the end."""
# a Western text of English words uses these above ASCII: quotation marks, dashes, the euro, letters with accents
WESTERN_BYTES = re.compile(
    rb"[\x80\x82\x84\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xab\xb0\xb4\xb7\xbb\xc0-\xd6\xd8-\xf6\xf8-\xff]"
)


def binary_kind(raw: bytes) -> str | None:
    """What bytes are that are no text in any encoding: told by a known signature, or by more control characters than a
    stray few; None for text.
    """
    for signature, kind in SIGNATURES.items():
        if raw.startswith(signature):
            return kind
    sample = raw[:SAMPLE]
    if any(raw.startswith(mark) for mark, _ in MARKS[1:]) or _wide(sample):
        return None
    control = len(CONTROL.findall(sample))
    if control <= FEW:
        return None
    binary = 10 * control > len(sample) or (50 * control > len(sample) and not _is_utf8(sample))
    return UNKNOWN_BINARY if binary else None


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)  # the sample may end within a character
    except UnicodeDecodeError:
        return False
    return True


def decode(raw: bytes, *, is_html: bool = False) -> tuple[str, tuple[Note, ...]]:
    """The text of the bytes, and notes where it is not plain UTF-8; a leading byte order mark is dropped.

    Each byte that cannot be decoded becomes U+FFFD, one for one. Bytes that are not UTF-8 are read in the encoding an
    HTML page declares, else in the one their shape suggests.
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            text, notes = _lossy(raw[len(mark) :], encoding)
            return text, notes if encoding == "utf-8" else (_read_as(encoding), *notes)
    if wide := _wide(raw[:SAMPLE]):  # NUL after NUL is UTF-8 too
        text, notes = _lossy(raw, wide)
        return text, (_read_as(wide), *notes)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _otherwise(raw, _declared(raw) if is_html else None)


def without_surrogates(text: str) -> tuple[str, tuple[Note, ...]]:
    """The text with each lone surrogate replaced by U+FFFD, one for one, and a note where there was one."""
    clean, count = SURROGATE.subn(REPLACEMENT, text)
    if not count:
        return text, ()
    return clean, (Note("replaced-characters", f"{count} lone surrogates were replaced by U+FFFD"),)


def _declared(raw: bytes) -> str | None:
    """The encoding a page's head declares, if Python knows it as one that pages are written in and it is not UTF-8."""
    match = DECLARED.search(raw[:4_096])
    if not match:
        return None
    try:
        known = codecs.lookup(match[1].decode("ascii"))
    except LookupError:
        return None
    # browsers read Latin-1 as Windows-1252
    name = WESTERN if known.name in ("iso8859-1", "ascii", "cp1252") else known.name
    return None if name.startswith("utf") or not known._is_text_encoding or not _holds_ascii(name) else name  # noqa: SLF001


def _holds_ascii(encoding: str) -> bool:
    """Whether plain letters stand for themselves and nothing raises: not in "punycode", "unicode_escape", "idna", EBCDIC."""
    try:
        text = PLAIN.decode(encoding, "replace")
    except UnicodeError:
        return False
    return len(text) > len(PLAIN) - len(PAST_ASCII) and text.startswith(PLAIN[:36].decode("ascii"))


def _otherwise(raw: bytes, declared: str | None) -> tuple[str, tuple[Note, ...]]:
    encoding = declared or _encoding(raw)
    if encoding is None:
        return _lossy(raw, "utf-8")
    text, notes = _lossy(raw, encoding)
    return text, (_read_as(encoding), *notes)


def _encoding(raw: bytes) -> str | None:
    """The encoding of bytes that are not UTF-8, or None where they are UTF-8 with faults or nothing fits."""
    high, multibyte = len(HIGH.findall(raw)), sum(map(len, MULTIBYTE.findall(raw)))
    if 2 * multibyte >= high:
        return None
    if 10 * high < len(raw) and len(WESTERN_BYTES.findall(raw)) == high:
        return WESTERN
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:SAMPLE]).best()
    return None if best is None or best.encoding in ("ascii", "utf_8") else best.encoding


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: in mostly Latin text every second byte is NUL."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half >= 8 and 10 * odd > 7 * half and not even:
        return "utf-16-le"
    if half >= 8 and 10 * even > 7 * half and not odd:
        return "utf-16-be"
    return None


def _lossy(raw: bytes, encoding: str) -> tuple[str, tuple[Note, ...]]:
    if encoding in ("utf-8", WESTERN):
        text, lost = SURROGATE.subn(REPLACEMENT, raw.decode(encoding, "surrogateescape"))
    else:
        text = raw.decode(encoding, "replace")
        lost = text.count(REPLACEMENT)
    if not lost:
        return text, ()
    return text, (Note("replaced-characters", f"{lost} bytes that are not {encoding} were replaced by U+FFFD"),)


def _read_as(encoding: str) -> Note:
    return Note("encoding", f"the text is not UTF-8; it was read as {encoding.replace('_', '-')}")
