"""This file knows which body or country each name in an article is: by the gazetteer, by its words, by its acronym."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from crosswire.extract.coreference.members import Member, Verdicts, fuller
from crosswire.extract.coreference.mentions import Mention
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.bodies import BodyKey, body_key, country_key
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.spelling import bases_of, fold
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.referring import referring

ADJECTIVES = frozenset({"adjective", "region-adjective", "folk-adjective"})
# of a head noun only so many full names are looked at, so that time stays linear
MOST_OF_ONE_HEAD = 50
SELECTS = frozenset({"nummod", "amod", "det", "quantmod"})
TELLS_WHICH = frozenset({"relcl", "acl", "prep", "appos"})
MODIFIES = frozenset({"compound", "amod", "nmod"})


def bind_bodies(article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
    """Bind the named bodies, groups, countries and states of an article."""
    named = [m for m in mentions if m.name.form in ("name", "metonym") and m.name.kind != "person"]
    doubtful = _states_or_countries(named)
    known: dict[BodyKey, Member] = {}
    states: list[tuple[Mention, BodyKey]] = []
    for mention in named:
        apart = mention.text in doubtful or _is_adjective(article, mention) or _is_part(article, mention)
        key = None if apart else _key(mention)
        if key is None:
            continue
        if key[0] == "people" and _is_state(article, mention):
            states.append((mention, key))
        else:
            _bind_body(mention, key, known, verdicts)
    for mention, key in states:
        country = known.get(("country", key[1]))
        if country is not None:
            verdicts.bind(mention, country, f"the people for {country.name}")
        else:
            _bind_body(mention, key, known, verdicts)
    _join_acronyms(article, mentions, verdicts)
    _join_shortened(verdicts)
    for mention in named:
        if mention.number not in verdicts.member and mention.name.kind != "place":
            _leave_open(mention, known, verdicts)


def _states_or_countries(mentions: Sequence[Mention]) -> frozenset[str]:
    """Names of a country and of a state too ("Georgia"), where the article has other
    states and no other form for the country.
    """
    texts = {mention.text for mention in mentions}
    if not texts & referring("states"):
        return frozenset()
    refs = {sense.ref for text in texts - referring("state_or_country") for sense in gazetteer().get(text) or ()}
    return frozenset(
        text
        for text in texts & referring("state_or_country")
        if not refs.intersection(sense.ref for sense in gazetteer().get(text) or ())
    )


def _bind_body(mention: Mention, key: BodyKey, known: dict[BodyKey, Member], verdicts: Verdicts) -> None:
    if key not in known:
        known[key] = verdicts.new(mention, key)
        if key[0] == "country":
            known[key].kind = "country"
    member = known[key]
    if mention.name.form == "name":
        member.name = fuller(member.name, mention.text)
    verdicts.bind(mention, member, "the same name" if key[0] == "named" else f"known as {key[1]}")


def _key(mention: Mention) -> BodyKey | None:
    """What a mention is known by; of places only a country where something happens
    ("in Narnia") and a state are actors.
    """
    if mention.name.kind != "place":
        return body_key(mention.text, mention.name.kind)
    if mention.text in referring("states"):
        return "place", fold(mention.text)
    return None if mention.text in referring("state_or_country") else country_key(mention.text)


def _is_adjective(article: AnnotatedArticle, mention: Mention) -> bool:
    """Whether a group's name only modifies a noun: "Narnian" in "Narnian gas" is no people and no country acting."""
    if mention.name.kind != "group":
        return False
    token = article.parse.tokens[mention.head]
    senses = {sense.sense for sense in gazetteer().get(mention.text) or ()}
    if senses == {"body"}:
        return False  # "RSF fighters" names the RSF
    if senses and senses <= ADJECTIVES:
        return token.dep in MODIFIES or token.pos == "ADJ"  # "Latin American migrants"
    return mention.last - mention.first == 1 and (token.dep in MODIFIES or token.pos == "ADJ")


