"""This file knows in which part of a report each finding stands, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.model.record import Finding, Record

QUIET_CLASSES = frozenset({"framing", "term"})
HARD_CLASSES = frozenset({"fact", "stage", "scope", "modality"})
"""Classes of differences in what is so, however little they weigh: votes of 65 and 61 are no wording."""


@dataclass(frozen=True, slots=True)
class Groups:
    """All findings of a record, each in exactly one group, by rank."""

    differs: tuple[Finding, ...]
    wordings: tuple[Finding, ...]
    agreed: tuple[Finding, ...]
    single: tuple[Finding, ...]
    quiet: tuple[Finding, ...]

    @property
    def in_order(self) -> tuple[Finding, ...]:
        """All findings in the order a reader meets them."""
        return self.differs + self.wordings + self.agreed + self.single + self.quiet


def group_of(finding: Finding) -> str:
    """The name of the group a finding belongs to.

    A reader must not add up kinds: how a thing is called, or how a quotation was worded, is no difference in facts,
    so these stand apart from "what differs" whatever their verdict; but that a truce was broken in one account and kept
    in another changes an assessment.
    """
    if finding.verdict == "agree":
        return "agreed"
    if finding.verdict == "single-source":
        return "single"
    if finding.weight == "cosmetic" or (finding.class_ in QUIET_CLASSES and not _is_assessed(finding)):
        return "quiet"
    if finding.class_ == "wording" or (finding.weight == "quotation" and finding.class_ not in HARD_CLASSES):
        return "wordings"
    return "differs"


def _is_assessed(finding: Finding) -> bool:
    return (finding.verdict, finding.class_, finding.weight) == ("conflict", "framing", "assessment")


def grouped(record: Record) -> Groups:
    """The record's findings in their groups."""
    found: dict[str, list[Finding]] = {"differs": [], "wordings": [], "agreed": [], "single": [], "quiet": []}
    for finding in sorted(record.findings, key=lambda finding: (finding.rank, finding.id)):
        found[group_of(finding)].append(finding)
    return Groups(**{name: tuple(findings) for name, findings in found.items()})


def by_origin(findings: Iterable[Finding]) -> tuple[tuple[tuple[str, ...], tuple[Finding, ...]], ...]:
    """The findings under the origins that alone have them; most findings first, then by the origins' ids."""
    found: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        found.setdefault(origins_of(finding), []).append(finding)
    return tuple((key, tuple(found[key])) for key in sorted(found, key=lambda key: (-len(found[key]), key)))


def origins_of(finding: Finding) -> tuple[str, ...]:
    """The origins behind all sides of a finding, each once, in order."""
    return tuple(dict.fromkeys(origin for side in finding.sides for origin in side.origins))
