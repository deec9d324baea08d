"""This file knows which kind the names of an article are of: all places of one form decide together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crosswire.annotate.names.evidence import Candidate

LEAST = 1.4
# a form is mistaken for the other kind where it is of its own so many times as often
NEARLY_ALWAYS = 5
OTHER_OF = {"person": "organisation", "organisation": "person"}
NOTHING: Mapping[str, float] = {}


def weigh(candidates: Sequence[Candidate], book: Mapping[str, Mapping[str, float]]) -> list[str | None]:
    """The kind of each candidate, all places of one form deciding together; null where too little speaks for any."""
    places: dict[str, list[Candidate]] = {}
    for found in candidates:
        places.setdefault(found.key, []).append(found)
    forms = {key: Form(same, book.get(key, NOTHING)) for key, same in places.items()}
    return _of_one_kind(candidates, [forms[found.key].kind(found.local) for found in candidates])


class Form:
    """What speaks for each kind of one written form, wherever it stands, and what the book says of it."""

    def __init__(self, same: Sequence[Candidate], told: Mapping[str, float]) -> None:
        """The strongest vote for each kind, and an average of the language model's labels."""
        loudest: dict[str, float] = {}
        labels: dict[str, float] = {}
        for found in same:
            for kind, weight in (*found.votes.items(), *found.local.items()):
                loudest[kind] = max(loudest.get(kind, 0.0), weight)
            for kind, weight in found.labels.items():
                labels[kind] = labels.get(kind, 0.0) + weight
        self.told = told
        self.base = _added(loudest, {kind: weight / len(same) for kind, weight in labels.items()})
        # a name the language model labels everywhere, now so, now so, is a name all the same
        self.labelled = sum(weight for kind, weight in labels.items() if kind != "thing") / len(same)
        self.alone = self._best(_added(self.base, told))

    def kind(self, local: Mapping[str, float]) -> str | None:
        """The kind of the form at a place with these votes of its own."""
        return self._best(_added(_added(self.base, local), self.told)) if local else self.alone

    def _best(self, score: Mapping[str, float]) -> str | None:
        best = min(score, key=lambda kind: (-score[kind], kind), default=None)
        return best if best is not None and max(score[best], self.labelled) >= LEAST else None


def _added(score: Mapping[str, float], more: Mapping[str, float]) -> Mapping[str, float]:
    if not more:
        return score
    total = dict(score)
    for kind, weight in more.items():
        total[kind] = total.get(kind, 0.0) + weight
    return total


def _of_one_kind(candidates: Sequence[Candidate], kinds: Sequence[str | None]) -> list[str | None]:
    """The kinds, with a form taken for a person here and a body there as what it is nearly always: "Vall-Mar said"."""
    counts = Counter((found.key, kind) for found, kind in zip(candidates, kinds, strict=True))
    settled = []
    for found, kind in zip(candidates, kinds, strict=True):
        other = OTHER_OF.get(kind or "")
        titled = found.piece.role_last > found.piece.role_first
        rare = other and counts[found.key, other] >= NEARLY_ALWAYS * counts[found.key, kind]
        settled.append(other if rare and not titled else kind)
    return settled
