"""This file knows by which of its headlines a story is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from crosswire.model.article import Mark
from crosswire.model.record import Finding
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.vocabulary.rarity import STEM, rarity
from crosswire.wording import words

UNTRUSTED = frozenset({"fact", "stage", "self-contradiction", "modality"})
"""Classes of findings that tell against what a headline says."""


def title_of(
    sources: Sequence[StoredSource],
    agencies: Collection[str],
    contradicted: Collection[str] = (),
    disputed: Collection[str] = (),
) -> str | None:
    """An agency's own headline, else the one whose words most others have too; of equals that of the earliest text.

    A ministry's letterhead, or what one paper alone says happened, is not what the story is called. Reports go before
    documents, and what is set in capitals throughout last: there a name cannot be told from a word. `agencies` are the
    ids of the sources that an agency publishes itself. A headline that its own text does not bear out (`contradicted`)
    goes behind all that are borne out; one that is overtaken ("five dead", nine since) or whose number others give
    otherwise (`disputed`) behind those of the same rank.
    """
    titled = [(source, source.title) for source in sources if source.title]
    stems = [frozenset(word.form[:STEM] for word in words(title)) for _, title in titled]
    texts = Counter(stem for held in stems for stem in held)

    def rank(index: int) -> tuple[bool, bool, bool, bool, bool, float, str, str]:
        source, title = titled[index]
        shared = sum(rarity(stem) * (texts[stem] - 1) for stem in sorted(stems[index]))
        day = source.published.value if source.published else "~"
        length = len(stems[index]) or 1
        own = source.id in agencies
        kind = (source.kind in PRIMARY_KINDS, title.isupper(), source.id in contradicted, not own)
        return (*kind, source.id in disputed, -round(shared / length**0.5, 6), day, source.id)

    best = min(range(len(titled)), key=rank, default=None)
    return None if best is None else titled[best][1]


def headlines_against(findings: Iterable[Finding], marks: Iterable[Mark]) -> tuple[frozenset[str], frozenset[str]]:
    """The sources whose headline their own text contradicts, and those whose headline is overtaken or disputed."""
    headlines = {mark.passage.source: mark.passage for mark in marks if mark.kind == "headline"}
    contradicted: set[str] = set()
    disputed: set[str] = set()
    for finding in findings:
        if finding.verdict not in ("conflict", "superseded") or finding.class_ not in UNTRUSTED:
            continue
        told = finding.sides[:-1] if finding.verdict == "superseded" else finding.sides  # the last one is the latest
        for passage in (passage for side in told for passage in side.passages):
            headline = headlines.get(passage.source)
            if headline and headline.start <= passage.start and passage.end <= headline.end:
                (contradicted if finding.class_ == "self-contradiction" else disputed).add(passage.source)
    return frozenset(contradicted), frozenset(disputed)
