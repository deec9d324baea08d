"""How a text is put on one line."""

from __future__ import annotations

import pytest

from crosswire.brevity import in_passing, on_one_line, quoted


@pytest.mark.parametrize(
    ("text", "most", "line"),
    [
        ("The port\nis  open.", 40, "The port is open."),
        ("The port of Lund is open", 16, "The port of …"),
        ("Unbreakably", 5, "Unbr …"),
        ("He called it “a fine day for the port”", 26, "He called it “a fine day …”"),
        ('"A fine day for the port," he said', 16, '"A fine day …"'),
        ("The port is to open “within days”", 30, "The port is to open …"),
        ("“A fine day” for the port of Lund", 30, "“A fine day” for the port of …"),
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


@pytest.mark.parametrize(
    ("text", "most", "line"),
    [
        ("The port will open on Monday, the harbour master said", 40, "The port will open on Monday …"),
        ("The port will open on Monday, the harbour master said", 28, "The port will open …"),
        (
            "Some 1,100 sheep were brought over the bridge of Sarn",
            50,
            "Some 1,100 sheep were brought over the bridge …",
        ),
        ("If the port opens, “we will sail for Sudmark at once”", 44, "If the port opens, “we will sail …”"),
    ],
)
def test_a_heading_is_cut_where_a_clause_ends_or_before_small_words(text: str, most: int, line: str) -> None:
    assert in_passing(text, most) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The talks go on.", "“The talks go on”"),
        ("“The talks go on,”", "“The talks go on”"),
        ("He called it “a trap” twice.", "“He called it ‘a trap’ twice”"),
        ("“We stay,” he said, “and talk.”", "“‘We stay,’ he said, ‘and talk.’”"),
        ('"We stay," she said.', "“‘We stay,’ she said”"),
        ('He called it a trap," she said.', "“He called it a trap, she said”"),
    ],
)
def test_marks_within_marks(text: str, line: str) -> None:
    assert quoted(text, 80) == line
