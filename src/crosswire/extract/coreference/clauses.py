"""This file knows how the clauses of a sentence hang together: the verb a word stands under, whose doing it is."""

from __future__ import annotations

from crosswire.extract.coreference.mentions import SUBJECTS
from crosswire.model.article import AnnotatedArticle

# a parse is no deeper where it makes sense
DEEPEST, FEW = 12, 6


class Clauses:
    """Finds the clauses of one article's words."""

    def __init__(self, article: AnnotatedArticle) -> None:
        """Keep the parse at hand."""
        self.tokens, self.children = article.parse.tokens, article.parse.children

    def clause(self, at: int) -> int:
        """The verb whose clause a token stands in; an infinitive without a subject belongs to the verb above it."""
        for _ in range(DEEPEST):
            token = self.tokens[at]
            if token.head == at:
                return at
            verb = token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass")
            if verb and (token.dep not in ("xcomp", "pcomp") or self.has_subject(at)):
                return at
            at = token.head
        return at

    def has_subject(self, verb: int) -> bool:
        """Whether a verb has a subject of its own."""
        return any(self.tokens[child].dep in SUBJECTS for child in self.children[verb])

    def inherited_subjects(self, verb: int) -> list[int]:
        """Who does what a verb without a subject of its own says: "Kovar called Orlov
        and urged him" is Kovar's doing.
        """
        for _ in range(FEW):
            subjects = [c for c in self.children[verb] if self.tokens[c].dep in SUBJECTS]
            if subjects or self.tokens[verb].dep not in ("conj", "advcl"):
                return subjects
            verb = self.tokens[verb].head
        return []

    def opening(self, at: int) -> tuple[int, int]:
        """The preposition of a phrase that a word stands in and the verb behind it; -1 where there is none."""
        for _ in range(FEW):
            token = self.tokens[at]
            if token.dep == "prep" and token.head > at:
                return at, token.head
            if token.head == at or token.pos in ("VERB", "AUX"):
                break
            at = token.head
        return -1, -1

    def above(self, infinitive: int) -> int:
        """The infinitive another serves, as far up as there is one: "a plan to raise taxes to pay for it"."""
        for _ in range(FEW):
            verb = self.tokens[infinitive].head
            if self.tokens[infinitive].dep not in ("advcl", "xcomp") or self.tokens[verb].tag != "VB":
                break
            if self.has_subject(verb):
                break
            infinitive = verb
        return infinitive

    def infinitive(self, at: int) -> int | None:
        """The infinitive without a subject whose clause a word stands in."""
        for _ in range(FEW):
            at, token = self.tokens[at].head, self.tokens[at]
            if token.head == at and token.dep == "ROOT":
                return None
            verb = self.tokens[at]
            if (
                verb.tag == "VB"
                and verb.dep in ("xcomp", "acl", "relcl", "advcl", "ccomp")
                and not self.has_subject(at)
            ):
                return at
            if verb.pos in ("VERB", "AUX") and verb.dep not in ("aux", "auxpass"):
                return None
        return None
