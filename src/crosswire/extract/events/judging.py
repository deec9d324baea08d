"""This file knows which acts a statement makes by what it says: blame or praise of another, a rejection, a demand.

"The raid was a crime, she said" accuses whoever raided; "Norland's offer is without merit, he said" rejects it; "the junta
must go, he said" demands it. The event is the saying; what is said is the statement.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from crosswire.extract.events.clause import is_condition, is_finite, is_infinitive, is_negated, own_cues
from crosswire.extract.events.drafting import Draft
from crosswire.extract.events.governing import over_clause
from crosswire.extract.events.lexicon import Match
from crosswire.extract.events.nouns import is_definite
from crosswire.extract.events.outcomes import HARM
from crosswire.extract.events.page import Page
from crosswire.extract.events.reality import strongest
from crosswire.extract.events.roles import Roles
from crosswire.extract.events.sides import subject
from crosswire.extract.events.triggers import Trigger
from crosswire.extract.events.who import antecedent, bearers, is_means, is_somebody, is_thing, owners
from crosswire.model.mention import Cue, Quote
from crosswire.model.passage import Passage
from crosswire.vocabulary.actions import actions_by_lemma
from crosswire.vocabulary.event_words import event_words
from crosswire.vocabulary.judgement_words import SORTS, judgement_of, judgement_words

TOLD_AS = {
    "blame": "denounce", "praise": "praise", "rejection": "reject", "denial": "reject", "demand": "demand", "concession": "admit",
}  # fmt: skip
FORCES = {"deny": "rejection", "concede": "concession"}
"""What a reporting verb makes of whatever it reports: "denied that", "confessed that"."""
OPENING = 3
"""Words of a statement in which it shows that it is a question: "(declined) to say whether"."""
THOUGHTS = ("think", "feel")
"""Forces of verbs that tell what somebody thinks: who believes that something must be done asks nobody for it."""
KINDS = {"ADJ": "adjectives", "NOUN": "nouns", "PROPN": "nouns", "VERB": "verbs"}
MARKS = frozenset({'"', "\u201c", "\u2018", "'", "``"})
POINTING = frozenset({"this", "that", "it", "these", "those"})
BACKDROP = frozenset({"after", "as", "before", "once", "until", "when", "while"})
"""Words by which a clause tells the time of another."""

BEFORE_PRAISE = ("blame", "rejection", "denial", "demand", "praise")


class Judgement(NamedTuple):
    """What sort of judgement, and the heads of what is judged."""

    sort: str
    judged: tuple[int, ...]


def judged(page: Page, quotes: Sequence[Quote], drafts: Sequence[Draft]) -> list[Draft]:
    """The acts that statements make, one a reporting verb that tells no act of its own, in order of the quotations."""
    taken = {at for draft in drafts for at in range(draft.first, draft.last + 1)}
    formal = sorted(draft.trigger.word for draft in drafts if not draft.found_by.startswith(("actions", HARM)))
    found: list[Draft] = []
    for quote in quotes:
        verb = _reporting_verb(page, quote)
        if verb is None or verb in taken or _holds_one(page.words(quote.clause or quote.passage), formal):
            continue
        speaker = _head(page, quote.speaker.passage if quote.speaker is not None else None)
        act = _act_of(page, quote, speaker) if speaker is not None else None
        if act is not None and speaker is not None:
            taken.add(verb)
            found.append(_draft(verb, act, speaker))
    return found


def _holds_one(words: range, known: Sequence[int]) -> bool:
    """Whether a statement holds an act that its form has told already: "said that Norland should leave"."""
    return bisect_left(known, words.start) < bisect_left(known, words.stop)


def called(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The acts of calling somebody or something what blames or praises: "called the raid a crime", in order of the text."""
    taken, calling = {draft.trigger.word for draft in drafts}, judgement_words("frame", "calling")
    found: list[Draft] = []
    for verb in page.verbs:
        if page.lemma[verb] not in calling or verb in taken or page.tokens[verb].pos != "VERB":
            continue
        act = _named_as(page, verb)
        speakers = [at for at in subject(page, verb)[0] if is_somebody(page, at)] if act is not None else []
        if act is not None and speakers and _is_called(page, verb):
            found.append(_draft(verb, act, speakers[0]))
    return found


def _is_called(page: Page, verb: int) -> bool:
    """Whether it was so called at all; who stays away, "calling it an affront", calls it so whatever becomes of the visit."""
    aside = page.tokens[verb].dep == "advcl" and page.tokens[verb].tag == "VBG"
    return strongest(own_cues(page, verb)) in ("happened", "ongoing") if aside else is_real(page, verb)


