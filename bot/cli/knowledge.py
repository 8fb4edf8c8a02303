"""`counselor knowledge`."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from knowledge.queries import KnowledgeBase

app = typer.Typer(
    help="Build, show, check and search the knowledge base.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Article = Annotated[
    Path | None, typer.Option("--article", help="Another article than knowledge/article.md.")
]


class Kind(StrEnum):
    """What `show` can list."""

    summary = "summary"
    statements = "statements"
    figures = "figures"
    certifications = "certifications"
    organisations = "organisations"
    occupations = "occupations"
    coding_systems = "coding_systems"
    terms = "terms"
    topics = "topics"
    contacts = "contacts"
    aliases = "aliases"


@app.command()
def build(
    article: Article = None,
    force: Annotated[bool, typer.Option(help="Build even if nothing changed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Build the knowledge base from the article, if anything that matters changed."""
    from knowledge import store
    from knowledge.encoder import shared_encoder

    url, text = _database_url(), _text(article)
    if not force and store.is_current(url, text):
        message = "the knowledge base is up to date"
        _print({"built": False, "database": _shown(url)} if as_json else message, as_json)
        return
    report = store.build(url, text, shared_encoder(), progress=_progress)
    for problem in report.problems:
        typer.echo(f"warning: {problem}", err=True)
    if as_json:
        _print({"built": True, "database": _shown(url), **_plain(asdict(report))}, as_json)
        return
    counts = ", ".join(
        f"{number} {kind.replace('_', ' ')}" for kind, number in report.counts.items()
    )
    typer.echo(f"built in {report.seconds:.1f} s: {counts}")


@app.command()
def show(
    kind: Annotated[Kind, typer.Argument(help="What to list.")] = Kind.summary,
    topic: Annotated[str | None, typer.Option(help="Statements or figures of a topic.")] = None,
    occupation: Annotated[str | None, typer.Option(help="Of an occupation, by its key.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show what the knowledge base was made from, or the rows of one kind."""
    from knowledge import plain

    knowledge = _knowledge()
    if kind is Kind.summary:
        _print(plain.summary(knowledge), as_json)
        return
    _known("topic", topic, [row.key for row in knowledge.topics()])
    _known("occupation", occupation, [row.key for row in knowledge.occupations()])
    _print(plain.records(knowledge, kind.value, topic, occupation), as_json)


@app.command()
def search(
    question: Annotated[str, typer.Argument(help="Words, or a question.")],
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many statements.")] = 5,
    as_json: AsJson = False,
) -> None:
    """Find the statements nearest to a question."""
    from knowledge import plain
    from knowledge.retrieval import nearest

    knowledge = _knowledge()
    found = nearest(question, knowledge, limit)
    rows = knowledge.statements_by_keys([key for key, _ in found])
    scored = [
        {"score": round(score, 3), **plain.statement(row)}
        for row, (_, score) in zip(rows, found, strict=True)
    ]
    if as_json:
        _print(scored, as_json)
        return
    for row in scored:
        typer.echo(f"{row['score']:.3f}  {row['key']}\n       {row['text']}")


@app.command()
def check(article: Article = None, as_json: AsJson = False) -> None:
    """Check figures, training data and replies against the database; exit status 1 on a fault."""
    from bot.checks import check_project
    from knowledge import store
    from knowledge.checks import check_article, check_figures
    from knowledge.settings import PROJECT

    url, text = _database_url(), _text(article)
    knowledge = _knowledge()
    findings = [
        *check_article(text, knowledge),
        *check_figures(knowledge),
        *check_project(knowledge, PROJECT),
    ]
    lines = [*store.verify(url), *map(str, findings)]
    if as_json:
        _print({"ok": not lines, "faults": lines}, as_json)
    for line in () if as_json else lines:
        typer.echo(line, err=True)
    if lines:
        raise typer.Exit(1)
    if not as_json:
        typer.echo(
            f"{len(knowledge.figures())} figures with source and date; "
            "training data and replies stay within the knowledge base"
        )


def _knowledge() -> KnowledgeBase:
    from knowledge.store import open_knowledge

    return open_knowledge(_database_url())


def _database_url() -> str:
    from knowledge.settings import Storage

    return Storage.from_environment().database_url


def _text(article: Path | None) -> str:
    from knowledge.reading.front_matter import ArticleError
    from knowledge.settings import DEFAULT_ARTICLE

    path = article or DEFAULT_ARTICLE
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise ArticleError(
            f"{path} cannot be read ({reason}); name a text file with --article"
        ) from error


def _known(option: str, value: str | None, keys: list[str]) -> None:
    if value is not None and value not in keys:
        raise typer.BadParameter(f"there is no {option} {value}; there are {', '.join(keys)}")


def _progress(step: str) -> None:
    typer.echo(f"{step} …", err=True)


def _shown(url: str) -> str:
    from knowledge.database import hidden

    return hidden(url)


def _plain(value: Any) -> Any:
    return json.loads(json.dumps(value, default=str))


def _print(value: Any, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))
        return
    for line in _lines(value):
        typer.echo(line)


def _lines(value: Any) -> list[str]:
    if isinstance(value, list):
        return [line for row in value for line in (*_lines(row), "")][:-1]
    if isinstance(value, dict):
        width = max((len(key) for key in value), default=0)
        return [f"{key:<{width}}  {_cell(cell)}" for key, cell in value.items() if cell is not None]
    return [str(value)]


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {cell}" for key, cell in value.items() if cell is not None)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
