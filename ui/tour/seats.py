"""Who sits where in the tour, and what a desk knows when it plays: its folders, what it heard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ui.tour.moves import Script


@dataclass(frozen=True)
class Seat:
    """One computer of the story: what is chosen at its first start, and the passphrase."""

    role: str
    place: str  # as it is typed
    person: str
    words: str


OFFICER, LAPTOP, OFFICE, SECOND = "officer", "laptop", "office", "second"
SEATS: Mapping[str, Seat] = {
    OFFICER: Seat("officer", "dinh lap", "Hoàng Thị Lan", "nuoc suoi khe vap"),
    LAPTOP: Seat("officer", "dinh lap", "Nông Văn Hải", "rung hoi thang ba"),
    OFFICE: Seat("office", "lang son", "Lý Văn Bình", "song ky cung xanh"),
    SECOND: Seat("officer", "kien moc", "Vi Thị Hoa", "cho phien ngay ram"),
}
PASSPHRASES: Mapping[str, str] = {desk: seat.words for desk, seat in SEATS.items()}


@dataclass(frozen=True)
class Setting:
    """Where a desk plays: its name, the exchange folder, the mode.

    ``heard`` holds what people told each other over the telephone, never what a program sent.
    """

    desk: str
    exchange: Path
    training: bool
    heard: Mapping[str, str] = field(default_factory=dict)

    @property
    def seat(self) -> Seat:
        """Give who sits here."""
        return SEATS[self.desk]


Part = Callable[[Setting], Script]
