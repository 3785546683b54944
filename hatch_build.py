"""Puts compiled catalogues into the wheel; a working copy reads the .po files itself."""

import sys
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):
    """Compiles locales/<language>/LC_MESSAGES/<family>.po into notices/locales/."""

    def initialize(self, version, build_data):
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from notices.i18n import compiled

        self.folder = tempfile.TemporaryDirectory()
        for source in Path(self.root, "locales").glob("*/LC_MESSAGES/*.po"):
            inside = source.relative_to(self.root).with_suffix(".mo")
            target = Path(self.folder.name, inside)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(compiled(source).getvalue())
            build_data["force_include"][str(target)] = f"notices/{inside.as_posix()}"

    def finalize(self, version, build_data, artifact_path):
        if version != "editable":
            self.folder.cleanup()
