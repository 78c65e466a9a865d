"""One op as one line of NDJSON, both ways, and the grammar that every op keeps.

Keys: ``l n k e b f p x t o s`` and, in a redacted op, ``d z`` in place of ``s``. Binary values are
lower-case hex; a ref is ``[index of its log, n, h8]``, the index counting in the manifest's
``logs``. An op that ``check`` passes is one that every reader takes.

A creation carries ``b`` and no ``e``: the entity follows from log and nonce, a fifth of a first
package is saved, and no line can claim what was born elsewhere.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from json.encoder import encode_basestring as quoted
from typing import Any

from gpn_desktop.journal.op import DELETED, NOTE, LogId, Op, Ref, Value, born, jcs, new_entity

INTEGER = 2**53 - 1
STRING_BYTES = 64 * 1024
LINE_BYTES = 1024 * 1024
FIELDS = 2_000
PARENTS = 64
SEEN = 4_096
DEPTH = 32
NAME_LETTERS = 256
_SHORT = STRING_BYTES // 4  # no sign has more than four bytes

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_ENTITY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_KIND = re.compile(r"[a-z][a-z_]{0,31}")
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d:\d\d")
_HEX = re.compile(r"[0-9a-f]*")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_KEYS = frozenset("lnkebfpxtosdz")
_ALWAYS = frozenset("nkfto")


class Malformed(ValueError):
    """The op or line breaks the grammar; ``rule`` names which part, and no value is told."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


def _ask(held: bool, rule: str) -> None:
    if not held:
        raise Malformed(rule)


def _check_text(text: str, rule: str) -> None:
    if len(text) <= _SHORT and text.isprintable():  # no sign of _UNWRITABLE is
        _ask(text.isascii() or unicodedata.is_normalized("NFC", text), rule)
        return
    # a mark after a newline would join the n of its escape in the line
    is_whole = unicodedata.is_normalized("NFC", quoted(text))
    _ask(not _UNWRITABLE.search(text) and is_whole, rule)
    _ask(len(text.encode()) <= STRING_BYTES, rule)


def check_value(value: Value, depth: int = 3) -> None:
    """Ask that a value is one that every reader takes (an op's fields stand at depth 3).

    Raises:
        Malformed: ``value`` or ``depth``.
    """
    kind = type(value)
    if kind is str:
        _check_text(value, "value")  # type: ignore[arg-type]
    elif kind is int:
        _ask(-INTEGER <= value <= INTEGER, "value")  # type: ignore[operator]
    elif kind is dict or kind is list:
        _check_container(value, depth)  # type: ignore[arg-type]
    else:
        _ask(value is None or kind is bool, "value")


def _check_container(value: dict[str, Value] | list[Value], depth: int) -> None:
    _ask(depth <= DEPTH, "depth")
    _ask(len(value) <= FIELDS or isinstance(value, list), "value")
    if isinstance(value, dict):
        for name in value:
            _ask(type(name) is str, "value")
            _check_text(name, "value")
    for part in value.values() if isinstance(value, dict) else value:
        check_value(part, depth + 1)


def _check_refs(refs: Sequence[Ref], most: int, rule: str) -> None:
    _ask(len(refs) <= most, rule)
    _ask(all(a < b for a, b in pairwise(refs)), rule)
    for _, n, h8 in refs:
        _ask(1 <= n <= INTEGER and len(h8) == 16 and _HEX.fullmatch(h8) is not None, rule)


@lru_cache(maxsize=128)
def _check_writer(log: LogId, kind: str, officer: str) -> None:
    _ask(_UUID.fullmatch(log.device) is not None, "log")
    _ask(_UUID.fullmatch(log.scope) is not None and 1 <= log.generation < 10**9, "log")
    _ask(_KIND.fullmatch(kind) is not None, "kind")
    _ask(_UUID.fullmatch(officer) is not None, "officer")


@lru_cache(maxsize=128)  # a survey may write hundreds of fields
def _check_names(names: frozenset[str]) -> None:
    for name in names:
        _ask(type(name) is str, "field")
        _check_text(name, "field")


def _check_head(op: Op) -> None:
    _check_writer(op.log, op.kind, op.officer)
    _ask(1 <= op.n <= INTEGER, "n")
    _ask(_ENTITY.fullmatch(op.entity) is not None, "entity")
    _ask(_CLOCK.fullmatch(op.clock) is not None, "clock")
    _ask(op.birth is None or op.is_birth, "birth")


def _check_redaction(op: Op) -> None:
    if not op.dropped:
        _ask(len(op.salt) == 16 and not op.salts, "salt")
        return
    _ask(not op.salt and op.salts.keys() == op.fields.keys(), "salt")
    _ask(not op.dropped.keys() & op.fields.keys(), "dropped")
    _ask(all(len(salt) == 32 for salt in op.salts.values()), "salt")
    _ask(all(len(c) == 64 and _HEX.fullmatch(c) for c in op.dropped.values()), "dropped")


def check(op: Op) -> Op:
    """Give back the op if it keeps the grammar and the limits; who makes one asks this.

    Raises:
        Malformed: names the part that breaks it.
    """
    _check_names(op.written)
    for value in op.fields.values():
        check_value(value)
    return _check_frame(op)


