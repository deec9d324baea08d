"""This file knows which words a number counts: "41 others", "dozens of people",
"six of the dead", or nothing printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from crosswire.extract.figures.numbers import JOINERS, Number, and_a_half
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.inflection import plural
from crosswire.vocabulary.measures import counted_people, currencies, units
from crosswire.vocabulary.peoples import peoples
from crosswire.vocabulary.places import countries
from crosswire.vocabulary.titles import people_nouns, title_forms

NUMERIC = frozenset({"quantmod", "nummod", "advmod", "npadvmod", "compound", "amod", "det", "nmod", "predet"})
MODIFIES = frozenset({"nummod", "amod", "det", "nmod", "compound", "quantmod", "predet", "npadvmod"})
BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV", "PART", "PUNCT", "DET", "PRON", "SPACE"})
NAMED = frozenset({"PROPN", "PUNCT"})
REACH = 6
LONG_NAME = 10
"""Words of a name before the noun: "five River Freedom Front (RFF) rebels"."""
FAR = 10


class Counted(NamedTuple):
    """A number with what it counts.

    ``noun`` is the counted word, if one is printed; ``node`` the word that stands for all of it in the parse; ``last``
    the last word of the passage; ``whole`` the word behind "of" ("six of the dead", "two of them"), if there is one;
    ``joined`` whether the noun hangs on the number by a hyphen ("a 30-day pause").
    """

    number: Number
    noun: int | None
    node: int
    last: int
    whole: int | None = None
    joined: bool = False


def counted(page: Page, number: Number, stop: int) -> Counted:
    """What a number counts, within its sentence (which ends before the token `stop`)."""
    top = _top(page, number)
    apart = number.form != "both" and page.lower[number.last + 1 : number.last + 2] == [
        "the"
    ]  # "raises to 84 the number"
    if number.form == "share" or apart or _surpasses(page, number, stop):
        return Counted(number, None, top, number.last)
    return (
        _hyphened(page, number, stop)
        or _unit(page, number, top, stop)
        or _of(page, number, top, stop)
        or _modified(page, number, top, stop)
        or _next(page, number, top, stop)
        or Counted(number, None, top, _with_more(page, number.last, stop))
    )


def _surpasses(page: Page, number: Number, stop: int) -> bool:
    """As in "15 million votes, 3 million more than Bask": "more" is no noun, what is counted was said before."""
    at = number.last + 1
    return at + 1 < stop and page.lower[at] in figure_words("compared_with") and page.lower[at + 1] == "than"


def _top(page: Page, number: Number) -> int:
    """The word of the number that hangs on a word outside it."""
    for at in range(number.last, number.first - 1, -1):
        if not number.first <= page.token(at).head <= number.last:
            return at
    return number.last


def _hyphened(page: Page, number: Number, stop: int) -> Counted | None:
    """As in "a 30-day pause": the unit behind the hyphen is what is counted."""
    at = number.last + 1
    if at + 1 < stop and page.lower[at] in JOINERS and page.token(at).start == page.token(number.last).end:
        return Counted(number, at + 1, number.last, at + 1, joined=True) if page.lower[at + 1].isalpha() else None
    return _uncoupled(page, number, at, stop)


def _uncoupled(page: Page, number: Number, at: int, stop: int) -> Counted | None:
    """As in "a 63 nation coalition", where the hyphen is left out: one noun behind several."""
    if at + 1 >= stop or (number.low or 0) < 2 or number.form not in ("digits", "words"):
        return None
    token, behind = page.token(at), page.token(at + 1)
    one = token.tag == "NN" and token.dep == "compound" and token.head == at + 1
    if not (one and behind.tag in ("NN", "NNP") and page.meaning(at, "noun")):
        return None
    return Counted(number, at, number.last, at, joined=True)


def _unit(page: Page, number: Number, top: int, stop: int) -> Counted | None:
    """As in "16 km north of Brenn": a unit right behind is what is counted, whatever the parser makes of it."""
    at = number.last + 1
    if at < stop and page.lower[at] in units() and page.lower[at] not in currencies() and number.form != "none":
        if at + 2 < stop and " ".join(page.lower[at : at + 3]) in units():
            return Counted(number, at + 2, top, at + 2)  # "120 miles per hour"
        return Counted(number, at, top, at + and_a_half(page.lower, at + 1, stop))
    return None


def _of(page: Page, number: Number, top: int, stop: int) -> Counted | None:
    """As in "dozens of people": what stands behind "of"; of a definite whole it is a part
    ("six of the dead", "two of them").
    """
    at = _with_more(page, number.last, stop) + 1
    if at + 1 >= stop or page.lower[at] != "of":
        return None
    head = next((c for c in page.children(at) if page.token(c).dep == "pobj" and 0 < c - at <= FAR), None)
    head = _counted_behind(page, at + 1, stop) if head is None else head
    definite = page.lower[at + 1] in figure_words("definite")
    if page.lower[head] in figure_words("whole"):
        noun = head + 1 if head + 1 < stop and page.lower[head + 1] in people_forms() else None
        return Counted(number, noun, top, head if noun is None else noun, head)
    if page.lower[head + 1 : head + 2] == ["-"]:
        head = _further(page, head, stop)  # "millions of ex-convicts"
    return Counted(number, head, top, head, head if definite else None)


def _counted_behind(page: Page, at: int, stop: int) -> int:
    """The word behind "of", or what a number there counts: "73 of 85 drones", where
    the parser ties both numbers to the noun.
    """
    above = page.token(at).head
    return above if page.token(at).pos == "NUM" and at < above < min(stop, at + FAR) else at


def _modified(page: Page, number: Number, top: int, stop: int) -> Counted | None:
    token = page.token(top)
    head = token.head
    steps = 0
    while page.token(head).pos == "NUM" and page.token(head).dep in NUMERIC and steps < REACH:
        head, steps = page.token(head).head, steps + 1
    if (token.dep not in MODIFIES and not _pairs(page, number, head)) or not number.last < head < stop:
        return None
    between = range(_past_bound(page, number.last + 1), head)
    if len(between) > (LONG_NAME if all(page.token(at).pos in NAMED for at in between) else REACH):
        return None
    if any(not _may_stand_between(page, at) for at in between):
        return None
    if page.lower[head] in figure_words("participles"):
        return _before_participle(page, number, head)
    head = _further(page, head, stop)
    return Counted(number, head, head, head)


def _pairs(page: Page, number: Number, head: int) -> bool:
    """As in "both her sons"; "both the mayor and his deputy", "both pupils and teachers" are no pair of one sort."""
    joined = any(page.token(c).dep in ("conj", "cc") for c in page.children(head))
    return (
        number.form == "both"
        and page.token(number.last).dep == "preconj"
        and page.token(head).tag == "NNS"
        and not joined
    )


def _before_participle(page: Page, number: Number, at: int) -> Counted | None:
    """As in "counted 230 rebels killed", where the parser takes the participle for the noun."""
    noun = at - 1
    if noun == number.last:
        return Counted(number, None, number.last, number.last)
    return Counted(number, noun, noun, noun) if is_person(page, noun) else Counted(number, at, at, at)


def _may_stand_between(page: Page, at: int) -> bool:
    """Whether a word may stand between a number and its noun: "60 regional and international nations"."""
    if page.lower[at] == "and":
        return page.token(at - 1).pos == "ADJ" and page.token(at + 1).pos == "ADJ"
    plain = page.token(at).pos in BETWEEN and page.lower[at] not in figure_words("parting")
    return plain or _hyphenated(page, at) or _initials(page, at)


def _initials(page: Page, at: int) -> bool:
    """Whether a word is a bracket round the short form of a name: "five River Freedom Front (RFF) rebels"."""
    opening = at if page.lower[at] == "(" else at - 2
    return page.lower[opening] == "(" and page.lower[opening + 2 : opening + 3] == [")"] and (
        page.token(opening + 1).text.isupper()
    )  # fmt: skip


def _hyphenated(page: Page, at: int) -> bool:
    """Whether a word is a piece of one with hyphens: "27 at-large delegates"."""
    before, after = page.lower[max(0, at - 1)], page.lower[at + 1 : at + 2]
    return page.lower[at] in JOINERS or before in JOINERS or (after != [] and after[0] in JOINERS)


def _past_bound(page: Page, at: int) -> int:
    """As in "40 or so hardline members"; "[9] persons", as transcripts mark what was hard to hear."""
    if page.lower[at : at + 1] == ["]"] and page.lower[max(0, at - 2)] == "[":
        return at + 1
    return at + 2 if tuple(page.lower[at : at + 2]) in (("or", "so"), ("or", "more"), ("or", "fewer")) else at


def _further(page: Page, head: int, stop: int) -> int:
    """The parser may stop a word short: "98 other | people"."""
    after = head + 1
    cut = after < stop and page.lower[head] not in people_forms() and page.lower[after] in people_forms()
    if page.lower[after : after + 1] == ["-"] and after + 1 < stop and page.lower[after + 1] in people_forms():
        return after + 1  # "two non-citizens"
    if after < stop and page.token(head).dep == "compound" and page.token(head).head == after:
        whole = page.token(head).tag == "NN" and page.token(after).tag == "NNS"
        return after if whole else _past_cut(page, head, cut)  # "14 ceasefire violations"
    return _past_cut(page, head, cut)


def _past_cut(page: Page, head: int, cut: bool) -> int:
    modifies = page.token(head).pos == "ADJ" or page.token(head).dep in ("compound", "amod")
    return head + 1 if cut and modifies else head


def _next(page: Page, number: Number, top: int, stop: int) -> Counted | None:
    """The parser sees no tie, but a word for people, a measure's noun or a unit
    follows, perhaps after one adjective.
    """
    first = _past_bound(page, number.last + 1)
    for at in range(first, min(stop, first + 3)):
        word = page.lower[at]
        if word in people_forms() or page.meaning(at, "noun") or word in units() or word in currencies():
            return Counted(number, at, top, at)
        if page.token(at).pos not in ("ADJ", "PROPN", "NOUN", "SPACE") and word not in figure_words("more"):
            return None
    return None


def _with_more(page: Page, last: int, stop: int) -> int:
    """As in "12 more", "41 others": the word belongs to the number where no noun follows."""
    return last + 1 if last + 1 < stop and page.lower[last + 1] in figure_words("more") else last


CREW = "crew members"


def group_of(page: Page, found: Counted) -> str | None:
    """Whom a figure counts, as a plural in lower case ("soldiers"); None where it is nobody in particular."""
    noun = _said_to_be(page, found) if found.whole is not None and found.whole == found.last else found.noun
    if noun is None:
        return None
    word = page.lower[noun]
    if word in figure_words("anybody") or word in figure_words("more"):
        return CREW if _is_of_crew(page, noun) else None
    named = people_forms().get(word)
    if named is None and ends_like_person(word):
        named = word if word.endswith(("s", "men")) else f"{word[:-2]}en" if word.endswith("man") else plural(word)
    if named is None:
        return None
    before = [
        page.lower[c] for c in page.children(noun)
        if c == noun - 1 and page.token(c).dep == "compound" and c > found.number.last
        and page.lower[c - 1] not in JOINERS  # "5,000 active-duty troops" are troops
    ]  # fmt: skip
    return " ".join([*before, named])


def _is_of_crew(page: Page, noun: int) -> bool:
    """As in "five members of her crew": those on board."""
    behind = (c for child in page.children(noun) if page.lower[child] == "of" for c in page.children(child))
    return page.lower[noun] in ("member", "members") and any(page.lower[c] == "crew" for c in behind)


def _said_to_be(page: Page, found: Counted) -> int | None:
    """As in "six of the dead were soldiers": the word behind "were"."""
    at = found.last + 1
    if at + 1 < len(page.lower) and page.lower[at] in figure_words("passive") and page.lower[at + 1] in people_forms():
        return at + 1
    whole = found.whole
    return whole if whole is not None and page.lower[whole] in people_forms() else None


def is_person(page: Page, noun: int) -> bool:
    """Whether a noun stands for people: a listed one, an office, a people or party, "others"."""
    word = page.lower[noun]
    if word in figure_words("charges"):
        return False  # "convicted of two counts of fraud"
    listed = (
        word in people_forms()
        or ends_like_person(word)
        or word in title_forms()
        or word in figure_words("more")
        or word in figure_words("whole")
    )
    printed = page.token(noun).text
    return (
        listed
        or page.token(noun).label == "NORP"
        or (printed.title() if printed.isupper() else printed) in _of_peoples()
    )


@cache
def ends_like_person(word: str) -> bool:
    """Whether a noun ends like one for a person: "glassblower" does not tell, "flautist", "lampmaker", "oarsmen" do."""
    known = word in figure_words("no_persons") or word in units() or not word.isalpha()
    return not known and any(word.endswith(end) and len(word) > len(end) + 2 for end in figure_words("person_endings"))


@cache
def _of_peoples() -> frozenset[str]:
    """The words for several of a nation, people or faith, in their usual spelling: "Veldans", "Yazidis"."""
    nations = (form for country in countries().values() for form in country.people)
    return frozenset([*nations, *(form for people in peoples().values() for form in people.people)])


@cache
def people_forms() -> Mapping[str, str]:
    """The plural of each noun for people who are counted, by singular and plural; also those for unnamed sources."""
    forms = counted_people()
    listed = {noun: entry.plural for noun, entry in people_nouns().items()}
    return listed | {form: plural(form) if plural(form) in forms else form for form in forms}