def _named_as(page: Page, verb: int) -> Judgement | None:
    """What somebody is called, and who is."""
    names = [
        *page.kids(verb, "oprd"),
        *(n for c in page.kids(verb, "prep") if page.lower[c] == "as" for n in page.children[c]),
    ]
    if (
        not names
    ):  # "called the speech 'a cheap stunt'": the parse takes the words in marks for another name of the speech
        names += [c for thing in page.kids(verb, "dobj") for c in page.kids(thing, "appos") if _is_marked(page, thing)]
    names += [
        n for one in names if page.lower[one] == "one" for of in page.kids(one, "prep") for n in page.objects_of(of)
    ]
    relative = page.tokens[verb].dep == "relcl" and page.kid(verb, "oprd") is None
    if relative and any(page.lower[c] in ("that", "which") for c in page.kids(verb, "mark", "dobj")):
        names += [
            c for c in page.kids(verb, "dobj") if page.tokens[c].pos == "NOUN"
        ]  # "a move that she called a breach"
    for name in names:
        words = (name, *page.kids(name, "amod", "conj", "compound"))
        sort = next((found for at in words if (found := _sort(page, at)) is not None), None)
        told = next((c for c in page.kids(verb, "dobj", "nsubjpass") if c != name), None)
        told = told or page.kid(name, "nsubj", "npadvmod") or (page.tokens[verb].head if relative else None)
        if sort is not None and told is not None and not is_negated(page, verb):
            noun = antecedent(page, told)
            return Judgement(sort, tuple(at for at in bearers(page, noun) if at in page.mention) or (noun,))
    return None


def _is_marked(page: Page, noun: int) -> bool:
    """Whether a quotation mark stands right behind a noun."""
    return any(page.lower[c] in MARKS for c in page.kids(noun, "punct") if c == noun + 1)


def _draft(verb: int, act: Judgement, speaker: int) -> Draft:
    action = next(one for one in actions_by_lemma("verb")[TOLD_AS[act.sort]] if not one.objects and not one.particle)
    trigger = Trigger(Match(action, verb, verb, verb), verb, "verb")
    roles = Roles((speaker,), act.judged, None)
    return Draft(trigger, verb, verb, action.type, action.mode or None, "happened", roles, f"said: {act.sort}")


def _reporting_verb(page: Page, quote: Quote) -> int | None:
    """The verb that reports a statement as made."""
    if quote.cue is None or quote.kind == "scare":
        return None
    cue = page.words(quote.cue.passage)
    verb = next((at for at in cue if page.tokens[at].pos == "VERB" and page.lower[at] != "according"), None)
    return verb if verb is not None and is_real(page, verb) else None


def is_real(page: Page, verb: int) -> bool:
    """Whether something was said at all: not "may say", "denied saying"."""
    return strongest([*own_cues(page, verb), *over_clause(page, verb)]) in ("happened", "ongoing")


def _head(page: Page, passage: Passage | None) -> int | None:
    """The word of a passage that hangs on a word outside it."""
    words = page.words(passage) if passage is not None else range(0)
    return next((at for at in words if page.tokens[at].head not in words or page.tokens[at].head == at), None)


def _act_of(page: Page, quote: Quote, speaker: int) -> Judgement | None:
    words = page.words(quote.clause or quote.passage)
    thought = quote.cue is not None and quote.cue.force in THOUGHTS
    said = [one for one in _judgements(page, words, speaker) if not (thought and one.sort == "demand")]
    found = next((one for sort in BEFORE_PRAISE for one in said if one.sort == sort), None)
    if (
        found is None
        and quote.cue is not None
        and quote.cue.force in FORCES
        and not _is_left_open(page, quote.cue, words)
    ):
        return Judgement(FORCES[quote.cue.force], ())
    return found


def _is_left_open(page: Page, cue: Cue, words: range) -> bool:
    """Whether what is denied or refused is only an answer or a side: "declined to say whether", "refused to take sides"."""
    if cue.lemma not in event_words("sense", "declining"):
        return False
    left = event_words("marks", "asking") | event_words("sense", "sides") | event_words("sense", "unspoken")
    return any(page.lemma[at] in left for at in words[:OPENING])


@cache
def _telling() -> frozenset[str]:
    """The words that can judge or ask, by lemma or as written: of a text few are."""
    asking = judgement_words("frame", "asking") | judgement_words("frame", "asking_verbs") | {"without"}
    return asking.union(*(judgement_words(sort, kind) for sort in SORTS for kind in KINDS.values()))


