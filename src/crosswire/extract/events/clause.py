"""This file knows what a verb's own clause says of its reality: tense, auxiliaries, negation, "if", adverbs."""

from __future__ import annotations

from functools import cache

from crosswire.extract.events.page import FINITE, Page
from crosswire.model.values import Status
from crosswire.vocabulary.actions import actions_by_lemma, status_cues
from crosswire.vocabulary.event_words import event_words

HAVE = frozenset({"has", "have", "had", "having", "'ve", "\u2019ve", "'d"})
PRESENT_BE = frozenset({"is", "are", "am", "'s", "'re", "'m", "\u2019s", "\u2019re", "\u2019m"})
OWN_SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")
BARRING = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "preconj"})
"""Where a word like "nobody" or "no" stands that negates a clause."""
LEADING_WORDS = 5


@cache
def cue_words(status: str, sort: str) -> frozenset[str]:
    """The cues of one status and sort as a set."""
    return frozenset(status_cues()[status].get(sort, ()))


@cache
def _leading_phrases() -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in status_cues()["conditional"]["phrases"])


def own_cues(page: Page, verb: int) -> list[Status]:
    """The cues of a verb's own clause; a verb joined to another without words of its own shares that one's."""
    if verb not in page.own:
        page.own[verb] = tuple(_own_cues(page, verb))
    return list(page.own[verb])


def _own_cues(page: Page, verb: int) -> list[Status]:
    cues = _cues_at(page, verb)
    at = verb
    for _ in range(3):
        token = page.tokens[at]
        if token.dep != "conj" or not page.is_verb(token.head) or not _shares(page, at):
            break
        at = token.head
        cues += _cues_at(page, at)
    return cues


def _shares(page: Page, verb: int) -> bool:
    """Whether a joined verb stands under the auxiliaries of the one before: "will
    meet and sign", "has met and signed".
    """
    if page.kid(verb, *OWN_SUBJECT) is not None or page.kid(verb, "aux", "auxpass") is not None:
        return False
    token, first = page.tokens[verb], page.tokens[page.tokens[verb].head]
    return token.tag == first.tag and token.tag in ("VB", "VBN", "VBG")


def is_negated(page: Page, verb: int) -> bool:
    """Whether a verb's clause is negated: not, never, "no deal was", "released no",
    nobody, without its own subject none.
    """
    if verb not in page.negated:  # asked for its reality, and by many rules
        page.negated[verb] = any(_negates(page, child) for child in page.children[verb])
    return page.negated[verb]


def _negates(page: Page, child: int) -> bool:
    """Whether a dependent of a verb negates its clause."""
    dep, word = page.dep[child], page.lower[child]
    if dep == "neg":
        return page.lower[max(0, child - 2) : child] != ["whether", "or"]
    if word in cue_words("negated", "adverbs"):
        return True
    if dep == "advmod":
        return word == "longer" and child > 0 and page.lower[child - 1] == "no"
    if dep in BARRING:
        return word in event_words("determiners", "negated") or is_none(page, child)
    # "fired on no town"; not "with no warning"
    return dep == "prep" and word in event_words("prepositions", "struck") and _holds_none(page, child)


def is_none(page: Page, noun: int) -> bool:
    """As in "no vote", "neither vote"; not "the lone 'no' vote"."""
    first = {page.lower[d] for d in page.kids(noun, "det", "preconj", "cc")} if page.children[noun] else None
    if not first:
        return False
    return bool(first & event_words("determiners", "negated")) and not first & event_words("determiners", "definite")


def _holds_none(page: Page, preposition: int) -> bool:
    barred = event_words("determiners", "negated")
    return any(
        page.lower[noun] in barred or any(page.lower[d] in barred for d in page.kids(noun, "det"))
        for noun in page.kids(preposition, "pobj")
        if page.lower[noun] != "avail"
    )


def _cues_at(page: Page, verb: int) -> list[Status]:
    open_ = page.tokens[verb].dep == "advcl" and is_condition(page, verb)  # "if the ban is not lifted" tells no refusal
    cues: list[Status] = ["negated"] if is_negated(page, verb) and not open_ else []
    for child in page.children[verb]:
        dep, word = page.dep[child], page.lower[child]
        if dep in ("aux", "auxpass"):
            cues += _of_auxiliary(page, verb, word)
            if word == "had" and _opens(page, verb, child):
                cues.append("conditional")
        elif dep == "mark":
            cues += _of_mark(page, verb, word)
        elif dep == "advmod":
            cues += _of_adverb(word)
        elif dep == "advcl" and is_condition(page, child):
            cues.append("conditional")
        elif dep == "prep" and word in event_words("marks", "conditional"):
            cues.append("conditional")  # "provided that"
    return [*cues, "conditional"] if open_ else cues


