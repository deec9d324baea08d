"""This file knows which clauses an article reports without quotation marks, and the words each of them takes up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import NamedTuple

from crosswire.extract.quotes.clauses import Clause, content_head
from crosswire.extract.quotes.closing import closes
from crosswire.extract.quotes.content import stretches
from crosswire.extract.quotes.cues import CueWord
from crosswire.extract.quotes.placing import Placed
from crosswire.extract.quotes.reality import is_real
from crosswire.extract.quotes.speakers import can_speak, office_of, right_before, set_before
from crosswire.extract.quotes.syntax import TIMES, VERBAL, is_agentless, is_done_to, is_new_report, subject_of
from crosswire.extract.quotes.weighing import Weighed, weigh
from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import reporting_nouns, verbs_by_lemma
from crosswire.vocabulary.speech_words import speech_words

LIKELY = 0.33
LIKELY_QUOTED = 0.25
MAX_CLIMB = 6
LEFT = 8
AGAINST = frozenset({"deny", "criticise"})


class Report(NamedTuple):
    """A clause somebody is reported to have said: its cue, its stretches of words,
    the head of the speaker, how likely.
    """

    cue: int
    stretches: tuple[tuple[int, int], ...]
    speaker: int | None
    relation: str
    likelihood: float


def find_reports(
    parse: Parse, cues: Mapping[int, CueWord], placed: Sequence[Placed], quoted: Sequence[bool], skipped: Sequence[bool]
) -> list[Report]:
    """The reported clauses outside the words skipped, one for each cue, in order of the text."""
    fragments = fragment_starts(placed, len(parse.tokens))
    best: dict[int, Weighed] = {}
    for weighed in weigh(parse, fragments, quoted, skipped):
        clause = weighed.clause
        enough = LIKELY_QUOTED if fragments[clause.last + 1] > fragments[clause.first] else LIKELY
        if (weighed.likelihood >= enough or closes(parse, clause) or _is_passed_on(parse, clause)) and (
            clause.cue not in best or weighed.score > best[clause.cue].score
        ):
            best[clause.cue] = weighed
    # two cues may claim one clause ("said in a statement that"): the likelier keeps it
    claimed: dict[int, Weighed] = {}
    for weighed in best.values():
        head = content_head(parse, weighed.clause)
        if _is_report(parse, weighed.clause.cue) and (head not in claimed or weighed.score > claimed[head].score):
            claimed[head] = weighed
    reports = []
    for weighed in claimed.values():
        who = _author_of_what(parse, weighed.clause) or speaker_of(parse, weighed.clause.cue)
        words = stretches(parse, _without_speaker(parse, weighed.clause, who), cues.get(weighed.clause.cue))
        if words:
            reports.append(Report(weighed.clause.cue, words, who, weighed.clause.relation, weighed.likelihood))
    said_so = {report.cue for report in reports}
    return sorted(one for one in reports if not _only_quotes(parse, one.cue, said_so))


def _is_passed_on(parse: Parse, clause: Clause) -> bool:
    """Whether a clause is what somebody is quoted "as saying": a report whatever its words."""
    saying = parse.tokens[clause.cue]
    at = parse.tokens[saying.head]
    passed_on = saying.dep == "pcomp" and at.text.lower() == "as" and parse.tokens[at.head].lemma.lower()
    return clause.relation == "ccomp" and passed_on in speech_words("quoting")


def _only_quotes(parse: Parse, cue: int, said_so: AbstractSet[int]) -> bool:
    """Whether a verb only passes on what somebody says who is reported himself: "quoted Kovar as saying that the road was shut"."""
    if parse.tokens[cue].lemma.lower() not in speech_words("quoting"):
        return False
    behind = (child for child in parse.children[cue] if child > cue and parse.tokens[child].text.lower() == "as")
    return any(inner in said_so for at in behind for inner in parse.children[at] if parse.tokens[inner].dep == "pcomp")


def _without_speaker(parse: Parse, clause: Clause, who: int | None) -> Clause:
    """The clause without whoever says it, where the parser joins the two: "All is lost, the head of Relief Line, Magda Orun, said"."""
    if who is None or clause.hole or not clause.first < who < clause.cue or clause.relation[0] != "<":
        return clause
    office = office_of(parse, who)
    if who <= clause.last:
        return clause if office is None else clause._replace(last=parse.edges[office][0] - 1)
    # a name that ends the clause before may be taken for the speaker's, with its preposition left behind
    first = parse.edges[who if office is None else office][0]
    beside = parse.tokens[who].dep == "appos" and who >= clause.cue - 2 and parse.tokens[first - 1].text == ","
    return clause._replace(last=first - 2) if beside and clause.last < first - 2 else clause


def _author_of_what(parse: Parse, clause: Clause) -> int | None:
    """Whose words a verb is about: "Lee rejected Kovar's claim that", "knocked
    a statement by Kovar that" report Kovar.
    """
    if clause.relation != "ccomp" or parse.tokens[clause.cue].pos not in VERBAL:
        return None
    for child in parse.children[clause.cue]:
        said = parse.tokens[child]
        if said.dep == "dobj" and said.lemma.lower() in reporting_nouns() and clause.cue < child < clause.first:
            own = (c for c in parse.children[child] if parse.tokens[c].dep == "poss" and parse.tokens[c].pos != "PRON")
            # the parser may hang "by" on the verb: "knocked a statement by Kovar that"
            behind = (*parse.children[child], child + 1)
            by = (c for c in behind if parse.tokens[c].text == "by" and parse.tokens[c].dep == "prep")
            return next(own, None) or next((source_of(parse, c) for c in by), None)
    return None


def owner_of_words(parse: Parse, cue: int, word: int) -> int | None:
    """Whose words are quoted in a report of what somebody thinks of them: "she shares Kovar's view that it is “unfair”" has Kovar's.

    Only a name owns them: "said in his view it is “unfair”" is his own.
    """
    for _ in range(MAX_CLIMB):
        token = parse.tokens[word]
        namer = _who_names(parse, word) if word != cue else None
        if namer is not None:
            return namer
        if token.head in (word, cue) or token.text.lower() == "as":
            return None  # "called Kovar's view that it was fair as “a tale”"
        # the parser may hang the clause on the verb: "agrees with Kovar's view that"
        nouns = (token.head, max(parse.edges[word][0] - 1, 0)) if token.dep in ("acl", "ccomp") else ()
        owner = next((found for noun in nouns if (found := _named_owner(parse, noun)) is not None), None)
        if owner is not None:
            return owner
        word = token.head
    return None


def _who_names(parse: Parse, verb: int) -> int | None:
    """The one whose name for a thing a clause with "what" gives: they sue over what Kovar called the “folly”."""
    if parse.tokens[verb].lemma.lower() not in speech_words("naming"):
        return None
    inner = {parse.tokens[child].dep: child for child in parse.children[verb] if child < verb}
    asked, who = inner.get("dobj", -1), inner.get("nsubj", -1)
    named = who >= 0 and parse.tokens[who].pos in ("PROPN", "NOUN")
    return who if asked >= 0 and parse.tokens[asked].text.lower() == "what" and named else None


def _named_owner(parse: Parse, noun: int) -> int | None:
    token = parse.tokens[noun]
    if token.pos != "NOUN" or token.lemma.lower() not in reporting_nouns():
        return None
    owners = (child for child in parse.children[noun] if parse.tokens[child].dep == "poss")
    return next((child for child in owners if parse.tokens[child].pos == "PROPN"), None)


def _is_report(parse: Parse, cue: int) -> bool:
    """Not of what was not said, and not "it seems that", which nobody says."""
    return is_real(parse, cue) and parse.tokens[cue].lemma.lower() not in speech_words("seeming")


def fragment_starts(placed: Sequence[Placed], words: int) -> list[int]:
    """For each word how many quoted fragments begin before it; the last item is their number."""
    begins = [0] * (words + 1)
    for here in placed:
        if not here.is_speech:
            begins[here.first + 1] += 1
    return list(accumulate(begins))


def speaker_of(parse: Parse, cue: int) -> int | None:
    """The head word of whoever is reported by a verb, "according to", a noun ("his claim that") or an adjective."""
    token = parse.tokens[cue]
    if token.text.lower() in speech_words("source_preposition"):
        return source_of(parse, cue)
    if token.pos in VERBAL:
        if is_agentless(parse, cue):
            return None
        found = doer(parse, cue)
        return left_of(parse, cue) if found is None else found
    for child in parse.children[cue]:
        if parse.tokens[child].dep == "poss":
            # the parser may take the verb of "Norland's trade official promises to" for a noun
            return cue - 1 if token.tag == "NNS" and child < cue - 1 and _is_office(parse, cue - 1) else child
        if parse.tokens[child].dep == "prep" and parse.tokens[child].text.lower() == "by":
            return source_of(parse, child)
    if parse.tokens[token.head].pos in VERBAL and token.dep in ("dobj", "acomp", "attr", "pobj", "advmod", "prep"):
        subject = None if _takes_back(parse, token.head) else doer(parse, token.head)
        return subject if subject != cue else None
    return None


def _takes_back(parse: Parse, verb: int) -> bool:
    """Whether a verb's doer does not make the claim that is its object: who "batted down claims that" or "opposed calls for"."""
    lemma = parse.tokens[verb].lemma.lower()
    particles = {"", *(parse.tokens[child].text.lower() for child in parse.children[verb] if child > verb)}
    forces = {entry.force for entry in verbs_by_lemma().get(lemma, ()) if entry.particle in particles}
    return lemma in speech_words("not_making") or not forces.isdisjoint(AGAINST)


