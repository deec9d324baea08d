"""This file knows how the cost of one large story grows, on made-up reports of it.

    python benchmarks/one_story.py [--sizes 25 50 100 200 300]

The reports are of one week of one war in a made-up country: some sentences are told by many papers in much the same
words, some by one alone, and every tenth report is a copy of another. They are read once; then the record of the first
25, 50 ... of them is made. Shown are the process's own seconds, the milliseconds an article, and the peak of memory.
"""

from __future__ import annotations

import argparse
import gc
import resource
import time
from collections.abc import Sequence
from random import Random

from crosswire.model.story import Story
from crosswire.pipeline import ReadArticle, read_all, reconcile
from crosswire.settings import Settings
from crosswire.sources import Received
from crosswire.sources.given import read_given
from crosswire.sources.receive import Arrival, receive

SENTENCES = 14
TOWNS = tuple(
    first + last for first in ("Dresk", "Vel", "Kor", "Sem", "Hal", "Ost", "Bri", "Tar") for last in ("sk", "mo", "dal", "vik", "by")
)  # fmt: skip
FIRST = ("Ivo", "Mara", "Anna", "Tarik", "Jan", "Yara", "Petra", "Oskar", "Lena", "Milos")
LAST = ("Brandt", "Lind", "Kovar", "Benali", "Holt", "Ruiz", "Sorel", "Denn", "Varga", "Okker", "Halm", "Toivo")
OFFICES = ("Foreign Minister", "President", "Defence Minister", "General", "Mayor", "Ambassador", "Prime Minister")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
THINGS = ("a hospital", "a bridge", "a bakery", "two trucks", "a school", "a power plant", "an army post", "a market")
WORDS = ("the truce", "the bridge", "the prisoners", "the border", "the port", "the convoy", "the observers", "the gas")
WANTS = (
    "must be opened",
    "will never be given up",
    "should be freed",
    "is safe again",
    "was never in danger",
    "is not for sale",
)
PIECES = (
    "Shells struck {thing} in {town} on {day}, killing {n} people and wounding {m}, the army of Norland said.",
    "{office} {name} said on {day} that {word} {want}.",
    "“We know that {word} {want} before the winter comes to {town},” said {name}, who spoke to reporters in {town}.",
    "Troops of Norland withdrew from {town} after {n} hours of fighting, according to {office} {name}.",
    "{office} {name} denied on {day} that {thing} in {town} had been hit by rockets.",
    "Sudria and Norland agreed in {town} to extend the ceasefire by {n} days.",
    "{name} called on Sudria to release {n} soldiers who were captured near {town}.",
    "At least {n} trucks with flour reached {town} on {day}, the Red Crescent said.",
    "The mayor of {town} told Northwire that {m} houses had been burned.",
    "A spokesman for {office} {name} rejected the charge and accused Sudria of shelling {town}.",
)  # fmt: skip


def reports(count: int, seed: int = 0) -> list[str]:
    """So many reports of one story, each of fourteen sentences in paragraphs; every tenth is a copy of one before."""
    chance = Random(seed)  # noqa: S311 (nothing secret)
    common = [_sentence(chance) for _ in range(60)]
    made: list[str] = []
    for number in range(count):
        if number % 10 == 9:
            made.append(made[number // 2])
            continue
        told = [chance.choice(common) if chance.random() < 0.4 else _sentence(chance) for _ in range(SENTENCES)]
        made.append(f"{chance.choice(TOWNS).upper()}, {6 + number % 5} May 2031 - " + "\n\n".join(told))
    return made


def _sentence(chance: Random) -> str:
    return chance.choice(PIECES).format(
        thing=chance.choice(THINGS), town=chance.choice(TOWNS), day=chance.choice(DAYS), n=chance.randrange(2, 60),
        m=chance.randrange(2, 90), office=chance.choice(OFFICES), word=chance.choice(WORDS), want=chance.choice(WANTS),
        name=f"{chance.choice(FIRST)} {chance.choice(LAST)}",
    )  # fmt: skip


def read_reports(count: int) -> list[ReadArticle]:
    """The readings of so many reports, each of an outlet of its own."""
    received = []
    for number, text in enumerate(reports(count)):
        given = read_given({"outlet": f"Paper {number}", "published": f"2031-05-{6 + number % 5:02}"})
        arrival = Arrival(
            where=f"r{number}", id=f"r{number}", uri="", text=text, is_html=False, given=given, bytes_sha256=""
        )
        source = receive(arrival)
        if isinstance(source, Received):
            received.append(source)
    return list(read_all(received, Settings()))


def seconds(articles: Sequence[ReadArticle]) -> float:
    """Seconds of the process's own time to make the record of one story of these."""
    story = Story(id="story-1", articles=tuple(article.stored.id for article in articles))
    started = time.process_time()
    reconcile(story, {article.stored.id: article for article in articles}, Settings())
    return time.process_time() - started


def main() -> None:
    """Read, time and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[25, 50, 100, 200, 300])
    options = parser.parse_args()
    gc.set_threshold(200_000, 50, 100)  # as the command line sets it
    articles = read_reports(max(options.sizes))
    print(f"{'articles':>8}{'seconds':>10}{'ms_each':>10}{'peak_mb':>10}")
    for size in sorted(options.sizes):
        took = seconds(articles[:size])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:>8}{took:>10.2f}{1000 * took / size:>10.1f}{peak:>10.0f}", flush=True)


if __name__ == "__main__":
    main()
