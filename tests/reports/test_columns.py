"""Versions of a form laid over one another, and answers as a workbook keeps them."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.reports import answers, columns, definitions
from gpn_desktop.reports.answers import Around, Record, value_of
from gpn_desktop.reports.columns import Frame, Merged, Sort, Version
from gpn_desktop.reports.sheets import Sheet, Value
from tests.builders import a_form, rows

GPN = """
| gpn | | |
| | key | value |
| | role | other |
| | status | trial |
"""
FIRST = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | label::English (en) | calculation | paper |
| | note | hello | Chào | Hello | | |
| | integer | people | **Số** người | People | | A1 |
| | select_one house | house | Nhà | House | | A2 |
| | text | old_name | Tên cũ | Old name | | |
| | text | dropped | Bỏ | Dropped | | |
| | begin_repeat | cow | Bò | Cow | | |
| | text | tag | Thẻ | Tag | | |
| | begin_repeat | calf | Bê | Calf | | |
| | date | born | Ngày đẻ | Born | | |
| | end_repeat | | | | | |
| | end_repeat | | | | | |
| | calculate | twice | | | ${people} * 2 | |
| choices | | | |
| | list_name | name | label::Tiếng Việt (vi) | label::English (en) |
| | house | tam | Nhà tạm | Makeshift |
| | house | khac | Khác | Other |
| settings | | | | |
| | form_id | form_title | version | default_language |
| | mau | Mẫu | 2026110101 | Tiếng Việt (vi) |
"""
SECOND = (
    FIRST.replace("2026110101", "2026120101")
    .replace("| old_name | Tên cũ | Old name |", "| new_name | Tên mới | New name |")
    .replace("| | text | dropped | Bỏ | Dropped | | |\n", "")
    .replace("| | house | tam | Nhà tạm | Makeshift |\n", "")
)


def form(text: str) -> CompiledForm:
    return compile_form(a_form(text))


OLD = form(FIRST + GPN)
NEW = form(SECOND + GPN + "| | rename | old_name:new_name |\n")


def both(language: str = "vi") -> Merged:
    return columns.merged([Version(NEW), Version(OLD)], language)


def names(frame: Frame) -> list[str]:
    return [one.name for one in frame.fields]


def test_questions_of_all_versions_stand_once_in_the_order_of_the_newest() -> None:
    main, cow, calf = both().frames
    assert names(main) == ["people", "house", "new_name", "dropped", "twice"]
    assert [one.label for one in main.fields][:3] == ["A1 Số người", "A2 Nhà", "Tên mới"]
    assert main.fields[1].labels == {"khac": "Khác", "tam": "Nhà tạm"}
    assert (cow.chain, cow.label, names(cow)) == (("cow",), "Bò", ["tag"])
    assert (calf.chain, names(calf)) == (("cow", "calf"), ["born"])
    assert both("en").frames[0].fields[0].label == "A1 People"
    assert columns.merged([], "vi").frames == (Frame((), "", ()),)


def record(version: str, texts: Mapping[str, str]) -> Record:
    return Record(1, "id-1", version, texts, {"_head": "Lan"})


def made(*records: Record, language: str = "vi") -> list[Sheet]:
    merged = both(language)
    seen = {one for each in records for one in answers.seen_in(each, merged)}
    whole = answers.completed(merged, sorted(seen))
    around = Around(("_head",), definitions.words("answers", language), ("Mẫu", "1 phiếu", ""))
    return list(answers.sheets_of(whole, lambda: iter(records), around))


def table(sheet: Sheet) -> list[dict[str, Value]]:
    titles = [one.name for one in sheet.columns]
    return [dict(zip(titles, row, strict=True)) for row in sheet.rows()]


COWS = {
    "people": "3",
    "house": "tam",
    "old_name": "An",
    "cow[]": "r1 r2",
    "cow[r1]/tag": "007",
    "cow[r1]/calf[]": "s1 s2",
    "cow[r1]/calf[s2]/born": "2026-05-01",
}


