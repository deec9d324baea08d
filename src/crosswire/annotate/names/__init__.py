"""This folder knows how mentions of persons, bodies, groups, countries and places
are found; who they are comes later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.annotate.names.book import read_book, rescan
from crosswire.annotate.names.company import hear_lists
from crosswire.annotate.names.descriptions import find_descriptions, find_pronouns
from crosswire.annotate.names.evidence import Candidate, Witness
from crosswire.annotate.names.extend import extend
from crosswire.annotate.names.metonyms import read_uses
from crosswire.annotate.names.page import Page
from crosswire.annotate.names.pieces import find_pieces, is_half_word
from crosswire.annotate.names.possessed import owners
from crosswire.annotate.names.spot import Spot, apart, parted
from crosswire.annotate.names.weighing import weigh
from crosswire.model.article import Parse, Sentence
from crosswire.model.mention import Name
from crosswire.model.source import StoredSource


def find_names(source: StoredSource, parse: Parse, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The mentions of an article in order of the text, unresolved, none overlapping another of its form."""
    page = Page(source, parse, sentences)
    decided = _decide(page)
    spots = read_uses(page, extend(page, decided))
    # "the RSF paramilitary group" is a mention, and the RSF in it one too; so is Orlov in "Orlov's government"
    taken = [*apart(spots), *apart(find_descriptions(page, spots)), *owners(page, decided, spots)]
    held = {at for spot in spots for at in range(spot.first, spot.last)}
    # "his" in "his office" is a mention of its own inside the description
    pronouns = [pronoun for pronoun in find_pronouns(page) if pronoun.first not in held]
    return tuple(
        Name(passage=source.passage(spot.start, spot.end), kind=spot.kind, form=spot.form)
        for spot in sorted([*taken, *pronouns])
        if spot.kind != "thing"
    )


def _decide(page: Page) -> list[Spot]:
    """The names of the page with their kinds, decided in two rounds: alone, then with the book of full names."""
    witness = Witness(page)
    pieces = find_pieces(page)
    candidates = [witness.hear(piece) for piece in pieces]
    forms: dict[str, list[Candidate]] = {}
    _file(candidates, forms)
    weigh(forms.values(), {})
    listed = hear_lists(page, candidates)
    book = read_book(page, candidates)
    known_now = [piece for piece in rescan(page, book, pieces) if piece.first not in page.glosses]
    further = [witness.hear(piece) for piece in known_now if not is_half_word(page, piece.last)]
    _file(further, forms)
    anew = {*listed, *book, *(found.key for found in further)}
    weigh([same for key, same in forms.items() if key in anew], book)
    spots = [Spot.of(page, found.piece, found.kind) for found in (*candidates, *further) if found.kind is not None]
    return apart([one for spot in spots for one in parted(page, spot)])


def _file(candidates: Iterable[Candidate], forms: dict[str, list[Candidate]]) -> None:
    for found in candidates:
        forms.setdefault(found.key, []).append(found)
