"""A draft moved to another version of its form: what maps, what is lost, what is new."""

import pytest

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.loading import compile_form, dump, load
from gpn_desktop.engine.matching import Matching
from gpn_desktop.engine.migrate import Migration, Moved, preview
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import ErrorCode, GpnError
from tests.builders import a_form
from tests.engine.test_miniature import MINIATURE as MINIATURE_FILE
from tests.engine.test_miniature import REGISTER, say
from tests.fakes import FixedWorld

SETTINGS = """
| settings | | | | |
| | form_id | form_title | version | default_language |
| | mau | Biểu mẫu thử | {version} | Tiếng Việt (vi) |
"""
RENAMES = """
| gpn | | |
| | key | value |
| | role | other |
| | status | trial |
"""


def version(survey: str, number: int, *renames: str, choices: str = "") -> CompiledForm:
    """Give a version of a form; renames are old:new."""
    lines = "".join(f"| | rename | {one} |\n" for one in renames)
    survey = survey.replace(" label |", " label::Tiếng Việt (vi) |")
    choices = choices.replace(" label |", " label::Tiếng Việt (vi) |")
    told = SETTINGS.format(version=f"20261123{number:02}")
    return compile_form(a_form(survey + choices + told + RENAMES + lines))


def begun(form: CompiledForm, **answers: str) -> FormSession:
    session = FormSession.begin(form, FixedWorld())
    for path, text in answers.items():
        session.answer(session.at(path.replace("__", "/")), text)
    return session


def moved(session: FormSession, new: CompiledForm) -> Migration:
    return preview(session.answers(), session.form, new, FixedWorld(drawn=500))


def back(found: Migration) -> FormSession:
    return FormSession.resume(found.new, FixedWorld(drawn=900), found.answers)


def value(session: FormSession, path: str) -> str:
    return session.state(session.at(path)).value


def news(lines: tuple[Moved, ...]) -> list[tuple[str, str]]:
    return [(one.old, one.new) for one in lines]


HOUSE = """
| survey | | | | | |
| | type | name | label | required | relevant |
| | select_one wall | wall | Tường | yes | |
| | integer | rooms | Số phòng | | |
| | text | note | Ghi chú | | |
| | text | phone | Điện thoại | | |
"""
WALLS = """
| choices | | | |
| | list_name | name | label |
| | wall | gach | Gạch |
| | wall | khac | Khác |
"""
ONE = version(HOUSE, 1, choices=WALLS)


def test_the_same_form_under_another_number_carries_everything() -> None:
    found = moved(begun(ONE, wall="gach", rooms="3"), version(HOUSE, 2, choices=WALLS))
    assert news(found.carried) == [("wall", "wall"), ("rooms", "rooms")]
    assert found.loses_nothing
    assert (found.new_required, found.dropped) == ((), ())
    assert value(back(found), "rooms") == "3"
    assert found.answers.version == "2026112302"


def test_a_renamed_question_takes_its_answer_along_wherever_it_stands() -> None:
    new = """
| survey | | | |
| | type | name | label |
| | begin_group | house | Nhà |
| | select_one wall | tuong | Tường |
| | integer | rooms | Số phòng |
| | end_group | | |
"""
    found = moved(begun(ONE, wall="khac", rooms="2"), version(new, 2, "wall:tuong", choices=WALLS))
    assert news(found.renamed) == [("wall", "house/tuong"), ("rooms", "house/rooms")]
    assert value(back(found), "house/tuong") == "khac"
    matching = Matching(ONE, found.new)
    assert (matching.moved("wall"), matching.moved("note")) == ("house/tuong", "")
    assert (matching.moved("nowhere"), matching.moved("wall[r1]")) == ("", "")
    assert found.loses_nothing


