"""SERVICES: what the buttons do; verbs.

Holds one function for each act: one transaction, one ``Changes``.
Knows which rooms to ask, in order; never draws and never says SELECT.
"""
