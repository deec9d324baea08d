"""This file knows where compiled templates are kept: beside their sources, as Python keeps its compiled modules."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2.bccache import Bucket, BytecodeCache


def kept(templates: Path, options: Mapping[str, object]) -> BytecodeCache:
    """A cache of compiled templates: compiling takes longer than drawing a page.

    A kept one serves only its very source, compiled with the same options by the same Python. Where nothing may be
    written (see `sys.dont_write_bytecode`), or what is kept is damaged, templates are compiled anew.
    """
    from jinja2.bccache import FileSystemBytecodeCache

    class Kept(FileSystemBytecodeCache):
        def load_bytecode(self, bucket: Bucket) -> None:
            try:
                super().load_bytecode(bucket)
            except Exception:  # noqa: BLE001 (whatever a damaged file raises)
                bucket.reset()

        def dump_bytecode(self, bucket: Bucket) -> None:
            if not sys.dont_write_bytecode:
                with suppress(OSError):
                    Path(self.directory).mkdir(exist_ok=True)
                    super().dump_bytecode(bucket)

    made_with = sha256(repr(sorted(options.items())).encode()).hexdigest()[:8]
    return Kept(str(templates / "__pycache__"), f"%s.{sys.implementation.cache_tag}-{made_with}.jinja2")
