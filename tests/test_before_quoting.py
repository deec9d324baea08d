"""Whether a quotation is found by any fragment, with what to be careful of and the origins of each wording."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.before_quoting import before_quoting
from crosswire.cautions import cautions
from crosswire.errors import UsageError
from crosswire.model.mention import Cue
from crosswire.model.passage import Passage
from crosswire.model.record import About, Statement
from tests.report.example import empty_record, example_record
from tests.report.example_sources import MARLOW, REUK
from tests.report.example_statements import STATEMENTS

BY_ID = {statement.id: statement for statement in STATEMENTS}


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("spin this out", "st-drag"),
        ("SPIN   this, out", "st-drag"),
        ("is not possible within days", "st-move"),
        ("isn’t possible within days", "st-move"),
        ("on the tenth", "st-lissen"),
        ("military stagin ground", "st-staging"),
    ],
)
def test_any_fragment_finds_its_statement(fragment: str, found: str) -> None:
    assert f"{found}  " in before_quoting(example_record(), fragment)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [("the price of copper", "try fewer of its words"), ("", "give some words"), ("…", "give some words")],
)
def test_what_nobody_said_is_misuse(fragment: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        before_quoting(example_record(), fragment)
    with pytest.raises(UsageError, match=said):
        before_quoting(empty_record(), fragment)


def test_each_wording_is_told_with_its_texts() -> None:
    told = before_quoting(example_record(), "spin this out")
    assert "altered, meaning: “We are going to spin this out for weeks”\n" in told
    assert "      “not” left out\n      in Inland Courier" in told
    assert "careful: one wording runs separate utterances together" in told
    assert "indirect, paraphrase: her country would not spend months on the Saren corridor" in told


@pytest.mark.parametrize(
    ("key", "warned"),
    [
        ("st-drag", "differs in words that bear the meaning"),
        ("st-drag", "some texts print a part of it"),
        ("st-move", "rewritten inside the quotation marks"),
        ("st-massacre", "no text prints these words between quotation marks"),
        ("st-massacre", "one origin only"),
        ("st-massacre", "no text names the speaker"),
        ("st-inspect", "only some texts name the speaker: Anna Marlow"),
    ],
)
def test_a_caution_is_given_where_it_is_due(key: str, warned: str) -> None:
    assert any(warned in caution for caution in cautions(BY_ID[key]))


def test_a_statement_printed_alike_by_two_origins_needs_no_caution() -> None:
    assert cautions(BY_ID["st-never"]) == ()


def _spoken_by_two(statement: Statement) -> Statement:
    first, second = statement.variants
    return replace(statement, variants=(replace(first, speaker=REUK), replace(second, speaker=MARLOW)))


def test_two_speakers_of_one_statement_are_named_and_two_names_of_one_are_not() -> None:
    assert cautions(_spoken_by_two(BY_ID["st-never"])) == ("attributed to different speakers: Anna Marlow, Tomas Reuk",)
    assert not any("different speakers" in caution for caution in cautions(BY_ID["st-drag"]))


def test_a_report_is_told_with_the_verb_without_which_it_misleads() -> None:
    record = example_record()
    text = "Reuk denied that the gate of the harbour was shut."
    source = replace(record.sources[0], id="gate", text=text)
    words, verb = (
        Passage("gate", text.index(t), text.index(t) + len(t), t)
        for t in ("the gate of the harbour was shut", "denied")
    )
    cue = Cue(passage=verb, lemma="deny", force="deny")
    variant = replace(BY_ID["st-never"].variants[0], passage=words, kind="indirect", relation="indirect", cue=cue)
    statement = replace(BY_ID["st-never"], id="st-gate", variants=(variant,), reference=words)
    told = before_quoting(replace(record, sources=(source,), statements=(statement,)), "gate of the harbour")
    assert "indirect: denied that the gate of the harbour was shut" in told


def test_what_is_found_against_a_statement_is_told() -> None:
    record = example_record()
    finding = replace(
        record.findings[0], about=About(kind="statement", ref="st-drag"), verdict="conflict", class_="wording",
        statement="a text ends the sentence where another goes on", reasons=("a cut without a mark",),
    )  # fmt: skip
    found = replace(record, findings=(finding,))
    assert "careful: a text ends the sentence where another goes on" in before_quoting(found, "spin this out")
    assert "goes on" not in before_quoting(replace(record, findings=()), "spin this out")


def test_what_a_wording_has_beyond_the_reference_is_told() -> None:
    longer = "We are not going to spin this out for weeks and months, whoever asks."
    statement = BY_ID["st-drag"]
    passage = Passage(statement.reference.source, 0, len(longer), longer)
    found = replace(statement, variants=(replace(statement.variants[0], passage=passage),))
    assert "      goes on: “whoever asks”\n" in before_quoting(
        replace(example_record(), statements=(found,)), "spin this out"
    )


def test_a_text_that_gives_the_words_to_somebody_it_does_not_name_is_told_with_whom() -> None:
    first, second = BY_ID["st-never"].variants
    groups = replace(REUK, name="Business groups", actor=None)
    statement = replace(BY_ID["st-never"], variants=(first, replace(second, speaker=groups)))
    told = before_quoting(replace(example_record(), statements=(statement,)), first.passage.text)
    assert "(there: Business groups)" in told
    assert "(there:" not in before_quoting(example_record(), first.passage.text)


def _denied_and_admitted() -> Statement:
    """A statement of two reports of one sentence: the one has the words denied, the other admitted."""
    report = next(v for v in BY_ID["st-drag"].variants if v.kind == "indirect")
    verbs = (("denied", "deny", "deny"), ("admitted", "admit", "concede"))
    cues = [Cue(passage=Passage("x", 0, len(form), form), lemma=lemma, force=force) for form, lemma, force in verbs]
    return replace(BY_ID["st-drag"], variants=tuple(replace(report, cue=cue) for cue in cues))


def test_what_one_text_has_denied_and_another_admitted_is_told_as_both() -> None:
    first, *_ = (one for one in cautions(_denied_and_admitted()) if "denied" in one)
    assert first == "one text has it that this was denied (“denied”), another that it was not (“admitted”)"


@pytest.mark.parametrize("reason", ["differs in a number", "the same words of two speakers"])
def test_what_another_text_has_in_the_place_of_the_words_is_told(reason: str) -> None:
    record = example_record()
    (variant, *_) = BY_ID["st-never"].variants
    elsewhere = replace(variant.passage, start=0, end=3, source="elsewhere")
    told = replace(
        record.findings[0], about=About(kind="source", ref="elsewhere"), reasons=(reason,), statement="told otherwise there",
        sides=tuple(replace(record.findings[0].sides[0], passages=(one,)) for one in (variant.passage, elsewhere)),
    )  # fmt: skip
    fragment = " ".join(variant.passage.text.split()[:6])
    assert "careful: told otherwise there" in before_quoting(replace(record, findings=(told,)), fragment)


def test_the_yardstick_is_called_so_and_what_was_cut_off_is_told() -> None:
    whole, part = "We will sign no paper while the salt ships wait.", "sign no paper"
    first = BY_ID["st-never"].variants[0]
    variants = tuple(
        replace(first, passage=Passage(name, 0, len(text), text), relation=relation)
        for name, text, relation in ((first.passage.source, whole, "verbatim"), ("elsewhere", part, "truncated"))
    )
    statement = replace(BY_ID["st-never"], reference=variants[0].passage, variants=variants)
    sources = (*example_record().sources, replace(example_record().sources[0], id="elsewhere", outlet="Elsewhere"))
    told = before_quoting(replace(example_record(), sources=sources, statements=(statement,)), part)
    assert "  the reference: “We will sign no paper" in told
    assert "      cut off: “We will” before it, “while the salt ships wait” behind it\n" in told
