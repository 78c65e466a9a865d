"""The developer manual that runs: what it hands on to the program."""

import pytest

import dev


@pytest.mark.parametrize(
    ("typed", "handed_on"),
    [
        (["run", "--data-dir", "here"], ["--data-dir", "here"]),
        (["run", "--", "--help"], ["--help"]),
        (["bench", "--", "store"], ["store"]),
    ],
)
def test_what_stands_behind_the_command_is_the_program_s(
    typed: list[str], handed_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[list[str]] = []

    def run(*command: str, **environment: str) -> int:
        heard.append([str(word) for word in command])
        return 0

    monkeypatch.setattr(dev, "prepare", lambda *, tests: None)
    monkeypatch.setattr(dev, "run", run)
    assert dev.main(typed) == 0
    assert heard[0][3:] == handed_on
