"""Which topics of the knowledge base answer which intent."""

from __future__ import annotations

from actions.answers.topic_statements import Subject

SUBJECTS: dict[str, Subject] = {
    "ask_what_is": Subject(("definition",)),
    "ask_difference": Subject(("difference",)),
    "ask_overlap": Subject(("difference",)),
    "ask_codes_purpose": Subject(("codes_purpose",)),
    "ask_importance": Subject(("overview", "definition", "fit")),
    "ask_duties": Subject(("duties",), listing=True, lead="What {occupations} do:"),
    "ask_skills": Subject(("skills",), listing=True, lead="Skills that {occupations} need:"),
    "ask_salary_factors": Subject(("salary_factors",)),
    "ask_certification_need": Subject(("certification_need", "certification_benefit")),
    "ask_certification_benefit": Subject(("certification_benefit",)),
    "ask_training_path": Subject(
        ("training_path", "training", "qualifications"),
        contact=True,
        for_certification=("exam",),
    ),
    "ask_training_content": Subject(("training",)),
    "ask_training_time": Subject(("training_time",)),
    "ask_online_study": Subject(("training", "training_time", "programs"), contact=True),
    "ask_programs": Subject(("programs", "training"), contact=True, for_certification=("exam",)),
    "ask_qualifications": Subject(("qualifications",)),
    "ask_beginner": Subject(
        ("training", "provider", "qualifications", "certification_need"), contact=True
    ),
    "ask_remote": Subject(("remote",)),
    "ask_outlook": Subject(("outlook",)),
    "ask_shortage": Subject(("outlook",)),
    "ask_fit": Subject(("fit",), contact=True),
    "ask_benefits": Subject(("benefits",)),
    "ask_advancement": Subject(("advancement", "benefits")),
    "ask_patient_contact": Subject(("patient_contact",)),
    "ask_coding_systems": Subject(("coding_systems",)),
    "ask_privacy": Subject(("privacy",)),
    "ask_tools": Subject(("tools",)),
    "ask_typing": Subject(("typing",)),
    "ask_provider": Subject(("provider", "programs"), contact=True),
}
