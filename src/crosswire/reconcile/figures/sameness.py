"""This file knows when two figures are of one quantity: what is counted, of whom, over what stretch, and in which happening."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from crosswire.amounts import ADDED, is_added
from crosswire.model.mention import Figure
from crosswire.model.values import Verdict, When
from crosswire.reconcile.figures.amounts_told import are_of_two
from crosswire.reconcile.figures.bounds import Report, one_word
from crosswire.reconcile.figures.causes import are_of_two_causes
from crosswire.reconcile.figures.converted import TIMES, in_base, size_of
from crosswire.reconcile.figures.deadlines import are_two_deadlines
from crosswire.reconcile.figures.duties import is_duty
from crosswire.reconcile.figures.fates import is_downed
from crosswire.reconcile.figures.groups_of_people import is_one_group
from crosswire.reconcile.figures.moments import are_of_two_strokes, is_counted_later, order_of
from crosswire.reconcile.figures.named_in import are_of_two_stretches, named, ways
from crosswire.reconcile.figures.narrowed import are_narrowed_apart
from crosswire.reconcile.figures.sides import side_of
from crosswire.reconcile.figures.sorts import are_two_fates, are_two_sorts, is_whole, runs_on
from crosswire.reconcile.figures.things import are_one_name, is_one_thing, thing_of
from crosswire.reconcile.frames import Frame, is_of_calendar
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import is_harm, is_let_go, is_light, is_of_people, measured_out
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

NEAR = 1.5
"""How far apart two numbers may lie that share a place but no day: 34 and 35 of Brenn, but not 1 and 35."""
MARKS = re.compile(r"[,;:()—–“”\"]")
BEFORE, BEHIND = 8, 12
"""Words before and behind a number in which what it is a number of is told."""
COMMON = 2.0
"""Rarity up to which a word tells nothing of what a sentence is about."""
STEM = 4
"""Letters of a word that loses no ending."""
TOTAL = "-total"
PEOPLE = "people"
VOTES = "votes"
DISTANCE = "distance"
DOWNED = "brought down"
ALONE = frozenset({"speakers counted", "stretch of time", "difference from another", "more of those before"})
"""How the reading marks what is held against no other: "two officials said", "in the past 24 hours", "three more than"."""
SHARED = 3
"""Words two sentences must share, beside the number, to be of one thing where no place is told."""


@dataclass(frozen=True)
class Told:
    """A figure with the happening the record knows it by, the origin of its words, and when they were published.

    ``heading`` if they stand in a headline; ``sentence`` is the text of their sentence, ``at`` where in it they begin, ``lead``
    the sentence before it;
    ``sure`` if the happening is known well enough to be told apart from another: the record joins mentions with care, so one
    without a place, or told by nothing but the harm ("killed"), may stand in it twice.
    """

    figure: Figure
    event: str | None
    origin: str
    published: When | None = None
    heading: bool = False
    sentence: str = ""
    at: int = 0
    sure: bool = True
    lead: str = ""

    @cached_property
    def place(self) -> frozenset[str]:
        """The words that name its place; "the town of Brenn" and "Brenn" are one."""
        if self.figure.place is None:
            return frozenset()
        generic = figure_words("place_nouns")
        return frozenset(word.form for word in words(self.figure.place.text)) - generic

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its sentence that tell what it is about; its own left out."""
        own = {word.form for word in words(self.figure.passage.text)}
        return rarer(word.form for word in words(self.sentence) if word.form not in own)

    @cached_property
    def setting(self) -> frozenset[str]:
        """The words of its sentence and of the one before it that tell what it is about."""
        return self.words | rarer(word.form for word in words(self.lead))

    @cached_property
    def names(self) -> frozenset[str]:
        """The telling words of its setting that are printed with a capital within a sentence, days and months left out."""
        told = ((text, word) for text in (self.sentence, self.lead) for word in words(text))
        return rarer(
            word.form
            for text, word in told
            if text[word.start].isupper() and word.start and not is_of_calendar(word.form)
        )

    @cached_property
    def about(self) -> frozenset[str]:
        """The words beside it that tell what it is a number of: "in aid for the port", "demanded"; no further than a mark."""
        before = MARKS.split(self.sentence[: self.at])[-1]
        behind = MARKS.split(self.sentence[self.at + len(self.figure.passage.text) :])[0]
        told = (*words(before)[-BEFORE:], *words(behind)[:BEHIND])
        return rarer(word.form for word in told)

    @cached_property
    def frame(self) -> Frame:
        """What the clause round it tells."""
        return Frame.around(self.sentence, self.at, self.at + len(self.figure.passage.text))

    @cached_property
    def report(self) -> Report:
        """What it reports, ready to be compared."""
        figure = self.figure
        counter = figure.attributed_to
        low, high, approximate = in_base(figure)
        return Report(
            low=low,
            high=high,
            approximate=approximate,
            as_of=figure.as_of,
            counted_by=(counter.actor or counter.name) if counter else None,
            origin=self.origin,
            of_whom=figure.of_whom,
            measure=figure.measure,
            hedge=figure.hedge,
            published=self.published,
        )

    @cached_property
    def light(self) -> bool:
        """Whether it says too little to be one quantity with another by place or day: a length of time, a few people."""
        return is_light(self.figure.measure, self.figure.low, self.figure.high)

    @cached_property
    def months(self) -> frozenset[str]:
        """The months named in its clause: "a poll in May" and "a poll in March" are two."""
        return named(self.frame, "month")

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """The days named in its clause; not of a toll, of which one text tells late, and another in another time zone."""
        return frozenset() if is_harm(self.figure.measure) else named(self.frame, "weekday")

    @cached_property
    def ways(self) -> frozenset[str]:
        """Which way a distance leads."""
        return ways(self.frame) if self.figure.measure == DISTANCE else frozenset()

    @cached_property
    def thing(self) -> str | None:
        """What it is of, if that is told beside: the truce of "a three-day truce", the turnout."""
        return None if self.figure.found_by in ALONE else thing_of(self.figure, self.sentence, self.at)

    @cached_property
    def side(self) -> str | None:
        """Which side votes are of: those who lost are not held against those who won."""
        end = self.at + len(self.figure.passage.text)
        of_votes = self.figure.measure == VOTES
        return side_of(self.sentence[: self.at], self.figure.passage.text, self.sentence[end:]) if of_votes else None

    @cached_property
    def kind(self) -> tuple[object, ...]:
        """What is counted: figures of different kinds are never compared.

        Whom a toll counts is a kind of its own ("six soldiers"), unless it is whoever was there ("35 civilians") or one
        ("a customer"), who may be told as the whole toll.
        """
        figure = self.figure
        general = figure.of_whom is None or figure.of_whom in figure_words("everybody")
        whole = figure.part_of is None and (general or figure.low == figure.high == 1)
        # a part nobody names ("six of them") is comparable with nothing
        unnamed = figure.part_of is not None and figure.of_whom is None
        whom = None if whole else figure.id if unnamed else figure.of_whom
        if self.light:
            whom = figure.id if figure.found_by in ALONE else figure.of_whom
        elif whom is not None and whom == figure.of_whom and is_of_people(figure.measure):
            whom = (
                one_word(whom) if whom in figure_words("sailors") else whom.split()[-1]
            )  # "33 senate democrats" may be "33 democrats"
        if is_added(figure.hedge):
            whom = ADDED  # "four more bodies": held against what others add, and against no toll
        if is_let_go(figure.measure) and whom in figure_words("captives") | figure_words("soldiers"):
            whom = None  # all who are let go are captives, as "110 captives" or "120 prisoners"
        whom = self.side or whom
        if is_downed(figure, self.sentence, self.at):
            whom = DOWNED
        unit = None if size_of(figure) else figure.unit  # miles are held against kilometres
        scope = None if is_duty(self) else figure.scope
        measure = "time" if figure.measure in TIMES else figure.measure  # 72 hours are held against three days
        return (measure, unit, scope, one_word(whom, figure.measure))