def test_an_older_record_stands_under_the_names_of_today() -> None:
    main, cow, calf = made(record("2026110101", COWS))
    (row,) = table(main)
    assert (row["_no"], row["_head"], row["_id"]) == (1, "Lan", "id-1")
    assert (row["people"], row["house.label"], row["house"]) == (3, "Nhà tạm", "tam")
    assert (row["new_name"], row["dropped"]) == ("An", None)
    assert [(one["_no"], one["_row"], one["tag"]) for one in table(cow)] == [
        (1, 1, "007"),
        (1, 2, None),
    ]
    assert [(one["_parent"], one["_row"], one["born"]) for one in table(calf)] == [
        (1, "1.1", None),
        (1, "1.2", date(2026, 5, 1)),
    ]
    assert main.above == ("Mẫu", "1 phiếu", "")
    assert cow.above == ("Mẫu – Bò", "1 phiếu", "")
    assert [one.label for one in main.columns][:5] == [
        *("Số", "Chủ hộ", "A1 Số người", "A2 Nhà", "A2 Nhà (mã)"),
    ]


def test_what_no_version_here_asks_has_a_column_by_its_name() -> None:
    strange = {"people": "2", "hello": "x", "other/thing": "1", "goat[g1]/horn": "dài"}
    main, *_, goat = made(record("2027010101", strange))
    (row,) = table(main)
    assert (row["people"], row["thing"]) == (2, "1")
    assert "hello" not in row
    assert [one["horn"] for one in table(goat)] == ["dài"]
    assert goat.title == "goat"


def test_what_a_stranger_sends_makes_no_endless_table() -> None:
    flood = {f"x{n}": "1" for n in range(700)} | {f"r{n}[a]/y": "1" for n in range(700)}
    odd: dict[str, str] = {"people": 5, "house": None}  # type: ignore[dict-item] # not our writer
    sheets = made(record("2026110101", flood | odd))
    assert sum(len(one.columns) for one in sheets) < 2 * answers.MOST_UNKNOWN + 100
    (row,) = table(sheets[0])
    assert (row["people"], row["house"]) == (5, "None")


VALUES = """
| sort     | text                          | value    |
| number   | 12                            | 12       |
| number   | -2.50                         | dec      |
| number   | 1234567890123456              | text     |
| number   | 12a                           | text     |
| number   |                               | none     |
| date     | 2026-05-01                    | date     |
| date     | 1899-12-31                    | text     |
| date     | 2026-13-01                    | text     |
| year     | 1980-01-01                    | date     |
| time     | 08:30:00.000+07:00            | time     |
| time     | 8 giờ                         | text     |
| moment   | 2026-05-01T03:30:00.000+00:00 | moment   |
| moment   | 1880-05-01T03:30:00.000+00:00 | text     |
| computed | 12                            | 12       |
| computed | 2026-05-01                    | date     |
| computed | 007                           | text     |
| text     | =1+1                          | text     |
"""


@pytest.mark.parametrize("case", rows(VALUES), ids=lambda case: f"{case['sort']} {case['text']}")
def test_numbers_are_numbers_and_days_are_days(case: dict[str, str]) -> None:
    wanted = {
        "12": 12,
        "dec": Decimal("-2.50"),
        "text": case["text"],
        "none": None,
        "date": date.fromisoformat(case["text"][:10]) if case["value"] == "date" else None,
        "time": time(8, 30),
        "moment": datetime(2026, 5, 1, 10, 30),
    }
    assert value_of(Sort(case["sort"]), case["text"]) == wanted[case["value"]]


def test_a_head_shows_where_an_answer_is_written_into_it() -> None:
    text = FIRST.replace("Tên cũ", "Tên **cũ** của ${people} người").replace("Bê", "${people}")
    merged = columns.merged([Version(form(text + GPN))], "vi")
    heads = {one.name: one.label for frame in merged.frames for one in frame.fields}
    assert heads["old_name"] == "Tên cũ của … người"
    assert [frame.label for frame in merged.frames][-1] == "calf"
