"""This file knows by which of its headlines a story is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.vocabulary.rarity import STEM, rarity
from crosswire.wording import words


def title_of(sources: Sequence[StoredSource], agencies: Collection[str]) -> str | None:
    """An agency's own headline, else the one whose words most others have too; of equals that of the earliest text.

    A ministry's letterhead, or what one paper alone says happened, is not what the story is called. Reports go before
    documents, and what is set in capitals throughout last: there a name cannot be told from a word. `agencies` are the
    ids of the sources that an agency publishes itself.
    """
    titled = [(source, source.title) for source in sources if source.title]
    stems = [frozenset(word.form[:STEM] for word in words(title)) for _, title in titled]
    texts = Counter(stem for held in stems for stem in held)

    def rank(index: int) -> tuple[bool, bool, bool, float, str, str]:
        source, title = titled[index]
        shared = sum(rarity(stem) * (texts[stem] - 1) for stem in sorted(stems[index]))
        day = source.published.value if source.published else "~"
        length = len(stems[index]) or 1
        own = source.id in agencies
        return source.kind in PRIMARY_KINDS, title.isupper(), not own, -round(shared / length**0.5, 6), day, source.id

    best = min(range(len(titled)), key=rank, default=None)
    return None if best is None else titled[best][1]
