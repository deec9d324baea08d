"""This file knows what the words that govern an event say of its reality: "plans to", "denied that", "a risk of"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.extract.events.claims import class_of_noun, fate_of, turned
from crosswire.extract.events.clause import (
    base_of,
    charged_with,
    cue_words,
    is_finite,
    is_infinitive,
    is_negated,
    is_none,
    is_past,
    own_cues,
    sets_off,
)  # fmt: skip
from crosswire.extract.events.page import Page
from crosswire.model.values import Status
from crosswire.vocabulary.actions import actions_by_lemma
from crosswire.vocabulary.event_words import event_words

MAX_CLIMB = 8
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "acl", "advcl", "csubj", "csubjpass", "relcl", "dep", "oprd"})
EXPRESSED = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "PROTEST", "CONCEDE"})
TAKING: tuple[Status, ...] = ("denied", "negated", "alleged", "conditional", "planned")


def over_clause(page: Page, verb: int) -> list[Status]:
    """The cues of all that governs a verb's clause."""
    if verb not in page.over:
        page.over[verb] = tuple(_over_clause(page, verb))
    return list(page.over[verb])


def _over_clause(page: Page, verb: int) -> list[Status]:
    cues: list[Status] = []
    at = verb
    for _ in range(MAX_CLIMB):
        token = page.tokens[at]
        if token.head == at:
            if is_bare(page, at) and not page_has_tense(page, at):
                cues.append("planned")  # "Norland to withdraw"; "Release the prisoners"
            return cues
        if token.dep == "conj" and page.is_verb(token.head):
            at = _first_of(page, at)
            continue
        if token.dep not in CLAUSES:
            if is_bare(page, at) and not page_has_tense(page, at):
                cues.append("planned")
            return cues
        step = _step(page, at)
        cues += step[0]
        if step[1] is None:
            return cues
        at = step[1]
    return cues


def _first_of(page: Page, verb: int) -> int:
    """The verb a joined one stands beside: "denied that it had attacked but apologized" joins the two in one tense."""
    token = page.tokens[verb]
    first = page.tokens[token.head]
    governor = page.tokens[first.head]
    beside = (
        first.dep == "ccomp"
        and first.tag != token.tag
        and governor.tag == token.tag
        and token.tag in ("VBD", "VBZ", "VBP")
    )
    if beside and page.kid(verb, "nsubj", "nsubjpass", "aux", "auxpass") is None:
        return first.head
    return token.head


def is_bare(page: Page, at: int) -> bool:
    """Whether a verb stands in its bare form; the parse takes "retook" for one."""
    return page.tokens[at].tag == "VB" and page.lower[at] == page.lemma[at]


def page_has_tense(page: Page, verb: int) -> bool:
    """Whether a bare form has an auxiliary that carries its tense: "did attack", "will attack"."""
    return page.kid(verb, "aux", "auxpass") is not None and not is_infinitive(page, verb)


def _step(page: Page, at: int) -> tuple[list[Status], int | None]:
    """What the word above a clause says, and where to go on."""
    token = page.tokens[at]
    if token.dep == "pcomp":
        return _under_preposition(page, at)
    if (
        token.dep == "relcl"
        and class_of_noun(page, token.head) in ("alleged", "denied")
        and page.kid(at, "mark") is not None
    ):
        return _under_noun(page, at, token.head)
    if token.dep == "relcl":
        return (["planned"] if is_infinitive(page, at) else []), None
    head = token.head
    if token.dep == "advcl" and page.lower[head] == "long":
        return ["conditional"], None  # "as long as"
    if page.is_verb(head):
        return _under_verb(page, at, head)
    return _under_noun(page, at, head)


