"""What the channel refuses, each with a code for programs and a sentence for visitors."""

from __future__ import annotations

from sanic.response import HTTPResponse, json


class ChannelError(Exception):
    """A request that is answered with an error."""

    status = 400
    code = "bad_request"

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.retry_after = retry_after


class BadRequest(ChannelError):
    """The body is not what the route takes."""


class NoSession(ChannelError):
    """The token is missing, forged or expired."""

    status = 401
    code = "session_invalid"


class ForeignOrigin(ChannelError):
    """A page that may not embed the chat."""

    status = 403
    code = "origin_not_allowed"


class UnknownMessage(ChannelError):
    """Feedback for a message that is not of this conversation."""

    status = 404
    code = "message_unknown"


class ButtonNotOffered(ChannelError):
    """A payload that no button of the conversation's latest messages has."""

    status = 409
    code = "button_not_offered"


class TextTooLong(ChannelError):
    """More text than a message may have."""

    status = 422
    code = "text_too_long"


class TooMany(ChannelError):
    """More requests than the limits allow."""

    status = 429
    code = "too_many_requests"


class CannotAnswer(ChannelError):
    """The assistant failed; trying again may help."""

    status = 503
    code = "try_again"


def error_response(error: ChannelError) -> HTTPResponse:
    """`{"error": {"code", "message"}}` with the error's status."""
    headers = {}
    if error.retry_after is not None:
        headers["Retry-After"] = str(max(1, round(error.retry_after + 0.5)))
    return plain_error(error.status, error.code, error.message, headers)


def plain_error(
    status: int, code: str, message: str, headers: dict[str, str] | None = None
) -> HTTPResponse:
    """The one form that errors have."""
    return json({"error": {"code": code, "message": message}}, status=status, headers=headers)
