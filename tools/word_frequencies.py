"""This file knows how vocabulary/word_frequencies.tsv is made: `pip install wordfreq==3.1.1`, then run this script.

The table keeps what crosswire needs of wordfreq's small English list (Robyn Speer, CC BY-SA 4.0): each word of letters
only, with its frequency on the Zipf scale (log10 of occurrences per billion words) in hundredths.
"""

from __future__ import annotations

from math import log10
from pathlib import Path

TABLE = Path(__file__).parents[1] / "src/crosswire/vocabulary/word_frequencies.tsv"
HEAD = """\
# zipf: log10 of occurrences per billion words, in hundredths.
# Derived from wordfreq 3.1.1, small English list, by tools/word_frequencies.py. Robyn Speer, CC BY-SA 4.0.
word	zipf
"""


def main() -> None:
    """Write the table, in order of the words."""
    from wordfreq import get_frequency_dict

    frequencies = get_frequency_dict("en", "small")
    rows = (
        f"{word}\t{round(100 * (log10(share) + 9))}\n" for word, share in sorted(frequencies.items()) if word.isalpha()
    )
    TABLE.write_text(HEAD + "".join(rows), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
