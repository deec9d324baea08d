"""This file knows when what is reported without marks, or quoted in a few words, is said by another wording too."""

from __future__ import annotations

from crosswire.reconcile.frames import is_of_calendar
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.speakers import Standing, is_told_apart, standing
from crosswire.reconcile.statements.story_words import Common, StoryWords
from crosswire.vocabulary.rarity import STEM
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import holds

ONE_SPEAKER, UNCLEAR = (0.2, 0.85), (0.33, 2.5)
"""The likeness from which a report and another wording are one, and the least product of likeness and what they share;
where one speaker says both, and where that is unclear.

Read off the tune half of our own gold, where nine in ten such pairs are one utterance.
"""

DEMANDED = 1.1
"""The least product where one is a demand told as an act: whoever demands a wall says other things of walls."""

NEAR = 0.6
"""The likeness from which another number is taken for a changed one."""

APART = 0.5
"""The likeness from which two reports are one though each text tells the speaker by other words."""

QUOTED_BY_ONE, QUOTED_BY_UNCLEAR = 2.0, 3.5
"""How much the words of a short quotation must tell that stands in another wording; by who says both."""

AS_PRINTED, BY_WHOMEVER = 3, 5
"""Words in a row from which a short quotation that another holds is a part of it, however little they tell; of one speaker, and
where that is unclear ("he said")."""

MOST = 0.6
"""The share of the words of a short quotation, grammar too, that must stand in the other wording."""

LEAST = 2
"""Telling words that a report must have to be a wording of anything."""

CLAUSE, RARE = 4, 2.5
"""Words of a short clause, and how much the one that tells must tell, from which it is known by that one."""

SLACK = 2
"""How many words more a wording may have between those of a short quotation that it holds."""


def fragment(one: Slice, other: Slice, words: StoryWords) -> bool:
    """Whether the shorter is a quotation whose words the other has, close together, in whatever inflection.

    As "choking off the harbour" in "They choked the harbour off".
    """
    shorter, longer = sorted((one, other), key=lambda piece: piece.weight)
    if (
        not shorter.in_marks
        or not shorter.telling.keys() <= longer.telling.keys()
        or shorter.plain.isdisjoint(longer.plain)
    ):
        return False
    speakers = standing(one, other)
    printed = one.in_marks and other.in_marks and speakers != "two" and holds(longer.forms, shorter.forms)
    if printed and len(shorter.forms) >= (AS_PRINTED if speakers == "one" else BY_WHOMEVER):
        return True
    enough = QUOTED_BY_ONE if speakers == "one" else QUOTED_BY_UNCLEAR
    if speakers == "two" or words.common(one, other).weight < enough:
        return False
    return _close(shorter, longer) and _mostly(shorter, longer)


def _close(shorter: Slice, longer: Slice) -> bool:
    """Whether the telling words of the shorter stand in the longer in the same order, with few others between."""
    wanted = [form[:STEM] for form in shorter.forms if form[:STEM] in shorter.telling]
    window = len(shorter.forms) + SLACK
    stems = [form[:STEM] for form in longer.forms]
    for start, stem in enumerate(stems):
        if stem == wanted[0]:
            rest = iter(stems[start : start + window])
            if all(any(found == one for found in rest) for one in wanted):
                return True
    return False


def _mostly(shorter: Slice, longer: Slice) -> bool:
    """Whether most words of the shorter, small ones too, stand in the longer in the same order."""
    from rapidfuzz.distance import LCSseq

    mine, theirs = ([form[:STEM] for form in piece.forms] for piece in (shorter, longer))
    return LCSseq.similarity(mine, theirs) >= MOST * len(mine)


def reported_alike(one: Slice, other: Slice, common: Common) -> bool:
    """Whether two pieces, one of them reported without marks, tell one thing: order and inflection are the outlet's own.

    One word tells enough only where marks show that it was said, and names alone tell of whom is spoken, not what is
    said; other numbers are told of another thing.
    """
    in_few = common.words < 3 and not (one.in_marks or other.in_marks) and len(_shared(one, other)) < 2
    in_one = any(len(piece.telling) < LEAST for piece in (one, other) if not piece.in_marks)
    if (in_few or in_one) and not _is_clause_of(one, other):
        return False  # "had spoken about salt": one word tells what was spoken of, not what was said of it
    speakers = standing(one, other)
    # of two reports of one known speaker one may turn the same thing about; of a document all that it says is at hand
    document = one.primary or other.primary
    named = speakers == "one" and one.actor is not None
    if (not named or (document and common.likeness < NEAR)) and _denied(one, other):
        return False
    if common.likeness < NEAR and (_other_numbers(one, other, speakers) or one.plain.isdisjoint(other.plain)):
        return False
    if common.likeness < NEAR and _other_days(one, other):
        return False
    if speakers == "unclear" and common.likeness < APART and _are_told_apart(one, other):
        return False  # "the governor said" and "the rescuers said" of one night
    least, enough = ONE_SPEAKER if speakers == "one" else UNCLEAR
    if one.told or other.told:
        enough = max(enough, DEMANDED)
    return speakers != "two" and common.likeness >= least and common.likeness * common.weight >= enough


def _are_told_apart(one: Slice, other: Slice) -> bool:
    mine, theirs = one.speaker, other.speaker
    return mine is not None and theirs is not None and (is_told_apart(mine, theirs) or is_told_apart(theirs, mine))


def _is_clause_of(one: Slice, other: Slice) -> bool:
    """Whether a whole short clause of one speaker stands in the other, small words too: "he would not be blackmailed"."""
    shorter, longer = sorted((one, other), key=lambda piece: piece.weight)
    shared = sum(min(one.telling[stem], other.telling[stem]) for stem in sorted(_shared(one, other)))
    held = shared >= RARE and shorter.telling.keys() <= longer.telling.keys()
    whole = held and len(shorter.forms) >= CLAUSE and _mostly(shorter, longer)
    return whole and not _denied(one, other) and standing(one, other) == "one"


def _denied(one: Slice, other: Slice) -> bool:
    """Whether one says that something is not so and the other that it is: "she was offered the post", "she was never offered it"."""
    negation = wording_words().meaning["negation"]
    return negation.isdisjoint(one.forms) != negation.isdisjoint(other.forms)


def _shared(one: Slice, other: Slice) -> frozenset[str]:
    """The stems that both have, but for those that only count: "both sides" is one word."""
    counting = (form[:STEM] for form in wording_words().meaning["a quantifier"])
    return frozenset(one.telling.keys() & other.telling.keys()).difference(counting)


def _other_numbers(one: Slice, other: Slice, speakers: Standing) -> bool:
    """Whether both have numbers, and none in common; or, where it is unclear that one speaker says both, each some of its own.

    Two strikes may both leave one dead: "17 wounded and one dead" here, "one dead on May 2" there.
    """
    mine, theirs = ({form for form in piece.forms if form[0].isdigit()} for piece in (one, other))
    if speakers != "one" and mine - theirs and theirs - mine:
        return True
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _other_days(one: Slice, other: Slice) -> bool:
    """Whether both name months or days of the week, and none in common: "would leave on January 1", "would go in February"."""
    mine, theirs = _calendar(one), _calendar(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _calendar(piece: Slice) -> frozenset[str]:
    text = piece.passage.text
    return frozenset(
        w.form for w in piece.words if text[w.start].isupper() and is_of_calendar(w.form) and w.form != "may"
    )
