"""A question completed with what the conversation lends to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from actions.focus import Focus
from actions.question import FALLBACK_INTENT, Question
from knowledge.queries import KnowledgeBase

FOLLOW_UPS = frozenset({"follow_up", "correct"})
ABOUT_CERTIFICATIONS = frozenset(
    {
        "ask_certification",
        "ask_certification_provider",
        "ask_certification_need",
        "ask_certification_benefit",
        "ask_salary",
        "ask_salary_source",
        "ask_salary_ranking",
        "ask_salary_difference",
        "ask_salary_conversion",
        "ask_salary_threshold",
        "ask_first_certification",
        "ask_renewal",
        "ask_exam",
        "ask_cost",
    }
)
PAY = frozenset(
    {
        "ask_salary",
        "ask_salary_average",
        "ask_salary_conversion",
        "ask_salary_ranking",
        "ask_salary_factors",
        "ask_starting_pay",
        "ask_role_pay_comparison",
    }
)
ELSEWHERE = frozenset(
    {
        "ask_what_is",
        "ask_programs",
        "ask_online_study",
        "ask_training_path",
        "ask_outlook",
        "ask_shortage",
        "ask_remote",
        "ask_beginner",
        "ask_provider",
        "ask_certifications",
    }
)
COURSES = frozenset({"ask_exam", "ask_cost", "ask_renewal", "ask_first_certification"})
OTHER_CAREER = "other_career"
VAGUE = frozenset({"ask_background", "ask_industry_detail", "ask_specific_code"})
NEAR_MISSES = frozenset({OTHER_CAREER, "other_coding", "other_meaning", "patient_bill"})
NEAR_MISS = 0.6
FITS_WELL = 0.8
OF_ORGANISATIONS = frozenset(
    {"ask_organisation", "ask_certifications", "ask_certification_provider", "ask_salary"}
)
UNSURE = 0.5
SURE = 0.8
LIKELY = 0.15
NEEDS_CERTIFICATION = frozenset({"ask_certification", "ask_certification_provider"})
COMPARES_PAY = frozenset({"ask_salary_difference", "ask_salary_ranking"})
POINTS_BACK = re.compile(
    r"\b(it|its|that|this|they|them|their|those|these|both|two|either|same)\b",
    re.I,
)
SEVERAL = re.compile(r"\b(both|two|either|them|they|those|these|which one|which of)\b", re.I)
PAY_WORDS = re.compile(r"\b(salar|pay|paid|wage|earn|income|money|make)", re.I)
SELECTS = re.compile(r"\b(which|what|how many|any)\b", re.I)
NEGATION_BEFORE = re.compile(r"\b(?:not|isn'?t|don'?t mean)\s+(?:the\s+|about\s+)?$", re.I)
LEAD_IN = frozenset(
    [
        "a",
        "an",
        "and",
        "about",
        "also",
        "as",
        "but",
        "for",
        "how",
        "hows",
        "in",
        "is",
        "it",
        "mean",
        "meant",
        "no",
        "nope",
        "not",
        "i",
        "ok",
        "okay",
        "of",
        "on",
        "or",
        "so",
        "sorry",
        "the",
        "then",
        "to",
        "what",
        "whats",
        "with",
        "well",
        "what's",
        "how's",
        "same",
        "question",
        "instead",
        "rather",
        "back",
        "go",
        "yes",
        "yeah",
        "only",
        "just",
        "please",
        "me",
        "tell",
        "actually",
        "wait",
        "vs",
        "versus",
    ]
)


@dataclass(frozen=True)
class Request:
    """What is asked, with occupations and certifications from the question or from the focus."""

    question: Question
    intent: str
    occupations: tuple[str, ...]
    certifications: tuple[str, ...]
    organisations: tuple[str, ...]
    named: bool
    """The question itself names an occupation or a certification."""

    @property
    def text(self) -> str:
        """The words of the question."""
        return self.question.text

    @property
    def signature(self) -> str:
        """Equal for two requests that would get the same answer."""
        nearest = self.question.statements[0][0] if self.question.statements else ""
        parts = (
            self.intent,
            *self.occupations,
            *self.certifications,
            *self.organisations,
            nearest,
        )
        return "|".join(parts + self.question.values("amount") + self.question.values("comparison"))


def in_context(question: Question, focus: Focus, knowledge: KnowledgeBase) -> Request:
    """Complete a question from the focus of the conversation."""
    certifications = _named_certifications(question, focus)
    if _compares_with_focus(question, certifications, focus):
        certifications = (focus.certifications[0], *certifications)
        question = replace(question, intent="ask_salary_difference")
    occupations = _not_negated(question, "occupation")
    intent = _intent(question, focus, certifications, occupations)
    intent = _refined(intent, question, certifications, knowledge)
    named = bool(certifications or occupations)
    if not certifications:
        certifications = _certifications_in_focus(question, intent, focus, bool(occupations))
    if not occupations:
        occupations = _occupations_in_focus(certifications, focus, knowledge)
    organisations = question.values("organisation") or _organisations_in_focus(
        question, intent, focus, knowledge
    )
    return Request(question, intent, occupations, certifications, organisations, named)


def _compares_with_focus(question: Question, certifications: tuple[str, ...], focus: Focus) -> bool:
    """ "Compared with the CCS?" after an answer about one other certification."""
    return (
        len(certifications) == 1
        and len(focus.certifications) == 1
        and certifications != focus.certifications
        and _compares(question)
    )


def _compares(question: Question) -> bool:
    compared = set(question.values("comparison"))
    points_back = bool(POINTS_BACK.search(question.text))
    return "difference" in compared or (points_back and bool(compared & {"above", "below"}))


def _intent(
    question: Question,
    focus: Focus,
    certifications: tuple[str, ...],
    occupations: tuple[str, ...],
) -> str:
    compares_roles = "difference" in question.values("comparison") and not certifications
    follows = question.intent in (*FOLLOW_UPS, "ask_why", "ask_what_is")
    if follows and compares_roles and focus.topic not in ABOUT_CERTIFICATIONS:
        return "ask_difference"
    if focus.topic and (question.intent in FOLLOW_UPS or _only_names(question)):
        return _topic_for(focus.topic, certifications, occupations)
    if _about_one_code(question):
        return "ask_specific_code"
    if question.values("place"):
        return _in_a_place(question)
    if question.intent in FOLLOW_UPS:
        return _next_reading(question) or ("ask_certification" if certifications else "ask_what_is")
    if question.intent == "ask_salary_difference" and not certifications:
        if {"highest", "lowest"} <= set(question.values("comparison")):
            return "ask_salary_ranking"
        if _enough_to_compare(question, focus):
            return question.intent
        return "ask_role_pay_comparison" if _compares_roles(question) else "ask_salary"
    if question.intent == "ask_role_pay_comparison" and not _compares_roles(question):
        return "ask_salary"
    if question.intent == FALLBACK_INTENT and question.values("ordinal") and certifications:
        return "ask_certification"
    return question.intent


def _refined(
    intent: str, question: Question, certifications: tuple[str, ...], knowledge: KnowledgeBase
) -> str:
    """The intent that the names and comparisons of the question call for."""
    compared = set(question.values("comparison"))
    organisations = question.values("organisation")
    grants = [o for o in organisations if knowledge.certifications(organisation=o)]
    if certifications and (intent == FALLBACK_INTENT or _hardly_another_meaning(intent, question)):
        return _likely_about_certifications(question)
    if set(question.values("period")) - {"year"} and _ranks(question, "ask_salary_conversion"):
        return "ask_salary_conversion"
    if intent in NEAR_MISSES and question.confidence < NEAR_MISS and _is_told(question):
        return _next_reading(question) or intent
    if intent == OTHER_CAREER and _names_role_in_full(question):
        asks = [n for n, _ in question.ranking if n.startswith("ask_") and n not in VAGUE]
        return asks[0] if asks else "ask_duties"
    if (
        intent == "ask_what_is"
        and question.values("coding_system")
        and not question.values("occupation")
    ):
        return "ask_term"
    if certifications and intent in ABOUT_CERTIFICATIONS - COURSES:
        publisher_named = len(grants) < len(organisations)
        if publisher_named or (intent == "ask_salary" and compared & {"above", "below"}):
            return "ask_salary_difference"
        if len(certifications) > 1 and compared and _ranks(question, "ask_salary_difference"):
            return "ask_salary_difference"
        if intent == "ask_salary_difference" and len(certifications) > 2 and not compared:
            return "ask_salary"
    if grants and compared & {"highest", "lowest"} and intent in OF_ORGANISATIONS:
        return "ask_salary_ranking"
    return intent


def _is_told(question: Question) -> bool:
    """Whether a statement of the article fits the question well."""
    return bool(question.statements) and question.statements[0][1] >= FITS_WELL


def _names_role_in_full(question: Question) -> bool:
    """Whether a role of the article is named by more than one bare word."""
    return any(m.kind == "occupation" and " " in m.text.strip() for m in question.mentions)


def _likely_about_certifications(question: Question) -> str:
    """The best reading about certifications of a question that has no sure one."""
    likely = [n for n, score in question.ranking if n in ABOUT_CERTIFICATIONS and score >= LIKELY]
    return likely[0] if likely else "ask_certification"


def _hardly_another_meaning(intent: str, question: Question) -> bool:
    return intent == "other_meaning" and question.confidence < SURE


def _ranks(question: Question, intent: str, unsure: float = UNSURE) -> bool:
    """Whether an intent is among the best readings of a question that has no sure one."""
    return question.confidence < unsure and intent in [name for name, _ in question.ranking[:3]]


def _about_one_code(question: Question) -> bool:
    """A number beside a code set is a code, or a question about the set's rules."""
    counted = question.values("amount") or "count" in question.values("comparison")
    about_systems = question.intent in ("ask_coding_systems", "ask_term", "ask_codes_purpose")
    return about_systems and bool(question.values("coding_system") and counted)


