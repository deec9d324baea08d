"""This file knows when words that look like a time are none: a man called May, a march, 2014 tanks, a 45-year-old."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.words import Words
from crosswire.model.article import Parse, Token
from crosswire.vocabulary.time_words import listed


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where the times of a block stand: its words, the parse, and the offsets of the parse's tokens."""

    text: str
    words: Words
    parse: Parse
    starts: tuple[int, ...]

    def form(self, at: int) -> str:
        """The lower-case token at a place of the block, "" outside it."""
        return self.words.forms[at] if 0 <= at < len(self.words.forms) else ""

    def printed(self, at: int) -> str:
        """The token as printed, "" outside the block."""
        if not 0 <= at < len(self.words.spans):
            return ""
        start, end = self.words.spans[at]
        return self.text[start:end]

    def token_at(self, offset: int) -> int:
        """The parse's token that covers an offset."""
        at = bisect_left(self.starts, offset + 1) - 1
        return max(at, 0)

    def token(self, time: Found) -> Token:
        """The parse's token at the first of a time's own words."""
        return self.parse.tokens[self.token_at(self.words.spans[time.core][0])]


Check = Callable[[Found, Surroundings], Found | None]


def settled(time: Found, around: Surroundings) -> Found | None:
    """The time if its doubt is settled in its favour (changed, where it turns out to be another kind), else None."""
    check = CHECKS.get(time.doubt) or CHECKS.get(time.doubt.partition(" ")[0])
    return check(time, around) if check else time


def _is_name(time: Found, around: Surroundings) -> bool:
    """Whether the word is part of a name: "Lorna May", "April Moreno", "Friday Otieno"."""
    token = around.token(time)
    above = around.parse.tokens[token.head]
    if token.dep == "compound" and above.pos == "PROPN" and above.start > token.start and above.label not in ("DATE", "TIME"):
        return True
    return token.label in ("PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART")


def _month(time: Found, around: Surroundings) -> Found | None:
    printed = around.printed(time.core)
    if not printed[:1].isupper() or (_is_name(time, around) and not around.text.isupper()):
        return None
    token = around.token(time)
    cue = around.form(time.core - 1) in listed("bare_cues") or time.mod is not None
    if printed.lower() in ("may", "march", "mar", "august", "dec", "jan") or printed.isupper():
        fits = token.tag.startswith("NN") and (cue or token.label == "DATE")
        return time if fits or (cue and token.label == "DATE") else None
    return time if cue or token.label == "DATE" or token.tag.startswith("NN") else None


def _weekday(time: Found, around: Surroundings) -> Found | None:
    printed = around.printed(time.core)
    short = len(printed) <= 5 and not printed.lower().endswith("day")
    if not printed[:1].isupper() or (_is_name(time, around) and around.token(time).label != "ORG"):
        return None
    dotted = around.text[time.end - 1 : time.end] == "."
    return None if short and not dotted and around.token(time).label != "DATE" else time


def possible(time: Found, around: Surroundings) -> bool:
    """Whether the words can be a time at all, whatever stands beside them: "prices fall" next year is no autumn."""
    if time.doubt != "season":
        return True
    named = time.core + (around.form(time.core) == "the")
    return around.parse.tokens[around.token_at(around.words.spans[named][0])].tag.startswith("NN")


def _season(time: Found, around: Surroundings) -> Found | None:
    """``the spring of 2014``, ``in summer``; not "the spring above the village"."""
    if time.base or time.mod:
        return replace(time, doubt="")
    token = around.token(time)
    if token.dep == "compound":
        return None  # a summer event
    if token.label == "DATE":
        return replace(time, doubt="")
    led = around.form(time.core - 1) in listed("season_cues")
    return replace(time, doubt="") if led and around.form(time.last) != "of" else None


