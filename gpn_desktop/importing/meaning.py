"""What a cell of a field means, whoever's list it stands in.

On the way: the text of a cell and its field → the reader of such fields → a value, or a remark.
"""

import functools
from typing import Final

from gpn_desktop.importing import values
from gpn_desktop.importing.families import HOUSEHOLD
from gpn_desktop.importing.remarks import Remark, Why
from gpn_desktop.importing.titles import Field
from gpn_desktop.importing.values import Meant
from gpn_desktop.registry.identity import is_masked

NUMBERS: Final = ("id_number", "old_id_number", "insurance_number", "phone", "household.phone")
"""Fields that lists show masked."""


@functools.lru_cache(maxsize=20_000)
def meant_by(text: str, one: Field) -> Meant:
    """Give what a cell of a field means."""
    name = one.key.removeprefix(HOUSEHOLD)
    if one.key in NUMBERS and is_masked(text):
        return Meant(None, Remark(Why.NUMBER_MASKED, one.key, text))
    if one.key == "id_number":
        return values.citizen_number(text)
    if one.key == "old_id_number":
        return values.old_number(text)
    if one.key == "ethnicity" or one.list:
        return values.word_of(text, one.key, one.list or "ethnicity")
    if name == "phone":
        return values.phone_of(text, one.key)
    return values.READERS[one.kind or "text"](text, one.key)
