"""What the foot of a form says of its keys, by the field one is at, from long to short."""

from collections.abc import Sequence

from ui.form.choices import TileField
from ui.form.fields import Field, TickField
from ui.form.longtext import TextField
from ui.form.search_field import SearchField
from ui.words import dotted, translate


def onward(
    field: Field, more: Sequence[str], own: str = "", *, is_last: bool = False
) -> Sequence[str]:
    """Say by which keys one answers and goes on, from the longest to the shortest.

    ``more`` says what the rows around hear; where there is room for either, it goes before F2.
    ``own`` is what Enter does instead, and all that is said then; ``is_last``: no question follows.
    """
    if own:
        return own, own
    on = translate("Form", "Enter: next question")
    if isinstance(field, TextField):
        on = translate("Form", "Tab: next question")
    if is_last:
        on = translate("Form", "Enter: to “Complete”")
        if isinstance(field, TextField):
            on = ""  # Enter begins a line there, and the button beside says its key
    least = dotted(_chosen(field), on)
    remark = translate("Form", "F2: remark")
    shorter = [dotted(least, *more[:n]) for n in range(len(more), -1, -1)]
    return [dotted(least, *more, remark), *shorter, _chosen(field) or on]


def _chosen(field: Field) -> str:
    if isinstance(field, TickField):
        return translate("Form", "Space: tick")
    if isinstance(field, SearchField):
        return translate("Form", "↓: the whole list")
    if not isinstance(field, TileField) or len(field.tiles) < 2:
        return ""
    if field.box is not None:
        return translate("Form", "type the number")
    return translate("Form", "1–{last}: choose").format(last=len(field.tiles))