def _is_office(parse: Parse, word: int) -> bool:
    return parse.tokens[word].pos in ("NOUN", "ADJ") and can_speak(parse, word)


def doer(parse: Parse, verb: int) -> int | None:
    """The one who does what a verb says.

    Of "..., adding that" and "said it was early but added that" it is the one who reported, whatever clause between the
    parser joins the verb to.
    """
    subject = subject_of(parse, verb)
    if subject is None:
        return None
    if subject.how != "inherited":
        nearer = right_before(parse, verb, subject.head) if subject.how == "subject" else None
        return _behind_a_place(parse, verb, subject.head) if nearer is None else nearer
    before = set_before(parse, verb) if parse.tokens[verb].dep == "conj" else None
    if before is not None:
        return before
    clause = _after_whom(parse, verb)
    if clause is not None:
        return clause
    if is_done_to(parse, parse.tokens[verb].head) and not can_speak(parse, subject.head):
        return None  # "guarantees were discussed, with Okoro hopeful, but warned": not the guarantees
    at = parse.tokens[verb].head
    if parse.tokens[verb].tag == "VBG":
        joined = [c for c in parse.children[at] if c < verb and parse.tokens[c].dep == "conj"]
        closest = subject_of(parse, joined[-1]) if joined and parse.tokens[joined[-1]].pos in VERBAL else None
        if closest:  # prosecutors charged him and the mayor resigned, saying that
            return closest.head
    report = _report_around(parse, at)
    if report is None:
        return subject.head
    new = parse.tokens[verb].dep == "conj" and is_new_report(parse, verb, at, report)
    outer = subject_of(parse, report) if new or parse.tokens[verb].tag == "VBG" else None
    return outer.head if outer else subject.head


