"""What a form asks of an officer, and which questions decide what."""

import re
from dataclasses import dataclass

from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.graph import Sort
from gpn_desktop.forms.definition import NodeKind, QuestionKind

ANSWERABLE = (
    *(QuestionKind.TEXT, QuestionKind.INTEGER, QuestionKind.DECIMAL, QuestionKind.ACKNOWLEDGE),
    *(QuestionKind.DATE, QuestionKind.TIME, QuestionKind.DATETIME),
    *(QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE),
)
_NUMBER = re.compile(r"(?<![\w.'-])\d+(?:\.\d+)?(?![\w'])")


@dataclass(frozen=True)
class Asked:
    """Nodes by what they are to an interview.

    ``takes``: an officer answers them. ``deciding``: a relevant or a count reads them;
    ``counted``: a count does. ``shares`` are those of which the report tells a share.
    ``edges`` are the numbers that expressions compare with.
    """

    takes: frozenset[int]
    deciding: frozenset[int]
    counted: frozenset[int]
    edges: tuple[float, ...]
    shares: dict[str, frozenset[int]]


def asked(form: CompiledForm, xml: str) -> Asked:
    """Look through a form."""
    takes = _asked(form) & _of_kinds(form) - _kept(form)
    counted, relevants = _read_by(form, Sort.COUNT), _read_by(form, Sort.RELEVANT)
    return Asked(takes, counted | relevants, counted, _edges(xml), _shares(form, takes))


def _edges(xml: str) -> tuple[float, ...]:
    said = " ".join(re.findall(r'(?:relevant|constraint|calculate)="([^"]*)"', xml))
    found = {float(number) for number in _NUMBER.findall(said)}
    return tuple(sorted(number for number in found if number < 1e6))


def _asked(form: CompiledForm) -> frozenset[int]:
    spots = form.shape.spots
    return frozenset(node for node in form.questions if spots[node].kind is NodeKind.ANSWER)


def _of_kinds(form: CompiledForm) -> frozenset[int]:
    return frozenset(node for node, one in form.questions.items() if one.kind in ANSWERABLE)


def _sorted(form: CompiledForm, sort: Sort) -> frozenset[int]:
    return frozenset(v.node for v in form.graph.vertices if v.sort is sort)


def _kept(form: CompiledForm) -> frozenset[int]:
    """Give what the officer does not answer: what is computed, keys of the register."""
    keys = {declared.key for declared in form.entities if declared.key is not None}
    launch = {form.shape.child(None, "household")} - {None}
    return _sorted(form, Sort.CALCULATE) | keys | {node for node in launch if node is not None}


def _read_by(form: CompiledForm, sort: Sort) -> frozenset[int]:
    wanted = {rank for rank, vertex in enumerate(form.graph.vertices) if vertex.sort is sort}
    read = form.graph.read_by.items()
    return frozenset(node for node, edges in read if any(edge.rank in wanted for edge in edges))


def _shares(form: CompiledForm, takes: frozenset[int]) -> dict[str, frozenset[int]]:
    relevants = _sorted(form, Sort.RELEVANT)
    return {
        "shown": _asked(form),
        "answered": takes,
        "violated": _sorted(form, Sort.CONSTRAINT) & takes,
        "hidden": frozenset(
            node for node in _asked(form) if {node, *form.shape.above(node)} & relevants
        ),
    }
