"""Custom actions in the assistant's own process instead of a second server."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import Any

from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from bot.runtime.monitoring.metrics import stage

SCHEME = "inprocess://"

logger = logging.getLogger(__name__)
_failures: ContextVar[list[Exception] | None] = ContextVar("action_failures", default=None)


class InProcessActions(EndpointConfig):  # type: ignore[misc]
    """An action endpoint that runs the actions of a package where it stands."""

    def __init__(self, url: str, **kwargs: Any) -> None:
        super().__init__(url, **kwargs)
        self.package = url.removeprefix(SCHEME)

    @cached_property
    def executor(self) -> ActionExecutor:
        """The package's actions by name; made at the first use."""
        executor = ActionExecutor()
        executor.register_package(self.package)
        return executor

    async def request(self, *args: Any, json: dict[str, Any], **kwargs: Any) -> Any:
        """Run the action that `json` names; a rejection looks as it does over HTTP."""
        try:
            with stage("act"):
                return await self.executor.run(json)
        except ActionExecutionRejection as rejection:
            raise _as_response(400, rejection) from rejection
        except ActionNotFoundException as missing:
            note_failure(missing)
            raise _as_response(404, missing) from missing
        except Exception as error:
            note_failure(error)
            raise

    def copy(self) -> InProcessActions:
        """The same endpoint; it holds nothing that a copy would protect."""
        return self


def _as_response(status: int, error: Any) -> ClientResponseError:
    body = json.dumps({"error": str(error), "action_name": error.action_name})
    return ClientResponseError(status, type(error).__name__, body)


def note_failure(error: Exception) -> None:
    """Remember an action's failure, which Rasa only logs before it goes on."""
    failures = _failures.get()
    if failures is not None:
        failures.append(error)


def has_failed() -> bool:
    """Whether an action failed in the block that is watched."""
    return bool(_failures.get())


@contextmanager
def watched_failures() -> Iterator[list[Exception]]:
    """Collect the failures of the actions that run inside the block."""
    failures: list[Exception] = []
    token = _failures.set(failures)
    try:
        yield failures
    finally:
        _failures.reset(token)


def endpoint_from_dict(data: dict[str, Any]) -> EndpointConfig:
    """Read an entry of endpoints.yml; `url: inprocess://package` runs the package here."""
    if str(data.get("url") or "").startswith(SCHEME):
        return InProcessActions(**data)
    return EndpointConfig(**data)


__all__ = ["InProcessActions", "RemoteAction", "endpoint_from_dict", "watched_failures"]
