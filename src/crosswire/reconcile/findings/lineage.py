"""This file knows the findings about copying: where a text that was taken from another names its sources otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from crosswire.brevity import quoted
from crosswire.model.article import Reading
from crosswire.model.mention import Figure
from crosswire.model.passage import Passage
from crosswire.model.record import About, Lineage
from crosswire.model.values import Who
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.rarity import rarity
from crosswire.vocabulary.reporting import verb_form_lemmas, verbs_by_lemma
from crosswire.vocabulary.titles import people_nouns, title_forms
from crosswire.vocabulary.unnamed_sources import unnamed_sources
from crosswire.wording import words

TAKEN = {"same-copy": "prints the same copy as", "derived-from": "derives from", "revision-of": "is a revision of"}
SAYING = frozenset({"neutral", "report", "explain", "announce", "confirm", "claim", "warn", "predict"})
"""What a reporting verb does where what it reports could as well be told in an outlet's own voice."""

HANDING_ON = frozenset({"neutral", "report", "announce", "claim"})
"""A sentence with such a verb, though no speaker was found, is not taken to be in the outlet's own voice."""

SAME_MATTER = 0.4
"""The share of the reported words' weight that the other sentence must hold: a long sentence may be parallel elsewhere.
"""

STEM = 6
"""Letters by which inflected forms are one word."""

SHOWN = 90


@dataclass(frozen=True, slots=True)
class Told:
    """How a text gives a thing: the sentence, the words reported in it, and to whom (None: in its own voice)."""

    sentence: Passage
    words: Passage
    who: Who | None


def about_lineage(lineage: Iterable[Lineage], readings: Sequence[Reading], support: Support) -> Iterator[Draft]:
    """One finding for each sentence or figure that changed its attribution on the way from one text to the other.

    Sources turned into officials, a number of sources dropped, an outlet's own view given to "analysts", a claim told
    as a fact: where the words came from one pen, the difference is a fault of copying and no second account (drift).
    """
    by_id = {reading.source.id: Attributions.of(reading) for reading in readings}
    found: dict[tuple[str, ...], list[Draft]] = {}
    for line in lineage:
        if line.relation in TAKEN and line.source in by_id and line.to in by_id:
            later, first = by_id[line.source], by_id[line.to]
            seen: set[Passage] = set()
            for draft in (*_sentences(line, first, later, support), *_figures(line, first, later, support)):
                sentence = draft.sides[-1].passages[0]
                if sentence not in seen:
                    seen.add(sentence)
                    found.setdefault((draft.statement, *(side.label for side in draft.sides)), []).append(draft)
    yield from (_as_one(same, support) for same in found.values())


def _as_one(drafts: Sequence[Draft], support: Support) -> Draft:
    """One finding of a sentence that is held against like ones of several texts it may come from, and of its copies."""
    first = drafts[0]
    reasons = tuple(dict.fromkeys(reason for draft in drafts for reason in draft.reasons))
    drift = all(draft.drift for draft in drafts)
    both = zip(*(draft.sides for draft in drafts), strict=True)
    sides = tuple(support.side(ones[0].label, (p for one in ones for p in one.passages)) for ones in both)
    return first if len(drafts) == 1 else replace(first, sides=sides, reasons=reasons, drift=drift)


