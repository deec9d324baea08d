"""This folder knows who each mention is within one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.extract.coreference.beside import BesideFinder
from crosswire.extract.coreference.bodies import bind_bodies
from crosswire.extract.coreference.cast import Cast
from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import Mention, place_mentions, quoted_stretches
from crosswire.extract.coreference.offices import OfficeFinder
from crosswire.extract.coreference.party_people import SOME_OF_THEM, PeopleFinder
from crosswire.extract.coreference.persons import bind_persons
from crosswire.extract.coreference.places import PlaceFinder
from crosswire.extract.coreference.pronouns import bind_pronouns
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import ArticleActor, Name, Quote
from crosswire.model.passage import stable_id
from crosswire.model.values import Role

__all__ = ["Cast", "identify"]

MEANT = "meant without its name"


def identify(article: AnnotatedArticle, quotes: Sequence[Quote]) -> Cast:
    """Who each mention of the article is: names to their fullest form, pronouns and descriptions to their actor."""
    stretches, owners = quoted_stretches(article, quotes)
    mentions = place_mentions(article, stretches)
    verdicts = Verdicts()
    bind_persons(article, mentions, verdicts)
    bind_bodies(article, mentions, verdicts)
    bind_pronouns(article, mentions, verdicts, owners)
    finders = tuple(of_sort(article, mentions, verdicts) for of_sort in (PlaceFinder, BesideFinder, OfficeFinder))
    further = [(name, member, MEANT) for finder in finders for name, member in finder.find()]
    people = PeopleFinder(article, mentions, verdicts)
    further += [(name, member, SOME_OF_THEM) for name, member in people.find()]
    ids = {id(member): _id(article, member) for member in verdicts.members}
    names = [_told(mention, verdicts, ids) for mention in mentions]
    if further:
        held = {(name.passage.start, name.passage.end) for name in names}
        names += [
            replace(name, actor=ids[id(member)], reasons=(why,))
            for name, member, why in further
            if (name.passage.start, name.passage.end) not in held
        ]
    names.sort(key=lambda name: (name.passage.start, -name.passage.end))
    actors = sorted(verdicts.members, key=lambda member: member.lead.number)
    offices = tuple(
        (article.source.passage(article.parse.tokens[role.first].start, article.parse.tokens[role.last - 1].end), actor)
        for member in actors
        for actor in (ids[id(member)],)
        for role in member.roles
        if role.apart
    )
    called = tuple((mentions[number].name.passage.start, words) for number, words in verdicts.called.items())
    return Cast(tuple(names), tuple(_actor(article, member, ids[id(member)]) for member in actors), offices, called)


def _told(mention: Mention, verdicts: Verdicts, ids: Mapping[int, str]) -> Name:
    """The mention with what was found out about it; as it was where nothing was."""
    name, reasons = mention.name, verdicts.reasons.get(mention.number)
    if reasons is None:
        return name
    member = verdicts.member.get(mention.number)
    open_to = verdicts.candidates.get(mention.number, ()) if member is None else ()
    return Name(
        passage=name.passage,
        kind=member.kind if member and name.form in ("pronoun", "description", "title") else name.kind,
        form=name.form,
        actor=ids[id(member)] if member else None,
        # a candidate may have been joined to another member since
        candidates=tuple(dict.fromkeys(ids[id(other)] for other in open_to if id(other) in ids)) if open_to else (),
        reasons=tuple(reasons),
    )


def _id(article: AnnotatedArticle, member: Member) -> str:
    lead = member.lead.name.passage
    return stable_id("a", article.source.sha256, lead.start, lead.end, "actor")


def _actor(article: AnnotatedArticle, member: Member, actor_id: str) -> ArticleActor:
    name = " ".join(member.name.split())
    return ArticleActor(id=actor_id, name=name, kind=member.kind, roles=_roles(article, member) if member.roles else ())


def _roles(article: AnnotatedArticle, member: Member) -> tuple[Role, ...]:
    """The offices of a person in order, each form of words where it first stands."""
    tokens = article.parse.tokens
    spans = sorted({(tokens[role.first].start, tokens[role.last - 1].end) for role in member.roles})
    roles: dict[str, Role] = {}
    for passage in (article.source.passage(start, end) for start, end in spans):
        roles.setdefault(passage.text.lower(), Role(" ".join(passage.text.split()), passage))
    return tuple(roles.values())
