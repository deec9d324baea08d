"""This file knows what is said of an event noun's reality: its adjectives, the verb that carries it, what governs it."""

from __future__ import annotations

from crosswire.extract.events.claims import class_of_noun, fate_of, says_false, turned
from crosswire.extract.events.clause import (
    base_of,
    cue_words,
    is_infinitive,
    is_negated,
    is_none,
    is_past,
    own_cues,
    sets_off,
)
from crosswire.extract.events.governing import TAKING, over_clause
from crosswire.extract.events.page import Page
from crosswire.extract.events.triggers import Trigger
from crosswire.model.values import Status
from crosswire.vocabulary.actions import actions_by_lemma
from crosswire.vocabulary.event_words import event_words

SAID = frozenset({"ACCUSE", "SUPPORT", "CONCEDE"})
"""Acts of speech, which are done where they are offered."""
CONSULTING = frozenset({"CONSULT", "AGREE", "SUPPORT"})
AHEAD = ("planned", "conditional", "negated")
"""What a verb says of the talks it is told to be for: "will visit Norland for talks"."""


def over_noun(page: Page, trigger: Trigger) -> list[Status]:
    """The cues on an event noun: its determiner and adjectives, the verb that carries it, what governs it."""
    noun = trigger.word
    cues = _modifiers(page, noun)
    if trigger.verb is not None and trigger.carried not in ("bare", "told"):
        if page.lemma[trigger.verb] in event_words("noun", "joining") and is_definite(page, noun):
            return cues  # "has no plans to join the suit": that is brought already
        governed = _class_over_noun(page, trigger, trigger.verb)
        carried = _of_carrier(page, trigger.verb)
        if page.lemma[trigger.verb] == "claim" and is_definite(page, noun):
            carried = [cue for cue in carried if cue != "negated"]  # "no group has claimed the bombing": whoever did it
        cues += _governed(page, trigger.verb, governed) if governed else carried
        if trigger.carried == "carry" and _is_claimed(page, noun, trigger.verb):
            cues.append("alleged")
        return cues
    return cues + _above_noun(page, trigger)


def _is_claimed(page: Page, noun: int, verb: int) -> bool:
    """As in "said that it had carried out the raid": who did a known deed is what is claimed."""
    token = page.tokens[verb]
    return token.dep == "ccomp" and is_definite(page, noun) and page.lemma[token.head] in event_words("acts", "saying")


def _of_carrier(page: Page, verb: int) -> list[Status]:
    ahead = page.lemma[verb] == "go" and any(page.lower[c] == "ahead" for c in page.kids(verb, "advmod"))
    foreseen = ahead and not is_past(page, verb)  # "the talks are going ahead": they are still to be held
    cues = [*own_cues(page, verb), "planned" if foreseen else base_of(page, verb), *over_clause(page, verb)]
    present = page.tokens[verb].tag in ("VBZ", "VBP") or page.kid(verb, "aux") is not None
    lasts = (page.lemma[verb] in event_words("noun", "lasting") and present) or (
        page.lemma[verb] == "be" and page.tokens[verb].tag in ("VBZ", "VBP")  # "is at war"
    )
    if page.lemma[verb] in event_words("infinitive", "ongoing") or lasts or page.lemma[verb] == "rage":
        cues.append("ongoing")
    return cues


def _modifiers(page: Page, noun: int) -> list[Status]:
    cues: list[Status] = []
    for child in page.children[noun]:
        word, dep = page.lower[child], page.tokens[child].dep
        if dep in ("det", "preconj", "neg"):
            if word in event_words("determiners", "negated"):
                cues += [] if is_definite(page, noun) else ["negated"]  # "the lone 'no' vote"
            elif word in event_words("determiners", "conditional"):
                cues.append("conditional")
        elif dep in ("amod", "advmod", "compound"):
            cues += ["denied"] if word in event_words("acts", "unreal_copula") else []
            cues += [status for status in (*TAKING, "ongoing") if word in event_words("adjectives", status)]
            cues += ["alleged"] if word in cue_words("alleged", "adverbs") else []
    return cues


