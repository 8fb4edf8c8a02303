"""Names, told from everything else that is typed at the question for one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.enrollment.words.visitor_name import MAX_NAME, parse_name

LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Lt"])


@given(st.text(max_size=400))
def test_a_name_never_holds_markup_control_characters_or_more_than_a_hundred(text: str) -> None:
    name = parse_name(text)
    if name is not None:
        assert 1 <= len(name) <= MAX_NAME
        assert not set(name) & set('<>&"@/\\={}[]()|;:#$%^*+~?!0123456789')
        assert not any(unicodedata.category(c) in {"Cc", "Zl", "Zp"} for c in name)
        assert parse_name(name) == name


@given(st.text(LETTERS, min_size=3, max_size=20))
def test_a_word_of_any_script_is_a_name(word: str) -> None:
    name = parse_name(word.upper() if word.isascii() else word)
    assert name is None or name == unicodedata.normalize(
        "NFC", word.upper() if word.isascii() else word
    )


@pytest.mark.parametrize(
    "name",
    [
        "Siobhán O'Connor-Núñez",
        "李小龙",
        "محمد علي",
        "नरेन्द्र मोदी",
        "Зоя Иванова",
        "Nguyễn Văn A",
        "J. R. R. Tolkien",
        "Martin Luther King, Jr.",
        "D’Angelo",
        "Jean-Luc",
        "O",
        "Ng",
        "Xi",
        "van der Berg",
        "María de la Concepción dos Santos Silva e Souza",
        "Will Smith",
        "May Wong",
        "Hope Young",
        "Mark Long",
        "'t Hooft",
        "Björk",
        "ʻOkina",
        "Łukasz",
        "Ayşe",
        "עדי כהן",
        "สมชาย",
        "김민준",
        "Bill Case",
        "Do Van An",
    ],
)
def test_names_are_taken_as_they_are(name: str) -> None:
    assert parse_name(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my name is dana whitfield", "dana whitfield"),
        ("My name's Dana.", "Dana"),
        ("it's Tom", "Tom"),
        ("call me Al", "Al"),
        ("You can call me Al, thanks!", "Al"),
        ("Hi, I'm Bob!", "Bob"),
        ("sure, Ana Lopez", "Ana Lopez"),
        ("name: Kim", "Kim"),
        ("im ana", "ana"),
        ("Tom here", "Tom"),
        ("  Ana \t Lopez \n", "Ana Lopez"),
        ("\u202eAna\u202c", "Ana"),
        ("This is Jo speaking", "Jo"),
        ("They call me Big Al", "Big Al"),
    ],
)
def test_words_around_a_name_are_left_out(text: str, name: str) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "what is coding",
        "can i do it from home",
        "i dont know",
        "skip",
        "I'd rather not",
        "yes",
        "ok",
        "hello",
        "<b>Tom</b>",
        "tom@example.com",
        "https://example.com",
        "R2D2",
        "12345",
        "!!!",
        "👍",
        "Tom; DROP TABLE",
        "I'm interested in billing",
        "i want more information please",
        "x" * 101,
        "=1+1",
        "Ana\x00Lopez",
        "I'm a nurse",
        "not sure",
        "why",
        "how much does it cost",
        "call me",
        "no name",
        "my name is",
        "y",
        "n",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert parse_name(text) is None
