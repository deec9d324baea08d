from __future__ import annotations

import pytest

from crosswire.report.focus import focused


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        (("invade",), ("He denied that they would ", "invade", " before the invaders came.")),
        (("invaders",), ("He denied that they would invade before the ", "invaders", " came.")),
        (("invad", "came"), ("He denied that they would invade before the invaders ", "came", ".")),
        (("struck", ""), ("He denied that they would invade before the invaders came.", "", "")),
    ],
)
def test_a_gist_is_parted_at_the_words_that_tell_it(mentions, expected) -> None:
    assert focused("He denied that they would invade before the invaders came.", mentions) == expected
