"""The event lexicon: types and modes of the manual, and an example for every entry."""

from __future__ import annotations

import re

import pytest

from crosswire.vocabulary.actions import (
    MODES,
    STATUSES,
    Action,
    actions,
    actions_by_lemma,
    light_verbs,
    object_groups,
    status_cues,
)
from crosswire.vocabulary.inflection import plural, spellings, verb_forms

WORD = re.compile(r"[a-z'’-]+")


def test_every_entry_stands_in_its_example():
    assert [entry for entry in actions() if not shows_itself(entry)] == []


def shows_itself(entry: Action) -> bool:
    text = entry.example.lower()
    told = set(WORD.findall(text))
    nouns = [form for lemma in spellings(entry.lemma) for form in (lemma, plural(lemma))]
    forms = verb_forms(entry.lemma) if entry.part == "verb" else nouns
    governed = all(
        not lemmas or any(lemma[0] == "*" or lemma in text or plural(lemma) in text for lemma in lemmas)
        for lemmas in (entry.objects, entry.subjects)
    )
    return bool(told.intersection(forms)) and told.issuperset(entry.particle.split()) and governed


def test_every_type_and_every_mode_has_an_entry():
    assert {entry.type for entry in actions()} == set(MODES)
    for type_, modes in MODES.items():
        assert modes <= {entry.mode for entry in actions() if entry.type == type_}


@pytest.mark.parametrize(
    ("part", "lemma", "object_", "particle", "code"),
    [
        ("verb", "sign", "treaty", "", ("SUPPORT", "")),
        ("verb", "declare", "ceasefire", "", ("CONCEDE", "")),
        ("verb", "observe", "truce", "", ("RETREAT", "ceasefire")),
        ("verb", "hold", "talk", "", ("CONSULT", "")),
        ("verb", "cancel", "meeting", "", ("REJECT", "meet")),
        ("verb", "impose", "sanction", "", ("SANCTION", "discontinue")),
        ("verb", "impose", "curfew", "", ("COERCE", "curfew")),
        ("verb", "call", "truce", "for", ("REQUEST", "yield")),
        ("verb", "release", "", "", ("RETREAT", "release")),
        ("verb", "arrest", "", "", ("COERCE", "arrest")),
        ("verb", "recall", "ambassador", "", ("SANCTION", "withdraw")),
        ("verb", "strike", "deal", "", ("AGREE", "")),
        ("verb", "strike", "depot", "", ("ASSAULT", "aerial")),
        ("verb", "strike", "", "", ("PROTEST", "strike")),
        ("noun", "strike", "", "hunger", ("PROTEST", "hunger")),
        ("noun", "strike", "", "drone", ("ASSAULT", "drone")),
        ("noun", "visit", "", "", ("CONSULT", "visit")),
    ],
)
def test_type_and_mode_by_what_is_governed(part, lemma, object_, particle, code):
    entries = [
        entry
        for entry in actions_by_lemma(part)[lemma]
        if entry.particle == particle and (object_ in entry.objects if object_ else not entry.objects)
    ]
    assert [(entry.type, entry.mode) for entry in entries] == [code]


def test_narrow_entries_stand_before_wide_ones():
    for part in ("verb", "noun"):
        for entries in actions_by_lemma(part).values():
            ranks = [(not entry.objects and not entry.subjects, not entry.particle) for entry in entries]
            assert ranks == sorted(ranks)


@pytest.mark.parametrize("lemma", ["walk in", "eat", "read", "sleep"])
def test_other_verbs_tell_no_event(lemma):
    assert lemma not in actions_by_lemma("verb")


def test_cues_of_every_status_but_the_plain_one():
    assert set(status_cues()) == set(STATUSES) - {"happened"}
    assert "deny" in status_cues()["denied"]["verbs"]
    assert "allegedly" in status_cues()["alleged"]["adverbs"]
    assert "as long as" in status_cues()["conditional"]["phrases"]


def test_a_cue_of_denial_is_none_of_a_plan():
    assert not set(status_cues()["denied"]["verbs"]) & set(status_cues()["planned"]["verbs"])


def test_light_verbs_and_groups():
    assert "carry out" in light_verbs()["carry"]
    assert "suffer" in light_verbs()["undergo"]
    assert "truce" in object_groups()["ceasefire"]
