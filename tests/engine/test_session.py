"""Interviews on small forms: relevance, constraints, triggers, defaults, repeats, texts."""

import pytest

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.compiled import compile_form, dump, load
from gpn_desktop.engine.effects import Place, RowSort, Validity
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.values import Trouble
from gpn_desktop.errors import ErrorCode, GpnError
from tests.builders import a_form, a_session
from tests.fakes import FixedWorld


def value(session: FormSession, path: str) -> str:
    return session.state(session.at(path)).value


SCHOOL = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant |
| | integer | so_tre | Số trẻ em | |
| | integer | di_hoc | Số trẻ em đang đi học | ${so_tre} > 0 |
"""


def test_hidden_answer_is_kept_but_not_sent() -> None:
    session = a_session(SCHOOL)
    children, at_school = session.place("so_tre"), session.place("di_hoc")
    session.answer(children, "2")
    session.answer(at_school, "1")
    assert session.answer(children, "0").hidden == (at_school,)
    assert session.state(at_school).value == "1"
    assert [(each.place, each.value) for each in session.dropped()] == [(at_school, "1")]
    done = session.finalise()
    assert b"di_hoc" not in done.submission
    assert done.answers.fields() == {"q/so_tre": "0", "q/meta/instanceID": "uuid:r1"}
    assert session.answer(children, "3").shown == (at_school,)
    assert session.state(at_school).value == "1"


def test_an_answer_to_a_place_that_is_none_is_our_mistake() -> None:
    session = a_session(SCHOOL)
    for wrong in (Place(0, ("r1",)), session.place("meta")):
        with pytest.raises(KeyError):
            session.answer(wrong, "1")
    with pytest.raises(KeyError):
        session.place("nothing")


NESTED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant | calculation |
| | text | gate | Cổng | | |
| | begin_group | outer | Ngoài | ${gate} = 'yes' | |
| | text | a | A | | |
| | begin_group | inner | Trong | ${a} != '' | |
| | text | b | B | ${gate} != 'no' | |
| | end_group | | | | |
| | end_group | | | | |
| | calculate | seen | | | concat(${a}, '/', ${b}) |
"""


def test_relevance_is_inherited_and_hidden_values_are_empty_for_expressions() -> None:
    session = a_session(NESTED)
    gate, b = session.place("gate"), session.place("outer/inner/b")
    assert not session.state(b).relevant
    session.answer(gate, "yes")
    assert not session.state(b).relevant
    session.answer(session.place("outer/a"), "x")
    assert session.state(b).relevant
    session.answer(b, "y")
    assert value(session, "seen") == "x/y"
    hidden = session.answer(gate, "maybe").hidden
    assert set(hidden) == {
        session.place(p) for p in ("outer", "outer/a", "outer/inner", "outer/inner/b")
    }
    assert value(session, "seen") == "/"
    session.answer(gate, "yes")
    assert value(session, "seen") == "x/y"


RULES = """
| survey | | | | | | |
| | type | name | label | required | constraint | {bad} | {need} | read_only |
| | integer | most | Nhiều nhất | | | | | |
| | integer | number | Số | yes | . <= ${{most}} | Không quá ${{most}} | Cần có số | |
| | decimal | amount | Lượng | | | | | ${{most}} = 7 |
| | date | day | Ngày | | | | | |
""".replace("label", "label::Tiếng Việt (vi)").format(
    bad="constraint_message::Tiếng Việt (vi)", need="required_message::Tiếng Việt (vi)"
)


def test_a_violating_answer_is_kept_marked_and_blocks_finalising() -> None:
    session = a_session(RULES)
    number, most = session.place("number"), session.place("most")
    assert session.state(number).validity is Validity.REQUIRED
    assert session.state(number).message == "Cần có số"
    session.answer(most, "5")
    assert session.answer(number, "9").validity == (number,)
    state = session.state(number)
    assert (state.value, state.validity, state.message) == ("9", Validity.CONSTRAINT, "Không quá 5")
    assert [problem.validity for problem in session.problems()] == [Validity.CONSTRAINT]
    with pytest.raises(GpnError) as caught:
        session.finalise()
    assert (caught.value.code, caught.value.facts) == (ErrorCode.FORM_INCOMPLETE, {"count": 1})
    effects = session.answer(most, "10")
    assert effects.validity == (number,)
    assert effects.texts == (number,)
    assert session.problems() == []


