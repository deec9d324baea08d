"""This file knows headings that report by a colon: "Premier: the talks will go on"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.quotes.closing import may_follow_quotation
from crosswire.extract.quotes.indirect import Report
from crosswire.extract.quotes.speakers import can_speak, name_at
from crosswire.extract.quotes.syntax import SUBJECTS, VERBAL
from crosswire.model.article import AnnotatedArticle, Block, Parse
from crosswire.vocabulary.reporting import verbs_by_lemma
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.titles import people_nouns, title_forms

LONGEST_NAME = 7
LONGEST_HEADING = 30
FEWEST_WORDS = 3
STAMP = 5
"""Letters: a shorter word in capitals is the name of a body ("NATO", "IMF")."""
ABOUT_A_NOUN = frozenset({"relcl", "acl", "amod", "compound", "nmod"})
RELATION = "colon"


def find_headings(article: AnnotatedArticle, quoted: Sequence[bool]) -> Iterator[Report]:
    """The reports of headings, each with the colon as its cue; a colon before words in marks is a quotation's."""
    for number, block in enumerate(article.parse.blocks):
        if (block.kind != "paragraph" or number == 0) and block.last - block.first <= LONGEST_HEADING:
            report = _by_colon(article.parse, block, quoted)
            if report is None:
                continue
            closing = _at_its_end(article.parse, report)
            if _is_somebody(article, report.cue - 1) and _is_said(article.parse, block, report):
                yield report
            elif closing is not None:
                yield closing


def _by_colon(parse: Parse, block: Block, quoted: Sequence[bool]) -> Report | None:
    tokens = parse.tokens
    colon = next(
        (i for i in range(block.first, min(block.first + LONGEST_NAME, block.last)) if tokens[i].text == ":"), None
    )
    if colon is None or colon == block.first or any(tokens[i].pos in VERBAL for i in range(block.first, colon)):
        return None
    last = block.last - 1
    while last > colon and tokens[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    if last - colon < FEWEST_WORDS or any(quoted[colon + 1 : colon + 3]):
        return None
    return Report(colon, ((colon + 1, last),), colon - 1, RELATION, 1.0)


def _at_its_end(parse: Parse, report: Report) -> Report | None:
    """The report that closes a heading behind a place: "Norland: 11 dead, says opposition"."""
    ((first, last),) = report.stretches
    for verb in range(max(first + 2, last - LONGEST_NAME), last):
        token, behind = parse.tokens[verb], parse.tokens[verb + 1 : last + 1]
        if parse.tokens[verb - 1].text == "," and token.tag == "VBZ" and may_follow_quotation(token.lemma.lower()):
            named = all(one.pos in ("NOUN", "PROPN", "ADJ", "DET") for one in behind)
            return Report(verb, ((first, verb - 2),), last, RELATION, 1.0) if named else None
    return None


def _is_somebody(article: AnnotatedArticle, word: int) -> bool:
    """Not "Analysis:", "Watch:"; title case hides from the parser what is a name, so
    the article's names are asked too.
    """
    name = name_at(article, word)
    if not can_speak(article.parse, word) and (name is None or name.kind == "place"):
        return False
    return _is_office(article.parse.lower[word]) or not _is_only_a_place(article, word)


def _is_office(word: str) -> bool:
    return word in people_nouns() or word in title_forms()


def _is_only_a_place(article: AnnotatedArticle, word: int) -> bool:
    """Whether a one-word name before the colon tells where it happened: the text has it as a place, and nowhere as one who speaks.

    A name for a person whom the text has nowhere else is a place as likely: what somebody said would be told below.
    """
    parse = article.parse
    if word and not parse.tokens[word].opens and parse.tokens[word - 1].pos == "PROPN":
        return False  # "Ivo Brandt: ..."
    places = [at for at in parse.where({parse.lower[word]}) if at != word and parse.tokens[at].text[0].isupper()]
    if any(_speaks_or_is_called_more(article, at) for at in places):
        return False
    name = name_at(article, word)
    unknown = not places and name is not None and name.kind == "person"
    return unknown or any(_is_where(article, at) for at in places)


def _speaks_or_is_called_more(article: AnnotatedArticle, word: int) -> bool:
    """Whether a name stands as the doer of a verb of saying, or as a part of a longer name of somebody."""
    parse, name = article.parse, name_at(article, word)
    token = parse.tokens[word]
    longer = name is not None and " " in name.passage.text and name.kind in ("person", "organisation")
    return longer or (token.dep in SUBJECTS and parse.tokens[token.head].lemma.lower() in verbs_by_lemma())


def _is_where(article: AnnotatedArticle, word: int) -> bool:
    """Whether a name tells where: an object of "in" or "near", the first word of "the Tarn barracks", a place of the article."""
    parse, name = article.parse, name_at(article, word)
    token = parse.tokens[word]
    if token.dep == "pobj" and parse.lower[token.head] in speech_words("place_preposition"):
        return True
    if token.dep == "compound" and token.head == word + 1 and parse.tokens[word + 1].pos == "NOUN":
        return not _is_office(parse.lower[word + 1])
    return name is not None and name.kind == "place"


def _is_said(parse: Parse, block: Block, report: Report) -> bool:
    """Whether somebody says what stands behind the colon: it is a sentence, or the text tells of that speaker elsewhere.

    "Silver Reef: the boats and the crews" names a matter and what the text has of it; "LEAKED: the plan" stamps it.
    """
    speaker = parse.tokens[report.cue - 1].text
    if speaker.isupper() and len(speaker) >= STAMP:
        return _is_told_of(parse, block, speaker)
    ((first, last),) = report.stretches
    return any(_asserts(parse, at) for at in range(first, last + 1)) or _is_told_of(parse, block, speaker)


def _asserts(parse: Parse, word: int) -> bool:
    """Whether a verb is that of a sentence, or foretells as headings do ("gate to stay shut"); no clause about a noun."""
    if parse.tokens[word].pos not in VERBAL:
        return False
    for _ in range(LONGEST_HEADING):
        token = parse.tokens[word]
        if token.dep in ABOUT_A_NOUN and not any(parse.lower[child] == "to" for child in parse.children[word]):
            return False
        if token.head == word:
            break
        word = token.head
    return True


def _is_told_of(parse: Parse, block: Block, speaker: str) -> bool:
    """Whether the last word of a name stands in another block too, with a capital; an office or a trade without one too."""
    places = parse.where({speaker.lower()})
    told = (parse.tokens[at].text for at in places if not block.first <= at < block.last)
    office = _is_office(speaker.lower())
    return any(office or text[0].isupper() for text in told)
