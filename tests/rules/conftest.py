"""A folder of packs that a test may fill as it likes."""

import pytest

from notices.rules import reader
from tests.rules import samples


@pytest.fixture
def land(tmp_path, monkeypatch):
    """Write files into the place ``land``; call it with file names and their texts."""
    folder = tmp_path / "land"
    folder.mkdir()
    monkeypatch.setattr(reader, "PACKS", tmp_path)

    def write(place=samples.PLACE, **packs):
        (folder / "place.toml").write_text(place, "utf-8")
        for name, text in packs.items():
            (folder / f"{name}.toml").write_text(text, "utf-8")
        return folder

    return write