def _opens(page: Page, verb: int, helper: int) -> bool:
    """Whether a helping verb stands before the subject: "had Norland attacked"."""
    opens = min(page.kids(verb, *OWN_SUBJECT), default=verb)
    return helper < opens < verb and page.tokens[verb].tag == "VBN"


def is_condition(page: Page, verb: int) -> bool:
    """Whether an adverbial clause is a condition: if, unless, provided that, as long as, should it."""
    for child in page.children[verb]:
        dep, word = page.tokens[child].dep, page.lower[child]
        if dep in ("mark", "advmod") and word in event_words("marks", "conditional"):
            return True
        if dep == "aux" and word in ("should", "had") and any(child < s < verb for s in page.kids(verb, "nsubj")):
            return True
    if page.lower[verb] in ("provided", "providing", "assuming") and page.kid(verb, "ccomp") is not None:
        return True
    left = page.article.parse.edges[verb][0]
    if left == verb:
        return False
    opening = " ".join(page.lower[left : left + LEADING_WORDS]) + " "
    return opening.startswith(_leading_phrases())


def _of_auxiliary(page: Page, verb: int, word: str) -> list[Status]:
    if word in event_words("auxiliaries", "planned"):
        past = page.tokens[verb].tag == "VBD" and page.lower[verb] != page.lemma[verb]
        return (
            [] if past else ["planned"]
        )  # "as a sign of good will Norland freed": the parse takes the noun for a verb
    if word not in event_words("auxiliaries", "conditional"):
        return []
    if word in ("'d", "\u2019d") and page.tokens[verb].tag != "VB":
        return []
    token = page.tokens[verb]
    head = page.tokens[token.head]
    told_before = (
        word == "would" and token.dep in ("ccomp", "conj") and (head.tag in ("VBD", "VBN") or token.dep == "conj")
    )
    foretold = word == "would" and page.lemma[token.head] in cue_words("planned", "nouns")  # "hopes that it would open"
    told_before = told_before or foretold
    return ["planned"] if told_before and page.kid(verb, "mark") not in _unreal_marks(page, verb) else ["conditional"]


def _unreal_marks(page: Page, verb: int) -> list[int]:
    return [c for c in page.kids(verb, "mark") if page.lower[c] in event_words("marks", "conditional")]


def _of_mark(page: Page, verb: int, word: str) -> list[Status]:
    if word == "whether" and _is_looked_into(page, verb):
        return ["alleged"]
    if word in event_words("marks", "conditional"):
        return ["conditional"]
    if word in event_words("marks", "before"):
        helpers = {page.lower[c] for c in page.kids(verb, "aux", "auxpass")}
        if page.tokens[verb].tag in ("VBZ", "VBP") or helpers & {"has", "have", "is", "are"}:
            return ["planned"]  # "until it withdraws", "until their demands have been met"
    return []


def _is_looked_into(page: Page, verb: int) -> bool:
    """As in "an inquiry into whether the guards fired": what is looked into is what they are suspected of."""
    token = page.tokens[verb]
    over = page.tokens[token.head].head if token.dep == "pcomp" else token.head
    part = "verb" if page.is_verb(over) else "noun"
    return any(action.mode == "investigate" for action in actions_by_lemma(part).get(page.lemma[over], ()))


def _of_adverb(word: str) -> list[Status]:
    if word in cue_words("alleged", "adverbs"):
        return ["alleged"]
    if word in cue_words("conditional", "adverbs"):
        return ["conditional"]
    return ["ongoing"] if word in ("still", "currently") else []


def base_of(page: Page, verb: int) -> Status:
    """What the form of a verb says by itself: going on, or nothing against its having happened."""
    helpers = {page.lower[c] for c in page.kids(verb, "aux", "auxpass")}
    tag = page.tokens[verb].tag
    if tag == "VBG" and (helpers & PRESENT_BE or "been" in helpers or _is_told_back(page, verb, helpers)):
        return "ongoing"
    if tag == "VBN" and "being" in helpers and helpers & PRESENT_BE:
        return "ongoing"
    return "planned" if _is_wished(page, verb, helpers) else "happened"


