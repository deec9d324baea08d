"""This file knows the verbs of headings in capitals, which the parse takes for parts of names: "Norland Accuses Sudria of Theft".

What such a verb tells is told again below the heading, so it only names the act; who does it stands before it, to whom behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.lexicon import Match, noun_match
from crosswire.extract.events.naming import NAMED
from crosswire.extract.events.page import Page
from crosswire.extract.events.pointing import POINTED
from crosswire.extract.events.roles import Roles
from crosswire.extract.events.triggers import Trigger
from crosswire.vocabulary.actions import Action, actions_by_lemma, light_verbs, verb_lemma

REACH = 4
"""Words behind a verb among which its object stands."""
PLAIN = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
"""Tags that the parse gives to what it does not see as a verb."""


def headed(page: Page, taken: Collection[int]) -> list[Draft]:
    """The acts that verbs of headings name, in order of the text; no word of `taken`, which tell or name acts already."""
    found: list[Draft] = []
    for block in page.article.parse.blocks:
        if block.kind == "paragraph":
            continue
        for at in range(block.first + 1, block.last - 1):
            if at not in taken and page.tokens[at].tag in PLAIN and page.tokens[at].text[0].isupper():
                behind = range(at + 1, min(block.last, at + 1 + REACH))
                draft = _told(page, at, behind) or _done_to(page, at, behind) or _carried(page, at, behind)
                found += [draft] if draft is not None else []
    return found


def _told(page: Page, at: int, behind: range) -> Draft | None:
    """What a verb in the present tells: "Accuses", "Strikes Port"; not "Strikes on Brenn", "Attacks Kill Four"."""
    form = page.lower[at]
    lemma = verb_lemma(form, "")
    if not lemma or not form.endswith("s") or form == lemma or (at - 1) not in page.mention:
        return None
    if page.lower[at - 1].endswith(("'s", "\u2019s")) or (_is_noun(lemma) and behind[0] not in page.mention):
        return None
    action = next((one for one in actions_by_lemma("verb").get(lemma, ()) if _fits(page, one, behind)), None)
    return _draft(page, at, action, behind, NAMED) if action is not None else None


def _done_to(page: Page, at: int, behind: range) -> Draft | None:
    """What was done to whoever stands before it: "Mayor Blamed for Flood"; by whom, where that is told."""
    form = page.lower[at]
    lemma = verb_lemma(form, "")
    if not lemma or form == lemma or not form.endswith("ed") or page.tokens[behind[0]].pos not in ("ADP", "SCONJ"):
        return None
    done = (one for one in actions_by_lemma("verb")[lemma] if not one.objects and not one.particle)
    action = next((one for one in done if one.recipient[:1] == ("object",)), None)
    if action is None or page.tokens[at - 1].pos not in ("NOUN", "PROPN"):
        return None
    doers = tuple(_named(page, behind)) if page.lower[behind[0]] == "by" else ()
    trigger = Trigger(Match(action, at, at, at), at, "verb")
    return Draft(trigger, at, at, action.type, action.mode or None, "happened", Roles(doers, (at - 1,), None), NAMED)


def _is_noun(lemma: str) -> bool:
    return bool(actions_by_lemma("noun").get(lemma) or actions_by_lemma("name").get(lemma))


def _fits(page: Page, action: Action, behind: range) -> bool:
    """Whether the words behind a verb are those that its entry wants."""
    if action.subjects:
        return False
    if action.particle:
        first, *rest = action.particle.split(" ")
        if page.lower[behind[0]] != first or rest:
            return False
    if not action.objects:
        return True
    return any(word in action.objects for at in behind for word in (page.lower[at], page.lower[at].removesuffix("s")))


def _carried(page: Page, at: int, behind: range) -> Draft | None:
    """The verb that only carries an act named behind it: "Ministers Hold Talks", "Norland, Estmar File Suit"."""
    lemma = verb_lemma(page.lower[at], "")
    if lemma not in light_verbs()["carry"] or (at - 1) not in page.mention:
        return None
    for noun in behind:
        match = noun_match(page, noun) if page.tokens[noun].tag in PLAIN else None
        if match is not None:
            return _draft(page, at, match.action, behind, POINTED + match.action.lemma)
    return None


def _draft(page: Page, at: int, action: Action, behind: range, found_by: str) -> Draft:
    recipients = tuple(_named(page, behind))
    trigger = Trigger(Match(action, at, at, at), at, "verb")
    roles = Roles((at - 1,), recipients, None)
    return Draft(trigger, at, at, action.type, action.mode or None, "happened", roles, found_by)


def _named(page: Page, behind: range) -> Iterator[int]:
    """The first name behind a verb: to whom it is done."""
    yield from [at for at in behind if at in page.mention and at - 1 not in page.mention][:1]
