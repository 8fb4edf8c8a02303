"""Where deliveries go: the webhook, the mail server, and the store of conversations."""

from __future__ import annotations

import hashlib
import hmac
import json
import smtplib
import ssl
import time
import urllib.error
import urllib.request
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from http.client import HTTPException
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from actions.enrollment.erasing.conversations import scrub_forms
from actions.enrollment.service import EnrollmentService
from actions.enrollment.settings import SMTP_URL, EnrollmentSettings
from actions.enrollment.store.model import Delivery, Lead
from actions.enrollment.store.record import LeadRecord

TIMEOUT = 10.0
SIGNATURE = "X-Counselor-Signature"
IDEMPOTENCY = "Idempotency-Key"


class Undelivered(RuntimeError):
    """The receiver did not take it; the message is a word for the log, without data."""


def carry_out(delivery: Delivery, service: EnrollmentService, settings: EnrollmentSettings) -> None:
    """Do what the row asks for; raises Undelivered when it has to be tried again."""
    if delivery.kind == "scrub":
        with service.store.database.writing() as session:
            scrub_forms(session, delivery.conversation or "", delivery.due_at.timestamp())
        return
    record = _record(delivery, service)
    if record is None:
        return  # erased since: there is nothing to tell
    if delivery.kind == "webhook" and settings.webhook_url:
        call_webhook(settings.webhook_url, settings.webhook_secret, delivery, record)
    elif delivery.kind == "email" and settings.smtp_url:
        send_notice(settings.smtp_url, delivery, record)


def call_webhook(url: str, secret: str | None, delivery: Delivery, record: LeadRecord) -> None:
    """POST the request as JSON, signed; anything but 2xx is to be tried again."""
    body = json.dumps({"event": delivery.event, "lead": record.to_json()}).encode()
    headers = {"Content-Type": "application/json", IDEMPOTENCY: delivery.key}
    if secret:
        headers[SIGNATURE] = signature(secret, body, int(time.time()))
    request = urllib.request.Request(url, body, headers, method="POST")
    try:
        with _OPENER.open(request, timeout=TIMEOUT):
            return
    except urllib.error.HTTPError as error:
        raise Undelivered(f"status {error.code}") from None
    except (OSError, ValueError, HTTPException) as error:
        raise Undelivered(type(error).__name__) from None


def signature(secret: str, body: bytes, moment: int) -> str:
    """`t=<unix time>,v1=<hex HMAC-SHA256 of "<unix time>." and the body>`."""
    signed = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256)
    return f"t={moment},v1={signed.hexdigest()}"


def send_notice(url: str, delivery: Delivery, record: LeadRecord) -> None:
    """Tell the staff that a request came in; who it is stays in the store."""
    parts = urlsplit(url)
    options = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    if not parts.hostname or "to" not in options:
        raise Undelivered(f"{SMTP_URL} needs a host and ?to=")
    message = _notice(options, delivery, record)
    try:
        with _connection(parts) as server:
            if parts.username:
                server.login(unquote(parts.username), unquote(parts.password or ""))
            server.send_message(message)
    except (OSError, ValueError, smtplib.SMTPException) as error:
        raise Undelivered(type(error).__name__) from None


def _notice(options: dict[str, str], delivery: Delivery, record: LeadRecord) -> EmailMessage:
    message = EmailMessage()
    message["To"] = options["to"]
    message["From"] = options.get("from", options["to"])
    new = delivery.event == "lead.created"
    message["Subject"] = f"{'New' if new else 'Updated'} contact request {record.reference}"
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(idstring=delivery.key, domain="counselor.invalid")
    message.set_content(
        f"Reference: {record.reference}\nProgram: {record.program or 'left open'}\n"
        f"Received: {record.created_at:%Y-%m-%d %H:%M} UTC\n\n"
        f"Name and contact: counselor leads show {record.reference}\n"
    )
    return message


def _connection(parts: Any) -> smtplib.SMTP:
    """smtps:// is encrypted from the start; smtp:// as soon as the server offers it."""
    if parts.scheme == "smtps":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(parts.hostname, parts.port or 465, timeout=TIMEOUT, context=context)
    server = smtplib.SMTP(parts.hostname, parts.port or 587, timeout=TIMEOUT)
    server.ehlo()
    if server.has_extn("starttls"):
        server.starttls(context=ssl.create_default_context())
    return server


def _record(delivery: Delivery, service: EnrollmentService) -> LeadRecord | None:
    with service.store.database.reading() as session:
        lead = session.get(Lead, delivery.lead_id)
        if lead is None or lead.status == "erased":
            return None
        return LeadRecord.of(lead, service.store.database.vault)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Personal data goes to the configured address only."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """Take a redirect as a failure."""
        return


_OPENER = urllib.request.build_opener(_NoRedirect())
