"""Errors on their way to a person at a terminal: one line a fault, and the exit code."""

import sys
from contextlib import contextmanager

import click

from notices.errors import CannotPrint, InvalidFacts, MissingSoftware, NoticesError

NO, WRONG_INPUT, LACKING = 1, 2, 3


@contextmanager
def told():
    """Turn what the library raises into lines on stderr and an exit code."""
    try:
        yield
    except InvalidFacts as error:
        leave([str(fault) for fault in error.faults], WRONG_INPUT)
    except MissingSoftware as error:
        leave([str(error)], LACKING)
    except CannotPrint as error:
        leave([str(error)], NO)
    except NoticesError as error:
        leave([str(error)], WRONG_INPUT)


def leave(lines: list[str], code: int) -> None:
    """Say *lines* on stderr and end with *code*."""
    for line in lines:
        click.echo(line, err=True)
    sys.exit(code)
