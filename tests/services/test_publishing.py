"""A form goes from an office to its communes: installed there by its hashes, or not at all."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.publication import Publication
from gpn_desktop.journal.op import Value
from gpn_desktop.registry import places
from gpn_desktop.services import (
    exchange,
    findings,
    installing,
    posted,
    publishing,
    receiving,
    today,
    versions,
    workbooks,
)
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.changes import Done
from gpn_desktop.services.versions import Offer, Origin
from gpn_desktop.store.recording import Writing
from tests.fakes import FixedSource
from tests.journeys import world
from tests.journeys.world import Tree, put_household
from tests.services.questionnaires import (
    KEY,
    LATER,
    VERSION,
    bent,
    faulty,
    forged,
    installed,
    offers,
    refusal,
    row,
    written,
)

BOOK = "form.xlsx"


@pytest.fixture
def published(tree: Tree, tmp_path: Path) -> Publication:
    """Give what the office has installed and published, not sent yet."""
    installed(tree.office, tmp_path / "book")
    return publishing.publish(tree.office, *KEY).value


def test_a_published_form_is_installed_at_every_commune(tree: Tree, published: Publication) -> None:
    assert row(tree.office).is_ours
    assert row(tree.office).origin is Origin.WORKBOOK
    (waits,) = [one for one in exchange.waiting(tree.office) if one.is_due]
    assert waits.counts == {"publication": 1, "attachment": 5}
    tree.world.send(tree.office)
    for desk in (tree.lan, tree.hai):
        shown = tree.world.look(desk)
        assert offers(desk) == [], "a preview installs nothing"
        done = receiving.apply(desk, shown).value
        assert [(one.form_id, one.title, one.error) for one in done.forms] == [
            ("bien_ban", "Biên bản họp thôn", None)
        ]
        assert offers(desk) == [VERSION]
        found = row(desk)
        assert (found.origin, found.offer, found.by) == (
            *(Origin.PUBLICATION, Offer.NOW),
            "Văn phòng 1",
        )
        assert desk.catalogue.form(*KEY).title == "Biên bản họp thôn"
        assert desk.catalogue.edition(*KEY).csv("units.csv").rows[0]["name"] == "kg"
        assert findings.listed(desk) == ()


def test_taking_in_again_changes_nothing(tree: Tree, published: Publication) -> None:
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    before = row(tree.lan)
    assert installing.take_in(tree.lan).value == ()
    tree.world.receive(tree.lan)
    assert row(tree.lan) == before
    assert publishing.publish(tree.office, *KEY).value == published


def test_today_says_that_a_form_came_until_somebody_has_looked(
    tree: Tree, published: Publication
) -> None:
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    (told,) = today.today(tree.lan).forms
    assert (told.key, told.is_new) == (KEY, True)
    installing.mark_seen(tree.lan)
    assert today.today(tree.lan).forms == ()
    assert today.today(tree.office).forms == ()
    assert not installing.mark_seen(tree.lan).changes.catalogue


def test_files_go_once_and_are_acknowledged(tree: Tree, published: Publication) -> None:
    first = tree.world.send(tree.office)
    assert len(first) == 2, "the op, and its files"
    assert tree.world.send(tree.office) == first, "copied again, not made again"
    for desk in (tree.lan, tree.hai):
        tree.world.receive(desk)
        tree.world.send(desk)
    tree.world.receive(tree.office)
    (files,) = [one for one in exchange.post(tree.office).packages if one.kind == "files"]
    assert files.state is posted.Sent.ACKNOWLEDGED
    put_household(tree.lan, "H1")
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)
    tree.world.send(tree.office)
    made = [one.kind for one in exchange.post(tree.office).packages]
    assert made.count("files") == 1


def test_a_receipt_that_has_no_words_left_for_the_files_is_no_reason_to_send_them_again(
    tree: Tree, published: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.world.send(tree.office)
    for desk in (tree.lan, tree.hai):
        tree.world.receive(desk)
        tree.world.send(desk)
    tree.world.receive(tree.office)
    monkeypatch.setattr("sync.delivery.RESULTS_PER_LOG", 1)
    for n in (4, 5):
        installed(tree.office, tree.world.root / f"book{n}", f"202611240{n}")
        publishing.publish(tree.office, "bien_ban", f"202611240{n}")
        tree.world.send(tree.office)
        for desk in (tree.lan, tree.hai):
            tree.world.receive(desk)
            tree.world.send(desk)
        tree.world.receive(tree.office)
    waits = [one for one in exchange.waiting(tree.office) if one.counts]
    assert waits == []
    states = {one.state for one in exchange.post(tree.office).packages if one.kind == "files"}
    assert states == {posted.Sent.ACKNOWLEDGED}


def test_a_commune_that_is_enrolled_later_gets_the_files_too(
    tree: Tree, published: Publication
) -> None:
    tree.world.send(tree.office)
    for desk in (tree.lan, tree.hai):
        tree.world.receive(desk)
        tree.world.send(desk)
    tree.world.receive(tree.office)
    bac_xa = tree.world.laptop("bac_xa", "Vi Thị Hoa", world.BAC_XA)
    tree.world.enrol(tree.office, {"may03": bac_xa})
    tree.world.send(tree.office)
    tree.world.receive(bac_xa)
    assert offers(bac_xa) == [VERSION]
    bac_xa.close()


def test_a_missing_file_is_awaited_and_named_then_the_form_is_there(
    tree: Tree, published: Publication
) -> None:
    data, files = (tree.world.exchange / name for name in tree.world.send(tree.office))
    receiving.apply(tree.lan, receiving.preview(tree.lan, [data]))
    found = row(tree.lan)
    assert (found.offer, found.missing, found.files) == (Offer.AWAITED, 5, 5)
    assert {one.code for one in findings.listed(tree.lan)} == {"attachment_awaited"}
    assert offers(tree.lan) == []
    receiving.apply(tree.lan, receiving.preview(tree.lan, [files]))
    assert offers(tree.lan) == [VERSION]
    assert findings.listed(tree.lan) == ()


def test_a_package_that_was_tampered_with_brings_nothing(
    tree: Tree, published: Publication
) -> None:
    _, name = tree.world.send(tree.office)
    file = tree.world.exchange / name
    body = bytearray(file.read_bytes())
    body[-200] ^= 1
    file.write_bytes(bytes(body))
    items = tree.world.receive(tree.lan)
    assert Fate.REFUSED in {one.fate for one in items}
    assert offers(tree.lan) == []


@pytest.mark.parametrize("is_a_form", [True, False], ids=["of another form", "no form at all"])
def test_a_definition_that_is_none_is_refused_and_named(
    tree: Tree, tmp_path: Path, is_a_form: bool
) -> None:
    installed(tree.office, tmp_path / "book")
    form = json.loads(tree.office.catalogue.edition(*KEY).file("definition.json"))
    other = {**form, "form": {**form["form"], "id": "phieu_b"}} if is_a_form else {}
    forged(tree, "definition.json", json.dumps(other).encode())
    publishing.publish(tree.office, *KEY)
    tree.world.send(tree.office)
    done = receiving.apply(tree.lan, tree.world.look(tree.lan)).value
    (taken,) = done.forms
    assert taken.error is not None
    assert taken.error.code is ErrorCode.FORM_FILE_CHANGED
    assert taken.error.facts["what"] == "definition.json"
    found = row(tree.lan)
    assert (found.offer, offers(tree.lan)) == (Offer.REFUSED, [])
    assert found.error == taken.error or str(found.error) == str(taken.error)
    assert installing.take_in(tree.lan).value == (), "it is told once"
    assert today.today(tree.lan).forms == ()


@pytest.mark.parametrize("is_sealed", [True, False])
def test_a_hash_that_does_not_fit_what_came_is_refused_and_named(
    tree: Tree, published: Publication, is_sealed: bool
) -> None:
    """The sealed file is damaged on this disk after it came, before the form was installed."""
    data, files = (tree.world.exchange / name for name in tree.world.send(tree.office))
    receiving.apply(tree.lan, receiving.preview(tree.lan, [data]))
    shown = receiving.preview(tree.lan, [files])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(installing, "take_in", lambda desk: Done(()))
        receiving.apply(tree.lan, shown)
    kept = sorted(tree.lan.paths.attachments.iterdir(), key=lambda one: one.stat().st_size)
    kept[-1].write_bytes(kept[0].read_bytes() if is_sealed else b"x")
    (taken,) = installing.take_in(tree.lan).value
    assert taken.error is not None
    assert taken.error.code is ErrorCode.FORM_FILE_CHANGED
    assert offers(tree.lan) == []


BENT: dict[str, dict[str, object]] = {
    "a name that leads out of the folder": {"code": "../../gpn"},
    "a version that is none": {"version": "../2026"},
    "no files": {"files": ()},
    "a file that leads out": {"files": "outside"},
    "a program among its files": {"files": "program"},
    "a name twice": {"files": "twice"},
}


@pytest.mark.parametrize("what", BENT)
def test_what_no_page_publishes_is_refused(tree: Tree, tmp_path: Path, what: str) -> None:
    installed(tree.office, tmp_path / "book")
    files = publishing._files(tree.office.catalogue.edition(*KEY))
    ways: dict[object, tuple[tuple[str, str, int], ...]] = {
        "outside": (*files, ("../../evil.csv", files[0][1], files[0][2])),
        "program": (*files, ("run.exe", files[0][1], files[0][2])),
        "twice": (*files, files[0]),
    }
    given = BENT[what]
    changes = {
        key: ways.get(value, value) if key == "files" else value for key, value in given.items()
    }
    bent(tree, tmp_path, **changes)
    tree.world.send(tree.office)
    done = receiving.apply(tree.lan, tree.world.look(tree.lan)).value
    assert [one.error and one.error.code for one in done.forms] == [ErrorCode.PUBLICATION_UNSOUND]
    assert offers(tree.lan) == []
    listed = [one for one in versions.listed(tree.lan) if one.origin is Origin.PUBLICATION]
    assert [one.offer for one in listed] == [Offer.REFUSED]


def test_parts_that_are_no_files_are_no_files(tree: Tree) -> None:
    told: dict[str, Value] = {
        "what": "form",
        "code": "bien_ban",
        "version": VERSION,
        "files": [["form.xlsx"], 7],
    }
    with tree.office.store.transaction(tree.office.actor) as tx:
        tx.record(Writing("publication", tx.new_entity(), told))
    tree.world.send(tree.office)
    (taken,) = receiving.apply(tree.lan, tree.world.look(tree.lan)).value.forms
    assert taken.error is not None
    assert taken.error.code is ErrorCode.PUBLICATION_UNSOUND
    assert row(tree.lan).offer is Offer.REFUSED


@pytest.mark.parametrize(
    "changes", [{"title": "Tên khác"}, {"status": "official-checked"}, {"valid_from": None}]
)
def test_what_the_op_says_and_what_the_manifest_says_must_be_one(
    tree: Tree, tmp_path: Path, changes: dict[str, object]
) -> None:
    installed(tree.office, tmp_path / "book")
    bent(tree, tmp_path, **changes)
    tree.world.send(tree.office)
    (taken,) = receiving.apply(tree.lan, tree.world.look(tree.lan)).value.forms
    assert taken.error is not None
    assert taken.error.facts["what"] == "manifest.json"


def test_an_officers_publication_counts_for_nothing(
    tree: Tree, tmp_path: Path, published: Publication
) -> None:
    assert refusal(publishing.publish, tree.lan, *KEY).code is ErrorCode.RIGHT_MISSING
    looked = workbooks.look(tree.lan, written(tmp_path / "mine"))
    assert refusal(installing.install_form, tree.lan, looked).code is ErrorCode.RIGHT_MISSING
    assert refusal(publishing.withdraw, tree.lan, *KEY, "x").code is ErrorCode.RIGHT_MISSING
    boss = replace(tree.lan.officer, rights=(*tree.lan.officer.rights, "publish"))
    lan = replace(tree.lan, officer=boss)
    assert refusal(installing.install_form, lan, looked).code is ErrorCode.RIGHT_MISSING
    own = replace(published, id="", status="withdrawn", files=())
    with tree.lan.store.transaction(tree.lan.actor) as tx, pytest.raises(GpnError):
        tx.catalogue.publications.put(replace(own, id=tx.new_entity()))


def test_an_office_clerk_without_the_right_neither_installs_nor_publishes(
    tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path / "book")
    clerk = replace(tree.office, officer=replace(tree.office.officer, rights=("view", "entry")))
    assert refusal(publishing.publish, clerk, *KEY).code is ErrorCode.RIGHT_MISSING
    looked = workbooks.look(clerk, written(tmp_path / "more", LATER))
    assert refusal(installing.install_form, clerk, looked).code is ErrorCode.RIGHT_MISSING


def test_a_newer_version_is_begun_with_and_the_old_one_stays(
    tree: Tree, published: Publication
) -> None:
    installed(tree.office, tree.world.root / "book2", LATER, title="Khác hẳn: biên bản")
    publishing.publish(tree.office, "bien_ban", LATER)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert (row(tree.lan).offer, row(tree.lan, LATER).offer) == (Offer.OLDER, Offer.NOW)
    mine = [one.version for one in versions.listed(tree.lan) if one.form_id == "bien_ban"]
    assert mine == [LATER, VERSION]
    assert tree.lan.catalogue.form(*KEY).version == VERSION


def test_the_same_version_with_other_content_is_taken(
    tree: Tree, published: Publication, tmp_path: Path
) -> None:
    edition = tree.office.catalogue.edition(*KEY)
    told = json.loads((edition.folder / "manifest.json").read_bytes())
    (edition.folder / "manifest.json").write_text(json.dumps(told), "utf-8")
    tree.office.catalogue.refresh()
    error = refusal(publishing.publish, tree.office, *KEY)
    assert (error.code, error.facts["version"]) == (ErrorCode.FORM_VERSION_TAKEN, VERSION)


def test_what_is_published_otherwise_than_it_lies_here_is_not_used(
    tree: Tree, published: Publication
) -> None:
    folder = tree.lan.paths.installed / "forms" / "bien_ban" / VERSION
    mine = tree.office.catalogue.edition(*KEY).folder
    shutil.copytree(mine, folder)
    told = json.loads((folder / "manifest.json").read_bytes())
    told["files"]["units.csv"] = "0" * 64
    (folder / "manifest.json").write_text(json.dumps(told), "utf-8")
    tree.lan.catalogue.refresh()
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    found = row(tree.lan)
    assert found.error is not None
    assert found.error.code is ErrorCode.FORM_VERSION_TAKEN
    assert (found.offer, offers(tree.lan)) == (Offer.REFUSED, [])


def test_what_was_changed_after_it_was_published_is_not_used(
    tree: Tree, published: Publication
) -> None:
    forged(tree, "units.csv", b"name,label\nta,T\xe1\xba\xa1\n")
    found = row(tree.office)
    assert found.error is not None
    assert found.error.code is ErrorCode.FORM_VERSION_TAKEN
    assert found.offer is Offer.REFUSED


def test_two_publications_of_one_version_do_not_replace_each_other(
    tree: Tree, published: Publication, tmp_path: Path
) -> None:
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    before = tree.lan.catalogue.edition(*KEY).files
    forged(tree, "units.csv", b"name,label\nta,T\xe1\xba\xa1\n")
    bent(tree, tmp_path)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert tree.lan.catalogue.edition(*KEY).files == before
    assert offers(tree.lan) == [VERSION]


def test_a_form_that_is_withdrawn_is_begun_with_no_more(tree: Tree, published: Publication) -> None:
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert refusal(publishing.withdraw, tree.office, *KEY, " ").code is ErrorCode.REASON_MISSING
    assert refusal(publishing.withdraw, tree.office, "khac", "1", "x").code is (
        ErrorCode.FORM_NOT_FOUND
    )
    publishing.withdraw(tree.office, *KEY, "sai câu 3")
    publishing.withdraw(tree.office, *KEY, "sai câu 3")
    assert offers(tree.office) == []
    assert refusal(publishing.publish, tree.office, *KEY).code is ErrorCode.FORM_WITHDRAWN
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    assert offers(tree.lan) == []
    assert row(tree.lan).offer is Offer.WITHDRAWN
    assert tree.lan.catalogue.form(*KEY).version == VERSION, "what was answered on it stays"
    tree.world.receive(tree.hai)
    assert offers(tree.hai) == []


def test_publishing_says_before_what_goes_out_and_to_whom(
    tree: Tree, published: Publication
) -> None:
    found = publishing.outlook(tree.office, *KEY)
    assert found.is_published
    assert found.receivers == ("may01", "may02")
    assert dict(found.files).keys() == {name for name, _, _ in published.files}
    assert found.size == sum(size for _, _, size in published.files)


def test_a_file_that_no_package_carries_is_named_before(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tree.office, tmp_path / "book")
    monkeypatch.setattr("sync.limits.ATTACHMENT", 100)
    error = refusal(publishing.publish, tree.office, *KEY)
    assert error.code is ErrorCode.FORM_FILE_LARGE
    assert row(tree.office).is_out is False


def test_installing_the_very_same_again_is_nothing(tree: Tree, tmp_path: Path) -> None:
    looked = installed(tree.office, tmp_path / "book")
    again = workbooks.look(tree.office, looked.path)
    assert again.is_here
    edition = installing.install_form(tree.office, again).value
    assert edition.version == VERSION
    (edition.folder / "units.csv").write_bytes(b"name\nx\n")
    error = refusal(installing.install_form, tree.office, again)
    assert error.code is ErrorCode.FORM_FILE_CHANGED


def test_a_workbook_with_errors_installs_nothing(tree: Tree, tmp_path: Path) -> None:
    looked = workbooks.look(tree.office, faulty(tmp_path))
    error = refusal(installing.install_form, tree.office, looked)
    assert (error.code, error.facts["count"]) == (ErrorCode.FORM_REFUSED, len(looked.errors))
    assert not tree.office.catalogue.installed.exists()


def test_what_lies_here_and_is_not_what_the_workbook_gives_is_not_taken_for_it(
    tree: Tree, tmp_path: Path
) -> None:
    looked = installed(tree.office, tmp_path / "book")
    forged(tree, "definition.json", b"{}")
    again = workbooks.look(tree.office, looked.path)
    assert again.is_here
    error = refusal(installing.install_form, tree.office, again)
    assert error.code is ErrorCode.FORM_VERSION_TAKEN
    assert row(tree.office).offer is Offer.REFUSED, "its manifest is not the one installed"


def test_a_form_that_ships_with_newer_programs_goes_to_the_older_ones(tree: Tree) -> None:
    """Where the program has it already, nothing is laid beside it."""
    (shipped,) = [one for one in versions.listed(tree.office) if one.form_id == "support_cow"]
    looked = workbooks.look(tree.office, tree.office.catalogue.edition(*shipped.key).folder / BOOK)
    installing.install_form(tree.office, looked)
    publishing.publish(tree.office, *shipped.key)
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    (found,) = [one for one in versions.listed(tree.lan) if one.form_id == "support_cow"]
    assert (found.origin, found.offer) == (Origin.SHIPPED, Offer.NOW)
    assert not tree.lan.catalogue.installed.exists()


def test_an_office_that_nobody_is_enrolled_at_can_publish_already(
    tmp_path: Path, clock: FixedSource
) -> None:
    made = world.a_world(tmp_path / "world", training=False)
    desk = made.start("office", "Lý Văn Bình", places.area_scope().id, "office")
    installed(desk, tmp_path / "book")
    assert publishing.outlook(desk, *KEY).receivers == ()
    publishing.publish(desk, *KEY)
    assert row(desk).is_out
    desk.close()


def test_a_form_ends_and_one_that_begins_later_waits(
    tree: Tree, tmp_path: Path, clock: FixedSource
) -> None:
    installed(tree.office, tmp_path / "book", LATER, since="2027-01-01")
    assert row(tree.office, LATER).offer is Offer.LATER
    clock.moment = clock.moment.replace(year=2029)
    (b,) = [one for one in versions.listed(tree.office) if one.form_id == "phieu_b_p2022"]
    assert (b.offer, row(tree.office, LATER).offer) == (Offer.PAST, Offer.NOW)


def test_an_office_that_came_back_from_a_copy_sends_what_still_lies_there(
    tree: Tree, published: Publication
) -> None:
    tree.office.catalogue.edition(*KEY).folder.rename(tree.world.root / "gone")
    tree.office.catalogue.refresh()
    names = tree.world.send(tree.office)
    assert len(names) == 1, "files that are gone hinder nobody"
