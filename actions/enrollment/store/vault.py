"""Personal data at rest: sealed with the configured keys, found again by keyed hashes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from collections.abc import Mapping, Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

KEYS = "COUNSELOR_ENCRYPTION_KEYS"
SEALED = "sealed:"
PLAIN_KEY = b"counselor contact lookup"
"""Hashes without a configured key: the columns are readable then anyway."""


class KeyProblem(RuntimeError):
    """The configured keys are no keys, or not those that the data was sealed with."""

    for_operators = True


class Vault:
    """Seal and open values; without keys they are stored as they are.

    The first key seals, every key opens: to rotate, put a new key in front, run
    `counselor leads reseal`, then take the old key out.
    """

    def __init__(self, keys: Sequence[str] = ()) -> None:
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys]) if keys else None
        except ValueError as error:
            raise KeyProblem(
                f"{KEYS} must hold one or several Fernet keys with commas between them; make one "
                "with `counselor leads new-key`"
            ) from error
        self._lookup = [_lookup_key(key) for key in keys] + [PLAIN_KEY]

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Vault:
        """The keys of COUNSELOR_ENCRYPTION_KEYS, the newest first."""
        keys = environment.get(KEYS, "").replace(",", " ").split()
        return cls(keys)

    def seal(self, value: str | None) -> str | None:
        """The value as it is stored."""
        if value is None or self._fernet is None:
            return value
        return SEALED + self._fernet.encrypt(value.encode()).decode()

    def open(self, stored: str | None) -> str | None:
        """The value that was stored, sealed or not."""
        if stored is None or not stored.startswith(SEALED):
            return stored
        if self._fernet is None:
            raise KeyProblem(f"the stored contact data is sealed; set {KEYS} to its key")
        try:
            return self._fernet.decrypt(stored.removeprefix(SEALED).encode()).decode()
        except InvalidToken as error:
            raise KeyProblem(
                f"no key of {KEYS} opens the stored contact data; add the key it was sealed with"
            ) from error

    def fingerprint(self, value: str | None) -> str | None:
        """What a stored value is found by."""
        return self.fingerprints(value)[0] if value else None

    def fingerprints(self, value: str) -> list[str]:
        """What the value may have been stored under, the present key's first."""
        folded = value.strip().casefold().encode()
        return [hmac.new(key, folded, hashlib.sha256).hexdigest() for key in self._lookup]


def new_key() -> str:
    """A key for COUNSELOR_ENCRYPTION_KEYS."""
    return Fernet.generate_key().decode()


def _lookup_key(key: str) -> bytes:
    """A key for hashes: knowing it does not open anything."""
    return hmac.new(base64.urlsafe_b64decode(key), PLAIN_KEY, hashlib.sha256).digest()