def _above_noun(page: Page, trigger: Trigger) -> list[Status]:
    noun = trigger.word
    token = page.tokens[noun]
    head, dep = token.head, token.dep
    if dep == "conj" and head != noun:
        token = page.tokens[head]
        head, dep = token.head, token.dep
    if dep == "pobj":
        return _in_phrase(page, trigger, head)
    if not page.is_verb(head) or head == noun:
        return []
    cue = _class_over_noun(page, trigger, head) if dep in ("dobj", "nsubjpass", "attr", "oprd", "dative") else None
    if cue is None and dep == "nsubjpass" and page.lemma[head] in cue_words("planned", "verbs"):
        # "the talks are set to open"
        cue = "planned" if any(_is_to_be(page, clause) for clause in page.kids(head, "xcomp")) else None
    if cue is not None:
        return _governed(page, head, cue)
    return _loosely(page, trigger, head, dep)


def _governed(page: Page, verb: int, cue: Status) -> list[Status]:
    """What a verb that takes reality away says of its noun: what one only wants to prevent is still to come."""
    above = over_clause(page, verb)
    unreal: list[Status] = [
        status for status in ("conditional", "planned") if status in (*own_cues(page, verb), *above)
    ]
    if cue == "negated" and not is_negated(page, verb):
        if "negated" in above:  # "failed to prevent the raid", "refused to cancel the visit"
            return [] if page.lemma[page.tokens[verb].head] == "fail" else ["planned"]
        if unreal:
            return unreal[-1:]
    return [turned(page, verb, cue), *above]


def _loosely(page: Page, trigger: Trigger, verb: int, dep: str) -> list[Status]:
    """A noun no listed word governs: "an attack would be a mistake", "there was no attack", "talks are under way"."""
    cues = [*own_cues(page, verb), *over_clause(page, verb)]
    if is_definite(page, trigger.word):
        cues = [cue for cue in cues if cue != "negated"]  # "the war was no accident", "it is not their war"
    if dep == "attr" or page.kid(verb, "expl") is not None:
        return cues
    if page.lemma[verb] == "be" and dep == "nsubj":
        if is_definite(page, trigger.word) and not _state(page, verb):
            return _judged(page, verb)
        if any(page.lower[c] == "would" for c in page.kids(verb, "aux")):
            cues = ["conditional" if cue == "planned" else cue for cue in cues]  # "a raid would be a mistake, he said"
        return [*cues, *_state(page, verb)]
    if dep == "dobj" and says_false(page, verb):
        return ["denied"]
    if dep == "nsubj" and is_definite(page, trigger.word) and _is_guessed_of(page, verb):
        return []
    offered = page.lemma[trigger.word] in event_words("acts", "offered")  # "a chance to balance the invitation"
    if is_definite(page, trigger.word) and (offered or trigger.match.action.type not in CONSULTING):
        return []
    return cues if dep in ("nsubj", "nsubjpass", "dobj") else []


def _judged(page: Page, verb: int) -> list[Status]:
    """A known act of which something is said: "denied that the talks were illegal", "the suit may be groundless"; not "would be"."""
    guessed = any(page.lower[c] in event_words("auxiliaries", "guessing") for c in page.kids(verb, "aux"))
    return [] if guessed else [cue for cue in own_cues(page, verb) if cue != "negated"]


def _is_guessed_of(page: Page, verb: int) -> bool:
    """As in "the offer may have broken the law": what it did is guessed, that it was made is not."""
    helpers = {page.lower[c] for c in page.kids(verb, "aux")}
    return "have" in helpers and bool(helpers & event_words("auxiliaries", "guessing"))


def _state(page: Page, verb: int) -> list[Status]:
    """As in "Talks are under way", "the talks are to be held", "are due to resume", "is due in May"."""
    found: list[Status] = ["planned" for clause in page.kids(verb, "xcomp") if _is_to_be(page, clause)]
    for said in page.kids(verb, "acomp"):
        owing = any(page.lower[c] == "to" for c in page.kids(said, "prep", "pcomp"))  # "due to his patience"
        timed = page.lower[said] == "due" and not owing
        ahead = timed or any(_is_to_be(page, clause) for clause in page.kids(said, "xcomp"))
        if ahead and page.lower[said] in cue_words("planned", "adjectives"):
            found.append("negated" if is_negated(page, verb) else "planned")
    for child in page.children[verb]:
        words = " ".join(page.lower[child : child + 2])
        if page.lower[child] in ("underway", "ongoing") or words in cue_words("ongoing", "phrases"):
            found.append("ongoing")
    return found


def _is_to_be(page: Page, clause: int) -> bool:
    """As in "is to be held", "are to resume", "is to take place"; not "the raid was to free them"."""
    if not is_infinitive(page, clause):
        return False
    return page.is_passive(clause) or page.kid(clause, "dobj") is None or page.lemma[clause] == "take"


