"""Extractors by name: built-in ones and plug-ins."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import EntryPoint

import pytest

from crosswire import registry
from crosswire.errors import UsageError
from crosswire.model.values import Note
from tests.stories_of_ours import SETTINGS, source


def shout(article, reading):
    """The reading with a note that it was here."""
    return replace(reading, notes=(*reading.notes, Note("shout", article.source.id)))


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch):
    def plug(*names: str) -> None:
        points = [EntryPoint(name, f"{__name__}:shout", registry.EXTRACTORS) for name in names]
        monkeypatch.setattr(registry, "entry_points", lambda group: points)
        registry.plug_ins.cache_clear()

    yield plug
    registry.plug_ins.cache_clear()


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match="quotes"):
        registry.find("qotes")


def test_a_name_taken_twice_is_refused(plugged) -> None:
    plugged("shout", "shout")
    with pytest.raises(UsageError, match="shout"):
        registry.plug_ins()
    plugged("quotes")
    with pytest.raises(UsageError, match="quotes"):
        registry.plug_ins()


def test_a_plug_in_is_listed_and_runs_after_the_built_in_ones(plugged, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EntryPoint, "load", lambda point: shout)
    plugged("shout")
    assert registry.registered()[-1].brought_by == "plug-in"
    from crosswire.pipeline import read
    from crosswire.sources import Received

    article = read(Received(source("here", "The harbour opened on Monday.")), SETTINGS)
    assert [note.detail for note in article.reading.notes if note.code == "shout"] == ["here"]
