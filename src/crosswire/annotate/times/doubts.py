"""This file knows when words that look like a date are none: a man called May, a march, 2014 tanks, USA Today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from crosswire.annotate.times.doubtful_lengths import LENGTH_CHECKS
from crosswire.annotate.times.found import Found
from crosswire.annotate.times.surroundings import Surroundings
from crosswire.annotate.times.tense import direction
from crosswire.annotate.times.titled import is_titled
from crosswire.vocabulary.time_words import listed

Check = Callable[[Found, Surroundings], Found | None]


def settled(time: Found, around: Surroundings) -> Found | None:
    """The time if its doubt is settled in its favour (changed, where it turns out to be another kind), else None."""
    if is_titled(time, around):
        return None
    check = CHECKS.get(time.doubt)
    return check(time, around) if check else time


def possible(time: Found, around: Surroundings) -> bool:
    """Whether the words can be a time at all, whatever stands beside them: "prices fall" next year is no autumn."""
    if time.doubt != "season":
        return True
    named = time.core + (around.form(time.core) == "the")
    return around.parse.tokens[around.token_at(around.words.spans[named][0])].tag.startswith("NN")


def _sure(time: Found) -> Found:
    return replace(time, doubt="")


def _is_name(time: Found, around: Surroundings, labels: frozenset[str]) -> bool:
    """Whether the word is part of a name: "Lorna May", "April Moreno", "Friday Otieno"."""
    token = around.token(time)
    above = around.parse.tokens[token.head]
    before_name = token.dep == "compound" and above.pos == "PROPN" and above.start > token.start
    return token.label in labels or (before_name and above.label not in ("DATE", "TIME"))


MONTH_NAMED = frozenset({"PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART"})
DAY_NAMED = MONTH_NAMED - {"ORG"}
"""Labels of names that hold a month, a weekday; the parser takes "Friday" after a name for its end, as an ORG."""


def _month(time: Found, around: Surroundings) -> Found | None:
    """``in May``, ``a June accord``; not "may", "the rebels march", "General March"; in capitals only after a cue."""
    printed, token = around.printed(time.core), around.token(time)
    before = around.form(time.core - 1)
    if not printed[:1].isupper() or (not printed.isupper() and _is_name(time, around, MONTH_NAMED)):
        return None
    cue = before in listed("bare_cues") or time.mod is not None
    if printed.isupper() and before == "the":  # "THE MARCH ENDED"
        return None
    noun = token.tag.startswith("NN") or token.label == "DATE"
    if printed.lower() in listed("other_meanings") or printed.isupper():
        return _sure(time) if cue and noun else None
    return _sure(time) if cue or noun else None


def _weekday(time: Found, around: Surroundings) -> Found | None:
    """``Friday``, ``Wed.``, ``his Sunday Mass``; not "sat", "the sun", "Friday Otieno"."""
    printed = around.printed(time.core)
    named = _is_name(time, around, DAY_NAMED) and around.form(time.last) not in listed("held")
    if not printed[:1].isupper() or named:
        return None
    whole = printed.lower().endswith("day") or around.text[time.end - 1 : time.end] == "."
    return _sure(time) if whole or around.token(time).label == "DATE" else None


def _day_alone(time: Found, around: Surroundings) -> Found | None:
    """``until the 14th``; not "on the 14th floor", "by the 14th of them", "the 14th century"."""
    behind = around.token_after(time)
    counts = behind.pos in ("NOUN", "ADJ", "PROPN", "NUM") or around.form(time.last) in ("of", "-", "and", "or")
    led = around.form(time.core - 1) in listed("day_cues")
    return _sure(time) if led and not counts else None


def _month_name(time: Found, around: Surroundings) -> Found | None:
    """``3 May``; not "the 6/11 march", "of the 12 may"."""
    places = range(time.core, time.last)
    lower = any(around.form(at) in listed("other_meanings") and around.printed(at).islower() for at in places)
    return None if lower else _sure(time)


def _capital(time: Found, around: Surroundings) -> Found | None:
    """``last March``; not "arrested at this march", "next may be"."""
    return _sure(time) if around.printed(time.last - 1)[:1].isupper() or "." in around.form(time.last - 1) else None


def _that(time: Found, around: Surroundings) -> Found | None:
    """``that Friday``; in "warned that Friday's march must not go on" the weekday stands alone."""
    at = time.last - 1
    named = around.parse.tokens[around.token_at(around.words.spans[at][0])].dep in (
        "poss",
        "nsubj",
        "nsubjpass",
        "compound",
    )
    if around.parse.tokens[around.token_at(time.start)].tag == "DT" or not named:
        return _capital(time, around)
    rest = replace(time, start=around.words.spans[at][0], first=at, core=at, told=(), sign="")
    return _weekday(rest, around)


def _unjoined(_time: Found, _around: Surroundings) -> Found | None:
    """``the week of`` tells a time only with a day behind it, which was joined before."""
    return None


def _weekday_week(time: Found, around: Surroundings) -> Found | None:
    """``on Monday week``; not "a Monday week-long strike"."""
    return None if around.form(time.last) == "-" else _weekday(time, around)


def _season(time: Found, around: Surroundings) -> Found | None:
    """``the spring of 2014``, ``in summer``; not "a summer event", "from the spring of a river"."""
    if time.base or time.mod:
        return _sure(time)
    token = around.token(time)
    if token.dep == "compound":
        return None
    led = around.form(time.core - 1) in listed("season_cues") and around.form(time.last) != "of"
    return _sure(time) if led or token.label == "DATE" else None


def _year(time: Found, around: Surroundings) -> Found | None:
    """``in 2014``, ``the 1994 accord``; not "2014 tanks", "Resolution 1701", "Route 2020"."""
    before, token = around.form(time.core - 1), around.token(time)
    if before in listed("year_bars") or around.form(time.last) in ("%", "percent"):
        return None
    counted = around.token_after(time).tag in ("NNS", "NNPS")
    cue = before in listed("year_cues")
    if token.label == "DATE":
        return _sure(time) if cue or not counted or before in listed("determiners") else None
    if not 1800 <= int(time.base) <= 2100 or token.label in NO_YEAR:
        return None
    return _sure(time) if cue and not counted else None


NO_YEAR = frozenset({"MONEY", "PERCENT", "QUANTITY", "PRODUCT", "TIME"})


def _half(time: Found, _around: Surroundings) -> Found | None:
    """``the first half of 2023``; of a match there are two too."""
    return _sure(time) if time.base else None


def _decade(time: Found, around: Surroundings) -> Found | None:
    """``the 1990s``, ``the '70s``, ``the 80s``; not "in the low 40s"."""
    figures = around.printed(time.last - 1)
    bare = figures[:1].isdigit() and len(figures) == 3
    if bare and (around.form(time.core) != "the" or time.base < "195" or time.mod == "MID"):
        return None
    return _sure(time)


