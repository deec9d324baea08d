from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.annotate.blocks import find_blocks
from crosswire.mark import mark
from crosswire.model.article import BODY_MARKS, Article
from crosswire.model.values import Note
from crosswire.settings import Settings
from tests.mark.pages import MORE, PROSE, SETTINGS, stored


def blocks(text: str, settings: Settings = SETTINGS) -> list[tuple[str, str]]:
    article = mark(stored(text), settings)
    found, _ = find_blocks(article, settings)
    furniture = [found.passage for found in article.marks if found.kind not in BODY_MARKS]
    end = 0
    for block in found:
        assert end <= block.start < block.end
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        assert not any(p.start < block.end and block.start < p.end for p in furniture)
        end = block.end
    return [(block.kind, text[block.start : block.end]) for block in found]


def test_paragraphs_headline_and_headings() -> None:
    text = f"Harbour to open within days\n\n{PROSE}\n\nA deal at last?\n\n{MORE}"
    assert blocks(text) == [
        ("headline", "Harbour to open within days"),
        ("paragraph", PROSE),
        ("heading", "A deal at last?"),
        ("paragraph", MORE),
    ]


def test_furniture_is_left_out_and_openings_are_cut_off() -> None:
    text = f"KYIV, Ukraine — {PROSE}\nSEE ALSO: The Long Road{MORE}\n\nMenu\nSearch"
    assert blocks(text) == [("paragraph", PROSE), ("paragraph", MORE)]


def test_items_of_a_list_lose_their_bullet() -> None:
    text = f"{PROSE}\n\n  • The harbour opens\n  • Grain ships sail\n\n{MORE}"
    assert blocks(text)[1:3] == [("paragraph", "The harbour opens"), ("paragraph", "Grain ships sail")]


def test_hard_wrapped_lines_are_one_block() -> None:
    wrapped = "The harbour minister said on Monday that the grain ships would\nsail before the end of the week, and that nobody would stop\nthem on their way to the strait.\nHe left."
    assert blocks(wrapped) == [("paragraph", wrapped.removesuffix("\nHe left.")), ("paragraph", "He left.")]


def test_a_block_too_long_is_cut_behind_a_sentence_else_at_a_space_else_anywhere() -> None:
    settings = Settings(max_block=100)
    sentences = "The ships sail. " * 20
    parts = [words for _, words in blocks(sentences.strip(), settings)]
    assert all(len(part) <= 100 and part.endswith("sail.") for part in parts)
    assert " ".join(parts) == sentences.strip()
    assert max(len(words) for _, words in blocks("ships " * 100, settings)) <= 100
    assert [len(words) for _, words in blocks("s" * 250, settings)] == [100, 100, 50]


def test_what_is_beyond_the_cap_is_noted_and_not_read() -> None:
    settings = Settings(max_source=len(PROSE))
    article = mark(stored(f"{PROSE}\n\n{MORE}"), settings)
    found, notes = find_blocks(article, settings)
    assert len(found) == 1
    assert [note.code for note in notes] == ["too-long"]
    assert find_blocks(article, SETTINGS)[1] == ()


def test_more_than_any_word_has_is_kept_and_not_read() -> None:
    article = mark(stored(f"{PROSE} {'(' * 600} {MORE}\n\n{'ab(' * 300}\n\n{MORE}"), SETTINGS)
    found, notes = find_blocks(article, SETTINGS)
    assert [article.source.text[block.start : block.end] for block in found] == [PROSE, MORE, MORE]
    assert [note.code for note in notes] == ["unbroken"]
    assert "2 places" in notes[0].detail
    address = f"https://desk.example/{'a' * 400}"
    assert blocks(f"{PROSE} {address} {MORE}") == [("paragraph", f"{PROSE} {address} {MORE}")]


def test_a_text_in_another_language_has_none() -> None:
    article = mark(stored(PROSE), SETTINGS, (Note("foreign-language", "kept"),))
    assert find_blocks(article, SETTINGS) == ((), ())
    assert find_blocks(replace(article, notes=()), SETTINGS)[0] != ()


@pytest.mark.parametrize("text", ["", "\n\n", "—", "• ", "___", "\u200b", "“”"])
def test_a_text_without_words_has_none(text: str) -> None:
    assert blocks(text) == []


def test_marks_in_any_order_and_an_article_never_marked() -> None:
    article = mark(stored(f"GENEVA (AP) — {PROSE}\n\n{MORE}\n\nMenu"), SETTINGS)
    turned = replace(article, marks=tuple(reversed(article.marks)))
    assert find_blocks(turned, SETTINGS) == find_blocks(article, SETTINGS)
    assert len(find_blocks(Article(stored(PROSE)), SETTINGS)[0]) == 1
