"""This file knows which reported words mislead without the verb that brings them in: what is denied, asked or thanked for."""

from __future__ import annotations

from crosswire.model.record import Variant

PLAIN = frozenset(
    {"neutral", "announce", "explain", "reply", "report", "claim", "confirm", "concede", "warn", "suggest", "predict"}
)
"""What a verb may do with a clause that says by itself what was said: "(said that) the gate was shut"."""
MARKED = frozenset({"direct", "partial"})
LONGEST = 40


def told_as(variant: Variant) -> str:
    """The reporting word without which a report would be misread ("denied", "thanked"), as printed; "" where none is.

    "The minister denied that shots were fired" reports "that shots were fired": alone it says the contrary. Words inside
    quotation marks stand as they were said.
    """
    if variant.kind in MARKED or variant.cue is None or variant.cue.force in PLAIN:
        return ""
    printed = " ".join(variant.cue.passage.text.split())
    return printed if len(printed) <= LONGEST else ""
