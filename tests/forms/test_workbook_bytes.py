"""A law: whatever bytes stand in a workbook, reading it gives problems, a form, or one error."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop.errors import GpnError
from gpn_desktop.forms.publish import prepare
from gpn_desktop.forms.sample import workbook
from tests.forms.handmade import FORM, MAIN, form, packed, parts, sheet_xml

SAMPLE = workbook()
STRINGS = f"<sst {MAIN}><si><t>type</t></si><si><t>name</t></si></sst>"
SHARED = parts({name: sheet_xml(rows) for name, rows in FORM.items()}, strings=STRINGS)
PIECES = (
    *(b"", b"<", b">", b"/", b"'", b'"', b"&amp;", b"&x;", b"0", b"-1", b"99999999999", b"\xff"),
    *(b"<row r='7'>", b"<c r='A1' t='s'><v>1</v></c>", b"<f>1+1</f>", b"t='e'", b"t='d'", b"t='n'"),
    *(
        b"<v>1e999</v>",
        b"<v>abc</v>",
        b"<is/>",
        b"s='7'",
        b"xml:space='preserve'",
        b"<mergeCells/>",
    ),
    *(b"<dataValidations><dataValidation sqref='x'/></dataValidations>", b"<cols><col/></cols>"),
    *(b"<sheetViews><sheetView tabSelected='maybe'/></sheetViews>", b"<!-- -->", b"<?x?>"),
)


@st.composite
def changed(draw: st.DrawFn, members: Mapping[str, bytes]) -> bytes:
    """Give a workbook with bytes replaced in some of its parts, or a part left out."""
    found = dict(members)
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(found)))
        content = found[name]
        at = draw(st.integers(0, len(content)))
        gone = draw(st.integers(0, 12))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.binary(max_size=4)))
        found[name] = content[:at] + piece + content[at + gone :]
        if draw(st.integers(0, 15)) == 0:
            del found[name]
    return packed(found)


def reads(content: bytes) -> None:
    try:
        prepared = prepare(content, "mau.xlsx")
    except GpnError:
        return
    assert prepared.problems or prepared.definition


@settings(max_examples=150, deadline=None)
@given(st.one_of(changed(form()), changed(SHARED)))
def test_parts_that_were_changed(content: bytes) -> None:
    reads(content)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_bytes_that_were_flipped_or_cut_off(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from((packed(form()), SAMPLE))))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    is_cut = data.draw(st.booleans())
    reads(bytes(whole[: data.draw(st.integers(0, len(whole)))] if is_cut else whole))
