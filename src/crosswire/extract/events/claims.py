"""This file knows what a noun makes of what completes it, and what becomes of a claim or plan: "rejected claims that"."""

from __future__ import annotations

from crosswire.extract.events.clause import cue_words, is_negated
from crosswire.extract.events.page import Page
from crosswire.model.values import Status
from crosswire.vocabulary.event_words import event_words

WITHOUT_NEGATION: dict[Status, Status] = {
    "denied": "alleged", "negated": "conditional", "planned": "negated", "alleged": "conditional", "conditional": "negated",
}  # fmt: skip


def turned(page: Page, governor: int, cue: Status) -> Status:
    """The cue a governing word gives, turned round where that word is negated: "did not deny"."""
    return WITHOUT_NEGATION[cue] if is_negated(page, governor) and cue in WITHOUT_NEGATION else cue


def class_of_noun(page: Page, noun: int) -> Status | None:
    """What a noun makes of what completes it: risk, plan, allegation, denial."""
    for status in ("denied", "alleged", "negated", "planned", "conditional"):
        if page.lemma[noun] in cue_words(status, "nouns"):
            return status
    return None


def fate_of(page: Page, noun: int) -> list[Status]:
    """What becomes of a claim or plan: "rejected claims that", "the claim that ... is false", "foiled a plot to"."""
    token = page.tokens[noun]
    verb = token.head
    if token.dep == "conj":
        return fate_of(page, verb) if verb < noun and page.tokens[verb].dep != "conj" else []
    if token.dep == "pobj":
        verb = page.tokens[verb].head
    if not page.is_verb(verb):
        if page.lemma[verb] in cue_words("alleged", "nouns") or page.lemma[verb] == "report":
            return fate_of(page, verb) if verb < noun else []
        return []
    if token.dep in ("dobj", "pobj", "nsubjpass") or (token.dep == "nsubj" and says_false(page, verb)):
        if page.lemma[verb] in cue_words("denied", "verbs") or says_false(page, verb):
            claim = page.lemma[noun] in cue_words("alleged", "nouns") or page.lemma[noun] == "report"
            taken: Status = "denied" if claim else "negated"
            return [turned(page, verb, taken)]
        if page.lemma[verb] in cue_words("negated", "verbs"):
            return [turned(page, verb, "negated")]
    return []


def says_false(page: Page, verb: int) -> bool:
    """As in "is false", "called it false"."""
    return any(
        page.lower[c] in event_words("acts", "unreal_copula") for c in page.kids(verb, "acomp", "oprd", "attr", "ccomp")
    )
