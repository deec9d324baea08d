"""This file knows which entry of the action table a word of the text meets, in the frame it stands in."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from crosswire.extract.events.clause import is_infinitive
from crosswire.extract.events.page import Page
from crosswire.extract.events.who import is_thing
from crosswire.model.mention import Name
from crosswire.vocabulary.actions import Action, actions_by_lemma
from crosswire.vocabulary.event_words import event_words

ANYTHING, ANYBODY, ANY_PERSON, ANY_PLACE = "*", "*name*", "*person*", "*place*"
ANY_DOER = "*doer*"
"""In place of a lemma: any object; any name; any person; any place or country; whoever is to do what follows ("let him go")."""
NAMED = (ANYBODY, ANY_PERSON, ANY_PLACE)
GROUND = frozenset({"place", "country"})
PARTICLES = frozenset({"prt", "prep", "advmod", "dative", "mark", "aux", "oprd", "acomp", "ccomp"})
SPOKEN = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE"})


class Match(NamedTuple):
    """An action told by a word: its entry, the last word of the trigger, the object that made it fit, its preposition."""

    action: Action
    word: int
    first: int
    last: int
    object: int | None = None
    preposition: int | None = None


def verb_match(page: Page, verb: int) -> Match | None:
    """The narrowest entry a verb meets with its particle and its object; None where none holds."""
    acted_on: dict[int | None, list[int]] = {}
    behind: set[str] | None = None
    doing: list[int] | None = None
    for action in actions_by_lemma("verb").get(page.lemma[verb], ()):
        particle, preposition, last = None, None, verb
        if action.particle:
            if behind is None:  # a verb of many entries has few words behind it
                behind = {*page.lower[verb + 1 : verb + 2], *(page.lower[c] for c in page.children[verb] if c > verb)}
            particle = _particle(page, verb, action.particle, behind)
            if particle is None:
                continue
            last = particle if 0 < particle - verb <= 3 else verb
            governs = page.tokens[particle].dep in ("prep", "dative", "agent") or page.kid(particle, "pobj") is not None
            preposition = particle if governs else None
            if action.objects and (preposition is None or page.kid(preposition, "pobj") is None):
                preposition = _next_preposition(page, verb, particle) or preposition
        if action.mode == "release" and _is_publishing(page, verb):
            continue
        if action.mode == "arrest" and page.lemma[verb] == "hold":
            embraced = ANY_PERSON in action.objects and not page.is_passive(verb)  # "I held him"; not "he was held"
            if embraced or _is_held_as(page, verb):
                continue  # "held the workers responsible", "held the crew as human shields"
        if action.mode == "meet" and page.lemma[verb] == "leave" and _is_left_to(page, verb):
            continue
        if action.type == "MOBILIZE" and _is_to_go(page, verb):
            continue  # "ordered the troops to leave the pass"
        if action.subjects:
            if doing is None:  # a verb of many entries has one subject
                doing = _doing(page, verb)
            if not any(fits(page, found, action.subjects) for found in doing):
                continue
        if not action.objects:
            return Match(action, verb, verb, last, None, preposition)
        if action.mode == "phone" and (page.kid(verb, "oprd", "ccomp") is not None or _is_called_on(page, verb)):
            continue  # "called him a liar", "calling on the mayor" are no telephone calls
        if preposition not in acted_on:  # a verb of many entries has one object
            acted_on[preposition] = complements(page, verb, preposition)
        for found in acted_on[preposition]:
            if fits(page, found, action.objects):
                if action.particle == "from" and page.kid(verb, "dobj") is not None:
                    break  # "withdrew its envoy from the port" is not "withdrew from the port"
                near = verb < found <= verb + 6 and (action.type not in SPOKEN or _tells(page, found, action.type))
                near = near and not (preposition is not None and action.subjects)  # "fell on": the shells tell the rest
                return Match(action, verb, verb, max(last, found) if near else last, found, preposition)
    return None


def _doing(page: Page, verb: int) -> list[int]:
    """The subject of a verb in the active, its own or that of the one it is joined to or hangs on, with what it holds."""
    at = verb
    for _ in range(4):
        if page.is_passive(at):
            return []
        own = page.kid(at, "nsubj")
        token = page.tokens[at]
        if own is not None:
            return [inner for noun in page.joined(_antecedent(page, own)) for inner in _within(page, noun)]
        if token.dep == "acl" and token.tag == "VBG":  # "shells falling on the port"
            return _within(page, token.head)
        if token.dep not in ("conj", "xcomp") or token.head == at:
            return []
        at = token.head
    return []


def _is_called_on(page: Page, verb: int) -> bool:
    """Whether the word right behind a verb makes it a demand, whatever the parse hangs there: "called for", "calling on"."""
    return verb + 1 < len(page.tokens) and page.lower[verb + 1] in ("for", "on", "upon", "out")


def _is_held_as(page: Page, verb: int) -> bool:
    """Whether it is told what somebody is held for or as."""
    if page.kid(verb, "acomp", "oprd", "prt") is not None:
        return True
    said = {f"{page.lower[c]} {page.lower[noun]}" for c in page.kids(verb, "prep") for noun in page.kids(c, "pobj")}
    as_what = any(page.lower[c] == "as" for c in page.kids(verb, "prep"))
    return as_what or bool(said & event_words("sense", "regarded"))  # "was held in contempt", "was held to account"


def _is_left_to(page: Page, verb: int) -> bool:
    """As in "left the talks to the envoys", who were not left by it."""
    objects = page.kids(verb, "dobj")
    return any(page.lower[c] == "to" for at in (verb, *objects) for c in page.kids(at, "prep", "dative"))


def _is_to_go(page: Page, verb: int) -> bool:
    """Whether those a verb acts on are to pull back: "ordered to leave", "told to withdraw"."""
    deeds = (deed for deed in page.kids(verb, "xcomp", "ccomp") if is_infinitive(page, deed))
    return any(
        action.type == "RETREAT" for deed in deeds for action in actions_by_lemma("verb").get(page.lemma[deed], ())
    )


def _is_publishing(page: Page, verb: int) -> bool:
    """As in "released the text of the accord", "photos released by the mayor"."""
    return any(page.lemma[noun] in event_words("acts", "published") for noun in complements(page, verb, None))


def _tells(page: Page, noun: int, type_: str) -> bool:
    """Whether an object tells the act once more: "filed a lawsuit", "opened an investigation"."""
    told = noun_match(page, noun) if page.tokens[noun].pos == "NOUN" else None
    return told is not None and told.action.type == type_


def _particle(page: Page, verb: int, words: str, behind: Collection[str]) -> int | None:
    """Where a particle of one or more words begins, if any; `behind` are the words behind the verb that it may begin with."""
    first, *rest = words.split(" ")
    if first not in behind:
        return None
    for child in page.children[verb]:
        token = page.tokens[child]
        held = token.dep in PARTICLES or (token.dep == "advcl" and token.tag == "JJ")  # "set the crew free"
        if child > verb and page.lower[child] == first and held:
            if rest and page.lower[child + 1 : child + 1 + len(rest)] != rest:
                continue
            if page.lower[child - 1] == "not":
                continue  # "pleaded not guilty"
            if any(page.tokens[c].label in ("DATE", "TIME") for c in page.kids(child, "pobj")):
                continue  # "called on Saturday" is not "called on"
            return child
    at = verb + 1
    if (
        at < len(page.tokens)
        and page.tokens[at].dep not in ("prep", "dative")
        and page.lower[at] == first
        and page.lower[at + 1 : at + 1 + len(rest)] == rest
    ):
        return at
    return None


def _next_preposition(page: Page, verb: int, particle: int) -> int | None:
    """The preposition right after a particle: "pulled out *of* the pact"."""
    after = particle + 1
    if after >= len(page.tokens) or page.lower[after] not in event_words("prepositions", "completing"):
        return None
    found = page.tokens[after].dep == "prep" and page.tokens[after].head in (verb, particle)
    return after if found else None


def complements(page: Page, verb: int, preposition: int | None) -> list[int]:
    """The nouns a verb acts on: its objects, passive subject, what a reduced clause hangs on, "launched into", joined ones."""
    found: list[int] = []
    if preposition is not None:
        found += page.objects_of(preposition)
    passive = page.is_passive(verb)
    for child in page.kids(verb, "dobj", "nsubjpass", "oprd", "attr"):
        found += page.joined(_antecedent(page, child))
    found += [noun for child in raised(page, verb) for noun in page.joined(child)]
    token = page.tokens[verb]
    if not found and (page.lemma[verb] in event_words("verbal", "bursting") or is_of_itself(page, verb)):
        found += page.kids(
            verb, "nsubj"
        )  # "the mine exploded", "the bridge reopened": what it is done to is the subject
    if passive and token.dep == "acl":
        found += [token.head]
    if token.dep == "relcl" and not passive and page.kid(verb, "dobj") is None and page.kid(verb, "nsubj") is not None:
        found += [token.head]
    if token.dep == "conj" and not found and passive and page.tokens[token.head].tag == token.tag:
        found += [n for c in page.kids(token.head, "nsubjpass") for n in page.joined(_antecedent(page, c))]
    if passive and not found:
        found = _inherited(page, verb)
    return [inner for noun in found for inner in _within(page, noun)]


def is_of_itself(page: Page, verb: int) -> bool:
    """Whether a verb tells what became of its subject, and not who did it: "the crossing reopened", "the bridge was to close"."""
    if page.lemma[verb] not in event_words("verbal", "turning") or page.is_passive(verb):
        return False
    if page.kid(verb, "dobj", "ccomp", "prt") is not None or page.dep[verb] == "acl":
        return False
    subjects = page.kids(verb, "nsubj")
    if page.dep[verb] == "relcl" and not any(page.lower[noun] in ("which", "that") for noun in subjects):
        return False  # "the bridge Norland reopened"
    return not any(
        page.lemma[noun] in actions_by_lemma("noun") for noun in subjects
    )  # the noun tells "the talks opened"


def raised(page: Page, verb: int) -> list[int]:
    """Whom a verb acts on where the parse makes them the subject of what they are to do: "allowed *the envoy* to leave"."""
    return [
        subject
        for clause in page.kids(verb, "ccomp")
        if clause > verb and _is_bare_or_to(page, clause)
        for subject in page.kids(clause, "nsubj", "nsubjpass")
        if subject > verb
    ]


def _is_bare_or_to(page: Page, clause: int) -> bool:
    """As in "made him leave", "asked him to leave", "found him guilty"; not "said he left"."""
    token = page.tokens[clause]
    if token.pos == "ADJ" or is_infinitive(page, clause):
        return True
    return token.tag == "VB" and page.kid(clause, "aux", "mark") is None


def _inherited(page: Page, verb: int) -> list[int]:
    """The subject a passive infinitive has from the verb above it: "the accord is due to be signed"."""
    at = verb
    for _ in range(4):
        token = page.tokens[at]
        if token.head == at or token.dep not in ("xcomp", "ccomp", "acomp", "conj", "advcl", "oprd"):
            return []
        at = token.head
        own = page.kid(at, "nsubj", "nsubjpass")
        if own is not None:
            return list(page.joined(_antecedent(page, own)))
    return []


def _within(page: Page, noun: int) -> list[int]:
    """A noun, and what it holds: "a series of talks", "thousands of troops"."""
    found = [noun]
    if page.lemma[noun] in event_words("acts", "containers"):
        for preposition in page.kids(noun, "prep"):
            if page.lower[preposition] == "of":
                found += page.objects_of(preposition)
    return found


def _antecedent(page: Page, word: int) -> int:
    verb = page.tokens[page.tokens[word].head]
    return verb.head if page.lower[word] in ("which", "that", "who", "whom") and verb.dep == "relcl" else word


def fits(page: Page, noun: int, lemmas: frozenset[str]) -> bool:
    """Whether a noun, alone or with the word before it, is one of the lemmas."""
    if page.lemma[noun] in lemmas or page.lower[noun] in lemmas or ANYTHING in lemmas:
        return True
    if ANY_DOER in lemmas and _is_to_do(page, noun):
        return True
    name = page.mention.get(noun)
    if name is not None and any(wanted in lemmas and _is_kind(name, wanted) for wanted in NAMED):
        return True
    return noun > 0 and f"{page.lower[noun - 1]} {page.lemma[noun]}" in lemmas


def _is_to_do(page: Page, noun: int) -> bool:
    """Whether somebody is who another is let or made to do something: "let him go", "allowed the ships to land"."""
    token = page.tokens[noun]
    if is_thing(page, noun):
        return False
    if token.dep == "nsubj":
        return page.tokens[token.head].dep == "ccomp" and page.lemma[token.head] != "know"
    clauses = [clause for clause in page.kids(token.head, "xcomp", "ccomp") if clause > noun]
    return token.dep == "dobj" and any(is_infinitive(page, clause) for clause in clauses)


def _is_kind(name: Name, wanted: str) -> bool:
    if wanted == ANYBODY:
        return name.kind != "place" and name.passage.text.lower() != "it"
    return name.kind == "person" if wanted == ANY_PERSON else wanted == ANY_PLACE and name.kind in GROUND


def noun_match(page: Page, noun: int) -> Match | None:
    """The narrowest entry an event noun meets with the word before it and what completes it."""
    for action in actions_by_lemma("noun").get(page.lemma[noun], ()):
        first = noun
        if action.particle:
            begin, word = _word_before(page, noun)
            if word != action.particle:
                continue
            first = begin
        if action.objects and not any(fits(page, other, action.objects) for other in _completions(page, noun)):
            continue
        return Match(action, noun, first, noun)
    return None


def _word_before(page: Page, noun: int) -> tuple[int, str]:
    """Where the word before a noun begins, and the word; a hyphened one is one: "a sit-down protest"."""
    begin, word = noun - 1, page.lower[noun - 1] if noun else ""
    if noun >= 3 and page.lower[noun - 2] == "-":
        return noun - 3, f"{page.lower[noun - 3]}-{word}"
    return begin, word


def _completions(page: Page, noun: int) -> list[int]:
    found = list(page.kids(noun, "compound", "amod", "poss", "nmod"))
    for preposition in page.kids(noun, "prep"):
        found += page.objects_of(preposition)
    return found
