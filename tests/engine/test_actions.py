"""What fills answers by itself in an interview: triggers, defaults, draws, preloads."""

import json

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.values import Trouble
from gpn_desktop.forms import check_rows, convert, xform
from gpn_desktop.forms.problems import ProblemCode
from tests.builders import a_content, a_form, a_session
from tests.engine.interviews import META, value
from tests.fakes import FixedWorld

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
| | calculate | mixed | | concat(uuid(4), ' ', uuid(5), ' ', random() + random()) | | |
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
    names = ("once", "drawn", "id", "mixed")
    drawn = [value(session, name) for name in names]
    session.answer(session.place("first"), "x")
    again = FormSession.resume(session.form, FixedWorld(drawn=50), session.answers())
    assert [value(again, name) for name in names] == drawn
    assert "" not in drawn
    first, second, number = drawn[3].split()
    assert (len(first), len(second)) == (4, 5)
    assert 0 < float(number) < 2
    assert first != second[:4]


def test_a_draft_keeps_each_draw_by_name_or_the_one_that_older_ones_kept() -> None:
    session = a_session(TRIGGERED)
    kept = json.loads(session.state_json())
    assert sorted(kept["drawn"]) == [
        *("drawn random", "id uuid"),
        *("mixed random", "mixed random-2", "mixed uuid", "mixed uuid-2", "once random"),
    ]
    kept["drawn"] = {"drawn": ["0.25"], "id": "x"}
    form = session.form
    texts = session.answers().texts()
    older = Answers.of_draft(form.form_id, form.version, texts, json.dumps(kept))
    again = FormSession.resume(form, FixedWorld(), older)
    assert [value(again, name) for name in ("drawn", "id")] == ["0.25", "x"]


EMPTYING = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger |
| | integer | size | Cỡ | | |
| | integer | half | Nửa | if(${size} > 9, 5, '') | ${size} |
"""


def test_odd_typing_that_a_trigger_takes_away_is_told() -> None:
    session = a_session(EMPTYING)
    size, half = session.place("size"), session.place("half")
    session.answer(half, "12a")
    effects = session.answer(size, "3")
    assert session.state(half).raw == ""
    assert half in effects.values
    assert half in effects.validity


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


STARTED = (
    """
| survey | | | | | | |
| | type | name | label | default | calculation | trigger | hint | guidance |
| | date | begun | Bắt đầu | today() | | | Ngày ${who} | Chỉ dẫn ${who} |
| | text | who | Ai | Lan | | | | |
| | text | noted | Ghi | | concat(${begun}, '') | ${begun} | | |
| | begin_repeat | cow | Bò | | | | | |
| | date | seen | Thấy | ${begun} | | | | |
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


