"""This file knows when two propositions tell one act: by its time, what it is done to, and how it is singled out."""

from __future__ import annotations

from functools import cache
from itertools import chain, product

from crosswire.reconcile.findings.propositions.deeds import CORE, Deed
from crosswire.reconcile.findings.propositions.one_word import known_as
from crosswire.reconcile.findings.propositions.terms import relation_of
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.kinship import is_mutual, is_often_done, kin, twin

APART = frozenset({"number", "unlike", "other"})
"""Relations of what stands in a role of two tellings by which they are of two acts."""
AKIN = frozenset({"same", "near", "number"})
NEAR = 3
"""Words before a noun among which stands what singles it out."""


def are_kin(one: Deed, other: Deed) -> bool:
    """Whether the verbs are of one act or exclude each other."""
    groups = {word.group for word in one.opposites} & {word.group for word in other.opposites}
    return one.has_key_of(other) or bool(groups)


def are_of_two_things(one: Deed, other: Deed) -> bool:
    """Whether it is done to two things that are told apart, or befalls them."""
    relation = one.relation("object", other)
    if relation is None and "object" not in one.terms and "object" not in other.terms:
        return one.relation("subject", other) == "unlike"
    if relation is None and ("complement" in one.terms or "complement" in other.terms):  # "was closed", "is open"
        relation = relation_of(one.thing, other.thing) if one.thing and other.thing else None
    return relation in ("unlike", "other")


def are_counted_apart(one: Deed, other: Deed) -> bool:
    """Whether it is done to so many here, and to so many others there: told of two days they are two acts."""
    return one.relation("object", other) == "number"


def are_denied_of_two(one: Deed, other: Deed) -> bool:
    """Whether one is denied of somebody, and the other told of somebody else: who did not sign is not who signed."""
    return one.is_undone != other.is_undone and one.relation("subject", other) == "other"


def have_two_named_doers(one: Deed, other: Deed) -> bool:
    """Whether two who are named do it, each for himself: two companies' losses are two."""
    named = all(term.is_name for deed in (one, other) for term in deed.terms.get("subject", ()))
    return named and not is_between(one) and one.relation("subject", other) in ("near", "other")


def have_opponents(one: Deed, other: Deed) -> bool:
    """Whether an act is given to two of whom some text tells what one did to the other: the jets of one, the mines of the other."""
    if is_between(one) or is_between(other) or one.relation("subject", other) != "other":
        return False
    pairs = product(one.terms["subject"], other.terms["subject"])
    return any(one.are_opponents(*two) for mine, theirs in pairs for two in product(mine.bodies, theirs.bodies))


def have_nothing_in_common(one: Deed, other: Deed) -> bool:
    """Whether two verbs that are no words for one act are told, both with who or what, and of nobody and nothing that is the same."""
    if one.has_key_of(other) or twin(kin(one.proposition.lemma)) == twin(kin(other.proposition.lemma)):
        return False
    mine, theirs = ([term for role in CORE for term in deed.terms.get(role, ())] for deed in (one, other))
    return bool(mine and theirs) and not any(term.relation(their) in AKIN for term in mine for their in theirs)


def are_at_odds(one: Deed, other: Deed) -> bool:
    """Whether one act is done here and to come or denied there: who says the one agrees with nobody who says the other."""
    if not one.has_key_of(other) or one.proposition.lemma == "be" or are_of_two_things(one, other):
        return False
    stages = [(deed.is_done, deed.is_coming, deed.is_undone) for deed in (one, other)]
    words = frozenset(one.forms) ^ frozenset(other.forms)
    turned = not words.isdisjoint(assertion_words("negation", "modals") | assertion_words("plain", "negative"))
    return all(map(any, stages)) and stages[0] != stages[1] and turned


def are_of_one_time(one: Deed, other: Deed) -> bool:
    """Whether no day of one excludes those of the other."""
    if not one.days or not other.days:
        return True
    return any(a[0] <= b[1] and b[0] <= a[1] for a in one.days for b in other.days)


def are_tied(one: Deed, other: Deed) -> bool:
    """Whether both are of one day, of one joined happening, or have something more in common; no day of one excludes the other."""
    if not are_of_one_time(one, other):
        return False
    beside = any(one.relation(role, other) == "same" for role in (one.terms.keys() & other.terms.keys()) - set(CORE))
    return bool(one.days & other.days) or (one.event is not None and one.event == other.event) or beside


def are_known_as_one(one: Deed, other: Deed, role: str) -> bool:
    """Whether both say what stands in a role, and it is one thing; one of them may say it in the sentence before an "it"."""
    told = [deed.knows(role) or any(term.head == "it" for term in deed.terms.get(role, ())) for deed in (one, other)]
    return one.relation(role, other) == "same" and all(told)


