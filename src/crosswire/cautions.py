"""This file knows what to be careful of before the words of a statement are quoted."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.model.record import Statement
from crosswire.told_as import told_as

AFFIRMING = frozenset({"concede", "confirm", "agree"})
"""What a verb may do with its words that is the contrary of denying them."""


def cautions(statement: Statement) -> tuple[str, ...]:
    """What the record holds against quoting the statement unseen, in a few words
    each, the gravest first; often none.
    """
    return tuple(_cautions(statement))


def _cautions(statement: Statement) -> Iterator[str]:
    relations = {variant.relation for variant in statement.variants}
    degrees = {variant.degree for variant in statement.variants}
    yield from _of_speakers(statement)
    yield from _of_denials(statement)
    if "spliced" in relations:
        yield "one wording runs separate utterances together"
    if "meaning" in degrees:
        yield "one wording differs in words that bear the meaning"
    if "paraphrase" in degrees and "altered" in relations:
        yield "one wording is rewritten inside the quotation marks"
    if not any(variant.kind in ("direct", "partial") for variant in statement.variants):
        yield "no text prints these words between quotation marks"
    if len(statement.origins) == 1:
        yield "one origin only, in however many outlets"
    if "truncated" in relations:
        yield "some texts print a part of it"


def _of_denials(statement: Statement) -> Iterator[str]:
    denied = next((told_as(one) for one in statement.variants if one.cue and one.cue.force == "deny"), "")
    reports = [one.cue for one in statement.variants if one.kind == "indirect" and one.cue is not None]
    owned = next((" ".join(cue.passage.text.split()) for cue in reports if cue.force in AFFIRMING), "")
    if denied and owned:
        yield f"one text has it that this was denied (“{denied}”), another that it was not (“{owned}”)"
    elif denied:
        yield f"these are the words of what is denied (“{denied}”)"


def _of_speakers(statement: Statement) -> Iterator[str]:
    # by actor, not by name: "Ms Orlan" and "Vera Orlan" are one speaker
    named = {one.speaker.actor: one.speaker.name for one in statement.variants if one.speaker and one.speaker.actor}
    names = ", ".join(sorted(filter(None, named.values())))
    if len(named) > 1:
        yield f"attributed to different speakers: {names}"
    elif statement.speaker is None:
        yield "no text says who speaks" if not names else f"only some texts name the speaker: {names}"
    elif statement.speaker.actor is None:
        yield "no text names the speaker" if not names else f"only some texts name the speaker: {names}"
