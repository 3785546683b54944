"""A ZIP of parts, as DOCX and ODT are, written so that the same parts give the same bytes."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

FIRST = "mimetype"  # OpenDocument wants it in front, as it is (part 2, 3.3)


def entries(content: bytes) -> dict[str, bytes]:
    """Return the parts in a ZIP: {name: content}."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes], day: date) -> bytes:
    """Return *parts* as a ZIP: in the order of their names, each of the same *day*."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in sorted(parts, key=lambda name: (name != FIRST, name)):
            about = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            about.create_system = 3  # whatever system this is
            about.compress_type = ZIP_STORED if name == FIRST else ZIP_DEFLATED
            archive.writestr(about, parts[name])
    return file.getvalue()
