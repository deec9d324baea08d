"""Long tables: what halving finds is what a dict of the lines holds, and every shipped line is a row in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.errors import VocabularyError
from crosswire.extract.quotes.weighing import weight, weights
from crosswire.vocabulary.long_table import LongTable
from crosswire.vocabulary.rarity import COMMONEST, STEM, UNLISTED, frequencies, frequency, rarity, telling
from crosswire.vocabulary.towns import towns


@pytest.mark.parametrize("table", [towns(), frequencies(), weights()], ids=lambda table: table.file)
def test_a_shipped_table_is_in_order_and_each_line_a_row(table: LongTable) -> None:
    rows = [line.split("\t") for line in table.lines]
    assert {len(row) for row in rows} == {2}
    assert all(key and value for key, value in rows)
    assert table.lines == sorted(table.lines)
    assert len({key for key, _ in rows}) == len(rows)
    assert all(table.get(key) == value for key, value in rows)


def test_the_numbers_of_shipped_tables_are_numbers() -> None:
    assert all(line.partition("\t")[2].isdecimal() for line in frequencies().lines)
    assert all(isinstance(float(line.partition("\t")[2]), float) for line in weights().lines)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    file = tmp_path / "made.tsv"
    file.write_bytes("# a remark\r\nname\tsign\r\nb\tone\r\nb c\ttwo\r\nbad\r\né\tthree\r\n".encode())
    return file


@pytest.mark.parametrize(
    ("key", "value"),
    [("b", "one"), ("b c", "two"), ("é", "three"), ("a", None), ("c", None), ("ü", None), ("", None), ("bad", None),
     ("name", None), ("b\tone", None), ("b c\ttwo\né", None)],
)  # fmt: skip
def test_what_is_found_and_what_is_not(made: Path, key: str, value: str | None) -> None:
    table = LongTable(made, "name\tsign")
    assert table.get(key) == value
    assert (key in table) == (value is not None)


def test_a_table_with_other_columns_or_none_is_refused(made: Path, tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"made\.tsv"):
        LongTable(made, "name\tcolour")
    with pytest.raises(VocabularyError, match=r"absent\.tsv"):
        LongTable(tmp_path / "absent.tsv")


def test_a_word_the_table_lacks_is_rare_and_a_feature_it_lacks_weighs_nothing() -> None:
    assert frequency("qqzzx") == 0.0
    assert rarity("qqzzx") == COMMONEST - UNLISTED
    assert rarity("the") == 0.0
    assert weight("no such feature") == 0.0


def test_inflected_forms_tell_as_one_by_the_rarest() -> None:
    assert telling(["monitors", "the", "monitoring"]) == {
        "monitors"[:STEM]: max(rarity("monitors"), rarity("monitoring"))
    }