def _year(time: Found, around: Surroundings) -> Found | None:
    """``in 2014``, ``the 1994 accord``; not "2014 tanks", "Resolution 1701", "Route 2020"."""
    before, token = around.form(time.core - 1), around.token(time)
    if before in listed("year_bars") or around.form(time.last) in ("%", "percent"):
        return None
    after = around.parse.tokens[min(around.token_at(time.end - 1) + 1, len(around.parse.tokens) - 1)]
    counted = after.tag in ("NNS", "NNPS")
    cue = before in listed("year_cues")
    if token.label == "DATE":
        return replace(time, doubt="") if cue or not counted or before in listed("determiners") else None
    if not 1800 <= int(time.base) <= 2100 or token.label in NO_YEAR:
        return None
    return replace(time, doubt="") if cue and not counted else None


NO_YEAR = frozenset({"MONEY", "PERCENT", "QUANTITY", "PRODUCT", "TIME"})


def _half(time: Found, around: Surroundings) -> Found | None:
    return time if time.base else None


def _without_preposition(time: Found, around: Surroundings) -> Found:
    """``used over three years`` is no "more than three years": there "over" governs the length."""
    if around.form(time.first) in ("over", "under", "about", "around") and around.parse.tokens[around.token_at(time.start)].dep == "prep":
        return replace(time, start=around.words.spans[time.first + 1][0], first=time.first + 1, core=time.first + 1, mod=None)
    return time


def _age(time: Found, around: Surroundings) -> Found | None:
    """An age is no time of the article: "the 45-year-old", "29 years old", "aged 29 years"."""
    after = (around.form(time.last), around.form(time.last + 1))
    if after[0] == "old" or after == ("-", "old") or after == ("of", "age") or around.form(time.core - 1) == "aged":
        return None
    return _without_preposition(replace(time, doubt=""), around)


def _rate(time: Found, around: Surroundings) -> Found | None:
    """``40 ships a week`` repeats; ``within a week``, ``a week of talks`` are lengths."""
    if _age(time, around) is None or time.fixed == "P1WE":
        return None
    before = around.token_at(time.start) - 1
    token = around.parse.tokens[before] if before >= 0 else None
    noun = token is not None and (token.pos in ("NOUN", "NUM", "SYM") or token.text in ("%", "times")) and token.end <= time.start
    if noun and token is not None and around.form(time.last) not in ("ago", "earlier", "later", "after", "before", "-"):
        if around.parse.tokens[around.token_at(time.end - 1)].dep in ("npadvmod", "nmod", "pobj", "dobj", "appos", "dep"):
            return replace(time, type="SET", doubt="")
    return replace(time, doubt="")


def _bare_length(time: Found, around: Surroundings) -> Found | None:
    """``after months of talks``; not "the days when", "working hours", "minutes of the meeting"."""
    if time.mod is not None:
        return replace(time, doubt="")
    before = around.form(time.core - 1)
    return replace(time, doubt="") if before in listed("length_cues") or time.first == 0 else None


def _year_earlier(time: Found, around: Surroundings) -> Found:
    """``up from 5% a year earlier`` counts from today where no time was told; ``had died a year earlier`` does not."""
    before = around.parse.tokens[max(around.token_at(time.start) - 1, 0)]
    compared = before.pos not in ("VERB", "AUX", "ADV")
    return replace(time, doubt="or ago earlier" if compared else "away P1Y")


def _ended(time: Found, around: Surroundings) -> Found | None:
    return replace(time, doubt="") if around.form(time.last) in ("ended", "ending", "to", "through") else None


def _quarter(time: Found, around: Surroundings) -> Found | None:
    return None if around.form(time.last) in ("-", "of") else time


def _set(time: Found, around: Surroundings) -> Found | None:
    printed = around.printed(time.core)
    if printed[:1].isupper() and time.first and around.form(time.core - 1) != "." and not printed.isupper():
        return None  # the Weekly Herald
    if around.token(time).tag.startswith("NN") and around.form(time.core) == "daily":
        return None  # a newspaper
    return replace(time, doubt="")


