"""Looks at where the book lies: who can read it, what is left lying about, and whether the folder travels."""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Iterator
from contextlib import suppress

from store.locations import backups_folder, data_folder
from store.records.report import Finding

_LEFTOVER = re.compile(r".*\.\d+\.part")
_LEFTOVER_AGE = 3600
"""Seconds after which a half-made file belongs to no running program."""
_SYNCED = re.compile(
    r"dropbox|onedrive|google ?drive|my drive|nextcloud|owncloud|icloud|mobile documents|seafile|pcloud", re.IGNORECASE
)
_NETWORK_FILES = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "davfs", "fuse.sshfs"})


def examine_place(path: str) -> Iterator[Finding]:
    """The findings about the file's surroundings."""
    yield from _open_to_others(path)
    leftovers = _leftovers(path)
    if leftovers:
        names = ", ".join(os.path.basename(one) for one in leftovers[:3])
        yield Finding("advice", "leftovers", f"Half-made files were left behind: {names}.", mendable=True)
    travels = _why_it_travels(os.path.realpath(path))
    if travels:
        yield Finding(
            "advice",
            "place",
            f"The book lies {travels}; two computers writing at once can damage it.",
            "Keep it on this computer's own disk, and copy it there with gt backup PATH.",
        )


def mend_modes(path: str) -> None:
    """Let only its owner read the book, its folder of backups and what is in it."""
    for one, wanted in _own_files(path):
        with suppress(OSError):
            os.chmod(one, wanted)


def mend_leftovers(path: str) -> None:
    """Remove half-made files that nobody is writing any more."""
    for one in _leftovers(path):
        with suppress(OSError):
            os.unlink(one)


def _own_files(path: str) -> Iterator[tuple[str, int]]:
    yield path, 0o600
    if os.path.dirname(path) == data_folder():
        yield data_folder(), 0o700
    folder = backups_folder(path)
    if os.path.isdir(folder):
        yield folder, 0o700
        for name in sorted(os.listdir(folder)):
            yield os.path.join(folder, name), 0o600


def _open_to_others(path: str) -> Iterator[Finding]:
    found = []
    for one, _ in _own_files(path):
        with suppress(OSError):
            if stat.S_IMODE(os.stat(one).st_mode) & 0o077:
                found.append(one)
    if found:
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        yield Finding("advice", "modes", f"Others on this computer can read {found[0]}{more}.", mendable=True)


def _leftovers(path: str) -> list[str]:
    found = []
    for folder, beginning in ((os.path.dirname(path), os.path.basename(path)), (backups_folder(path), ".")):
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                is_left = entry.name.startswith(beginning) and _LEFTOVER.fullmatch(entry.name)
                if is_left and time.time() - entry.stat().st_mtime > _LEFTOVER_AGE:
                    found.append(entry.path)
    return sorted(found)


def _why_it_travels(path: str) -> str:
    folder = os.path.dirname(path)
    synced = next((part for part in folder.split(os.sep) if _SYNCED.search(part)), None)
    if synced is not None:
        return f"in the synced folder {synced}"
    while True:
        if os.path.exists(os.path.join(folder, ".stfolder")):
            return f"in the synced folder {folder}"
        if folder == os.path.dirname(folder):
            break
        folder = os.path.dirname(folder)
    return "on a network drive" if _file_system_of(path) in _NETWORK_FILES else ""


def _file_system_of(path: str) -> str:
    """The type of the file system a path lies on, where the kernel tells; empty elsewhere."""
    longest, found = "", ""
    with suppress(OSError), open("/proc/self/mountinfo", encoding="utf-8", errors="replace") as mounts:
        for line in mounts:
            before, _, after = line.partition(" - ")
            mount = before.split(" ")[4].replace("\\040", " ")
            inside = path == mount or path.startswith(mount.rstrip("/") + "/")
            if inside and len(mount) >= len(longest):
                longest, found = mount, after.split(" ")[0]
    return found
