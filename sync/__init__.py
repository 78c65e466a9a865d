"""SYNC: from this computer to another.

Holds envelopes, keys, trust, packages, transports, the merge plan.
Knows bytes, keys, limits; never opens a database, asks nobody, knows no household.
"""
