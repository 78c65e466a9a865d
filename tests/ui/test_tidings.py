"""One sentence for each state of a package and of a computer."""

from dataclasses import replace
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from gpn_desktop import chance
from gpn_desktop.services.arriving import AlarmRow
from gpn_desktop.services.enrolment import Enrolled, Enrolment
from gpn_desktop.services.posted import PackageRow, Post, ReceivedRow, Sent, Undelivered, Waiting
from ui.tidings import Tidings

NOW = datetime(2026, 11, 25, 8, 30, tzinfo=chance.VIETNAM)
LISTED = Enrolment(
    Enrolled.ENROLLED, "s", "xã Đình Lập", "may01", office="Văn phòng", list_version=3
)
SENT = PackageRow(
    *("id", "s", "xã Đình Lập", 17, "data", Sent.MADE, {"household": 42}, NOW, 3, "E:/", NOW),
    *(("Văn phòng 1",), (), {}, 0, "x.gpn", True),
)
CAME = ReceivedRow(
    *("id", 8, "data", "Văn phòng 1", "Vi Văn Thắng", "s", "xã", "merged", "", {}, NOW, "y.gpn"),
)
BOTH = ("Đình Lập f35c", "Văn phòng 1")
WAITS = Waiting("s", "xã", {"household": 42}, 50, 50, 0, False, BOTH, BOTH, 18, True)


@pytest.fixture
def tidings(qtbot: QtBot) -> Tidings:
    return Tidings(is_office=False)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (Enrolled.NOT_ASKED, "not enrolled"),
        (Enrolled.ASKED, "awaited"),
        (Enrolled.WAITING, "must confirm it"),
        (Enrolled.REVOKED, "revoked after package 41"),
        (Enrolled.ENROLLED, ""),
    ],
)
def test_where_a_computer_stands(tidings: Tidings, state: Enrolled, words: str) -> None:
    said = tidings.enrolment(replace(LISTED, state=state, revoked_after=41))
    assert words in said
    assert bool(said) is bool(words)


def test_an_office_without_a_list_begins_one(qtbot: QtBot) -> None:
    new = replace(LISTED, state=Enrolled.NOT_ASKED, list_version=0)
    post = Post(new, (), (), Undelivered(0, None), (), ())
    assert Tidings(is_office=True).concern(post).startswith("This office has no trust list yet.")
    assert Tidings(is_office=False).concern(post).startswith("This computer is not enrolled.")


@pytest.mark.parametrize(
    ("days", "words"), [(0, "made today"), (12, "12 day(s) old"), (None, "check the clock")]
)
def test_how_old_a_trust_list_is(tidings: Tidings, days: int | None, words: str) -> None:
    said = tidings.trust_list(replace(LISTED, list_age_days=days))
    assert said.startswith("Trust list 3 of Văn phòng")
    assert words in said
    assert tidings.trust_list(replace(LISTED, list_version=0)) == "No trust list yet."


def test_what_has_no_receipt_never_says_an_age_nobody_knows(tidings: Tidings) -> None:
    assert "the oldest 12 day(s)" in tidings.undelivered(Undelivered(3, 12))
    assert "oldest" not in tidings.undelivered(Undelivered(3, None))
    assert "oldest" not in tidings.undelivered(Undelivered(3, 0))
    assert tidings.undelivered(Undelivered(0, None)) == ""


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (SENT, "not copied anywhere yet"),
        (
            replace(SENT, state=Sent.PLACED, kind="receipt", counts={}),
            "a receipt. Copied to E:/ on 25/11/2026 08:30.",
        ),
        (replace(SENT, state=Sent.PLACED), "Copied to E:/ on 25/11/2026 08:30; no receipt yet"),
        (
            replace(SENT, state=Sent.ACKNOWLEDGED, acknowledged_by=("Văn phòng 1",)),
            "Văn phòng 1 has received package 17: 42 household(s).",
        ),
        (replace(SENT, state=Sent.ACKNOWLEDGED, to_look_at=1), "1 point(s) to look at again"),
        (replace(SENT, state=Sent.PLACED, held={"may02": "newer"}), "“may02” keeps it aside"),
        (replace(SENT, counts={}), "a receipt"),
    ],
    ids=["made", "a receipt placed", "placed", "acknowledged", "to look at", "held", "receipt"],
)
def test_how_far_a_package_is(tidings: Tidings, row: PackageRow, words: str) -> None:
    assert words in tidings.package(row)


