"""This machine asks to be enrolled, learns whom to trust, and tells how far it has come.

On the way: before the first package. The request goes out as a file and its digits over the phone;
the trust list comes back as a file and the digits of its root over the phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from pathlib import Path

from gpn_desktop import VERSION, chance, paths
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.services import access, trusting
from gpn_desktop.services.changes import EVERYTHING, Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.store.transaction import Transaction
from sync import ceremony, digits, enrol, trust
from sync.enrol import Request
from sync.envelope import VerifyKey
from sync.metadata import read_bundle
from sync.transports.contract import fetch, place
from sync.transports.folder import Folder
from sync.trust import Trust
from sync.trust_list import Device

APP = f"{paths.APP} {VERSION}"
LABEL = 40  # letters at most
ASKED = "enrolment_asked"  # act of the access log
ACCEPTED = "trust_list_accepted"


class Enrolled(Enum):
    """How far a machine has come on its way to being heard."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    ENROLLED = "enrolled"
    WAITING = "waiting"  # restored from a backup: its new generation waits for the office
    REVOKED = "revoked"


@dataclass(frozen=True)
class Enrolment:
    """What the screens show of this machine's enrolment.

    ``label`` is its name on the list, or the one asked for; ``groups`` are its own ten groups, none
    before it asked. The list in force has a version, a moment and an age in days (None: the clock
    stands before it); ``root_groups`` are the ten groups of its root. ``revoked_after`` is the
    number of the last package that counts; ``alarms`` are issuers that gave a version twice.
    """

    state: Enrolled
    scope: str
    scope_name: str
    label: str = ""
    groups: tuple[str, ...] = ()
    asked_at: datetime | None = None
    office: str = ""
    list_version: int = 0
    list_made_at: datetime | None = None
    list_age_days: int | None = None
    root_groups: tuple[str, ...] = ()
    revoked_after: int | None = None
    alarms: tuple[str, ...] = ()

    @property
    def may_send(self) -> bool:
        """Whether packages made now are heard; those of a restored machine are kept and wait."""
        return self.state in (Enrolled.ENROLLED, Enrolled.WAITING)


@dataclass(frozen=True)
class Saved:
    """A request that was saved: its file, and the ten groups to read aloud."""

    path: Path
    groups: tuple[str, ...]


@dataclass(frozen=True)
class ListOffer:
    """A trust list that was handed over and proves itself; nothing of it is kept yet.

    The first one is believed only after the groups of its root were typed as they were heard:
    ``needs_digits`` (in training the root is published with the program). ``root_groups`` are for
    comparing, never for showing before they were typed.
    """

    file: Path
    needs_digits: bool
    names_us: bool
    office: str
    version: int
    made_at: datetime | None
    devices: int
    root_groups: tuple[str, ...] = field(repr=False)


def standing(desk: Desk) -> Enrolment:
    """Give how far this machine has come."""
    with desk.store.reading() as tx:
        found = trusting.held(tx)
        asked = tx.access.entries(act=ASKED, limit=1)
        groups = _own_groups(desk, tx)
    here = desk.installation
    told = Enrolment(
        state=Enrolled.ASKED if asked else Enrolled.NOT_ASKED,
        scope=here.scope,
        scope_name=trusting.place_name(here.scope, found),
        label=asked[0].purpose if asked else "",
        groups=groups,
        asked_at=moment(asked[0].at) if asked else None,
    )
    return _listed(told, found, desk) if found else told


def _listed(told: Enrolment, found: Trust, desk: Desk) -> Enrolment:
    here, newest = desk.installation, found.in_force[0]
    listed = found.entries.get((here.device, here.scope))
    ruling = found.authority.rulings.get(here.log)
    return replace(
        told,
        state=_state(listed, here.generation) if listed else told.state,
        label=listed.label if listed else told.label,
        office=found.root.name,
        list_version=newest.version,
        list_made_at=moment(newest.made_at),
        list_age_days=_days_since(newest.made_at),
        root_groups=found.fingerprint,
        revoked_after=ruling.accept_up_to if ruling else None,
        alarms=found.alarms,
    )


def _state(listed: Device, generation: int) -> Enrolled:
    if not listed.active:
        return Enrolled.REVOKED
    return Enrolled.ENROLLED if generation in listed.approved else Enrolled.WAITING


