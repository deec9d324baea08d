"""This file knows where a heading tells as done what the text below says is not done: "sign
deal" over "nothing has been signed".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crosswire.brevity import quoted
from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import About
from crosswire.model.source import PRIMARY_KINDS
from crosswire.reconcile.events.telling import DONE, UNDONE, Telling, Tellings
from crosswire.reconcile.findings.clauses.lines import Line, Lines, stem_of
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words
from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import spelling, words

REACH = 5
"""Words on either side of a verb in which what is done to what is told."""
NEAR = 3
"""Words before a verb in a heading in which one stands that leaves it open."""


def about_headed_acts(lines: Lines, readings: Iterable[Reading], told: Tellings, support: Support) -> Iterator[Draft]:
    """One finding for each text whose heading tells an act as done that its body says is not done, and nowhere is."""
    headings: dict[str, list[Line]] = {}
    for line in lines.all:
        if line.heading:
            headings.setdefault(line.passage.source, []).append(line)
    for reading in readings:
        over = headings.get(reading.source.id, [])
        if over and reading.source.kind not in PRIMARY_KINDS and any(e.status in UNDONE for e in reading.events):
            below = [one for one in told[reading.source.id] if _is_told_below(one, over)]
            yield from _contradicted(over, below, support)


def _is_told_below(one: Telling, headings: Sequence[Line]) -> bool:
    """Whether the body tells it in its own voice by a verb: "phone call" names an act, whatever is said of it."""
    in_heading = any(line.passage.touches(one.event.passage) for line in headings)
    return not (one.quoted or one.named or in_heading) and one.many is None


def _contradicted(headings: Sequence[Line], told: Sequence[Telling], support: Support) -> Iterator[Draft]:
    for undone in (one for one in told if one.event.status in UNDONE):
        if undone.event.status == "denied" and undone.event.attributed_to is not None:
            continue  # what a party denies the text does not
        if undone.before[-1:] and undone.before[-1].endswith("ly"):
            continue  # "did not directly dispute it" leaves it disputed
        done = [one for one in told if one.act == undone.act and one.event.status in DONE]
        if any(_things(one) & _things(undone) for one in done):
            continue  # it is told as done there too, of another time or by another
        said = [line.passage for line in headings if _tells(line, undone)]
        if said:
            yield _draft(said, undone, support)
            return


def _tells(line: Line, undone: Telling) -> bool:
    """Whether a heading tells the act of the same thing, and leaves it not open."""
    forms = {spelling(form) for form in verb_forms(undone.act) if not form.endswith("ing")}
    for at, form in enumerate(line.forms):
        if (
            form in forms
            and not undoing_words().intersection(line.forms[max(0, at - NEAR) : at])
            and "?" not in line.passage.text
        ):
            behind = line.forms[at + 1 : at + 1 + REACH]
            if _stems(behind) & _things(undone):
                return True
    return False


def _things(one: Telling) -> frozenset[str]:
    """The words near the verb in its sentence, in which what is done to what is told."""
    found = [word.form for word in words(one.sentence)]
    at = found.index(one.verb) if one.verb in found else 0
    return _stems((*found[max(0, at - REACH) : at], *found[at + 1 : at + 1 + REACH]))


def _stems(forms: Sequence[str]) -> frozenset[str]:
    """The telling words, all those for a paper that parties sign as one."""
    accords = assertion_words("headed", "accords")
    return frozenset("accord" if form in accords else stem_of(form) for form in forms if rarity(form) >= TELLING)


def _draft(headed: Sequence[Passage], undone: Telling, support: Support) -> Draft:
    short = quoted(headed[0].text, len(headed[0].text))
    return Draft(
        about=About(kind="source", ref=undone.source),
        topic="headline and text",
        verdict="conflict",
        class_="self-contradiction",
        weight="assessment",
        statement=f"{short}: told as done in the heading, as not done in the text below",
        sides=(support.side("in the heading", headed), support.side("in the text", [undone.event.passage])),
        reasons=("the same act and thing, and the text tells it as done nowhere",),
        stakes=float(len(headed)),
    )
