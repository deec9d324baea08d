"""This file knows the small values that many items share: when, who, a note,
and the closed lists of words for kinds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.model.passage import Passage

Force = str
"""What a reporting verb does with what it reports; the closed list is `FORCES` of the vocabulary's `reporting`."""

Precision = Literal["time", "day", "week", "month", "quarter", "season", "year", "decade", "century", "span", "open"]
Basis = Literal["stated", "clause", "story", "publication"]
NameKind = Literal["person", "organisation", "group", "country", "place"]
Status = Literal["happened", "ongoing", "planned", "conditional", "alleged", "denied", "negated"]
Stance = Literal["demands", "offers", "accepts", "rejects", "conditions", "denies", "red-line", "undecided"]


@dataclass(frozen=True, slots=True)
class When:
    """A moment or span: `value` in TIMEX3 form, `earliest`/`latest` as ISO dates or times (inclusive).

    `time` is the id of the time expression it was read from; `basis` says how it came to be known. An unknown moment is
    `None` in the item that would hold a `When`, never a guess.
    """

    time: str | None
    value: str | None
    earliest: str | None
    latest: str | None
    precision: Precision
    basis: Basis


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody as the text names them: the words, a readable name, the actor they
    were bound to; each may be unknown.
    """

    passage: Passage | None
    name: str | None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something a stage wants the reader to know: a code, a sentence, the words it is about."""

    code: str
    detail: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """An office or label as printed, with its passage."""

    text: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a comparison gives: the relation found, how sure (0 to 1), and the reasons a user is shown."""

    relation: str
    score: float
    reasons: tuple[str, ...]