def is_definite(page: Page, noun: int) -> bool:
    """Whether a noun speaks of a known event: "the attack", "Norland's attack"."""
    return any(
        page.lower[c] in event_words("determiners", "definite") or page.tokens[c].dep == "poss"
        for c in page.kids(noun, "det", "poss")
    )


def _in_phrase(page: Page, trigger: Trigger, preposition: int) -> list[Status]:
    """As in "a risk of attack", "called for talks", "in case of attack", "accused of an attack", "without an attack"."""
    word, holder = page.lower[preposition], page.tokens[preposition].head
    if word in event_words("prepositions", "negated"):
        return ["negated"]
    if page.lemma[holder] in event_words("prepositions", "case") and page.lower[page.tokens[holder].head] == "in":
        return ["conditional"]
    if word == "for" and not is_definite(page, trigger.word) and _is_readied(page, holder):
        return ["planned"]
    if word == "of" and page.lower[holder] == "ahead" and not is_definite(page, trigger.word):
        return ["planned"]  # "flew in ahead of talks"
    near = _beside(page, preposition)
    if page.is_verb(holder) and near is not None and class_of_noun(page, near) == "alleged":
        holder = near  # "a 'false narrative' about the raid", whatever the parse hangs it on
    if page.is_verb(holder):
        cue = _class_over_noun(page, trigger, holder)
        if cue is None and word == "for" and trigger.match.action.type in CONSULTING:
            return [cue for cue in (*own_cues(page, holder), *over_clause(page, holder)) if cue in AHEAD]
        if cue is not None and word in ("for", "on", "to", "of", "about", "with", "from", "in"):
            return _governed(page, holder, cue)
        return []
    cue = class_of_noun(page, holder)
    if page.lemma[holder] in event_words("noun", "halting") and word in ("to", "in", "of"):
        return ["negated"]  # "a pause in attacks", "a halt to aid"
    if (
        page.tokens[holder].pos == "ADJ"
        and page.lower[holder] in cue_words("planned", "adjectives")
        and word in ("to", "for")
    ):
        return ["planned"]  # "is open to talks"
    if cue is None and page.lemma[holder] == "report":
        return fate_of(page, holder)
    if cue is None or word not in ("of", "for", "to", "about", "from", "on", "against"):
        return []
    if cue in ("planned", "negated") and is_definite(page, trigger.word) and word != "for":
        return []
    if cue in ("planned", "conditional") and is_none(page, holder):
        return ["negated"]  # "no plans for talks"
    if cue == "conditional" and is_definite(page, trigger.word) and word == "about":
        return []  # "voiced concern about the visit"
    return [cue, *fate_of(page, holder)]


def _is_readied(page: Page, holder: int) -> bool:
    """Whether forces are moved for what is to come: "amassed troops for an attack", "massing for a raid"."""
    is_object = page.tokens[holder].dep in ("dobj", "nsubjpass")
    verb = page.tokens[holder].head if is_object and not page.is_verb(holder) else holder
    known = actions_by_lemma("verb").get(page.lemma[verb], ()) if page.is_verb(verb) else ()
    return any(action.type == "MOBILIZE" for action in known)


def _beside(page: Page, preposition: int) -> int | None:
    """The noun right before a preposition, across a quotation mark."""
    at = preposition - 1
    while at > 0 and page.tokens[at].pos == "PUNCT" and page.lower[at] != ",":
        at -= 1
    return at if at >= 0 and page.tokens[at].pos == "NOUN" else None


def _class_over_noun(page: Page, trigger: Trigger, verb: int) -> Status | None:
    """What a verb makes of an event noun it governs; some of a known event nothing ("welcomed the release")."""
    noun = trigger.word
    if page.lemma[verb] == "offer" and trigger.match.action.type in SAID:
        return None  # "offered a sharp critique of the plan"
    if sets_off(page, verb):
        return None
    phrases = [f"{page.lemma[verb]} {page.lower[c]}" for c in page.kids(verb, "prt")]
    phrases += [f"{page.lemma[verb]} {page.lower[page.tokens[noun].head]}"]  # "work on an exchange"
    definite = is_definite(page, noun)
    for status in ("denied", "negated", "alleged", "conditional", "planned"):
        words = event_words("noun", status)
        if page.lemma[verb] in words or any(phrase in words for phrase in phrases):
            named = page.kid(verb, "oprd") is not None  # "called the raid a crime"
            return None if named or (definite and page.lemma[verb] in event_words("noun", "happened")) else status
    return None
