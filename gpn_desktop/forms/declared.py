"""What a workbook declares beside its questions: entities, the sheet ``gpn``, its outputs."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from gpn_desktop.forms import check_support, kinds
from gpn_desktop.forms.check_points import empty_cells, is_still_checked
from gpn_desktop.forms.content import Content, SurveyRow
from gpn_desktop.forms.definition import EntityDeclaration, Node, NodeKind
from gpn_desktop.forms.gpn import GpnSheet, Role, ScoredQuestion, ScoreScheme, Status
from gpn_desktop.forms.origins import ENTITY
from gpn_desktop.forms.workbook import Row

_DATASET = f"{ENTITY}/@dataset"


def datasets(defaults: Mapping[str, str]) -> dict[str, str]:
    """Give the register list of each container of an entity, from the defaults by path."""
    return {
        path.removesuffix(_DATASET): default
        for path, default in defaults.items()
        if path.endswith(_DATASET)
    }


def save_to(row: SurveyRow, content: Content) -> str | None:
    """Give ``list#property``; a property alone belongs to the only list of the form."""
    text = row.row.text("save_to")
    if not text or "#" in text:
        return text or None
    return f"{next(content.rows('entities')).text('list_name')}#{text}"


def entities(nodes: Iterable[Node], content: Content) -> tuple[EntityDeclaration, ...]:
    """Give what the form makes or changes in the register, in the order of sheet ``entities``."""
    by_path = {node.path: node for node in nodes}
    places = {
        name: path for path, name in datasets({p: n.default for p, n in by_path.items()}).items()
    }
    return tuple(
        _entity(row, places[row.text("list_name")], by_path, content)
        for row in content.rows("entities")
    )


def _entity(
    row: Row, container: str, by_path: Mapping[str, Node], content: Content
) -> EntityDeclaration:
    def place(last: str) -> int | None:
        node = by_path.get(f"{container}{ENTITY}/{last}")
        return node.id if node else None

    holder = by_path.get(container)
    key = _key(row, by_path.values(), content)
    return EntityDeclaration(
        list_name=row.text("list_name"),
        container=holder.id if holder else None,
        entity_id=by_path[f"{container}{ENTITY}/@id"].id,
        label=place("label"),
        create=place("@create"),
        update=place("@update"),
        base_version=place("@baseVersion"),
        trunk_version=place("@trunkVersion"),
        branch_id=place("@branchId"),
        key=key.id if key else None,
        origin=row.origin("list_name"),
        is_roster=bool(
            holder and key and holder.kind is NodeKind.REPEAT and key.parent == holder.id
        ),
    )


def _key(row: Row, nodes: Iterable[Node], content: Content) -> Node | None:
    names = [name for _, name in kinds.REFERENCE.findall(row.text("entity_id"))]
    chosen = {
        name
        for name in names
        if name in content.named and content.named[name].type.list_name == row.text("list_name")
    }
    return next((node for node in nodes if node.name in chosen), None)


def gpn(content: Content) -> GpnSheet:
    """Read the sheet ``gpn``, whose keys were checked.

    A status of official-checked holds only while the points are those that were checked.
    """
    said = content.gpn
    status = Status(said("status"))
    if status is Status.OFFICIAL_CHECKED and (
        empty_cells(content) or not is_still_checked(content)
    ):
        status = Status.TYPED_WAITING_CHECK
    return GpnSheet(
        role=Role(said("role")),
        status=status,
        period=said("period") or None,
        standard_scope=said("standard_scope") or "national",
        legal_source=said("legal_source"),
        areas=tuple(said("areas").split()),
        typed_by=said("typed_by"),
        checked_by=said("checked_by"),
        checked_hash=said("checked_hash"),
        **{key: _day(said(key)) for key in kinds.GPN_DATES},
        renames=tuple(_renames(content)),
        support_types=tuple(check_support.named(content)),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _renames(content: Content) -> Iterator[tuple[str, str]]:
    for row in content.rows("gpn"):
        if row.text("key") == "rename":
            old, _, new = row.text("value").partition(":")
            yield old, new


def scores(nodes: Iterable[Node], content: Content) -> ScoreScheme | None:
    """Give the outputs of a score sheet by name, None for other forms."""
    if content.gpn("role") != Role.PHIEU_B:
        return None
    ids = {node.name: node.id for node in nodes if node.kind is NodeKind.ANSWER}
    bases = {name: name.removesuffix("_points") for name in ids if name.endswith("_points")}
    return ScoreScheme(
        area=ids[kinds.AREA],
        areas=tuple(content.gpn("areas").split()),
        outputs={name: ids[name] for name in kinds.OUTPUTS + kinds.MORE_OUTPUTS if name in ids},
        questions=tuple(
            ScoredQuestion(ids[base], ids[name], ids.get(f"{base}_known"))
            for name, base in bases.items()
            if base in ids
        ),
    )
