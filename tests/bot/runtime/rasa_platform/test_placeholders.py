"""Rasa without TensorFlow and the services' SDKs."""

from __future__ import annotations

import subprocess
import sys
from abc import ABC
from pathlib import Path

import pytest

from bot.runtime.errors import UnsupportedComponent
from bot.runtime.project import Project
from bot.runtime.rasa_platform import placeholders
from bot.runtime.rasa_platform.components import SUPPORTED_INSTEAD, check_components
from knowledge.settings import PROJECT, Storage


@pytest.fixture(autouse=True)
def cleaned() -> object:
    yield
    placeholders.forget()


def test_attributes_serve_as_bases_decorators_and_annotations() -> None:
    import tensorflow as tf  # type: ignore[import-untyped,import-not-found,unused-ignore]

    class Layer(tf.keras.layers.Layer, ABC):  # type: ignore[misc,name-defined,unused-ignore]
        @tf.function
        def call(self, value: tf.Tensor) -> list[tf.Tensor]:  # type: ignore[name-defined,unused-ignore]
            return [value]

    assert Layer.call.__name__ == "call"
    assert list(tf.config.devices) == []


def test_names_of_errors_can_be_caught() -> None:
    from botocore.exceptions import BotoCoreError  # type: ignore[import-not-found,unused-ignore]

    def fail() -> None:
        try:
            raise ValueError("ours")
        except BotoCoreError:
            pytest.fail("caught by the wrong clause")

    with pytest.raises(ValueError, match="ours"):
        fail()


def test_using_a_class_built_on_a_placeholder_names_the_library() -> None:
    from twilio.rest import Client  # type: ignore[import-not-found,unused-ignore]

    class Output(Client):  # type: ignore[misc,unused-ignore]
        pass

    with pytest.raises(placeholders.LibraryMissing, match="twilio"):
        Output("account")


def test_placeholders_are_forgotten_but_found_again() -> None:
    import tensorflow

    placeholders.forget()
    assert "tensorflow" not in sys.modules
    import tensorflow as again

    assert again is not tensorflow


@pytest.mark.parametrize("component", sorted(SUPPORTED_INSTEAD))
def test_components_of_tensorflow_are_refused_by_name(component: str, tmp_path: Path) -> None:
    key = "policies" if component.endswith("Policy") else "pipeline"
    (tmp_path / "config.yml").write_text(f"{key}:\n- name: {component}\n")
    project = Project(tmp_path, Storage(tmp_path, "sqlite://"))
    with pytest.raises(UnsupportedComponent, match=rf"{component} .* use one of"):
        check_components(project)


def test_rasas_whole_command_line_can_be_imported() -> None:
    code = (
        "import bot, sys\n"
        "from bot.runtime.rasa_platform.preparation import prepare\n"
        "import rasa.__main__\n"
        "prepare()\n"
        "assert 'tensorflow' not in sys.modules\n"
        "import numpy, matplotlib.cbook\n"
        "matplotlib.cbook.index_of(numpy.arange(3))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
