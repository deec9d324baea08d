"""This file knows which verb reports an utterance between marks: the one after it, before it, or a colon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from crosswire.extract.quotes.indirect import doer, left_of, source_of
from crosswire.extract.quotes.placing import MARKS, STOPS
from crosswire.extract.quotes.reality import is_real
from crosswire.extract.quotes.speakers import can_speak, name_at
from crosswire.extract.quotes.surroundings import Surroundings
from crosswire.extract.quotes.syntax import NOMINAL, TIMES, VERBAL, is_done_to, is_quoted, subject_of
from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import verbs_by_lemma
from crosswire.vocabulary.speech_words import speech_words

SUBORDINATE = frozenset({"relcl", "acl", "advcl", "pcomp", "csubj", "csubjpass"})
FAR = 16
NEAR = 3
BARE = 5
MOST_OF_AN_AGE = 4
"""Words of a name's end, a comma, an age and a comma."""
DASHES = frozenset({"-", "–", "—", "--", "/"})
INVERTED = frozenset({"dobj", "attr", "oprd", "npadvmod"})
SPEAKERS = frozenset({"PROPN", "PRON", "NOUN", "NUM"})
BETWEEN = frozenset({"ADP", "ADV", "PRON", "PART", "DET"})
OBJECT = BETWEEN | {"NOUN", "PROPN", "ADJ", "NUM"}
OPENS_PHRASE = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """What reports a quotation: first and last word of the cue, head of the speaker,
    the rule, the quotation it goes on.

    `cue` and `speaker` are None where the text has none; `follows` is the number of the quoted span it continues.
    """

    cue: int | None
    cue_end: int | None
    speaker: int | None
    rule: str
    follows: int | None = None


class Beside(NamedTuple):
    """A report beside an utterance, and whether it stands right at the mark."""

    attribution: Attribution
    near: bool


def own_report(around: Surroundings, at: int) -> Attribution | None:
    """The report of an utterance that stands in its own sentence; None where there is none."""
    here = around.placed[at]
    if here.is_title:  # the series "Harbour Lights" returns: only a plain "...," he said reports it
        after = _after(around, at, listed_only=True)
        return after.attribution if after and after.near else None
    after = _after(around, at, listed_only=False)
    before = _before(around, at) if here.before in (":", ",") or not after else None
    if after and before and _leads_up(around, at, before, after):
        return before.attribution
    # She saw it differently: “...,” he said. He warned, “...,” before the crowd left. What is nearer reports.
    found = next((report for report in (after, before) if report and report.near), after or before)
    return found.attribution if found else None


def _leads_up(around: Surroundings, at: int, before: Beside, after: Beside) -> bool:
    """The guard shouted, “Halt!” Lee recalled: the words are the guard's, what Lee recalls is the whole sentence."""
    here = around.placed[at]
    if here.before not in (",", ":") or here.end == "," or not before.near:
        return False
    one, other = before.attribution, after.attribution
    return one.cue in around.cues and one.speaker is not None and other.speaker != one.speaker


def adjacent_report(around: Surroundings, at: int) -> Attribution | None:
    """The report of a few quoted words that follow their verb at once: said "no", shouted "shame"."""
    tokens = around.parse.tokens
    before = [index for index in around.sentence_before(at) if tokens[index].pos not in ("PUNCT", "SPACE")]
    for index in before[:NEAR]:
        frames = around.cues[index].verb.frames if index in around.cues else frozenset()
        if tokens[index - 1].text == "-":  # the so-called “plan”
            return None
        if "quote" in frames and len(frames) > 1:  # "go on" and the like take no object
            if around.placed[at].is_title and "object" in frames:
                return None  # he named "Harbour Lights"; but: the sign read "Harbour Lights"
            return _reported_by(around, index, "verb before")
        if tokens[index].pos not in BETWEEN:
            break
    return _naming(around, before[:FAR])


def _naming(around: Surroundings, words: Sequence[int]) -> Attribution | None:
    """She called the charge “a lie”: nothing but the object stands between."""
    for index in words:
        if index in around.cues and around.cues[index].verb.lemma in speech_words("naming"):
            return _reported_by(around, index, "verb before")
        if around.parse.tokens[index].pos not in OBJECT:
            return None
    return None


