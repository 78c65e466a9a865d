"""The doors between the dialogs that let somebody in and the program: what they call and tell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from gpn_desktop.errors import GpnError
from gpn_desktop.services.changes import Done

if TYPE_CHECKING:
    from gpn_desktop.services.rescue import Left

D = TypeVar("D")


@dataclass(frozen=True)
class PlaceHit:
    """A place that can be chosen: its scope, and what is shown of it."""

    scope: str
    name: str
    detail: str = ""


@dataclass(frozen=True)
class Answers:
    """What a first start has found out."""

    role: str
    scope: str
    name: str
    passphrase: str


@dataclass(frozen=True)
class Doors(Generic[D]):
    """What the dialogs call; ``D`` is what opened data is (the program's desk)."""

    places: Callable[[str, str], Sequence[PlaceHit]]  # role, text typed
    begin: Callable[[Answers], Done[D]]
    unlock: Callable[[str], Done[D]]
    new_code: Callable[[D, str], Done[tuple[str, ...]]]
    keep_code: Callable[[D], Done[None]]  # it came onto paper
    by_code: Callable[[str, str], Done[D]]  # groups as typed, new passphrase
    copies: Callable[[], Sequence["Left"]]  # that are left when the data cannot be opened
    rescue: Callable[["Left", str, bool], Done[D]]  # passphrase; whether for the keys alone
    least_letters: int = 10


@dataclass(frozen=True)
class Greeting:
    """What stands at the door: whose it is, what went well before, or why it is closed again."""

    is_new: bool = False
    place: str = ""
    told: str = ""
    refused: GpnError | None = None