def test_renames_of_versions_between_are_followed_and_swaps_are_told_apart() -> None:
    swapped = HOUSE.replace(" note ", " x ").replace(" phone ", " note ").replace(" x ", " phone ")
    found = moved(
        begun(ONE, note="n", phone="p"),
        version(swapped, 3, "note:phone", "phone:note", choices=WALLS),
    )
    assert (value(back(found), "phone"), value(back(found), "note")) == ("n", "p")
    later = HOUSE.replace(" note ", " third ")
    found = moved(
        begun(ONE, note="n"), version(later, 3, "note:second", "second:third", choices=WALLS)
    )
    assert value(back(found), "third") == "n"
    circle = version(HOUSE.replace(" note ", " other "), 3, "note:b", "b:note", choices=WALLS)
    assert news(moved(begun(ONE, note="n"), circle).dropped) == [("note", "")]


def test_a_rename_that_only_a_version_between_tells_is_followed() -> None:
    second = version(HOUSE.replace(" note ", " said "), 2, "note:said", choices=WALLS)
    third = version(HOUSE.replace(" note ", " heard "), 3, "said:heard", choices=WALLS)
    session = begun(ONE, note="n")
    kept = session.answers()
    assert news(preview(kept, ONE, third, FixedWorld(drawn=500)).dropped) == [("note", "")]
    found = preview(kept, ONE, third, FixedWorld(drawn=500), [second])
    assert news(found.renamed) == [("note", "heard")]


def test_a_name_that_another_question_took_over_is_not_mistaken_for_it() -> None:
    new = HOUSE.replace("| | text | note | Ghi chú | | |\n", "").replace(" phone ", " note ")
    found = moved(begun(ONE, note="n", phone="p"), version(new, 2, "phone:note", choices=WALLS))
    assert value(back(found), "note") == "p"
    assert news(found.dropped) == [("note", "")]
    home = preview(found.answers, found.new, ONE, FixedWorld(drawn=900))
    assert (value(back(home), "phone"), value(back(home), "note")) == ("p", "n")


def test_what_is_asked_no_more_is_named_with_its_value_and_stays_in_the_draft() -> None:
    new = version("\n".join(HOUSE.splitlines()[:4]) + "\n", 2, choices=WALLS)
    found = moved(begun(ONE, wall="gach", note="cột gỗ", rooms="4"), new)
    assert [(one.old, one.answer, one.state.label) for one in found.dropped] == [
        ("rooms", "4", "Số phòng"),
        ("note", "cột gỗ", "Ghi chú"),
    ]
    assert not found.loses_nothing
    assert found.answers.draft["unknown"] == {"rooms": "4", "note": "cột gỗ"}
    again = preview(found.answers, new, ONE, FixedWorld(drawn=900))
    assert value(back(again), "note") == "cột gỗ"
    assert "unknown" not in again.answers.draft


RETYPED = (
    ("text", "integer", "12", "12", "retyped"),
    ("text", "integer", "12a", "12a", "unreadable"),
    ("text", "date", "5/3/1980", "1980-03-05", "retyped"),
    ("integer", "text", "12", "12", "retyped"),
    ("integer", "decimal", "1500", "1500", "retyped"),
    ("decimal", "integer", "1,234", "1.234", "unreadable"),
    ("decimal", "integer", "2,0", "2", "retyped"),
    ("date", "text", "5/3/1980", "1980-03-05", "retyped"),
    ("date", "dateTime", "5/3/1980", "1980-03-05T00:00:00.000+07:00", "retyped"),
    ("integer", "text", "12a", "12a", "retyped"),
    ("select_one wall", "text", "gach", "gach", "retyped"),
    ("select_one wall", "select_multiple wall", "gach", "gach", "retyped"),
    ("text", "acknowledge", "OK", "OK", "retyped"),
    ("text", "acknowledge", "có", "có", "unreadable"),
)


