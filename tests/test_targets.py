"""Where dossiers go, and what their files are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.targets import file_name
from tests.report.example import example_record


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("U.S. envoy's plan: Dransk reopens “on Monday”", "us-envoys-plan-dransk-reopens-on-monday-3f9a0c.html"),
        ("Séance à Vélm", "seance-a-velm-3f9a0c.html"),
        ("../../etc", "etc-3f9a0c.html"),
        ("港口", "story-3f9a0c.html"),
        (None, "story-3f9a0c.html"),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-3f9a0c.html"),
        ("x" * 300, f"{'x' * 56}-3f9a0c.html"),
    ],
)
def test_a_story_s_file_is_called_by_its_headline(title: str | None, name: str) -> None:
    story = replace(example_record().story, id="story-3f9a0c12de", title=title)
    assert file_name(replace(example_record(), story=story), "html") == name
