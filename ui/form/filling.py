"""What is done to a form while it is filled in: told to the session, and handed over to be kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from gpn_desktop.engine.effects import Effects, Place, Row
from gpn_desktop.engine.session import FormSession
from ui.form.leaves import in_order_of_paper
from ui.form.naming import whereabouts
from ui.form.sections import Branch, Section, all_of, sections, tree
from ui.words import translate


@dataclass(frozen=True)
class Kept:
    """What a draft must hold after a step: values by path, and the rest if it changed.

    Paths are those of ``Answers.texts``; remarks stand as ``n/<path>``.
    """

    values: Mapping[str, str]
    state: str | None = None


@dataclass(frozen=True)
class Frame:
    """What stands around a form: whose it is, what was launched, remarks and comments by path.

    ``last`` are answers of the last time by path, ``last_words`` say when that was.
    ``watermark`` stands above the page instead of the status of the form; ``is_read`` says that
    nothing which is typed counts: no step leads on to what is missing.
    """

    header: str = ""
    launched: tuple[str, ...] = ()
    remarks: Mapping[str, str] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    watermark: str = ""
    last: Mapping[str, str] = field(default_factory=dict)
    last_words: str = ""
    is_read: bool = False


Then = Callable[[Sequence[tuple[str, str]]], object]
"""Takes what stood at a question before, the newest first: text and moment, as they are read."""


@dataclass(frozen=True)
class Outside:
    """What the page calls: keep each step, complete the form, explain the points, ask the past."""

    keep: Callable[[Kept], object]
    complete: Callable[[], object]
    explain: Callable[[], object] | None = None
    changed: Callable[[Effects], object] | None = None
    ask_past: Callable[[str, Then], object] | None = None
    reply: Callable[[str, str], object] | None = None


class Filling:
    """Guards one session: each step is told to it and kept before the next."""

    def __init__(self, session: FormSession, frame: Frame, outside: Outside) -> None:
        self.session, self.frame, self._outside = session, frame, outside
        self.remarks, self.comments = dict(frame.remarks), dict(frame.comments)
        self.unsaid: dict[str, str] = {}  # answers to the office that could not be said, by path
        self._launched = tuple(session.place(name) for name in frame.launched)
        self._state = session.state_json()
        self._names: dict[str, str] = {}

    def sections(self) -> tuple[Section, ...]:
        """Give the pages of the form as they are now, in the order of the paper."""
        return in_order_of_paper(self.session, sections(self.session.outline(), self._launched))

    def answer(self, place: Place, text: str) -> Effects:
        """Take an answer and keep it with everything that it changed."""
        effects = self.session.answer(place, text)
        self._keep((place, *effects.values))
        return self._told(effects)

    def add_row(self, place: Place, entity: str | None = None) -> tuple[Row, Effects]:
        """Add a row to a repeat."""
        made, effects = self.session.add_row(place, entity)
        self._keep(effects.values)
        return made, self._told(effects)

    def remove_row(self, removed: Row, name: str, reason: str) -> Effects:
        """Take a row out; its name is remembered for the way back."""
        self._names[removed.id] = name
        effects = self.session.remove_row(removed, reason)
        self._keep(())
        return self._told(effects)

    def restore_row(self, removed: Row) -> Effects:
        """Put a row back."""
        effects = self.session.restore_row(removed)
        self._keep(())
        return self._told(effects)

    def remark(self, place: Place, text: str) -> None:
        """Keep a remark on a question; it belongs to the survey, not to the answers."""
        path = self.session.path(place)
        self.remarks[path] = text
        self._outside.keep(Kept({f"n/{path}": text}))

    def removed(self, repeat: Place) -> list[tuple[Row, str]]:
        """Give the rows that can be put back, each with its name."""
        is_roster = repeat.node in self.session.form.rosters
        what = self.session.state(repeat).label
        unknown = translate("Form", "a person") if is_roster else what
        gone = self.session.removed(repeat)
        return [(one, self._names.get(one.id, unknown)) for one in gone]

    def row_at(self, place: Place) -> Row | None:
        """Give the row of a place that names a row."""
        rows = self.session.rows(Place(place.node, place.rows[:-1]))
        return next((one for one in rows if one.place == place), None)

    def to_look_at(self) -> list[Place]:
        """Give the questions that need a look, section by section: problems, what was returned."""
        order = self._order()
        places = {problem.place for problem in self.session.problems()}
        places |= {self.session.at(path) for path in self.frame.comments}
        return sorted((one for one in places if one in order), key=lambda one: order[one])

    def next_to_look_at(self, here: Place | None) -> Place | None:
        """Give the next of them after a place, from the end round to the first."""
        places = self.to_look_at()
        order = self._order()
        at = order.get(here, -1) if here is not None else -1
        later = (one for one in places if order[one] > at)
        return next(later, places[0] if places else None)

    def noted(self) -> frozenset[str]:
        """Give the paths at which something is remarked."""
        return frozenset(path for path, text in self.remarks.items() if text)

    def unanswered(self) -> list[tuple[Place, str]]:
        """Give what is asked, is not answered and has a remark in place of it, in order."""
        noted = self.noted()
        found = [one.item.place for one in self._ordered() if one.is_question and noted]
        states = [self.session.state(one) for one in found if self.session.path(one) in noted]
        told = [one.place for one in states if one.relevant and not one.value]
        return [(one, self.remarks[self.session.path(one)]) for one in told]

    def whereabouts(self, place: Place) -> str:
        """Say where a question stands: the rows around it, and its own words."""
        return whereabouts(self.session, self._tree(), place)

    def other_language(self) -> bool:
        """Turn the texts to the form's next language; say whether it has one."""
        codes = [code for _, code in self.session.form.languages]
        if len(codes) < 2:
            return False
        at = codes.index(self.session.language) if self.session.language in codes else -1
        self.session.language = codes[(at + 1) % len(codes)]
        return True

    def reply(self, place: Place, text: str) -> None:
        """Answer what the office asks about a question; it is said at once."""
        if self._outside.reply is not None:
            self._outside.reply(self.session.path(place), text)

    def replied(self, path: str, text: str) -> None:
        """Lay what was said to the office below what it asks."""
        self.comments[path] = "\n".join(filter(None, (self.comments.get(path, ""), text)))

    def ask_past(self, place: Place, then: Then) -> bool:
        """Ask what stood at a question before; say whether somebody knows."""
        if self._outside.ask_past is None:
            return False
        self._outside.ask_past(self.session.path(place), then)
        return True

    def complete(self) -> None:
        """Hand the form over as complete."""
        self._outside.complete()

    def explain(self) -> None:
        """Show the points and their reasons, where the form has points."""
        if self._outside.explain is not None:
            self._outside.explain()

    def _ordered(self) -> list[Branch]:
        return [one for section in self.sections() for one in all_of(section.branches)]

    def _order(self) -> dict[Place, int]:
        return {branch.item.place: n for n, branch in enumerate(self._ordered())}

    def _tree(self) -> tuple[Branch, ...]:
        return tree(self.session.outline())

    def _keep(self, places: Sequence[Place]) -> None:
        session = self.session
        values = {session.path(place): session.state(place).value for place in places}
        state = session.state_json()
        changed, self._state = state != self._state, state
        self._outside.keep(Kept(values, state if changed else None))

    def _told(self, effects: Effects) -> Effects:
        if self._outside.changed is not None:
            self._outside.changed(effects)
        return effects
