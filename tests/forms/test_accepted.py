"""Everything that forms.md 1 accepts: converted, begun, answered; what is seen is what it says.

The forms and what is done with them stand in ``accepted.md``, in pyxform's notation.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from gpn_desktop.engine.check import check
from gpn_desktop.engine.effects import Place, QuestionState, Validity
from gpn_desktop.engine.loading import compile_form
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms import kinds, lists
from gpn_desktop.forms.kinds import read_type, split_column
from gpn_desktop.forms.problems import Level
from tests.builders import a_form, a_workbook
from tests.fakes import FixedWorld

FILES = {
    "dan.csv": "\ufeffname,label,ma,ten,vung\r\n".encode()
    + 'a,A,01,"Na\u0300 La\u0323c, ""cũ""",1\r\nb,B,02,Bản Khá,2\r\n'.encode(),
    "rieng.csv": b"name,gia\na,1500\n",
}
REGISTER = {
    "households": [{"name": "h1", "label": "Hộ Lan", "__version": "1", "phone": "0912"}],
    "persons": [
        {"name": "p1", "label": "Lan", "__version": "1", "household": "h1", "full_name": "Lan"}
    ],
}
STEP = re.compile(r"(\S+)(?: (\S+))?(?: (.*))?")
TITLES = {"::VI": "::Tiếng Việt (vi)", "::EN": "::English (en)"}
SHUFFLED = ["b", "d", "c", "e", "a"]


@dataclass(frozen=True)
class Story:
    """A form by what it tries, and what is done with it."""

    title: str
    form: str
    steps: tuple[str, ...]


def stories() -> list[Story]:
    text = (Path(__file__).parent / "accepted.md").read_text("utf-8")
    for short, long in TITLES.items():
        text = text.replace(f"{short} ", f"{long} ").replace(f" {short}", f" {long}")
    found = []
    for part in text.split("\n## ")[1:]:
        title, *lines = part.strip().splitlines()
        steps = tuple(line.removeprefix("> ") for line in lines if line.startswith(">"))
        form = "\n".join(line for line in lines if not line.startswith(">"))
        found.append(Story(title, form, steps))
    return found


@dataclass
class Teller:
    """Does the steps of a story in a session."""

    session: FormSession
    submission: str = ""
    orders: dict[str, list[str]] = field(default_factory=dict)

    def place(self, path: str) -> Place:
        """Give a place of a path whose rows are counted: ``ho[2]/con[1]/the``."""
        ids: list[str] = []
        names: list[str] = []
        for step in path.split("/"):
            name, _, number = step.partition("[")
            names.append(name)
            if number:
                rows = self.session.rows(self.session.place("/".join(names), *ids))
                ids.append(rows[int(number.rstrip("]")) - 1].id)
        return self.session.place("/".join(names), *ids)

    def tell(self, step: str) -> None:
        match = STEP.fullmatch(step.strip())
        assert match is not None
        path, verb, rest = match[1], match[2] or "", match[3] or ""
        if path == "xml":
            self.submission = self.submission or self.session.finalise().submission.decode()
            assert f"{verb} {rest}".strip() in self.submission
        elif path == "language":
            self.session.language = verb
        elif path == "add":
            self.session.add_row(self.place(verb))
        elif verb == "=":
            self.session.answer(self.place(path), rest)
        else:
            self.see(path, verb, rest)

    def see(self, path: str, verb: str, rest: str) -> None:
        place = self.place(path)
        state = self.session.state(place)
        if verb in ("choices", "shuffled", "same"):
            self.orders[path] = [choice.code for choice in self.session.choices(place)]
            plain = sorted(self.orders[path])
            wanted = {"choices": rest.split(), "same": self.orders.get(rest.removeprefix("as "))}
            is_shuffled = verb == "shuffled" and self.orders[path] != plain and len(plain) == 5
            assert is_shuffled or self.orders[path] == wanted.get(verb)
        elif verb == "rows":
            assert [row.is_surplus for row in self.session.rows(place)].count(False) == int(rest)
        elif verb in ("label", "hint", "guidance", "message"):
            assert getattr(state, verb) == rest
        elif verb == "drawn":
            assert state.appearance == set(rest.split())
        else:
            assert _seen(state, verb, rest), state


def _seen(state: QuestionState, verb: str, rest: str) -> bool:
    return {
        "?": state.value == rest,
        "hidden": not state.relevant,
        "shown": state.relevant,
        "required": state.required,
        "optional": not state.required,
        "readonly": state.readonly,
        "ok": state.validity in (Validity.OK, Validity.REQUIRED) and not state.readonly,
        "constraint": state.validity is Validity.CONSTRAINT,
        "unreadable": state.validity is Validity.UNREADABLE,
        "not_a_choice": state.validity is Validity.NOT_A_CHOICE,
    }[verb]


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.title)
def test_what_is_accepted_works(story: Story) -> None:
    definition = a_form(story.form, FILES)
    assert [one for one in check(definition) if one.level is Level.ERROR] == []
    files = {name.removesuffix(".csv"): lists.read(data).rows for name, data in FILES.items()}
    world = FixedWorld(register=REGISTER, files=files)
    teller = Teller(FormSession.begin(compile_form(definition), world))
    for step in story.steps:
        teller.tell(step)


def used() -> dict[str, set[str]]:
    """Give the words that the stories use: types, columns by sheet, appearances, parameters."""
    found: dict[str, set[str]] = {"type": set(), "appearance": set(), "parameters": set()}
    for story in stories():
        for name, sheet in a_workbook(story.form).sheets.items():
            titles = {split_column(header.name)[0] for header in sheet.headers}
            found.setdefault(name, set()).update(titles)
            for row in sheet.rows if name == "survey" else ():
                found["type"].add(read_type(row.text("type")).word)
                found["appearance"].update(row.text("appearance").split())
                found["parameters"].update(re.findall(r"(\w+) ?=", row.text("parameters")))
    return found


@pytest.mark.parametrize("sheet", ["survey", "choices", "settings", "entities"])
def test_every_column_has_its_story(sheet: str) -> None:
    assert used()[sheet] >= set(kinds.COLUMNS[sheet])


def test_every_type_appearance_and_parameter_has_its_story() -> None:
    assert used()["type"] >= set(kinds.TYPES)
    assert used()["appearance"] == set(kinds.APPEARANCES)
    assert used()["parameters"] == {*kinds.LIST_PARAMETERS, *kinds.FILE_PARAMETERS}
