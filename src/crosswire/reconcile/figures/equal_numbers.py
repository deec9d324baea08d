"""This file knows when the same number in two texts is of one thing, whatever each of them counts it as: "60 prisoners", "60 men"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from crosswire.model.mention import Figure
from crosswire.reconcile.figures.sameness import ALONE, DISTANCE, Told, apart
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import counted_by_verb, is_harm, is_of_people, is_time, measured_out
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

LEAST = 4
"""Below this a number is told of everything."""
ENOUGH = 5
"""What must speak for one thing: the number, the word for what is counted, the words around."""
BY_CHANCE = 4
"""The same where the number is hardly the same by chance and counts what is called the same."""
DOZEN = 12
DIGITS = 3
CLOCK = frozenset({24, 36, 48, 72})
"""Hours that news counts in."""
MOST_WORDS, MOST_BESIDE = 3, 2
"""Words of the two sentences, and of those right beside the numbers, that count."""
CROWD = 24
"""Groups with one number that are held against each other."""
FACES = 12

UNDONE = frozenset({"planned", "possible", "negated"})
"""Scopes of a number of what has not come about."""
OTHER = "other"
LOADS = ("weight", "volume")
AMOUNTS = frozenset({"share", "distance"})
"""Measures that are told of many things in one story."""

Sameness = tuple[int, int, int]
"""How much speaks for one thing, and which two groups it joins."""


def joined_by_number(groups: Sequence[list[Told]]) -> list[list[Told]]:
    """The groups, those put together that give one number of one thing; none gains a number it would be held against."""
    home = list(range(len(groups)))
    members = [list(group) for group in groups]
    for _, one, other in sorted(_likely(groups), key=lambda found: (-found[0], found[1:])):
        first, second = sorted((home[one], home[other]))
        if first != second and _may_join(members[first], members[second]):
            members[first] += members[second]
            members[second] = []
            home = [first if at == second else at for at in home]
    return [group for group in members if group]


def _likely(groups: Sequence[Sequence[Told]]) -> Iterable[Sameness]:
    by_number: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for number in dict.fromkeys(map(_number, group)):
            if number is not None:
                by_number[number].append(at)
    for number, found in by_number.items():
        for one, other in combinations(found[:CROWD], 2):
            pairs = ((a, b) for a in _with(groups[one], number) for b in _with(groups[other], number))
            weight = max((speaks_for_one(a, b) for a, b in pairs), default=0)
            if weight:
                yield weight, one, other


def _with(group: Sequence[Told], number: tuple[object, ...]) -> list[Told]:
    return [told for told in group if _number(told) == number][:FACES]


def _number(told: Told) -> tuple[object, ...] | None:
    """The number with its unit; None where words stand for it ("thousands"), or it is too small to tell anything."""
    figure = told.figure
    number = figure.low if figure.low is not None else figure.high
    if number is None or number < LEAST or (figure.high is None and figure.hedge is None) or figure.low == 0:
        return None
    return (number, figure.unit)


def _may_join(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether one of the two groups has no number that the other lacks, and no sentence has a figure of both."""
    mine, theirs = ({(told.figure.low, told.figure.high) for told in group} for group in (one, other))
    if not (mine <= theirs or theirs <= mine):
        return False
    if {_sentence(told) for told in one} & {_sentence(told) for told in other}:
        return False
    return not any(_excluded(a, b) for a in one[:FACES] for b in other[:FACES])


def _sentence(told: Told) -> tuple[str, int]:
    return (told.figure.passage.source, told.figure.passage.start - told.at)


def _excluded(one: Told, other: Told) -> bool:
    """Whether two figures are told of different times, happenings, places, years or sides."""
    if apart(one, other) or one.side != other.side or _is_done_here_only(one, other):
        return True
    if one.place and other.place and not one.place & other.place:
        return True
    if one.figure.measure in AMOUNTS and _are_named_apart(one, other):
        return True
    if one.figure.measure in measured_out() and _tell_of_two(one, other):
        return True
    mine, theirs = one.frame, other.frame
    if mine.years and theirs.years and not mine.years & theirs.years:
        return True
    one_verb = mine.verb is not None and mine.verb == theirs.verb
    return bool(one_verb and mine.doers and theirs.doers and not mine.doers & theirs.doers)


