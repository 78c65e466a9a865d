"""PLANS: what was promised and how far we are.

Holds plans, targets, indicators, progress, work lists.
Knows two sets, who counts and who could; never an invented number.
"""
