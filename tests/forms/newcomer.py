"""The workbooks of a newcomer: as first written, and as the program's messages had him mend them.

``newcomer.md`` and ``newcomer2.md`` hold what he typed; titles are coloured, rows wide and the
first one stays in view, as in any workbook that people made.
"""

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

TEXTS = tuple(Path(__file__).with_name(f"{name}.md") for name in ("newcomer", "newcomer2"))
NAMES = ("livelihood", "water", "meeting")
LATER = ("income", "dropout", "village")
VILLAGES = "name,label,head\nv1,Thôn Nà Lay,Hoàng Văn Páo\nv2,Thôn Khòn Ngoài,Lý Thị Mai\n"
LIST = "thon.csv"
FILES = {
    LIST: VILLAGES,
    "villages.csv": VILLAGES,
    "ban.csv": 'name,label,so_ho\nb1,"Bản Mạ, khu 1",42\nb2,Nà Pá,57\n',
}


def first(name: str) -> Workbook:
    """Give a workbook as he first wrote it."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, lines in _sheets(name).items():
        sheet = made.create_sheet(title)
        for line in lines:
            sheet.append([_value(text) for text in line])
        _dress(sheet)
    return made


def mended(name: str) -> Workbook:
    """Give it as it was when nothing was left to mend."""
    made = first(name)
    _MENDS[name](made)
    sheet = made.create_sheet("gpn")
    role = "minutes" if name == "village" else "other"
    for line in (["key", "value"], ["role", role], ["status", "trial"]):
        sheet.append(line)
    return made


def _sheets(name: str) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    book = sheet = ""
    for line in "\n".join(text.read_text("utf-8") for text in TEXTS).splitlines():
        if line.startswith("# "):
            book = line[2:]
        elif line.startswith("## "):
            sheet = line[3:]
        elif line.startswith("|") and book == name:
            found.setdefault(sheet, []).append([one.strip() for one in line[1:-1].split("|")])
    return found


def _value(text: str) -> str | int | bool | date | None:
    if not text.startswith("!"):
        return text or None
    if text in ("!TRUE", "!FALSE"):
        return text == "!TRUE"
    return date.fromisoformat(text[1:]) if "-" in text else int(text[1:])


def _dress(sheet: Worksheet) -> None:
    sheet.freeze_panes = "A2"
    for place, cell in enumerate(sheet[1], 1):
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E78")
        sheet.column_dimensions[get_column_letter(place)].width = 24


def _in_vietnamese(book: Workbook, cells: str) -> None:
    for cell in cells.split():
        title = book["survey"][cell]
        title.value = f"{title.value}::Tiếng Việt (vi)"
    book["choices"]["C1"] = "label::Tiếng Việt (vi)"


def _livelihood(book: Workbook) -> None:
    _in_vietnamese(book, "C1 D1 F1 I1")
    survey = book["survey"]
    survey["O1"], survey["E9"], survey["M45"] = "_comments", "TRUE", None
    survey["J33"] = "count(${animal}[./alive = 'yes'])"
    pct = "if(${inc_before} > 0, round(${inc_diff} div ${inc_before} * 100, 1), 0)"
    survey["J42"] = f"if(${{inc_before}} = '', '', {pct})"
    survey["J43"] = "${inc_after} div ${hh_size}"
    survey.delete_rows(46, 2)
    survey["A21"] = "select_one source"
    survey.insert_rows(22)
    survey["A22"], survey["B22"], survey["C22"] = "text", "source_other", "Nguồn khác (ghi rõ)"
    survey["G22"] = "${source} = 'khac'"
    book["choices"].append(["source", "khac", "Khác"])
    book["settings"]["E1"], book["settings"]["E2"] = "default_language", "Tiếng Việt (vi)"


def _water(book: Workbook) -> None:
    survey = book["survey"]
    survey["A17"], survey["I17"], survey["Q17"] = "integer", ". >= 0 and . <= 100", None
    survey["A33"], survey["B33"] = "select_one prio", "prio_1"
    survey["M15"] = survey["M28"] = None
    survey["L31"] = (
        "if(${toilet}='none', 'open', if(${toilet}='pit', 'unimproved', "
        "if(${shared}='', '', if(${shared}='y', 'limited', 'basic'))))"
    )
    survey["L39"] = f"if(${{soap}}='', '', {survey['L39'].value})"
    book["settings"]["C2"], book["settings"]["E2"] = "2026112601", None


def _meeting(book: Workbook) -> None:
    _in_vietnamese(book, "C1 D1 H1")
    survey = book["survey"]
    survey["G6"] = "decimal-date-time(.) > decimal-date-time(${from})"
    survey.delete_rows(32, 2)
    for row in survey.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                text = cell.value.replace("villages.csv", LIST)
                cell.value = text.replace("pulldata('villages'", "pulldata('thon'")
    settings = book["settings"]
    settings["C2"], settings["D1"], settings["D2"] = (
        *("2026112601", "default_language"),
        "Tiếng Việt (vi)",
    )


def _income(book: Workbook) -> None:
    book["Hướng dẫn"].title, book["survey"]["O1"] = "_Hướng dẫn", "_ghi chú"
    settings = book["settings"]
    settings["D1"], settings["D2"] = "default_language", "Tiếng Việt (vi)"


def _dropout(book: Workbook) -> None:
    survey = book["survey"]
    survey["A20"] = "select_one back"
    survey.insert_rows(21)
    for letter, text in zip("ABCD", ("text", "d_back_other", "Ghi rõ", "Specify"), strict=True):
        survey[f"{letter}21"] = text
    survey["J21"] = "${d_back} = 'khac'"
    book["choices"].append(["back", "khac", "Khác", "Other"])
    book["settings"]["C2"] = 2026112601


def _village(book: Workbook) -> None:
    survey, settings = book["survey"], book["settings"]
    survey["N1"], survey["D19"] = "_", None
    survey["G5"] = "decimal-time(.) > decimal-time(${t1})"
    result = "if(${v_yes} > ${present} * 0.5, 'thông qua', 'không thông qua')"
    survey["I29"] = f"if(${{v_yes}}='' or ${{present}}='', '', {result})"
    survey.delete_rows(37)
    settings["B2"], settings["C2"] = "village_meeting", "2026112301"
    settings["D1"], settings["D2"] = "default_language", "Tiếng Việt (vi)"


_MENDS = {
    "livelihood": _livelihood,
    "water": _water,
    "meeting": _meeting,
    "income": _income,
    "dropout": _dropout,
    "village": _village,
}
