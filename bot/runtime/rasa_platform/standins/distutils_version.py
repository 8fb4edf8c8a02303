"""Of distutils.version: versions that can be compared, for sanic-cors."""

from __future__ import annotations

from packaging.version import Version as LooseVersion

__all__ = ["LooseVersion"]
