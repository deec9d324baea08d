"""This file knows which words state a position, whose it is, and which words are what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.extract.events.clause import is_condition, is_finite, is_infinitive, is_negated
from crosswire.extract.events.governing import over_clause
from crosswire.extract.events.page import Page
from crosswire.extract.events.sides import subject
from crosswire.extract.events.who import antecedent, is_somebody, owners
from crosswire.model.values import Stance
from crosswire.vocabulary.event_words import event_words
from crosswire.vocabulary.reporting import reporting_nouns
from crosswire.vocabulary.stances import clausal_only, limit_words, stance_words

STATING = frozenset({"VERB", "NOUN", "ADJ"})
CLAUSES = frozenset({"xcomp", "ccomp"})
CONTENT = frozenset({"dobj", "xcomp", "ccomp", "pobj", "pcomp", "attr"})
TAIL = frozenset({"prep", "advcl", "conj", "oprd"})
ABOUT = frozenset({"for", "to", "of", "on", "that", "against"})
REACH = 6
"""Words before a verb among which "rather" governs it."""
QUESTIONING = frozenset({"whether", "if"})
OPPOSITE: dict[Stance, Stance] = {
    "demands": "rejects", "offers": "rejects", "accepts": "rejects", "rejects": "undecided", "undecided": "undecided",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stand:
    """A position in the parse: its word, the heads of the parties, the stance, first and last word of its object."""

    word: int
    parties: tuple[int, ...]
    stance: Stance
    first: int
    last: int


def stand_at(page: Page, at: int) -> Stand | None:
    """The position a word states; None where it states none."""
    token = page.tokens[at]
    if token.pos == "VERB" and page.lemma[at] in _verbs():
        return _of_verb(page, at)
    if token.pos == "NOUN" and page.lemma[at] in stance_words("nouns"):
        return _of_noun(page, at)
    if token.pos == "ADJ" and page.lower[at] in stance_words("adjectives"):
        return _of_adjective(page, at)
    return None


@cache
def _verbs() -> frozenset[str]:
    """The verbs that may state a position, alone or with a particle."""
    return frozenset(key.split(" ")[0] for key in stance_words("verbs"))


def _of_verb(page: Page, verb: int) -> Stand | None:
    found = _verb_stance(page, verb)
    if found is None:
        return None
    stance, start = found
    if stance == "denies" and verb and page.lower[verb - 1] == "nor":
        return None  # "can neither confirm nor deny it": neither is said
    heads, passive = subject(page, verb)
    if passive or _is_unreal(page, verb):
        return None
    content = _content(page, start if start is not None else verb)
    if content is None or _is_own_wish(page, verb) or (stance == "rejects" and _leaves_unsaid(page, verb)):
        return None
    if _only_tells(page, verb):
        return None
    if start is not None:
        content = content[0], _end_of_what_is_asked(page, verb, content[1])
    if (
        page.lemma[verb] in clausal_only()
        and start is None
        and not any(page.tokens[c].dep in CLAUSES for c in page.children[verb])
    ):
        return None
    parties = tuple(at for at in heads if is_somebody(page, at))
    bounded: Stance = "denies" if _is_of_a_tale(page, verb, stance) else _bounded(page, verb, stance)
    return Stand(verb, parties, bounded, *content) if parties else None


def _is_of_a_tale(page: Page, verb: int, stance: Stance) -> bool:
    """Whether what is rejected is only told to be so: "rejected reports that it had accepted the truce"."""
    if stance != "rejects" or is_negated(page, verb):
        return False
    told = (noun for noun in page.kids(verb, "dobj") if _tells(page.lemma[noun]))
    return any(is_finite(page, clause) for noun in told for clause in page.kids(noun, "acl", "ccomp"))


def _end_of_what_is_asked(page: Page, verb: int, last: int) -> int:
    """The last word of what is asked of whom a verb's preposition names: "called on Sudmark to free the crew"."""
    asked = (child for child in page.kids(verb, *CLAUSES, "advcl") if page.starts[child] > page.starts[last])
    ends = [page.article.parse.edges[child] for child in asked if is_infinitive(page, child)]
    return next((end for first, end in ends if first == last + 1), last)


