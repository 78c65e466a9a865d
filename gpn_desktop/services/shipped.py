"""The packages that one transaction knows: made here, come from others, and where each lies."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, TypeVar

from gpn_desktop.journal.op import LogId
from gpn_desktop.store.packages import IN, OUT, KeptPackage, Placing
from gpn_desktop.store.transaction import Transaction
from sync.manifest import Manifest, manifest_in
from sync.ranges import Ranges

T = TypeVar("T")
FILES: Final = "files"
ATT: Final = "att/"


@lru_cache(maxsize=512)
def told(signed: bytes) -> Manifest:
    """Give the manifest of a package that was verified when it came, or was made here."""
    return manifest_in(signed)


class Shipped:
    """The packages of a transaction; what is asked of a scope is read once."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._read: dict[tuple[str, str], Any] = {}

    def made(self, scope: str) -> tuple[KeptPackage, ...]:
        """Give the packages made here for a scope, the oldest first."""
        return self._once("made", scope, lambda: self._tx.packages.all(OUT, scope=scope))

    def came(self, scope: str) -> tuple[KeptPackage, ...]:
        """Give the packages that came for a scope, the oldest first."""
        return self._once("came", scope, lambda: self._tx.packages.all(IN, scope=scope))

    def placings(self, scope: str) -> Mapping[str, dict[str, Placing]]:
        """Give by package of a scope the devices it was made for, and where it lies for them."""

        def gathered() -> Mapping[str, dict[str, Placing]]:
            found: dict[str, dict[str, Placing]] = {}
            for one in self._tx.packages.placings(scope):
                found.setdefault(one.identity, {})[one.device] = one
            return found

        return self._once("placings", scope, gathered)

    def carried(self, scope: str) -> Mapping[str, Mapping[LogId, Ranges]]:
        """Give by package made here for a scope what it carries."""
        return self._once("carried", scope, lambda: self._tx.packages.carried(OUT, scope))

    def _once(self, what: str, scope: str, read: Callable[[], T]) -> T:
        key = (what, scope)
        if key not in self._read:
            self._read[key] = read()
        found: T = self._read[key]
        return found

    def manifest(self, package: KeptPackage) -> Manifest:
        """Give the manifest of a package."""
        return told(self._tx.packages.signed(package.identity))

    def files_in(self, package: KeptPackage) -> frozenset[str]:
        """Give the SHA-256 of each file that a package made here carries."""
        if package.kind != FILES:
            return frozenset()
        members = self.manifest(package).members
        return frozenset(one.name.removeprefix(ATT) for one in members if one.name.startswith(ATT))


def scope_of(package: KeptPackage) -> str:
    """Give whose log a package whose sender is known belongs to."""
    if package.log is None:
        raise ValueError("nobody knows who sent this package")
    return package.log.scope
