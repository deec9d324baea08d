"""This file knows what a clause says is not so, was not done or will not be: "did not ship", "refused to resign", "called off the trip"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.frames import alike, is_of_calendar
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words
from crosswire.vocabulary.rarity import TELLING, rarity

NEAR = 5
"""Words before a "not" in which a modal or a condition leaves open what it denies."""
CLOSE = 2
"""Words before a verb in which "was" makes it a passive."""
UNABLE = "could"
GENERAL = frozenset({"once", "whenever", "if"})
"""Words that open a sentence on what happens whenever something does: "once a toll is put off, it never comes"."""
NARROWING = frozenset({"only", "first", "alone", "just", "merely"})
"""Words behind a "not" that it denies instead of the act: who "had not fired first" may have fired."""


@dataclass(frozen=True)
class Denial:
    """What a clause says is not so, or will not be (`coming`): the clause round the word of denial, and the words denied.

    `head` is the first of them behind it, without which nothing of it is told; None where a thing is called off.
    `refused`: it was not done, nor will be; `so_far`: up to when it is said ("has not conceded").
    `of_none` where it says of a thing that there was none, or will be none: it needs no subject.
    """

    clause: Clause
    told: Mapping[str, float]
    head: str | None = None
    coming: bool = False
    of_none: bool = False
    only_possible: bool = False
    refused: bool = False
    so_far: bool = False

    @property
    def is_cut(self) -> bool:
        """Whether the clause goes on in another that narrows it: "was not named as a suspect"."""
        line, last = self.clause.line, self.clause.frame.last
        if last < len(line.words) and line.forms[last] in frame_words("joining"):
            return False
        between = (
            line.passage.text[line.words[last - 1].end : line.words[last].start] if last < len(line.words) else ","
        )
        return not between.strip()

    @property
    def of_whatever(self) -> bool:
        """Whether its verb is denied of whatever there is: "have not suspended anything"."""
        clause = self.clause
        return not frame_words("whatever").isdisjoint(clause.line.forms[clause.end : clause.frame.last])

    @cached_property
    def whole(self) -> Mapping[str, float]:
        """The words denied, and of whom."""
        return self.told if self.of_none else {**self.clause.subject, **self.told}


def denials(line: Line) -> Iterator[Denial]:
    """What a sentence says is not so, never was or will not be; nothing that only may or should not be."""
    if _signs().isdisjoint(line.forms) or "?" in line.passage.text or line.forms[0] in GENERAL:
        return
    for at, form in enumerate(line.forms):
        found: Denial | None = None
        if form in assertion_words("denied", "denying"):
            found = _denied(line, at)
        elif form in assertion_words("denied", "refusing"):
            found = _refused(line, at)
        elif form in assertion_words("denied", "called off"):
            found = _called_off(line, at)
        elif form in assertion_words("denied", "still to come") and line.forms[at + 1 : at + 2] == ("to",):
            found = _still_to_come(line, at)
        elif form in assertion_words("denied", "possible"):
            found = _possible(line, at)
        elif form in frame_words("whatever"):
            found = _of_nothing(line, at)
        elif _is_negative(line, at):
            found = _negated(line, at)
        if found is not None and found.told and (len(found.whole) > 1 or found.of_whatever) and not _is_of_names(found):
            yield found


def _is_of_names(denial: Denial) -> bool:
    """Whether it says of somebody only who it is not: "it is not Ivo Brandt"."""
    return not denial.of_none and denial.told.keys() <= denial.clause.frame.names


def is_denying(line: Line) -> bool:
    """Whether a sentence holds a word of denial at all."""
    signs = _signs() - assertion_words("denied", "possible")
    return any(form in signs and behind not in frame_words("passing") for form, behind in pairwise((*line.forms, "")))


def left_open(ahead: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words that leave open what a clause tells, but for those by which it foretells."""
    return assertion_words("negation", "modals") - ahead


def _signs() -> frozenset[str]:
    kinds = ("negative", "none", "denying", "refusing", "called off", "still to come", "possible")
    return frame_words("nothing").union(*(assertion_words("denied", kind) for kind in kinds))