def _next_reading(question: Question) -> str | None:
    """The best reading that asks for a fact, when it is likely enough."""
    likely = [n for n, score in question.ranking if n.startswith("ask_") and score >= LIKELY]
    return likely[0] if likely else None


def _in_a_place(question: Question) -> str:
    """The same question about one place."""
    intent = question.intent
    if intent == "ask_pay_by_place" and _ranks(question, "ask_location", SURE):
        return intent if PAY_WORDS.search(question.text) else "ask_location"
    if intent in PAY:
        return "ask_pay_by_place"
    return "ask_location" if intent in ELSEWHERE else intent


def _compares_roles(question: Question) -> bool:
    compared = {"difference", "highest", "lowest", "above", "below"}
    several = len(question.values("occupation")) > 1 or bool(SEVERAL.search(question.text))
    return several or bool(compared & set(question.values("comparison")))


def _enough_to_compare(question: Question, focus: Focus) -> bool:
    compared = question.values("amount") or question.values("comparison")
    return len(focus.recent) > 1 or bool(focus.certifications and compared)


def _topic_for(topic: str, certifications: tuple[str, ...], occupations: tuple[str, ...]) -> str:
    if certifications and topic not in ABOUT_CERTIFICATIONS:
        return "ask_certification"
    if occupations and not certifications and topic in NEEDS_CERTIFICATION:
        return "ask_certifications"
    if topic in COMPARES_PAY and len(certifications) == 1:
        return "ask_salary"
    return topic


