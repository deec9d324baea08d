"""This file knows how what was read of a figure becomes the figure: its happening, place, time, scope and counter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from crosswire.amounts import ADDED
from crosswire.extract.coreference import Cast
from crosswire.extract.figures.additions import adds
from crosswire.extract.figures.circumstances import Circumstances, as_when, is_country
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.handed_on import TOLLS, Sayings, joined_to
from crosswire.extract.figures.informants import SPEAKERS
from crosswire.extract.figures.measuring import COUNTED
from crosswire.extract.figures.occasions import in_mishap, occasions, shared
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.reach import Reach
from crosswire.extract.figures.scopes import scope_of, span_words
from crosswire.extract.figures.tolls import change_of, giver_of, is_changed, is_replaced, named_behind, told_of, toll_of
from crosswire.model.article import Sentence
from crosswire.model.mention import Event, Figure, Quote, Time
from crosswire.model.passage import Passage, stable_id
from crosswire.model.values import Who
from crosswire.vocabulary.figure_words import figure_words

HARMED = frozenset({"killed", "wounded", "casualties", "captured", "hostages", "displaced", "deported"})
COLON = "reported colon"
"""How the reading marks what a heading tells behind a name and a colon, as somebody's words."""
WAR = 10_000
"""Dead or wounded from which on they are those of a war."""
UPHEAVAL = 1_000_000
"""Displaced from which on they are those of a war."""
MOST = 40
"""Figures looked back over for the one that another adds to."""
MANY = 5
LONG = frozenset({"year", "decade", "century"})
"""Times so long that those who died in one died in no one act."""
HARMING = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""What people are harmed in, by the type of the event."""

HAPPENING = frozenset({"people", "things", "acts"})
"""Families whose figures have a place and a time; money, shares and lengths of time have none of their own."""


class Assembly:
    """Puts figures together from drafts, with the quotes, events and names of the article at hand."""

    def __init__(self, page: Page, quotes: Sequence[Quote], events: Sequence[Event], cast: Cast) -> None:
        self.page = page
        self._cast = cast
        self._told_by: dict[int, Who | None] = {}
        self._spans: dict[int, tuple[int, ...]] = {}
        self._circumstances = Circumstances(page, cast)
        # by its last word too: "strike" in "rocket strike"
        lasts = {event.passage.end - len(event.passage.text.split()[-1]): event for event in events}
        self._sayings = Sayings(events)
        self._harmed_in: dict[int, Event] = {}
        self._events = {**lasts, **{event.passage.start: event for event in events}}
        self._quotes = sorted(
            (quote for quote in quotes if quote.speaker is not None), key=lambda quote: _said(quote).start
        )
        self._quote_starts = [_said(quote).start for quote in self._quotes]
        self._longest = max((_said(quote).end - _said(quote).start for quote in self._quotes), default=0)

    def figures(self, drafts: Sequence[Draft]) -> tuple[Figure, ...]:
        """The figures of all drafts, in order of the text."""
        source = self.page.article.source
        ids = [stable_id("fg", source.sha256, d.passage.start, d.passage.end, "figure") for d in drafts]
        speakers = [quote.speaker.passage for quote in self._quotes if quote.speaker and quote.speaker.passage]
        told = {(passage.start, passage.end) for passage in speakers}
        found: list[Figure] = []
        for draft, own in zip(drafts, ids, strict=True):
            speaks = draft.found_by == COUNTED and (draft.passage.start, draft.passage.end) in told
            figure = self._figure(draft, own, ids, speaks)
            if adds(self.page, draft, figure, found[-MOST:]):
                figure = replace(figure, hedge=" ".join(word for word in (figure.hedge, ADDED) if word))
            if found and draft.part_of is None and is_replaced(figure.hedge):
                figure = self._replacing(draft, figure, drafts[: len(found)], found)
            found.append(figure)
        return tuple(found)

    def _replacing(self, draft: Draft, old: Figure, before: Sequence[Draft], found: list[Figure]) -> Figure:
        """As in "four soldiers died, raising an earlier toll of three": the four are the new number of those three."""
        for at in range(len(before) - 1, -1, -1):
            new = before[at]
            if new.sentence != draft.sentence:
                break
            if new.measure == old.measure and new.part_of is None:
                rose = (found[at].low or 0) > (old.low or 0)
                words = ("rose to" if rose else "fell to", found[at].hedge or "")
                if found[at].hedge is None or not is_changed(found[at].hedge):
                    found[at] = replace(found[at], hedge=" ".join(filter(None, words)))
                return replace(old, of_whom=old.of_whom or found[at].of_whom)
        return old

    def _figure(self, draft: Draft, own: str, ids: Sequence[str], speaks: bool) -> Figure:
        reach = Reach(self.page, draft.counted.node)
        happens = draft.family in HAPPENING
        toll = toll_of(self.page, draft.counted) if draft.toll else None
        clause, reported = self._circumstances.moments(draft.sentence, reach, without=toll) if happens else (None, None)
        place = self._place(draft, reach) if happens else None
        when, as_of = as_when(clause), as_when(reported)
        if draft.toll:  # "the toll of Friday's raid rose to 31 on Sunday": the day of the count
            happened = None if toll is None else self._circumstances.below(draft.sentence, toll)
            as_of, when = when or as_of, as_when(happened)
        if counted := self._circumstances.counted_at(draft.sentence):
            as_of, when = as_when(counted), None if when == as_when(counted) else when
        scope = self._scope(draft, reach) if happens else None
        untold = (clause is None or draft.toll) and not self._tells_place(draft, place)
        wide = place is None or is_country(place)
        long = wide and clause is not None and _is_long(clause)
        event = self._happening(draft, reach, scope, untold=untold, long=long)
        if event is not None:
            left = self.page.token(draft.counted.node).head  # "left ten dead and scores injured": the verb of both
            self._harmed_in.update(dict.fromkeys((draft.counted.node, draft.signal, left), event))
            place = place or (event.place.passage if event.place is not None else None)
            when = when or event.when
        return Figure(
            id=own,
            passage=draft.passage,
            measure=draft.measure,
            unit=draft.unit,
            low=draft.bounds.low,
            high=draft.bounds.high,
            approximate=draft.bounds.approximate,
            hedge=" ".join(word for word in (change_of(self.page, draft), draft.bounds.hedge) if word) or None,
            of_whom=draft.of_whom,
            part_of=None if draft.part_of is None else ids[draft.part_of],
            scope=scope,
            event=event.id if event else None,
            place=place,
            when=when,
            as_of=as_of,
            attributed_to=self._counter(draft),
            found_by=SPEAKERS if speaks else draft.found_by,
        )

    def _scope(self, draft: Draft, reach: Reach) -> str | None:
        first = draft.sentence.first
        if first not in self._spans:
            self._spans[first] = span_words(self.page, draft.sentence)
        times = self._circumstances.times(draft.sentence)
        return scope_of(self.page, draft, reach, self._spans[first], times)

    def _place(self, draft: Draft, reach: Reach) -> Passage | None:
        """Where it happened; of words between quotation marks, only where those words tell it."""
        quote = self._holding(draft.passage)
        if quote is not None and quote.kind == "direct":
            return self._circumstances.place(draft.sentence, reach, None, quote.passage)
        return self._circumstances.place(draft.sentence, reach, draft.before)

    def _tells_place(self, draft: Draft, place: Passage | None) -> bool:
        return place is not None and draft.sentence.passage.covers(place)

    def _happening(self, draft: Draft, reach: Reach, scope: str | None, *, untold: bool, long: bool) -> Event | None:
        """The happening that is counted; of the sentence before only where its own tells neither where nor when.

        ``long`` if it is counted over a year or more at no one place, which is more than one act.
        """
        if _is_total(draft, scope):
            return None
        event = self._event(draft, reach)
        if event is not None and draft.found_by.startswith("adjective") and self._names_harm(event, draft):
            # "a shooting that left ten dead and 30 others injured": what the dead were killed in tells more than "injured"
            event = joined_to(self.page, (draft.counted.node,), self._harmed_in) or self._beside(draft) or event
        if event is not None and long and self._is_its_own(event, draft):
            event = None  # "70 reporters were killed last year": no one act
            untold = False
        event = event or self._occasion(draft, reach) or self._joined(draft)
        bare = event is None or (self._names_harm(event, draft) and event.when is None and event.place is None)
        return (self._sayings.before(draft, event) if bare and untold else None) or event

    def _joined(self, draft: Draft) -> Event | None:
        if draft.measure not in TOLLS:
            return None
        return joined_to(self.page, (draft.counted.node, draft.signal), self._harmed_in)

    def _beside(self, draft: Draft) -> Event | None:
        """The act that the parser ties people to by "and", where it loses the thread: "a shooting that left ten dead and scores hurt"."""
        token = self.page.token(draft.counted.node)
        beside = self._events.get(self.page.token(token.head).start) if token.dep == "conj" else None
        return beside if beside is not None and _harms(beside, draft) else None

    def _names_harm(self, event: Event, draft: Draft) -> bool:
        """Whether the happening is told by nothing but the word for the harm."""
        return event.passage.start == self.page.token(draft.signal).start

    def _is_its_own(self, event: Event, draft: Draft) -> bool:
        """Whether the happening is told by nothing but the word for the harm, and of more than a few."""
        alone = self._names_harm(event, draft)
        several = (draft.bounds.low or draft.bounds.high or 0) >= MANY
        first = draft.counted.number.first
        counted_over = first > 0 and self.page.lower[first - 1] in figure_words(
            "merely"
        )  # "only one was killed last year"
        return alone and draft.measure in TOLLS and (several or counted_over)

    def _event(self, draft: Draft, reach: Reach) -> Event | None:
        """The happening whose trigger is the word that says the measure, or the nearest above the figure."""
        above = reach.happening()
        # "a rocket strike killed 11": the strike tells the event, the verb only carries it
        verbs = [at for at in above if self.page.token(at).pos == "VERB"]
        if draft.measure in TOLLS and in_mishap(self.page, draft.signal, verbs[:1]):
            return None
        subjects = [at for over in verbs for at in self.page.children(over) if self.page.token(at).dep == "nsubj"]
        for at in (draft.signal, *above, *subjects):
            event = self._events.get(self.page.token(at).start)
            # "charged over the deaths of two men": nobody died of the charge
            if event is not None and (at == draft.signal or draft.measure not in HARMED or _harms(event, draft)):
                return event
        return None

    def _occasion(self, draft: Draft, reach: Reach) -> Event | None:
        """What people were harmed in, where it is told beside the harm."""
        above = reach.happening()
        verbs = [at for at in above if self.page.token(at).pos == "VERB"]
        if draft.measure not in HARMED or in_mishap(self.page, draft.signal, verbs[:1]):
            return None
        beside = [
            *(told_of(self.page, draft.counted) if draft.toll else ()),
            *occasions(self.page, draft.signal, above, done=draft.found_by.startswith("verb ")),
        ]
        if not beside and draft.measure in TOLLS:
            beside = list(shared(self.page, draft.signal))
        events = (self._events.get(self.page.token(at).start) for at in beside)
        return next((event for event in events if event is not None and _harms(event, draft)), None)

    def _counter(self, draft: Draft) -> Who | None:
        """Who counts: the giver of a toll, the speaker of the words, or the one they are told according to."""
        giver = giver_of(self.page, draft)
        if giver is not None:
            passage = self.page.phrase(giver)
            return self._cast.bind(Who(passage, passage.text))
        quote = self._holding(draft.passage)
        told = quote is None or quote.found_by == COLON
        if told and (named := named_behind(self.page, draft)) is not None:
            passage = self.page.phrase(named)  # "Norland: 11 dead, says opposition"
            return self._cast.bind(Who(passage, passage.text))
        if quote is None or quote.speaker is None or _is_nobody(quote.speaker):
            return self._according(draft)
        return quote.speaker

    def _holding(self, passage: Passage) -> Quote | None:
        """The shortest quotation or reported clause with a speaker that holds the figure."""
        first = bisect_right(self._quote_starts, passage.start - self._longest - 1)
        last = bisect_right(self._quote_starts, passage.start)
        holding = [quote for quote in self._quotes[first:last] if _said(quote).covers(passage)]
        return min(holding, key=lambda quote: (len(_said(quote).text), quote.id), default=None)

    def _according(self, draft: Draft) -> Who | None:
        """As in "according to the mayor" in the sentence of the figure, where no reported clause holds it."""
        first = draft.sentence.first
        if first not in self._told_by:
            self._told_by[first] = self._find_according(draft.sentence)
        return self._told_by[first]

    def _find_according(self, sentence: Sentence) -> Who | None:
        lower, parse = self.page.lower, self.page.parse
        for at in range(sentence.first, sentence.last - 2):
            if lower[at] == "according" and lower[at + 1] == "to":
                for child in (*parse.children[at + 1], *parse.children[at]):
                    if parse.tokens[child].dep == "pobj":
                        passage = self.page.phrase(child)
                        return self._cast.bind(Who(passage, passage.text))
        return None


def _harms(event: Event, draft: Draft) -> bool:
    """Whether people can be harmed so in an event: nobody is killed in being arrested, or by a theft."""
    harmless = event.mode == "arrest" or event.passage.text.lower() in figure_words("harmless")
    return event.type in HARMING and not (harmless and draft.measure in TOLLS)


def _is_long(time: Time) -> bool:
    """Whether a time is a year or more, known or not: "last year" of a text without a date."""
    return time.precision in LONG or (time.precision is None and (time.relative or "").endswith("Y"))


def _is_total(draft: Draft, scope: str | None) -> bool:
    """As in "since the war began", "hundreds of thousands have been killed", "millions have been displaced": harmed in no one act."""
    if scope is not None and (scope.endswith("-total") or scope.startswith("since")):
        return True
    if scope == "planned":
        return False
    low = draft.bounds.low or 0
    return low >= (WAR if draft.measure in TOLLS else UPHEAVAL) and draft.measure in HARMED


def _is_nobody(speaker: Who) -> bool:
    """As in "it reveals that dozens left": a thing stands for no one who counts."""
    return (
        speaker.actor is None and speaker.passage is not None and speaker.passage.text.lower() in figure_words("things")
    )


def _said(quote: Quote) -> Passage:
    return quote.clause or quote.passage
