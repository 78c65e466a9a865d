"""The sample workbook explains all that is accepted, and installs without a problem."""

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms import kinds, sample
from gpn_desktop.forms.kinds import read_type
from gpn_desktop.forms.publish import prepare
from gpn_desktop.forms.reading import read
from gpn_desktop.services.terms import CORE
from gpn_desktop.services.workbooks import problems_of
from gpn_desktop.support.programmes import asked_types
from tests.fakes import FixedWorld

HOUSEHOLD = [{"name": "h1", "label": "Đặng Thị Hường", "__version": "1", "phone": "0912345678"}]


def test_the_sample_installs_without_any_problem() -> None:
    prepared = prepare(sample.workbook(), sample.NAME)
    assert prepared.problems == ()
    assert prepared.definition is not None
    assert problems_of(prepared.definition) == ()


def test_the_sample_can_be_filled_in() -> None:
    definition = prepare(sample.workbook(), sample.NAME).definition
    assert definition is not None
    world = FixedWorld(register={"households": HOUSEHOLD})
    session = FormSession.begin(compile_form(definition), world, {"household": "h1"})
    assert session.state(session.place("chung/so_dien_thoai")).value == "0912345678"
    session.answer(session.place("chung/so_nguoi"), "4")
    session.answer(session.place("chung/dien_tich"), "50")
    assert session.state(session.place("chung/doc_lai")).label == "Bình quân **12,5** m² một người"
    session.answer(session.place("doi_song/xa"), "xa_b")
    assert [one.code for one in session.choices(session.place("doi_song/xom"))] == ["xom_3"]
    session.answer(session.place("chan_nuoi/so_bo"), "2")
    assert len(session.rows(session.place("chan_nuoi/bo"))) == 2
    assert session.problems() == []
    assert b"bieu_mau_thu" in session.finalise().submission


def test_the_sample_uses_every_type_column_appearance_and_parameter() -> None:
    survey = sample.sheets()["survey"]
    cells = [dict(zip(survey[0], line, strict=True)) for line in survey[1:]]
    assert {read_type(row["type"]).word for row in cells} == set(kinds.TYPES)
    words = {word for row in cells for word in row["appearance"].split()}
    assert words == set(kinds.APPEARANCES)
    said = " ".join(row["parameters"] for row in cells)
    assert all(f"{one}=" in said for one in (*kinds.FILE_PARAMETERS, *kinds.LIST_PARAMETERS))
    assert [title for title in survey[0] if not any(row[title] for row in cells)] == []


def test_every_word_that_is_accepted_is_explained() -> None:
    told = {word for table in sample.explained() for word in table.words}
    known = {word for titles in kinds.COLUMNS.values() for word in titles}
    known -= {"key", "value", "note"}
    assert told >= known | set(kinds.TYPES) | set(kinds.GPN_KEYS) | set(kinds.APPEARANCES)
    assert all(meaning for table in sample.explained() for meaning in table.words.values())


def test_the_guide_names_the_support_types_and_what_goes_into_their_records() -> None:
    assert sample.explained(asked_types())[:-1] == sample.explained()
    (fields, types) = sample.explained(asked_types())[-2:]
    assert set(fields.words) == set(kinds.SUPPORT_FIELDS) == set(CORE)
    assert types.words == asked_types()
    assert types.words["TETQUA"] == "Quà Tết, cứu đói giáp hạt"
    guide = read(sample.workbook(asked_types()), sample.NAME)
    assert guide.sheet("survey").rows == read(sample.workbook(), sample.NAME).sheet("survey").rows
    lines = sample.sheets(asked_types())[sample.GUIDE]
    assert ["TETQUA", "Quà Tết, cứu đói giáp hạt"] in lines
    assert ["signed", "Người nhận đã ký; danh sách phải có mã co: select_one"] in lines


def test_the_guide_is_a_sheet_that_is_not_read() -> None:
    book = read(sample.workbook(), sample.NAME)
    assert book.sheet(sample.GUIDE).rows == ()
    assert book.sheet("survey").rows[0].text(sample.NOTE)
