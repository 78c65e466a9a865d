"""A commune that goes back to a copy has its forms and files again, or is told which it lacks."""

import errno
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode
from gpn_desktop.services import (
    access,
    backup,
    devices,
    drafting,
    entry,
    installing,
    publishing,
    rescue,
    restoring,
)
from gpn_desktop.services.arriving import Fate
from gpn_desktop.services.backup import Copy
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.lost import LostForm
from gpn_desktop.services.restoring import Restored
from gpn_desktop.services.versions import Offer
from gpn_desktop.store import companions
from gpn_desktop.store.attachments import PRESENT, Attachment
from gpn_desktop.store.drafts import Draft
from tests import editions
from tests.journeys.world import CHEAP, WORDS, Tree, put_household
from tests.services.questionnaires import KEY, VERSION, installed, offers, refusal, row

FORM = Path("installed", "forms", *KEY)


@pytest.fixture
def laptop(tree: Tree, tmp_path: Path) -> Desk:
    """Give a laptop with a form that the office published, and a draft on it."""
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, *KEY)
    arrive(tree)
    household = put_household(tree.lan, "H1")
    with tree.lan.store.transaction(tree.lan.actor) as tx:
        tx.drafts.start(Draft("draft", "minutes", household, *KEY))
    return tree.lan


def arrive(tree: Tree) -> None:
    """Let the office's package come to the laptop, and the receipt go back."""
    tree.world.send(tree.office)
    tree.world.receive(tree.lan)
    tree.world.send(tree.lan)
    tree.world.receive(tree.office)


def bare(copy: Copy) -> Copy:
    """Take out of a copy what older programs did not put in."""
    for folder in ("att", "installed"):
        shutil.rmtree(copy.path / folder)
    (copy.path / companions.LIST).unlink()
    return copy


def without_files(desk: Desk) -> None:
    """Lose what lies beside the database, as on a new disk."""
    for folder in (desk.paths.attachments, desk.paths.installed):
        shutil.rmtree(folder)


def gone_back(desk: Desk, copy: Copy) -> tuple[Restored, Desk]:
    done = restoring.restore(desk, copy, WORDS).value
    return done, access.unlock(desk.paths, WORDS, CHEAP).value


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def states(desk: Desk) -> set[str]:
    with desk.store.reading() as tx:
        found = [*tx.attachments.present(), *tx.attachments.awaited()]
    return {one.state for one in found}


def test_a_copy_holds_forms_and_sealed_files_and_brings_them_back(laptop: Desk) -> None:
    before = files(laptop.paths.attachments), files(laptop.paths.installed)
    copy = backup.make(laptop).value
    assert files(copy.path / "att"), "five sealed files"
    assert (files(copy.path / "att"), files(copy.path / "installed")) == before
    assert all(one.startswith(b"age-encryption.org") for one in before[0].values())
    assert copy.size == sum(len(one) for one in files(copy.path).values())
    without_files(laptop)
    done, lan = gone_back(laptop, copy)
    assert done.forms == ()
    assert (files(lan.paths.attachments), files(lan.paths.installed)) == before
    assert offers(lan) == [VERSION]
    assert lan.catalogue.form(*KEY).title == "Biên bản họp thôn"
    lan.close()


def test_also_where_nothing_can_be_opened_any_more(laptop: Desk) -> None:
    before = files(laptop.paths.installed)
    copy = backup.make(laptop).value
    laptop.close()
    without_files(laptop)
    laptop.paths.database.unlink()
    lan = rescue.go_back(laptop.paths, copy, WORDS, CHEAP).value
    assert files(lan.paths.installed) == before
    lan.close()


def test_forms_that_an_older_copy_lacks_stay_where_they_lie(laptop: Desk) -> None:
    copy = bare(backup.make(laptop).value)
    done, lan = gone_back(laptop, copy)
    assert done.forms == ()
    assert offers(lan) == [VERSION]
    lan.close()


def test_forms_that_an_older_copy_lacks_are_named_and_come_with_the_next_package(
    tree: Tree, laptop: Desk
) -> None:
    copy = bare(backup.make(laptop).value)
    without_files(laptop)
    done, lan = gone_back(laptop, copy)
    assert done.forms == (LostForm(*KEY, "Biên bản họp thôn", drafts=1, comes_again=True),)
    assert (row(lan).offer, row(lan).missing) == (Offer.AWAITED, 5)
    assert refusal(lan.catalogue.form, *KEY).code is ErrorCode.FORM_NOT_FOUND
    assert "files" in again(tree, lan)
    assert (offers(lan), states(lan)) == ([VERSION], {PRESENT})
    assert lan.catalogue.form(*KEY).title == "Biên bản họp thôn"
    lan.close()


