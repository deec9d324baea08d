"""This file knows where one party contradicts another: a claim or an accusation,
and who denies, disputes or dismisses it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from crosswire.brevity import in_passing
from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor, FindingClass, Statement, Variant
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.disputes.claims import Claim, Dispute, claims_and_disputes
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.statements.speakers import is_only_described
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.wording import words

HARD = frozenset({"accuse", "claim", "report"})
"""Claims of fact; a criticism dismissed is a difference of opinion."""
SAME = 0.5
"""The part of the weight of a contradicted clause that a claim must hold, to be the claim that is contradicted."""
ENOUGH = 6.0
STEM = 5
MARKS = ' “”«»"'
GAP = 4
"""Characters (a space, a new paragraph) between two sentences that follow each other."""
DETAIL = 3
"""Telling words beside a denial from which on its sentence says what is denied."""
MOST = 40
"""Claims of one party, or with one word, that a denial is held against."""
MOST_SIDES = 6
"""Parties whose claims a finding shows."""
SHOWN = 90


def about_disputes(
    readings: Iterable[Reading], actors: Sequence[Actor], statements: Iterable[Statement], support: Support,
    stored: Mapping[str, StoredSource],
) -> Iterator[Draft]:  # fmt: skip
    """One finding for each party that contradicts another's claims, with the claims in all texts that print them."""
    parties = Parties(actors)
    found = [
        claims_and_disputes(reading, parties) for reading in readings if stored[reading.source.id].kind != "transcript"
    ]
    claims = Claims((claim for some, _ in found for claim in some), parties)
    everywhere = _variants(statements)
    cases: dict[tuple[str, FindingClass], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    answers: dict[tuple[str, FindingClass], list[Dispute]] = defaultdict(list)
    for _, disputes in found:
        for dispute in disputes:
            case = parties.of(dispute.speaker.actor), _class(dispute)
            for speaker, answered in sorted(claims.answered(dispute).items()):
                cases[case][speaker] += answered
                answers[case].append(dispute)
    together: dict[tuple[FindingClass, tuple[Passage, ...]], list[tuple[str, FindingClass]]] = defaultdict(list)
    for case, said in cases.items():  # what two contradict is one matter
        together[case[1], tuple(sorted({claim.words for some in said.values() for claim in some}))].append(case)
    for same in together.values():
        by = [_speaks(answers[case], case[0]) for case in same]
        disputes = [dispute for case in same for dispute in answers[case]]
        draft = _draft(list(cases[same[0]].values()), disputes, " and ".join(by), same[0][1], everywhere, support)
        if len(draft.sides) > 1:
            yield draft


class Claims:
    """The claims of a story by whom they accuse, whose they are, and the words they hold."""

    def __init__(self, claims: Iterable[Claim], parties: Parties) -> None:
        self._parties = parties
        self._against: dict[str, list[Claim]] = defaultdict(list)
        self._of: dict[str, list[Claim]] = defaultdict(list)
        self._by_stem: dict[str, list[Claim]] = defaultdict(list)
        self._in: dict[str, list[Claim]] = defaultdict(list)
        self._on: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._in[claim.sentence.source].append(claim)
            for noun in _papers(claim) if claim.force in HARD and claim.speaker.actor else ():
                _add(self._on[noun], claim)
            if claim.accused is not None and claim.force == "accuse":
                _add(self._against[parties.of(claim.accused)], claim)
            if claim.speaker.actor is not None:
                _add(self._of[claim.speaker.actor], claim)
            for stem in claim.telling:
                _add(self._by_stem[stem], claim)

    def answered(self, dispute: Dispute) -> dict[str, list[Claim]]:
        """The claims a party contradicts, by the party that makes them."""
        if dispute.met:
            return self._by_party(dispute.met, dispute)
        mine = self._parties.of(dispute.speaker.actor)
        near = {id(claim): claim for stem in dispute.detail for claim in self._by_stem.get(stem, ())}
        if dispute.bare and dispute.pointing:
            return self._by_party([c for c in self._pointed_at(dispute) if self._may_be_denied(c, mine)], dispute)
        claims = [
            *_meant(dispute, [c for c in self._against.get(mine, ()) if _is_denied_accusation(c, dispute)]),
            *(claim for claim in self._of.get(dispute.owner or "", ()) if _is_of_owner(claim, dispute)),
            # what is called false by its owner's name ("Kovar's account") is nobody else's, whatever words it shares
            *(claim for claim in near.values() if not _is_by_name(dispute) and _is_contradicted(claim, dispute)),
            *self._pointed_at(dispute),
            *self._of_paper(dispute),
        ]
        return self._by_party(claims, dispute)

    def _by_party(self, claims: Iterable[Claim], dispute: Dispute) -> dict[str, list[Claim]]:
        """The claims by the party that makes them, but for those of the party that contradicts."""
        mine = self._parties.of(dispute.speaker.actor)
        found: dict[str, dict[int, Claim]] = defaultdict(dict)
        for claim in claims:
            party = self._parties.party(claim.speaker)
            own = dispute.owned is not None and claim.words == dispute.owned.words
            if party != mine and (own or not claim.words.touches(dispute.content)):
                found[party][id(claim)] = claim
        return {party: list(some.values()) for party, some in found.items()}

    def _may_be_denied(self, claim: Claim, party: str) -> bool:
        """Whether "denied it" behind a claim denies it: "said it would ask for a visa. Norland denied it" does not."""
        if claim.force in ("accuse", "claim"):
            return True
        told = self._parties.named(claim.words.source, claim.words.start, claim.words.end)
        return any(self._parties.of(actor) == party for _, actor in told)

    def _of_paper(self, dispute: Dispute) -> list[Claim]:
        """As in "the suit is without merit": the claims made in a sentence on the suit."""
        if not dispute.dismissing or dispute.owner or dispute.noun is None:
            return []
        return self._on.get(dispute.noun[:STEM], [])

    def _pointed_at(self, dispute: Dispute) -> list[Claim]:
        """The claims of the sentence right before one that says "called that a lie"."""
        if not dispute.pointing:
            return []
        before = [c for c in self._in.get(dispute.sentence.source, ()) if c.sentence.start < dispute.sentence.start]
        last = max((claim.sentence.end for claim in before), default=0)
        near = dispute.sentence.start - last <= GAP
        return [claim for claim in before if near and claim.sentence.end == last]


def _add(claims: list[Claim], claim: Claim) -> None:
    if len(claims) < MOST:
        claims.append(claim)


@cache
def _paper_stems() -> frozenset[str]:
    named = assertion_words("dispute", "sayings") | assertion_words("dispute", "nouns")
    return frozenset(noun[:STEM] for noun in named)


def _papers(claim: Claim) -> list[str]:
    """What a claim's sentence names that may be called false or empty: a suit, a report, a letter."""
    return sorted(_paper_stems() & {word.form[:STEM] for word in words(claim.sentence.text)})


def _meant(dispute: Dispute, accusations: Sequence[Claim]) -> Iterator[Claim]:
    """The accusations that a denial without detail may mean: one that its own text told
    before it, or that fits its sentence.

    "Rejected the accusation, saying no patrol had been stopped" does not mean that of shelling a port, told elsewhere.
    """
    for claim in accusations:
        before = claim.words.source == dispute.content.source and claim.sentence.start < dispute.sentence.start
        fits = len(dispute.beside) < DETAIL or not dispute.beside.keys().isdisjoint(claim.telling)
        if dispute.detail or before or fits:
            yield claim


def _is_denied_accusation(claim: Claim, dispute: Dispute) -> bool:
    """As in "Norland accused Sudmark of ..." and "Sudmark denied the accusations"; with what, both must say alike."""
    return dispute.force == "accuse" and (not dispute.detail or bool(dispute.detail.keys() & claim.telling.keys()))


def _is_of_owner(claim: Claim, dispute: Dispute) -> bool:
    """As in "Norland warned that ..." and, further on in the text, "Sudmark dismissed Norland's warnings"."""
    before = claim.words.source == dispute.content.source and claim.sentence.start < dispute.sentence.start
    return before and (claim.force == dispute.force or dispute.dismissing)


def _is_by_name(dispute: Dispute) -> bool:
    return dispute.dismissing and dispute.owner is not None


def _is_contradicted(claim: Claim, dispute: Dispute) -> bool:
    """Whether a claim holds most of what the contradicted clause says."""
    weight = sum(dispute.detail.values())
    held = sum(worth for stem, worth in dispute.detail.items() if stem in claim.telling)
    return weight >= ENOUGH and held >= SAME * weight


def _speaks(disputes: Sequence[Dispute], party: str) -> str:
    """The name of who contradicts: the party's own, where it does itself, else that of the first who speaks for it."""
    first = min(disputes, key=lambda dispute: dispute.speaker.actor != party)
    return first.speaker.name or "a party"


def _class(dispute: Dispute) -> FindingClass:
    return "fact" if dispute.force in HARD else "framing"


def _variants(statements: Iterable[Statement]) -> dict[Passage, tuple[Passage, ...]]:
    """For each printed wording all wordings of the same statement that no text gives to somebody else ("the tabloid")."""
    found: dict[Passage, tuple[Passage, ...]] = {}
    for statement in statements:
        for one in statement.variants:
            found[one.passage] = tuple(v.passage for v in statement.variants if not _are_given_to_two(one, v))
    return found


def _are_given_to_two(one: Variant, other: Variant) -> bool:
    mine, theirs = one.speaker, other.speaker
    if mine is None or theirs is None or mine.actor == theirs.actor:
        return False
    return all(who.actor is not None or is_only_described(who) for who in (mine, theirs))


def _draft(  # noqa: PLR0917  # the parts of one finding
    said: Sequence[Sequence[Claim]], disputes: Sequence[Dispute], denies: str, class_: FindingClass,
    everywhere: Mapping[Passage, tuple[Passage, ...]], support: Support,
) -> Draft:  # fmt: skip
    """The finding, with a side for each party that claims; the one that contradicts stands last."""
    answers = sorted({dispute.sentence for dispute in disputes})
    told = [(claims, passages) for claims in said if (passages := _told(claims, everywhere, answers))]
    claiming = [support.side(f"said by {_by(claims)}", passages) for claims, passages in told]
    hard = class_ == "fact"
    return Draft(
        about=About(kind="actor", ref=disputes[0].speaker.actor or ""),
        topic=f"what {denies} contradicts",
        verdict="conflict",
        class_=class_,
        weight="assessment" if hard else "quotation",
        statement=f"{_claimed(told[0][0] if told else said[0])}; contradicted by {denies}",
        sides=(*claiming[:MOST_SIDES], support.side(f"contradicted by {denies}", answers)),
        # a text that tells the claim may tell the answer in words of its own: "the bishops disagree"
        silent=support.silent((*answers, *(passage for _, passages in told for passage in passages))),
        reasons=("one party says it, the other contradicts it in words",),
        stakes=float(sum(len(side.passages) for side in claiming)),
    )


def _by(claims: Sequence[Claim]) -> str:
    return claims[0].speaker.name or "a party"


def _claimed(claims: Sequence[Claim]) -> str:
    """Who claims what; an accusation as the text tells it, since "Sudmark of the attack" alone says nothing."""
    first = claims[0]
    if first.force == "accuse":
        fullest = max((claim for claim in claims if claim.force == "accuse"), key=lambda one: sum(one.telling.values()))
        told = in_passing(fullest.sentence.text.strip(MARKS), SHOWN)
        return told if fullest.speaker.passage is not None else f"{_by([fullest])}: {told}"
    return f"{_by(claims)}: {in_passing(first.words.text, SHOWN)}"


def _told(
    claims: Iterable[Claim], everywhere: Mapping[Passage, tuple[Passage, ...]], answers: Sequence[Passage]
) -> set[Passage]:
    """The sentences of the claims, and the other texts' wordings of the same statements."""
    sentences = {claim.sentence for claim in claims} - set(answers)
    wordings = {passage for claim in claims for passage in everywhere.get(claim.words, ())}
    return sentences | {
        one for one in wordings if not any(one.touches(sentence) for sentence in (*sentences, *answers))
    }
