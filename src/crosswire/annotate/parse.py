"""This file knows how the language model's analysis of an article's blocks becomes plain tokens and sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from operator import add
from typing import TYPE_CHECKING, Literal, NamedTuple

from crosswire.annotate.deadly_verbs import Reread, reread
from crosswire.annotate.done_again import with_lemmas
from crosswire.model.article import Block, Entity, Parse, QuotedSpan, Sentence, Token
from crosswire.model.passage import Passage, stable_id
from crosswire.model.source import StoredSource

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc


class Outline(NamedTuple):
    """A block before it is parsed: its offsets and what it is."""

    start: int
    end: int
    kind: Literal["paragraph", "headline", "heading"]


NO_FEATURES = "_"
SPACES = "\n\r\t\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2007\u2009\u200a\u2028\u2029\u202f"
READ_AS = str.maketrans(dict.fromkeys(SPACES, " ") | {"\u2015": "\u2014"})
"""How the parser is shown characters it does not know: it takes a horizontal bar for
a verb, "Ana\xa0Ruiz" for two names.
"""


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
    texts, spelled = [parser_text(source, outline) for outline in outlines], Spelled(nlp.vocab.strings)
    for outline, doc in zip(outlines, nlp.pipe(texts), strict=True):
        first = len(tokens)
        read = with_lemmas(reread(doc, nlp), nlp)
        tokens += _tokens(doc, read, outline, first, spelled)
        entities += (Entity(first + ent.start, first + ent.end, ent.label_) for ent in read.analysis.ents)
        blocks.append(Block(outline.start, outline.end, outline.kind, first, len(tokens)))
    return Parse(tuple(tokens), tuple(entities), tuple(blocks))


class Spelled(dict[int, str]):
    """The strings that the language library has numbers for; each is looked up once."""

    def __init__(self, strings: StringStore) -> None:
        """Nothing is looked up yet."""
        self.strings = strings

    def __missing__(self, number: int) -> str:
        """Look up and keep."""
        found = self[number] = self.strings[number]
        return found


def _tokens(doc: Doc, read: Reread, outline: Outline, first: int, spelled: Spelled) -> list[Token]:
    """The words of a block; read column by column, in two thirds of the time that asking each word takes."""
    strings = read.analysis.to_array(["LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "MORPH"]).T.tolist()
    *others, labels, morphs = (list(map(spelled.__getitem__, column)) for column in strings)
    heads, opening = read.analysis.to_array(["HEAD", "SENT_START"]).astype("int64").T.tolist()
    orths, offsets = doc.to_array(["ORTH", "IDX"]).astype("uint64").T.tolist()
    texts = list(map(spelled.__getitem__, orths))
    for word, lemma in read.lemmas.items():
        others[0][word] = lemma
    for word in read.results:
        for column, value in zip(others, (texts[word].lower(), "ADJ", "JJ", "acomp"), strict=True):
            column[word] = value
    morphs = ["" if morph == NO_FEATURES else morph for morph in morphs]
    starts = [outline.start + offset for offset in offsets]
    ends = map(add, starts, map(len, texts))
    is_heading = outline.kind != "paragraph" or texts[-1][-1] not in STOPS
    opens = [begins == 1 and _may_open(doc, at, is_heading) for at, begins in enumerate(opening)]
    return list(map(Token, starts, ends, texts, *others, map(add, heads, count(first)), labels, morphs, opens))


def _may_open(doc: Doc, at: int, is_heading: bool) -> bool:
    """Whether a sentence may begin at a word: the parser lets some begin in the middle of one.

    None begins behind a word without a stop ("a tense May 3 | Harbour Board hearing"), in a heading none behind
    initials ("U.S. | Will End Talks"), nor anywhere with a small letter behind an abbreviation.
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