def test_what_cannot_be_read_is_kept_as_it_was_typed() -> None:
    session = a_session(RULES)
    number = session.place("number")
    session.answer(number, "12a")
    state = session.state(number)
    assert (state.value, state.raw, state.validity) == ("", "12a", Validity.UNREADABLE)
    assert session.answer(number, "12").validity == (number,)
    assert session.state(number).raw == ""
    amount = session.place("amount")
    session.answer(amount, "1.500")
    assert session.state(amount).readings == ("1500", "1,500")
    session.answer(amount, session.state(amount).readings[1])
    assert session.state(amount).value == "1.5"


def test_read_only_and_required_follow_other_answers() -> None:
    session = a_session(RULES)
    amount = session.place("amount")
    assert session.answer(session.place("most"), "7").validity == (amount,)
    assert session.state(amount).readonly
    assert session.state(session.place("number")).required


TRIGGERED = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger | default |
| | text | first | Một | | | |
| | calculate | twice | | concat(${first}, ${first}) | | |
| | text | copy | Chép | ${twice} | ${first} | |
| | text | fourth | Bốn | ${long} | ${copy} | |
| | text | third | Ba | concat(${copy}, '!') | ${copy} | |
| | calculate | long | | concat(${copy}, ${copy}) | | |
| | text | plain | Sẵn | | | abc |
| | date | begun | Bắt đầu | | | today() |
| | text | once | Một lần | once(random()) | | |
| | calculate | drawn | | random() | | |
| | calculate | id | | uuid() | | |
"""


def test_a_trigger_fires_when_its_question_changes_and_its_result_may_be_overwritten() -> None:
    session = a_session(TRIGGERED)
    first, copy = session.place("first"), session.place("copy")
    effects = session.answer(first, "a")
    assert (value(session, "copy"), value(session, "third")) == ("aa", "aa!")
    assert value(session, "fourth") == "aaaa"
    assert copy in effects.values
    session.answer(copy, "own")
    assert value(session, "third") == "own!"
    assert session.answer(first, "a").values == ()
    assert value(session, "copy") == "own"
    session.answer(first, "b")
    assert value(session, "copy") == "bb"


def test_defaults_are_there_at_the_beginning_and_not_again() -> None:
    session = a_session(TRIGGERED)
    assert (value(session, "plain"), value(session, "begun")) == ("abc", "2026-11-23")
    session.answer(session.place("plain"), "")
    session.answer(session.place("begun"), "1/2/2026")
    again = FormSession.resume(session.form, FixedWorld(), session.answers())
    assert (value(again, "plain"), value(again, "begun")) == ("", "2026-02-01")


def test_what_is_drawn_is_drawn_once() -> None:
    session = a_session(TRIGGERED)
    names = ("once", "drawn", "id")
    drawn = [value(session, name) for name in names]
    session.answer(session.place("first"), "x")
    again = FormSession.resume(session.form, FixedWorld(drawn=50), session.answers())
    assert [value(again, name) for name in names] == drawn
    assert "" not in drawn


LOOP = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger |
| | text | a | A | concat(${b}, 'x') | ${b} |
| | text | b | B | concat(${a}, 'y') | ${a} |
"""


def test_actions_that_chase_each_other_stop_and_are_a_problem() -> None:
    session = a_session(LOOP)
    effects = session.answer(session.place("a"), "1")
    assert Trouble.ACTION_LOOP in [problem.trouble for problem in effects.problems]
    assert Trouble.ACTION_LOOP in [problem.trouble for problem in session.problems()]


