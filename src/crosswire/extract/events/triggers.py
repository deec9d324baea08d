"""This file knows which words of an article tell an event, and which verb carries an event noun."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from crosswire.extract.events.lexicon import Match, noun_match, verb_match
from crosswire.extract.events.page import Page
from crosswire.extract.events.senses import is_figure
from crosswire.vocabulary.actions import actions_by_lemma, light_verbs, object_groups
from crosswire.vocabulary.event_words import event_words

WORDED = frozenset({"SUPPORT", "AGREE", "AID", "REQUEST", "COOPERATE", "CONCEDE"})
"""Types of acts whose nouns before another noun name none: "support staff", "a peace deal plan" names a deal."""
ABOUT_OTHERS = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE", "AGREE"})
"""Acts of speech: what they are about is an event of its own ("called for talks", "cancelled the visit")."""
BARE = frozenset({"compound", "amod", "npadvmod", "nmod"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A match with the verb that carries it (itself for a verb) and how: ``verb carry undergo start end happen bare``."""

    match: Match
    verb: int | None
    carried: str

    @property
    def word(self) -> int:
        """The word that tells the event."""
        return self.match.word

    @property
    def is_noun(self) -> bool:
        """Whether a noun tells it."""
        return self.match.action.part == "noun"


def find_triggers(page: Page) -> list[Trigger]:
    """The triggers of an article in order of the text; a noun that only completes a verb's entry tells none of its own."""
    told_by_verbs, told_by_nouns = actions_by_lemma("verb"), actions_by_lemma("noun")
    verbs: dict[int, Match] = {}
    taken: set[int] = set()
    nouns: dict[int, Match] = {}
    for at in page.verbs:
        token = page.tokens[at]
        if page.lemma[at] in told_by_verbs and (
            (token.pos == "VERB" and token.dep != "amod") or (token.pos == "AUX" and page.lemma[at] in ("hold", "have"))
        ):
            match = verb_match(page, at)
            if match is not None and not is_figure(page, match):
                verbs[at] = match
                if match.object is not None and (match.action.type not in ABOUT_OTHERS or _repeats(page, match)):
                    taken.add(match.object)
    for at in page.nouns:
        if page.lemma[at] in told_by_nouns and page.dep[at] not in BARE:
            noun = noun_match(page, at)
            if noun is not None and not _is_no_act(page, noun):
                nouns[at] = noun
    found = []
    carriers: set[int] = set()
    for at, match in nouns.items():
        if at not in taken:
            trigger = _carried(page, match)
            if trigger.verb is not None and trigger.carried != "told":
                carriers |= {trigger.verb, *_carried_on(page, trigger, verbs)}
            found.append(trigger)
    for at, match in verbs.items():
        commanded = at in carriers and page.lemma[at] in event_words("verbal", "commanding")
        if at not in carriers or (match.action.type in ABOUT_OTHERS and not commanded):
            found.append(Trigger(match, at, "verb"))
    return sorted(found, key=lambda trigger: trigger.word)


def _is_no_act(page: Page, match: Match) -> bool:
    """Whether a noun is part of a name, a date, or of another sense: "the Old War Museum", "March", "a legal battle"."""
    noun = match.word
    token = page.tokens[noun]
    if token.label == "DATE" or (token.pos == "PROPN" and (noun in page.mention or _is_named_so(page, noun))):
        return True
    return in_other_sense(page, match)


def in_other_sense(page: Page, match: Match) -> bool:
    """Whether the words beside a noun make it no act of its type: "an advertising blitz", "a heart attack", "post-war"."""
    noun = match.word
    if page.tokens[noun].tag == "NNS" and page.lemma[noun] in event_words("sense", "people"):
        return True  # "the exiles"
    if noun > 1 and page.lower[noun - 1] == "-" and page.lower[noun - 2] in event_words("sense", "prefixes"):
        return True  # "anti-piracy", "post-war"
    if match.action.type == "PROTEST" and _is_only_how(page, noun):
        return True
    if page.lemma[noun] == "call" and _is_of_a_port(page, noun):
        return True
    if match.action.type in WORDED and _narrows(page, noun):
        return True
    if match.action.mode == "release" and _is_of(
        page, noun, (*object_groups()["published"], *event_words("acts", "published"))
    ):
        return True  # "the release of the report"
    barred = event_words("sense", f"no_{match.action.type.lower()}")
    words = page.kids(noun, "compound", "amod", "nmod")
    words += [at for of in page.kids(noun, "prep") if page.lower[of] == "of" for at in page.kids(of, "pobj")]
    return any(page.lower[c] in barred for c in words)  # "a legal battle", "a war of words"


def _is_of_a_port(page: Page, noun: int) -> bool:
    """As in "a port of call"."""
    token = page.tokens[noun]
    return token.dep == "pobj" and page.lower[token.head] == "of" and page.lemma[page.tokens[token.head].head] == "port"


def _narrows(page: Page, noun: int) -> bool:
    """Whether a noun only says what sort of thing or people the next is: "a signature project", "an aid worker"."""
    token = page.tokens[noun]
    return token.dep == "compound" and token.head == noun + 1 and page.lemma[noun + 1] not in actions_by_lemma("noun")


