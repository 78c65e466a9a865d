"""FORMS: what may be asked.

Holds form definitions and how a workbook becomes one.
Knows sheets, kinds, problems; never evaluates an answer.
"""
