"""A form being filled in: answers go in, effects come out. Nothing here reads or writes a file.

``FormSession`` guards one interview; it belongs to one thread. The rules of how it comes to rest
are in ``settle``; what the screen asks is in ``views`` and ``overview``; what is kept and sent in
``keeping``.
"""

from collections.abc import Mapping, Sequence

from gpn_desktop.engine import actions, keeping, overview, rows, views
from gpn_desktop.engine.answers import Answers, steps
from gpn_desktop.engine.changes import Changes
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.effects import (
    Choice,
    Departure,
    Dropped,
    Effects,
    OutlineItem,
    Place,
    Problem,
    QuestionState,
    Row,
)
from gpn_desktop.engine.finalised import Finalised, finalised
from gpn_desktop.engine.frames import Frame, walked
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.score import Score, score_of
from gpn_desktop.engine.settle import settle
from gpn_desktop.engine.submission import read_submission
from gpn_desktop.engine.typed import read_typed
from gpn_desktop.engine.values import read_stored
from gpn_desktop.engine.world import World
from gpn_desktop.forms.definition import NodeKind, QuestionKind


class FormSession:
    """One form, one world, the answers so far."""

    def __init__(self, form: CompiledForm, world: World) -> None:
        self._run = Run(form, world)
        self._run.when_row_made = lambda row: actions.of_new_row(self._run, row)
        self._unknown: dict[str, str] = {}

    # how it starts

    @classmethod
    def begin(
        cls, form: CompiledForm, world: World, launch: Mapping[str, str] | None = None
    ) -> "FormSession":
        """Start empty: defaults, preloads, first-load actions, expressions, launch, rosters."""
        session = cls(form, world)
        run = session._run
        run.fill(run.root)
        actions.preload(run)
        actions.first_load(run)
        run.wake_all(run.root)
        settle(run)
        for name, text in (launch or {}).items():
            session._put_text(run.root, session.place(name).node, text)
        rows.fill_rosters(run)
        session._told()
        return session

    @classmethod
    def resume(cls, form: CompiledForm, world: World, answers: Answers) -> "FormSession":
        """Take kept answers up again; nothing is preloaded or prefilled anew.

        Raises:
            GpnError: FORM_OTHER where the answers belong to another form or version.
        """
        session = cls(form, world)
        session._unknown = keeping.restore(session._run, answers)
        session._settled()
        return session

    @classmethod
    def from_submission(cls, form: CompiledForm, world: World, xml: bytes) -> "FormSession":
        """Take up what ODK Collect or Web Forms sent.

        Raises:
            GpnError: SUBMISSION_UNREADABLE, FORM_OTHER.
        """
        session = cls(form, world)
        session._unknown = read_submission(session._run, xml)
        session._settled()
        return session

    def _settled(self) -> None:
        run = self._run
        run.wake_all(run.root)
        settle(run)
        run.changes.judged.update(dict.fromkeys(walked(run.form.shape, run.root)))
        self._told()

    # what it is told

    def answer(self, place: Place, text: str) -> Effects:
        """Take an answer as typed or canonical; ``""`` clears it.

        Raises:
            KeyError: no answer stands at that place.
        """
        frame = self._frame(place)
        if self._run.form.shape.spots[place.node].kind is not NodeKind.ANSWER:
            raise KeyError(place)
        self._run.begin_settle()
        self._put_text(frame, place.node, text)
        return self._told()

    def _put_text(self, frame: Frame, node: int, text: str) -> None:
        run = self._run
        spot, question = run.form.shape.spots[node], run.form.questions.get(node)
        kind = question.kind if question else QuestionKind.TEXT
        appearance = question.appearance if question else frozenset[str]()
        reading = read_typed(kind, text, appearance, run.zone)
        canonical = reading.text
        if canonical and kind is QuestionKind.SELECT_MULTIPLE:
            canonical = views.in_list_order(run, frame, node, canonical)
        value = None if canonical is None else read_stored(spot.type, canonical, run.zone)
        run.changes.before_state(frame, node, spot.slot)
        before = frame.raw.pop(spot.slot, "")
        if value is None:
            frame.raw[spot.slot] = text.strip()
        if frame.raw.get(spot.slot, "") != before:
            run.changes.values[frame, node] = None
        if run.put(frame, node, "" if value is None else value):
            settle(run)
            actions.of_change(run, frame, node)
        settle(run)

    def _told(self) -> Effects:
        """Judge codes that may be no choice any more, then say what changed."""
        run = self._run
        for frame, node in run.changes.judged:
            views.judge_codes(run, frame, node)
        effects = run.changes.effects(run.form.outputs)
        run.changes = Changes()
        return effects

    def add_row(self, place: Place, entity: str | None = None) -> tuple[Row, Effects]:
        """Add a row to a repeat; in a roster for a person of the register, or a new one."""
        self._run.begin_settle()
        row = rows.add(self._run, self._frame(place), place.node, entity)
        settle(self._run)
        return rows.view(self._run, row), self._told()

    def remove_row(self, row: Row, reason: str) -> Effects:
        """Take a row out, with a reason; it can be restored until the form is finalised."""
        self._run.begin_settle()
        rows.remove(self._run, self._frame(row.place), reason)
        settle(self._run)
        return self._told()

    def restore_row(self, row: Row) -> Effects:
        """Put a removed row back where it stood."""
        self._run.begin_settle()
        whole = Place(row.place.node, row.place.rows[:-1])
        rows.restore(self._run, self._frame(whole), whole.node, row.id)
        settle(self._run)
        return self._told()

    @property
    def language(self) -> str:
        """Give the code of the language of texts."""
        return self._run.context.language

    @language.setter
    def language(self, code: str) -> None:
        self._run.context.language = code
        self._run.begin_settle()
        self._run.wake_spoken()
        settle(self._run)
        self._told()

    # what it tells

    @property
    def form(self) -> CompiledForm:
        """Give the form."""
        return self._run.form

    @property
    def unknown(self) -> Mapping[str, str]:
        """Give what a submission held that this form does not know, by path."""
        return self._unknown

    def place(self, path: str, *row_ids: str) -> Place:
        """Give the place of a path below the root: ``place("person/full_name", "r7")``.

        Raises:
            KeyError: no such node.
        """
        node: int | None = None
        for name in path.split("/"):
            node = self._run.form.shape.child(node, name)
            if node is None:
                raise KeyError(path)
        assert node is not None  # noqa: S101 - a path has a step
        return Place(node, row_ids)

    def at(self, path: str) -> Place:
        """Give the place of a path with rows in it: ``at("person[r7]/full_name")``.

        Raises:
            KeyError: no such node.
        """
        parts = steps(path)
        ids = [row_id for _, row_id in parts if row_id is not None]
        return self.place("/".join(name for name, _ in parts), *ids)

    def path(self, place: Place) -> str:
        """Give the path of a place, rows in it: ``person[r7]/full_name``."""
        return keeping.path_of(self._run.form.shape, place.node, place.rows)

    def _frame(self, place: Place) -> Frame:
        """Give the frame of a place: of a repeat as a whole the one that holds its rows.

        Raises:
            KeyError: a row that is not there.
        """
        frame = self._run.root
        spot = self._run.form.shape.spots[place.node]
        chain, fewest = spot.chain, spot.depth - (spot.kind is NodeKind.REPEAT)
        if not fewest <= len(place.rows) <= spot.depth:
            raise KeyError(place)
        for repeat, row_id in zip(chain, place.rows, strict=False):
            shelf = self._run.form.shape.spots[repeat].shelf
            found = next((row for row in frame.rows[shelf] if row.id == row_id), None)
            if found is None:
                raise KeyError(place)
            frame = found
        return frame

    def state(self, place: Place) -> QuestionState:
        """Give all that is drawn of a place."""
        return views.state(self._run, self._frame(place), place)

    def choices(self, place: Place) -> Sequence[Choice]:
        """Give the choices of a select as they now are, in list order."""
        return views.choices(self._run, self._frame(place), place.node)

    def rows(self, place: Place) -> Sequence[Row]:
        """Give the rows of a repeat, surplus ones too."""
        shelf = self._run.form.shape.spots[place.node].shelf
        return [rows.view(self._run, row) for row in self._frame(place).rows[shelf]]

    def removed(self, place: Place) -> Sequence[Row]:
        """Give the rows of a repeat that were removed and can be restored."""
        gone = self._frame(place).removed.get(place.node, [])
        return [rows.view(self._run, each.row) for each in gone]

    def outline(self) -> Sequence[OutlineItem]:
        """Give groups, rows and questions in form order, with progress."""
        return overview.outline(self._run)

    def problems(self) -> Sequence[Problem]:
        """Give everything that blocks finalising, in form order."""
        return overview.problems(self._run)

    def dropped(self) -> Sequence[Dropped]:
        """Give the answers that finalising would leave out."""
        return overview.dropped(self._run)

    def departures(self) -> Sequence[Departure]:
        """Give the people of the register whose rows were removed."""
        return rows.departures(self._run)

    def score(self) -> Score | None:
        """Give the points with their reasons, if the form is a score sheet."""
        return score_of(self._run)

    def answers(self) -> Answers:
        """Give the answers with all that a draft needs to go on."""
        return keeping.answers(self._run, self._unknown)

    def state_json(self) -> str:
        """Give what a draft keeps beside its answers: rows, draws, removed rows, odd typing."""
        return keeping.state_json(self._run, self._unknown)

    def finalise(self) -> Finalised:
        """Set ``end``, evaluate all, prune, and freeze.

        Raises:
            GpnError: FORM_INCOMPLETE if there are problems.
        """
        self._run.begin_settle()
        actions.finish(self._run)
        self._settled()
        return finalised(self._run, self.problems())
