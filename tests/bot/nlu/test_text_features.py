"""Terms of a text and how much they weigh."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.text_features import TextFeatures, letter_runs, words_and_pairs

TEXTS = ["the coder codes", "the biller bills", "the coder bills"]


def _weights(space: TextFeatures, text: str) -> dict[str, float]:
    terms = space.terms_of(text)
    return {space.terms[n]: float(w) for n, w in zip(terms.numbers, terms.weights, strict=True)}


def test_words_stand_alone_and_with_their_neighbour() -> None:
    assert words_and_pairs("Pay, per Hour?") == ["pay", "per", "hour", "pay per", "per hour"]
    assert words_and_pairs("...") == []


def test_runs_of_letters_stay_within_a_word_and_its_spaces() -> None:
    assert letter_runs("ab c") == [
        *(" a", "ab", "b ", " ab", "ab ", " ab ", " ab "),
        *(" c", "c ", " c ", " c ", " c "),
    ]
    assert max(map(len, letter_runs("certification"))) == 5
    assert letter_runs("Ab") == letter_runs("ab")


@pytest.mark.parametrize("kind", ["words", "letters"])
def test_a_text_has_unit_length(kind: str) -> None:
    space, rows = TextFeatures.fit(kind, TEXTS)
    assert np.allclose(rows.multiply(rows).sum(axis=1), 1.0, atol=1e-6)
    weights = space.terms_of("the coder codes and codes").weights
    assert np.isclose(weights @ weights, 1.0, atol=1e-6)


def test_an_example_has_the_terms_of_its_row() -> None:
    space, rows = TextFeatures.fit("words", TEXTS)
    assert rows.shape == (3, len(space.terms))
    row = rows[2].toarray()[0]
    weights = _weights(space, TEXTS[2])
    assert weights == pytest.approx({t: row[space.terms.index(t)] for t in weights})
    assert np.count_nonzero(row) == len(weights)


def test_what_few_texts_have_weighs_more() -> None:
    weights = _weights(TextFeatures.fit("words", TEXTS)[0], "the coder codes")
    assert weights["codes"] > weights["coder"] > weights["the"]


def test_the_weight_of_a_term_follows_from_its_texts_and_how_often_it_stands() -> None:
    space, _ = TextFeatures.fit("words", ["a b", "a c"])
    assert dict(zip(space.terms, space.idf, strict=True)) == pytest.approx(
        {"a": 1.0, "a b": 1 + np.log(1.5), "a c": 1 + np.log(1.5)}
        | {"b": 1 + np.log(1.5), "c": 1 + np.log(1.5)}
    )
    twice = _weights(space, "b a a")
    assert twice["a"] / twice["b"] == pytest.approx((1 + np.log(2)) / (1 + np.log(1.5)))


def test_terms_of_too_few_texts_are_not_learnt() -> None:
    space, rows = TextFeatures.fit("words", TEXTS, min_texts=2)
    assert space.terms == ["bills", "coder", "the", "the coder"]
    assert rows.shape == (3, 4)


@pytest.mark.parametrize("text", ["", "?!", "zebra"])
def test_a_text_without_known_terms_has_none(text: str) -> None:
    terms = TextFeatures.fit("words", TEXTS)[0].terms_of(text)
    assert terms.numbers.size == terms.weights.size == 0
    assert (terms.numbers.dtype, terms.weights.dtype) == (np.int32, np.float32)


def test_the_same_text_gives_the_same_terms_again() -> None:
    space, _ = TextFeatures.fit("letters", TEXTS)
    assert _weights(space, "coders") == _weights(space, "coders")


def test_two_spaces_do_not_share_what_they_counted() -> None:
    words, letters = (TextFeatures.fit(kind, TEXTS)[0] for kind in ("words", "letters"))
    assert set(_weights(words, "coder")) == {"coder"}
    assert " c" in _weights(letters, "coder")
