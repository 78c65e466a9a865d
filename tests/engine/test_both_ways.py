"""Answers as canonical JSON and as OpenRosa XML, both ways, whatever was written in them."""

import json
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpn_desktop.engine.answers import Answers, canonical
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.submission import LARGEST
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms import convert
from tests.builders import a_content, a_form
from tests.engine.test_entities import REGISTER as HOUSE
from tests.engine.test_entities import SEVERAL
from tests.engine.test_miniature import FORM as MINIATURE
from tests.engine.test_miniature import REGISTER
from tests.fakes import FixedWorld
from tests.ui.form.peer import a_peer, told

NESTED = """
| survey | | | | |
| | type | name | label | default |
| | text | words | Lời | |
| | date | day | Ngày | |
| | time | clock | Giờ | |
| | dateTime | moment | Lúc | |
| | decimal | share | Phần | |
| | begin_repeat | person | Người | |
| | text | full_name | Tên | |
| | begin_repeat | job | Việc | |
| | text | what | Gì | |
| | select_multiple yn | how | Ra sao | |
| | end_repeat | | | |
| | end_repeat | | | |
| choices | | | |
| | list_name | name | label |
| | yn | co | Có |
| | yn | khong | Không |
""".replace(" label |", " label::Tiếng Việt (vi) |")
DEFINITION = a_form(NESTED)
FORM = compile_form(DEFINITION)
LABEL = " label::Tiếng Việt (vi) |"
HEAD = '<data id="mau" version="2026112301">'
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ODD = st.sampled_from(
    [
        *("<b>&amp;</b>", "]]>", "<!--", "\"'", "a\r\nb\rc\n", "\t x \n", "  hai  đầu ", "&#0;"),
        *("To\u0301m ta\u0306\u0301t", "👩‍🌾🏠", "\u200b\ufeff", "a" * 9999, "{}[]/#", "q/x[1]"),
        *("\u2028\u2029", "\x85\xa0", "\x07", "1e3", "NaN", "tiếng Việt", "עברית", "\U0010fffd"),
    ]
)
WORDS = st.one_of(ODD, st.text(st.characters(exclude_categories=["Cs"]), max_size=60))


def begun() -> FormSession:
    return FormSession.begin(FORM, FixedWorld())


def read(xml: bytes) -> FormSession:
    return FormSession.from_submission(FORM, FixedWorld(drawn=1000), xml)


def written(session: FormSession) -> bytes:
    return session.finalise().submission


def all_texts(session: FormSession) -> list[str]:
    return [text for path, text in session.answers().texts().items() if "instanceID" not in path]


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=3, max_size=3), st.integers(0, 3))
def test_what_was_written_comes_back_to_the_letter(words: list[str], rows: int) -> None:
    session = begun()
    session.answer(session.place("words"), words[0])
    for number in range(rows):
        row, _ = session.add_row(session.place("person"))
        session.answer(session.place("person/full_name", row.id), words[1] + str(number))
        job, _ = session.add_row(session.place("person/job", row.id))
        session.answer(session.place("person/job/what", row.id, job.id), words[2])
    kept = session.answers()
    assert Answers.parse(kept.canonical()) == kept
    xml = written(session)
    back = read(xml)
    assert back.unknown == {}
    assert all_texts(back) == [NOT_XML.sub("", one) for one in all_texts(session)]
    assert written(back) == xml


@settings(max_examples=80, deadline=None)
@given(WORDS)
def test_what_a_draft_holds_comes_back_to_the_letter(words: str) -> None:
    """A draft may hold what nobody can type: it came from another client."""
    text = NOT_XML.sub("", unicodedata.normalize("NFC", words))
    kept = Answers(FORM.form_id, FORM.version, {"words": text} if text else {})
    session = FormSession.resume(FORM, FixedWorld(), kept)
    back = read(written(session))
    assert back.state(back.place("words")).value == text


