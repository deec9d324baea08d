"""This file knows how the weights of reported clauses are learned: run it on an annotated set, outside the package.

`python tools/attribution_weights.py TRAIN.jsonl.gz` reads PolNeAR's training part (news articles whose attributions are
annotated: source, cue, content), parses it as crosswire does, takes every stretch that a cue may report as an example,
and fits a logistic regression over the features of `extract/quotes/features.py`. It writes
`extract/quotes/attribution_weights.tsv`: features and weights, no text. A word stands in a feature only where the set
has it in lower case three times or more, and more often than with a capital inside a sentence, so that no name becomes
a feature.

The result depends on the set, the language model and the seed alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from crosswire.annotate.blocks import find_blocks
from crosswire.annotate.language_model import load
from crosswire.annotate.parse import parse
from crosswire.annotate.quoted import find_quoted
from crosswire.extract.quotes.clauses import Clause, clauses_of
from crosswire.extract.quotes.features import CueView, quoted_words
from crosswire.extract.quotes.indirect import fragment_starts
from crosswire.extract.quotes.placing import place_spans
from crosswire.extract.quotes.weighing import CUE_TAGS, WEIGHTS
from crosswire.mark import mark
from crosswire.model.article import AnnotatedArticle, Token
from crosswire.model.source import StoredSource
from crosswire.settings import Settings

MATCH = 0.5
"""Share of characters (of those in either) from which a stretch is taken for an annotated content."""
CLOSE = 0.1
"""A stretch this near to the best one of its cue is no counter-example: it is left out."""
SEEN, SEEN_RIGHT, IN_LOWER_CASE = 5, 1, 3
LEAST_WEIGHT = 0.02
EPOCHS, BATCH, RATE, SHRINK, SEED = 6, 256, 0.1, 1e-6, 0
CUE_WORDS = frozenset({"L", "LS", "LT", "LA", "LP", "LK", "LR", "LM", "LN", "LQ"})
ONE_WORD = frozenset({"CH", "SN"})
SECOND_WORD = frozenset({"CHR", "H"})
MARKS = frozenset("\"'“”‘’«»„‟`´")

Characters = frozenset[int]


class Example(NamedTuple):
    """A stretch that may be reported: its features; right, wrong, or None for one that is left out."""

    features: list[str]
    right: bool | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """An annotated attribution: the characters of its content (marks and space left out) and the spans of its cue."""

    content: Characters
    cue: tuple[tuple[int, int], ...]


def main() -> int:
    """Exit code; the weights are written to their place in the package."""
    options = argparse.ArgumentParser(description="Learns the weights of reported clauses.")
    options.add_argument("train", type=Path, help="PolNeAR's train.jsonl.gz")
    options.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    given = options.parse_args()
    settings = Settings()
    nlp = load(settings.model)
    examples: list[Example] = []
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for row in rows_of(given.train):
        article = annotated(row, nlp, settings)
        lower.update(token.lemma.lower() for token in article.parse.tokens if token.text.islower())
        capital.update(
            token.lemma.lower() for token in article.parse.tokens if token.text.istitle() and not token.opens
        )
        examples += examples_of(article, attributions_of(row))
    ordinary = frozenset(word for word in lower if lower[word] >= max(IN_LOWER_CASE, capital[word] + 1))
    weights = learn(examples, ordinary)
    given.output.write_text(written(weights), encoding="utf-8", newline="\n")
    right = sum(example.right is True for example in examples)
    print(f"{len(examples)} examples, {right} of them right; {len(weights)} weights", file=sys.stderr)
    return 0


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of the set, each once (the first of its annotators)."""
    seen = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["doc_id"] not in seen:
                seen.add(row["doc_id"])
                yield row


def annotated(row: dict[str, Any], nlp: Any, settings: Settings) -> AnnotatedArticle:
    """A document with what finding quotations needs of annotation: its parse and its quoted spans."""
    text = row["text"]
    digest = sha256(text.encode()).hexdigest()
    source = StoredSource(
        id=row["doc_id"], uri=row["doc_id"], sha256=digest, bytes_sha256=digest, length=len(text), text=text
    )
    article = mark(source, settings)
    blocks, _ = find_blocks(article, settings)
    return AnnotatedArticle(article=article, parse=parse(source, blocks, nlp), quoted=find_quoted(source, blocks))


def attributions_of(row: dict[str, Any]) -> list[Attribution]:
    """The attributions of a document that have a content."""
    return [
        Attribution(
            characters([(span["start"], span["end"]) for span in found["content"]], row["text"]),
            tuple((span["start"], span["end"]) for span in found["cue"]),
        )
        for found in row["attributions"]
        if found["content"]
    ]


def characters(spans: Sequence[tuple[int, int]], text: str) -> Characters:
    """The positions within spans, without white space and quotation marks."""
    return frozenset(
        at for start, end in spans for at in range(start, end) if not text[at].isspace() and text[at] not in MARKS
    )


