"""This file knows why a line of a record is there: passages, rules, reasons, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from crosswire.errors import UsageError
from crosswire.model.passage import passages_in
from crosswire.model.record import IDENTIFIED, Finding, Record, Statement, Variant
from crosswire.source_names import source_names
from crosswire.vocabulary.rarity import telling
from crosswire.wording import words

MANY = 2
EDITS = 3
"""Changes of a wording that are shown; the page has them all."""


def explain(record: Record, identity: str) -> str:
    """What the record says under an id and why, as plain text; `UsageError` names near ids where it is unknown."""
    item, kind = _found(record, identity)
    outlets = source_names(record.sources)
    names = {actor.id: actor.name for actor in record.actors}
    lines = [f"{kind} {identity}", *_plain(item, names), "", "It rests on:"]
    lines += [
        f"  {outlets.get(p.source, p.source)} ({p.source} {p.start}-{p.end}): {_squeezed(p.text)}"
        for p in dict.fromkeys(passages_in(item))
    ]
    lines += ["", "Reasons:", *(f"  {reason}" for reason in _reasons(item, record, outlets))]
    findings = [finding for finding in record.findings if finding.about.ref == identity and finding is not item]
    against = [finding for finding in findings if finding.verdict in ("conflict", "superseded")]
    others = [finding for finding in findings if finding not in against]
    for title, group in (("What speaks against it:", against), ("Findings about it:", others)):
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


def _reasons(item: Any, record: Record, outlets: dict[str, str]) -> Iterator[str]:
    """Why the item is there: the reasons the record keeps, else what of them its own parts show, or what it is about."""
    noted = [*getattr(item, "reasons", ()), *getattr(item, "join_reasons", ())]
    yield from noted
    if isinstance(item, Statement):
        yield from _measured(item, outlets)
    elif isinstance(item, Finding):
        about = _about(record, item)
        if about is not None and (
            not noted or isinstance(about, Statement) or bool(getattr(about, "join_reasons", ()))
        ):
            yield from _reasons(about, record, outlets)
        elif not noted:
            count = len({origin for side in item.sides for origin in side.origins})
            yield f"{count} origin{'' if count == 1 else 's'} tell{'s' if count == 1 else ''} it; the record does not keep why as one"
    elif not noted:
        places = dict.fromkeys(outlets.get(source, source) for source in _told_in(item))
        if len(places) > 1:
            yield f"taken as one from {len(places)} texts: {', '.join(places)}; the record does not keep by what"
        else:
            yield "it stands in one text: nothing was joined to it"


def _about(record: Record, finding: Finding) -> Any | None:
    """What a finding is about, where the record holds more of it than its name."""
    lists = (record.statements, record.events, record.figures, record.positions)
    return next((item for items in lists for item in items if item.id == finding.about.ref), None)


def _told_in(item: Any) -> Iterator[str]:
    """The sources of what carries an item: its mentions, values or voices, not of whoever is named beside them."""
    for name in ("mentions", "values", "voices", "passages", "history"):
        for part in getattr(item, name, ()):
            yield from (
                passage.source for passage in ([part.passage] if hasattr(part, "passage") else passages_in(part))
            )


def _measured(statement: Statement, outlets: dict[str, str]) -> Iterator[str]:
    """How each wording stands to the reference."""
    if len(statement.variants) < MANY:
        yield "it stands in one place: no wording was measured against another"
        return
    for variant in statement.variants:
        outlet = outlets.get(variant.passage.source, variant.passage.source)
        if variant.passage == statement.reference:
            yield f"{outlet}: the reference, {variant.kind}"
        else:
            judged = ", ".join(dict.fromkeys(filter(None, (variant.relation, variant.degree, variant.kind))))
            shown = _shown(variant, statement)
            yield f"{outlet}: {judged}{f' ({_squeezed(shown)})' if shown else ''}"


def _shown(variant: Variant, statement: Statement) -> str:
    """What a wording was judged by: its parts, the changes, or the words that a report has in common with the reference."""
    if variant.parts:
        return "of " + " and ".join(f"“{part.text}”" for part in variant.parts)
    if variant.relation == "indirect":
        return _in_common(variant.passage.text, statement.reference.text)
    return "; ".join(f"“{edit.was}” -> “{edit.is_}”" for edit in variant.edits[:EDITS])


def _in_common(text: str, reference: str) -> str:
    """The telling words of a wording that the reference has too, in whatever inflection: by these it was taken for the same."""
    there = telling(word.form for word in words(reference))
    found = (text[word.start : word.end] for word in words(text) if telling((word.form,)).keys() & there.keys())
    shared = ", ".join(dict.fromkeys(found))
    return f"in common: {shared}" if shared else ""


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _plain(item: Any, names: dict[str, str]) -> Iterator[str]:
    """The scalar fields of an item, one a line; an actor's id by its name."""
    for field in fields(item):
        value = getattr(item, field.name)
        if isinstance(value, bool):
            if value:
                yield f"  {field.name.rstrip('_')}: yes"
        elif isinstance(value, (str, int, float)) and field.name not in ("id", "text"):
            shown = names.get(value, value) if isinstance(value, str) else value
            yield f"  {field.name.rstrip('_')}: {_squeezed(str(shown))}"
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
