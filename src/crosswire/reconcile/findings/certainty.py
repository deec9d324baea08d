"""This file knows where two reports of one statement differ in how sure it was: "the possible grant" here, "the grant" there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.brevity import in_passing
from crosswire.model.record import About, Statement, Variant
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import telling
from crosswire.wording import words

MOST = 12
"""Reports of one statement that are held against each other."""
ENOUGH, SAME = 8.0, 0.5
"""The weight of the telling words two reports share, and its part of the lighter report."""
REACH = 4
"""Words behind "possible" among which a shared one must stand."""
SHOWN = 100


def about_certainty(statements: Iterable[Statement], support: Support) -> Iterator[Draft]:
    """One finding for each statement that one outlet reports as possible and another, of another origin, as certain."""
    for statement in statements:
        reports = [one for one in statement.variants if one.kind == "indirect" and not _means_to(one)][:MOST]
        open_ = [one for one in reports if _possible(one)]
        sure = [one for one in reports if not _possible(one)]
        pairs = [(a, b) for a in sure for b in open_ if _is_surer(a, b) and _are_two(a, b, support)]
        if pairs:
            yield _draft(statement, pairs, support)


def _means_to(variant: Variant) -> bool:
    """Whether it tells what somebody means to do: that says itself that it is not done."""
    return variant.passage.text.startswith("to ")


def _possible(variant: Variant) -> list[int]:
    forms = [word.form for word in words(variant.passage.text)]
    return [at for at, form in enumerate(forms) if form in assertion_words("distance", "possible")]


def _is_surer(sure: Variant, possible: Variant) -> bool:
    """Whether two reports say the same but for the possibility, which stands before words of both."""
    mine, theirs = (telling(word.form for word in words(one.passage.text)) for one in (sure, possible))
    shared = {stem for stem in mine if stem in theirs}
    weight = sum(mine[stem] for stem in shared)
    if weight < ENOUGH or weight < SAME * min(sum(mine.values()), sum(theirs.values())):
        return False
    if any(form in assertion_words("distance", "open") for form in (word.form for word in words(sure.passage.text))):
        return False
    forms = [word.form for word in words(possible.passage.text)]
    return any(shared & telling(forms[at + 1 : at + 1 + REACH]).keys() for at in _possible(possible))


def _are_two(sure: Variant, possible: Variant, support: Support) -> bool:
    return support.origin_of(sure.passage) != support.origin_of(possible.passage)


def _draft(statement: Statement, pairs: list[tuple[Variant, Variant]], support: Support) -> Draft:
    gist = in_passing(statement.gist, SHOWN)
    return Draft(
        about=About(kind="statement", ref=statement.id),
        topic="how sure it is told",
        verdict="conflict",
        class_="modality",
        weight="assessment",
        statement=f"{gist}: certain in one report, possible in another",
        sides=(
            support.side("reported as certain", (sure.passage for sure, _ in pairs)),
            support.side("reported as possible", (possible.passage for _, possible in pairs)),
        ),
        reasons=("the same report, with a word of possibility in one text only",),
        stakes=float(len(pairs)),
    )
