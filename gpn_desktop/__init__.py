"""The application without a screen.

Holds every room below ``ui``; knows no Qt and no widget; never prints.
"""

VERSION = "0.1.0"