def _feast(time: Found, around: Surroundings) -> Found | None:
    """``over Easter``; not a sudden epiphany, nor a Christmas tree, nor the election day of some other country."""
    words = [around.printed(at) for at in range(time.core, time.last)]
    if words[0].lower() in listed("common_feasts") and not all(word.istitle() for word in words):
        return None
    capital = any(around.printed(at)[:1].isupper() for at in range(time.core, time.last))
    after = around.form(time.last)
    return _sure(time) if capital and after != "-" and after not in listed("feast_things") else None


def _near(time: Found, around: Surroundings) -> Found | None:
    """``today``; not the paper called Today; "today's youth" is that of these years."""
    if _of_these_years(time, around):
        return replace(time, fixed="PRESENT_REF", base="", side="PRESENT_REF", doubt="")
    printed, before = around.printed(time.core), around.token_before(time)
    if time.core == 0 or before is None or not printed[:1].isupper():
        return _sure(time)
    after_name = before.pos == "PROPN" and before.end + 1 == time.start and not printed.isupper()
    return None if after_name or around.token(time).label == "ORG" else _sure(time)


def _of_these_years(time: Found, around: Surroundings) -> bool:
    """As in "today's world", "in today's Veldania": nothing of the day itself."""
    if time.base != "+0D" or time.clock or around.form(time.last) not in ("'s", "’s"):
        return False
    owned = around.parse.tokens[around.token(time).head]
    return owned.lemma.lower() in listed("of_these_years") or owned.label in ("GPE", "LOC")