def _under_preposition(page: Page, at: int) -> tuple[list[Status], int | None]:
    preposition = page.tokens[at].head
    word, holder = page.lower[preposition], page.tokens[preposition].head
    if word in event_words("prepositions", "negated") or page.lower[holder] in event_words("prepositions", "negated"):
        return ["negated"], None
    if any(page.lower[c] in event_words("prepositions", "negated") for c in page.children[preposition]):
        return ["negated"], None
    if word == "short" or page.lower[holder] in ("short", "away"):
        return ["negated"], None
    if word in event_words("marks", "conditional"):
        return ["conditional"], None
    if not page.is_verb(holder) and word in ("of", "from", "for"):
        verb = page.tokens[holder].head  # "suspect the group of planting"
        if page.tokens[holder].dep in ("dobj", "nsubjpass") and _class_of_verb(page, verb) in ("alleged", "negated"):
            holder = verb
    if not page.is_verb(holder):
        found = _under_noun(page, at, holder)
        if not found[0] and word == "for" and page.lemma[holder] in event_words("noun", "charging"):
            return ["alleged"], None  # "on trial for killing a guard"
        if not found[0] and word in event_words("prepositions", "purposed") and page.tokens[at].tag == "VBG":
            return ["planned"], None  # "talks on ending the war", "optimism about ending it"
        return found
    if is_duty(page, holder, preposition):
        return ["planned"], holder
    cue = _class_of_verb(page, holder)
    if word == "for" and cue is None and (charged := charged_with(page, holder, at)) is not None:
        return charged, None  # "arrested for spying", "thanked for helping"
    if word == "before" and _came_first(page, holder):
        return [cue for cue in own_cues(page, holder) if cue != "negated"], holder
    if word == "before" or (cue is None and word in ("to", "against", "from", "for", "about")):
        return ["planned"], None
    if cue is not None:
        return [turned(page, holder, cue)], holder
    return [*own_cues(page, holder), base_of(page, holder)], holder


def is_duty(page: Page, verb: int, preposition: int) -> bool:
    """Whether somebody is given a duty: "tasked with ending the war", "charged with overseeing"; not "charged with smuggling"."""
    if page.lower[preposition] != "with":
        return False
    if page.lemma[verb] in event_words("infinitive", "entrusting"):
        return True
    deeds = (page.lemma[deed] for deed in page.kids(preposition, "pcomp"))
    return page.lemma[verb] == "charge" and any(deed in event_words("infinitive", "duties") for deed in deeds)


def _came_first(page: Page, verb: int) -> bool:
    """As in "left before sending the letter", "did not ask before sending it"; not
    "demanded a truce before allowing aid".
    """
    if not is_past(page, verb) or not is_finite(page, verb):
        return False
    asked = any(action.type in ("REQUEST", "AGREE") for action in actions_by_lemma("verb").get(page.lemma[verb], ()))
    return is_negated(page, verb) or not (asked or _class_of_verb(page, verb) is not None)


def _class_of_verb(page: Page, verb: int) -> Status | None:
    """What a verb makes of its clause; of phrasal ones the whole counts ("rule out")."""
    lemma, classes = page.lemma[verb], _classes_of_verbs()
    if sets_off(page, verb):
        return None
    found = [classes[lemma]] if lemma in classes else []
    if lemma in _first_words():
        phrases = [f"{lemma} {page.lower[c]}" for c in page.kids(verb, "prt", "prep", "advmod")]
        found += [classes[phrase] for phrase in phrases if phrase in classes]
    return min(found, key=TAKING.index, default=None)


@cache
def _classes_of_verbs() -> Mapping[str, Status]:
    """What each verb of a cue makes of its clause: of two classes the one that takes more of its reality."""
    return {word: status for status in reversed(TAKING) for word in cue_words(status, "verbs")}


@cache
def _first_words() -> frozenset[str]:
    """The verbs of cues that are phrases: "rule" of "rule out"."""
    return frozenset(first for first, space, _ in (word.partition(" ") for word in _classes_of_verbs()) if space)