def _reference(time: Found, around: Surroundings) -> Found | None:
    word = time.doubt.partition(" ")[2]
    if word == "now" and around.form(time.core - 1) in ("from", "by") and around.form(time.last) == "on":
        return None
    if word == "the time":
        led = around.form(time.core - 1) == "at" and around.form(time.last) != "of"
        return replace(time, doubt="") if led and not around.form(time.last) == "when" else None
    if word in ("soon", "shortly") and around.form(time.last) in ("after", "before", "afterwards", "thereafter"):
        return None
    if word == "the future" and around.form(time.last) == "of":
        return None
    if word == "that time":
        return replace(time, doubt="") if around.form(time.core - 1) in ("at", "by", "since", "until") else None
    return replace(time, doubt="")


def _one_day(time: Found, around: Surroundings) -> Found:
    """``one day they will return``; ``one day a week``, ``within one day`` are lengths."""
    after, before = around.form(time.last), around.form(time.first - 1)
    if after in ("a", "of", "in", "after", "before", "later", "per", "earlier", "ago") or before in listed("season_cues"):
        return replace(time, type="DURATION", fixed="P1D", side="", doubt="")
    return replace(time, doubt="")


def _feast(time: Found, around: Surroundings) -> Found | None:
    """``over Easter``; not a sudden epiphany, nor a Christmas tree."""
    capital = any(around.printed(at)[:1].isupper() for at in range(time.core, time.last))
    return replace(time, doubt="") if capital and around.form(time.last) not in listed("feast_things") | {"-"} else None


def _near(time: Found, around: Surroundings) -> Found | None:
    """Not the paper called Today."""
    printed = around.printed(time.core)
    named = around.token(time).label == "ORG" and printed[:1].isupper() and time.core > 0
    return None if named else replace(time, doubt="")


def _decade(time: Found, around: Surroundings) -> Found | None:
    """``the 1990s``, ``the '70s``, ``the 80s``; not "in the low 40s"."""
    bare = around.printed(time.last - 1)[:1].isdigit() and len(around.printed(time.last - 1)) == 3
    if bare and (around.form(time.core) != "the" or time.base < "195" or time.mod == "MID"):
        return None
    return replace(time, doubt="")


def _end_of_day(time: Found, around: Surroundings) -> Found | None:
    """``by the end of the day``; "at the end of the day" sums up."""
    return replace(time, doubt="") if around.form(time.first - 1) in ("by", "before", "until", "towards") else None


def _past(time: Found, around: Surroundings) -> Found | None:
    """``in the past``; not "the past of the region", "the past few" hills."""
    after = around.parse.tokens[min(around.token_at(time.end - 1) + 1, len(around.parse.tokens) - 1)]
    noun = after.pos in ("NOUN", "ADJ", "NUM", "PROPN") and around.form(time.last) != ""
    return None if noun or around.form(time.last) == "of" else replace(time, doubt="")


def _part(time: Found, around: Surroundings) -> Found | None:
    """A part of the day without its day ("in the evening") is kept only where it is told which: it was joined before."""
    return None


def _clock(time: Found, around: Surroundings) -> Found | None:
    before = around.form(time.core - 1)
    if "." in around.text[time.start : time.end] and before not in ("at", "by", "until", "around", "about"):
        return None
    return replace(time, doubt="clock")


def _moment(time: Found, around: Surroundings) -> Found | None:
    return replace(time, doubt="clock") if around.form(time.core - 1) in ("at", "by", "until", "before", "after", "from", "around", "since") else None


CHECKS: Mapping[str, Check] = {
    "month": _month, "weekday": _weekday, "season": _season, "half": _half, "age": _age, "rate": _rate,
    "bare": _bare_length, "set": _set, "ended": _ended, "year earlier": _year_earlier, "year": _year, "quarter": _quarter, "reference": _reference, "past": _past, "near": _near, "decade": _decade, "end of day": _end_of_day, "feast": _feast, "reference one day": _one_day, "part": _part, "clock": _clock, "moment": _moment,
}  # fmt: skip
