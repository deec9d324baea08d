from __future__ import annotations

from crosswire.mark import mark
from crosswire.model.values import Note
from crosswire.settings import Settings
from tests.mark.pages import MORE, PROSE, SETTINGS, marked, stored


def test_notes_of_the_intake_stand_first_among_the_articles() -> None:
    note = Note("encoding", "read as windows-1252")
    assert mark(stored(PROSE), SETTINGS, (note,)).notes == (note,)


def test_nothing_is_looked_for_in_another_language() -> None:
    text = f"Published 14 May 2031\n\n{PROSE}\n\n{MORE} The mayor told Reuters."
    article = mark(stored(text), SETTINGS, (Note("foreign-language", "kept"),))
    assert (article.marks, article.source.credits, article.source.published) == ((), (), None)


def test_nothing_is_marked_beyond_what_is_read() -> None:
    text = f"{PROSE}\n\n{MORE}\n\nMenu\n"
    assert [found.passage.text for found in marked(text).marks] == ["Menu"]
    assert marked(text, Settings(max_source=len(PROSE))).marks == ()


def test_a_copyright_line_tells_the_outlet_unless_it_is_an_agencys() -> None:
    assert marked(f"{PROSE}\n\n{MORE}\n\n© 2031 BBC. All rights reserved.").source.outlet == "BBC"
    assert (
        marked(f"{PROSE}\n\n{MORE}\n\nCopyright 2031 The Associated Press. All rights reserved.").source.outlet is None
    )
    assert marked(f"{PROSE}\n\n{MORE}\n\n© 2031 BBC. All rights reserved.", outlet="Given").source.outlet == "Given"
    assert marked(f"{PROSE}\n\n{MORE}\n\n© 2031 Dransk Daily. All rights reserved.").source.outlet is None


def test_an_empty_text_has_nothing() -> None:
    for text in ("", " \n\n\t", "\ufeff", "\u200b"):
        article = marked(text)
        assert article.source.text == text
        assert article.source.title is None
