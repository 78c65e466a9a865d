"""Benches of the form engine, each beside its goal and beside ODK's own engine on the same form.

Ready: from the bytes of ``definition.json`` (for the peer: of the XForm) to a session begun with
the outline and the state of all that is shown. Times are medians of several runs; the time on the
processor stands beside the time on the clock, for other work may run on the machine.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gpn_desktop.engine.effects import Place
from gpn_desktop.engine.loading import load
from gpn_desktop.engine.session import FormSession
from gpn_desktop.forms.definition import QuestionKind
from tests.bench import peer, shapes
from tests.bench.frame import Line
from tests.bench.peer import Move, Peer
from tests.bench.shapes import MEMBER_QUESTIONS, MEMBERS, Shape
from tests.fakes import FixedWorld

ROOT = Path(__file__).parent.parent.parent
Call = Callable[[], object]
GOAL, RUNS = "the goal", 7
READY, MEAN, WORST, ADDED = 0.020, 0.0001, 0.003, 0.005


@dataclass(frozen=True)
class Took:
    """Seconds of one call: on the clock and on the processor."""

    wall: float
    cpu: float


def timed(call: Call) -> Took:
    """Do it once."""
    wall, cpu = time.perf_counter(), time.process_time()
    call()
    return Took(time.perf_counter() - wall, time.process_time() - cpu)


def against(what: str, runs: Sequence[Took], goal: float, told: str = "") -> Line:
    """Give the median of some runs beside a goal; on the processor too, and the best of them."""
    wall, cpu = (statistics.median(getattr(run, name) for run in runs) for name in ("wall", "cpu"))
    best = min(run.cpu for run in runs)
    note = f"CPU {cpu * 1000:.3f} ms, at best {best * 1000:.3f}"
    return Line(what, wall, GOAL, goal, f"({', '.join(filter(None, (note, told)))})")


def mean_of(times: Sequence[Took]) -> Took:
    return Took(*(statistics.mean(getattr(t, name) for t in times) for name in ("wall", "cpu")))


def worst_of(times: Iterable[Took]) -> Took:
    return max(times, key=lambda took: took.cpu)


# ours


def world(shape: Shape) -> FixedWorld:
    """Give a world with the CSV files of a form."""
    files = {}
    for name, data in shape.files.items():
        head, *lines = (line.split(",") for line in data.decode().splitlines())
        files[name.removesuffix(".csv")] = [dict(zip(head, line, strict=True)) for line in lines]
    return FixedWorld(files=files)


def ready(shape: Shape) -> FormSession:
    """Begin a form and ask what its first page shows."""
    session = FormSession.begin(load(shape.definition), world(shape))
    for item in session.outline():
        if item.relevant:
            session.state(item.place)
    return session


def answering(session: FormSession, place: Place, text: str) -> Call:
    return lambda: session.answer(place, text)


def _answers(shape: Shape) -> list[Took]:
    """Answer every question in form order, then close and open the gate."""
    session = ready(shape)
    gate = shape.answers[0][0]
    told = [*((path, text) for path, text, _ in shape.answers), (gate, "no"), (gate, "yes")]
    return [timed(answering(session, session.place(path), text)) for path, text in told]


def autopsy_lines() -> Iterator[Line]:
    """A form of the WHO Verbal Autopsy's shape: each question answered, then the gate turned."""
    shape = shapes.autopsy()
    runs = [_answers(shape) for _ in range(RUNS)]
    firsts = [timed(lambda: ready(shape)) for _ in range(RUNS)]
    yield against("551 binds: ready", firsts, READY)
    yield against("551 binds: one answer, mean", [mean_of(run) for run in runs], MEAN)
    yield against("551 binds: one answer, worst", [worst_of(run) for run in runs], WORST)
    gate = shape.answers[0][0]
    moves: list[Move] = [("answer", *answer) for answer in shape.answers]
    moves += [("answer", gate, text, "select") for text in ("no", "yes")]
    other = peer.ask(shape, moves)
    if other is None:
        return
    wall = [[took.wall for took in run] for run in runs]
    yield _beside("551 binds: ready", statistics.median(t.wall for t in firsts), other.ready)
    mean = statistics.median(map(statistics.mean, wall))
    yield _beside("551 binds: one answer, mean", mean, statistics.mean(other.moves))
    worst = statistics.median(map(max, wall))
    yield _beside("551 binds: one answer, worst", worst, max(other.moves))
    yield from _memory(shape, other)


def _beside(what: str, ours: float, theirs: float) -> Line:
    return Line(what, ours, peer.NAME, theirs)


def _memory(shape: Shape, other: Peer) -> Iterator[Line]:
    """Give the memory that the form and its answers need beyond the engine that stands ready."""
    job = json.dumps({"definition": shape.definition.decode(), "answers": shape.answers})
    words = (sys.executable, "-m", "tests.bench.memory")
    done = subprocess.run(words, input=job.encode(), capture_output=True, check=True, cwd=ROOT)
    ours = json.loads(done.stdout)
    for what, name in (("begun", "ready"), ("all answered", "end")):
        told = (
            f"(resident, above the {ours['bare']:.0f} and {other.rss['bare']:.0f} MB of the engine)"
        )
        more, theirs = ours[name] - ours["bare"], other.rss[name] - other.rss["bare"]
        yield Line(f"551 binds: memory, {what}", more / 1000, peer.NAME, theirs / 1000, told, "MB")


