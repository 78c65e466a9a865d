"""Laws of moving a draft between versions: the same form changes nothing, the way back restores."""

from typing import Any

from hypothesis import given, settings

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.migrate import SORTS, preview
from gpn_desktop.engine.session import FormSession
from tests.engine.answering import MOVES, played
from tests.engine.test_laws import named
from tests.engine.test_migrate import version
from tests.fakes import FixedWorld

FORM = named("mixed")


def _renumbered(form: CompiledForm) -> CompiledForm:
    return CompiledForm(
        **{
            **{name: getattr(form, name) for name in form.__dataclass_fields__},
            "version": "2026112399",
        }
    )


@settings(max_examples=60, deadline=None)
@given(MOVES)
def test_moving_to_the_same_form_and_back_changes_nothing(moves: list[Any]) -> None:
    session, new = played(FORM, moves), _renumbered(FORM)
    kept = session.answers()
    found = preview(kept, FORM, new, FixedWorld(drawn=3000))
    assert found.loses_nothing
    assert (found.renamed, found.retyped, found.new_required) == ((), (), ())
    home = preview(found.answers, new, FORM, FixedWorld(drawn=6000))
    assert home.answers.canonical() == kept.canonical()


OTHER = version(
    """
| survey | | | | | | |
| | type | name | label | relevant | choice_filter | repeat_count |
| | begin_group | part | Phần | | | |
| | integer | amount | Số | | | |
| | text | day | Ngày | | | |
| | end_group | | | | | |
| | select_one yn | gate | Cổng | | | |
| | select_one sub | kind | Loại | | yn = ${gate} | |
| | begin_repeat | member | Người | | | |
| | text | name | Tên | | | |
| | integer | age | Tuổi | | | |
| | begin_repeat | cow | Bò | | | ${age} mod 4 |
| | text | tag | Thẻ | | | |
| | end_repeat | | | | | |
| | end_repeat | | | | | |
""",
    9,
    "number:amount",
    "person:member",
    choices="""
| choices | | | | |
| | list_name | name | label | yn |
| | yn | co | Có | |
| | yn | khong | Không | |
| | sub | a | A | co |
| | sub | c | C | khong |
""",
)
BOTH = ("gate", "part/number", "part/day", "kind")


@settings(max_examples=60, deadline=None)
@given(MOVES)
def test_there_and_back_restores_what_both_know(moves: list[Any]) -> None:
    session = played(FORM, moves)
    kept = session.answers()
    found = preview(kept, FORM, OTHER, FixedWorld(drawn=3000))
    every = [one.old for name in SORTS for one in getattr(found, name)]
    answered = {session.path(one.place) for one in session.outline() if _is_answered(session, one)}
    assert sorted(every) == sorted(answered)
    home = preview(found.answers, OTHER, FORM, FixedWorld(drawn=6000))
    again = FormSession.resume(FORM, FixedWorld(drawn=9000), home.answers)
    for path in BOTH:
        one, other = (each.state(each.at(path)) for each in (session, again))
        assert (one.value, one.raw) == (other.value, other.raw)
    ids = [[row.id for row in each.rows(each.place("person"))] for each in (session, again)]
    assert ids[0] == ids[1]
    for row in ids[0]:
        for name in ("name", "age"):
            one, other = (
                each.state(each.place(f"person/{name}", row)) for each in (session, again)
            )
            assert (one.value, one.raw) == (other.value, other.raw)


def _is_answered(session: FormSession, item: Any) -> bool:
    state = session.state(item.place)
    return item.kind.value not in ("note", "group", "repeat") and bool(state.value or state.raw)
