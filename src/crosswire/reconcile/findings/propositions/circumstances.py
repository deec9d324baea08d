"""This file knows by what kind of means an act was done, and at what kind of place, where words of the clause tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.reconcile.findings.propositions.deeds import Deed
from crosswire.reconcile.findings.propositions.terms import Term
from crosswire.vocabulary.alike_words import Phrases, means_phrases, scene_phrases

AT = ("in", "at", "on", "under", "outside", "inside", "in front")
"""Words before where one was: what is near is near to much."""


STAYING = frozenset({"be", "remain", "stay", "hide", "shelter", "hold", "keep", "live", "treat"})
"""Verbs of where somebody is."""
PAST = frozenset({"was", "were", "had"})
MAYBE = frozenset({"if", "may", "might", "could", "until", "since", "when", "once"})


def means_kinds(deed: Deed) -> frozenset[str]:
    """The kinds of means that the clause tells."""
    return frozenset(kind for _, kind in told_in(deed.forms, means_phrases()))


def means_of(deed: Deed) -> str:
    """The words for the means, as compared."""
    return f"“{' '.join(next(phrase for phrase, _ in told_in(deed.forms, means_phrases())))}”"


def scene_kinds(deed: Deed) -> frozenset[str]:
    """The kinds of place at which it was done."""
    return frozenset(kind for _, kind in _scenes(deed))


def whereabouts_of(deed: Deed) -> Iterator[str]:
    """By what a deed that tells where a person is now is found: the person."""
    if deed.proposition.lemma in STAYING and deed.is_done and PAST.isdisjoint(deed.forms) and scene_kinds(deed):
        for term in deed.thing:
            yield from (actor for actor in term.actors if term.parties.kind(actor) == "person")


def are_in_two_places(one: Deed, other: Deed) -> bool:
    """Whether a person is told to be at two kinds of place, and by no text to have moved."""
    mine, theirs = scene_kinds(one), scene_kinds(other)
    return len(mine) == len(theirs) == 1 and mine != theirs and not (MAYBE & {*one.own_forms, *other.own_forms})


def scene_of(deed: Deed) -> str:
    """The words for the place, as printed."""
    return f"“{next(term.passage.text for term, _ in _scenes(deed))}”"


def _scenes(deed: Deed) -> Iterator[tuple[Term, str]]:
    for role in AT:
        for term in deed.terms.get(role, ()):
            yield from ((term, kind) for _, kind in told_in(term.forms, scene_phrases()))


def told_in(forms: Sequence[str], phrases: Phrases) -> Iterator[tuple[tuple[str, ...], str]]:
    """The phrases of a list that stand in some words, each with its kind; none that is part of a longer one ("heart attack")."""
    end = 0
    for at, form in enumerate(forms):
        met = [found for found in phrases.get(form, ()) if tuple(forms[at : at + len(found[0])]) == found[0]]
        if met and at >= end:
            phrase, kind = max(met, key=lambda found: len(found[0]))
            end = at + len(phrase)
            yield phrase, kind
