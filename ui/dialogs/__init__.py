"""UI DIALOGS: one question each.

Holds ``ask(parent, ...) -> value | None`` functions.
Knows its fields; never keeps what was typed.
"""