def _leaves_unsaid(page: Page, verb: int) -> bool:
    """Whether it is only told that somebody would not say something: "declined to say whether", "refused to comment on"."""
    return any(page.lemma[child] in limit_words("unsaid") for child in page.kids(verb, "xcomp"))


def _only_tells(page: Page, verb: int) -> bool:
    """Whether it tells what is so, and asks for nothing: "insisted that it was fair"; not "insisted that it be shut", "that it should"."""
    clauses = page.kids(verb, "ccomp") if page.lemma[verb] in limit_words("telling") else ()
    return any(is_finite(page, clause) and not _is_due(page, clause, page.lemma[verb]) for clause in clauses)


def _is_due(page: Page, clause: int, verb: str) -> bool:
    """Whether a clause says what is to be: by "must" or "should" (which is only an opinion behind "suggested"), or by a bare verb."""
    helpers = {page.lower[child] for child in page.kids(clause, "aux", "auxpass")}
    due = {"be"} if verb in limit_words("opining") else {"must", "should", "shall", "be"}
    return bool(helpers & due) or (page.tokens[clause].tag == "VB" and not helpers)


def _is_own_wish(page: Page, verb: int) -> bool:
    return page.lemma[verb] in limit_words("wishing") and any(
        not list(page.kids(wish, "nsubj", "nsubjpass")) for wish in page.kids(verb, "xcomp", "ccomp")
    )


def _verb_stance(page: Page, verb: int) -> tuple[Stance, int | None] | None:
    """The stance of a verb, and the particle its object hangs on."""
    words = stance_words("verbs")
    for child in page.kids(verb, "prt", "prep"):
        key = f"{page.lemma[verb]} {page.lower[child]}"
        if key in words:
            return words[key], (child if page.tokens[child].dep == "prep" else None)  # type: ignore[return-value]
    if page.kid(verb, "prt") is not None:
        return None  # "seeking out", "backing down": another verb
    plain = words.get(page.lemma[verb])
    return None if plain is None else (plain, None)  # type: ignore[return-value]


def _is_unreal(page: Page, verb: int) -> bool:
    """A position only asked about, denied, wished on somebody or made to depend: "if it accepts", "denied that it accepts"."""
    token = page.tokens[verb]
    if "denied" in over_clause(page, verb) or _is_asked(page, verb):
        return True
    if token.dep == "conj" and page.is_verb(token.head) and page.kid(verb, "nsubj", "nsubjpass") is None:
        return _is_unreal(page, token.head)  # "if it frees them and accepts the truce"
    if token.dep == "advcl" and is_condition(page, verb):
        return True
    if token.dep == "pcomp":
        return True  # "no haste in agreeing", "doubts about accepting": what stands before says what is thought of it
    helpers = {page.lower[c] for c in page.kids(verb, "aux")}
    if _is_preferred(page, verb):
        return True
    if "to" in helpers and token.dep in ("xcomp", "advcl", "acl", "ccomp"):
        return True
    modal = helpers & (event_words("auxiliaries", "conditional") - {"would", "can", "ca", "'d"})
    return bool(modal) and not is_negated(page, verb)


def _is_preferred(page: Page, verb: int) -> bool:
    """Whether somebody would have it so: "he would rather Sudria approve the truce"."""
    before = range(max(1, verb - REACH), verb)
    return any(page.lower[at] == "rather" and page.lower[at - 1] in ("would", "'d", "’d") for at in before)


def _is_asked(page: Page, verb: int) -> bool:
    """Whether it stands in an open question: "did not say whether it would accept", "unclear if it backs", "doubt that it will"."""
    token = page.tokens[verb]
    if token.dep == "ccomp" and page.lemma[token.head] in limit_words("doubting"):
        return True
    return any(page.lower[child] in QUESTIONING for child in page.kids(verb, "mark", "advmod"))


def _bounded(page: Page, verb: int, stance: Stance) -> Stance:
    """The stance with its negation, its "never" and what it waits for."""
    if is_negated(page, verb) and stance in OPPOSITE:
        never = any(page.lower[c] in limit_words("never") for c in page.kids(verb, "neg", "advmod"))
        return "red-line" if never and stance != "rejects" else OPPOSITE[stance]
    return "conditions" if stance in ("demands", "offers", "accepts") and _waits(page, verb) else stance


