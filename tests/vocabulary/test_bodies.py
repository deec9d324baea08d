"""International bodies and groups."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.bodies import KINDS, SUBJECTS, bodies
from crosswire.vocabulary.places import countries, place_senses


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("UN", "United Nations", "organisation"),
        ("U.N.", "United Nations", "organisation"),
        ("IAEA", "International Atomic Energy Agency", "organisation"),
        ("Daesh", "Islamic State", "group"),
        ("Hizbollah", "Hezbollah", "group"),
        ("al-Qaida", "al-Qaeda", "group"),
        ("FARC", "Revolutionary Armed Forces of Colombia", "group"),
        ("G-7", "Group of Seven", "organisation"),
        ("Red Cross", "International Committee of the Red Cross", "organisation"),
        ("MSF", "Doctors Without Borders", "organisation"),
    ],
)
def test_forms_lead_to_the_body(form, name, kind):
    assert [(body.name, body.kind) for body in _called(form)] == [(name, kind)]


@pytest.mark.parametrize("form", ["IS", "Commission", "un", "Diet", "Amal"])
def test_forms_that_mislead_are_left_out(form):
    assert not _called(form)


def test_a_shared_acronym_keeps_both_readings():
    assert {body.name for body in _called("RSF")} == {"Rapid Support Forces", "Reporters Without Borders"}


def test_seats_stand_for_several_bodies():
    assert {body.name for body in bodies().values() if "Brussels" in body.seats} == {"European Union", "NATO"}


def test_references_hold_and_closed_sets_are_used():
    for body in bodies().values():
        assert set(body.countries) <= set(countries())
        assert not body.part_of or body.part_of in bodies()
    assert {body.kind for body in bodies().values()} == KINDS
    assert {body.subject for body in bodies().values()} == SUBJECTS


def test_no_body_goes_by_the_name_of_a_country():
    forms = {form for body in bodies().values() for form in _forms(body)}
    assert not {form for form in forms if any(sense.sense == "name" for sense in place_senses().get(form, ()))}


def _called(form):
    return [body for body in bodies().values() if form in _forms(body)]


def _forms(body):
    return (body.name, *body.acronyms, *body.aliases, *body.members)
