"""Which questionnaire is offered, and that each is compiled once."""

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.forms.library import read_library, write_edition
from gpn_desktop.services.catalogue import ready
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.loads import content_of
from tests.services.conftest import DAY, Home, admit


def test_the_survey_of_a_day_and_a_standard_is_offered(desk: Desk) -> None:
    (offered,) = desk.catalogue.surveys(DAY, "P2022")
    assert offered.form_id == "phieu_b_p2022"
    assert desk.catalogue.surveys(DAY) == (offered,)
    assert desk.catalogue.surveys(DAY, "P2027") == ()
    assert desk.catalogue.surveys(date(2027, 1, 1)) == ()


def test_a_form_is_compiled_once(desk: Desk) -> None:
    (offered,) = desk.catalogue.surveys(DAY)
    form = desk.catalogue.form(offered.form_id, offered.version)
    assert form is desk.catalogue.form(offered.form_id, offered.version)
    assert (form.form_id, form.version) == (offered.form_id, offered.version)
    assert desk.catalogue is desk.catalogue


def test_a_support_type_has_the_form_of_its_details(desk: Desk) -> None:
    cow = desk.catalogue.of_support("SX_DUAN")
    assert cow is not None
    assert cow.form_id == "support_cow"
    assert desk.catalogue.of_support("TETQUA") is None
    with pytest.raises(GpnError) as caught:
        desk.catalogue.of_support("LATER")
    assert caught.value.code is ErrorCode.SUPPORT_TYPE_UNKNOWN


def test_what_is_installed_later_is_there_after_a_refresh(desk: Desk, tmp_path: Path) -> None:
    (shipped,) = desk.catalogue.surveys(DAY)
    files = {name: shipped.file(name) for name in shipped.files}
    manifest = (shipped.folder / "manifest.json").read_text("utf-8")
    newer = manifest.replace(shipped.version, "2026112599").encode()
    folder = write_edition(
        desk.paths.installed / "forms",
        shipped.form_id,
        "2026112599",
        {**files, "manifest.json": newer},
    )
    assert desk.catalogue.surveys(DAY) == (shipped,)
    desk.catalogue.refresh()
    assert desk.catalogue.surveys(DAY) == (shipped,), "a folder that was copied in is not offered"
    assert desk.catalogue.form(shipped.form_id, "2026112599").version == shipped.version
    admit(desk, folder)
    assert [one.version for one in desk.catalogue.surveys(DAY)] == ["2026112599"]


@pytest.mark.parametrize("form_id", ["phieu_b_p2022", "support_cow"])
def test_what_an_older_program_compiled_is_compiled_anew(
    desk: Desk, home: Home, form_id: str
) -> None:
    edition = next(one for one in desk.catalogue.library.editions if one.form_id == form_id)
    files = {name: edition.file(name) for name in edition.files}
    old = json.loads(files["definition.json"])
    old = {"format": old["format"] - 1, "form": old["form"]}
    older = {**files, "definition.json": json.dumps(old).encode()}
    form = ready(older.__getitem__, older)
    assert form == desk.catalogue.form(form_id, edition.version)
    newer = {**files, "definition.json": json.dumps({**old, "format": old["format"] + 2}).encode()}
    with pytest.raises(GpnError) as caught:
        ready(newer.__getitem__, newer)
    assert caught.value.code is ErrorCode.FORM_FORMAT_NEWER


def test_a_title_is_told_of_versions_that_are_not_here(desk: Desk) -> None:
    (offered,) = desk.catalogue.surveys(DAY)
    title = desk.catalogue.title(offered.form_id, offered.version)
    assert title == offered.title
    assert desk.catalogue.title(offered.form_id, "1999010101") == title
    assert desk.catalogue.title("phieu_la", "1") == "phieu_la"


def test_a_manifest_that_cannot_be_read_is_refused(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "phieu_la" / "2026112501"
    (folder / "manifest.json").mkdir(parents=True)
    (error,) = read_library([tmp_path]).refused
    assert error.code is ErrorCode.FORM_FILE_CHANGED
    (shipped,) = desk.catalogue.surveys(DAY)
    gone = replace(shipped, folder=folder)
    with pytest.raises(GpnError) as caught:
        gone.file("manifest.json")
    assert caught.value.facts["what"] == "manifest.json"


def test_a_file_that_changed_before_it_was_sent_stays_here(tmp_path: Path) -> None:
    kept, changed = tmp_path / "kept", tmp_path / "changed"
    kept.write_bytes(b"a")
    changed.write_bytes(b"b")
    digest = sha256(b"a").hexdigest()
    assert content_of({digest: kept, "0" * 64: changed, "1" * 64: tmp_path / "gone"}) == {
        digest: b"a"
    }
