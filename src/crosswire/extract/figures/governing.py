"""This file knows which word of the sentence says what a figure measures, over the parse: verbs, participles, nouns, tolls."""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted, people_forms
from crosswire.extract.figures.numbers import JOINERS
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import Signal, signal_of
from crosswire.extract.figures.undergone import done_to, driven, lives, lost, pulled, treated
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.inflection import plural

MAX_CLIMB = 5
LISTED = frozenset({"conj", "appos"})
COMPLEMENTS = frozenset({"oprd", "acomp", "xcomp", "attr", "ccomp", "advcl", "advmod", "dep", "acl", "amod", "prt"})
OBJECTS = frozenset({"dobj", "obj", "dative", "attr", "oprd", "npadvmod", "dep"})
SAID_OF = ("verb", "adjective")


def governing(page: Page, found: Counted, stop: int) -> Signal | None:
    """The word that says what a figure measures; None where none does."""
    if found.joined:
        return _loss(page, found)  # "released a 225-page report"
    return (
        _loss(page, found)
        or lost(page, found)
        or done_to(page, found)
        or driven(page, found)
        or pulled(page, found)
        or treated(page, found)
        or _direct(page, found.node)
        or _modified(page, found)
        or _adjacent(page, found.last, stop)
        or _clause_of(page, found.node)
        or _climbing(page, found)
    )


def _loss(page: Page, found: Counted) -> Signal | None:
    """The counted noun where it says all: "34 deaths", "98 wounded", "six of the dead"."""
    if found.noun is None:
        return None
    if page.lower[found.noun] in figure_words("lives"):
        return lives(page, found.node)
    if _is_person(page, found.noun):
        return None
    meaning = page.counted_as(found.noun, found.number.last) or page.meaning(found.noun, "adjective")
    if meaning is None or (
        meaning.measure.family == "people" and page.lower[found.noun] not in figure_words("self_counting")
    ):
        return None
    return Signal(meaning, found.noun)


def of_doer(page: Page, noun: int) -> Signal | None:
    """As in "the killers of the six priests"."""
    return signal_of("deaths", noun) if page.lower[noun] in figure_words("killers") else None


def _direct(page: Page, node: int) -> Signal | None:
    """The verb right above: "freed nine hostages seized in January" counts the freed."""
    token = page.token(node)
    if token.dep == "nsubjpass" or token.dep in ("dobj", "dative"):
        return _verb(page, token.head, "verb")
    return _verb(page, token.head, "own-verb") if token.dep == "nsubj" else None


def _modified(page: Page, found: Counted) -> Signal | None:
    """What is said before the counted noun: "63 wounded people", "40 captured rebels"."""
    last = found.last
    for at in range(found.number.last + 1, last):
        victims = found.noun is not None and page.lower[found.noun] in figure_words("victims")  # "two murder victims"
        said = page.token(at).pos in ("ADJ", "VERB") or (page.token(at).text.isupper() and not _is_bare(page, at))
        said = said or victims
        if said and (meaning := page.meaning(at, *SAID_OF)):
            return Signal(meaning, at)
    return None


def _is_bare(page: Page, at: int) -> bool:
    """As in "TWO MURDER CHARGES", "TWO LONG-SHOT CANDIDATES": a verb's form that may be a noun, or a piece of a word."""
    return page.lower[at - 1] in JOINERS or not (page.lower[at].endswith("ed") or page.meaning(at, "adjective"))


def _adjacent(page: Page, last: int, stop: int) -> Signal | None:
    """As in "one man dead", "17 people wounded", "40 killed": a participle or adjective right behind, that takes no object."""
    at = last + 1
    if at >= stop:
        return None
    meaning = page.meaning(at, "adjective")
    if meaning is None and page.token(at).tag in ("VBN", "VBD", "JJ"):
        meaning = page.meaning(at, "verb")
    return Signal(meaning, at) if meaning and not _has_object(page, at) else None


def _has_object(page: Page, verb: int) -> bool:
    """Whether a verb, or one joined to it, does something to somebody: "a gunman shot and wounded three"."""
    joined = (c for c in page.children(verb) if page.token(c).dep == "conj" and page.token(c).tag == "VBD")
    return any(page.token(c).dep in ("dobj", "dative") and c > verb for c in page.children(verb)) or any(
        page.token(c).dep == "dobj" and not _has_subject(page, at) for at in joined for c in page.children(at)
    )


