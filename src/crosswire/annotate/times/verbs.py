"""This file knows what a verb tells of its clause: whether it looks back or ahead, by its form, its auxiliaries, its meaning."""

from __future__ import annotations

from functools import cache
from typing import Literal

from crosswire.model.article import Parse, Token
from crosswire.vocabulary.inflection import irregular_forms
from crosswire.vocabulary.time_words import listed

Direction = Literal[
    "past", "over", "about", "back", "future", "planned", "due", "ahead", "present", "aside", "unknown"
]  # fmt: skip
"""Where a clause looks. `over` is past for sure; `planned` is what a past verb looks ahead to ("agreed to meet in October")
and may be past by now; `due` what something past had been planned for ("a vote due in May was put off"); `about` and `aside` are times a noun of a past and a present clause has ("a deadline of May 9 was
set", "follows a failed bid in February"); `back` and `ahead` times that name a noun ("the November vote") of a clause.
"""
REACH = 25
"""Heads climbed at most, so that a hostile chain of heads costs no more than a long sentence does."""


def looks_ahead(token: Token) -> bool:
    """Whether a word looks ahead by its meaning: scheduled, due, tentatively."""
    return token.lemma.lower() in listed("forward") or token.text.lower() in listed("forward")


def of_verb(parse: Parse, index: int) -> Direction | None:
    """What one verb tells; None where the verb above it must be asked."""
    token = parse.tokens[index]
    helpers = helpers_of(parse, index)
    if any(helper in listed("modals_ahead") for helper in helpers):
        # "would have met" looks back, though a modal stands before it; so do "could not be reached", "would not say"
        back = "have" in helpers and token.tag in ("VBN", "VBD") and not WILL & set(helpers)
        refused = "could" in helpers or ("would" in helpers and token.lemma in listed("telling"))
        return "past" if back or (refused and _is_denied(parse, index)) else "future"
    if fixes(parse, index):
        return "due" if token.tag == "VBN" and _was_to_be(parse, token) else "future"
    if token.tag == "VBD":
        return "planned" if token.lemma == "be" and _is_due(parse, index) else "past"
    if "to" in helpers or (token.tag == "VB" and not helpers):
        # "was to have begun on Monday"
        return "past" if "have" in helpers else _of_infinitive(parse, index)
    if token.tag in ("VBN", "VBG", "JJ", "IN", "RB"):
        return _of_participle(parse, index, helpers)
    if token.tag in ("VBZ", "VBP"):
        # "the shells hit the port on Friday": some verbs are written alike in both tenses, and are mostly tagged present
        alike = token.tag == "VBP" and irregular_forms().get(f"{token.lemma}/verb", ())[:1] == (token.lemma,)
        alike = alike or token.text.lower() in _only_past()  # "retook", a verb too rare for the parser
        alike = alike or (token.tag == "VBZ" and token.text.lower().endswith("ed"))  # in capitals: "CADETS MUTINIED"
        return "past" if alike or token.lemma in listed("reporting") or token.lemma in listed("sequels") else "present"
    return None


@cache
def _only_past() -> frozenset[str]:
    """The forms of irregular verbs that are past and nothing else: "retook", not "hit"."""
    verbs = {key.partition("/")[0]: forms for key, forms in irregular_forms().items() if key.endswith("/verb")}
    return frozenset(forms[0] for forms in verbs.values() if forms and not forms[0].endswith("s")) - verbs.keys()


def fixes(parse: Parse, index: int) -> bool:
    """Whether a verb fixes a day still to come: "set Monday for the vote"; nobody fixes one who "set out on Monday"."""
    return parse.tokens[index].lemma.lower() in listed("fixing") and not _sets_out(parse, index)


def _sets_out(parse: Parse, index: int) -> bool:
    return any(
        parse.tokens[child].dep == "prt" and parse.tokens[child].text.lower() != "back"
        for child in parse.children[index]
    )


def helpers_of(parse: Parse, index: int) -> list[str]:
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
    near = [*below, *(child for subject in subjects for child in parse.children[subject])]
    return any(tokens[at].text.lower() in listed("denials") for at in near[:REACH])


