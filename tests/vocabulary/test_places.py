"""Countries and regions: complete, and each form leads to its readings."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.places import countries, place_senses, regions

# territories without a people of their own or too small for the news
LEFT_OUT = {"ATF", "BES", "BLM", "BVT", "CCK", "CXR", "HMD", "MAF", "NFK", "PCN", "SGS", "UMI"}


def test_every_country_of_the_standard_is_there():
    pycountry = pytest.importorskip("pycountry")
    assert {country.alpha_3 for country in pycountry.countries} - set(countries()) == LEFT_OUT


def test_members_of_the_united_nations_have_name_adjective_people_and_capital():
    members = [country for country in countries().values() if country.status == "member"]
    assert len(members) == 193
    assert all(country.adjectives and country.person and country.people for country in members)
    # the capitals left out are first names or words: a form that misleads more often than it helps
    assert {country.iso3 for country in members if not country.capitals} == {"SYC"}


@pytest.mark.parametrize(
    ("form", "iso3", "sense"),
    [
        ("U.S.", "USA", "name"),
        ("Pentagon", "USA", "seat"),
        ("Kremlin", "RUS", "seat"),
        ("Kiev", "UKR", "capital"),
        ("Kyiv", "UKR", "capital"),
        ("Dutch", "NLD", "adjective"),
        ("Britons", "GBR", "people"),
        ("Downing Street", "GBR", "seat"),
        ("Élysée", "FRA", "seat"),
        ("DRC", "COD", "name"),
        ("Palestinian", "PSE", "adjective"),
        ("Taiwanese", "TWN", "adjective"),
        ("Soviet", "SUN", "adjective"),
        ("Holy See", "VAT", "name"),
    ],
)
def test_forms_lead_to_the_country(form, iso3, sense):
    assert (iso3, sense) in place_senses()[form]


@pytest.mark.parametrize("form", ["us", "turkey", "Male", "The", "Washingtonian", "chad"])
def test_other_forms_are_no_country(form):
    assert form not in place_senses()


def test_shared_forms_keep_all_readings():
    assert {sense.iso3 for sense in place_senses()["Congolese"]} == {"COD", "COG"}
    assert {sense.iso3 for sense in place_senses()["Korean"]} == {"PRK", "KOR"}


@pytest.mark.parametrize(
    ("form", "name"),
    [("European", "Europe"), ("Gaza Strip", "Gaza"), ("Crimean", "Crimea"), ("Mideast", "Middle East")],
)
def test_regions_by_name_and_adjective(form, name):
    region = regions()[name]
    assert form in (region.name, *region.names, *region.adjectives)


def test_regions_lie_in_countries_of_the_table_and_are_none():
    for region in regions().values():
        assert set(region.countries) <= set(countries())
        assert region.name not in place_senses()
