"""This file knows which triggers tell an event of their own, and which event another one's clause is about."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.events.clause import is_infinitive
from crosswire.extract.events.page import SUBJECTS, Page
from crosswire.extract.events.roles import Roles
from crosswire.extract.events.triggers import Trigger
from crosswire.model.values import Status
from crosswire.vocabulary.actions import actions_by_lemma
from crosswire.vocabulary.event_words import event_words
from crosswire.vocabulary.figure_words import figure_words

FORCEFUL = frozenset({"ASSAULT", "COERCE", "PROTEST"})
PURPOSEFUL = FORCEFUL | {"MOBILIZE", "CONSULT", "THREATEN"}
"""Acts that are told as planned where they are what another act is for: "massed to attack", "flew in to meet"."""
WEAK_NOUNS = frozenset({"AID", "COOPERATE", "SUPPORT", "SANCTION", "REQUEST", "AGREE", "PROTEST", "ACCUSE", "REJECT",
                        "MOBILIZE", "CONCEDE", "THREATEN", "COERCE"})  # fmt: skip
NEAR = 25
COMPLEMENTS = ("xcomp", "ccomp", "dobj", "prep", "advcl")


def is_told(page: Page, trigger: Trigger, roles: Roles, cues: Sequence[Status]) -> bool:
    """Whether a trigger tells an event: a verb with somebody in it, a noun that a verb
    carries or that some doubt is cast on.

    "The war" by itself only names one.
    """
    if not trigger.is_noun:
        if _is_only_talk(page, trigger, roles) or _is_what_for(page, trigger):
            return False
        if _is_mishap(page, trigger, roles) or _is_left(page, trigger.word):
            return False
        purposed = trigger.match.action.type not in PURPOSEFUL and _is_purpose(page, trigger.word)
        if purposed and "planned" in cues:  # not where it is done by the act it is the purpose of: "marched to demand"
            return False
        return bool(roles.actors or roles.recipients or trigger.match.object is not None)
    # that a war goes on is in the word; "continued torture" says so
    doubted = set(cues) - {"happened", "ongoing" if page.lemma[trigger.word] in event_words("acts", "lasting") else ""}
    if trigger.carried == "bare" and page.tokens[trigger.word].dep not in SUBJECTS and not doubted:
        # named in passing, carried by no verb: told only where the noun itself says who
        # did what to whom, or of force where
        action = trigger.match.action
        whole = bool(roles.actors and (roles.recipients or len(roles.actors) > 1 or not action.recipient))
        return whole or (action.type in FORCEFUL and bool(roles.recipients) and not roles.loose)
    if roles.actors or roles.recipients or _has_place(page, trigger.word):
        return True
    token = page.tokens[trigger.word]
    if token.dep == "pobj" and page.lower[token.head] == "for" and page.is_verb(page.tokens[token.head].head):
        return False  # "will meet the envoy for talks"
    if trigger.match.action.type in WEAK_NOUNS:
        return False
    return trigger.carried not in ("bare", "told") or bool(set(cues) - {"happened"})


def _is_only_talk(page: Page, trigger: Trigger, roles: Roles) -> bool:
    """As in "when asked how he knew", "asked to comment", "declined to say", "I speak of a week or so"."""
    verb, lemma = trigger.word, page.lemma[trigger.word]
    if lemma == "meet" and page.is_passive(verb):  # "was met with applause"
        return any(page.lower[c] == "with" for c in page.kids(verb, "prep"))
    if lemma == "arm" and page.tokens[verb].dep in ("acl", "amod", "advcl"):  # "militiamen armed with machetes"
        return page.is_passive(verb) and page.kid(verb, "agent") is None
    if lemma == "strike" and trigger.match.action.type == "PROTEST":  # "what is striking is"
        return not any(page.lemma[at] in event_words("sense", "labour") for at in page.around(verb, NEAR))
    if lemma in event_words("verbal", "answering"):
        return any(page.lemma[said] in event_words("verbal", "answers") for said in page.kids(verb, "xcomp"))
    if lemma == "threaten" and not roles.actors and page.kid(verb, "nsubj") is not None:
        return True  # "the collapse of the truce threatens the talks"
    if lemma == "ask":
        if any(page.lower[c] == "about" for c in page.kids(verb, "prep")):
            return True
        return any(_is_question(page, said) for said in page.kids(verb, "xcomp", "ccomp", "advcl") if said > verb)
    if trigger.match.action.type == "CONSULT" and not roles.recipients:
        return any(page.lower[at] in event_words("who", "speaking") for at in roles.actors)
    return False


def _is_mishap(page: Page, trigger: Trigger, roles: Roles) -> bool:
    """As in "the quake killed 34", "were killed in a crash": nobody did it."""
    if trigger.match.action.type != "ASSAULT":
        return False
    causes = [*roles.actors, *page.kids(trigger.word, "nsubj")]
    if page.is_passive(trigger.word):
        causes += [n for c in page.kids(trigger.word, "prep", "agent") for n in page.objects_of(c)]
    return any(page.lemma[at] in figure_words("mishaps") for at in causes)


def _is_left(page: Page, verb: int) -> bool:
    """As in "left ten dead and 30 wounded", where the parse takes the wounded for who wounds."""
    token = page.tokens[verb]
    if token.dep != "conj" or page.lemma[token.head] != "leave" or page.kid(verb, "dobj", "aux", "auxpass") is not None:
        return False
    return any(page.tokens[at].pos == "NUM" or page.kid(at, "nummod") is not None for at in page.kids(verb, "nsubj"))


def _is_what_for(page: Page, trigger: Trigger) -> bool:
    """As in "telephoned the envoy to discuss the dam", "a meeting to debate it": what
    a meeting is for is no second one.
    """
    token = page.tokens[trigger.word]
    if trigger.match.action.type != "CONSULT" or token.dep not in ("advcl", "acl", "xcomp"):
        return False
    part = "verb" if page.is_verb(token.head) else "noun"
    over = actions_by_lemma(part).get(page.lemma[token.head], ())
    return is_infinitive(page, trigger.word) and any(action.type == "CONSULT" for action in over)


def _is_question(page: Page, said: int) -> bool:
    if page.lemma[said] in event_words("verbal", "answers"):
        return True
    words = [page.lower[c] for c in page.kids(said, "mark", "advmod", "attr", "dobj", "nsubj", "det", "prep")]
    first = page.lower[page.article.parse.edges[said][0]]
    return any(word in event_words("marks", "asking") for word in (first, *words))


def _is_purpose(page: Page, verb: int) -> bool:
    """Whether a verb only says what another act is for: "sent a ship to help"."""
    own = page.kid(verb, "nsubj", "nsubjpass")
    return page.tokens[verb].dep == "advcl" and own is None and is_infinitive(page, verb)


def _has_place(page: Page, noun: int) -> bool:
    """Whether a name hangs on an event noun: "the blast in Brenn"."""
    return any(c in page.mention for preposition in page.kids(noun, "prep") for c in page.kids(preposition, "pobj"))


def inner_events(page: Page, triggers: list[Trigger]) -> dict[int, Trigger]:
    """For a trigger the nearest event in its clause's complement: "promised to release", "called for talks"."""
    by_word = {trigger.word: trigger for trigger in triggers}
    by_verb = {t.verb: t for t in triggers if t.is_noun and t.verb is not None and t.carried == "carry"}
    found: dict[int, Trigger] = {}
    for trigger in triggers:
        for child in page.kids(trigger.word, *COMPLEMENTS):
            inner = _at(page, child, by_word, by_verb)
            if inner is not None and inner.word != trigger.word:
                found[trigger.word] = inner
                break
    return found


def _at(page: Page, child: int, by_word: dict[int, Trigger], by_verb: dict[int, Trigger]) -> Trigger | None:
    for at in (child, *page.kids(child, "pobj", "pcomp")):
        inner = by_word.get(at) or by_verb.get(at)
        if inner is not None:
            return inner
    return None
