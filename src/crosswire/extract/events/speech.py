"""This file knows in whose words an event is told: the innermost quotation that holds its trigger."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.events.page import Page
from crosswire.model.mention import Quote
from crosswire.model.passage import Passage

VERBATIM = frozenset({"direct", "partial"})
OPEN_KINDS = frozenset({"direct", "partial", "indirect"})


class Speech:
    """The quotation each word of an article stands in, if any."""

    def __init__(self, page: Page, quotes: Sequence[Quote]) -> None:
        self._owner: dict[int, Quote] = {}
        self._verbatim: set[int] = set()
        stretches: list[tuple[Passage, Quote]] = []
        for quote in quotes:
            if quote.kind in OPEN_KINDS:
                stretches.append((quote.passage, quote))
                if quote.kind in VERBATIM:
                    self._verbatim.update(page.words(quote.passage))
                if quote.clause is not None:
                    stretches.append((quote.clause, quote))
        # longer ones first, so that what lies within them overwrites; a limit keeps nesting linear
        for passage, quote in sorted(
            stretches, key=lambda pair: (pair[0].start - pair[0].end, pair[0].start, pair[1].id)
        ):
            for at in page.words(passage):
                self._owner[at] = quote

    def is_verbatim(self, word: int) -> bool:
        """Whether a word stands in words quoted as they were said."""
        return word in self._verbatim

    def quote_of(self, word: int) -> Quote | None:
        """The innermost quotation a word stands in."""
        return self._owner.get(word)
