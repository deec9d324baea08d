"""This file knows how much of the line on which texts agree is told by all of them: where, why, how and when only one tells is cut."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crosswire.model.article import Reading
from crosswire.model.mention import Time
from crosswire.model.passage import Passage
from crosswire.reconcile.findings.agreed import Counts
from crosswire.reconcile.findings.clauses.lines import Line, Lines
from crosswire.reconcile.findings.draft import Draft
from crosswire.reconcile.findings.propositions.deeds import Deed
from crosswire.reconcile.findings.told_words import named, told_by, untold
from crosswire.reconcile.frames import is_of_calendar
from crosswire.wording import holds, words

CIRCUMSTANCES = (
    "aboard", "after", "amid", "at", "because", "because of", "before", "behind", "beside", "by", "due to", "during",
    "following", "in", "in front", "in front of", "inside", "near", "off", "on board", "outside", "over", "owing to",
    "through", "under", "without",
)  # fmt: skip
"""Words before where, why and how a thing is done: what is told without them is told still."""
BESIDE_OBJECT = ("for",)
"""Words before the same where the verb has an object: "freed her for a ransom", but "called for a vote"."""
OF_PLACE = re.compile(r"\s(?=(?:in|at|near|off|outside|inside|aboard)\s)")
"""Where a phrase within a phrase begins: "at his farm | in the hills"."""
BEFORE_TIME = re.compile(r"\b(?:on|in|at|by|since|until|late|early|last|this|next)\s*$", re.IGNORECASE)
BEHIND_BECAUSE = " because "
LEFT_ALONE = re.compile(r"^(?:while|when|once|though|although)(?=,)", re.IGNORECASE)
"""A word that opened a clause of which nothing is left: "while in the capital, she met him"."""
LEAST = 2
"""Words that the line must keep."""
LONG = 4
"""Letters of a word whose lack in a text is told: no "Mr.", "Inc."."""
UNDONE = frozenset({"denied", "reported as not done"})
"""Labels of what is not so: cut, it would say more ("not at the farm")."""
OF_ACTS = "what was done"
COUNTED = ": in "
AFTER = frozenset(
    {*(role.split()[0] for role in CIRCUMSTANCES), *BESIDE_OBJECT, "on", "to", "with", "from", "since", "until"}
)
"""Words that open what is told next."""


class SharedCores:
    """Agreements on acts, each headed with no more than all its texts tell."""

    def __init__(self, deeds: Sequence[Deed], lines: Lines, readings: Sequence[Reading]) -> None:
        """The deeds of a story's texts, their sentences, and the numbers and times in those."""
        self._counts = Counts(readings)
        self._times = {reading.source.id: reading.times for reading in readings}
        self._deeds: dict[str, list[Deed]] = defaultdict(list)
        for deed in deeds:
            self._deeds[deed.source].append(deed)
        self._lines: dict[str, list[Line]] = defaultdict(list)
        for line in lines.all:
            self._lines[line.passage.source].append(line)
        self._told: dict[str, frozenset[str]] = {}
        self._starts = {source: [line.passage.start for line in some] for source, some in self._lines.items()}

    def of(self, drafts: Iterable[Draft]) -> Iterator[Draft]:
        """The drafts, lines of agreement cut to what is shared; none that would say more or next to nothing so."""
        for draft in drafts:
            if draft.verdict != "agree" or not (draft.about.kind == "event" or draft.topic == OF_ACTS):
                yield draft
                continue
            line, counted, count = draft.statement.rpartition(COUNTED)
            kept = self._cut(line, draft)
            if kept is not None:
                reasons = (*draft.reasons, *self._of_some(kept, draft))
                yield replace(draft, statement=f"{kept}{counted}{count}", reasons=reasons)

    def _cut(self, told: str, draft: Draft) -> str | None:
        passages = [passage for side in draft.sides for passage in side.passages]
        if self._counts.is_of_one(told, passages):
            return None
        sources = {passage.source: [one for one in passages if one.source == passage.source] for passage in passages}
        kept = told
        for source, own in sources.items():
            others = [self._around(some) for name, some in sources.items() if name != source]
            for passage in own:
                for stretch in self._unshared(passage, others):
                    kept = _without(kept, stretch)
        if kept == told:
            return told
        undone = any(side.label in UNDONE for side in draft.sides)
        return None if undone or len(words(kept)) < LEAST else kept

    def _of_some(self, line: str, draft: Draft) -> Iterator[str]:
        """The words of a line that one of its texts nowhere has, so that it may agree on less than the line says."""
        sources = {passage.source for side in draft.sides for passage in side.passages}
        alone = {word for source in sources for word in untold(line, self._ways(source)) if len(word) >= LONG}
        told = [word for word in dict.fromkeys(line[at.start : at.end] for at in words(line)) if word in alone]
        if told:
            yield f"not in all of these texts: {named(told)}"

    def _ways(self, source: str) -> frozenset[str]:
        """All ways in which a text tells something."""
        if source not in self._told:
            self._told[source] = told_by(form for line in self._lines[source] for form in line.forms)
        return self._told[source]

    def _unshared(self, passage: Passage, others: Sequence[Sequence[Line]]) -> Iterator[str]:
        """The circumstances of the acts at a passage that some other text does not tell."""
        for deed in self._deeds.get(passage.source, ()):
            if deed.verb.touches(passage):
                for stretch in circumstances(deed):
                    if not all(_is_told(stretch, lines) for lines in others):
                        yield stretch
                for time in deed.times:
                    if time.earliest is not None and not all(self._has_day(time, lines) for lines in others):
                        yield _with_word_before(deed.line, time.passage)

    def _around(self, passages: Iterable[Passage]) -> list[Line]:
        """The sentences of passages of one text."""
        found = []
        for passage in passages:
            at = bisect_right(self._starts.get(passage.source, []), passage.start) - 1
            if at >= 0:
                found.append(self._lines[passage.source][at])
        return found

    def _has_day(self, time: Time, lines: Sequence[Line]) -> bool:
        """Whether sentences tell a time in the same words, or one that may be the same day."""
        forms = tuple(word.form for word in words(time.passage.text))
        return any(holds(line.forms, forms) for line in lines) or any(
            _may_be_one(time, other) for other in self._times_in(lines)
        )

    def _times_in(self, lines: Sequence[Line]) -> Iterator[Time]:
        for line in lines:
            yield from (time for time in self._times[line.passage.source] if time.passage.touches(line.passage))


