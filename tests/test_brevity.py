"""How a text is put on one line."""

from __future__ import annotations

import pytest

from crosswire.brevity import in_passing, on_one_line


@pytest.mark.parametrize(
    ("text", "most", "line"),
    [
        ("The port\nis  open.", 40, "The port is open."),
        ("The port of Lund is open", 16, "The port of …"),
        ("Unbreakably", 5, "Unbr …"),
    ],
)
def test_a_line_is_cut_between_words(text: str, most: int, line: str) -> None:
    assert on_one_line(text, most) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("We will open the port,", "We will open the port"),
        ("The port is open.", "The port is open"),
        ("They left in 2031.", "They left in 2031"),
        ("He went to the U.S.", "He went to the U.S."),
        ("Will it open?", "Will it open?"),
    ],
)
def test_in_passing_no_comma_or_full_stop_ends_it(text: str, line: str) -> None:
    assert in_passing(text, 100) == line
