"""Whether what shows nothing itself is shown, and whether nothing else is touched."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from crosswire.report.characters import MISLEADING, character_name, stripped, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, “curly” – naïve 北京 العربية", "plain, “curly” – naïve 北京 العربية"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("windows\r\nline", "windows\nline"),
        ("a\rb", "a[U+000D]b"),
        ("\u202eright", "[U+202E]right"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("tag\U000e0041", "tag[U+E0041]"),
        ("\x1b[31m", "[U+001B][31m"),
    ],
)
def test_what_shows_nothing_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x9b2Jclear", "clear"),
        ("\x1b]0;never closed, words stay", "]0;never closed, words stay"),
        ("one\r\ntwo\n three", "one two three"),
        ("a\u202eb\u200bc\x00", "abc"),
        ("plain [31m stays", "plain [31m stays"),
    ],
)
def test_a_terminal_gets_words_only(text: str, shown: str) -> None:
    assert stripped(text) == shown


def test_every_control_and_format_character_is_known() -> None:
    """All of Unicode's controls, formats and line separators but tab, newline and marks that belong to a script."""
    belong = set("\t\n") | {chr(code) for code in (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2)}
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        hidden = unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")
        if hidden and code < 0x11000 and character not in belong:
            assert MISLEADING.match(character), hex(code)


def test_a_character_is_named() -> None:
    assert character_name("\u202e") == "right-to-left override"
    assert character_name("\x00") == "control character"
