"""This file knows how the figures of one sentence are read: number, what it counts, its bounds, its measure, its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from crosswire.extract.figures.conversions import is_conversion
from crosswire.extract.figures.counted import Counted, counted, ends_like_person, group_of, is_person, people_forms
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.echoes import echoed, further
from crosswire.extract.figures.elided import UNDERSTOOD, understood
from crosswire.extract.figures.hedges import bounds_of
from crosswire.extract.figures.hundredths import in_whole_units, with_hundredths
from crosswire.extract.figures.informants import SPEAKERS, informs
from crosswire.extract.figures.listed import is_its_whole, is_next_of_list, listed
from crosswire.extract.figures.measuring import CASUALTIES, COUNTED, CURRENCY_SIGN, Measured, measured, people_alone
from crosswire.extract.figures.numbers import Number, find_numbers
from crosswire.extract.figures.one_unit import one_unit
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.pairs import Results, apart
from crosswire.extract.figures.parts import (
    adds_up,
    breaks_down,
    continues_part,
    continues_places,
    is_said_of_some,
    is_told_by_place,
    opens_part,
    whole_beside,
    whole_of,
)
from crosswire.extract.figures.refused import Refusals
from crosswire.extract.figures.shares import share
from crosswire.extract.figures.tolls import toll_of
from crosswire.model.article import Sentence
from crosswire.vocabulary.figure_words import figure_words, scales, years_of_units

LOSSES = frozenset({"killed", "wounded"})
LEADS = (["of"], ["of", "the"], ["of", "those"], ["of", "these"])
LONGEST_LEAD = 2
UPPER_SHARE = 0.8
ONE_REACH = 4
OF_AN_AGE = 4
"""Words more that an age takes up: "a 12-year-old girl"."""
BEYOND = 15
TERMINAL = frozenset(".?!;:")
CONTINUOUS = frozenset({"share", "time", "distance", "area", "weight"})
TEMPERATURE = "temperature"
RESULT = "one side of a result"
STRETCH = "stretch of time"
PART = "part of a figure"


class Place(NamedTuple):
    """A sentence by its number in the article, with the one before it."""

    order: int
    sentence: Sentence
    before: Sentence | None


def read_sentence(page: Page, place: Place, refusals: Refusals, drafts: list[Draft]) -> None:
    """Add the figures of one sentence to the drafts."""
    begin = len(drafts)
    capitals: bool | None = None
    stray = False
    sentence = place.sentence
    numbers, results = apart(page, list(_numbers(page, sentence, refusals)), (sentence.first, sentence.last))
    for number in numbers:
        if number.first in results:
            drafts.append(_draft(page, place, *_of_result(page, number, results, sentence.last), None))
            continue
        if refusals.refuses(page, number, sentence.last):
            continue
        if capitals is None:
            capitals = _in_capitals(sentence.passage.text)
        found = counted(page, number, sentence.last)
        part = None if stray and found.whole is not None else _part(page, found, drafts, begin, place)
        what = _what(page, found, _Sofar(drafts, begin, place), part, capitals) or understood(
            page, found, drafts, begin, sentence.last
        )
        if what is not None:
            if part is not None and is_next_of_list(page, drafts[part], found):
                part = None
            draft = _draft(page, place, found, what, part)
            if len(drafts) > begin and (whole := with_hundredths(page, drafts[-1], draft)):
                drafts[-1] = whole
                continue
            if len(drafts) > begin and is_conversion(page, drafts[-1], draft):
                continue
            frames = draft.family == "time" and (refusals.frames(draft.passage.end) or _window(page, found, sentence))
            frames = frames and draft.bounds.hedge != "within"  # that is how long somebody has
            drafts.append(replace(draft, found_by=STRETCH) if frames else draft)
        elif found.noun is not None and number.form in ("digits", "words"):
            stray = True  # "I have two surgeons, and one of them": they are of these, not of the wounded


def _window(page: Page, found: Counted, sentence: Sentence) -> bool:
    """As in "in the 24 hours to 6 p.m.": a stretch told by where it ends."""
    first, after = found.number.first, found.last + 1
    opens = page.lower[max(sentence.first, first - 2) : first]
    return (
        opens[1:] == ["the"]
        and opens[0] in figure_words("throughout")
        and after < sentence.last
        and page.lower[after] in figure_words("until")
    )


def _of_result(page: Page, number: Number, results: Results, stop: int) -> tuple[Counted, Measured]:
    """As in "by a vote of 118 to 71": one side of a result."""
    measure = results[number.first]
    found = Counted(number, None, number.last, number.last)
    percent = share(page, counted(page, number, stop)) if measure == "share" else None
    if percent:
        return found, Measured("share", "share", percent.unit, percent.last, percent.found_by)
    return found, Measured(measure, measure, "percent" if measure == "share" else None, number.last, RESULT)


def _numbers(page: Page, sentence: Sentence, refusals: Refusals) -> Iterator[Number]:
    numbers: list[Number] = []
    for number in find_numbers(page.lower, sentence.first, sentence.last):
        dated = refusals.dated(page, number)  # "on July 14 to 46 percent"
        numbers += find_numbers(page.lower, number.first + 1, number.last + 1) if dated else [number]
    numbers += one_unit(page, sentence)
    if not _tells_losses(page, sentence):
        return iter(sorted(numbers, key=lambda number: number.first))
    first = {number.first for number in numbers}  # "a single person" is one number, not two
    singles = (one for one in _singles(page, sentence) if one.first not in first)
    return iter(sorted([*numbers, *singles], key=lambda number: number.first))


def _tells_losses(page: Page, sentence: Sentence) -> bool:
    return not figure_words("losses").isdisjoint(page.lower[sentence.first : sentence.last])


def _singles(page: Page, sentence: Sentence) -> Iterator[Number]:
    """As in "a customer", "another man", "another wounded": numbers only where the sentence tells of losses."""
    for at in range(sentence.first, sentence.last - 1):
        word = page.lower[at]
        if word not in figure_words("one_of"):
            continue
        told = word in figure_words("another") and (
            page.lower[at + 1] in figure_words("losses")
            or (page.lower[at - 1] in figure_words("losses") and page.token(at + 1).pos in ("ADP", "PUNCT"))
        )  # "another wounded", "wounded another in"
        if told or _one_person(page, at, sentence.last):
            yield Number(at, at, 1, 1, "article")


def _one_person(page: Page, at: int, stop: int) -> bool:
    aged = at + 1 < stop and page.lower[at + 1][:1].isdigit()
    for noun in range(at + 1, min(at + 1 + ONE_REACH + OF_AN_AGE * aged, stop)):
        called = page.lower[noun] in people_forms() or ends_like_person(page.lower[noun])
        if called and page.token(noun).tag in ("NN", "NNP"):
            return not _names(page, noun) and page.lower[noun] not in figure_words("collective")
        if page.token(noun).pos not in ("ADJ", "NOUN", "PROPN", "NUM", "PUNCT"):
            return False
    return False


def _names(page: Page, noun: int) -> bool:
    """As in "Oren Bask, a gang leader, was killed": who somebody is, and no count of one."""
    token = page.token(noun)
    if token.dep == "attr":  # "she was a member of the council when she was wounded"
        said = [c for c in page.children(token.head) if page.token(c).dep == "nsubj"]
        return any(page.token(at).pos in ("PRON", "PROPN") and at < noun for at in said)
    return token.dep == "appos" and page.token(token.head).pos == "PROPN"


def _in_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= UPPER_SHARE * len(letters)


class _Sofar(NamedTuple):
    """The figures read so far, where those of the sentence begin among them, and the sentence."""

    drafts: list[Draft]
    begin: int
    place: Place


def _what(page: Page, found: Counted, sofar: _Sofar, part: int | None, capitals: bool) -> Measured | None:
    """What a figure measures: by its own words, as a part of another, as the next of a list, or as an echo."""
    drafts, begin, place = sofar
    what = measured(page, found, _stop(page, place.sentence, capitals), capitals)
    if what is not None and informs(page, found, what):
        alone = people_alone(page, found)
        return None if alone is None else alone._replace(found_by=SPEAKERS)
    if what is not None and what.family == "people" and len(drafts) > begin and is_its_whole(page, drafts[-1], found):
        return people_alone(page, found)  # "five of 20 hostages were freed": no 20 were
    if part is not None and (
        what is None
        or what.found_by == COUNTED
        or what.measure == "troops"
        or _told_of_another(drafts[part], found, what)
    ):
        whole = drafts[part]
        return Measured(whole.measure, whole.family, whole.unit, whole.signal, PART)
    if what is None or what.found_by == COUNTED:
        what = listed(page, drafts, begin, found) or further(page, found, drafts, place.order) or what
    return what or echoed(page, found, drafts, place.order)


def _told_of_another(whole: Draft, found: Counted, what: Measured) -> bool:
    """As in "left 11 dead and 60 hurt, five of them critically": what stands before the sixty is not said of the five."""
    first = whole.counted.number.first
    return what.signal < first <= found.number.first and what.measure != whole.measure


def _stop(page: Page, sentence: Sentence, capitals: bool) -> int:
    """Where the words beside a figure end: in capitals the parser ends sentences that go on."""
    if not capitals or page.lower[sentence.last - 1] in TERMINAL:
        return sentence.last
    return min(page.parse.blocks[sentence.block].last, sentence.last + BEYOND)


def _part(page: Page, found: Counted, drafts: list[Draft], begin: int, place: Place) -> int | None:
    if opens_part(page, found, place.sentence.first, place.sentence.last) or is_said_of_some(page, found):
        whole = _whole(page, found, drafts, begin, place)
        if whole is None or (whole < begin and _counts_no_people(page, found)):
            return None  # of those freed before, "targets, which include three units" are none
        if found.number.high == 1 and (whole < begin or drafts[whole].found_by == COUNTED):
            return None  # "One of them is my student"
        return whole
    if len(drafts) == begin:
        return None
    last = drafts[-1]
    before = last.part_of
    if before is not None and (
        continues_part(page, last, found)
        or continues_places(page, last, found)
        or _next_sort(page, drafts[before], last, found, place)
    ):
        return before
    if _taken_from(page, last, found, place):
        return len(drafts) - 1
    whole = adds_up(page, drafts, begin, found, place.sentence.last)
    if whole is not None:
        return whole
    return len(drafts) - 1 if _is_broken_down(page, drafts[-1], found, place) else None


def _whole(page: Page, found: Counted, drafts: list[Draft], begin: int, place: Place) -> int | None:
    if found.whole is not None and page.lower[found.whole] in figure_words("whole"):
        beside = whole_beside(drafts, begin, found.number)
        if beside is not None:
            return beside
    return whole_of(drafts, place.order, found.number)


def _is_broken_down(page: Page, whole: Draft, found: Counted, place: Place) -> bool:
    """Whether a figure behind a mark is a part of the one before it, and not told to measure something else."""
    if whole.family != "people" or whole.part_of is not None:
        return False
    if _is_set_beside(page, whole, found):
        return True
    if not breaks_down(page, whole, found):
        return False
    if whole.measure == CASUALTIES:  # "40 casualties: 12 killed and 28 injured"
        sorts = measured(page, found, place.sentence.last, capitals=False)
        return sorts is not None and (sorts.measure in LOSSES or sorts.found_by == COUNTED)
    if found.noun is None:
        return is_told_by_place(page, found)
    if not is_person(page, found.noun):
        return False
    own = measured(page, found, place.sentence.last, capitals=False)
    return own is None or own.found_by == COUNTED or own.measure in ("troops", whole.measure)


def _next_sort(page: Page, whole: Draft, before: Draft, found: Counted, place: Place) -> bool:
    """As in "40 casualties: 12 killed and 28 injured": the injured are a part of the forty, too."""
    if whole.measure != CASUALTIES or found.number.first - before.counted.last > ONE_REACH:
        return False
    own = measured(page, found, place.sentence.last, capitals=False)
    return own is not None and own.measure in LOSSES and own.measure != before.measure


def _taken_from(page: Page, whole: Draft, found: Counted, place: Place) -> bool:
    """As in "Of the 90 wounded, 12 died": told at the head of the sentence, then what became of some."""
    first, opens = whole.counted.number.first, place.sentence.first
    behind = whole.counted.last + 1
    led = first - opens <= LONGEST_LEAD and page.lower[opens:first] in LEADS
    beside = found.number.first == behind + 1 and page.lower[behind] == ","
    return led and beside and whole.family == "people" and (found.number.high or 0) <= (whole.bounds.high or 0)


def _is_set_beside(page: Page, whole: Draft, found: Counted) -> bool:
    """As in "two people, a man and his daughter, were killed": the man is one of the two."""
    token = page.token(found.node)
    return (
        token.dep == "appos"
        and token.head == whole.counted.node
        and found.noun is not None
        and is_person(page, found.noun)
        and whole.bounds.high is not None
        and (found.number.high or 0) < whole.bounds.high
    )


def _counts_no_people(page: Page, found: Counted) -> bool:
    return found.whole is None and found.noun is not None and not is_person(page, found.noun)


def _ends(page: Page, found: Counted, what: Measured) -> tuple[int, int]:
    """The first and last word of the passage: with the sign of a currency or share, to the noun that is counted."""
    if what.found_by == CURRENCY_SIGN:
        return what.signal, found.number.last
    if what.family == "share":
        return found.number.first, max(what.signal, found.number.last) if what.found_by != UNDERSTOOD else found.last
    return found.number.first, found.number.last if _holds_number(page, found) else found.last


def _holds_number(page: Page, found: Counted) -> bool:
    """As in "nine of the 13 delegates": the thirteen are a figure of their own."""
    if found.whole is None or found.number.form == "none":
        return False
    inner = find_numbers(page.lower, found.number.last + 1, found.last + 1)
    return any(number.form in ("digits", "words") for number in inner)


def _prefix(page: Page, first: int) -> int:
    """The letters of "to-" in "a 73-to-25 lead", where the tokens keep it with the second number."""
    return len("to-") if page.lower[first].startswith("to-") else 0


def _is_long(page: Page, found: Counted) -> bool:
    """As in "more than four decades": not five of them at least."""
    return found.noun is not None and page.lower[found.noun] in years_of_units()


def _stopped(page: Page, last: int) -> int:
    """The full stop behind "€2m", where the tokens keep it with the letter."""
    word = page.lower[last]
    return 1 if word.endswith(".") and word[:-1] in scales() else 0


def _negative(number: Number) -> Number:
    """The number of "minus 20 degrees"."""
    low, high = (None if end is None else -end for end in (number.high, number.low))
    return number._replace(low=low, high=high)


def _is_the_verbs(page: Page, at: int) -> bool:
    """Whether the word before a number belongs to a verb: "turned over 12 files", "presided over two briefings"."""
    ruled = page.lower[at] == "over" and at > 0 and page.token(at - 1).lemma.lower() in figure_words("over")
    return ruled or page.token(at).dep == "prt"


def _goes_on(page: Page, found: Counted, over: int) -> bool:
    """As in "paid over three years": through that time; "waited over three hours" is longer than that."""
    if found.number.form == "vague":
        return True
    token = page.token(over)
    if token.dep == "prep":
        return page.token(token.head).lemma.lower() not in figure_words("lasting")
    before = page.token(max(over - 1, 0))  # the parse takes "negotiated over five months" for more than five
    return before.tag == "VBN" and before.lemma.lower() not in figure_words("lasting")


def _draft(page: Page, place: Place, found: Counted, what: Measured, part: int | None) -> Draft:
    sentence, before = place.sentence, place.before
    first, last = _ends(page, found, what)
    # "turned over 12 documents", "over several weeks": the word bounds nothing
    during = (
        what.family == "time" and page.lower[first - 1] in figure_words("during") and _goes_on(page, found, first - 1)
    )
    below_zero = what.measure == TEMPERATURE and page.lower[first - 1] == "minus"
    first -= below_zero
    begin = first if first > sentence.first and (during or _is_the_verbs(page, first - 1)) else sentence.first
    return Draft(
        order=place.order,
        sentence=sentence,
        before=before if before is not None and before.block == sentence.block else None,
        passage=page.article.source.passage(
            page.token(first).start + _prefix(page, first), page.token(last).end - _stopped(page, last)
        ),
        counted=found,
        bounds=in_whole_units(
            page,
            found,
            bounds_of(
                page.lower,
                _negative(found.number) if below_zero else found.number,
                first,
                (begin, sentence.last),
                last + 1,
                counts=what.family not in CONTINUOUS and not _is_long(page, found),
            ),
        ),
        measure=what.measure,
        family=what.family,
        unit=what.unit,
        of_whom=(what.of_whom or group_of(page, found)) if what.family == "people" else None,
        signal=what.signal,
        found_by=what.found_by,
        part_of=part,
        toll=toll_of(page, found) is not None,
    )
