"""This file knows which line of a page's head is the headline, which stand above it, and which lines are headings."""

from __future__ import annotations

import re
from itertools import islice

from crosswire.lines import BULLET_MARK
from crosswire.mark.datelines import read_dateline
from crosswire.mark.dates import is_name_and_day
from crosswire.mark.page import Page
from crosswire.mark.shape import folded, has_more_words, is_closed, is_label, is_prose, is_stopped, is_turn, word_count
from crosswire.vocabulary.page_words import page_word_set

LONGEST_HEADLINE, LONGEST_HEADING, LONGEST_STANDFIRST = 30, 14, 40
FEWEST = 4
"""Words: a shorter line at the head may be the outlet's name or a section's."""
LONGEST_ABOVE = 12
LONGEST_LINE = 400
"""Characters."""
HEAD = 60
"""Paragraphs: the headline stands among these, or the page is a list."""
NONE = (-1, "")
STAMP = re.compile(r"(?P<word>[A-Z][A-Z ]{2,18})(?:(?P<number> \d{1,2})-|-(?=[^\W\d_])|:\s{1,4})")
OPENING, CLOSING = '"“«', '"”»'


def mark_headline(page: Page) -> int:
    """Mark the headline wherever it is repeated, and the lines above it; gives the index of its last place in the head.

    The headline is the title given, else the line printed twice, else the first line of some length that does not stand
    among the outlet's name and links. -1 where there is none.
    """
    first = page.first_prose()
    title = folded(page.source.title or "")
    if title and first < len(page.paragraphs) and folded(page.paragraphs[first].text) == title:
        first += 1  # a headline that ends in a full stop looks like prose
    head = [index for index, words in page.body() if index < min(first, HEAD) and not BULLET_MARK.match(words)]
    if first == len(page.paragraphs) and not title:
        return -1
    chosen = _chosen(page, head, title)
    if chosen is None:
        return -1
    headline = folded(page.paragraphs[chosen].text)
    same = [index for index, words in page.body() if len(words) < LONGEST_LINE and folded(words) == headline]
    above = [index for index in same if index < max(first, chosen + 1)]
    if not above:  # a given title too long for a line, or a line whose opening was marked as something else
        return -1
    for index in same:
        _mark_headline_at(page, index)
    _mark_above(page, chosen)
    return above[-1]


def _mark_headline_at(page: Page, index: int) -> None:
    """Mark a line as the headline, but for what an agency or a desk stamps before it: "UPDATE 2-", "EXCLUSIVE: "."""
    stamp = _stamp(page.texts[index]) if page.kinds[index] is None else 0
    if stamp:
        page.cut(index, stamp, "furniture")
        page.cut(index, len(page.texts[index]), "headline")
    else:
        page.mark(index, "headline")


def _stamp(text: str) -> int:
    """How many characters of a headline are stamps; 0 where what is left would be no headline."""
    end = 0
    while (stamp := STAMP.match(text, end)) is not None:
        if not stamp["number"] and folded(stamp["word"]) not in page_word_set("navigation", "labels"):
            break
        end = stamp.end()
    return end if word_count(text[end:]) >= FEWEST else 0


def mark_headings(page: Page, headline: int) -> None:
    """Mark the standfirst below the headline and the headings between paragraphs."""
    first, last = page.first_prose(), page.last_prose()
    body = list(page.body())
    for (index, words), (_, below), (_, second) in zip(body, [*body[1:], NONE], [*body[2:], NONE, NONE], strict=False):
        if not is_label(words) or _is_quoted_whole(words):
            continue
        if has_more_words(words, LONGEST_STANDFIRST):
            continue
        count = word_count(words)
        stands_first = 0 <= headline < index < first and count >= FEWEST
        stands_over = _may_follow(below) or (is_label(below) and _may_follow(second))
        if stands_first or (index < last and count <= LONGEST_HEADING and stands_over):
            page.mark(index, "heading")


def _chosen(page: Page, head: list[int], title: str) -> int | None:
    candidates = [index for index in head if _may_be_headline(page, index, title)]
    ways = (_titled(page, candidates, title), _told_again(page, candidates), _of_some_length(page, candidates))
    return next((found for found in ways if found is not None), None)


