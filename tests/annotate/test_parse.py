from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from crosswire.annotate.deadly_verbs import reread
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


class Eager:
    """A language model that lets a sentence begin at every word, so that only our own rule takes beginnings back."""

    vocab = Vocab()

    def pipe(self, texts: Sequence[str]) -> Iterator[Doc]:
        for text in texts:
            words = text.split(" ")
            yield Doc(self.vocab, words, [True] * len(words), sent_starts=[True] * len(words))


@pytest.mark.parametrize(
    ("text", "beginnings"),
    [
        # behind a word or number without a stop nothing begins, whatever stands next
        ("a tense May 3 Harbour Board hearing .", ["a"]),
        ("talks ended . Okoro left ;", ["talks", "Okoro"]),
        ("Is it so ? Nobody knew — yet .", ["Is", "Nobody", "yet"]),
        # marks that close a quotation are passed over on the way back to the stop
        ("It sails . ” Nobody knew .", ["It", "”", "Nobody"]),
        ("“ Harbour ” Board met .", ["“"]),
        # behind an abbreviation a small letter opens nothing, in a paragraph a capital does
        ("from Aldport , Calif. just now .", ["from"]),
        ("crossed into the U.S. They stayed .", ["crossed", "They"]),
        # what ends without a stop is a heading: there no capital behind initials opens a sentence, but one behind a word does
        ("Sorrel : U.S. Will End Talks", ["Sorrel", "U.S."]),
        ("Crews vs. Guards", ["Crews", "Guards"]),
        # three dots are no abbreviation
        ("They waited ... and left .", ["They", "and"]),
    ],
)
def test_of_all_beginnings_the_parser_gives_only_those_behind_a_stop_stay(text: str, beginnings: list[str]) -> None:
    parsed = parse(source(text), (Outline(0, len(text), "paragraph"),), Eager())
    assert [token.text for token in parsed.tokens if token.opens] == beginnings


def test_in_a_heading_with_a_stop_none_begins_behind_initials() -> None:
    text = "The U.S. Will Not Stay ."
    kinds = ("paragraph", "headline", "heading")
    opens = [
        [token.text for token in parse(source(text), (Outline(0, len(text), kind),), Eager()).tokens if token.opens]
        for kind in kinds
    ]
    assert opens == [["The", "Will"], ["The"], ["The"]]


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


@pytest.mark.parametrize(
    ("text", "verb", "subject", "behind"),
    [
        ("Gunmen on a motorcycle shot dead a judge in Sarn on Monday.", "shoot", "Gunmen", "judge"),
        ("Two men in masks stabbed to death a guard in Dorn, police said.", "stab", "men", "guard"),
        ("Rebels on horseback shot and killed two herders.", "shoot", "Rebels", "killed"),
        ("Army troops shot dead two men who tried to cross the river.", "shoot", "troops", "men"),
    ],
)
def test_who_kills_whom_is_read_behind_another_noun(text: str, verb: str, subject: str, behind: str) -> None:
    tokens = annotated(text).parse.tokens
    at = next(i for i, token in enumerate(tokens) if token.lemma == verb)
    own = {token.dep: token.text for token in tokens if tokens[token.head] is tokens[at]}
    assert own["nsubj"] == subject
    assert behind in (own.get("dobj"), own.get("conj"))
    assert "".join(token.text for token in tokens) == text.replace(" ", "")


@pytest.mark.parametrize(
    "text", ["Judge shot dead in Sarn", "He was shot dead by guards.", "Ten were wounded and killed."]
)
def test_where_no_object_follows_the_words_are_read_as_they_are(text: str) -> None:
    nlp = load(Settings().model)
    doc = nlp(text)
    assert reread(doc, nlp).analysis is doc


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("President Ivo Brandt had been re-elected with a narrow majority.", "re-elected", "reelect"),
        ("Norland re-opened the border crossing to trucks on Friday.", "re-opened", "reopen"),
        ("The army re-took the town.", "re-took", "retake"),
    ],
)
def test_a_verb_for_something_done_again_is_one_word(text: str, word: str, lemma: str) -> None:
    tokens = annotated(text).parse.tokens
    (found,) = [token for token in tokens if token.text == word]
    assert (found.lemma, found.pos, tokens[found.head].text) == (lemma, "VERB", word)
