from __future__ import annotations

import pytest

from crosswire.annotate.language_model import load
from crosswire.annotate.parse import Outline, parse
from crosswire.settings import Settings
from tests.parsed import annotated, source

TEXT = "  _ Ana Ruiz's a_b signed.\n\nShe left for Velm."


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sorrel: U.S. Will End Norland Harbour Talks Without Quick Progress", 1),
        ("Sorrel says the U.S. will end the talks. Norland will not.", 2),
        ("The crews crossed into the U.S. They were met by guards.", 2),
        (
            "The envoy left after a tense May 3 Harbour Board hearing about the piers that ran past midnight.",
            1,
        ),
        ("The ships sailed from Aldport, Calif. just as the storm came.", 1),
        ("“The ships will sail.” Nobody believed it.", 2),
    ],
)
def test_a_sentence_begins_only_behind_a_stop(text: str, sentences: int) -> None:
    found = annotated(text).sentences
    assert len(found) == sentences, [one.passage.text for one in found]


def test_each_word_stands_where_it_is_printed_and_hangs_on_one_of_its_block() -> None:
    stored = source(TEXT)
    outlines = (Outline(0, TEXT.index("\n"), "paragraph"), Outline(TEXT.index("She"), len(TEXT), "paragraph"))
    parsed = parse(stored, outlines, load(Settings().model))
    assert all(TEXT[token.start : token.end] == token.text for token in parsed.tokens)
    assert "_" in [token.text for token in parsed.tokens]
    for block in parsed.blocks:
        assert all(block.first <= token.head < block.last for token in parsed.tokens[block.first : block.last])


def test_a_word_without_features_has_none() -> None:
    stored = source("She left for Velm.")
    she, _, preposition, *_ = parse(stored, (Outline(0, 18, "paragraph"),), load(Settings().model)).tokens
    assert (she.lemma, she.pos, she.tag, she.dep, she.opens) == ("she", "PRON", "PRP", "nsubj", True)
    assert "Gender=Fem" in she.morph
    assert preposition.morph == ""
