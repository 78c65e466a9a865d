"""REVIEWS: from a round's list to a decided class.

Holds standards, rounds, surveys, decisions, comments.
Knows that computed is not decided; never a constant of the law.
"""
