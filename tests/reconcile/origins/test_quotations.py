"""A text that has all its quotations from another, and tells hardly a thing of its own, was made of it though it credits nobody."""

from __future__ import annotations

import pytest

from crosswire.reconcile.origins import trace
from tests.stories_of_ours import read_text

FIRST = """The guard ship Vigil held the ferry Heron off Port Sarn on Tuesday over harbour dues of 46,000 crowns.

“They read us a bill over the loudspeaker,” said the master of the ferry, Edda Morn.

The line says that it paid the sum to a port office which was closed in June. Some 212 people were on board for nine hours.

“A receipt from a body that no longer exists is a souvenir,” said Kaspar Lund of the treasury.

Schoolchildren from Tollen sang on the car deck. “We sang everything we knew and then began again,” said their teacher, Ilse Rabe.

The transport minister, Otis Vane, came by helicopter and signed a pledge for half the sum."""
TABLOID = """Stuck at sea for a bill! Tollen's young singers will not forget their Tuesday.

“We sang everything we knew and then we started again,” laughed teacher Ilse Rabe when it was over at last.

Half of the money is now vouched for by Otis Vane, who flew in. Before that nothing moved at Port Sarn.

Kaspar Lund of the treasury was as hard as nails. “A receipt from a body that no longer exists is a souvenir,” he said.

“They read us a bill over the loudspeaker,” said skipper Edda Morn of the Heron, stopped by the Vigil with 212 aboard."""
HEARD = """Dockers in Port Sarn had been told of the order the evening before, one of them said.

“Nobody asked us and we would have let her in,” said Marek Toll, who ties up ships there.

“They read us a bill over the loudspeaker,” said Edda Morn, who brought the Heron in at dusk.

“A receipt from a body that no longer exists is a souvenir,” said Kaspar Lund of the treasury.

“We sang everything we knew and then began again,” said Ilse Rabe, a teacher. Insurers in Brell asked Blue Strait for 3,000 crowns."""
SPEECHES = """Three leaders spoke in Brell on the war with Velm. Greta Holm of the Coast Party asked for 800 tents.

“They read us a bill over the loudspeaker,” said Edda Morn of the Seamen's Union in Gorm.

“A receipt from a body that no longer exists is a souvenir,” said Kaspar Lund, who stands for mayor of Felden.

“We sang everything we knew and then began again,” said Ilse Rabe at the Dorn festival."""


@pytest.mark.parametrize(
    ("other", "made_of_it"),
    [(TABLOID, True), (HEARD, False), (SPEECHES, False), (TABLOID.partition("“A receipt")[0], False)],
)
def test_who_quotes_nobody_else_has_it_from_there(other: str, made_of_it: bool) -> None:
    texts = [
        read_text("first", FIRST, outlet="Harbour Post", published="2036-03-04"),
        read_text("other", other, outlet="Flash", published="2036-03-05"),
    ]
    descent = trace([text.reading for text in texts])
    assert [(line.source, line.relation, line.to, line.certainty) for line in descent.lineage] == (
        [("other", "derived-from", "first", "likely")] if made_of_it else []
    )
    if made_of_it:
        reading = texts[1].reading
        quoted = [quote.passage for quote in reading.quotes if quote.kind == "direct"]
        assert {descent.origin_of(passage) for passage in quoted} == {descent.home["first"].id}
