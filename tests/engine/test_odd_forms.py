"""What pyxform never writes but a definition may hold, and the last corners of a run."""

from dataclasses import replace

import pytest

from gpn_desktop.engine.answers import Answers
from gpn_desktop.engine.check import check
from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.values import Trouble
from gpn_desktop.forms.definition import (
    Event,
    Expression,
    FormDefinition,
    SetValue,
    Text,
    TextRef,
)
from gpn_desktop.forms.problems import Origin, ProblemCode
from tests.builders import a_form
from tests.engine.test_miniature import MINIATURE, REGISTER, say
from tests.fakes import FixedWorld

PLAIN = """
| survey | | | |
| | type | name | label::Tiếng Việt (vi) | calculation |
| | text | a | A | |
| | text | b | B | |
| | text | c | C | |
| | calculate | d | | jr:itext('greeting') |
"""


def said(text: str) -> Expression:
    return Expression(text, Origin("survey", 2, "calculation"))


def acting(*actions: tuple[int, int, str | None]) -> FormDefinition:
    """Give the plain form where the change of one question writes others."""
    definition = a_form(PLAIN)
    body = []
    for control in definition.body:
        own = tuple(
            SetValue(Event.VALUE_CHANGED, target, said(text) if text is not None else None)
            for node, target, text in actions
            if node == control.node
        )
        body.append(replace(control, actions=own))
    return replace(definition, body=tuple(body))


def begun(definition: FormDefinition) -> FormSession:
    return FormSession.begin(compile_form(definition), FixedWorld())


def test_an_action_without_a_value_empties_its_target() -> None:
    definition = acting((0, 1, None))
    assert check(definition) == ()
    session = begun(definition)
    a, b = session.place("a"), session.place("b")
    session.answer(b, "x")
    assert session.answer(a, "y").values == (a, b)
    assert session.state(b).value == ""


def test_chains_that_branch_end_too() -> None:
    grow = [(0, 1, "concat(../a, 'x')"), (0, 2, "concat(../a, 'y')")]
    back = [(1, 0, "concat(../b, 'x')"), (2, 0, "concat(../c, 'y')")]
    session = begun(acting(*grow, *back))
    effects = session.answer(session.place("a"), "1")
    assert Trouble.ACTION_LOOP in {problem.trouble for problem in effects.problems}


def test_a_text_that_no_question_shows_has_empty_outputs() -> None:
    definition = a_form(PLAIN)
    text = Text(("Chào ", said("/data/a"), "!"))
    texts = {"vi": {**definition.texts["vi"], TextRef("greeting"): text}}
    session = begun(replace(definition, texts=texts))
    assert session.state(session.place("d")).value == "Chào !"


def test_an_output_without_a_value_is_empty() -> None:
    definition = a_form(PLAIN)
    ref = definition.body[0].label
    assert ref is not None
    texts = {"vi": {**definition.texts["vi"], ref: Text(("A", said("date(/data/b)")))}}
    session = begun(replace(definition, texts=texts))
    session.answer(session.place("b"), "mai")
    assert session.state(session.place("a")).label == "A"


READ = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation |
| | decimal | income | Thu nhập | |
| | date | born | Ngày sinh | |
| | time | came | Giờ đến | |
| | dateTime | met | Ngày giờ họp | |
| | text | card | Số thẻ | |
| | calculate | each | | ${income} div 4 |
| | note | told | ${income} / ${each} / ${born} / ${came} / ${met} / ${card} | |
"""


def test_what_stands_in_a_label_is_written_as_its_field_writes_it() -> None:
    session = begun(a_form(READ))
    answers = {"income": "2350.5", "born": "1980-03-05", "came": "8:30", "met": "5/3/2026 19:30"}
    for name, text in {**answers, "card": "012345678901.5"}.items():
        session.answer(session.place(name), text)
    told = session.state(session.place("told")).label
    assert told == "2.350,5 / 587,625 / 05/03/1980 / 08:30 / 05/03/2026 19:30 / 012345678901.5"
    assert session.answers().answers["each"] == "587.625"


NAMED = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation |
| | decimal | income | Thu nhập | |
| | select_one much | how | Mức | |
| | calculate | named | | jr:choice-name(${how}, '${how}') |
| choices | | | |
| | list_name | name | label::Tiếng Việt (vi) |
| | much | that | Đúng ${income} |
"""


def test_a_label_that_is_stored_is_written_as_in_collect() -> None:
    session = begun(a_form(NAMED))
    session.answer(session.place("income"), "2350.5")
    session.answer(session.place("how"), "that")
    (choice,) = session.choices(session.place("how"))
    assert (choice.label, session.state(session.place("named")).value) == (
        "Đúng 2.350,5",
        "Đúng 2350.5",
    )


