"""UI MODELS: rows for lists.

Holds table models over frozen rows, the columns of every list, and the view that shows them.
Knows how a column reads a row; never a query.
"""
