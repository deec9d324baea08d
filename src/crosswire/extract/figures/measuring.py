"""This file knows what a counted thing measures: losses by the word that governs it, money and shares by their sign, a unit."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.extract.figures.counted import Counted, people_forms
from crosswire.extract.figures.governing import Signal, by_noun, governing
from crosswire.extract.figures.neighbours import beside
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import counted_people, currencies, units
from crosswire.vocabulary.titles import title_forms

CURRENCY_SIGN = "currency sign"
PERCENTAGE = "percentage"
COUNTED = "people counted"
CASUALTIES = "casualties"
PEOPLE = "people"
FEW = 10
OTHER = "other"
MANY = 10
MEASURED = frozenset({"time", "distance", "area", "weight", "other"})
SMALL = frozenset({"article", "none", "both"})


class Measured(NamedTuple):
    """What a figure measures, in what unit; the word that says so, the rule that found it, and of whom if that tells."""

    measure: str
    family: str
    unit: str | None
    signal: int
    found_by: str
    of_whom: str | None = None


def measured(page: Page, found: Counted, stop: int, capitals: bool) -> Measured | None:
    """What a figure measures; None where nothing tells, or the words count nothing the record keeps."""
    return (
        _share(page, found)
        or _money(page, found)
        or _signalled(page, found, stop, capitals)
        or _people(page, found)
        or _other(page, found)
    )


def _money(page: Page, found: Counted) -> Measured | None:
    first = found.number.first
    if first > 0 and page.lower[first - 1] in currencies() and not page.lower[first - 1].isalpha():
        return Measured("money", "money", currencies()[page.lower[first - 1]], first - 1, CURRENCY_SIGN)
    if first > 0 and page.lower[first - 1].endswith("$") and page.lower[first - 1] in currencies():
        return Measured("money", "money", currencies()[page.lower[first - 1]], first - 1, CURRENCY_SIGN)
    if found.noun is not None and page.lower[found.noun] in currencies() and found.number.form != "article":
        return Measured("money", "money", currencies()[page.lower[found.noun]], found.noun, "currency word")
    return None


def _share(page: Page, found: Counted) -> Measured | None:
    after = found.number.last + 1
    for at, words in ((after, 1), (after, 2), (found.noun, 1)):
        if found.number.first > 0 and page.lower[found.number.first - 1] in figure_words("share_groups"):
            return None  # "the top 1 percent" is the name of a group
        if at is not None and units().get(" ".join(page.lower[at : at + words])) == "percent":
            return Measured("share", "share", "percent", at + words - 1, PERCENTAGE)
    return None


def _signalled(page: Page, found: Counted, stop: int, capitals: bool) -> Measured | None:
    ways = (beside, governing, by_noun) if capitals else (governing, beside, by_noun)
    for way in ways:
        signal = way(page, found, stop)
        if signal is None:
            continue
        measure = signal.meaning.measure
        if measure.family in ("money", "share"):
            continue  # "three assets", "40 pounds": money is told by its sign or its currency
        if not _fits(page, found, signal):
            continue
        if _of_both(page, signal):
            return Measured(CASUALTIES, "people", None, signal.at, "both verbs of a pair")
        unit = _unit(page, found) if measure.family in MEASURED else None
        return Measured(measure.name, measure.family, unit, signal.at, f"{signal.meaning.sort} {signal.meaning.lemma}")
    return None


def _of_both(page: Page, signal: Signal) -> bool:
    """As in "killing and wounding 40 people", "were killed or injured": nobody can tell them apart."""
    measure, at = signal.meaning.measure, signal.at
    if measure.beneath != CASUALTIES or signal.meaning.sort == "noun":
        return False
    for joint, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if 0 <= other < len(page.lower) and page.lower[joint] in ("and", "or", "/"):
            paired = page.meaning(other, "verb", "adjective")
            if paired and paired.measure.beneath == CASUALTIES and paired.measure.name != measure.name:
                return page.token(other).tag == page.token(at).tag and not _own_object(page, at, other)
    return False


def _own_object(page: Page, at: int, other: int) -> bool:
    """As in "killed 12 and wounded 30", where the first verb has an object of its own."""
    first = min(at, other)
    return any(page.token(c).dep == "dobj" and c < max(at, other) and c > first for c in page.children(first))


def _unit(page: Page, found: Counted) -> str | None:
    """The unit counted in; two words before one: "square kilometers"."""
    if found.noun is None:
        return None
    for first in range(max(found.number.last + 1, found.noun - 1), found.noun + 1):
        unit = units().get(" ".join(page.lower[first : found.noun + 1]))
        if unit:
            return unit
    return None


def _fits(page: Page, found: Counted, signal: Signal) -> bool:
    """Whether the counted word can be what the signal speaks of."""
    number, meaning = found.number, signal.meaning
    sort = meaning.sort
    if meaning.measure.family != "people":
        # "several meetings", "one country", "no deal": too vague to compare, and mostly no count at all
        vague = (
            number.form in SMALL
            or (number.form == "vague" and (number.low or 0) < 10)
            or number.high == number.low == 1
        )
        return sort == "noun" and not vague and not _known(page, found)
    few = number.form in SMALL or number.high == number.low == 1 or (number.form == "vague" and (number.low or 0) < FEW)
    if sort == "noun" and few:
        return found.noun is not None and page.lower[found.noun] in figure_words("self_counting")
    if sort == "noun" and signal.at == found.noun and _known(page, found):
        return False
    loss = CASUALTIES in (meaning.measure.name, meaning.measure.beneath)
    if found.noun is None and number.high == number.low == 1:
        return loss  # "One released this week": a poll
    if found.noun is None or sort == "noun":
        return True
    if not loss:
        return _is_person(page, found.noun)  # emails may be missing, and reports released, too
    return _animate(page, found.noun)


def _is_person(page: Page, noun: int) -> bool:
    """Whether a noun stands for people: a listed one, an office, a people or party, "others"."""
    word = page.lower[noun]
    listed = (
        word in people_forms() or word in title_forms() or word in figure_words("more") or word in figure_words("whole")
    )
    return listed or page.token(noun).label == "NORP"


def _animate(page: Page, noun: int) -> bool:
    """Whether a noun may stand for people: a listed one, a name of a people, or one no measure of things lists."""
    word = page.lower[noun]
    if word in people_forms() or word in figure_words("whole") or word in figure_words("more"):
        return True
    if word in units() or word in currencies():
        return False
    return not any(meaning.measure.family != "people" for meaning in page.meanings(noun, "noun"))


def _known(page: Page, found: Counted) -> bool:
    """As in "the two sides", "those three regions": a group named before, and no news of how many."""
    before = found.number.first - 1
    small = (found.number.high or FEW) < FEW
    own = found.noun is not None and page.lower[found.noun] in figure_words("self_counting")
    return small and not own and before >= 0 and page.lower[before] in figure_words("definite")


def _people(page: Page, found: Counted) -> Measured | None:
    """People counted without a word for what became of them: "some 200,000 people depend on it"."""
    number = found.number
    if found.noun is None or number.form in SMALL or not _counts_people(page, found.noun, number.low or 0):
        return None
    if _known(page, found):
        return None
    if (number.low or 0) < 2 or (number.form == "vague" and (number.low or 0) < 10) or found.whole is not None:
        return None
    return Measured(PEOPLE, "people", None, found.noun, COUNTED)


def _counts_people(page: Page, noun: int, low: float) -> bool:
    """Few with an office or of a party are mostly a way to speak of them ("two senators said"), many are counted."""
    group = counted_people().get(page.lower[noun])
    return group not in (None, "official") or (low >= MANY and (group is not None or _is_person(page, noun)))


def _other(page: Page, found: Counted) -> Measured | None:
    """Anything else told in numbers: "41 speeches"; its unit is the noun. Few of something is mostly no count worth keeping."""
    number, noun = found.number, found.noun
    if noun is None or number.form not in ("digits", "words", "vague") or (number.low or 0) < MANY:
        return None
    word = page.lower[noun]
    if (
        page.token(noun).tag != "NNS"
        or not word.isalpha()
        or word in people_forms()
        or word in figure_words("uncounted")
    ):
        return None
    return Measured(OTHER, "other", word, noun, "things counted")
