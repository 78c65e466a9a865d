"""ENGINE: what follows from the answers.

Holds expressions, sessions, scores.
Knows places, values, effects; never reads a workbook and never does I/O.
"""
