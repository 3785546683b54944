"""The command line, a door: one file for each command. Only doors know what day it is.

Exit codes: 0 done, 1 the answer is no, 2 the input is wrong, 3 this computer lacks something.
"""

import click

from notices.cli.check import check
from notices.cli.clock import clock
from notices.cli.doctor import doctor
from notices.cli.documents import documents
from notices.cli.export import export
from notices.cli.law import law
from notices.cli.make import make
from notices.cli.questions import questions
from notices.cli.recognise import recognise


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def commands():
    """Signs, assessments and answers for shops that try facial recognition."""


for command in (documents, questions, make, check, clock, recognise, law, export, doctor):
    commands.add_command(command)
