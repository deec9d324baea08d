"""This file knows when a paper or station is named in short: "Fox" beside "Fox News", "the Post" beside the only Post."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.naming.spelling import fold
from crosswire.reconcile.resolve.groups import Group
from crosswire.vocabulary.page_words import page_word_set

NEWS = "news"
SHORTEST = 2


class Printers:
    """The papers and stations among the bodies of one story."""

    def __init__(self, bodies: Sequence[Group], known: Sequence[bool]) -> None:
        """Keep those a table knows (`known`, one for each body) or whose name ends in a word for a paper or station."""
        ends = page_word_set("masthead", "words")
        self.names: list[tuple[Group, frozenset[str]]] = []
        for group, listed in zip(bodies, known, strict=True):
            forms = frozenset(_bare(form) for form in group.forms())
            full = frozenset(form for form in forms if len(form.split()) >= SHORTEST)
            if group.sightings and full and (listed or any(form.split()[-1] in ends for form in full)):
                self.names.append((group, full))

    def meant(self, group: Group) -> Group | None:
        """The one paper or station that all forms of a group are short for; null where none is, or several are.

        Each text of the group must have the name in full too, but for capitals that open it: "ABC" of "ABC News".
        """
        forms = [_bare(form) for form in group.forms()]
        capitals = all(form.isupper() for form in group.forms())
        found = [
            full
            for full, names in self.names
            if full is not group
            and full.sightings
            and (
                (group.sources <= full.sources and all(any(_short(form, name) for name in names) for form in forms))
                or (capitals and all(f"{form} {NEWS}" in names for form in forms))
            )
        ]
        return found[0] if len(found) == 1 else None


def _bare(form: str) -> str:
    return fold(form).removeprefix("the ")


def _short(form: str, name: str) -> bool:
    """Whether words are the last of a paper's name, or all but the "News" of a station's."""
    return name == f"{form} {NEWS}" or name.endswith(f" {form}")
