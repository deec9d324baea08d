"""This file knows how to walk a parse: who the subject of a verb is, which words make up a noun phrase or a clause."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import verbs_by_lemma
from crosswire.vocabulary.speech_words import speech_words

SUBJECTS = ("nsubj", "csubj")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
VERBAL = frozenset({"VERB", "AUX"})
INHERITING = frozenset({"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"})
TIMES = frozenset({"DATE", "TIME"})
BEFORE_HEAD = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "advmod", "neg", "case"}
)
MAX_STEPS = 6
HEARD = frozenset({"tell", "inform", "notify", "assure", "remind", "advise", "warn", "ask"})
"""Verbs that need somebody who hears."""


class Subject(NamedTuple):
    """The word a verb's doer hangs on, and how it was found."""

    head: int
    how: str


def subject_of(parse: Parse, verb: int, steps: int = MAX_STEPS) -> Subject | None:
    """Who does what a verb says: its subject, its agent, or the one it inherits; None where the parse does not tell."""
    at, through = verb, ""
    for step in range(steps):
        own = _own_subject(parse, at, through)
        if own is not None:
            return Subject(own, "subject" if step == 0 else "inherited")
        token = parse.tokens[at]
        if token.dep in ("acl", "relcl") and parse.tokens[token.head].pos in NOMINAL:
            return (
                _past_relative(parse, at)
                or _of_participle(parse, at)
                or _of_document(parse, at, steps - step - 1)
                or Subject(token.head, "modified")
            )
        through = token.dep
        if token.dep == "pcomp":  # "in saying so, Kovar ..."
            heard = _quoted_as(parse, token.head)
            if heard is not None:
                return Subject(heard, "subject")
            outer = _past_inserted(parse, token.head)
            at = parse.tokens[token.head].head if outer is None else outer
        elif token.dep in INHERITING and token.head != at:
            at = token.head
        else:
            return None
        if parse.tokens[at].pos not in VERBAL:
            return None
    return None


def _quoted_as(parse: Parse, preposition: int) -> int | None:
    """Kovar quoted Okoro as saying: whom somebody quotes speaks."""
    verb = parse.tokens[preposition].head
    if parse.tokens[preposition].text.lower() != "as" or parse.tokens[verb].lemma.lower() not in speech_words(
        "quoting"
    ):
        return None
    objects = (child for child in parse.children[verb] if verb < child < preposition)
    return next((child for child in objects if parse.tokens[child].dep == "dobj"), None)


def _past_inserted(parse: Parse, preposition: int) -> int | None:
    """Kovar explained the delay, when Norland held the port, by saying: behind commas "by" goes on with what Kovar did.

    The verb of the clause about the inserted one; None where no clause is set between commas before "by".
    """
    token = parse.tokens[preposition]
    inner, (first, _) = token.head, parse.edges[token.head]
    if token.text.lower() != "by" or not first or parse.tokens[inner].dep != "advcl" or inner > preposition:
        return None
    if parse.tokens[preposition - 1].text != "," or parse.tokens[first - 1].text != ",":
        return None
    at = inner
    for _ in range(MAX_STEPS):
        at = parse.tokens[at].head
        if parse.tokens[at].pos in VERBAL and _own_subject(parse, at) is not None:
            return at
    return None


def _past_relative(parse: Parse, verb: int) -> Subject | None:
    """Kovar, who shares nothing with her but a surname, called it a lie: no
    participle, so the doer stands before "who".
    """
    token = parse.tokens[verb]
    if token.tag != "VBD" or parse.tokens[verb - 1].text != ",":
        return None
    at = token.head
    for _ in range(MAX_STEPS):
        token = parse.tokens[at]
        if token.head == at:
            return None
        at = token.head
        if token.dep == "relcl" and parse.tokens[at].pos in NOMINAL:
            return Subject(parse.tokens[at].head if parse.tokens[at].dep == "appos" else at, "inherited")
    return None


def _of_participle(parse: Parse, verb: int) -> Subject | None:
    """Protesters gathered near the home of a minister, chanting: after a comma the doer is that of the sentence."""
    token = parse.tokens[verb]
    if token.tag != "VBG" or verb == 0 or parse.tokens[verb - 1].text != ",":
        return None
    at = token.head
    for _ in range(MAX_STEPS):
        if parse.tokens[at].pos in VERBAL:
            subject = _own_subject(parse, at)
            return None if subject is None else Subject(subject, "inherited")
        if parse.tokens[at].dep in SUBJECTS or parse.tokens[at].head == at:
            return None
        at = parse.tokens[at].head
    return None