@pytest.mark.parametrize(("before", "after", "text", "kept", "sort"), RETYPED)
def test_another_kind_takes_the_text_where_it_reads(
    before: str, after: str, text: str, kept: str, sort: str
) -> None:
    forms = [
        version(KIND.format(kind=kind), n, choices=WALLS) for n, kind in ((1, before), (2, after))
    ]
    found = moved(begun(forms[0], q=text), forms[1])
    assert [one.text for one in getattr(found, sort)] == [kept]
    state = back(found).state(back(found).at("q"))
    assert kept == (state.raw if sort == "unreadable" else state.value)
    there = preview(found.answers, forms[1], forms[0], FixedWorld(drawn=900))
    once = begun(forms[0], q=text).answers()
    if sort == "unreadable" or kept == text:
        assert (there.answers.texts(), there.answers.draft) == (once.texts(), once.draft)


KIND = """
| survey | | | |
| | type | name | label |
| | {kind} | q | Câu |
"""


def test_a_code_that_vanished_is_kept_and_must_be_chosen_anew() -> None:
    fewer = WALLS.replace("| | wall | khac | Khác |\n", "")
    found = moved(begun(ONE, wall="khac"), version(HOUSE, 2, choices=fewer))
    assert [(one.old, one.answer) for one in found.unreadable] == [("wall", "khac")]
    assert value(back(found), "wall") == "khac"
    assert not found.loses_nothing


def test_what_is_newly_required_hidden_or_refused_is_named() -> None:
    new = """
| survey | | | | | | |
| | type | name | label | required | relevant | constraint |
| | select_one wall | wall | Tường | yes | | |
| | integer | rooms | Số phòng | | | . < 3 |
| | text | note | Ghi chú | | ${wall} = 'khac' | |
| | text | phone | Điện thoại | yes | | |
| | text | roof | Mái | yes | | |
"""
    found = moved(begun(ONE, rooms="5", note="x"), version(new, 2, choices=WALLS))
    assert [one.new for one in found.new_required] == ["phone", "roof"]
    assert [one.old for one in found.hidden] == ["note"]
    assert [one.old for one in found.broken] == ["rooms"]
    assert not found.loses_nothing
    assert value(back(found), "note") == "x"


def test_what_becomes_computed_is_lost_only_where_it_says_otherwise() -> None:
    new = version(
        HOUSE.replace("| | text | note | Ghi chú", "| | calculate | note |")
        .replace("| required | relevant |", "| required | relevant | calculation |")
        .replace("calculate | note | | |", "calculate | note | | | | 'từ máy' |"),
        2,
        choices=WALLS,
    )
    same = moved(begun(ONE, note="từ máy"), new)
    assert news(same.retyped or same.carried) == [("note", "note")]
    other = moved(begun(ONE, note="bằng tay"), new)
    assert [(one.old, one.answer) for one in other.dropped] == [("note", "bằng tay")]
    home = preview(other.answers, new, ONE, FixedWorld(drawn=900))
    assert value(back(home), "note") == "bằng tay"


def test_what_was_computed_becomes_no_answer() -> None:
    computed = """
| survey | | | | |
| | type | name | label | calculation |
| | integer | a | A | |
| | calculate | b | | ${a} * 2 |
"""
    asked = """
| survey | | | | |
| | type | name | label | default |
| | integer | a | A | |
| | integer | b | B | 7 |
"""
    found = moved(begun(version(computed, 1), a="4"), version(asked, 2))
    assert value(back(found), "b") == "7"


ROWS = """
| survey | | | | |
| | type | name | label | default |
| | begin_repeat | person | Người | |
| | text | name | Tên | |
| | begin_repeat | job | Việc | |
| | text | what | Gì | |
| | end_repeat | | | |
| | end_repeat | | | |
"""


