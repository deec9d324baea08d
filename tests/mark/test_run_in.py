"""Which words that open the numbered paragraphs of a document are headings, and which its first sentence."""

from __future__ import annotations

import pytest

from tests.mark.pages import kinds

BULLETIN = (
    "1. The office had nine posts along the river on Monday.\n\n"
    "2. Upper Velm. A patrol counted six mortar rounds near the mill.\n\n"
    "3. Access to roads. The toll house was shut from noon until dusk.\n\n(d) Relief: 14 lorries passed the gate.\n"
)
SPEECH = "1. We agree. The gate will be opened in the spring.\n\n2. Sarn has asked. The answer will be sent in May.\n"


def headings(text: str, kind: str) -> list[str]:
    return [words for found, words in kinds(text, kind=kind) if found == "heading"]


@pytest.mark.parametrize("kind", ["document", "readout", "statement"])
def test_few_words_behind_the_numbers_of_a_documents_paragraphs_are_headings(kind: str) -> None:
    assert headings(BULLETIN, kind) == ["2. Upper Velm.", "3. Access to roads.", "(d) Relief:"]


@pytest.mark.parametrize("kind", ["article", "transcript"])
def test_they_are_none_in_a_report_or_a_transcript(kind: str) -> None:
    assert headings(BULLETIN, kind) == []


def test_one_short_sentence_makes_no_layout() -> None:
    assert headings(SPEECH, "statement") == []
    assert headings(BULLETIN.replace("3. Access to roads.", "3.").replace("Relief:", ""), "document") == []
