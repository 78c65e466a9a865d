"""A draft: begun, kept at each answer, taken up after any end, whose it is, what changed since."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gpn_desktop.engine.effects import Validity
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.op import DELETED
from gpn_desktop.services import drafting, entry
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.services.since import Since
from gpn_desktop.store.recording import Writing
from tests.fakes import FixedSource
from tests.services.conftest import (
    DAY,
    LAN,
    Home,
    answer,
    fill_in,
    home_of,
    opened,
    refused,
    value,
)


def begun(desk: Desk, home: Home) -> Entry:
    return entry.open_survey(desk, home.id).value


def test_each_answer_is_there_after_the_program_ended(desk: Desk, home: Home, folder: Path) -> None:
    first = begun(desk, home)
    answer(desk, first, "b1/b1_typed", "120")
    answer(desk, first, "b1/electricity_kwh", "12a")
    row, _ = first.session.add_row(first.session.place("person"))
    drafting.keep(desk, first, {"n/b1/b1_typed": "theo phiếu giấy"}, first.session.state_json())
    answer(desk, first, "person/full_name", "Nông Thị B", row.id)
    again = opened(folder)
    (offered,) = drafting.drafts(again)
    assert (offered.household, offered.kind) == (home.id, "survey")
    assert offered.answers > 20
    assert offered.head_name
    second = entry.open_survey(again, home.id).value
    assert second.is_resumed
    assert value(second, "b1/b1_typed") == "120"
    typed = second.session.state(second.session.place("b1/electricity_kwh"))
    assert (typed.raw, typed.validity) == ("12a", Validity.UNREADABLE)
    assert value(second, "person/full_name", row.id) == "Nông Thị B"
    assert second.remarks == {"b1/b1_typed": "theo phiếu giấy"}
    assert second.session.state_json() == first.session.state_json()
    assert second.session.answers() == first.session.answers()
    again.close()


KILLED = """
import sys
from pathlib import Path
from gpn_desktop.services import drafting, entry
from tests.services.conftest import opened
desk = opened(Path(sys.argv[1]))
found = entry.open_survey(desk, sys.argv[2]).value
place = found.session.place("b1/land_m2")
for number in range(1, 100000):
    drafting.save_answer(desk, found, place, str(number))
    print(number, flush=True)
