"""This file knows whether the clause of a time looks back or ahead: "met on Monday", "will meet on Monday"."""

from __future__ import annotations

from crosswire.annotate.times.verbs import REACH, WAS, Direction, fixes, helpers_of, looks_ahead, of_verb
from crosswire.model.article import Parse, Token
from crosswire.vocabulary.time_words import listed


def direction(parse: Parse, words: range, before: str, headline: bool = False) -> Direction:
    """Where the clause that governs some tokens looks: by its finite verb, modal,
    infinitive or a word that looks ahead.

    `before` is the word before the time, lower case: "since" and "ended" always look back, and
    "to", "until", "by" make a past verb say nothing ("extended to Nov. 20"). A headline tells
    the past in the present ("Minister resigns Friday").
    """
    if before in listed("back_words"):
        return "over"
    at = top = top_of(parse, words)
    told = _told_beside(parse, words, top) or _of_unplanned(parse, top) or _of_leading(parse, top)
    if told is not None:
        return told
    for _ in range(REACH):
        token = parse.tokens[at]
        if at not in words and (token.pos in ("VERB", "AUX") or looks_ahead(token)):
            seen = _of_fixing(parse, words, top, at, before) or of_verb(parse, at)
            if before in ("until", "till") and token.lemma in listed("granting"):
                return "future"
            if seen is not None:
                seen = "past" if headline and seen == "present" else seen
                return _weighed(parse, top, at, seen, before)
        if token.head == at:
            break
        at = token.head
    return "past" if headline else "unknown"


def counts_from_then(parse: Parse, words: range) -> bool:
    """Whether a length begins when somebody spoke, whenever that was, and not today:
    "promised that he would end it within a day".
    """
    at = top_of(parse, words)
    for _ in range(REACH):
        at = parse.tokens[at].head
        if parse.tokens[at].pos in ("VERB", "AUX"):
            return any(parse.tokens[child].text.lower() == "would" for child in parse.children[at])
    return False


def top_of(parse: Parse, words: range) -> int:
    """The token of a time that hangs on a word outside it: of "9 a.m. Moscow time on Monday", not "Monday"."""
    at = words[0]
    for _ in range(REACH):
        above = parse.tokens[at].head
        if above == at or above not in words:
            break
        at = above
    return at


def _weighed(parse: Parse, top: int, verb: int, seen: Direction, before: str) -> Direction:
    token = parse.tokens[top]
    if token.dep in ("compound", "nmod"):
        return _beside_noun(parse, token, seen)
    if seen == "past" and before in listed("ahead_words"):
        return "unknown"  # "extended to Nov. 20"
    of_subject = top < verb and _under_noun(parse, token)
    if seen == "present" and (token.dep in ("poss", "nmod") or of_subject):
        return "unknown"  # "follows Tuesday's vote", "remarks on Friday underline"
    if seen in ("past", "present") and _under_noun(parse, token):
        return "about" if seen == "past" else "aside"
    return seen


def _beside_noun(parse: Parse, token: Token, seen: Direction) -> Direction:
    """``the October vote will decide``; "under a June agreement", "made light of the May 14 deadline"."""
    subject = parse.tokens[token.head].dep in ("nsubj", "nsubjpass")
    if seen in ("future", "planned", "due"):
        return "future" if subject else "ahead"
    return "back" if seen == "past" else "unknown"


def _told_beside(parse: Parse, words: range, top: int) -> Direction | None:
    """What the clause behind a time tells: "worse than on Friday, when the talks broke off"; or behind the noun the
    time belongs to: "a verdict in June that voided the lease".
    """
    if any(_has_past_clause(parse, at, words) for at in words) or _when_it_was(parse, words[-1] + 1):
        return "past"
    above = parse.tokens[parse.tokens[top].head]
    noun = above.head if above.pos == "ADP" and above.text.lower() in ("in", "on") else top
    named = noun != top and parse.tokens[noun].pos == "NOUN"
    return "past" if named and _has_past_clause(parse, noun, words) else None


def _when_it_was(parse: Parse, after: int) -> bool:
    """Whether "when" with a past verb follows right behind, whatever the parse hangs it on."""
    at = after + (parse.tokens[after].text == ",") if after < len(parse.tokens) else after
    return (
        at < len(parse.tokens) and parse.tokens[at].text == "when" and parse.tokens[parse.tokens[at].head].tag == "VBD"
    )


def _has_past_clause(parse: Parse, at: int, words: range) -> bool:
    return any(
        child not in words and parse.tokens[child].dep == "relcl" and parse.tokens[child].tag == "VBD"
        for child in parse.children[at][:REACH]
    )


def _of_unplanned(parse: Parse, top: int) -> Direction | None:
    """``will answer Monday's attack``, ``after the raid at Orsk in May``: what nobody planned is past, whatever the verb."""
    token = parse.tokens[top]
    if token.dep in ("poss", "compound", "nmod", "nummod"):
        return "past" if parse.tokens[token.head].lemma.lower() in listed("unplanned") else None
    if token.dep != "pobj":
        return None
    for _ in range(NESTED):
        token = parse.tokens[token.head]
        if token.pos not in ("ADP", "NOUN", "PROPN"):
            return None
        if token.lemma.lower() in listed("unplanned"):
            return "past"
    return None


def _of_leading(parse: Parse, top: int) -> Direction | None:
    """``ahead of Sunday's vote``, ``preparations for Sunday's vote`` look ahead, ``the results of Sunday's vote`` back."""
    token = parse.tokens[top]
    if token.dep not in ("poss", "compound", "nmod"):
        return None
    link = parse.tokens[token.head].head
    if parse.tokens[link].pos not in ("ADP", "SCONJ"):
        return None
    leads = [parse.tokens[parse.tokens[link].head], parse.tokens[max(link - 1, 0)]]
    if any(lead.lemma.lower() in listed("leading_up") for lead in leads):
        return "planned"
    return "past" if leads[0].lemma.lower() in listed("coming_of") else None


NESTED = 6
"""Nouns and prepositions climbed: in "the raid at a school in Orsk in May" May is told of the raid."""


def _under_noun(parse: Parse, token: Token) -> bool:
    above = parse.tokens[token.head]
    return above.pos in ("NOUN", "PROPN") or (above.pos == "ADP" and parse.tokens[above.head].pos in ("NOUN", "PROPN"))


def _of_fixing(parse: Parse, words: range, top: int, verb: int, before: str) -> Direction | None:
    """``set Friday as the deadline``, ``was put off until Friday`` look ahead; "on Friday set the day" does not."""
    token, time = parse.tokens[verb], parse.tokens[top]
    if before == "from" and token.lemma.lower() in listed("moving") | listed("fixing"):
        return "unknown"  # "postponed from Monday"
    if token.lemma.lower() in listed("moving") and before in ("to", "until", "till") and token.tag in ("VBD", "VBN"):
        return "planned"  # "was moved to Friday", "put off until Monday"
    was = token.tag == "VBD" or (token.tag == "VBN" and bool(WAS & set(helpers_of(parse, verb))))
    if not was or not fixes(parse, verb):
        return None
    after = parse.tokens[words[-1] + 1].text.lower() if words[-1] + 1 < len(parse.tokens) else ""
    beside = top < verb or before == "on" or time.dep in ("npadvmod", "tmod")
    return "planned" if before in listed("ahead_words") or after == "as" or not beside else "past"
