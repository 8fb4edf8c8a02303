"""Tests, a folder for each of the program's. Databases in them are real."""

import warnings

with warnings.catch_warnings():
    # Sanic sets a filter of its own when it is imported, which would hide what pytest looks for.
    import bot  # noqa: I001 - what it prepares has to be there before Sanic is
    import sanic.app

__all__ = ["bot", "sanic"]
