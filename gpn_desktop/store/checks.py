"""``tx.checks``: facts that the checks after a fold ask of many records at once.

What is right or wrong with them is for ``services.checks`` to say.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gpn_desktop.registry.persons import HEAD
from gpn_desktop.store import codec, leaving
from gpn_desktop.store.dialects import ask, chosen
from gpn_desktop.store.recording import Recorder
from gpn_desktop.store.resting import Resting, resting


@dataclass(frozen=True)
class Family:
    """How many people stand in a household, and how many of them as its head."""

    household: str
    people: int
    heads: int


@dataclass(frozen=True)
class Bearer:
    """A person who bears an identity number."""

    number: str
    person: str
    household: str
    full_name: str


@dataclass(frozen=True)
class DecidedClass:
    """What one decision in force says of a household; ``survey`` is the body root it rests on."""

    decision: str
    household: str
    round: str
    standard: str
    result_date: str
    poverty_class: str
    survey: str
    reason: str


@dataclass(frozen=True)
class OpenTransfer:
    """Who is sent to another scope, and the household he belongs to (himself, if it is one)."""

    household: str
    subject: str
    to: str


@dataclass(frozen=True)
class OddClock:
    """A writing that was dated before the one ``before`` it, or long after it was ``received``."""

    entity: str
    device: str
    clock: str
    before: str = ""
    received: str = ""


class Checks:
    """Facts of one transaction for the checks."""

    def __init__(self, recorder: Recorder) -> None:
        self._connection = recorder.connection

    def households_of(self, entities: Iterable[str]) -> frozenset[str]:
        """Give the households that these records are, belong to or speak of."""
        wanted, found = list(entities), set[str]()
        for asked in _HOUSEHOLDS_OF:
            found.update(row[0] for row in chosen(self._connection, asked, wanted))
        return frozenset(found)

    def families(self, households: Collection[str]) -> tuple[Family, ...]:
        """Give the families of those of these households that stand on the list."""
        asked = (
            "SELECT h.id, COUNT(p.id), COALESCE(SUM(p.relation = 'head'), 0) FROM household h"
            " LEFT JOIN person p ON p.household = h.id AND p.deleted_json IS NULL"
            " WHERE h.id IN :ids AND h.deleted_json IS NULL GROUP BY h.id"
        ).replace("'head'", f"'{HEAD}'")
        return tuple(Family(*row) for row in chosen(self._connection, asked, households))

    def left_behind(self, households: Collection[str]) -> tuple[Bearer, ...]:
        """Give the people who stand in those of these households that were taken off the list."""
        asked = (
            "SELECT '', p.id, p.household, COALESCE(p.full_name, '') FROM person p JOIN household h"
            " ON h.id = p.household WHERE h.id IN :ids AND h.deleted_json IS NOT NULL"
            " AND p.deleted_json IS NULL ORDER BY p.entity_no"
        )
        return tuple(Bearer(*row) for row in chosen(self._connection, asked, households))

    def resting(self, households: Collection[str]) -> tuple[Resting, ...]:
        """Give what rests on those of these households and their people that were taken back."""
        return resting(self._connection, households)

    def emptied(self, households: Collection[str]) -> tuple[str, ...]:
        """Give those of these households on the list whose people all left, by an act or a form."""
        asked = (
            "SELECT h.id FROM household h WHERE h.id IN :ids AND h.deleted_json IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM person p WHERE p.household = h.id"
            "  AND p.deleted_json IS NULL)"
            " AND (EXISTS (SELECT 1 FROM person p WHERE p.household = h.id)"
            "  OR EXISTS (SELECT 1 FROM event e WHERE e.subject = h.id)) ORDER BY h.entity_no"
        )
        return tuple(row[0] for row in chosen(self._connection, asked, households))

    def bearers(self, households: Collection[str]) -> Mapping[str, tuple[Bearer, ...]]:
        """Give by identity number of these households that several people bear, all of them."""
        own = chosen(
            self._connection,
            "SELECT DISTINCT p.id_number FROM person p JOIN person o ON o.id_number = p.id_number"
            " WHERE p.household IN :ids AND o.entity_no <> p.entity_no"
            " AND p.deleted_json IS NULL AND o.deleted_json IS NULL",
            households,
        )
        asked = (
            "SELECT id_number, id, COALESCE(household, ''), COALESCE(full_name, '') FROM person"
            " WHERE id_number IN :ids AND deleted_json IS NULL ORDER BY id_number, entity_no"
        )
        found: dict[str, tuple[Bearer, ...]] = {}
        for row in chosen(self._connection, asked, [row[0] for row in own]):
            found[row[0]] = (*found.get(row[0], ()), Bearer(*row))
        return found

    def bearers_left(self, households: Collection[str]) -> tuple[tuple[Bearer, Bearer], ...]:
        """Give who stands on the list and bears the number of somebody who left for good, and him.

        One of the two is of these households.
        """
        found = dict.fromkeys(
            tuple(row)
            for side in ("p", "o")
            for row in chosen(self._connection, _NUMBER_OF_GONE.format(side=side), households)
        )
        left = leaving.left(self._connection, sorted({row[4] for row in found}))
        return tuple(
            (Bearer(*row[:4]), Bearer(row[0], *row[4:])) for row in found if row[4] in left
        )

    def anchorless(self, entities: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Give those of these records that name one that never came, with the one named."""
        asked = (  # from those that never came: they are few, and have an index of their own
            "SELECT e.entity_id, a.entity_id"
            " FROM entity a CROSS JOIN named_by n CROSS JOIN entity e WHERE a.kind_no IS NULL"
            " AND n.anchor_no = a.entity_no AND e.entity_no = n.entity_no"
            " ORDER BY n.entity_no, n.anchor_no"
        )
        wanted = frozenset(entities)
        found = ask(self._connection, asked)
        return tuple((one, anchor) for one, anchor in found if one in wanted)

    def decided(self, households: Collection[str]) -> tuple[DecidedClass, ...]:
        """Give what every decision in force says of these households."""
        asked = (
            "SELECT c.id, d.household, c.round, c.standard, c.result_date, d.poverty_class,"
            " d.survey, d.reason FROM decided d JOIN decision c ON c.entity_no = d.entity_no"
            " WHERE c.follower IS NULL AND d.household IN :ids ORDER BY d.household, c.entity_no"
        )
        found = chosen(self._connection, asked, households)
        return tuple(DecidedClass(*(cell or "" for cell in row)) for row in found)

    def computed(self, roots: Collection[str]) -> Mapping[str, Mapping[str, Any]]:
        """Give by body root what each of these surveys computed, by standard."""
        asked = "SELECT body_root, computed_json FROM survey WHERE body_root IN :ids"
        found = chosen(self._connection, asked, roots)
        return {row[0]: codec.unpacked(row[1]) or {} for row in found}

    def forms(self, entities: Collection[str]) -> tuple[tuple[str, str, str], ...]:
        """Give form and version of those of these records that hold answers to one."""
        found: list[tuple[str, str, str]] = []
        for asked in _ANSWERED:
            found += (
                (row[0], row[1], row[2] or "")
                for row in chosen(self._connection, asked, entities)
                if row[1]
            )
        return tuple(found)

    def records_of(self, household: str) -> frozenset[str]:
        """Give all surveys, other forms and supports of a household and of its people."""
        found = (chosen(self._connection, asked, [household]) for asked in _RECORDS)
        return frozenset(row[0] for rows in found for row in rows)

    def usable(self, entities: Collection[str]) -> tuple[tuple[str, str, str], ...]:
        """Give the same of those that nothing stands for, or that a decision in force rests on."""
        asked = (
            "SELECT id, form_id, form_version FROM survey WHERE id IN :ids AND (follower IS NULL"
            " OR body_root IN (SELECT d.survey FROM decided d JOIN decision c"
            " ON c.entity_no = d.entity_no WHERE c.follower IS NULL))"
        )
        found = chosen(self._connection, asked, entities)
        return tuple((row[0], row[1] or "", row[2] or "") for row in found)

    def surveys_of(self, households: Collection[str]) -> frozenset[str]:
        """Give all surveys of these households."""
        found = chosen(self._connection, "SELECT id FROM survey WHERE subject IN :ids", households)
        return frozenset(row[0] for row in found)

    def transfers(self, households: Collection[str]) -> tuple[OpenTransfer, ...]:
        """Give every transfer of these households and their people not taken off, by subject."""
        found: list[OpenTransfer] = []
        for asked in _TRANSFERS:
            found += (OpenTransfer(*row) for row in chosen(self._connection, asked, households))
        return tuple(sorted(found, key=lambda one: (one.household, one.subject, one.to)))

    def odd_clocks(self, entities: Collection[str]) -> tuple[OddClock, ...]:
        """Give the first of each run of writings about these records whose clock cannot be right.

        A writing may wait for weeks before it is sent: only one dated after its receipt is odd.
        """
        found = {
            (row[0], row[1]): OddClock(*row)
            for asked in (_AFTER, _BEFORE)
            for row in chosen(self._connection, asked, entities)
        }
        return tuple(found.values())


