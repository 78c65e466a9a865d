"""STORE: the only SQL.

Holds the journal and the typed rows that are its fold, in one encrypted file.
Knows tables and transactions; never gives a row away and never speaks to a person.
"""
