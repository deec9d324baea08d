from __future__ import annotations

import pytest

from crosswire.vocabulary.given_names import given_names, nicknames
from crosswire.vocabulary.labels import labels
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.name_signs import metonym_words, places_before, sign_words
from crosswire.vocabulary.peoples import landmarks, peoples
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.towns import towns


@pytest.mark.parametrize(("name", "gender"), [("Elena", "female"), ("Sergei", "male"), ("Kim", None), ("Velm", None)])
def test_given_names(name: str, gender: str | None) -> None:
    assert given_names().get(name) == gender


def test_nicknames_are_small_letters() -> None:
    assert "james" in nicknames()["jim"]
    assert all(form == form.lower() for short, full in nicknames().items() for form in (short, *full))


@pytest.mark.parametrize(("word", "kind"), [("ministry", "organisation"), ("river", "place"), ("treaty", "thing")])
def test_name_heads(word: str, kind: str) -> None:
    assert name_heads()[word].kind == kind


def test_towns() -> None:
    assert towns().get("Kharkiv") == "UA"
    assert "Velmograd" not in towns()


def test_peoples_and_landmarks() -> None:
    assert "Kurdish" in peoples()["Kurds"].adjectives
    assert "Euphrates" in landmarks()


def test_labels() -> None:
    assert labels()["far-right"].place == "before"
    assert labels()["rebels"].place == "after"


def test_small_words() -> None:
    assert places_before()["near"] > places_before()["to"]
    assert "northern" in sign_words("compass")
    assert "with" in metonym_words("partners")
    assert "former" in referring("past")
