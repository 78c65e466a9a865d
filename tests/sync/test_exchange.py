"""The door: two laptops and an office, real packages over a stick, lost and repeated ones."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from gpn_desktop.journal.op import LogId, Op
from sync import delivery, ranges
from sync.batch import sort_out
from sync.chain import Known, with_link
from sync.delivery import Parcel, Peer, Receipt, State
from sync.package import Source, file_name, make
from sync.transports.contract import fetch, place
from sync.transports.folder import Folder
from tests.sync.world import MAY1, MAY2, OFFICE, Party, held, outgoing, receiver, sender, trust_of

TRUST = trust_of(MAY1, MAY2)
PARTIES = (MAY1, MAY2, OFFICE)


@dataclass
class Machine:
    """A device as its service keeps it: ops, what it opened, what it made, who told what."""

    party: Party
    ops: dict[tuple[LogId, int], Op] = field(default_factory=dict)
    known: Known = field(default_factory=Known)
    origins: dict[tuple[LogId, int], Source] = field(default_factory=dict)
    receipts: dict[str, list[Receipt]] = field(default_factory=dict)
    made: list[Parcel] = field(default_factory=list)
    prev: str | None = None

    def write(self) -> None:
        n = sum(log == self.party.log for log, _ in self.ops) + 1
        self.ops[self.party.log, n] = self.party.op(n)

    def send(self, stick: Folder) -> str:
        others = [one for one in PARTIES if one != self.party]
        lacking = delivery.to_send(held(self.ops.values()), [self.peer(one) for one in others])
        dots = [(log, n) for log, numbers in lacking.items() for n in ranges.numbers(numbers)]
        given = outgoing(
            self.party,
            [self.ops[dot] for dot in dots],
            *others,
            sources=tuple(self.origins[dot] for dot in dots if dot[0] != self.party.log),
            have=held(self.ops.values()),
        )
        number = len(self.made) + 1
        (package,) = make(given, sender(self.party, TRUST), number, self.prev)
        self.prev = package.identity
        name = file_name("Đình Lập", self.party.name, number)
        placed = place(stick, name, package.data)
        self.made.append(Parcel(package.identity, package.manifest.kind, lacking, is_placed=True))
        return placed.name

    def peer(self, other: Party) -> Peer:
        newest = delivery.newest(self.receipts.get(other.name, []))
        return Peer(other.device, other.reading.recipient, newest)

    def take(self, stick: Folder, *names: str) -> list[str]:
        """Open what lies there, merge it, and say which files were repeats."""
        reader = receiver(self.party, TRUST, self.known)
        batch = sort_out({name: fetch(stick, name) for name in names}, reader)
        assert not batch.kept
        assert not batch.refused
        for one in batch.opened.values():
            self.known = with_link(self.known, one.manifest, one.identity)
            self.known = replace(self.known, merged=self.known.merged | {one.identity})
            maker = next(party for party in PARTIES if party.log == one.manifest.log)
            told = self.receipts.setdefault(maker.name, [])
            told.append(delivery.receipt_of(one.manifest))
            for op in one.ops:
                source = Source(op.log, op.n, op.n, one.manifest.pkg_seq, one.identity)
                self.ops.setdefault((op.log, op.n), op)
                self.origins.setdefault((op.log, op.n), source)
        return sorted(batch.repeated)


def test_what_is_lost_repeated_or_late_ends_everywhere(tmp_path: Path) -> None:
    stick = Folder(tmp_path)
    may1, may2, office = (Machine(party) for party in PARTIES)
    may1.write()
    lost = may1.send(stick)
    may1.write()
    second = may1.send(stick)
    may2.write()
    beside = may2.send(stick)
    assert office.take(stick, second, beside) == []
    assert office.take(stick, second) == [second]
    assert may2.take(stick, second) == []
    answer = office.send(stick)
    assert may1.take(stick, answer, beside) == []
    assert may2.take(stick, answer) == []
    assert office.take(stick, lost) == []
    everything = {(MAY1.log, 1), (MAY1.log, 2), (MAY2.log, 1)}
    assert set(may1.ops) == set(may2.ops) == set(office.ops) == everything
    told = delivery.newest(may1.receipts["office"])
    assert [delivery.state(parcel, told) for parcel in may1.made] == [State.ACKNOWLEDGED] * 2
    assert delivery.to_send(held(may1.ops.values()), [may1.peer(OFFICE)]) == {}


def test_a_second_laptop_needs_no_office(tmp_path: Path) -> None:
    stick = Folder(tmp_path)
    may1, may2 = Machine(MAY1), Machine(MAY2)
    may1.write()
    may2.take(stick, may1.send(stick))
    assert may2.ops == may1.ops
    may1.take(stick, may2.send(stick))
    told = delivery.newest(may1.receipts["may02"])
    assert delivery.state(may1.made[0], told) is State.ACKNOWLEDGED
