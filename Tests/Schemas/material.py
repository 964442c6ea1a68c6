"""Reports of real exports, where a folder with them is given."""

import os
from pathlib import Path

#: Exports of five coding programs, inside the folder that ATTUNE_MATERIAL names.
FILES = (
    "boris-v9-generated/v9_tabular_obs1.csv",
    "chat/file01.cha",
    "datavyu/dyad2.opf",
    "elan/file02.eaf",
    "interact/mangold_3414goodman.csv",
)


def files() -> list[Path]:
    """The exports, none where there is no such folder."""
    folder = os.environ.get("ATTUNE_MATERIAL")
    return [path for path in (Path(folder) / "samples" / name for name in FILES) if path.exists()] if folder else []
