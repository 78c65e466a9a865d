"""SUPPORT: what is given, to whom, on which ground.

Holds programmes, records, activities, follow-ups.
Knows the class of that day; never blocks in silence.
"""