def _is_wished(page: Page, verb: int, helpers: set[str]) -> bool:
    """Whether a verb stands in the form of what is demanded, by its auxiliary or against its subject: "that the sanctions be
    lifted", "that the army withdraw"; or tells one step of a plan: "first the ban is lifted, then we talk".
    """
    token = page.tokens[verb]
    if token.tag == "VBN":
        return helpers == {"be"} or (bool(helpers & PRESENT_BE) and _is_first_step(page, verb))
    if helpers or token.tag not in ("VB", "VBP") or token.dep != "ccomp" or page.lower[verb] != page.lemma[verb]:
        return False
    subject = page.kid(verb, "nsubj")
    one = subject is not None and page.tokens[subject].tag in ("NN", "NNP") and page.kid(subject, "conj") is None
    return one and any(page.lower[c] == "that" for c in page.kids(verb, "mark"))


def _is_first_step(page: Page, verb: int) -> bool:
    """As in "first the ban is lifted, then we talk"."""
    first = any(page.lower[c] == "first" for c in page.kids(verb, "advmod"))
    over = page.tokens[verb].head
    beside = (over, *page.kids(verb, "conj", "ccomp", "dep", "parataxis"))
    return first and any(page.lower[c] == "then" for other in beside for c in page.kids(other, "advmod"))


def _is_told_back(page: Page, verb: int, helpers: set[str]) -> bool:
    """As in "said it was helping the guards": what goes on when it is said, put back with the verb of saying."""
    token = page.tokens[verb]
    return bool(helpers & {"was", "were"}) and token.dep == "ccomp" and page.tokens[token.head].tag == "VBD"


def sets_off(page: Page, verb: int) -> bool:
    """Whether a verb tells what came of something by a particle: "set off protests"; alone it may tell a plan."""
    return any(f"{page.lemma[verb]} {page.lower[c]}" in event_words("noun", "causing") for c in page.kids(verb, "prt"))


def is_plain_present(page: Page, verb: int) -> bool:
    """Whether a verb stands in the simple present outside a headline: what it tells lasts ("occupies")."""
    present = (
        page.tokens[verb].tag == "VBZ" or page.lower[verb] == page.lemma[verb]
    )  # the parse takes "retook" for a present
    return (
        present
        and page.tokens[verb].tag in ("VBZ", "VBP")
        and verb not in page.headline
        and page.kid(verb, "aux", "auxpass") is None
    )


def goes_on_since(page: Page, verb: int, *, held: bool = False) -> bool:
    """Whether a verb tells what began before and goes on: "has for months opposed", "have
    long complained", "has since 2029"; a stance once taken is `held`.
    """
    if page.tokens[verb].tag not in ("VBN", "VBD") or not any(
        page.lower[c] in ("has", "have") for c in page.kids(verb, "aux")
    ):
        return False
    if held or any(page.lower[c] == "long" for c in page.kids(verb, "advmod")):
        return True
    return any(
        page.tokens[noun].label in ("DATE", "TIME")
        for preposition in page.kids(verb, "prep")
        if page.lower[preposition] in ("for", "since")
        for noun in page.kids(preposition, "pobj")
    )


def is_infinitive(page: Page, verb: int) -> bool:
    """Whether a verb stands with "to"."""
    return any(page.tokens[c].tag == "TO" or page.lower[c] == "to" for c in page.kids(verb, "aux"))


def is_finite(page: Page, verb: int) -> bool:
    """Whether a verb has a tense of its own."""
    token = page.tokens[verb]
    if token.tag in FINITE:
        return True
    return any(page.tokens[c].tag in FINITE for c in page.kids(verb, "aux", "auxpass"))


def is_past(page: Page, verb: int) -> bool:
    """Whether a verb tells of the past: "attacked", "has attacked", "to have attacked"."""
    if page.tokens[verb].tag == "VBD":
        return True
    return any(
        page.lower[c] in HAVE or page.lower[c] in ("was", "were", "did") for c in page.kids(verb, "aux", "auxpass")
    )


def charged_with(page: Page, verb: int, deed: int) -> list[Status] | None:
    """What a reason after "for" is: a charge after arrests, blame and penalties, a fact after praise, and after disapproval
    of what is no harm ("criticized the premier for meeting the envoy"); else it is none.
    """
    # "gave the editor a sentence" makes no sentence of "the reasons given for leaving"
    objects = {page.lemma[c] for c in page.kids(verb, "dobj", "nsubjpass")}
    known = [
        action
        for action in actions_by_lemma("verb").get(page.lemma[verb], ())
        if (not action.objects and not action.subjects) or action.objects & objects
    ]
    types = {action.type for action in known}
    if known and all(action.mode == "disapprove" for action in known):
        harm = {action.type for action in actions_by_lemma("verb").get(page.lemma[deed], ())} & {"ASSAULT", "COERCE"}
        return ["alleged"] if harm else []
    if types & {"ACCUSE", "COERCE", "SANCTION"}:
        return ["alleged"]
    return [] if types & {"SUPPORT", "CONCEDE"} else None
