"""This file knows where and when what a figure counts happened, as far as its clause or sentence tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from crosswire.calendar import when_of
from crosswire.extract.coreference import Cast
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.reach import MAX_CLIMB, SENTENCE, Reach, Standing
from crosswire.model.article import Sentence
from crosswire.model.mention import Name, Time
from crosswire.model.passage import Passage
from crosswire.model.values import When
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.places import place_senses

MOST = 12
"""Places or times of one sentence beyond which none can be told to be the figure's."""
COMMON = ("NN", "NNS")
CONTAINER_REACH = 4
GROUNDS = frozenset({"settlements", "regions"})
"""Measures whose nouns stand before "of" and the name of a place: "the town of Brenn"."""
GROUND = frozenset({"place", "country"})
NAMED = ("name", "metonym")


class Circumstances:
    """The places and times of an article by the word they stand at."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self.page = page
        self._cast = cast
        self._starts = page.parse.starts
        self._times = page.article.times
        self._named: dict[int, list[Name]] = {}
        self._settlements: dict[int, list[tuple[int, int]]] = {}
        self._time_starts = [time.passage.start for time in self._times]

    def place(
        self, sentence: Sentence, reach: Reach, before: Sentence | None, within: Passage | None = None
    ) -> Passage | None:
        """The place of what is counted, told in its sentence (`within` some words of it) or the one before it.

        None where none is told, or two compete.
        """
        names = [name for name in self._grounds(sentence) if within is None or within.covers(name.passage)]
        if len(names) > MOST:
            return None
        ranked = []
        for name in names:
            for root in self._roots(name.passage):
                if self.page.token(root).tag in COMMON and self.page.token(root).end == name.passage.end:
                    continue  # "a Norlandic town" names none
                if self._stands_at(root, reach) and not (standing := reach.standing(root)).barred:
                    ranked.append(((standing.up + standing.down, standing.down), name))
                    break
        if ranked:
            nearest = min(rank for rank, _ in ranked)
            return _one([name for rank, name in ranked if rank == nearest])
        if described := self._described(sentence, reach):
            return described
        if names or before is None:
            return None
        earlier = [
            name
            for name in self._grounds(before)
            if any(self._stands_at(root, None) for root in self._roots(name.passage))
        ]
        return _one(earlier)

    def _described(self, sentence: Sentence, reach: Reach) -> Passage | None:
        """As in "the Norlandic town of Brenn", where no mention of the town itself is known: the name behind "of"."""
        if sentence.first not in self._settlements:
            self._settlements[sentence.first] = list(self._find_settlements(sentence))
        told = self._settlements[sentence.first]
        found = [name for noun, name in told if len(told) <= MOST and not reach.standing(noun).barred]
        return self.page.phrase(found[0]) if len(found) == 1 else None

    def _find_settlements(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        for at in range(sentence.first, sentence.last - 1):
            if self.page.lower[at] != "of" or self.page.token(at).dep != "prep":
                continue
            noun = self.page.token(at).head
            if self._is_settlement(noun):
                for child in self.page.children(at):
                    if self.page.token(child).dep == "pobj" and self.page.token(child).tag == "NNP":
                        yield noun, child

    def _is_settlement(self, noun: int) -> bool:
        return any(meaning.measure.name in GROUNDS for meaning in self.page.meanings(noun, "noun"))

    def _grounds(self, sentence: Sentence) -> list[Name]:
        """The places named in a sentence, without those that only say where the one before lies ("Brenn in Norland")."""
        if sentence.first not in self._named:
            self._named[sentence.first] = self._find_grounds(sentence)
        return self._named[sentence.first]

    def _find_grounds(self, sentence: Sentence) -> list[Name]:
        found: list[Name] = []
        last = -1
        for name in self._cast.within(sentence.passage):
            if name.kind in GROUND and name.form in NAMED:
                first = self._word_at(name.passage.start)
                if last < 0 or not self._holds(last, first):
                    found.append(name)
                last = bisect_left(self._starts, name.passage.end)
        return found

    def _holds(self, last: int, first: int) -> bool:
        between = range(last, first)
        return 0 < len(between) <= CONTAINER_REACH and self.page.lower[last] in ("in", ",") and all(
            self.page.token(at).pos in ("ADJ", "NOUN", "DET", "ADV", "PUNCT", "ADP", "VERB") and self.page.lower[at] != "and"
            for at in between
        )  # fmt: skip

    def _stands_at(self, root: int, reach: Reach | None) -> bool:
        """Whether a place stands where things happen: "in Brenn", "a strike on Brenn", "hit Brenn", "Brenn, where"."""
        token = self.page.token(root)
        if token.dep == "pobj":
            preposition = self.page.token(root).head
            word = self.page.lower[preposition]
            if word == "of":
                return self._is_settlement(self.page.token(preposition).head)
            return word in figure_words("at_place")
        if token.dep in ("dobj", "nsubjpass"):
            return True
        return reach is not None and root in reach.level and any(
            self.page.lower[c] == "where" for child in self.page.children(root) for c in self.page.children(child)
        )  # fmt: skip

    def times(self, sentence: Sentence) -> Sequence[Time]:
        """The times told in a sentence that place something."""
        first = bisect_left(self._time_starts, sentence.passage.start)
        last = bisect_left(self._time_starts, sentence.passage.end)
        return [
            time for time in self._times[first:last] if time.type in ("DATE", "TIME") or time.earliest or time.latest
        ]

    def counted_at(self, sentence: Sentence) -> Time | None:
        """The one moment that the sentence counts as of: "As of Wednesday, 31 had died"."""
        told = []
        for time in self.times(sentence):
            at = self._word_at(time.passage.start)
            if self.page.lower[max(0, at - 2) : at] == ["as", "of"] or self.page.lower[at : at + 2] == ["as", "of"]:
                told.append(time)
        return _single(told) if told else None

    def below(self, sentence: Sentence, word: int) -> Time | None:
        """The one time that hangs on a word: "the toll from Friday's raid"."""
        told = [time for time in self.times(sentence) if self._is_below(self._root(time.passage), word)]
        return _single(told) if told else None

    def _is_below(self, at: int, word: int) -> bool:
        for _ in range(MAX_CLIMB):
            if at == word:
                return True
            at = self.page.token(at).head
        return False

    def moments(self, sentence: Sentence, reach: Reach, without: int | None = None) -> tuple[Time | None, Time | None]:
        """The time of the figure's clause, and that of the clause that reports it; None where none or two are told.

        What hangs on the word `without` is told of something else.
        """
        ranked: list[tuple[tuple[int, int], Time]] = []
        reported: list[Time] = []
        times = self.times(sentence)
        for time in times if len(times) <= MOST else ():
            root = self._root(time.passage)
            if without is not None and self._is_below(root, without):
                continue
            standing = reach.standing(root)
            if reach.reporter is not None and self._hangs_on(root, reach.reporter):
                reported.append(time)
            elif (
                not standing.barred
                and standing.up < SENTENCE
                and (root in reach.level or not self._bounding(root))
                and not self._beyond(root, standing, reach)
            ):
                ranked.append(((standing.up + standing.down, standing.down), time))
        nearest = min((rank for rank, _ in ranked), default=None)
        own = [time for rank, time in ranked if rank == nearest]
        return _single(own), _single(reported)

    def _beyond(self, root: int, standing: Standing, reach: Reach) -> bool:
        """Whether a time stands above the "after" that the figure's happening hangs on."""
        if reach.outside is None:
            return False
        return standing.up > reach.outside or (standing.up == reach.outside and not self._under_outside(root, reach))

    def _under_outside(self, root: int, reach: Reach) -> bool:
        for _ in range(MAX_CLIMB):
            token = self.page.token(root)
            if root in reach.level:
                return reach.order.index(root) < reach.gate
            if token.head == root:
                return False
            root = token.head
        return False

    def _hangs_on(self, word: int, verb: int) -> bool:
        for _ in range(4):
            head = self.page.token(word).head
            if head == verb:
                return True
            if self.page.token(head).pos not in ("ADP", "NOUN", "PROPN", "NUM") or head == word:
                return False
            word = head
        return False

    def _bounding(self, word: int) -> bool:
        """As in "since January": the start of a count, not the day of a happening."""
        return any(self.page.lower[at] in figure_words("elsewhere") for at in (self.page.token(word).head,))

    def _roots(self, passage: Passage) -> list[int]:
        """The words of a mention that hang on words outside it."""
        first = self._word_at(passage.start)
        last = max(bisect_left(self._starts, passage.end) - 1, first)
        return [at for at in range(last, first - 1, -1) if not first <= self.page.token(at).head <= last] or [last]

    def _word_at(self, offset: int) -> int:
        """The word that holds an offset; a time may begin within a word of the parse: ":.overnight"."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _root(self, passage: Passage) -> int:
        return self._roots(passage)[0]


def is_country(place: Passage) -> bool:
    """Whether a place is a whole country by its name."""
    return any(sense.sense == "name" for sense in place_senses().get(place.text, ()))


def _one(names: Sequence[Name]) -> Passage | None:
    """The one place named; a town goes before the country it is told with; two towns compete."""
    towns = [name for name in names if name.kind == "place"]
    chosen = towns or list(names)
    subjects = {name.actor or name.passage.text for name in chosen}
    return chosen[0].passage if len(subjects) == 1 else None


def _single(times: Sequence[Time]) -> Time | None:
    return times[0] if len({(time.value, time.relative, time.earliest) for time in times}) == 1 else None


def as_when(time: Time | None) -> When | None:
    """The moment of a time told in the clause; one that only lacks its text's date is kept open, to be settled by the story."""
    if time is None:
        return None
    known = when_of(time, "clause")
    if known is None and time.relative is not None and time.anchor is None:
        return When(time.id, None, None, None, "open", "clause")
    return known