def _of_document(parse: Parse, verb: int, steps: int) -> Subject | None:
    """His office put out a statement saying; she emailed supporters saying: whoever did that says so.

    Not of "heard protesters saying": what is perceived or shown speaks itself.
    """
    noun = parse.tokens[verb].head
    token = parse.tokens[noun]
    if (
        parse.tokens[verb].tag != "VBG"
        or token.dep != "dobj"
        or parse.tokens[token.head].lemma.lower() in speech_words("perceiving")
    ):
        return None
    subject = subject_of(parse, token.head, steps)
    return Subject(subject.head, "inherited") if subject else None


def _own_subject(parse: Parse, verb: int, through: str = "") -> int | None:
    """The subject or agent; of a passive without an agent the one it is done to, whom `is_agentless` tells apart.

    `through` is how a verb without a subject of its own hangs on this one: "Kovar was joined by Orlov and joked" is
    Kovar's joke, and so is "was booed by the crowd after joking".
    """
    passive = None
    for child in _nearest_first(parse, verb):
        dep = parse.tokens[child].dep
        if dep in SUBJECTS and not _heads_the_line(parse, child, verb) and not _stands_aside(parse, child, verb):
            return antecedent(parse, child)
        if dep == "agent" and through not in ("conj", "pcomp"):
            for inner in parse.children[child]:
                if parse.tokens[inner].dep == "pobj":
                    return inner
        if dep in ("nsubjpass", "csubjpass"):
            passive = child
    return None if passive is None else antecedent(parse, passive)


def _nearest_first(parse: Parse, verb: int) -> list[int]:
    """What hangs on a verb, the nearer first of two subjects with a clause between: "Norland shuts port, road next, mayor warns"."""
    children = list(parse.children[verb])
    before = [child for child in children if child < verb and parse.tokens[child].dep in SUBJECTS]
    if len(before) < 2 or not any(before[0] < c < before[-1] and parse.tokens[c].dep == "ccomp" for c in children):
        return children
    return [*reversed(before), *(child for child in children if child not in before)]


def _heads_the_line(parse: Parse, word: int, verb: int) -> bool:
    """Whether a colon parts a word from the verb the parser makes it the subject of: "UPDATE: Ana Ruiz said"."""
    return word < verb and any(parse.tokens[at].text == ":" for at in range(word + 1, min(word + 3, verb)))


def _stands_aside(parse: Parse, word: int, verb: int) -> bool:
    """Whether commas part a word from a second subject of the verb: "In the capital, Dessa, the ministry said"."""
    first, last = parse.edges[word]
    behind = {parse.tokens[at].text for at in (word + 1, last + 1) if at < verb}
    if "," not in behind or not first or parse.tokens[first - 1].text != ",":
        return False
    return any(word < other < verb and parse.tokens[other].dep in SUBJECTS for other in parse.children[verb])


def antecedent(parse: Parse, word: int) -> int:
    """The noun a relative pronoun stands for ("Okoro, who said"), or the word itself."""
    token = parse.tokens[word]
    if token.text.lower() not in speech_words("relative"):
        return word
    verb = parse.tokens[token.head]
    return verb.head if verb.dep == "relcl" else word


def relative_pronoun(parse: Parse, verb: int, noun: int) -> int | None:
    """The "who" by which a verb, or the one it is joined to, has the noun as its subject."""
    for _ in range(MAX_STEPS):
        for child in parse.children[verb]:
            if parse.tokens[child].dep in ("nsubj", "nsubjpass"):
                return child if child != noun and antecedent(parse, child) == noun else None
        if parse.tokens[verb].dep not in ("conj", "xcomp", "advcl"):
            return None
        verb = parse.tokens[verb].head
    return None