def _negated(line: Line, at: int) -> Denial | None:
    """As in "did not ship", "could not reach them", "no shots were fired", "there were not enough boats", "will not ship"."""
    unable = line.forms[at - 1 : at] == (UNABLE,)  # of what is past: who could not reach them did not
    clause = Clause(line, at - int(unable), at + 1)
    coming = line.forms[max(0, at - 1)] in clause.ahead
    if _is_open(line, at - int(unable), clause.ahead if coming else frozenset()):
        return None
    if line.forms[at - 1 : at + 1] == ("had", "never") and clause.report is None:
        return None  # "had never had a bridge closed": it now has
    none = line.forms[at] in assertion_words("denied", "none") or "there" in line.forms[clause.frame.first : at]
    if none and not _tells_at_all(clause):
        return None  # "no money, no helpers": a list of wants, or what a verb behind a comma tells
    if not NARROWING.isdisjoint(line.forms[at : clause.frame.last]):
        return None  # "had not sent only three": it sent more
    held = (spot for spot in range(clause.frame.first, clause.frame.last) if not (unable and spot == at - 1))
    found = _of(clause, held, coming, none)
    so_far = line.forms[at - 1 : at] in {("has",), ("have",)}
    return None if found is None else replace(found, so_far=so_far)


def _tells_at_all(clause: Clause) -> bool:
    """Whether a verb stands in a clause."""
    helping = assertion_words("negation", "auxiliaries") | assertion_words("negation", "modals") | frame_words("being")
    spots = range(clause.frame.first, clause.frame.last)
    return any(clause.line.forms[at] in helping or clause.frame.is_verb(at) for at in spots)


def _possible(line: Line, at: int) -> Denial | None:
    """As in "may ship": that it will be is more than is said. "May" is no month, and "may not" no promise."""
    before, behind = line.forms[max(0, at - 1) : at], line.forms[at + 1 : at + 2]
    printed = line.passage.text[line.words[at].start]
    if printed.isupper() or not behind or behind[0] in assertion_words("negation", "auxiliaries") | {"not", "never"}:
        return None
    if assertion_words("negation", "conditions").intersection(before) or behind[0].isdigit():
        return None
    clause = Clause(line, at, at + 1)
    words = tuple(spot for spot in range(clause.frame.first, clause.frame.last) if _is_denied(clause, spot))
    head = next((alike(line.forms[spot]) for spot in words if spot > at), None)
    return Denial(clause, clause.told(words), head, True, only_possible=True) if head and len(words) > 1 else None


def _denied(line: Line, at: int) -> Denial | None:
    """As in "denied that it had blocked ...", "denied blocking ..."; None where a noun is denied."""
    before = line.forms[max(0, at - CLOSE) : at]
    if _is_open(line, at) or (undoing_words() | frame_words("being")).intersection(before):  # "were denied funding"
        return None
    first = _opens_at(line, at)
    if first >= len(line.forms) or (first == at + 1 and not line.forms[first].endswith("ing")):
        return None
    clause = Clause(line, first, first + 1)
    return _of(clause, range(clause.frame.first, clause.frame.last), verb=first)


def _opens_at(line: Line, at: int) -> int:
    """Where the clause begins that is denied: behind "that", before which what was said may be named ("reports", "the claim")."""
    for that in range(at + 1, min(at + NEAR, len(line.forms))):
        named = line.forms[at + 1 : that]
        if line.forms[that] == "that" and (not named or _is_saying(named[-1])):
            return that + 1
    return at + 1


def _is_saying(form: str) -> bool:
    nouns = assertion_words("dispute", "nouns") | assertion_words("dispute", "sayings")
    return form in nouns or form.removesuffix("s") in nouns or form.removesuffix("s") in {"allegation", "accusation"}


def _of_nothing(line: Line, at: int) -> Denial | None:
    """As in "we sold nothing": somebody says it of himself."""
    clause = Clause(line, at - 1, at) if at and line.forms[at] in frame_words("nothing") else None
    if clause is None or not clause.is_spoken_of_self or _is_open(line, at) or not clause.frame.is_verb(at - 1):
        return None
    head = alike(line.forms[at - 1])
    return Denial(clause, clause.told([at - 1]), head)


def _refused(line: Line, at: int) -> Denial | None:
    """As in "refused to resign": it was not done."""
    before = line.forms[max(0, at - NEAR) : at]
    if line.forms[at + 1 : at + 2] != ("to",) or _is_open(line, at) or undoing_words().intersection(before):
        return None
    clause = Clause(line, at, at + 2)
    found = _of(clause, range(at + 2, clause.frame.last))
    return None if found is None else replace(found, refused=True)


