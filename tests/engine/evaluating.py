"""An expression on its own: no questions but one text ``q``, a fixed clock."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from gpn_desktop.chance import VIETNAM
from gpn_desktop.engine.binding import Binder
from gpn_desktop.engine.closures import question
from gpn_desktop.engine.frames import Frame
from gpn_desktop.engine.grammar import parse
from gpn_desktop.engine.shape import Seed, shaped
from gpn_desktop.engine.values import Value
from gpn_desktop.forms.definition import NodeKind, ValueType

SHAPE = shaped("data", [Seed("q", None, NodeKind.ANSWER, ValueType.TEXT, "")])


@dataclass
class Still:
    """As much of a run as an expression without questions asks for."""

    zone: tzinfo = VIETNAM
    language: str = "vi"
    version: str = "2026112301"
    trace: None = None

    @property
    def now(self) -> datetime:
        return datetime(2026, 11, 23, 8, 30, tzinfo=VIETNAM).astimezone(self.zone)

    @property
    def today(self) -> date:
        return self.now.date()

    def text(self, ref: str) -> str:
        return f"text of {ref}"


def evaluated(text: str, own: Value = "", zone: tzinfo = VIETNAM) -> Value:
    """Give the value of an expression of the question ``q``, which holds ``own``."""
    frame = Frame(Still(zone), None, "", None, SHAPE.layouts[None])
    frame.write(0, own)
    bound = Binder(SHAPE, (), {}).bind(parse(text), 0)
    return question(SHAPE, bound.tree, 0)(frame)
