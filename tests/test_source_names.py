"""How sources are called where people read them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.source import Published
from crosswire.source_names import source_names
from tests.stories_of_ours import HARBOUR, source


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        ("harbour-post", "harbour-post"),
        ("harbour_b911ad08922b5908", "harbour"),
        ("17-0036f894b85e4f95", "text 17"),
        ("2031-05-15", "text 2031-05-15"),
        ("b911ad08922b5908", "b911ad08922b5908"),
        ("talks-20310515", "talks-20310515"),
    ],
)
def test_a_text_of_no_known_outlet_is_called_by_its_id(identity: str, name: str) -> None:
    assert source_names([source(identity, HARBOUR)]) == {identity: name}


def test_an_outlet_goes_before_a_publisher_and_an_id() -> None:
    plain = source("a", HARBOUR)
    assert source_names([replace(plain, publisher="Lund Media")]) == {"a": "Lund Media"}
    assert source_names([replace(plain, publisher="Lund Media", outlet="The Desk")]) == {"a": "The Desk"}


def test_texts_called_the_same_are_numbered_by_their_place_in_the_record() -> None:
    texts = [source("x_00000000ab", HARBOUR), source("y", HARBOUR), source("x_00000000cd", HARBOUR)]
    assert list(source_names(texts).values()) == ["x #1", "y", "x #3"]


@pytest.mark.parametrize(
    ("published", "called"),
    [
        (("2031-05-14T08:05:00Z", "2031-05-14T11:40:00Z"), ("The Desk 08:05", "The Desk 11:40")),
        (("2031-05-14", "2031-05-15"), ("The Desk 14 May", "The Desk 15 May")),
        (("2031-05-14T08:05", "2031-05-15T08:05"), ("The Desk 14 May", "The Desk 15 May")),
        (("2031-05-14T08:05", "2031-05-14T08:05"), ("The Desk #1", "The Desk #2")),
        (("2031-05-14T08:05Z", "2031-05-14T09:05+02:00"), ("The Desk #1", "The Desk #2")),
        (("2031-05-14T08:05", "2031-05-14"), ("The Desk #1", "The Desk #2")),
        (("2031-05-14T08:05", None), ("The Desk #1", "The Desk #2")),
        (("2031", "2032"), ("The Desk #1", "The Desk #2")),
    ],
)
def test_two_versions_of_one_outlet_are_told_apart_by_when_they_appeared(
    published: tuple[str | None, ...], called: tuple[str, ...]
) -> None:
    texts = [
        replace(
            source(f"v{at}", HARBOUR),
            outlet="The Desk",
            published=Published(value, "minute", "given") if value else None,
        )
        for at, value in enumerate(published)
    ]
    assert tuple(source_names(texts).values()) == called
