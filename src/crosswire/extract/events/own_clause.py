"""This file knows which words of a sentence tell an event: who, the act, to whom; not what its other clauses add.

A sentence often tells more than the event: why, what came before, what somebody is. Two texts that agree on the event need not agree
on that, so a line that says what they agree on is made of the event's clause alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.page import SUBJECTS, Page
from crosswire.model.passage import Passage

OTHER_CLAUSES = frozenset({"advcl", "parataxis", "discourse", "intj", "mark", "preconj", "dep"})
"""What hangs on a verb and is no part of what it tells: why, when else, what is said beside it."""
NARROWED = frozenset({"relcl", "acl", "appos"})
"""What may be told of a noun in passing: behind a comma it does not narrow down whom the noun means."""
OPEN = frozenset({"if", "unless", "whether"})
"""Words that leave open whether what they bring in is so: told without them it would be told as done."""
MAY_BE_BESIDE = OTHER_CLAUSES | NARROWED | {"cc", "prep", "advmod"}
PARTED = SUBJECTS | {"conj", "cc"}
RELATIVE = frozenset({"WP", "WDT", "WP$"})
BESIDE = frozenset({"according", "after", "before", "since", "while", "despite", "without", "amid", "following"})
"""Words that bring in another happening, or whose word it is: "after hearing three witnesses"."""
SUBJECT_SHARED = frozenset({"conj", "advcl", "xcomp"})
"""Verbs whose subject is that of the verb they hang on: "A drone struck the bakery, killing two"."""
APART = frozenset({",", "-", "–", "—", "--", "(", ")", "[", "]", ";", ":"})
LONGEST_SUBJECT = 9
"""Words of a subject; of a longer one its head with what stands before it."""
FEWEST = 3
"""Words of a noun and what hangs on it that tell an event without a verb: "the arrest of the mayor"."""
MOST = 100
"""Words of a clause: more no line shows, and what a hostile sentence strings together would be walked again for each of its events."""
HIGHEST = 12
"""Steps up the tree to the verb over a noun."""


def clause_of(page: Page, draft: Draft) -> tuple[Passage, ...]:
    """The words that tell an event, in order of the text: one passage, or several where words between them are left out.

    Of "Lind, who was named in May, met Brandt in Velm after he had left" those are "Lind" and "met Brandt in Velm". The subject is
    the verb's own, else whom the reading takes for it (`Draft.roles`): "Brandt … to resign". An event told by a noun is that noun
    with what hangs on it, or the clause it stands in where that is next to nothing.
    """
    head = _governing(
        page, next((at for at in range(draft.first, draft.last + 1) if page.is_verb(at)), draft.trigger.word)
    )
    words = set(_told_under(page, head))
    if not page.is_verb(head) and len(words) < FEWEST:
        head = _verb_over(page, head)
        words |= set(_told_under(page, head))
    words.update(range(draft.first, draft.last + 1))
    if page.is_verb(head):
        words |= set(_subject(page, head, draft, words))
    return tuple(_passages(page, sorted(words)))


def _governing(page: Page, at: int) -> int:
    """The verb that an infinitive completes: "vowed to end the war", "began to withdraw"."""
    for _ in range(HIGHEST):
        over = page.tokens[at].head
        if page.dep[at] != "xcomp" or over == at or not page.is_verb(over):
            break
        at = over
    return at


def _told_under(page: Page, head: int) -> list[int]:
    """A word and those that hang on it, other clauses left out, and its own subject, which is left to `_subject`."""
    told: list[int] = []
    waiting, deps, children = [head], page.dep, page.children
    clause = page.is_verb(head)
    while waiting and len(told) < MOST:
        at = waiting.pop()
        told.append(at)
        for child in children[at]:
            dep = deps[child]
            if dep == "punct" or (clause and (dep in PARTED or _is_relative(page, child))):
                continue
            if (not children[child] and dep not in MAY_BE_BESIDE) or not _is_beside(page, at, child):
                waiting.append(child)
        clause = False  # what hangs further down is of no clause of its own
    return told


def _is_relative(page: Page, child: int) -> bool:
    """Whether a word stands for what a relative clause is about: "whom", "in which"."""
    below = page.children[child]
    return page.tokens[child].tag in RELATIVE or (len(below) == 1 and page.tokens[below[0]].tag in RELATIVE)


def _is_beside(page: Page, head: int, child: int) -> bool:
    """Whether a dependent begins another clause, or tells something in passing."""
    dep = page.dep[child]
    if dep in NARROWED:
        return page.lower[_first_under(page, child) - 1] in APART
    if dep == "cc":
        return not any(page.dep[kid] == "conj" for kid in page.children[head])
    if not page.is_verb(head):
        return False
    if dep == "mark":
        return page.dep[head] != "ccomp" and page.lower[child] not in OPEN
    if dep in OTHER_CLAUSES:
        return True
    return (dep == "prep" and page.lower[child] in BESIDE) or (dep == "advmod" and page.tokens[child].tag == "WRB")


def _first_under(page: Page, head: int) -> int:
    """The first of the words that hang on a word, or itself."""
    first = head
    while page.children[first] and page.children[first][0] < first:
        first = page.children[first][0]
    return first


def _subject(page: Page, verb: int, draft: Draft, told: set[int]) -> Iterable[int]:
    """The words for who does what the verb tells, or to whom it is done: its own, or of a verb that it shares them with."""
    at = verb
    for _ in range(HIGHEST):
        own = page.kid(at, *SUBJECTS)
        if own is not None and page.tokens[own].tag not in RELATIVE:
            return _as_subject(page, own)
        if page.dep[at] in ("relcl", "acl"):
            return _as_subject(page, page.tokens[at].head)
        known = _known(page, at, draft)
        if known is not None:
            return () if known in told else _as_subject(page, known)
        over = page.tokens[at].head
        alike = page.dep[at] == "conj" or not page.is_passive(at)
        if not (alike and page.dep[at] in SUBJECT_SHARED and page.is_verb(over)) or over == at:
            break
        at = over
    return ()


def _known(page: Page, verb: int, draft: Draft) -> int | None:
    """Whom of the verb's sentence the reading takes for its subject; nobody told behind it by a pronoun, or as an owner."""
    roles = draft.roles.recipients if page.is_passive(verb) else draft.roles.actors
    sentence = page.around(verb, len(page.tokens))
    for at in roles:
        token = page.tokens[at]
        if at in sentence and (at < verb or token.pos != "PRON") and token.tag != "PRP$":
            return at
    return None


def _as_subject(page: Page, head: int) -> list[int]:
    words = sorted(_told_under(page, head))
    if len(words) <= LONGEST_SUBJECT:
        return words
    first = _first_under(page, head)
    return [at for at in words if first <= at <= head]


def _verb_over(page: Page, at: int) -> int:
    """The verb of the clause that a noun stands in; the noun where there is none near."""
    found = at
    for _ in range(HIGHEST):
        if page.is_verb(found) or page.tokens[found].head == found:
            break
        found = page.tokens[found].head
    return found if page.is_verb(found) else at


def _passages(page: Page, words: list[int]) -> Iterator[Passage]:
    """The passages of words, those parted by marks or an "and" alone as one."""
    first = last = words[0]
    for at in words[1:]:
        if at != last + 1 and any(page.tokens[one].pos not in ("PUNCT", "CCONJ") for one in range(last + 1, at)):
            yield page.passage(first, last)
            first = at
        last = at
    yield page.passage(first, last)
