"""The facts as one whole: seven parts loaded, every fault at once."""

from collections.abc import Iterator, Mapping
from functools import cache

from marshmallow import Schema, ValidationError, validates_schema

from notices.errors import Fault, InvalidFacts
from notices.i18n import N_
from notices.schemas.assessment import AssessmentSchema
from notices.schemas.describe import Question, describe, walk
from notices.schemas.fields import Questions, group, rows
from notices.schemas.optin import OptInSchema
from notices.schemas.organisation import OrganisationSchema
from notices.schemas.request import RequestSchema
from notices.schemas.shops import for_store, repeated_codes
from notices.schemas.store import StoreSchema
from notices.schemas.supplier import SupplierSchema
from notices.schemas.text import shown
from notices.schemas.trial import TrialSchema

__all__ = ["CaseSchema", "FactsSchema", "flatten", "for_store", "load", "questions"]
MOST_SHOPS = 5000


class FactsSchema(Questions):
    """A facts file: head office's parts and one shop, or many."""

    organisation = group(OrganisationSchema, N_("The company"))
    supplier = group(SupplierSchema, N_("The supplier"))
    trial = group(TrialSchema, N_("The trial"))
    store = group(StoreSchema, N_("The shop"))
    stores = rows(StoreSchema, N_("The shops of a chain"), most=MOST_SHOPS)
    assessment = group(AssessmentSchema, N_("The assessment"))
    optin = group(OptInSchema, N_("Uses that people choose"))

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def no_code_twice(self, data, original, **_):
        """Refuse two shops of one code: nobody could say which sign is whose."""
        rows = original.get("stores") if isinstance(original, Mapping) else None
        again = repeated_codes(rows if isinstance(rows, list) else [])
        if again:
            told = {number: {"code": [N_("Another shop has this code.")]} for number in again}
            raise ValidationError({"stores": told})


class CaseSchema(Questions):
    """A case file: one person's request."""

    request = group(RequestSchema, N_("The request"))


@cache
def questions() -> dict[str, Question]:
    """Return every question of the facts and of a case by its path."""
    everything = describe(FactsSchema) + describe(CaseSchema)
    return {question.path: question for question in walk(everything)}


def load(raw: object, file: str = "", schema: type[Schema] = FactsSchema) -> dict:
    """Return *raw* (nested mappings from any door) as clean facts.

    Raises InvalidFacts with every fault: the file, the path, and what to write instead.
    """
    facts, faults = sorted_out(raw, file, schema)
    if faults:
        raise InvalidFacts(faults)
    return facts


def sorted_out(
    raw: object, file: str = "", schema: type[Schema] = FactsSchema
) -> tuple[dict, tuple[Fault, ...]]:
    """Return what is right in *raw* as clean facts, and a fault for everything else."""
    try:
        return schema().load(raw), ()
    except ValidationError as error:
        found = flatten(error.messages)
        faults = tuple(Fault(".".join(path), message, file) for path, message in found)
        right = error.valid_data
        return right if isinstance(right, dict) else {}, faults


def flatten(messages, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield (path, message) for each fault in marshmallow's nested messages.

    Rows count from 1, as people do. A name nobody asked for may hold anything: it is made fit
    to be shown.
    """
    if not isinstance(messages, dict):
        yield path, messages[0]
        return
    for name, inner in messages.items():
        if name == "_schema":
            yield from flatten(inner, path)
        else:
            step = str(name + 1) if isinstance(name, int) else shown(name)
            yield from flatten(inner, (*path, step))
