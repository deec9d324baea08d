"""This file knows what to be careful of before a quotation is used: who prints it, in which wordings, from which origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.brevity import in_passing
from crosswire.cautions import cautions
from crosswire.errors import UsageError
from crosswire.model.passage import Passage
from crosswire.model.record import Edit, Finding, Record, Statement, Variant
from crosswire.report_verbs import with_verb
from crosswire.source_names import source_names
from crosswire.vocabulary.speech_words import speech_words
from crosswire.wording import words

NEAR = 75.0
"""Likeness (0 to 100) from which a wording is offered where no wording holds the fragment word for word."""

MOST_CHANGES = 4
"""Changes of a wording that are told one by one."""
CUT = "a cut without a mark"
"""The reason of a finding on a sentence that ends in one text where another goes on."""
IN_COPIES, OF_TWO = "differs in ", "the same words of two speakers"
"""How the reason of a finding begins on words changed in copying; and the reason of one on words given to two."""
SHOWN = 200
ENDS = " .,;:"


def before_quoting(record: Record, fragment: str) -> str:
    """What the record knows of every quotation that holds the fragment, as plain text; `UsageError` where none does."""
    if not _forms(fragment):
        raise UsageError("give some words of the quotation")
    found = list(_holding(record, fragment)) or list(_near(record, fragment))
    if not found:
        raise UsageError(f"no quotation in this record holds {fragment!r}, or comes near it; try fewer of its words")
    return "\n".join("\n".join(_told(record, statement)) for statement in found)


def _holding(record: Record, fragment: str) -> Iterator[Statement]:
    sought = _forms(fragment)
    for statement in record.statements:
        if any(_holds(_forms(variant.passage.text), sought) for variant in statement.variants):
            yield statement


def _near(record: Record, fragment: str) -> Iterator[Statement]:
    from rapidfuzz.fuzz import partial_ratio

    sought = " ".join(_forms(fragment))
    likeness = {
        statement.id: max(partial_ratio(sought, " ".join(_forms(v.passage.text))) for v in statement.variants)
        for statement in record.statements
    }
    best = sorted(record.statements, key=lambda statement: (-likeness[statement.id], statement.id))[:3]
    yield from (statement for statement in best if likeness[statement.id] >= NEAR and sought)


def _told(record: Record, statement: Statement) -> Iterator[str]:
    outlets = source_names(record.sources)
    names = {origin.id: outlets.get(origin.name, origin.name) for origin in record.origins}
    speaker = statement.speaker.name if statement.speaker and statement.speaker.name else "a speaker not named"
    yield f"{statement.id}  {speaker}"
    for (judged, _), group in _wordings(record, statement).items():
        reference = any(variant.passage == statement.reference for variant in group)
        relation = "the reference" if reference and judged == "verbatim" else judged
        printed = ", ".join(dict.fromkeys(_place(variant, statement, outlets) for variant in group))
        marks = group[0].kind in ("direct", "partial")
        text = " ".join(_as_told(record, group[0]).text.split())
        yield f"  {relation}: " + (f"“{text}”" if marks else text)
        if changes := _changes(group[0]) or _goes_on(group[0], statement) or _cut_off(group[0], statement):
            yield f"      {changes}"
        yield f"      in {printed}" + _from(record, statement, group, names)
    yield "  origins: " + ", ".join(names.get(origin, origin) for origin in statement.origins)
    for caution in cautions(statement):
        yield f"  careful: {caution}"
    for finding in record.findings:
        of_it = finding.about.ref == statement.id and finding.verdict == "conflict" and _is_more(finding)
        if of_it or _is_of_two_texts(finding, statement):
            yield f"  careful: {in_passing(finding.statement, SHOWN)}"
    yield ""


def _is_more(finding: Finding) -> bool:
    """Whether a finding tells what no caution on the wordings does: a cut without a mark, what others say against it."""
    return CUT in finding.reasons or finding.class_ not in ("wording", "attribution")


def _is_of_two_texts(finding: Finding, statement: Statement) -> bool:
    """Whether a finding tells that a sentence with the words was changed in copying, or that another text gives them to another."""
    reason = finding.reasons[0] if finding.reasons else ""
    if not reason.startswith(IN_COPIES) and reason != OF_TWO:
        return False
    printed = [variant.passage for variant in statement.variants]
    touched = [any(passage.touches(one) for one in printed for passage in side.passages) for side in finding.sides]
    return any(touched) and (reason != OF_TWO or not all(touched))  # else the caution on the wordings tells of both


def _place(variant: Variant, statement: Statement, outlets: Mapping[str, str]) -> str:
    """The text that prints a wording, with whom it gives the words to where that is not plainly the speaker."""
    outlet, who = outlets[variant.passage.source], variant.speaker
    said = statement.speaker.name if statement.speaker else None
    name = who.name if who is not None and who.actor is None and who.name != said else None
    if name is None or said is None or name.lower() in speech_words("standing_in"):
        return outlet
    return f"{outlet} (there: {' '.join(name.split())})"


def _changes(variant: Variant) -> str:
    """What was put for what, where it is little: "“eat” for “drink”, “safely” added"."""
    if variant.relation != "altered" or variant.degree == "paraphrase" or len(variant.edits) > MOST_CHANGES:
        return ""
    inner = (edit for edit in variant.edits if edit.is_ or 0 < edit.at[0] < len(variant.passage.text.rstrip(ENDS)))
    return ", ".join(filter(None, map(_change, inner)))


def _goes_on(variant: Variant, statement: Statement) -> str:
    """What a wording has beyond the end of the reference, whose words it has all: no other text need have that."""
    if variant.relation != "verbatim":
        return ""
    said, reference = words(variant.passage.text), _forms(statement.reference.text)
    start = _place_in(tuple(word.form for word in said), reference)
    if start is None or start + len(reference) == len(said):
        return ""
    more = " ".join(variant.passage.text[said[start + len(reference)].start :].split()).strip(ENDS)
    return f"goes on: “{in_passing(more, SHOWN)}”"


def _cut_off(variant: Variant, statement: Statement) -> str:
    """What the reference has before and behind a part of it, in its sentence: what was cut off may turn the sense."""
    if variant.relation != "truncated":
        return ""
    text, part = statement.reference.text, _forms(variant.passage.text)
    said = words(text)
    start = _place_in(tuple(word.form for word in said), part)
    if start is None:
        return ""
    before, behind = text[: said[start].start], text[said[start + len(part) - 1].end :]
    cut = ((" ".join(one.split()).strip(ENDS), place) for one, place in ((before, "before"), (behind, "behind")))
    shown = [f"“{in_passing(one, SHOWN)}” {place} it" for one, place in cut if _forms(one)]
    return f"cut off: {', '.join(shown)}" if shown else ""


def _place_in(forms: Sequence[str], part: Sequence[str]) -> int | None:
    """Where words stand in others, all of them in a row; None where they do not."""
    starts = range(len(forms) - len(part) + 1) if part else ()
    return next((at for at in starts if tuple(forms[at : at + len(part)]) == tuple(part)), None)


def _change(edit: Edit) -> str:
    was, now = (" ".join(text.split()).strip(ENDS) for text in (edit.was, edit.is_))
    if was and now:
        return f"“{now}” for “{was}”"
    return f"“{now}” added" if now else f"“{was}” left out" if was else ""


def _as_told(record: Record, variant: Variant) -> Passage:
    """The words of a wording; of a report that misleads without its verb with the verb."""
    if variant.kind != "indirect":
        return variant.passage
    text = next(source.text for source in record.sources if source.id == variant.passage.source)
    return with_verb(variant.passage, variant.cue, text)


def _from(record: Record, statement: Statement, group: Sequence[Variant], names: Mapping[str, str]) -> str:
    """Which of the statement's origins the printings go back to: those that wrote the passage, else the whole text."""
    found: dict[str, None] = {}
    for variant in group:
        here = [o for o in record.origins if o.id in statement.origins and variant.passage.source in o.sources]
        wrote = [o for o in here if any(passage.touches(variant.passage) for passage in o.passages)]
        found.update(dict.fromkeys(names[origin.id] for origin in wrote or here))
    return f", from {', '.join(found)}" if found else ""


def _wordings(record: Record, statement: Statement) -> dict[tuple[str, tuple[str, ...]], list[Variant]]:
    """The variants by relation and compared words, those that "denied" it apart; the reference's wording first."""
    groups: dict[tuple[str, tuple[str, ...]], list[Variant]] = defaultdict(list)
    ordered = sorted(statement.variants, key=lambda v: (v.passage != statement.reference, v.relation != "verbatim"))
    for variant in ordered:
        label = variant.relation + (f", {variant.degree}" if variant.degree else "")
        groups[label, _forms(_as_told(record, variant).text)].append(variant)
    return groups


def _forms(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in words(text))


def _holds(forms: Sequence[str], sought: Sequence[str]) -> bool:
    return _place_in(forms, sought) is not None
