"""What the conversation adds to a question: names, a reading, an intent."""

from __future__ import annotations

from actions.context.completion import in_context

__all__ = ["in_context"]
