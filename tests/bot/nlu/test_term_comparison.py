"""Questions are compared with examples by words and by letters."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.softmax_regression import Floats
from bot.nlu.term_comparison import BUCKETS, TermComparison

TEXTS = ["how much do coders earn", "can i work from home", "what is a coder", "is there an exam"]
SHARES = {"words": 0.25, "letters": 0.75}


@pytest.fixture(scope="module")
def fitted() -> tuple[TermComparison, Floats]:
    return TermComparison.fit(TEXTS, SHARES)


@pytest.fixture
def comparison(fitted: tuple[TermComparison, Floats]) -> TermComparison:
    return fitted[0]


def _similarities(comparison: TermComparison, text: str) -> Floats:
    return comparison.similarities(comparison.terms_of(text))


@pytest.mark.parametrize("place", range(len(TEXTS)))
def test_an_example_is_nearest_to_itself(comparison: TermComparison, place: int) -> None:
    similarities = _similarities(comparison, TEXTS[place])
    assert similarities.argmax() == place
    assert similarities[place] == pytest.approx(1.0, abs=1e-5)


def test_a_similarity_weighs_words_and_letters_by_their_shares() -> None:
    text = "coder exam"
    by_words, by_letters = (
        _similarities(TermComparison.fit(TEXTS, shares)[0], text)
        for shares in ({"words": 1.0, "letters": 0.0}, {"words": 0.0, "letters": 1.0})
    )
    both = _similarities(TermComparison.fit(TEXTS, SHARES)[0], text)
    assert np.allclose(both, 0.25 * by_words + 0.75 * by_letters, atol=1e-6)
    assert by_words[2] > 0
    assert by_words[0] == 0
    assert by_letters[0] > 0


def test_a_misspelt_word_is_still_like_its_example_by_its_letters(
    comparison: TermComparison,
) -> None:
    assert _similarities(comparison, "codrs earnn").argmax() == 0


def test_what_no_example_has_is_like_none(comparison: TermComparison) -> None:
    assert not _similarities(comparison, "zzz").any()
    assert not _similarities(comparison, "").any()


def test_examples_are_compared_among_each_other_as_questions_are(
    comparison: TermComparison,
) -> None:
    chosen = np.array([2, 0])
    expected = np.stack([_similarities(comparison, TEXTS[place]) for place in chosen])
    assert np.allclose(comparison.similarities_among(chosen), expected, atol=1e-5)


def test_a_question_falls_into_the_buckets_of_its_example(
    fitted: tuple[TermComparison, Floats],
) -> None:
    comparison, buckets = fitted
    assert buckets.shape == (len(TEXTS), BUCKETS)
    for text, row in zip(TEXTS, buckets, strict=True):
        assert np.allclose(comparison.in_buckets(comparison.terms_of(text)), row, atol=1e-5)


def test_buckets_keep_most_of_what_differs(comparison: TermComparison) -> None:
    own, other = (comparison.in_buckets(comparison.terms_of(text)) for text in TEXTS[:2])
    assert own @ own > 3 * abs(own @ other)


def test_the_same_examples_fall_into_the_same_buckets(
    fitted: tuple[TermComparison, Floats],
) -> None:
    again = TermComparison.fit(TEXTS, SHARES)[1]
    assert np.array_equal(again, fitted[1])


def test_among_many_examples_a_word_of_most_of_them_is_not_compared() -> None:
    texts = [f"common item{number} of set{number % 100}" for number in range(1000)]
    shares = {"words": 1.0, "letters": 1e-6}
    many = TermComparison.fit(texts, shares)[0]
    few = TermComparison.fit(texts[:999], shares)[0]
    assert _similarities(many, "common").max() < 1e-3
    assert _similarities(few, "common").min() > 0.01
    assert _similarities(many, "set7").max() > 0.1
