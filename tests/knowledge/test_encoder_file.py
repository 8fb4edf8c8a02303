import hashlib
from pathlib import Path

import pytest

from knowledge import encoder_file
from knowledge.encoder_file import GRAPH_SHA256, EncoderFileError, graph, make_graph


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "share" / "encoder.onnx"
    monkeypatch.setattr(encoder_file, "graph_path", lambda: path)
    return path


def test_the_graph_is_the_same_every_time() -> None:
    assert _digest(make_graph()) == GRAPH_SHA256


def test_the_graph_is_kept_for_the_next_start(kept: Path) -> None:
    assert graph() == kept.read_bytes()
    assert list(kept.parent.iterdir()) == [kept]


def test_a_kept_file_that_was_changed_is_made_again(kept: Path) -> None:
    kept.parent.mkdir()
    kept.write_bytes(b"not the encoder")
    assert _digest(graph()) == GRAPH_SHA256
    assert _digest(kept.read_bytes()) == GRAPH_SHA256


def test_where_nothing_can_be_kept_the_graph_is_made_in_memory(kept: Path) -> None:
    kept.parent.write_text("a file where the folder should be")
    assert _digest(graph()) == GRAPH_SHA256


def test_changed_weights_are_refused_with_what_to_do(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    monkeypatch.setattr(encoder_file, "_packaged", lambda name: tmp_path / name)
    with pytest.raises(EncoderFileError, match=r"model\.safetensors .* `make setup`"):
        graph()
