"""This file knows why a line of a record is there: passages, rules, reasons, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from crosswire.errors import UsageError
from crosswire.model.passage import passages_in
from crosswire.model.record import IDENTIFIED, Finding, Record
from crosswire.source_names import source_names


def explain(record: Record, identity: str) -> str:
    """What the record says under an id and why, as plain text; `UsageError` names near ids where it is unknown."""
    item, kind = _found(record, identity)
    outlets = source_names(record.sources)
    lines = [f"{kind} {identity}", *_plain(item), "", "It rests on:"]
    lines += [
        f"  {outlets.get(p.source, p.source)} ({p.source} {p.start}-{p.end}): {p.text}"
        for p in dict.fromkeys(passages_in(item))
    ]
    reasons = [*getattr(item, "reasons", ()), *getattr(item, "join_reasons", ())]
    lines += ["", "Reasons:", *(f"  {reason}" for reason in reasons or ("none were noted",))]
    findings = [finding for finding in record.findings if finding.about.ref == identity and finding is not item]
    against = [finding for finding in findings if finding.verdict in ("conflict", "superseded")]
    for title, group in (("What speaks against it:", against), ("Findings about it:", findings)):
        lines += ["", title, *(_finding_line(finding) for finding in group)] if group else []
    if isinstance(item, Finding):
        lines += ["", *_sides(item, outlets)]
    return "\n".join(lines) + "\n"


def _found(record: Record, identity: str) -> tuple[Any, str]:
    for name in IDENTIFIED:
        for item in getattr(record, name):
            if item.id == identity:
                return item, name.removesuffix("s")
    from difflib import get_close_matches

    lists = [[item.id for item in getattr(record, name)] for name in ("statements", "events", "figures", "findings")]
    near = get_close_matches(identity, [one for ids in lists for one in ids], n=3) or [ids[0] for ids in lists if ids]
    like = f"; ids look like {', '.join(near)}, numbers of a dossier like F3" if near else ""
    raise UsageError(f"nothing in this record has the id or number {identity!r}{like}")


def _plain(item: Any) -> Iterator[str]:
    """The scalar fields of an item, one a line."""
    for field in fields(item):
        value = getattr(item, field.name)
        if isinstance(value, bool):
            if value:
                yield f"  {field.name.rstrip('_')}: yes"
        elif isinstance(value, (str, int, float)) and field.name not in ("id", "text"):
            yield f"  {field.name.rstrip('_')}: {value}"
        elif hasattr(value, "name") and value.name:
            yield f"  {field.name}: {value.name}"


def _finding_line(finding: Finding) -> str:
    return f"  {finding.id} {finding.verdict} ({finding.class_}): {finding.statement}"


def _sides(finding: Finding, outlets: dict[str, str]) -> Iterator[str]:
    for side in finding.sides:
        who = ", ".join(dict.fromkeys(outlets.get(passage.source, passage.source) for passage in side.passages))
        count = len(side.origins)
        yield f"Side: {side.label} — {who}; {count} independent origin{'' if count == 1 else 's'}"
    if finding.silent:
        yield "Not in this text: " + ", ".join(outlets.get(source, source) for source in finding.silent)
