"""``tx.attachments``: which photos and papers lie here, and which are awaited.

The files lie beside the database, sealed, under names that say nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import text

from gpn_desktop.store.dialects import chosen
from gpn_desktop.store.recording import Recorder

PRESENT, AWAITED, REDACTED = "present", "awaited", "redacted"


@dataclass(frozen=True)
class Attachment:
    """One file by the hash of its content; ``awaited_by`` is the record that names it."""

    sha256: str
    size: int
    state: str = PRESENT
    file_name: str = ""
    awaited_by: str = ""


class Attachments:
    """Rows of attachments within one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder, self._connection = recorder, recorder.connection

    def put(self, one: Attachment) -> None:
        """Note a file as present, awaited or redacted; what is redacted stays so."""
        numbers = self._recorder.names.entities([one.awaited_by])
        self._connection.execute(
            text(
                "INSERT INTO attachment (sha256, size, state, file_name, awaited_by)"
                " VALUES (:sha256, :size, :state, :file_name, :entity) ON CONFLICT (sha256)"
                " DO UPDATE SET state = excluded.state, file_name = excluded.file_name,"
                " size = excluded.size,"
                " awaited_by = COALESCE(excluded.awaited_by, attachment.awaited_by)"
                f" WHERE attachment.state <> '{REDACTED}'"
            ),
            {**one.__dict__, "entity": numbers.get(one.awaited_by)},
        )

    def find(self, hashes: Iterable[str]) -> dict[str, Attachment]:
        """Give what is known of these files, by hash."""
        asked = f"{_KNOWN} WHERE a.sha256 IN :ids"
        return {row[0]: Attachment(*row) for row in chosen(self._connection, asked, hashes)}

    def awaited(self) -> tuple[Attachment, ...]:
        """Give the files that records name and that have not come yet."""
        return self._in_state(AWAITED)

    def present(self) -> tuple[Attachment, ...]:
        """Give the files that lie here, as far as the rows know."""
        return self._in_state(PRESENT)

    def _in_state(self, state: str) -> tuple[Attachment, ...]:
        asked = text(f"{_KNOWN} WHERE a.state = :state ORDER BY a.sha256")
        return tuple(Attachment(*row) for row in self._connection.execute(asked, {"state": state}))


_KNOWN = (
    "SELECT a.sha256, a.size, a.state, a.file_name, COALESCE(e.entity_id, '') FROM attachment a"
    " LEFT JOIN entity e ON e.entity_no = a.awaited_by"
)