def _tells(noun: str) -> bool:
    """Whether a noun is for what is told to be so: a report, a claim, a remark; no appeal or order."""
    return noun in reporting_nouns() and reporting_nouns()[noun].force not in limit_words("asking_forces")


def _waits(page: Page, verb: int) -> bool:
    """Whether something else is made to wait for it: "wants sanctions lifted before any monitor arrives"."""
    for at in (verb, *page.kids(verb, *CLAUSES)):
        for child in page.kids(at, "advcl", "prep"):
            marks = [page.lower[c] for c in page.kids(child, "mark", "advmod")]
            if any(word in limit_words("conditions") for word in (*marks, page.lower[child])):
                return True
            if " ".join(page.lower[child : child + 3]) in limit_words("exchange"):
                return True
    return False


def _content(page: Page, at: int) -> tuple[int, int] | None:
    """First and last word of what hangs on a word as its content, with what completes it."""
    first, last = None, None
    for child in page.children[at]:
        dep = page.tokens[child].dep
        if child < at or (
            dep == "conj" and is_finite(page, child)
        ):  # "accepted a pause, but it ended" goes on about another thing
            continue
        if dep in CONTENT or (first is not None and dep in TAIL):
            left, right = page.article.parse.edges[child]
            first, last = (left if first is None else first), max(right, last or 0)
    if first is None or last is None:
        return None
    while last > first and page.tokens[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    while first < last and (page.tokens[first].pos in ("PUNCT", "SPACE") or page.lower[first] in ("that", "to")):
        first += 1
    return first, last


def _of_noun(page: Page, noun: int) -> Stand | None:
    """As in "Norland's demand for guarantees", "its refusal to talk", "Norland's demands include a pullout"."""
    stance: Stance = stance_words("nouns")[page.lemma[noun]]  # type: ignore[assignment]
    parties = owners(page, noun) or [n for c in page.kids(noun, "poss") for n in [antecedent(page, c)]]
    if not parties:
        return None
    span = None
    for child in page.children[noun]:
        if page.tokens[child].dep == "acl" and is_finite(page, child) and not _is_due(page, child, page.lemma[noun]):
            return None  # "its insistence that it had kept the truce"
        if stance == "offers" and page.tokens[child].dep == "prep" and _names_somebody(page, child):
            continue  # "its offer to Sudria"
        if child > noun and (
            page.tokens[child].dep == "acl"
            or (page.tokens[child].dep == "prep" and page.lower[child] in ABOUT and page.lower[child] != "of")
        ):
            left, right = page.article.parse.edges[child]
            span = (left + 1 if page.lower[left] in ABOUT and right > left else left, right)
            break
    verb = page.tokens[noun].head
    if span is None and page.tokens[noun].dep == "nsubj" and page.lemma[verb] in ("include", "be"):
        judged = page.lemma[verb] == "be" and page.kid(verb, *CLAUSES) is None  # "the offer was a bad deal"
        span = None if judged else _content(page, verb)
    return Stand(noun, tuple(parties[:1]), stance, *span) if span is not None else None


def _names_somebody(page: Page, preposition: int) -> bool:
    return any(is_somebody(page, noun) for noun in page.kids(preposition, "pobj"))


def _of_adjective(page: Page, word: int) -> Stand | None:
    """As in "Norland is ready to talk", "is opposed to the plan"."""
    copula = page.tokens[word].head
    if page.tokens[word].dep not in ("acomp", "oprd") or not page.is_verb(copula):
        return None
    stance: Stance = stance_words("adjectives")[page.lower[word]]  # type: ignore[assignment]
    heads, _ = subject(page, copula)
    parties = tuple(at for at in heads if is_somebody(page, at))
    content = _content(page, word)
    for child in page.kids(word, "prep"):
        content = content or _content(page, child)
    if content is None or not parties or _is_unreal(page, copula):
        return None
    if stance == "offers" and any(page.lemma[c] in limit_words("unfriendly") for c in page.kids(word, "xcomp")):
        return None  # "is ready to walk out": nobody is offered that
    if is_negated(page, copula) and stance in OPPOSITE:
        stance = OPPOSITE[stance]
    return Stand(word, parties, "conditions" if stance == "offers" and _waits(page, copula) else stance, *content)
