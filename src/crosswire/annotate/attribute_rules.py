"""This file knows how the model's rules of attributes are applied: once to each
kind of token, not to each token anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Token

ASKED = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
"""What a rule may ask of a token: its tag, its form in lower case (which also says
whether it is a space), its dependency.
"""

KINDS = 100_000
"""Kinds of token kept in mind; then all are forgotten, so that memory stays bounded over a million articles."""

Pattern = list[dict[str, Any]]
Rules = tuple[int, ...]
"""Numbers of rules, rising: what a later one says holds."""


def quicken(ruler: AttributeRuler) -> None:
    """Let the ruler set the same attributes in a tenth of the time: trying each rule on
    each token is a sixth of the parse.

    A ruler whose rules ask for more than `ASKED` is left as it is.
    """
    rules: Sequence[Any] = ruler.patterns
    if all(set(asked) <= ASKED for rule in rules for pattern in rule["patterns"] for asked in pattern):
        remembering = _Remembering(ruler, rules)
        ruler.match = remembering.match  # type: ignore[method-assign]
        ruler.set_annotations = remembering.set_annotations  # type: ignore[method-assign]


class _Remembering:
    """The rules about one token, with what came of them for each kind of token; the few about tokens in a row."""

    def __init__(self, ruler: AttributeRuler, rules: Sequence[Any]) -> None:
        self.attrs, self.indices = ruler.attrs, ruler.indices
        numbered = [(number, pattern) for number, rule in enumerate(rules) for pattern in rule["patterns"]]
        in_a_row = [(number, pattern) for number, pattern in numbered if len(pattern) > 1]
        self.begins = len(rules)  # stands, as a rule of its own, for "a row may begin here"
        alone = [(number, pattern) for number, pattern in numbered if len(pattern) == 1]
        self.alone = _matcher(ruler, [*alone, *((self.begins, pattern[:1]) for _, pattern in in_a_row)])
        self.in_a_row = _matcher(ruler, in_a_row)
        self.of_kind: dict[tuple[int, int, int], Rules] = {}
        self.said: dict[Rules, dict[Any, Any]] = {}

    def match(self, doc: Doc) -> list[tuple[Token, Rules]]:
        """Each token with the rules that speak of it."""
        found = [(token, self._alone(doc, token)) for token in doc]
        if any(rules and rules[-1] == self.begins for _, rules in found):
            for rule, start, end in self.in_a_row(doc, allow_missing=True):
                at = range(start, end)[self.indices[rule]]
                token, rules = found[at]
                found[at] = (token, tuple(sorted({*rules, rule})))
        return found

    def _alone(self, doc: Doc, token: Token) -> Rules:
        kind = (token.tag, token.lower, token.dep)
        rules = self.of_kind.get(kind)
        if rules is None:
            if len(self.of_kind) >= KINDS:
                self.of_kind.clear()
            matched = self.alone(doc[token.i : token.i + 1], allow_missing=True)
            self.of_kind[kind] = rules = tuple(sorted({number for number, *_ in matched}))
        return rules

    def set_annotations(self, doc: Doc, found: Iterable[tuple[Token, Rules]]) -> None:
        """Set what the rules say; all were matched before the first is set."""
        from spacy.tokens._retokenize import set_token_attrs

        del doc  # its tokens say where
        for token, rules in found:
            said = self.said.get(rules)
            if said is None:
                spoken = (self.attrs[number] for number in rules if number != self.begins)
                said = self.said[rules] = {key: value for attrs in spoken for key, value in attrs.items()}
            if said:
                set_token_attrs(token, said)


def _matcher(ruler: AttributeRuler, numbered: Iterable[tuple[int, Pattern]]) -> Matcher:
    """A matcher of these patterns that gives back the numbers of their rules."""
    from spacy.matcher import Matcher

    matcher = Matcher(ruler.vocab)
    for number, pattern in numbered:
        matcher.add(number, [pattern])
    return matcher
