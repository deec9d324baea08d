"""This file knows the digest that lets a reader see whether a record is as it was written."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from crosswire.model import codec
from crosswire.model.record import Record


def digest_of(record: Record) -> str:
    """The hex SHA-256 over all the record says, its own digest left out."""
    return sha256(codec.encode(replace(record, sha256="")).encode("utf-8", "surrogatepass")).hexdigest()


def sealed(record: Record) -> Record:
    """The record with its digest."""
    return replace(record, sha256=digest_of(record))