def again(tree: Tree, lan: Desk) -> set[str]:
    """Let the office confirm a restored laptop and send; give the kinds of what is new there."""
    tree.world.send(lan)
    tree.world.receive(tree.office)
    here = lan.installation
    devices.confirm_generation(tree.office, here.device, here.generation, WORDS)
    tree.world.receive(tree.office)
    tree.world.send(tree.office)
    return {one.kind for one in tree.world.receive(lan) if one.fate is Fate.NEW}


def test_the_files_are_sent_anew_where_the_office_keeps_its_old_packages_no_more(
    tree: Tree, laptop: Desk
) -> None:
    copy = bare(backup.make(laptop).value)
    without_files(laptop)
    _, lan = gone_back(laptop, copy)
    for folder in (tree.office.paths.outbox, tree.world.exchange):
        for file in folder.glob("*.gpn"):
            file.unlink()
    assert "files" in again(tree, lan)
    assert offers(lan) == [VERSION]
    lan.close()


def test_a_copy_from_before_the_form_came_gets_it_with_all_the_rest(
    tree: Tree, tmp_path: Path
) -> None:
    copy = backup.make(tree.lan).value
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, *KEY)
    arrive(tree)
    without_files(tree.lan)
    done, lan = gone_back(tree.lan, copy)
    assert done.forms == ()
    assert "files" in again(tree, lan)
    assert offers(lan) == [VERSION]
    lan.close()


def test_a_draft_is_filled_in_further_once_its_form_is_here_again(tree: Tree) -> None:
    editions.install(tree.office, editions.CHANGED)
    publishing.publish(tree.office, editions.FORM_ID, editions.CHANGED)
    arrive(tree)
    household = put_household(tree.lan, "H1")
    begun = entry.open_survey(tree.lan, household).value
    assert begun.edition.version == editions.CHANGED
    drafting.save_answer(tree.lan, begun, begun.session.place("b1/b1_typed"), "120")
    copy = bare(backup.make(tree.lan).value)
    without_files(tree.lan)
    done, lan = gone_back(tree.lan, copy)
    assert [(one.version, one.drafts) for one in done.forms] == [(editions.CHANGED, 1)]
    assert refusal(entry.open_survey, lan, household).code is ErrorCode.FORM_NOT_FOUND
    again(tree, lan)
    resumed = entry.open_survey(lan, household).value
    assert resumed.is_resumed
    assert resumed.edition.version == editions.CHANGED
    assert resumed.session.state(resumed.session.place("b1/b1_typed")).value == "120"
    lan.close()


def test_an_office_is_told_to_install_the_workbook_of_its_own_form(
    tree: Tree, tmp_path: Path
) -> None:
    installed(tree.office, tmp_path / "book")
    publishing.publish(tree.office, *KEY)
    copy = bare_of_forms(backup.make(tree.office).value)
    shutil.rmtree(tree.office.paths.installed)
    done, office = gone_back(tree.office, copy)
    assert done.forms == (LostForm(*KEY, "Biên bản họp thôn", drafts=0, comes_again=False),)
    installed(office, tmp_path / "book")
    assert offers(office) == [VERSION]
    office.close()


def bare_of_forms(copy: Copy) -> Copy:
    shutil.rmtree(copy.path / "installed")
    (copy.path / companions.LIST).unlink()
    return copy


def harm(folder: Path) -> None:
    """Change a letter in every file of a folder."""
    for file in folder.rglob("*"):
        if file.is_file():
            data = bytearray(file.read_bytes())
            data[-1] ^= 1
            file.write_bytes(data)


def test_what_is_harmed_here_is_mended_from_the_copy_and_kept_aside(laptop: Desk) -> None:
    copy = backup.make(laptop).value
    before = files(laptop.paths.attachments), files(laptop.paths.installed)
    harm(laptop.paths.attachments)
    harm(laptop.paths.installed)
    harmed = files(laptop.paths.attachments)
    done, lan = gone_back(laptop, copy)
    assert done.forms == ()
    assert (files(lan.paths.attachments), files(lan.paths.installed)) == before
    assert files(done.aside / "att") == harmed
    assert (done.aside / FORM / "form.xml").is_file()
    lan.close()


def test_what_is_harmed_here_and_in_the_copy_is_awaited(tree: Tree, laptop: Desk) -> None:
    copy = backup.make(laptop).value
    for folder in (copy.path / "att", copy.path / "installed"):
        harm(folder)
    harm(laptop.paths.attachments)
    harm(laptop.paths.installed)
    done, lan = gone_back(laptop, copy)
    assert [one.comes_again for one in done.forms] == [True]
    assert (done.aside / FORM / "form.xml").is_file()
    assert offers(lan) == []
    again(tree, lan)
    assert offers(lan) == [VERSION]
    lan.close()


