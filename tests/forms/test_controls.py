"""What is drawn and when actions run."""

from pathlib import Path

from gpn_desktop.forms.definition import Control, Event, FormDefinition, QuestionKind
from tests.builders import a_form

MINIATURE = a_form((Path(__file__).parent / "miniature.md").read_text("utf-8"))
FORM = a_form("""
| survey | | | | | | | | | | | | |
| | type | name | label::Tiếng Việt (vi) | hint::Tiếng Việt (vi) | guidance_hint::Tiếng Việt (vi) | calculation | trigger | choice_filter | default | appearance | parameters | repeat_count |
| | begin_group | g | Nhóm | | | | | | | field-list | | |
| | text | a | A | Gợi ý | | | | | | multiline | | |
| | integer | b | B | | Hướng dẫn | ${n} + 1 | ${a} | | | | | |
| | date | d | D | Gợi ý | Hướng dẫn | | | | today() | | | |
| | end_group | | | | | | | | | | | |
| | note | n | N | | | | | | | | | |
| | acknowledge | ack | Đã đọc | | | | | | | | | |
| | select_one xa | s | S | | | | | grp = ${a} and code = 'x,]y' | | minimal | randomize=true seed=${b} | |
| | select_multiple xa | m | M | | | | | | | | randomize=true | |
| | select_one_from_file villages.csv | v | V | | | | | | | | value=code label=title | |
| | text | cleared | C | | | | ${a} | | | | | |
| | begin_repeat | r | R | | | | | | | field-list | | ${b} |
| | text | x | X | | | | | | uuid() | | | |
| | begin_repeat | q | Q | | | | | | | | | |
| | text | y | Y | | | | | | ${x} | | | |
| | end_repeat | | | | | | | | | | | |
| | end_repeat | | | | | | | | | | | |
| choices | | | | | |
| | list_name | name | label::Tiếng Việt (vi) | grp | code |
| | xa | 1 | Một | a | b |
""")  # noqa: E501 - a table


def control(form: FormDefinition, name: str) -> Control:
    def all_of(controls: tuple[Control, ...]) -> list[Control]:
        return [one for c in controls for one in (c, *all_of(c.children))]

    (found,) = [one for one in all_of(form.body) if form.nodes[one.node].name == name]
    return found


def test_the_body_stands_in_the_order_of_the_form() -> None:
    kinds = [one.kind for one in FORM.body]
    assert kinds == [
        *(QuestionKind.GROUP, QuestionKind.NOTE, QuestionKind.ACKNOWLEDGE),
        *(QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE, QuestionKind.SELECT_ONE),
        *(QuestionKind.TEXT, QuestionKind.REPEAT),
    ]
    inner = [FORM.nodes[one.node].name for one in control(FORM, "g").children]
    assert inner == ["a", "b", "d"]
    assert [FORM.nodes[one.node].name for one in control(FORM, "r").children] == ["x", "q"]


def test_hint_and_guidance_share_an_id_and_are_told_apart() -> None:
    assert (control(FORM, "a").hint, control(FORM, "a").guidance) == ("/data/g/a:hint", None)
    assert (control(FORM, "b").hint, control(FORM, "b").guidance) == (None, "/data/g/b:hint")
    assert control(FORM, "d").hint == control(FORM, "d").guidance == "/data/g/d:hint"
    assert control(FORM, "n").hint is None
    assert control(FORM, "g").label == "/data/g:label"


def test_appearances_are_words() -> None:
    assert control(FORM, "a").appearance == {"multiline"}
    assert control(FORM, "g").appearance == {"field-list"}
    assert control(FORM, "r").appearance == {"field-list"}
    assert control(FORM, "n").appearance == frozenset()


def test_choices_know_list_filter_shuffle_and_columns() -> None:
    source = control(FORM, "s").choices
    assert source is not None
    assert source.list_name == "xa"
    assert source.filter is not None
    assert source.filter.text == "grp =  /data/g/a  and code = 'x,]y'"
    assert source.filter.origin.cell == "survey!H9"
    assert source.randomize
    assert source.seed is not None
    assert (source.seed.text, source.seed.origin.cell) == ("/data/g/b", "survey!K9")
    assert (source.value, source.label) == ("name", None)
    plain = control(FORM, "m").choices
    assert plain is not None
    assert (plain.randomize, plain.seed, plain.filter) == (True, None, None)
    file = control(FORM, "v").choices
    assert file is not None
    assert (file.list_name, file.value, file.label) == ("villages", "code", "title")
    assert not file.randomize


def test_a_change_runs_the_actions_of_its_question() -> None:
    fill, clear = control(FORM, "a").actions
    assert (fill.event, FORM.nodes[fill.target].name) == (Event.VALUE_CHANGED, "b")
    assert fill.value is not None
    assert (fill.value.text, fill.value.origin.cell) == ("/data/n  + 1", "survey!F4")
    assert (FORM.nodes[clear.target].name, clear.value) == ("cleared", None)
    assert control(MINIATURE, "person_id").actions[0].value is not None


def test_a_dynamic_default_in_a_repeat_runs_once_a_row() -> None:
    assert [FORM.nodes[one.target].name for one in FORM.actions] == ["d"]
    assert FORM.actions[0].event is Event.FIRST_LOAD
    assert FORM.actions[0].value is not None
    assert FORM.actions[0].value.origin.cell == "survey!I5"
    (outer,) = control(FORM, "r").actions
    assert (outer.event, FORM.nodes[outer.target].name) == (Event.NEW_REPEAT, "x")
    (inner,) = control(FORM, "q").actions
    assert FORM.nodes[inner.target].name == "y"


def test_a_repeat_may_have_its_count() -> None:
    count = control(FORM, "r").count
    assert count is not None
    assert (count.text, count.origin.cell) == ("/data/g/b", "survey!L13")
    assert control(FORM, "q").count is None
