"""This folder knows what differs, what is agreed and what only one has, and in which order an analyst reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosswire.model.passage import stable_id
from crosswire.model.record import Finding
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.draft import Draft

WEIGHTS = ("assessment", "quotation", "cosmetic")
QUIET = ("framing", "term")
"""How a thing is called and characterised: it stands behind all else, with what is cosmetic."""
VERDICTS = ("conflict", "superseded", "compatible", "agree", "single-source")


def ranked(drafts: Iterable[Draft], stored: Mapping[str, StoredSource]) -> tuple[Finding, ...]:
    """The findings with id and rank (1 first): what changes an assessment first, conflicts before agreement."""
    ordered = sorted(drafts, key=_order)
    return tuple(draft.finding(_identity(draft, stored), rank) for rank, draft in enumerate(ordered, start=1))


def _order(draft: Draft) -> tuple[object, ...]:
    origins = {origin for side in draft.sides for origin in side.origins}
    return (
        _is_quiet(draft),
        VERDICTS.index(draft.verdict) > 1,  # conflicts and supersessions before all else
        WEIGHTS.index(draft.weight),
        VERDICTS.index(draft.verdict),
        -draft.stakes,
        -len(origins),
        draft.lead,
        draft.class_,
        draft.statement,
    )


def _is_quiet(draft: Draft) -> bool:
    """Framing and terms, but where they change an assessment (a truce broken here
    and kept there), and what is cosmetic.
    """
    assessed = (draft.verdict, draft.class_, draft.weight) == ("conflict", "framing", "assessment")
    return draft.weight == "cosmetic" or (draft.class_ in QUIET and not assessed)


def _identity(draft: Draft, stored: Mapping[str, StoredSource]) -> str:
    lead = draft.lead
    kind = (draft.about.kind, draft.about.ref, draft.verdict, draft.class_, draft.statement)
    return stable_id("x", stored[lead.source].sha256, lead.start, lead.end, *kind)
