"""How actors of records are scored against our own gold: B-cubed over the surface forms of main actors in each text.

An item is one form in one text. It is found where a mention of the record stands that is that form, or a part of it
that is enough to be it: the name in a name with titles, half of a description. Forms of which nothing is found count in
recall alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from evals.gold.score_references import Span, ratio, shared, span_of
from evals.rows import Row

ARTICLE = re.compile(r"(?:the|a|an) ", re.IGNORECASE)
GENITIVE = ("'s", "’s")
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the gold in one text, with its actor, and the record's actor it was found to be (None: not found)."""

    document: str
    words: str
    label: str
    form: str
    group: str
    actor: str | None


def forms(rows: Iterable[Row], record: Row, texts: Mapping[str, str]) -> list[Form]:
    """The forms of one story's gold beside the record's actors."""
    kinds = {actor["id"]: actor["kind"] for actor in record["actors"]}
    mentions: dict[str, list[tuple[Span, str]]] = {}
    for actor in record["actors"]:
        for mention in actor["mentions"]:
            if mention["form"] != "pronoun":
                where = mention["passage"]["source"]
                mentions.setdefault(where, []).append((span_of(mention["passage"]), actor["id"]))
    return [
        _form(item, row["document"], texts[row["document"]], mentions.get(row["document"], ()), kinds)
        for row in rows
        for item in row["items"]
    ]


def _form(item: Row, document: str, text: str, mentions: Sequence[tuple[Span, str]], kinds: Mapping[str, str]) -> Form:
    words = text[item["start"] : item["end"]]
    meant = [actor for span in standing(words, text) if (actor := _actor(item, span, text, mentions, kinds))]
    most = sorted(Counter(meant).items(), key=lambda pair: (-pair[1], pair[0]))
    return Form(document, words, item["label"], item["form"], item["group"], most[0][0] if most else None)


def standing(words: str, text: str) -> Iterator[Span]:
    """Everywhere that words stand as words in a text."""
    for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
        yield match.span()


def _actor(
    item: Row, span: Span, text: str, mentions: Sequence[tuple[Span, str]], kinds: Mapping[str, str]
) -> str | None:
    """The actor of the mention that is this form best: the same span, else the last part of it of one kind with it.

    The last, since a name stands behind its title ("Ann Lee's aide Tom Hall" is Hall), and none in the genitive.
    """
    bare = (span[0] + len(opening.group()), span[1]) if (opening := ARTICLE.match(text, *span)) else span
    best: tuple[bool, bool, int, str] | None = None
    for place, actor in mentions:
        common = shared(bare, place)
        behind = place[1] == span[1] or text[place[1] : place[1] + 2] not in GENITIVE
        whole = common >= HALF * max(bare[1] - bare[0], place[1] - place[0])
        kind = kinds[actor] == item["label"]
        part = item["form"] == "name" and kind and behind and place[0] >= span[0] and place[1] <= span[1]
        if common and (whole or part):
            best = max(best or (False, False, 0, ""), (place in (bare, span), kind, place[1], actor))
    return best[3] if best else None


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums of B-cubed over forms: precision over those found, recall over all; and stories with two persons in one
    actor.
    """

    precision: float = 0.0
    recall: float = 0.0
    found: int = 0
    forms: int = 0
    stories: int = 0
    persons_joined: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of both."""
        mine, theirs = (tuple(getattr(one, name) for name in Counts.__slots__) for one in (self, other))
        return Counts(*(a + b for a, b in zip(mine, theirs, strict=True)))

    def table(self) -> dict[str, float | int]:
        """B-cubed precision, recall, F1; recall and F1 of the found forms alone; coverage; stories with persons
        joined.
        """
        precision, recall, found = _share(self.precision, self.found), _share(self.recall, self.forms), self.found
        return {
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "f1": round(_share(2 * precision * recall, precision + recall), 3),
            "coverage": ratio(found, self.forms),
            "forms": self.forms,
            "stories": self.stories,
            "stories_with_persons_joined": self.persons_joined,
        }


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def counted(found: Sequence[Form]) -> Counts:
    """The counts of one story."""
    gold, given = Counter(one.group for one in found), Counter(one.actor for one in found)
    both = Counter((one.group, one.actor) for one in found)
    named = [one for one in found if one.actor is not None]
    return Counts(
        sum(both[one.group, one.actor] / given[one.actor] for one in named),
        sum(both[one.group, one.actor] / gold[one.group] for one in named),
        len(named),
        len(found),
        1,
        int(any(persons_joined(found))),
    )


def persons_joined(found: Sequence[Form]) -> Iterator[tuple[Form, Form]]:
    """Two forms by name of two persons of the gold that the record holds for one; each pair of persons once."""
    seen: set[frozenset[str]] = set()
    persons = [one for one in found if one.label == "person" and one.form == "name" and one.actor is not None]
    for one, other in combinations(persons, 2):
        pair = frozenset({one.group, other.group})
        if one.actor == other.actor and len(pair) == 2 and pair not in seen:
            seen.add(pair)
            yield one, other


def table(stories: Sequence[Sequence[Form]]) -> Mapping[str, Mapping[str, float | int]]:
    """The tables over the forms of stories: of all, of names alone, and of persons alone; over all forms of all
    stories.
    """
    kept: Mapping[str, Callable[[Form], bool]] = {
        "all": bool,
        "names": lambda one: one.form == "name",
        "persons": lambda one: one.label == "person",
    }
    return {
        name: sum((counted([one for one in found if keep(one)]) for found in stories), Counts()).table()
        for name, keep in kept.items()
    }


def misses(found: Sequence[Form]) -> Iterator[str]:
    """Persons joined wrongly, and each form that is not found or not in the actor that most forms of its actor are
    in.
    """
    for one, other in persons_joined(found):
        yield f"PERSONS: {one.document[:8]} {one.words!r} and {other.words!r}"
    most: dict[str, str] = {}
    for group in sorted({one.group for one in found}):
        seen = Counter(one.actor for one in found if one.group == group and one.actor is not None)
        if seen:
            most[group] = min(seen.items(), key=lambda pair: (-pair[1], str(pair[0])))[0] or ""
    for one in found:
        if one.actor is None or one.actor != most[one.group]:
            fault = "NOT FOUND" if one.actor is None else "APART"
            yield f"{fault}: {one.document[:8]}{one.document[-2:]} {one.group} {one.label} {one.form} {one.words!r}"
