"""Joins a script's modules into one answer, so that the first click waits for one request.

The modules stand for themselves and work unjoined from any static server; nothing is translated.
Each becomes a function that gives what the module exports, in the order in which they are needed.
"""

from __future__ import annotations

import re
from pathlib import Path

IMPORT = re.compile(r"^import \{ (?P<names>[^}]+) \} from '\./(?P<file>[\w.]+)';\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:const|function|class) (?P<name>\w+))", re.MULTILINE)
STYLES = re.compile(r"(?<=css = `)[^`]*", re.IGNORECASE)
SPACE_IN_STYLES = re.compile(r"\s*([{};])\s*|(?<=[a-z-]:) (?=[^{}]*[;}])")
INDENT_OR_COMMENT = re.compile(r"^[ \t]+(//[^\n]*\n)?|^//[^\n]*\n", re.MULTILINE)


def joined(entry: Path) -> str:
    """The entry module with all that it imports, without comments and the space for readers."""
    parts: dict[str, str] = {}
    body = _with_imports(entry, parts)
    script = INDENT_OR_COMMENT.sub("", "".join(parts.values()) + body)
    return STYLES.sub(lambda found: _squeezed(found[0]), script)


def _with_imports(module: Path, parts: dict[str, str]) -> str:
    """The module's text, its imports taken from functions; adds those functions to the parts."""
    text = module.read_text("utf-8")
    for found in IMPORT.finditer(text):
        name = found["file"]
        if name not in parts:
            parts[name] = _as_function(module.with_name(name), parts)
    return IMPORT.sub(lambda found: f"const {_names(found)} = {_variable(found['file'])};\n", text)


def _as_function(module: Path, parts: dict[str, str]) -> str:
    text = _with_imports(module, parts)
    exported = ", ".join(found["name"] for found in EXPORT.finditer(text))
    body = EXPORT.sub("", text)
    return f"const {_variable(module.name)} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _squeezed(styles: str) -> str:
    return SPACE_IN_STYLES.sub(lambda found: found[1] or "", styles)


def _names(found: re.Match[str]) -> str:
    return "{ " + found["names"].replace(" as ", ": ") + " }"


def _variable(file: str) -> str:
    return re.sub(r"\W", "_", file.removesuffix(".js")) + "_module"
