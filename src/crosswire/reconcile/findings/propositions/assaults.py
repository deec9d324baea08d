"""This file knows which attack a text means by "the attack": the one it tells of first, unless it has just told of another."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from crosswire.reconcile.findings.propositions.deeds import Deed
from crosswire.reconcile.findings.propositions.oneness import is_singled
from crosswire.vocabulary.kinship import kin, twin, wider

ASSAULT = "ASSAULT"
BACK = 2
"""Sentences before a word within which another attack may be what it means."""


@dataclass(slots=True)
class Assaults:
    """The attacks on somebody or something that a text has told of so far: the first and the last."""

    first: Deed | None = None
    last: Deed | None = field(default=None)

    def bound(self, deed: Deed) -> Deed:
        """The deed; where it names an attack and not on whom, with the attack it points back at."""
        if deed.proposition.carried is None or "object" in deed.terms:
            self._keep(deed)
            return deed
        meant = self._meant(deed) if is_singled(deed) else None
        return deed if meant is None else replace(deed, meant=meant)

    def _keep(self, deed: Deed) -> None:
        if any(term.is_known for term in deed.terms.get("object", ())):
            self.first = self.first or deed
            self.last = deed

    def _meant(self, deed: Deed) -> Deed | None:
        first, last = self.first, self.last
        if first is None or last is None or _sort(first) != _sort(deed):
            return None
        just_told = _is_within(last, deed) and last is not first
        return None if just_told and first.relation("object", last) != "same" else first


def _sort(deed: Deed) -> str:
    """The widest set of words for an act that papers tell for one another."""
    return wider(twin(kin(deed.proposition.lemma), ASSAULT))


def _is_within(before: Deed, deed: Deed) -> bool:
    line = deed.line
    for _ in range(BACK):
        line = line.before or line
    return before.line.passage.start >= line.passage.start
