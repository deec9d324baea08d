"""This file knows by what kind of means an act was done, and at what kind of place, where words of the clause tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.reconcile.findings.propositions.deeds import Deed
from crosswire.reconcile.findings.propositions.terms import Term
from crosswire.vocabulary.alike_words import Phrases, means_phrases, scene_phrases

AT = ("in", "at", "outside", "inside", "in front")
"""Words before where one was: what is near is near to much."""


def means_kinds(deed: Deed) -> frozenset[str]:
    """The kinds of means that the clause tells."""
    return frozenset(kind for _, kind in _told_in(deed.forms, means_phrases()))


def means_of(deed: Deed) -> str:
    """The words for the means, as compared."""
    return f"“{' '.join(next(phrase for phrase, _ in _told_in(deed.forms, means_phrases())))}”"


def scene_kinds(deed: Deed) -> frozenset[str]:
    """The kinds of place at which it was done."""
    return frozenset(kind for _, kind in _scenes(deed))


def scene_of(deed: Deed) -> str:
    """The words for the place, as printed."""
    return f"“{next(term.passage.text for term, _ in _scenes(deed))}”"


def _scenes(deed: Deed) -> Iterator[tuple[Term, str]]:
    for role in AT:
        for term in deed.terms.get(role, ()):
            yield from ((term, kind) for _, kind in _told_in(term.forms, scene_phrases()))


def _told_in(forms: Sequence[str], phrases: Phrases) -> Iterator[tuple[tuple[str, ...], str]]:
    """The phrases of a list that stand in some words, each with its kind."""
    for at, form in enumerate(forms):
        for phrase, kind in phrases.get(form, ()):
            if tuple(forms[at : at + len(phrase)]) == phrase:
                yield phrase, kind