def _clause_of(page: Page, node: int) -> Signal | None:
    """As in "34 people who died", "44 mourners killed in January", "five found dead"."""
    for child in page.children(node):
        dep = page.token(child).dep
        if child < node or dep not in ("acl", "relcl"):
            continue
        subject = next((c for c in page.children(child) if page.token(c).dep in ("nsubj", "nsubjpass")), None)
        passive = page.token(child).tag == "VBN" or (subject is not None and page.token(subject).dep == "nsubjpass")
        relative = subject is None or page.lower[subject] in ("who", "that", "which")
        if (passive or not relative) and (meaning := page.meaning(child, "verb")) and not _has_object(page, child):
            return Signal(meaning, child)
        if relative and (meaning := page.meaning(child, "own-verb")):
            return Signal(meaning, child)
        if signal := _complement(page, child):
            return signal
    return None


def _climbing(page: Page, found: Counted) -> Signal | None:
    node = found.node
    for _ in range(MAX_CLIMB):
        token = page.token(node)
        head = token.head
        if head == node:
            return None
        signal = _by_head(page, node, head, token.dep)
        if signal:
            return signal
        if token.dep in LISTED or (token.dep in ("nummod", "quantmod", "compound", "nmod") and head < node):
            node = head
        elif (
            token.dep == "pobj"
            and page.token(head).dep == "prep"
            and page.lower[head] == "of"
            and _is_total(page, page.token(head).head)
        ):
            node = page.token(head).head
        else:
            return None
    return None


def _by_head(page: Page, node: int, head: int, dep: str) -> Signal | None:
    if dep in ("nsubjpass", "csubjpass"):
        return _verb(page, head, "verb") or _complement(page, head) or _joined(page, head)
    if dep == "nsubj":
        said = _verb(page, head, "own-verb") or (None if _has_object(page, head) else _verb(page, head, "adjective"))
        return said or _complement(page, head) or _suffered(page, head) or _bare_passive(page, node, head)
    if dep in OBJECTS:
        verb = _verb(page, head, "verb")
        return verb or _total_of_verb(page, head, node) or _complement(page, head)
    if dep == "pobj":
        return _along_with(page, head) or _behind_preposition(page, head, node)
    return None


def _along_with(page: Page, preposition: int) -> Signal | None:
    """As in "was killed along with 19 other children": what is said of the one is said of the others."""
    if (
        page.lower[preposition] != "with"
        or preposition == 0
        or page.lower[preposition - 1] not in ("along", "together")
    ):
        return None
    at = page.token(preposition).head
    for _ in range(MAX_CLIMB):
        if page.token(at).pos in ("VERB", "AUX"):
            passive = page.token(at).tag == "VBN" or any(page.token(c).dep == "nsubjpass" for c in page.children(at))
            return _verb(page, at, "verb") if passive else _verb(page, at, "own-verb")
        at = page.token(at).head
    return None


def _verb(page: Page, head: int, *sorts: str) -> Signal | None:
    meaning = page.meaning(head, *sorts)
    return Signal(meaning, head) if meaning else None


def _joined(page: Page, verb: int) -> Signal | None:
    """As in "were forced onto trucks and taken away": the second verb has the same subject."""
    for child in page.children(verb):
        if page.token(child).dep == "conj" and page.token(child).tag == "VBN":
            own = any(page.token(c).dep in ("nsubj", "nsubjpass") for c in page.children(child))
            if not own and (meaning := page.meaning(child, "verb")):
                return Signal(meaning, child)
    return None


def _suffered(page: Page, verb: int) -> Signal | None:
    """As in "six people suffered minor injuries": what they have says what became of them."""
    if page.token(verb).lemma.lower() not in figure_words("suffers"):
        return None
    for child in page.children(verb):
        if page.token(child).dep == "dobj" and (meaning := page.meaning(child, "noun")):
            return Signal(meaning, child) if meaning.measure.name == "wounded" else None
    return None


def _bare_passive(page: Page, node: int, head: int) -> Signal | None:
    """As in "Thirty killed in attack": the parser takes the participle of a heading for an active verb."""
    if page.token(head).tag in ("VBN", "VBD") and not _has_object(page, head) and head - node <= 3:
        return _verb(page, head, "verb")
    return None


def _complement(page: Page, verb: int) -> Signal | None:
    """As in "left 34 dead", "were reported killed", "are believed to have died", "are missing", "were among the dead"."""
    if page.token(verb).pos not in ("VERB", "AUX") or page.token(verb).lemma.lower() not in figure_words("passes"):
        return None
    for child in page.children(verb):
        token = page.token(child)
        if token.dep in COMPLEMENTS and child > verb and not _has_subject(page, child):
            meaning = page.meaning(child, "adjective")
            if meaning is None and (token.tag == "VBN" or token.dep == "oprd"):
                meaning = page.meaning(child, "verb")
            if meaning is None and token.dep in ("xcomp", "ccomp"):
                meaning = page.meaning(child, "own-verb")
            if meaning:
                return Signal(meaning, child)
        if token.dep == "prep" and page.lower[child] in figure_words("including"):
            for inner in page.children(child):
                if page.token(inner).dep == "pobj" and (meaning := page.meaning(inner, "adjective", "noun")):
                    return Signal(meaning, inner)
                whole = page.lower[inner] in figure_words("whole") or _is_person(page, inner)
                if whole and (signal := _clause_of(page, inner)):
                    return signal  # "were among those killed", "were among the 12 people killed"
    return None


