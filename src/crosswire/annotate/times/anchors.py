"""This file knows which event a time is told from: "a day after the talks", "the eve of the summit"."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.surroundings import Surroundings
from crosswire.model.article import Token
from crosswire.vocabulary.time_words import listed

LONGEST = 14
"""Words of an event at most: a clause that runs on names more than the event."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def anchored(time: Found, around: Surroundings, after: Found | None) -> Found:
    """The time with the words of the event it is told from, if it is told from one; else as it was.

    A length ("a day after the talks") keeps its value; "the day after the talks" is a day nobody has told yet.
    `after` is the next time of the block: a time told from it alone ("two days after May 9") is told from no event.
    """
    if time.doubt == "clause":
        words = _event(around, time.last, after)
        return replace(time, doubt="", anchor=around.text[words[0] : words[1]] if words else "")
    if time.doubt == "beside":
        words = _event(around, time.last, after)
        if words is None:
            return replace(time, doubt="", told=("before",))
        end = words[1] if around.form(time.last - 1) == "of" and around.form(time.last - 2) == "eve" else time.end
        end = end if end != time.end else _without_preposition(time, around)
        return replace(time, doubt="", end=end, anchor=around.text[words[0] : words[1]])
    if time.type != "DURATION" or time.side or time.base or time.slot:
        return time
    within = around.form(time.first - 1) == "within" and around.form(time.last) == "of"
    opened = 1 if within else _opener(around, time.last)  # "within hours of taking office"
    words = _event(around, time.last + opened, after) if opened else None
    return time if words is None else replace(time, anchor=around.text[words[0] : words[1]])


def _opener(around: Surroundings, at: int) -> int:
    """How many words open the event a length is told from: "after", "ahead of", "leading up to"; 0 for none."""
    for count in (3, 2, 1):
        if " ".join(around.form(at + more) for more in range(count)) in listed("anchors"):
            return 0 if around.form(at + count) in ("time", "schedule") else count
    return 0


def _without_preposition(time: Found, around: Surroundings) -> int:
    return around.words.spans[time.last - 2][1]


def _event(around: Surroundings, at: int, after: Found | None) -> tuple[int, int] | None:
    """The offsets of the event named from a place on: the subtree of its head, cut
    at `LONGEST` words; None for none.
    """
    if at >= len(around.words.spans):
        return None
    start, tokens = around.words.spans[at][0], around.parse.tokens
    first = around.token_at(start)
    if (
        tokens[first].start != start
        or tokens[first].pos in ("PUNCT", "CCONJ", "AUX", "SPACE")
        or tokens[first].tag in ("VB", "VBD", "VBZ", "VBP")
    ):
        return None
    opener, head = tokens[first - 1], _named(tokens, around, first)
    if opener.dep == "mark" and opener.head == tokens[head].head and tokens[head].dep in SUBJECTS:
        head = opener.head  # "after a truce was signed"
    last = min(around.parse.edges[head][1], first + LONGEST - 1)
    if tokens[head].pos in ("VERB", "AUX"):  # "the envoy died, ending the talks"
        last = next((at for at in range(head + 1, last) if tokens[at].text == ","), last)
    while last > first and tokens[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    told = after is not None and after.start <= start and tokens[last].end <= after.end
    return None if told else (start, tokens[last].end)


def _named(tokens: tuple[Token, ...], around: Surroundings, first: int) -> int:
    """The head of what begins at a token: of "the talks in Oslo", "talks"; of "the palace fell", "fell"."""
    head = first
    for _ in range(LONGEST):
        above = tokens[head].head
        if above == head or above < first or around.parse.edges[above][0] < first - 1:
            break
        head = above
    return head
