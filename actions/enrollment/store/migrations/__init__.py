"""The schema of contact requests, step by step."""

from __future__ import annotations

from pathlib import Path

from knowledge.schema import Schema

SCHEMA = Schema(Path(__file__).resolve().parent, "enrollment_version", newest="0001")
