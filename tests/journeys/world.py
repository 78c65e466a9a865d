"""Installations in data folders of their own; nothing but files in one folder passes between."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gpn_desktop.paths import Paths
from gpn_desktop.registry import places
from gpn_desktop.registry.households import Household
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import (
    access,
    admitting,
    enrolment,
    founding,
    lying,
    receiving,
    restoring,
    sending,
)
from gpn_desktop.services.access import Beginning
from gpn_desktop.services.admitting import Admission
from gpn_desktop.services.arriving import Arriving
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.founding import Custodian
from gpn_desktop.services.receiving import Preview
from sync.passphrase import Cost

CHEAP = Cost(64, 1, 1)
WORDS = "mùa xuân ở Đình Lập"
DINH_LAP, BAC_XA = "06613", "06637"


def scope_of(code: str) -> str:
    """Give the scope of a commune by its code."""
    found = places.commune_scope(code)
    assert found is not None
    return found.id


@dataclass(frozen=True)
class World:
    """Where all machines stand, and the one folder that passes between them."""

    root: Path
    training: bool

    @property
    def exchange(self) -> Path:
        return self.root / "usb"

    def start(self, name: str, person: str, scope: str, role: str = "officer") -> Desk:
        beginning = Beginning(role, scope, person, WORDS, self.training)
        return access.first_start(Paths(self.root / name), beginning, CHEAP).value

    def office(self, name: str = "office") -> Desk:
        """Start the merging office and found its tree."""
        desk = self.start(name, "Lý Văn Bình", places.area_scope().id, "office")
        folders = [self.root / f"stick{n}" for n in (1, 2, 3)]
        for folder in folders:
            folder.mkdir(exist_ok=True)
        custodians = [
            Custodian(f"Người giữ khoá {n}", f"khoá gốc thứ {n} của tỉnh", folder)
            for n, folder in enumerate(folders, 1)
        ]
        founding.found(desk, () if self.training else custodians, "Văn phòng 1", WORDS)
        return desk

    def laptop(self, name: str, person: str, code: str) -> Desk:
        return self.start(name, person, scope_of(code))

    def enrol(self, office: Desk, labels: dict[str, Desk]) -> None:
        """Ask, admit by the digits heard, and take the list home, all by files."""
        heard: dict[str, tuple[str, ...]] = {}
        for label, desk in labels.items():
            saved = enrolment.save_request(desk, self.exchange, WORDS, label=label)
            heard[label] = saved.value.groups
        asked = [one for one in admitting.requests(office, self.exchange) if one.label in heard]
        admissions = [
            Admission(one.file, dict(enumerate(heard[one.label], 1)), one.label) for one in asked
        ]
        admitting.admit(office, admissions, WORDS)
        file = admitting.write_list(office, self.exchange).value
        root = enrolment.standing(office).root_groups
        for desk in labels.values():
            enrolment.take_list(desk, file, root)

    def send(self, desk: Desk) -> tuple[str, ...]:
        sent = sending.send(desk, self.exchange, WORDS).value
        assert sent.hindrance is None
        return sent.names

    def receive(self, desk: Desk) -> tuple[Arriving, ...]:
        """Look at all that lies in the folder, and merge it; give what was news."""
        return receiving.apply(desk, self.look(desk)).value.items

    def look(self, desk: Desk) -> Preview:
        """Look at all packages that lie in the folder."""
        files = lying.lying(desk, self.exchange)
        return receiving.preview(desk, [one.path for one in files if one.sort == "package"])


def a_world(root: Path, *, training: bool) -> World:
    """Give a world with its empty exchange folder."""
    world = World(root, training)
    world.exchange.mkdir(parents=True)
    return world


@dataclass(frozen=True)
class Tree:
    """An office and two laptops of one commune, enrolled."""

    world: World
    office: Desk
    lan: Desk
    hai: Desk

    def close(self) -> None:
        for desk in (self.office, self.lan, self.hai):
            desk.close()


def grow(root: Path, *, training: bool) -> None:
    """Make an office and two laptops and enrol them; they are left closed."""
    world = a_world(root, training=training)
    office = world.office()
    lan = world.laptop("lan", "Hoàng Thị Lan", DINH_LAP)
    hai = world.laptop("hai", "Nông Văn Hải", DINH_LAP)
    world.enrol(office, {"may01": lan, "may02": hai})
    Tree(world, office, lan, hai).close()
    for file in world.exchange.iterdir():
        file.unlink()


def opened(root: Path, name: str) -> Desk:
    """Unlock an installation of a world."""
    return access.unlock(Paths(root / name), WORDS, CHEAP).value


def reopened(root: Path, *, training: bool) -> Tree:
    """Open what ``grow`` made."""
    desks = (opened(root, name) for name in ("office", "lan", "hai"))
    return Tree(World(root, training), *desks)


def put_household(desk: Desk, code: str, **rest: str) -> str:
    """Enter a household of this desk's commune."""
    scope = desk.installation.scope
    with desk.store.transaction(desk.actor) as tx:
        made = Household(tx.new_entity(scope), code=code, home=scope, **rest)  # type: ignore[arg-type]
        tx.households.put(made)
    return made.id


def put_survey(desk: Desk, household: str, **rest: Any) -> str:
    """Complete a survey of a household."""
    with desk.store.transaction(desk.actor) as tx:
        made = Survey(tx.new_entity(), household, "phieu_b_p2022", "2026112501", **rest)
        tx.surveys.put(made)
    return made.id


def household(desk: Desk, entity: str) -> Household:
    """Give a household as a desk has it."""
    with desk.store.reading() as tx:
        return tx.households.get(entity)


def correct(desk: Desk, entity: str, **changes: str) -> None:
    """Write fields of a household."""
    with desk.store.transaction(desk.actor) as tx:
        tx.households.put(replace(tx.households.get(entity), **changes))  # type: ignore[arg-type]


def codes(desk: Desk) -> set[str]:
    """Give the codes of the households a desk holds."""
    with desk.store.reading() as tx:
        return {one.code for one in tx.households.all()}


def news(items: Iterable[Arriving]) -> dict[str, Arriving]:
    """Give what came by the label of the machine that sent it."""
    return {one.label: one for one in items}


def gone_back(desk: Desk, copy: Copy) -> Desk:
    """Go back to a copy and open it again."""
    restoring.restore(desk, copy, WORDS)
    return access.unlock(desk.paths, WORDS, CHEAP).value
