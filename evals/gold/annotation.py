"""What a file of stand-off annotations holds, and what is a fault in it."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from evals.rows import Row

ROW_FIELDS = frozenset({"task", "set", "document", "annotator", "sha256", "items", "note"})
NOTE_LIMIT, COPIED_WORDS = 200, 5
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class TaskRules:
    """The closed sets of one task."""

    labels: tuple[str, ...]
    span: bool = True
    group: bool = False
    link: bool = False
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()

    @property
    def fields(self) -> frozenset[str]:
        """All that an item of this task may hold."""
        own = {"group"} if self.group else set()
        linked = {"link"} if self.link else set()
        return frozenset({"id", "start", "end", "label", "note"} | own | linked | set(self.values) | set(self.numbers))


@cache
def all_tasks() -> Mapping[str, TaskRules]:
    """The rules of each task of tasks.toml."""
    table: dict[str, Any] = tomllib.loads(Path(__file__).with_name("tasks.toml").read_text(encoding="utf-8"))
    return {
        name: TaskRules(
            tuple(entry["labels"]),
            entry.get("span", True),
            entry.get("group", False),
            entry.get("link", False),
            {key: tuple(known) for key, known in entry.get("values", {}).items()},
            tuple(entry.get("numbers", ())),
        )
        for name, entry in table.items()
    }


def digest_of_text(text: str) -> str:
    """SHA-256 of a document's text in UTF-8: annotations hold for that text and no other."""
    return hashlib.sha256(text.encode()).hexdigest()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case."""
    return tuple(word.lower() for word in WORD.findall(text))


def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of five words of a text."""
    words = words_of(text)
    return frozenset(words[at : at + COPIED_WORDS] for at in range(len(words) - COPIED_WORDS + 1))


def copies(note: str, text: str) -> bool:
    """Whether a note repeats five words of the document in a row: no text of the documents is committed."""
    noted = runs_of(note)
    return bool(noted) and not noted.isdisjoint(runs_of(text))


def row_faults(row: Row, text: str | None) -> Iterator[str]:
    """What is wrong with one annotated document; without its text, all but offsets and copied words is checked."""
    rules = all_tasks().get(str(row.get("task")))
    if rules is None:
        yield f"no task {row.get('task')!r}; there are: {', '.join(all_tasks())}"
        return
    missing = sorted({"task", "set", "document", "annotator", "sha256", "items"} - row.keys())
    if missing:
        yield f"fields missing: {', '.join(missing)}"
        return
    yield from (f"unknown field {name!r}" for name in sorted(row.keys() - ROW_FIELDS))
    if text is not None and digest_of_text(text) != row["sha256"]:
        yield "sha256 is not that of the document's text"
    yield from note_faults(row, text)
    ids = [item.get("id") for item in row["items"]]
    yield from (f"id {known!r} stands twice" for known in sorted({str(one) for one in ids if ids.count(one) > 1}))
    for number, item in enumerate(row["items"]):
        where = f"item {item.get('id', number)}"
        yield from (f"{where}: {fault}" for fault in item_faults(item, rules, frozenset(map(str, ids)), text))


def note_faults(item: Row, text: str | None) -> Iterator[str]:
    """What is wrong with the note of a row or an item."""
    note = item.get("note") or ""
    if len(note) > NOTE_LIMIT:
        yield f"note longer than {NOTE_LIMIT} characters"
    if text is not None and copies(note, text):
        yield f"note repeats {COPIED_WORDS} words of the document"


def item_faults(item: Row, rules: TaskRules, ids: frozenset[str], text: str | None) -> Iterator[str]:
    """What is wrong with one item."""
    yield from (f"unknown field {name!r}" for name in sorted(item.keys() - rules.fields))
    if item.get("label") not in rules.labels:
        yield f"label {item.get('label')!r} is not of the task"
    if "id" not in item:
        yield "no id"
    yield from offset_faults(item, rules, text)
    if rules.group and not isinstance(item.get("group"), str):
        yield "no group"
    if item.get("link") is not None and str(item["link"]) not in ids:
        yield f"link {item['link']!r} points to no item"
    for name, known in rules.values.items():
        if name in item and item[name] not in known:
            yield f"{name} {item[name]!r} is not of the task"
    for name in rules.numbers:
        if name in item and (isinstance(item[name], bool) or not isinstance(item[name], int | float | None)):
            yield f"{name} {item[name]!r} is no number"
    yield from note_faults(item, text)


def offset_faults(item: Row, rules: TaskRules, text: str | None) -> Iterator[str]:
    """What is wrong with the offsets of an item: 0-based code points, end exclusive, no blank at either end."""
    start, end = item.get("start"), item.get("end")
    if start is None and end is None and not rules.span:
        return
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        yield f"offsets {start!r}-{end!r} are no span"
    elif text is not None and end > len(text):
        yield f"offsets {start}-{end} lie beyond the document's {len(text)} characters"
    elif text is not None and text[start:end] != text[start:end].strip():
        yield f"offsets {start}-{end} begin or end with a blank"