def _judgements(page: Page, words: range, speaker: int) -> Iterator[Judgement]:
    telling = _telling()
    for at in words:
        if page.lemma[at] not in telling and page.lower[at] not in telling:
            continue
        sort, verb = _judging(page, at)
        if sort is None or verb is None or verb not in words:
            continue
        if sort == "denial":
            if _is_denied(page, verb, speaker):
                yield Judgement(sort, ())
            continue
        told_of = _told_of(page, verb, speaker, itself=sort == "demand")
        if told_of == () and sort == "blame":  # "that is a failure of the junta"
            told_of = tuple(owner for owner in owners(page, at) if not _is_same(page, owner, speaker))
        if told_of is None or (sort == "demand" and not (told_of and all(_is_asked(page, noun) for noun in told_of))):
            continue
        if sort == "blame" and page.lemma[at] in judgement_words("frame", "errors") and _is_nobodys(page, told_of):
            continue  # "the numbers are wrong"
        if told_of or (sort == "blame" and _is_grave(page, at, verb)):
            yield Judgement(sort, told_of)


def _is_nobodys(page: Page, judged: Sequence[int]) -> bool:
    """Whether all that is found wrong are things that are nobody's and no act: "the figures", not "the raid", "his bill"."""
    return bool(judged) and all(
        noun not in page.mention
        and (page.lemma[noun] in judgement_words("frame", "tallies") or not is_somebody(page, noun))
        and not owners(page, noun)
        and page.lemma[noun] not in actions_by_lemma("noun")
        for noun in judged
    )


def _is_denied(page: Page, verb: int, speaker: int) -> bool:
    """Whether a fault that is said not to be is one's own or nobody's by name: "there was no crime"; not "Norland is not wrong"."""
    for head in subject(page, verb)[0][:1]:
        noun = antecedent(page, head)
        own = page.lower[noun] in ("i", "we") or (noun in page.mention and _is_same(page, noun, speaker))
        known = noun in page.mention and page.mention[noun].form != "pronoun"
        return own or not (
            known or (page.tokens[noun].pos == "PRON" and page.lower[noun] not in POINTING | {"nothing"})
        )
    return page.kid(verb, "expl") is not None


def _is_grave(page: Page, at: int, verb: int) -> bool:
    """Whether a word blames even where it is not told whom: "this is a crime"; not "it would be wrong to wait"."""
    if page.lemma[at] in judgement_words("frame", "misfortunes"):
        return False
    return page.kid(verb, "aux", "expl", "xcomp", "ccomp", "csubj") is None


def _is_asked(page: Page, noun: int) -> bool:
    """Whether somebody else is asked: not a thing, nor one's own side ("our country must stand")."""
    own = any(page.lower[c] in event_words("who", "speaking") for c in page.kids(noun, "poss"))
    if own or page.lower[noun] == "you" or is_means(page, noun):
        return False
    return noun in page.mention or is_somebody(page, noun)


def _judging(page: Page, at: int) -> tuple[str | None, int | None]:
    """The sort of judgement a word makes and the verb it makes it by."""
    token = page.tokens[at]
    if token.tag == "MD" or token.pos == "VERB":
        asked = _asking(page, at)
        if asked is not None:
            return "demand", asked
    sort = _sort(page, at)
    if page.lower[at] == "without" and any(
        page.lemma[noun] in judgement_words("rejection", "without") for noun in page.objects_of(at)
    ):
        sort = "rejection"
    if sort is None:
        return None, None
    verb = at if token.pos == "VERB" else _copula(page, at) or _nothing(page, at)
    if verb is None or (verb == at and page.is_passive(at)) or not is_finite(page, verb) or is_condition(page, verb):
        return None, None
    if _is_backdrop(page, verb):
        return None, None
    if is_negated(page, verb) or page.kid(at, "neg") is not None:
        return _turned(page, at, verb, sort), verb
    return sort, verb


def _is_backdrop(page: Page, verb: int) -> bool:
    """Whether a clause only tells when the rest was: "resigned as the coalition failed"; not "because the coalition failed"."""
    marks = page.kids(verb, "mark", "advmod") if page.tokens[verb].dep == "advcl" else ()
    return any(page.lower[mark] in BACKDROP for mark in marks)


def _turned(page: Page, at: int, verb: int, sort: str) -> str | None:
    """What a judgement is where it is negated: "not helpful" blames, "not a crime" denies."""
    if sort == "praise":
        return "blame"
    faulted = (
        sort == "blame"
        and page.tokens[at].pos != "VERB"
        and page.lemma[at] not in judgement_words("frame", "misfortunes")
    )
    return "denial" if faulted and page.kid(verb, "aux") in (None, *_doing(page, verb)) else None


