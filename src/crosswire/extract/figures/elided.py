"""This file knows numbers whose noun is understood from a figure before: "42 votes for Ana Tarel, 18 for Oren Bask"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.measuring import COUNTED, PEOPLE, Measured
from crosswire.extract.figures.numbers import Number
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.reach import VERBAL
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import measure_signals

UNDERSTOOD = "noun understood"
DIFFERENCE = "difference from another"
KEPT = frozenset({"people", "things", "acts", "votes", "share", "other", "money"})
BARE = frozenset({"digits", "words", "vague"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MOST = 24
"""Words between a figure and the number that leaves its noun out."""
CROWD = 20
YEARS = range(1800, 2100)
CLIMB = 4
COMPARED = frozenset({("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from")})


def understood(page: Page, found: Counted, drafts: Sequence[Draft], begin: int, stop: int) -> Measured | None:
    """What a number without a noun counts: what the figure before it in the sentence counts, if they stand alike."""
    number = found.number
    if found.noun is not None or number.form not in BARE or found.whole is not None:
        return None
    if number.form == "vague" and (number.low or 0) < CROWD and found.last == number.last:
        return None
    before = _nearest(page, found, drafts[begin:])
    if before is not None and _tells_else(page, before, number.last + 1, stop):
        return None
    if before is not None and before.family in KEPT and _alike(page, before, found, stop):
        found_by = DIFFERENCE if _more_than(page, number) else UNDERSTOOD
        return Measured(before.measure, before.family, before.unit, before.signal, found_by, before.of_whom)
    return _crowd(page, found)


def _nearest(page: Page, found: Counted, told: Sequence[Draft]) -> Draft | None:
    """The figure right before; of those brought down, the nearest that is as large: no more fall than were sent."""
    if not told or not _brought_down(page, told[-1], found):
        return told[-1] if told else None
    number = found.number.low or 0
    large = (draft for draft in reversed(told) if draft.bounds.high is None or draft.bounds.high >= number)
    return next((draft for draft in large if draft.family == "things"), None)


def _tells_else(page: Page, before: Draft, after: int, stop: int) -> bool:
    """As in "two were killed and one arrested": what stands behind says what became of these."""
    said = page.meaning(after, "verb", "adjective") if after < stop else None
    return said is not None and page.token(after).tag in ("VBN", "VBD") and said.measure.name != before.measure


def _alike(page: Page, before: Draft, found: Counted, stop: int) -> bool:
    number = found.number
    if number.first - before.counted.last > MOST or _is_year(page, number):
        return False
    if _compared(page, number) or _put_at(page, number) or _swapped(page, before, number):
        return True
    if before.family == "money" or (before.family == "share" and (number.high or 101) > 100):
        return False
    if found.last > number.last or _owned(page, before, number) or _more_than(page, number):
        return True
    return (
        _done_alike(page, before, found)
        or _brought_down(page, before, found)
        or _same_preposition(page, before, number, stop)
        or _same_verb(page, before, found)
        or _said_alike(page, before, number)
        or _gapped(page, before, number)
    )


def _more_than(page: Page, number: Number) -> bool:
    """As in "15 million votes, 3 million more than Bask"."""
    behind = page.lower[number.last + 1 : number.last + 3]
    return len(behind) == 2 and behind[0] in figure_words("compared_with") and behind[1] == "than"


def _owned(page: Page, before: Draft, number: Number) -> bool:
    """As in "1,163 delegates to the senator's 844"."""
    return page.lower[number.first - 1] in ("'s", "’s", "'", "’") and any(
        page.lower[at] in figure_words("against") for at in range(before.counted.last + 1, number.first)
    )


def _same_preposition(page: Page, before: Draft, number: Number, stop: int) -> bool:
    """As in "42 votes for the one, 18 for the other"; "from 40 percent to 46"."""
    after = number.last + 1
    behind = before.counted.last + 1
    if after < stop and page.lower[after] in figure_words("shared_prepositions"):
        return page.lower[after] == page.lower[behind] or _elsewhere(page, before, number)
    opens = before.counted.number.first - 1
    return page.lower[number.first - 1] == "to" and opens >= 0 and page.lower[opens] == "from"


def _elsewhere(page: Page, before: Draft, number: Number) -> bool:
    """As in "13 were killed in Brenn, six in Varo", "one died at the scene and two in hospital"."""
    behind, after = before.signal + 1, number.last + 1
    places = figure_words("at_place")
    listed = page.lower[skip_back(page.lower, number.first)] in (",", "and", ";")
    return listed and behind < number.first and page.lower[behind] in places and page.lower[after] in places


def _same_verb(page: Page, before: Draft, found: Counted) -> bool:
    """As in "520 have said so, 39 have not", "had 2,205 delegates, compared with the senator, who had 1,401"."""
    mine, other = page.token(found.node), page.token(before.counted.node)
    sides = (mine.dep in SUBJECTS, other.dep in SUBJECTS)
    if sides[0] != sides[1] or (not sides[0] and (mine.dep, other.dep) != ("dobj", "dobj")):
        return False
    if page.token(mine.head).lemma == page.token(other.head).lemma or (sides[0] and before.family == PEOPLE):
        return True
    return _beside(page, mine.head, other.head)


def _said_alike(page: Page, before: Draft, number: Number) -> bool:
    """As in "won at least 19 delegates and Bask won at least 15", whatever the parser makes of it: one verb before both."""
    mine, other = skip_back(page.lower, number.first), skip_back(page.lower, before.counted.number.first)
    return mine >= 0 <= other and page.lower[mine] == page.lower[other] and page.token(mine).pos in VERBAL


def _brought_down(page: Page, before: Draft, found: Counted) -> bool:
    """As in "launched 51 drones; 47 were shot down"."""
    token = page.token(found.node)
    told = " ".join(page.lower[token.head : token.head + 2])
    downed = page.lower[token.head] in figure_words("downed") or told in figure_words("downed")
    return before.family == "things" and token.dep == "nsubjpass" and downed


def _done_alike(page: Page, before: Draft, found: Counted) -> bool:
    """As in "handed over 115 soldiers; Norland returned 90": a verb that may tell the same of its object."""
    token = page.token(found.node)
    signals = measure_signals().get(page.token(token.head).lemma.lower(), ()) if token.dep == "dobj" else ()
    return before.family == PEOPLE and any(measure.name == before.measure for measure, _ in signals)


def _compared(page: Page, number: Number) -> bool:
    """As in "112 blasts, compared with 60 the week before", "up from 60"."""
    at = skip_back(page.lower, number.first)
    behind = page.lower[number.last + 1 : number.last + 2]
    if at < 1 or (behind and page.token(number.last + 1).pos in ("NOUN", "PROPN", "ADJ")):
        return False
    return (page.lower[at - 1], page.lower[at]) in COMPARED


def _put_at(page: Page, number: Number) -> bool:
    """As in "unions said 90,000 marched; the guard put it at 35,000"."""
    at = skip_back(page.lower, number.first)
    if at < 2 or page.lower[at] != "at" or page.lower[at - 1] not in figure_words("things"):
        return False
    return page.token(at - 2).lemma.lower() in figure_words("gives_toll")


def _swapped(page: Page, before: Draft, number: Number) -> bool:
    """As in "exchanged 40 captives for 35": what the other side gave."""
    at, behind = skip_back(page.lower, number.first), before.counted.last + 1
    given = page.token(page.token(before.counted.node).head).lemma.lower()
    return at == behind and page.lower[at] == "for" and given in figure_words("swapping")


def _gapped(page: Page, before: Draft, number: Number) -> bool:
    """As in "Tarel has 501 delegates and Bask at least 69": a name, and no verb between."""
    between = range(before.counted.last + 1, skip_back(page.lower, number.first) + 1)
    names = [at for at in between if page.token(at).pos == "PROPN"]
    return bool(names) and all(at in names or page.lower[at] in figure_words("listing") for at in between)


def _beside(page: Page, verb: int, other: int) -> bool:
    """Whether two verbs stand side by side: "won 12 and lost four"."""
    at = verb
    for _ in range(CLIMB):
        if page.token(at).dep not in ("conj", "ccomp", "parataxis", "advcl"):
            return False
        at = page.token(at).head
        if at == other:
            return True
    return False


def _crowd(page: Page, found: Counted) -> Measured | None:
    """As in "scores in his camp said no", "several others agreed": who does something is people."""
    number = found.number
    others = page.lower[found.last] == "others"
    many = number.form == "vague" and (number.low or 0) >= CROWD
    doer = page.token(found.node).dep == "nsubj" and page.token(page.token(found.node).head).pos == "VERB"
    if others or (many and doer and page.lower[number.last + 1 : number.last + 2] != ["of"]):
        return Measured(PEOPLE, "people", None, found.node, COUNTED)
    return None


def _is_year(page: Page, number: Number) -> bool:
    return number.high in YEARS and page.lower[number.first].isdigit()