OUTSIDE = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger |
| | text | who | Ai | | |
| | begin_repeat | cow | Bò | | |
| | text | told | Kể | ${who} | ${who} |
| | end_repeat | | | | |
"""


def test_a_trigger_outside_is_refused_and_a_form_that_was_installed_before_fills_every_row() -> (
    None
):
    """Source: SetValueAction.processAction, 77: JavaRosa stops where there are two rows."""
    content = a_content(OUTSIDE)
    (problem,) = check_rows.check(content.workbook, files=())
    assert (problem.code, dict(problem.facts)) == (
        ProblemCode.TRIGGER_REPEAT,
        {"name": "who", "repeat": "cow"},
    )
    form = compile_form(xform.read(convert.convert(content).xform, content))
    session = FormSession.begin(form, FixedWorld())
    session.add_row(session.place("cow"))
    session.answer(session.place("who"), "Mai")
    told = [value(session, f"cow[{row.id}]/told") for row in session.rows(session.place("cow"))]
    assert told == ["Mai", "Mai"]


def test_a_calculation_that_waits_for_its_trigger_keeps_its_text() -> None:
    session = a_session(STARTED)
    session.answer(session.place("who"), "Mai")
    assert value(session, "kept") == "Mai!"


def test_hint_and_guidance_are_written_with_their_values() -> None:
    session = a_session(STARTED)
    state = session.state(session.place("begun"))
    assert (state.hint, state.guidance) == ("Ngày Lan", "Chỉ dẫn Lan")


def test_a_default_that_its_question_cannot_hold_is_left_out() -> None:
    session = a_session(STARTED)
    assert (value(session, "odd"), value(session, "even")) == ("", "2")


CROSSING = """
| survey | | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | trigger |
| | text | commune | Xã | | |
| | begin_repeat | hamlet | Thôn | | |
| | text | place | Tên thôn | | |
| | begin_group | about | Về thôn | | |
| | text | known_as | Gọi là | concat(${place}, ' ', ${commune}) | ${place} |
| | begin_group | more | Thêm | | |
| | text | written | Viết là | concat(${known_as}, '!') | ${known_as} |
| | calculate | kept | | concat(${place}, '/', ${written}) | ${written} |
| | end_group | | | | |
| | begin_repeat | person | Người | | |
| | text | person_name | Tên | | |
| | begin_group | work | Việc | | |
| | text | where | Ở đâu | concat(${person_name}, ' ', ${place}, position(../..)) | ${person_name} |
| | text | from | Từ đâu | instance('area')/root/item[name = ${where}]/note | ${where} |
| | end_group | | | | |
| | end_repeat | | | | |
| | end_group | | | | |
| | text | said | Nói | concat(${known_as}, '?') | ${written} |
| | end_repeat | | | | |
| | select_one area | zone | Vùng | | |
| | text | last | Cuối | ${commune} | ${place} |
| choices | | | | |
| | list_name | name | label::Tiếng Việt (vi) | note |
| | area | cao | Cao | vùng cao |
"""


def test_a_trigger_fills_another_group_of_its_row_from_its_row() -> None:
    session = a_session(CROSSING)
    hamlet = session.place("hamlet")
    second, _ = session.add_row(hamlet)
    here = f"hamlet[{second.id}]"
    session.answer(session.place("commune"), "Yên Sơn")
    session.answer(session.at(f"{here}/place"), "Nà Pài")
    found = {path: text for path, text in session.answers().texts().items() if path[0] != "m"}
    assert found == {
        "commune": "Yên Sơn",
        f"{here}/place": "Nà Pài",
        f"{here}/about/known_as": "Nà Pài Yên Sơn",
        f"{here}/about/more/written": "Nà Pài Yên Sơn!",
        f"{here}/about/more/kept": "Nà Pài/Nà Pài Yên Sơn!",
        f"{here}/said": "Nà Pài Yên Sơn?",
        "last": "Yên Sơn",
    }


def test_a_trigger_fills_a_group_of_a_row_within_a_row() -> None:
    session = a_session(CROSSING)
    (first,) = session.rows(session.place("hamlet"))
    second, _ = session.add_row(session.place("hamlet"))
    inner = f"hamlet[{second.id}]/about/person"
    one = session.rows(session.at(inner))[0].id
    other = session.add_row(session.at(inner))[0].id
    session.answer(session.at(f"hamlet[{second.id}]/place"), "Bản Mới")
    session.answer(session.at(f"{inner}[{other}]/person_name"), "Lan")
    assert value(session, f"{inner}[{other}]/work/where") == "Lan Bản Mới2"
    assert value(session, f"{inner}[{one}]/work/where") == ""
    session.answer(session.at(f"{inner}[{other}]/work/where"), "cao")
    assert value(session, f"{inner}[{other}]/work/from") == "vùng cao"
    assert value(session, f"hamlet[{first.id}]/said") == ""


BUILT_ON = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | default | calculation |
| | integer | first | Một | 1 + 2 | |
| | begin_repeat | row | Dòng | | |
| | integer | in_row | Trong dòng | ${first} + position(..) | |
| | end_repeat | | | | |
| | calculate | joined | | | join(',', ${in_row}) |
| | text | last | Cuối | concat(${joined}, '!') | |
| | calculate | alone | | | concat('a', 'b') |
| | text | early | Sớm | concat(${alone}, '?') | |
"""


def test_defaults_that_build_on_each_other_run_in_the_order_of_the_form() -> None:
    """JavaRosa computes after each what reads it, and all the rest when the form has begun."""
    session = a_session(BUILT_ON)
    assert value(session, "last") == "4!"
    assert (value(session, "alone"), value(session, "early")) == ("ab", "?")
