"""This file knows how the language model's analysis of an article's blocks becomes plain tokens and sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from crosswire.model.article import Block, Entity, Parse, QuotedSpan, Sentence, Token
from crosswire.model.passage import Passage, stable_id
from crosswire.model.source import StoredSource

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Outline(NamedTuple):
    """A block before it is parsed: its offsets and what it is."""

    start: int
    end: int
    kind: Literal["paragraph", "headline", "heading"]


SPACES = "\n\r\t\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2007\u2009\u200a\u2028\u2029\u202f"
READ_AS = str.maketrans(dict.fromkeys(SPACES, " ") | {"\u2015": "\u2014"})
"""How the parser is shown characters it does not know: it takes a horizontal bar for a verb, "Ana\xa0Ruiz" for two names."""


STOPS = frozenset(".?!…:;—–-)]}|•*/")
"""What the last word before a new sentence may end in."""
CLOSING = frozenset({"”", "’", '"', "'", "''", "``", "»", "“", "‘", "«"})
"""Marks that may stand between the two."""


def parser_text(source: StoredSource, outline: Outline) -> str:
    """The words of a block for the parser: a line break reads as a space, one code point for one, so offsets stay."""
    return source.text[outline.start : outline.end].translate(READ_AS)


def parse(source: StoredSource, outlines: Sequence[Outline], nlp: Language) -> Parse:
    """The parse of all blocks of one article through one `nlp.pipe` call."""
    tokens: list[Token] = []
    entities: list[Entity] = []
    blocks: list[Block] = []
    texts = [parser_text(source, outline) for outline in outlines]
    for outline, doc in zip(outlines, nlp.pipe(texts), strict=True):
        first = len(tokens)
        tokens += _tokens(doc, outline, first)
        entities += (Entity(first + ent.start, first + ent.end, ent.label_) for ent in doc.ents)
        blocks.append(Block(outline.start, outline.end, outline.kind, first, len(tokens)))
    return Parse(tuple(tokens), tuple(entities), tuple(blocks))


def _tokens(doc: Doc, outline: Outline, first: int) -> list[Token]:
    is_heading = outline.kind != "paragraph" or doc[-1].text[-1] not in STOPS
    return [
        Token(
            outline.start + token.idx,
            outline.start + token.idx + len(token.text),
            token.text,
            token.lemma_,
            token.pos_,
            token.tag_,
            token.dep_,
            first + token.head.i,
            token.ent_type_,
            str(token.morph),
            bool(token.is_sent_start) and _may_open(doc, token.i, is_heading),
        )
        for token in doc
    ]


def _may_open(doc: Doc, at: int, is_heading: bool) -> bool:
    """Whether a sentence may begin at a word: the parser lets some begin in the middle of one.

    None begins behind a word without a stop ("a tense May 3 | Senate hearing"), in a heading none behind initials
    ("U.S. | Will End Talks"), nor anywhere with a small letter behind an abbreviation.
    """
    before = at - 1
    while before > 0 and (doc[before].is_space or doc[before].text in CLOSING):
        before -= 1
    if before < 0:
        return True
    last = doc[before].text
    if last[-1] not in STOPS:
        return False
    abbreviated = last[-1] == "." and last.strip(".") != ""
    return not (abbreviated and (doc[at].text[0].islower() or (is_heading and "." in last[:-1])))


def find_sentences(source: StoredSource, parse: Parse, quoted: Sequence[QuotedSpan]) -> tuple[Sentence, ...]:
    """The sentences of a parse in order; white space at their ends belongs to none. None spans two blocks."""
    found = []
    for number, block in enumerate(parse.blocks):
        starts = [i for i in range(block.first, block.last) if parse.tokens[i].opens or i == block.first]
        for first, last in zip(starts, [*starts[1:], block.last], strict=True):
            words = [token for token in parse.tokens[first:last] if token.pos != "SPACE"]
            if words:
                passage = source.passage(words[0].start, words[-1].end)
                found.append((passage, first, last, number))
    inside = _inside([passage for passage, *_ in found], quoted)
    return tuple(
        Sentence(stable_id("s", source.sha256, passage.start, passage.end, "sentence"), passage, within, *rest)
        for (passage, *rest), within in zip(found, inside, strict=True)
    )


def _inside(passages: Sequence[Passage], quoted: Sequence[QuotedSpan]) -> list[bool]:
    """For each sentence whether all its words (marks apart) lie in one quoted span; one pass over both lists."""
    outer = [span.passage for span in quoted if span.inside is None]
    verdicts, at = [], 0
    for passage in passages:
        while at < len(outer) and outer[at].end <= passage.start + 1:
            at += 1
        span = outer[at] if at < len(outer) else None
        verdicts.append(bool(span and span.start <= passage.start + 1 and passage.end - 1 <= span.end))
    return verdicts
