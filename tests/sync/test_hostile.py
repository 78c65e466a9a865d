"""Hostile packages are refused, each by the check it is meant for, and leave nothing behind.

The second half takes out one check after the other and asks that exactly its own cases turn red:
no check is shadowed by another one, none is without a case.
"""

import os
import pickle
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from gpn_desktop import chance
from gpn_desktop.errors import GpnError
from gpn_desktop.journal import line
from sync import envelope, lines, manifest, reader, strictjson
from sync.arrivals import Kept, Opened
from sync.checks import CHECKS
from sync.keys import seal
from sync.package import make
from sync.reader import open_package
from tests.sync.forge import Smith
from tests.sync.hostile.case import AT_THE_OFFICE, THREE, TRUST, Case
from tests.sync.hostile.cases import CASES
from tests.sync.world import MAY1, OFFICE, outgoing, sender

LIGHT = {name: case for name, case in CASES.items() if not case.heavy}
ROOMS = ("ustar", "manifest", "consistency", "frames", "lines", "reader")
OURS = sorted(
    name for name, holds in CHECKS.items() if holds.__module__ in {f"sync.{one}" for one in ROOMS}
)


def outcome(case: Case) -> str:
    """Say what becomes of a package."""
    try:
        found = open_package(case.make(), case.opened_by)
    except GpnError as refusal:
        return " ".join((refusal.code.name, str(refusal.facts.get("what", "")))).strip()
    reason = getattr(found, "reason", None)
    return f"kept {reason.value}" if reason else type(found).__name__.lower()


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_package_is_refused_by_the_check_it_is_meant_for(name: str) -> None:
    assert outcome(CASES[name]) == CASES[name].outcome


def test_what_the_smith_makes_honestly_is_opened() -> None:
    found = open_package(Smith(ops=THREE).made(), AT_THE_OFFICE)
    assert isinstance(found, Opened)
    assert found.ops == THREE


def test_whatever_fails_on_the_way_refuses_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object) -> bool:
        raise RecursionError

    monkeypatch.setitem(CHECKS, "ops_ascend", fails)
    assert outcome(Case("", Smith(ops=THREE).made)) == "PACKAGE_UNREADABLE"


# one check after the other is taken out

BY_CODE = {  # codes that name no check, because there is only one
    "is_a_sealed_file": "NOT_A_PACKAGE",
    "is_addressed_to_us": "PACKAGE_NOT_ADDRESSED",
    "real_stays_in_real": "PACKAGE_NOT_OF_TRAINING",
    "training_stays_in_training": "PACKAGE_OF_TRAINING",
}


def red(own: set[str]) -> set[str]:
    """Give the cases that end otherwise than they should; of the heavy ones only these."""
    tried = LIGHT | {name: CASES[name] for name in own}
    return {name for name, case in tried.items() if outcome(case) != case.outcome}