def _is_only_how(page: Page, noun: int) -> bool:
    """As in "resigned in protest", "raised a fist in protest": how somebody does something, no march."""
    token = page.tokens[noun]
    return (
        token.dep == "pobj"
        and page.lower[token.head] == "in"
        and not any(page.kids(noun, "det", "poss", "amod", "compound"))
    )


def _is_of(page: Page, noun: int, lemmas: Collection[str]) -> bool:
    """Whether one of these completes a noun: "of the report"."""
    return any(
        page.lemma[at] in lemmas
        for of in page.kids(noun, "prep")
        if page.lower[of] == "of"
        for at in page.kids(of, "pobj")
    )


def _is_named_so(page: Page, noun: int) -> bool:
    """Whether a capital noun is part of a proper name outside a headline: "the Seven Years War", "the Council of Bishops"."""
    members = [at for of in page.kids(noun, "prep") if page.lower[of] == "of" for at in page.kids(of, "pobj")]
    if page.lemma[noun].lower() in event_words("sense", "assemblies") and any(
        page.tokens[at].pos == "PROPN" and not (at in page.mention and page.mention[at].kind in ("place", "country"))
        for at in members
    ):
        return noun not in page.headline
    names = [c for c in page.kids(noun, "compound") if page.tokens[c].pos == "PROPN"]
    return noun not in page.headline and any(
        c not in page.mention or page.mention[c].kind not in ("place", "country") for c in names
    )


def _repeats(page: Page, match: Match) -> bool:
    """Whether the object of a verb tells the same act once more: "opened an investigation"."""
    noun = noun_match(page, match.object) if match.object is not None else None
    return noun is not None and noun.action.type == match.action.type


def _carried(page: Page, match: Match) -> Trigger:
    """The light verb an event noun hangs on: "launched an attack", "suffered a strike", "talks were held", "talks began"."""
    noun = match.word
    head, dep = page.tokens[noun].head, page.tokens[noun].dep
    if dep == "conj":  # "talks and meetings were held"
        noun = head
        head, dep = page.tokens[noun].head, page.tokens[noun].dep
    if dep == "pobj":
        verb = page.tokens[head].head
        particle = f"{page.lemma[verb]} {page.lower[head]}"
        if page.tokens[verb].dep == "acomp":  # "was responsible for the raid"
            particle = f"be {page.lower[verb]} {page.lower[head]}"
            verb = page.tokens[verb].head
        within = page.lemma[verb] == "be" and page.kid(noun, "det", "poss") is not None
        sort = _sort(particle) if page.is_verb(verb) and not within else None  # "is at war"; not "was at the rally"
        return (
            Trigger(match, verb, sort) if sort in ("carry", "undergo", "start", "end") else Trigger(match, None, "bare")
        )
    if head == noun or not page.is_verb(head) or page.kid(head, "oprd") is not None:
        return Trigger(match, None, "bare")  # "called the raid a crime" carries out none
    if _is_brought_to_an_end(page, noun, head):
        return Trigger(match, None, "bare")
    keys = [
        page.lemma[head],
        *(f"{page.lemma[head]} {page.lower[c]}" for c in page.kids(head, "prt", "dobj", "advmod")),
    ]
    sorts = [sort for key in reversed(keys) if (sort := _sort(key, dep)) is not None]
    if not sorts and dep in ("dobj", "nsubjpass") and page.lemma[head] in event_words("acts", "announcing"):
        return Trigger(match, head, "told")
    if not sorts:
        return Trigger(match, None, "bare")
    return Trigger(match, head, sorts[0])


def _is_brought_to_an_end(page: Page, noun: int, verb: int) -> bool:
    """As in "bring this war to a close", "bring talks to an end": whoever does has not carried it out."""
    if page.lemma[verb] != "bring":
        return False
    ends = (end for to in page.kids(verb, "prep") if page.lower[to] == "to" for end in page.objects_of(to))
    return page.lemma[noun] in event_words("acts", "lasting") or any(
        page.lemma[end] in event_words("noun", "close") for end in ends
    )


def _carried_on(page: Page, trigger: Trigger, verbs: Mapping[int, Match]) -> Iterator[int]:
    """What the noun goes on to do by verbs joined to the one that carries it: "a blast killed two and wounded five"."""
    if trigger.verb is None or trigger.carried != "happen":
        return
    for verb in page.kids(trigger.verb, "conj"):
        alike = verb in verbs and verbs[verb].action.type == trigger.match.action.type
        if alike and _sort(page.lemma[verb], "nsubj") == "happen" and page.kid(verb, "nsubj", "nsubjpass") is None:
            yield verb


def _sort(key: str, dep: str = "dobj") -> str | None:
    """The sort of light verb, in the order that suits where the noun stands."""
    order = ("happen", "start", "end") if dep == "nsubj" else ("carry", "undergo", "start", "end")
    if dep not in ("nsubj", "dobj", "nsubjpass"):
        return None
    return next((sort for sort in order if key in light_verbs()[sort]), None)
