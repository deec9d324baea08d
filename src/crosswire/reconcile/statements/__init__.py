"""This file knows how wordings of several outlets become statements, each with its reference and its variants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.brevity import on_one_line
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import Relation, Statement, Variant
from crosswire.model.source import StoredSource
from crosswire.model.values import Who
from crosswire.reconcile.statements.bearing_out import OriginOf, borne_out
from crosswire.reconcile.statements.gathering import gather
from crosswire.reconcile.statements.reference import Wordings, measured
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.speakers import is_pronoun, is_told_apart
from crosswire.reconcile.statements.splices import Neighbours, splice_of
from crosswire.reconcile.statements.variants import BEYOND, judge
from crosswire.report_verbs import with_verb
from crosswire.wording import holds

GIST = 240


def find_statements(
    slices: Sequence[Slice],
    origin_of: OriginOf,
    stored: Mapping[str, StoredSource],
    parallels: Sequence[tuple[Passage, Passage]] = (),
) -> tuple[Statement, ...]:
    """The statements of a story: what somebody said, in every wording printed, judged against the reference.

    Sentences that outlets only narrate are no statements of their own; they join one where they word the same thing.
    `parallels` are sentences of two texts that a rewriter put one for the other: their quotations are one statement even
    where no word is the same.
    """
    ordered = sorted(slices, key=lambda piece: (piece.passage, piece.kind))
    composed, gathered = gather(ordered, parallels)
    rewriters = frozenset(later.source for later, _ in parallels)
    trusted = borne_out(gathered, origin_of)
    groups = [measured(members, composed, rewriters, origin_of, trusted) for members in gathered]
    spoken = [group for group in groups if _is_said(group)]
    neighbours = Neighbours.of(ordered, {id(piece): number for number, g in enumerate(spoken) for piece in g.slices})
    references = [group.reference for group in spoken]
    made = [
        _statement(group, _variants(group, number, references, neighbours), origin_of, stored)
        for number, group in enumerate(spoken)
    ]
    return tuple(sorted(made, key=lambda statement: (statement.reference, statement.id)))


def _is_said(group: Wordings) -> bool:
    """Whether somebody says it: words in marks, or a reported clause whose speaker is known by name or kind."""
    return any(
        (piece.in_marks and not piece.unclaimed) or (piece.kind == "indirect" and piece.speaker and not piece.told)
        for piece in group.slices
    )


def _variants(group: Wordings, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Variant, ...]:
    """Each wording judged against the reference, splices with their parts."""
    judged = [judge(group.reference, piece) for piece in group.slices]
    kept = [piece for piece, one in zip(group.slices, judged, strict=True) if one.relation in ("verbatim", "truncated")]
    found = []
    for piece, first in zip(group.slices, judged, strict=True):
        goes_on = first.relation == "altered" and any(_is_part(piece, other) for other in kept)
        one = BEYOND if goes_on else first
        variant = replace(_variant(piece, one.relation), degree=one.degree, edits=one.edits)
        parts = splice_of(piece, number, references, neighbours)
        found.append(replace(variant, relation="spliced", parts=parts) if parts else variant)
    return tuple(found)


def _is_part(piece: Slice, other: Slice) -> bool:
    return holds(other.forms, piece.forms) and judge(other, piece).relation != "altered"


def _statement(
    group: Wordings, variants: tuple[Variant, ...], origin_of: OriginOf, stored: Mapping[str, StoredSource]
) -> Statement:
    quotes = [piece.quote for piece in (group.reference, *group.slices) if piece.quote]
    passage = group.reference.passage
    return Statement(
        id=stable_id("st", stored[passage.source].sha256, passage.start, passage.end, "statement"),
        speaker=_speaker(group),
        gist=on_one_line(_as_told(group.reference, stored[passage.source]).text, GIST),
        when=next((quote.when for quote in quotes if quote.when), None),
        place=next((quote.place.text for quote in quotes if quote.place), None),
        reference=passage,
        variants=variants,
        outlets=len({stored[p.passage.source].outlet or p.passage.source for p in group.slices}),
        origins=tuple(sorted({origin_of(p.passage) for p in group.slices})),
    )


def _as_told(piece: Slice, stored: StoredSource) -> Passage:
    """The words of a wording; of a report that misleads without its verb ("denied that ...") with the verb."""
    reported = piece.kind == "indirect" and piece.quote is not None
    return with_verb(piece.passage, piece.quote.cue, stored.text) if reported and piece.quote else piece.passage


def _variant(piece: Slice, relation: Relation) -> Variant:
    return Variant(
        quote=piece.quote.id if piece.quote else None,
        passage=piece.passage,
        kind=piece.kind,
        speaker=piece.speaker,
        cue=piece.quote.cue if piece.quote else None,
        relation=relation,
    )


def _speaker(group: Wordings) -> Who | None:
    """The actor most wordings name, else what most call the speaker; the reference's own where it names one as often.

    Where one text says "Okoro said" and two say "he said", it is Okoro, whomever "he" was taken for.

    What "Okoro's remarks" say to one outlet, Okoro says to another. Whoever is told by other words than the actor ("the
    harbour command") keeps what is printed as said by that one: it may not be put into the actor's mouth. What a document says
    is said by whoever speaks in it, known or not, and by nobody a text puts beside it ("two diplomats said").
    """
    own = group.reference.speaker
    if group.reference.primary and group.reference.quote is None:
        return own
    named = [piece.speaker for piece in (group.reference, *group.slices) if piece.speaker]
    if not named:
        return None
    counts = Counter(who.actor or who.name for who in named)
    most = max(named, key=lambda who: (who.actor is not None, _is_named(who), counts[who.actor or who.name]))
    return own if own is not None and own.actor is None and most.actor and is_told_apart(own, most) else most


def _is_named(who: Who) -> bool:
    """Whether a text tells the speaker by more than a pronoun, which may have been followed to somebody else."""
    return who.passage is None or not is_pronoun(who.passage.text)