MEMBERS = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | relevant | default |
| | begin_repeat | person | Người | | | |
| | text | name | Tên | | | |
| | integer | age | Tuổi | | | |
| | calculate | place | | position(..) | | |
| | text | school | Trường | | ${age} < 18 | |
| | begin_repeat | job | Việc | | | |
| | text | what | Việc gì | | | |
| | end_repeat | | | | | |
| | end_repeat | | | | | |
| | calculate | size | | count(${person}) | | |
| | calculate | ages | | sum(${age}) | | |
| | calculate | adults | | count(${person}[age > 17]) | | |
| | calculate | jobs | | count(${job}) | | |
| | calculate | second | | indexed-repeat(${name}, ${person}, 2) | | |
"""


def test_rows_are_counted_and_summed_and_numbered() -> None:
    session = a_session(MEMBERS)
    person = session.place("person")
    (first,) = session.rows(person)
    assert (value(session, "size"), value(session, "jobs"), value(session, "ages")) == (
        "1",
        "1",
        "0",
    )
    second, effects = session.add_row(person)
    assert effects.rows[0].sort is RowSort.ADDED
    session.answer(session.place("person/age", first.id), "40")
    session.answer(session.place("person/age", second.id), "7")
    session.answer(session.place("person/name", second.id), "Hai")
    assert session.state(session.place("person/school", second.id)).relevant
    assert not session.state(session.place("person/school", first.id)).relevant
    found = [value(session, name) for name in ("size", "ages", "adults", "second", "jobs")]
    assert found == ["2", "47", "1", "Hai", "2"]
    session.add_row(session.place("person/job", second.id))
    assert value(session, "jobs") == "3"
    assert value(session, f"person[{second.id}]/place") == "2"
    session.remove_row(first, "nhầm")
    assert value(session, f"person[{second.id}]/place") == "1"
    found = [value(session, name) for name in ("size", "ages", "adults", "second", "jobs")]
    assert found == ["1", "7", "0", "", "2"]


def test_a_removed_row_cannot_be_answered_and_can_be_restored_once() -> None:
    session = a_session(MEMBERS)
    (first,) = session.rows(session.place("person"))
    session.remove_row(first, "nhầm")
    with pytest.raises(KeyError):
        session.answer(session.place("person/age", first.id), "1")
    with pytest.raises(KeyError):
        session.remove_row(first, "lại")
    session.restore_row(first)
    with pytest.raises(KeyError):
        session.restore_row(first)


COUNTED = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | repeat_count | calculation |
| | integer | many | Bao nhiêu | | |
| | begin_repeat | cow | Bò | ${many} | |
| | text | tag | Thẻ | | |
| | end_repeat | | | | |
| | calculate | tags | | | join(',', ${tag}) |
"""


def test_rows_follow_their_number_and_surplus_rows_are_folded_not_lost() -> None:
    session = a_session(COUNTED)
    many, cow = session.place("many"), session.place("cow")
    assert session.rows(cow) == []
    assert len(session.answer(many, "2").rows) == 2
    one, two = session.rows(cow)
    session.answer(session.place("cow/tag", one.id), "A")
    session.answer(session.place("cow/tag", two.id), "B")
    assert value(session, "tags") == "A,B"
    effects = session.answer(many, "1")
    assert [change.sort for change in effects.rows] == [RowSort.SURPLUS]
    assert [row.is_surplus for row in session.rows(cow)] == [False, True]
    assert value(session, "tags") == "A"
    assert [each.value for each in session.dropped()] == ["B"]
    assert b"B" not in session.finalise().submission
    assert [c.sort for c in session.answer(many, "2").rows] == [RowSort.NEEDED]
    assert value(session, "tags") == "A,B"
    session.answer(many, "-3")
    assert all(row.is_surplus for row in session.rows(cow))
    session.answer(many, "2000")
    assert Trouble.OUT_OF_RANGE in [problem.trouble for problem in session.problems()]


OFFERED = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | relevant |
| | text | any | Có không | |
| | begin_repeat | thing | Vật | ${any} = 'co' |
| | text | what | Gì | |
| | end_repeat | | | |
"""


def test_a_repeat_without_rows_knows_whether_a_new_row_would_be_shown() -> None:
    session = a_session(OFFERED)
    thing = session.place("thing")
    (row,) = session.rows(thing)
    session.remove_row(row, "nhầm")
    assert not session.state(thing).relevant
    assert session.answer(session.place("any"), "co").shown == (thing,)
    assert session.state(thing).relevant
    assert session.answer(session.place("any"), "khong").hidden == (thing,)


CHOSEN = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | choice_filter | calculation |
| | select_one province | province | Tỉnh | | |
| | select_one district | district | Huyện | province = ${province} | |
| | select_multiple asset | assets | Tài sản | | |
| | calculate | label | | | jr:choice-name(${province}, '${province}') |
| | note | said | Tỉnh ${province}, ${label} | | |
| choices | | | | | |
| | list_name | name | label::Tiếng Việt (vi) | label::English (en) | province |
| | province | ls | Lạng Sơn | Lang Son | |
| | province | cb | Cao Bằng | Cao Bang | |
| | district | dl | Đình Lập | Dinh Lap | ls |
| | district | cl | Cao Lộc | Cao Loc | ls |
| | district | tk | Trùng Khánh | Trung Khanh | cb |
| | asset | tivi | Ti vi | TV | |
| | asset | xe | Xe máy | Motorbike | |
"""