def circumstances(deed: Deed) -> Iterator[str]:
    """Where, why and how a deed was done, each phrase as printed with the word before it, without the times in it."""
    text, first = deed.passage.text, deed.passage.start
    roles = (*CIRCUMSTANCES, *(BESIDE_OBJECT if "object" in deed.terms else ()))
    for role in roles:
        for term in deed.terms.get(role, ()):
            start, end = term.passage.start - first, term.passage.end - first
            opened = text.lower().rfind(role.split()[0], 0, start)
            if opened < 0 or start < opened:
                continue
            yield from OF_PLACE.split(_up_to_times(text[opened:end], deed))
    for term in deed.terms.get("object", ()):
        for phrase in OF_PLACE.split(term.passage.text)[1:]:
            yield _up_to_times(phrase, deed)
    _, because, reason = text[max(0, deed.verb.end - first) :].partition(BEHIND_BECAUSE)
    if because and not reason.startswith("of "):
        yield f"because {reason}".rstrip(" .")


def _up_to_times(phrase: str, deed: Deed) -> str:
    """A phrase up to the first time told in it."""
    ends = (phrase.find(time.passage.text) for time in deed.times)
    end = min((at for at in ends if at >= 0), default=None)
    return (phrase if end is None else BEFORE_TIME.sub("", phrase[:end])).strip()


def _is_told(stretch: str, lines: Sequence[Line]) -> bool:
    """Whether sentences of another text have each telling word of a phrase, or one used in turn for it."""
    return not untold(stretch, told_by(form for line in lines for form in line.forms))


def _may_be_one(one: Time, other: Time) -> bool:
    """Whether two times may be one day, by the days that are known."""
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return False
    return one.earliest[:10] <= other.latest[:10] and other.earliest[:10] <= one.latest[:10]


def _with_word_before(line: Line, passage: Passage) -> str:
    text, start = line.passage.text, passage.start - line.passage.start
    before = BEFORE_TIME.search(text[:start])
    return text[before.start() if before else start : start + len(passage.text)]


def _without(line: str, stretch: str) -> str:
    """A line without a phrase of it."""
    phrase = " ".join(stretch.split())
    found = re.search(rf"(?:^|,?\s+){re.escape(phrase)}(?=(?P<behind>\W*(?:…|$|\w+)))", line)
    if found is None or (found.start() and not _may_follow(found["behind"])):
        return line
    kept = LEFT_ALONE.sub("", f"{line[: found.start()]}{line[found.end() :]}").strip(" ,")
    return kept[:1].upper() + kept[1:] if line.endswith(kept) else kept


def _may_follow(behind: str) -> bool:
    """Whether what stands behind a phrase opens another, so that nothing hangs on the one that is cut."""
    first = behind.rsplit(maxsplit=1)[-1].lower() if behind.split() else ""
    return not first[:1].isalnum() or behind.lstrip()[:1] in ",;…" or first in AFTER or is_of_calendar(first)
