"""This file knows when those counted are who told it: "two residents reported casualties", "confirmed by three medics"."""

from __future__ import annotations

from functools import cache

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.measuring import COUNTED, Measured
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.reporting import reporting_verbs, verb_form_lemmas
from crosswire.vocabulary.unnamed_sources import unnamed_sources

SPEAKERS = "speakers counted"
"""As in "two officials said": how many say it, which no text is held against another for."""

TELLING = frozenset({"neutral", "report", "confirm", "claim", "announce", "explain"})
"""What a verb does that hands on what somebody knows; who denies, demands or promises is counted as a party to the matter."""
TOLD = frozenset({"dobj", "obj", "ccomp", "nsubjpass", "csubjpass"})
"""What stands with a verb that has something told, by its place in the parse."""


def informs(page: Page, found: Counted, what: Measured) -> bool:
    """Whether the people counted are such as reports have things from, and tell something: they are none of those harmed in it.

    Not where a verb or an adjective says what befell them: "two residents reported missing".
    """
    by_noun = what.found_by.startswith("noun ") and what.signal != found.noun
    if what.family != "people" or not (by_noun or what.found_by == COUNTED):
        return False
    if found.noun is None or page.lower[found.noun] not in unnamed_sources():
        return False
    verb = _verb_of(page, found.node)
    if verb is None or not _tells(page.lower[verb]):
        return False
    return any(page.token(child).dep in TOLD for child in page.children(verb)) or page.token(verb).dep == "acl"


def _verb_of(page: Page, node: int) -> int | None:
    """The verb whose active subject a word is, or whose doer behind "by"."""
    token = page.token(node)
    if token.dep == "nsubj":
        return token.head
    if token.dep == "pobj" and page.lower[token.head] == "by":
        return page.token(token.head).head
    return None


def _tells(form: str) -> bool:
    return not _telling().isdisjoint(verb_form_lemmas().get(form, ()))


@cache
def _telling() -> frozenset[str]:
    return frozenset(verb.lemma for verb in reporting_verbs().values() if verb.force in TELLING and not verb.cognition)
