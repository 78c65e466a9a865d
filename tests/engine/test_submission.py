"""OpenRosa XML both ways; what a submission holds that the form does not know."""

import xml.etree.ElementTree as ET

import pytest

from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from tests.builders import a_form
from tests.engine.test_miniature import FORM, REGISTER, begun, say
from tests.fakes import FixedWorld

HEAD = '<data id="phieu_b_mau" version="2026112301" xmlns:j="http://openrosa.org/javarosa">'


def read(body: str, head: str = HEAD) -> FormSession:
    xml = f"{head}{body}</data>".encode()
    return FormSession.from_submission(FORM, FixedWorld(register=REGISTER), xml)


def test_a_finished_form_is_written_in_form_order_without_what_is_hidden() -> None:
    session = begun()
    say(session, "area=nt2 wall=gach assets=khong_co d4=co d9=khong")
    root = ET.fromstring(session.finalise().submission)  # noqa: S314 - our own
    assert (root.get("id"), root.get("version")) == ("phieu_b_mau", "2026112301")
    tags = [child.tag for child in root]
    assert tags[:4] == ["household", "area", "person", "person"]
    assert tags[-1] == "meta"
    assert "b1_typed" not in tags
    entity = root[2].find("meta/entity")
    assert entity is not None
    assert entity.attrib == {
        "dataset": "persons",
        "create": "0",
        "update": "1",
        "id": "p1",
        "baseVersion": "2",
        "trunkVersion": "",
        "branchId": "",
    }
    assert entity.findtext("label") == "Nông Văn A"
    assert root.findtext("meta/instanceName") == "Phiếu B 68"


def test_a_submission_of_ours_reads_back_and_is_written_the_same() -> None:
    session = begun()
    row, _ = session.add_row(session.place("person"))
    session.answer(session.place("person/full_name", row.id), 'A < B & "C"')
    say(session, "area=nt2 wall=gach assets=khong_co d4=co d9=khong")
    xml = session.finalise().submission
    world = FixedWorld(register=REGISTER, drawn=40)
    back = FormSession.from_submission(FORM, world, xml)
    assert back.unknown == {}
    assert back.finalise().submission == xml
    assert [row.entity for row in back.rows(back.place("person"))] == ["p1", "p2", None]


def test_people_made_elsewhere_get_an_id_of_ours_and_keep_theirs_as_a_field() -> None:
    session = read(
        """<household>h1</household><area>nt2</area><person><person_id/><full_name>Mới</full_name>
        <meta><entity dataset="persons" create="1" id="their-id"><label>Mới</label></entity></meta>
        </person><wall>gach</wall><assets>khong_co</assets><d4>co</d4><d9>co</d9>"""
    )
    (row,) = session.rows(session.place("person"))
    change = session.finalise().entities[-1]
    assert (change.id, change.action) == (row.id, "create")
    assert change.properties["foreign_id"] == "their-id"
    assert b'id="their-id"' in session.finalise().submission
    again = FormSession.resume(FORM, FixedWorld(register=REGISTER), session.answers())
    assert again.finalise().entities[-1] == change


def test_what_the_form_does_not_know_is_reported_and_kept() -> None:
    session = read(
        """<area odd="1">nt2</area><area>tt</area><strange>x<more>y</more></strange>
        <wall><b>gach</b></wall><b1_typed>viết</b1_typed>
        <person j:template=""><full_name>T</full_name>
        </person><strange>z</strange><meta extra="e" j:odd="o"/>"""
    )
    assert session.unknown == {
        "area": "tt",
        "area@odd": "1",
        "strange": "xy",
        "strange+2": "z",
        "wall": "gach",
        "meta/@extra": "e",
    }
    assert session.state(session.place("area")).value == "nt2"
    assert session.rows(session.place("person")) == []
    assert session.state(session.place("b1_typed")).raw == "viết"
    again = FormSession.resume(FORM, FixedWorld(register=REGISTER), session.answers())
    assert again.unknown == session.unknown


@pytest.mark.parametrize(
    "xml",
    [
        b"no xml",
        b"<data",
        b'<!DOCTYPE d [<!ENTITY a "b">]><data id="phieu_b_mau" version="2026112301">&a;</data>',
    ],
)
def test_what_is_no_submission_is_refused(xml: bytes) -> None:
    with pytest.raises(GpnError) as caught:
        FormSession.from_submission(FORM, FixedWorld(), xml)
    assert caught.value.code is ErrorCode.SUBMISSION_UNREADABLE


def test_a_submission_of_another_form_or_version_is_refused() -> None:
    with pytest.raises(GpnError) as caught:
        read("", '<data id="phieu_b_mau" version="2020010101">')
    assert caught.value.code is ErrorCode.FORM_OTHER
    assert caught.value.facts["form"] == "phieu_b_mau 2020010101"


UPSERT = """
| survey | | | |
| | type | name | label | save_to |
| | select_one_from_file households.csv | household | Hộ | |
| | text | note | Ghi chú | note |
| entities | | | | |
| | list_name | label | entity_id | create_if | update_if |
| | households | ${note} | ${household} | ${note} != 'không' | ${note} != 'không' |
""".replace("label | save_to", "label::Tiếng Việt (vi) | save_to")


@pytest.mark.parametrize(
    ("household", "note", "actions"),
    [("h1", "x", ["update"]), ("h2", "x", ["create"]), ("h1", "không", [])],
)
def test_where_both_are_allowed_one_with_a_version_is_updated(
    household: str, note: str, actions: list[str]
) -> None:
    houses = [*REGISTER["households"], {"name": "h2", "label": "Hộ chưa có"}]
    world = FixedWorld(register={"households": houses})
    session = FormSession.begin(compile_form(a_form(UPSERT)), world, {"household": household})
    session.answer(session.place("note"), note)
    assert [change.action for change in session.finalise().entities] == actions


EMPTY_GROUP = """
| survey | | | |
| | type | name | label | relevant |
| | begin_group | g | Nhóm | ${a} = '' |
| | text | inner | Trong | |
| | end_group | | | |
| | text | a | A | |
""".replace("label | relevant", "label::Tiếng Việt (vi) | relevant")


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    form = compile_form(a_form(EMPTY_GROUP))
    session = FormSession.begin(form, FixedWorld())
    session.answer(session.place("a"), "x\x07y\U0001f600")
    xml = session.finalise().submission.decode()
    assert "<a>xy\U0001f600</a>" in xml
    assert "<g" not in xml
