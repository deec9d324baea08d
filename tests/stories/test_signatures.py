from __future__ import annotations

from crosswire.model import codec
from crosswire.model.article import Reading, ReadSentence
from crosswire.model.mention import ArticleActor, Figure, Name, Time
from crosswire.model.passage import Passage
from crosswire.model.source import Published, Source
from crosswire.stories import signature

LINES = (
    "Rockets hit the depot of Dransk before dawn.",
    "Mayor Ilena Kovar counted 12 dead.",
    "Nobody claimed it.",
    "Trains were late.",
    "Grain waited in silos.",
    "Grain prices rose.",
)


def reading_of(lines: tuple[str, ...] = LINES, title: str | None = None) -> Reading:
    text, passages = "", []
    for line in lines:
        passages.append(Passage("a", len(text), len(text) + len(line), line))
        text += line + "\n"
    first, second = passages[0], passages[1]
    dransk = Passage("a", text.index("Dransk"), text.index("Dransk") + 6, "Dransk")
    kovar = Passage("a", text.index("Ilena"), text.index("Ilena") + 11, "Ilena Kovar")
    return Reading(
        source=Source(
            id="a", uri="a.txt", sha256="0" * 64, bytes_sha256="0" * 64, length=len(text), title=title,
            published=Published("2031-05-15T10:00:00Z", "second", "given"),
        ),
        sentences=tuple(ReadSentence(f"s{n}", passage, quoted=False) for n, passage in enumerate(passages)),
        names=(
            Name(passage=dransk, kind="place", form="name", actor="p"),
            Name(passage=kovar, kind="person", form="name", actor="k"),
        ),
        actors=(ArticleActor(id="p", name="Dransk", kind="place"), ArticleActor(id="k", name="Ilena Kovar", kind="person")),
        times=(Time(id="t", passage=first, type="DATE", value="2031-05-14"), Time(id="u", passage=first, type="DATE", value=None)),
        figures=(Figure(id="f", passage=second, measure="killed", low=12, high=12, found_by="test"),),
    )  # fmt: skip


def test_a_signature_holds_what_grouping_needs_and_no_text() -> None:
    made = signature(reading_of())
    assert (made.names, made.places, made.days) == (("Ilena Kovar",), ("Dransk",), ("2031-05-14",))
    assert made.figures == ("killed 12 12",)
    assert made.published == "2031-05-15"
    assert abs(sum(weight * weight for _, weight in made.terms) - 1) < 0.001


def test_names_and_the_lead_weigh_more() -> None:
    terms = dict(signature(reading_of()).terms)
    assert terms["dransk"] > terms["rockets"]
    assert terms["depot"] > terms["silos"]


def test_words_of_the_title_count() -> None:
    plain, titled = (dict(signature(reading_of(title=title)).terms) for title in (None, "Silos empty"))
    assert titled["silos"] > plain["silos"]


def test_a_signature_is_small_whatever_the_length_of_the_article() -> None:
    lines = tuple(f"Sentence of wordling{n} speaks of thingumbob{n} in place{n}." for n in range(2000))
    made = signature(reading_of((*LINES, *lines)))
    assert len(codec.encode(made)) < 4096
