"""This folder knows who each mention is within one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.extract.coreference.beside import BesideFinder
from crosswire.extract.coreference.bodies import bind_bodies
from crosswire.extract.coreference.cast import Cast
from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import place_mentions, quoted_stretches
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
    finders = (PlaceFinder(article, mentions, verdicts), BesideFinder(article, mentions, verdicts))
    further = [(name, member, MEANT) for finder in finders for name, member in finder.find()]
    people = PeopleFinder(article, mentions, verdicts)
    further += [(name, member, SOME_OF_THEM) for name, member in people.find()]
    ids = {id(member): _id(article, member) for member in verdicts.members}
    names = []
    for mention in mentions:
        member, name = verdicts.member.get(mention.number), mention.name
        open_to = verdicts.candidates.get(mention.number, []) if member is None else []
        names.append(
            Name(
                passage=name.passage,
                kind=member.kind if member and name.form in ("pronoun", "description", "title") else name.kind,
                form=name.form,
                actor=ids[id(member)] if member else None,
                # a candidate may have been joined to another member since
                candidates=tuple(dict.fromkeys(ids[id(other)] for other in open_to if id(other) in ids)),
                reasons=tuple(verdicts.reasons.get(mention.number, ())),
            )
        )
    held = {name.passage for name in article.names}
    names += [replace(n, actor=ids[id(member)], reasons=(why,)) for n, member, why in further if n.passage not in held]
    names.sort(key=lambda name: (name.passage.start, -name.passage.end))
    actors = sorted(verdicts.members, key=lambda member: member.lead.name.passage)
    offices = tuple(
        (article.source.passage(article.parse.tokens[role.first].start, article.parse.tokens[role.last - 1].end), actor)
        for member in actors
        for actor in (ids[id(member)],)
        for role in member.roles
        if role.apart
    )
    return Cast(tuple(names), tuple(_actor(article, member, ids[id(member)]) for member in actors), offices)


def _id(article: AnnotatedArticle, member: Member) -> str:
    lead = member.lead.name.passage
    return stable_id("a", article.source.sha256, lead.start, lead.end, "actor")


def _actor(article: AnnotatedArticle, member: Member, actor_id: str) -> ArticleActor:
    tokens = article.parse.tokens
    passages = sorted({article.source.passage(tokens[r.first].start, tokens[r.last - 1].end) for r in member.roles})
    roles = {passage.text.lower(): Role(" ".join(passage.text.split()), passage) for passage in reversed(passages)}
    ordered = sorted(roles.values(), key=lambda role: role.passage)
    return ArticleActor(id=actor_id, name=" ".join(member.name.split()), kind=member.kind, roles=tuple(ordered))