def _has_subject(page: Page, verb: int) -> bool:
    """As in "a spokesman gave assurances that five rebels were killed": what is said of them is not said of him."""
    return any(page.token(c).dep in ("nsubj", "nsubjpass") for c in page.children(verb))


def _behind_preposition(page: Page, preposition: int, node: int) -> Signal | None:
    """As in "the killing of 44 mourners", "a toll of 17", "the toll rose to 31", "put the number of dead at 29"."""
    above = page.token(preposition).head
    if page.lower[preposition] == "of" and page.lower[above] in figure_words("lives"):
        return lives(page, above)
    if page.lower[preposition] == "of" and page.lower[above] in figure_words("views"):
        return None  # "a shot of a man"
    if page.lower[preposition] == "of" and not _is_total(page, above):
        if doer := of_doer(page, above):
            return doer
        # "the murder of six priests", "the release of nine": the noun may have the form of the verb
        meaning = page.meaning(above, "noun", *(("verb",) if page.token(above).pos in ("NOUN", "PROPN") else ()))
        counts = meaning is not None and meaning.measure.family == "people" and not _is_person(page, above)
        return Signal(meaning, above) if meaning and counts else None
    if page.lower[preposition] not in figure_words("total_at"):
        return None
    if _is_total(page, above):
        return total_measure(page, above)
    return _total_of_verb(page, above, node)


def _total_of_verb(page: Page, verb: int, node: int) -> Signal | None:
    """The measure of the toll that a verb brings to its number, as its subject or its object."""
    for child in page.children(verb):
        if child == node or page.token(child).dep not in ("nsubj", "nsubjpass", "dobj"):
            continue
        if _is_total(page, child):
            return total_measure(page, child)
        several = page.lower[child] in figure_words("self_counting") and not _is_one(page.lower[child])
        if several and (meaning := page.meaning(child, "noun", "adjective")):
            return Signal(meaning, child)  # "put the dead at 29"; not "his death left eight members"
    return None


def _is_one(word: str) -> bool:
    """Whether a word for the dead or wounded is of one: "death", "body"."""
    return plural(word) != word and plural(word) in figure_words("self_counting")


def _is_total(page: Page, at: int) -> bool:
    return page.lower[at] in figure_words("total")


def total_measure(page: Page, total: int) -> Signal | None:
    """What a toll counts: "the death toll", "the number of dead", "the number of people wounded"; a bare toll, the dead."""
    if total > 0 and (meaning := page.meaning(total - 1, "noun")) and meaning.words == 2:
        return Signal(meaning, total - 1)
    harmed = page.lower[total + 1 : total + 2] and page.lower[total + 1] in figure_words("losses")
    if harmed and (behind := page.meaning(total + 1, *SAID_OF)):
        return Signal(behind, total + 1)  # "the number injured topped 2,200"
    for child in page.children(total):
        dep = page.token(child).dep
        if dep in ("compound", "amod", "nmod") and (meaning := page.meaning(child, "noun", "adjective", "verb")):
            return Signal(meaning, child)
        if dep == "prep" and page.lower[child] == "of":
            for inner in page.children(child):
                if page.token(inner).dep == "pobj":
                    counted = _of_total(page, inner)
                    if counted is None or counted.meaning.measure.family == "people":
                        return counted  # "the toll of the raid" is its dead
    bare = page.meaning(total, "noun")
    return Signal(bare, total) if bare else None


def _of_total(page: Page, at: int) -> Signal | None:
    for child in page.children(at):
        if page.token(child).dep in ("amod", "acl") and (meaning := page.meaning(child, *SAID_OF)):
            return Signal(meaning, child)
    if signal := _clause_of(page, at):
        return signal
    if page.lower[at + 1 : at + 2] and page.lower[at + 1] in figure_words("participles"):
        return _verb(page, at + 1, "verb")  # "the number of people killed", whatever the parser makes of it
    meaning = page.meaning(at, "noun", "adjective")
    return Signal(meaning, at) if meaning else None


def by_noun(page: Page, found: Counted, _: int) -> Signal | None:
    """The counted noun alone, where nothing else tells: "20 hostages", "3,000 troops", "200,000 people"."""
    if found.noun is None:
        return None
    meaning = page.counted_as(found.noun, found.number.last)
    return Signal(meaning, found.noun) if meaning else None


def _is_person(page: Page, at: int) -> bool:
    return page.lower[at] in people_forms() and page.lower[at] not in figure_words("self_counting")
