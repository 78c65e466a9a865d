"""The answers of a form written out as a workbook: of surveys, supports and other forms alike.

On the way: ids of what stands → read some at a time → ``reports.answers`` → a file, with its
purpose in the access log. It names people, so that a purpose is asked; where a form keeps who
filled it in (``username``), the workbook has the name, as readers of XLSForm expect, and the
submission the id.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from gpn_desktop import chance
from gpn_desktop.engine.contents import Source
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.gpn import Status
from gpn_desktop.forms.library import Edition
from gpn_desktop.journal.op import log_id
from gpn_desktop.paths import replace_file
from gpn_desktop.registry.households import HouseholdRow
from gpn_desktop.registry.places import area_scope
from gpn_desktop.reports import answers, columns, definitions
from gpn_desktop.reports.answers import HEAD, Around, Record
from gpn_desktop.reports.columns import Version
from gpn_desktop.reports.sheets import Sheet, Value
from gpn_desktop.reviews.submission import NAME
from gpn_desktop.services import former, sitting, trusting, withheld
from gpn_desktop.services.changes import Done, Watch, unwatched
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.headings import place_name
from gpn_desktop.services.readable import LABEL, files_of
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.transaction import Transaction
from gpn_desktop.support.programmes import support_types
from gpn_desktop.vietnamese import clean, show_date

AT_ONCE = 200
HEADS = ("_date", "_name", "_commune", "_village", "_household", HEAD, "_type", "_receiver")
"""Columns that may stand before the questions, in their order."""


@dataclass(frozen=True)
class Asked:
    """Which form's answers, and in which language its questions stand there."""

    form_id: str
    language: str = "vi"


def count(desk: Desk, form_id: str) -> int:
    """Give how often a form was answered, in all its versions: what stands."""
    with desk.store.reading() as tx:
        return len(_ids(tx, form_id))


def file_name(asked: Asked) -> str:
    """Give a name for the file: which form on which day, of nobody."""
    return f"{asked.form_id.replace('_', '-')}-{chance.today():%Y%m%d}.xlsx"


def write(
    desk: Desk, asked: Asked, file: Path, purpose: str, watch: Watch = unwatched
) -> Done[Path]:
    """Write the workbook; the access log keeps who, of which form, and what it is for.

    Raises:
        GpnError: PURPOSE_MISSING, REPORT_NOT_WRITTEN, SECOND_OPEN: who is here keys one of the
            surveys a second time.
        Cancelled: Stop was pressed; nothing is written.
    """
    from gpn_desktop.reports import sheets  # openpyxl is slow to load

    if not purpose.strip():
        raise GpnError(ErrorCode.PURPOSE_MISSING)
    _check_readable(desk, asked.form_id)
    content = sheets.to_bytes(_sheets(desk, asked, watch))
    with desk.store.transaction(desk.actor) as tx:
        tx.access.write("exported", purpose=f"{asked.form_id}: {clean(purpose).strip()}")
        try:
            replace_file(file, content)
        except OSError as fault:
            raise GpnError(ErrorCode.REPORT_NOT_WRITTEN, name=file.name) from fault
    return Done(file)


def _check_readable(desk: Desk, form_id: str) -> None:
    with desk.store.reading() as tx:
        kept = withheld.passes(tx, desk)
        surveys = [one for home, _ in kept for one in tx.surveys.of_household(home)]
        for survey in [one for one in surveys if one.form_id == form_id]:
            withheld.check_readable(tx, desk, survey)


def _ids(tx: Transaction, form_id: str) -> tuple[tuple[str, str, str], ...]:
    """Give kind, id and version of every answered form that stands, by day."""
    kept = _keepers(tx)
    return tuple((kind, *one) for kind in kept for one in kept[kind].answered_on(form_id))


def _keepers(tx: Transaction) -> dict[str, Keeper[Any]]:
    return {"survey": tx.surveys, "support": tx.support, "submission": tx.submissions}


def _sheets(desk: Desk, asked: Asked, watch: Watch) -> tuple[Sheet, ...]:
    """Read everything once, to know what there is; the sheets read it again as they are written."""
    words = definitions.words("answers", asked.language)
    reading = _Reading(desk, asked, watch)
    seen, heads = set[tuple[columns.Chain, str]](), set[str]()
    for record in reading.records():
        seen.update(answers.seen_in(record, reading.merged))
        heads |= {name for name, value in record.heads.items() if value not in (None, "")}
    merged = answers.completed(reading.merged, sorted(seen))
    reading.passes = 1 + len(merged.frames)
    around = Around([one for one in HEADS if one in heads], words, reading.above(words))
    return answers.sheets_of(merged, reading.records, around)


