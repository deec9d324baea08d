"""What is given of a source: its fields, its dates, its language, its outlet."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crosswire.sources.dates import read_published, zone_of
from crosswire.sources.given import read_given
from crosswire.sources.language import detect, read_tag
from crosswire.sources.outlet import outlet_at, outlet_named


@pytest.mark.parametrize(
    ("given", "value", "precision"),
    [
        ("2031-05-14", "2031-05-14", "day"),
        (" 2031-05-14 ", "2031-05-14", "day"),
        ("2031-05", "2031-05", "month"),
        ("2031", "2031", "year"),
        ("2031-05-14T08:05", "2031-05-14T08:05", "minute"),
        ("2031-05-14 08:05:30", "2031-05-14T08:05:30", "second"),
        ("2031-05-14T08:05:30.123Z", "2031-05-14T08:05:30Z", "second"),
        ("2031-05-14T08:05:30+0200", "2031-05-14T08:05:30+02:00", "second"),
        ("2031-05-14T08:05:30+00:00", "2031-05-14T08:05:30Z", "second"),
        ("Wed, 14 May 2031 08:05:30 +0200", "2031-05-14T08:05:30+02:00", "second"),
        (date(2031, 5, 14), "2031-05-14", "day"),
        (datetime(2031, 5, 14, 8, 5, tzinfo=UTC), "2031-05-14T08:05:00Z", "second"),
    ],
)
def test_a_date_is_read(given: object, value: str, precision: str) -> None:
    published = read_published(given, "given")
    assert published is not None
    assert (published.value, published.precision, published.found_by) == (value, precision, "given")


@pytest.mark.parametrize(
    "given",
    [
        "",
        "soon",
        "2031-13-01",
        "2031-02-30",
        "14 May 2031",
        "05/04/2031",
        "2031-05-14T25:00",
        1747000000,
        None,
        ["2031"],
        "0000",
        "٢٠٣١-٠٥-١٤",
        "9" * 99,
    ],
)
def test_what_is_no_date_is_unknown(given: object) -> None:
    assert read_published(given, "given") is None


def test_the_zone_is_kept() -> None:
    assert zone_of(read_published("2031-05-14T08:05+0530", "given")) == "+05:30"
    assert zone_of(read_published("2031-05-14T08:05Z", "given")) == "+00:00"
    assert zone_of(read_published("2031-05-14T08:05", "given")) is None
    assert zone_of(read_published("2031-05-14", "given")) is None
    assert zone_of(None) is None


def test_fields_of_the_wrong_kind_are_left_out_with_a_note() -> None:
    given = read_given(
        {"title": 5, "authors": [1], "kind": "poem", "outlet": "", "id": 17, "url": " x ", "unknown": {}}
    )
    assert (given.title, given.authors, given.kind, given.outlet, given.id, given.url) == (
        None,
        (),
        "article",
        None,
        "17",
        "x",
    )
    assert [note.code for note in given.notes] == ["malformed-field"] * 3


def test_authors_may_be_one_or_many() -> None:
    assert read_given({"authors": "Jane Roe"}).authors == ("Jane Roe",)
    assert read_given({"authors": ["Jane Roe", " ", "A\ud800"]}).authors == ("Jane Roe", "A\ufffd")
    assert read_given({"kind": "transcript"}).kind == "transcript"
    assert (read_given({"kind": "bulletin"}).kind, read_given({"kind": "press release"}).kind) == (
        "document",
        "statement",
    )


TEXTS = {
    "en": "The minister said on Monday that the ships would sail and that nobody would stop them on their way to the strait of the north.",
    "fr": "Le ministre a déclaré lundi que les navires partiront et que personne ne les arrêtera sur le chemin du détroit, selon la mairie.",
    "de": "Der Minister sagte am Montag, dass die Schiffe auslaufen werden und dass niemand sie auf dem Weg zu der Meerenge aufhalten wird.",
    "es": "El ministro dijo el lunes que los barcos van a salir y que nadie los va a parar en su camino por el estrecho, según la ciudad.",
    "tr": "Bakan, pazartesi günü gemilerin yola çıkacağını ve kimsenin onları durdurmayacağını söyledi ancak bu konuda daha çok bir şey için beklemek gerekiyor.",
    "ru": "Министр сказал в понедельник, что корабли выйдут в море и что никто не остановит их на пути к проливу, но это не было решено.",
    "uk": "Міністр сказав у понеділок, що кораблі вийдуть у море і що ніхто не зупинить їх на шляху до протоки, але це не було вирішено.",
    "ar": "قال الوزير يوم الاثنين إن السفن ستبحر وإن أحدا لن يوقفها في طريقها إلى المضيق بعد أن كان ذلك في العام الماضي",
    "he": "השר אמר ביום שני כי הספינות יפליגו וכי איש לא יעצור אותן בדרכן אל המצר הצפוני",
    "zh": "部长星期一说船只将起航并且没有人会在去海峡的路上阻止它们这是一个重要的决定",
    "ja": "大臣は月曜日に船が出航し誰もそれを止めないと述べたこれは重要な決定である",
    "ko": "장관은 월요일에 배가 출항할 것이며 아무도 막지 않을 것이라고 말했다",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_language_is_told(language: str) -> None:
    assert detect(TEXTS[language]) == (language, language != "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kovar",
        "12, 13, 14 and 15.",
        "Dransk Selmin Orumabad Lipnava Tirgan Kastrevo Dravan " * 5,
        "x" * 500,
        "😀" * 50,
    ],
)
def test_what_cannot_be_told_is_unknown_and_read(text: str) -> None:
    assert detect(text) == (None, False)


def test_upper_case_and_a_foreign_quotation_are_english() -> None:
    assert detect(TEXTS["en"].upper()) == ("en", False)
    assert detect(f"{TEXTS['en']} {TEXTS['en']} «{TEXTS['fr'][:60]}»") == ("en", False)


@pytest.mark.parametrize(
    ("tag", "language"), [("en-GB", "en"), ("EN", "en"), ("eng", "en"), ("fr_FR", "fr"), ("uk", "uk")]
)
def test_a_language_tag(tag: str, language: str) -> None:
    assert read_tag(tag) == language


@pytest.mark.parametrize("tag", ["English", "", "e", 5, None, "en US"])
def test_no_language_tag(tag: object) -> None:
    assert read_tag(tag) is None


@pytest.mark.parametrize(
    ("name", "url", "found"),
    [
        ("BBC News", None, "BBC"),
        ("the bbc", None, "BBC"),
        ("reuters", None, "Reuters"),
        (None, "https://www.bbc.co.uk/news/1", "BBC"),
        (None, "https://edition.news.bbc.co.uk:443/x", "BBC"),
        ("The Dransk Daily", "https://dransk.example/x", None),
        (None, "https://notbbc.com/", None),
        (None, "http://[broken", None),
        (None, None, None),
        ("", "", None),
    ],
)
def test_the_outlet_behind_a_name_or_address(name: str | None, url: str | None, found: str | None) -> None:
    outlet = outlet_named(name) or outlet_at(url)
    assert (outlet.name if outlet else None) == found