def test_choices_follow_other_answers_and_an_answer_that_is_none_any_more_is_marked() -> None:
    session = a_session(CHOSEN)
    province, district = session.place("province"), session.place("district")
    assert session.choices(district) == []
    assert session.answer(province, "ls").choices == (district,)
    assert [choice.label for choice in session.choices(district)] == ["Đình Lập", "Cao Lộc"]
    assert [choice.paper for choice in session.choices(district)] == [1, 2]
    session.answer(district, "cl")
    assert session.state(district).validity is Validity.OK
    effects = session.answer(province, "cb")
    assert (effects.choices, effects.validity) == ((district,), (district,))
    assert session.state(district).value == "cl"
    assert session.state(district).validity is Validity.NOT_A_CHOICE
    session.answer(province, "ls")
    assert session.problems() == []
    session.answer(province, "xx")
    assert session.state(province).validity is Validity.NOT_A_CHOICE


def test_several_codes_are_kept_in_list_order() -> None:
    session = a_session(CHOSEN)
    session.answer(session.place("assets"), "xe tivi xe")
    assert value(session, "assets") == "tivi xe"
    session.answer(session.place("assets"), "khac tivi")
    assert value(session, "assets") == "tivi khac"
    assert session.state(session.place("assets")).validity is Validity.NOT_A_CHOICE


def test_texts_follow_answers_and_language() -> None:
    session = a_session(CHOSEN)
    said = session.place("said")
    effects = session.answer(session.place("province"), "ls")
    assert effects.texts == (said,)
    assert session.state(said).label == "Tỉnh ls, Lạng Sơn"
    session.language = "en"
    assert session.language == "en"
    assert [choice.label for choice in session.choices(session.place("province"))] == [
        "Lang Son",
        "Cao Bang",
    ]
    assert session.state(said).label == "Tỉnh ls, Lang Son"
    assert value(session, "label") == "Lang Son"


UNITS = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | choice_filter | parameters |
| | integer | size | Cỡ | | |
| | select_one_from_file units.csv | unit | Đơn vị | size = ${size} | value=code label=title |
| | select_multiple_from_file units.csv | many | Nhiều | | value=code label=title |
| | select_one_from_file units.csv | odd | Lẫn | | value=code label=title randomize=true seed=42 |
| | select_one_from_file units.csv | free | Tự do | | value=code label=title randomize=true |
"""
CSV = b"name,code,title,size\nx,kg,K\xc3\xbd,01\ny,con,Con,2\nz,cai,C\xc3\xa1i,1\n"
FILES = {
    "units": [
        {"name": "x", "code": "kg", "title": "Ký", "size": "01"},
        {"name": "y", "code": "con", "title": "Con", "size": "2"},
        {"name": "z", "code": "cai", "title": "Cái", "size": "1"},
    ]
}


def test_a_list_from_a_file_is_filtered_by_number_too_and_shuffled_by_its_seed() -> None:
    form = compile_form(a_form(UNITS, {"units.csv": CSV}))
    session = FormSession.begin(form, FixedWorld(files=FILES))
    session.answer(session.place("size"), "1")
    found = [(choice.code, choice.label) for choice in session.choices(session.place("unit"))]
    assert found == [("kg", "Ký"), ("cai", "Cái")]
    session.answer(session.place("unit"), "con")
    assert session.state(session.place("unit")).validity is Validity.NOT_A_CHOICE
    session.answer(session.place("many"), "cai kg")
    assert value(session, "many") == "kg cai"
    odd = [choice.code for choice in session.choices(session.place("odd"))]
    assert odd == ["kg", "con", "cai"]
    free = session.choices(session.place("free"))
    assert free == session.choices(session.place("free"))
    assert {choice.code for choice in free} == {"kg", "con", "cai"}


TROUBLED = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | constraint | relevant |
| | text | day | Ngày | | | |
| | calculate | real | | date(${day}) | | |
| | text | more | Thêm | | | date(${day}) > 3 |
| | integer | odd | Lẻ | | date(${day}) > . | |
| | note | said | Là ${real}, ${more} | | | |
"""