def _doing(page: Page, verb: int) -> list[int]:
    """The auxiliaries of a verb that are "did" or "have", which leave it told of the past."""
    return [c for c in page.kids(verb, "aux") if page.lemma[c] in ("do", "have")]


def _nothing(page: Page, at: int) -> int | None:
    """The verb of "nothing improper took place", "did nothing wrong"."""
    token = page.tokens[at]
    nothing = token.dep == "amod" and page.lower[token.head] == "nothing"
    over = page.tokens[token.head].head
    return over if nothing and page.is_verb(over) else None


def _sort(page: Page, at: int) -> str | None:
    return judgement_of(page.lemma[at], KINDS.get(page.tokens[at].pos, ""))


def _asking(page: Page, at: int) -> int | None:
    """The verb whose subject is to do something: "must leave", "needs to leave"."""
    token = page.tokens[at]
    if token.dep == "aux" and page.lower[at] in judgement_words("frame", "asking"):
        return token.head
    if page.lemma[at] not in judgement_words("frame", "asking_verbs") or token.tag not in ("VBP", "VBZ"):
        return None
    return at if any(clause > at and is_infinitive(page, clause) for clause in page.kids(at, "xcomp")) else None


def _copula(page: Page, at: int) -> int | None:
    """The verb by which a word is said of its subject: "is wrong", "was a shameful act", "is wrong and dangerous"."""
    for _ in range(4):
        token = page.tokens[at]
        head = token.head
        if token.dep in ("acomp", "attr", "oprd") or (token.dep in ("dobj", "prep") and page.is_verb(head)):
            caused = token.dep == "dobj" and page.lemma[head] in judgement_words("frame", "causing")
            return head if caused or page.lemma[head] in judgement_words("frame", "copulas") else None
        if token.dep == "pobj" and page.lower[head] == "like" and page.is_verb(page.tokens[head].head):
            over = page.tokens[head].head  # "is acting like a bully"
            return over if page.lemma[over] in judgement_words("frame", "likening") else None
        if token.dep not in ("amod", "conj", "compound") or head == at:
            return None
        at = head
    return None


def _told_of(page: Page, verb: int, speaker: int, *, itself: bool = False) -> tuple[int, ...] | None:
    """Who is judged: another than the speaker, or a thing of note; nobody by name ("this is a crime"); None: nothing is.

    ``itself``: only the subject's own head counts, not whom it belongs to: "Norland's report must come out" asks nobody.
    """
    found: list[int] = []
    for head in subject(page, verb)[0][:4]:
        noun = _spoken_of(page, antecedent(page, head))
        if page.lower[noun] in event_words("who", "speaking"):
            if page.lower[noun] != "you":
                return None
            found.append(noun)
        elif page.lower[noun] in POINTING and noun not in page.mention:
            return ()
        elif any(page.lower[c] == "your" for c in page.kids(noun, "poss")):
            found.append(noun)
        else:
            named = [at for at in ((noun,) if itself else bearers(page, noun)) if at in page.mention]
            if not named and not itself and page.kid(noun, "det", "poss") is None:  # "Norland officials"
                named = owners(page, noun)
            found += named or ([noun] if _is_of_note(page, noun) else [])
    return tuple(dict.fromkeys(at for at in found if not _is_same(page, at, speaker))) or None


def _spoken_of(page: Page, noun: int) -> int:
    """What a noun is said of: in "the bill is a measure that would ruin us" it is the bill that would."""
    token = page.tokens[noun]
    own = page.kid(token.head, "nsubj") if token.dep == "attr" and page.lemma[token.head] == "be" else None
    return own if own is not None and own != noun else noun


def _is_of_note(page: Page, noun: int) -> bool:
    """Whether a noun without a name is a party, or an act or document one can be blamed for: "the rebels", "the bill"."""
    if page.tokens[noun].pos != "NOUN" or not is_definite(page, noun):
        return False
    return is_thing(page, noun) or page.lemma[noun] in actions_by_lemma("noun") or is_somebody(page, noun)


def _is_same(page: Page, one: int, other: int) -> bool:
    first, second = page.mention.get(one), page.mention.get(other)
    if first is None or second is None:
        return one == other
    if first.form == "pronoun" and first.actor is None:
        return True  # nobody knows who is meant, so it may be the speaker
    return first == second or (first.actor is not None and first.actor == second.actor)