def are_one_act(one: Deed, other: Deed, but: str | None = None) -> bool:
    """Whether both are of one act, whatever stands in one role: done once to one person, or singled out by "the" and to come.

    Nothing in their other roles may tell them apart.
    """
    relations = {role: one.relation(role, other) for role in (one.terms.keys() & other.terms.keys()) - {but}}
    if not APART.isdisjoint(relations.values()):
        return False
    if are_once(one, other):
        return True
    coming = one.is_coming and other.is_coming
    if one.proposition.carried is not None and other.proposition.carried is not None:
        alone = one.proposition.lemma == other.proposition.lemma and (coming or are_the_one_act(one, other))
        singled = all(map(is_singled, (one, other))) or bool(_ranks(one)) or _are_counted_alike(one, other)
        singled = singled and _ranks(one) == _ranks(other)
        return singled and relations.get("object", "same" if alone else None) == "same"
    thing = are_known_as_one(one, other, "object") and "unknown" not in relations.values()
    return coming and thing and not is_often(one)


def are_once(one: Deed, other: Deed) -> bool:
    """Whether it is done once: in a life, or in a story to a person who is named or a thing that is known, and told once in either text."""
    if one.key == other.key and one.alone and other.alone:
        known = _befalls_one(one, other, "once of a thing") and any(term.is_known for term in one.thing)
        if known or (_is_named_alike(one, other) and _befalls_one(one, other, "once of a person")):
            return True
    if not (is_killing(one) and is_killing(other)) and not (one.key == other.key and one.key in _keys_of("once")):
        return False
    mine, theirs = one.terms.get("object", ()), other.terms.get("object", ())
    named = any(term.may_be(their) for term in mine for their in theirs)
    return named or (bool(one.days & other.days) and are_known_as_one(one, other, "object"))


def is_killing(deed: Deed) -> bool:
    """Whether it is one of the ways in which somebody is killed, each told for another."""
    return deed.key in _keys_of("killing")


def _befalls_one(one: Deed, other: Deed, kind: str) -> bool:
    same = any(mine.relation(theirs) == "same" for mine in one.thing for theirs in other.thing)
    return one.key in _keys_of(kind) and same and any(term.is_known for term in other.thing)


def _is_named_alike(one: Deed, other: Deed) -> bool:
    return any(mine.actors & theirs.actors for mine in one.thing for theirs in other.thing)


def are_the_one_act(one: Deed, other: Deed) -> bool:
    """Whether each names the one act of its text by "the" and its noun: "the withdrawal has not begun"."""
    carried = one.proposition.carried is not None and other.proposition.carried is not None
    return carried and one.alone and other.alone and is_singled(one) and is_singled(other)


def tell_of_two_matters(one: Deed, other: Deed) -> bool:
    """Whether both say more than doer and thing, and nothing of it is the same: acquitted of one charge, convicted on another."""
    mine, theirs = (
        [term for role, terms in deed.terms.items() if role not in CORE for term in terms] for deed in (one, other)
    )
    return bool(mine and theirs) and not any(term.relation(their) == "same" for term in mine for their in theirs)


def is_single(deed: Deed) -> bool:
    """Whether the verb is of what one has done, or has in hand, and nobody else."""
    return known_as(deed.proposition.lemma) in _singles()


def is_led(deed: Deed) -> bool:
    """Whether the verb is of what one has in hand for a time."""
    return deed.key in _keys_of("led")


def _are_counted_alike(one: Deed, other: Deed) -> bool:
    """Whether both are done to so many of a kind, and as many: "an exchange of 60 prisoners"."""
    mine, theirs = (deed.terms.get("object", ()) for deed in (one, other))
    return any(term.numbers & their.numbers for term in mine for their in theirs)


def is_between(deed: Deed) -> bool:
    """Whether the act is done by both sides to each other."""
    return is_mutual(twin(kin(deed.proposition.lemma)))


def is_often(deed: Deed) -> bool:
    """Whether the act is done again and again in one story."""
    return is_often_done(twin(kin(deed.proposition.lemma)))


def is_singled(deed: Deed) -> bool:
    """Whether "the" or an owner stands before the noun of the act."""
    return not frame_words("singling").isdisjoint(_before(deed))


def _ranks(deed: Deed) -> frozenset[str]:
    return frame_words("ranking").intersection(_before(deed))


def _before(deed: Deed) -> list[str]:
    """The words that stand right before the verb or noun."""
    start = deed.verb.start - deed.passage.start
    return [word.form for word in deed.line.words if word.start < start][-NEAR:]


@cache
def _keys_of(kind: str) -> frozenset[str]:
    return frozenset(" ".join((known_as(verb), *rest)) for verb, *rest in map(str.split, frame_words(kind)))


@cache
def _singles() -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_keys_of, ("single", "sole", "led"))))
