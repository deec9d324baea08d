"""This file knows where an outlet judges in its own voice what somebody said,
and other texts print it: "falsely claimed".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from crosswire.brevity import in_passing
from crosswire.model.passage import Passage
from crosswire.model.record import About, Statement
from crosswire.reconcile.findings.clauses.lines import Line, Lines
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.lineage import saying_forms
from crosswire.vocabulary.assertion_words import assertion_words

NEAR = 7
"""Words between the judging word and the verb of saying it goes with."""
SHOWN = 100


def about_judgements(lines: Lines, statements: Iterable[Statement], support: Support) -> Iterator[Draft]:
    """One finding for each statement that one outlet calls false or misleading and a text of another origin prints."""
    judged: dict[str, list[tuple[Line, str]]] = defaultdict(list)
    for line in lines.all:
        word = _judging(line)
        if word is not None and line.said:
            judged[line.passage.source].append((line, word))
    for statement in statements if judged else ():
        for line, word in _of(statement, judged):
            printed = [one.passage for one in statement.variants if _is_others(one.passage, line, support)]
            if printed:
                yield _draft(statement, printed, line, word, support)
                break


def _judging(line: Line) -> str | None:
    """The word by which the outlet itself judges what is said in a sentence."""
    for at, form in enumerate(line.forms):
        if form in assertion_words("judged", "adverbs") and line.is_own(at):
            around = line.forms[max(0, at - NEAR) : at + NEAR + 1]
            if any(near in saying_forms() for near in around):
                return form
    text = " ".join(line.forms)
    behind = (phrase for phrase in sorted(assertion_words("judged", "phrases")) if phrase in text)
    return next((phrase for phrase in behind if any(form in saying_forms() for form in line.forms)), None)


def _of(statement: Statement, judged: dict[str, list[tuple[Line, str]]]) -> Iterator[tuple[Line, str]]:
    """The judging sentences that hold a wording of a statement."""
    for variant in statement.variants:
        for line, word in judged.get(variant.passage.source, ()):
            if variant.kind != "narrated" and line.passage.touches(variant.passage):
                yield line, word


def _is_others(passage: Passage, line: Line, support: Support) -> bool:
    if passage.source == line.passage.source:
        return False
    return support.origin_of(passage) != support.origin_of(line.passage)


def _draft(statement: Statement, printed: list[Passage], line: Line, word: str, support: Support) -> Draft:
    gist = in_passing(statement.gist, SHOWN)
    speaker = statement.speaker.name if statement.speaker and statement.speaker.name else "somebody"
    return Draft(
        about=About(kind="statement", ref=statement.id),
        topic="what an outlet judges",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"{speaker}: {gist}: said “{word}” by one outlet's own words",
        sides=(
            support.side(f"said by {speaker}", printed),
            # nobody told the outlet so, though the sentence may be mostly the words it judges
            replace(support.side(f"judged in an outlet's own voice: “{word}”", [line.passage]), informants=()),
        ),
        reasons=("the outlet, not the speaker, says that it is not so",),
        stakes=float(len(printed)),
    )
