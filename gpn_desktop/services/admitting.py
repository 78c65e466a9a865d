"""The office admits machines: requests read, digits compared, the next trust list signed.

On the way: between the request files that officers bring and the trust list that they take home.
A machine is admitted by the digits a person heard over another way, never by its file alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.registry import places
from gpn_desktop.services import access, trusting
from gpn_desktop.services.changes import EVERYTHING, Changes, Done
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.enrolment import LABEL
from gpn_desktop.services.founding import OFFICE_RIGHTS
from gpn_desktop.store.transaction import Transaction
from sync import ceremony, digits, enrol, trust_list
from sync.enrol import Request
from sync.envelope import Signer
from sync.transports.contract import fetch, place
from sync.transports.folder import Folder
from sync.trust import Trust
from sync.trust_list import Right, Scope, TrustList

ENDING = ".gpnreq"
FORGOTTEN = 1_000
"""More lists than an office signs between two copies of its data."""

OFFICER_RIGHTS: tuple[Right, ...] = ("view", "entry", "approve")


@dataclass(frozen=True)
class Asking:
    """A request as it was read, or why it was refused.

    ``groups`` are for comparing with what is heard, never for showing before. ``is_known`` says
    that the list names this machine with this key already: it asks for a new generation.
    """

    file: Path
    device: str = ""
    label: str = ""
    officer: str = ""
    role: str = ""
    scope_name: str = ""
    app_version: str = ""
    groups: tuple[str, ...] = ()
    training: bool = False
    is_known: bool = False
    error: GpnError | None = None


@dataclass(frozen=True)
class Admission:
    """A request to be granted: ``heard`` are all ten groups, or those asked for at one table."""

    file: Path
    heard: Mapping[int, str]
    label: str
    rights: tuple[Right, ...] = OFFICER_RIGHTS


def requests(desk: Desk, folder: Path) -> tuple[Asking, ...]:
    """Read every request that lies in a folder.

    Raises:
        GpnError: PLACE_UNREACHABLE.
    """
    with desk.store.reading() as tx:
        found = trusting.held(tx)
    names = (name for name in Folder(folder).list("") if name.lower().endswith(ENDING))
    return tuple(_asking(desk, folder / name, found) for name in names)


def _asking(desk: Desk, file: Path, found: Trust | None) -> Asking:
    try:
        request = _read(desk, file)
        scope, is_known = _scope(request), _is_known(request, found)
    except GpnError as error:
        return Asking(file, error=error)
    return Asking(
        file=file,
        device=request.device,
        label=request.label,
        officer=request.name,
        role="office" if scope.kind == "area" else "officer",
        scope_name=scope.name,
        app_version=request.app,
        groups=request.fingerprint,
        training=request.training,
        is_known=is_known,
    )


def _read(desk: Desk, file: Path) -> Request:
    data = fetch(Folder(file.parent), file.name)
    return enrol.read_request(data, training=desk.installation.training)


def _scope(request: Request) -> places.Scope:
    found = places.scopes().get(request.scope)
    if found is None:
        raise GpnError(ErrorCode.REQUEST_PLACE, place=request.scope)
    return found


def _is_known(request: Request, found: Trust | None) -> bool:
    """Say whether the list names the machine already; one that bears its id is refused."""
    listed = found.devices.get(request.device) if found else None
    if listed is None:
        return False
    if listed.keys[-1].key != request.key or listed.recipient != request.recipient:
        raise GpnError(ErrorCode.REQUEST_DEVICE_TAKEN, label=listed.label)
    return True


def picked() -> tuple[int, ...]:
    """Give the numbers of the four groups to ask for where both machines stand on one table."""
    return digits.pick()


def admit(desk: Desk, admissions: Sequence[Admission], passphrase: str) -> Done[int]:
    """Sign the next trust list with these machines on it; give its version.

    Raises:
        GpnError: DIGITS_GROUP_WRONG, REQUEST_DEVICE_TAKEN, REQUEST_PLACE, NOT_ENROLLED,
            RIGHT_MISSING, PASSPHRASE_WRONG, and as ``read_request``.
    """

    def admitted(tx: Transaction, held: Trust, own: TrustList) -> TrustList:
        for one in admissions:
            own = _with(own, held, _read(desk, one.file), one)
            tx.access.write("device_enrolled", purpose=one.label)
        return own

    return issue(desk, passphrase, admitted)


def _with(own: TrustList, held: Trust, request: Request, admission: Admission) -> TrustList:
    """Give the list with one more machine, and its place."""
    scope = _scope(request)
    if len(admission.heard) < len(digits.pick()):
        raise ValueError("a machine is admitted by four groups at least")
    for group in enrol.wrong_picked(request.fingerprint, admission.heard):
        raise GpnError(ErrorCode.DIGITS_GROUP_WRONG, group=group)
    if _is_known(request, held):
        for generation in range(1, request.generation + 1):
            own = trust_list.with_generation(own, request.device, generation, ok=True)
        return own
    is_office = scope.kind == "area"
    if scope.id not in {one.id for one in own.scopes}:
        own = trust_list.with_scope(own, Scope(scope.id, "commune", scope.name, above=own.issuer))
    where = [one.id for one in own.scopes] if is_office else [scope.id]
    rights = OFFICE_RIGHTS if is_office else admission.rights
    device = ceremony.device_of(
        request, where, role="office" if is_office else "officer", rights=rights
    )
    return trust_list.enrolled(own, replace(device, label=admission.label[:LABEL] or device.label))


def issue(
    desk: Desk, passphrase: str, change: Callable[[Transaction, Trust, TrustList], TrustList]
) -> Done[int]:
    """Sign and keep the next version of this office's list; give its version.

    Raises:
        GpnError: RIGHT_MISSING, PASSPHRASE_WRONG, NOT_ENROLLED.
    """
    desk.demand("enrol")
    signer = access.signer(desk, passphrase)
    with desk.store.transaction(desk.actor) as tx:
        held = trusting.held(tx)
        if held is None:
            raise GpnError(ErrorCode.NOT_ENROLLED)
        own = _own_list(desk, held)
        changed, ahead = change(tx, held, own), _ahead(desk, own)
        after = ceremony.issued(held, changed, _list_signer(desk, signer), ahead=ahead)
        trusting.keep(tx, after)
    return Done(after.versions[own.issuer], EVERYTHING)


def _ahead(desk: Desk, own: TrustList) -> int:
    """Give how many versions to leave out: a restored office may have signed some of them.

    Two lists of one version would both be void. What such a forgotten list said is taken in from
    any laptop that has it, before this one is signed.
    """
    here = desk.installation
    listed = own.device(here.device)
    return 0 if listed and here.generation in listed.approved else FORGOTTEN


def _own_list(desk: Desk, held: Trust) -> TrustList:
    """Give the list that this office issues.

    Raises:
        GpnError: RIGHT_MISSING: it issues none.
    """
    for one in held.in_force:
        if one.issuer == desk.installation.scope:
            return one
    raise GpnError(ErrorCode.RIGHT_MISSING, right="enrol")


def _list_signer(desk: Desk, signer: Signer) -> Signer:
    """Give who signs lists: this office's own key, in training the published one."""
    return ceremony.training_keys()[1] if desk.installation.training else signer


def write_list(desk: Desk, folder: Path) -> Done[Path]:
    """Write the trust list to a folder, for a machine that cannot be reached by packages yet.

    Raises:
        GpnError: NOT_ENROLLED, PLACE_UNREACHABLE, PLACE_FULL, PLACE_READ_ONLY, PLACED_DIFFERS.
    """
    with desk.store.reading() as tx:
        held = trusting.held(tx)
    if held is None:
        raise GpnError(ErrorCode.NOT_ENROLLED)
    name = f"GPN-danh-ba-{held.in_force[0].version:04}.gpntrust"
    placed = place(Folder(folder), name, held.bundle())
    return Done(folder / placed.name, Changes())
