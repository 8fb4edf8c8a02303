"""Save a request in one transaction: once for a confirmation, once for a person and day."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rapidfuzz import fuzz
from sqlalchemy import text
from sqlalchemy.orm import Session

from actions.enrollment.reference import new_reference
from actions.enrollment.store.database import LeadDatabase
from actions.enrollment.store.model import ConsentEntry, Delivery, Lead, Submitted
from actions.enrollment.submission import Submission

REPEAT_WITHIN = timedelta(days=1)
SAME_WORD = 80
"""How alike two words of a name are, from 0 to 100, that differ by a slip: Lopes, Lopez."""
VOWELS = frozenset("aeiouy")


@dataclass(frozen=True)
class Saved:
    """The reference of a request that is committed, and whether it is a new one."""

    reference: str
    created: bool


class Saver:
    """Saves requests; `notices` are the kinds of deliveries that a new one leads to."""

    def __init__(self, database: LeadDatabase, notices: Sequence[str] = ()) -> None:
        self._database = database
        self._vault = database.vault
        self._notices = tuple(notices)

    def save(self, submission: Submission) -> Saved:
        """Commit a request; the same confirmation or person again does not make a second one."""
        with self._database.writing() as session:
            self._one_at_a_time(session, submission)
            known = session.get(Submitted, submission.key)
            if known:
                return Saved(session.get_one(Lead, known.lead_id).reference, created=False)
            before = self._same_person(session, submission)
            lead = self._fill(session, before, submission)
            self._note(session, lead, submission, before is None)
            return Saved(lead.reference, created=before is None)

    def _one_at_a_time(self, session: Session, submission: Submission) -> None:
        """Make others with the same contact wait; SQLite has one writer at a time anyway."""
        if session.get_bind().dialect.name != "postgresql":
            return
        contacts = [c for c in (submission.email, submission.phone) if c]
        prints = {str(self._vault.fingerprint(c)) for c in contacts} | {submission.key}
        for key in sorted(prints):
            session.execute(
                text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"), {"key": key}
            )

    def _same_person(self, session: Session, submission: Submission) -> Lead | None:
        """An open request of the last day with the same contact and much the same name."""
        recent = submission.created_at - REPEAT_WITHIN
        for contact in (submission.email, submission.phone):
            for lead in self._database.matching(session, contact) if contact else ():
                is_open = lead.status in ("new", "contacted") and lead.created_at >= recent
                if is_open and _alike(self._vault.open(lead.name) or "", submission.name):
                    return lead
        return None

    def _fill(self, session: Session, lead: Lead | None, submission: Submission) -> Lead:
        """The row with what the submission says, a new one if there is none."""
        if lead is None:
            lead = Lead(reference=new_reference(), created_at=submission.created_at)
            session.add(lead)
        lead.name = self._vault.seal(submission.name)
        lead.email = self._vault.seal(submission.email)
        lead.phone = self._vault.seal(submission.phone)
        lead.email_hash = self._vault.fingerprint(submission.email)
        lead.phone_hash = self._vault.fingerprint(submission.phone)
        lead.program = submission.program
        lead.status = "new"
        lead.source = submission.source
        lead.consent_text = submission.consent_text
        lead.consent_version = submission.consent_version
        lead.consent_at = submission.consent_at
        lead.updated_at = submission.created_at
        session.flush()
        return lead

    def _note(self, session: Session, lead: Lead, submission: Submission, created: bool) -> None:
        """The submission, the consent and what is to be delivered, in the same transaction."""
        session.add(
            Submitted(
                key=submission.key,
                lead_id=lead.id,
                conversation=submission.conversation or None,
                created_at=submission.created_at,
            )
        )
        session.add(
            ConsentEntry(
                reference=lead.reference,
                event="given",
                text=submission.consent_text,
                version=submission.consent_version,
                at=submission.consent_at,
            )
        )
        now = datetime.now(UTC)
        for kind in self._notices:
            event = "lead.created" if created else "lead.updated"
            session.add(
                Delivery(
                    kind=kind,
                    key=uuid.uuid4().hex,
                    event=event,
                    lead_id=lead.id,
                    created_at=now,
                    due_at=now,
                    attempts=0,
                )
            )


def _alike(one: str, other: str) -> bool:
    """The same name but for accents, case, order or a slip; or the one within the other.

    Each word of the shorter name has its own in the longer: a family shares one of two.
    """
    fewer, more = sorted((_words(one), _words(other)), key=len)
    for word in fewer:
        own = next((each for each in more if _same_word(word, each)), None)
        if own is None:
            return False
        more.remove(own)
    return bool(fewer)


def _same_word(one: str, other: str) -> bool:
    initial = min(len(one), len(other)) == 1 and one[0] == other[0]
    siblings = one[:-1] == other[:-1] and {one[-1], other[-1]} <= VOWELS and one != other
    return initial or (not siblings and bool(fuzz.ratio(one, other) >= SAME_WORD))


def _words(name: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", name)
    folded = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return re.findall(r"\w+", folded)