def _under_verb(page: Page, at: int, head: int) -> tuple[list[Status], int | None]:
    token = page.tokens[at]
    if token.dep == "advcl":
        return _adverbial(page, at, head)
    if any(at < thing < head for thing in page.kids(head, "dobj")):
        return [], None  # "accused Norland of it, a charge Norland denies": the charge, not the accusing
    lemma = page.lemma[head]
    if lemma in event_words("infinitive", "permitting") and _is_of_a_rule(page, head) and not is_finite(page, at):
        return ["conditional"], None
    if lemma == "go" and token.tag == "VB" and page.tokens[head].tag == "VBG" and page.kid(head, "prt") is None:
        return ["planned"], head  # "are going to meet"
    if lemma == "have" and any(page.lower[c] == "yet" for c in page.kids(head, "advmod")):
        return ["negated"], head
    if lemma in event_words("infinitive", "ongoing") and not is_finite(page, at):
        return ["ongoing", *own_cues(page, head)], head
    inherits = lemma in event_words("infinitive", "inherits") or (
        lemma in event_words("infinitive", "trying") and _is_said_at_once(page, at)
    )  # who tries to clarify or to fight in words has done so
    if inherits and not is_finite(page, at):
        return [*own_cues(page, head), base_of(page, head)], head
    cue = _class_of_verb(page, head)
    if cue == "planned" and is_past(page, at) and is_finite(page, at):
        cue = None  # "agreed that it had attacked"
    if cue == "negated" and is_finite(page, at):
        cue = None
    if cue is None and _reported_passively(page, at, head):
        cue = "alleged"
    if cue is not None:
        return [turned(page, head, cue)], head
    if lemma == "be":
        return _under_copula(page, at, head)
    if is_infinitive(page, at):
        if lemma in event_words("acts", "saying") and any(_is_counted(page, n) for n in _just_before(page, at)):
            return [], None  # "said Mr. Brandt, one of three deputies to endorse him"
        return ["planned", *(["negated"] if is_negated(page, head) else [])], head  # type: ignore[list-item]
    if is_finite(page, at):
        return (["alleged"] if is_negated(page, head) else []), None
    stance = lemma in event_words("acts", "stances")  # "backed sending troops", "opposed lifting the ban"
    if page.tokens[at].tag == "VB" or (stance and page.tokens[at].tag == "VBG" and token.dep in ("xcomp", "ccomp")):
        return ["planned", *own_cues(page, head)], head
    return [], head


def _adverbial(page: Page, at: int, head: int) -> tuple[list[Status], int | None]:
    if is_finite(page, at):
        return (["conditional"] if page.lower[head] == "long" else []), None
    if page.lemma[head] == "go" and page.kid(head, "prt") is not None:
        return [*own_cues(page, head), base_of(page, head)], head
    said = page.kid(head, "acomp") if is_infinitive(page, at) and page.lemma[head] == "be" else None
    if said is not None and page.lower[said] in event_words("infinitive", "inherits_adjectives"):
        return own_cues(page, head), head  # "it is odd for the guild to be suing Norland"
    if is_infinitive(page, at):
        return (
            ([*own_cues(page, head), base_of(page, head)], head) if _is_voiced(page, at, head) else (["planned"], None)
        )
    completed = at - 1 in page.kids(head, "prt")  # "ruled out stepping down"
    if completed and (cue := _class_of_verb(page, head)) is not None:
        return [turned(page, head, cue)], head
    if page.tokens[at].tag == "VBG" and page.kid(at, "mark") is None:
        return [*own_cues(page, head), base_of(page, head)], head
    return [], None


def _is_voiced(page: Page, at: int, head: int) -> bool:
    """Whether what one comes out, writes or takes the floor for is said by doing
    so: "marched to demand his release".
    """
    if page.lemma[head] not in event_words("infinitive", "coming_out"):
        return False
    return _is_expressed(page, at) or page.lemma[at] in event_words("acts", "announcing")


def _is_expressed(page: Page, verb: int) -> bool:
    """Whether a verb tells an act of speech, by itself or by its object: "criticize", "show support"."""
    types = {action.type for action in actions_by_lemma("verb").get(page.lemma[verb], ())}
    for noun in page.kids(verb, "dobj"):
        types |= {action.type for action in actions_by_lemma("noun").get(page.lemma[noun], ())}
    return bool(types & EXPRESSED)


def _is_said_at_once(page: Page, verb: int) -> bool:
    """Whether who tries an act has done it: one that blames, rejects or explains; not one that a body has to decide on."""
    types = {action.type for action in actions_by_lemma("verb").get(page.lemma[verb], ())}
    return (types <= {"ACCUSE", "REJECT", "ASSAULT"} and bool(types & {"ACCUSE", "REJECT"})) or (
        page.lemma[verb] in event_words("infinitive", "explaining")
    )


def _is_of_a_rule(page: Page, permitting: int) -> bool:
    """Whether a law or the like permits: "a bill to let victims sue", "the ruling allows them to sue"."""
    token = page.tokens[permitting]
    over = [token.head] if token.dep in ("acl", "relcl") else page.kids(permitting, "nsubj")
    return any(page.lemma[noun] in event_words("acts", "rules") for noun in (*over, *_just_before(page, permitting)))


