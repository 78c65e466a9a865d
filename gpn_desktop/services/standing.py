"""Which forms offices have published, and which of them they took back: what is in force alone.

On the way: the journal → ``Publication``; read by whoever installs, offers, or sends on.
"""

from collections.abc import Mapping
from typing import Final

from gpn_desktop.forms.publication import Publication
from gpn_desktop.store.transaction import Transaction

FORM: Final = "form"
WITHDRAWN: Final = "withdrawn"
Key = tuple[str, str]
"""Form and version."""
Admitted = Mapping[Key, str]
"""By form and version the SHA-256 of the manifest that was installed."""


def publications(tx: Transaction) -> tuple[Publication, ...]:
    """Give the publications of forms that are in force, those that withdraw left out."""
    found = sorted(tx.catalogue.publications.all(), key=lambda one: one.id)
    return tuple(one for one in found if one.what == FORM and one.status != WITHDRAWN)


def withdrawn(tx: Transaction) -> frozenset[Key]:
    """Give the forms and versions that an office withdrew; nobody publishes them again."""
    found = tx.catalogue.publications.all()
    wanted = (one for one in found if one.what == FORM and one.status == WITHDRAWN)
    return frozenset((one.code, one.version) for one in wanted)


def admitted(tx: Transaction) -> Admitted:
    """Give what may be offered of the forms in the data folder, with the digest of its manifest."""
    in_force, gone = {one.id for one in publications(tx)}, withdrawn(tx)
    return {
        (one.id, one.version): one.manifest["manifest"]
        for one in tx.catalogue.all(FORM)
        if (one.id, one.version) not in gone
        and "refused" not in one.manifest
        and one.manifest.get("publication", "") in ("", *in_force)
    }


def news(tx: Transaction) -> tuple[Key, ...]:
    """Give the forms that came from an office and that nobody here has looked at yet."""
    gone, in_force = withdrawn(tx), {one.id for one in publications(tx)}
    return tuple(
        (one.id, one.version)
        for one in tx.catalogue.all(FORM)
        if one.manifest.get("publication") in in_force
        and not {"seen", "refused"} & one.manifest.keys()
        and (one.id, one.version) not in gone
    )
