from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.story import Signature
from crosswire.stories import group

STRIKE = ("strike", "missile", "killed", "wounded", "rescuers", "rubble", "ministry", "governor")


def signed(source: str, words: Sequence[str], published: str | None = "2031-05-15") -> Signature:
    """A signature of these words, each heavier than the next by a little."""
    weights = {word: 3.0 - 0.05 * place for place, word in enumerate(dict.fromkeys(words))}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    digest = sha256(source.encode()).hexdigest()
    terms = tuple((word, weight / length) for word, weight in sorted(weights.items()))
    return Signature(source=source, sha256=digest, published=published, terms=terms)


def about(city: str, *own: str) -> tuple[str, ...]:
    """Words of a report on a strike on a city: the trade's own words, and what only this happening has."""
    return (city, f"{city}-depot", f"{city}-mayor", f"{city}-river", f"{city}-school", *STRIKE[:5], *own)


def articles_of(signatures: Sequence[Signature]) -> set[tuple[str, ...]]:
    return {story.articles for story in group(signatures)}


def test_reports_of_one_happening_are_one_story() -> None:
    reports = [signed(f"s{n}", about("dransk", f"own{n}", f"more{n}", f"else{n}")) for n in range(3)]
    assert articles_of(reports) == {("s0", "s1", "s2")}


@pytest.mark.parametrize("size", [3, 30])
def test_one_setting_serves_small_and_large_stories(size: int) -> None:
    dransk = [signed(f"d{n:02}", about("dransk", f"d{n}", f"dd{n}")) for n in range(size)]
    velm = [signed(f"v{n:02}", about("velm", f"v{n}", f"vv{n}")) for n in range(size)]
    assert sorted(map(len, articles_of([*dransk, *velm]))) == [size, size]


def test_two_strikes_on_one_day_in_two_cities_are_two_stories() -> None:
    dransk = [signed(f"d{n}", about("dransk", f"d{n}", f"dd{n}")) for n in range(4)]
    velm = [signed(f"v{n}", about("velm", f"v{n}", f"vv{n}")) for n in range(4)]
    found = articles_of([*dransk, *velm])
    assert found == {("d0", "d1", "d2", "d3"), ("v0", "v1", "v2", "v3")}


def test_launches_two_weeks_apart_are_two_stories() -> None:
    words = ("pongul", "launch", "missile", "sea", "range", "peninsula", "ballistic", "coast")
    first = [signed(f"a{n}", (*words, "dawn", "submarine", f"x{n}")) for n in range(3)]
    second = [signed(f"b{n}", (*words, "night", "silo", f"y{n}"), "2031-05-29") for n in range(3)]
    assert articles_of([*first, *second]) == {("a0", "a1", "a2"), ("b0", "b1", "b2")}


def test_a_chain_of_neighbours_is_not_one_story() -> None:
    words = [f"w{n}" for n in range(40)]
    chain = [signed(f"c{n}", words[4 * n : 4 * n + 8]) for n in range(9)]
    assert max(map(len, articles_of(chain))) < 6


def test_articles_without_words_or_dates_stay_alone() -> None:
    assert articles_of([signed("a", (), None), signed("b", (), None)]) == {("a",), ("b",)}
    assert group([]) == ()


def test_all_together_as_asked() -> None:
    (story,) = group([signed("a", ("one",)), signed("b", ("other",))], together=True)
    assert story.articles == ("a", "b")


def test_a_join_is_explained_and_an_article_alone_is_not() -> None:
    joined, alone = sorted(
        group([signed("a", about("dransk")), signed("b", about("dransk")), signed("c", ("zebra",))]),
        key=lambda s: -len(s.articles),
    )
    assert any("dransk" in reason for reason in joined.reasons)
    assert alone.reasons == ()


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(14)))
def test_the_order_of_articles_makes_no_difference(order: list[int]) -> None:
    cities = ("dransk", "velm", "orsk")
    articles = [signed(f"s{n:02}", about(cities[n % 3], f"o{n // 5}"), f"2031-05-{10 + n % 4}") for n in range(14)]
    assert group([articles[n] for n in order]) == group(articles)


def test_published_dates_that_are_no_full_dates_are_no_fault() -> None:
    assert articles_of([signed("a", about("dransk"), "2031"), signed("b", about("dransk"), "2031-05")]) == {("a", "b")}