def _check_frame(op: Op) -> Op:
    """Ask all but the texts and values, of which strict JSON has asked already."""
    _check_head(op)
    _check_redaction(op)
    _ask(1 <= len(op.written) <= FIELDS, "fields")
    _ask("" not in op.written and max(map(len, op.written)) <= NAME_LETTERS, "field")
    _ask(op.parents.keys() <= op.written and not op.parents.get(NOTE), "parents")
    for refs in op.parents.values():
        _check_refs(refs, PARENTS, "parents")
    _check_refs(op.seen, SEEN, "seen")
    _ask(not op.seen or DELETED in op.written, "seen")
    return op


def places(logs: Iterable[LogId]) -> dict[str, int]:
    """Give the index of each log by its name, for ``to_line``."""
    return {log.text: index for index, log in enumerate(logs)}


def _wired(refs: Iterable[Ref], index: Mapping[str, int]) -> list[Value]:
    return [[index[log], n, h8] for log, n, h8 in refs]


def to_line(op: Op, index: Mapping[str, int]) -> dict[str, Value]:
    """Give the op as the object of one line; ``index`` comes from ``places``."""
    at = index[op.log.text]
    line: dict[str, Value] = {"n": op.n, "k": op.kind, "f": dict(op.fields)}
    line |= {"t": op.clock, "o": op.officer}
    parents: dict[str, Value] = {
        name: _wired(refs, index) for name, refs in op.parents.items() if refs
    }
    spare: dict[str, Value] = {
        "l": at,
        "b": op.birth.hex() if op.birth else None,
        "e": None if op.birth else op.entity,
        "p": parents,
        "x": _wired(op.seen, index),
        "s": op.salt.hex(),
        "d": dict(op.dropped),
    }
    line |= {key: value for key, value in spare.items() if value}
    if op.dropped:
        line["z"] = {name: salt.hex() for name, salt in op.salts.items()}
    return line


def line_bytes(line: Mapping[str, Value]) -> bytes:
    """Give the bytes of a line, its newline too.

    Raises:
        Malformed: ``line``: it is longer than a reader takes.
    """
    raw = jcs(line) + b"\n"
    _ask(len(raw) <= LINE_BYTES, "line")
    return raw


def _typed(line: Mapping[str, Any], key: str, kind: type, default: Any) -> Any:
    value = line.get(key, default)
    _ask(type(value) is kind, key)
    return value


def _bytes(text: Any, rule: str) -> bytes:
    _ask(type(text) is str and len(text) % 2 == 0 and _HEX.fullmatch(text) is not None, rule)
    return bytes.fromhex(text)


def _birth(line: Mapping[str, Any]) -> bytes | None:
    if "b" not in line:
        return None
    nonce = _bytes(line["b"], "b")
    _ask(len(nonce) == 16, "b")
    return nonce


def _log(logs: Sequence[LogId], index: int, rule: str) -> LogId:
    _ask(type(index) is int and 0 <= index < len(logs), rule)
    return logs[index]


def _refs(wired: Any, logs: Sequence[LogId], rule: str) -> tuple[Ref, ...]:
    _ask(type(wired) is list, rule)
    found = []
    for part in wired:
        _ask(type(part) is list and [type(item) for item in part] == [int, int, str], rule)
        found.append(Ref(_log(logs, part[0], rule).text, part[1], part[2]))
    return tuple(found)


def _present(line: Mapping[str, Any]) -> None:
    keys = frozenset(line)
    _ask(keys <= _KEYS, "key")
    _ask(keys >= _ALWAYS and ("b" in keys) != ("e" in keys), "key")
    _ask(("s" in keys) != ("d" in keys) and ("d" in keys) == ("z" in keys), "key")


def from_line(line: Mapping[str, Any], logs: Sequence[LogId]) -> Op:
    """Give the op that a line holds; ``logs`` are the manifest's.

    ``line`` comes from ``sync.strictjson``, which has asked the grammar of every text and value.

    Raises:
        Malformed: names the key or the part that breaks the grammar.
    """
    _present(line)
    parents = _typed(line, "p", dict, {})
    _ask(all(parents.values()), "p")
    dropped = _typed(line, "d", dict, {})
    _ask(all(type(text) is str for text in dropped.values()), "d")
    _ask(bool(dropped) == ("d" in line) and line.get("x") != [], "key")
    log = _log(logs, line.get("l", 0), "l")
    birth = _birth(line)
    op = Op(
        log=log,
        n=_typed(line, "n", int, None),
        kind=_typed(line, "k", str, None),
        entity=new_entity(log, birth) if birth else _typed(line, "e", str, None),
        officer=_typed(line, "o", str, None),
        clock=_typed(line, "t", str, None),
        salt=_bytes(line.get("s", ""), "s"),
        fields=_typed(line, "f", dict, None),
        parents={name: _refs(refs, logs, "p") for name, refs in parents.items()},
        seen=_refs(line.get("x", []), logs, "x"),
        birth=birth,
        dropped=dropped,
        salts={name: _bytes(salt, "z") for name, salt in _typed(line, "z", dict, {}).items()},
    )
    return _check_frame(born(op) if birth else op)