class _Reading:
    """What is read of a form's answers, again for each sheet, and how far that has come."""

    def __init__(self, desk: Desk, asked: Asked, watch: Watch) -> None:
        self._desk, self._asked, self._watch = desk, asked, watch
        self.passes, self._done, self.count, self.is_on_trial = 2, 0, 0, False
        with desk.store.reading() as tx:
            self._ids = _ids(tx, asked.form_id)
        self._citing: dict[str, set[str]] = {}
        self._used = {version for _, _, version in self._ids}
        held = [one for one in desk.catalogue.library.editions if one.form_id == asked.form_id]
        self._editions = {one.version: one for one in held}
        wanted = [one for one in held if one.version in self._used] or held[:1]
        here = [_version(desk, one) for one in wanted]
        self.merged = columns.merged([one for one in here if one is not None], asked.language)
        asks = (one for frame in self.merged.frames for one in frame.fields)
        self._registered = {one.name for one in asks if one.is_registered}

    def above(self, words: Mapping[str, str]) -> tuple[str, str, str]:
        """Say what the workbook is: title, what it was made of, what its content may not be."""
        versions = sorted(self._used, reverse=True)
        title = self._desk.catalogue.title(self._asked.form_id, versions[0] if versions else "")
        disputed = sum(len(those) > 1 for those in self._citing.values())
        unknown = [one for one in versions if one not in self.merged.names]
        about = words["subtitle"].format(
            count=self.count,
            versions=", ".join(versions) or "–",
            day=show_date(chance.today()),
            place=place_name(self._desk.installation.scope) or area_scope().name,
        )
        marks = {
            words["training"]: self._desk.installation.training,
            words["trial"]: self.is_on_trial,
            words["unknown"].format(versions=", ".join(unknown)): bool(unknown),
            words["disputed"].format(count=disputed): bool(disputed),
        }
        return title, about, " · ".join(mark for mark, holds in marks.items() if holds)

    def records(self) -> Iterator[Record]:
        """Give all that was answered, some read at a time."""
        waiting, number = iter(self._ids), 0
        while some := list(islice(waiting, AT_ONCE)):
            self._watch(self._done, self.passes * len(self._ids))
            self._done += len(some)
            with self._desk.store.reading() as tx:
                found = self._read(tx, some)
            for record in found:
                number += 1
                yield replace(record, number=number)
        self.count = number

    def _read(self, tx: Transaction, some: list[tuple[str, str, str]]) -> list[Record]:
        found, writers = dict[str, Any](), dict[str, tuple[str, str]]()
        for kind, keeper in _keepers(tx).items():
            ids = [each for of, each, _ in some if of == kind]
            found |= {one.id: one for one in keeper.find_ids(ids)}
            writers |= keeper.writers(ids)
        nouns = [found[one] for _, one, _ in some if one in found]
        subjects = {one.subject for one in nouns}
        whose = _Whose(tx, subjects, writers, is_office=self._desk.is_office)
        words = self._words(tx, nouns)
        self._note(nouns)
        return [
            Record(0, one.id, one.form_version, one.answers, whose.heads(one), words)
            for one in nouns
        ]

    def _note(self, nouns: Iterable[Any]) -> None:
        for one in nouns:
            for earlier, _ in getattr(one, "supersedes", ()):
                self._citing.setdefault(earlier, set()).add(one.id)
            edition = self._editions.get(one.form_version)
            status = getattr(one, "form_status", "") or (edition.status.value if edition else "")
            self.is_on_trial |= status != Status.OFFICIAL_CHECKED.value

    def _words(self, tx: Transaction, nouns: Iterable[Any]) -> dict[str, str]:
        """Say what the codes mean that were chosen of the register's lists, and who is who."""
        codes = {
            code
            for one in nouns
            for path, text in one.answers.items()
            if path.rpartition("/")[2] in self._registered
            for code in text.split()
        }
        rows = tx.households.rows_of(codes, chance.today())
        people = tx.households.persons.find_ids(sorted(codes))
        officials = tx.places.officials
        return {
            **trusting.people(tx).names(),
            **{one.id: one.head_name or one.code for one in rows},
            **{one.id: one.full_name for one in people},
            **{one: name for one, name in tx.places.called().items() if one in codes},
            **{one.id: one.name for one in officials.find_ids(codes)},
        }


class _Whose:
    """Whose some records are: households, people among their subjects, who wrote them where."""

    def __init__(
        self,
        tx: Transaction,
        subjects: set[str],
        writers: Mapping[str, tuple[str, str]],
        *,
        is_office: bool,
    ) -> None:
        known = trusting.people(tx)
        authors = {one: known.of(log_id(one[0]), one[1]) for one in set(writers.values())}
        self._authors = {of: authors[one] for of, one in writers.items()}
        self._is_office = is_office
        people = tx.households.persons.find_ids(sorted(subjects))
        self._people = {one.id: one for one in people}
        homes = {one.household for one in people} | (subjects - self._people.keys())
        self._rows = former.rows_of(tx, homes)
        held = tx.households.find_ids(sorted(homes)) if is_office else ()
        self._communes = {one.id: place_name(one.home) for one in held}

    def heads(self, record: Any) -> dict[str, Value]:
        """Give the columns before the questions; what plays no part is empty."""
        person = self._people.get(record.subject)
        home = person.household if person else record.subject
        row = self._rows.get(home, HouseholdRow(""))
        kind = support_types().get(getattr(record, "type", ""))
        receiver = person.full_name if person else row.head_name
        author = self._authors[record.id]
        place = author.place if self._is_office else None
        return {
            "_date": _day(record),
            "_name": record.answers.get(NAME),
            "_by": author.officer or author.label,
            "_commune": self._communes.get(home) or place,
            "_village": row.village_name,
            "_household": row.code,
            HEAD: row.head_name,
            "_type": kind.label_vi if kind else None,
            "_receiver": receiver if kind else None,
        }


def _day(record: Any) -> date | None:
    names = ("interviewed_on", "filled_on", "delivered_on", "decided_on")
    days = (getattr(record, name, None) for name in names)
    return next((day for day in days if day is not None), None)


def _version(desk: Desk, edition: Edition) -> Version | None:
    """Give a version with what the codes of its CSV lists mean; None where it cannot be read."""
    form = sitting.form_here(desk, edition.form_id, edition.version)
    if form is None:
        return None
    files = files_of(form, edition)
    sources = [one.source for one in form.questions.values() if one.source is not None]
    return Version(
        form, {one.list_name: _labels(files.get(one.list_name, ()), one) for one in sources}
    )


def _labels(rows: Sequence[Mapping[str, str]], source: Source) -> dict[str, str]:
    label = source.label or LABEL
    return {row[source.value]: row.get(label, "") or row[source.value] for row in rows}
