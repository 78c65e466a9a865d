"""REGISTRY: who lives where and who is who.

Holds households, persons, villages, officials, meetings.
Knows kinship, numbers, dated facts; never how they are kept or shown.
"""
