"""The wording of the consent names the means that were chosen, and no other."""

from __future__ import annotations

import pytest

from actions.enrollment.form.consent import consent_for


@pytest.mark.parametrize(
    ("method", "use", "named", "left_out"),
    [
        ("email", None, ["mail"], ["call", "text"]),
        ("phone", "call", ["call"], ["mail", "text"]),
        ("phone", "text", ["text"], ["mail", "call"]),
        ("phone", None, ["call", "text"], ["mail"]),
        ("both", "text", ["mail", "text"], ["call"]),
        ("both", None, ["mail", "call", "text"], []),
    ],
)
def test_only_the_chosen_means_are_agreed_to(
    method: str, use: str | None, named: list[str], left_out: list[str]
) -> None:
    consent = consent_for("Acme School", method, use)
    assert all(word in consent.means for word in named)
    assert not any(word in consent.means for word in left_out)
    assert consent.means in consent.text
    assert "Acme School" in consent.text
    assert consent.version