def _after(around: Surroundings, at: int, *, listed_only: bool) -> Beside | None:
    """“...,” said Lee / Lee said / Lee, a baker, told reporters."""
    here, tokens = around.placed[at], around.parse.tokens
    words = around.sentence_after(at)
    if not words or (here.end == "." and tokens[words[0]].text[:1].isupper() and not _is_bare_report(around, words)):
        return None
    if tokens[words[0]].text.lower() in speech_words("source_preposition"):
        return Beside(Attribution(words[0], words[0], source_of(around.parse, words[0]), "according to"), True)
    if tokens[words[0]].pos in ("CCONJ", "ADP", "SCONJ") or tokens[words[0]].tag == "WRB":
        return None  # “...,” when asked about it; “...,” but he denied
    last = next((index for index in reversed(words) if tokens[index].text.strip(MARKS + " ")), words[0])
    if here.end in STOPS and tokens[last].text == ":":
        return None  # “Until when?” Then Lee said: “...”
    near = words[:FAR]
    verb = _choose(around, [index for index in near if _is_finite(around.parse, index)])
    if verb is None and not listed_only and (here.end == "," or here.after == "," or tokens[words[0]].pos == "VERB"):
        verb = _unlisted(around, near) or _mistagged(around, near)
    if verb is None or _does_something_else(around, verb):
        return None
    found = Attribution(verb, _cue_end(around, verb), _speaker_after(around, words, verb), "verb after")
    return Beside(found, words.index(verb) <= BARE and verb in around.cues)


def _does_something_else(around: Surroundings, verb: int) -> bool:
    """Despite warnings that it was “madly rash,” members dismissed the worries: who does that with another thing says no words.

    What somebody is told ("told reporters", "warned the crew") is no such thing; nor is Lee in “Great,” beamed Lee.
    """
    entry = around.cues[verb].verb if verb in around.cues else None
    if entry is not None and ("object" in entry.addressee or "object" not in entry.frames):
        return False
    parse = around.parse
    before = any(parse.tokens[child].dep == "nsubj" and child < verb for child in parse.children[verb])
    objects = (child for child in parse.children[verb] if child > verb and parse.tokens[child].dep == "dobj")
    things = (child for child in objects if parse.tokens[child].pos == "NOUN" and not can_speak(parse, child))
    return before and any(not around.quoted[thing] for thing in things)


def _speaker_after(around: Surroundings, words: Sequence[int], verb: int) -> int | None:
    if is_done_to(around.parse, verb):
        return None
    subject = subject_of(around.parse, verb)
    if subject is None or around.quoted[subject.head]:
        return _next_to(around, words, verb)
    if subject.how == "subject":
        return subject.head
    beside = _next_to(around, words, verb)  # Lee barked and a guard left: the parser may inherit the guard
    return subject.head if beside is None else beside


def _before(around: Surroundings, at: int) -> Beside | None:
    """Lee said: “...” / Lee had a message: “...” / According to Lee, “...” / Lee: “...”"""
    here, tokens = around.placed[at], around.parse.tokens
    words = around.sentence_before(at) or around.colon_before(at)
    colon = bool(words) and here.before in (":", "")
    label = _label(around, words) if colon else None
    if label:
        return Beside(label, True)
    reach = words if colon else words[:FAR]
    source = _source_before(around, reach)
    if source is not None:
        return Beside(Attribution(source, source, source_of(around.parse, source), "according to"), True)
    verb = _relative(around, words) or _choose(around, reach)
    if verb is None and colon and not around.same_sentence(at):
        verb = _main_verb(around, words)
    if verb is None and here.before == ",":
        verb = next((index for index in words[:NEAR] if _may_report(around, index)), None)
    if verb is None:
        return None
    near = colon or (words.index(verb) <= NEAR + 1 and tokens[verb].dep != "advcl")
    return Beside(_reported_by(around, verb, "verb before"), near)


