"""This file knows the persons an article speaks of without naming them: "a spokesman", "one resident", "the driver"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import Mention
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.titles import somebody_words
from crosswire.vocabulary.name_signs import sign_words
from crosswire.vocabulary.titles import people_nouns, title_forms

# of these parts of a sentence a noun is nobody of its own
NOBODY = frozenset({"compound", "appos", "attr", "nmod", "amod", "npadvmod"})


def find_unnamed(article: AnnotatedArticle, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Member]]:
    """Each single person without a name, with a stand-in; they compete for pronouns, and give no actor."""
    if not mentions:
        return
    held = {at for mention in mentions for at in range(mention.first, mention.last)}
    tokens, children = article.parse.tokens, article.parse.children
    firsts = [sentence.first for sentence in article.sentences]
    for noun in article.parse.where(somebody_words() | sign_words("ships")):
        token, ship = tokens[noun], tokens[noun].text.lower() in sign_words("ships")
        named = ship and token.dep in ("compound", "nmod", "amod") and tokens[token.head].pos == "PROPN"
        at = token.head if named else noun  # "the frigate Sparrow"
        token = tokens[at]
        if token.tag not in (("NN", "NNP") if ship else ("NN",)) or at in held or token.dep in NOBODY:
            continue
        deps = {tokens[child].dep for child in children[at]}
        # "ran for president" means nobody
        if "appos" not in deps and (deps & {"det", "poss", "nummod"} or token.dep == "nsubj"):
            sentence, word = bisect_right(firsts, at) - 1, token.text.lower()
            like = mentions[0]
            place = Mention(-1, like.name, at, at + 1, at, at, sentence, None, like.block)
            gender = "female" if ship else gender_of_noun(word)  # a ship is "she"
            yield place, Member("person", word, (word,), place, gender=gender, named=False)


def stand_in(mention: Mention, verdicts: Verdicts) -> Member | None:
    """The stand-in of a single person who is described or named and not known ("the mayor of Orel"); else null."""
    if mention.number < 0 or mention.name.kind != "person" or mention.name.form not in ("title", "description", "name"):
        return None
    open_to = verdicts.candidates.get(mention.number)
    if mention.name.form == "name" and not open_to:
        return None
    word = mention.text.split()[-1].lower()
    return Member(
        "person", mention.text, (word,), mention, gender=gender_of_noun(word), named=False, maybe=tuple(open_to or ())
    )


def gender_of_noun(word: str) -> str | None:
    """The gender a noun for a person tells: woman, spokesman, mother."""
    title = title_forms().get(word)
    if title and title[0].gender:
        return title[0].gender
    noun = people_nouns().get(word)
    if noun is None:
        return None
    if noun.singular.endswith(("woman", "mother", "wife", "widow", "daughter", "sister")):
        return "female"
    return "male" if noun.singular.endswith(("man", "father", "husband", "son", "brother")) else None
