"""This file knows where an article is the number of a term: "within a week", "gave them an hour to leave"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crosswire.extract.figures.numbers import Number
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import unit_meaning
from crosswire.model.article import Sentence
from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.measures import units

ARTICLES = frozenset({"a", "an"})


def one_unit(page: Page, sentence: Sentence) -> Iterator[Number]:
    """The articles before a length of time in which something is to be done; anywhere else "a week" is no figure."""
    for at in range(sentence.first + 1, sentence.last - 1):
        if page.lower[at] in ARTICLES and _is_time(page.lower[at + 1]) and _is_term(page, sentence, at):
            yield Number(at, at, 1, 1, "words")


def _is_time(form: str) -> bool:
    unit = units().get(form)
    meaning = None if unit is None else unit_meaning(unit)
    return meaning is not None and meaning.measure.family == "time"


def _is_term(page: Page, sentence: Sentence, at: int) -> bool:
    if page.lower[at - 1] == "within":
        return True
    to_do = at + 3 < sentence.last and page.lower[at + 2] == "to" and page.token(at + 3).tag == "VB"
    return to_do and not _giving().isdisjoint(page.lower[sentence.first : at])


@cache
def _giving() -> frozenset[str]:
    return frozenset(verb_forms("give"))
