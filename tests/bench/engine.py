"""Benches of the form engine: load, begin, one answer; a form of the WHO Verbal Autopsy's shape."""

import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.loading import dump, load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.definition import (
    Control,
    Expression,
    FormDefinition,
    Language,
    Node,
    NodeKind,
    QuestionKind,
    Text,
    TextRef,
    ValueType,
)
from gpn_desktop.forms.gpn import GpnSheet, Role, Status
from gpn_desktop.forms.problems import Origin
from tests.bench.frame import Line, seconds
from tests.fakes import FixedWorld

ROOT = Path(__file__).parent.parent.parent
Call = Callable[[], object]
HERE = Origin("survey", 2)
BINDS, RELEVANTS, CONSTRAINTS, CALCULATES, SECTIONS = 551, 420, 93, 42, 12
MEMBERS, MEMBER_QUESTIONS = 20, 39


def said(text: str) -> Expression:
    """Give an expression as pyxform would leave it."""
    return Expression(text, HERE)


def form_of(nodes: list[Node], body: list[Control], texts: dict[TextRef, Text]) -> FormDefinition:
    """Give a definition with these nodes, in two languages."""
    languages = (Language("Tiếng Việt (vi)", "vi"), Language("English (en)", "en"))
    return FormDefinition(
        *("bench", "2026112301", "Bench", languages, tuple(nodes), tuple(body), {}),
        {"vi": texts, "en": texts},
        *((), (), GpnSheet(Role.OTHER, Status.TRIAL)),
    )


def autopsy() -> FormDefinition:
    """Give a form of the shape of the WHO Verbal Autopsy: one gate above nearly all of it."""
    nodes = [Node(0, "consent", "/data/consent", None, NodeKind.ANSWER)]
    texts: dict[TextRef, Text] = {}
    body = [_control(0, QuestionKind.TEXT, texts)]
    gate = said("/data/consent = 'yes'")
    nodes.append(Node(1, "all", "/data/all", None, NodeKind.GROUP, relevant=gate))
    sections: list[Control] = []
    each = (BINDS - 2 - SECTIONS) // SECTIONS
    for section in range(SECTIONS):
        group = len(nodes)
        path = f"/data/all/s{section}"
        nodes.append(Node(group, f"s{section}", path, 1, NodeKind.GROUP))
        children = []
        for number in range(each):
            node = _question(len(nodes), f"{path}/q{section}_{number}", group, nodes)
            nodes.append(node)
            if node.calculate is None:
                children.append(_control(node.id, QuestionKind.TEXT, texts))
        sections.append(Control(group, QuestionKind.GROUP, None, children=tuple(children)))
    body.append(Control(1, QuestionKind.GROUP, None, children=tuple(sections)))
    return form_of(nodes, body, texts)


