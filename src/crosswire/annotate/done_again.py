"""This file knows the lemma of a verb with a hyphen behind "re", which is written without it: "re-took" is of "retake"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.annotate.deadly_verbs import Reread
from crosswire.annotate.language_model import AGAIN, PREFIX

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token


def with_lemmas(read: Reread, nlp: Language) -> Reread:
    """The analysis of a block with the lemmas of its verbs for something done again."""
    words = read.analysis if AGAIN.search(read.analysis.text) else ()
    found = [word for word in words if word.pos_ == "VERB" and AGAIN.fullmatch(word.text)]
    again = {word.i: PREFIX + _lemma(word, nlp) for word in found}
    return read._replace(lemmas={**read.lemmas, **again}) if again else read


def _lemma(word: Token, nlp: Language) -> str:
    """The lemma of what stands behind the hyphen, as a verb in the same form."""
    from spacy.tokens import Doc

    rest = Doc(word.vocab, [word.lower_[len(PREFIX) + 1 :]], pos=["VERB"], tags=[word.tag_], morphs=[str(word.morph)])
    return str(nlp.get_pipe("lemmatizer")(rest)[0].lemma_)
