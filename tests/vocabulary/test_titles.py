"""Titles and the nouns for unnamed people."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.titles import KINDS, honorifics, people_nouns, title_forms, titles


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("pm", "prime minister", "head-of-government"),
        ("sec. of state", "secretary of state", "minister"),
        ("gen.", "general", "military"),
        ("lt. col.", "lieutenant colonel", "military"),
        ("defence minister", "defense minister", "minister"),
        ("spokespeople", "spokesperson", "spokesperson"),
        ("vice-president", "vice president", "deputy"),
        ("secretary general", "secretary-general", "international"),
        ("pontiff", "pope", "religious"),
        ("amb.", "ambassador", "diplomat"),
    ],
)
def test_forms_lead_to_the_office(form, name, kind):
    found = {title.name: title.kind for title in title_forms()[form]}
    assert found[name] == kind


@pytest.mark.parametrize("form", ["table", "bridge", "russia", "secretive", ""])
def test_other_words_are_no_title(form):
    assert form not in title_forms()


@pytest.mark.parametrize(
    ("name", "gender"),
    [("king", "male"), ("spokeswoman", "female"), ("president", ""), ("mrs", "female"), ("judge", "")],
)
def test_gender_is_told_only_where_the_word_tells_it(name, gender):
    assert titles()[name].gender == gender


def test_who_speaks_for_another():
    acting = {title.name for title in titles().values() if title.acts_for}
    assert {"spokesman", "press secretary", "envoy", "ambassador", "negotiator"} <= acting
    assert not {"president", "general", "mayor", "analyst"} & acting


def test_every_kind_has_a_title_and_names_are_lower_case():
    assert {title.kind for title in titles().values()} == KINDS
    assert all(name == name.lower() for name in titles())


def test_honorifics_by_written_form():
    assert honorifics()["mr."].name == "mr"
    assert "president" not in honorifics()


@pytest.mark.parametrize(
    ("noun", "kind"), [("officials", "official"), ("witness", "witness"), ("medics", "medic"), ("rescuers", "rescuer")]
)
def test_people_nouns_by_singular_and_plural(noun, kind):
    assert people_nouns()[noun].kind == kind
