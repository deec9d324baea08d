"""This file knows whether a report says that something was said at all: "could warn", "declined to say" do not."""

from __future__ import annotations

from crosswire.extract.quotes.syntax import SUBJECTS, VERBAL
from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import reporting_nouns, verbs_by_lemma
from crosswire.vocabulary.speech_words import speech_words

MOST_ABOVE = 8
"""Words of a parse that are climbed from one in marks towards the verb it is reported by."""


def is_real(parse: Parse, cue: int) -> bool:
    """False for a report that is negated, only possible, wished for or asked for.

    "did not say that", "could decide to", "asked to confirm what", "declined to blame them for", "if he says".
    """
    token = parse.tokens[cue]
    if token.pos not in VERBAL:  # "expressed no concern that the bridge was unsafe", "was not aware that it was"
        unaware = token.dep == "acomp" and any(parse.tokens[c].dep == "neg" for c in parse.children[token.head])
        return not unaware and not _is_none(parse, cue) and not _is_of_a_heading(parse, cue)
    if any(parse.tokens[c].dep == "dobj" and _is_no_word(parse, c) for c in parse.children[cue]):
        return False
    if any(parse.tokens[c].dep in SUBJECTS and _is_nobody(parse, c) for c in parse.children[cue]):
        return False
    if _is_told_to(parse, cue):
        return False
    to = False
    for child in parse.children[cue]:
        helper = parse.tokens[child]
        word = helper.text.lower()
        if helper.dep == "neg" or (helper.dep == "aux" and word in speech_words("unreal")):
            return False
        if helper.dep == "mark" and word in speech_words("condition"):
            return False
        to = to or (helper.dep == "aux" and helper.tag == "TO")
    governor = parse.tokens[token.head]
    if to and token.head != cue:
        if governor.lemma.lower() in speech_words("trying") and token.lemma.lower() in speech_words("needing_success"):
            return False
        return governor.lemma.lower() in speech_words("going_on") or token.dep in ("advcl", "ROOT")
    return not (token.dep in ("xcomp", "pcomp") and governor.lemma.lower() in speech_words("refusing"))


def _is_told_to(parse: Parse, verb: int) -> bool:
    """As in the heading "Brandt urged to step down": he was told so, and said nothing."""
    token = parse.tokens[verb]
    if token.tag not in ("VBD", "VBN") or parse.lower[verb + 1 : verb + 2] != ["to"]:
        return False
    hearer = any(parse.tokens[child].dep in ("dobj", "dative") for child in parse.children[verb])
    return not hearer and token.lemma.lower() in speech_words("to_somebody")


def _is_of_a_heading(parse: Parse, noun: int) -> bool:
    """As in "Statement by the minister on the siege": what a document is called."""
    if parse.tokens[noun].dep != "ROOT":
        return False
    return any(parse.lower[child] in speech_words("naming_matter") for child in parse.children[noun])


def _is_none(parse: Parse, noun: int) -> bool:
    return any(parse.tokens[child].text.lower() in speech_words("none") for child in parse.children[noun])


def _is_nobody(parse: Parse, noun: int) -> bool:
    """Whether a subject is nobody: "no official", "none of them", "neither"; what they did not say was not said."""
    return parse.lower[noun] in speech_words("no_one") or _is_none(parse, noun)


def _is_no_word(parse: Parse, noun: int) -> bool:
    """Whether a noun tells that a thing was not said or felt: "no concern that", "no claim"."""
    return parse.tokens[noun].lemma.lower() in reporting_nouns() and _is_none(parse, noun)


def is_left_unsaid(parse: Parse, cue: int, word: int) -> bool:
    """Whether a word in marks stands in what somebody refused to say: "refused to call it “a coup”"."""
    if parse.tokens[cue].lemma.lower() not in speech_words("refusing"):
        return False
    for _ in range(MOST_ABOVE):
        word = parse.tokens[word].head
        token = parse.tokens[word]
        if word in (cue, token.head):
            return False
        if token.pos in VERBAL and token.lemma.lower() in verbs_by_lemma():
            return True
    return False