def test_what_only_a_newer_program_reads_stays_and_what_is_no_form_goes_aside(
    laptop: Desk,
) -> None:
    copy = backup.make(laptop).value
    newer = laptop.paths.data / FORM.with_name("2099010101")
    newer.mkdir()
    (newer / "manifest.json").write_text('{"format": 99}')
    (newer.parent / "empty").mkdir()
    done, lan = gone_back(laptop, copy)
    assert (newer / "manifest.json").is_file()
    assert (done.aside / FORM.with_name("empty")).is_dir()
    assert not (newer.parent / "empty").exists()
    lan.close()


def test_a_form_whose_files_came_is_installed_from_them(laptop: Desk) -> None:
    copy = bare(backup.make(laptop).value)
    shutil.rmtree(laptop.paths.installed)
    done, lan = gone_back(laptop, copy)
    assert done.forms == ()
    installing.take_in(lan)  # as when the program starts
    assert offers(lan) == [VERSION]
    lan.close()


def strange(content: str) -> Callable[[Path], object]:
    return lambda file: file.write_text(content)


LISTS: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "no JSON": strange("{"),
    "no list": strange("[]"),
    "odd rows": strange('{"format": 1, "files": {"att/x": 5}}'),
    "leads elsewhere": strange('{"format": 1, "files": {"att/../../x": ["0", 0, 0]}}'),
    "another folder": strange('{"format": 1, "files": {"outbox/x": ["0", 0, 0]}}'),
    "nothing there": strange('{"format": 1, "files": {"att/x": ["0", 0, 0]}}'),
}


@pytest.mark.parametrize("way", LISTS)
def test_a_list_that_bears_nothing_out_gives_no_file_and_hinders_nothing(
    laptop: Desk, way: str
) -> None:
    copy = backup.make(laptop).value
    LISTS[way](copy.path / companions.LIST)
    without_files(laptop)
    done, lan = gone_back(laptop, copy)
    assert len(done.forms) == 1
    assert not lan.paths.attachments.exists()
    lan.close()


def refused(desk: Desk, copy: Copy) -> ErrorCode:
    """Give why a copy is not gone back to; the data is open and as it was."""
    before = files(desk.paths.installed), files(desk.paths.attachments)
    code = refusal(restoring.restore, desk, copy, WORDS).code
    assert not desk.store.is_closed
    assert (files(desk.paths.installed), files(desk.paths.attachments)) == before
    assert not (desk.paths.data / ".restoring").exists()
    return code


def test_a_copy_of_a_newer_program_changes_nothing(laptop: Desk) -> None:
    copy = backup.make(laptop).value
    told = json.loads((copy.path / companions.LIST).read_bytes())
    (copy.path / companions.LIST).write_text(json.dumps({**told, "format": 2}))
    assert refused(laptop, copy) is ErrorCode.DATABASE_NEWER


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("at", ["_write", "sync_folder"])
def test_a_full_disk_changes_nothing(
    laptop: Desk, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    copy = backup.make(laptop).value
    harm(laptop.paths.attachments)
    with monkeypatch.context() as patched:
        patched.setattr(companions, at, full)
        patched.setattr(restoring, "_kept_as_copy", lambda *_: None)
        assert refused(laptop, copy) is ErrorCode.DISK_FULL
    _, lan = gone_back(laptop, copy)
    assert offers(lan) == [VERSION]
    lan.close()


def test_a_copy_at_the_second_place_holds_them_too(laptop: Desk, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    laptop.paths.settings.write_text(json.dumps({"backup_folder": str(place)}))
    backup.keep_daily(laptop)
    (there,) = backup.copies_beside(place)
    without_files(laptop)
    shutil.rmtree(laptop.paths.backups)
    _, lan = gone_back(laptop, there)
    assert offers(lan) == [VERSION]
    lan.close()


def test_a_file_that_no_form_needs_is_awaited_by_nobody(laptop: Desk) -> None:
    with laptop.store.transaction(laptop.actor) as tx:
        tx.attachments.put(Attachment("0" * 64, 5, PRESENT, "x.age"))
    copy = backup.make(laptop).value
    _, lan = gone_back(laptop, copy)
    with lan.store.reading() as tx:
        (awaited,) = tx.attachments.awaited()
    assert (awaited.sha256, awaited.awaited_by) == ("0" * 64, "")
    lan.close()