def test_what_became_of_a_package_that_came(tidings: Tidings) -> None:
    assert tidings.received(CAME).startswith("Package 8 of “Văn phòng 1”, received on 25/11/2026")
    held = replace(CAME, state="quarantined", reason="not_granted")
    assert "may not send for this place" in tidings.received(held)
    assert "could not be received" in tidings.received(replace(CAME, state="refused"))


def test_what_waits_and_what_is_about_to_be_signed(tidings: Tidings) -> None:
    receipt = replace(WAITS, counts={}, ops=0, fresh=0, lacking=(), receipts=2)
    trust = replace(receipt, receipts=0, brings_list=True)
    assert tidings.waiting([WAITS]) == "42 household(s)"
    assert tidings.waiting([receipt]) == "Only a receipt for what was received"
    assert tidings.waiting([trust]) == "Only the newest trust list"
    assert tidings.waiting([replace(WAITS, is_due=False)]) == "Nothing new to send"
    assert tidings.to_sign([receipt]).startswith("Package 18: a receipt.")
    assert tidings.to_sign([WAITS, replace(WAITS, scope="t")]).startswith(
        "2 package(s): 84 household(s)."
    )


def test_what_waits_for_some_only_says_for_whom(tidings: Tidings) -> None:
    laptop = replace(WAITS, lacking=("Đình Lập f35c",))
    elsewhere = replace(WAITS, scope="t", receivers=("Kiên Mộc 1",), lacking=("Kiên Mộc 1",))
    assert tidings.waiting([laptop]) == "42 household(s) (for Đình Lập f35c)"
    answered = replace(laptop, receipts=1)
    assert tidings.waiting([answered]) == "42 household(s) (for Đình Lập f35c), and a receipt"
    assert tidings.waiting([replace(WAITS, receipts=1)]) == "42 household(s)"
    both = "84 household(s) (for Đình Lập f35c, Kiên Mộc 1)"
    assert tidings.waiting([laptop, elsewhere]) == both
    assert tidings.waiting([WAITS, elsewhere]) == "84 household(s)"
    labels = tuple(f"may{n}" for n in range(5))
    many = replace(WAITS, receivers=labels, lacking=labels[:4])
    assert tidings.waiting([many]) == "42 household(s) (for 4 computer(s))"


def test_an_alarm_is_told_before_everything_else(tidings: Tidings) -> None:
    post = Post(LISTED, (WAITS,), (SENT,), Undelivered(1, 3), (), (AlarmRow("may01", 12, True),))
    assert (
        "This computer (“may01”) has two data sets that go on from package 12"
        in tidings.concern(post)
    )
    assert tidings.concern(replace(post, alarms=())) == "1 package(s) not copied yet."


def test_packages_without_a_receipt_are_as_many_as_the_foot_says(tidings: Tidings) -> None:
    packages = (SENT, replace(SENT, number=16, state=Sent.PLACED))
    post = Post(LISTED, (WAITS,), packages, Undelivered(2, 12), (), ())
    told = tidings.concern(post)
    assert told.startswith("2 package(s) without a receipt, the oldest 12 day(s).")
    assert told.endswith(" 1 of them not copied yet.")
    copied = replace(post, packages=packages[1:], undelivered=Undelivered(1, 12))
    assert tidings.concern(copied).startswith("1 package(s) without a receipt")
    assert "of them" not in tidings.concern(copied)
