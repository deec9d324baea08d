"""What other programs reach on the same sets, with where each number comes from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Peer:
    """One program's figure (`f1` holds accuracy or macro-F1 where the view is headed by that) on one view of a set."""

    set: str
    view: str
    name: str
    status: Literal["measured", "published"]
    f1: float
    precision: float | None = None
    recall: float | None = None
    on: str = ""


@cache
def all_peers() -> tuple[Peer, ...]:
    """Every peer of peers.toml, in the order of the file."""
    table = tomllib.loads(Path(__file__).with_name("peers.toml").read_text(encoding="utf-8"))
    return tuple(Peer(**entry) for entry in table["peer"])


def peers_of(set_name: str, view_name: str) -> tuple[Peer, ...]:
    """The peers of one view, best first."""
    found = [peer for peer in all_peers() if (peer.set, peer.view) == (set_name, view_name)]
    return tuple(sorted(found, key=lambda peer: (-peer.f1, peer.name)))
