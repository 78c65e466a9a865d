"""Empty is not 0, in ours and in ODK Web Forms: score sheets filled in both, outputs compared."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gpn_desktop.engine.effects import OutlineItem, Place
from gpn_desktop.engine.loading import compile_form, load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.submission import write_submission
from gpn_desktop.forms import convert
from gpn_desktop.forms.definition import QuestionKind
from tests.builders import a_content, a_form, rows
from tests.engine.test_miniature import MINIATURE, REGISTER, STEPS
from tests.fakes import FixedWorld
from tests.ui.form.peer import Peer, Step, a_peer, told

PHIEU_B = max((Path(__file__).parents[2] / "resources/forms/phieu_b_p2022").glob("*/form.xml"))
TOTALS = ("b1_total", "b1_source", "b2_total", "class_computed", "reasons")
COLUMNS = {
    "size": "size_points",
    "wall": "wall_points",
    "ticks": "assets_points",
    "b1": "b1_total",
    "source": "b1_source",
    "class": "class_computed",
}


@pytest.fixture(scope="module")
def peer() -> Iterator[Peer]:
    with a_peer() as found:
        yield found


def csv(list_name: str) -> str:
    """Give a list of the register as a file."""
    items = REGISTER[list_name]
    names = list(dict.fromkeys(name for item in items for name in item))
    lines = [",".join(names), *(",".join(item.get(name, "") for name in names) for item in items)]
    return "\n".join(lines)


FILES = {f"{name}.csv": csv(name) for name in REGISTER}
MEMBERS: list[Step] = [
    ("household", "h1"),
    ("person[1]/person_id", "p1"),
    ("person", None),
    ("person[2]/person_id", "p2"),
]


def said(last: int) -> list[Step]:
    """Give the answers of the first rows of the table of the miniature."""
    pairs = [pair.partition("=") for row in rows(STEPS)[:last] for pair in row["say"].split()]
    return [(name, value.replace(",", " ")) for name, _, value in pairs]


@pytest.mark.parametrize("last", range(1, 7))
def test_the_miniature_gives_the_same_in_web_forms(last: int, peer: Peer) -> None:
    content = a_content(MINIATURE.read_text("utf-8"))
    steps = [*MEMBERS, *said(last)]
    theirs = dict(told(peer.submission(convert.convert(content).xform, FILES, steps)))
    expected = rows(STEPS)[last - 1]
    assert {name: theirs.get(path, "") for name, path in COLUMNS.items()} == {
        name: expected[name] for name in COLUMNS
    }
    form = compile_form(a_form(MINIATURE.read_text("utf-8")))
    session = FormSession.begin(form, FixedWorld(register=REGISTER), {"household": "h1"})
    for path, text in said(last):
        session.answer(session.at(path), text or "")
    ours = dict(told(write_submission(session._run)))
    assert {p: t for p, t in ours.items() if not p.startswith(("person", "meta"))} == {
        p: t for p, t in theirs.items() if not p.startswith(("person", "meta"))
    }


PLACED = {
    QuestionKind.TEXT: "chữ",
    QuestionKind.INTEGER: "2",
    QuestionKind.DECIMAL: "1.5",
    QuestionKind.DATE: "1980-03-05",
}


def filled(which: int, *, typed: bool) -> tuple[FormSession, list[Step]]:
    """Answer all that Phiếu B shows by its ``which``-th choice; B1 typed from paper or not."""
    session = FormSession.begin(
        load((PHIEU_B.parent / "definition.json").read_bytes()),
        FixedWorld(register=REGISTER),
        {"household": "h1"},
    )
    steps, done = list(MEMBERS), set[Place]()
    while True:
        left = [item for item in session.outline() if item.place not in done]
        item = next((one for one in left if _is_asked(session, one)), None)
        if item is None:
            return session, steps
        done.add(item.place)
        text = PLACED.get(item.kind) or _choice(session, item.place, which)
        if session.path(item.place).endswith("b1_typed"):
            text = "120" if typed else ""
        if text:
            session.answer(item.place, text)
            steps.append((_counted(session, item.place), text))


def _is_asked(session: FormSession, item: OutlineItem) -> bool:
    holders = (QuestionKind.GROUP, QuestionKind.REPEAT, QuestionKind.NOTE)
    if item.kind in holders or item.is_key or not item.relevant:
        return False
    return not session.state(item.place).readonly


def _choice(session: FormSession, place: Place, which: int) -> str:
    found = session.choices(place)
    return found[which % len(found)].code if found else ""


def _counted(session: FormSession, place: Place) -> str:
    path = session.path(place)
    for number, person in enumerate(("p1", "p2"), 1):
        path = path.replace(f"[{person}]", f"[{number}]")
    return path


@pytest.mark.parametrize("typed", [False, True])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_phieu_b_comes_to_the_same_in_web_forms(which: int, typed: bool, peer: Peer) -> None:
    session, steps = filled(which, typed=typed)
    ours = dict(told(write_submission(session._run)))
    theirs = dict(told(peer.submission(PHIEU_B.read_text("utf-8"), FILES, steps)))
    outputs = [p for p in {**ours, **theirs} if p.endswith((*TOTALS, "_points", "_known"))]
    assert len(outputs) > 10
    assert {p: ours.get(p) for p in outputs} == {p: theirs.get(p) for p in outputs}
    score = session.score()
    assert score is not None
    assert (score.b1 is None) is (not typed and bool(score.missing))