"""


def test_killed_in_the_middle_of_entry_it_loses_no_answer_that_was_said_to_be_saved(
    desk: Desk, home: Home, folder: Path
) -> None:
    words = [sys.executable, "-c", KILLED, str(folder), home.id]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(25)]
        os.kill(child.pid, signal.SIGKILL)
        said += child.stdout.readlines()
    last = int(said[-1])
    taken_up = begun(desk, home)
    assert taken_up.is_resumed
    assert int(value(taken_up, "b1/land_m2")) in (last, last + 1)


def test_what_arrived_meanwhile_is_told_and_becomes_a_conflict(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    with desk.store.transaction(LAN.id) as tx:
        tx.record(Writing("person", home.head, {"full_name": "Tên Đến Sau"}))
    second = begun(desk, home)
    (newer,) = second.since.newer
    assert (newer.entity, newer.name, newer.now) == (home.head, "full_name", "Tên Đến Sau")
    answer(desk, second, "person/full_name", "Tên Trên Phiếu", home.head)
    entry.complete(desk, second)
    with desk.store.reading() as tx:
        (quarrel,) = tx.operations.quarrels(household=home.id)
    assert (quarrel.conflict.entity, quarrel.conflict.field) == (home.head, "full_name")


def test_of_a_row_that_was_taken_out_nothing_newer_is_told(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    rows = first.session.rows(first.session.place("person"))
    first.session.remove_row(next(row for row in rows if row.id == home.other), "đi xa")
    drafting.keep(desk, first, {}, first.session.state_json())
    with desk.store.transaction(LAN.id) as tx:
        tx.record(Writing("person", home.other, {"full_name": "Tên Khác"}))
    assert begun(desk, home).since == Since()


def test_who_came_and_went_in_the_register_is_told(desk: Desk, home: Home) -> None:
    begun(desk, home)
    with desk.store.transaction(LAN.id) as tx:
        new = tx.new_entity()
        fields = {"household": home.id, "full_name": "Người Mới", "relation": "other"}
        tx.record(Writing("person", new, fields))
        tx.households.persons.take_off(home.other, reason="ghi nhầm", on=DAY)
    since = begun(desk, home).since
    assert since.came == (new,)
    assert since.gone == (home.other,)


def test_one_draft_belongs_to_the_page_that_opened_it_last(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    fill_in(desk, first)
    second = begun(desk, home)
    assert first.draft.id == second.draft.id
    place = first.session.place("b1/b1_typed")
    refused(ErrorCode.DRAFT_ELSEWHERE, drafting.save_answer, desk, first, place, "1")
    refused(ErrorCode.DRAFT_ELSEWHERE, entry.complete, desk, first)
    answer(desk, second, "b1/b1_typed", "130")
    assert value(begun(desk, home), "b1/b1_typed") == "130"
    assert len(drafting.drafts(desk)) == 1


def test_a_page_that_was_left_saves_nothing_more(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    assert drafting.leave(desk, first).changes.touch("drafts")
    refused(ErrorCode.DRAFT_ELSEWHERE, drafting.keep, desk, first, {"b1/b1_typed": "1"})
    assert len(drafting.drafts(desk)) == 1


def test_a_draft_is_given_up_for_a_reason(desk: Desk, home: Home) -> None:
    first = begun(desk, home)
    drafting.discard(desk, first.draft.id, "mở nhầm hộ")
    with desk.store.reading() as tx:
        last = tx.access.entries(entity=home.id)[0]
    assert (last.act, last.purpose) == ("draft_discarded", "mở nhầm hộ")
    refused(ErrorCode.DRAFT_GONE, drafting.keep, desk, first, {})
    refused(ErrorCode.DRAFT_GONE, drafting.discard, desk, first.draft.id, "lần nữa")
    refused(ErrorCode.REASON_MISSING, drafting.discard, desk, first.draft.id, " ")


# corrections


def test_on_a_full_disk_the_last_answer_is_refused_and_none_is_lost(
    tmp_path: Path, folder: Path, clock: FixedSource
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    size = (folder / "gpn.db").stat().st_size + 400_000
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    mounted = subprocess.run(mount, capture_output=True, text=True)
    if mounted.returncode and os.geteuid() != 0:
        pytest.skip("a small disk needs the right to mount")
    assert mounted.returncode == 0, mounted.stderr
    try:
        (disk / "gpn.db").write_bytes((folder / "gpn.db").read_bytes())
        (disk / "other").write_bytes(b"x" * 300_000)
        desk = opened(disk)
        with desk.store.reading() as tx:
            home = home_of(tx)
        first = begun(desk, home)
        saved = _until_full(desk, first)
        (disk / "other").unlink()
        answer(desk, first, "b1/b1_typed", "120")
        again = begun(desk, home)
        assert value(again, "b1/land_m2") == str(saved + 1)
        assert value(again, "b1/b1_typed") == "120"
        desk.close()
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def _until_full(desk: Desk, first: Entry) -> int:
    """Answer until the disk is full; give how many answers were kept."""
    place = first.session.place("b1/land_m2")
    for number in range(1, 5_000):
        try:
            drafting.save_answer(desk, first, place, str(number))
        except GpnError as error:
            if error.code is ErrorCode.DISK_FULL:
                return number - 1
            raise
    raise AssertionError("the disk was never full")


def test_the_state_of_a_draft_is_small(desk: Desk, home: Home) -> None:
    state = begun(desk, home).draft.state
    assert len(json.dumps(state)) < 12_000
    assert DELETED not in state["seen"][home.head]
    assert state["opening"]


def test_what_stood_at_a_question_before_is_told_each_text_once(
    desk: Desk, home: Home, clock: FixedSource
) -> None:
    opened = entry.open_survey(desk, home.id).value
    name = f"person[{home.head}]/full_name"
    was = value(opened, "person/full_name", home.head)
    for text in ("Vi Văn An", was, "Vi Văn Ân", "Vi Văn Ân"):
        clock.pass_time(minutes=1)
        answer(desk, opened, "person/full_name", text, home.head)
    answer(desk, opened, "b2/lack_water", "co")
    told = drafting.past(desk, opened, name)
    assert [one.text for one in told] == [was, "Vi Văn An"]
    assert told[0].at > told[1].at
    assert drafting.past(desk, opened, "b2/lack_water") == ()  # nothing stood there
    drafting.keep(desk, opened, {"b2/b2_total": "1", "gone": "x", f"n/{name}": "a"})
    drafting.keep(desk, opened, {"b2/b2_total": "2", "gone": "y", f"n/{name}": "b"})
    for path in ("b2/b2_total", "gone"):  # computed, or known to nobody
        assert drafting.past(desk, opened, path) == ()
    drafting.leave(desk, opened)
    again = entry.open_survey(desk, home.id).value
    assert drafting.past(desk, again, name) == told  # after any end
