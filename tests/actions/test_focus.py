"""What the conversation is about, from one message to the next."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import Answer, Status
from actions.focus import REMEMBERED_CERTIFICATIONS, REMEMBERED_QUESTIONS, Focus


def after(focus: Focus, answer: Answer, signature: str = "s", is_topic: bool = True) -> Focus:
    return focus.after(answer, signature, is_topic=is_topic)


def test_slots_and_back_give_the_same_focus() -> None:
    focus = Focus(
        topic="ask_salary",
        occupations=("coder",),
        certifications=("cpc",),
        recent=("cpc", "ccs"),
        listed=("cpb",),
        among=("cpc", "cpb"),
        told=("a",),
        asked=("b",),
        unanswered=2,
    )
    assert Focus.from_slots(focus.to_slots()) == focus


def test_slots_that_are_not_set_give_an_empty_focus() -> None:
    assert Focus.from_slots({"topic": None, "recent": None}) == Focus()


def test_slots_hold_only_values_that_json_knows() -> None:
    slots = Focus("t", ("coder",), ("cpc",)).to_slots()
    assert slots["occupations"] == ["coder"]
    assert all(isinstance(v, str | int | list | None) for v in slots.values())


def test_an_answer_sets_topic_and_names() -> None:
    answer = Answer("x", "ask_salary", occupations=("coder",), certifications=("cpc",))
    focus = after(Focus(), answer)
    assert (focus.topic, focus.occupations, focus.certifications) == (
        "ask_salary",
        ("coder",),
        ("cpc",),
    )


def test_the_occupation_stays_when_an_answer_names_none() -> None:
    focus = after(Focus(occupations=("biller",)), Answer("x", "ask_remote"))
    assert focus.occupations == ("biller",)


def test_the_certification_is_dropped_when_an_answer_is_about_none() -> None:
    focus = after(Focus(certifications=("cpc",)), Answer("x", "ask_duties"))
    assert focus.certifications == ()


def test_small_talk_changes_nothing_but_is_remembered() -> None:
    before = Focus("ask_salary", ("coder",), ("cpc",), listed=("cpc",), asked=("a",))
    later = after(before, Answer("hi", "greet"), is_topic=False)
    assert replace(later, asked=before.asked) == before
    assert later.asked[1:] == before.asked


def test_a_question_that_was_not_understood_keeps_the_topic_and_is_counted() -> None:
    before = Focus("ask_salary", ("coder",))
    missed = Answer("?", "nlu_fallback", Status.UNKNOWN)
    once = after(before, missed, is_topic=False)
    twice = after(once, missed, is_topic=False)
    assert (twice.topic, twice.occupations, twice.unanswered) == ("ask_salary", ("coder",), 2)


def test_an_answer_ends_the_count_of_misses() -> None:
    assert after(Focus(unanswered=3), Answer("x", "ask_remote")).unanswered == 0


def test_a_choice_of_readings_is_not_a_new_topic() -> None:
    focus = after(Focus("ask_salary"), Answer("?", "ask_duties", Status.CLARIFY))
    assert focus.topic == "ask_salary"


def test_the_certification_named_last_comes_first() -> None:
    focus = after(Focus(), Answer("x", "ask_salary", certifications=("coc",)))
    focus = after(focus, Answer("x", "ask_salary", certifications=("crc",)))
    assert focus.recent[:2] == ("crc", "coc")


def test_a_certification_named_again_moves_to_the_front_once() -> None:
    focus = Focus(recent=("crc", "coc"))
    assert after(focus, Answer("x", "t", certifications=("coc",))).recent == ("coc", "crc")


def test_only_so_many_certifications_and_questions_are_remembered() -> None:
    focus = Focus()
    for number in range(20):
        answer = Answer("x", "t", certifications=(f"c{number}",))
        focus = after(focus, answer, f"s{number}")
    assert len(focus.recent) == REMEMBERED_CERTIFICATIONS
    assert len(focus.asked) == REMEMBERED_QUESTIONS
    assert focus.asked[0] == "s19"


def test_the_last_list_stays_until_there_is_another() -> None:
    focus = after(Focus(), Answer("x", "t", listed=("cpb", "bcsc")))
    focus = after(focus, Answer("x", "u"))
    assert focus.listed == ("cpb", "bcsc")
    assert after(focus, Answer("x", "t", listed=("cca",))).listed == ("cca",)


def test_told_statements_gather_within_a_topic_and_start_anew_with_another() -> None:
    focus = after(Focus(), Answer("x", "ask_duties", told=("a",)))
    focus = after(focus, Answer("x", "ask_duties", told=("b",)))
    assert focus.told == ("b", "a")
    assert after(focus, Answer("x", "ask_skills", told=("c",))).told == ("c",)


def test_the_figures_told_last_stay_within_a_topic() -> None:
    focus = after(Focus(), Answer("x", "ask_salary", figures=("salary-cpc",)))
    same = after(focus, Answer("x", "ask_salary"))
    assert same.figures == ("salary-cpc",)
    assert after(same, Answer("x", "ask_duties")).figures == ()
    assert after(same, Answer("x", "ask_salary", figures=("salary-cca",))).figures == (
        "salary-cca",
    )


def test_a_pair_out_of_a_short_list_does_not_end_it() -> None:
    listed = ("ccs-p", "cpma", "coc")
    pair = Answer("x", "ask_salary_difference", certifications=("cpma", "coc"))
    assert after(Focus(listed=listed), pair).listed == listed


def test_a_pair_is_a_list_after_a_long_one_or_with_another_in_it() -> None:
    pair = Answer("x", "t", certifications=("cpma", "coc"))
    long = ("ccs-p", "cpma", "coc", "crc", "cca")
    assert after(Focus(listed=long), pair).listed == ("cpma", "coc")
    assert after(Focus(listed=("cpma", "cca", "cpc")), pair).listed == ("cpma", "coc")


def test_one_certification_is_no_list_and_three_are_a_new_one() -> None:
    before = Focus(listed=("cpc", "cpb"))
    assert after(before, Answer("x", "t", certifications=("cca",))).listed == ("cpc", "cpb")
    three = Answer("x", "t", certifications=("cpc", "cpb", "cca"))
    assert after(before, three).listed == ("cpc", "cpb", "cca")
