"""The language of reported speech: every verb shows itself in its example; spot checks of frames."""

from __future__ import annotations

import re

import pytest

from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.reporting import (
    FORCES,
    ReportingVerb,
    attribution_phrases,
    reporting_nouns,
    reporting_verbs,
    verb_form_lemmas,
    verbs_by_lemma,
)

WORD = re.compile(r"[a-z'’-]+")


def test_every_verb_stands_in_its_example():
    assert [verb.key for verb in reporting_verbs().values() if not shows_itself(verb)] == []


def shows_itself(verb: ReportingVerb) -> bool:
    told = set(WORD.findall(verb.example.lower()))
    said = bool(told.intersection(verb_forms(verb.lemma))) and told.issuperset(verb.particle.split())
    return said and verb.example[-1] in '."!?'


def test_there_are_verbs_of_every_force():
    assert {verb.force for verb in reporting_verbs().values()} == FORCES
    assert len(verbs_by_lemma()) > 250


@pytest.mark.parametrize(
    ("key", "force", "frames", "preposition"),
    [
        ("say", "neutral", {"quote", "clause"}, ""),
        ("tell", "neutral", {"quote", "clause", "object", "infinitive"}, "about"),
        ("accuse", "accuse", {"quote", "object"}, "of"),
        ("warn", "warn", {"quote", "clause", "infinitive"}, "against"),
        ("vow", "promise", {"quote", "clause", "object", "infinitive"}, ""),
        ("call for", "urge", {"object"}, ""),
        ("make clear", "explain", {"quote", "clause"}, ""),
        ("criticise", "criticise", {"quote", "object"}, "for"),
    ],
)
def test_frames(key, force, frames, preposition):
    verb = reporting_verbs()[key]
    assert verb.force == force
    assert verb.frames == frames
    assert not preposition or preposition in verb.prepositions


@pytest.mark.parametrize(
    ("lemma", "attitude"), [("believe", True), ("hope", True), ("expect", True), ("say", False), ("announce", False)]
)
def test_verbs_of_thought_are_told_from_verbs_of_speech(lemma, attitude):
    assert reporting_verbs()[lemma].cognition is attitude


@pytest.mark.parametrize("lemma", ["eat", "sprint", "attach", "kill", "sign"])
def test_other_verbs_are_none(lemma):
    assert lemma not in verbs_by_lemma()


def test_phrasal_verbs_stand_before_the_plain_one():
    assert [verb.key for verb in verbs_by_lemma()["call"]] == ["call for", "call on", "call out", "call upon", "call"]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("said", "say"), ("told", "tell"), ("denies", "deny"), ("emphasised", "emphasize"), ("signalled", "signal")],
)
def test_written_forms_lead_to_their_lemma(form, lemma):
    assert lemma in verb_form_lemmas()[form]


def test_phrases_are_lower_case_longest_first():
    phrases = [item.phrase for item in attribution_phrases()]
    assert phrases == sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    assert all(phrase == phrase.lower() for phrase in phrases)


def test_the_place_of_the_source_agrees_with_the_form():
    for item in attribution_phrases():
        before, dots, after = item.phrase.partition("...")
        place = {"before-source": (True, False), "after-source": (False, True), "around-source": (True, True)}
        assert (bool(dots) and (bool(before), bool(after)) == place[item.form]) if item.form != "whole" else not dots


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("according to ...", "before-source"),
        ("... was quoted as saying", "after-source"),
        ("in ...'s view", "around-source"),
        ("reportedly", "whole"),
    ],
)
def test_attribution_phrases(phrase, form):
    assert {item.phrase: item.form for item in attribution_phrases()}[phrase] == form


@pytest.mark.parametrize(
    ("noun", "clause"), [("claim", True), ("statement", True), ("speech", False), ("warning", True)]
)
def test_nouns_that_take_a_clause(noun, clause):
    assert reporting_nouns()[noun].clause is clause
