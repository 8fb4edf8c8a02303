"""An assistant with set replies and real storage, for tests of the channel and of the widget."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from bot.runtime.project import Project
from bot.runtime.rasa_platform.preparation import prepare
from knowledge.settings import Storage

prepare()

from rasa.core.channels.channel import UserMessage  # noqa: E402
from rasa.shared.core.domain import Domain  # noqa: E402
from rasa.shared.core.events import BotUttered, UserUttered  # noqa: E402

from bot.channel.transcript import Transcript  # noqa: E402
from bot.runtime.errors import ReplyFailed  # noqa: E402
from bot.runtime.output import WholeMessages  # noqa: E402
from bot.runtime.store.tracker_store import ConversationStore  # noqa: E402

FIELDS = ("name", "contact_method", "email", "phone", "program", "consent", "confirm")
ANSWERED = {
    "status": "answered",
    "topic": "salary",
    "occupations": ["coder"],
    "certifications": [],
    "sources": [{"title": "Survey of salaries", "section": "Pay", "as_of": "May 2023"}],
}
PAY = [
    ("CCA", 43548),
    ("CPC", 58895),
    ("Certified Medical Insurance Specialist", 62034),
    ("CCS", 55763),
    ("professionals in medical coding and billing with one certification", 58055),
]
BUTTONS = [
    {"title": "Show the pay", "payload": "show me the chart of the pay"},
    {"title": "Compare them", "payload": "compare them in a table"},
    {"title": "Call me", "payload": "please start the form"},
]


class ScriptedAssistant:
    """Answers as the words of a message say; stores the turn as Rasa does."""

    def __init__(self, storage: Storage, seconds: float = 0.0) -> None:
        self.conversations = ConversationStore(Domain.empty(), host=storage.database_url)
        self.seconds = seconds
        self.asked: list[str] = []

    async def reply(
        self,
        sender: str,
        text: str,
        channel: str = "rest",
        metadata: dict[str, Any] | None = None,
    ) -> list[dict[str, Any]]:
        """Answer and store the turn."""
        self.asked.append(text)
        await asyncio.sleep(2 if "slow" in text else self.seconds)
        if "fail" in text:
            raise ReplyFailed("as asked")
        output = WholeMessages()
        for message in self._messages(sender, text):
            await output.send_response(sender, dict(message))
        await self._store(UserMessage(text, output, sender, metadata=metadata), output)
        return output.messages

    def close(self) -> None:
        """Let go of the database."""
        self.conversations.close()

    async def _store(self, message: UserMessage, output: WholeMessages) -> None:
        store = self.conversations
        tracker = await store.get_or_create_tracker(message.sender_id)
        tracker.update(
            UserUttered(message.text, metadata=message.metadata, message_id=message.message_id)
        )
        for sent in output.messages:
            data = {key: sent.get(key) for key in ("buttons", "custom")}
            tracker.update(BotUttered(sent.get("text"), data))
        await store.save(tracker)

    def _messages(self, sender: str, text: str) -> list[dict[str, Any]]:
        field = self._field(sender)
        if "form" in text or field:
            return [_form(None if "stop" in text else _after(field), "stop" in text)]
        return _set_replies(text)

    def _field(self, sender: str) -> str | None:
        latest = Transcript(self.conversations.engine).latest(sender)
        forms = [r["custom"]["form"] for t in latest for r in t.replies if "form" in _custom(r)]
        return forms[-1]["field"] if forms else None


def _custom(reply: dict[str, Any]) -> dict[str, Any]:
    custom: dict[str, Any] = reply.get("custom") or {}
    return custom


def _after(field: str | None) -> str | None:
    later = FIELDS[FIELDS.index(field) + 1 :] if field else FIELDS
    return later[0] if later else None


def _form(field: str | None, stopped: bool) -> dict[str, Any]:
    view = {
        "id": "enrollment",
        "field": field,
        "step": FIELDS.index(field) + 1 if field else None,
        "of": len(FIELDS),
        "status": "asking" if field else "cancelled" if stopped else "saved",
        "reference": None if field or stopped else "CR-7K2M",
    }
    text = f"Please give your {field}." if field else "Stopped." if stopped else "Saved: CR-7K2M."
    message: dict[str, Any] = {"text": text, "custom": {"form": view}}
    if field in ("consent", "confirm"):
        message["buttons"] = [{"title": "Yes, I agree", "payload": "yes"}]
    return message


def _set_replies(text: str) -> list[dict[str, Any]]:
    custom: dict[str, Any] = {"answer": ANSWERED}
    if "chart" in text:
        bars = [
            {"label": label, "value": value, "source": "Survey of salaries", "as_of": "May 2023"}
            for label, value in PAY
        ]
        title = "Average salary by certification"
        custom["chart"] = {"type": "bar", "title": title, "unit": "USD/year", "items": bars}
        lines = "\n".join(f"- {label}: ${value:,} a year" for label, value in PAY)
        return [{"text": f"These are the averages:\n{lines}", "custom": custom}]
    if "table" in text:
        rows = [["Works with", "records and codes", "claims"], ["At home", "often", "often"]]
        custom["table"] = {
            "title": "Side by side",
            "columns": ["", "Coder", "Biller"],
            "rows": rows,
        }
        return [{"text": "Side by side.", "custom": custom}]
    if "hostile" in text:
        return [{"text": HOSTILE, "buttons": [{"title": "<b>x</b>", "payload": "y"}]}]
    if "long" in text:
        return [{"text": "word" * 1250, "custom": custom}]
    if "contact" in text:
        return [{"text": "1. Call 1.800.411.7073\n2. [Write](mailto:a@example.com)"}]
    if "two parts" in text:
        return [{"text": "First part.\n\nStill first."}, {"text": "Second.", "custom": custom}]
    return [{"text": f"You said: {text}", "buttons": BUTTONS, "custom": custom}]


HOSTILE = (
    '<script>window.broken=1</script><img src=x onerror="window.broken=1"> '
    "[click](javascript:window.broken=1) \u202edrawkcab [ok](https://example.com/?a=<b>)"
)


def project(folder: Path) -> Project:
    """A project whose data lie in the folder."""
    return Project(storage=Storage(folder, f"sqlite:///{folder / 'counselor.db'}"))
