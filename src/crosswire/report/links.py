"""This file knows how the page points: from a line to its words, from a name to its item, always on the same page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.report.book import Book, Item
from crosswire.report.characters import visible
from crosswire.report.citing import anchor, exists
from crosswire.report.markup import isolated, link, ours, span
from crosswire.report.quoting import by_source, quoted

SEPARATOR = Markup(", ")
SPACE = Markup(" ")


@dataclass(frozen=True)
class Links:
    """Everything on the page that can be followed; what leads nowhere is drawn without a link."""

    book: Book
    _labels: dict[str, Markup] = field(default_factory=dict)

    def to(self, passage: Passage, inside: Markup, classes: str = "") -> Markup:
        """A link to the passage's words in its source."""
        if not exists(self.book, passage):
            return span(classes, inside)
        return link(anchor(self.book, passage), inside, classes)

    def outlet(self, key: str) -> Markup:
        """A source's name, not a link."""
        return self._outlets.get(key) or isolated(key)

    @cached_property
    def _outlets(self) -> dict[str, Markup]:
        return {key: isolated(name) for key, name in self.book.source_labels.items()}

    def chip(self, passage: Passage) -> Markup:
        """Outlet and paragraph of a passage ("Harbour Post ¶4"), leading to it."""
        where = ours(f"{self.outlet(passage.source)}&nbsp;¶{self.book.paragraph(passage)}")
        return self.to(passage, where, "chip")

    def spots(self, passages: Iterable[Passage], most: int = 8) -> Markup:
        """The chips of several passages, one a paragraph: for a line whose words stand elsewhere with theirs."""
        first: dict[str, Passage] = {}
        for passage in passages:
            first.setdefault(self.book.place(passage), passage)
        return self.chips(first.values(), most)

    def chips(self, passages: Iterable[Passage], most: int = 8) -> Markup:
        """The chips of several passages, each once; many of them folded away but for the first."""
        every = [self.chip(passage) for passage in dict.fromkeys(passages)]
        if len(every) <= most + 2:
            return SPACE.join(every)
        rest = f"<summary>{len(every) - most:,} more</summary>{SPACE.join(every[most:])}"
        return SPACE.join(every[:most]) + ours(f'<details class="more">{rest}</details>')

    def words(self, passage: Passage) -> Markup:
        """The passage's words, leading to their place, with the words around a short one."""
        whole = quoted(self.book, passage)
        words = self.to(passage, isolated(whole.words), "words")
        before = span("around", isolated(whole.before)) if whole.before else Markup("")
        after = span("around", isolated(whole.after)) if whole.after else Markup("")
        return ours(f"{before}{words}{after}")

    def places(self, passages: Iterable[Passage]) -> Markup:
        """All passages as paragraph numbers under their outlets ("Harbour Post ¶1 ¶4, Inland Courier ¶2")."""
        return SEPARATOR.join(
            span("places", SPACE.join((self.outlet(source), *map(self.paragraph, of))))
            for source, of in by_source(passages)
        )

    def paragraph(self, passage: Passage) -> Markup:
        """The number of a passage's paragraph, leading to the passage."""
        return self.to(passage, ours(f"¶{self.book.paragraph(passage)}"), "pno")

    def who(self, who: Who | None) -> Markup:
        """Who somebody is, leading to the words that name them; empty where nobody is known."""
        name = self.book.who(who)
        if who is None or not name:
            return Markup("")
        return self.to(who.passage, isolated(name), "who") if who.passage else isolated(name)

    def named_there(self, who: Who | None) -> Markup:
        """Somebody in the very words of the text, leading to them; the readable name where there are none."""
        if who is None or who.passage is None:
            return self.who(who)
        return self.to(who.passage, isolated(who.passage.text), "who")

    def item(self, item: Item) -> Markup:
        """An item's label ("N1"), leading to the item."""
        if item.anchor not in self._labels:
            title = f"{item.kind}: {visible(item.name)}"[:200]
            self._labels[item.anchor] = link(item.anchor, ours(item.label), "ref", title)
        return self._labels[item.anchor]

    def items(self, items: Iterable[Item]) -> Markup:
        """Several items' labels."""
        return SPACE.join(map(self.item, items))

    def opened(self, item: Item) -> Markup:
        """An item's label at the item itself, so that its address can be copied."""
        return link(item.anchor, ours(item.label), "ref")

    def named(self, item: Item) -> Markup:
        """An item's label and name, leading to the item."""
        return link(item.anchor, span("ref", ours(item.label)) + SPACE + isolated(item.name))

    def called(self, item: Item) -> Markup:
        """An item's name alone, leading to the item."""
        return link(item.anchor, isolated(item.name), "outlet" if item.kind == "source" else "who")

    def source(self, key: str) -> Markup:
        """A source's name, leading to its text."""
        item = self.book.item(key, "source")
        return link(item.anchor, isolated(item.name), "outlet") if item else isolated(key)

    def sources(self, ids: Iterable[str]) -> Markup:
        """Several sources' names."""
        return SEPARATOR.join(map(self.source, dict.fromkeys(ids)))

    def origin(self, key: str) -> Markup:
        """An origin's name, leading to what is known about it."""
        item = self.book.item(key, "origin")
        return link(item.anchor, isolated(item.name), "origin") if item else isolated(self.book.origin(key))

    def origins(self, ids: Iterable[str], most: int = 6) -> Markup:
        """Several origins' names; beyond `most` only how many more there are."""
        every = tuple(dict.fromkeys(ids))
        shown = every if len(every) <= most + 1 else every[:most]
        more = ours(f" and {len(every) - len(shown):,} more") if len(shown) < len(every) else Markup("")
        return SEPARATOR.join(map(self.origin, shown)) + more

    def informants(self, ids: Iterable[str]) -> Markup:
        """Several informants' names, leading to where they are named."""
        return SEPARATOR.join(map(self._informant, ids))

    def _informant(self, key: str) -> Markup:
        item = self.book.item(key, "informant")
        return link(item.anchor, isolated(item.name), "who") if item else isolated(key)

    def actor(self, key: str) -> Markup:
        """An actor's name, leading to the actor."""
        item = self.book.item(key, "actor")
        return link(item.anchor, isolated(item.name), "who") if item else isolated(key)

    def actors(self, ids: Iterable[str]) -> Markup:
        """Several actors' names."""
        return SEPARATOR.join(map(self.actor, ids))
