"""This file knows what each verb of an article tells, listed as an act or not: who, whom or what, where, and whether it is so.

The texts of a story are held against each other by these: a verb that no list of acts has ("lasted", "sank", "was led by") may
be what two outlets contradict each other in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from crosswire.extract.events.clause import is_negated
from crosswire.extract.events.page import Page
from crosswire.extract.events.reality import strongest, verb_cues
from crosswire.extract.events.sides import objects_of, subject
from crosswire.extract.events.who import antecedent, speaker_for
from crosswire.extract.noun_acts import NounAct, noun_acts
from crosswire.model.mention import Argument, Event, Proposition, Span
from crosswire.vocabulary.actions import object_groups

TIMES = frozenset({"DATE", "TIME"})
BESIDE = frozenset({"relcl", "acl", "appos", "conj", "cc", "advcl", "parataxis"})
"""What hangs on a noun and is no part of the phrase it bears."""
MOST = 60
"""Words of a clause: more tell no one thing."""
MARGINS = frozenset({"half", "majority", "margin", "quarter", "third", "vote"})
"""What stands behind the "by" of a passive and has done nothing."""
TAKING_ON = {
    **dict.fromkeys(("agree", "consent", "refuse", "decline", "continue"), "to"),
    **dict.fromkeys(("stop", "halt", "cease", "suspend", "end"), "object"),
}  # fmt: skip
"""Verbs of taking on a thing to be done, of going on or ceasing to do it, with the role in which they have the noun for it."""
HELPING = frozenset({"aux", "auxpass"})
CARRYING = frozenset({
    "begin", "carry out", "conduct", "complete", "make", "finish", "hold", "launch", "mount", "perform", "resume", "stage", "start",
})  # fmt: skip
"""Verbs by which an act that a noun names is done, begun or completed."""
HAPPENING = frozenset({"begin", "go ahead", "happen", "occur", "start", "take place"})
"""Verbs by which it takes place."""
BEING = "take place"
"""The verb of what there was: "there was no warning"."""
PHRASES = frozenset({"take effect", "take part", "take place"})
"""Verbs with the noun that belongs to them."""
PARTICLES = frozenset({"ahead", "apart", "away", "back", "down", "in", "off", "on", "out", "over", "up"})
"""Adverbs right behind a verb that belong to it: "turned back", "go ahead"."""
ENTERING = frozenset({"come", "enter", "go"})
FORCE = frozenset({("into", "effect"), ("into", "force")})
"""With these verbs they say that a thing takes effect."""


def find_propositions(page: Page, events: Iterable[Event]) -> tuple[Proposition, ...]:
    """What the verbs of an article tell, in order of the text: one a verb that has a subject or an object; then what nouns for acts
    tell that no verb carries.
    """
    found: list[Proposition] = []
    for at, token in enumerate(page.tokens):
        if token.pos in ("VERB", "AUX") and token.dep not in HELPING and not _is_hyphened(page, at):
            found += _of_verb(page, at)
    carried = frozenset(bisect_left(page.starts, one.at[0]) for one in found if one.carried is not None)
    return (*found, *(_of_noun_act(page, act) for act in noun_acts(page, events, carried)))


def _of_noun_act(page: Page, act: NounAct) -> Proposition:
    low, high = page.article.parse.edges[act.noun]
    clause = _span(page, max(low, act.noun - MOST), min(high, act.noun + MOST))
    told = _arguments(page, act.roles)
    return Proposition(
        _span(page, act.noun, act.noun), page.lemma[act.noun], act.status, told, clause, carried=act.lemma
    )


def _is_hyphened(page: Page, at: int) -> bool:
    """Whether a word is the second half of another one: "re-confirmed"."""
    return at > 1 and page.lower[at - 1] == "-" and page.tokens[at - 1].end == page.tokens[at].start


def _of_verb(page: Page, verb: int) -> Iterator[Proposition]:
    content = page.kid(verb, "ccomp", "xcomp")
    if content is not None:  # a report or a wish tells what is in it
        role = TAKING_ON.get(page.lemma[verb]) if page.dep[content] == "xcomp" else None
        if role is not None:
            yield _of_deed_taken_on(page, verb, role, content)
        if page.dep[content] == "xcomp" or page.tokens[content].pos != "ADJ":
            return
    subjects, passive = subject(page, verb)
    beside = _belonging(page, verb)
    placed = list(_placed(page, verb, beside))
    lemma = page.lemma[verb] if beside is None else f"{page.lemma[verb]} {page.lower[beside]}"
    doers, objects = subjects, [at for at in _objects(page, verb) if at != beside and at not in subjects]
    if any(page.lemma[verb] in ENTERING and (role, page.lower[at]) in FORCE for role, at in placed):
        lemma, placed = "take effect", [(role, at) for role, at in placed if (role, page.lower[at]) not in FORCE]
    if passive:
        doers, objects = [at for role, at in placed if role == "by" and page.lemma[at] not in MARGINS], subjects
        placed = [(role, at) for role, at in placed if role != "by"]
    received, receivers = _given(page, verb, objects, passive)
    objects, placed = received, [*placed, *(("to", at) for at in receivers)]
    roles = [("subject", at) for at in doers if page.tokens[at].label not in TIMES] + [("object", at) for at in objects]
    found = page.kids(verb, "ccomp")  # "found him guilty": the parse takes the state for a clause
    objects = objects or [at for state in found for at in page.kids(state, "nsubj")]
    roles += [("complement", at) for at in (*page.kids(verb, "attr", "acomp", "oprd"), *found)]
    if not roles and not placed:
        return
    clause, status, negated = _clause(page, verb), strongest(verb_cues(page, verb)), is_negated(page, verb)
    yield Proposition(_span(page, verb, verb), lemma, status, _arguments(page, roles + placed), clause, negated)
    done = set(objects)
    for noun in objects if passive else (*objects, *subjects):
        if page.tokens[noun].pos == "NOUN" and lemma in (CARRYING if noun in done else HAPPENING):
            held = [("subject", at) for at in doers if noun in done] + [*_of_noun(page, noun), *placed]
            told = _arguments(page, dict.fromkeys(held))
            yield Proposition(_span(page, noun, noun), page.lemma[noun], status, told, clause, negated, lemma)
    yield from _of_one_among(page, verb, subjects, placed)
    for noun in page.kids(verb, "attr") if _tells_what_there_was(page, verb) else ():
        told = _arguments(page, dict.fromkeys([*_of_noun(page, noun), *placed]))
        yield Proposition(_span(page, noun, noun), page.lemma[noun], status, told, clause, negated, BEING)


def _of_one_among(page: Page, verb: int, subjects: list[int], placed: list[tuple[str, int]]) -> Iterator[Proposition]:
    """That what was done to several was done to one of them, or not: "was (not) among those freed"."""
    for role, several in placed if page.lemma[verb] == "be" and subjects else ():
        done = page.kid(several, "acl") if role == "among" else None
        if done is not None and page.tokens[done].tag == "VBN":
            told = _arguments(page, [("object", at) for at in subjects])
            status, negated = strongest(verb_cues(page, verb)), is_negated(page, verb)
            yield Proposition(_span(page, done, done), page.lemma[done], status, told, _clause(page, verb), negated)


def _tells_what_there_was(page: Page, verb: int) -> bool:
    """Whether a verb tells that there was something, or none of it: "there was no warning"."""
    return (
        page.dep[verb] in ("ROOT", "conj")
        and page.kid(verb, "expl") is not None
        and page.tokens[verb].tag in ("VBD", "VBN")
    )


def _of_deed_taken_on(page: Page, verb: int, role: str, content: int) -> Proposition:
    """That somebody agreed, or refused, to do a thing: "agreed | to freeze the assets"."""
    roles = [("subject", at) for at in subject(page, verb)[0]]
    last = page.article.parse.edges[content][1]
    done = Argument(role, _span(page, content, last), _span(page, content, content))
    clause, status = _clause(page, verb), strongest(verb_cues(page, verb))
    arguments = (*_arguments(page, roles), done)
    return Proposition(_span(page, verb, verb), page.lemma[verb], status, arguments, clause, is_negated(page, verb))


def _objects(page: Page, verb: int) -> list[int]:
    """What an active verb is done to: its own objects, else those it has in common with the verb right behind "and"."""
    if page.lemma[verb] == "be":
        return []
    own = objects_of(page, verb)
    joined = None if own else page.kid(verb, "conj")
    if joined != verb + 2 or page.dep[verb + 1] != "cc" or page.kid(joined, "nsubj", "nsubjpass") is not None:
        return own
    return own if page.is_passive(joined) else objects_of(page, joined)  # "rammed and sank the boat"


def _given(page: Page, verb: int, objects: list[int], passive: bool) -> tuple[list[int], list[int]]:
    """What is given and to whom, where both stand bare: "gave the envoy a letter", "was granted asylum"."""
    things = [
        at for child in page.kids(verb, "dobj") for at in page.joined(child) if page.tokens[at].label not in TIMES
    ]
    if passive:
        return (things, objects) if things else (objects, [])
    receivers = [at for at in objects if at not in things]
    bare = page.kid(verb, "dative")
    return (things, receivers) if things and bare is not None and bare in receivers else (objects, [])


def _belonging(page: Page, verb: int) -> int | None:
    """The particle, or the noun or adverb that makes one verb with it: "carry out", "take place", "go ahead"."""
    for at in page.kids(verb, "prt", "dobj", "advmod"):
        if page.dep[at] == "prt" or f"{page.lemma[verb]} {page.lower[at]}" in PHRASES:
            return at
        if page.lower[at] in PARTICLES and page.dep[at] == "advmod" and _is_close_behind(page, verb, at):
            return at
    return None


def _is_close_behind(page: Page, verb: int, at: int) -> bool:
    """Whether an adverb stands behind a verb with no more than another adverb or its object between: "is still down", "sent it back"."""
    if at == verb + 1 or (at == verb + 2 and page.tokens[verb + 1].pos == "ADV"):
        return True
    return any(page.article.parse.edges[thing][1] == at - 1 for thing in page.kids(verb, "dobj") if thing < at)


def _of_noun(page: Page, noun: int) -> Iterator[tuple[str, int]]:
    """The roles that hang on a noun: "the army's withdrawal of its guns by river"."""
    for owner in page.kids(noun, "poss"):
        yield "subject", owner
    for preposition in page.kids(noun, "prep"):
        role = {"of": "object", "by": "subject"}.get(page.lower[preposition], page.lower[preposition])
        yield from ((role, at) for at in page.objects_of(preposition))


def _placed(page: Page, verb: int, beside: int | None) -> Iterator[tuple[str, int]]:
    """What stands behind the prepositions of a verb and of what belongs to it, times left out."""
    below = page.kids(beside, "prep") if beside is not None and page.tokens[beside].pos == "ADV" else []
    for preposition in (*page.kids(verb, "prep", "agent", "dative"), *below):
        inner = [at for at in page.kids(preposition, "prep", "pcomp") if page.children[at]]  # "out of the hall"
        for last in inner or (preposition,):
            role = page.lower[preposition] if last == preposition else f"{page.lower[preposition]} {page.lower[last]}"
            yield from ((role, at) for at in page.objects_of(last) if page.tokens[at].label not in TIMES)


def _arguments(page: Page, roles: Iterable[tuple[str, int]]) -> tuple[Argument, ...]:
    return tuple(_argument(page, role, at) for role, at in roles)


def _argument(page: Page, role: str, at: int) -> Argument:
    noun = speaker_for(page, antecedent(page, at))
    head = _named_beside(page, noun)
    left, right = _phrase(page, head)
    if head != noun and noun < left:
        left = _phrase(page, noun)[0]
    return Argument(role, _span(page, left, min(right, left + MOST)), _span(page, head, head))


def _span(page: Page, first: int, last: int) -> Span:
    return page.tokens[first].start, page.tokens[last].end


def _phrase(page: Page, head: int) -> tuple[int, int]:
    """The first and last word of the phrase that a noun bears."""
    left = right = head
    for child in page.children[head]:
        if page.dep[child] in BESIDE or page.dep[child] == "punct":
            continue
        low, high = page.article.parse.edges[child]
        left, right = min(left, low), max(right, high if high <= head or not _is_parted(page, head, child) else right)
    return left, right


def _named_beside(page: Page, head: int) -> int:
    """The name that a noun stands before: "the rebel leader, Ivo Brandt", "the village of Sarn"."""
    if page.lemma[head] in object_groups()["ground"]:
        named = (at for of in page.kids(head, "prep") if page.lower[of] == "of" for at in page.kids(of, "pobj"))
        return next((at for at in named if page.tokens[at].pos == "PROPN"), head)
    beside = page.kid(head, "appos")
    if beside is None or beside not in page.mention:
        return head
    return beside if page.tokens[beside].pos == "PROPN" != page.tokens[head].pos else head


def _is_parted(page: Page, head: int, child: int) -> bool:
    """Whether a comma stands between a word and what hangs on it behind."""
    return any(page.lower[at] == "," for at in range(head + 1, child))


def _clause(page: Page, verb: int) -> Span:
    """A verb's own clause, no further than it is long."""
    low, high = verb, verb
    for child in page.children[verb]:
        if page.dep[child] in ("conj", "cc", "advcl", "parataxis", "punct", "mark"):
            continue
        left, right = page.article.parse.edges[child]
        low, high = min(low, left), max(high, right)
    return _span(page, max(low, verb - MOST), min(high, verb + MOST))
