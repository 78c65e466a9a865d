"""Where in the workbook a piece of an XForm was written: names are unique in the whole form."""

from collections.abc import Mapping
from dataclasses import dataclass

from gpn_desktop.forms.content import Content
from gpn_desktop.forms.problems import Origin
from gpn_desktop.forms.workbook import Row

ENTITY = "/meta/entity"

_TEXTS: Mapping[str, str] = {
    "label": "label",
    "hint": "hint",
    "guidance": "guidance_hint",
    "jr:constraintMsg": "constraint_message",
    "jr:requiredMsg": "required_message",
}
_ENTITY_COLUMNS: Mapping[str, str] = {
    "label": "label",
    "@create": "create_if",
    "@update": "update_if",
}


@dataclass(frozen=True)
class Origins:
    """Finds origins by the path of a node or the id of a text.

    ``datasets`` names the register list of the entity in each container (by its path).
    """

    content: Content
    datasets: Mapping[str, str]

    def of(self, path: str, column: str = "") -> Origin:
        """Give where the row of a node says ``column``."""
        name = path.rsplit("/", 1)[-1]
        if ENTITY in path:
            return self._entity(path)
        if path.endswith("/meta/instanceName"):
            return self._row("settings", "").origin("instance_name")
        if name in self.content.named:
            return self.content.named[name].row.origin(column)
        repeat = self.content.named.get(name.removesuffix("_count"))
        return repeat.row.origin("repeat_count") if repeat else Origin("survey", 0, column)

    def text(self, text_id: str, form: str, language: str) -> Origin:
        """Give where a text was written; ``form`` is "guidance" or ""."""
        place, _, what = text_id.partition(":")
        if not what:
            list_name, _, number = text_id.rpartition("-")
            return self.content.lists[list_name][int(number)].origin(f"label::{language}")
        return self.of(place, f"{_TEXTS[form or what]}::{language}")

    def _entity(self, path: str) -> Origin:
        list_name = self.datasets.get(path.partition(ENTITY)[0], "")
        column = _ENTITY_COLUMNS.get(path.rsplit("/", 1)[-1], "entity_id")
        return self._row("entities", list_name).origin(column)

    def _row(self, sheet: str, list_name: str) -> Row:
        rows = (row for row in self.content.rows(sheet) if row.text("list_name") == list_name)
        return next(rows, Row(sheet, 0, {}))