def rarer(forms: Iterable[str]) -> frozenset[str]:
    """The rarer words, several of a thing as one: "damage of $1 million" and "damages of $1 million" tell the same."""
    rare = (form for form in forms if rarity(form) > COMMON)
    return frozenset(form[:-1] if len(form) > STEM and form[-1] == "s" != form[-2] else form for form in rare)


def same_quantity(one: Told, other: Told) -> Verdict:
    """Whether two figures are of one quantity: relation ``same`` or ``unrelated``, with what shows it."""
    if one.kind != other.kind:
        return Verdict("unrelated", 1.0, ("they count different things",))
    if _told_side_by_side(one, other):
        return Verdict("unrelated", 0.9, ("one text gives both numbers",))
    if _of_two_sorts(one, other):
        return Verdict("unrelated", 1.0, ("they count different things",))
    if is_of_people(one.figure.measure) and not is_one_group(one.figure, other.figure):
        return Verdict("unrelated", 1.0, ("they count different people",))
    if (
        is_let_go(one.figure.measure)
        and one.frame.doers
        and other.frame.doers
        and not one.frame.doers & other.frame.doers
    ):
        return Verdict("unrelated", 1.0, ("done by different parties",))  # each side of a swap lets some go
    both = one.event is not None and other.event is not None
    if both and one.event != other.event and not _told_as_one(one, other):
        if one.sure and other.sure:
            return Verdict("unrelated", 1.0, ("two happenings",))
        if not (overlap(one, other) or near(one.figure, other.figure)):
            return Verdict("unrelated", 0.6, ("perhaps two happenings, and the numbers lie apart",))
        both = False
    if one.light or other.light:
        return _of_light(one, other, both)
    if both and not (one.sure and other.sure) and not (overlap(one, other) or near(one.figure, other.figure)):
        both = False  # "withdrew 2,000 troops" here and "7,000 troops" there: one word, no place, and the numbers lie apart
    if both and one.event != other.event:
        return Verdict("same", 0.6, ("one place, one day and one number",))
    if both:
        return Verdict("same", 1.0, ("one happening",))
    of_war = bool(one.figure.scope and one.figure.scope.endswith(TOTAL))
    if of_war and not (one.place and other.place):
        return Verdict("same", 0.7, ("both count the whole of it",))
    if not _one_place(one.place, other.place):
        return Verdict("unrelated", 0.8, ("nothing shows that they are of one place",))
    return _by_time(one, other, of_war)


