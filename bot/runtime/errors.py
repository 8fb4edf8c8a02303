"""Failures that an operator can mend. Each message ends with what to do next."""

from __future__ import annotations


class CounselorError(Exception):
    """The program cannot go on; the message is one line for the terminal."""


class ModelMissing(CounselorError):
    """No trained model is in the data folder."""

    def __init__(self, folder: object) -> None:
        super().__init__(f"There is no trained model in {folder}; run `counselor train` first.")


class ModelChanged(CounselorError):
    """The model file is not the one that was trained."""

    def __init__(self, model: object) -> None:
        super().__init__(
            f"{model} is not the file that training wrote; run `counselor train --force`."
        )


class KnowledgeMissing(CounselorError):
    """The database holds no knowledge base."""

    def __init__(self) -> None:
        super().__init__(
            "The database holds no knowledge base; run `counselor knowledge build` first."
        )


class PortInUse(CounselorError):
    """Another program listens where the server wants to."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"Port {port} on {host} is in use; stop what listens there or choose another, "
            f"for example PORT={port + 1} make run or counselor serve --port {port + 1}."
        )


class DataFolderUnwritable(CounselorError):
    """The data folder cannot be made or written to."""

    def __init__(self, folder: object) -> None:
        super().__init__(
            f"The data folder {folder} cannot be written to; change its owner or permissions, "
            "or set COUNSELOR_DATA_DIR to a folder that can."
        )


class UnsupportedComponent(CounselorError):
    """config.yml names a component that needs TensorFlow."""

    def __init__(self, component: str, supported: list[str]) -> None:
        super().__init__(
            f"{component} needs TensorFlow, which this program does without; "
            f"in config.yml use one of {', '.join(supported)} instead."
        )


class ReplyFailed(CounselorError):
    """A message could not be answered; details are in the log."""
