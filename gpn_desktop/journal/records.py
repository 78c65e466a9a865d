"""What a kind of record is: registers that change field by field, or a document that never does.

``kind`` and ``fields`` write a row of the table of kinds down in few words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gpn_desktop.journal.authority import OFFICE, OFFICER
from gpn_desktop.journal.fields import DELETION, TEXT, Field
from gpn_desktop.journal.op import DELETED, NOTE

REGISTERS, DOCUMENT = "registers", "document"
BOTH = frozenset({OFFICER, OFFICE})
OFFICERS = frozenset({OFFICER})
OFFICES = frozenset({OFFICE})


@dataclass(frozen=True)
class Kind:
    """One kind of record: registers that change field by field, or a document that never does.

    ``writers`` are roles; ``right`` is what the officer needs besides; ``in_area`` says that the
    area log of an office may carry it, ``across`` that an office may name anchors of several of
    its scopes.
    """

    name: str
    fields: Mapping[str, Field]
    nature: str = REGISTERS
    writers: frozenset[str] = BOTH
    right: str = ""
    in_area: bool = False
    across: bool = False
    anchors: tuple[str, ...] = ()

    def field(self, name: str) -> Field | None:
        """Give the field of this name, by its pattern too; None = of a later version."""
        head, _, rest = name.partition("/")
        return self.fields.get(f"{head}/" if rest else name)

    @cached_property
    def reserved(self) -> bool:
        """Whether some role that writes the kind may not write all of its fields."""
        return any(one.writers != self.writers for one in self.fields.values())

    def may_write(self, names: Iterable[str], role: str) -> bool:
        """Say whether a role writes these fields; one of a later version is refused to nobody."""
        if role not in self.writers or not self.reserved:
            return role in self.writers
        found = (self.field(name) for name in names)
        return all(one is None or role in one.writers for one in found)


def fields(
    type_: str,
    names: str,
    *,
    classifies: bool = False,
    anchors: str = "",
    words: str = "",
    writers: frozenset[str] | None = None,
) -> list[dict[str, Any]]:
    """Give fields of one type, by their names, each as what ``kind`` makes it of."""
    marks = {
        "type": type_,
        "classifies": classifies,
        "anchors": frozenset(anchors.split()),
        "words": frozenset(words.split()),
        "writers": writers,
    }
    return [marks | {"name": name} for name in names.split()]


def kind(
    name: str,
    *groups: list[dict[str, Any]],
    nature: str = REGISTERS,
    writers: frozenset[str] = BOTH,
    right: str = "",
    in_area: bool = False,
    across: bool = False,
    deleting: bool = False,
) -> Kind:
    """Make a kind; ``deleting`` marks one whose open deletion keeps a household undecided."""
    rows = [row for group in groups for row in group] + fields(TEXT, NOTE)
    if nature == REGISTERS:
        rows += fields(DELETION, DELETED, classifies=deleting)
    made = [Field(**row | {"writers": row["writers"] or writers}) for row in rows]
    anchors = tuple(one.name for one in made if one.anchors)
    by_name = {one.name: one for one in made}
    return Kind(name, by_name, nature, writers, right, in_area, across, anchors)
