from __future__ import annotations

import pytest

from crosswire.mark.captions import is_caption, photo_credit
from tests.mark.pages import kind_of

CAPTIONS = [
    "Irena Valkova (right), met the mediator Lucien Arnoux (second from left) and the envoys of both sides in Geneva on May 14.",
    "Workers clear the bus depot in Lipnava, Thursday, May 14, 2031. (Dusan Petrak/Northwire)",
    "Workers clear the bus depot in Lipnava. Photograph: Dusan Petrak/MPA",
    "Workers clear the bus depot in Lipnava. (AP Photo/Dusan Petrak)",
    "Irena Valkova looks on as she arrives at the palace, Thursday, May 14, 2031. (Dusan Petrak, Pool via AP)",
    "In this image taken from footage released by the ministry on Friday, a launcher fires towards the hills.",
    "In this image provided by the harbour authority, grain is loaded at Dransk.",
    "FILE - Irena Valkova speaks to deputies in Selmin in March.",
    "FILE PHOTO: The pass of Dravan under snow",
    "Irena Valkova, center, speaks to reporters in Geneva, Thursday, May 14, 2031.",
    "Photo: Dusan Petrak / Getty Images",
    "Valkova (left) and Daghari (right) before the talks in Geneva.",
    "REUTERS/Dusan Petrak",
    "A crater in Lipnava. Courtesy of Mila Sorin",
]
PROSE = [
    "The minister (right) then left.",
    "The report was confirmed by the ministry and by two officials (Reuters).",
    "Violence broke out between the two communities (Sunni/Shia).",
    "He drew a bleak picture: The war goes on and nobody talks.",
    "The world looks on as the valley burns.",
    "“We look on as they arrive,” she said. (Her deputy nodded.)",
    "The deal covers grain and/or fertiliser, the envoy said, and runs to 2031.",
    "The officials met in the middle (of the bridge) and shook hands.",
    "Irena Valkova, center of attention all week, said nothing.",
]


@pytest.mark.parametrize("words", CAPTIONS)
def test_a_caption_is_told(words: str) -> None:
    assert is_caption(words)
    assert kind_of(words) == "caption"


@pytest.mark.parametrize("words", PROSE)
def test_prose_is_no_caption(words: str) -> None:
    assert not is_caption(words)


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("Smoke over Dransk. (Jane Roe/AP)", "Jane Roe/AP"),
        ("Smoke over Dransk. Photograph: Jane Roe/MPA", "Jane Roe/MPA"),
        ("Smoke over Dransk. (Handout via Reuters)", "Handout via Reuters"),
        ("Smoke over Dransk.", ""),
        ("Both agencies had it (AFP/Reuters)", ""),
    ],
)
def test_the_photo_credit_is_given_as_printed(words: str, credit: str) -> None:
    assert photo_credit(words) == credit
