"""Each line of ``decided.toml``: what we answer, and what ODK Web Forms answers beside it."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gpn_desktop.engine.session import FormSession
from tests.differential.peer import Peer
from tests.differential.subjects import written
from tests.fakes import FixedWorld

FILE = Path(__file__).parent / "decided.toml"
LINES: list[dict[str, Any]] = tomllib.loads(FILE.read_text("utf-8"))["line"]
HEAD = "| survey | | | | |\n| | type | name | label::Tiếng Việt (vi) | calculation |\n"
ROWS = "| | text | {asked} | Hỏi | |\n| | calculate | {told} | | {expression} |\n"


class Asked(NamedTuple):
    """A case: what is typed, what we make of it, what Web Forms makes of it."""

    rule: str
    expression: str
    given: str
    ours: str
    theirs: str


CASES = [
    Asked(line["rule"], line["expression"], *map(json.loads, case))
    for line in LINES
    for case in line["cases"]
]


@cache
def told() -> tuple[list[str], list[str]]:
    """Give what both engines make of every case, in one form."""
    made = written("decided", HEAD + "".join(map(_rows, range(len(CASES)), CASES)), {})
    session = FormSession.begin(made.form, FixedWorld())
    for place, one in enumerate(CASES):
        session.answer(session.place(f"t{place}"), one.given)
    with Peer() as peer:
        peer.load(made.xml, made.files)
        peer.play([[["answer", f"/data/t{n}", one.given] for n, one in enumerate(CASES)]])
        (states,) = peer.answer()["states"]
    names = [f"c{place}" for place in range(len(CASES))]
    ours = [session.state(session.place(name)).value for name in names]
    return ours, [states[f"/data/{name}"][0] for name in names]


def _rows(place: int, one: Asked) -> str:
    expression = one.expression.replace("${t}", f"${{t{place}}}")
    return ROWS.format(asked=f"t{place}", told=f"c{place}", expression=expression)


@pytest.mark.parametrize("place", range(len(CASES)), ids=[one.rule for one in CASES])
def test_both_answer_as_the_ledger_says(place: int) -> None:
    ours, theirs = told()
    assert (ours[place], theirs[place]) == (CASES[place].ours, CASES[place].theirs)


@pytest.mark.parametrize("line", LINES, ids=[line["rule"] for line in LINES])
def test_each_line_says_where_it_was_decided_and_what_javarosa_does(line: dict[str, Any]) -> None:
    assert line["section"]
    assert line["says"]
    assert ", " in line["source"]
