"""This file knows what a report and a stretch it may report look like, as features the weights are given for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosswire.extract.quotes.clauses import Clause
from crosswire.extract.quotes.speakers import NAMED
from crosswire.extract.quotes.syntax import VERBAL, subject_of
from crosswire.model.article import Parse, Token
from crosswire.vocabulary.reporting import ReportingVerb, reporting_nouns, verbs_by_lemma
from crosswire.vocabulary.titles import people_nouns, title_forms

MARKERS = frozenset({"mark", "aux"})
QUESTION_TAGS = frozenset({"WRB", "WP", "WDT"})
HELPERS = frozenset({"neg", "aux", "auxpass", "prt"})
COMPANIONS = frozenset({"ccomp", "xcomp", "dobj", "agent", "nsubjpass", "nsubj", "expl"})
LENGTHS = ((1, "1"), (2, "2"), (4, "4"), (8, "8"), (16, "16"))


class CueView:
    """One word taken as a cue: its lemma, its kind of speaker, the features it has whatever it reports."""

    __slots__ = (
        "companions",
        "entry",
        "force",
        "lemma",
        "own",
        "parse",
        "particle",
        "pos",
        "quoted",
        "speaker",
        "tag",
        "word",
    )

    def __init__(self, parse: Parse, word: int, quoted: bool) -> None:
        token = parse.tokens[word]
        self.parse, self.word, self.quoted = parse, word, quoted
        self.pos, self.tag = token.pos, token.tag
        self.lemma = cue_lemma(token) if token.pos != "PROPN" else "*"
        self.entry = _verb_entry(self.lemma) if token.pos in VERBAL else None
        self.speaker, how, noun = _speaker_kind(parse, word)
        governor = parse.tokens[token.head]
        self.companions: list[str] = []
        self.own = [
            "b", f"L={self.lemma}", f"S={self.speaker}", f"LS={self.lemma}|{self.speaker}", f"SH={how}",
            f"D={token.dep}|{token.tag}", f"LT={self.lemma}|{token.tag}",
        ]  # fmt: skip
        if noun:
            self.own.append(f"SN={noun}")
        if token.head != word and governor.pos != "PROPN":
            self.own.append(f"H={token.dep}|{governor.lemma.lower()}")
        self.force = self.entry.force if self.entry else "no"
        self._helpers()

    def _helpers(self) -> None:
        for child in self.parse.children[self.word]:
            token = self.parse.tokens[child]
            if token.dep in HELPERS:
                lemma = token.lemma.lower()
                self.own.append(f"A={lemma}")
                if token.dep in ("neg", "prt"):
                    self.own.append(f"LA={self.lemma}|{lemma}")
                elif token.dep == "auxpass":
                    self.own.append(f"LP={self.lemma}")
            if token.dep in COMPANIONS:
                self.companions.append(token.dep)
                self.own.append(f"LK={self.lemma}|{token.dep}")

    def features(self, clause: Clause, fragments: Sequence[int]) -> list[str]:
        """The features this cue has as the report of one stretch, those of the cue alone left out."""
        relation, lemma = clause.relation, self.lemma
        head = self.parse.tokens[clause.head]
        marker = _marker(self.parse, clause.head)
        length = _length(clause)
        fits = self._fits(relation)
        holds = fragments[clause.last + 1] > fragments[clause.first]
        found = [
            f"R={relation}", f"LR={lemma}|{relation}", f"P={self.pos}|{relation}", f"CP={relation}|{head.tag}",
            f"M={relation}|{marker}", f"LM={lemma}|{marker}", f"SR={self.speaker}|{relation}", f"DR={self.tag}|{relation}",
            f"N={relation}|{length}", f"LN={lemma}|{length}", f"V={self.force}|{relation}", f"VF={fits}|{relation}",
            f"Q={self.quoted}|{relation}", f"FQ={holds}|{relation}", f"LQ={lemma}|{holds}",
        ]  # fmt: skip
        if head.pos != "PROPN":
            content = head.lemma.lower()
            found += (f"CH={content}", f"CHR={relation}|{content}")
        found += [f"K={relation}|{dep}" for dep in self.companions]
        if self.pos == "NOUN":
            found.append(f"NF={_noun_force(lemma)}|{relation}")
        return found

    def _fits(self, relation: str) -> str:
        """Whether the vocabulary says that the verb reports this way."""
        if self.entry is None:
            return "unlisted"
        frames = self.entry.frames
        fits = (
            ("clause" in frames and "ccomp" in relation)
            or ("infinitive" in frames and "xcomp" in relation)
            or ("object" in frames and ("dobj" in relation or relation == "oprd"))
            or relation.rpartition("prep:")[2] in self.entry.prepositions
            or (relation[0] == "^" and "quote" in frames)
        )
        return f"{fits}{'*' if self.entry.cognition else ''}"


def cue_lemma(token: Token) -> str:
    """The lemma of a cue as the weights have it: "criticise" is "criticize", whatever else it is spelled."""
    lemma = token.lemma.lower()
    entry = _verb_entry(lemma) if token.pos in VERBAL else None
    return entry.lemma if entry else lemma


@cache
def _verb_entry(lemma: str) -> ReportingVerb | None:
    entries = verbs_by_lemma().get(lemma)
    return entries[-1] if entries else None


@cache
def _noun_force(lemma: str) -> str:
    noun = reporting_nouns().get(lemma)
    return f"{noun.force}{noun.clause}" if noun else "no"


def _speaker_kind(parse: Parse, word: int) -> tuple[str, str, str]:
    """What kind of somebody stands as the doer, how it was found, and its noun if it is one."""
    token = parse.tokens[word]
    if token.pos not in VERBAL:
        owner = next((child for child in parse.children[word] if parse.tokens[child].dep == "poss"), None)
        governor = parse.tokens[token.head]
        held = (
            "unowned" if owner is None else "owned:" + (parse.tokens[owner].label or parse.tokens[owner].text.lower())
        )
        return held, governor.lemma.lower() if governor.pos != "PROPN" else "*", ""
    subject = subject_of(parse, word)
    if subject is None:
        return "none", "none", ""
    doer = parse.tokens[subject.head]
    return (
        _kind_of(doer.pos, doer.text.lower(), doer.lemma.lower(), doer.label),
        subject.how,
        doer.lemma.lower() if doer.pos == "NOUN" else "",
    )


def _kind_of(pos: str, text: str, lemma: str, label: str) -> str:
    if pos == "PRON":
        return text
    if label in NAMED:
        return label
    if lemma in people_nouns() or text in people_nouns():
        return "people"
    if text in title_forms():
        return "title"
    if pos == "PROPN":
        return "name"
    return "report" if lemma in reporting_nouns() else "noun"


def _marker(parse: Parse, head: int) -> str:
    token = parse.tokens[head]
    if token.dep == "prep":
        return token.text.lower()
    for child in parse.children[head]:
        marker = parse.tokens[child]
        if (marker.dep in MARKERS and child < head) or marker.tag in QUESTION_TAGS:
            return marker.text.lower()
    return ""


def _length(clause: Clause) -> str:
    words = clause.last - clause.first + 1
    return next((name for limit, name in LENGTHS if words <= limit), "more")


def quoted_words(parse: Parse, stretches: Sequence[tuple[int, int]]) -> list[bool]:
    """For each word whether it lies in one of the stretches (first and last word)."""
    inside = [False] * len(parse.tokens)
    for first, last in stretches:
        inside[first : last + 1] = [True] * (last + 1 - first)
    return inside
