"""IMPORTING: other people's workbooks.

Holds profiles and verdicts for each row.
Knows columns and verdicts; never writes before the verdict was seen.
"""