def test_rows_go_along_in_their_order_with_their_ids_and_what_is_new_in_them() -> None:
    new = ROWS.replace("| person |", "| member |").replace(
        "| | text | name | Tên | |", "| | text | name | Tên | |\n| | text | kin | Quan hệ | con |"
    )
    session = begun(version(ROWS, 1))
    first = session.rows(session.place("person"))[0].id
    second = session.add_row(session.place("person"))[0].id
    third = session.add_row(session.place("person"))[0]
    for row, name in ((first, "An"), (second, "Bình"), (third.id, "Cúc")):
        session.answer(session.place("person/name", row), name)
    session.answer(session.at(f"person[{first}]/job[{_job(session, first)}]/what"), "ruộng")
    session.remove_row(third, "nhầm")
    found = moved(session, version(new, 2, "person:member"))
    after = back(found)
    assert [row.id for row in after.rows(after.place("member"))] == [first, second]
    assert value(after, f"member[{second}]/name") == "Bình"
    assert value(after, f"member[{second}]/kin") == "con"
    assert [one.id for one in after.removed(after.place("member"))] == [third.id]
    assert {one.old.rpartition("/")[2] for one in found.renamed} == {"name", "what"}
    assert found.loses_nothing
    home = preview(found.answers, found.new, session.form, FixedWorld(drawn=900))
    assert home.answers.texts() == session.answers().texts()
    assert home.answers.draft["removed"] == session.answers().draft["removed"]


def _job(session: FormSession, row: str) -> str:
    return session.rows(session.place("person/job", row))[0].id


def test_a_question_that_leaves_its_repeat_takes_nothing_along() -> None:
    out = """
| survey | | | |
| | type | name | label |
| | text | name | Tên |
| | begin_repeat | person | Người |
| | text | other | Khác |
| | end_repeat | | |
"""
    session = begun(version(ROWS, 1))
    row = session.rows(session.place("person"))[0].id
    session.answer(session.place("person/name", row), "An")
    found = moved(session, version(out, 2))
    assert news(found.dropped) == [(f"person[{row}]/name", "")]
    home = preview(found.answers, found.new, session.form, FixedWorld(drawn=900))
    assert value(back(home), f"person[{row}]/name") == "An"


def test_answers_of_rows_that_are_gone_stay_unknown_and_draws_stay_drawn() -> None:
    plain = """
| survey | | | | |
| | type | name | label | calculation |
| | text | a | A | |
| | calculate | luck | | random() |
"""
    session = begun(version(ROWS, 1))
    row = session.rows(session.place("person"))[0].id
    session.answer(session.place("person/name", row), "An")
    found = moved(session, version(plain, 2))
    later = preview(found.answers, found.new, version(plain, 3), FixedWorld(drawn=700))
    home = preview(later.answers, later.new, session.form, FixedWorld(drawn=900))
    assert home.answers.draft["unknown"] == {f"person[{row}]/name": "An"}
    assert value(back(later), "luck") == value(back(found), "luck")


def test_what_does_not_read_in_the_kind_it_is_asked_in_again_stays_unknown() -> None:
    without = version(HOUSE.replace("| | text | note | Ghi chú | | |\n", ""), 2, choices=WALLS)
    number = version(HOUSE.replace("text | note", "integer | note"), 3, choices=WALLS)
    found = moved(begun(ONE, note="nhà xa"), without)
    later = preview(found.answers, without, number, FixedWorld(drawn=900))
    assert value(back(later), "note") == ""
    assert later.answers.draft["unknown"] == {"note": "nhà xa"}


def test_what_stands_already_is_not_overwritten_by_what_was_unknown() -> None:
    session = FormSession.from_submission(
        ONE, FixedWorld(), b'<data id="mau" version="2026112301"><note/><note>hai</note></data>'
    )
    found = moved(session, version(HOUSE, 2, choices=WALLS))
    assert value(back(found), "note") == ""
    assert found.answers.draft["unknown"] == {"note": "hai"}


# a score sheet with its people


def sheet(change: str = "", into: str = "", number: str = "2026112302") -> CompiledForm:
    markdown = MINIATURE_FILE.read_text("utf-8").replace("2026112301", number)
    assert change in markdown
    return compile_form(a_form(markdown.replace(change, into)))