def _relative(around: Surroundings, words: Sequence[int]) -> int | None:
    """They cheered Okoro, who said: “...” / She agreed, to which Okoro said: “...” -
    though the main verb reports as well.

    Not: she wrote to a man who promised reforms: “...”
    """
    tokens, children = around.parse.tokens, around.parse.children
    nearest = next((index for index in words[: NEAR + 1] if index in around.cues), None)
    if nearest is None or "quote" not in around.cues[nearest].verb.frames:
        return None
    if tokens[nearest].dep == "relcl":
        return None if any(tokens[child].dep == "dobj" for child in children[nearest]) else nearest
    last = next((index for index in words if tokens[index].pos not in ("PUNCT", "SPACE")), None)
    own = any(tokens[child].dep == "nsubj" for child in children[nearest])
    return nearest if nearest == last and own else None


def _source_before(around: Surroundings, words: Sequence[int]) -> int | None:
    """According to Lee, “...”: no verb may stand between."""
    for index in words:
        token = around.parse.tokens[index]
        if token.text.lower() in speech_words("source_preposition"):
            return index
        if token.pos in VERBAL:
            return None
    return None


def _is_infinitive(parse: Parse, verb: int) -> bool:
    """It is unfair to tell them: nobody told them. He went on to say: he did."""
    if parse.tokens[verb].tag != "VB" or is_real(parse, verb):
        return False
    return any(parse.tokens[child].tag == "TO" for child in parse.children[verb])


def _is_finite(parse: Parse, verb: int) -> bool:
    """Not "..., adding that" (it reports what follows) nor "..., to describe"."""
    token = parse.tokens[verb]
    if token.tag == "VB":
        return not any(parse.tokens[child].tag == "TO" for child in parse.children[verb])
    return token.tag != "VBG" or is_quoted(parse, token.head)  # she can be heard asking


def _is_bare_report(around: Surroundings, words: Sequence[int]) -> bool:
    """“We go.” Lee said. - a sentence that holds nothing but a report."""
    return len(words) <= BARE and words[-1] in around.cues and "quote" in around.cues[words[-1]].verb.frames


def _choose(around: Surroundings, words: Sequence[int]) -> int | None:
    """The first reporting verb that is not in a clause hanging on something else, or the first at all."""
    verbs = [index for index in words if index in around.cues and "quote" in around.cues[index].verb.frames]
    verbs = [index for index in verbs if not _is_infinitive(around.parse, index)]
    main = [index for index in verbs if around.parse.tokens[index].dep not in SUBORDINATE]
    return next(iter(main or verbs), None)


def _main_verb(around: Surroundings, words: Sequence[int]) -> int | None:
    """The verb a sentence hangs on, else the one nearest to the mark."""
    verbs = [index for index in words if around.parse.tokens[index].pos in VERBAL]
    root = next((index for index in verbs if around.parse.tokens[index].dep == "ROOT"), None)
    return root if root is not None else next((index for index in verbs if _may_report(around, index)), None)


def _may_report(around: Surroundings, index: int) -> bool:
    token = around.parse.tokens[index]
    return token.pos == "VERB" and token.lemma not in speech_words("never_cue")


def _unlisted(around: Surroundings, words: Sequence[int]) -> int | None:
    """A verb no list has, right after the words quoted or after their speaker: “Great,” beamed Lee."""
    for index in words[:6]:
        if around.parse.tokens[index].pos == "VERB":
            return index if _may_report(around, index) and _is_finite(around.parse, index) else None
    return None


def _mistagged(around: Surroundings, words: Sequence[int]) -> int | None:
    """“...,” Lee answers: a reporting verb the parser takes for a noun."""
    if len(words) > BARE:
        return None
    tokens, verbs = around.parse.tokens, verbs_by_lemma()
    return next((index for index in words[1:] if tokens[index].tag == "NNS" and tokens[index].lemma in verbs), None)


def _reported_by(around: Surroundings, verb: int, rule: str) -> Attribution:
    if is_done_to(around.parse, verb):
        return Attribution(verb, _cue_end(around, verb), None, rule)
    speaker = doer(around.parse, _saying_of_another(around.parse, verb))
    if speaker is None or around.quoted[speaker]:
        speaker = _inverted(around, verb)
    if speaker is None:
        speaker = left_of(around.parse, verb)
    if speaker is None:
        speaker = _aged(around, verb)
    if verb not in around.cues and _is_nobody(around, speaker):
        speaker = None
    return Attribution(verb, _cue_end(around, verb), speaker, rule)


