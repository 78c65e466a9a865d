"""Reports as real workbooks, opened and recalculated by LibreOffice."""

import csv
import subprocess
import tempfile
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from gpn_desktop.reports import definitions, fill, workbook
from gpn_desktop.reports.checks import CheckCode, Finding, check
from gpn_desktop.reports.report import Heading, Report, Weight

HEADING = Heading(
    issuer="UBND XÃ ĐÌNH LẬP",
    parent="TỈNH LẠNG SƠN",
    place="Đình Lập",
    year=2026,
    on=date(2026, 12, 5),
    state="preliminary",
    standard="P2022",
    notes=("Ngưỡng 140 điểm theo nguồn thứ cấp [S].",),
)


def unit(name: str, area: str, households: int | None, poor: int, near: int) -> fill.UnitFacts:
    def ids(word: str, count: int) -> frozenset[str]:
        return frozenset(f"{name}-{word}-{n}" for n in range(count))

    return fill.UnitFacts(
        unit=name,
        name=name,
        area=area,
        totals={"households": households, "persons": households and households * 4},
        sets={
            "poor": ids("p", poor),
            "near_poor": ids("n", near),
            "poor_persons": ids("pp", poor * 4),
            "near_poor_persons": ids("np", near * 4),
        },
    )


CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1"

UNITS = (
    unit("Khu 1", "urban", 120, 2, 4),
    unit("Nà Pá", "rural", 90, 9, 12),
    unit("Khe Váp", "rural", 60, 11, 7),
)


def summary(units: tuple[fill.UnitFacts, ...] = UNITS, language: str = "vi") -> Report:
    return fill.summary(definitions.definition("mau_7_1", language), units, HEADING)


def test_no_sheet_is_laid_readable_into_the_folder_for_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    file = tmp_path / "7-1.xlsx"
    workbook.write(summary(), file)
    assert openpyxl.load_workbook(file).worksheets[0]["A2"].value == HEADING.issuer


def recalculated(file: Path) -> list[list[str]]:
    out = file.parent / "csv"
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    words = ("soffice", profile, "--headless", "--convert-to", CSV, "--outdir", str(out))
    subprocess.run([*words, str(file)], check=True, capture_output=True, timeout=240)
    text = (out / f"{file.stem}.csv").read_text("utf-8")
    return list(csv.reader(text.splitlines()))


def test_sums_and_rates_are_counted_from_their_own_sets() -> None:
    report = summary()
    assert [row.weight for row in report.rows].count(Weight.AREA) == 2
    total = len(report.rows) - 1
    assert report.cell(total, "poor").value == 22
    assert len(report.cell(total, "poor").ids) == 22
    assert report.cell(total, "poor_rate").value == Fraction(22, 270)
    assert check(report) == ()


def test_a_missing_total_leaves_its_rates_empty_and_is_found() -> None:
    report = summary((*UNITS, unit("Còn Quan", "rural", None, 3, 1)))
    last = len(report.rows) - 2
    assert report.cell(last, "unit").value == "Còn Quan"
    assert report.cell(last, "poor_rate").value is None
    assert report.cell(last + 1, "households").value is None
    found = check(report)
    assert Finding(CheckCode.TOTAL_MISSING, "Còn Quan", "Số hộ") in found
    assert {finding.code for finding in found} == {CheckCode.TOTAL_MISSING}


def test_a_rate_over_a_hundred_per_cent_is_found() -> None:
    found = check(summary((unit("Nà Pá", "rural", 5, 9, 0),)))
    assert CheckCode.TOTAL_TOO_SMALL in {finding.code for finding in found}


def test_a_sum_that_does_not_close_is_found() -> None:
    report = summary()
    total = report.rows[-1]
    wrong = replace(total.cells[4], value=99)
    cells = (*total.cells[:4], wrong, *total.cells[5:])
    broken = replace(report, rows=(*report.rows[:-1], replace(total, cells=cells)))
    assert check(broken) == (Finding(CheckCode.SUM_OPEN, "Tổng cộng (I+II)", "Số hộ"),)


def test_an_area_without_households_has_no_rate() -> None:
    report = summary((unit("Khu 1", "urban", 0, 0, 0),))
    assert report.cell(0, "poor_rate").value is None
    assert report.cell(2, "households").value == 0
    assert check(report) == ()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_libreoffice_opens_form_7_1_and_recalculates_our_numbers(
    tmp_path: Path, language: str
) -> None:
    file = tmp_path / "mau.xlsx"
    report = summary(language=language)
    workbook.write(report, file)
    rows = recalculated(file)
    text = "\n".join(",".join(row) for row in rows)
    assert not any(word in text for word in ("#", "Err:"))
    last = next(row for row in rows if row[1] == report.cell(-1, "unit").value)
    assert [value.replace(",", "") for value in last[2:6]] == ["270", "1080", "22", "8.15"]
    assert list(tmp_path.glob("*.new")) == []


