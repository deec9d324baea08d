"""This file knows where one party contradicts another: a claim or an accusation, and who denies, disputes or dismisses it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.model.article import Reading
from crosswire.model.mention import Quote
from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor, FindingClass, Statement
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.model.values import Who
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import telling
from crosswire.vocabulary.reporting import reporting_nouns
from crosswire.wording import words

CLAIMING = frozenset({"accuse", "claim", "criticise", "warn"})
"""What a noun of reporting must do with what it names, to name something that can be contradicted."""
SAYING = CLAIMING | {"neutral", "report", "announce", "explain", "suggest", "think", "confirm", "predict"}
"""What a verb must do with what it reports, to put it forward."""
HARD = frozenset({"accuse", "claim", "report"})
"""Claims of fact; a criticism dismissed is a difference of opinion."""
OPENING = 8
"""Words of what is contradicted among which its noun stands ("recent Republican claims that ...")."""
ACCUSED = 3
"""Words of an accusation among which the accused is named: "accused Norland of shelling the port"."""
SAME = 0.5
"""The part of the weight of a contradicted clause that a claim must hold, to be the claim that is contradicted."""
ENOUGH = 6.0
MOST = 40
"""Accusations against one party that its denial is held against."""
MOST_SIDES = 6
"""Parties whose claims a finding shows."""
SHOWN = 90


@dataclass(frozen=True, slots=True)
class Dispute:
    """Who contradicts what: the sentence, the speaker, the words contradicted, the noun for them, and whose they are."""

    sentence: Passage
    speaker: Who
    content: Passage
    noun: str | None
    force: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """Something said that may be contradicted: the sentence, the words, the speaker, what the verb does, whom it accuses."""

    sentence: Passage
    words: Passage
    speaker: Who
    force: str
    accused: str | None


def about_disputes(
    readings: Iterable[Reading], actors: Sequence[Actor], statements: Iterable[Statement], support: Support,
    stored: Mapping[str, StoredSource],
) -> Iterator[Draft]:  # fmt: skip
    """One finding for each party that contradicts another's claims, with the claims in all texts that print them."""
    sides = Sides(actors)
    found = [_said(reading, sides) for reading in readings if stored[reading.source.id].kind not in PRIMARY_KINDS]
    claims = [claim for some, _ in found for claim in some]
    everywhere = _variants(statements)
    cases: dict[tuple[str, FindingClass], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    answers: dict[tuple[str, FindingClass], list[Dispute]] = defaultdict(list)
    for _, disputes in found:
        for dispute in disputes:
            case = sides.of(dispute.speaker.actor), _class(dispute)
            for speaker, answered in sorted(_answered(dispute, claims, sides).items()):
                cases[case][speaker] += answered
                answers[case].append(dispute)
    for case, said in cases.items():
        yield _draft(list(said.values()), answers[case], case[1], everywhere, support)


class Sides:
    """Who speaks for whom, and where each actor is named."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._acts_for = {actor.id: actor.acts_for or actor.id for actor in actors}
        self._named: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for actor in actors:
            for mention in actor.mentions:
                place = mention.passage
                self._named[place.source].append((place.start, place.end, actor.id))
        for places in self._named.values():
            places.sort()

    def of(self, actor: str | None) -> str:
        """The party an actor speaks for: itself, where it speaks for none."""
        return self._acts_for.get(actor or "", actor or "")

    def party(self, who: Who) -> str:
        """The party somebody speaks for: an actor's id, or the name of one who is no actor of the story."""
        return self.of(who.actor) or (who.name or "").casefold()

    def named(self, source: str, start: int, end: int) -> list[tuple[int, str]]:
        """The actors named from one place to another, each with where its name ends."""
        places = self._named.get(source, [])
        found = []
        for at in range(bisect_left(places, (start, 0, "")), len(places)):
            if places[at][0] >= end:
                break
            found.append((places[at][1], places[at][2]))
        return found


def _said(reading: Reading, sides: Sides) -> tuple[list[Claim], list[Dispute]]:
    sentences = [sentence.passage for sentence in reading.sentences]
    starts = [passage.start for passage in sentences]
    claims: list[Claim] = []
    disputes: list[Dispute] = []
    for quote in reading.quotes:
        if quote.cue is None or quote.speaker is None or quote.kind == "scare" or quote.nested_in:
            continue
        sentence = sentences[max(bisect_left(starts, quote.passage.start + 1) - 1, 0)]
        lemma = quote.cue.lemma
        if quote.cue.force == "deny":
            dispute = _dispute(quote, lemma, sentence, sides)
            disputes += [dispute] if dispute else []
        elif quote.cue.force in SAYING:
            content = quote.clause or quote.passage
            claims.append(Claim(sentence, content, quote.speaker, quote.cue.force, _accused(content, sides)))
    return claims, disputes


def _accused(content: Passage, sides: Sides) -> str | None:
    opening = words(content.text)[:ACCUSED]
    end = content.start + (opening[-1].end if opening else 0)
    return next((actor for _, actor in sides.named(content.source, content.start, end)), None)


def _dispute(quote: Quote, lemma: str, sentence: Passage, sides: Sides) -> Dispute | None:
    """What a quotation contradicts; None where its words name no claim."""
    content, speaker = quote.clause or quote.passage, quote.speaker
    noun, force, at = _claim_noun(content)
    denies = lemma in assertion_words("dispute", "deny")
    if speaker is None or speaker.actor is None or not (denies or (noun and lemma in assertion_words("dispute", "verbs"))):
        return None
    owner = _owner(content, at, sides) if noun else None
    if owner == speaker.actor:
        owner = None
    return Dispute(sentence, speaker, content, noun, force, owner)


def _claim_noun(content: Passage) -> tuple[str | None, str, int]:
    """The first noun for a claim among the opening words, what it does, and where it stands."""
    for word in words(content.text)[:OPENING]:
        force = _nouns().get(word.form)
        if force is not None:
            return word.form, force, word.start
    return None, "claim", 0


@cache
def _nouns() -> Mapping[str, str]:
    """The force of each noun for something that can be contradicted, in singular and plural."""
    told = {noun.lemma: noun.force for noun in reporting_nouns().values() if noun.force in CLAIMING and " " not in noun.lemma}
    told |= {noun: "report" for noun in assertion_words("dispute", "nouns")}
    told |= {noun: "accuse" for noun in assertion_words("dispute", "deeds")}
    told |= {noun: "warn" for noun in ("concern", "fear")}
    return {word.form: force for noun, force in sorted(told.items()) for form in (noun, f"{noun}s") for word in words(form)}


def _owner(content: Passage, at: int, sides: Sides) -> str | None:
    """Whose claim it is, by a possessive before the noun: "Norland's claims"."""
    for end, actor in sides.named(content.source, content.start, content.start + at):
        gap = content.text[end - content.start : at]
        if gap.startswith(("'s", "’s", "'", "’")) and len(gap.split()) <= ACCUSED:
            return actor
    return None


def _answered(dispute: Dispute, claims: Sequence[Claim], sides: Sides) -> dict[str, list[Claim]]:
    """The claims a party contradicts, by the party that makes them."""
    mine = sides.of(dispute.speaker.actor)
    others = [c for c in claims if sides.party(c.speaker) != mine and c.sentence != dispute.sentence]
    answered = [
        claim for claim in others
        if _is_accusation_of(claim, mine, dispute, sides) or _is_of_owner(claim, dispute) or _is_contradicted(claim, dispute)
    ][:MOST]  # fmt: skip
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in answered:
        found[sides.party(claim.speaker)].append(claim)
    return found


def _is_accusation_of(claim: Claim, mine: str, dispute: Dispute, sides: Sides) -> bool:
    """As in "Norland accused Sudmark of ..." and "Sudmark denied the accusations"; with what, both must say alike."""
    if claim.force != "accuse" or dispute.force != "accuse" or sides.of(claim.accused) != mine:
        return False
    detail = _detail(dispute)
    return not detail or bool(detail.keys() & _telling(claim.words).keys())


def _is_of_owner(claim: Claim, dispute: Dispute) -> bool:
    """As in "Norland warned that ..." and "Sudmark dismissed Norland's warnings", in one text or in like words."""
    if dispute.owner is None or claim.speaker.actor != dispute.owner or claim.force != dispute.force:
        return False
    return claim.words.source == dispute.content.source and claim.sentence.start < dispute.sentence.start


def _is_contradicted(claim: Claim, dispute: Dispute) -> bool:
    """Whether a claim holds most of what the contradicted clause says."""
    said, told = _detail(dispute), _telling(claim.words)
    weight = sum(said.values())
    return weight >= ENOUGH and sum(worth for stem, worth in said.items() if stem in told) >= SAME * weight


def _detail(dispute: Dispute) -> dict[str, float]:
    """The telling words of what is contradicted, but for the noun that names it."""
    found = _telling(dispute.content)
    for stem in telling([dispute.noun] if dispute.noun else ()):
        found.pop(stem, None)
    return found


def _telling(passage: Passage) -> dict[str, float]:
    """The telling words printed in small letters: names make no claim."""
    text = passage.text
    return telling(word.form for word in words(text) if text[word.start].islower())


def _class(dispute: Dispute) -> FindingClass:
    return "fact" if dispute.force in HARD else "framing"


def _variants(statements: Iterable[Statement]) -> dict[Passage, tuple[Passage, ...]]:
    """For each printed wording all wordings of the same statement."""
    found: dict[Passage, tuple[Passage, ...]] = {}
    for statement in statements:
        passages = tuple(variant.passage for variant in statement.variants)
        found.update(dict.fromkeys(passages, passages))
    return found


def _draft(
    said: Sequence[Sequence[Claim]], disputes: Sequence[Dispute], class_: FindingClass,
    everywhere: Mapping[Passage, tuple[Passage, ...]], support: Support,
) -> Draft:  # fmt: skip
    """The finding, with a side for each party that claims; the one that contradicts stands last."""
    answers = sorted({dispute.sentence for dispute in disputes})
    denies = disputes[0].speaker.name or "a party"
    claiming = [support.side(f"said by {_by(claims)}", _told(claims, everywhere, answers)) for claims in said]
    hard = class_ == "fact"
    return Draft(
        about=About(kind="actor", ref=disputes[0].speaker.actor or ""),
        topic=f"what {denies} contradicts",
        verdict="conflict",
        class_=class_,
        weight="assessment" if hard else "quotation",
        statement=f"{_by(said[0])}: {_shortened(said[0][0].words.text)}; contradicted by {denies}",
        sides=(*claiming[:MOST_SIDES], support.side(f"contradicted by {denies}", answers)),
        silent=support.silent(answers),
        reasons=("one party says it, the other contradicts it in words",),
        stakes=float(sum(len(side.passages) for side in claiming)),
    )


def _by(claims: Sequence[Claim]) -> str:
    return claims[0].speaker.name or "a party"


def _told(claims: Iterable[Claim], everywhere: Mapping[Passage, tuple[Passage, ...]], answers: Sequence[Passage]) -> set[Passage]:
    """The sentences of the claims, and the other texts' wordings of the same statements."""
    sentences = {claim.sentence for claim in claims} - set(answers)
    wordings = {passage for claim in claims for passage in everywhere.get(claim.words, ())}
    return sentences | {one for one in wordings if not any(one.touches(sentence) for sentence in (*sentences, *answers))}


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"
