"""Whatever is lost, repeated or restored on the way, in the end everybody has everything.

Three machines edit two households, send, receive some of the files in any order, lose sticks, and
go back to a copy of yesterday; then they talk until nobody has anything to say.
Laws P3 and P12 of ``tests.journal.machine``.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from gpn_desktop import chance
from gpn_desktop.chance import Dice
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import (
    admitting,
    backup,
    conflicts,
    devices,
    enrolment,
    exchange,
    receiving,
)
from gpn_desktop.services.desk import Desk
from tests.fakes import FixedSource
from tests.journeys import world
from tests.journeys.world import WORDS, correct, put_household

STEPS = 30
NAMES = ("office", "lan", "hai")


@dataclass
class Play:
    """Three machines and the dice; ``desks`` are replaced when one goes back to a copy."""

    world: world.World
    desks: dict[str, Desk]
    dice: Dice
    clock: FixedSource
    copies: dict[str, backup.Copy] = field(default_factory=dict)
    houses: list[str] = field(default_factory=list)
    said: int = 0

    def files(self) -> list[Path]:
        return sorted(self.world.exchange.glob("*.gpn"))

    def edit(self, name: str) -> None:
        desk = self.desks[name]
        self.said += 1
        with desk.store.reading() as tx:
            known = [one.id for one in tx.households.all()]
        if known and self.dice.random() < 0.8:
            correct(desk, self.dice.choice(known), phone=f"{name} {self.said}")
        elif name != "office":
            put_household(desk, f"{name} {self.said}")

    def send(self, name: str) -> bool:
        try:
            self.world.send(self.desks[name])
        except GpnError as error:
            if error.code is not ErrorCode.NOTHING_TO_SEND:
                raise
            return False
        return True

    def receive(self, name: str) -> None:
        files = self.files()
        some = self.dice.sample(files, self.dice.randint(0, len(files)))
        self.take(name, some)

    def take(self, name: str, files: list[Path]) -> None:
        desk = self.desks[name]
        receiving.apply(desk, receiving.preview(desk, files))

    def lose(self, _: str) -> None:
        files = self.files()
        if files:
            self.dice.choice(files).unlink()

    def copy(self, name: str) -> None:
        self.copies[name] = backup.make(self.desks[name]).value

    def go_back(self, name: str) -> None:
        """Go back to a copy; the office confirms the new generation, by telephone so to say.

        An office that went back takes the newest list from a laptop first.
        """
        if name not in self.copies:
            return
        desk = world.gone_back(self.desks[name], self.copies.pop(name))
        self.desks[name] = desk
        office = self.desks["office"]
        if name == "office":
            stick = self.world.root / "list"
            stick.mkdir(exist_ok=True)
            file = admitting.write_list(self.desks["lan"], stick).value
            if is_newer(desk, file):
                enrolment.take_list(desk, file)
        here = desk.installation
        devices.confirm_generation(office, here.device, here.generation, WORDS)

    def act(self) -> None:
        acts: list[tuple[Callable[[str], object], int]] = [
            *((self.edit, 6), (self.send, 4), (self.receive, 5)),
            *((self.lose, 2), (self.copy, 2), (self.go_back, 2)),
        ]
        (act,) = self.dice.choices([one for one, _ in acts], [weight for _, weight in acts])
        act(self.dice.choice(NAMES))
        self.clock.pass_time(minutes=self.dice.randint(-30, 90))  # dead batteries, too

    def talk(self) -> None:
        """Let all send and take in everything until nobody has to.

        The office confirms whoever waits: an office that went back has forgotten that it did.
        """
        office = self.desks["office"]
        for _ in range(8):
            spoke = [self.send(name) for name in NAMES]
            for name in NAMES:
                self.take(name, self.files())
            for row in devices.devices(office):
                if row.state == "waiting":
                    devices.confirm_generation(office, row.device, row.generation, WORDS)
            if not any(spoke):
                return
        raise AssertionError("they talk for ever")

    def view(self, name: str) -> tuple[object, ...]:
        """Give what a machine shows."""
        desk = self.desks[name]
        with desk.store.reading() as tx:
            houses = {one.id: (one.code, one.phone) for one in tx.households.all()}
            held = tx.operations.sendable()
        quarrels = {(one.entity, one.field, one.values) for one in conflicts.disputes(desk)}
        return houses, held, quarrels


def is_newer(desk: Desk, file: Path) -> bool:
    """Say whether a list is no older than that of a desk."""
    try:
        return bool(enrolment.look_at_list(desk, file))
    except GpnError as error:
        if error.code is not ErrorCode.TRUST_OLDER:
            raise
        return False


@pytest.mark.parametrize("seed", ["một", "hai", "ba", "bốn"])
def test_in_the_end_everybody_has_everything(tmp_path: Path, seed: str) -> None:
    with chance.using(clock := FixedSource(seed=seed)):
        world.grow(tmp_path / "w", training=False)
        tree = world.reopened(tmp_path / "w", training=False)
        desks = {"office": tree.office, "lan": tree.lan, "hai": tree.hai}
        play = Play(tree.world, desks, chance.dice(seed), clock)
        for _ in range(STEPS):
            play.act()
        play.talk()
        views = [play.view(name) for name in NAMES]
        assert views[1] == views[0]
        assert views[2] == views[0]
        for desk in play.desks.values():
            assert exchange.undelivered(desk).count == 0
            assert enrolment.standing(desk).may_send
            assert exchange.post(desk).alarms == ()
            desk.close()
