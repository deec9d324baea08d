"""This file knows what a text tells and then calls a claim that somebody denies: "bombed the dam, a charge Norland denies"."""

from __future__ import annotations

from crosswire.extract.events.claims import class_of_noun
from crosswire.extract.events.clause import cue_words
from crosswire.extract.events.page import Page
from crosswire.vocabulary.event_words import event_words

REACH = 10
"""Words from a claim to the verb that denies it: "a charge that the ministry in Velm has repeatedly denied"."""
CLIMB = 8
POINTING = frozenset({"something", "which"})


def disowned(page: Page) -> frozenset[int]:
    """The verbs of what is told and denied in one breath; an accusing verb is not, since the accusing is not denied."""
    if page.disowned is None:
        denying = cue_words("denied", "verbs")
        found = (_told_before(page, at) for at, lemma in enumerate(page.lemma) if lemma in denying and page.is_verb(at))
        page.disowned = frozenset(verb for told in found for verb in told)
    return page.disowned


def _told_before(page: Page, denying: int) -> list[int]:
    """The verb that tells what a denying verb's claim stands for, with the one it is joined to."""
    claim = _claim(page, denying)
    comma = next((at for at in range(claim - 1, max(claim - 4, 0), -1) if page.lower[at] == ","), 0) if claim else 0
    verb = _verb_over(page, comma - 1, denying) if comma else None
    if verb is None or page.lemma[verb] in cue_words("alleged", "verbs"):
        return []
    first = page.tokens[verb].head
    return [verb, first] if page.tokens[verb].dep == "conj" and page.is_verb(first) else [verb]


def _claim(page: Page, denying: int) -> int | None:
    """What stands for the words before it and is denied: "a charge Norland denies", "a claim rejected by Norland"."""
    doer = next((c for c in page.kids(denying, "nsubj") if page.lower[c] not in POINTING), None)
    by = page.tokens[denying].tag == "VBN" and page.kid(denying, "agent") is not None
    if not by and doer is None:
        return None
    last = denying if doer is None or by else doer
    for at in range(last - 1, max(page.around(denying, REACH)[0], 0), -1):
        if page.lower[at] in POINTING or class_of_noun(page, at) == "alleged":
            return at
        if page.lower[at] == "," or page.is_verb(at):
            return None
    return None


def _verb_over(page: Page, at: int, denying: int) -> int | None:
    """The verb of the clause a word stands in, the denying one and what governs it left out; of what is said, not of
    the saying.
    """
    for _ in range(CLIMB):
        if page.is_verb(at) and page.tokens[at].dep != "prep":  # "according to"
            told = _said(page, at) if page.lemma[at] in event_words("acts", "saying") else at
            return told if told is not None and told < denying else None
        if page.tokens[at].head == at:
            return None
        at = page.tokens[at].head
    return None


def _said(page: Page, saying: int) -> int | None:
    """The verb of what is said: "attacked the town, officials said"."""
    return page.tokens[saying].head if page.tokens[saying].dep == "parataxis" else page.kid(saying, "ccomp")
