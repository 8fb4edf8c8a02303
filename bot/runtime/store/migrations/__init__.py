"""The conversations' schema, step by step."""

from __future__ import annotations

from pathlib import Path

from knowledge.schema import Schema

SCHEMA = Schema(Path(__file__).resolve().parent, "conversation_version", newest="0001")
