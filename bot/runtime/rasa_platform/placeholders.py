"""Answers for libraries that Rasa imports and this program never runs.

Rasa imports TensorFlow, every chat service's SDK and several databases' drivers wherever it
starts. A finder at the head of `sys.meta_path` gives it modules whose attributes are empty
classes: good as a base class, a decorator, an annotation or the name in an `except` clause.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from abc import ABCMeta
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

TENSORFLOW = frozenset(
    {"tensorflow", "keras", "tensorflow_addons", "tensorflow_hub", "tensorflow_text"}
)
NEURAL = frozenset(
    f"rasa.utils.tensorflow.{name}"
    for name in (
        "crf", "data_generator", "layers", "model_data", "models", "rasa_layers", "transformer",
    )
)  # fmt: skip
"""Rasa's own modules that are nothing without TensorFlow."""
SERVICES = frozenset(
    {
        "aio_pika", "aiormq", "boto3", "botocore", "confluent_kafka", "google.auth",
        "google.oauth2", "pymongo", "sentry_sdk", "structlog_sentry",
        "aiogram", "fbmessenger", "mattermostwrapper", "rocketchat_API", "slack_sdk",
        "socketio", "twilio", "webexteamssdk",
    }
)  # fmt: skip
"""Clients of brokers, databases, clouds and chat services that are not installed."""
CHANNELS = frozenset(
    f"rasa.core.channels.{name}"
    for name in (
        "botframework", "facebook", "hangouts", "mattermost", "rasa_chat", "rocketchat", "slack",
        "socketio", "telegram", "twilio", "twilio_voice", "webexteams",
    )
)  # fmt: skip
"""Rasa's channels to those services."""
TOOLS = frozenset({"spacy.cli"})
"""Command lines that their libraries import on the way."""
ANSWERED_FOR = TENSORFLOW | NEURAL | SERVICES | CHANNELS | TOOLS

_STANDINS = Path(__file__).parent / "standins"
STANDINS = {
    "dask": _STANDINS / "dask.py",
    "distutils": _STANDINS / "distutils.py",
    "distutils.util": _STANDINS / "distutils_util.py",
    "distutils.version": _STANDINS / "distutils_version.py",
}
"""Libraries of which one function is used, and our file with that function."""

_ERROR_ENDINGS = ("Error", "Exception", "Failure")


class LibraryMissing(RuntimeError):
    """Something tried to run a library that is left out on purpose."""


class _PlaceholderType(ABCMeta):
    """Makes every attribute of a placeholder a placeholder, and a call on it return it."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _placeholder(cls.__module__, f"{cls.__qualname__}.{name}")

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if "is_placeholder" not in vars(cls):
            raise LibraryMissing(
                f"{cls.__qualname__} needs {_library(cls)}, which this program leaves out; "
                "use the components and channels that config.yml and credentials.yml name"
            )
        if len(args) == 1 and not kwargs and isinstance(args[0], FunctionType):
            return args[0]
        return cls

    def __iter__(cls) -> Iterator[Any]:
        return iter(())


def _library(cls: type) -> str:
    made = next((base for base in cls.__mro__ if "is_placeholder" in vars(base)), cls)
    return made.__module__.partition(".")[0]


def _placeholder(module: str, qualname: str) -> type:
    body = {"is_placeholder": True, "__module__": module, "__qualname__": qualname}
    name = qualname.rpartition(".")[2]
    if name.endswith(_ERROR_ENDINGS):
        return type(name, (Exception,), body)
    return _PlaceholderType(name, (), body)


class _PlaceholderModule(ModuleType):
    """A module and package that has every attribute one asks for."""

    __path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _placeholder(self.__name__, name)
        setattr(self, name, made)
        return made


class PlaceholderFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds placeholders for the names in `ANSWERED_FOR` and below, and the stand-ins."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return a specification for an answered name, None for any other."""
        if fullname in STANDINS:
            return importlib.util.spec_from_file_location(fullname, STANDINS[fullname])
        if answered_for(fullname):
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """Make the empty module."""
        return _PlaceholderModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Leave the module empty: its attributes appear when they are asked for."""


def answered_for(fullname: str) -> bool:
    """Whether a module's dotted name is in `ANSWERED_FOR` or below a name that is."""
    parts = fullname.split(".")
    return any(".".join(parts[:end]) in ANSWERED_FOR for end in range(1, len(parts) + 1))


def install() -> None:
    """Put the finder in place; call it before the first `import rasa`."""
    if not any(isinstance(finder, PlaceholderFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, PlaceholderFinder())


def forget() -> None:
    """Take the placeholders out of `sys.modules`, for libraries that look for TensorFlow there.

    Rasa's modules keep what they imported. The finder stays, since Rasa imports some drivers
    only when it handles an error of theirs.
    """
    for name in [n for n, m in sys.modules.items() if type(m) is _PlaceholderModule]:
        del sys.modules[name]
