"""Measures, bounds and vague numbers."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.measures import (
    EFFECTS,
    FAMILIES,
    bound_phrases,
    counted_people,
    currencies,
    measure_signals,
    measures,
    units,
    vague_numbers,
)


@pytest.mark.parametrize(
    ("lemma", "measure", "sort"),
    [
        ("kill", "killed", "verb"),
        ("die", "killed", "own-verb"),
        ("dead", "killed", "adjective"),
        ("death toll", "killed", "noun"),
        ("injure", "wounded", "verb"),
        ("casualty", "casualties", "noun"),
        ("flee", "displaced", "own-verb"),
        ("prisoner of war", "prisoners", "noun"),
        ("drone", "drones", "noun"),
        ("hectare", "area", "noun"),
    ],
)
def test_signals_lead_to_the_measure(lemma, measure, sort):
    assert (measure, sort) in [(found.name, how) for found, how in measure_signals()[lemma]]


def test_casualties_are_neither_killed_nor_wounded():
    assert [found.name for found, _ in measure_signals()["casualty"]] == ["casualties"]
    assert measures()["killed"].beneath == measures()["wounded"].beneath == "casualties"


def test_families_and_lower_case():
    assert {measure.family for measure in measures().values()} == FAMILIES
    assert all(lemma == lemma.lower() for lemma in measure_signals())


@pytest.mark.parametrize(
    ("phrase", "place", "effect"),
    [
        ("at least", "before", "at-least"),
        ("no fewer than", "before", "at-least"),
        ("more than", "before", "more-than"),
        ("up to", "before", "at-most"),
        ("fewer than", "before", "fewer-than"),
        ("about", "before", "about"),
        ("nearly", "before", "nearly"),
        ("or more", "after", "at-least"),
        ("in total", "after", "exactly"),
    ],
)
def test_bounds(phrase, place, effect):
    assert [bound.effect for bound in bound_phrases() if (bound.phrase, bound.place) == (phrase, place)] == [effect]


def test_every_effect_has_a_phrase_and_the_longest_come_first():
    assert {bound.effect for bound in bound_phrases()} == EFFECTS
    lengths = [len(bound.phrase) for bound in bound_phrases()]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("dozens", 24, None),
        ("scores", 40, None),
        ("hundreds", 200, None),
        ("thousands", 2000, None),
        ("tens of thousands", 20000, None),
        ("several", 3, None),
        ("a couple", 2, None),
        ("a few", 3, None),
        ("both", 2, 2),
    ],
)
def test_vague_numbers_are_bounds(phrase, low, high):
    number = vague_numbers()[phrase]
    assert (number.low, number.high) == (low, high)


def test_no_vague_number_is_upside_down():
    assert all(number.high is None or number.low <= number.high for number in vague_numbers().values())


@pytest.mark.parametrize(
    ("word", "group"),
    [("children", "civilian"), ("soldiers", "military"), ("gunmen", "fighter"), ("hostages", "captive")],
)
def test_counted_people(word, group):
    assert counted_people()[word] == group


def test_units_and_currencies():
    assert units()["km"] == units()["kilometers"] == "kilometre"
    assert currencies()["€"] == "EUR"
    assert currencies()["dollars"] == "USD"
    assert "dollars" not in units()
