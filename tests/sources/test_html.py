from __future__ import annotations

import pytest

from crosswire.sources.html import looks_like_html, read_page

PARAGRAPHS = [
    "The harbour minister said on Monday that the grain ships would sail before the end of the week, whatever the insurers say.",
    "Two officials of the port authority confirmed the plan, which still needs the consent of the insurers and of the neighbours.",
    "“We will not wait for anybody,” said Ilena Kovar, who leads the delegation at the talks in the old town hall of Dransk.",
]


def page(head: str = "", body: str = "", paragraphs: list[str] | None = None) -> str:
    text = "".join(f"<p>{words}</p>" for words in (PARAGRAPHS if paragraphs is None else paragraphs))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Harbour to open</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Harbour to open</h1>{text}{body}</article><footer>© Dransk Daily</footer></body></html>"
    )


def test_the_readable_text_in_order() -> None:
    text = read_page(page()).text
    assert [text.index(words) for words in PARAGRAPHS] == sorted(text.index(words) for words in PARAGRAPHS)
    assert "Home" not in text


def test_what_the_page_says_of_itself() -> None:
    head = (
        "<meta property='og:site_name' content='Dransk Daily'><meta name='author' content='Jane Roe'>"
        "<meta property='article:published_time' content='2031-05-14T08:05:00+02:00'>"
        "<meta property='article:modified_time' content='2031-05-15'>"
    )
    found = read_page(page(head))
    assert (found.title, found.outlet, found.authors) == ("Harbour to open", "Dransk Daily", ("Jane Roe",))
    assert found.published is not None
    assert (found.published.value, found.published.found_by) == ("2031-05-14T08:05:00+02:00", "metadata")
    assert found.updated == "2031-05-15"


def test_what_says_that_it_is_an_advertisement_is_left_out() -> None:
    advert = "<div class='wide ad'><p>Lose forty pounds in thirty days, says Dr. Bram Kessler of the harbour clinic, who sells the tea.</p></div>"
    held = "<p class='adventure'>The crew told of storms, of ice and of a long winter in the lower harbour of the town.</p>"
    text = read_page(page(body=advert + held)).text
    assert "Kessler" not in text
    assert "long winter" in text


@pytest.mark.parametrize(
    "head",
    [
        '<script type=\'application/ld+json\'>{"datePublished": "2031-05-14"}</script>',
        '<script type=\'application/ld+json\'>[{"@graph": [{"datePublished": "2031-05-14"}]}, 5, null]</script>',
        '<script type=\'application/ld+json\'>{"@graph": [{"datePublished": "2031-05-14"}]}</script>',
        "<meta itemprop='datePublished' content='2031-05-14'>",
        "<time itemprop='datePublished' datetime='2031-05-14'>yesterday</time>",
        "<meta name='date' content='2031-05-14'>",
        "<meta name='date' content='2020-01-01'><meta itemprop='datePublished' content='2031-05-14'>",
    ],
)
def test_other_places_of_the_date(head: str) -> None:
    published = read_page(page(head)).published
    assert published is not None
    assert published.value == "2031-05-14"


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<script type='application/ld+json'>{broken</script>",
        "<script type='application/ld+json'>" + "[" * 5_000 + "</script>",
        "<meta property='article:published_time' content='soon'>",
        "<time datetime='2031-05-14'>a date in the text</time>",
    ],
)
def test_no_date_is_no_date(head: str) -> None:
    assert read_page(page(head)).published is None


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<html></html>",
        "<html><body><script>alert(1)</script></body></html>",
        "not markup at all",
        "<" * 10_000,
        "<div>" * 20_000,
        "\0" * 100,
    ],
)
def test_a_page_with_nothing_readable_gives_no_text(markup: str) -> None:
    assert read_page(markup).text == ""


def test_scripts_entities_and_deep_nesting_do_no_harm() -> None:
    body = "<script>document.write('x')</script><style>p{}</style><svg onload='alert(1)'></svg>" + "<span>" * 3_000
    text = read_page(page(body=body)).text
    assert PARAGRAPHS[0] in text
    assert "document.write" not in text
    external = "<!DOCTYPE html SYSTEM 'file:///etc/hostname' [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + page(
        paragraphs=[*PARAGRAPHS, "&x;"]
    )
    assert "&x;" in read_page(external).text


def test_a_page_of_too_many_elements_is_not_read() -> None:
    assert read_page("<html><body>" + "<p>a</p>" * 200_001 + "</body></html>").text == ""


@pytest.mark.parametrize(
    "text", ["<!doctype html><p>x", "  \n<html><p>x", "<?xml version='1.0'?><!-- a --><html>", "<BODY class=x>"]
)
def test_a_text_that_is_a_page(text: str) -> None:
    assert looks_like_html(text)


@pytest.mark.parametrize("text", ["", "The <html> tag opens a page.", "<script>alert(1)</script> he wrote", "{}"])
def test_a_text_that_is_none(text: str) -> None:
    assert not looks_like_html(text)