def _titled(page: Page, candidates: list[int], title: str) -> int | None:
    same = (index for index in candidates if title and folded(page.paragraphs[index].text) == title)
    return next(same, None)


def _told_again(page: Page, candidates: list[int]) -> int | None:
    """The first line that is printed twice, or opens the prose."""
    texts = [folded(page.paragraphs[index].text) for index in candidates]
    for index, text in zip(candidates, texts, strict=True):
        if word_count(text) >= 3 and (texts.count(text) > 1 or _opens_prose(page, text)):
            return index
    return None


def _of_some_length(page: Page, candidates: list[int]) -> int | None:
    """The first line of some length that stands apart from links and the outlet's name, else below all links."""
    links = max((index for index in range(page.first_prose()) if page.kinds[index] == "navigation"), default=-1)
    apart = (index for index in candidates if not _among_links(page, index))
    below = (index for index in candidates if index > links)
    return next((at for at in (*apart, *below) if word_count(page.paragraphs[at].text) >= FEWEST), None)


def _may_be_headline(page: Page, index: int, title: str) -> bool:
    text = page.paragraphs[index].text
    if title and folded(text) == title:
        return True
    if folded(text) in page_word_set("navigation", "labels") or folded(text) == folded(page.source.outlet or ""):
        return False
    if read_dateline(text) or is_name_and_day(text):
        return False
    if is_prose(text) or not 2 <= word_count(text) <= LONGEST_HEADLINE:
        return False
    return is_label(_untagged(text).rstrip("?! ")) or _opens_page(page, index)


def _opens_page(page: Page, index: int) -> bool:
    """Whether a line without an end mark opens the page and prose follows below a blank line ("PM: We will not pay").

    Where another paragraph opens as a turn does, the text is a transcript and its first line may be a turn too.
    """
    body = [at for at, _ in islice(page.body(), 2)]
    if len(body) < 2 or body[0] != index or not page.paragraphs[body[1]].gap or not page.proses[body[1]]:
        return False
    text = page.texts[index]
    if len(text) > LONGEST_LINE or BULLET_MARK.match(text) or is_stopped(text) or not _opens_upper(text):
        return False
    return not any(is_turn(words) for at, words in page.body() if at != index)


def _opens_upper(text: str) -> bool:
    first = text.lstrip("\"'“‘«( ")[:1]
    return bool(first) and not first.islower()


def _untagged(text: str) -> str:
    """A line without the label of a section before it: "LIVE: Harbour reopens" is no speaker's turn."""
    tag, colon, rest = text.partition(": ")
    return rest if colon and folded(tag) in page_word_set("navigation", "labels") else text


def _opens_prose(page: Page, headline: str) -> bool:
    """Whether the first prose opens with the headline's words ("Headline/ Outlet/ CITY/ ...")."""
    first = page.first_prose()
    return first < len(page.paragraphs) and folded(page.paragraphs[first].text[:300]).startswith(headline + "/")


def _among_links(page: Page, index: int) -> bool:
    """Whether a line stands in one run with a row of links or the outlet's name."""
    run = _run(page, index)
    outlet = folded(page.source.outlet or "")
    return len(run) > 1 and any(
        page.kinds[at] == "navigation" or (outlet and folded(page.paragraphs[at].text) == outlet) for at in run
    )


def _run(page: Page, index: int) -> range:
    """The paragraphs around one with no blank line between them."""
    start, end = index, index + 1
    while start > 0 and not page.paragraphs[start].gap:
        start -= 1
    while end < min(len(page.paragraphs), HEAD) and not page.paragraphs[end].gap:
        end += 1
    return range(start, end)


def _mark_above(page: Page, headline: int) -> None:
    """Mark what stands above the headline: the outlet's name, its motto, a section's label."""
    for index in range(headline):
        if page.kinds[index] is None and word_count(page.paragraphs[index].text) <= LONGEST_ABOVE:
            page.mark(index, "furniture")


def _may_follow(words: str) -> bool:
    """Whether a paragraph may stand below a heading: prose, an item of a list, or a short spoken line."""
    return bool(words) and (is_prose(words) or is_closed(words) or BULLET_MARK.match(words) is not None)


def _is_quoted_whole(words: str) -> bool:
    return words[0] in OPENING and words.rstrip(".,")[-1] in CLOSING
