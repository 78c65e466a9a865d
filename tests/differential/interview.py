"""An interview by dice: played in our engine, and told move by move for the other one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from gpn_desktop.engine import actions
from gpn_desktop.engine.effects import Effects, Place, Validity
from gpn_desktop.engine.frames import Frame, place_of
from gpn_desktop.engine.session import FormSession
from gpn_desktop.engine.submission import write_submission
from gpn_desktop.forms.definition import NodeKind
from tests.differential.answers import typed
from tests.differential.mending import WEB_FORMS, Move, Ways, takes, targets_again
from tests.differential.reached import Reached
from tests.differential.standing import Spot, Standing, State, folded, standing
from tests.differential.subjects import Subject

USUAL = 30
STEPS = {"big": 40, "nested": 40}
MOST_ROWS = 4
THOROUGH = 0.2
"""The share of interviews in which the officer goes through the form from top to bottom."""


@dataclass(frozen=True)
class Step:
    """What was done, in the other engine's words, and what stands afterwards in ours.

    ``strangers``: answers that are no choice any more; where there are some, nothing else is
    compared before they are cleared. ``ruled`` counts what a line of the ledger made us do.
    ``folded``: rows that a count has folded here.
    """

    said: str
    moves: tuple[Move, ...]
    states: Mapping[str, tuple[int, State]]
    strangers: frozenset[str] = frozenset()
    ruled: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()


@dataclass
class Played:
    """An interview that was played in our engine; ``offered``: the codes of each select then."""

    subject: str
    number: int
    steps: list[Step]
    submission: bytes
    offered: Mapping[str, list[str]]
    reached: Reached = field(default_factory=Reached)


class Interview:
    """One interview under way."""

    def __init__(self, subject: Subject, seed: str, number: int, ways: Ways = WEB_FORMS) -> None:
        self.subject = subject
        self.ways = ways
        self.dice = subject.dice(seed, number)
        self.number = number
        self.session = FormSession.begin(
            subject.form, subject.world(f"{seed}/{number}"), self._launch()
        )
        self.steps: list[Step] = []
        self.reached = Reached()
        self.now: Standing = {}
        self.is_thorough = self.dice.random() < THOROUGH
        self._thinned: set[int] = set()
        self.shifted = 0

    def _launch(self) -> dict[str, str]:
        households = self.subject.register.get("households", ())
        self.household = self.dice.choice(households)["name"] if households else ""
        return {"household": self.household} if households else {}

    def play(self) -> Played:
        """Play all of it."""
        filled = list(self.ways.first(self.subject, self.session))
        self._record("begin", [*self._opening(), *filled])
        self.steps[0] = replace(self.steps[0], ruled=("first_load_of_hidden",) * len(filled))
        for _ in range(STEPS.get(self.subject.name, USUAL) * (1 + self.is_thorough)):
            self._step()
        kept = (self._submission(), self._offered(), self.reached)
        return Played(self.subject.name, self.number, self.steps, *kept)

    def _offered(self) -> dict[str, list[str]]:
        """Give the codes that each select offers, in their order where it is not drawn."""
        sources = {
            node: one.source for node, one in self.session.form.questions.items() if one.source
        }
        return {
            reference: [one.code for one in self.session.choices(place_of(spot.frame, spot.node))]
            for reference, spot in standing(self.session).items()
            if spot.state.relevant and spot.node in sources.keys() & self.subject.asked.takes
            if not sources[spot.node].randomize or sources[spot.node].seed is not None
        }

    def _submission(self) -> bytes:
        if not self.session.problems():
            return self.session.finalise().submission
        actions.finish(self.session._run)
        return write_submission(self.session._run)

    # what is told to the other engine

    def _opening(self) -> Iterator[Move]:
        """Do by hand what ``begin`` does by itself: the launch answer, a row for each member."""
        root = f"/{self.session.form.shape.root}"
        if self.household:
            yield "answer", f"{root}/household", self.household
        for repeat, declared in self.session.form.rosters.items():
            spots, run = self.session.form.shape.spots, self.session._run
            whole = f"{root}/{spots[repeat].name}"
            yield "remove", whole, 0
            assert declared.key is not None
            for place, row in enumerate(run.root.rows[spots[repeat].shelf], 1):
                yield "add", whole, ""
                key = spots[declared.key]
                yield "answer", f"{whole}[{place}]/{key.name}", str(row.values[key.slot])

    def _record(self, said: str, moves: list[Move], effects: Effects | None = None) -> None:
        """Note a step; answers that are no choice any more are cleared in a step of their own."""
        self._note(said, moves, effects or Effects())
        while strangers := self._strangers():
            last = self.steps.pop()
            self.steps.append(replace(last, strangers=frozenset(strangers)))
            clearing: list[Move] = []
            for reference, spot in strangers.items():
                effects = self.session.answer(place_of(spot.frame, spot.node), "")
                again = [move for _, move in self.ways.again(self.subject, self.session, effects)]
                clearing += [("answer", reference, ""), *again]
            self._note("clear what is no choice", clearing, Effects())

    def _strangers(self) -> dict[str, Spot]:
        return {
            reference: spot
            for reference, spot in self.now.items()
            if spot.state.validity is Validity.NOT_A_CHOICE
        }

    def _note(self, said: str, moves: list[Move], effects: Effects) -> None:
        again = list(self.ways.again(self.subject, self.session, effects))
        self.now = standing(self.session)
        states = {reference: (spot.node, spot.state) for reference, spot in self.now.items()}
        self.reached.see(self.now)
        ruled = (*(rule for rule, _ in again), *("trigger_of_another_row",) * self.shifted)
        self.shifted = 0
        moves += [move for _, move in again]
        self.steps.append(
            Step(said, tuple(moves), states, frozenset(), ruled, folded(self.session))
        )

    # what is done

    def _step(self) -> None:
        chance = self.dice.random()
        if self.is_thorough and chance < 0.8:
            spots = [each for each in self._answerable() if each[1].state.value == ""]
            if spots:
                self._answer(*spots[0])
                return
        repeats = self._repeats() if chance < 0.2 else []
        if repeats:
            frame, node, reference = self.dice.choice(repeats)
            self._turn_row(frame, node, reference, grows=chance < 0.12)
        elif spots := self._answerable():
            self._answer(*self._chosen(spots))

    def _repeats(self) -> list[tuple[Frame, int, str]]:
        """Give the repeats whose rows an officer may add and remove."""
        form, found = self.session.form, []
        holders: dict[tuple[Frame, int | None], str] = {
            (self.session._run.root, None): f"/{form.shape.root}"
        }
        for reference, spot in self.now.items():
            if form.shape.spots[spot.node].kind is not NodeKind.ANSWER and spot.state.relevant:
                holders[spot.frame, spot.node] = reference
        for (frame, parent), reference in holders.items():
            for node in form.shape.children.get(parent, ()):
                spot_ = form.shape.spots[node]
                if spot_.kind is NodeKind.REPEAT and not form.questions[node].is_counted:
                    found.append((frame, node, f"{reference}/{spot_.name}"))
        return [each for each in found if self._is_offered(*each[:2])]

    def _is_offered(self, frame: Frame, node: int) -> bool:
        return self.session.state(Place(node, frame.row_ids())).relevant

    def _turn_row(self, frame: Frame, node: int, reference: str, *, grows: bool) -> None:
        whole = Place(node, frame.row_ids())
        rows = self.session.rows(whole)
        if grows and len(rows) < MOST_ROWS:
            self._add(whole, reference, len(rows))
        elif not grows and rows:
            place = self.dice.randrange(len(rows))
            self._thinned.add(node)
            effects = self.session.remove_row(rows[place], "nhầm")
            self._record(
                f"remove {reference}[{place + 1}]", [("remove", reference, place)], effects
            )

    def _add(self, whole: Place, reference: str, size: int) -> None:
        declared = self.session.form.rosters.get(whole.node)
        entity = self._person() if declared and self.dice.random() < 0.5 else None
        _, effects = self.session.add_row(whole, entity)
        moves: list[Move] = [("add", reference, "")]
        if declared and declared.key is not None and entity:
            name = self.session.form.shape.spots[declared.key].name
            moves.append(("answer", f"{reference}[{size + 1}]/{name}", entity))
        moves += self._shifted(whole.node)
        self._record(f"add {reference}", moves, effects)

    def _person(self) -> str | None:
        persons = self.subject.register["persons"]
        present = {row.id for rows in self.session._run.root.rows for row in rows}
        own = [one["name"] for one in persons if one["household"] == self.household]
        absent = [name for name in own if name not in present]
        return self.dice.choice(absent) if absent else None

    def _answerable(self) -> list[tuple[str, Spot]]:
        return [
            (reference, spot)
            for reference, spot in self.now.items()
            if spot.state.relevant and takes(self.subject, spot)
        ]

    def _chosen(self, spots: list[tuple[str, Spot]]) -> tuple[str, Spot]:
        """Prefer what is not yet answered, and what decides what is shown."""
        chance = self.dice.random()
        if chance < 0.4:
            spots = [each for each in spots if each[1].state.value == ""] or spots
        elif chance < 0.65:
            spots = [each for each in spots if each[1].node in self.subject.asked.deciding] or spots
        return self.dice.choice(spots)

    def _answer(self, reference: str, spot: Spot) -> None:
        text = typed(self.dice, self.session, spot, self.subject.asked)
        if self.dice.random() < 0.05:
            text = spot.state.value
        if self.dice.random() < 0.1 and spot.node not in self.subject.asked.counted:
            text = ""
        place = place_of(spot.frame, spot.node)
        effects = self.session.answer(place, text)
        moves: list[Move] = [("answer", reference, self.session.state(place).value)]
        if self.session.form.questions[spot.node].actions:
            for repeat in self.session.form.shape.spots[spot.node].chain:
                moves += self._shifted(repeat)
        self._record(f"answer {reference} {text!r}", moves, effects)

    def _shifted(self, repeat: int) -> list[Move]:
        """Type what triggers have filled in a repeat from which a row was removed."""
        if not self.ways.shifts or repeat not in self._thinned:
            return []
        moves = list(targets_again(self.subject, self.session))
        self.shifted += len(moves)
        return moves
