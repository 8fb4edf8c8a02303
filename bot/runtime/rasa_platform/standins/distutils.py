"""Of distutils: a package to hold `util` and `version`."""

__path__: list[str] = []
