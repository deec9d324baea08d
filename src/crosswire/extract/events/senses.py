"""This file knows where a listed verb tells no act between parties: figures of speech, titles, what falls to nobody."""

from __future__ import annotations

from crosswire.extract.events.clause import is_infinitive
from crosswire.extract.events.governing import is_duty
from crosswire.extract.events.lexicon import Match
from crosswire.extract.events.page import Page
from crosswire.extract.events.who import is_thing
from crosswire.vocabulary.actions import actions_by_lemma, object_groups
from crosswire.vocabulary.event_words import event_words

HARMFUL = frozenset({"ASSAULT", "COERCE"})
TAKING = ("ASSAULT", "seize", "arrest")
"""Types and modes of acts that reach what can be struck or taken."""
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"})
ARTICLES = frozenset({"the", "a", "an"})
NEAR = 12
"""Words before and behind a verb among which arms or the hurt are looked for."""


def is_figure(page: Page, match: Match) -> bool:
    """Whether a verb stands in another sense than that of its entry: "captured the attention", "met the criteria"."""
    verb, action = match.word, match.action
    if _is_title(page, verb) or _is_told_by_another(page, verb) or _is_of_nobody_else(page, match):
        return True
    objects = page.kids(verb, "dobj", "nsubjpass")
    if (action.type in TAKING or action.mode in TAKING) and objects:
        return all(_is_unharmed(page, noun, match) for noun in objects)
    if action.type in HARMFUL and not action.particle and page.lemma[verb] in event_words("sense", "striving"):
        return _is_for_a_cause(page, verb) or (not objects and _is_striving(page, verb))
    if action.type == "CONSULT" and any(page.lemma[noun] in event_words("sense", "unmet") for noun in objects):
        return True
    if page.lemma[verb] == "demonstrate":
        return bool(objects) or page.kid(verb, "ccomp") is not None
    return page.lemma[verb] == "arm" and page.is_passive(verb) and page.kid(verb, "agent") is None


def _is_told_by_another(page: Page, verb: int) -> bool:
    """Whether only the verb behind tells the act: "charged with overseeing the truce", "helped defeat the bill"; not "helped
    Sudria rebuild", "charged with smuggling".
    """
    if page.lemma[verb] == "charge":
        return any(is_duty(page, verb, preposition) for preposition in page.kids(verb, "prep"))
    if page.lemma[verb] != "help" or page.kid(verb, "dobj", "dative") is not None:
        return False
    helped = (deed for deed in page.kids(verb, "xcomp", "ccomp") if page.kid(deed, "nsubj") is None)
    return any(actions_by_lemma("verb").get(page.lemma[deed]) for deed in helped)


def _is_unharmed(page: Page, noun: int, match: Match) -> bool:
    """Whether what is struck or seized is nothing that force can reach: "destroyed his career", "shot himself in the foot"."""
    verb = match.word
    if page.lower[noun] in REFLEXIVE:
        return any(page.lemma[at] == "foot" for to in page.kids(verb, "prep") for at in page.objects_of(to))
    if noun in page.mention:
        return False
    if page.lemma[noun] in event_words("sense", "unharmed"):
        return True
    plain = match.action.type == "ASSAULT" and not match.action.objects
    return plain and is_thing(page, noun) and page.lemma[verb] not in event_words("acts", "quarrels")


def _is_striving(page: Page, verb: int) -> bool:
    """As in "fought to get her pay", "stormed to victory", where nobody is fought; not of soldiers."""
    reached = [noun for to in page.kids(verb, "prep") if page.lower[to] == "to" for noun in page.objects_of(to)]
    if any(page.lemma[noun] in event_words("sense", "triumphs") for noun in reached):
        return True
    if page.kid(verb, "prep") is not None or any(
        page.lemma[noun] in object_groups()["troops"] for noun in (page.tokens[verb].head, *page.kids(verb, "nsubj"))
    ):
        return False
    clauses = [clause for clause in page.kids(verb, "xcomp", "advcl") if is_infinitive(page, clause)]
    return any(not _tells_force(page, clause) for clause in clauses)


