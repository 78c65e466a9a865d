"""Everything that is typed into, by kind: how each kind is reached, and by whom it is typed into.

``tests/shots`` looks for these on every page; ``every_field`` types into them on their scenes, and
``unikey`` into those of the window.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

Scenes = Mapping[str, Sequence[str]]
"""Names of scenes with the kinds that are typed into there."""

FIELDS: Final[Scenes] = {
    "first-2-place": ("first_name", "first_place"),
    "household-act-join": ("act.household",),
    "household-act-departure": ("act.place", "act.reason"),
    "household-act-birth": ("act.full_name",),
    "household-correct": ("household.correct.address", "household.correct.note"),
    "household-add": ("households.add.address", "households.add.village"),
    "households-list": ("households.filter",),
    "villages-paste": ("villages.list.text",),
    "villages-list": ("villages.name", "villages.former"),
    "review-list": ("review.filter",),
    "support-list": ("support.filter",),
    "support-new": ("support.type.filter",),
    "support-terms": ("support.programme", "support.decision.number", "support.funding"),
    "support-terms-plain": ("support.receiver", "support.note"),
    "support-deliver": ("support.deliver.receiver",),
    "conflicts-birth": ("conflicts.reason", "conflicts.third.text"),
    "result-completed": ("comments.text",),
    "result-answering": ("comments.answer",),
    "form-reason": ("reason",),
    "kinds-5-many": ("SearchField",),
    "keying-answering": ("question.reply",),
    "forms-problems": ("forms.filter",),
    "list-filters": ("narrow.name",),
    "list-keep": ("keep.name",),
    "list-save": ("reports.purpose", "reports.path"),
    "list-unite": ("unite.reason",),
    "list-round": ("many.words",),
    "list-move": ("many.reason",),
    "import-file": ("import.path",),
    "import-columns-free": ("import.profile", "import.village"),
    "twice-person": ("person.name",),
    "settings": ("settings.exchange_folder", "settings.backup_folder"),
    "enrol-1-ask": ("enrol.label",),
    "admit-3-name": ("admit.label",),
    "ceremony-1": ("ceremony.n.holder",),
    "ceremony-4": ("ceremony.label",),
    "sign-revoke": ("sign.reason",),
}
"""Where words are written."""

IN_THE_WINDOW: Final[Mapping[str, str]] = {
    "search": "search",
    "households.add.full_name": "adding",
    "next.number": "next paper",
    "Cell": "paper cell",
    "LineField": "form line",
    "TextField": "form text",
    "Remark": "remark",
}
"""Kinds of words, with the name by which ``unikey`` tells of them."""

LITERAL: Final[Mapping[str, Scenes]] = {
    "digits and days, which Unikey would keep to itself": {
        "household-act-birth": ("act.birth_date", "act.day", "act.id_number"),
        "household-act-corrected": ("act.phone",),
        "household-correct": ("household.correct.phone",),
        "household-add": (
            *("households.add.birth", "households.add.id_number", "households.add.phone"),
        ),
        "villages-list": ("villages.order",),
        "villages-zones": ("zones.since",),
        "list-move": ("many.day",),
        "support-terms": ("support.decision.on",),
        "support-terms-plain": (*("support.amount", "support.quantity", "support.delivered_on"),),
        "support-deliver": ("support.deliver.on",),
        "plans-target": ("plans.target.number",),
        "reports-entering": ("reports.enter.households", "reports.enter.persons"),
        "import-columns-free": ("import.first", "import.year"),
        "kinds-5-many": ("TileField",),
        "unlock-code": ("unlock_groups",),
    },
    "codes, in which VNI would read a letter and a digit as one letter with its mark": {
        "household-correct": ("household.correct.code",),
        "household-add": ("households.add.code",),
    },
    "a passphrase is the keys that were pressed": {"enrol-1-ask": ("PassphraseField",)},
}
"""Where no input method is asked, by the reason: each key stands there as it was pressed."""

DIGITS: Final = ("enrol-3-take", "GroupField")
"""Takes digits alone, and leads on by itself."""
LITERAL_IN_THE_WINDOW: Final[Mapping[str, str]] = {
    "Cell": "paper number",
    "LineField": "form number",
}


def of(scenes: Scenes) -> tuple[str, ...]:
    """Give the kinds that are typed into on some scenes."""
    return tuple(chain.from_iterable(scenes.values()))


WORDED: Final = frozenset({*of(FIELDS), *IN_THE_WINDOW})
UNASKED: Final = frozenset(
    {*chain.from_iterable(map(of, LITERAL.values())), *LITERAL_IN_THE_WINDOW, DIGITS[1]}
)
