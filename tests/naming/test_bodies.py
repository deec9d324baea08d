from __future__ import annotations

import pytest

from crosswire.model.values import NameKind
from crosswire.naming.bodies import body_key, body_words, by_entries, country_key, is_short_for, state_body


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian Defense Ministry", "Ministry of Defence of Russia"),
        ("Iraqi government", "government of Iraq"),
        ("Trade Ministry", "the Ministry of Trade"),
        ("South Korean navy", "navy of South Korea"),
        ("Fish & Wildlife Service", "Fish and Wildlife Service"),
        ("Orlov campaign", "Ivan L. Orlov's presidential campaign"),
    ],
)
def test_one_body_in_other_words(one: str, other: str) -> None:
    assert body_words(one) == body_words(other)


def test_other_bodies_in_like_words() -> None:
    assert body_words("Iraqi government") != body_words("Iranian government")
    assert body_words("Ministry of Trade") != body_words("Ministry of Transport")


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("UK", "country", ("country", "GBR")),
        ("Britain", "country", ("country", "GBR")),
        ("Moscow", "country", ("country", "RUS")),
        ("Kremlin", "organisation", ("seat", "kremlin")),
        ("U.N.", "organisation", ("body", "United Nations")),
        ("Islamic State group", "group", ("body", "Islamic State")),
        ("Ukrainian officials", "group", None),
        ("United States Supreme Court", "organisation", ("body", "US Supreme Court")),
        ("U.S. Department of State", "organisation", ("seat", "state department")),
        ("Velm Harbour Board", "organisation", ("named", "velm harbour board")),
    ],
)
def test_key(text: str, kind: NameKind, key: tuple[str, str] | None) -> None:
    assert body_key(text, kind) == key


def test_a_name_cut_short_leaves_out_whose_it_is_and_nothing_else() -> None:
    assert is_short_for("supreme court", "usa supreme court")
    assert is_short_for("trade committee", "senate trade committee")
    assert not is_short_for("harbour board", "velm harbour board")


def test_a_country_by_its_own_name() -> None:
    assert country_key("Syria") == ("country", "SYR")
    assert country_key("Syrian") is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ruritanian foreign ministry", "ruritania foreign ministry"),
        ("Ruritania’s Foreign Ministry", "ruritania foreign ministry"),
        ("Ministry of Foreign Affairs of Ruritania", "ruritania foreign ministry"),
        ("Ruritania's defence ministry", "ruritania defense ministry"),
        ("Ministry of Foreign Affairs", None),
        ("Sudmark foreign ministry", None),
        ("Ruritania Harbour Tours", None),
    ],
)
def test_a_body_of_a_country_that_only_the_story_knows(name: str, words: str | None) -> None:
    assert state_body(name, frozenset({"ruritania"})) == words


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("EU observers", "European Union observers"),
        ("two American officials", "two USA officials"),
        ("officials of Velm", "officials of Velm"),
        ("", ""),
    ],
)
def test_by_entries(text: str, called: str) -> None:
    assert by_entries(text) == called
