"""TRANSPORTS: moving opaque files.

Holds one module for each carrier.
Knows names, sizes, ranges; never believes what it carries: trust is in the package.
"""