def test_a_choice_filter_or_seed_without_a_value_gives_no_choices() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | choice_filter | parameters |
    | | text | day | Ngày | | |
    | | select_one area | area | Khu vực | date(${day}) > 3 | |
    | | select_one area | free | Tự do | | randomize=true seed=${when} |
    | | calculate | when | | | |
    | choices | | | |
    | | list_name | name | label::Tiếng Việt (vi) |
    | | area | nt2 | NT2 |
    | | area | tt | TT |
    """.replace("| | calculate | when | | | |", "| | text | when | Khi | | |")
    definition = a_form(markdown)
    body = tuple(
        replace(control, choices=replace(control.choices, seed=said("date(/data/when)")))
        if control.choices is not None and control.choices.randomize
        else control
        for control in definition.body
    )
    session = begun(replace(definition, body=body))
    session.answer(session.place("day"), "mai")
    session.answer(session.place("when"), "mai")
    assert session.choices(session.place("area")) == []
    assert len(session.choices(session.place("free"))) == 2
    assert session.choices(session.place("day")) == ()


def test_a_whole_repeat_is_no_row_to_remove() -> None:
    markdown = """
    | survey | | |
    | | type | name | label::Tiếng Việt (vi) |
    | | begin_repeat | cow | Bò |
    | | text | tag | Thẻ |
    | | end_repeat | | |
    """
    session = begun(a_form(markdown))
    (row,) = session.rows(session.place("cow"))
    with pytest.raises(KeyError):
        session.remove_row(replace(row, place=Place(row.place.node)), "nhầm")


def test_a_hand_written_list_that_is_not_there_is_named_with_the_nearest() -> None:
    definition = a_form(PLAIN)
    nodes = list(definition.nodes)
    nodes[3] = replace(nodes[3], calculate=said("count(instance('aria')/root/item)"))
    (problem,) = check(replace(definition, nodes=tuple(nodes)))
    assert problem.code is ProblemCode.LIST_UNKNOWN
    assert problem.facts == {"list": "aria"}


@pytest.mark.parametrize("hidden", ["h", "cow"])
def test_a_repeat_that_stays_hidden_does_not_turn_with_what_holds_it(hidden: str) -> None:
    when = {"h": "", "cow": "", hidden: "${inner} != ''"}
    markdown = f"""
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | relevant |
    | | text | outer | Ngoài | |
    | | text | inner | Trong | |
    | | begin_group | g | Nhóm | ${{outer}} != '' |
    | | text | seen | Thấy | |
    | | begin_group | h | Nhóm trong | {when["h"]} |
    | | begin_repeat | cow | Bò | {when["cow"]} |
    | | text | tag | Thẻ | |
    | | end_repeat | | | |
    | | end_group | | | |
    | | end_group | | | |
    """
    session = begun(a_form(markdown))
    g, seen, h, cow = (session.place(path) for path in ("g", "g/seen", "g/h", "g/h/cow"))
    effects = session.answer(session.place("outer"), "x")
    assert (set(effects.shown) - {h}, effects.hidden) == ({g, seen}, ())
    assert cow in session.answer(session.place("inner"), "x").shown


def test_the_order_of_shuffled_choices_is_no_part_of_a_draft() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | parameters |
    | | select_one area | area | Khu vực | randomize=true |
    | choices | | | |
    | | list_name | name | label::Tiếng Việt (vi) |
    | | area | nt2 | NT2 |
    | | area | tt | TT |
    """
    session = begun(a_form(markdown))
    assert len(session.choices(session.place("area"))) == 2
    assert session.answers().draft == {}


def test_an_answer_that_its_question_cannot_read_is_kept_as_typed() -> None:
    form = compile_form(a_form(PLAIN.replace("text | b", "integer | b")))
    kept = Answers(form.form_id, form.version, {"a": "x", "b": "nhiều"})
    session = FormSession.resume(form, FixedWorld(), kept)
    state = session.state(session.place("b"))
    assert (state.value, state.raw) == ("", "nhiều")


def test_a_row_that_is_hidden_changes_nothing_in_the_register() -> None:
    begin = "| begin_repeat | person | Thành viên | Member | |"
    markdown = MINIATURE.read_text("utf-8").replace(f"{begin} |", f"{begin} ${{area}} != 'tt' |")
    form = compile_form(a_form(markdown))
    session = FormSession.begin(form, FixedWorld(register=REGISTER), {"household": "h1"})
    say(session, "area=nt2 wall=gach assets=tivi d4=co d9=khong")
    assert [one.id for one in session.finalise().entities] == ["h1", "p1", "p2"]
    say(session, "area=tt")
    assert [one.id for one in session.finalise().entities] == ["h1"]


def test_two_comparisons_on_a_list_of_the_register_both_hold() -> None:
    markdown = """
    | survey | | | |
    | | type | name | label::Tiếng Việt (vi) | calculation |
    | | select_one_from_file persons.csv | who | Ai | |
    | | calculate | c | | count(instance('persons')/root/item[household = 'h1'][sex = 'male']) |
    """
    people = [
        {"name": "p1", "label": "A", "household": "h1", "sex": "male"},
        {"name": "p2", "label": "B", "household": "h1", "sex": "female"},
        {"name": "p3", "label": "C", "household": "h2", "sex": "male"},
    ]
    form = compile_form(a_form(markdown))
    session = FormSession.begin(form, FixedWorld(register={"persons": people}))
    assert session.state(session.place("c")).value == "1"


def test_rows_that_are_nobody_of_the_register_are_read_and_kept() -> None:
    markdown = """
    | survey | | |
    | | type | name | label::Tiếng Việt (vi) |
    | | begin_repeat | cow | Bò |
    | | text | tag | Thẻ |
    | | end_repeat | | |
    """
    form = compile_form(a_form(markdown))
    head = f'<data id="{form.form_id}" version="{form.version}">'
    xml = f"{head}<cow><tag>1</tag></cow><cow><tag>2</tag></cow></data>".encode()
    session = FormSession.from_submission(form, FixedWorld(), xml)
    rows = session.rows(session.place("cow"))
    assert [session.state(session.place("cow/tag", row.id)).value for row in rows] == ["1", "2"]
    kept = session.answers()
    assert Answers.parse(kept.canonical()) == kept
    fields = {**kept.fields(), "note": "no answer"}
    assert Answers.of_fields(form.form_id, form.version, fields).answers == kept.answers
