"""This file knows how the cost of grouping and of lineage grows, on made-up articles.

    python benchmarks/growth.py [--articles 20000] [--one-story 300]

Grouping is given signatures alone, as many as a large inbox holds and a twentieth of them; its time is the process's
own, the least of several rounds, its memory the peak. Lineage is given one story of so many short reports, a tenth of
them copies: how many pairs were laid side by side, of how many there are. Other work on the machine makes the larger
run seem slower than it is (its data leave the cache), so run it on a quiet one.
"""

from __future__ import annotations

import argparse
import gc
import resource
import time
from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import sha256
from math import sqrt
from random import Random

from crosswire.model.passage import Passage
from crosswire.model.source import Source
from crosswire.model.story import Signature
from crosswire.reconcile.origins.candidates import candidates
from crosswire.reconcile.origins.told import Text, Told
from crosswire.stories import group

FIRST_DAY = date(2031, 1, 1)
SMALLEST = 1000


def signatures(count: int, seed: int = 0) -> list[Signature]:
    """Made-up signatures: stories of one to thirty articles, forty a day, that share words of a trade and of the
    language.
    """
    chance = Random(seed)  # noqa: S311 (nothing secret)
    made: list[Signature] = []
    while len(made) < count:
        story = len(made)
        day = FIRST_DAY + timedelta(days=chance.randrange(max(1, count // 40)))
        own = [f"own{story}-{n}" for n in range(30)]
        trade = [f"trade{chance.randrange(400)}" for _ in range(30)]
        for _ in range(chance.choice((1, 1, 2, 3, 3, 5, 8, 30))):
            words = {
                **{word: 3 + chance.random() for word in chance.sample(own, 18)},
                **{word: 2 + chance.random() for word in chance.sample(trade, 18)},
                **{f"word{int(20000 * chance.random() ** 2)}": 1 + chance.random() for _ in range(80)},
            }
            length = sqrt(sum(weight * weight for weight in words.values()))
            terms = tuple((word, round(weight / length, 5)) for word, weight in sorted(words.items()))
            digest = sha256(f"{seed} {len(made)}".encode()).hexdigest()
            made.append(Signature(source=f"a{len(made)}", sha256=digest, published=day.isoformat(), terms=terms))
    return made[:count]


def texts(count: int, seed: int = 0) -> list[Text]:
    """Made-up reports of one story, fifteen sentences each; every tenth is a copy of one before."""
    chance = Random(seed)  # noqa: S311 (nothing secret)
    made: list[Text] = []
    for number in range(count):
        source = Source(id=f"t{number}", uri="", sha256=f"{number:064}", bytes_sha256="", length=0)
        told = made[number // 2].told if number % 10 == 9 else tuple(_sentence(f"t{number}", chance) for _ in range(15))
        made.append(Text(source, told))
    return made


def _sentence(source: str, chance: Random) -> Told:
    forms = tuple(f"n{int(400 * chance.random() ** 2)}" for _ in range(18))
    return Told(Passage(source, 0, 0, ""), forms, dict.fromkeys(forms, 3.0), {}, len(forms))


def seconds_each(given: Sequence[Signature], rounds: int) -> float:
    """Seconds of the process's own time an article, in the best round."""
    took = []
    for _ in range(rounds):
        started = time.process_time()
        group(given)
        took.append(time.process_time() - started)
    return min(took) / len(given)


def main() -> None:
    """Time and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20000)
    parser.add_argument("--one-story", type=int, default=300)
    options = parser.parse_args()
    gc.set_threshold(200_000, 50, 100)  # as the command line sets it
    many = signatures(options.articles)
    few = [seconds_each(signatures(SMALLEST, seed), 3) for seed in (1, 2)]
    each = seconds_each(many, 1)
    print(f"{'articles':<26}{options.articles:>10}")
    print(f"{'ms_an_article':<26}{1000 * each:>10.3f}")
    print(f"{f'to_that_of_{SMALLEST}':<26}{each / min(few):>10.2f}")
    print(f"{'peak_mb':<26}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:>10.0f}")
    story = texts(options.one_story)
    started = time.process_time()
    pairs = sum(1 for _ in candidates(story))
    print(f"{'texts_of_one_story':<26}{options.one_story:>10}")
    print(f"{'pairs':<26}{options.one_story * (options.one_story - 1) // 2:>10}")
    print(f"{'laid_side_by_side':<26}{pairs:>10}")
    print(f"{'looking_s':<26}{time.process_time() - started:>10.2f}")


if __name__ == "__main__":
    main()
