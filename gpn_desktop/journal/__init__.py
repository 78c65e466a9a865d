"""JOURNAL: who wrote what, having seen what.

Holds ops, kinds and the reference fold.
Knows parents, siblings, conflicts; never asks a clock and never keeps anything.
"""
