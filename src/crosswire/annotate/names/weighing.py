"""This file knows which kind the names of an article are of: all places of one form decide together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosswire.annotate.names.evidence import Candidate

LEAST = 1.4
# a form is mistaken for the other kind where it is of its own so many times as often
NEARLY_ALWAYS = 5
SPEAKS = 1.0
"""What it says for a person that a name is the doer of a verb of saying."""
NOTHING: Mapping[str, float] = {}
Book = Mapping[str, Mapping[str, float]]
"""What each form of a name is worth for each kind by the full names of the article."""


def weigh(forms: Iterable[Sequence[Candidate]], book: Book) -> None:
    """Give each candidate its kind, all places of one form deciding together; null where too little speaks for any."""
    for same in forms:
        kinds = _kinds(same, book.get(same[0].key, NOTHING))
        for found, kind in zip(same, _of_one_kind(same, kinds), strict=True):
            found.kind = kind


def _kinds(same: Sequence[Candidate], told: Mapping[str, float]) -> list[str | None]:
    """The kind of one form at each of its places: by the strongest vote for each kind, the language model's labels on
    an average, what is heard at the place, and what the book tells.
    """
    score: dict[str, float] = {}
    labels: dict[str, float] = {}
    for found in same:
        for votes in (found.votes, found.local):
            for kind, weight in votes.items():
                if weight > score.get(kind, 0.0):
                    score[kind] = weight
        _add(labels, found.labels)
    for kind, weight in labels.items():
        score[kind] = score.get(kind, 0.0) + weight / len(same)
    # a name the language model labels everywhere, now so, now so, is a name all the same
    labelled = sum([weight for kind, weight in labels.items() if kind != "thing"]) / len(same)
    elsewhere = None
    if not all(found.local for found in same):
        elsewhere = _best(_add(dict(score), told) if told else score, labelled)
    return [_best(_add(_add(dict(score), found.local), told), labelled) if found.local else elsewhere for found in same]


def _add(score: dict[str, float], more: Mapping[str, float]) -> dict[str, float]:
    for kind, weight in more.items():
        score[kind] = score.get(kind, 0.0) + weight
    return score


def _best(score: Mapping[str, float], labelled: float) -> str | None:
    """The kind most is said for, the first by its name of several."""
    most = max(score.values(), default=0.0)
    if (most < LEAST and labelled < LEAST) or not score:
        return None
    kinds = [kind for kind, weight in score.items() if weight == most]
    return kinds[0] if len(kinds) == 1 else min(kinds)


def _of_one_kind(same: Sequence[Candidate], kinds: Sequence[str | None]) -> Sequence[str | None]:
    """The kinds, with a form taken for a person here and a body there as what it is nearly always: "Vall-Mar said"."""
    kinds = _unless_it_only_speaks(same, kinds)
    if len(same) <= NEARLY_ALWAYS:
        return kinds
    persons, bodies = kinds.count("person"), kinds.count("organisation")
    if max(persons, bodies) < NEARLY_ALWAYS * min(persons, bodies) or not min(persons, bodies):
        return kinds
    usual, rare = ("person", "organisation") if persons > bodies else ("organisation", "person")
    titled = [found.piece.role_last > found.piece.role_first for found in same]
    return [usual if kind == rare and not office else kind for kind, office in zip(kinds, titled, strict=True)]


def _unless_it_only_speaks(same: Sequence[Candidate], kinds: Sequence[str | None]) -> Sequence[str | None]:
    """The kinds, with no person where nothing but a verb of saying tells of one: countries and bodies answer and warn too."""
    others = [kind for kind in kinds if kind not in (None, "person")]
    if kinds.count("person") * 2 >= len(others) or any("person" in {**one.votes, **one.labels} for one in same):
        return kinds
    if any(one.local.get("person", 0.0) > SPEAKS for one in same):
        return kinds
    usual = max(sorted({str(kind) for kind in others}), key=others.count)
    return [usual if kind == "person" else kind for kind in kinds]
