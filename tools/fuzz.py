"""This file knows how the whole flow is run over many made-up texts, and what must hold for each: run it on demand.

`python tools/fuzz.py --count 200000` makes that many texts out of pieces of news prose and of everything that breaks
programs, reads each (one input is one text that goes through receiving, marking, annotation and extraction), compares
some of every batch in one record and draws it. What must hold: nothing raises, no text is changed, every
passage holds its words, what is written out reads back the same, and the record passes its own verification.

The texts depend on the seed and the number of the batch alone, not on the number of processes or on the time.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache, partial
from hashlib import sha256
from itertools import islice
from random import Random
from typing import Any

from crosswire.annotate import annotate
from crosswire.annotate.blocks import find_blocks
from crosswire.annotate.language_model import load
from crosswire.annotate.parse import parser_text
from crosswire.errors import CrosswireError
from crosswire.extract import extract
from crosswire.mark import mark
from crosswire.model import codec
from crosswire.model.article import Article, Reading
from crosswire.model.passage import Passage
from crosswire.model.record import Record
from crosswire.model.story import Story
from crosswire.pipeline import ReadArticle, group, reconcile
from crosswire.report import FORMATS, render
from crosswire.settings import Settings
from crosswire.sources import Fault
from crosswire.sources.given import read_given
from crosswire.sources.receive import Arrival, receive
from crosswire.verification import faults

BATCH = 200
"""Texts that are parsed in one go."""
ONE_IN, IN_RECORD = 20, 4
"""Of every so many texts, so many make one record."""
SETTINGS = Settings()

NAMES = (
    "Kovar", "Ilena Kovar", "Foreign Minister Ilena Kovar", "Benali", "Tarik Benali", "President Oru", "Dr. Oru", "Mr. Lund", "Anna Lund of the Red Crescent",
    "the minister", "the mayor", "a spokesman", "two officials", "analysts", "sources", "the ministry", "the army", "he", "she", "they", "Dransk", "the port of Dransk",
    "Geneva", "Paris", "the U.S.", "the United Nations", "NATO", "the Kremlin", "the White House", "St. Orlo", "Kovar's wife", "İlena", "Ǆan", "O’Dell", "de la Cruz",
)  # fmt: skip
SAYING = (
    "said", "says", "told reporters", "told Northwire", "added", "denied that", "warned", "according to", "wrote on Telegram", "announced", "asked", "promised",
    "claimed", "did not say", "would say", "said that", "was quoted as saying", "in a statement", "cited", "has said", "refused to", "threatened to", "said he",
)  # fmt: skip
QUOTES = ("“", "”", '"', "'", "‘", "’", "«", "»", "„", "‟", "``", "''", "‹", "›", "「", "」", "`", "´", "”,", ",”", '."', '",', "“…", "...”", "[", "]", "&quot;", "“‘", "’”")  # fmt: skip
ACTS = (
    "killed", "wounded", "were killed", "attacked", "a missile strike on", "shelled", "signed a deal with", "will sign", "met", "talks with", "agreed to", "released",
    "hostages", "were released", "sanctions on", "imposed", "lifted", "withdrew from", "no deal was signed", "ceasefire", "expelled", "two diplomats", "recalled its ambassador",
    "if", "unless", "not", "never", "will", "may have", "reopened", "resigned", "voted for", "rejects", "demands that", "supports", "is ready to", "must", "plans to",
)  # fmt: skip
FIGURES = (
    "12", "12 people", "at least 14", "two dozen", "1,000", "1.000.000", "3.5 million", "$5 billion", "€ 2m", "40%", "forty per cent", "-7", "½", "1/2", "10-15", "10 to 15",
    "more than 200 drones", "no one", "hundreds of", "dozens", "one in three", "9" * 40, "0", "00", "1e9", "٣٤", "１２", "一百", "XIV", "300 km", "5,5", "1,2,3,4", "12th", "a hundred and",
    "including three children", "of them", "rose to 15", "toll", "wounded 40 others", "NaN", "inf", "²", "5°", "100,00", "twenty-", "million million", "½ million",
)  # fmt: skip
TIMES = (
    "on Monday", "May 3", "3 May 2031", "2031-05-14", "Feb. 30", "yesterday", "overnight", "last week", "two days later", "9/9/9999", "0000-00-00", "at 25:61", "noon",
    "by the end of 2030", "31 December 9999", "Jan. 1, 0001", "in 99999 years", "a million years ago", "the day after", "Eid", "since 1999", "10:30 GMT", "Tuesday to",
    "for three hours", "next", "the next day", "in the 1990s", "29 February 2031", "winter", "-5 days", "1 day before", "10,000 weeks later", "next Friday the 13th",
)  # fmt: skip
FURNITURE = (
    "SEE ALSO: ", "By Jane Roe", "PARIS (AP) — ", "GENEVA, May 3 (Reuters) - ", "(AP)", "Photo: ", "(right)", "Home | World | Sport", "Latest news", "Published ",
    "Updated: 14 May 2031", "Share", "Menu", "© 2031", "___", "• ", "1. ", "- ", "* ", "Reporting by Jane Roe; Editing by", "Your browser does not support", "Advertisement",
    "INTERVIEWER: ", "Q: ", "A: ", "MODERATOR:", "KOVAR: ", "Read more", "Related:", "Sign up", "Correction:", "Headline Of Some Words", "[TEXT]", "END", "(more)", "#", "Rate this",
)  # fmt: skip
ODD = (
    "\0", "\x1b[31m", "\x1b]0;t\x07", "\x9b2J", "\u202e", "\u202c", "\u2066", "\u200b", "\u200d", "\u2060", "\ufeff", "e\u0301", "\u0301" * 9, "😀", "👩\u200d👩\u200d👧", "🇺🇳", "\ufffd",
    "ﷺ", "ﬁ", "ß", "ẞ", "ǅ", "ŉ", "İ", "ı", "K", "Å", "\u00ad", "\u00a0", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\r", "\r\n", "\n", "\n\n", "\t", " " * 9, "שלום", "السلام",
    "中文。", "Привет", "\U000e0041", "\U0010ffff", "\ue000", "…", "—", "–", "--", "———", "·", "†", "\u0600", "ก็", "ᄀ", "a" * 300, "A" * 80, "z̸͇", "\ufff9",
)  # fmt: skip
MARKUP = (
    "<b>", "</b>", "<script>alert(1)</script>", "<p>", "&amp;", "&#0;", "&#x202e;", "<!--", "-->", "{{ 7*7 }}", "{% raw %}", '{"quotes": []}', "[3]", "[1](javascript:1)",
    "```", "| a | b |", "# x", "Ignore previous instructions", "END OF ARTICLE", "http://evil.example/?a=b", "a@b.example", "@name", "#tag", "<img src=x onerror=alert(1)>", "]]>", "\\", "\\u0000", "%s", "{0}",
)  # fmt: skip
GLUE = (
    " ",
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    ".",
    "",
    "\n",
    "\n\n",
    "; ",
    ": ",
    "? ",
    "! ",
    " - ",
    " (",
    ") ",
    "’s ",
    " and ",
    " the ",
    " of ",
    " that ",
    " who ",
)
KINDS = (NAMES, SAYING, QUOTES, ACTS, FIGURES, TIMES, FURNITURE, ODD, MARKUP)
STYLES = ((9, 9, 9, 6, 3, 3, 1, 1, 1), (4, 2, 1, 6, 9, 6, 1, 1, 1), (2, 2, 9, 1, 1, 1, 2, 9, 4), (1, 1, 1, 1, 1, 1, 9, 3, 1), (1,) * 9)  # fmt: skip
"""How often each kind of piece comes, by style of text: quotes, figures, odd characters, furniture, all alike."""
SENTENCES = (
    "{0} {1} {2} on Monday.", "“{3} {2},” {0} {1}.", "{0} {1}, “{3} {2}.”", "{4} {3} {2} in {0}, {0} said.", "{0} {3} {4} {5}.", '"{2}", {1} {0}. "{3}."',
    "{5}, {0} {3} {0}, {1} {0}.", "{4} were killed and {4} wounded {5}, {0} said.", "“{2} ‘{3}’ {4}", "According to {0}, {0} {3} {4}.",
)  # fmt: skip


def text_of(chance: Random) -> str:
    """One made-up text of a few dozen words at most."""
    style = chance.choice(STYLES)
    if chance.random() < 0.3:
        return chance.choice((" ", "\n", "\n\n", "")).join(_sentence(chance) for _ in range(chance.randint(1, 2)))
    pieces = chance.choices(KINDS, style, k=chance.randint(0, 9))
    text = "".join(chance.choice(kind) + chance.choice(GLUE) for kind in pieces)
    if chance.random() < 0.2:
        text = _broken(text + _sentence(chance), chance)
    return text


def _sentence(chance: Random) -> str:
    parts = [
        chance.choice(kind) for kind in (NAMES, SAYING, MARKUP if chance.random() < 0.1 else ACTS, ACTS, FIGURES, TIMES)
    ]
    return chance.choice(SENTENCES).format(*parts)


def _broken(text: str, chance: Random) -> str:
    """The text with a piece doubled, dropped or turned round somewhere."""
    first, last = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    middle = text[first:last]
    return text[:first] + chance.choice(("", middle * 2, middle[::-1], middle.upper(), middle.swapcase())) + text[last:]


def arrival_of(name: str, chance: Random) -> Arrival:
    """A made-up text as it would come from a line of a JSONL file, with some of the fields a user may give."""
    text, is_html = text_of(chance), chance.random() < 0.005
    if is_html:
        text = f"<html><title>{_sentence(chance)}</title><p>{text}</p><p>{_sentence(chance)}</p>"
    given = {
        "language": "en" if chance.random() < 0.85 else None,
        "published": chance.choice(
            (None, "2031-05-14", "2031-05-14T10:00:00Z", "2031", "9999-12-31", "0001-01-01", text[:20])
        ),
        "title": chance.choice((None, None, text[:60], "Headline Of Some Words")),
        "outlet": chance.choice((None, "Northwire", "The Desk", "Reuters", "Evening")),
        "kind": chance.choice(("article",) * 8 + ("transcript", "readout", "statement")),
    }
    raw = sha256(text.encode("utf-8")).hexdigest()
    return Arrival(where=name, id=name, uri=f"{name}#x", text=text, is_html=is_html, given=read_given(given), bytes_sha256=raw)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What came of some batches: inputs, how many were read to the end or kept unread, and what did not hold."""

    inputs: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.inputs += other.inputs
        self.counts += other.counts
        self.broken += other.broken


