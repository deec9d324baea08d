"""This file knows how the figures of one sentence are read: number, what it counts, its bounds, its measure, its parts."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.extract.figures.counted import Counted, counted, group_of, people_forms
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.hedges import bounds_of
from crosswire.extract.figures.measuring import COUNTED, CURRENCY_SIGN, PERCENTAGE, Measured, measured
from crosswire.extract.figures.numbers import Number, find_numbers
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.parts import continues_part, opens_part, whole_of
from crosswire.extract.figures.refused import Refusals
from crosswire.extract.figures.tolls import toll_of
from crosswire.model.article import Sentence
from crosswire.vocabulary.figure_words import figure_words

UPPER_SHARE = 0.8
ONE_REACH = 4


def read_sentence(page: Page, before: Sentence | None, sentence: Sentence, refusals: Refusals, drafts: list[Draft]) -> None:
    """Add the figures of one sentence to the drafts."""
    begin = len(drafts)
    capitals: bool | None = None
    for number in _numbers(page, sentence):
        if refusals.refuses(page, number, sentence.last):
            continue
        if capitals is None:
            capitals = _in_capitals(sentence.passage.text)
        found = counted(page, number, sentence.last)
        part = _part(page, found, drafts, begin, sentence)
        what = measured(page, found, sentence.last, capitals)
        if part is not None and (what is None or what.found_by == COUNTED or what.measure == "troops"):
            whole = drafts[part]
            what = Measured(whole.measure, whole.family, whole.unit, whole.signal, "part of a figure")
        if what is None or what.found_by == COUNTED:
            what = _listed(page, drafts, begin, found) or what
        if what is None:
            continue
        if what.found_by == COUNTED and number.form in ("article", "none", "both"):
            continue
        drafts.append(_draft(page, before, sentence, found, what, part))


def _numbers(page: Page, sentence: Sentence) -> Iterator[Number]:
    numbers = find_numbers(page.lower, sentence.first, sentence.last)
    singles = _singles(page, sentence) if _tells_losses(page, sentence) else iter(())
    yield from sorted([*numbers, *singles], key=lambda number: number.first)


def _tells_losses(page: Page, sentence: Sentence) -> bool:
    return any(page.lower[at] in figure_words("losses") for at in range(sentence.first, sentence.last))


def _singles(page: Page, sentence: Sentence) -> Iterator[Number]:
    """ "a customer", "another man", "no one": numbers only where the sentence tells of losses."""
    for at in range(sentence.first, sentence.last - 1):
        word = page.lower[at]
        if word in figure_words("one_of"):
            if page.lower[at + 1] in figure_words("losses") and word in figure_words("another"):
                yield Number(at, at, 1, 1, "article")
            for noun in range(at + 1, min(at + 1 + ONE_REACH, sentence.last)):
                if page.lower[noun] in people_forms() and page.token(noun).tag not in ("NNS", "NNPS"):
                    yield Number(at, at, 1, 1, "article")
                    break
                if page.token(noun).pos not in ("ADJ", "NOUN", "PROPN", "NUM", "PUNCT"):
                    break


def _in_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= UPPER_SHARE * len(letters)


def _part(page: Page, found: Counted, drafts: list[Draft], begin: int, sentence: Sentence) -> int | None:
    if opens_part(page, found, sentence.first, sentence.last):
        return whole_of(drafts, begin)
    if len(drafts) > begin and drafts[-1].part_of is not None and continues_part(page, drafts[-1], found):
        return drafts[-1].part_of
    return None


def _ends(found: Counted, what: Measured) -> tuple[int, int]:
    """The first and last word of the passage: with the sign of a currency or share, to the noun that is counted."""
    if what.found_by == CURRENCY_SIGN:
        return what.signal, found.number.last
    return found.number.first, what.signal if what.found_by == PERCENTAGE else found.last


def _listed(page: Page, drafts: list[Draft], begin: int, found: Counted) -> Measured | None:
    """ "the murder of six priests and two women": the next of a list behind the word that tells."""
    if len(drafts) == begin or drafts[-1].family != "people" or drafts[-1].signal >= drafts[-1].counted.number.first:
        return None
    before = drafts[-1]
    joined = continues_part(page, before, found) and "and" in page.lower[before.counted.last + 1 : found.number.first]
    if not joined or found.noun is None or page.lower[found.noun] not in people_forms():
        return None
    return Measured(before.measure, before.family, before.unit, before.signal, before.found_by)


def _draft(page: Page, before: Sentence | None, sentence: Sentence, found: Counted, what: Measured, part: int | None) -> Draft:
    number = found.number
    first, last = _ends(found, what)
    bounds = bounds_of(page.lower, number, first, sentence.first, sentence.last, last + 1)
    passage = page.article.source.passage(page.token(first).start, page.token(last).end)
    return Draft(
        sentence=sentence,
        before=before if before is not None and before.block == sentence.block else None,
        passage=passage,
        counted=found,
        bounds=bounds,
        measure=what.measure,
        family=what.family,
        unit=what.unit,
        of_whom=group_of(page, found) if what.family == "people" else None,
        signal=what.signal,
        found_by=what.found_by,
        part_of=part,
        toll=toll_of(page, found) is not None,
    )
