"""This file knows where texts plainly give the same words to two speakers: "attributed to Ivo Brandt here, to Mara Lind there"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosswire.brevity import quoted
from crosswire.model.passage import Passage
from crosswire.model.record import About, Statement, Variant
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.sameness import is_one_name, overlap
from crosswire.reconcile.statements.speakers import is_pronoun
from crosswire.vocabulary.given_names import forenames
from crosswire.vocabulary.rarity import frequency, rarity
from crosswire.vocabulary.titles import title_forms
from crosswire.wording import words

FEWEST, REPORTED = 5, 8
"""Words that two people hardly say alike by chance, in marks; and of a report without marks."""
TELLING = 6.0
"""How much fewer words must tell together: "thank you very much" may be said by anybody."""
COMMON = 4.0
"""What words must tell together that only one of two is taken to have said."""
SAME = 0.8
"""The share of the shorter wording's words that two wordings of one statement must have in common."""
NEAR = 60
"""Code points between the words, the verb that brings them in and the speaker, where the sentence gives them to him plainly."""
MOST = 12
"""Printings of the same words that are held against each other."""
SHOWN = 110

Spoken = tuple[Statement, Variant]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A speaker as printed beside the words: a name, and whether it is a person's; the words printed with a capital."""

    name: str
    actor: str | None
    is_person: bool
    capitals: frozenset[str]


def about_attributed(
    statements: Iterable[Statement], persons: Collection[str], support: Support, told: Sequence[Draft] = ()
) -> Iterator[Draft]:
    """One finding for the same words that sentences of two texts give to two speakers by name, also where they were kept apart.

    `persons` are the ids of the actors who are people: of two persons one did not say it, so it is a conflict; two
    bodies may put out one statement. Whom a pronoun means is only read: the name that another text prints settles it.
    `told` are findings on speakers: what one tells is not told again.
    """
    known = {draft.about.ref for draft in told if draft.class_ == "attribution"}
    seen: set[frozenset[str]] = set()
    for printings in _alike(statements):
        pair = _rivals(printings[:MOST], persons)
        if pair is None:
            continue
        both = frozenset(statement.id for (statement, _), _ in pair)
        if both not in seen and both.isdisjoint(known):
            seen.add(both)
            yield _draft(pair, printings, persons, support)


def _alike(statements: Iterable[Statement]) -> Iterator[list[Spoken]]:
    """The printings of the same words, wherever they stand; and those of each statement, which are much alike."""
    printed: dict[tuple[str, ...], list[Spoken]] = defaultdict(list)
    joined: list[list[Spoken]] = []
    for statement in statements:
        enough = [(statement, one) for one in statement.variants if _tells_enough(_forms(one), one)]
        joined.append([each for each in enough if each[1].kind == "direct"])
        for each in enough:
            printed[_forms(each[1])].append(each)
    yield from (printed[forms] for forms in sorted(printed))
    yield from joined


def _forms(variant: Variant) -> tuple[str, ...]:
    return tuple(word.form for word in words(variant.passage.text))


def _tells_enough(forms: Sequence[str], variant: Variant) -> bool:
    if variant.kind == "narrated" or variant.quote is None:
        return False
    many = len(forms) >= (REPORTED if variant.kind == "indirect" else FEWEST)
    return many or (variant.kind == "direct" and len(forms) == FEWEST - 1 and sum(map(rarity, forms)) >= TELLING)


def _may_be_anybodys(forms: Sequence[str]) -> bool:
    """Whether words are so few and common that two may have said them: "everything is on the table"."""
    return len(forms) < REPORTED and sum(map(rarity, forms)) < COMMON


def _rivals(
    printings: Sequence[Spoken], persons: Collection[str]
) -> tuple[tuple[Spoken, _Speaker], tuple[Spoken, _Speaker]] | None:
    """The first two printings, of two texts, that plainly name two speakers."""
    named = [(one, who) for one in printings if (who := _plainly(one[1], persons)) is not None]
    for one, other in combinations(named, 2):
        mine, theirs = one[0][1], other[0][1]
        alike = overlap(_forms(mine), _forms(theirs)) >= SAME
        if alike and mine.passage.source != theirs.passage.source and _are_two(one[1], other[1]):
            return one, other
    return None


def _plainly(variant: Variant, persons: Collection[str]) -> _Speaker | None:
    """The speaker whom the sentence itself names beside the words; None for a paper, a pronoun, or somebody far off."""
    who, cue = variant.speaker, variant.cue
    if who is None or who.passage is None or cue is None:
        return None
    if _apart(variant.passage, cue.passage) > NEAR or _apart(cue.passage, who.passage) > NEAR:
        return None
    printed = " ".join(who.passage.text.split())
    capitals = _capitals(printed)
    if not capitals or is_pronoun(printed):
        return None
    return _Speaker(who.name or printed, who.actor, who.actor in persons, capitals)


def _capitals(printed: str) -> frozenset[str]:
    found = (word.form for word in words(printed) if printed[word.start].isupper())
    return frozenset(form for form in found if form not in title_forms())


def _apart(one: Passage, other: Passage) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _are_two(one: _Speaker, other: _Speaker) -> bool:
    """Whether two people are named, or two others that are no people: "a spokesman", or a letter, may be anybody's voice."""
    if (one.actor is not None and one.actor == other.actor) or one.is_person != other.is_person:
        return False
    if one.is_person and not (_is_a_name(one) and _is_a_name(other)):
        return False  # "the Defence Secretary" may be who is named elsewhere
    return one.capitals.isdisjoint(other.capitals) and not is_one_name(one.name, other.name)


def _is_a_name(who: _Speaker) -> bool:
    """Whether one of the words for a person is a given name, or none that English has."""
    return any(form.capitalize() in forenames() or not frequency(form) for form in who.capitals)


def _draft(
    pair: tuple[tuple[Spoken, _Speaker], tuple[Spoken, _Speaker]], printings: Sequence[Spoken],
    persons: Collection[str], support: Support,
) -> Draft:  # fmt: skip
    (statement, variant), first = pair[0]
    sides = [
        support.side(f"attributed to {who.name}", [v.passage for _, v in printings if _is_of(v, who, persons)])
        for _, who in pair
    ]
    common = _may_be_anybodys(_forms(variant))
    two_persons = all(who.is_person for _, who in pair) and not common
    shown = quoted(variant.passage.text, SHOWN)
    return Draft(
        about=About(kind="statement", ref=statement.id),
        topic=f"what {first.name} said",
        verdict="conflict" if two_persons else "compatible",
        class_="attribution",
        weight="assessment" if two_persons else "quotation",
        statement=f"{shown}: attributed to {first.name} here, to {pair[1][1].name} there",
        sides=tuple(sides),
        drift=not set(sides[0].origins).isdisjoint(sides[1].origins),
        reasons=(
            "the same words of two speakers",
            *(["few and common words: both may have said them"] if common else []),
        ),
        stakes=sum(rarity(word.form) for word in words(variant.passage.text)),
    )


def _is_of(variant: Variant, who: _Speaker, persons: Collection[str]) -> bool:
    found = _plainly(variant, persons)
    return found is not None and (found.name == who.name or (found.actor is not None and found.actor == who.actor))