def _of_infinitive(parse: Parse, index: int) -> Direction | None:
    """``agreed to meet Monday`` looks ahead; ``failed to attend Monday's session`` where "failed" does.

    So does a noun: in ``an attempt to land in May collapsed`` it is "collapsed" that tells.
    """
    head = parse.tokens[index].head
    above = parse.tokens[head]
    ruling = above.head if above.pos == "ADJ" else head
    if "had" in helpers_of(parse, ruling):  # "had been scheduled to expire Friday", "had been due to expire"
        return "past"
    if above.lemma.lower() in listed("implicative") and above.tag != "VB":
        return None
    if any(parse.tokens[child].lemma.lower() in listed("firsts") for child in parse.children[head][:REACH]):
        return None  # "was the first pilot to land"
    return "planned" if _is_past_above(parse, head) else "future"


def _is_past_above(parse: Parse, at: int) -> bool:
    """Whether the first finite verb from a word upwards is past: "had spoken of getting him to leave"."""
    for _ in range(REACH):
        token = parse.tokens[at]
        if token.tag in ("VBD", "VBZ", "VBP") or token.dep in ("ccomp", "relcl"):
            return token.tag == "VBD"
        if token.tag == "VBN" and WAS & set(helpers_of(parse, at)):
            return True
        if token.head == at:
            break
        at = token.head
    return False


def _of_participle(parse: Parse, index: int, helpers: list[str]) -> Direction | None:
    token = parse.tokens[index]
    if token.tag == "VBG" and parse.tokens[token.head].text.lower() in listed("back_words"):
        return "over"  # "since taking office in January"
    starting = (
        token.tag == "VBG" and not helpers and token.lemma in listed("forward_ing") and _takes_effect(parse, index)
    )
    if starting and token.dep in ("advcl", "prep") and index < token.head:
        return None  # "Beginning in August, officials met"
    if token.tag == "VBG" and not helpers and _is_prospect(parse, token):
        return "planned"
    if starting or (looks_ahead(token) and not PERFECT & set(helpers) and not _sets_out(parse, index)):
        # "a curfew starting Sunday", "scheduled for Monday", "due Friday"; "a rally planned for Friday was called off"
        return "due" if _was_to_be(parse, token) else "future"
    if token.tag == "VBN" and not helpers and token.lemma in listed("sequels"):
        return None  # "opens on Wednesday, followed by a rally on Thursday"
    if token.tag == "VBN":
        return "present" if PRESENT & set(helpers) else "past"
    if token.tag == "VBG" and PRESENT & set(helpers):
        return "future"  # "is meeting on Monday"
    return "past" if token.tag == "VBG" and WAS & set(helpers) else None


def _takes_effect(parse: Parse, index: int) -> bool:
    """Whether "taking" is no taking of something: "a truce taking effect Monday"."""
    things = [child for child in parse.children[index] if parse.tokens[child].dep == "dobj"]
    return parse.tokens[index].lemma != "take" or any(
        parse.tokens[thing].lemma in ("effect", "place", "force") for thing in things
    )


def _is_due(parse: Parse, index: int) -> bool:
    """``was due in court on Friday``: the day may be still to come."""
    return any(
        parse.tokens[child].dep == "acomp" and parse.tokens[child].text.lower() == "due"
        for child in parse.children[index]
    )


def _is_prospect(parse: Parse, token: Token) -> bool:
    """Whether a gerund tells what may come: "a chance of losing the seat in May"."""
    above = parse.tokens[token.head]
    return above.text.lower() == "of" and parse.tokens[above.head].lemma.lower() in listed("prospects")


def _was_to_be(parse: Parse, token: Token) -> bool:
    """Whether a participle belongs to a noun that is the subject of a past verb: "a rally planned for Friday was off"."""
    if token.dep not in ("acl", "amod"):
        return False
    noun = parse.tokens[token.head]
    verb = parse.tokens[noun.head]
    helpers = set(helpers_of(parse, noun.head))
    past = verb.tag == "VBD" or bool((WAS | PERFECT) & helpers)  # "elections due in May have been put off"
    return past and noun.dep in ("nsubj", "nsubjpass")


WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
"""Auxiliaries of a future that is sure: "by Friday all buses will have left"."""
PERFECT = frozenset({"had", "has", "have", "'ve", "’ve"})
WAS = frozenset({"was", "were", "had"})
PRESENT = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
