"""``tx.drafts``: forms being filled in, each answer kept the moment it is given.

Drafts stay on this machine: they are in no op, no package, no report, and in every backup.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, text

from gpn_desktop import chance
from gpn_desktop.store.dialects import change

SECOND: Final = "second"
"""A survey keyed once more, blind."""


@dataclass(frozen=True)
class Draft:
    """A form being filled in for ``subject``; ``kind`` is survey, support, form or second.

    ``subject`` is empty where a form is about the commune. ``state`` is JSON of the service's own:
    rows, drawn values, nonces of ids minted for it, refs seen when its values were shown.
    ``updated_at`` is a moment with its offset.
    """

    id: str
    kind: str
    subject: str
    form_id: str
    form_version: str
    round: str = ""
    officer: str = ""
    state: Mapping[str, Any] = field(default_factory=dict)
    updated_at: str = ""

    @property
    def is_correction(self) -> bool:
        """Say whether it is to stand for what was completed before."""
        return bool(self.state.get("supersedes"))


@dataclass(frozen=True)
class DraftAnswer:
    """What stands at one place of a draft; ``at`` is the moment it was given."""

    place: str
    text: str = ""
    remark: str = ""
    at: str = ""


_COLUMNS = (
    "draft_id, kind, subject, form_id, form_version, round, officer_id, state_json, updated_at"
)
_UPSERT = (  # leaves the other one of answer and remark as it stands
    "INSERT INTO draft_answer (draft_id, place, {column}, {other}, at)"
    " VALUES (:id, :place, :words, '', :moment) ON CONFLICT (draft_id, place)"
    " DO UPDATE SET {column} = excluded.{column}, at = excluded.at"
)


_PAST = (  # what another answer takes the place of; nothing where nothing stood there
    "INSERT INTO draft_past (draft_id, place, text, at) SELECT draft_id, place, text, at"
    " FROM draft_answer WHERE draft_id = :id AND place = :place AND text NOT IN ('', :words)"
)


_UNSAID = " FROM saved_list WHERE officer_id = :by AND about = :about AND name = :name"


def _unsaid(officer: str, survey: str) -> dict[str, str]:
    """Give under what it stands among what an officer keeps by name."""
    return {"by": officer, "about": "unsaid", "name": survey}


class Drafts:
    """Drafts of one transaction."""

    def __init__(self, connection: Connection, officer: str) -> None:
        self._connection, self._officer = connection, officer

    def start(self, draft: Draft, answers: Iterable[DraftAnswer] = ()) -> Draft:
        """Begin a draft in the officer's name, with what it is prefilled with; give it as kept."""
        marks = ":id, :kind, :subject, :form_id, :form_version, :round, :officer, :state, :moment"
        values = {name: getattr(draft, name) for name in _SAME} | self._now()
        values |= {"id": draft.id, "officer": self._officer, "state": _packed(draft.state)}
        self._run(f"INSERT INTO draft ({_COLUMNS}) VALUES ({marks})", values)
        for one in answers:
            self._write(draft.id, one.place, one.text, one.remark)
        return self.get(draft.id)

    def get(self, draft: str) -> Draft:
        """Give a draft by its id.

        Raises:
            LookupError: there is none, or no more.
        """
        found = self._drafts("WHERE draft_id = :id", id=draft)
        if not found:
            raise LookupError(f"no draft {draft}")
        return found[0]

    def all(self) -> tuple[Draft, ...]:
        """Give every draft, the one touched last first."""
        return self._drafts("")

    def of_subject(self, subject: str, *, kind: str = "") -> tuple[Draft, ...]:
        """Give the drafts for a household or other subject, the one touched last first."""
        rest = "WHERE subject = :subject AND (:kind = '' OR kind = :kind)"
        return self._drafts(rest, subject=subject, kind=kind)

    def answers(self, draft: str) -> dict[str, DraftAnswer]:
        """Give what stands at each place of a draft."""
        asked = "SELECT place, text, remark, at FROM draft_answer WHERE draft_id = :id"
        found = self._run(asked, {"id": draft})
        return {row.place: DraftAnswer(row.place, row.text, row.remark, row.at) for row in found}

    def past(self, draft: str, place: str) -> tuple[DraftAnswer, ...]:
        """Give what stood at a place of a draft before, the newest first, each with its moment."""
        asked = (
            "SELECT text, at FROM draft_past WHERE draft_id = :id AND place = :place"
            " ORDER BY past_no DESC"
        )
        found = self._run(asked, {"id": draft, "place": place})
        return tuple(DraftAnswer(place, row.text, at=row.at) for row in found)

    def count(self, draft: str) -> int:
        """Give at how many places of a draft something was answered."""
        asked = "SELECT COUNT(*) FROM draft_answer WHERE draft_id = :id AND text <> ''"
        return int(self._run(asked, {"id": draft}).scalar_one())

    def answer(self, draft: str, place: str, words: str, remark: str = "") -> None:
        """Keep the answer and remark at one place, instead of what stood there."""
        self._write(draft, place, words, remark)
        self._touch(draft)

    def keep(
        self,
        draft: str,
        texts: Mapping[str, str],
        remarks: Mapping[str, str] | None = None,
        state: Mapping[str, Any] | None = None,
        *,
        noted: Iterable[str] = (),
    ) -> None:
        """Keep answers and remarks by place, and another state if there is one: a single step.

        Of those ``noted`` it is remembered what stood there before.
        """
        moment = self._now()
        for one in noted:
            self._run(_PAST, {"id": draft, "place": one, "words": texts[one]})
        for column, other, found in (
            ("text", "remark", texts),
            ("remark", "text", remarks or {}),
        ):
            values = [{"id": draft, "place": one, "words": found[one]} | moment for one in found]
            if values:
                upsert = _UPSERT.format(column=column, other=other)
                self._connection.execute(text(upsert), values)
        if state is None:
            self._touch(draft)
        else:
            self.keep_state(draft, state)

    def forget(self, draft: str, places: Iterable[str]) -> None:
        """Take away what stands at these places: rows of a repeat that were removed."""
        for place in places:
            values = {"id": draft, "place": place}
            self._run("DELETE FROM draft_answer WHERE draft_id = :id AND place = :place", values)
        self._touch(draft)

    def keep_state(self, draft: str, state: Mapping[str, Any]) -> None:
        """Keep another state of a draft."""
        values = {"id": draft, "state": _packed(state)} | self._now()
        self._run(
            "UPDATE draft SET state_json = :state, updated_at = :moment WHERE draft_id = :id",
            values,
        )

    def rewrite(
        self, draft: str, version: str, answers: Iterable[DraftAnswer], state: Mapping[str, Any]
    ) -> None:
        """Put these answers, another version of the form and another state in a draft's place.

        An answer keeps the moment it was given, where it says so.
        """
        self._run("DELETE FROM draft_answer WHERE draft_id = :id", {"id": draft})
        for one in answers:
            self._write(draft, one.place, one.text, one.remark, one.at)
        values = {"id": draft, "version": version}
        self._run("UPDATE draft SET form_version = :version WHERE draft_id = :id", values)
        self.keep_state(draft, state)

    # what is being written about a survey, and is not said yet

    def unsaid(self, officer: str, survey: str) -> str:
        """Give what an officer was writing about a survey, as it was kept."""
        found = self._run(f"SELECT value_json{_UNSAID}", _unsaid(officer, survey)).scalar()
        return str(found or "")

    def keep_unsaid(self, officer: str, survey: str, told: str) -> None:
        """Keep it in the place of what was kept of that survey; nothing takes it away."""
        values = _unsaid(officer, survey)
        self._run(f"DELETE{_UNSAID}", values)
        if told:
            asked = "INSERT INTO saved_list (officer_id, about, name, value_json)"
            self._run(f"{asked} VALUES (:by, :about, :name, :told)", values | {"told": told})

    def drop(self, draft: str) -> None:
        """Take a draft away, its answers too: it was completed, or given up."""
        change(self._connection, "DELETE FROM draft WHERE draft_id IN :ids", [draft])

    def _write(self, draft: str, place: str, words: str, remark: str, at: str = "") -> None:
        self._run(
            "INSERT INTO draft_answer (draft_id, place, text, remark, at)"
            " VALUES (:id, :place, :text, :remark, :moment) ON CONFLICT (draft_id, place)"
            " DO UPDATE SET text = excluded.text, remark = excluded.remark, at = excluded.at",
            {"id": draft, "place": place, "text": words, "remark": remark}
            | ({"moment": at} if at else self._now()),
        )

    def _touch(self, draft: str) -> None:
        values = {"id": draft} | self._now()
        self._run("UPDATE draft SET updated_at = :moment WHERE draft_id = :id", values)

    def _drafts(self, rest: str, **values: str) -> tuple[Draft, ...]:
        found = self._run(
            f"SELECT {_COLUMNS} FROM draft {rest} ORDER BY updated_at DESC, draft_id", values
        )
        return tuple(_draft(row) for row in found)

    def _run(self, statement: str, values: Mapping[str, Any]) -> Any:
        return self._connection.execute(text(statement), values)

    def _now(self) -> dict[str, str]:
        return {"moment": chance.now().isoformat(timespec="milliseconds")}


def _draft(row: Any) -> Draft:
    identifier, kind, subject, form, version, round_, officer, state, moment = row
    return Draft(
        *(identifier, kind, subject, form, version, round_, officer), json.loads(state), moment
    )


_SAME = ("kind", "subject", "form_id", "form_version", "round")


def _packed(state: Mapping[str, Any]) -> str:
    return json.dumps(state, ensure_ascii=False, separators=(",", ":"))
