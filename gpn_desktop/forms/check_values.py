"""What is wrong with what a row says beside its type: parameters, triggers, save_to."""

import re
from collections.abc import Iterator

from gpn_desktop.forms.content import Content, SurveyRow
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.forms.kinds import Kind
from gpn_desktop.forms.problems import FormProblem, Level, ProblemCode

Found = Iterator[FormProblem]

_PARAMETER = re.compile(r"([^=\s,;]+)\s*+(?:=\s*+([^\s,;]*+))?")
_NAMED = re.compile(r"\$\{\s*+([a-z][a-z0-9_]*+)\s*+\}")
_TRIGGERS = re.compile(rf"{_NAMED.pattern}(\s*,\s*{_NAMED.pattern})*")
_RECKONED = re.compile(r"[(+*]|\$\{|\S - | div | mod ")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def check(content: Content, row: SurveyRow, kind: Kind) -> Found:
    """Give the problems of one row that has a known type."""
    is_reckoned = row.row.text("calculation") or _RECKONED.search(row.row.text("default"))
    if row.type.word == "calculate" and not is_reckoned:
        yield content.hole(row.row, "calculation")
    if "parameters" in kind.columns:
        yield from _parameters(row)
    if "trigger" in kind.columns:
        yield from _triggers(content, row)


def parameters(text: str) -> dict[str, str]:
    """Read ``randomize=true seed=${x}``; a word without ``=`` has the value ""."""
    return dict(_PARAMETER.findall(text))


def _parameters(row: SurveyRow) -> Found:
    said = parameters(row.row.text("parameters"))
    origin = row.row.origin("parameters")
    seed = said.get("seed", "1")
    for parameter, is_right, wanted in (
        ("randomize", said.get("randomize", "true") in ("true", "false"), "true, false"),
        ("seed", "seed" not in said or "randomize" in said, "randomize=true"),
        ("seed", bool(_NUMBER.fullmatch(seed) or _NAMED.fullmatch(seed)), "1234, ${a}"),
    ):
        if not is_right:
            facts = {"parameter": parameter, "wanted": wanted}
            yield FormProblem(ProblemCode.PARAMETER_VALUE, Level.ERROR, origin, facts)


def _triggers(content: Content, row: SurveyRow) -> Found:
    """Find what triggers nothing, or an answer of which there may be many.

    Source: JavaRosa SetValueAction.processAction, 77, stops where there are two rows to fill.
    """
    text = row.row.text("trigger")
    if not text:
        return
    origin, names = row.row.origin("trigger"), _NAMED.findall(text)
    named = (content.named.get(name) for name in names)
    kinds_named = [one.type.kind.question for one in named if one and one.type.kind]
    if not _TRIGGERS.fullmatch(text) or not all(map(_can_trigger, kinds_named)):
        yield FormProblem(ProblemCode.TRIGGER, Level.ERROR, origin, {"text": text})
    own = content.around.get(row.name, ())
    for name in names:
        if content.around.get(name, own)[: len(own)] != own:
            facts = {"name": name, "repeat": own[-1]}
            yield FormProblem(ProblemCode.TRIGGER_REPEAT, Level.ERROR, origin, facts)


def _can_trigger(kind: QuestionKind | None) -> bool:
    return kind not in (None, QuestionKind.GROUP, QuestionKind.REPEAT, QuestionKind.NOTE)