def test_an_expression_without_a_value_counts_as_empty_and_blocks() -> None:
    session = a_session(TROUBLED)
    day = session.place("day")
    effects = session.answer(day, "mai")
    assert {problem.place for problem in effects.problems} == {
        session.place("real"),
        session.place("more"),
    }
    assert value(session, "real") == ""
    session.answer(session.place("odd"), "3")
    troubles = [(p.place.node, p.trouble) for p in session.problems() if p.trouble]
    assert {trouble for _, trouble in troubles} == {Trouble.UNREADABLE_DATE}
    assert len(troubles) == 3
    session.answer(day, "2026-01-01")
    assert session.problems() == []
    assert value(session, "real") == "2026-01-01"


META = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) |
| | start | start | |
| | end | end | |
| | today | today | |
| | deviceid | device | |
| | username | who | |
| | text | t | Chữ |
"""


def test_what_fills_itself_is_filled_once_and_the_end_at_finalising() -> None:
    world = FixedWorld()
    session = FormSession.begin(compile_form(a_form(META)), world)
    assert value(session, "start") == "2026-11-23T08:30:00.000+07:00"
    assert (value(session, "today"), value(session, "end")) == ("2026-11-23", "")
    assert (value(session, "device"), value(session, "who")) == ("the deviceid", "the username")
    world.moment = world.moment.replace(day=24, hour=9)
    again = FormSession.resume(session.form, world, session.answers())
    done = again.finalise()
    assert done.answers.fields()["q/start"] == "2026-11-23T08:30:00.000+07:00"
    assert done.answers.fields()["q/end"] == "2026-11-24T09:30:00.000+07:00"


def test_answers_of_another_form_are_refused() -> None:
    form = compile_form(a_form(META))
    with pytest.raises(GpnError) as caught:
        FormSession.resume(form, FixedWorld(), Answers("other", "1"))
    assert caught.value.code is ErrorCode.FORM_OTHER


def test_a_draft_of_single_answers_goes_on_as_the_session_did() -> None:
    session = a_session(MEMBERS)
    person = session.place("person")
    texts = dict(session.answers().texts())
    second, _ = session.add_row(person)
    for path, text in ((f"person[{second.id}]/name", "Hai"), (f"person[{second.id}]/age", "7")):
        effects = session.answer(session.at(path), text)
        for place in effects.values:
            texts[session.path(place)] = session.state(place).value
    session.remove_row(session.rows(person)[0], "nhầm")
    kept = Answers.of_draft(session.form.form_id, session.form.version, texts, session.state_json())
    again = FormSession.resume(session.form, FixedWorld(), kept)
    assert again.answers().canonical() == session.answers().canonical()
    again.restore_row(again.removed(person)[0])
    assert len(again.rows(person)) == 2


def test_the_outline_counts_what_is_asked_and_answered() -> None:
    session = a_session(MEMBERS)
    (first,) = session.rows(session.place("person"))
    session.answer(session.place("person/age", first.id), "40")
    session.answer(session.place("person/name", first.id), "Một")
    whole = session.outline()[0]
    assert (whole.place, whole.is_row) == (session.place("person"), False)
    assert (whole.answered, whole.questions) == (2, 3)
    levels = [(item.level, item.is_row) for item in session.outline()]
    assert levels == [
        (0, False),
        (1, True),
        (2, False),
        (2, False),
        (2, False),
        (2, False),
        (3, True),
        (4, False),
    ]


STARTED = (
    """
