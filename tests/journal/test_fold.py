import pytest

from tests.journal import machine


@pytest.mark.hypothesis  # the machine is run by a function, which the plugin does not see
def test_laws_hold_whatever_is_written_cloned_ruled_and_shipped() -> None:
    machine.run(100, 50)
