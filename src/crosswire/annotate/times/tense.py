"""This file knows whether the clause of a time looks back or ahead: "met on Monday", "will meet on Monday"."""

from __future__ import annotations

from typing import Literal

from crosswire.model.article import Parse, Token
from crosswire.vocabulary.inflection import irregular_forms
from crosswire.vocabulary.time_words import listed

Direction = Literal["past", "over", "future", "planned", "present", "unknown"]
"""`planned` is what a past verb looks ahead to: "agreed to meet in October" may be past by now. `over` is past for sure."""
REACH = 25
"""Heads climbed at most, so that a hostile chain of heads costs no more than a long sentence does."""


def direction(parse: Parse, words: range, before: str, headline: bool = False) -> Direction:
    """Where the clause that governs some tokens looks: by its finite verb, modal, infinitive or a word that looks ahead.

    `before` is the word before the time, lower case: "since" and "ended" always look back, and "to", "until", "by" make a past
    verb say nothing ("extended to Nov. 20"). A headline tells the past in the present ("Minister resigns Friday").
    """
    if before in listed("back_words"):
        return "over"
    at = top = _top(parse, words)
    for _ in range(REACH):
        token = parse.tokens[at]
        if at not in words and (token.pos in ("VERB", "AUX") or _looks_ahead(token)):
            seen = _of_fixing(parse, words, top, at, before) or _of_verb(parse, at)
            if before in ("until", "till") and token.lemma in listed("granting"):
                return "future"
            if seen is not None:
                seen = "past" if headline and seen == "present" else seen
                return _weighed(parse, top, at, seen, before)
        if token.head == at:
            break
        at = token.head
    return "past" if headline else "unknown"


def _top(parse: Parse, words: range) -> int:
    """The token of the time that hangs on a word outside it: of "9 a.m. Moscow time on Monday", not "Monday"."""
    at = words[0]
    for _ in range(REACH):
        above = parse.tokens[at].head
        if above == at or above not in words:
            break
        at = above
    return at


def _weighed(parse: Parse, top: int, verb: int, seen: Direction, before: str) -> Direction:
    token = parse.tokens[top]
    if (seen == "past" and before in listed("ahead_words")) or token.dep in ("compound", "nmod"):
        return "unknown"  # "extended to Nov. 20", "under a June agreement", "gave no reason for the Jan. 14 deadline"
    of_subject = top < verb and _under_noun(parse, token)
    if seen == "present" and (token.dep in ("poss", "nmod") or of_subject):
        return "unknown"  # "follows Tuesday's vote", "remarks on Friday underline"
    return seen


def _under_noun(parse: Parse, token: Token) -> bool:
    above = parse.tokens[token.head]
    return above.pos in ("NOUN", "PROPN") or (above.pos == "ADP" and parse.tokens[above.head].pos in ("NOUN", "PROPN"))


def _looks_ahead(token: Token) -> bool:
    return token.lemma.lower() in listed("forward") or token.text.lower() in listed("forward")


def _of_fixing(parse: Parse, words: range, top: int, verb: int, before: str) -> Direction | None:
    """``set Friday as the deadline``, ``was put off until Friday`` look ahead; "on Friday set the day" does not."""
    token, time = parse.tokens[verb], parse.tokens[top]
    was = token.tag == "VBD" or (token.tag == "VBN" and bool(WAS & set(_helpers(parse, verb))))
    if not was or token.lemma.lower() not in listed("fixing"):
        return None
    after = parse.tokens[words[-1] + 1].text.lower() if words[-1] + 1 < len(parse.tokens) else ""
    beside = top < verb or before == "on" or time.dep in ("npadvmod", "tmod")
    return "planned" if before in listed("ahead_words") or after == "as" or not beside else "past"