def _only_names(question: Question) -> bool:
    """The message is an entity and words that lead in to it: "and the biller?"."""
    names = {"occupation", "certification", "organisation", "ordinal"}
    rest = question.text.lower()
    mentions = [m for m in question.mentions if m.kind in names]
    for mention in mentions:
        rest = rest.replace(mention.text.lower(), " ")
    words = re.findall(r"[\w']+", rest)
    return bool(mentions) and all(word in LEAD_IN for word in words)


def _not_negated(question: Question, kind: str) -> tuple[str, ...]:
    """The values of a kind, less those that the question rejects: "not the CPC, the CPC-P"."""
    kept: list[str] = []
    rejected: list[str] = []
    position = 0
    for mention in question.mentions:
        at = question.text.lower().find(mention.text.lower(), position)
        position = max(position, at)
        if mention.kind == kind:
            before = question.text[:at] if at >= 0 else ""
            (rejected if NEGATION_BEFORE.search(before) else kept).append(mention.value)
    return tuple(dict.fromkeys(kept or rejected))


def _named_certifications(question: Question, focus: Focus) -> tuple[str, ...]:
    named = _not_negated(question, "certification")
    return named or tuple(
        focus.listed[index]
        for ordinal in question.values("ordinal")
        if (index := _index(ordinal, len(focus.listed))) is not None
    )


def _index(ordinal: str, length: int) -> int | None:
    if ordinal == "last":
        return length - 1 if length else None
    return int(ordinal) - 1 if ordinal.isdigit() and 0 < int(ordinal) <= length else None


def _certifications_in_focus(
    question: Question, intent: str, focus: Focus, occupation_named: bool
) -> tuple[str, ...]:
    if intent not in ABOUT_CERTIFICATIONS or occupation_named or question.values("organisation"):
        return ()
    if intent == "ask_salary_difference" and len(focus.recent) > 1:
        return tuple(reversed(focus.recent[:2]))
    if intent == "ask_salary_ranking":
        several = SEVERAL.search(question.text) and len(focus.recent) > 1
        return tuple(reversed(focus.recent[:2])) if several else ()
    if intent == "ask_salary_threshold" and SELECTS.search(question.text):
        return ()
    points_back = POINTS_BACK.search(question.text) or intent in NEEDS_CERTIFICATION
    follows = question.intent in FOLLOW_UPS
    return focus.certifications if points_back or follows else ()


def _organisations_in_focus(
    question: Question, intent: str, focus: Focus, knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """ "Which others do they offer?" after an answer about one certification."""
    they = re.search(r"\b(they|them)\b", question.text, re.I)
    if intent not in ("ask_certifications", "ask_certification_count") or not they:
        return ()
    last = focus.certifications or focus.listed
    found = (knowledge.certification(key) for key in last[:1])
    return tuple(c.organisation.key for c in found if c)


def _occupations_in_focus(
    certifications: tuple[str, ...], focus: Focus, knowledge: KnowledgeBase
) -> tuple[str, ...]:
    if certifications:
        found = (knowledge.certification(key) for key in certifications)
        return tuple(dict.fromkeys(c.occupation.key for c in found if c))
    return focus.occupations