def household() -> FormSession:
    world = FixedWorld(register=REGISTER)
    old = sheet(number="2026112301")
    session = FormSession.begin(old, world, {"household": "h1"})
    row, _ = session.add_row(session.place("person"))
    session.answer(session.place("person/full_name", row.id), "Bé Mới")
    say(session, "area=nt2 wall=gach assets=tivi d4=co d9=khong")
    return session


def of_household(session: FormSession, new: CompiledForm) -> Migration:
    world = FixedWorld(register=REGISTER, drawn=500)
    return preview(session.answers(), session.form, new, world)


def test_both_scores_are_worked_out() -> None:
    found = of_household(
        household(),
        sheet(
            "| wall | gach | Gạch, đá | Brick, stone | 7 |",
            "| wall | gach | Gạch, đá | Brick, stone | 17 |",
        ),
    )
    assert found.score_before is not None
    assert found.score_after is not None
    assert found.score_after.b1 == (found.score_before.b1 or 0) + 10
    assert found.loses_nothing


def test_people_keep_their_rows_what_was_shown_and_the_ids_they_were_given() -> None:
    session = household()
    register = {
        **REGISTER,
        "persons": [{**one, "full_name": f"{one['full_name']} sửa"} for one in REGISTER["persons"]],
    }
    world = FixedWorld(register=register, drawn=500)
    found = preview(session.answers(), session.form, sheet(), world)
    after = FormSession.resume(found.new, world, found.answers)
    before = session.finalise().entities
    assert [(one.id, one.action, one.properties) for one in after.finalise().entities] == [
        (one.id, one.action, one.properties) for one in before
    ]
    assert found.answers.draft["shown"] == session.answers().draft["shown"]
    assert found.answers.texts()["meta/instanceID"] == session.answers().texts()["meta/instanceID"]


def test_a_person_made_elsewhere_keeps_the_id_given_there() -> None:
    old, world = sheet(number="2026112301"), FixedWorld(register=REGISTER)
    xml = """<data id="phieu_b_mau" version="2026112301"><household>h1</household><person>
        <person_id/><full_name>Mới</full_name><meta><entity dataset="persons" create="1"
        id="their-id"><label>Mới</label></entity></meta></person></data>"""
    session = FormSession.from_submission(old, world, xml.encode())
    found = of_household(session, sheet())
    assert found.answers.draft["foreign"] == session.answers().draft["foreign"]
    assert found.answers.draft["foreign"]


def test_a_property_that_only_the_new_version_writes_is_prefilled_now() -> None:
    new = """| | date | birth_date |"""
    row = (
        "| | text | phone | Điện thoại | Phone | | | | "
        "instance('persons')/root/item[name=${person_id}]/phone | ${person_id} | | "
        "persons#phone | |"
    )
    register = {**REGISTER, "persons": [{**one, "phone": "0912"} for one in REGISTER["persons"]]}
    session = household()
    world = FixedWorld(register=register, drawn=500)
    found = preview(session.answers(), session.form, sheet(new, f"{row}\n{new}"), world)
    after = FormSession.resume(found.new, world, found.answers)
    assert value(after, "person[p1]/phone") == "0912"
    assert found.answers.draft["shown"]["person[p1]"]["persons"]["phone"] == "0912"


def test_renames_are_kept_in_the_compiled_form() -> None:
    definition = a_form(
        HOUSE.replace(" label |", " label::Tiếng Việt (vi) |")
        + WALLS.replace(" label |", " label::Tiếng Việt (vi) |")
        + SETTINGS.format(version="2026112302")
        + RENAMES
        + "| | rename | a:wall |\n"
    )
    assert load(dump(definition)).paper.renames == (("a", "wall"),)


def test_answers_of_another_version_are_refused() -> None:
    with pytest.raises(GpnError) as caught:
        preview(Answers("mau", "1999010101"), ONE, ONE, FixedWorld())
    assert caught.value.code is ErrorCode.FORM_OTHER
