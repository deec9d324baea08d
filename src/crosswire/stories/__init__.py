"""This folder knows which articles tell the same story, from small signatures alone."""

from __future__ import annotations

from crosswire.stories.grouping import group
from crosswire.stories.moves import moves_asked
from crosswire.stories.signatures import signature

__all__ = ["group", "moves_asked", "signature"]