def is_done_to(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the passive without its doer ("was told", "is expected"): its subject does not speak."""
    deps = {parse.tokens[child].dep for child in parse.children[verb]}
    return bool(deps & {"nsubjpass", "auxpass"}) and "agent" not in deps and not is_quoted(parse, verb)


def is_quoted(parse: Parse, verb: int) -> bool:
    """Whether a verb leads up to one of saying whose doer is its subject.

    Okoro was quoted as saying; she was heard shouting; he kept asking: also in the passive its subject speaks.
    """
    words = [verb]
    for child in parse.children[verb]:
        if parse.tokens[child].dep == "prep" and parse.tokens[child].text.lower() == "as":
            words.append(child)
    inner = (parse.tokens[child] for word in words for child in parse.children[word])
    return any(
        token.dep in ("pcomp", "xcomp") and token.tag == "VBG" and token.lemma.lower() in verbs_by_lemma()
        for token in inner
    )


def is_agentless(parse: Parse, verb: int) -> bool:
    """The same, also of a bare participle: "asked about it, he said", "a deal expected to hold"."""
    token = parse.tokens[verb]
    deps = {parse.tokens[child].dep for child in parse.children[verb]}
    if deps & {"agent", "aux", "nsubj"}:
        return is_done_to(parse, verb)
    if _is_heard(parse, verb, deps):
        return True
    # "when asked about it": the parser may take the participle for a past tense
    asked = token.lemma.lower() == "ask" and token.tag == "VBD" and token.dep == "advcl"
    return asked or (token.tag == "VBN" and token.dep in ("advcl", "acl", "amod")) or is_done_to(parse, verb)


def _is_heard(parse: Parse, verb: int, deps: AbstractSet[str]) -> bool:
    """As in "was summoned and told that": a verb that needs a hearer and has none, joined to a passive without its doer."""
    token = parse.tokens[verb]
    if token.dep != "conj" or token.lemma.lower() not in HEARD or deps & {"dobj", "dative", "nsubj"}:
        return False
    return is_done_to(parse, token.head)


def is_new_report(parse: Parse, verb: int, before: int, cue: int) -> bool:
    """Whether a reporting verb joined to a word of a reported clause is a second thing the same speaker does.

    "conceded it was late but called it fair", "said it was early but added": in the cue's tense, or active
    with an object after a passive.
    """
    token, first = parse.tokens[verb], parse.tokens[before]
    if token.lemma.lower() not in verbs_by_lemma() or any(
        parse.tokens[c].dep in SUBJECTS for c in parse.children[verb]
    ):
        return False
    has_object = any(parse.tokens[c].dep in ("dobj", "ccomp") for c in parse.children[verb])
    if token.tag == parse.tokens[cue].tag:
        subject = _own_subject(parse, before)
        lasts = has_object and first.lemma.lower() in speech_words(
            "lasting"
        )  # said Norland was ready but accused Kovar
        if (first.tag != token.tag or lasts) or (
            subject is not None and parse.tokens[subject].text.lower() in speech_words("standing_in")
        ):
            return True  # said she was glad and noted that
    passive = any(parse.tokens[c].dep == "nsubjpass" for c in parse.children[before])
    return passive and has_object and not any(parse.tokens[c].dep in ("aux", "auxpass") for c in parse.children[verb])


def noun_phrase(parse: Parse, head: int) -> range:
    """The words of a mention: modifiers before its head, and "for X", "of X" after it; no appositions or clauses."""
    first, last = head, head
    for child in parse.children[head]:
        token = parse.tokens[child]
        if child < head and token.dep in BEFORE_HEAD:
            first = min(first, parse.edges[child][0])
        elif child == last + 1 and token.dep == "prep":
            last = _prepositional(parse, child)
    while first < head and parse.tokens[first].pos in ("PUNCT", "SPACE", "SYM"):
        first += 1
    return range(first, last + 1)


def _prepositional(parse: Parse, preposition: int) -> int:
    """The last word of "for the ministry": the noun with what stands before it and at most one more preposition.

    A date behind a preposition is no part of the mention ("officials on Friday said").
    """
    last = preposition
    for child in parse.children[preposition]:
        token = parse.tokens[child]
        if token.dep == "pobj" and token.label not in TIMES:
            last = max(last, child)
            for inner in parse.children[child]:
                if inner == last + 1 and parse.tokens[inner].dep == "prep":
                    nouns = [noun for noun in parse.children[inner] if parse.tokens[noun].dep == "pobj"]
                    last = max([inner, *nouns]) if nouns else last
    return last if last > preposition else preposition - 1
