"""This file knows a record in which every word an outlet could have written is an attack on its reader."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from crosswire.model.record import Record
from crosswire.model.source import StoredSource
from tests.report.crowd import renamed
from tests.report.example import example_record

T = TypeVar("T")

MARKUP = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>x</a>"
    '<svg onload=alert(1)> " onclick="alert(1)" \' onfocus=\'alert(1) <!-- --> ]]> &lt;b&gt; {{ 7*7 }} {% raw %}'
)
MARKDOWN = (
    "[link](javascript:alert(1)) ![x](http://evil.example/x.png) **bold** _low_ ~~gone~~ `code` | # head [^1] "
    "http://evil.example www.evil.example a@evil.example <http://evil.example>"
)
UNSEEN = "\u202eesrever\u2066 zero\u200bwidth tag\U000e0041 soft\u00adhyphen next\x85line para\u2029graph"
TERMINAL = "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \x00\x07\x08\x7f"
ATTACK = f"{MARKUP} {MARKDOWN} {UNSEEN} {TERMINAL}"

FREE = {
    "title", "outlet", "publisher", "name", "gist", "place", "occasion", "statement", "topic", "label", "what", "why",
    "detail", "code", "change", "by", "at", "target", "object", "issue", "scope", "measure", "of_whom", "state",
    "consequence", "instrument", "type", "mode", "agency", "version", "model", "updated", "uri", "language", "sha256",
}  # fmt: skip
MANY = {"reasons", "join_reasons", "aliases", "authors"}


def hostile_record() -> Record:
    """The example with an attack at the end of every text, name, label, reason and id."""
    return renamed(_spoiled(example_record()), '"><script>alert(2)</script>')


def _spoiled(value: T) -> T:
    if isinstance(value, tuple):
        return tuple(map(_spoiled, value))  # type: ignore[return-value]
    if not is_dataclass(value):
        return value
    found: dict[str, Any] = {}
    for one in fields(value):
        part = getattr(value, one.name)
        if one.name in FREE and isinstance(part, str):
            found[one.name] = f"{part} {ATTACK}"
        elif one.name in MANY:
            found[one.name] = (*(f"{text} {ATTACK}" for text in part), ATTACK)
        else:
            found[one.name] = _spoiled(part)
    kind: Any = type(value)
    made = kind(**found)
    if isinstance(made, StoredSource):
        return replace(made, text=f"{made.text}\n\n{ATTACK}\n", title=ATTACK)  # type: ignore[return-value]
    return made  # type: ignore[no-any-return]
