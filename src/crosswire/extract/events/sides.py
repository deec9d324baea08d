"""This file knows the heads of a verb's subject and objects, its own and those it has from the words above it."""

from __future__ import annotations

from crosswire.extract.events.lexicon import raised
from crosswire.extract.events.page import Page
from crosswire.extract.events.who import antecedent, is_somebody, owners
from crosswire.vocabulary.actions import actions_by_lemma, object_groups
from crosswire.vocabulary.event_words import event_words

MAX_STEPS = 6


def subject(page: Page, verb: int) -> tuple[list[int], bool]:
    """The heads of a verb's subject, its own or inherited, and whether it stands in the passive."""
    at, passive = verb, page.is_passive(verb)
    concluded = _concluded(page, verb)
    if concluded is not None:
        return [concluded], True
    for _ in range(MAX_STEPS):
        own = [c for c in page.kids(at, "nsubj", "nsubjpass", "csubj") if page.lower[c] != "there"]
        if own:
            shared = at == verb or page.tokens[verb].dep == "conj"
            return [n for c in own[:1] for n in _subjects(page, c)], (
                page.tokens[own[0]].dep == "nsubjpass" if shared else passive
            )
        token = page.tokens[at]
        misread = _right_before(page, at) if token.dep == "ccomp" else None
        if misread is not None:
            return list(page.joined(misread)), passive
        if token.dep in ("acl", "relcl"):
            counted = passive and page.tokens[token.head].pos == "NUM"  # "treated forty wounded"
            if counted or (page.tokens[token.head].pos in ("NOUN", "PROPN", "PRON") and token.tag != "VB"):
                return list(page.joined(token.head))[:1], passive
            return controller(page, token.head), False
        if token.dep == "xcomp":
            asked = page.kid(token.head, "dobj", "dative")
            if asked is not None and is_somebody(page, asked):
                return list(page.joined(asked)), False
            called = _asked(page, token.head, at)
            if called:
                return called, False
            at = token.head
        elif token.dep == "pcomp":
            holder = page.tokens[token.head].head
            at = holder
            if page.lower[token.head] in ("of", "for", "from", "with", "into"):
                accused = page.kid(holder, "dobj", "nsubjpass")
                if accused is not None and page.is_verb(holder):
                    return list(page.joined(antecedent(page, accused))), False
        elif token.dep == "advcl" and token.tag == "VBG" and token.head < at and page.is_passive(token.head):
            # "the town was shelled by Norland, killing two": not the town
            return after(page, token.head, "by"), False
        elif token.dep in ("conj", "advcl", "dep", "ccomp", "parataxis") and token.head != at:
            if token.dep == "ccomp" and token.tag not in ("VB", "VBG"):
                return [], passive
            at = token.head
        else:
            return [], passive
        if not page.is_verb(at):
            return controller(page, at), False
    return [], passive


def _concluded(page: Page, verb: int) -> int | None:
    """The thing right before a participle that the parse takes for a verb with a tense: "keep to the truce agreed on Monday",
    "the exchange agreed in May began"; things agree to nothing.
    """
    if page.tokens[verb].tag not in ("VBN", "VBD") or page.lemma[verb] not in event_words("verbal", "concluding"):
        return None
    groups = object_groups()
    things = (*groups["agreement"], *groups["ceasefire"], *groups["demands"])
    noun = verb - 1
    if noun < 0 or page.tokens[noun].pos != "NOUN" or noun in page.mention or page.kid(verb, "aux", "dobj") is not None:
        return None
    known = page.lemma[noun] in things or page.lemma[noun] in actions_by_lemma("noun")
    behind = page.lower[verb + 1] if verb + 1 < len(page.lower) else ""
    return noun if known and behind in event_words("prepositions", "concluding") else None


def _asked(page: Page, verb: int, deed: int) -> list[int]:
    """Who is asked to do something behind a preposition: "called on Norland to halt", "appealed to the premier to resign"."""
    asking = {
        action.particle for action in actions_by_lemma("verb").get(page.lemma[verb], ()) if action.type == "REQUEST"
    }
    return [
        noun
        for preposition in page.kids(verb, "prep")
        if preposition < deed and page.lower[preposition] in asking
        for noun in page.objects_of(preposition)
        if is_somebody(page, noun)
    ]


def _right_before(page: Page, verb: int) -> int | None:
    """The noun right before a finite verb without a subject, taken for the object of another:
    "denied Norland was going to strike".
    """
    first = min([verb, *page.kids(verb, "aux", "auxpass")])
    if page.tokens[first].tag not in ("VBD", "VBZ", "VBP", "MD") or first == 0:
        return None
    before = page.tokens[first - 1]
    is_object = before.dep in ("dobj", "pobj", "dative") and before.pos in ("NOUN", "PROPN") and before.head < first - 1
    return first - 1 if is_object and before.label not in ("DATE", "TIME") else None


def _subjects(page: Page, word: int) -> list[int]:
    """The heads of a subject; of a relative pronoun only what stands before it: "Norland, which struck, or Sudria"."""
    meant = antecedent(page, word)
    beside = page.kid(meant, "appos")
    if beside is not None and page.lemma[meant] in object_groups()["ground"] and page.tokens[beside].pos == "NOUN":
        return [beside]  # "In Brenn, Norland's second city, shells fell": the parse takes the city for who did it
    return [noun for noun in page.joined(meant) if meant == word or noun < word]


def controller(page: Page, noun: int) -> list[int]:
    """Whose plan it is: "Norland's plan to bomb", "Norland has a plan to bomb"."""
    owned = _judged_for(page, noun) or owners(page, noun)
    if owned:
        return owned
    verb = page.tokens[noun].head
    if page.tokens[noun].dep in ("dobj", "acomp", "attr") and page.is_verb(verb):
        return [n for c in page.kids(verb, "nsubj") for n in page.joined(antecedent(page, c))]
    return []


def _judged_for(page: Page, noun: int) -> list[int]:
    """Whose plan it is where somebody is blamed or praised for it: of "criticized the mayor over his plan to go" the mayor's."""
    preposition = page.tokens[noun].head
    verb = page.tokens[preposition].head
    if page.lower[preposition] not in ("for", "over", "on", "about") or not page.is_verb(verb):
        return []
    if not any(page.tokens[c].tag == "PRP$" for c in page.kids(noun, "poss")):
        return []
    judging = {action.type for action in actions_by_lemma("verb").get(page.lemma[verb], ())} & {"ACCUSE", "SUPPORT"}
    return [at for at in objects_of(page, verb) if is_somebody(page, at)] if judging else []


def objects_of(page: Page, verb: int) -> list[int]:
    """What an active verb acts on: its objects, joined ones, or what its relative clause hangs on."""
    found = [
        n
        for c in (*page.kids(verb, "dobj", "dative"), *raised(page, verb))
        if page.tokens[c].pos != "ADP"
        for n in page.joined(antecedent(page, c))
    ]
    if not found and page.tokens[verb].dep == "relcl" and page.kid(verb, "nsubj") is not None:
        found = [page.tokens[verb].head]
    return found


def after(page: Page, head: int, preposition: str) -> list[int]:
    """What stands after a preposition that hangs on a word."""
    return [
        n
        for child in page.kids(head, "prep", "agent", "dative")
        if page.lower[child] == preposition
        for n in page.objects_of(child)
    ]
