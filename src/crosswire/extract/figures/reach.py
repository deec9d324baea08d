"""This file knows how words of a sentence stand to a figure in the parse: in its clause, in one around it, or elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.extract.figures.counted import is_person
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import units

VERBAL = frozenset({"VERB", "AUX"})
CLAUSAL = frozenset({"relcl", "acl"})
MAX_CLIMB = 40
SENTENCE = 9


class Standing(NamedTuple):
    """How near a word stands to a figure: clauses up from the figure's, clauses down again.

    ``barred`` if it is about something else ("days after a strike on Brenn", "officials in Brenn said").
    """

    up: int
    down: int
    barred: bool


class Reach:
    """The words above a figure in the parse, from its own clause upwards; a clause that reports it is not its own.

    ``reporter`` is the verb that reports it; ``outside`` the last level of the happening it belongs to, if the clause
    goes on to another.
    """

    def __init__(self, page: Page, node: int) -> None:
        self.page = page
        self.level: dict[int, int] = {}
        self.reporter: int | None = None
        self.outside: int | None = None
        self.gate = 0
        self.order: list[int] = []
        self._climb(node)

    def _climb(self, at: int) -> None:
        level = 0
        for _ in range(MAX_CLIMB):
            self.level[at] = level
            self.order.append(at)
            token = self.page.token(at)
            if token.head == at:
                return
            if token.dep == "ccomp" and self.page.token(token.head).pos == "VERB" and not self._is_seen(at):
                self.reporter = token.head
                return
            if token.dep == "prep" and self.page.lower[at] in figure_words("elsewhere") and self.outside is None:
                self.outside, self.gate = (
                    level,
                    len(self.order),
                )  # "days after a strike that left 34 dead": what stands above is another happening
            if token.dep == "advcl" and self.outside is None and self._so_long_after(at):
                self.outside, self.gate = level, len(self.order)
            if token.dep in CLAUSAL or (
                token.pos in VERBAL and token.dep in ("advcl", "xcomp", "conj", "pcomp", "parataxis", "dep")
            ):
                level += 1
            at = token.head

    def _is_seen(self, verb: int) -> bool:
        """As in "the raid saw 12 guards killed", "left 40 stranded": what is brought about, and nothing reported."""
        above = self.page.token(verb).head
        if self.page.token(above).lemma.lower() not in figure_words("brings_about"):
            return False
        return all(self.page.token(c).dep != "mark" for c in self.page.children(verb))

    def happening(self) -> list[int]:
        """The words that may tell the happening, nearest first: none above a clause on somebody or one of another time.

        As in "the general, who lost 30 men, ordered", "fired after two guards died", "a city where 40 died of cholera".
        """
        found: list[int] = []
        of_somebody = False
        for at in self.order:
            token = self.page.token(at)
            if self.level[at] > 1 or (of_somebody and token.pos in VERBAL):
                break
            found.append(at)
            if token.dep == "advcl" and (self._opens_other(at) or self._comes_after(at)):
                break
            of_somebody = of_somebody or (token.dep == "relcl" and not self._is_scene(at) and not self._is_act(at))
        return found

    def _comes_after(self, verb: int) -> bool:
        return any(self.page.lower[c] == "after" and c < verb for c in self.page.children(verb))

    def _is_scene(self, clause: int) -> bool:
        """As in "hit a market, where 12 people died"."""
        return any(self.page.lower[c] == "where" for c in self.page.children(clause))

    def _is_act(self, clause: int) -> bool:
        """As in "opened fire, a shooting that left 50 dead": what is said of the act by another of its words."""
        noun = self.page.token(clause).head
        return self.page.token(noun).dep in ("appos", "npadvmod") and not is_person(self.page, noun)

    def _so_long_after(self, verb: int) -> bool:
        """As in "boats came on Tuesday, two days after the flood killed 34": what stands above was at another time."""
        return any(
            c < verb and self.page.lower[c] in figure_words("shifting") and self.page.lower[c - 1] in units()
            for c in self.page.children(verb)
            if c > 0
        )

    def _opens_other(self, verb: int) -> bool:
        return any(self.page.lower[c] in figure_words("other_clause") and c < verb for c in self.page.children(verb))

    def standing(self, word: int) -> Standing:
        """How a word of the sentence stands to the figure."""
        down, barred, at = 0, False, word
        for _ in range(MAX_CLIMB):
            if at in self.level:
                return Standing(self.level[at], down, barred)
            token = self.page.token(at)
            lower = self.page.lower[at]
            if at == self.reporter:
                return Standing(SENTENCE, down, barred)
            if token.dep == "prep" and lower in figure_words("elsewhere") and at != word:
                barred = True
            if token.dep == "advcl" and self._opens_other(at):
                barred = True
            if (
                token.dep in ("nsubj", "poss", "agent")
                and self.page.token(token.head).head == token.head
                and token.head not in self.level
            ):
                barred = True  # "Officials in Brenn said": the place of those who say it
            if token.pos in VERBAL:
                down += 1
            if token.head == at:
                break
            at = token.head
        return Standing(SENTENCE, down, barred)
