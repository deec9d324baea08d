"""This file knows what stretch a count covers: one happening, the whole war, since
a truce or a day; or what is only planned.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.measuring import COUNTED
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.reach import VERBAL, Reach
from crosswire.model.article import Sentence
from crosswire.model.mention import Time
from crosswire.vocabulary.figure_words import figure_words, scope_nouns
from crosswire.vocabulary.inflection import verb_forms

SINCE_REACH = 7
MOST = 40


def scope_of(page: Page, draft: Draft, reach: Reach, spans: Sequence[int], times: Sequence[Time]) -> str | None:
    """The scope of a count: ``planned``, ``possible``, ``negated``, ``war-total``,
    ``truce-total``, "since 2014", or None.

    `spans` are the words of the sentence that may open a stretch of time (`span_words`), `times` its times.
    """
    if real := _reality(page, draft, reach):
        return real
    stretch = _stretch(page, draft, reach, spans, times)
    dated = stretch is not None and stretch.startswith("since ")  # "the fighting has displaced 14,000 since Monday"
    return stretch if dated else _by_war(page, reach) or stretch


def span_words(page: Page, sentence: Sentence) -> tuple[int, ...]:
    """The places of "since", "in", "during" in a sentence; none where there are too many to tell whose they are."""
    found = [
        at for at in range(sentence.first, sentence.last)
        if page.lower[at] == "since" or page.lower[at] in figure_words("throughout")
    ]  # fmt: skip
    return tuple(found) if len(found) <= MOST else ()


def _by_war(page: Page, reach: Reach) -> str | None:
    """As in "The war has killed more than 9,000 people"; "fighting killed 12" is of one day."""
    verb = next((at for at in reach.order if page.token(at).pos in VERBAL), None)
    if verb is None or reach.level[verb] > 0:
        return None
    children = page.children(verb)
    by = [c for at in children if page.token(at).dep == "agent" for c in page.children(at)]  # "displaced by the war"
    doers = [*(c for c in children if page.token(c).dep == "nsubj"), *by]
    subject = next((c for c in doers if page.lower[c] in scope_nouns()), None)
    so_far = any(page.lower[c] in ("has", "have") and page.token(c).dep == "aux" for c in children)
    return f"{scope_nouns()[page.lower[subject]]}-total" if subject is not None and so_far else None


def _reality(page: Page, draft: Draft, reach: Reach) -> str | None:
    verb = next((at for at in reach.order if page.token(at).pos in VERBAL and reach.level[at] <= 1), None)
    if draft.found_by == COUNTED and page.token(draft.counted.node).head != verb:
        return None  # "it was not said before millions of viewers": they were there all the same
    if verb is not None and _is_told_as_done(page, draft, verb):
        return None
    verbs = dict.fromkeys(at for at in (draft.signal, verb) if at is not None and page.token(at).pos in VERBAL)
    return next((found for found in (_of_verb(page, at) for at in verbs) if found), None)


def _is_told_as_done(page: Page, draft: Draft, verb: int) -> bool:
    """As in "will investigate the murder of six": the murder is no plan; "would cause the death of six" tells of none yet."""
    signal = page.token(draft.signal)
    if signal.pos not in ("NOUN", "PROPN") or draft.found_by.split(" ")[0] not in ("noun", "verb"):
        return False
    number = draft.counted.number.first
    unknown = draft.signal == draft.counted.noun and page.lower[number - 1] not in figure_words("definite")
    return not unknown and page.token(verb).lemma.lower() not in figure_words("causes")


def _of_verb(page: Page, verb: int) -> str | None:
    if page.token(verb).lemma.lower() in figure_words("fears"):
        return "possible"  # "20 people are feared dead"
    if page.token(verb).lemma.lower() in figure_words("checks"):
        return None  # "the 12 deaths could not be verified"
    for at in (verb, *page.children(verb)):
        token = page.token(at)
        word = page.lower[at]
        if token.dep == "neg" and at != verb:
            return "negated"
        if at != verb and token.dep in ("aux", "mark"):
            if word in figure_words("possible"):
                return "possible"
            if word in figure_words("planned"):
                return "planned"
    head = page.token(page.token(verb).head)
    infinitive = any(page.lower[c] == "to" and page.token(c).dep == "aux" for c in page.children(verb))
    perfect = any(page.lower[c] == "have" for c in page.children(verb))  # "are believed to have died"
    if infinitive and not perfect and (head.lemma.lower() in figure_words("plans") or head.text.lower() in _planning()):
        return "planned"  # the lemma of "THREATENED TO KILL TEN" may be none
    return None


@cache
def _planning() -> frozenset[str]:
    return frozenset(form for word in figure_words("plans") for form in verb_forms(word))


def _stretch(page: Page, draft: Draft, reach: Reach, spans: Sequence[int], times: Sequence[Time]) -> str | None:
    sentence = draft.sentence
    for at in spans:
        verb = page.token(at).head
        marks = page.token(at).dep == "mark" and page.token(verb).dep == "advcl"  # "since the war began"
        standing = reach.standing(page.token(verb).head if marks else at)
        if (
            at in reach.level
            or standing.barred
            or standing.up > 0
            or standing.down > 1
            or _ranking(page, sentence.first, at)
        ):
            continue
        since = page.lower[at] == "since"
        found = _since(page, at, sentence.last, times) if since else _during(page, at, sentence.last, reach)
        if found:
            return found
    return None


def _ranking(page: Page, first: int, at: int) -> bool:
    """As in "the bloodiest raid since January": the span is that of a ranking."""
    before = [here for here in range(max(first, at - SINCE_REACH), at) if page.lower[here - 1] != "at"]  # "at least 40"
    return any(page.token(here).tag in ("JJS", "RBS") or page.lower[here] in figure_words("ranking") for here in before)


def _since(page: Page, at: int, stop: int, times: Sequence[Time]) -> str | None:
    for word in page.lower[at + 1 : min(stop, at + SINCE_REACH)]:
        if word in scope_nouns():
            return f"{scope_nouns()[word]}-total"
    after = page.token(at).end
    for time in times:
        if time.passage.start in range(after, after + 12) or time.passage.start == page.token(at).start:
            return f"since {time.value or time.passage.text.lower().removeprefix('since ')}"
    return "since-an-event"


def _during(page: Page, at: int, stop: int, reach: Reach) -> str | None:
    """As in "in the war", "during the five-year conflict": the whole of it, where it is a known one.

    "Nine miners died in the clashes" is of one day, unless they "have died" in it.
    """
    if at + 1 >= stop or page.lower[at + 1] not in figure_words("definite"):
        return None
    for child in page.children(at):
        noun = page.lower[child]
        if page.token(child).dep == "pobj" and child < at + SINCE_REACH and noun in scope_nouns():
            whole = noun not in figure_words("scenes") or _so_far(page, reach)
            return f"{scope_nouns()[noun]}-total" if whole else None
    return None


def _so_far(page: Page, reach: Reach) -> bool:
    verbs = [at for at in reach.order if page.token(at).pos in VERBAL and reach.level[at] == 0]
    return any(page.lower[c] in ("has", "have") for verb in verbs for c in page.children(verb))
