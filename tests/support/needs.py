"""Finds the programs that tests need beyond Python, or says which line installs them."""

import os
import shutil
from typing import NoReturn

import pytest

PACKAGES = {
    "chromium": "chromium",
    "java": "openjdk-17-jdk-headless libjaxb-java",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "zbarimg": "zbar-tools",
}


def tool(name: str) -> str:
    """Return the path of the program *name*; without it the test goes no further."""
    return shutil.which(name) or give_up(
        f"{name} is missing. On Debian: sudo apt-get install {PACKAGES[name]}"
    )


def give_up(reason: str) -> NoReturn:
    """Skip the test, or fail it where FAIRNOTICE_ALL_TOOLS is set: nothing is skipped there."""
    end = pytest.fail if os.environ.get("FAIRNOTICE_ALL_TOOLS") else pytest.skip
    end(reason)
