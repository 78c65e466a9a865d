"""What the screen asks of the whole form: its outline, its problems, what would be left out."""

from collections.abc import Iterator
from dataclasses import replace

from gpn_desktop.engine.changes import is_shown, is_whole_repeat, validity_of
from gpn_desktop.engine.contents import Question
from gpn_desktop.engine.effects import Dropped, OutlineItem, Problem, Validity
from gpn_desktop.engine.frames import Frame, parent_relevant, place_of, walked
from gpn_desktop.engine.graph import Sort
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.values import Trouble, stored_text
from gpn_desktop.engine.views import message
from gpn_desktop.forms.definition import NodeKind, QuestionKind

_SILENT = {QuestionKind.NOTE, QuestionKind.GROUP, QuestionKind.REPEAT}
_LINES = {QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE}


def outline(run: Run) -> list[OutlineItem]:
    """Give groups, repeats, rows and questions in form order."""
    found: list[OutlineItem] = []
    for question in run.form.body:
        _outlined(run, run.root, question, 0, found)
    return found


def _outlined(
    run: Run, frame: Frame, question: Question, level: int, found: list[OutlineItem]
) -> None:
    if question.kind is not QuestionKind.REPEAT:
        _listed(run, frame, question, level, found, is_row=False)
        return
    at = len(found)
    rows = frame.rows[run.form.shape.spots[question.node].shelf]
    for row in rows:
        _listed(run, row, question, level + 1, found, is_row=True)
    below = [item for item in found[at:] if item.is_row and item.level == level + 1]
    found.insert(at, _item(run, frame, question, level, below, is_row=False))


def _listed(
    run: Run,
    frame: Frame,
    question: Question,
    level: int,
    found: list[OutlineItem],
    *,
    is_row: bool,
) -> None:
    at = len(found)
    for child in question.children:
        _outlined(run, frame, child, level + 1, found)
    if "table-list" in question.appearance:
        found[at:] = (replace(item, in_table=item.kind in _LINES) for item in found[at:])
    below = [item for item in found[at:] if item.level == level + 1]
    found.insert(at, _item(run, frame, question, level, below, is_row=is_row))


def _item(
    run: Run,
    frame: Frame,
    question: Question,
    level: int,
    below: list[OutlineItem],
    *,
    is_row: bool,
) -> OutlineItem:
    node = question.node
    relevant = is_shown(frame, node)
    answered = sum(item.answered for item in below)
    questions = sum(item.questions for item in below)
    wrong = sum(item.wrong for item in below)
    slot = run.form.shape.spots[node].slot
    is_key = node in run.form.keyed
    is_told = is_key or slot in frame.readonly or node in run.form.calculated
    is_asked = question.kind not in _SILENT and not is_told
    if is_asked and relevant:
        is_right = validity_of(frame, slot) is Validity.OK
        is_given = frame.values[slot] != "" or slot in frame.raw
        questions, answered = int(is_given or not is_right), int(is_given and is_right)
        wrong = int(is_given and not is_right)
    return OutlineItem(
        place=place_of(frame, node),
        kind=question.kind,
        level=level,
        label=run.context.text(question.label, frame, node) if question.label else "",
        paper=run.form.facts[node].paper,
        relevant=relevant,
        answered=answered,
        questions=questions,
        wrong=wrong,
        is_row=is_row,
        is_key=is_key,
    )


def problems(run: Run) -> list[Problem]:
    """Give everything that blocks finalising, in form order."""
    every = walked(run.form.shape, run.root)
    return [problem for frame, node in every for problem in _problems_of(run, frame, node)]


def _problems_of(run: Run, frame: Frame, node: int) -> Iterator[Problem]:
    spot, is_whole = run.form.shape.spots[node], is_whole_repeat(frame, node)
    if spot.kind is NodeKind.ANSWER and node in run.form.questions:
        validity = validity_of(frame, spot.slot)
        if validity is not Validity.OK:
            text = message(run, frame, node, validity)
            yield Problem(place_of(frame, node), validity, None, text)
    for sort, trouble in _troubles(run, frame, node):
        of_whole = sort in (Sort.COUNT, Sort.OFFER)
        if of_whole is is_whole and _counts(run, frame, node, sort):
            yield Problem(place_of(frame, node), Validity.OK, trouble, "")


def _troubles(run: Run, frame: Frame, node: int) -> Iterator[tuple[Sort | None, Trouble]]:
    """Give the troubles of a node's expressions (of an action: no sort)."""
    for key, trouble in frame.troubles.items():
        if key < 0:
            if -1 - key == node:
                yield None, trouble
        elif run.form.graph.vertices[key].node == node:
            yield run.form.graph.vertices[key].sort, trouble


def _counts(run: Run, frame: Frame, node: int, sort: Sort | None) -> bool:
    """Tell whether a trouble matters: not that of what is hidden anyway."""
    if sort in (Sort.COUNT, Sort.OFFER):
        return is_shown(frame, node) or sort is Sort.OFFER
    if sort is Sort.RELEVANT:
        return parent_relevant(run.form.shape, frame, node)
    return frame.relevant[run.form.shape.spots[node].slot]


def dropped(run: Run) -> list[Dropped]:
    """Give the answers of hidden questions that finalising would leave out."""
    found = []
    for frame, node in walked(run.form.shape, run.root):
        question, slot = run.form.questions.get(node), run.form.shape.spots[node].slot
        if question is None or question.kind in _SILENT or frame.relevant[slot]:
            continue  # _SILENT holds repeats, whose slot may be another frame's
        text = stored_text(frame.values[slot]) or frame.raw.get(slot, "")
        if text:
            label = run.context.text(question.label, frame, node) if question.label else ""
            found.append(Dropped(place_of(frame, node), label, text))
    return found