def examples_of(article: AnnotatedArticle, attributions: Sequence[Attribution]) -> Iterator[Example]:
    """Every stretch a cue of the document may report, outside utterances in marks."""
    tokens = article.parse.tokens
    clauses, features = candidates(article)
    overlaps: dict[int, float] = {}
    best: set[int] = set()
    for attribution in attributions:
        found = {
            number: share(characters(spans_of(tokens, clause), article.source.text), attribution.content)
            for number, clause in enumerate(clauses)
            if in_reach(tokens, clause, attribution)
        }
        found = {number: overlap for number, overlap in found.items() if overlap >= MATCH}
        for number, overlap in found.items():
            overlaps[number] = max(overlap, overlaps.get(number, 0.0))
        if found:
            best.add(max(found, key=lambda number: found[number]))
    of_cue: dict[int, float] = defaultdict(float)
    for number in best:
        of_cue[clauses[number].cue] = max(of_cue[clauses[number].cue], overlaps[number])
    for number, clause in enumerate(clauses):
        near = number in overlaps and overlaps[number] >= of_cue[clause.cue] - CLOSE
        yield Example(features[number], True if number in best else None if near else False)


def candidates(article: AnnotatedArticle) -> tuple[list[Clause], list[list[str]]]:
    """The stretches and their features."""
    placed = place_spans(article)
    quoted = quoted_words(article.parse, [(here.first, here.last) for here in placed])
    spoken = quoted_words(article.parse, [(here.first, here.last) for here in placed if here.is_speech])
    fragments = fragment_starts(placed, len(article.parse.tokens))
    clauses, features = [], []
    for word, token in enumerate(article.parse.tokens):
        if token.pos not in CUE_TAGS or spoken[word]:
            continue
        view = None
        for clause in clauses_of(article.parse, word):
            view = view or CueView(article.parse, word, quoted[word])
            clauses.append(clause)
            features.append(view.own + view.features(clause, fragments))
    return clauses, features


def spans_of(tokens: Sequence[Token], clause: Clause) -> list[tuple[int, int]]:
    """The offsets of a stretch, without the report inside it."""
    start, end = tokens[clause.first].start, tokens[clause.last].end
    if clause.hole is None:
        return [(start, end)]
    return [(start, tokens[clause.hole[0]].start), (tokens[clause.hole[1]].end, end)]


def in_reach(tokens: Sequence[Token], clause: Clause, attribution: Attribution) -> bool:
    """Whether a stretch may be an attribution's content: it touches it, and its cue is annotated as the cue."""
    if tokens[clause.last].end < min(attribution.content, default=0):
        return False
    if tokens[clause.first].start > max(attribution.content, default=-1):
        return False
    cue = tokens[clause.cue]
    return not attribution.cue or any(start < cue.end and cue.start < end for start, end in attribution.cue)


def share(one: Characters, two: Characters) -> float:
    """Intersection over union."""
    return len(one & two) / len(one | two) if one and two else 0.0


def learn(examples: Sequence[Example], ordinary: frozenset[str]) -> dict[str, float]:
    """The weight of each feature that is frequent enough, by feature."""
    seen = Counter(feature for example in examples for feature in example.features)
    right = Counter(feature for example in examples if example.right for feature in example.features)
    kept = sorted(f for f in seen if seen[f] >= SEEN and right[f] >= SEEN_RIGHT and no_name(f, ordinary))
    number = {feature: at for at, feature in enumerate(kept)}
    used = [example for example in examples if example.right is not None]
    width = max(len(example.features) for example in used)
    table = np.full((len(used), width), len(kept), dtype=np.int32)
    for at, example in enumerate(used):
        numbers = [number[feature] for feature in example.features if feature in number]
        table[at, : len(numbers)] = numbers
    fitted = fit(table, np.array([example.right for example in used], dtype=np.float64), len(kept))
    return {
        feature: round(float(fitted[at]), 2)
        for feature, at in number.items()
        if abs(fitted[at]) >= LEAST_WEIGHT or feature.startswith("L=")
    }


def no_name(feature: str, ordinary: frozenset[str]) -> bool:
    """Whether a feature's word, if it has one, is an ordinary word of the set."""
    kind, _, rest = feature.partition("=")
    parts = rest.split("|")
    if kind in CUE_WORDS:
        word = parts[0]
    elif kind in ONE_WORD:
        word = rest
    elif kind in SECOND_WORD:
        word = parts[-1]
    else:
        return True
    return word == "*" or word in ordinary


def fit(table: Any, right: Any, size: int) -> Any:
    """Weights of a logistic regression by stochastic gradient with a step of its own for each feature (AdaGrad).

    `table` holds the numbers of each example's features, filled up with `size`, whose weight stays 0.
    """
    weights, steps = np.zeros(size + 1), np.full(size + 1, 1e-6)
    order, draw = np.arange(len(table)), np.random.default_rng(SEED)
    for _ in range(EPOCHS):
        draw.shuffle(order)
        for first in range(0, len(order), BATCH):
            rows = order[first : first + BATCH]
            given = table[rows]
            likely = 1.0 / (1.0 + np.exp(-weights[given].sum(axis=1)))
            touched, at = np.unique(given, return_inverse=True)
            slope = np.bincount(at.ravel(), np.repeat(likely - right[rows], given.shape[1]))
            slope = slope + SHRINK * len(rows) * weights[touched]
            steps[touched] += slope * slope
            weights[touched] -= RATE * slope / np.sqrt(steps[touched])
            weights[size] = 0.0
    return weights


def written(weights: dict[str, float]) -> str:
    """The table as it is shipped."""
    head = (
        "# How much each feature speaks for a stretch being reported (natural log of odds). Made by tools/attribution_weights.py\n"
        "# from the training part of PolNeAR; it holds statistics of ordinary words, no text. Do not edit.\n"
    )
    return head + "".join(f"{feature}\t{weight:.2f}\n" for feature, weight in sorted(weights.items()))


if __name__ == "__main__":
    sys.exit(main())
