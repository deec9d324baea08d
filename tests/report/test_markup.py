"""How anybody's text becomes HTML of ours."""

from __future__ import annotations

import pytest

from crosswire.report.markup import badge, escaped, isolated, link, ours

HOSTILE = "<img src=x onerror=alert(1)> & \"'"
SAFE = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#x27;"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (HOSTILE, SAFE),
        (f"{HOSTILE}é", f"{SAFE}é"),  # the same where not all is ASCII, which goes another way
        ("one\r\ntwo", "one\ntwo"),
        ("one\rtwo", 'one<span class="ctl" title="control character">U+000D</span>two'),
        ("\u202eevil", '<span class="ctl" title="right-to-left override">U+202E</span>evil'),
        ("a\u200b<b>", 'a<span class="ctl" title="zero width space">U+200B</span>&lt;b&gt;'),
    ],
)
def test_anybodys_text_is_shown_as_it_is(text: str, html: str) -> None:
    assert escaped(text) == html


def test_a_text_cannot_turn_the_words_around_it() -> None:
    assert isolated("שלום <b>") == "<bdi>שלום &lt;b&gt;</bdi>"


def test_a_title_cannot_leave_its_attribute() -> None:
    assert link("x", ours("<b>here</b>"), "who", HOSTILE) == f'<a href="#x" class="who" title="{SAFE}"><b>here</b></a>'
    assert badge("<b>", "kind", HOSTILE) == f'<span class="badge kind" title="{SAFE}"><bdi>&lt;b&gt;</bdi></span>'
    assert link("x", ours("y")) == '<a href="#x">y</a>'