def _is_done_here_only(one: Told, other: Told) -> bool:
    """Whether one tells that it befell them, and the other that it is to, may or did not: "freed 40", "has not freed the 40"."""
    befell = any(counted_by_verb(told.figure.measure) for told in (one, other))
    return befell and (one.figure.scope in UNDONE) != (other.figure.scope in UNDONE)


def _are_named_apart(one: Told, other: Told) -> bool:
    """Whether two shares or distances of which there may be many are told of different names."""
    telling = _tells_by_itself(one.figure) == 2
    return not telling and bool(one.frame.names and other.frame.names and not one.frame.names & other.frame.names)


def _tell_of_two(one: Told, other: Told) -> bool:
    """Whether two sentences that say what an amount is of have no word in common: "for the tugs", "from the lottery"."""
    fewest = min(len(told.about) for told in (one, other))
    return fewest >= MOST_BESIDE and not _shared(one.words, other.words, 1)


def speaks_for_one(one: Told, other: Told) -> int:
    """How much speaks for one thing behind two equal numbers; 0 where it is not enough."""
    if one.figure.passage.source == other.figure.passage.source or not _comparable(one, other):
        return 0
    number = _tells_by_itself(one.figure)
    if not _is_rare(one.figure) and _says_little(one.figure) and not tells_alike(one, other):
        return 0
    counted = 2 if _counted(one) & _counted(other) else 0
    counted += 2 if one.thing is not None and one.thing == other.thing else 0
    weight = (
        number + counted + _shared(one.words, other.words, MOST_WORDS) + _shared(one.about, other.about, MOST_BESIDE)
    )
    return weight if weight >= (BY_CHANCE if number + counted == BY_CHANCE else ENOUGH) else 0


def _comparable(one: Told, other: Told) -> bool:
    """Whether the two may count one thing: people by what befell them or by what they are, else one measure."""
    measures = {one.figure.measure, other.figure.measure}
    if ALONE & {one.figure.found_by, other.figure.found_by}:
        return False
    if len(measures) == 1:
        return True
    if not all(map(is_of_people, measures)):
        return bool(OTHER in measures and _counted(one) & _counted(other))
    harmed = [measure for measure in measures if is_harm(measure)]
    return not harmed or (len(harmed) == 1 and bool(_counted(one) & _counted(other)))


def _says_little(figure: Figure) -> bool:
    """Whether nothing but its unit or a common noun says what it is of: miles, minutes, games."""
    return figure.measure in (DISTANCE, OTHER, *LOADS) or is_time(figure.measure)


def tells_alike(one: Told, other: Told) -> bool:
    """Whether two sentences share a telling word that is no name, or two names: of one team, port or quake many things are told."""
    shared = {alike(word) for word in one.words if not word.isdecimal()} & set(map(alike, other.words))
    return len(shared) > 1 or bool(shared - set(map(alike, one.names | other.names)))


def _tells_by_itself(figure: Figure) -> int:
    """2 of a number that is hardly the same by chance (544, 1.375 billion, 23), 1 of a large one, 0 of a small one."""
    number = figure.low if figure.low is not None else figure.high or 0
    if figure.measure in LOADS and number and not number % 1000:
        number /= 1000  # 22,000 tonnes are told by two figures
    odd = number > DOZEN and number % 10 and number not in CLOCK and figure.measure != "share"
    if _is_rare(figure) or odd:
        return 2
    return 1 if number > DOZEN else 0


def _is_rare(figure: Figure) -> bool:
    number = figure.low if figure.low is not None else figure.high or 0
    return len(f"{number:.12g}".replace(".", "").rstrip("0")) >= DIGITS


def _counted(told: Told) -> frozenset[str]:
    """The word for what is counted, words told in turn as one: "23 crew members" gives crew."""
    forms = [word.form for word in words(told.figure.passage.text) if word.form[0].isalpha()]
    telling = [form for form in forms if rarity(form) >= TELLING and form not in figure_words("anybody")]
    return frozenset(map(alike, telling[-1:]))


def _shared(one: Collection[str], other: Collection[str], most: int) -> int:
    """How many words are in both, words told in turn as one; another number beside is worth two."""
    both = frozenset(map(alike, one)) & frozenset(map(alike, other))
    return min(most, sum(2 if word.isdecimal() else 1 for word in both))