def _grown(shape: Shape) -> tuple[list[Took], list[Took]]:
    session = ready(shape)
    person = session.place("person")
    added = [timed(lambda: session.add_row(person)) for _ in range(MEMBERS - 1)]
    answers = (
        answering(session, session.place(f"person/{name}", row.id), text)
        for row in session.rows(person)
        for name, text, _ in shape.answers
    )
    return added, [timed(answer) for answer in answers]


def roster_lines() -> Iterator[Line]:
    """Twenty members, each answered in full."""
    shape = shapes.roster()
    runs = [_grown(shape) for _ in range(RUNS)]
    size = f"{MEMBERS} members x {MEMBER_QUESTIONS}"
    yield against(f"{size}: add a member, worst", [worst_of(a) for a, _ in runs], ADDED)
    yield against(f"{size}: one answer, mean", [mean_of(a) for _, a in runs], MEAN)
    yield against(f"{size}: one answer, worst", [worst_of(a) for _, a in runs], WORST)
    moves: list[Move] = [("add", "person")] * (MEMBERS - 1)
    moves += [
        ("answer", f"person[{row}]/{name}", text, kind)
        for row in range(1, MEMBERS + 1)
        for name, text, kind in shape.answers
    ]
    other = peer.ask(shape, moves)
    if other is not None:
        added, told = other.moves[: MEMBERS - 1], other.moves[MEMBERS - 1 :]
        ours = statistics.median(max(t.wall for t in a) for a, _ in runs)
        yield _beside(f"{size}: add a member, worst", ours, max(added))
        ours = statistics.median(max(t.wall for t in a) for _, a in runs)
        yield _beside(f"{size}: one answer, worst", ours, max(told))


# lists


def _listed(shape: Shape, asked: str) -> list[Took]:
    """Answer the keys, and ask the choices after each answer."""
    session = ready(shape)
    place = session.place(asked)

    def answer(path: str, text: str) -> int:
        session.answer(session.place(path), text)
        return len(session.choices(place))

    return [
        timed(lambda path=path, text=text: answer(path, text))  # type: ignore[misc]
        for path, text, _ in (*shape.answers, *shape.answers)
    ]


def list_lines() -> Iterator[Line]:
    """Choices filtered by two keys, and a CSV list; the first answer makes the index."""
    cases = (
        (f"{shapes.CHOICES:,} choices, two keys", shapes.villages(), "village"),
        (f"CSV of {shapes.CSV_ROWS:,} rows", shapes.prices(), "good"),
    )
    for what, shape, asked in cases:
        firsts = [timed(lambda shape=shape: ready(shape)) for _ in range(RUNS)]  # type: ignore[misc]
        runs = [_listed(shape, asked) for _ in range(RUNS)]
        yield against(f"{what}: ready", firsts, READY)
        yield against(f"{what}: answer and choices", [worst_of(run) for run in runs], WORST)
        moves: list[Move] = []
        for path, text, kind in shape.answers:
            moves += [("answer", path, text, kind), ("ask", asked)]
        other = peer.ask(shape, moves)
        if other is not None:
            told = statistics.median(t.wall for t in firsts)
            yield _beside(f"{what}: ready", told, other.ready)
            theirs = max(map(sum, zip(other.moves[::2], other.moves[1::2], strict=True)))
            ours = statistics.median(max(t.wall for t in run) for run in runs)
            yield _beside(f"{what}: answer and choices", ours, theirs)


# shipped


def a_household(members: int) -> FixedWorld:
    """Give a world with one household of so many people."""
    people = [
        {"name": f"p{n}", "label": f"Người {n}", "household": "h1", "full_name": f"Người {n}"}
        for n in range(members)
    ]
    house = [{"name": "h1", "label": "Hộ A", "__version": "1"}]
    return FixedWorld(register={"households": house, "persons": people})


def shipped_lines() -> Iterator[Line]:
    """Load the shipped Phiếu B, begin it on a household of five, answer all it shows."""
    data = max((ROOT / "resources/forms/phieu_b_p2022").glob("*/definition.json")).read_bytes()
    launch = {"household": "h1"}

    def begun() -> FormSession:
        session = FormSession.begin(load(data), a_household(5), launch)
        session.outline()
        return session

    yield against("Phiếu B, 5 members: ready", [timed(begun) for _ in range(RUNS)], READY)
    runs = [_filled(begun()) for _ in range(RUNS)]
    yield against("Phiếu B: one answer, mean", [mean_of(run) for run in runs], MEAN)
    yield against("Phiếu B: one answer, worst", [worst_of(run) for run in runs], WORST)


def _filled(session: FormSession) -> list[Took]:
    times = []
    for item in session.outline():
        is_question = item.kind not in (QuestionKind.GROUP, QuestionKind.REPEAT)
        if is_question and item.questions and session.state(item.place).relevant:
            text = _any_answer(session, item.place, item.kind)
            times.append(timed(answering(session, item.place, text)))
    return times


def _any_answer(session: FormSession, place: Place, kind: QuestionKind) -> str:
    if kind in (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE):
        found = session.choices(place)
        return found[-1].code if found else ""
    return {QuestionKind.INTEGER: "2", QuestionKind.DATE: "5/3/1980"}.get(kind, "chữ")


def costs() -> Iterator[Line]:
    """Give the lines of the engine: beside the goals, and beside the peer where it is installed."""
    yield from autopsy_lines()
    yield from roster_lines()
    yield from list_lines()
    yield from shipped_lines()
