"""This file knows what speaks for the kind of a name: known forms, head nouns,
offices, prepositions, the model's label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.annotate.names.page import Known, Page
from crosswire.annotate.names.pieces import LONGEST_PERSON, Piece
from crosswire.annotate.names.runs import DASHES, ORDINAL, head_of, is_common, is_shouted, is_town
from crosswire.model.article import Token
from crosswire.naming.phrases import key_of
from crosswire.naming.titles import people_words
from crosswire.vocabulary.given_names import forenames
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.name_signs import places_before, sign_words
from crosswire.vocabulary.rarity import frequency
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.reporting import verbs_by_lemma
from crosswire.vocabulary.titles import people_nouns

# kinds here are those of the contract and "thing": a document, event or ship is no mention
LABEL_KINDS: Mapping[str, tuple[str, float]] = {
    "PERSON": ("person", 2.0),
    "ORG": ("organisation", 1.6),
    "NORP": ("group", 1.4),
    "GPE": ("place", 2.0),
    "LOC": ("place", 2.0),
    "FAC": ("place", 1.6),
    "EVENT": ("thing", 1.5),
    "LAW": ("thing", 1.5),
    "WORK_OF_ART": ("thing", 1.0),
    "PRODUCT": ("thing", 0.8),
    "LANGUAGE": ("thing", 1.0),
}
KNOWN, KNOWN_OTHER, HEAD, TITLE, IN_BOOK, DECLARED = 5.0, 2.0, 6.0, 6.0, 6.0, 5.0
TOWN_OF = 9.0
TOWN, TOWN_OR_PERSON, BESIDE_NOUN, PLACE_OF = 2.6, 1.8, 4.0, 4.0
DWELL, GONE_TO, HAS_ARMY, HAS_MINISTER = 1.5, 1.6, 0.8, 4.0
POSSESSIVES = frozenset({"'s", "\u2019s"})
# "father of", "mother of", "son of": "Abu Salim"; that Abu Kamal is a town, the table of towns knows
KUNYA = frozenset({"abu", "umm", "ibn", "bin"})
ARABIC_ARTICLES = frozenset({"al", "el", "ul", "ur"})
# Zipf frequency of the words bodies are named with ("Open Wells", "Eastern Column"); most surnames are rarer
PLAIN_WORD = 4.2
PLURAL, ADJECTIVE, SPEAKER_LABEL = 7.0, 4.0, 2.0
# a name of several words seen elsewhere in the article adds little but finds the same words in a headline
FULL, GIVEN = 1.5, 3.0
LONE_HEAD, SMALL_TOO = 3.0, 2.2
# of a noun that may be the surname behind a given name, where more than that and the model's label speaks for a person
SURNAME = 4.8
SMALL_LEADS = frozenset({"the", "a", "at", "in", "near", "of"})
# "Vall-fil-A": a made-up word; towns so written ("Orel-on-Don") are in the table of towns
HYPHENED = re.compile(r"\b[A-Z]\w*-[a-z]{3,}-[A-Z]\w*")
BRAND = 2.2
LONGEST_ACRONYM = 4
NOTHING: Mapping[str, float] = {}
# kinds of titles that bodies hold too: "the tanker's owner, Narnian Bulk"
OWNED_BY_BODIES = frozenset({"honorific", "business", "bank"})


@dataclass(slots=True)
class Candidate:
    """A possible name: its piece, its key, the votes for each kind, and the kind once weighed.

    `local` votes count for this place alone.
    """

    piece: Piece
    key: str
    votes: Mapping[str, float]
    local: dict[str, float]
    labels: Mapping[str, float]
    kind: str | None = None


class Witness:
    """Hears what the page says about one possible name."""

    def __init__(self, page: Page) -> None:
        """Index what is asked often."""
        self.page = page
        self.known = {(known.first, known.last): known for known in page.known}
        held = [title for title in page.titles if title.title.kind not in OWNED_BY_BODIES and not title.several]
        self.beside_office = {("appos", title.last - 1) for title in held}
        offices = [page.tokens[title.last - 1] for title in held]
        self.with_office = {office.head for office in offices if office.dep == "appos"}
        longer = [title for title in held if title.last - title.first > 1]
        self.in_offices = {at for title in longer for at in range(title.first, title.last)}
        self.forms: dict[tuple[str, bool], dict[str, float]] = {}
        self.given = forenames()
        self.reporting = verbs_by_lemma()
        self.locatives, self.compass = places_before(), sign_words("compass")
        self.things, self.craft, self.platforms = (sign_words(name) for name in ("things", "craft", "platforms"))
        self.languages, self.seats = sign_words("language_nouns"), referring("town_nouns") | {"capital"}
        source = page.source
        printers = (source.outlet, source.publisher, *(credit.agency for credit in source.credits))
        self.printers = {key_of(name).casefold() for name in printers if name}
        self.dwellers, self.owned = sign_words("dwellers"), sign_words("owned") - sign_words("led")
        self.moving, self.ways, self.taken = sign_words("moving"), sign_words("ways"), sign_words("taken")
        self.state_owned, self.party_letters = sign_words("state_owned"), sign_words("party_letters")

    def hear(self, piece: Piece) -> Candidate:
        """The candidate with all its votes."""
        text = self.page.text(piece.first, piece.last)
        key = key_of(text).casefold()
        if piece.form == "title":
            return Candidate(piece, key, {"group" if self._is_plural(piece) else "person": TITLE}, {}, NOTHING)
        return Candidate(piece, key, self._form(piece, text, key), self._place(piece, key), self._labels(piece))

    def _is_plural(self, piece: Piece) -> bool:
        """Whether the office is that of several: "the Defence Secretaries"."""
        titles = (self.page.title_from.get(at) for at in range(piece.first, piece.last))
        title = next((title for title in titles if title), None)
        return title is not None and title.several

    def _labels(self, piece: Piece) -> Mapping[str, float]:
        """What the language model takes the words of a name for, each for its share."""
        labels: dict[str, float] = {}
        share = 1 / (piece.last - piece.first)
        for token in self.page.tokens[piece.first : piece.last]:
            label = token.label
            # unknown capitals are oftener a body's than a person's, whatever the language model says
            if label == "PERSON" and share == 1 and len(token.text) <= LONGEST_ACRONYM and token.text.isupper():
                label = "ORG"
            if label in LABEL_KINDS:
                kind, weight = LABEL_KINDS[label]
                labels[kind] = labels.get(kind, 0.0) + weight * share
        return labels

    def _form(self, piece: Piece, text: str, key: str) -> Mapping[str, float]:
        """What the form itself says: of a known name or one of several words the same wherever it stands."""
        known = self.known.get((piece.first, piece.last))
        if known is None and piece.last - piece.first == 1:
            votes = self._votes(piece, text, key, known)
        else:
            seen = (text, known is None)
            if seen not in self.forms:
                self.forms[seen] = self._votes(piece, text, key, known)
            votes = self.forms[seen]
        if piece.role_last > piece.role_first:
            return {**votes, "person": votes.get("person", 0.0) + TITLE}
        return votes

    def _votes(self, piece: Piece, text: str, key: str, known: Known | None) -> dict[str, float]:
        length, small = piece.last - piece.first, text.lower()
        votes: dict[str, float] = {}
        if known is None and is_town(text):
            votes["place"] = self._town(piece)
        for rank, sense in enumerate(known.senses if known else ()):
            kind = "thing" if sense.sense == "treaty" else sense.kind
            votes[kind] = max(votes.get(kind, 0.0), KNOWN_OTHER if rank else KNOWN)
        _, head = head_of(self.page, piece.first, piece.last) if known is None else (0, None)
        if head is not None:
            weight = SURNAME if self._may_be_surname(piece) else HEAD if length > 1 else LONE_HEAD
            votes[head.kind] = votes.get(head.kind, 0.0) + weight
        if known is None and length == 1:
            self._plain_noun(piece, votes)
        elif known is None:
            self._people(piece, votes)
        if 2 <= length <= LONGEST_PERSON:
            self._several_words(piece, votes)
        if known is None and head is None and length == 2:
            self._company(piece, votes)
        if known is None and small in self.page.with_adjective:
            votes["country"] = ADJECTIVE
        if known is None and length == 1 and small in self.page.own_adjectives:
            votes["group"] = ADJECTIVE
        if small in self.things or len(text) == 1:
            votes["thing"] = HEAD
        if small in self.platforms or key in self.printers:
            votes["organisation"] = KNOWN
        if known is None and "-" in text and HYPHENED.fullmatch(text):
            votes["organisation"] = votes.get("organisation", 0.0) + BRAND
        if length == 1 and known is None and is_shouted(self.page, piece.first):
            votes["thing"] = HEAD
        elif 2 <= len(text) <= 10 and self._is_short_name(text):
            votes["organisation"] = votes.get("organisation", 0.0) + (1.4 if "-" not in text else 2.2)
        return votes

    def _is_short_name(self, text: str) -> bool:
        """Whether capitals may be the short name of a body; not where the article prints the word in small letters too."""
        return text.isupper() and text.replace("-", "").isalpha() and text.capitalize() not in self.page.written

    def _may_be_surname(self, piece: Piece) -> bool:
        """Whether a noun for a place may be a surname: "Anna Park", "Peter Hall", not "the Albert Hall"."""
        forename = self.page.tokens[piece.first].text.capitalize() in self.given
        behind = self.page.lower[piece.first - 1] in SMALL_LEADS if piece.first else False
        return forename and piece.last - piece.first == 2 and not behind

    def _town(self, piece: Piece) -> float:
        """What it says for a place that a town is called so: little of a word that English
        knows and that is labelled a person.

        A word it does not know is labelled by its look alone ("defend Raqqah").
        """
        token = self.page.tokens[piece.first]
        if piece.last - piece.first > 1:
            return TOWN + 1
        return TOWN_OR_PERSON if token.label == "PERSON" and frequency(token.text.lower()) else TOWN

    def _is_plain(self, piece: Piece) -> bool:
        return piece.last - piece.first == 1 and is_common(self.page.lower[piece.first])

    def _several_words(self, piece: Piece, votes: dict[str, float]) -> None:
        """A given name opens a person's name, "al-" stands inside one; words that are all common make up a body's."""
        words = [token.text for token in self.page.tokens[piece.first : piece.last]]
        opening = words[0].capitalize() if words[0].isupper() else words[0]
        if opening in self.given:
            votes["person"] = votes.get("person", 0.0) + 2.5
        elif any(word.lower() in ARABIC_ARTICLES for word in words[1:]):
            votes["person"] = votes.get("person", 0.0) + 1.0
        elif opening.lower() in KUNYA:
            votes["person"] = votes.get("person", 0.0) + 2.0
        elif all(frequency(word.lower()) >= PLAIN_WORD for word in words if word[0].isupper()):
            votes["organisation"] = votes.get("organisation", 0.0) + 2.5

    def _company(self, piece: Piece, votes: dict[str, float]) -> None:
        """A vote for what opens with the adjective of a country: "Narnian Steel"."""
        first = self.page.known_from.get(piece.first)
        if first is not None and first.last < piece.last and first.senses[0].sense.endswith("adjective"):
            votes["organisation"] = votes.get("organisation", 0.0) + 2.5

    def _people(self, piece: Piece, votes: dict[str, float]) -> None:
        """Votes for people of a body ("House Democrats") and against one who is only described ("the Orel
        Democrat").
        """
        noun = people_nouns().get(self.page.tokens[piece.last - 1].text) or people_nouns().get(
            self.page.lower[piece.last - 1]
        )
        if noun is not None and self.page.tokens[piece.first].text not in self.given:
            several = self.page.lower[piece.last - 1] == noun.plural.lower()
            votes["group" if several else "thing"] = HEAD

    def _plain_noun(self, piece: Piece, votes: dict[str, float]) -> None:
        """A noun that only happens to have a capital names nobody: "Members of ...", "a Government"."""
        token = self.page.tokens[piece.first]
        word = token.text.lower()
        before = self.page.lower[piece.first - 1] if piece.first else ""
        definite = before == "the" or ORDINAL.fullmatch(before) is not None  # "2nd Battalion"
        plain = word in people_words() or (word in name_heads() and not definite)
        if plain and token.dep not in ("compound", "nmod"):
            votes["thing"] = HEAD
        elif word not in name_heads() and (word in self.page.written or is_common(word)):
            votes["thing"] = SMALL_TOO

    def _place(self, piece: Piece, key: str) -> dict[str, float]:
        """What the words around a name say."""
        tokens, local = self.page.tokens, dict[str, float]()
        at = piece.first - 1
        if at >= 0 and key in self.platforms and self.page.lower[at] in ("on", "via", "through"):
            local["thing"] = BESIDE_NOUN
        self._signs_before(piece, local)
        if piece.last < len(tokens) and tokens[piece.last].text in self.languages:
            local["thing"] = BESIDE_NOUN
        while at >= 0 and (self.page.lower[at] in self.compass or tokens[at].text in ("the", "The")):
            at -= 1
        if at >= 0:
            before = self.page.lower[at]
            weight = self.locatives.get(before, 0.0)
            if before == "of" and at and self.page.lower[at - 1] in self.locatives:
                weight = 2.0
            if weight and not self._modifies(piece):
                local["place"] = weight
            self._noun_before(piece, at, local)
        if piece.first and self.page.lower[piece.first - 1] in self.compass:
            local["place"] = local.get("place", 0.0) + 1.0
        if (piece.first, piece.last) not in self.known and self._is_gone_to(tokens[piece.last - 1]):
            local["place"] = max(local.get("place", 0.0), GONE_TO)
        self._person_signs(piece, local)
        return local

    def _signs_before(self, piece: Piece, local: dict[str, float]) -> None:
        """Votes by what stands right before: "#Orel" names nobody, "R-TX" a state, "in The Daily Bell" a newspaper."""
        tokens, first = self.page.tokens, piece.first
        before = tokens[first - 1].text if first else ""
        if before == "#":
            local["thing"] = HEAD
        elif before in DASHES and first > 1 and tokens[first - 2].text in self.party_letters:
            local["place"] = HEAD
        elif before == "The" and not (first - 1 in self.page.first_words or (first, piece.last) in self.known):
            local["organisation"] = BESIDE_NOUN

    def _modifies(self, piece: Piece) -> bool:
        """Whether a name only says which something is: "outside Vall restaurants", where
        the preposition is of the latter.
        """
        last = self.page.tokens[piece.last - 1]
        return last.dep in ("compound", "nmod") and last.head >= piece.last

    def _is_gone_to(self, last: Token) -> bool:
        """Whether a name the language model knows for no place is where somebody goes or comes from: "left for Orel",
        "stormed Orel".

        A body may be left for another.
        """
        if last.dep == "dobj" and last.label in ("", "PERSON"):
            return self.page.tokens[last.head].lemma in self.taken
        if last.dep != "pobj" or last.label not in ("", "PERSON"):
            return False
        way = self.page.tokens[last.head]
        verb = self.page.tokens[way.head]
        return verb.lemma in self.moving and verb.pos == "VERB" and way.text in self.ways

    def _noun_before(self, piece: Piece, at: int, local: dict[str, float]) -> None:
        """The noun a name stands beside tells what it is: "the town of Orel", "the bridge at Orel", "the company
        Vall".
        """
        tokens, first = self.page.tokens, piece.first
        if first in self.page.block_openers:
            ends = tokens[piece.last : piece.last + 2]
            dated = len(ends) == 2 and ends[0].text == "," and (ends[1].label == "DATE" or ends[1].text.isdigit())
            if dated and tokens[first].text.isupper():
                local["place"] = BESIDE_NOUN  # a dateline
            return  # "From our news services" ends the block before
        if tokens[at].text == "," and self.page.lower[at - 1] in self.seats:
            local["place"] = max(local.get("place", 0.0), BESIDE_NOUN)
        of = at == first - 1 and tokens[at].text in ("of", "at") and at > 0
        if of and self.page.lower[at - 1] in self.dwellers:
            local["place"] = max(local.get("place", 0.0), DWELL)
        last = piece.last - 1
        beside = at == first - 1 and (
            first <= tokens[at].head <= last or (tokens[last].dep, tokens[last].head) == ("appos", at)
        )
        if tokens[at].text in self.craft and beside:
            local["thing"] = BESIDE_NOUN
        if self._is_kin(at, last):
            local["person"] = BESIDE_NOUN
        if at in self.in_offices:
            return  # the staff of "White House chief of staff Ana Ruiz" is no body called so
        noun = tokens[at - 1].lemma if of and tokens[at - 1].tag == "NNS" else tokens[at - 1].text  # "towns of"
        heads = name_heads()
        head = heads.get(noun) or heads.get(tokens[at - 1].text) if of else heads.get(tokens[at].text)
        if head is None or head.kind == "thing" or (not of and at != first - 1):
            return
        if piece.last - first == 1 and tokens[first].tag == "NNPS":
            return  # "leading state Republicans"
        if not of and tokens[at].dep in ("compound", "nmod", "amod", "nsubj", "pobj", "dobj"):
            local[head.kind] = max(local.get(head.kind, 0.0), BESIDE_NOUN)
        elif of and head.kind == "place" and head.refers:
            # "the town of Barzan" is none of the Barzans of the text
            town = tokens[at].text == "of" and noun in referring("town_nouns")
            local["place"] = max(local.get("place", 0.0), TOWN_OF if town else PLACE_OF)

    def _is_kin(self, at: int, last: int) -> bool:
        """Whether a name is that of a relative named beside it: "his wife, Melna"."""
        tokens = self.page.tokens
        noun = at - 1 if tokens[at].text == "," and at else at
        kin = people_nouns().get(tokens[noun].text)
        beside = tokens[last].head == noun or tokens[noun].head == last
        return kin is not None and kin.kind == "relative" and kin.singular == tokens[noun].text and beside

    def _person_signs(self, piece: Piece, local: dict[str, float]) -> None:
        tokens = self.page.tokens
        last = tokens[piece.last - 1]
        if (
            last.tag == "NNPS"
            and piece.last - piece.first == 1
            # "the Bahamas", "the Americas" are places
            and (piece.first, piece.last) not in self.known
            and self.page.lower[max(0, piece.first - 1)] == "the"
        ):
            local["group"] = PLURAL
        capitals = piece.last - piece.first == 1 and last.text.isupper()
        verb = tokens[last.head]
        if last.dep == "nsubj" and verb.lemma in self.reporting and verb.pos == "VERB" and not capitals:
            local["person"] = 1.0
        if last.dep == "poss" and tokens[last.head].text in self.owned and not self._is_plain(piece):
            local["country"] = HAS_ARMY  # "Narnia's army"
        if self._has_minister(piece.last) or (last.dep == "poss" and tokens[last.head].text in self.state_owned):
            local["country"] = HAS_MINISTER
        if (
            piece.last < len(tokens)
            and tokens[piece.last].text == ":"
            and piece.first in self.page.block_openers
            and not self._is_plain(piece)
        ):
            local["person"] = local.get("person", 0.0) + SPEAKER_LABEL
        beside = (last.dep, last.head) in self.beside_office or piece.last - 1 in self.with_office
        body = head_of(self.page, piece.first, piece.last)[1] is not None and not self._may_be_surname(piece)
        if beside and piece.last - piece.first > 1 and not body:
            local["person"] = local.get("person", 0.0) + BESIDE_NOUN  # "the Narnian foreign minister, Jan Orlov,"
        after = tokens[piece.last : piece.last + 3]
        if len(after) == 3 and after[0].text == ",":
            aged = after[1].text.isdigit() and len(after[1].text) == 2 and after[2].text == ","
            if aged or after[1].text == "who":
                local["person"] = local.get("person", 0.0) + 2.0

    def _has_minister(self, at: int) -> bool:
        """Whether a possessive parts a name from a minister or head of government: "Narnia's foreign minister"."""
        ended = self.page.tokens[at : at + 1]
        title = self.page.title_from.get(at + 1) if ended and ended[0].text in POSSESSIVES else None
        return title is not None and (
            title.title.kind in ("minister", "head-of-government")
            or (title.title.kind == "deputy" and "minister" in title.title.name)
        )
