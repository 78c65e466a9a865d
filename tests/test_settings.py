"""The options of this computer."""

import json
from pathlib import Path

import pytest

from gpn_desktop import settings
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.settings import Settings
from tests.builders import rows


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_what_is_saved_is_read_again(file: Path) -> None:
    wanted = Settings(language="en", theme="dark", text_percent=130)
    settings.save(file, wanted)
    assert settings.load(file) == wanted
    assert [one.name for one in file.parent.iterdir()] == ["settings.json"]


def test_without_a_file_all_has_its_default(file: Path) -> None:
    assert settings.load(file) == Settings()


STEPS = """
| letters | step | then |
| 100     | 1    | 115  |
| 130     | 1    | 150  |
| 200     | 1    | 200  |
| 175     | -1   | 150  |
| 100     | -1   | 100  |
| 175     | 0    | 100  |
"""


@pytest.mark.parametrize("case", rows(STEPS), ids=lambda case: " ".join(case.values()))
def test_letters_grow_by_steps_that_end(case: dict[str, str]) -> None:
    assert settings.zoomed(int(case["letters"]), int(case["step"])) == int(case["then"])


def test_options_of_a_newer_program_are_kept(file: Path) -> None:
    file.write_text('{"language": "en", "weather": [1]}', "utf-8")
    found = settings.load(file)
    settings.save(file, found)
    assert json.loads(file.read_text("utf-8"))["weather"] == [1]
    assert found.language == "en"


@pytest.mark.parametrize("value", ['"klingon"', "7", "null", "true"])
def test_an_option_that_is_not_understood_has_its_default(
    file: Path, value: str, caplog: pytest.LogCaptureFixture
) -> None:
    file.write_text(f'{{"language": {value}, "lock_minutes": true, "theme": "dark"}}', "utf-8")
    assert settings.load(file) == Settings(theme="dark")
    assert "setting language was not understood" in caplog.text


@pytest.mark.parametrize("text", ["", "{", "[1]", "\xff"])
def test_a_damaged_file_is_set_aside(
    file: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    file.write_text(text, "latin-1")
    assert settings.load(file) == Settings()
    assert (file.parent / "settings.damaged.json").read_text("latin-1") == text
    assert "defaults are used" in caplog.text


def test_a_damaged_file_that_cannot_be_moved_stays(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file.mkdir()
    (file.parent / "settings.damaged.json").write_text("older")
    assert settings.load(file) == Settings()
    assert "stay where they are" in caplog.text


def test_a_folder_that_refuses_is_named(tmp_path: Path) -> None:
    file = tmp_path / "missing" / "settings.json"
    with pytest.raises(GpnError) as raised:
        settings.save(file, Settings())
    assert raised.value.code is ErrorCode.SETTINGS_NOT_SAVED
    assert raised.value.facts == {"path": str(file)}


def test_every_default_is_allowed() -> None:
    for name, allowed in settings.ALLOWED.items():
        assert getattr(Settings(), name) in allowed
