"""This file knows an event's PLOVER type and mode where the entry of its word alone does not settle it.

The boundary rules are those of the PLOVER manual (2024): a plan to meet, help or sign is AGREE; a withdrawal promised is
CONCEDE; an attack threatened is THREATEN; an alleged violation of a ceasefire is ACCUSE; the mode of a demand or refusal is
told by what is demanded or refused.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.events.lexicon import fits
from crosswire.extract.events.page import Page
from crosswire.extract.events.roles import Roles
from crosswire.extract.events.sides import objects_of
from crosswire.extract.events.triggers import Trigger
from crosswire.extract.events.who import is_thing
from crosswire.model.values import Status
from crosswire.vocabulary.actions import object_groups
from crosswire.vocabulary.event_words import event_words

NEAR = 25
COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
YIELDING = frozenset({"RETREAT", "CONCEDE"})
FORCEFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"})
SENDING = frozenset({"AID", "MOBILIZE"})
UNDONE = FORCEFUL | {"RETREAT", "REJECT"}
ASKING = frozenset({"REQUEST", "REJECT"})
THREAT_MODES = {"ASSAULT": "violence", "SANCTION": "restrict", "COERCE": "restrict", "REJECT": "relations"}
Kind = tuple[str, str | None]


def kind_of(  # noqa: PLR0917  # the parts of one event
    page: Page, trigger: Trigger, roles: Roles, cues: Sequence[Status], inner: Trigger | None, outer: Trigger | None
) -> Kind:
    """Type and mode. `inner` is the event this one's clause is about ("promised to *release*"), `outer` the reverse."""
    action = trigger.match.action
    kind: Kind = (action.type, action.mode or None)
    if outer is None and _is_warned_of(page, trigger, kind, cues):
        return ("THREATEN", kind[1] if kind[1] == "expel" else THREAT_MODES.get(kind[0], "relations"))
    if trigger.carried == "end" and action.type in ("AID", "COOPERATE"):
        kind = ("SANCTION", "discontinue")  # "paused its aid to the port"
    if action.type == "MOBILIZE" and _is_for_peace(page, trigger):
        kind = ("AID", None)
    if action.particle == "under fire" and _is_shelled(page, trigger, roles):
        return ("ASSAULT", None)
    if action.type in ASKING:
        return _asked(page, trigger, kind, inner)
    if action.type in ("AGREE", "THREATEN") and inner is not None:
        return _undertaken(page, trigger, kind, inner)
    if action.type == "ASSAULT" and page.lemma[trigger.word] == "strike" and _is_stoppage(page, trigger):
        return ("PROTEST", "strike")
    if "planned" in cues and "negated" not in cues and outer is None:
        return _foreseen(page, trigger, kind, cues)
    if "alleged" in cues and page.lemma[trigger.word] in event_words("acts", "breaching") and action.objects:
        return ("ACCUSE", "allege")
    if inner is not None and action.type in SENDING and inner.match.action.mode == "investigate":
        return ("ACCUSE", "investigate")  # "sent a team to inspect the mine"
    if action.mode == "visit" and (moved := _moved(page, roles)) is not None:
        return moved
    if (
        kind[0] == "MOBILIZE"
        and _is_exercise(page, trigger)
        and (len(roles.actors) > 1 or _has_partner(page, trigger) or _is_joint(page, trigger, roles))
    ):
        return ("COOPERATE", None)
    if action.type == "ASSAULT" and _is_quarrel(page, trigger, roles):
        return ("ACCUSE", "disapprove")
    return kind


def _is_shelled(page: Page, trigger: Trigger, roles: Roles) -> bool:
    """As in "the bridge came under fire", "troops came under fire"; whoever else does is criticised."""
    groups = object_groups()
    return any(
        page.lemma[at] in (*groups["ground"], *groups["territory"], *groups["troops"])
        or (at in page.mention and page.mention[at].kind == "place")
        for at in (*roles.recipients, *page.kids(trigger.word, "nsubj"))
    )


