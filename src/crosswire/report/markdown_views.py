"""This file knows how the rest of the record (positions to notes) is written as Markdown lists."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.model.record import Track
from crosswire.model.values import Role
from crosswire.report.book import Book, when_or_unknown
from crosswire.report.markdown_text import Footnotes, by, emphasised, escaped, feet, label, names
from crosswire.report.quoting import by_source, leading
from crosswire.report.ties import PARALLEL, REASONS, tied, ties
from crosswire.report.timeline import timeline as dated_lines
from crosswire.report.words import LINEAGE, ORIGINS, PUBLISHED_BY, act, capital, counted, day, listed, moment

Lines = Iterator[str]


def positions(book: Book, notes: Footnotes) -> Lines:
    """Where each party stands, with the words."""
    for position in book.record.positions:
        issue = f" ({escaped(position.issue)})" if position.issue else ""
        since = f", since {escaped(moment(position.since))}" if position.since else ""
        named = label(book, "position", position.id)
        party = escaped(book.actor(position.party))
        yield f"- **{named}.** {party} **{position.stance}** {escaped(position.object)}{issue}{since}"
        for voice in position.voices:
            yield f"  - {notes.around(voice.passage)}{by(book, voice.attributed_to)}"


def tracks(book: Book, notes: Footnotes) -> Lines:
    """Each track with its facts and its steps."""
    for track in book.record.tracks:
        yield f"### {label(book, 'track', track.id)}. {escaped(capital(track.name))} ({track.kind})"
        yield ""
        for fact in _track_facts(book, track):
            yield f"- {fact}"
        for step in track.history:
            yield f"- {escaped(when_or_unknown(step.when))}: **{escaped(step.state)}**{by(book, step.attributed_to)}"
            for passage in step.passages:
                yield f"  - {notes.around(passage)}"
        yield ""


def _track_facts(book: Book, track: Track) -> Lines:
    for state in track.states:
        yield f"reported as **{escaped(state.state)}**: {feet(book, state.origins)}"
    facts = (
        ("parties", listed(book.actor(party) for party in track.parties)),
        ("instrument", track.instrument or ""),
        ("scope", track.scope or ""),
        ("set by", book.actor(track.by) if track.by else ""),
        ("set to", book.actor(track.to) if track.to else ""),
        ("due", moment(track.due)),
        ("otherwise", track.consequence or ""),
        ("in force", moment(track.effective)),
        ("end", track.end.kind if track.end else ""),
    )
    for name, fact in facts:
        if fact:
            said_by = by(book, track.end.asserted_by) if name == "end" and track.end else ""
            yield f"{name}: {escaped(fact)}{said_by}"


def next_steps(book: Book, notes: Footnotes) -> Lines:
    """What was announced for later."""
    for step in book.record.next:
        track = label(book, "track", step.track) if step.track else ""
        yield f"- **{escaped(when_or_unknown(step.when))}** {escaped(step.what)}{f' ({track})' if track else ''}"
        for passage in step.passages:
            yield f"  - {notes.around(passage)}"


def in_focus(book: Book, key: str, gist: str) -> str:
    """The gist of an item, the words that tell a happening bold."""
    before, words, after = book.focus(key, gist)
    return emphasised(before, words, after) if words else escaped(gist)


def timeline(book: Book, notes: Footnotes) -> Lines:
    """The dated lines, in the record's order."""
    for entry, others in dated_lines(book):
        item = book.item(entry.ref)
        named = f"{item.label} " if item and item.label else ""
        places = notes.mark(book.passages(entry.ref))
        also = f" · also {listed(other.label for other in others)}" if others else ""
        gist = in_focus(book, entry.ref, entry.gist)
        yield f"- **{escaped(when_or_unknown(entry.when))}** {named}{gist}{places}{also}"


def events(book: Book, notes: Footnotes) -> Lines:
    """Each event with all its mentions."""
    for event in book.events:
        where = f", {escaped(event.place.name)}{notes.mark((event.place.passage,))}" if event.place else ""
        actors = f", by {listed(escaped(book.actor(key)) for key in event.actors)}" if event.actors else ""
        towards = f", to {listed(escaped(book.actor(key)) for key in event.recipients)}" if event.recipients else ""
        kind = escaped(act(event.type, event.mode))
        one = f"; one event: {event.identity}" if len(event.mentions) > 1 else ""
        named = label(book, "event", event.id)
        facts = f"{escaped(when_or_unknown(event.when))}{where}; {kind}{actors}{towards}{one}"
        told = in_focus(book, event.id, event.gist)
        yield f"- **{named}. {event.status}:** {told} ({facts}; {feet(book, event.origins)})"
        first, rest = leading(event.mentions)
        for mention in first:
            status = f", {mention.status}" if mention.status != event.status else ""
            yield f"  - {notes.around(mention.passage)}{by(book, mention.attributed_to)}{status}"
        if rest:
            yield f"  - also {listed(notes.at(mention.passage) for mention in rest)}"


