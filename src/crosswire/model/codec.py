"""This file knows how readings and records are written out and read back, and their JSON Schemas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from crosswire.errors import FormatError

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    if kind not in _ADAPTERS:
        from pydantic import TypeAdapter

        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def ready(kind: type[Any]) -> None:
    """Learn how values of this kind are written and read, which the first of them else waits for."""
    _adapter(kind)


def to_plain(value: object) -> Any:
    """The value as dicts, lists and scalars, under the contract's field names."""
    return _adapter(type(value)).dump_python(value, mode="json", by_alias=True)


def encode(value: object) -> str:
    """The value as one line of JSON (UTF-8, no escapes beyond JSON's own); equal values give equal lines."""
    return _adapter(type(value)).dump_json(value, by_alias=True).decode("utf-8")


def encode_pretty(value: object) -> str:
    """The value as indented JSON for files people open."""
    return json.dumps(to_plain(value), ensure_ascii=False, indent=1) + "\n"


def decode(kind: type[T], text: str | bytes) -> T:
    """The value a line of JSON holds; unknown fields are passed over (later versions may add some).

    Raises `FormatError`, naming the first fault, when the text is not JSON of that kind.
    """
    from pydantic import ValidationError

    try:
        value: T = _adapter(kind).validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise FormatError(f"not a crosswire {kind.__name__.lower()}: {where}: {first['msg']}") from None
    return value


def schema(kind: type[Any]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `encode` writes for this kind."""
    written = _adapter(kind).json_schema(mode="serialization", by_alias=True)
    for shape in (written, *written.get("$defs", {}).values()):
        if "properties" in shape:
            shape["required"] = list(shape["properties"])  # every field is always written, defaults too
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **written}