def _just_before(page: Page, verb: int) -> list[int]:
    """The noun that an infinitive or participle follows, whatever the parse hangs it on: "vetoed a bill to let"."""
    to = next((c for c in page.kids(verb, "aux") if page.lower[c] == "to"), verb)
    return [to - 1] if to and page.tokens[to - 1].pos in ("NOUN", "PROPN") else []


def _reported_passively(page: Page, at: int, head: int) -> bool:
    """As in "is said to have bombed"."""
    return (
        page.tokens[at].dep == "xcomp"
        and page.is_passive(head)
        and page.lemma[head] in ("say", "report", "think", "hold", "rumor", "consider")
        and is_past(page, at)
    )


def _under_copula(page: Page, at: int, head: int) -> tuple[list[Status], int | None]:
    """As in "are to meet"; "it is not true that"; "is false that"."""
    said = page.kid(head, "acomp", "attr")
    if said is not None:
        cue = _of_adjective(page, said, head)
        if cue is not None:
            return [cue], head
        if is_infinitive(page, at) and page.tokens[said].dep == "attr" and _is_counted(page, said):
            return own_cues(page, head), head  # "was the first to endorse him"
    if is_infinitive(page, at):
        return [*own_cues(page, head), "planned"], head
    return ([] if is_finite(page, at) else own_cues(page, head)), head


def _of_adjective(page: Page, said: int, copula: int) -> Status | None:
    word = page.lower[said]
    negated = is_negated(page, copula) or page.kid(said, "neg") is not None
    if word in event_words("acts", "unreal_copula"):
        return "alleged" if negated else "denied"
    if word == "true" and negated:
        return "denied"
    for status in ("negated", "conditional", "planned", "alleged"):
        if word in cue_words(status, "adjectives"):
            return "negated" if negated and status == "planned" else status
    return None


def _under_noun(page: Page, at: int, head: int) -> tuple[list[Status], int | None]:
    """A clause on a noun or adjective: "a plan to bomb", "ready to attack",
    "the claim that", "accusations of having".
    """
    token, governor = page.tokens[at], page.tokens[head]
    if governor.pos == "ADJ" or governor.dep in ("acomp", "oprd", "advmod"):  # "came close to signing"
        return _under_adjective(page, at, head)
    cue = class_of_noun(page, head)
    plain = token.dep == "acl" and not is_infinitive(page, at) and not is_finite(page, at)
    if is_infinitive(page, at) and _is_counted(page, head):
        return [], None  # "the first to endorse him", "one of three deputies to endorse him"
    if (
        is_infinitive(page, at)
        and page.lemma[head] in event_words("infinitive", "attempts")
        and _is_said_at_once(page, at)
    ):
        return [], None  # "made an attempt to fight the bill"
    if (
        plain
        and page.lemma[head] != "report"
        and (cue is None or (page.kid(at, "mark") is None and page.tokens[at].tag in ("VBN", "VBG")))
    ):
        return [], None  # "the town shelled by Norland"
    if cue is None and is_infinitive(page, at):
        cue = "planned"
    if cue is None:
        return (fate_of(page, head) if page.lemma[head] == "report" else []), None
    if cue in ("planned", "conditional") and is_none(page, head):
        return ["negated"], None  # "has no plans to bomb", "no chance of"
    return [cue, *fate_of(page, head)], None


def _is_counted(page: Page, noun: int) -> bool:
    """Whether words count out who did it: "the first to leave", "one of three deputies
    to endorse him", "a handful of deputies".
    """
    for _ in range(3):
        if page.lower[noun] in event_words("determiners", "counted"):
            return True
        of = page.tokens[noun].head
        if page.tokens[noun].dep != "pobj" or page.lower[of] != "of":
            return False
        noun = page.tokens[of].head
    return False


def _under_adjective(page: Page, at: int, head: int) -> tuple[list[Status], int | None]:
    copula = page.tokens[head].head
    if page.lower[head] == "able":
        return own_cues(page, copula), copula
    if page.lower[head] in event_words("infinitive", "inherits_adjectives"):
        return own_cues(page, copula), copula if page.is_verb(copula) else None
    cue = _of_adjective(page, head, copula)
    if cue is None and is_infinitive(page, at) and not is_past(page, at):
        cue = "planned"
    return ([cue] if cue else []), copula if page.is_verb(copula) else None
