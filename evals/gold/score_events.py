"""How events of records are scored against our own gold: which mentions in different texts are one happening, and the
status of each.

Pairs of mentions of the gold in two different texts are counted; a mention is found where a mention of the record
touches its word. The baseline joins, over the same mentions, what has one lemma.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from evals.gold.score_references import Span, meets, ratio, span_of
from evals.rows import Row

ENDINGS = ("ings", "ing", "ions", "ion", "ments", "ment", "ers", "er", "ies", "ied", "es", "ed", "s", "e", "y")
LEAST_STEM = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of the gold: where, its word's stem, happening, type and status; and (event, type, status) where the
    record has it.
    """

    document: str
    word: str
    stem: str
    group: str
    label: str
    status: str
    found: tuple[str, str, str] | None


def stem(word: str) -> str:
    """A crude lemma: the word in lower case without its ending."""
    low = word.lower()
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= LEAST_STEM:
            bare = low[: -len(ending)]
            return bare[:-1] if len(bare) > LEAST_STEM and bare[-1] == bare[-2] else bare
    return low


def mentions(rows: Iterable[Row], record: Row, texts: Mapping[str, str]) -> list[Mention]:
    """The mentions of one story's gold beside the record's."""
    given: dict[str, list[tuple[Span, tuple[str, str, str]]]] = {}
    for event in record["events"]:
        for mention in event["mentions"]:
            entry = event["id"], event["type"], mention["status"]
            given.setdefault(mention["passage"]["source"], []).append((span_of(mention["passage"]), entry))
    return [_mention(row["document"], item, texts, given) for row in rows for item in row["items"]]


def _mention(
    document: str,
    item: Row,
    texts: Mapping[str, str],
    given: Mapping[str, Sequence[tuple[Span, tuple[str, str, str]]]],
) -> Mention:
    span = item["start"], item["end"]
    touching = [(entry[1] != item["label"], entry) for place, entry in given.get(document, ()) if meets(place, span)]
    found = min(touching)[1] if touching else None
    word = texts[document][slice(*span)]
    return Mention(document, word, stem(word), item["group"], item["label"], item["status"], found)


@dataclass(frozen=True, slots=True)
class Counts:
    """Pairs that both join, that the gold or the record joins, the same for the baseline; mentions found, type and
    status right.
    """

    both: int = 0
    gold: int = 0
    given: int = 0
    stem_both: int = 0
    stem_given: int = 0
    found_gold: int = 0
    found_stem_both: int = 0
    found_stem_given: int = 0
    mentions: int = 0
    found: int = 0
    type_right: int = 0
    status_right: int = 0
    too_real: int = 0
    shared: int = 0
    shared_joined: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of both."""
        mine, theirs = (tuple(getattr(one, name) for name in Counts.__slots__) for one in (self, other))
        return Counts(*(a + b for a, b in zip(mine, theirs, strict=True)))

    def table(self) -> dict[str, float | int]:
        """Joins of the record over all mentions, over those it found, and of the baseline; then types and states of
        those found.

        `happenings` are those of the gold that two texts tell, `happenings_joined` the share of them for which one
        event of the record has mentions in two texts: it counts an indictment told forty times once. `told_as_happened`
        is the share of mentions found whose status is planned, conditional, alleged, denied or negated in the gold and
        happened in the record.
        """
        return {
            "precision": ratio(self.both, self.given),
            "recall": ratio(self.both, self.gold),
            "f1": ratio(2 * self.both, self.given + self.gold),
            "f1_of_found": ratio(2 * self.both, self.given + self.found_gold),
            "same_lemma_precision": ratio(self.stem_both, self.stem_given),
            "same_lemma_recall": ratio(self.stem_both, self.gold),
            "same_lemma_f1": ratio(2 * self.stem_both, self.stem_given + self.gold),
            "same_lemma_f1_of_found": ratio(2 * self.found_stem_both, self.found_stem_given + self.found_gold),
            "pairs": self.gold,
            "happenings": self.shared,
            "happenings_joined": ratio(self.shared_joined, self.shared),
            "mentions": self.mentions,
            "coverage": ratio(self.found, self.mentions),
            "type": ratio(self.type_right, self.found),
            "status": ratio(self.status_right, self.found),
            "told_as_happened": ratio(self.too_real, self.found),
        }


UNREAL = frozenset({"planned", "conditional", "alleged", "denied", "negated"})


def counted(found: Sequence[Mention]) -> Counts:
    """The counts of one story."""
    known = [one for one in found if one.found is not None]
    total = Counts(
        mentions=len(found),
        found=len(known),
        type_right=sum(one.found is not None and one.found[1] == one.label for one in known),
        status_right=sum(one.found is not None and one.found[2] == one.status for one in known),
        too_real=sum(one.found is not None and one.found[2] == "happened" and one.status in UNREAL for one in known),
    )
    told_twice, joined_once = set(), set()
    for one, other in pairs(found):
        if one.group == other.group:
            told_twice.add(one.group)
            joined_once.update([one.group] if joined(one, other) else [])
        gold, given, baseline = one.group == other.group, joined(one, other), one.stem == other.stem
        both_found = one.found is not None and other.found is not None
        total += Counts(
            both=gold and given,
            gold=gold,
            given=given,
            stem_both=gold and baseline,
            stem_given=baseline,
            found_gold=gold and both_found,
            found_stem_both=gold and baseline and both_found,
            found_stem_given=baseline and both_found,
        )
    return total + Counts(shared=len(told_twice), shared_joined=len(joined_once))


def pairs(found: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of mentions in two different texts."""
    for one, other in combinations(found, 2):
        if one.document != other.document:
            yield one, other


def joined(one: Mention, other: Mention) -> bool:
    """Whether the record has two mentions in one event."""
    return one.found is not None and other.found is not None and one.found[0] == other.found[0]


def table(stories: Iterable[Sequence[Mention]]) -> Mapping[str, float | int]:
    """The table over the mentions of stories."""
    return sum((counted(found) for found in stories), Counts()).table()


def misses(found: Sequence[Mention]) -> Iterator[str]:
    """Every join missed of mentions the record has, every false join, every wrong status and every mention not
    found.
    """
    for one, other in pairs(found):
        gold, both = one.group == other.group, one.found is not None and other.found is not None
        if gold != joined(one, other) and both:
            yield f"{'MISS' if gold else 'FALSE'}: {_shown(one)} | {_shown(other)}"
    faults: Mapping[str, Callable[[Mention], bool]] = {
        "STATUS": lambda one: one.found is not None and one.found[2] != one.status,
        "NOT FOUND": lambda one: one.found is None,
    }
    for fault, holds in faults.items():
        yield from (f"{fault}: {_shown(one)}" for one in found if holds(one))


def _shown(one: Mention) -> str:
    return f"{one.document[:8]}{one.document[-2:]} {one.word!r} {one.group[9:]} {one.label} {one.status} / {one.found and one.found[1:]}"
