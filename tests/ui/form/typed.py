"""Every kind, appearance and parameter: a form, the keys an officer types, the same for the peer.

``VI`` stands for ``Tiếng Việt (vi)``. Of the peer's steps a value None adds a row at a repeat's
path or takes out the row it names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.ui.form.peer import Step


@dataclass(frozen=True)
class Case:
    """One form filled in by keys, and the same answers for the other engine."""

    name: str
    form: str
    keys: str
    steps: tuple[Step, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    launch: Mapping[str, str] = field(default_factory=dict)


def lines_of(*cells: str) -> str:
    return "".join(f"\n|  | {' | '.join(cell.split('|'))} |" for cell in cells)


def survey(*rows: str, head: str = "type|name|label::VI") -> str:
    """Give the sheet ``survey``."""
    return "| survey |" + lines_of(head, *rows).replace("VI", "Tiếng Việt (vi)")


def choices(*rows: str, head: str = "list_name|name|label::VI") -> str:
    """Give the sheet ``choices``."""
    return "\n| choices |" + lines_of(head, *rows).replace("VI", "Tiếng Việt (vi)")


def many(name: str, count: int) -> list[str]:
    """Give rows of a list that long."""
    return [f"{name}|c{n}|Lựa chọn {n}" for n in range(1, count + 1)]


LOOKS = "type|name|label::VI|appearance"


def line(kind: str, look: str, keys: str, value: str) -> Case:
    """Give a form of one line and another to go on to."""
    rows = (f"{kind}|q|Câu hỏi|{look}", "text|sau|Câu sau|")
    steps: tuple[Step, ...] = (("q", value), ("sau", "hết"))
    name = f"{kind} {look} {keys}".strip()
    return Case(name, survey(*rows, head=LOOKS), f"{keys}<Enter>hết", steps)


LINES = (
    line("text", "", "Nguyễn Thị Hường", "Nguyễn Thị Hường"),
    line("text", "", "  Hu\u031bo\u031b\u0300ng ", "Hường"),
    line("text", "", "Nguye64n", "Nguye64n"),
    line("text", "numbers", "001085000123", "001085000123"),
    line("integer", "", "3", "3"),
    line("integer", "", "1.500.000", "1500000"),
    line("integer", "", "-7", "-7"),
    line("decimal", "", "2,5", "2.5"),
    line("decimal", "", "2.5", "2.5"),
    line("decimal", "", "1.234.567,25", "1234567.25"),
    line("date", "", "5/3/1980", "1980-03-05"),
    line("date", "", "05031980", "1980-03-05"),
    line("date", "", "1980-03-05", "1980-03-05"),
    line("date", "month-year", "3/1980", "1980-03-01"),
    line("date", "year", "1980", "1980-01-01"),
    line("time", "", "8h30", "08:30:00.000+07:00"),
    line("time", "", "8:30", "08:30:00.000+07:00"),
    line("time", "", "0830", "08:30:00.000+07:00"),
    line("dateTime", "", "5/3/2026 8h30", "2026-03-05T08:30:00.000+07:00"),
    line("dateTime", "", "05032026 0830", "2026-03-05T08:30:00.000+07:00"),
)


def choosing(kind: str, look: str, count: int, keys: str, value: str) -> Case:
    """Give a form with one list."""
    form = survey(f"{kind} a|q|Câu hỏi|{look}", "text|sau|Câu sau|", head=LOOKS)
    steps: tuple[Step, ...] = (("q", value), ("sau", "hết"))
    name = f"{kind} {look} of {count}: {keys}"
    return Case(name, form + choices(*many("a", count)), f"{keys}<Enter>hết", steps)


CHOOSING = (
    choosing("select_one", "", 3, "2", "c2"),
    choosing("select_one", "", 3, "<Down><Down>", "c3"),
    choosing("select_one", "", 3, "1<Del>2", "c2"),
    choosing("select_one", "", 9, "9", "c9"),
    choosing("select_one", "", 10, "10", "c10"),
    choosing("select_one", "", 30, "27", "c27"),
    choosing("select_one", "", 31, "chon 31", "c31"),
    choosing("select_one", "minimal", 4, "lua chon 3", "c3"),
    choosing("select_one", "autocomplete", 4, "4", "c4"),
    choosing("select_one", "horizontal", 4, "2", "c2"),
    choosing("select_one", "columns", 8, "7", "c7"),
    choosing("select_multiple", "", 4, "3124", "c1 c2 c3 c4"),
    choosing("select_multiple", "", 4, "12<Down><Space>1", "c2 c3"),
    choosing("select_multiple", "horizontal", 4, "41", "c1 c4"),
    choosing("select_multiple", "columns", 8, "85", "c5 c8"),
    choosing("select_multiple", "", 12, "11<Enter>2<Enter>11<Enter>12 1<Enter>", "c1 c2 c12"),
)