def _still_to_come(line: Line, at: int) -> Denial | None:
    """As in "has yet to pay", "is still to appoint": up to when it is said, it was not done."""
    before = line.forms[max(0, at - 1) : at]
    if not assertion_words("negation", "auxiliaries").intersection(before) or _is_open(line, at):
        return None
    clause = Clause(line, at, at + 2)
    found = _of(clause, range(at + 2, clause.frame.last))
    return None if found is None else replace(found, so_far=True)


def _called_off(line: Line, at: int) -> Denial | None:
    """As in "called off her trip to Dransk", "the return of the bodies has been called off": it will not be."""
    before = line.forms[max(0, at - NEAR) : at]
    particle = assertion_words("denied", "off")
    if line.forms[at] == "called" and not particle.intersection(line.forms[at + 1 : at + 2]):
        return None
    if _is_open(line, at) or undoing_words().intersection(before):
        return None
    clause = Clause(line, at, at + 1)
    if frame_words("being").intersection(before[-CLOSE:]):
        told = clause.subject
    else:
        told = clause.told(range(at + 1, clause.frame.last))
    foreseen = frozenset(map(alike, assertion_words("denied", "foreseen")))
    return Denial(clause, {word: weight for word, weight in told.items() if word not in foreseen}, None, True, True)


def _of(
    clause: Clause, spots: Iterable[int], coming: bool = False, of_none: bool = False, verb: int | None = None
) -> Denial | None:
    """The denial of the words at some places; None where a modal leaves them open ("no shots will be fired")."""
    line, held = clause.line, tuple(spots)
    if left_open(clause.ahead if coming else frozenset()).intersection(line.forms[spot] for spot in held):
        return None
    behind = clause.end if verb is None else verb
    whose = max((at for at in held if at < behind and line.forms[at] in frame_words("pronouns")), default=-1)
    every = tuple(spot for spot in held if spot > whose and _is_denied(clause, spot))
    full = tuple(spot for spot in every if line.forms[spot] not in assertion_words("denied", "light"))
    words = full if len(full) > 1 else every  # "no salt was used"
    head = next((alike(line.forms[spot]) for spot in held if spot >= behind and _is_head(line.forms[spot])), None)
    return Denial(clause, clause.told(words), head, coming, of_none)


def _is_head(form: str) -> bool:
    """Whether a word behind a "not" is the verb or noun denied: not "been", "the" or "yet"."""
    return not (
        form
        in frame_words("being")
        | assertion_words("denied", "light")
        | frame_words("determiners")
        | assertion_words("negation", "auxiliaries")
        | {"yet", "any", "to"}
        or form.endswith("ly")
    )


def _is_denied(clause: Clause, spot: int) -> bool:
    """Whether a word is a part of what is denied: one that tells something, but for the names before it, which tell of whom."""
    line, form = clause.line, clause.line.forms[spot]
    own = form in assertion_words("denied", "denying") or (clause.at <= spot < clause.end and form in _signs() | {"to"})
    empty = assertion_words("denied", "bare") | frame_words("whatever")
    tells = rarity(form) >= TELLING and form[0].isalpha() and form not in empty
    if is_of_calendar(form):
        return False  # the days of both are compared as days
    return tells and not own and (spot >= clause.at or line.tells(spot))


def _is_negative(line: Line, at: int) -> bool:
    """Whether a word says that something is not so: "did not", "never", "no", but not "not only", "no longer" or "the No. 2 official"."""
    form, after = line.forms[at], line.forms[at + 1] if at + 1 < len(line.forms) else ""
    if form not in assertion_words("denied", "negative") | assertion_words("denied", "none"):
        return False
    if after in frame_words("passing") or after[:1].isdigit():
        return False
    helping = assertion_words("negation", "auxiliaries") | {"will", "would", UNABLE}
    return form != "not" or (at > 0 and line.forms[at - 1] in helping)


def _is_open(line: Line, at: int, ahead: frozenset[str] = frozenset()) -> bool:
    near = frozenset(line.forms[max(0, at - NEAR) : at])
    opening = left_open(ahead) | (assertion_words("plain", "open") - {"said", "told", *ahead})
    return bool(opening & near)
