"""Written forms of verbs and nouns."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.inflection import plural, spellings, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", {"say", "says", "saying", "said"}),
        ("deny", {"deny", "denies", "denying", "denied"}),
        ("stop", {"stop", "stops", "stopping", "stopped"}),
        ("agree", {"agree", "agrees", "agreeing", "agreed"}),
        ("die", {"die", "dies", "dying", "died"}),
        ("be", {"be", "am", "is", "are", "was", "were", "been", "being"}),
        ("veto", {"veto", "vetoes", "vetoing", "vetoed"}),
        ("visit", {"visit", "visits", "visiting", "visited"}),
        ("seize", {"seize", "seizes", "seizing", "seized"}),
        ("clash", {"clash", "clashes", "clashing", "clashed"}),
        ("signal", {"signal", "signals", "signaled", "signalled", "signaling", "signalling"}),
    ],
)
def test_forms_of_a_verb(lemma, forms):
    assert set(verb_forms(lemma)) == forms
    assert verb_forms(lemma)[0] == lemma


def test_both_spellings():
    assert {"criticize", "criticised", "criticising"} <= set(verb_forms("criticize"))
    assert spellings("seize") == ("seize",)


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("ally", "allies"),
        ("day", "days"),
        ("man", "men"),
        ("crisis", "crises"),
        ("church", "churches"),
        ("aircraft", "aircraft"),
        ("embargo", "embargoes"),
    ],
)
def test_plurals(lemma, form):
    assert plural(lemma) == form