def _behind_a_place(parse: Parse, verb: int, subject: int) -> int:
    """The person for whom the parser takes the last name of the clause before: "He fell off Cape Orsk, the mayor, Ana Ruiz, said".

    A name that a preposition stands before is no doer; who is set beside it with an office is.
    """
    if not subject or parse.tokens[subject].pos != "PROPN":
        return subject
    first = parse.edges[subject][0]
    if not first or parse.tokens[first - 1].tag != "IN" or parse.tokens[first - 1].dep != "prep":
        return subject
    named = set_before(parse, verb)
    return subject if named is None or named <= subject else named


def _after_whom(parse: Parse, verb: int) -> int | None:
    """The doer the parser takes for a preposition's object: "he left after a poll in Orel said"."""
    at = verb - 1
    for _ in range(MAX_CLIMB):
        token = parse.tokens[at]
        if token.dep == "pobj" and parse.tokens[token.head].text.lower() in speech_words("clause_preposition"):
            return at if parse.edges[at][1] == verb - 1 else None
        if token.dep not in ("pobj", "prep", "compound") or token.head >= verb:
            return None
        at = token.head
    return None


def _report_around(parse: Parse, at: int) -> int | None:
    """The reporting verb a clause is the content of, if the word lies in such a clause."""
    for _ in range(MAX_CLIMB):
        token = parse.tokens[at]
        governor = parse.tokens[token.head]
        if token.dep == "ccomp" and token.head < at and governor.lemma.lower() in verbs_by_lemma():
            return token.head
        if token.head == at or token.pos not in VERBAL | {"ADP", "SCONJ"}:
            return None
        at = token.head
    return None


def left_of(parse: Parse, verb: int) -> int | None:
    """The noun right before a finite verb, adverbs and a bracket aside, where a broken parse gives no subject."""
    if parse.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    depth = 0
    for word in range(verb - 1, max(verb - LEFT, -1), -1):
        token = parse.tokens[word]
        depth += (token.text == ")") - (token.text == "(")
        if depth or token.pos in ("ADV", "AUX", "SPACE") or token.text in ("(", ",") or token.label in TIMES:
            continue
        # behind a comma only a name: "the adviser, Lee Park, said", not "who led the boycott, said"
        nominal = token.pos in ("PROPN", "PRON", "NOUN")
        if not nominal or (
            parse.tokens[word + 1].text == "," and token.label != "PERSON" and office_of(parse, word) is None
        ):
            return None
        holder = _holder(parse, word)
        if holder is not None:
            return holder
        return word if can_speak(parse, word) else _told_of(parse, word)
    return None


def _holder(parse: Parse, word: int) -> int | None:
    """The bishop of "In a letter to the council, the bishop of Dorn wrote", whom the parser sets beside the council."""
    preposition = parse.tokens[word].head
    if parse.tokens[word].dep != "pobj" or not preposition < word:
        return None
    holder = parse.tokens[preposition].head
    beside = parse.tokens[holder].dep == "appos" and parse.tokens[holder].pos == "NOUN" and holder == preposition - 1
    return holder if beside and can_speak(parse, holder) else None


def _told_of(parse: Parse, word: int) -> int:
    """The official of "an official who met them to talk of plans said": whose clause
    a noun ends; else the noun itself.
    """
    at = word
    for _ in range(MAX_CLIMB):
        token = parse.tokens[at]
        if token.dep == "relcl" and can_speak(parse, token.head):
            return token.head
        if token.head >= at:
            break
        at = token.head
    return word


def source_of(parse: Parse, preposition: int) -> int | None:
    """The noun after "according to", "by"."""
    at = preposition
    for _ in range(MAX_CLIMB):
        inner = next(
            (child for child in parse.children[at] if parse.tokens[child].dep in ("pobj", "prep", "pcomp")), None
        )
        if inner is None or parse.tokens[inner].dep == "pobj":
            return inner
        at = inner
    return None