def printed(file: Path) -> list[str]:
    """Give the text of each page as LibreOffice prints it."""
    command = ["soffice", f"-env:UserInstallation=file://{file.parent}/office", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    told = subprocess.run(
        ["pdftotext", "-layout", str(file.with_suffix(".pdf")), "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return told.stdout.split("\f")[:-1]


def test_every_printed_page_says_what_the_figures_may_not_be(tmp_path: Path) -> None:
    units = tuple(unit(f"Thôn {n}", "rural", 30, 3, 4) for n in range(70))
    report = summary(units)
    file = tmp_path / "mau.xlsx"
    workbook.write(replace(report, heading=replace(HEADING, training=True, trial=True)), file)
    pages = printed(file)
    assert len(pages) > 1
    for page in pages:
        assert "BẢN TẬP HUẤN" in page
        assert "BẢN THỬ" in page
    workbook.write(report, file)
    assert not any(word in page for page in printed(file) for word in ("BẢN TẬP", "BẢN THỬ"))


def test_the_sheet_carries_formulas_print_area_and_notes(tmp_path: Path) -> None:
    file = tmp_path / "mau.xlsx"
    workbook.write(replace(summary(), heading=replace(HEADING, training=True)), file)
    sheet = openpyxl.load_workbook(file).worksheets[0]
    values = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert any(value.startswith("=SUM(") for value in values)
    assert any(value.startswith("=E") and value.endswith("*100") for value in values)
    assert any("TẬP HUẤN" in value for value in values)
    assert "Ngưỡng 140 điểm theo nguồn thứ cấp [S]." in values
    assert sheet.print_area.startswith("'")
    assert sheet.page_setup.fitToWidth == 1


def listed(
    head: str, result: str, decision: str = "", *, is_decided: bool = True
) -> fill.ListedHousehold:
    return fill.ListedHousehold(
        id=head,
        head=head,
        commune="Đình Lập",
        village="Nà Pá",
        ethnicity="Tày",
        members=frozenset({f"{head}/1", f"{head}/2"}),
        result=result,
        decision=decision,
        decided_on=date(2026, 12, 1),
        is_decided=is_decided,
    )


def test_the_list_stands_poor_first_by_given_name_and_marks_what_is_undecided() -> None:
    households = [
        listed("Vi Thị Hoa", "near_poor", "7/QĐ-UBND", is_decided=False),
        listed("Lý Văn Bình", "poor", is_decided=False),
        listed("Nông Thị An", "poor", "12/QĐ-UBND"),
        listed("Triệu Văn Cung", "poor"),
    ]
    report = fill.listing(definitions.definition("danh_sach_ngheo"), households, HEADING)
    heads = [report.cell(n, "head").value for n in range(4)]
    assert heads == ["Nông Thị An", "Lý Văn Bình", "Triệu Văn Cung", "Vi Thị Hoa"]
    assert [report.cell(n, "decision").value for n in range(4)] == [
        "12/QĐ-UBND",
        "chưa có quyết định mới (theo quyết định trước: không ghi số)",
        "không ghi số",
        "chưa có quyết định mới (theo quyết định trước: 7/QĐ-UBND)",
    ]
    days = [report.cell(n, "decided_on").value for n in range(4)]
    assert days == [date(2026, 12, 1), None, date(2026, 12, 1), None]
    assert report.cell(0, "persons").ids == {"Nông Thị An/1", "Nông Thị An/2"}


@pytest.mark.parametrize("code", ["mau_7_1", "danh_sach_ngheo"])
def test_libreoffice_opens_a_report_in_which_nobody_is_poor(tmp_path: Path, code: str) -> None:
    definition = definitions.definition(code)
    units = (unit("Nà Pá", "rural", 2, 0, 0),)
    report = (
        fill.listing(definition, (), HEADING)
        if definition.is_named
        else fill.summary(definition, units, HEADING)
    )
    file = tmp_path / "none.xlsx"
    workbook.write(report, file)
    sheet = recalculated(file)
    text = "\n".join(",".join(row) for row in sheet)
    assert not any(word in text for word in ("#", "Err:"))
    assert HEADING.notes[0] in text
    totals = [row[2:6] for row in sheet if row[1] == "Tổng cộng (I+II)"]
    assert totals == ([] if definition.is_named else [["2", "8", "0", "0.00"]])


def test_a_name_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    report = fill.listing(
        definitions.definition("danh_sach_ngheo"), [listed('=HYPERLINK("x")', "poor")], HEADING
    )
    workbook.write(report, file)
    sheet = openpyxl.load_workbook(file).worksheets[0]
    cell = next(c for row in sheet.iter_rows() for c in row if c.value == '=HYPERLINK("x")')
    assert cell.data_type != "f" or cell.quotePrefix


def test_every_definition_is_whole_in_both_languages() -> None:
    for code in definitions.all_codes():
        vi, en = definitions.definition(code, "vi"), definitions.definition(code, "en")
        assert vi.words.keys() == en.words.keys()
        assert len(vi.signatures) == len(en.signatures) == 2
        assert vi.source.mark.startswith("[")
        keys = {column.key for column in vi.columns}
        assert {ratio.over for ratio in vi.ratios.values()} <= keys
