"""This file knows how the articles of a JSONL file are read, line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import IO, Any, NamedTuple

from crosswire.sources.decode import decode, without_surrogates
from crosswire.sources.given import read_given
from crosswire.sources.intake import Fault
from crosswire.sources.receive import Arrival

MAX_LINE = 50_000_000
BROKEN = "not an article"


class ArticleLine(NamedTuple):
    """A line of a JSONL file: its number from 1 and its bytes without the break; None where it is too long."""

    number: int
    raw: bytes | None


def read_lines(file: IO[bytes]) -> Iterator[ArticleLine]:
    """The lines of the file that hold something; no more than one is in memory at a time."""
    number = 0
    while raw := file.readline(MAX_LINE + 1):
        number += 1
        if len(raw) > MAX_LINE and not raw.endswith(b"\n"):
            while raw and not raw.endswith(b"\n"):
                raw = file.readline(MAX_LINE)
            yield ArticleLine(number, None)
        elif words := raw.removeprefix(b"\xef\xbb\xbf" if number == 1 else b"").strip():
            yield ArticleLine(number, words)


def read_article(line: ArticleLine, shown: str, uri: str, name: str) -> Arrival | Fault:
    """The article of a line, or a fault that names the line; `name` is the id of articles that have none."""
    where = f"{shown}, line {line.number}"
    if line.raw is None:
        return Fault(where, f"longer than {MAX_LINE // 1_000_000} MB")
    decoded, notes = decode(line.raw)
    fields = _parsed(decoded)
    if isinstance(fields, str):
        return Fault(where, fields)
    given = read_given(fields)
    text, is_html = fields.get("text"), False
    if text is None:
        text, is_html = fields.get("html"), True
    if not isinstance(text, str):
        return Fault(where, f"{BROKEN}: " + ("neither text nor html" if text is None else "its text is no string"))
    text, replaced = without_surrogates(text)
    source_id = given.id or name
    return Arrival(
        where=where,
        id=source_id,
        uri=f"{uri}#{source_id}",
        text=text.removeprefix("\ufeff"),
        is_html=is_html,
        given=given,
        bytes_sha256=sha256(line.raw).hexdigest(),
        notes=(*notes, *replaced),
    )


def read_id(line: ArticleLine, name: str) -> str | None:
    """The id of a line's article without reading the rest; None where the line is broken."""
    fields = _parsed(decode(line.raw)[0]) if line.raw is not None else ""
    return None if isinstance(fields, str) else read_given({"id": fields.get("id")}).id or name


def _parsed(text: str) -> dict[str, Any] | str:
    """The JSON object, or what is wrong with it."""
    try:
        value = json.loads(text)
    except RecursionError:
        return f"{BROKEN}: nested too deep"
    except json.JSONDecodeError as fault:
        return f"{BROKEN}: {fault.msg.removesuffix(' at')} at character {fault.pos + 1}"
    except ValueError:  # a number of thousands of digits
        return f"{BROKEN}: a number is too long"
    return value if isinstance(value, dict) else f"{BROKEN}: the line is no JSON object"