def _is_quarrel(page: Page, trigger: Trigger, roles: Roles) -> bool:
    """As in "the premier attacked Ivo Brandt", "attacked the bill as weak": words, where nobody is hurt.

    They are words between two named persons, against what no force reaches, and where a reason or a name is given.
    """
    word = trigger.word
    if any(page.lower[c] == "verbally" for c in page.kids(word, "advmod")):
        return True
    if page.lemma[word] not in event_words("acts", "quarrels") or not roles.recipients:
        return False
    if any(page.lemma[at] in event_words("sense", "hurt") for at in page.around(word, NEAR)):
        return False
    if not trigger.is_noun and any(_is_reason(page, c) for c in page.kids(word, "prep")):
        return True
    if not trigger.is_noun and any(is_thing(page, noun) for noun in objects_of(page, word)):
        return True
    if not any(_is_person(page, at) for at in roles.actors):
        return False
    return all(_is_person(page, at) or is_thing(page, at) for at in roles.recipients)


def _is_person(page: Page, at: int) -> bool:
    return at in page.mention and page.mention[at].kind == "person"


def _is_reason(page: Page, preposition: int) -> bool:
    """As in "for failing the miners", "as weak"."""
    word = page.lower[preposition]
    return (word == "for" and page.kid(preposition, "pcomp") is not None) or (word == "as" and preposition > 0)


def _is_warned_of(page: Page, trigger: Trigger, kind: Kind, cues: Sequence[Status]) -> bool:
    """As in "will boycott the talks", "will pull out unless": what is announced is to the other's harm, or has a price."""
    if trigger.is_noun or {"negated", "denied", "alleged"} & set(cues) or not {"planned", "conditional"} & set(cues):
        return False
    if not any(page.lower[c] in event_words("auxiliaries", "announcing") for c in page.kids(trigger.word, "aux")):
        return False
    if kind[0] == "REJECT" and page.lemma[trigger.word] in event_words("verbal", "shunning"):
        return True
    return kind[0] in UNDONE and any(
        page.lower[mark] == "unless"
        for clause in page.kids(trigger.word, "advcl")
        for mark in page.kids(clause, "mark")
    )


def _foreseen(page: Page, trigger: Trigger, kind: Kind, cues: Sequence[Status]) -> Kind:
    if kind[0] == "CONCEDE" and trigger.is_noun:
        return kind
    if kind[0] in YIELDING and not trigger.is_noun and page.lemma[page.tokens[trigger.word].head] == "decide":
        return ("CONCEDE", None)
    if kind[0] in COOPERATIVE or (kind[0] in YIELDING and not trigger.is_noun):
        return ("AGREE", None)
    if kind[0] in YIELDING:
        return ("CONCEDE", None)
    if kind[0] in FORCEFUL and _is_announced(page, trigger) and not {"negated", "denied", "alleged"} & set(cues):
        return ("THREATEN", THREAT_MODES.get(kind[0]))
    return kind


def _is_announced(page: Page, trigger: Trigger) -> bool:
    """Whether the doer says it will: "will", "would", "plans to"; not "tried to", "gathered to"."""
    if trigger.is_noun and (trigger.verb is None or trigger.carried != "carry"):
        return False
    verb = trigger.word if trigger.verb is None else trigger.verb
    token = page.tokens[verb]
    if any(page.lower[c] in event_words("auxiliaries", "announcing") for c in page.kids(verb, "aux")):
        return True
    if trigger.is_noun:
        return False
    head = page.tokens[token.head]
    if token.dep == "ROOT":
        return True
    return token.dep in ("xcomp", "ccomp", "acl") and (
        page.lemma[token.head] in event_words("verbal", "threats") or head.pos == "ADJ"
    )


def _moved(page: Page, roles: Roles) -> Kind | None:
    """Soldiers who arrive pay no visit: they are moved there, peacekeepers as help."""
    groups = object_groups()
    for actor in roles.actors:
        if page.lemma[actor] in groups["peacekeepers"] or any(
            page.lower[c] in groups["peacekeepers"] for c in page.kids(actor, "amod", "compound")
        ):
            return ("AID", None)
        if page.lemma[actor] in groups["troops"] and actor not in page.mention:
            return ("MOBILIZE", "troops")
    return None


