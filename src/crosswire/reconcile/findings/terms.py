"""This file knows the findings about terms: what one outlet calls somebody and another calls otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.naming.spelling import fold
from crosswire.reconcile.findings.draft import Draft, Support, beside_name
from crosswire.vocabulary.labels import labels

Terms = Mapping[str, Mapping[str, list[Passage]]]
"""For each source the terms it uses, folded, with their passages."""


def about_terms(actors: Iterable[Actor], support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """One finding for each actor whom two outlets call by different labels, neither using the other's.

    It is quiet: no account of what happened differs, only what somebody is called.
    """
    for actor in actors:
        terms = _terms(actor, stored)
        apart = _apart(terms)
        if apart:
            yield _draft(actor, apart, terms, support)


def _terms(actor: Actor, stored: Mapping[str, StoredSource]) -> Terms:
    found: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for label in actor.labels:
        source = label.passage.source
        if stored[source].kind not in PRIMARY_KINDS:
            found[source][term_of(label.text)].append(beside_name(actor, label.passage, stored[source]))
    return found


def term_of(label: str) -> str:
    """A label as it is compared: small letters, one spelling, singular: ``Far-right`` gives far right."""
    folded = fold(label)
    single = folded.removesuffix("s")
    return single if single != folded and single in labels() else folded


def _apart(terms: Terms) -> tuple[str, ...]:
    """The terms that part two outlets: each uses one that the other does not use."""
    found: dict[str, None] = {}
    sources = sorted(terms)
    for number, one in enumerate(sources):
        for other in sources[number + 1 :]:
            first = [term for term in terms[one] if term not in terms[other]]
            second = [term for term in terms[other] if term not in terms[one]]
            if first and second:
                found.update(dict.fromkeys((*first, *second)))
    return tuple(found)


def _draft(actor: Actor, apart: tuple[str, ...], terms: Terms, support: Support) -> Draft:
    used = {term: [p for source in sorted(terms) for p in terms[source].get(term, ())] for term in apart}
    order = sorted(apart, key=lambda term: (min(used[term]), term))
    sides = tuple(support.side(f"calls {actor.name} “{term}”", used[term]) for term in order)
    shared = set(sides[0].origins).intersection(*(side.origins for side in sides[1:]))
    return Draft(
        about=About(kind="actor", ref=actor.id),
        topic=f"what {actor.name} is called",
        verdict="compatible",
        class_="term",
        weight="cosmetic",
        statement=f"{actor.name} is called differently: {', '.join(f'“{term}”' for term in order)}",
        sides=sides,
        silent=support.silent(mention.passage for mention in actor.mentions),
        drift=bool(shared),
        reasons=("labels of the outlets' own, outside quotation marks",),
    )
