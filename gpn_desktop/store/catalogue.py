"""``tx.catalogue``: what offices published, and what is installed here of the law."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import text

from gpn_desktop.forms.publication import Publication
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Recorder


@dataclass(frozen=True)
class Installed:
    """One version of something of the law: shipped with the program or published by an office.

    ``what`` is form, standard, programme, indicator, codes, place, report or template; the days
    are ISO text or empty; ``manifest`` names its files with their hashes.
    """

    what: str
    id: str
    version: str
    status: str
    valid_from: str = ""
    valid_to: str = ""
    manifest: Mapping[str, Any] = field(default_factory=dict)


class Catalogue:
    """What is installed, within one transaction."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder, self._connection = recorder, recorder.connection

    @cached_property
    def publications(self) -> Keeper[Publication]:
        """What offices published, one by one."""
        return Keeper(self._recorder, "publication", order="r.what, r.code, r.version")

    def put(self, one: Installed) -> None:
        """Note a version as installed, instead of what was noted of the same version."""
        packed = json.dumps(one.manifest, ensure_ascii=False, separators=(",", ":"))
        self._connection.execute(
            text(
                "INSERT INTO installed (what, id, version, status, valid_from, valid_to,"
                " manifest_json) VALUES (:what, :id, :version, :status, :valid_from, :valid_to,"
                " :packed) ON CONFLICT (what, id, version) DO UPDATE SET status = excluded.status,"
                " valid_from = excluded.valid_from, valid_to = excluded.valid_to,"
                " manifest_json = excluded.manifest_json"
            ),
            {**one.__dict__, "packed": packed},
        )

    def all(self, what: str = "") -> tuple[Installed, ...]:
        """Give what is installed, by kind, id and version; of one kind if it is named."""
        return self._found("WHERE :what = '' OR what = :what", what=what)

    def get(self, what: str, identifier: str, version: str) -> Installed:
        """Give one version.

        Raises:
            LookupError: it is not installed.
        """
        found = self._found(
            "WHERE what = :what AND id = :id AND version = :version",
            what=what,
            id=identifier,
            version=version,
        )
        if not found:
            raise LookupError(f"{what} {identifier} {version} is not installed")
        return found[0]

    def used(self) -> dict[tuple[str, str], int]:
        """Count by form and version the surveys, submissions and supports answered on it.

        Of a submission only what stands is counted, once it is withdrawn nothing.
        """
        asked = (
            "SELECT form_id, form_version, COUNT(*) FROM (SELECT form_id, form_version FROM survey"
            " UNION ALL SELECT form_id, form_version FROM submission"
            " WHERE follower IS NULL AND (answers_json IS NOT NULL OR reason IS NULL)"
            " UNION ALL SELECT form_id, form_version FROM support)"
            " WHERE form_id <> '' GROUP BY form_id, form_version"
        )
        return {(row[0], row[1]): row[2] for row in self._connection.execute(text(asked))}

    def _found(self, rest: str, **values: str) -> tuple[Installed, ...]:
        asked = "SELECT what, id, version, status, valid_from, valid_to, manifest_json"
        found = self._connection.execute(
            text(f"{asked} FROM installed {rest} ORDER BY what, id, version"), values
        )
        return tuple(_installed(row) for row in found)


def _installed(row: Any) -> Installed:
    what, identifier, version, status, since, until, packed = row
    return Installed(what, identifier, version, status, since, until, json.loads(packed))