def _is_for_peace(page: Page, trigger: Trigger) -> bool:
    left, right = page.article.parse.edges[trigger.word]
    near = range(max(left, trigger.word - NEAR), min(right, trigger.word + NEAR) + 1)
    return any(page.lemma[at] in event_words("sense", "peacekeeping") for at in near)


def _is_stoppage(page: Page, trigger: Trigger) -> bool:
    """Whether a strike is one of workers: they stand near it, and nothing is struck."""
    if not trigger.is_noun or trigger.match.action.particle:
        return False
    if any(page.lower[c] in ("on", "against") for c in page.kids(trigger.word, "prep")):
        return False
    if trigger.carried == "end":
        return True
    return any(page.lemma[at] in event_words("sense", "labour") for at in page.around(trigger.word, NEAR))


def _undertaken(page: Page, trigger: Trigger, kind: Kind, inner: Trigger) -> Kind:
    type_ = inner.match.action.type
    if kind[0] == "THREATEN":
        return (kind[0], kind[1] or _threat_mode(inner))
    if type_ in FORCEFUL and page.lemma[trigger.word] in event_words("verbal", "promises"):
        return ("THREATEN", _threat_mode(inner))
    return kind


def _threat_mode(inner: Trigger) -> str | None:
    action = inner.match.action
    if action.mode in ("arrest", "expel"):
        return action.mode
    return THREAT_MODES.get(action.type)


def _asked(page: Page, trigger: Trigger, kind: Kind, inner: Trigger | None) -> Kind:
    if kind[0] == "REQUEST" and _own_conflict(page, trigger):
        return ("AGREE", None)
    if kind[1] is not None or inner is None:
        return kind
    return (kind[0], mode_of_asking(inner.match.action.type))


def mode_of_asking(type_: str) -> str | None:
    """The mode of a demand or refusal by the type of what is demanded or refused."""
    if type_ == "AID":
        return "assist"
    if type_ in YIELDING:
        return "yield"
    if type_ == "CONSULT":
        return "meet"
    return None if type_ in ASKING else "change"


def _own_conflict(page: Page, trigger: Trigger) -> bool:
    """A party that calls for an end to its own war or for a truce with its enemy offers it."""
    found = trigger.match.object
    if found is None or page.lemma[found] not in (*object_groups()["ceasefire"], "end"):
        return False
    for preposition in page.kids(found, "prep"):
        for noun in page.objects_of(preposition):
            if any(page.lower[c] in ("its", "their", "our") for c in page.kids(noun, "poss")):
                return True
    return False


def _has_partner(page: Page, trigger: Trigger) -> bool:
    """Whether somebody is named that an exercise is held with."""
    heads = [trigger.word, *([trigger.match.object] if trigger.match.object is not None else [])]
    withs = [c for head in heads for c in page.kids(head, "prep") if page.lower[c] == "with"]
    return any(other in page.mention for c in withs for other in page.objects_of(c))


def _is_joint(page: Page, trigger: Trigger, roles: Roles) -> bool:
    """Whether it is called joint, or one doer is of two countries: "Norlandic and Sudrian ships"."""
    heads = [trigger.word, *([trigger.match.object] if trigger.match.object is not None else [])]
    if any(page.lower[c] == "joint" for head in heads for c in page.kids(head, "amod", "compound")):
        return True
    peoples = [c for at in roles.actors for c in page.kids(at, "amod", "nmod") if c in page.mention]
    return any(other in page.mention for c in peoples for other in page.kids(c, "conj"))


def _is_exercise(page: Page, trigger: Trigger) -> bool:
    heads = [trigger.word, *([trigger.match.object] if trigger.match.object is not None else [])]
    return any(fits(page, head, object_groups()["exercise"]) for head in heads)
