"""Answers as fields of an op: each its own, or all that a row of a repeat says in one.

An op has room for 2 000 fields, and for 256 letters of a name; a village has more households, and a
row within a row within a row a longer path. A row is ``q/home[<id>]``: its answers by their paths
within it. A survey's and a support's stand one by one, as they always did.
"""

from collections.abc import Iterable, Mapping

from gpn_desktop.journal.op import Value

ANSWERS = "q/"
ROW_BY_ROW = ("submission",)
_ENDS = "]/"  # ends the path of a row, before what is said in it


def row_by_row(kind: str, parts: Mapping[str, Value]) -> Mapping[str, Value]:
    """Give fields as an op of the kind carries them."""
    if kind not in ROW_BY_ROW:
        return parts
    found: dict[str, Value] = {}
    rows: dict[str, dict[str, Value]] = {}
    for name, part in parts.items():
        row, ends, inside = name.partition(_ENDS)
        if not ends or not name.startswith(ANSWERS):
            found[name] = part
            continue
        if row not in rows:
            found[f"{row}]"] = rows[row] = {}
        rows[row][inside] = part
    return found


def one_by_one(kind: str, fields: Mapping[str, Value]) -> Iterable[tuple[str, Value]]:
    """Give what an op of the kind carries, each answer for itself."""
    if kind not in ROW_BY_ROW:
        return fields.items()
    found: list[tuple[str, Value]] = []
    for name, value in fields.items():
        if isinstance(value, dict) and name.startswith(ANSWERS) and name.endswith("]"):
            found += ((f"{name}/{inside}", part) for inside, part in value.items())
        else:
            found.append((name, value))
    return found