@settings(max_examples=60, deadline=None)
@given(st.dates(), st.times(), st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_days_and_numbers_come_back(day: object, clock: object, share: object) -> None:
    session = begun()
    for name, text in (("day", str(day)), ("clock", str(clock)[:5]), ("share", str(share))):
        session.answer(session.place(name), text)
    back = read(written(session)) if not session.problems() else session
    for name in ("day", "clock", "share"):
        assert back.state(back.place(name)).value == session.state(session.place(name)).value


PLAIN = WORDS | st.integers(-(2**53), 2**53)
TREES = st.recursive(PLAIN, lambda one: st.lists(one) | st.dictionaries(WORDS, one), max_leaves=9)


@settings(max_examples=60, deadline=None)
@given(TREES)
def test_canonical_json_is_the_same_for_equal_values_and_reads_back(value: object) -> None:
    data = canonical(value)
    assert canonical(json.loads(data)) == data


def test_keys_are_ordered_as_the_standard_says() -> None:
    """RFC 8785, 3.2.3: by UTF-16 code units, so that what lies beyond comes before U+E000."""
    value = {"€": "E", "\r": "C", "\ufb00": "H", "1": "1", "😀": "S", "\x80": "K", "ö": "O"}
    data = canonical(value).decode()
    assert data == '{"\\r":"C","1":"1","\x80":"K","ö":"O","€":"E","😀":"S","\ufb00":"H"}'
    shown = canonical({"a": '\x08\t\n\f\r\x1f"\\/\x7f'})
    assert shown == b'{"a":"\\b\\t\\n\\f\\r\\u001f\\"\\\\/\x7f"}'


MOMENTS = (
    ("moment", "2026-11-23T01:30:00.000Z", "2026-11-23T08:30:00.000+07:00"),
    ("moment", "2026-11-22T23:30:00.000-02:00", "2026-11-23T08:30:00.000+07:00"),
    ("moment", "2026-11-23T08:30:00.000+07:00", "2026-11-23T08:30:00.000+07:00"),
    ("clock", "01:30:00.000Z", "08:30:00.000+07:00"),
    ("clock", "08:30:00.000+07:00", "08:30:00.000+07:00"),
    ("day", "2026-11-23T00:00:00.000+07:00", "2026-11-23"),
)


@pytest.mark.parametrize(("name", "told_there", "here"), MOMENTS)
def test_moments_of_other_offsets_are_read_as_the_same_moment(
    name: str, told_there: str, here: str
) -> None:
    session = read(f"{HEAD}<{name}>{told_there}</{name}></data>".encode())
    assert session.state(session.place(name)).value == here


def test_nothing_that_is_not_known_is_lost() -> None:
    body = """<data id="mau" version="2026112301" instanceID="uuid:1" submissionDate="2026">chữ
    <words lang="vi">a</words> rơi <person note="n"><full_name>B</full_name>
    <job><what>c</what></job><job><what>d</what><more/></job></person><x><y>1</y></x><x>2</x></data>"""
    session = read(body.encode())
    assert session.unknown == {
        "@instanceID": "uuid:1",
        "@submissionDate": "2026",
        "#text": "chữ rơi",
        "words@lang": "vi",
        "person[1]/@note": "n",
        "person[1]/job[2]/more": "",
        "x": "1",
        "x+2": "2",
    }
    again = FormSession.resume(FORM, FixedWorld(), session.answers())
    assert again.unknown == session.unknown


def test_the_same_person_picked_twice_stays_two_rows() -> None:
    head = '<data id="phieu_b_mau" version="2026112301"><household>h1</household>'
    rows = "".join(
        f"<person><person_id>p1</person_id><full_name>{name}</full_name></person>"
        for name in ("Một", "Hai")
    )
    xml = f"{head}{rows}</data>".encode()
    session = FormSession.from_submission(MINIATURE, FixedWorld(register=REGISTER), xml)
    world = FixedWorld(register=REGISTER, drawn=50)
    for each in (session, FormSession.resume(MINIATURE, world, session.answers())):
        rows_there = each.rows(each.place("person"))
        names = [each.state(each.place("person/full_name", row.id)).value for row in rows_there]
        assert names == ["Một", "Hai"]
        assert len({row.id for row in rows_there}) == 2


BOMBS = {
    "entities": b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><data>&b;</data>',
    "outside": b'<!DOCTYPE d SYSTEM "file:///etc/passwd"><data/>',
    "great": HEAD.encode() + b"<words>" + b"a" * LARGEST + b"</words></data>",
    "nothing": b"",
    "cut": HEAD.encode() + b"<words>a",
    "zeros": b"\x00" * 100,
    "other letters": "<data>é</data>".encode("utf-16")[3:],
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused(name: str) -> None:
    with pytest.raises(GpnError) as caught:
        read(BOMBS[name])
    assert caught.value.code is ErrorCode.SUBMISSION_UNREADABLE


def test_many_strange_elements_and_deep_ones_are_all_kept() -> None:
    many = "<x/>" * 60_000
    deep = "<y>" * 4_000 + "sâu" + "</y>" * 4_000
    session = read(f"{HEAD}{many}{deep}</data>".encode())
    assert len(session.unknown) == 60_001
    assert session.unknown["y"] == "sâu"


def test_what_web_forms_writes_is_read_and_written_the_same() -> None:
    steps = [
        ("words", 'A < B & "C" 👩‍🌾'),
        ("day", "1980-03-05"),
        ("share", "2.5"),
        ("person[1]/full_name", "Nông Văn A"),
        ("person[1]/job[1]/what", "làm ruộng\nvà rẫy"),
        ("person[1]/job", None),
        ("person[1]/job[2]/how", "khong co"),
        ("person", None),
        ("person[2]/full_name", "Vi Thị B"),
    ]
    with a_peer() as peer:
        xml = peer.submission(_xform(), {}, steps)
    session = FormSession.from_submission(FORM, FixedWorld(), xml.encode())
    assert session.unknown == {}
    assert session.problems() == []
    names = [one.id for one in session.rows(session.place("person"))]
    assert len(names) == 2
    first = session.place("person/full_name", names[0])
    assert session.state(first).value == "Nông Văn A"
    ours = [(path, _codes(path, text)) for path, text in told(written(session))]
    assert ours == [(path, _codes(path, text)) for path, text in told(xml)]
    again = FormSession.from_submission(FORM, FixedWorld(drawn=90), written(session))
    assert written(again) == written(session)


CSV = {
    "households.csv": "name,label,phone,note\nh1,Hộ A,0911,xa\n",
    "persons.csv": (
        "name,label,household,full_name,__version,__trunkVersion,__branchId\n"
        "p1,A,h1,Nông Văn A,2,1,b-1\np2,B,h1,Vi Thị B,1,,\n"
    ),
}


def test_people_that_web_forms_made_and_changed_are_known_here() -> None:
    xform = convert.convert(a_content(SEVERAL.replace(" label |", LABEL, 1))).xform
    steps = [
        ("household", "h1"),
        ("person[1]/person_id", "p1"),
        ("person[1]/full_name", "Nông Văn Sửa"),
        ("person", None),
        ("person[2]/full_name", "Mới"),
    ]
    with a_peer() as peer:
        xml = peer.submission(xform, CSV, steps)
    world = FixedWorld(register=HOUSE)
    session = FormSession.from_submission(
        compile_form(a_form(SEVERAL.replace(" label |", LABEL, 1))), world, xml.encode()
    )
    assert session.unknown == {}
    found = [one for one in session.finalise().entities if one.list_name == "persons"]
    first, second = found
    assert (first.id, first.action, first.base_version) == ("p1", "update", "2")
    assert first.properties == {"full_name": "Nông Văn Sửa"}
    theirs = next(text for path, text in _ids(xml) if text not in ("p1", "h1", ""))
    assert (second.action, second.properties["full_name"]) == ("create", "Mới")
    assert second.properties["foreign_id"] == theirs
    assert second.id != theirs


def _ids(xml: str) -> list[tuple[str, str]]:
    return re.findall(r'(dataset="persons")[^>]* id="([^"]*)"', xml)


def _codes(path: str, text: str) -> str:
    """Several codes stand in list order with us."""
    return " ".join(sorted(text.split())) if path.endswith("/how") else text


def _xform() -> str:
    return convert.convert(a_content(NESTED)).xform