def _told_as_one(one: Told, other: Told) -> bool:
    """Whether two texts may tell one happening by two of its words that the record has not joined: the toll "of the attack"
    here, "killed" there. The place, the day and the number must be one; of one text they are two.
    """
    if one.light or other.light or one.figure.passage.source == other.figure.passage.source:
        return False
    one_day = order_of(one.figure.when, other.figure.when) in ("same", "within")
    return one_day and _one_place(one.place, other.place) and overlap(one, other)


def _told_side_by_side(one: Told, other: Told) -> bool:
    """Whether one text gives two numbers, and nothing says that one replaced the other: "nine boats came in, four were
    lost", "with the four killed on Monday, at least 12 have died". Of one happening at a place, or between a headline and its
    text, they contradict each other all the same; a single sentence does not contradict itself.
    """
    if one.figure.passage.source != other.figure.passage.source or one.heading or other.heading:
        return False
    one_sentence = bool(one.sentence) and one.sentence == other.sentence
    if one.event is not None and one.event == other.event and one.sure and other.sure and not one_sentence:
        return False
    return (
        not overlap(one, other)
        and not one.report.change
        and not other.report.change
        and one.report.counted_by == other.report.counted_by
    )


def _of_light(one: Told, other: Told, one_happening: bool) -> Verdict:
    """Lengths of time and small counts are of one thing only where their sentences tell the same, and the numbers fit
    or the happening is one: "two officials" here and "three officials" there are no dispute.
    """
    if _last_apart(one, other) or (one.thing and other.thing and not is_one_thing(one.frame, other.frame)):
        return Verdict("unrelated", 0.9, ("two doers, places or years",))
    if are_two_deadlines(one, other):
        return Verdict("unrelated", 0.9, ("two things are to be done",))
    silent = not (one.sentence and other.sentence)
    if one_happening and (silent or one.words & other.words):
        return Verdict("same", 0.9, ("one happening",))
    if len(one.words & other.words) >= SHARED and one.about & other.about and overlap(one, other):
        return Verdict("same", 0.6, ("the sentences tell the same",))
    return Verdict("unrelated", 0.6, ("nothing shows that they count one thing",))


