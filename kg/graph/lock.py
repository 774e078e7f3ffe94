"""Locks on files that end with the process that holds them, however it ends."""

from __future__ import annotations

import os

try:
    import fcntl

    def try_lock(file: int) -> bool:
        """Lock an open file, and return whether nobody else holds it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

except ImportError:  # Windows
    import msvcrt

    def try_lock(file: int) -> bool:
        """Lock an open file, and return whether nobody else holds it."""
        try:
            os.lseek(file, 0, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        except OSError:
            return False
        return True
