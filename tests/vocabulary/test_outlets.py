"""Outlets and agencies."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.outlets import KINDS, agency_credits, outlet_forms, outlets, outlets_by_domain


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        ("AP", "The Associated Press"),
        ("Reuters", "Reuters"),
        ("REUTERS", "Reuters"),
        ("AFP", "Agence France-Presse"),
        ("dpa", "dpa"),
        ("PTI", "Press Trust of India"),
        ("Xinhua", "Xinhua"),
        ("Interfax-Ukraine", "Interfax-Ukraine"),
        ("WAFA", "WAFA"),
    ],
)
def test_agency_credits(credit, name):
    assert agency_credits()[credit].name == name


@pytest.mark.parametrize("credit", ["CNN", "BBC", "ap", "The Guardian"])
def test_what_is_no_agency_credit(credit):
    assert credit not in agency_credits()


@pytest.mark.parametrize(
    ("domain", "name"), [("bbc.co.uk", "BBC"), ("nytimes.com", "The New York Times"), ("tass.ru", "TASS")]
)
def test_domains(domain, name):
    assert outlets_by_domain()[domain].name == name


def test_domains_are_bare_and_lower_case():
    assert not [
        domain
        for domain in outlets_by_domain()
        if domain.startswith("www.") or domain != domain.lower() or "/" in domain
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("The Times", "The Sun"), ("Dawn", "Dawn"), ("Die Welt", "Bild"), ("Europe 1", "CNews")]
)
def test_outlets_of_one_publisher_are_one_family(one, other):
    assert outlets()[one].publisher == outlets()[other].publisher


def test_outlets_of_two_publishers_are_not():
    assert outlets()["The Guardian"].publisher != outlets()["The Guardian Nigeria"].publisher
    assert outlets()["Reuters"].publisher != outlets()["The Associated Press"].publisher


def test_names_that_are_also_words_are_told():
    assert outlets()["The Hill"].common
    assert not outlets()["Reuters"].common


def test_closed_sets():
    assert {outlet.kind for outlet in outlets().values()} == KINDS
    assert all(len(found) == 1 for found in outlet_forms().values())
