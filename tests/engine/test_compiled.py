"""A form made ready to run: equal definitions are equal bytes, a newer format is refused."""

import pytest

from gpn_desktop.engine.graph import Sort
from gpn_desktop.engine.loading import compile_form, dump, load
from gpn_desktop.errors import ErrorCode, GpnError
from tests.builders import a_form
from tests.engine.interviews import CHOSEN, SCHOOL


def test_a_form_of_a_newer_program_is_refused_kindly() -> None:
    made = dump(a_form(SCHOOL))
    assert load(made).title == load(made).title == "Biểu mẫu thử"
    with pytest.raises(GpnError) as caught:
        load(made.replace(b'{"format":1', b'{"format":2'))
    assert caught.value.code is ErrorCode.FORM_FORMAT_NEWER
    assert caught.value.facts == {"form": "mau", "version": "2026112301"}


def test_equal_definitions_give_equal_bytes() -> None:
    assert dump(a_form(CHOSEN)) == dump(a_form(CHOSEN))


def test_choices_and_texts_are_never_evaluated_only_marked_stale() -> None:
    form = compile_form(a_form(CHOSEN))
    stale = [step for step in form.steps if step.sort in (Sort.CHOICES, Sort.TEXT)]
    assert stale
    assert {step.closure(None) for step in stale} == {""}
