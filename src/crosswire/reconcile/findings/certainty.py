"""This file knows where two reports of what one speaker says differ in how sure it is: "the possible grant" here, "the grant" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crosswire.brevity import in_passing
from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import About, Statement
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.clauses.lines import stem_of
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.statements.worded import Worded
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import telling
from crosswire.vocabulary.stage_words import stage_words

MOST = 60
"""Reports of one speaker that are held against each other, the first of the story."""
ENOUGH, SAME = 8.0, 0.5
"""The weight of the telling words two reports share, and its part of the lighter report."""
REACH = 4
"""Words behind "possible" among which a shared one must stand."""
BEFORE = 6
"""Words before it in which "if" makes it a condition, not a doubt."""
NEGATIVE = ("un", "in", "im")
MEANING = frozenset({"threaten", "warn", "ask", "urge", "suggest"})
"""What a verb must not do with what it reports, for that to be told as certain."""
SHOWN = 100


@dataclass(frozen=True)
class Report(Worded):
    """What a text reports somebody to say: the words reported, and the actor who says them where one is known."""

    kind: str
    force: str
    speaker: str | None = None

    @cached_property
    def telling(self) -> Mapping[str, float]:
        """The words that tell something, by weight."""
        return telling(self.forms)

    @cached_property
    def doubted(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """Each word of possibility, but in a condition, with the telling words right behind it."""
        return tuple(
            (form, _behind(self.forms[at + 1 : at + 1 + REACH]))
            for at, form in enumerate(self.forms)
            if form in assertion_words("distance", "possible")
            and not any(near.isdigit() for near in self.forms[max(0, at - 1) : at + 2])  # the third of May
            and not assertion_words("negation", "conditions").intersection(self.forms[max(0, at - BEFORE) : at])
        )

    @property
    def is_open(self) -> bool:
        """Whether any word makes it possible and no more."""
        return bool(assertion_words("distance", "possible").intersection(self.forms))

    @property
    def readiness(self) -> str | None:
        """The word by which somebody is only ready to do it: "is prepared to abandon"."""
        pairs = zip(self.forms, self.forms[1:], strict=False)
        return next((form for form, after in pairs if after == "to" and form in stage_words("ready")), None)

    def openness(self, stems: frozenset[str]) -> frozenset[str]:
        """The words before any of some stems with which these are not told as certain either: "could", "if", "not"."""
        spots = [at for at, form in enumerate(self.forms) if stem_of(form) in stems]
        near = {form for at in spots for form in self.forms[max(0, at - BEFORE) : at]}
        return assertion_words("distance", "open").intersection(near)


def _behind(forms: Sequence[str]) -> frozenset[str]:
    """The telling words behind a word of possibility; "may not be passable" doubts what "impassable" tells."""
    turned = [prefix + form for form in forms if len(form) > REACH for prefix in NEGATIVE] if "not" in forms else []
    return frozenset(telling((*forms, *turned)))


def about_certainty(
    readings: Iterable[Reading], statements: Iterable[Statement], stored: Mapping[str, StoredSource], support: Support
) -> Iterator[Draft]:
    """One finding for each report of words as possible that another reports as certain, of another origin or in the same text.

    Both must be of one speaker, or of one statement.
    """
    found: dict[tuple[Passage, str], dict[Passage, Report]] = {}
    reported = _reports(readings, stored)
    said = (_of_statement(statement, reported) for statement in statements)
    for reports in (*_by_speaker(reported.values()), *said):
        sure = [one for one in reports[:MOST] if not one.is_open and not _means_to(one)]
        for open_ in (one for one in reports[:MOST] if one.doubted) if sure else ():
            firmer = {one.passage: one for one in sure if _is_surer(one, open_) and _are_two(one, open_, support)}
            if firmer:
                found.setdefault((open_.passage, open_.doubted[0][0]), {}).update(firmer)
    for doubtful, firm in found.items():
        yield _draft(*doubtful, tuple(firm.values()), support)


def _reports(readings: Iterable[Reading], stored: Mapping[str, StoredSource]) -> dict[Passage, Report]:
    """The reports of all texts but transcripts, by the words that stand in a statement: a whole clause may report them."""
    found: dict[Passage, Report] = {}
    for reading in readings:
        for quote in () if stored[reading.source.id].kind == "transcript" else reading.quotes:
            if quote.kind != "scare":
                actor = quote.speaker.actor if quote.speaker is not None else None
                force = quote.cue.force if quote.cue else "neutral"
                found[quote.passage] = Report(quote.clause or quote.passage, quote.kind, force, actor)
    return found


def _by_speaker(reported: Iterable[Report]) -> Iterable[list[Report]]:
    said: dict[str, list[Report]] = defaultdict(list)
    for report in reported:
        if report.speaker is not None:
            said[report.speaker].append(report)
    return said.values()


def _of_statement(statement: Statement, reported: Mapping[Passage, Report]) -> list[Report]:
    """Its reports: a text that names the speaker by office only may say the same ("the chairman said ...")."""
    found = (reported.get(one.passage) for one in statement.variants if one.kind in ("indirect", "partial"))
    return [report for report in found if report is not None]


def _means_to(report: Report) -> bool:
    """Whether it tells what somebody means to do, or threatens with: that says itself that it is not done."""
    return report.passage.text.startswith("to ") or report.force in MEANING


def _is_surer(sure: Report, doubtful: Report) -> bool:
    """Whether two reports say the same but for the possibility, which stands before words of both."""
    shared = sure.telling.keys() & doubtful.telling.keys()
    weight = sum(sure.telling[stem] for stem in shared)
    lighter = min(sum(sure.telling.values()), sum(doubtful.telling.values()))
    if weight < ENOUGH or weight < SAME * lighter:
        return False
    said = [frozenset(sure.telling.keys() & behind) for _, behind in doubtful.doubted]
    return any(stems and sure.openness(stems) <= doubtful.openness(stems) for stems in said)


def _are_two(sure: Report, doubtful: Report, support: Support) -> bool:
    """Whether they are of two origins, or apart in one text, and not both quotations: those are wordings of one utterance."""
    if sure.kind == doubtful.kind == "direct":
        return False
    if sure.passage.source == doubtful.passage.source:
        return not sure.passage.touches(doubtful.passage)  # an opening may be firmer than what it sums up
    return support.origin_of(sure.passage) != support.origin_of(doubtful.passage)


def _draft(doubtful: Passage, word: str, firmer: Sequence[Report], support: Support) -> Draft:
    told: dict[str, list[Passage]] = {}
    for report in sorted(firmer, key=lambda one: one.readiness or ""):
        label = f"reported as readiness (“{report.readiness}”)" if report.readiness else "reported without such a word"
        told.setdefault(label, []).append(report.passage)
    return Draft(
        about=About(kind="source", ref=doubtful.source),
        topic="how sure it is told",
        verdict="conflict",
        class_="self-contradiction" if {one.passage.source for one in firmer} == {doubtful.source} else "modality",
        weight="assessment",
        statement=f"{in_passing(doubtful.text, SHOWN)}: possible in one report only",
        sides=(
            *(support.side(label, passages) for label, passages in told.items()),
            support.side(f"reported as possible (“{word}”)", [doubtful]),
        ),
        reasons=("the same report, with a word of possibility in one text only",),
        stakes=float(len(firmer)),
    )
