"""REPORTS: values laid out for a reader.

Holds tables, cells, definitions and writers of files.
Knows sums that must close; never asks the store and never a heading of its own.
"""