def _is_for_a_cause(page: Page, verb: int) -> bool:
    """As in "fought for a bigger budget", "battled over funding": for what is no ground, no town and nobody's."""
    aims = [
        noun
        for preposition in page.kids(verb, "prep")
        if page.lower[preposition] in event_words("sense", "aiming")
        for noun in page.objects_of(preposition)
    ]
    return bool(aims) and not any(_is_ground(page, noun) for noun in aims) and not _is_bloody(page, verb)


def _is_ground(page: Page, noun: int) -> bool:
    """Whether a noun or what completes it names a place, an army or somebody: "the hill", "control of Brenn", "a battalion"."""
    left, right = page.article.parse.edges[noun]
    named = noun in page.mention or any(
        at in page.mention and page.mention[at].kind in ("place", "country") for at in range(left, right + 1)
    )
    return named or any(page.lemma[noun] in object_groups()[group] for group in ("territory", "ground", "troops"))


def _is_bloody(page: Page, word: int) -> bool:
    """Whether the words near by tell of arms, soldiers or the hurt."""
    return any(page.lemma[at] in event_words("sense", "hurt") for at in page.around(word, NEAR))


def _is_of_nobody_else(page: Page, match: Match) -> bool:
    """Whether nobody else is asked, refused or telephoned: "we want it to end", "refused to comment", "calling him a coward"."""
    verb, action = match.word, match.action
    lemma, objects = page.lemma[verb], page.kids(verb, "dobj", "dative")
    if lemma == "ask" and page.tokens[verb].tag == "VBN" and page.tokens[verb].dep == "advcl":
        # "asked whether he would resign, the premier said", "asked to confirm it"; not "asked to leave the hall"
        return page.kid(verb, "agent") is None and all(_is_silence(page, deed) for deed in page.kids(verb, "xcomp"))
    if lemma == "want" and action.type == "REQUEST":
        wanted = [*objects, *(c for deed in page.kids(verb, "xcomp", "ccomp") for c in page.kids(deed, "nsubj"))]
        return bool(wanted) and all(_is_own(page, noun) for noun in wanted)
    if lemma == "refuse" and action.type == "REJECT":
        deeds = page.kids(verb, "xcomp")
        return bool(deeds) and all(_is_silence(page, deed) for deed in deeds)
    if lemma in ("flee", "leave") and action.mode == "withdraw" and action.type == "RETREAT":
        return any(_is_no_army(page, noun) for noun in page.kids(verb, "nsubj"))
    if lemma == "call" and action.mode == "phone":  # the parse takes "calling Ivo Brandt a coward" for several objects
        return page.kid(verb, "oprd") is not None or any(
            page.lower[c] in ARTICLES for n in objects[1:] for c in page.kids(n, "det")
        )
    return False


def _is_no_army(page: Page, noun: int) -> bool:
    """Whether those who flee or leave a place are people or one person, who pull nothing back."""
    person = noun in page.mention and page.mention[noun].kind == "person"
    return person or page.lemma[noun] in event_words("sense", "fleeing") or page.lower[noun] in ("he", "she")


def _is_own(page: Page, noun: int) -> bool:
    """Whether a word points at a thing, or at the speaker's own: "it", "our children"."""
    owner = page.kid(noun, "poss")
    return page.lower[noun] in ("it", "this", "that") or (
        owner is not None and page.lower[owner] in event_words("who", "speaking")
    )


def _is_silence(page: Page, verb: int) -> bool:
    """Whether a verb tells what one may keep to oneself: "to comment", "to take sides"."""
    if page.lemma[verb] in event_words("sense", "unspoken"):
        return True
    return any(page.lemma[noun] in event_words("sense", "sides") for noun in page.kids(verb, "dobj"))


def _tells_force(page: Page, verb: int) -> bool:
    """Whether a verb tells an act of force in some frame: "fought to topple the junta" is a fight."""
    return any(action.type in HARMFUL for action in actions_by_lemma("verb").get(page.lemma[verb], ()))


def _is_title(page: Page, verb: int) -> bool:
    """Whether a verb is written large within a sentence, before a word written so: a programme called "Meet the Editor"."""
    if not page.tokens[verb].text[0].isupper() or verb in page.headline or verb in page.firsts:
        return False
    behind = verb + 1
    while behind < len(page.tokens) and page.lower[behind] in ARTICLES:
        behind += 1
    return (
        behind < len(page.tokens)
        and page.tokens[behind].text[0].isupper()
        and page.lower[verb - 1] not in (":", "\u2014", "-")
    )