def _aged(around: Surroundings, verb: int) -> int | None:
    """The person named before an age and a verb, whom the parser misses behind a participle: "Weeping widow Ana Ruiz, 61, told us"."""
    tokens = around.parse.tokens
    if verb < MOST_OF_AN_AGE or [tokens[verb - 1].text, tokens[verb - 3].text] != [",", ","]:
        return None
    name = name_at(around.article, verb - 4) if tokens[verb - 2].text.isdigit() else None
    return verb - 4 if name is not None and name.kind == "person" else None


def _saying_of_another(parse: Parse, verb: int) -> int:
    """The verb of saying behind "as" where one quotes somebody else ("quoted the mayor as saying"), else the verb itself."""
    if parse.tokens[verb].lemma.lower() not in speech_words("quoting"):
        return verb
    behind = (child for child in parse.children[verb] if parse.tokens[child].text.lower() == "as")
    return next((c for at in behind for c in parse.children[at] if parse.tokens[c].dep == "pcomp"), verb)


def _is_nobody(around: Surroundings, speaker: int | None) -> bool:
    """It gets better: “...”"""
    return speaker is not None and around.parse.tokens[speaker].text.lower() in speech_words("nobody")


def _cue_end(around: Surroundings, verb: int) -> int:
    return around.cues[verb].last if verb in around.cues else verb


def _inverted(around: Surroundings, verb: int) -> int | None:
    """“...,” said Lee: the parser may take Lee for an object."""
    found = []
    for child in around.parse.children[verb]:
        token = around.parse.tokens[child]
        named = token.pos in NOMINAL and token.label not in TIMES and token.text.lower() not in speech_words("hearing")
        if child > verb and token.dep in INVERTED and named and not around.quoted[child]:
            found.append(child)
    # "said co-host Ana Ruiz": of a compound broken in pieces the person's name
    return next((child for child in found if around.parse.tokens[child].label == "PERSON"), next(iter(found), None))


def _next_to(around: Surroundings, words: Sequence[int], verb: int) -> int | None:
    """The noun right before the verb or right after it, where the parse of a broken sentence gives no subject."""
    tokens = around.parse.tokens
    place = words.index(verb)
    for nearby in (reversed(words[:place]), iter(words[place + 1 : place + 6])):
        for index in nearby:
            token = tokens[index]
            if token.pos in SPEAKERS and token.dep not in OPENS_PHRASE and token.label not in TIMES:
                return index
    return None


def _is_dash(around: Surroundings, index: int) -> bool:
    """Not the hyphen of "a 30-minute speech"."""
    tokens = around.parse.tokens
    if tokens[index].text != "-" or not index or index + 1 == len(tokens):
        return tokens[index].text in DASHES
    return tokens[index - 1].end < tokens[index].start or tokens[index].end < tokens[index + 1].start


def _label(around: Surroundings, words: Sequence[int]) -> Attribution | None:
    """Lee: “...” - a name and a colon, no verb; what stands before a dash is a heading: Rates to stay - Lee: “...”"""
    tokens = around.parse.tokens
    dash = next((place for place, index in enumerate(words) if place and _is_dash(around, index)), len(words))
    own = words[:dash]
    if any(tokens[index].pos in VERBAL for index in own):
        return None
    verb = next((index for index in own if tokens[index].pos != "PUNCT"), None)
    if verb is not None and tokens[verb].lemma.lower() in verbs_by_lemma():
        # "The note read: ...": the parser may take the verb for a noun
        doers = [c for c in around.parse.children[verb] if c in own and tokens[c].dep == "nsubj"]
        if doers:
            return Attribution(verb, verb, doers[0], "verb before")
    named = [index for index in own if tokens[index].pos in ("PROPN", "NOUN", "PRON")]
    whose = [index for index in named if not _is_placed(around, index, own)]
    people = [index for index in whose if tokens[index].label == "PERSON"]
    return Attribution(None, None, (people or whose or named)[0], "colon") if named else None


def _is_placed(around: Surroundings, index: int, label: Sequence[int]) -> bool:
    """Whether a noun of a label tells where or to whom: "Lee at the airport", "the chief of staff, on the radio"."""
    tokens, at = around.parse.tokens, index
    while tokens[at].head in label and tokens[at].head != at:
        if tokens[at].dep == "pobj":
            return True
        at = tokens[at].head
    return tokens[at].dep == "pobj"