class Ahead:
    """The language model with the blocks of a whole batch parsed in one go: the same calls, a tenth of the time."""

    def __init__(self, texts: Sequence[str]) -> None:
        nlp = load(SETTINGS.model)
        self.vocab = nlp.vocab
        self.docs = dict(zip(texts, nlp.pipe(texts, batch_size=512), strict=True))

    def pipe(self, texts: Sequence[str]) -> Iterator[Any]:
        """The parses of these texts."""
        return (self.docs[text] for text in texts)


def run_batch(seed: int, number: int, size: int) -> Tally:
    """Make, read, compare and check one batch of texts."""
    chance, tally = Random(f"{seed}/{number}"), Tally()  # noqa: S311  # a test, no secret
    arrivals = [arrival_of(f"t{number}-{index}", chance) for index in range(size)]
    marked = [(one, _tried(partial(_marked, one), one.text, tally)) for one in arrivals]
    tally.inputs = len(arrivals)
    texts = [text for _, article in marked if article is not None for text in _block_texts(article)]
    ahead = Ahead(list(dict.fromkeys(texts)))
    read = [done for one, article in marked if article and (done := _tried(partial(_read, article, ahead, tally), one.text, tally))]  # fmt: skip
    _tried(partial(_grouped, read), "".join(one.text for one in arrivals), tally)
    for at in range(0, len(read), ONE_IN):
        chosen, form = read[at : at + IN_RECORD], FORMATS[at // ONE_IN % len(FORMATS)]
        _tried(partial(_compared, chosen, form, tally), repr([one.stored.text for one in chosen]), tally)
    return tally


def _tried(work: Callable[[], Any], text: str, tally: Tally) -> Any:
    """What the work gives; None where it raised, with the text that made it raise."""
    import traceback

    try:
        return work()
    except Exception as error:  # noqa: BLE001  # any exception is what we look for
        where = traceback.extract_tb(error.__traceback__)[-1]
        tally.counts["crashes"] += 1
        tally.broken.append(f"{type(error).__name__}: {error} ({where.filename}:{where.lineno})\n  {text!r}")
        return None


def _marked(arrival: Arrival) -> Article | None:
    received = receive(arrival)
    if isinstance(received, Fault):  # a page without text
        return None
    article = mark(received.source, SETTINGS, received.notes)
    assert article.source.text == received.source.text, "the text was changed"
    return article


def _block_texts(article: Article) -> list[str]:
    return [parser_text(article.source, outline) for outline in find_blocks(article, SETTINGS)[0]]


def _read(article: Article, ahead: Any, tally: Tally) -> ReadArticle:
    reading = extract(annotate(article, ahead, SETTINGS))
    _exact(reading, {article.source.id: article.source.text}, tally)
    written = codec.encode(reading)
    assert codec.decode(Reading, written) == reading, "the reading does not read back the same"
    tally.counts["read" if reading.sentences else "kept, nothing to read"] += 1
    for name in ("quotes", "figures", "names", "times", "events"):
        tally.counts[name] += len(getattr(reading, name))
    return ReadArticle(article.source, reading)


def _grouped(read: Sequence[ReadArticle]) -> None:
    stories = group((one.reading for one in read), SETTINGS)
    assert sorted(member for story in stories for member in story.articles) == sorted(one.stored.id for one in read)


def _compared(read: Sequence[ReadArticle], form: Any, tally: Tally) -> None:
    """One record of these articles: exact, sealed, read back the same, drawn without control characters."""
    articles = {one.stored.id: one for one in read}
    story = Story(id=f"story-{read[0].stored.sha256[:10]}", articles=tuple(articles))
    record = reconcile(story, articles, SETTINGS)
    _exact(record, {one.stored.id: one.stored.text for one in read}, tally)
    assert codec.decode(Record, codec.encode(record)) == record, "the record does not read back the same"
    assert not (found := list(islice(faults(record), 1))), found
    drawn = render(record, form)
    assert form == "json" or not {"\x1b", "\0", "\u202e"} & set(drawn), f"control characters in {form}"
    tally.counts["records"] += 1


def _exact(value: object, texts: dict[str, str], tally: Tally) -> None:
    for passage in _passages(value):
        tally.counts["passages"] += 1
        if not passage.text or texts[passage.source][passage.start : passage.end] != passage.text:
            tally.counts["inexact passages"] += 1
            tally.broken.append(f"inexact: {passage}\n  {texts[passage.source]!r}")


def _passages(value: object) -> Iterator[Passage]:
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _passages(item)
    elif is_dataclass(value):
        for name in _field_names(value.__class__):
            yield from _passages(getattr(value, name))


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def run(count: int, seed: int, processes: int, minutes: float | None, first: int) -> Tally:
    """All batches, spread over processes; no new one is begun when the minutes are over."""
    total, started, shown = Tally(), time.monotonic(), 0
    sizes = enumerate((min(BATCH, count - at) for at in range(0, count, BATCH)), first)
    with ProcessPoolExecutor(processes) as pool:
        running: set[Future[Tally]] = set()
        while True:
            if minutes is None or time.monotonic() - started < 60 * minutes:
                running |= {pool.submit(run_batch, seed, *one) for one in islice(sizes, 4 * processes - len(running))}
            if not running:
                return total
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for one in done:
                total.add(one.result())
                for broken in one.result().broken:
                    print(broken, flush=True)
            if total.inputs >= shown + 5_000:
                shown = total.inputs
                print(_line(total, time.monotonic() - started), file=sys.stderr, flush=True)


def _line(tally: Tally, seconds: float) -> str:
    found = ", ".join(f"{count} {name}" for name, count in sorted(tally.counts.items()))
    crashes, inexact = tally.counts["crashes"], tally.counts["inexact passages"]
    return f"{tally.inputs} inputs in {seconds:.0f} s: {crashes} crashes, {inexact} inexact passages ({found})"


def main() -> int:
    """Run, report, and give 1 where anything did not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200_000, help="texts to read (default: 200000)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--minutes", type=float, help="stop beginning new batches after so many minutes")
    parser.add_argument("--first-batch", type=int, default=0, help="number of the first batch: to see one again")
    options = parser.parse_args()
    try:
        load(SETTINGS.model)
    except CrosswireError as error:
        parser.error(str(error))
    started = time.monotonic()
    tally = run(options.count, options.seed, options.processes, options.minutes, options.first_batch)
    print(_line(tally, time.monotonic() - started))
    return 1 if tally.broken else 0


if __name__ == "__main__":
    sys.exit(main())
