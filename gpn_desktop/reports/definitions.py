"""How a report is laid out: columns, formulas, words, all from ``resources/reports``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import resources
from gpn_desktop.reports.report import Column, Kind, Ratio


@dataclass(frozen=True)
class Source:
    """Where the layout was read, and how surely (mark [V], [S], [D], [G] or [A])."""

    text: str
    mark: str


@dataclass(frozen=True)
class Definition:
    """A report as its form prints it, in one language.

    ``measures`` says of each column what it counts; ``ratios`` of which columns a rate is made.
    ``is_named``: its rows are people, so that its purpose is asked and logged.
    """

    code: str
    title: str
    subtitle: str
    columns: tuple[Column, ...]
    measures: Mapping[str, str]
    ratios: Mapping[str, Ratio]
    signatures: tuple[str, ...]
    words: Mapping[str, str]
    source: Source
    is_named: bool = False


def _column(row: Mapping[str, Any], language: str) -> Column:
    group = row.get("group", {}).get(language, "")
    kind = Kind(row["kind"])
    number = str(row.get("number", ""))
    return Column(row["key"], number, row["label"][language], group, kind, row["width"])


def _definition(table: Mapping[str, Any], language: str) -> Definition:
    rows = table["columns"]
    return Definition(
        code=table["code"],
        title=table["title"][language],
        subtitle=table["subtitle"][language],
        columns=tuple(_column(row, language) for row in rows),
        measures={row["key"]: row["measure"] for row in rows if "measure" in row},
        ratios={row["key"]: Ratio(row["over"], row["under"]) for row in rows if "over" in row},
        signatures=tuple(table["signatures"][language]),
        words={key: both[language] for key, both in (_notes() | table["words"]).items()},
        source=Source(table["source"]["text"][language], table["source"]["mark"]),
        is_named=table.get("named", False),
    )


def _notes() -> dict[str, dict[str, str]]:
    """Give the words that every report may need below its table."""
    return _words("notes")


def _words(name: str) -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = _file_of_words(name)["words"]
    return words


def _file_of_words(name: str) -> dict[str, Any]:
    file = resources.path("reports", "words", f"{name}.toml")
    return tomllib.loads(file.read_text("utf-8"))


def source_of_words(name: str, language: str) -> Source:
    """Give where the wording of a paper comes from, with its mark."""
    table = _file_of_words(name)["source"]
    return Source(table["text"][language], table["mark"])


def words(name: str, language: str) -> dict[str, str]:
    """Give the words of a file below ``reports/words`` in a language."""
    return {key: both[language] for key, both in _words(name).items()}


def definition(code: str, language: str = "vi") -> Definition:
    """Give the definition of a report, for instance ``"mau_7_1"``, with its words in a language."""
    file = resources.path("reports", f"{code}.toml")
    return _definition(tomllib.loads(file.read_text("utf-8")), language)


def all_codes() -> tuple[str, ...]:
    """Give the codes of all reports that are shipped, in their order."""
    return tuple(sorted(file.stem for file in resources.path("reports").glob("*.toml")))
