"""JavaRosa itself beside us: each line of the ledger, rows that read rows, whole interviews."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gpn_desktop.engine.check import check
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms import convert
from tests.builders import a_content, a_form
from tests.differential.compare import Comparison
from tests.differential.engines import ENGINES
from tests.differential.interview import Interview
from tests.differential.peer import Peer
from tests.differential.standing import standing
from tests.differential.subjects import ATTACKS, subject
from tests.fakes import FixedWorld
from tests.javarosa import is_here

pytestmark = pytest.mark.skipif(not is_here(), reason="there is no Java here")
LINES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "ledger.toml").read_text("utf-8")
)["line"]
FORM = """
| survey | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation |
| | {asked} | t | Hỏi | |
| | {told} | c | Nói | {expression} |
| choices | | | | |
| | list_name | name | label::Tiếng Việt (vi) | extra |
| | l | a | A | 1 |
| | l | b | B | |
"""


class Asked(NamedTuple):
    """A case: its line, what is typed, what we and JavaRosa make of it."""

    line: dict[str, Any]
    given: str
    ours: str
    theirs: str


CASES = [Asked(line, *case) for line in LINES for case in line["cases"]]


@pytest.fixture(scope="module")
def javarosa() -> Iterator[Peer]:
    with ENGINES["javarosa"].peer() as peer:
        yield peer


def our_answer(one: Asked, markdown: str) -> tuple[str, str]:
    """Give what we make of a case, and the answer as it is kept."""
    form = a_form(markdown)
    assert [p.code for p in check(form) if p.level.value == "error"] == []
    session = FormSession.begin(compile_form(form), FixedWorld())
    session.answer(session.place("t"), one.given)
    said = "trouble" if session.problems() else session.state(session.place("c")).value
    return said, session.state(session.place("t")).value


@pytest.mark.parametrize("one", CASES, ids=[f"{one.line['rule']} {one.given}" for one in CASES])
def test_both_answer_as_the_ledger_says(one: Asked, javarosa: Peer) -> None:
    markdown = FORM.format_map(one.line)
    ours, given = our_answer(one, markdown)
    javarosa.load(convert.convert(a_content(markdown)).xform, {})
    javarosa.play([[["answer", "/data/t", given]]])
    answer = javarosa.answer()
    theirs = "stops" if "error" in answer else answer["states"][0]["/data/c"][0]
    assert (ours, theirs) == (one.ours, one.theirs)


@pytest.mark.parametrize("line", LINES, ids=[line["rule"] for line in LINES])
def test_each_line_says_where_it_was_decided_and_what_javarosa_does(line: dict[str, Any]) -> None:
    assert line["section"]
    assert line["says"]
    assert ", " in line["source"]


ROWS = """
| survey | | | | | |
| | type | name | label::Tiếng Việt (vi) | calculation | default |
| | begin_repeat | r | Dòng | | |
| | integer | n | Số | | |
| | calculate | before | | count(${r}[position() < position(current()/..) and n != '']) | |
| | begin_group | g | Nhóm | | |
| | begin_repeat | inner | Trong | | |
| | integer | d | Sẵn | | 1 + 1 |
| | end_repeat | | | | |
| | end_group | | | | |
| | end_repeat | | | | |
"""


def both(
    moves: list[list[Any]], peer: Peer, *, fresh: bool = True
) -> tuple[dict[str, str], dict[str, str]]:
    """Give what stands in ROWS after these moves, in ours and in JavaRosa."""
    session = FormSession.begin(compile_form(a_form(ROWS)), FixedWorld())
    for what, reference, text in moves:
        if what == "add":
            session.add_row(session.place("r"))
        else:
            row = session.rows(session.place("r"))[int(reference[8]) - 1]
            session.answer(session.place("r/n", row.id), text)
    peer.load(convert.convert(a_content(ROWS)).xform, {}, fresh=fresh)
    peer.play([moves])
    (state,) = peer.answer()["states"]
    ours = {reference: spot.state.value for reference, spot in standing(session).items()}
    return ours, {reference: one[0] for reference, one in state.items() if len(one) > 1}


def test_a_row_that_reads_other_rows_is_worked_out_anew_when_they_change(
    javarosa: Peer,
) -> None:
    """JavaRosa (TriggerableDag.triggerTriggerables) does so only when the draft is opened again."""
    moves = [["add", "/data/r", ""], ["answer", "/data/r[1]/n", "3"]]
    at = "/data/r[2]/before"
    for fresh, theirs in ((True, "1"), (False, "0")):
        ours, other = both(moves, javarosa, fresh=fresh)
        assert (ours[at], other[at]) == ("1", theirs)


def test_a_row_that_comes_with_a_new_row_gets_its_default(javarosa: Peer) -> None:
    """JavaRosa (FormDef.createNewRepeat) fires for the row alone that was added."""
    ours, other = both([["add", "/data/r", ""]], javarosa)
    at = "/data/r[1]/g/inner[1]/d"
    assert (ours[at], other[at]) == ("2", "2")
    at = "/data/r[2]/g/inner[1]/d"
    assert (ours[at], other[at]) == ("2", "")


# whole interviews


@pytest.mark.parametrize("name", sorted(ATTACKS))
def test_interviews_stand_alike_after_each_step(name: str, javarosa: Peer) -> None:
    form, engine = subject(name), ENGINES["javarosa"]
    engine.load(javarosa, form)
    played = Interview(form, "javarosa", 0, engine.ways).play()
    javarosa.ask(played)
    comparison = Comparison(form, played, engine)
    assert list(map(str, comparison.differences(javarosa.answer()))) == []
