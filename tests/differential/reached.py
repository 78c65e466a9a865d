"""What interviews have reached of a form: shown, answered, violated, hidden again."""

from dataclasses import dataclass, field

from gpn_desktop.engine.effects import Validity
from tests.differential.standing import Standing


@dataclass
class Reached:
    """Questions by node id, in any row."""

    shown: set[int] = field(default_factory=set)
    answered: set[int] = field(default_factory=set)
    violated: set[int] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    _now: set[str] = field(default_factory=set)

    def see(self, standing: Standing) -> None:
        """Take in what stands after a step."""
        now = set()
        for reference, spot in standing.items():
            state = spot.state
            if state.relevant:
                now.add(reference)
                self.shown.add(spot.node)
                if state.value:
                    self.answered.add(spot.node)
                if state.validity is Validity.CONSTRAINT:
                    self.violated.add(spot.node)
            elif reference in self._now:
                self.hidden.add(spot.node)
        self._now = now

    def join(self, other: "Reached") -> None:
        """Take in what another interview reached."""
        self.shown |= other.shown
        self.answered |= other.answered
        self.violated |= other.violated
        self.hidden |= other.hidden
