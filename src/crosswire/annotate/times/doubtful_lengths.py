"""This file knows when words that look like a length of time are an age, a rate, or no length at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from crosswire.annotate.times.found import Found, Told
from crosswire.annotate.times.surroundings import Surroundings
from crosswire.annotate.times.tense import direction
from crosswire.vocabulary.time_words import listed

AFTER_AGES = frozenset({("-", "old"), ("of", "age")})
MOST = 10
"""Words looked at below a unit of time."""
FOLLOWING = frozenset({"followed", "follow", "preceded"})
"""After "the weeks that": they are counted from something just told."""
BESIDE = frozenset({"before", "after", "following", "leading up", "leading to", "running up", "prior to", "ahead of"})
OPENING = frozenset({"leading", "running", "prior", "ahead"})
"""What stands between a length of time and the event it is told from, and the first words of two of these."""
AWAY = frozenset({"ago", "earlier", "later", "after", "before", "-"})


def _sure(time: Found) -> Found:
    return replace(time, doubt="")


def _is_age(time: Found, around: Surroundings) -> bool:
    """Whether it tells how old somebody is: "the 45-year-old", "29 years old", "aged 29 years"."""
    after = (around.form(time.last), around.form(time.last + 1))
    return after[0] == "old" or after in AFTER_AGES or around.form(time.core - 1) == "aged"


def _age(time: Found, around: Surroundings) -> Found | None:
    """A length, unless it is an age or a share; "over" and "about" only where they bound it."""
    if around.form(time.first - 1) == "as" and around.form(time.first) == "many":
        return None  # "the third raid in as many days"
    if _is_age(time, around) or ((time.fixed or "").endswith("Q") and around.form(time.last) == "of"):
        return None  # "three quarters of the votes"
    if around.form(time.first) in listed("also_prepositions") and around.form(time.first - 1) not in listed(
        "length_cues"
    ):
        token = around.parse.tokens[around.token_at(time.start)]
        if token.dep == "prep":  # "spread over three years": there "over" governs the length
            rest = time.first + 1
            return replace(time, start=around.words.spans[rest][0], first=rest, core=rest, mod=None, doubt="")
    return _sure(time)


def _rate(time: Found, around: Surroundings) -> Found | None:
    """``40 ships a week`` repeats; ``within a week``, ``a week of talks`` are lengths."""
    if _is_age(time, around) or time.fixed == "P1WE":
        return None
    before = around.token_before(time)
    counted = before is not None and (before.pos in ("NOUN", "NUM", "SYM") or before.text == "times")
    unit = around.parse.tokens[around.token_at(time.end - 1)]
    if (
        counted
        and around.form(time.last) not in AWAY
        and unit.dep not in ("nsubj", "nsubjpass", "conj", "attr", "ROOT")
    ):
        return replace(time, type="SET", doubt="")
    return _sure(time)


def _bare(time: Found, around: Surroundings) -> Found | None:
    """``after months of talks``, ``weeks before the vote``; not "the days when", "working hours", "minutes of the meeting"."""
    led = time.mod is not None or time.first == 0 or around.form(time.first - 1) in listed("length_cues")
    if led:
        return _sure(time)
    unit = around.token_at(time.start)
    counted = any(around.parse.tokens[at].dep == "nummod" for at in around.parse.children[unit][:MOST])
    after = " ".join(around.form(time.last + more) for more in range(2)) if around.form(time.last) in OPENING else ""
    after = after if after in BESIDE else around.form(time.last)
    since = around.form(time.first - 1) == "the" and (
        (after == "that" and around.form(time.last + 1) in FOLLOWING) or (after == "since" and not counted)
    )
    return _sure(time) if since or (after in BESIDE and not counted) else None  # not "six trading days after"


def _one_day(time: Found, around: Surroundings) -> Found | None:
    """``one day they will return``; ``one day a week``, ``within one day`` are lengths."""
    if around.form(time.last) in listed("after_lengths") or around.form(time.first - 1) in listed("season_cues"):
        return replace(time, type="DURATION", fixed="P1D", side="", doubt="")
    words = range(around.token_at(time.start), around.token_at(time.end - 1) + 1)
    if direction(around.parse, words, around.form(time.first - 1)) in ("past", "over"):
        # "had held the post one day" is a length; "one day a man came" is no day that anybody could tell
        return replace(time, type="DURATION", fixed="P1D", side="", doubt="") if time.first else None
    return _sure(time)


def _year_earlier(time: Found, around: Surroundings) -> Found | None:
    """``up from 5% a year earlier`` counts from today where no time was told; ``had died a year earlier`` does not."""
    before = around.token_before(time)
    compared = before is not None and before.pos not in ("VERB", "AUX", "ADV")
    return replace(time, doubt="", untold="published" if compared else time.untold)


def _last_of(time: Found, around: Surroundings) -> Found | None:
    """``in the last two years`` ends today; the last two weeks of May do not, nor those of the war, nor what "is to last 72 hours"."""
    verb = around.form(time.core) == "last" and around.token(time).pos == "VERB"
    if verb or around.form(time.core - 1) in listed("modals_ahead"):
        rest = time.core + 1
        return replace(time, start=around.words.spans[rest][0], first=rest, core=rest, side="", mod=None, doubt="")
    return replace(time, side="", doubt="") if around.form(time.last) == "of" else _sure(time)


def _ended(time: Found, around: Surroundings) -> Found | None:
    """``the year ended March 31``; ``the year the wall fell`` is told from an event."""
    if around.opens_clause(time):
        unit = (time.fixed or "")[2:]
        return replace(time, type="DATE", fixed=None, base=f"+0{unit}", grain=unit, doubt="clause")
    share = around.form(time.first - 1) == "of" and around.form(time.first - 2) in listed("shares")
    if share or (around.form(time.first - 1) == "throughout" and time.fixed != "P1D"):  # "much of the week"
        unit = (time.fixed or "")[2:]
        told: tuple[Told, ...] = ("before",) if unit == "D" else ("dated",)
        return replace(
            time, type="DATE", fixed=None, base=f"+0{unit}", grain=unit, doubt="", told=told, untold="published"
        )
    return (
        _sure(time) if around.form(time.last) in ("ended", "ending", "to", "through") and time.fixed != "P1D" else None
    )


def _quarter(time: Found, around: Surroundings) -> Found | None:
    """``the quarter``; not "the quarter of", "quarter-to-quarter"."""
    return None if around.form(time.last) in ("-", "of") else _sure(time)


def _set(time: Found, around: Surroundings) -> Found | None:
    """``shelled daily``; not a free daily, the Weekly Herald, the daily Veldan Herald."""
    printed = around.printed(time.first)
    opens = around.form(time.first - 1) in ("", ".") and not around.printed(time.last)[:1].isupper()
    titled = printed[:1].isupper() and not printed.isupper() and not opens
    named = around.printed(time.last)[:1].isupper() and not printed[:1].isupper()
    paper = (around.token(time).tag.startswith("NN") or named) and printed.lower() == "daily"
    return None if titled or paper else _sure(time)


LENGTH_CHECKS: Mapping[str, Callable[[Found, Surroundings], Found | None]] = {
    "age": _age, "rate": _rate, "bare length": _bare, "one day": _one_day, "year earlier": _year_earlier, "ended": _ended, "last of": _last_of,
    "quarter": _quarter, "set": _set,
}  # fmt: skip