def moment(text: str) -> datetime | None:
    """Give a moment from how it is kept; None where none is, or one without its offset."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _days_since(text: str) -> int | None:
    since = moment(text)
    days = (chance.now() - since).days if since else -1
    return days if days >= 0 else None


def default_label(desk: Desk) -> str:
    """Give a label to propose for this machine: its place and four letters of its id."""
    here = desk.installation
    return f"{trusting.short_name(here.scope)} {here.device[:4]}".strip()[:LABEL]


def save_request(desk: Desk, folder: Path, passphrase: str, *, label: str = "") -> Done[Saved]:
    """Write a request to be enrolled to a folder, and give the digits to read over the phone.

    Raises:
        GpnError: PASSPHRASE_WRONG, PLACE_UNREACHABLE, PLACE_FULL, PLACE_READ_ONLY, PLACED_DIFFERS.
    """
    signer = access.signer(desk, passphrase)
    with desk.store.transaction(desk.actor) as tx:
        request = request_of(desk, tx, signer.key, label or default_label(desk))
        name = f"GPN-{desk.installation.device[:8]}.gpnreq"
        placed = place(Folder(folder), name, enrol.write_request(request, signer))
        tx.devices.note_signing_key(signer.key.public.hex())
        tx.access.write(ASKED, purpose=request.label)
    return Done(Saved(folder / placed.name, request.fingerprint), Changes(devices=True))


def request_of(desk: Desk, tx: Transaction, key: VerifyKey, label: str) -> Request:
    """Give what this machine says of itself when it asks to be enrolled."""
    here = desk.installation
    return Request(
        device=here.device,
        key=key,
        recipient=tx.devices.own_keys("age")[0].public,
        scope=here.scope,
        officer=desk.officer.id,
        name=desk.officer.name,
        label=label[:LABEL],
        app=APP,
        training=here.training,
        generation=here.generation,
    )


def _own_groups(desk: Desk, tx: Transaction) -> tuple[str, ...]:
    public = tx.devices.signing_key()
    if not public:
        return ()
    key, recipient = VerifyKey(bytes.fromhex(public)), tx.devices.own_keys("age")[0].public
    return enrol.fingerprint(key, recipient, desk.installation.scope)


def wrong_groups(expected: Sequence[str], typed: Sequence[str]) -> tuple[int, ...]:
    """Give the numbers (1 to 10) of the groups typed that are not as expected; "" is none yet."""
    wrong = digits.wrong_groups(expected, typed)
    return tuple(n for n in wrong if n <= len(typed) and typed[n - 1])


def group_is_possible(number: int, typed: str) -> bool:
    """Say whether five digits can stand as this group (1 to 10): their check digit fits."""
    return digits.fits(number - 1, typed)


def look_at_list(desk: Desk, file: Path) -> ListOffer:
    """Read a trust list that was handed over; nothing of it is kept yet.

    Raises:
        GpnError: as ``Trust.imported``; PLACE_UNREACHABLE, FILE_GONE, PACKAGE_TOO_LARGE.
    """
    with desk.store.reading() as tx:
        known = trusting.held(tx)
    found, here = _read_list(known, file, training=desk.installation.training), desk.installation
    newest = found.in_force[0]
    return ListOffer(
        file=file,
        needs_digits=known is None and not here.training,
        names_us=(here.device, here.scope) in found.entries,
        office=found.root.name,
        version=newest.version,
        made_at=moment(newest.made_at),
        devices=len(found.devices),
        root_groups=found.fingerprint,
    )


def _read_list(known: Trust | None, file: Path, *, training: bool) -> Trust:
    data = fetch(Folder(file.parent), file.name)
    if known:
        return known.imported(data)
    found = trust.begun(read_bundle(data), training=training)
    published = trust.root_fingerprint(ceremony.training_root()) if training else found.fingerprint
    if found.fingerprint != published:
        raise GpnError(ErrorCode.TRUST_OTHER_ROOT)
    return found


def take_list(desk: Desk, file: Path, heard: Sequence[str] = ()) -> Done[Enrolment]:
    """Keep a trust list and judge all that is held by it.

    ``heard`` are the ten groups of the root as they were read aloud, for the first list. Afterwards
    packages that were held aside may be mergeable: ``receiving.preview`` looks at them.

    Raises:
        GpnError: DIGITS_GROUP_WRONG, and as ``look_at_list``.
    """
    with desk.store.transaction(desk.actor) as tx:
        known = trusting.held(tx)
        found = _read_list(known, file, training=desk.installation.training)
        if known is None and not desk.installation.training:
            _compare(found.fingerprint, heard)
        trusting.keep(tx, found)
        tx.access.write(ACCEPTED, purpose=str(found.in_force[0].version))
    return Done(standing(desk), EVERYTHING)


def _compare(expected: Sequence[str], heard: Sequence[str]) -> None:
    for group in digits.wrong_groups(expected, heard):
        raise GpnError(ErrorCode.DIGITS_GROUP_WRONG, group=group)
