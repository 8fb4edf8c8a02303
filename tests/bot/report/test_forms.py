"""How far visitors came with the contact form."""

from __future__ import annotations

from bot.report.forms import forms
from tests.bot.report.talks import draft, talk


def test_forms_are_counted_by_how_they_ended() -> None:
    talks = [
        talk(draft("a", "asking", "name"), draft("a", "asking", "confirm"), draft("a", "saved")),
        talk(draft("b", "asking", "phone"), draft("b", "cancelled")),
        talk(draft("c", "asking", "consent"), draft("c", "declined")),
        talk(draft("d", "asking", "phone")),
    ]
    found = forms(talks)
    assert found.started == 4
    assert found.ended == {"saved": 1, "queued": 0, "cancelled": 1, "declined": 1, "open": 1}
    assert found.left_at == {"phone": 2, "consent": 1}


def test_a_conversation_can_hold_several_forms() -> None:
    two = talk(draft("a", "asking", "name"), draft("a", "cancelled"), draft("b", "asking", "email"))
    assert forms([two]).started == 2
    assert forms([two]).left_at == {"name": 1, "email": 1}


def test_a_form_from_before_the_period_ends_in_it_without_starting_in_it() -> None:
    found = forms([talk(draft("a", "cancelled"))])
    assert (found.started, found.ended["cancelled"], found.left_at) == (0, 1, {})


def test_a_returning_visitor_who_asks_for_a_request_started_no_form() -> None:
    status = talk(draft("a", "asking", "lookup", purpose="status"), draft("a", "cancelled"))
    assert forms([status, talk(draft("", "none"))]).started == 0
    assert sum(forms([status, talk(draft("", "none"))]).ended.values()) == 0
