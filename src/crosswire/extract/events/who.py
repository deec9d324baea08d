"""This file knows who a noun phrase stands for: the mention itself, or whoever it belongs to ("Norland's missiles")."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from crosswire.extract.coreference import Cast
from crosswire.extract.events.page import Page
from crosswire.extract.quotes.speakers import mention
from crosswire.model.values import Who
from crosswire.vocabulary.actions import actions_by_lemma
from crosswire.vocabulary.event_words import event_words

NOBODY = frozenset({"it", "there", "this", "that", "what", "which", "these", "those", "one", "something", "anything"})
PRONOUNS = frozenset({"they", "it", "he", "she", "their", "its", "his", "her"})
TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "ORDINAL", "QUANTITY"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
_SAME_PERSON = {"he": "his", "she": "her"}
"""The pronoun of an owner who may be meant by another one rather than what is owned."""
OWNERS = ("poss", "nmod", "compound", "amod")
REACH = 7
BELONGING = frozenset({"of", "by", "from"})


def antecedent(page: Page, word: int) -> int:
    """The noun a relative pronoun stands for, or the word itself."""
    if page.lower[word] in RELATIVE:
        at = page.tokens[word].head
        for _ in range(4):
            if page.tokens[at].dep in ("relcl", "acl"):
                return page.tokens[at].head
            at = page.tokens[at].head
    return word


def speaker_for(page: Page, at: int) -> int:
    """Who a pronoun in a reported clause stands for, where it is plainly the one
    reporting: "the rebels said they will".

    Another word stays what it is; so does a pronoun whose number does not fit, or that was bound to somebody else.
    """
    dep = page.tokens[at].dep
    if page.lower[at] not in PRONOUNS or dep not in ("nsubj", "nsubjpass", "poss"):
        return at
    verb = page.tokens[at].head
    if dep == "poss":  # "resumed its attack": of whoever resumed it
        verb, climbed = _verb_over(page, verb)
        own = page.kid(verb, "nsubj") if climbed else None
        if own is not None and own < at and own != at:
            own = antecedent(page, own)
            return own if _agree(page, at, own) else at
    for _ in range(5):
        token = page.tokens[verb]
        if token.dep in ("ccomp", "xcomp") and page.is_verb(token.head):
            asked = page.kid(token.head, "dobj", "dative") if token.dep == "xcomp" and dep == "poss" else None
            if asked is not None and is_somebody(page, asked):
                return at  # "urged the premier to cancel her visit": of whoever was urged, or of the one urging
            verb = token.head
            subject = page.kid(verb, "nsubj")
            if subject is not None and subject < at:
                subject = antecedent(page, subject)
                return subject if _agree(page, at, subject) else at
        elif token.dep in ("conj", "advcl", "dobj", "pobj", "prep", "relcl", "acl") and token.head != verb:
            verb = token.head
        else:
            return at
    return at


def _verb_over(page: Page, noun: int) -> tuple[int, bool]:
    """The verb whose object or phrase a noun stands in, and whether there is one."""
    at = noun
    for _ in range(4):
        token = page.tokens[at]
        if token.dep not in ("dobj", "pobj", "prep", "dative") or token.head == at:
            return noun, False
        at = token.head
        if page.is_verb(at):
            return at, True
    return noun, False


def _agree(page: Page, pronoun: int, noun: int) -> bool:
    number = page.tokens[noun].tag
    owner = page.kid(noun, "poss")
    if owner is not None and _SAME_PERSON.get(page.lower[pronoun]) == page.lower[owner]:
        return False  # "his lawyer said he had admitted nothing"
    bound, other = page.mention.get(pronoun), page.mention.get(noun)
    if bound is not None and bound.actor is not None:
        return other is not None and other.actor == bound.actor
    kind = other.kind if other is not None else None
    if page.lower[pronoun] in ("they", "their"):
        return number in ("NNS", "NNPS") or page.kid(noun, "conj") is not None
    if page.lower[pronoun] in ("it", "its"):
        return number in ("NN", "NNP") and kind != "person"
    return number in ("NN", "NNP") and kind in ("person", None)


def is_means(page: Page, noun: int) -> bool:
    """Whether a noun is a means, not somebody: missiles, a drone."""
    return page.lemma[noun] in event_words("means", "nouns")


def is_somebody(page: Page, noun: int) -> bool:
    """Whether a word can be who did it: a name, a pronoun of people, a noun that is no event, time or number."""
    token = page.tokens[noun]
    if noun in page.mention:
        return True
    if page.lower[noun] == "it" and page.tokens[noun].dep == "nsubj":
        return speaker_for(page, noun) != noun
    if (
        page.lower[noun] in NOBODY
        or token.label in TIMES
        or token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")
    ):
        return False
    if token.pos == "PRON":
        return token.tag == "PRP" or page.lower[noun] in ("they", "nobody", "everyone", "others", "someone")
    if token.tag == "NNS" and page.lemma[noun] in event_words("sense", "people"):
        return True
    return not is_thing(page, noun) and not any(
        not a.objects and not a.particle for a in actions_by_lemma("noun").get(page.lemma[noun], ())
    )


@cache
def _abstract_endings() -> tuple[str, ...]:
    return tuple(sorted(event_words("who", "endings")))


def is_thing(page: Page, noun: int) -> bool:
    """Whether a noun is a document, a decision or another thing without a will: "a statement", "the presidency"."""
    lemma = page.lemma[noun]
    if noun in page.mention or lemma in event_words("who", "bodies"):
        return False
    return lemma in event_words("who", "things") or (
        page.tokens[noun].pos == "NOUN" and lemma.endswith(_abstract_endings())
    )


def bearers(page: Page, noun: int) -> list[int]:
    """Who a noun stands for: itself if it is somebody, else those it belongs to:
    "Norland's decision", "strikes by Norland".
    """
    noun = antecedent(page, noun)
    if noun in page.mention or (is_somebody(page, noun) and not is_means(page, noun)):
        return [noun]
    return owners(page, noun)


def owners(page: Page, noun: int) -> list[int]:
    """The named ones a noun phrase belongs to, nearest first."""
    found = [
        child
        for child in page.kids(noun, *OWNERS)
        if child in page.mention or (page.tokens[child].dep == "poss" and is_somebody(page, child))
    ]
    if found:
        return found[:1]
    for preposition in page.kids(noun, "prep", "agent"):
        if page.lower[preposition] in BELONGING and not (page.lower[preposition] == "of" and _is_done_to(page, noun)):
            named = [other for other in page.objects_of(preposition) if other in page.mention]
            if named:
                return named
    for made in page.kids(noun, "acl"):  # "an order passed by the council", "threats made by Norland"
        named = [
            other
            for by in page.kids(made, "agent", "prep")
            if page.lower[by] == "by"
            for other in page.objects_of(by)
            if is_somebody(page, other)
        ]
        if named:
            return named
    return []


def _is_done_to(page: Page, noun: int) -> bool:
    """Whether what stands behind "of" is what an act of force is done to: "the shelling of Brenn by the army"."""
    frames = actions_by_lemma("verb" if page.tokens[noun].tag == "VBG" else "noun").get(page.lemma[noun], ())
    return any(frame.type == "ASSAULT" and "of" not in frame.actor for frame in frames)


def named_below(
    page: Page, head: int, barred: frozenset[int], scenes: bool = False, *, after: bool = False, near: bool = False
) -> list[int]:
    """The first name among the words that hang on a word, at most forty words on; one that says where only if asked.

    ``near``: none in a relative clause or far down, which is of another matter:
    "condemned the raids, which shook Brenn".
    """
    left, right = page.article.parse.edges[head]
    for at in range(head if after else max(left, head - 10), min(right, head + 40) + 1):
        if (
            at in page.mention
            and at not in barred
            and page.mention[at].form != "pronoun"
            and not (_is_scene(page, at) and not (scenes and page.mention[at].kind != "organisation"))
        ):
            head_at = at
            while (
                page.tokens[head_at].head in page.mention
                and page.mention[page.tokens[head_at].head] == page.mention[at]
                and page.tokens[head_at].head != head_at
            ):
                head_at = page.tokens[head_at].head
            if head_at in barred or (near and not _is_near(page, head_at, head)):
                continue
            return [head_at]
    return []


def _is_near(page: Page, at: int, head: int) -> bool:
    """Whether a word hangs on another by few steps, none of them a relative clause."""
    for _ in range(REACH):
        if at == head:
            return True
        token = page.tokens[at]
        if token.dep == "relcl":
            return False
        at = token.head
    return at == head


def _is_scene(page: Page, at: int) -> bool:
    """Whether a name only says where: "in Norland", "in Norland's capital"."""
    for _ in range(3):
        token = page.tokens[at]
        if token.dep == "pobj":
            return page.lower[token.head] in event_words("prepositions", "scene")
        if token.dep not in OWNERS:
            return False
        at = token.head
    return False


def who(page: Page, cast: Cast, head: int) -> Who:
    """The mention with this head, bound to its actor."""
    words = mention(page.article.parse, head)
    passage = page.passage(words[0], words[-1])
    bound = cast.bind(Who(passage, " ".join(passage.text.split())))
    assert bound is not None
    return bound if bound.actor is not None else replace(bound, actor=_armed(page, head))


def _armed(page: Page, head: int) -> str | None:
    """Whose weapons an adjective tells: "Norlander" in "Norlander drones" is Norland, where no other is meant by it."""
    name, token = page.mention.get(head), page.tokens[head]
    if (
        name is None
        or name.kind != "group"
        or len(name.candidates) != 1
        or token.dep not in ("amod", "compound", "nmod")
    ):
        return None
    return name.candidates[0] if is_means(page, token.head) else None