| survey | | | | | | |
| | type | name | label | default | calculation | trigger | hint | guidance |
| | date | begun | Bắt đầu | today() | | | Ngày ${who} | Chỉ dẫn ${who} |
| | text | who | Ai | Lan | | | | |
| | text | noted | Ghi | | concat(${begun}, '') | ${begun} | | |
| | begin_repeat | cow | Bò | | | | | |
| | date | seen | Thấy | ${begun} | | | | |
| | text | told | Kể | | ${who} | ${who} | | |
| | end_repeat | | | | | | | |
| | integer | odd | Lẻ | 2.7 | | | | |
| | integer | even | Chẵn | 2 | | | | |
| | calculate | kept | | | concat(${who}, '!') | ${who} | | |
""".replace("label", "label::Tiếng Việt (vi)")
    .replace(" hint | guidance", " H | G")
    .replace(" H | G", " hint::Tiếng Việt (vi) | guidance_hint::Tiếng Việt (vi)")
)


def test_dynamic_defaults_run_once_for_every_row_and_fire_what_waits_for_them() -> None:
    session = a_session(STARTED)
    cow = session.place("cow")
    assert value(session, "begun") == value(session, "noted") == "2026-11-23"
    second, _ = session.add_row(cow)
    assert [value(session, f"cow[{row.id}]/seen") for row in session.rows(cow)] == [
        "2026-11-23"
    ] * 2
    session.answer(session.place("begun"), "1/2/2026")
    assert value(session, f"cow[{second.id}]/seen") == "2026-11-23"
    assert value(session, "noted") == "2026-02-01"


def test_a_trigger_outside_writes_in_every_row() -> None:
    session = a_session(STARTED)
    session.add_row(session.place("cow"))
    session.answer(session.place("who"), "Mai")
    told = [value(session, f"cow[{row.id}]/told") for row in session.rows(session.place("cow"))]
    assert told == ["Mai", "Mai"]
    assert value(session, "kept") == "Mai!"


def test_hint_and_guidance_are_written_with_their_values() -> None:
    session = a_session(STARTED)
    state = session.state(session.place("begun"))
    assert (state.hint, state.guidance) == ("Ngày Lan", "Chỉ dẫn Lan")


def test_a_default_that_its_question_cannot_hold_is_left_out() -> None:
    session = a_session(STARTED)
    assert (value(session, "odd"), value(session, "even")) == ("", "2")


def test_departures_are_known_before_the_end() -> None:
    session = a_session(MEMBERS)
    session.remove_row(session.rows(session.place("person"))[0], "nhầm")
    assert session.departures() == ()


def test_a_form_of_a_newer_program_is_refused_kindly() -> None:
    made = dump(a_form(SCHOOL))
    assert load(made).title == load(made).title == "Biểu mẫu thử"
    with pytest.raises(GpnError) as caught:
        load(made.replace(b'{"format":1', b'{"format":2'))
    assert caught.value.code is ErrorCode.FORM_FORMAT_NEWER
    assert caught.value.facts == {"form": "mau", "version": "2026112301"}


def test_equal_definitions_give_equal_bytes() -> None:
    assert dump(a_form(CHOSEN)) == dump(a_form(CHOSEN))


FOLDED = """
| survey | | | | | |
| | type | name | label | relevant | repeat_count |
| | text | gate | Cổng | | |
| | begin_group | g | Nhóm | ${gate} = 'co' | |
| | begin_repeat | cow | Bò | | |
| | text | tag | Thẻ | | |
| | end_repeat | | | | |
| | begin_repeat | pig | Lợn | ${gate} != 'x' | date(${gate}) |
| | text | ear | Tai | | |
| | end_repeat | | | | |
| | end_group | | | | |
| | text | late | Cuối | ${gate} = 'co' | |
""".replace("label", "label::Tiếng Việt (vi)")


def test_a_hidden_group_hides_its_rows_and_offers_none() -> None:
    session = a_session(FOLDED)
    cow = session.place("g/cow")
    (row,) = session.rows(cow)
    tag = session.place("g/cow/tag", row.id)
    assert not session.state(cow).relevant
    assert not session.state(tag).relevant
    second, _ = session.add_row(cow)
    assert not session.state(session.place("g/cow/tag", second.id)).relevant
    effects = session.answer(session.place("gate"), "co")
    assert {cow, row.place, second.place, tag} <= set(effects.shown)
    troubles = [(p.place, p.trouble) for p in session.problems()]
    assert troubles == [(session.place("g/pig_count"), Trouble.UNREADABLE_DATE)]
    session.answer(tag, "A")
    session.answer(session.place("gate"), "khong")
    assert [each.value for each in session.dropped()] == ["A"]
    assert session.problems() == []


def test_a_submission_of_a_hidden_number_keeps_what_could_not_be_read() -> None:
    session = a_session(SCHOOL)
    session.answer(session.place("so_tre"), "2")
    session.answer(session.place("di_hoc"), "mấy")
    session.answer(session.place("so_tre"), "0")
    assert [each.value for each in session.dropped()] == ["mấy"]
    assert session.problems() == []