@pytest.mark.planted
@pytest.mark.parametrize("check", OURS)
def test_without_a_check_exactly_its_own_cases_turn_red(
    check: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    aim = BY_CODE.get(check, check)
    own = {name for name, case in CASES.items() if case.outcome.split(" ")[-1] == aim}
    monkeypatch.setitem(CHECKS, check, lambda *_args, **_rest: True)
    assert red(own) == own != set()


def mutated(module: ModuleType, old: str, new: str) -> ModuleType:
    """Give the module again with this text in the place of that."""
    source = Path(str(module.__file__)).read_text("utf-8")
    assert old in source
    changed = ModuleType(module.__name__)
    sys.modules["mutated"] = changed
    changed.__dict__["__name__"] = "mutated"
    exec(compile(source.replace(old, new), "mutated", "exec"), changed.__dict__)  # noqa: S102
    return changed


JSON = (strictjson, strictjson, ("parse", "parse_object"))
ENVELOPE = (envelope, envelope, ("verify", "unverified"))
LINE = (line, lines, ("from_line", "Malformed"))
SIGNATURES = 'if not isinstance(signature, dict) or set(signature) != {"keyid", "sig"}:'

SABOTAGE = {
    "JSON_REFUSED encoding": (*JSON, 'data.decode("utf-8")', 'data.decode("utf-8", "replace")'),
    "JSON_REFUSED bom": (*JSON, 'raise _refused("bom")', "text = text[1:]"),
    "JSON_REFUSED control": (*JSON, 'raise _refused("control")', "pass"),
    "JSON_REFUSED normal_form": (*JSON, 'raise _refused("normal_form")', "pass"),
    "JSON_REFUSED depth": (*JSON, "    _check_depth(data)\n", ""),
    "JSON_REFUSED grammar": (*JSON, 'raise _refused("grammar") from None', "return {}"),
    "JSON_REFUSED constant": (*JSON, "parse_constant=_constant,", "parse_constant=lambda _: 0,"),
    "JSON_REFUSED float": (*JSON, "parse_float=_float,", "parse_float=lambda _: 0,"),
    "JSON_REFUSED integer": (*JSON, "parse_int=_integer,", "parse_int=lambda text: int(text[:9]),"),
    "JSON_REFUSED repeated_key": (*JSON, 'raise _refused("repeated_key")', "pass"),
    "JSON_REFUSED keys": (*JSON, 'raise _refused("keys")', "pass"),
    "JSON_REFUSED string": (*JSON, 'raise _refused("string")', "pass"),
    "JSON_REFUSED surrogate": (*JSON, 'raise _refused("surrogate") from None', "size = 0"),
    "JSON_REFUSED object": (*JSON, 'raise _refused("object")', "value = value[0]"),
    "ENVELOPE_TYPE": (*ENVELOPE, "raise GpnError(ErrorCode.ENVELOPE_TYPE)", "pass"),
    "ENVELOPE_SIGNATURES": (*ENVELOPE, "if len(envelope.signatures) != 1:", "if False:"),
    "SIGNATURE_WRONG": (*ENVELOPE, "raise GpnError(ErrorCode.SIGNATURE_WRONG) from None", "pass"),
    "ENVELOPE_DAMAGED fields": (*ENVELOPE, 'raise _damaged("fields")', "pass"),
    "ENVELOPE_DAMAGED signatures": (*ENVELOPE, SIGNATURES, "if False:"),
    "ENVELOPE_DAMAGED base64": (*ENVELOPE, 'raise _damaged("base64") from None', "raise"),
    "PACKAGE_LINES parents": (*LINE, "PARENTS = 64", "PARENTS = 65"),
    "PACKAGE_LINES seen": (*LINE, "SEEN = 4_096", "SEEN = 4_097"),
    "PACKAGE_LINES key": (*LINE, "    _present(line)\n", ""),
    "kept newer": (
        manifest,
        manifest,
        ("is_of_the_future",),
        "return any(",
        "return False and any(",
    ),
    "kept not_granted": (reader, reader, ("_hold",), "return Hold.NOT_GRANTED", "pass"),
    "kept generation": (reader, reader, ("_hold",), "return Hold.GENERATION", "pass"),
    "kept revoked": (reader, reader, ("_hold",), "return Hold.REVOKED", "pass"),
}


@pytest.mark.planted
@pytest.mark.parametrize("aim", SABOTAGE)
def test_without_a_line_of_a_parser_exactly_its_own_cases_turn_red(
    aim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, place, names, old, new = SABOTAGE[aim]
    own = {name for name, case in CASES.items() if case.outcome == aim}
    checks = dict(CHECKS)
    changed = mutated(module, old, new)
    CHECKS.update(checks)
    for name in names:
        monkeypatch.setattr(place, name, getattr(changed, name))
    assert red(own) == own != set()


def test_without_its_strictness_the_model_takes_what_it_does_not_know(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checks = dict(CHECKS)
    lax = mutated(manifest, 'extra="forbid"', 'extra="ignore"')
    CHECKS.update(checks)
    monkeypatch.setattr(reader, "parsed", lax.parsed)
    assert red(set()) == {"a predicate with a field more"}


def test_every_way_to_end_is_watched() -> None:
    """Ask that each outcome has its sabotage; the seal and the codec are not ours to break."""
    watched = {*SABOTAGE, *BY_CODE.values(), "SEALED_FILE_DAMAGED", "NOT_FOR_US"}
    watched |= {"PACKAGE_MANIFEST model", "PACKAGE_CONTENT frame", "kept signer_unknown"}
    ends = {case.outcome for case in CASES.values()} - watched
    assert {end.split(" ")[-1] for end in ends} == {*OURS} - BY_CODE.keys() | {"issuer_signed_it"}


# what is left behind: no memory, no file, no other meaning

CHILD = """
import pickle, re, sys
from gpn_desktop import chance
from gpn_desktop.errors import GpnError
from sync.reader import open_package
receiver = pickle.loads(sys.stdin.buffer.read())
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        data = file.read()
    try:
        open_package(data, receiver)
        print("opened", name)
    except GpnError as refusal:
        pass
with open("/proc/self/status") as status:  # not getrusage: it counts the parent before exec
    print(int(re.search(r"VmHWM:\\s*(\\d+)", status.read())[1]) // 1024)
"""


MEASURED = "COVERAGE_PROCESS_CONFIG"
"""By this coverage comes into a process: it would hold and note millions of lines here."""


def test_a_bomb_takes_no_memory_and_leaves_no_file(tmp_path: Path) -> None:
    heavy = [case for name, case in CASES.items() if case.heavy or "bomb" in name]
    files = [tmp_path / f"{n}.gpn" for n in range(len(heavy))]
    for file, case in zip(files, heavy, strict=True):
        file.write_bytes(case.make())
    files.append(tmp_path / "full.gpn")
    files[-1].write_bytes(as_full_as_allowed())
    before = sorted(tmp_path.iterdir())
    child = [sys.executable, "-c", CHILD, *map(str, files)]
    places = {name: text for name, text in os.environ.items() if name != MEASURED}
    told = subprocess.run(
        child,
        input=pickle.dumps(AT_THE_OFFICE),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**places, "PYTHONPATH": str(Path(__file__).parents[2]), "TMPDIR": str(tmp_path)},
    )
    assert told.stdout.split()[:2] == [b"opened", str(files[-1]).encode()]
    assert int(told.stdout.split()[2]) < 600, told.stdout
    assert sorted(tmp_path.iterdir()) == before


def as_full_as_allowed() -> bytes:
    """Give an honest package with nearly as many values as a reader takes: short texts."""
    texts = [[f"{n * 90_000 + k:05}" for k in range(90_000)] for n in range(44)]
    ops = [MAY1.op(n, {"q/a": list(found)}) for n, found in enumerate(texts, 1)]
    (made,) = make(outgoing(MAY1, ops, OFFICE), sender(MAY1, TRUST), 1, None)
    return made.data


def test_a_flipped_bit_never_means_something_else() -> None:
    plain = Smith(ops=THREE).container()
    honest = Smith(ops=THREE).made()
    first = open_package(honest, AT_THE_OFFICE)
    assert isinstance(first, Opened)
    dice = chance.dice("flips")
    for _ in range(400):
        changed = bytearray(plain)
        changed[dice.randrange(len(plain))] ^= 1 << dice.randrange(8)
        assert meaning(bytes(changed)) in (None, first.identity)


def meaning(plain: bytes) -> str | None:
    """Give the identity of a package that was opened; a spare bit of base64 changes nothing."""
    try:
        found = open_package(seal(plain, [OFFICE.reading.recipient]), AT_THE_OFFICE)
    except GpnError:
        return None
    assert isinstance(found, Opened | Kept)
    return found.identity
