"""This file knows how much of a record could be compared at all, and which kinds of difference are looked for."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.report.book import Book
from crosswire.report.words import counted, listed

LOOKED_FOR = (
    "other numbers, days, places and doers; the same told as so and as not so, as certain and as possible, as done and as "
    "still to come; what a party denies; opposite words; words changed inside quotation marks"
)
NOT_LOOKED_FOR = "what only follows by inference, causes and motives, the weight and order in which things are told, and anything known outside these texts"


@dataclass(frozen=True, slots=True)
class Share:
    """How many items of a kind two or more independent origins tell, of how many there are."""

    name: str
    several: int
    every: int

    @property
    def said(self) -> str:
        """In words: "7 of 36 figures"."""
        return f"{self.several:,} of {counted(self.every, self.name)}"


def shares(book: Book) -> tuple[Share, ...]:
    """What two or more independent origins tell, by kind; kinds of which there is nothing are left out.

    A figure's origins are those of its values.
    """
    record = book.record
    kinds = (
        ("statement", [len(one.origins) for one in record.statements]),
        ("figure", [len({value.origin for value in one.values}) for one in record.figures]),
        ("happening", [len(one.origins) for one in record.events]),
    )
    return tuple(Share(name, sum(count > 1 for count in counts), len(counts)) for name, counts in kinds if counts)


def compared(book: Book) -> str:
    """One sentence on what two or more origins tell, so that it could be compared; "" where there is nothing."""
    told = listed(share.said for share in shares(book))
    return f"Two or more independent origins tell {told}; for the rest no counterpart was recognised." if told else ""
