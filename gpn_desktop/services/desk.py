"""The desk at which services work: the open store, who acts, and what this installation is.

Pages are typed by it before the data is open, so what is slow to import is not imported here.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import resources
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.paths import Paths

if TYPE_CHECKING:
    from gpn_desktop.services.catalogue import Catalogue
    from gpn_desktop.store.database import Store
    from gpn_desktop.store.devices import Installation, Officer
    from sync.passphrase import Cost


def _standard() -> "Cost":
    from sync.passphrase import STANDARD

    return STANDARD


@dataclass(frozen=True)
class Desk:
    """Everything a service needs besides its own words; locked again by closing the store.

    The signing key is not here: whoever signs is asked for the passphrase at that moment. ``cost``
    is what a guess at it costs; only tests name another.
    """

    store: "Store"
    paths: Paths
    installation: "Installation"
    officer: "Officer"
    cost: "Cost" = field(default_factory=_standard)

    @property
    def actor(self) -> str:
        """The id of the person who acts, as each op and each line of the access log bears it."""
        return self.officer.id

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The questionnaires that are shipped or installed here."""
        from gpn_desktop.services.catalogue import Catalogue

        folders = resources.path("forms"), self.paths.installed / "forms"
        return Catalogue(*folders, self.store)

    @property
    def is_office(self) -> bool:
        """Whether this is a merging office."""
        return self.installation.role == "office"

    def may(self, right: str) -> bool:
        """Say whether the person at this desk has a right, for instance ``approve``."""
        return right in self.officer.rights

    @property
    def unheard(self) -> GpnError | None:
        """Why nothing counts that is written at this desk from now on; nothing where it does."""
        from gpn_desktop.journal.standing import unheard

        reason = unheard(self.installation.log, self.store.authority)
        return GpnError(ErrorCode.WRITING_REVOKED, reason=reason.value) if reason else None

    @property
    def may_write(self) -> bool:
        """Whether the person at this desk may enter records, and what is entered here counts."""
        return self.may("entry") and self.unheard is None

    def demand(self, right: str) -> None:
        """Refuse what the person at this desk may not do.

        Raises:
            GpnError: RIGHT_MISSING.
        """
        if not self.may(right):
            raise GpnError(ErrorCode.RIGHT_MISSING, right=right)

    def close(self) -> None:
        """Lock: drop the key."""
        self.store.close()
