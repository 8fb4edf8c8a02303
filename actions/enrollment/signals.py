"""Whether a message is a question, and whether its author is under age."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.enrollment.phrases import plain
from actions.question import Question

CONFIDENT = 0.6
SURE = 0.8
NO_QUESTION = frozenset(
    {
        "affirm", "deny", "stop", "skip", "delete_data", "correct", "request_contact", "repeat",
        "nlu_fallback", "out_of_scope", "ask_why_data", "follow_up", "ask_more", "greet", "thank",
        "goodbye", "compliment", "cancel_request",
    }
)  # fmt: skip
OTHERS = r"(?:i|you|u|we|they|he|she|it|the|a|an|my|your|there|this|that|these|those|someone|anyone|people|one|ya)"
ASKING = re.compile(
    r"^(?:(?:and|but|so|ok|okay|wait|hey|hi|hello|sorry|also|well|first|one|quick|question|actually|"
    r"hmm|before that|before i do|by the way|btw|yes|no|sure)[\s,:]+)*"
    r"(?:what|whats|what's|wat|which|who|whos|who's|whom|whose|when|whens|where|wheres|where's|how|"
    r"hows|how's|howmuch|tell me|explain|describe|show me|give me (?:more|some|the|info|details|an)|"
    r"i (?:have|got|had) (?:a|one|some|another|few|two)? ?(?:quick |more |other )?questions?|"
    r"i (?:want|need|would like|'d like) (?:to (?:know|ask|understand|hear|learn more|find out)|more (?:info|details)|(?:some )?(?:info|information|details))|"
    r"(?:any|more) (?:info|information|details)|do you know|curious (?:about|if|whether)|wondering|i wonder|"
    r"(?:can|could|do|does|did|is|are|am|was|were|will|would|should|shall|may|might|have|has|had|"
    r"don't|doesn't|isn't|aren't|won't|can't|dont|doesnt|isnt|arent|wont|cant) " + OTHERS + r")\b"
)
WHY = re.compile(r"^(?:(?:and|but|so|ok|wait)\s+)*(?:why|how come)\b")
AGE = r"(?:[5-9]|1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen|twelve|eleven|ten)"
NOT_YEARS_OLD = (
    r"(?!\s*(?:%|weeks?|months?|days?|hours?|minutes?|miles?|blocks?|credits?|dollars|k\b|th\b|nd\b|"
    r"rd\b|st\b|x\b|times|(?:years?|yrs?|y)\W*(?:of\b|in\b|experience|experienced|into|at\b|away|with\b|later|ago)))"
)
MINOR = re.compile(
    rf"\b(?:i am|i'm|im|iam|am|me|i just turned|i turned|i just became|my age is|my age|age|aged|age is|"
    rf"i will be|i'll be|turning)\s+(?:only |just |actually |still |like |about |currently |almost |now |:)*"
    rf"(?:a )?{AGE}\b(?![\d,.]*\d)(?!\s*-?\s*\d{{2,}}){NOT_YEARS_OLD}"
    rf"|\b(?:i am|i'm|im|iam|being|since i'm|as)\s+(?:still |just |only )*(?:a |an )?"
    rf"(?:minor|underage|under age|under aged|under 18|under eighteen|below 18|not 18|not yet 18|"
    rf"not an adult|not (?:yet )?(?:of age|eighteen)|younger than 18|less than 18)\b"
    rf"|\b{AGE}\s*-?\s*(?:years?|yrs?|yr|y)\s*-?\s*(?:old|of age|o)\b"
    rf"|\b{AGE}\s*(?:yo|y/o|y\.o)\b"
    rf"|\b(?:i'm|im|i am)\s+(?:\w+\s+)?(?:in|at)\s+(?:the )?(?:middle school|junior high|(?:[5-9]th|10th|11th) grade|grade (?:[5-9]|10|11))\b"
    rf"|\bi (?:haven't|have not) turned (?:18|eighteen)\b|\bi won't be (?:18|eighteen)\b"
)
SOMEONE_ELSE = re.compile(
    r"\b(?:my|our|her|his|their) (?:\w+ )?(?:son|daughter|kid|kids|child|children|brother|sister|nephew|niece|"
    r"grandson|granddaughter|friend|baby|dog|cat|boy|girl|twins)\b"
)


def asks(text: str) -> bool:
    """Is the message put as a question?"""
    said = plain(text)
    return bool(
        text.rstrip().endswith(("?", "\uff1f", "\u061f")) or ASKING.match(said) or WHY.match(said)
    )


def understood_question(questions: Iterable[Question], threshold: float = CONFIDENT) -> bool:
    """Does NLU see a question that the assistant answers?"""
    return any(
        q.intent not in NO_QUESTION and min(q.confidence, q.in_scope) >= threshold
        for q in questions
    )


def names_subject(questions: Iterable[Question]) -> bool:
    """Does the message name something that the knowledge base is about?"""
    subjects = {"occupation", "certification", "organisation", "coding_system", "term"}
    return any(m.kind in subjects for q in questions for m in q.mentions)


def has_intent(questions: Iterable[Question], *names: str, threshold: float = SURE) -> bool:
    """Is NLU sure of one of these intents?"""
    return any(q.intent in names and q.confidence >= threshold for q in questions)


def under_age(text: str) -> bool:
    """Does the author say to be younger than 18?"""
    said = plain(text)
    if asks(text) and not re.search(r"\b(?:i'm|im|i am)\b", said):
        return False
    return bool(MINOR.search(said)) and not SOMEONE_ELSE.search(said)
