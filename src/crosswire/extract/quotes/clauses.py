"""This file knows which stretches of a sentence may be what a cue word reports:
its clauses, objects and complements.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from crosswire.extract.quotes.speakers import office_of, set_before
from crosswire.extract.quotes.syntax import SUBJECTS, VERBAL
from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import reporting_nouns, verbs_by_lemma
from crosswire.vocabulary.speech_words import speech_words

AFTER_VERB = frozenset({"ccomp", "xcomp", "dobj", "oprd", "attr", "acomp", "prep", "advcl", "dep", "parataxis", "acl"})
BEFORE_VERB = frozenset(
    {"ccomp", "dep", "parataxis", "dobj", "xcomp", "advcl", "csubj", "nsubj", "csubjpass", "nsubjpass"}
)
WITH_OBJECT = frozenset({"xcomp", "ccomp", "prep", "oprd", "advcl", "acomp", "acl"})
INSERTED = frozenset({"parataxis", "ccomp", "advcl", "dep"})
AFTER_NOUN = frozenset({"acl", "ccomp", "xcomp", "relcl", "pcomp", "prep"})
ON_A_NOUN = frozenset({"acl", "relcl", "ccomp"})
OF_BE = frozenset({"attr", "acomp", "ccomp"})
OTHER_CUES = frozenset({"NOUN", "ADJ", "ADV"})
MAX_CLIMB = 8
INSERTION = frozenset({",", "-", "–", "—", "--"})
LONG_INSERTION = 20


class Clause(NamedTuple):
    """A stretch a cue may report: the cue's word, how it hangs on it, its first and last word, and its head.

    `hole` is the first and last word of the report itself where that stands inside the stretch ("The deal, he said, is
    near").
    """

    cue: int
    relation: str
    first: int
    last: int
    head: int
    hole: tuple[int, int] | None = None


def clauses_of(parse: Parse, cue: int) -> list[Clause]:
    """All stretches that a word, taken as a cue, may report, in no order of likelihood."""
    token = parse.tokens[cue]
    if token.text.lower() in speech_words("source_preposition"):
        return _according(parse, cue)
    if token.pos == "VERB":
        return [
            *_arguments(parse, cue),
            *_with_object(parse, cue),
            *_inserted(parse, cue),
            *_resumed(parse, cue),
            *_in_a_paper(parse, cue),
            *_before_bare_comma(parse, cue),
        ]
    if token.pos == "AUX":
        return _of_be(parse, cue)
    return _of_noun(parse, cue) if token.pos in OTHER_CUES else []


def _arguments(parse: Parse, cue: int) -> list[Clause]:
    found = []
    for child in parse.children[cue]:
        dep = parse.tokens[child].dep
        first, last = parse.edges[child]
        if child > cue and dep in AFTER_VERB:
            first = max(first, cue + 1)
            relation = f"prep:{parse.tokens[child].text.lower()}" if dep == "prep" else dep
        elif child < cue and dep in BEFORE_VERB and not _parted(parse, last):
            last, relation = min(last, cue - 1), "<" + dep
        else:
            continue
        if first <= last:
            found.append(Clause(cue, relation, first, last, child))
    return found


def _before_bare_comma(parse: Parse, cue: int) -> list[Clause]:
    """The clause that the parser joins a closing report to: "The road is shut until May, the mayor said", as if by "and"."""
    token = parse.tokens[cue]
    if token.dep != "conj" or token.head >= cue or parse.tokens[token.head].pos not in VERBAL:
        return []
    own = [child for child in parse.children[cue] if parse.tokens[child].dep in SUBJECTS and child < cue]
    if not own:
        named = set_before(parse, cue)
        office = None if named is None else office_of(parse, named)
        own = [] if office is None else [office]
    elsewhere = {"prep", "advcl", "dobj"} if takes_hearer(token.lemma) else {"prep", "advcl"}
    told = any(parse.tokens[child].dep in AFTER_VERB - elsewhere for child in parse.children[cue] if child > cue)
    joined = any(parse.tokens[child].dep == "cc" for child in parse.children[token.head] if child < cue)
    if not own or told or joined:
        return []
    comma, first = parse.edges[own[0]][0] - 1, parse.edges[token.head][0]
    return [Clause(cue, "<ccomp", first, comma - 1, token.head)] if parse.tokens[comma].text == "," else []


def takes_hearer(lemma: str) -> bool:
    """Whether a verb of saying has whoever hears it as its object: "told reporters"."""
    return any("object" in entry.addressee for entry in verbs_by_lemma().get(lemma.lower(), ()))


def _parted(parse: Parse, last: int) -> bool:
    """Whether a semicolon ends a clause: "The toll rises; Norland denies a role" reports no toll."""
    return any(token.text == ";" for token in parse.tokens[last : last + 2])


def content_head(parse: Parse, clause: Clause) -> int:
    """The word the content hangs on: behind a preposition, its object."""
    if parse.tokens[clause.head].dep != "prep" or "+" in clause.relation:
        return clause.head
    inner = [child for child in parse.children[clause.head] if parse.tokens[child].dep in ("pobj", "pcomp")]
    return inner[-1] if inner else clause.head


def _with_object(parse: Parse, cue: int) -> list[Clause]:
    """The object and what is said of it: "accused Norland of delay", "urged both sides to wait"."""
    found, objects = [], []
    for child in parse.children[cue]:
        token = parse.tokens[child]
        if child < cue:
            continue
        if token.dep in ("dobj", "dative"):
            objects.append(child)
        elif token.dep in WITH_OBJECT:
            name = f"dobj+{token.dep}" + (f":{token.text.lower()}" if token.dep == "prep" else "")
            found += [Clause(cue, name, parse.edges[o][0], parse.edges[child][1], child) for o in objects]
    return found


def _inserted(parse: Parse, cue: int) -> list[Clause]:
    """The sentence a report stands in: "The deal, he said, is near"."""
    token = parse.tokens[cue]
    if token.dep not in INSERTED or token.head == cue:
        return []
    return _around(parse, cue, token.head, "^" + token.dep)


def _resumed(parse: Parse, cue: int) -> list[Clause]:
    """He commented - after talks with both sides - that the truce would hold: the clause goes on after an insertion."""
    tokens = parse.tokens
    if (
        cue + 1 >= len(tokens)
        or tokens[cue + 1].text not in INSERTION
        or any(tokens[c].dep == "ccomp" for c in parse.children[cue])
    ):
        return []
    mark = tokens[cue + 1].text
    for index in range(cue + 2, min(cue + 2 + LONG_INSERTION, len(tokens) - 1)):
        if tokens[index].opens:
            break
        that = tokens[index + 1]
        if tokens[index].text == mark and that.text.lower() == "that" and that.dep == "mark":
            return [Clause(cue, "resumed", index + 1, parse.edges[that.head][1], that.head)]
    return []


def _in_a_paper(parse: Parse, cue: int) -> list[Clause]:
    """He said in a statement that the truce would hold: the parser hangs the clause on the statement.

    Not "said in a letter that he wrote", nor "in a letter to the council that runs the port", nor "referred to a claim that".
    """
    found = []
    for preposition in parse.children[cue]:
        if preposition < cue or parse.tokens[preposition].text.lower() not in speech_words("paper_preposition"):
            continue
        for paper in parse.children[preposition]:
            if parse.tokens[paper].dep == "pobj" and parse.tokens[paper].lemma.lower() in reporting_nouns():
                clauses = (child for noun in _with_its_own(parse, paper) for child in parse.children[noun])
                found += [
                    Clause(cue, "ccomp", parse.edges[c][0] + 1, parse.edges[c][1], c)
                    for c in clauses
                    if _is_said(parse, c)
                ]
    return found


def _with_its_own(parse: Parse, paper: int) -> Iterator[int]:
    """A paper and what stands with it: "a letter to the council"."""
    yield paper
    for preposition in parse.children[paper]:
        if parse.tokens[preposition].dep == "prep":
            yield from (noun for noun in parse.children[preposition] if parse.tokens[noun].dep == "pobj")


def _is_said(parse: Parse, clause: int) -> bool:
    """Whether a clause on a noun tells what is said: it begins with a "that" which is no one's doing or object."""
    token, that = parse.tokens[clause], parse.tokens[parse.edges[clause][0]]
    if token.dep not in ON_A_NOUN or that.text.lower() != "that":
        return False
    if that.dep == "mark":
        return True
    own_subject = any(parse.tokens[child].dep in ("nsubj", "nsubjpass") for child in parse.children[clause])
    return that.dep == "dobj" and own_subject and token.lemma.lower() not in speech_words("of_papers")


def _according(parse: Parse, cue: int) -> list[Clause]:
    head = parse.tokens[cue].head
    for _ in range(MAX_CLIMB):
        if parse.tokens[head].pos in VERBAL or parse.tokens[head].head == head:
            break
        head = parse.tokens[head].head
    while parse.tokens[head].dep == "conj" and parse.tokens[parse.tokens[head].head].pos in VERBAL:
        head = parse.tokens[head].head  # "killed one and wounded nine, according to": both
    return _around(parse, cue, head, "^according")


def _around(parse: Parse, cue: int, head: int, relation: str) -> list[Clause]:
    """The words under `head` without those under `cue`: before, after, or on both sides of them."""
    (first, last), hole = parse.edges[head], parse.edges[cue]
    if parse.tokens[head].pos not in VERBAL | {"NOUN", "PROPN", "ADJ"}:
        return []
    if hole[0] <= first:
        first = hole[1] + 1
    elif hole[1] >= last:
        last = hole[0] - 1
    else:
        return [Clause(cue, relation, first, last, head, hole)]
    return [Clause(cue, relation, first, last, head)] if first <= last else []


def _of_be(parse: Parse, cue: int) -> list[Clause]:
    found = []
    for child in parse.children[cue]:
        dep = parse.tokens[child].dep
        if (dep in OF_BE and child > cue) or dep == "csubj":
            found.append(Clause(cue, "AUX:" + dep, *parse.edges[child], child))
    return found


def _of_noun(parse: Parse, cue: int) -> list[Clause]:
    found, pos = [], parse.tokens[cue].pos
    for child in parse.children[cue]:
        dep = parse.tokens[child].dep
        if child > cue and dep in AFTER_NOUN:
            name = f"{pos}:{dep}" + (f":{parse.tokens[child].text.lower()}" if dep == "prep" else "")
            found.append(Clause(cue, name, *parse.edges[child], child))
    return found
