"""Tests, a folder for each of the program's. Databases in them are real."""

import warnings

with warnings.catch_warnings():
    # Sanic sets a filter of its own when it is imported, which would hide what pytest looks for.
    import bot
    import sanic.app

__all__ = ["bot", "sanic"]