_NUMBER_OF_GONE = (
    "SELECT p.id_number, p.id, COALESCE(p.household, ''), COALESCE(p.full_name, ''),"
    " o.id, COALESCE(o.household, ''), COALESCE(o.full_name, '') FROM person p"
    " JOIN person o ON o.id_number = p.id_number WHERE {side}.household IN :ids"
    " AND p.id_number <> '' AND p.deleted_json IS NULL AND o.deleted_json IS NOT NULL"
    " ORDER BY p.entity_no, o.entity_no"
)
_SLACK = "0.0035"  # days: a clock that is set right by five minutes is none to speak of
_DATED = (
    "FROM entity e JOIN operation o ON o.entity_no = e.entity_no JOIN log l ON l.log_no = o.log_no"
    " JOIN device d ON d.device_no = l.device_no"
    " LEFT JOIN operation b ON b.log_no = o.log_no AND b.n = o.n - 1"
)
_BEFORE = (
    f"SELECT e.entity_id, d.device_id, o.clock, b.clock, '' {_DATED} WHERE e.entity_id IN :ids"
    f" AND julianday(b.clock) - julianday(o.clock) > {_SLACK}"
)
_AFTER = (
    f"SELECT e.entity_id, d.device_id, o.clock, '', p.seen_at {_DATED}"
    " JOIN package p ON p.package_no = o.package_no"
    " LEFT JOIN package q ON q.package_no = b.package_no WHERE e.entity_id IN :ids"
    " AND julianday(o.clock) - julianday(p.seen_at) > 1"
    " AND COALESCE(julianday(b.clock) - julianday(q.seen_at), 0) <= 1"
)
_TRANSFERS = (
    'SELECT t.subject, t.subject, t."to" FROM transfer t WHERE t.subject IN :ids'
    ' AND t.deleted_json IS NULL AND t."to" IS NOT NULL',
    'SELECT p.household, t.subject, t."to" FROM person p JOIN transfer t ON t.subject = p.id'
    ' WHERE p.household IN :ids AND t.deleted_json IS NULL AND t."to" IS NOT NULL',
)
_ANSWERED = (
    "SELECT id, form_id, form_version FROM survey WHERE id IN :ids",
    "SELECT id, form_id, form_version FROM submission WHERE id IN :ids"
    " AND (answers_json IS NOT NULL OR reason IS NULL)",  # one withdrawn holds none
    "SELECT id, form_id, form_version FROM support WHERE id IN :ids AND deleted_json IS NULL",
)
_RECORDS = (
    "SELECT id FROM survey WHERE subject IN :ids",
    "SELECT id FROM submission WHERE subject IN :ids",
    "SELECT id FROM support WHERE subject IN :ids",
    "SELECT s.id FROM support s JOIN person p ON p.id = s.subject WHERE p.household IN :ids",
)
_HOUSEHOLDS_OF = (
    "SELECT id FROM household WHERE id IN :ids",
    "SELECT DISTINCT household FROM person WHERE id IN :ids AND household IS NOT NULL",
    'SELECT DISTINCT h.id FROM event e JOIN household h ON h.id IN (e.subject, e."to")'
    " WHERE e.id IN :ids",
    "SELECT DISTINCT p.household FROM event e JOIN person p ON p.id = e.subject"
    " WHERE e.id IN :ids AND p.household IS NOT NULL",
    "SELECT DISTINCT subject FROM survey WHERE id IN :ids AND subject IS NOT NULL",
    "SELECT DISTINCT h.id FROM submission s JOIN household h ON h.id = s.subject"
    " WHERE s.id IN :ids",
    "SELECT DISTINCT h.id FROM support s JOIN household h ON h.id = s.subject WHERE s.id IN :ids",
    "SELECT DISTINCT p.household FROM support s JOIN person p ON p.id = s.subject"
    " WHERE s.id IN :ids AND p.household IS NOT NULL",
    "SELECT DISTINCT subject FROM certificate WHERE id IN :ids AND subject IS NOT NULL",
    "SELECT DISTINCT subject FROM listing WHERE id IN :ids AND subject IS NOT NULL",
    "SELECT DISTINCT t.subject FROM transfer t JOIN household h ON h.id = t.subject"
    " WHERE t.id IN :ids",
    "SELECT DISTINCT p.household FROM transfer t JOIN person p ON p.id = t.subject"
    " WHERE t.id IN :ids AND p.household IS NOT NULL",
    "SELECT DISTINCT d.household FROM decided d JOIN decision c ON c.entity_no = d.entity_no"
    " WHERE c.id IN :ids",
    "SELECT DISTINCT d.household FROM decided d JOIN decision c ON c.follower IS NULL"
    " AND c.entity_no = d.entity_no JOIN survey s ON s.body_root = d.survey WHERE s.id IN :ids",
)
