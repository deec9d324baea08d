from __future__ import annotations

import pytest

from tests.mark.pages import MORE, PROSE, kinds

NEXT = "The mayor of Dransk said that nobody had asked him."


def link(line: str) -> list[str]:
    found = kinds(f"{PROSE}\n{line}\n{MORE}")
    assert {kind for kind, _ in found} <= {"see_also"}
    return [words for _, words in found]


@pytest.mark.parametrize(
    "headline",
    [
        "SEE ALSO: The Long Road To A Harbour Deal",
        "SEE ALSO: The Harbour Needs U.N. Guards. Kovar Wants None.",
        "SEE ALSO: Inside The Harbour Lease (It Is Stranger Than It Looks)",
        "READ MORE: What is the Dravan pass, and why does it matter?",
        "RELATED: How a fishing village became a fortress",
        "Read also > Bread prices: the ministry calms the cooks",
        "SEE ALSO: Why McKinley's heirs left for YouTube",
        "SEE ALSO: Ten things to know about the vote of 2031",
        "SEE ALSO: A visit to the EU",
    ],
)
def test_a_headline_glued_to_the_next_sentence_is_marked_alone(headline: str) -> None:
    assert link(headline + NEXT) == [headline]


def test_an_opening_mark_stays_with_the_sentence() -> None:
    assert link('RELATED: 143 days in the hills"They were long," she said.') == ["RELATED: 143 days in the hills"]
    assert link("RELATED: 143 days in the hills“They were long,” she said.") == ["RELATED: 143 days in the hills"]


def test_a_link_alone_on_its_line_is_marked_whole() -> None:
    assert link("SEE ALSO: The Long Road To A Harbour Deal") == ["SEE ALSO: The Long Road To A Harbour Deal"]
    assert link("Video: Night of rockets in Lipnava") == ["Video: Night of rockets in Lipnava"]


def test_without_a_seam_the_first_sentence_goes() -> None:
    line = "SEE ALSO: The Harbour Deal The mayor of Dransk was not asked. He said so on Monday."
    assert link(line) == ["SEE ALSO: The Harbour Deal The mayor of Dransk was not asked."]


@pytest.mark.parametrize(
    "line",
    [
        "See also how the minister put it: nothing was signed, and nothing would be.",
        "Related the mayor: “I saw them come over the hill.” Nobody believed him then.",
        "Analysis: the deal gives both sides what they want, for a while at least.",
        "Video: the minister says that the harbour is open. It was not, in fact.",
    ],
)
def test_a_sentence_is_no_link(line: str) -> None:
    assert link(line) == []


def test_what_follows_a_cut_link_is_read() -> None:
    from crosswire.annotate.blocks import find_blocks
    from tests.mark.pages import SETTINGS, marked

    article = marked(f"{PROSE}\nSEE ALSO: The Long Road{NEXT}\n{MORE}")
    blocks, _ = find_blocks(article, SETTINGS)
    assert [article.source.text[block.start : block.end] for block in blocks] == [PROSE, NEXT, MORE]
