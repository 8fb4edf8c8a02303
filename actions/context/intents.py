"""Kinds of intents: what may be asked of a certification, what continues a topic."""

from __future__ import annotations

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
LISTS = frozenset({"ask_certifications", "ask_certification_count"})
COURSES = frozenset({"ask_exam", "ask_cost", "ask_renewal", "ask_first_certification"})
NEEDS_CERTIFICATION = frozenset({"ask_certification", "ask_certification_provider"})
OTHER_CAREER = "other_career"
VAGUE = frozenset({"ask_background", "ask_industry_detail", "ask_specific_code"})
"""What is read where nothing fits better."""
OF_BODIES = ABOUT_CERTIFICATIONS | LISTS | {"ask_salary_average"}
"""What may be asked about a body that grants certifications."""
PAY_OF_CERTIFICATIONS = frozenset({"ask_salary", "ask_salary_difference", "ask_certification"})
"""Topics whose answers tell the pay of the certifications named."""
