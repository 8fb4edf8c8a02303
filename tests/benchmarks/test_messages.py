"""What visitors of a measurement say."""

from __future__ import annotations

from itertools import islice, pairwise

from benchmarks.messages import kinds, questions

NAMES = [f"Certified Coder {n}" for n in range(16)]


def test_a_long_conversation_never_repeats_a_question() -> None:
    texts = questions(NAMES)[:520]
    assert len(set(texts)) == 520


def test_another_measurement_goes_on_with_other_questions() -> None:
    _, answers, _, _ = kinds(NAMES)
    first = [text for talk in islice(answers.conversations(), 20) for text in talk]
    second = [text for talk in islice(answers.conversations(), 20) for text in talk]
    assert not set(first) & set(second)


def test_neighbouring_questions_are_about_different_certifications() -> None:
    asked = [text.split("Coder ")[1].split()[0].strip("?") for text in questions(NAMES)[:100]]
    assert all(a != b for a, b in pairwise(asked))


def test_every_kind_goes_on_without_an_end() -> None:
    for kind in kinds(NAMES):
        assert all(texts for texts in islice(kind.conversations(), 200))


def test_a_kind_knows_its_replies() -> None:
    _, answer, form, fallback = kinds(NAMES)
    replies = {
        "answered": [{"text": "x", "custom": {"answer": {"status": "answered"}}}],
        "out_of_scope": [{"text": "x", "custom": {"answer": {"status": "out_of_scope"}}}],
        "form": [{"text": "x", "custom": {"form": {"field": "name"}}}],
    }
    known = {
        kind.name: [name for name, reply in replies.items() if kind.is_expected(reply)]
        for kind in (answer, form, fallback)
    }
    assert known == {
        "knowledge answer": ["answered"],
        "form step": ["form"],
        "fallback": ["out_of_scope"],
    }
