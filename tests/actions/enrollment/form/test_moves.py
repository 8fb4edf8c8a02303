"""What the form does next, and what of its state stays."""

from __future__ import annotations

from actions.enrollment.form.corrections import Change
from actions.enrollment.form.moves import (
    TOO_MANY,
    accept,
    change,
    drop_contact,
    end,
    hint,
    offer,
    with_values,
)
from tests.actions.enrollment.conftest import PHONE
from tests.actions.enrollment.form.readings import FILLED, reading, state_at


def test_a_value_leads_to_the_next_question() -> None:
    result = accept(reading("Ana Lopez", state_at("name")), {"name": "Ana Lopez"})
    assert (result.state.field, result.state.values) == ("contact_method", {"name": "Ana Lopez"})
    assert result.messages[0].form == {
        "id": "enrollment",
        "field": "contact_method",
        "step": 2,
        "of": 6,
        "status": "asking",
        "reference": None,
    }


def test_a_question_beside_a_value_is_answered_first() -> None:
    said = reading("Ana Lopez", state_at("name"))
    result = accept(said, {"name": "Ana Lopez"}, "how long does it take?")
    assert (result.digression, result.messages) == (True, ())
    assert result.state.field == "contact_method"


def test_contact_details_decide_the_way() -> None:
    state = with_values(state_at("contact_method"), {"phone": "+12125550177"})
    assert state.values["contact_method"] == "phone"
    assert with_values(state, {"email": "ana@example.com"}).values["contact_method"] == "both"


def test_consent_given_for_one_way_does_not_hold_for_two() -> None:
    state = state_at("confirm", **FILLED)
    assert with_values(state, {"name": "Bo"}).values["consent"] == "yes"
    assert "consent" not in with_values(state, {"phone": "+12125550177"}).values
    assert "consent_at" not in drop_contact(state, "email").values


def test_after_three_wrong_inputs_there_is_another_way_out() -> None:
    state = state_at("email", name="Ana Lopez", contact_method="email")
    texts = []
    for _ in range(TOO_MANY):
        result = hint(reading("ana at", state), "email")
        state = result.state
        texts.append(result.messages[0].text)
    assert state.failures == TOO_MANY
    assert [PHONE in text for text in texts] == [False, False, True]


def test_what_was_understood_is_offered_and_not_taken() -> None:
    result = offer(
        reading("2125550177", state_at("phone")), "phone", "+12125550177", "phone_instead"
    )
    assert result.state.values == {}
    assert result.state.offered == {"phone": "+12125550177"}
    assert "(212) 555-0177" in result.messages[0].text
    assert [button.payload for button in result.messages[0].buttons] == ["yes"]


def test_a_change_is_told_and_the_summary_shown_again() -> None:
    said = reading("billing", state_at("confirm", **FILLED))
    result = change(said, [Change("program", "billing")])
    assert (result.state.field, result.state.values["program"]) == ("confirm", "billing")
    assert "Changed: Program is now Medical billing." in result.messages[0].text


def test_a_field_without_a_new_value_is_asked_again() -> None:
    said = reading("change the e-mail", state_at("confirm", **FILLED))
    assert change(said, [Change("email")]).state.field == "email"


def test_the_other_way_is_asked_when_one_is_dropped() -> None:
    said = reading("remove my e-mail", state_at("confirm", **FILLED))
    result = change(said, [Change("email", drop=True)])
    assert result.state.field == "phone"
    assert "email" not in result.state.values
    assert "E-mail is not used any more" in result.messages[0].text


def test_a_form_that_ends_keeps_nothing_that_was_entered() -> None:
    result = end(reading("stop", state_at("confirm", **FILLED)), "cancelled", "stopped")
    assert (result.state.status, result.state.values, result.forget) == ("cancelled", {}, True)
    assert "Ana" not in str(result)