@dataclass(frozen=True, slots=True)
class Attributions:
    """What one reading attributes, by sentence."""

    reading: Reading
    sentences: tuple[Passage, ...]
    starts: tuple[int, ...]
    pronouns: frozenset[Passage]

    @classmethod
    def of(cls, reading: Reading) -> Attributions:
        """The attributions of a reading."""
        sentences = tuple(sorted(sentence.passage for sentence in reading.sentences))
        pronouns = frozenset(name.passage for name in reading.names if name.form == "pronoun")
        return cls(reading, sentences, tuple(passage.start for passage in sentences), pronouns)

    def sentence_of(self, passage: Passage) -> Passage:
        """The sentence a passage begins in."""
        return self.sentences[max(bisect_right(self.starts, passage.start) - 1, 0)] if self.sentences else passage

    def in_heading(self, figure: Figure) -> bool:
        """Whether a figure stands in a heading."""
        return any(m.passage.covers(figure.passage) for m in self.reading.marks if m.kind in ("headline", "heading"))

    def reported(self, sentence: Passage) -> Told | None:
        """What a sentence reports, where it reports one thing of one speaker."""
        quotes = [quote for quote in self.reading.quotes if quote.kind != "scare" and quote.passage.touches(sentence)]
        said = [quote for quote in quotes if quote.kind == "indirect" and quote.cue and quote.cue.force in SAYING]
        if len(said) != 1 or said[0].speaker is None or any(quote.kind != "indirect" for quote in quotes):
            return None
        # "He put the number at 36" may come back as "his figure was 36"; an attack that "shows" something says nothing.
        if said[0].speaker.passage in self.pronouns or _thing(said[0].speaker):
            return None
        return Told(sentence, said[0].passage, said[0].speaker)

    def own_voice(self, sentence: Passage) -> Told | None:
        """The sentence, where nothing in it is said by anybody ("the attack shows that ..." has no speaker)."""
        quotes = [quote for quote in self.reading.quotes if quote.passage.touches(sentence)]
        if any(quote.kind != "indirect" or not _thing(quote.speaker) for quote in quotes):
            return None
        if any(f.attributed_to and f.passage.touches(sentence) for f in self.reading.figures):
            return None
        reporting = not quotes and any(word.form in saying_forms() for word in words(sentence.text))
        return None if reporting else Told(sentence, sentence, None)

    def is_said_beside(self, sentence: Passage, who: Who) -> bool:
        """Whether the sentence right before or behind reports words of somebody, or of one of the same unnamed group."""
        at = self.sentences.index(sentence) if sentence in self.sentences else -1
        beside = [self.sentences[near] for near in (at - 1, at + 1) if at >= 0 and 0 <= near < len(self.sentences)]
        return any(
            _is_one(quote.speaker, who)
            for quote in self.reading.quotes
            if quote.speaker is not None and any(quote.passage.touches(one) for one in beside)
        )


def _is_one(one: Who | None, other: Who) -> bool:
    if one is None or (one.actor is None) != (other.actor is None):
        return False
    if one.actor is not None:
        return one.actor == other.actor
    return _name(one).casefold() == _name(other).casefold() or (
        _unnamed(one) is not None and _unnamed(one) == _unnamed(other)
    )


def _thing(who: Who | None) -> bool:
    """Whether a speaker is described, and by no noun for people or for one who is a source."""
    if who is None or who.actor is not None:
        return False
    last = _name(who).rpartition(" ")[2]
    return last.islower() and last not in people_nouns() and last not in title_forms() and last not in unnamed_sources()


@cache
def saying_forms() -> frozenset[str]:
    """The written forms of verbs that hand on what somebody says, and "according" (to)."""
    telling = {
        lemma
        for lemma, verbs in verbs_by_lemma().items()
        if any(verb.force in HANDING_ON and "clause" in verb.frames and not verb.cognition for verb in verbs)
    }
    forms = (form for form, lemmas in verb_form_lemmas().items() if telling.intersection(lemmas))
    return frozenset(words_form.form for form in forms for words_form in words(form)) | {"according"}


def _sentences(line: Lineage, first: Attributions, later: Attributions, support: Support) -> Iterator[Draft]:
    for mine, theirs in line.passages:
        now = later.reported(mine) or later.own_voice(mine)
        before = first.reported(theirs) or first.own_voice(theirs)
        if now and before and _same_matter(before, now) and not _is_put_beside(before, now, first, later):
            changed = _changed(before.who, now.who)
            if changed:
                yield _draft(line, before, now, changed, support)


def _is_put_beside(before: Told, now: Told, first: Attributions, later: Attributions) -> bool:
    """Whether the text with no speaker here names the other's, or puts it to him right beside: "Eleven died, the mayor said"."""
    if _is_named(before, now) or _is_named(now, before):  # "promised his men a boat", "breaches logged by the monitors"
        return True
    if before.who is None:
        return now.who is not None and first.is_said_beside(before.sentence, now.who)
    return now.who is None and later.is_said_beside(now.sentence, before.who)


