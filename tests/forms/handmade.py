"""Workbooks put together part by part, as no program for spreadsheets would write them."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Table = list[list[str]]
FORM: Mapping[str, Table] = {
    "survey": [["type", "name", "label::Tiếng Việt (vi)"], ["text", "ten", "Tên"]],
    "settings": [
        ["form_id", "form_title", "version", "default_language"],
        ["mau", "Biểu mẫu thử", "2026112301", "Tiếng Việt (vi)"],
    ],
    "gpn": [["key", "value"], ["role", "other"], ["status", "trial"]],
}


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def sheet_xml(rows: Table, *, more: str = "", inside: str = "") -> str:
    """Give a sheet: ``inside`` stands after its rows, ``more`` after all of them."""
    lines = "".join(
        f"<row r='{n}'>" + "".join(_cell(text) for text in row) + "</row>"
        for n, row in enumerate(rows, 1)
    )
    return f"<worksheet {MAIN}><sheetData>{lines}{inside}</sheetData>{more}</worksheet>"


def _cell(text: str) -> str:
    return f"<c t='inlineStr'><is><t>{escaped(text)}</t></is></c>" if text else "<c/>"


def parts(sheets: Mapping[str, str], *, strings: str = "") -> dict[str, bytes]:
    """Give the parts of a workbook with these sheets, each as XML."""
    numbers = dict(enumerate(sheets, 1))
    books = "".join(
        f"<sheet name='{name}' sheetId='{n}' r:id='r{n}'/>" for n, name in numbers.items()
    )
    links = "".join(
        f"<Relationship Id='r{n}' Type='{REL}/worksheet' Target='worksheets/sheet{n}.xml'/>"
        for n in numbers
    )
    kinds = "".join(
        f"<Override PartName='/xl/worksheets/sheet{n}.xml' ContentType='{_TYPE}.worksheet+xml'/>"
        for n in numbers
    )
    if strings:
        kinds += (
            f"<Override PartName='/xl/sharedStrings.xml' ContentType='{_TYPE}.sharedStrings+xml'/>"
        )
    found = {
        "[Content_Types].xml": f"<Types xmlns='{_PACKAGE}/content-types'>"
        "<Default Extension='rels' ContentType="
        "'application/vnd.openxmlformats-package.relationships+xml'/>"
        f"<Override PartName='/xl/workbook.xml' ContentType='{_TYPE}.sheet.main+xml'/>{kinds}"
        "</Types>",
        "_rels/.rels": f"<Relationships xmlns='{_PACKAGE}/relationships'>"
        f"<Relationship Id='r1' Type='{REL}/officeDocument' Target='xl/workbook.xml'/>"
        "</Relationships>",
        "xl/workbook.xml": f"<workbook {MAIN} xmlns:r='{REL}'><sheets>{books}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships xmlns='{_PACKAGE}/relationships'>{links}"
        "</Relationships>",
        **{f"xl/worksheets/sheet{n}.xml": sheets[name] for n, name in numbers.items()},
        **({"xl/sharedStrings.xml": strings} if strings else {}),
    }
    return {name: text.encode() for name, text in found.items()}


def form(**changed: str) -> dict[str, bytes]:
    """Give the parts of a small form; ``survey="<worksheet…"`` puts a sheet in place of its own."""
    return parts({**{name: sheet_xml(rows) for name, rows in FORM.items()}, **changed})


def packed(members: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()