def _end_of_day(time: Found, around: Surroundings) -> Found | None:
    """``by the end of the day``; "at the end of the day" sums up."""
    return _sure(time) if around.form(time.first - 1) in ("by", "before", "until", "towards") else None


def _from_now_on(time: Found, around: Surroundings) -> Found | None:
    return None if around.form(time.core - 1) in ("from", "by") and around.form(time.last) == "on" else _sure(time)


def _recently(time: Found, around: Surroundings) -> Found | None:
    """``recently met``; not "as recently as"."""
    return None if around.form(time.last) in ("after", "before", "afterwards", "thereafter", "as") else _sure(time)


def _soon(time: Found, around: Surroundings) -> Found | None:
    """``will soon meet``; not "soon after", "as soon as", nor "the trickle soon became a flood", which is long over."""
    told = _recently(time, around)
    words = range(around.token_at(time.start), around.token_at(time.end - 1) + 1)
    over = told and direction(around.parse, words, around.form(time.first - 1)) in ("past", "over")
    return None if over else told


def _the_time(time: Found, around: Surroundings) -> Found | None:
    led = around.form(time.core - 1) == "at" and around.form(time.last) not in ("of", "when")
    return _sure(time) if led else None


def _that_time(time: Found, around: Surroundings) -> Found | None:
    return _sure(time) if around.form(time.core - 1) in ("at", "by", "since", "until") else None


def _the_future(time: Found, around: Surroundings) -> Found | None:
    return None if around.form(time.last) == "of" else _sure(time)


def _the_past(time: Found, around: Surroundings) -> Found | None:
    """``in the past``; not "the past of the region", "past the hills"."""
    noun = around.token_after(time).pos in ("NOUN", "ADJ", "NUM", "PROPN") and around.form(time.last) != ""
    return None if noun or around.form(time.last) == "of" else _sure(time)


def _clock(time: Found, around: Surroundings) -> Found | None:
    """``10.30 a.m.``, ``at 10.30``; not the price 10.30."""
    before = around.token_before(time)
    text = around.text[time.start : time.end]
    if text.replace(":", "").isdigit() and before is not None and before.pos == "PROPN" and before.label not in WHENS:
        return None  # chapter and verse: "Romans 8:31"
    pointed = "." in around.text[time.start : time.end].split("m")[0].rstrip(".ap ")
    return (
        None if pointed and around.form(time.core - 1) not in ("at", "by", "until", "around", "about") else _sure(time)
    )


WHENS = frozenset({"DATE", "TIME"})


def _figures(_time: Found, _around: Surroundings) -> Found | None:
    """``0600`` without a zone or a day tells no time; one beside its day was joined before."""
    return None


def _noon(time: Found, around: Surroundings) -> Found | None:
    return _sure(time) if around.form(time.core - 1) in listed("noon_cues") else None


def _part(time: Found, around: Surroundings) -> Found | None:
    """A part of the day without its day ("in the evening") tells a time only in a past clause behind a day; one with its
    day was joined before.

    ``the night the palace fell`` is told from an event.
    """
    if around.form(time.core) == "the" and around.opens_clause(time):
        return replace(time, base="+0D", doubt="clause")
    if around.form(time.first - 1) not in listed("part_cues") or around.form(time.last) == "of":
        return None
    words = range(around.token_at(time.start), around.token_at(time.end - 1) + 1)
    seen = direction(around.parse, words, "")
    return replace(time, told=("past day",), untold="drop", doubt="") if seen in ("past", "over") else None


CHECKS: Mapping[str, Check] = {
    "month": _month, "day alone": _day_alone, "month name": _month_name, "capital": _capital, "that": _that, "week of": _unjoined, "weekday": _weekday, "weekday week": _weekday_week, "season": _season, "year": _year, "half": _half, "decade": _decade, "feast": _feast,
    "near": _near, "end of day": _end_of_day, "past": _the_past, "part": _part, "clock": _clock, "figures": _figures, "moment": _noon,
    "now": _from_now_on, "soon": _soon, "shortly": _soon, "recently": _recently, "the time": _the_time, "that time": _that_time,
    "the future": _the_future, **LENGTH_CHECKS,
}  # fmt: skip
