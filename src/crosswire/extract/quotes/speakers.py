"""This file knows how the speaker of a quotation is named: the mention's passage and its readable name."""

from __future__ import annotations

from bisect import bisect_right

from crosswire.extract.quotes.syntax import TIMES, noun_phrase
from crosswire.model.article import AnnotatedArticle, Parse
from crosswire.model.mention import Name
from crosswire.model.values import Who
from crosswire.vocabulary.reporting import reporting_nouns
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.titles import people_nouns, title_forms

MOST_JOINED = 4
LONGEST_GAP = 6
MAX_CLIMB = 4
TOLD = frozenset({"VBD", "VBZ", "VBP"})
BEHIND_A_NAME = frozenset({",", ".", ";", ")"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def speaker(article: AnnotatedArticle, head: int, relative: int | None) -> Who:
    """The mention whose head word is given, as somebody who speaks.

    `relative` is the pronoun that stands for it ("Okoro, who said"): the passage runs
    up to it where it follows at once.
    """
    parse = article.parse
    described = parse.tokens[head].pos == "NOUN" or _one_of(parse, head) is not None
    named = (_named_after(parse, head) or _set_beside(article, head)) if described else None
    head = head if named is None else named
    words = _all_of(parse, mention(parse, head), head)
    start, end = parse.tokens[words[0]].start, parse.tokens[words[-1]].end
    name = " ".join(article.source.text[start:end].split())
    if relative is not None and words[-1] < relative <= words[-1] + 3:
        end = parse.tokens[relative].end
    return Who(article.source.passage(start, end), name)


def can_speak(parse: Parse, word: int) -> bool:
    """Whether a word names or stands for somebody: a name, a personal pronoun, a noun for people or an office."""
    token = parse.tokens[word]
    text = token.text.lower()
    if token.pos == "PRON":
        return text in speech_words("personal")
    return (token.pos == "PROPN" and token.label in NAMED) or text in people_nouns() or text in title_forms()


def office_of(parse: Parse, name: int) -> int | None:
    """The noun of the office that a name is set beside: "head" of "the head of Relief Line, Magda Orun, said".

    The parser may take both for a part of the clause before, or set both beside its last noun; of what kind the name is
    may be missed too.
    """
    at, beside = name, False
    for _ in range(MAX_CLIMB):
        token = parse.tokens[at]
        if beside and token.pos == "NOUN" and can_speak(parse, at):
            return at
        between = (one for one in parse.children[at] if at < one < name and parse.tokens[one].dep == "appos")
        office = next((one for one in between if parse.tokens[one].pos == "NOUN" and can_speak(parse, one)), None)
        if beside and office is not None:
            return office
        if token.dep not in ("appos", "pobj", "prep") or token.head >= at:
            return None
        at, beside = token.head, beside or token.dep == "appos"
    return None


def set_before(parse: Parse, verb: int) -> int | None:
    """The name between commas right before a verb, where an office before it is whose it is: "..., the mayor, Ana Ruiz, said"."""
    if verb < 2 or parse.tokens[verb - 1].text != "," or parse.tokens[verb - 2].pos != "PROPN":
        return None
    return verb - 2 if office_of(parse, verb - 2) is not None else None


def right_before(parse: Parse, verb: int, subject: int) -> int | None:
    """The person named right before a verb, whom the parser sets beside the one named in the clause before.

    "It came from the envoy, Idris Pugh, a lawyer, Premier Ana Ruiz said": an apposition would have a comma behind it.
    """
    at = verb - 1
    token = parse.tokens[at]
    if token.pos != "PROPN" or token.label != "PERSON" or token.dep != "appos" or not subject < at:
        return None
    first = parse.edges[at][0]
    described = parse.tokens[subject].pos == "NOUN"  # "the premier, Ana Ruiz said" names the premier
    return at if first and parse.tokens[first - 1].text == "," and not described else None


def name_at(article: AnnotatedArticle, word: int) -> Name | None:
    """The article's name that covers a word; title case and headings hide from
    the parser what is a name and of what.
    """
    token = article.parse.tokens[word]
    before = bisect_right(article.names, token.start, key=lambda name: name.passage.start) - 1
    return article.names[before] if before >= 0 and token.end <= article.names[before].passage.end else None


def who_speaks(article: AnnotatedArticle, head: int) -> int | None:
    """The one whose speech it is, where a word stands as the doer of a report; None where it is no voice at all.

    "Kovar's comments suggested" and "his response: ..." are Kovar's and his; of "the timing
    suggests", "this shows" they are nobody's.
    """
    parse = article.parse
    token = parse.tokens[head]
    if token.pos == "PRON":
        return None if token.text.lower() in speech_words("voiceless") else head
    if token.label == "DATE" and token.pos == "PROPN" and name_at(article, head) is None:
        return None  # "met them in June 2016 who said"
    if token.pos not in ("NOUN", "NUM", "ADJ") or token.label in NAMED:
        return head
    lemma = token.lemma.lower()
    if lemma in reporting_nouns():
        return _author(article, head)
    return None if lemma in speech_words("voiceless_noun") or (token.label in TIMES and token.pos != "ADJ") else head


def _author(article: AnnotatedArticle, paper: int) -> int:
    """Whose words a paper or a remark is: "Kovar's comments", "a statement by the ministry"; the paper itself where nobody is told.

    A committee's report is a voice of its own; its statement is not.
    """
    parse = article.parse
    own_voice = reporting_nouns()[parse.tokens[paper].lemma.lower()].force == "report"
    behind = [c for c in parse.children[paper] if c == paper + 1 and parse.tokens[c].text.lower() in ("by", "from")]
    owners = (c for c in parse.children[paper] if parse.tokens[c].dep == "poss")
    authors = (c for at in behind for c in parse.children[at] if parse.tokens[c].dep == "pobj")
    return next((one for one in (*owners, *authors) if _owns(article, one, own_voice)), paper)


def _owns(article: AnnotatedArticle, word: int, own_voice: bool) -> bool:
    """Whether the words of a paper are his or hers whom a word names; of a body only where the paper has no voice of its own."""
    token = article.parse.tokens[word]
    if token.text.lower() in speech_words("possessive"):
        return True
    if token.pos not in ("PROPN", "NOUN"):
        return False
    name = name_at(article, word)
    kind = name.kind if name else {"PERSON": "person", "ORG": "organisation"}.get(token.label)
    return kind == "person" or (
        not own_voice and (kind in ("organisation", "country") or can_speak(article.parse, word))
    )


def _all_of(parse: Parse, words: range, head: int) -> range:
    """Those joined to a mention speak with it: "Kovar and his allies"."""
    last = words[-1]
    for _ in range(MOST_JOINED):
        joined = next(
            (child for child in parse.children[head] if child > head and parse.tokens[child].dep == "conj"), None
        )
        if joined is None or parse.tokens[joined].pos not in ("PROPN", "NOUN", "PRON") or joined - last > LONGEST_GAP:
            break
        head, last = joined, max(mention(parse, joined)[-1], last)
    return range(words[0], last + 1)


def mention(parse: Parse, head: int) -> range:
    """The words of a mention: the name alone where its head is part of a person's, else the noun phrase."""
    token = parse.tokens[head]
    if token.pos == "PRON":
        return range(head, head + 1)
    if token.label == "PERSON":
        return _entity(parse, head)
    if _is_broken_title(parse, head):
        return _entity(parse, head + 2)
    named = _named_after(parse, head) if token.pos == "NOUN" else None
    if named is not None:
        return mention(parse, named)
    return noun_phrase(parse, head)


def _is_broken_title(parse: Parse, head: int) -> bool:
    """Army Capt. Ana Ruiz: the parser may take the stop for a word of its own, and the title for a name."""
    following = parse.tokens[head + 1 : head + 3]
    if len(following) < 2 or following[0].text != "." or following[0].dep != "compound":
        return False
    return following[1].label == "PERSON"


def _named_after(parse: Parse, head: int) -> int | None:
    """The name behind a description: "a rival faction, the Eastern Column", "Kovar aide Ana Ruiz"."""
    for child in parse.children[head]:
        token = parse.tokens[child]
        if (
            token.dep == "appos"
            and token.pos == "PROPN"
            and token.label in NAMED
            and parse.tokens[parse.edges[child][0]].text.lower() not in ("a", "an")  # "the governor, a Republican"
            and (parse.edges[child][0] - 1 == head or parse.tokens[parse.edges[child][0] - 1].text == ",")
        ):
            return child
    by_itself = _named_by_itself(parse, head)
    return by_itself if by_itself is not None else _named_behind(parse, head)


def _named_by_itself(parse: Parse, head: int) -> int | None:
    """The name somebody gives in a clause: "a teacher who gave her name as Salma", "who
    identified himself only as Idris".
    """
    for verb in parse.children[head]:
        lemma = parse.tokens[verb].lemma.lower()
        objects = {
            parse.tokens[child].lemma.lower() for child in parse.children[verb] if parse.tokens[child].dep == "dobj"
        }
        gives = lemma in speech_words("giving_name") and "name" in objects
        if parse.tokens[verb].dep == "relcl" and (gives or lemma in speech_words("telling_name")):
            behind = (child for child in parse.children[verb] if parse.tokens[child].text.lower() == "as")
            names = (name for child in behind for name in parse.children[child])
            return next((n for n in names if parse.tokens[n].pos == "PROPN" and parse.tokens[n].label != "NORP"), None)
    return None


def _named_behind(parse: Parse, head: int) -> int | None:
    """The name the parser hangs on the body: "a spokesman for the ministry, Ana Ruiz"."""
    tokens, last = parse.tokens, noun_phrase(parse, head)[-1]
    inner = tokens[last].text.lower()
    # "an aide to the minister, Ana Ruiz": the minister
    if last == head or tokens[last].label == "PERSON" or inner in people_nouns() or inner in title_forms():
        return None
    for child in parse.children[last]:
        token, first = tokens[child], parse.edges[child][0]
        named = token.dep == "appos" and token.pos == "PROPN" and token.label in ("PERSON", "")
        if named and first == last + 2 and tokens[last + 1].text == "," and can_speak(parse, head):
            return child
    return None


def _set_beside(article: AnnotatedArticle, head: int) -> int | None:
    """The last word of the person named behind an office or another word for people, which the parser hangs elsewhere.

    "The head of Relief Line, Magda Orun, said", "said one of the drivers, Idris Pugh." The article's names tell a person from
    a body where the parser does not. "An aide to the minister, Ana Ruiz" may name the minister.
    """
    parse = article.parse
    of = _one_of(parse, head)
    last = noun_phrase(parse, head)[-1]
    if last + 2 >= len(parse.tokens) or not (of or can_speak(parse, head)):
        return None
    first = last + 2 if parse.tokens[last + 1].text == "," else last + 1
    if first == last + 1 and (last != head or parse.tokens[first].dep not in ("compound", "nsubj")):
        return None  # without a comma only "Dorn's mayor Magda Orun said"
    name = name_at(article, first)
    if name is None or (name.kind, name.form) != ("person", "name") or name.passage.start != parse.tokens[first].start:
        return None
    inner = name_at(article, last)
    if last not in (head, of) and (inner.kind == "person" if inner else can_speak(parse, last)):
        return None
    ends = bisect_right(parse.starts, name.passage.end - 1) - 1
    behind = parse.tokens[ends + 1] if ends + 1 < len(parse.tokens) else None
    closed = (
        behind is None or behind.opens or (behind.text in BEHIND_A_NAME if first > last + 1 else behind.tag in TOLD)
    )
    return ends if closed else None


def _one_of(parse: Parse, head: int) -> int | None:
    """The people of whom a number word singles out some: "one of the drivers"; None where it does not."""
    if parse.tokens[head].pos not in ("NUM", "DET", "PRON"):
        return None
    for child in parse.children[head]:
        if parse.tokens[child].text.lower() == "of" and parse.tokens[child].dep == "prep":
            return next((noun for noun in parse.children[child] if can_speak(parse, noun)), None)
    return None


def _entity(parse: Parse, head: int) -> range:
    label, first, last = parse.tokens[head].label, head, head
    while first and _same_name(parse, first - 1, label) and not parse.tokens[first].opens:
        first -= 1
    while last + 1 < len(parse.tokens) and _same_name(parse, last + 1, label):
        last += 1
    return range(first, last + 1)


def _same_name(parse: Parse, word: int, label: str) -> bool:
    """A headline's verb may be labelled with the name before it ("Kovar Cites"); it is no part of the name."""
    token = parse.tokens[word]
    return token.label == label and token.tag != "POS" and token.pos not in ("VERB", "PUNCT")
