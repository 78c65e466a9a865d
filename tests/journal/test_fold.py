from tests.journal import machine


def test_laws_hold_whatever_is_written_cloned_ruled_and_shipped() -> None:
    machine.run(100, 50)