def actors(book: Book, notes: Footnotes) -> Lines:
    """Each actor with roles, other names and where it is mentioned."""
    for actor in book.record.actors:
        printed: dict[str, list[Role]] = {}
        for role in (*actor.roles, *actor.labels):
            printed.setdefault(role.text.casefold(), []).append(role)
        roles = [f"{escaped(each[0].text)}{notes.mark(one.passage for one in each)}" for each in printed.values()]
        also = [escaped(alias) for alias in actor.aliases]
        acting = f", for {escaped(book.actor(actor.acts_for))}" if actor.acts_for else ""
        called = "; ".join(filter(None, (listed(roles), f"also {listed(also)}" if also else "")))
        name = f"{label(book, 'actor', actor.id)}. {escaped(actor.name)}"
        yield f"- **{name}** ({actor.kind}{acting}){f': {called}' if called else ''}"
        for source, passages in by_source(mention.passage for mention in actor.mentions):
            where = listed(dict.fromkeys(f"¶{book.paragraph(passage)}" for passage in passages))
            yield f"  - {escaped(book.source(source))} {where}"
        for reason in actor.join_reasons:
            yield f"  - Why one: {escaped(reason)}"


def origins(book: Book, notes: Footnotes) -> Lines:
    """Origins, informants and lineage."""
    record = book.record
    for origin in record.origins:
        named = label(book, "origin", origin.id)
        where = f"{names(book, origin.sources)}{notes.mark(origin.passages)}"
        yield f"- **{named}. {escaped(book.origin(origin.id))}** ({ORIGINS[origin.kind]}) in {where}"
        for reason in origin.reasons[:REASONS]:
            yield f"  - Why: {escaped(book.told(reason))}"
        if len(origin.reasons) > REASONS:
            yield f"  - and {len(origin.reasons) - REASONS:,} more reasons, in the record"
    for informant in record.informants:
        name = escaped(book.who(informant.who) or "unnamed")
        yield f"- **{label(book, 'informant', informant.id)}. Informant: {name}**{notes.mark(informant.passages)}"
    drawn = ties(book)
    for tie in drawn:
        one, other = escaped(book.source(tie.source)), escaped(book.source(tie.to))
        yield f"- {one} {LINEAGE[tie.relation]} {other} ({tie.certainty})"
        for reason in tie.reasons:
            yield f"  - Why: {escaped(book.told(reason))}"
        for first, second in tie.passages[:PARALLEL]:
            yield f"  - {notes.words(first)} / {notes.words(second)}"
    if more := len(tied(book)) - len(drawn):
        yield f"- and {counted(more, 'more tie')} among these texts, in the record"


def sources(book: Book, notes: Footnotes) -> Lines:
    """The sources, without their texts."""
    for source in book.record.sources:
        published = source.published
        date = f"{day(published.value)} ({PUBLISHED_BY[published.found_by]})" if published else "day unknown"
        mark = notes.mark((published.passage,)) if published and published.passage else ""
        title = f": {escaped(source.title)}" if source.title else ""
        yield f"- **{escaped(book.source(source.id))}**{title} ({source.kind}, {escaped(date)}{mark})"
        if source.authors:
            yield f"  - by {listed(map(escaped, source.authors))}"
        for credit in source.credits:
            yield f"  - credits {escaped(credit.agency)} ({credit.kind}){notes.mark((credit.passage,))}"
        yield f"  - key {escaped(source.id)}, {escaped(source.uri)}, SHA-256 {escaped(source.sha256)}"


def remarks(book: Book, notes: Footnotes) -> Lines:
    """What a person changed, what is withheld, what the stages noted."""
    record = book.record
    for correction in record.corrections:
        item = book.item(correction.target)
        target = item.label or escaped(item.name) if item else escaped(correction.target)
        at = f", {escaped(day(correction.at))}" if correction.at else ""
        who = f"{escaped(correction.by)}{at}: {escaped(correction.why)}"
        yield f"- Changed by hand: {target}: {escaped(correction.change)} ({who})"
    for withheld in record.withheld:
        yield f"- Withheld: {escaped(withheld.what)}: {escaped(withheld.why)}"
    for note in record.notes:
        where = f" {notes.at(note.passage)}" if note.passage else ""
        yield f"- Note: {escaped(note.detail)} ({escaped(note.code)}){where}"
