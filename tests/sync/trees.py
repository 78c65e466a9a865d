"""A trust tree for tests: three custodians, a province's office, a desk below, two laptops."""

import hashlib
from dataclasses import replace

from sync import ceremony
from sync.keys import Identity, SigningKey
from sync.trust import Trust
from sync.trust_list import Desk, Device, ListedKey, Officer, Right, Role, Scope, TrustList

# their secrets are public: made once for these tests
_IDENTITIES = ("AGE-SECRET-KEY-1JP3P5VSWYUSFUM0SAXJE42K3QCKTSNWSDGJZ86U7M4XGZDDXSFNQK6MQ7W",)
RECIPIENT = Identity(_IDENTITIES[0]).recipient


def pen(name: str) -> SigningKey:
    """Give the signing key of somebody."""
    return SigningKey(hashlib.sha256(name.encode()).digest())


def uuid(number: int) -> str:
    """Give an id that is easy to read."""
    return f"00000000-0000-4000-8000-{number:012d}"


PROVINCE, DESK_AREA, DINH_LAP, BAC_XA, LAM_CA = (uuid(n) for n in range(1, 6))
OFFICE, MAY1, MAY2, DESK_PC = (uuid(n) for n in range(11, 15))
LAN, HOA, TUAN = (uuid(n) for n in range(21, 24))
CUSTODIANS = tuple(pen(f"custodian {n}") for n in (1, 2, 3))
OFFICE_PEN, MAY1_PEN, MAY2_PEN, DESK_PEN = (pen(n) for n in ("office", "may1", "may2", "desk"))

PLACES = (
    Scope(PROVINCE, "area", "Tỉnh"),
    Scope(DESK_AREA, "area", "Phòng", above=PROVINCE),
    Scope(DINH_LAP, "commune", "Xã Đình Lập", above=PROVINCE),
    Scope(BAC_XA, "commune", "Xã Bắc Xa", above=DESK_AREA),
    Scope(LAM_CA, "commune", "Xã Lâm Ca", above=DESK_AREA),
)


def device(
    device_id: str,
    key: SigningKey,
    *scopes: str,
    role: Role = "officer",
    rights: tuple[Right, ...] = ("entry", "approve"),
) -> Device:
    """Give the entry of a device with one officer."""
    return Device(
        id=device_id,
        role=role,
        label="Máy",
        officers=(Officer(LAN, "Lan", rights),),
        mailbox=device_id,
        recipient=RECIPIENT,
        keys=(ListedKey(key.key.public.hex(), (1, 1)),),
        scopes=tuple(sorted(scopes)),
    )


OFFICE_DEVICE = device(OFFICE, OFFICE_PEN, PROVINCE, DINH_LAP, role="office", rights=("enrol",))


def founded(*, training: bool = False, custodians: tuple[SigningKey, ...] = CUSTODIANS) -> Trust:
    """Give a tree in its first minute: the office alone."""
    founding = ceremony.Founding(PLACES[0], PLACES[1:], OFFICE_DEVICE, training)
    return ceremony.found(founding, custodians, OFFICE_PEN)


def files_of(trust: Trust) -> list[bytes]:
    """Give the bytes of all files that a trust keeps."""
    return [file for _, file in trust.kept]


def top(trust: Trust) -> TrustList:
    """Give the province's list in force."""
    return trust.in_force[0]


DESK = Desk(DESK_AREA, (DESK_PEN.key.public.hex(),), (DESK_AREA, BAC_XA, LAM_CA))
DESK_LIST = TrustList(
    issuer=DESK_AREA,
    version=1,
    made_at="2026-11-25T08:30:00+07:00",
    training=False,
    devices=(
        device(MAY2, MAY2_PEN, BAC_XA),
        device(DESK_PC, DESK_PEN, BAC_XA, DESK_AREA, role="office"),
    ),
    scopes=PLACES,
)


def grown(trust: Trust) -> Trust:
    """Give a founded tree with a laptop of Đình Lập, and a desk that lists a laptop of Bắc Xa."""
    first = top(trust)
    devices = (OFFICE_DEVICE, device(MAY1, MAY1_PEN, DINH_LAP))
    trust = ceremony.issued(trust, replace(first, devices=devices, desks=(DESK,)), OFFICE_PEN)
    return ceremony.issued(trust, DESK_LIST, DESK_PEN)
