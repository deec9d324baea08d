"""This file knows what a text puts forward as a claim or an accusation, and what it says is contradicted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from crosswire.model.article import Reading
from crosswire.model.mention import Cue, Quote
from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.reconcile.findings.disputes.bare_denials import BareDenial, bare_denials
from crosswire.reconcile.findings.disputes.dismissals import dismissal_in
from crosswire.reconcile.findings.disputes.owned import Owned, owned_claim
from crosswire.reconcile.findings.disputes.relatives import Relative, relative_denial
from crosswire.reconcile.findings.parties import Parties
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import telling
from crosswire.vocabulary.reporting import reporting_nouns
from crosswire.wording import words

CLAIMING = frozenset({"accuse", "claim", "criticise", "warn"})
"""What a noun of reporting must do with what it names, to name something that can be contradicted."""
SAYING = CLAIMING | {"neutral", "report", "announce", "explain", "suggest", "think", "confirm", "predict"}
"""What a verb must do with what it reports, to put it forward."""
ACCUSING = ("ACCUSE", "allege")
TOLD = frozenset({"happened", "ongoing"})
OPENING = 8
"""Words of what is contradicted among which its noun stands ("recent Republican claims that ...")."""
ACCUSED = 3
"""Words of an accusation among which the accused is named: "accused Norland of shelling the port"."""


@dataclass(frozen=True)
class Dispute:
    """Who contradicts what: the sentence, the speaker, the words contradicted, the noun for them, and whose they are.

    `met` are the claims of the same sentence that a clause behind them denies: "..., a claim Norland denies". `bare` is
    a denial that only points: "Norland denied it"; `owned`, the claim that the words contradicted tell themselves.
    """

    sentence: Passage
    speaker: Who
    content: Passage
    noun: str | None
    force: str
    owner: str | None
    pointing: bool = False
    dismissing: bool = False
    met: tuple[Claim, ...] = ()
    bare: bool = False
    owned: Owned | None = None

    @cached_property
    def detail(self) -> Mapping[str, float]:
        """The telling words of what is contradicted, but for the noun that names it."""
        named = telling([self.noun] if self.noun else ())
        return {stem: weight for stem, weight in _telling(self.content).items() if stem not in named}

    @cached_property
    def beside(self) -> Mapping[str, float]:
        """The telling words of its sentence beside what is contradicted."""
        own = _telling(self.content)
        return {stem: weight for stem, weight in _telling(self.sentence).items() if stem not in own}


@dataclass(frozen=True)
class Claim:
    """Something said that may be contradicted: the sentence, the words, the speaker,
    what the verb does, whom it accuses.
    """

    sentence: Passage
    words: Passage
    speaker: Who
    force: str
    accused: str | None

    @cached_property
    def telling(self) -> Mapping[str, float]:
        """The telling words, names left out."""
        return _telling(self.words)


def claims_and_disputes(reading: Reading, parties: Parties) -> tuple[list[Claim], list[Dispute]]:
    """What one text claims and what it says is contradicted, in its order."""
    sentences = [sentence.passage for sentence in reading.sentences]
    starts = [passage.start for passage in sentences]
    claims: list[Claim] = []
    disputes: list[Dispute] = []
    inside: dict[Passage, list[Quote]] = {}
    passing = {one: two for one in sentences if (two := relative_denial(one, parties, _nouns())) is not None}
    for quote in reading.quotes:
        if quote.cue is None or quote.speaker is None or quote.kind == "scare" or quote.nested_in:
            continue
        sentence = sentences[max(bisect_left(starts, quote.passage.start + 1) - 1, 0)]
        lemma = quote.cue.lemma
        if sentence in passing:
            inside.setdefault(sentence, []).append(quote)
            continue
        if quote.cue.force == "deny":
            dispute = _dispute(quote, lemma, sentence, parties)
            disputes += [dispute] if dispute else []
            claims += _inside(dispute, parties) if dispute else []
            continue
        dismissed = _dismissed(quote, sentence, parties)
        if dismissed is not None:
            disputes.append(dismissed)
        elif quote.cue.force in SAYING and not _is_offer(quote, quote.cue, sentence):
            content = quote.clause or quote.passage
            claims.append(Claim(sentence, content, quote.speaker, quote.cue.force, _accused(content, parties)))
    accusations = [one for one in _accusations(reading, sentences, starts) if one.sentence not in passing]
    for sentence, relative in passing.items():
        met = [one for quote in inside.get(sentence, ()) if (one := _met(quote, relative, parties)) is not None]
        claims += met
        if met or relative.noun is not None:
            disputes.append(_passing(relative, tuple(met), parties))
    told = {dispute.sentence for dispute in disputes}
    bare = [one for one in bare_denials(reading, sentences, starts) if one.sentence not in told | passing.keys()]
    return [*claims, *accusations], [*disputes, *map(_bare, bare)]


def _bare(denial: BareDenial) -> Dispute:
    pointing = denial.noun is None
    return Dispute(denial.sentence, denial.party, denial.content, denial.noun, "accuse", None, pointing, bare=True)


def _met(quote: Quote, relative: Relative, parties: Parties) -> Claim | None:
    """The claim a quotation before the clause makes; its words end where the clause begins."""
    content, front = quote.clause or quote.passage, relative.front
    if quote.cue is None or quote.speaker is None or quote.cue.force not in SAYING:
        return None
    if not (front.start <= content.start < front.end and front.covers(quote.cue.passage)):
        return None
    end = min(content.end, front.end)
    kept = Passage(content.source, content.start, end, content.text[: end - content.start])
    return Claim(front, kept, quote.speaker, quote.cue.force, _accused(kept, parties))


def _passing(relative: Relative, met: tuple[Claim, ...], parties: Parties) -> Dispute:
    noun = relative.noun
    form = words(noun.text)[0].form if noun is not None else None
    force = _nouns().get(form or "", "accuse" if any(one.force == "accuse" for one in met) else "claim")
    who = Who(None, parties.name(relative.actor), relative.actor)
    return Dispute(relative.clause, who, noun or relative.clause, form, force, None, met=met)


def _is_offer(quote: Quote, cue: Cue, sentence: Passage) -> bool:
    """Whether something is put forward to be done: "offered to withdraw", "suggested
    a truce"; who rejects it contradicts nobody.
    """
    content = quote.clause or quote.passage
    if content.text.startswith("to ") or cue.lemma in assertion_words("dispute", "offering"):
        return True
    between = sentence.text[max(0, cue.passage.end - sentence.start) : max(0, content.start - sentence.start)]
    return cue.force == "suggest" and quote.kind == "indirect" and between.split() != ["that"]


def _accusations(reading: Reading, sentences: Sequence[Passage], starts: Sequence[int]) -> Iterator[Claim]:
    """Those told as happenings: "the ministry blamed the rebels" reports no words."""
    for event in reading.events:
        accused = [who.actor for who in event.recipients if who.actor]
        if (event.type, event.mode) == ACCUSING and event.actors and accused and event.status in TOLD:
            sentence = sentences[max(bisect_left(starts, event.passage.start + 1) - 1, 0)]
            yield Claim(sentence, sentence, event.actors[0], "accuse", accused[0])


def _accused(content: Passage, parties: Parties) -> str | None:
    opening = words(content.text)[:ACCUSED]
    end = content.start + (opening[-1].end if opening else 0)
    return next((actor for _, actor in parties.named(content.source, content.start, end)), None)


def _dispute(quote: Quote, lemma: str, sentence: Passage, parties: Parties) -> Dispute | None:
    """What a quotation contradicts; None where its words name no claim."""
    content, speaker = quote.clause or quote.passage, quote.speaker
    noun, force, at = _claim_noun(content)
    if noun in assertion_words("dispute", "plans") and content.text[at + len(noun or "") :].startswith(" of "):
        return None  # "dismissed the idea of a truce": it says what is not to be, not what is not so
    denies = lemma in assertion_words("dispute", "deny")
    if (
        speaker is None
        or speaker.actor is None
        or not (denies or (noun and lemma in assertion_words("dispute", "verbs")))
    ):
        return None
    owner = _owner(content, at, parties) if noun else None
    if owner == speaker.actor:
        owner = None
    owned = owned_claim(content, at, owner, sentence, parties) if noun else None
    if owned is None or owned.actor == speaker.actor:
        return Dispute(sentence, speaker, content, noun, force, owner)
    return Dispute(owned.front, speaker, content, noun, force, owner, owned=owned)


def _inside(dispute: Dispute, parties: Parties) -> list[Claim]:
    """The claim that a denial tells itself."""
    owned = dispute.owned
    if owned is None:
        return []
    who = Who(None, parties.name(owned.actor), owned.actor)
    return [Claim(owned.words, owned.words, who, dispute.force, dispute.speaker.actor)]


def _dismissed(quote: Quote, sentence: Passage, parties: Parties) -> Dispute | None:
    """What a quotation calls false or empty; None where no claim is named or pointed at."""
    dismissal = dismissal_in(quote, sentence)
    if dismissal is None or quote.speaker is None or quote.speaker.actor is None:
        return None
    noun, force, at = _claim_noun(dismissal.subject, of_sayings=True)
    if not noun and not dismissal.pointing:
        return None
    owner = _owner(dismissal.subject, at, parties) if noun else None
    if owner == quote.speaker.actor:
        return None
    # to call a thing false is to contradict it; to call it absurd is an opinion of it
    force = force if dismissal.untrue or force == "accuse" else "criticise"
    return Dispute(sentence, quote.speaker, dismissal.subject, noun, force, owner, dismissal.pointing, True)


def _claim_noun(content: Passage, of_sayings: bool = False) -> tuple[str | None, str, int]:
    """The first noun for a claim among the opening words, what it does, and where it stands."""
    for word in words(content.text)[:OPENING]:
        force = _nouns().get(word.form) or (_sayings().get(word.form) if of_sayings else None)
        if force is not None:
            return word.form, force, word.start
    return None, "claim", 0


@cache
def _nouns() -> Mapping[str, str]:
    """The force of each noun for something that can be contradicted, in singular and plural."""
    told = {
        noun.lemma: noun.force
        for noun in reporting_nouns().values()
        if noun.force in CLAIMING and " " not in noun.lemma
    }
    told |= dict.fromkeys(assertion_words("dispute", "nouns"), "report")
    told |= dict.fromkeys(assertion_words("dispute", "deeds"), "accuse")
    told |= dict.fromkeys(("concern", "fear"), "warn")
    return {
        word.form: force for noun, force in sorted(told.items()) for form in (noun, f"{noun}s") for word in words(form)
    }


@cache
def _sayings() -> Mapping[str, str]:
    """The nouns for what somebody says or writes, in singular and plural."""
    return {form: "report" for noun in sorted(assertion_words("dispute", "sayings")) for form in (noun, f"{noun}s")}


def _owner(content: Passage, at: int, parties: Parties) -> str | None:
    """Whose claim it is, by a possessive before the noun: "Norland's claims"."""
    for end, actor in parties.named(content.source, content.start, content.start + at):
        gap = content.text[end - content.start : at]
        if gap.startswith(("'s", "’s", "'", "’")) and len(gap.split()) <= ACCUSED:
            return actor
    return None


def _telling(passage: Passage) -> dict[str, float]:
    """The telling words printed in small letters: names make no claim."""
    text = passage.text
    return telling(word.form for word in words(text) if text[word.start].islower())
