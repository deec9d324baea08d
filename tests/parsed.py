"""Own sentences parsed by the language model, for tests of what is read from a parse."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256

from crosswire.annotate.language_model import load
from crosswire.annotate.names import find_names
from crosswire.annotate.parse import Outline, find_sentences, parse
from crosswire.extract.coreference import Cast, identify
from crosswire.model.article import AnnotatedArticle, Article, QuotedSpan, Reading, ReadSentence
from crosswire.model.mention import Name, Quote
from crosswire.model.source import StoredSource
from crosswire.model.values import Who
from crosswire.settings import Settings

QUOTED = re.compile('[\u201c"]([^\u201c\u201d"]*)[\u201d"]')


def source(text: str, source_id: str = "own") -> StoredSource:
    digest = sha256(text.encode()).hexdigest()
    return StoredSource(id=source_id, uri=source_id, sha256=digest, bytes_sha256=digest, length=len(text), text=text)


@cache
def annotated(text: str, source_id: str = "own") -> AnnotatedArticle:
    """The text with its parse, names and quoted spans, each line a block; no other stage takes part."""
    stored = source(text, source_id)
    outlines = tuple(Outline(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", text))
    parsed = parse(stored, outlines, load(Settings().model))
    quoted = tuple(QuotedSpan(stored.passage(m.start(1), m.end(1))) for m in QUOTED.finditer(text))
    sentences = find_sentences(stored, parsed, quoted)
    names = find_names(stored, parsed, sentences)
    return AnnotatedArticle(article=Article(stored), parse=parsed, sentences=sentences, names=names, quoted=quoted)


def named(text: str) -> list[tuple[str, str]]:
    """The words and kinds of the mentions with a name."""
    return [(n.passage.text, n.kind) for n in annotated(text).names if n.form in ("name", "metonym")]


def spoken(article: AnnotatedArticle, speaker: str) -> Quote:
    """The first quoted span as a quote said by the last mention of these words."""
    text = article.source.text
    at = text.rindex(speaker)
    who = Who(article.source.passage(at, at + len(speaker)), speaker)
    return Quote(id="q", passage=article.quoted[0].passage, kind="direct", speaker=who, found_by="test")


def cast_of(text: str, *quotes: Quote) -> Cast:
    return identify(annotated(text), quotes)


def who_is(cast: Cast, words: str, occurrence: int = 0) -> str | None:
    """The name of the actor a mention was bound to."""
    mention = mentions(cast, words)[occurrence]
    return next((actor.name for actor in cast.actors if actor.id == mention.actor), None)


def mentions(cast: Cast, words: str) -> list[Name]:
    return [name for name in cast.names if name.passage.text == words]


def reading(text: str, source_id: str) -> Reading:
    article = annotated(text, source_id)
    cast = identify(article, ())
    return Reading(
        source=article.source.without_text(),
        sentences=tuple(ReadSentence(s.id, s.passage, s.quoted) for s in article.sentences),
        names=cast.names,
        actors=cast.actors,
    )
