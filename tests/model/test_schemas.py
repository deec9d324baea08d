"""The committed JSON Schemas are those of the types, and the types have every field of the contract."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools/schemas.py"
SPEC = importlib.util.spec_from_file_location("schemas", TOOL)
assert SPEC
assert SPEC.loader
schemas = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(schemas)


@pytest.mark.parametrize("name", sorted(schemas.SCHEMAS))
def test_the_committed_schema_is_up_to_date(name: str) -> None:
    committed = (schemas.FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert committed == schemas.written(schemas.SCHEMAS[name]), "run: make schemas"


FIELDS = {
    "reading": "format source marks sentences names actors times quotes figures events positions notes",
    "record": "format made_by story sources actors statements events figures positions tracks next timeline lineage origins "
    "informants findings corrections withheld notes",
    "stories": "format stories",
}


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_no_field_of_the_contract_is_missing(name: str) -> None:
    written = __import__("json").loads(schemas.written(schemas.SCHEMAS[name]))
    shape = written if "properties" in written else written["$defs"][written["$ref"].rsplit("/", 1)[1]]
    assert set(FIELDS[name].split()) <= set(shape["properties"])
