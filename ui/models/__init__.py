"""UI MODELS: rows for lists.

Holds table models over frozen rows and the columns of every list.
Knows how a column reads a row; never a query.
"""
