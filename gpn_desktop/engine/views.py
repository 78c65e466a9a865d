"""What the screen asks of one place: its state, its texts, its choices."""

from collections.abc import Sequence

from gpn_desktop.engine.changes import is_shown, is_whole_repeat, validity_of
from gpn_desktop.engine.choices import seed_number, shuffled
from gpn_desktop.engine.contents import Question, Source
from gpn_desktop.engine.effects import Choice, Place, QuestionState, Validity
from gpn_desktop.engine.frames import ORDER, Draw, Frame
from gpn_desktop.engine.run import Run
from gpn_desktop.engine.typed import read_typed
from gpn_desktop.engine.values import Unevaluable, stored_text
from gpn_desktop.engine.world import Item
from gpn_desktop.forms.definition import ListSource, QuestionKind


def state(run: Run, frame: Frame, place: Place) -> QuestionState:
    """Give all that is drawn of a place."""
    node = place.node
    spot, facts, question = run.form.shape.spots[node], run.form.facts[node], None
    question = run.form.questions.get(node)
    is_whole = is_whole_repeat(frame, node)
    slot = spot.slot
    validity = Validity.OK if is_whole else validity_of(frame, slot)
    raw = "" if is_whole else frame.raw.get(slot, "")
    label, hint, guidance = _texts(run, frame, question)
    return QuestionState(
        place=place,
        kind=question.kind if question else None,
        value="" if is_whole else stored_text(frame.values[slot]),
        raw=raw,
        relevant=is_shown(frame, node),
        required=not is_whole and slot in frame.required,
        readonly=node in run.form.calculated or (not is_whole and slot in frame.readonly),
        validity=validity,
        message=message(run, frame, node, validity),
        label=label,
        hint=hint,
        guidance=guidance,
        paper=facts.paper,
        appearance=question.appearance if question else frozenset(),
        readings=_readings(question, raw),
    )


def _texts(run: Run, frame: Frame, question: Question | None) -> tuple[str, str, str]:
    if question is None:
        return "", "", ""
    node = question.node
    label, hint = (
        run.context.text(r, frame, node) if r else "" for r in (question.label, question.hint)
    )
    guidance = run.context.guidance(question.guidance, frame, node) if question.guidance else ""
    return label, hint, guidance


def _readings(question: Question | None, raw: str) -> tuple[str, ...]:
    if question is None or not raw:
        return ()
    return read_typed(question.kind, raw, question.appearance).choices


def message(run: Run, frame: Frame, node: int, validity: Validity) -> str:
    """Give the form's own sentence for a validity, if it has one."""
    facts = run.form.facts[node]
    refs = {
        Validity.CONSTRAINT: facts.constraint_message,
        Validity.REQUIRED: facts.required_message,
    }
    ref = refs.get(validity)
    return run.context.text(ref, frame, node) if ref else ""


# choices


def _items(run: Run, frame: Frame, node: int, source: Source) -> Sequence[Item]:
    table = run.context.table(source.list_name)
    if source.filter is None:
        return table.all()
    try:
        found: Sequence[Item] = run.form.choice_filter(source.filter, node)(table, frame, frame)
    except Unevaluable:
        return ()
    return found


def choices(run: Run, frame: Frame, node: int) -> Sequence[Choice]:
    """Give the choices of a select as they now are: list order, or as the form shuffles them."""
    question = run.form.questions[node]
    source = question.source
    if source is None:
        return ()
    items = _items(run, frame, node, source)
    if not items:
        return []
    if source.randomize:
        items = shuffled(items, _seed(run, frame, node, source))
    numbers = run.form.lists[source.list_name].numbers
    found = []
    for place, item in enumerate(items, 1):
        code = item.get(source.value, "")
        found.append(
            Choice(code, run.context.item_label(item, node, frame), numbers.get(code, place))
        )
    return found


def _seed(run: Run, frame: Frame, node: int, source: Source) -> int:
    if source.seed is None:
        drawn = run.context.drawn(frame, Draw(node, ORDER))
        return int(drawn * 2147483646)
    try:
        return seed_number(run.form.closure(source.seed, node)(frame))
    except Unevaluable:
        return 0


def _codes(run: Run, frame: Frame, node: int, source: Source, wanted: str) -> list[str]:
    """Give the codes among the wanted ones that are choices now, in list order."""
    codes = wanted.split() or [wanted]
    if source.filter is None:
        table = run.context.table(source.list_name)
        return [code for code in codes if table.find(source.value, code, None)]
    known = {item.get(source.value, "") for item in _items(run, frame, node, source)}
    return [code for code in codes if code in known]


def judge_codes(run: Run, frame: Frame, node: int) -> None:
    """Mark or unmark an answer whose code is no choice any more, be it hidden or not.

    Whom a row of a roster is of is not judged: he may have left the register's list meanwhile.
    """
    question = run.form.questions.get(node)
    if question is None or question.source is None:
        return
    slot = run.form.shape.spots[node].slot
    text = stored_text(frame.values[slot])
    if node in run.form.keyed and frame.id == text:
        return
    run.changes.before_state(frame, node, slot)
    is_many = question.kind is QuestionKind.SELECT_MULTIPLE
    wanted = text.split() if is_many else [text]
    known = _codes(run, frame, node, question.source, text) if text else []
    if text and set(wanted) - set(known):
        frame.strangers.add(slot)
    else:
        frame.strangers.discard(slot)


def in_list_order(run: Run, frame: Frame, node: int, codes: str) -> str:
    """Give the codes of several choices in list order; those that are no choice at the end."""
    source = run.form.questions[node].source
    assert source is not None  # noqa: S101 - asked of selects alone
    each = run.form.lists[source.list_name]
    order = each.numbers
    if each.source is not ListSource.FORM:
        items = _items(run, frame, node, source)
        order = {item.get(source.value, ""): place for place, item in enumerate(items)}
    last = len(order) + 1
    return " ".join(sorted(codes.split(), key=lambda code: order.get(code, last)))
