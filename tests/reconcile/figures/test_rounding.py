"""One number told in fewer digits is no other number; two of as many digits are."""

from __future__ import annotations

import pytest

from crosswire.reconcile.figures.rounding import is_rounded


@pytest.mark.parametrize(
    ("one", "other", "rounded"),
    [
        (3.6e9, 3.57e9, True),
        (43e6, 43_885_310, True),  # cut off
        (44e6, 43_885_310, True),
        (4e9, 4.2e9, True),
        (3.5e9, 3.6e9, False),
        (40e6, 35e6, False),
        (40e9, 43e9, False),
        (1e9, 600e6, False),
        (33, 33.3, True),
        (0, 5, False),
    ],
)
def test_rounded(one: float, other: float, rounded: bool) -> None:
    assert is_rounded(one, other) == is_rounded(other, one) == rounded
