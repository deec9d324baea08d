"""This file knows which numbers are no figures of the record: dates, ages, names with a number, ordinals of lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from crosswire.extract.figures.counted import is_person
from crosswire.extract.figures.numbers import JOINERS, Number
from crosswire.extract.figures.page import Page
from crosswire.model.mention import Time
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import units

OLDEST = 115
LONGEST_AGE = 40
AGES = 6
"""Words back that a list of ages is followed."""
MINUTES = 60
ENTRY = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
"""A time of day that opens a line."""
PUNCTUATION = ".,;:!?)”\"'’"
NAMED = frozenset({"FAC", "LAW", "PRODUCT", "EVENT", "WORK_OF_ART"})


class Refusals:
    """The stretches of an article whose numbers are part of a time expression that places something."""

    def __init__(self, times: Sequence[Time]) -> None:
        placing = [time.passage for time in times if _places(time)]
        self._starts = [passage.start for passage in placing]
        self._ends = [passage.end for passage in placing]
        self._frames = {time.passage.end for time in times if time.type == "DURATION" and time.relative is not None}

    def refuses(self, page: Page, number: Number, stop: int) -> bool:
        """Whether a printed number is no quantity: within a date, an age, a name, behind "No." or "Article"."""
        first, last = page.token(number.first), page.token(number.last)
        at = bisect_right(self._starts, first.start) - 1
        if at >= 0 and last.end <= self._ends[at]:
            return True
        if (
            _is_clock(page, number)
            or _opens_entry(page, number, stop)
            or _is_rank(page, number, stop)
            or _go_home(page, number, stop)
            or _is_decade(page, number)
            or _shifts(page, number, stop)
            or _by_so_much(page, number, stop)
            or _not_one(page, number)
        ):
            return True
        if _is_turn_of_phrase(page, number, stop) or _is_rest(page, number):
            return True
        if number.form in ("digits", "words") and first.label in NAMED:
            return True
        if number.form == "words" and (_in_name(page, number, stop) or _in_word(page, number)):
            return True
        return _age(page, number, stop) or _numbered(page, number) or _score(page, number)

    def frames(self, end: int) -> bool:
        """Whether what ends here is a stretch told from the day of the text: "the past 24 hours"."""
        return end in self._frames

    def dated(self, page: Page, number: Number) -> bool:
        """Whether a number begins in a date and goes on behind it: "on July 14 to 46 percent"."""
        first, last = page.token(number.first), page.token(number.last)
        at = bisect_right(self._starts, first.start) - 1
        return at >= 0 and first.end <= self._ends[at] < last.end


def _places(time: Time) -> bool:
    """A date, or a stretch between two ("March 1-8"); "the past six years" says how long as well as when."""
    if time.type in ("DATE", "TIME"):
        return True
    if time.type != "DURATION" or (time.earliest is None and time.relative is None):
        return False
    return time.passage.text.split()[-1].lower() not in units()


def _is_clock(page: Page, number: Number) -> bool:
    """As in "4 PM", "at 4 : 24 p.m.", where blanks part the time of day: no count of anything."""
    behind = page.lower[number.last + 1 : number.last + 4]
    parted = behind[:1] == [":"] and behind[1:2] != [] and behind[1].isdigit() and len(behind[1]) == 2
    after = behind[2 if parted else 0 :]
    return number.form == "digits" and (number.high or 0) < MINUTES and after[:1] != [] and (
        after[0] in figure_words("of_the_clock")
    )  # fmt: skip


def _opens_entry(page: Page, number: Number, stop: int) -> bool:
    """As in "10.20 First buses cross the bridge": the time of an entry of a live page."""
    first, after = page.token(number.first), number.last + 1
    named = after < stop and page.token(after).text[:1].isupper() and page.lower[after] not in units()
    return number.form == "digits" and first.opens and named and ENTRY.fullmatch(first.text) is not None


def _is_rank(page: Page, number: Number, stop: int) -> bool:
    """As in "a fifth body": one more, and no count of one."""
    after = number.last + 1
    return number.form == "article" and after < stop and page.lower[after] in figure_words("further")


def _go_home(page: Page, number: Number, stop: int) -> bool:
    """As in "64 home from Norland": who they are is left out; not "64 home games"."""
    after = number.last + 1
    behind = page.token(after + 1).pos if after + 1 < stop else "PUNCT"
    return (number.high or 0) > 1 and after < stop and page.lower[after] == "home" and behind in ("ADP", "PUNCT")


def _is_decade(page: Page, number: Number) -> bool:
    """As in "the nineteen seventies"."""
    behind = page.lower[number.last + 1 : number.last + 2]
    return behind != [] and number.form in ("digits", "words") and behind[0] in figure_words("decades")


def _shifts(page: Page, number: Number, stop: int) -> bool:
    """As in "30 minutes later", "two days after the raid": when, and not how long; "flew 90 miles before it fell" is how far."""
    at = number.last + 1
    if at < stop and page.lower[at] in figure_words("more"):
        at += 1
    if at + 1 >= stop or page.lower[at] not in units() or page.lower[at + 1] not in figure_words("shifting"):
        return False
    unit = page.meaning(at, "noun")
    return unit is None or unit.measure.family == "time"


def _is_turn_of_phrase(page: Page, number: Number, stop: int) -> bool:
    """As in "will not pay a single cent", "too clever by half"."""
    before, after = number.first - 1, number.last + 1
    if number.form == "share":
        by = before > 1 and page.lower[before] == "by" and page.token(before - 1).pos == "ADJ"
        return by and page.lower[number.first] == "half" and page.lower[after : after + 1] != ["of"]
    one = number.low == number.high == 1
    return one and after < stop and page.lower[after] in figure_words("hundredths") and page.lower[number.last] in (
        "single", "one", "red"
    )  # fmt: skip


def _is_rest(page: Page, number: Number) -> bool:
    """As in "$300, 000", "17 . 5 inches", where blanks part the number: the rest of it, and no number of its own."""
    first, printed = number.first, page.lower[number.first]
    parted = first > 1 and page.lower[first - 1] == "." and page.lower[first - 2].isdigit()
    led = number.high == 0 or printed.startswith("0")  # "051 yards"
    rest = (parted and not page.token(first).opens) or (led and len(printed) > 1)
    return number.form == "digits" and rest and printed.isdigit()


def _not_one(page: Page, number: Number) -> bool:
    """As in "not one shell was fired": none, and no count of one."""
    return number.low == number.high == 1 and number.first > 0 and page.lower[number.first - 1] in ("not", "n't")


def _in_name(page: Page, number: Number, stop: int) -> bool:
    """As in "the paper's One Nation campaign": a capital on the number and behind it,
    where the words before have none.
    """
    first, after = number.first, number.last + 1
    if first == 0 or after >= stop or page.token(first).opens:
        return False
    before, printed, noun = (page.token(at).text for at in (first - 1, first, after))
    return before.islower() and printed.istitle() and noun.istitle()


def _in_word(page: Page, number: Number) -> bool:
    """As in "an all-in-one shop": a piece of a word with hyphens."""
    first = number.first
    if first < 2 or page.lower[first - 1] not in JOINERS or not page.lower[first - 2].isalpha():
        return False
    whole = (
        page.token(first - 2).end == page.token(first - 1).start
        and page.token(first - 1).end == page.token(first).start
    )
    return whole and page.token(first - 2).pos != "NUM"


def _by_so_much(page: Page, number: Number, stop: int) -> bool:
    """As in "an 8-by-11-inch sheet": the size of a thing."""
    at = number.last + 1
    return at + 1 < stop and page.lower[at] in JOINERS and page.lower[at + 1].split("-")[0] == "by"


def _score(page: Page, number: Number) -> bool:
    """As in "by a 396-9 vote": the second number of a result, which is no range."""
    first = number.first
    if number.form != "digits" or first < 2 or page.lower[first - 1] not in JOINERS:
        return False
    return page.lower[first - 2].isdigit() and page.token(first - 1).end == page.token(first).start


def _age(page: Page, number: Number, stop: int) -> bool:
    start = page.token(number.first).start
    printed = page.article.source.text[start : start + LONGEST_AGE].split()[0].lower().split("-")
    if (
        len(printed) > 2
        and printed[-2] in figure_words("age_units")
        and printed[-1].strip(PUNCTUATION) in figure_words("old")
    ):
        return True  # "18-to-34-year-olds"
    follow = page.lower[number.last + 1 : min(stop, number.last + 6)]
    words = [word.rstrip("-") for word in follow if word not in ("-", "–")]  # "65-year- old", as lines are broken
    if words[:1] and words[0] in figure_words("age_units"):
        if words[1:2] and words[1] in figure_words("old"):
            return True
        if words[1:3] == ["of", "age"]:
            return True
    if number.first > 1 and page.lower[number.first - 1] == "of" and number.last + 1 < stop:
        behind = page.token(number.last + 1)
        if page.lower[number.first - 2] in figure_words("of_an_age") and behind.pos not in ("NOUN", "ADJ", "PROPN"):
            return True  # "a girl of nine was pulled out"
    return _aged(page, number) or _set_off(page, number, stop) or _set_off_together(page, number, stop)


def _aged(page: Page, number: Number) -> bool:
    """As in "aged 34", "two guards, ages 31 and 52"."""
    for at in range(number.first - 1, max(number.first - 1 - AGES, -1), -1):
        if page.lower[at] in figure_words("aged"):
            return True
        if not (page.lower[at].isdigit() or page.lower[at] in (",", "and", "of")):
            return False
    return False


def _set_off(page: Page, number: Number, stop: int) -> bool:
    """As in "Ana Tarel, 34, said": a bare number between commas behind a name is an age."""
    first = number.first
    if number.form != "digits" or first < 2 or (number.high or 0) > OLDEST:
        return False
    after = page.lower[number.last + 1] if number.last + 1 < stop else "."
    return (
        page.lower[first - 1] in (",", "(") and after in (",", ".", ")", ";") and page.token(first - 2).pos == "PROPN"
    )


def _set_off_together(page: Page, number: Number, stop: int) -> bool:
    """As in "his two brothers, 17 and 22, were held": two bare numbers between commas behind people are their ages."""
    first, last = number.first, number.last
    if number.form != "digits" or (number.high or 0) > OLDEST:
        return False
    if page.lower[first - 1] == "and" and page.lower[first - 2].isdigit():
        first -= 2
    elif (
        page.lower[last + 1 : last + 2] == ["and"]
        and page.lower[last + 2 : last + 3]
        and page.lower[last + 2].isdigit()
    ):
        last += 2
    else:
        return False
    if first < 2 or last + 1 >= stop or page.lower[first - 1] != "," or page.lower[last + 1] not in (",", ")", ";"):
        return False
    return page.token(first - 2).pos in ("PROPN", "NOUN") and is_person(page, first - 2)


def _year(page: Page, number: Number) -> bool:
    """As in "the 2016 White House bid", "her 2016 rivals": four digits of a year before a name, or behind its owner."""
    printed = page.token(number.first).text
    after = number.last + 1
    named = after < len(page.lower) and page.token(after).pos == "PROPN" and not page.token(after).text.isupper()
    owned = page.lower[number.first - 1] in figure_words("owning")
    within = number.first == number.last and len(printed) == 4 and printed[:2] in ("19", "20")
    return within and (named or owned or _behind_name(page, number))


def _behind_name(page: Page, number: Number) -> bool:
    """As in "the party's other Norland 2016 hopefuls": a number stands before what tells the counted noun apart."""
    own, before = page.token(number.first), page.token(number.first - 1)
    return before.pos == "PROPN" and before.dep in ("compound", "nmod", "amod") and before.head == own.head


def _club(page: Page, number: Number) -> bool:
    """As in "the Group of 20"."""
    club = page.token(number.first - 2).text
    return page.lower[number.first - 1] == "of" and club.lower() in figure_words("clubs") and club[0].isupper()


def _numbered(page: Page, number: Number) -> bool:
    if number.form != "digits" or number.first == 0:
        return False
    before = page.lower[number.first - 1]
    told = page.lower[max(0, number.first - 2)]
    if before == "number" and (told in figure_words("helping") or told in figure_words("self_counting")):
        return False  # "the wounded now number 31"
    if before in figure_words("numbered") or _year(page, number) or _club(page, number):
        return True
    return before == "." and number.first > 1 and page.lower[number.first - 2] in figure_words("numbered")
