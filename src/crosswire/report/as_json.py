"""This file knows how a record is written as JSON: as it is."""

from __future__ import annotations

from crosswire.model.codec import encode_pretty
from crosswire.model.record import Record


def render_json(record: Record) -> str:
    """The record as indented JSON, under the contract's field names."""
    return encode_pretty(record)
