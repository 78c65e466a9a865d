"""The share of a round's surveys that is keyed a second time, and how far each of them is.

On the way: the surveys of a round → drawn by the hash of the id that each began with, so that every
machine draws the same and a larger share holds the smaller → ``Sample``.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gpn_desktop import chance, vietnamese
from gpn_desktop.errors import GpnError
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.reviews.records import Record
from gpn_desktop.reviews.rounds import ListedRow, Round, round_on
from gpn_desktop.services import blind, trusting, verifying, withheld
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import SECOND
from gpn_desktop.services.sitting import may_fill_in
from gpn_desktop.store.drafts import Draft
from gpn_desktop.store.transaction import Transaction

_DRAW: Final = b"gpn-second-v1\0"


class Stage(StrEnum):
    """How far a survey of the sample is, in the order in which one has to do with it."""

    DIFFERING = "differing"
    KEYING = "keying"
    TO_KEY = "to_key"
    HELD = "held"
    SETTLED = "settled"


@dataclass(frozen=True)
class SampledRow:
    """A survey of the sample: whose, keyed by whom, how far.

    ``keyed_by`` are names, each once; ``second_by`` is who keyed or keys it again. ``differences``
    wait to be settled, or were found. ``draft`` is the second pass that lies here. ``may_key`` is
    False for who keyed it before. HELD: it was returned, decided, or stands on another version of
    its form.
    """

    survey: str
    household: str
    head_name: str = ""
    code: str = ""
    village_name: str = ""
    keyed_by: tuple[str, ...] = ()
    second_by: str = ""
    stage: Stage = Stage.TO_KEY
    differences: int = 0
    draft: str = ""
    may_key: bool = True


@dataclass(frozen=True)
class Sample:
    """The sample of a round: ``percent`` of its ``surveys``; None where there is no round."""

    round: Round | None = None
    percent: int = 0
    surveys: int = 0
    rows: tuple[SampledRow, ...] = ()


def is_drawn(survey: str, percent: int) -> bool:
    """Say whether a survey is of a sample of so many in a hundred, by the id it began with."""
    drawn = hashlib.sha256(_DRAW + survey.encode()).digest()
    return int.from_bytes(drawn[:8]) * 100 < percent << 64


def sample(desk: Desk, percent: int) -> Sample:
    """Give the sample of this year's round: by village, then by the name of the head.

    What is keyed a second time already belongs to it, whatever the share is now.
    """
    with desk.store.reading() as tx:
        found = round_on(tx.rounds.all(), chance.today())
        if found is None:
            return Sample(percent=percent)
        known = [one for one in tx.surveys.records(found.id) if one.standing or one.verified]
        drafts = {one.subject: one for one in tx.drafts.all() if one.kind == SECOND}
        of = _Sampling(tx, desk, {key: one for key, one in drafts.items() if one.round == found.id})
        wanted = [one for one in known if of.holds(one, percent)]
        return Sample(found, percent, len(known), of.rows(wanted))


def to_key(desk: Desk, percent: int) -> tuple[ListedRow, ...]:
    """Give those of the sample whose paper who is here may key again, in the order of the sample.

    Such a line tells whose paper it is and whether it was begun, and nothing of the first pass.
    """
    waiting = {Stage.TO_KEY: "", Stage.KEYING: "draft"}
    found = sample(desk, percent).rows
    return tuple(
        ListedRow(
            household=one.household,
            head_name=one.head_name,
            code=one.code,
            village_name=one.village_name,
            state=waiting[one.stage],
            survey=one.survey,
        )
        for one in found
        if one.may_key and one.stage in waiting
    )


class _Sampling:
    """The rows of a sample within one reading."""

    def __init__(self, tx: Transaction, desk: Desk, drafts: Mapping[str, Draft]) -> None:
        self._tx, self._desk, self._drafts = tx, desk, drafts
        self._names = trusting.people(tx).names()
        self._may = may_fill_in(desk)

    def holds(self, record: Record, percent: int) -> bool:
        if record.household in self._drafts or record.verified is not None:
            return True
        return any(is_drawn(one, percent) for one in record.origins)

    def rows(self, records: list[Record]) -> tuple[SampledRow, ...]:
        homes = {one.household for one in records}
        outlines = {one.id: one for one in self._tx.households.outlines(chance.today())}
        shown = {one.id: one for one in self._tx.households.rows_of(homes, chance.today())}
        here = [one for one in records if one.household in outlines and one.household in shown]
        here.sort(
            key=lambda one: (
                outlines[one.household].village_order,
                vietnamese.name_key(shown[one.household].head_name),
            )
        )
        return tuple(self._row(one, shown[one.household]) for one in here)

    def _row(self, record: Record, home: HouseholdRow) -> SampledRow:
        draft = self._drafts.get(record.household)
        stage, count = self._stage(record, draft)
        first = self._first(record)
        keyers = blind.keyers_of(self._tx, first)
        known = (self._names.get(keyers[one], "") for one in first)
        second = draft.officer if draft else self._second(record)
        same = withheld.is_among(self._desk, keyers.values(), self._names)
        other = draft is not None and draft.officer != self._desk.actor
        return SampledRow(
            survey=(record.standing or record.revisions[-1]).id,
            household=home.id,
            head_name=home.head_name,
            code=home.code,
            village_name=home.village_name,
            keyed_by=tuple(dict.fromkeys(known)),
            second_by=self._names.get(second, ""),
            stage=stage,
            differences=count,
            draft=draft.id if draft else "",
            may_key=self._may and not same and not other,
        )

    def _first(self, record: Record) -> list[str]:
        """Give the revisions before double entry led to one."""
        before = [one.id for one in record.revisions]
        return before[: before.index(record.verified.id)] if record.verified else before

    def _second(self, record: Record) -> str:
        told = record.verified.verified.get("by") if record.verified else ""
        return told if isinstance(told, str) else ""

    def _stage(self, record: Record, draft: Draft | None) -> tuple[Stage, int]:
        if record.verified is not None:
            told = record.verified.verified.get("differences")
            return Stage.SETTLED, len(told) if isinstance(told, list) else 0
        try:
            survey = self._tx.surveys.get(record.standing.id)  # type: ignore[union-attr] # or verified
            blind.check_verifiable(self._tx, survey)
            if draft is None:
                return Stage.TO_KEY, 0
            blind.check_version(draft, survey)
            if not withheld.is_keyed(draft):
                return Stage.KEYING, 0
            _, found = verifying.held_against(self._tx, self._desk, draft)
        except GpnError:
            return Stage.HELD, 0
        return Stage.DIFFERING, len(verifying.left(found, verifying.chosen_of(draft)))