def _of_verb(parse: Parse, index: int) -> Direction | None:
    """What one verb tells; None where the verb above it must be asked."""
    token = parse.tokens[index]
    helpers = _helpers(parse, index)
    if any(helper in listed("modals_ahead") for helper in helpers):
        # "would have met" looks back, though a modal stands before it; so do "could not be reached", "would not say"
        back = "have" in helpers and token.tag in ("VBN", "VBD")
        refused = "could" in helpers or ("would" in helpers and token.lemma in listed("telling"))
        return "past" if back or (refused and _is_denied(parse, index)) else "future"
    if token.lemma.lower() in listed("fixing"):
        return "future"
    if token.tag == "VBD":
        return "past"
    if "to" in helpers or (token.tag == "VB" and not helpers):
        # "was to have begun on Monday"
        return "past" if "have" in helpers else _of_infinitive(parse, index)
    if token.tag in ("VBN", "VBG", "JJ", "IN", "RB"):
        return _of_participle(parse, token, helpers)
    if token.tag in ("VBZ", "VBP"):
        # "the shells hit the port on Friday": some verbs are written alike in both tenses, and are mostly tagged present
        alike = token.tag == "VBP" and irregular_forms().get(f"{token.lemma}/verb", ())[:1] == (token.lemma,)
        return "past" if alike or token.lemma in listed("reporting") else "present"
    return None


def _helpers(parse: Parse, index: int) -> list[str]:
    """The auxiliaries of a verb, lower case; a verb joined to another ("met and left") has those of the first."""
    tokens = parse.tokens
    for _ in range(4):
        found = [
            tokens[child].text.lower() for child in parse.children[index] if tokens[child].dep in ("aux", "auxpass")
        ]
        if found or tokens[index].dep != "conj" or tokens[index].tag in ("VBD", "VBZ", "VBP"):
            return found
        index = tokens[index].head
    return []


def _is_denied(parse: Parse, index: int) -> bool:
    """Whether a verb is denied: "could not be reached", "none of them could be reached", "neither he nor she could"."""
    tokens, below = parse.tokens, parse.children[index]
    subjects = [child for child in below if tokens[child].dep in ("nsubj", "nsubjpass")]
    near = [*below, *subjects, *(child for subject in subjects for child in parse.children[subject])]
    return any(tokens[at].text.lower() in listed("denials") for at in near)


def _of_infinitive(parse: Parse, index: int) -> Direction | None:
    """``agreed to meet Monday`` looks ahead; ``failed to attend Monday's session`` where "failed" does.

    So does a noun: in ``an attempt to sign in May collapsed`` it is "collapsed" that tells.
    """
    head = parse.tokens[index].head
    above = parse.tokens[head]
    ruling = above.head if above.pos == "ADJ" else head
    if "had" in _helpers(parse, ruling):  # "had been scheduled to expire Friday", "had been due to expire"
        return "past"
    return (
        None
        if above.lemma.lower() in listed("implicative") and above.tag != "VB"
        else "planned"
        if above.tag == "VBD"
        else "future"
    )


def _of_participle(parse: Parse, token: Token, helpers: list[str]) -> Direction | None:
    starting = token.tag == "VBG" and not helpers and token.lemma in listed("forward_ing")
    if starting or (_looks_ahead(token) and not PERFECT & set(helpers)):
        # "a curfew starting Sunday", "scheduled for Monday", "due Friday"; "a rally planned for Friday was called off"
        return "planned" if token.dep == "acl" and _of_what_was(parse, token) else "future"
    if token.tag == "VBN":
        return "present" if PRESENT & set(helpers) else "past"
    if token.tag == "VBG" and PRESENT & set(helpers):
        return "future"  # "is meeting on Monday"
    return "past" if token.tag == "VBG" and WAS & set(helpers) else None


def _of_what_was(parse: Parse, token: Token) -> bool:
    """Whether the noun a participle belongs to is the subject of a past verb."""
    noun = parse.tokens[token.head]
    verb = parse.tokens[noun.head]
    past = verb.tag == "VBD" or bool(WAS & set(_helpers(parse, noun.head)))
    return past and noun.dep in ("nsubj", "nsubjpass")


PERFECT = frozenset({"had", "has", "have", "'ve", "’ve"})
WAS = frozenset({"was", "were", "had"})
PRESENT = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
