"""UI: the only Qt; draws, listens, calls services.

Holds windows, pages, dialogs, words.
Knows widgets, rows, actions; never a rule, a table or a key.
"""