def _one_place(one: frozenset[str], other: frozenset[str]) -> bool:
    """One name holds the other: "Brenn, Norland" and "Brenn", not "Port San" and "San Tomas"."""
    return bool(one and other) and (one <= other or other <= one)


def _by_time(one: Told, other: Told, of_war: bool) -> Verdict:
    order = order_of(one.figure.when, other.figure.when)
    if order in ("before", "after"):
        return Verdict("unrelated", 0.9, ("one place, but days apart",))
    close = overlap(one, other) or near(one.figure, other.figure)
    if order == "zone" and not of_war:  # Thursday night here is Friday there; four dead and seven are of two days
        told = "one place, and days that two time zones may make of one"
        return Verdict("same" if close else "unrelated", 0.7, (told,))
    if order != "unknown" or of_war:
        return Verdict("same", 0.9, ("one place and one time",))
    if is_counted_later(one, other) or is_counted_later(other, one):
        return Verdict("same", 0.8, ("one place, and the toll is of that day or later",))
    if close:
        return Verdict("same", 0.6, ("one place; no time is told, and the numbers are close",))
    return Verdict("unrelated", 0.5, ("one place, but no time shows that it is one happening",))


def near(one: Figure, other: Figure) -> bool:
    """Whether the numbers lie close: 34 and 35, not 1 and 35."""
    ends = [value for figure in (one, other) for value in in_base(figure)[:2] if value is not None]
    return bool(ends) and min(ends) > 0 and max(ends) <= NEAR * min(ends)


def overlap(one: Told, other: Told) -> bool:
    """Whether some number fits both, whomever they count."""
    (low, high), (other_low, other_high) = one.report.span, other.report.span
    return low <= other_high and other_low <= high


def _last_apart(one: Told, other: Told) -> bool:
    """Whether it is two things: "a two-day visit" and "a two-day truce", "the siege of the mill" and "of the bank"."""
    if one.thing is None or other.thing is None:
        return False
    if not are_one_name(one.thing, other.thing):
        return True
    return not overlap(one, other) and are_narrowed_apart(one.frame, other.frame, (one.thing, other.thing))


def _of_two_sorts(one: Told, other: Told) -> bool:
    """Whether they count things of two sorts, or one is what has come together until now; of the dead that is the latest toll."""
    measure = one.figure.measure
    if are_two_sorts(measure, one.figure.passage.text, other.figure.passage.text):
        return True
    if is_harm(measure) and are_of_two_causes(one.sentence, other.sentence):
        return True
    if overlap(one, other):
        return False
    if is_harm(measure) and not (one.heading or other.heading) and are_of_two_strokes(one, other):
        return True
    wholes = (is_whole(told.sentence[: told.at]) for told in (one, other))
    if len(set(wholes)) == 2 or are_two_fates(measure, one.frame, other.frame):
        return True
    running = not is_harm(measure) and runs_on(one.sentence) != runs_on(other.sentence)
    return running or are_of_two_stretches(one.frame, other.frame)


def apart(one: Told, other: Told) -> bool:
    """Whether they are told of different times, happenings or things."""
    told = [(one.months, other.months)]
    told += [] if overlap(one, other) else [(one.weekdays, other.weekdays)]
    if _of_two_sorts(one, other) or _last_apart(one, other) or any(a and b and not a & b for a, b in told):
        return True
    if one.ways and other.ways and one.ways != other.ways:
        return True  # "four miles west of the port", "four miles southwest of the port"
    told_out = not (one.heading or other.heading or overlap(one, other)) and one.figure.measure in measured_out()
    if told_out and are_of_two(one.frame, other.frame):
        return True
    if one.event is not None and other.event is not None and (one.event == other.event or (one.sure and other.sure)):
        return one.event != other.event
    return order_of(one.figure.when, other.figure.when) in ("before", "after")


def nearest(group: Sequence[Told], told: Told) -> float | None:
    """How surely a figure is of the quantity of a group: the best of its members, None if of none of them.

    A member that is shown to be of another happening or day speaks against all.
    """
    scores = []
    for member in group:
        verdict = same_quantity(member, told)
        if verdict.relation == "same":
            scores.append(verdict.score)
        elif verdict.score >= 0.9:
            return None
    return max(scores, default=None)
