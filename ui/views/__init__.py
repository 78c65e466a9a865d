"""UI VIEWS: a page each.

Holds the pages of the rail.
Knows which changes it shows; never writes but through the workbench.
"""
