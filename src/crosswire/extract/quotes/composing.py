"""This file knows how what was found about a quotation is put into a Quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosswire.extract.quotes.cues import CueWord
from crosswire.extract.quotes.direct import Attribution
from crosswire.extract.quotes.indirect import Report
from crosswire.extract.quotes.nested import Nested
from crosswire.extract.quotes.occasion import Setting, Settings
from crosswire.extract.quotes.placing import Placed
from crosswire.extract.quotes.speakers import speaker, who_speaks
from crosswire.extract.quotes.syntax import relative_pronoun
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Cue, Quote, QuoteKind
from crosswire.model.passage import Passage, stable_id
from crosswire.model.values import Who
from crosswire.vocabulary.reporting import attribution_phrases
from crosswire.vocabulary.speech_words import speech_words

OPENING, CLOSING = frozenset("“«‘"), frozenset("”»’")
NEAR = 2


class Composer:
    """Makes the quotes of one article."""

    def __init__(self, article: AnnotatedArticle, cues: Mapping[int, CueWord]) -> None:
        self.article, self.cues = article, cues
        self.ids: dict[int, str] = {}
        self.known: dict[int | None, Setting] = {}
        self.settings = Settings(article, cues)

    def quoted(self, here: Placed, kind: QuoteKind, found: Attribution | None, report: Report | None = None) -> Quote:
        """The quote of an outermost quoted span; `report` is the reported clause it stands in, if it does."""
        passage = here.span.passage
        setting = self._setting(here, found, report)
        quote = Quote(
            id=self._id(passage, kind),
            passage=passage,
            kind=kind,
            speaker=self._speaker(found.speaker, found.cue) if found else None,
            cue=self._cue(found.cue, found.cue_end) if found else None,
            addressee=setting.addressee,
            when=setting.when,
            place=setting.place,
            clause=self._clause(report) if report else None,
            continues=self.ids.get(found.follows) if found and found.follows is not None else None,
            found_by=found.rule if found else "marks",
        )
        self.ids[here.number] = quote.id
        return quote

    def _setting(self, here: Placed, found: Attribution | None, report: Report | None) -> Setting:
        """What goes on with another quotation was said in its setting."""
        if found and found.follows in self.known:
            setting = self.known[found.follows]
        else:
            content = report.stretches if report else ((here.first, here.last),)
            setting = self.settings.of(found.cue if found else None, content)
        self.known[here.number] = setting
        return setting

    def nested(self, found: Nested) -> Quote:
        """The quote of a quotation inside another."""
        passage = found.span.passage
        return Quote(
            id=self._id(passage, "direct"),
            passage=passage,
            kind="direct",
            speaker=self._speaker(found.speaker, found.cue),
            cue=self._cue(found.cue, None),
            nested_in=self.ids.get(found.outer),
            found_by="verb before, nested",
        )

    def indirect(self, report: Report) -> Iterator[Quote]:
        """The quotes of a reported clause without marks: one, or two where the report stands in the middle."""
        first = None
        setting = self.settings.of(report.cue, report.stretches)
        for stretch in report.stretches:
            passage = self._words(*stretch)
            quote = Quote(
                id=self._id(passage, "indirect"),
                passage=passage,
                kind="indirect",
                speaker=self._speaker(report.speaker, report.cue),
                cue=self._cue(report.cue, None),
                addressee=setting.addressee,
                when=setting.when,
                place=setting.place,
                continues=first,
                likelihood=round(report.likelihood, 2),
                found_by=f"reported {report.relation}",
            )
            first = first or quote.id
            yield quote

    def _speaker(self, head: int | None, cue: int | None) -> Who | None:
        who = who_speaks(self.article, head) if head is not None else None
        if who is None:
            return None
        relative = relative_pronoun(self.article.parse, cue, who) if cue is not None else None
        return speaker(self.article, who, relative)

    def _id(self, passage: Passage, kind: str) -> str:
        return stable_id("q", self.article.source.sha256, passage.start, passage.end, kind)

    def _clause(self, report: Report) -> Passage:
        """The words of a reported clause, with the closing mark of a fragment at its end."""
        first, last = report.stretches[0][0], report.stretches[-1][1]
        tokens = self.article.parse.tokens
        words = [token.text for token in tokens[first : last + 1]]
        if sum(word in OPENING for word in words) > sum(word in CLOSING for word in words):
            near = range(last + 1, min(last + 1 + NEAR, len(tokens)))
            last = next((index for index in near if tokens[index].text in CLOSING), last)
        return self._words(first, last)

    def _words(self, first: int, last: int) -> Passage:
        tokens = self.article.parse.tokens
        return self.article.source.passage(tokens[first].start, tokens[last].end)

    def _cue(self, word: int | None, last: int | None) -> Cue | None:
        if word is None:
            return None
        if self.article.parse.tokens[word].text == ":":
            return Cue(passage=self._words(word, word), lemma=":", force="neutral")
        if self.article.parse.tokens[word].text.lower() in speech_words("source_preposition"):
            return self._phrase(word)
        known = self.cues.get(word)
        if known:
            return Cue(passage=self._words(word, known.last), lemma=known.verb.key, force=known.verb.force)
        return Cue(
            passage=self._words(word, last or word),
            lemma=self.article.parse.tokens[word].lemma.lower(),
            force="neutral",
        )

    def _phrase(self, word: int) -> Cue:
        """The cue of "according to" and "per"."""
        tokens = self.article.parse.tokens
        last = word + 1 if word + 1 < len(tokens) and tokens[word + 1].text == "to" else word
        passage = self._words(word, last)
        lemma = " ".join(passage.text.lower().split())
        force = next((phrase.force for phrase in attribution_phrases() if phrase.phrase == f"{lemma} ..."), "neutral")
        return Cue(passage=passage, lemma=lemma, force=force)