def _is_named(told: Told, other: Told) -> bool:
    """Whether a sentence that gives nobody the words names him to whom the other gives them."""
    return (
        told.who is not None and other.who is None and not _telling_name(told.who).isdisjoint(_telling(other.sentence))
    )


def _telling_name(who: Who) -> frozenset[str]:
    return frozenset(word.form[:STEM] for word in words(_name(who)) if rarity(word.form) >= 1.0)


def _figures(line: Lineage, first: Attributions, later: Attributions, support: Support) -> Iterator[Draft]:
    """Counts of one value that both texts have from somebody unnamed."""
    counted: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(first.reading.figures, key=first.in_heading):
        counted.setdefault(_value(figure), []).append(figure)
    for figure in later.reading.figures:
        same = counted.get(_value(figure), ())
        for other in same:
            if figure.attributed_to is not None and other.attributed_to is not None:
                # A headline's "security source says" stands for the first sentence with the same count as well.
                lead = next((one for one in same if not one.attributed_to), other) if first.in_heading(other) else other
                before = Told(first.sentence_of(lead.passage), lead.passage, other.attributed_to)
                now = Told(later.sentence_of(figure.passage), figure.passage, figure.attributed_to)
                changed = _changed(before.who, now.who)
                if changed:
                    yield _draft(line, before, now, changed, support)
                    break


def _value(figure: Figure) -> tuple[object, ...]:
    return (figure.measure, figure.unit, figure.low, figure.high, figure.scope)


def _same_matter(before: Told, now: Told) -> bool:
    """Whether the two report the same: by the words reported, or where one is
    a whole sentence, by those it must hold.
    """
    reported, other = (before, now) if before.who is not None else (now, before)
    if before.who is None and now.who is None:
        return False
    mine, theirs = _telling(reported.words), _telling(other.sentence)
    whole = sum(mine.values())
    return whole > 0 and sum(weight for stem, weight in mine.items() if stem in theirs) >= SAME_MATTER * whole


def _telling(passage: Passage) -> Mapping[str, float]:
    return {word.form[:STEM]: rarity(word.form) for word in words(passage.text) if rarity(word.form) >= 1.0}


def _changed(before: Who | None, now: Who | None) -> str | None:
    """What became of the attribution; None where both may mean the same person."""
    if before is None:
        return f"told in its own voice there, put to {_name(now)} here" if _unnamed(now) else None
    if now is None:
        return f"put to {_name(before)} there, told in its own voice here"
    was, is_ = _unnamed(before), _unnamed(now)
    if was and is_ and was != is_:
        return f"{_name(before)} there, {_name(now)} here"
    if was and was == is_ and _number(before) and not _number(now):
        return f"{_name(before)} there, {_name(now)} here: how many is left out"
    return None


def _unnamed(who: Who | None) -> str | None:
    """The group of somebody described and not named, by the last such noun before "of", "in" or "close to"."""
    if who is None or who.actor is not None:
        return None
    for form in reversed([word.form for word in words(_name(who).partition(" of ")[0].partition(" in ")[0])]):
        if form in unnamed_sources():
            return unnamed_sources()[form]
    return None


def _number(who: Who) -> bool:
    return any(word.form.isdecimal() for word in words(_name(who)))


def _name(who: Who | None) -> str:
    if who is None:
        return "nobody"
    return who.name or (who.passage.text if who.passage else "somebody")


def _draft(line: Lineage, before: Told, now: Told, changed: str, support: Support) -> Draft:
    sides = (
        support.side(_side(before), [before.sentence]),
        support.side(_side(now), [now.sentence]),
    )
    copied = not set(sides[0].origins).isdisjoint(sides[1].origins)
    return Draft(
        about=About(kind="source", ref=line.source),
        topic="attribution in copied text" if copied else "attribution",
        verdict="compatible",
        class_="attribution",
        weight="assessment",
        statement=f"{quoted(now.sentence.text, SHOWN)}: {changed}",
        sides=sides,
        silent=(),
        drift=copied,
        reasons=(f"{line.source} {TAKEN[line.relation]} {line.to}", *line.reasons),
        stakes=sum(_telling(now.words).values()),
    )


def _side(told: Told) -> str:
    return "in its own voice" if told.who is None else f"attributed to {_name(told.who)}"