def _is_part(article: AnnotatedArticle, mention: Mention) -> bool:
    """Whether only some of a body's people are meant: "60 Houthis", "some Democrats" are not all of them."""
    if mention.name.kind != "group" or article.parse.tokens[mention.head].tag not in ("NNS", "NNPS"):
        return False
    children = (article.parse.tokens[child] for child in article.parse.children[mention.head])
    return any(
        token.dep in SELECTS and token.text.lower() != "the"
        for token in children
        if token.start < mention.name.passage.start
    )


def _is_state(article: AnnotatedArticle, mention: Mention) -> bool:
    """Whether a people stands for its state: "the Narnians" with nothing said of which;
    "Narnians", "the Narnians who fled" do not.
    """
    tokens = article.parse.tokens
    if mention.name.kind != "group" or not mention.first or tokens[mention.first - 1].text.lower() != "the":
        return False
    behind = (child for child in article.parse.children[mention.head] if child >= mention.last)
    return tokens[mention.head].tag == "NNPS" and all(tokens[child].dep not in TELLS_WHICH for child in behind)


def _join_acronyms(article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
    """Join "RSF" to "Rapid Support Forces" where the article puts it in parentheses after the name."""
    text = article.source.text
    for first, second in pairwise(mentions):
        between = text[first.name.passage.end : second.name.passage.start]
        after = text[second.name.passage.end : second.name.passage.end + 1]
        if between.strip(" \u00a0") != "(" or after != ")" or second.text.upper() != second.text:
            continue
        full, short = verdicts.member.get(first.number), verdicts.member.get(second.number)
        if full and short and full is not short and "person" not in (full.kind, short.kind):
            verdicts.merge(full, short, f"given in parentheses after {full.name}")


def _join_shortened(verdicts: Verdicts) -> None:
    """Join "the Senate committee" to the one "Senate Intelligence Committee": a small head
    noun says that a name is cut short.
    """
    by_head: dict[str, list[Member]] = defaultdict(list)
    for member in verdicts.members:
        if member.key[0] in ("named", "body"):
            by_head[fold(member.name).split()[-1] if fold(member.name) else ""].append(member)
    for word, members in by_head.items():
        _join_head_alone(word, members, verdicts)
        short = [m for m in members if m.name.split()[-1].islower() and len(m.name.split()) > 1]
        full = [m for m in members if not m.name.split()[-1].islower()][:MOST_OF_ONE_HEAD]
        for member in short:
            words = set(fold(member.name).split())
            fitting = [other for other in full if words < set(fold(other.name).split())]
            if len(fitting) == 1:
                verdicts.merge(fitting[0], member, f"the only one so called: {fitting[0].name}")


def _join_head_alone(word: str, members: Sequence[Member], verdicts: Verdicts) -> None:
    """Join "the Front" to the one "Red Harbour Front" named before it; a ministry or army is of any country."""
    alone = [m for m in members if m.key == ("named", word) and fold(m.name) == word and m.name[0].isupper()]
    full = [m for m in members if len(fold(m.name).split()) > 1][:MOST_OF_ONE_HEAD]
    head = name_heads().get(word)
    own = head is not None and head.refers and word not in referring("state_bodies")
    full = full if sum(word in fold(m.name).split() for m in verdicts.members if m not in alone) == 1 else []
    if own and len(alone) == len(full) == 1 and full[0].lead.first < alone[0].lead.first:
        verdicts.merge(full[0], alone[0], f"the only one so called: {full[0].name}")


def _leave_open(mention: Mention, known: dict[BodyKey, Member], verdicts: Verdicts) -> None:
    """An adjective or a people is no act of the country: the country stays a candidate."""
    senses = [sense for word in (mention.text, mention.text.split()[0]) for sense in gazetteer().get(word) or ()]
    keys = dict.fromkeys(("country" if s.sense in ("adjective", "name") else "body", s.ref) for s in senses)
    if not senses:  # of a country that only the article knows: "Ruritanian guns"
        lands = [("named", base) for base in bases_of(fold(mention.text))] if mention.name.kind == "group" else []
        keys = dict.fromkeys(key for key in lands if key in known and known[key].kind == "country")
    adjective = bool(keys and not senses) or any(sense.sense in ADJECTIVES for sense in senses)
    reason = "says where somebody is from" if adjective else "may be more than one body"
    verdicts.leave_open(mention, [known[key] for key in keys if key in known], reason)
