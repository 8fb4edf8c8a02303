"""What a question asks of what was told before it: rules, the first that fits."""

from __future__ import annotations

from collections.abc import Callable

from actions.context.after.names import (
    by_whom,
    from_whom,
    how_roles_differ,
    letters,
    of_a_place,
    what_else,
    whose_figure,
)
from actions.context.after.pay import (
    best_of_the_list,
    better_paid,
    by_how_much,
    difference_of_two,
    gain,
    how_much_more,
    of_both,
    pay_by_the_year,
    pay_of_a_period,
    pay_of_the_one,
    pay_told_before,
)
from actions.context.after.situation import Situation

__all__ = ["Situation", "asked_after"]

RULES: tuple[Callable[[Situation], str | None], ...] = (
    of_a_place,
    by_how_much,
    how_roles_differ,
    letters,
    difference_of_two,
    of_both,
    pay_by_the_year,
    pay_told_before,
    pay_of_a_period,
    pay_of_the_one,
    gain,
    better_paid,
    how_much_more,
    best_of_the_list,
    what_else,
    from_whom,
    whose_figure,
    by_whom,
)


def asked_after(situation: Situation) -> str | None:
    """The intent by the first rule that fits; None where the question speaks for itself."""
    return next((found for rule in RULES if (found := rule(situation))), None)
