"""What the rows of a workbook say: typed rows, lists, languages; for checks and conversion."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from gpn_desktop.forms import hints, kinds
from gpn_desktop.forms.definition import Language
from gpn_desktop.forms.kinds import TypeCell
from gpn_desktop.forms.problems import FormProblem, Level, Origin, ProblemCode
from gpn_desktop.forms.workbook import Header, Row, Sheet, Workbook


@dataclass(frozen=True)
class SurveyRow:
    """A row of sheet ``survey`` with its type read."""

    row: Row
    type: TypeCell

    @property
    def name(self) -> str:
        """Give the name of the question or group, "" where there is none."""
        return self.row.text("name")

    @property
    def appearance(self) -> frozenset[str]:
        """Give the words of column ``appearance``."""
        return frozenset(self.row.text("appearance").split())


@dataclass(frozen=True)
class Content:
    """A workbook as a questionnaire: comments left out."""

    workbook: Workbook

    def sheet(self, name: str) -> Sheet:
        """Give a sheet; one that is not there is empty."""
        return self.workbook.sheet(name)

    def rows(self, sheet: str) -> Iterator[Row]:
        """Give the rows of a sheet that hold more than comments."""
        for row in self.sheet(sheet).rows:
            if any(not kinds.is_comment(column) for column in row.cells):
                yield row

    @cached_property
    def survey(self) -> tuple[SurveyRow, ...]:
        """Give the rows of sheet ``survey``."""
        return tuple(
            SurveyRow(row, kinds.read_type(row.text("type"))) for row in self.rows("survey")
        )

    @cached_property
    def named(self) -> Mapping[str, SurveyRow]:
        """Give the rows of sheet ``survey`` by their name, the first where two share it."""
        found: dict[str, SurveyRow] = {}
        for row in self.survey:
            if row.name:
                found.setdefault(row.name, row)
        return found

    @cached_property
    def around(self) -> Mapping[str, tuple[str, ...]]:
        """Give the repeats around each named row of sheet ``survey``, the outermost first."""
        found: dict[str, tuple[str, ...]] = {}
        opened: list[SurveyRow] = []
        for row in self.survey:
            kind = row.type.kind
            if kind and kind.closes and opened:
                opened.pop()
            if row.name:
                repeats = tuple(one.name for one in opened if one.type.word == "begin_repeat")
                found.setdefault(row.name, repeats)
            if kind and kind.opens:
                opened.append(row)
        return found

    @cached_property
    def lists(self) -> Mapping[str, tuple[Row, ...]]:
        """Give the rows of sheet ``choices`` by their list."""
        found: dict[str, list[Row]] = {}
        for row in self.rows("choices"):
            found.setdefault(row.text("list_name"), []).append(row)
        return {name: tuple(rows) for name, rows in found.items()}

    @cached_property
    def data_columns(self) -> tuple[Header, ...]:
        """Give the data columns of sheet ``choices``."""
        return tuple(
            header
            for header in self.sheet("choices").headers
            if kinds.NAME.fullmatch(header.name) and header.name not in kinds.COLUMNS["choices"]
        )

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """Give the languages whose columns are there, the default one first."""
        default = self.workbook.setting("default_language")
        names = sorted(dict.fromkeys(self._language_names()), key=lambda name: name != default)
        found = ((name, kinds.LANGUAGE.fullmatch(name)) for name in names)
        return tuple(Language(name, match[1]) for name, match in found if match)

    def _language_names(self) -> Iterator[str]:
        for sheet in ("survey", "choices"):
            for header in self.sheet(sheet).headers:
                language = kinds.split_column(header.name)[1]
                if language:
                    yield language

    def gpn(self, key: str) -> str:
        """Give a value of sheet ``gpn``, "" where there is none."""
        return next((r.text("value") for r in self.rows("gpn") if r.text("key") == key), "")

    def hole(self, row: Row, column: str) -> FormProblem:
        """Give the problem that a cell must be filled."""
        letter = self.sheet(row.sheet).origin(column).letter
        origin = Origin(row.sheet, row.number, column, letter)
        facts = {"example": hints.EXAMPLES[column]}
        return FormProblem(ProblemCode.CELL_MISSING, Level.ERROR, origin, facts)