def _question(number: int, path: str, group: int, before: list[Node]) -> Node:
    """Give one question: most depend on one of the last few, some calculate from several."""
    name = path.rsplit("/", 1)[-1]
    answers = [node for node in before if node.kind is NodeKind.ANSWER][-6:]
    count = sum(node.kind is NodeKind.ANSWER for node in before)
    is_calculated = count % (BINDS // CALCULATES) == 5
    if is_calculated:
        parts = " + ".join(f"({node.path} = 'yes')" for node in answers)
        return Node(number, name, path, group, NodeKind.ANSWER, calculate=said(parts))
    asked = answers[count % len(answers)]
    relevant = said(f"{asked.path} = 'yes' or selected({answers[0].path}, 'a')")
    return Node(
        *(number, name, path, group, NodeKind.ANSWER),
        relevant=relevant if count % 4 else None,
        constraint=said(". != 'never'") if count % 6 == 1 else None,
        required=said("true()"),
    )


def _control(node: int, kind: QuestionKind, texts: dict[TextRef, Text]) -> Control:
    ref = TextRef(f"q{node}:label")
    texts[ref] = Text((f"Câu hỏi số {node} của phiếu, đủ dài như một câu hỏi thật",))
    return Control(node, kind, ref)


def roster() -> FormDefinition:
    """Give a repeat of members with 39 questions each, counted and summed outside."""
    texts: dict[TextRef, Text] = {}
    count, total = said("count(/data/person)"), said("sum(/data/person/q3)")
    nodes = [
        Node(0, "size", "/data/size", None, NodeKind.ANSWER, calculate=count),
        Node(1, "person", "/data/person", None, NodeKind.REPEAT),
    ]
    for number in range(MEMBER_QUESTIONS):
        path = f"/data/person/q{number}"
        before = f"../q{max(0, number - 3)}"
        relevant = said(f"{before} != 'no' and /data/size > 0") if number % 2 else None
        kind = ValueType.INT if number % 3 == 0 else ValueType.TEXT
        nodes.append(
            Node(
                *(len(nodes), f"q{number}", path, 1, NodeKind.ANSWER),
                type=kind,
                relevant=relevant,
                constraint=said(f". != /data/size + 100 or {before} = ''"),
            )
        )
    nodes.append(Node(len(nodes), "total", "/data/total", None, NodeKind.ANSWER, calculate=total))
    children = tuple(_control(node.id, _kind_of(node), texts) for node in nodes if node.parent == 1)
    return form_of(nodes, [Control(1, QuestionKind.REPEAT, None, children=children)], texts)


def _kind_of(node: Node) -> QuestionKind:
    return QuestionKind.INTEGER if node.type is ValueType.INT else QuestionKind.TEXT


def _times(calls: Iterable[Call]) -> list[float]:
    found = []
    for call in calls:
        start = time.perf_counter()
        call()
        found.append(time.perf_counter() - start)
    return found


def _answering(session: FormSession, place: Place, text: str) -> Call:
    return lambda: session.answer(place, text)


def _adding(session: FormSession, place: Place) -> Call:
    return lambda: session.add_row(place)


def _ready(data: bytes) -> FormSession:
    form = load(data)
    session = FormSession.begin(form, FixedWorld())
    form.parts("vi", "q0:label")
    return session


def _answers(session: FormSession) -> list[float]:
    """Answer every question once, then close and open the gate."""
    form = session.form
    places = [Place(node) for node in sorted(form.questions)]
    asked = [p for p in places if form.questions[p.node].kind is QuestionKind.TEXT]
    said_all = [*((place, "yes") for place in asked), (asked[0], "no"), (asked[0], "yes")]
    return _times(_answering(session, place, text) for place, text in said_all)


def costs() -> Iterator[Line]:
    """Give the lines of the engine: the goals stand in for a peer."""
    data = dump(autopsy())
    ready = seconds(lambda: _ready(data))
    yield Line("551 binds: ready from definition.json", ready, "the goal", 0.020)
    runs = [_answers(_ready(data)) for _ in range(3)]
    mean, worst = min(map(statistics.mean, runs)), min(map(max, runs))
    yield Line("551 binds: one answer, mean", mean, "the goal", 0.0001)
    yield Line("551 binds: one answer, worst", worst, "the goal", 0.003)
    yield from _roster_lines()
    yield from _shipped_lines()


def _roster_lines() -> Iterator[Line]:
    data = dump(roster())
    worst, adding = [], []
    for _ in range(3):
        session = FormSession.begin(load(data), FixedWorld())
        person = session.place("person")
        adding.append(max(_times(_adding(session, person) for _ in range(MEMBERS - 1))))
        answers = (
            (session.place(f"person/q{number}", row.id), "1" if number % 3 == 0 else "x")
            for row in session.rows(person)
            for number in range(MEMBER_QUESTIONS)
        )
        worst.append(max(_times(_answering(session, *answer) for answer in answers)))
    yield Line("20 members x 39 questions: worst answer", min(worst), "the goal", 0.003)
    yield Line("20 members x 39 questions: add a member", min(adding), "the goal", 0.005)


def a_household(members: int) -> FixedWorld:
    """Give a world with one household of so many people."""
    people = [
        {"name": f"p{n}", "label": f"Người {n}", "household": "h1", "full_name": f"Người {n}"}
        for n in range(members)
    ]
    house = [{"name": "h1", "label": "Hộ A", "__version": "1"}]
    return FixedWorld(register={"households": house, "persons": people})


def _shipped_lines() -> Iterator[Line]:
    """Load the shipped Phiếu B, begin it on a household of five, answer all it shows."""
    data = max((ROOT / "resources/forms/phieu_b_p2022").glob("*/definition.json")).read_bytes()
    launch = {"household": "h1"}

    def begun() -> FormSession:
        return FormSession.begin(load(data), a_household(5), launch)

    yield Line("Phiếu B, 5 members: load and begin", seconds(begun), "the goal", 0.020)
    session = begun()
    times = []
    for item in session.outline():
        is_question = item.kind not in (QuestionKind.GROUP, QuestionKind.REPEAT)
        if is_question and item.questions and session.state(item.place).relevant:
            text = _any_answer(session, item.place, item.kind)
            times += _times([_answering(session, item.place, text)])
    yield Line("Phiếu B: one answer, mean", statistics.mean(times), "the goal", 0.0001)
    yield Line("Phiếu B: one answer, worst", max(times), "the goal", 0.003)


def _any_answer(session: FormSession, place: Place, kind: QuestionKind) -> str:
    if kind in (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE):
        found = session.choices(place)
        return found[-1].code if found else ""
    return {QuestionKind.INTEGER: "2", QuestionKind.DATE: "5/3/1980"}.get(kind, "chữ")
