"""This file knows what a counted thing measures: losses by the word that governs it, money and shares by their sign, a unit."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.extract.figures.counted import Counted, is_person, people_forms
from crosswire.extract.figures.governing import by_noun, governing
from crosswire.extract.figures.graver import graver
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.named_first import named_first
from crosswire.extract.figures.neighbours import beside, told_of_whole
from crosswire.extract.figures.numbers import find_numbers
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.quakes import is_magnitude
from crosswire.extract.figures.shares import share
from crosswire.extract.figures.signals import Signal
from crosswire.extract.figures.told_apart import told_apart
from crosswire.extract.figures.told_in_front import told_in_front
from crosswire.extract.figures.voting import voted
from crosswire.vocabulary.figure_words import figure_words, years_of_units
from crosswire.vocabulary.measures import counted_people, currencies, units

CURRENCY_SIGN = "currency sign"
SUM = "sum without a currency"
SUMS = 100_000
COUNTED = "people counted"
TAKEN_OR_GONE = frozenset({"captured", "missing"})
CROWD = "crowd"
CASUALTIES = "casualties"
PEOPLE = "people"
MILLIONS = 100_000
"""So many are hurt by a price or a law, and wounded by nothing."""
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
    if found.number.low == found.number.high == 1 and told_of_whole(page, found, stop):
        return None  # "one of the 12 people killed was a nurse"
    if found.number.form == "both" and found.noun is not None and _names_the_first(page, found, found.noun):
        return None
    if _all_but(page, found):
        return people_alone(page, found) if page.lower[found.number.first - 1] != "but" else None
    return (
        _of_parent(page, found)
        or _share_of(page, found)
        or _money(page, found)
        or _strength(page, found)
        or _votes(page, found)
        or _crowd(page, found)
        or _signalled(page, found, stop, capitals)
        or _people(page, found)
        or _other(page, found)
    )


def _names_the_first(page: Page, found: Counted, noun: int) -> bool:
    """As in "both the mayor and his deputy", "both the Sarn council and the guard"."""
    led = page.lower[found.number.last + 1] == "the" and page.token(noun).tag in ("NN", "NNP")
    return led or page.lower[noun - 1] == "the"


def _of_parent(page: Page, found: Counted) -> Measured | None:
    """As in "a father of five", "mother of nine killed": how many children somebody has, whatever became of the parent."""
    first = found.number.first
    if first < 2 or page.lower[first - 1] != "of" or page.lower[first - 2] not in figure_words("parents"):
        return None
    named = found.noun is not None and is_person(page, found.noun)
    return Measured(PEOPLE, "people", None, first, COUNTED, None if named else "children")


def _money(page: Page, found: Counted) -> Measured | None:
    first = found.number.first
    sign = page.lower[first - 1] if first else ""
    if sign in currencies() and (sign.endswith("$") or not sign.isalpha()):
        return Measured("money", "money", currencies()[page.lower[first - 1]], first - 1, CURRENCY_SIGN)
    if found.noun is not None and page.lower[found.noun] in currencies() and found.number.form != "article":
        return Measured("money", "money", currencies()[page.lower[found.noun]], found.noun, "currency word")
    return Measured("money", "money", None, found.number.last, SUM) if _is_sum(page, found) else None


def _is_sum(page: Page, found: Counted) -> bool:
    """As in "millions in donations", "cost billions": no currency is told, but what is paid or who pays is."""
    number = found.number
    counts = found.noun is not None and page.lower[found.noun] not in figure_words("more")
    if number.form != "vague" or (number.low or 0) < SUMS or counts:
        return False
    verb = page.token(page.token(found.node).head)
    if page.token(found.node).dep == "dobj" and verb.lemma.lower() in figure_words("paying"):
        return True
    at = found.last + 1
    if page.lower[at : at + 1] in (["”"], ["''"], ['"']):
        at += 1
    if page.lower[at : at + 1] != ["in"]:
        return page.lower[max(0, number.first - 1)] in figure_words("worth")
    return any(page.lower[c] in figure_words("sums") for c in page.children(at) if page.token(c).dep == "pobj")


def _share_of(page: Page, found: Counted) -> Measured | None:
    told = share(page, found)
    return Measured("share", "share", told.unit, told.last, told.found_by) if told else None


def _strength(page: Page, found: Counted) -> Measured | None:
    told = is_magnitude(page, found)
    return Measured("magnitude", OTHER, None, found.number.last, "strength of a quake") if told else None


def _votes(page: Page, found: Counted) -> Measured | None:
    at = voted(page, found)
    return None if at is None else Measured("votes", "votes", None, at, "side of a vote")


def _crowd(page: Page, found: Counted) -> Measured | None:
    """As in "a crowd of about 500", "an audience of 2,000 people"."""
    at = skip_back(page.lower, found.number.first)
    if at < 1 or page.lower[at] != "of" or not (
        page.lower[at - 1] in figure_words("crowds") or page.lower[at - 1] in figure_words("populations")
    ):  # fmt: skip
        return None
    if found.noun is not None and not is_person(page, found.noun):
        return None
    if page.lower[at - 1] in figure_words("populations"):
        return Measured(PEOPLE, "people", None, at - 1, CROWD, "residents")
    return Measured("attendees", "people", None, at - 1, CROWD)


def _all_but(page: Page, found: Counted) -> bool:
    """As in "all but three of the 40 porters drowned": neither three did, nor forty."""
    for at in range(found.number.first - 1, max(found.number.first - BUT, 0), -1):
        if page.lower[at] == "but" and page.lower[at - 1] == "all":
            return True
        if page.token(at).pos not in ("NUM", "DET", "ADP", "NOUN"):
            return False
    return False


BUT = 6
"""Words back from a number to "all but"."""


def _signalled(page: Page, found: Counted, stop: int, capitals: bool) -> Measured | None:
    first = (beside, governing) if capitals else (governing, beside)
    ways = (told_in_front, *first, told_apart, named_first if _is_people(page, found) else by_noun, by_noun)
    for way in ways:
        signal = way(page, found, stop)
        if signal is None:
            continue
        signal = graver(page, signal, stop) or signal
        measure = signal.meaning.measure
        if measure.family in ("money", "share"):
            continue  # "three assets", "40 pounds": money is told by its sign or its currency
        if not _fits(page, found, signal) or (way is beside and not capitals and _is_anothers(page, found, signal)):
            continue
        if _of_both(page, signal):
            return Measured(CASUALTIES, "people", None, signal.at, "both verbs of a pair")
        unit = _unit(page, found) if measure.family in MEASURED else None
        return Measured(measure.name, measure.family, unit, signal.at, f"{signal.meaning.sort} {signal.meaning.lemma}")
    return None


def _is_anothers(page: Page, found: Counted, signal: Signal) -> bool:
    """As in "the affair that toppled a premier has died down": what stands behind is said of the affair."""
    token = page.token(found.node)
    ruled = token.dep == "dobj" and page.token(token.head).pos == "VERB" and token.head < found.node < signal.at
    own = any(page.token(c).dep == "nsubj" for c in page.children(signal.at))
    return ruled and own and signal.meaning.sort == "own-verb"


def _is_people(page: Page, found: Counted) -> bool:
    return found.noun is not None and is_person(page, found.noun) and (found.number.high or 0) != 1


def _of_both(page: Page, signal: Signal) -> bool:
    """As in "killing and wounding 40 people", "were killed or injured": nobody can tell them apart."""
    measure, at = signal.meaning.measure, signal.at
    if signal.meaning.sort == "own-verb" and signal.meaning.lemma.startswith("be "):
        at += 1  # "WERE KILLED AND INJURED"
    if measure.beneath != CASUALTIES:
        return False
    if signal.meaning.sort == "noun":
        return _both_sorts(page, signal)
    for joint, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if 0 <= other < len(page.lower) and page.lower[joint] in ("and", "or", "/"):
            paired = page.meaning(other, "verb", "adjective")
            if paired and page.lower[joint] == "or" and paired.measure.name in TAKEN_OR_GONE:
                return True  # "were killed or captured"
            if paired and paired.measure.beneath == CASUALTIES and paired.measure.name != measure.name:
                ends = {page.lower[other][-2:], page.lower[at][-2:]}
                alike = page.token(other).tag == page.token(at).tag or ends in ({"ng"}, {"ed"})
                return alike and not _own_object(page, at, other)
    return False


def _both_sorts(page: Page, signal: Signal) -> bool:
    """As in "lost over 6,000 dead and wounded"; not "left 34 dead and wounded 60"."""
    then = page.lower[signal.at + 1 : signal.at + 4]
    if len(then) < 2 or then[0] not in ("and", "or") or then[1] not in figure_words("self_counting"):
        return False
    other = page.meaning(signal.at + 2, "noun")
    alike = other is not None and other.measure.name != signal.meaning.measure.name
    return alike and next(find_numbers(page.lower, signal.at + 3, min(signal.at + 7, len(page.lower))), None) is None


def _own_object(page: Page, at: int, other: int) -> bool:
    """As in "killed 12 and wounded 30", where the first verb has an object of its own."""
    first = min(at, other)
    return any(page.token(c).dep == "dobj" and c < max(at, other) and c > first for c in page.children(first))


def _unit(page: Page, found: Counted) -> str | None:
    """The unit counted in; several words before one: "square kilometers", "miles per hour"."""
    if found.noun is None:
        return None
    for first in range(max(found.number.last + 1, found.noun - 2), found.noun + 1):
        unit = units().get(" ".join(page.lower[first : found.noun + 1]))
        if unit:
            return "year" if page.lower[found.noun] in years_of_units() else unit
    return None


def _fits(page: Page, found: Counted, signal: Signal) -> bool:
    """Whether the counted word can be what the signal speaks of."""
    number, meaning = found.number, signal.meaning
    sort = meaning.sort
    if meaning.lemma == "hurt" and (number.low or 0) >= MILLIONS:
        return False  # "the shutdown is hurting millions of people"
    within = page.lower[number.last + 1 : found.last]
    if "hospital" in meaning.lemma and not figure_words("let_go").isdisjoint(within):
        return False  # "the 12 freed hostages were taken to hospital": looked after, and perhaps not hurt
    if found.noun is not None and page.lower[found.noun] in figure_words("hurts"):
        return False  # "the body had four bullet wounds": of one man
    if number.high is None and _unspecific(page, found):
        return False  # "many people were killed"
    if meaning.measure.family != "people":
        unsaid = number.form in ("article", "none") or (
            number.form == "vague"
            and number.high in (None, 1)
            and (number.low or 0) < FEW
            and meaning.measure.family != "time"
        )
        return sort == "noun" and not unsaid and not _one_day(page, found) and not _one_of(page, found)
    few = number.form in SMALL or number.high == number.low == 1 or (number.form == "vague" and (number.low or 0) < FEW)
    if sort == "noun" and few:
        return found.noun is not None and (
            page.lower[found.noun] in figure_words("self_counting") or _dies(page, found, signal)
        )
    loss = CASUALTIES in (meaning.measure.name, meaning.measure.beneath)
    if number.form == "both" and page.lower[max(0, number.first - 1)] == "or":
        return False  # "fined or imprisoned, or both"
    if (
        number.high == number.low == 1
        and found.noun is not None
        and page.lower[found.noun] in figure_words("collective")
    ):
        return False  # "four members of one family"
    if found.noun is None and number.high == number.low == 1:
        return loss  # "One released this week": a poll
    if found.noun is None or sort == "noun":
        return True
    if not loss:  # emails may be missing, and reports released, too
        return is_person(page, found.noun) or _can_be_taken(page, found, signal)
    if page.token(found.noun).dep in ("appos", "npadvmod"):
        return is_person(page, found.noun)  # "kills nine in a church, a few blocks away"
    return _animate(page, found.noun)


def _can_be_taken(page: Page, found: Counted, signal: Signal) -> bool:
    """As in "kidnapped nine glassblowers": who they are is told by no list, but nothing else is kidnapped."""
    noun, lemma = found.noun, signal.meaning.lemma
    if noun is None or signal.meaning.sort != "verb" or lemma not in figure_words("takes_people"):
        return False
    outside = not found.number.first <= signal.at <= found.last
    named = page.token(noun).tag.startswith("NN") and page.lower[noun] not in figure_words("who")
    return outside and named and _animate(page, noun)


def _dies(page: Page, found: Counted, signal: Signal) -> bool:
    """As in "the death of a soldier"."""
    first, noun = found.number.first, found.noun
    loss = CASUALTIES in (signal.meaning.measure.name, signal.meaning.measure.beneath)
    return loss and noun is not None and signal.at < first and page.lower[first - 1] == "of" and is_person(page, noun)


def _animate(page: Page, noun: int) -> bool:
    """Whether a noun may stand for people: a listed one, a name of a people, or one no measure of things lists."""
    word = page.lower[noun]
    if word in people_forms() or word in figure_words("whole") or word in figure_words("more"):
        return True
    if word in units() or word in currencies() or word in figure_words("killed_off"):
        return False
    return not any(meaning.measure.family != "people" for meaning in page.meanings(noun, "noun"))


def _one_of(page: Page, found: Counted) -> bool:
    """As in "one of the largest schools", "the one person I trust": a way to speak of something, and no count."""
    number = found.number
    if number.low != 1 or number.high != 1 or found.joined:
        return False
    before = page.lower[number.first - 1] if number.first else "."
    return page.lower[number.last + 1 : number.last + 2] == ["of"] or before in ("the", "this", "that", "no")


def _unspecific(page: Page, found: Counted) -> bool:
    return " ".join(page.lower[found.number.first : found.number.last + 1]) in figure_words("unspecific")


def _one_day(page: Page, found: Counted) -> bool:
    """As in "one day they will return": a moment, and no length of time."""
    return found.number.low == found.number.high == 1 and not found.joined and page.lower[found.last] == "day"


def _people(page: Page, found: Counted) -> Measured | None:
    """People counted without a word for what became of them: "some 200,000 people depend on it", "two senators"."""
    number = found.number
    if found.whole is not None and found.whole == found.last and page.lower[found.whole] in figure_words("whole"):
        return Measured(PEOPLE, "people", None, found.node, COUNTED) if _of_us(page, found) else None
    if found.noun is None or number.form == "article" or not _counts_people(page, found.noun):
        return None
    if number.high == 1 and page.lower[found.noun] in figure_words("collective"):
        return None  # "four members of one family"
    if _several_of_one(page, found):
        return None  # "an alleged 8 Block gang member"
    if number.form == "none" and page.lower[number.last + 1] != "of":
        return None  # "no senator" tells of nobody counted
    if number.form == "both" and page.token(found.noun).tag in ("JJ", "NN"):
        return None  # "both conservative and liberal groups"
    if _one_of(page, found) or _unspecific(page, found):
        return None
    return Measured(PEOPLE, "people", None, found.noun, COUNTED)


def _several_of_one(page: Page, found: Counted) -> bool:
    """Whether more than one are counted and the noun is of one: the number belongs to a name before the noun."""
    noun = found.noun
    if noun is None or found.joined or (found.number.low or 0) < 2 or found.number.form not in ("digits", "words"):
        return False
    word = page.lower[noun]
    one = people_forms().get(word, word) != word and word not in figure_words("collective")
    return one and noun - found.number.last > 1


def people_alone(page: Page, found: Counted) -> Measured | None:
    """What the counted noun says by itself, whatever is told of some of them."""
    signal = by_noun(page, found, 0)
    if signal is not None and signal.meaning.measure.family == "people" and CASUALTIES not in (
        signal.meaning.measure.name, signal.meaning.measure.beneath
    ):  # fmt: skip
        return Measured(signal.meaning.measure.name, "people", None, signal.at, f"noun {signal.meaning.lemma}")
    return _people(page, found)


def _of_us(page: Page, found: Counted) -> bool:
    """As in "the two of them"."""
    first = found.number.first
    return (found.number.low or 0) > 1 and first > 0 and page.lower[first - 1] == "the"


def _counts_people(page: Page, noun: int) -> bool:
    """Whether a counted noun stands for people: a listed one, an office, a party, or one with "who" behind it."""
    if page.lower[noun] in counted_people() or (is_person(page, noun) and page.token(noun).tag != "JJ"):
        return True
    return any(
        page.token(child).dep == "relcl" and any(page.lower[c] in ("who", "whom") for c in page.children(child))
        for child in page.children(noun)
    )


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
