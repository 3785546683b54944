"""One shop out of a chain: head office's answers, with the shop's own laid over them."""

from collections.abc import Mapping
from difflib import get_close_matches

from notices.errors import Fault, InvalidFacts
from notices.i18n import N_
from notices.schemas.store import StoreSchema
from notices.schemas.text import shown

INHERITED = ("organisation", "trial")


def for_store(raw: object, code: str | None = None, file: str = "") -> dict:
    """Return the raw facts of one shop, with ``store`` but without ``stores``.

    *code* picks the shop; where there is only one it may be left out. An answer that a shop may
    not give, or gives wrongly, stays in ``store``, where loading the facts refuses it. Raises
    InvalidFacts when there is no such shop.
    """
    if not isinstance(raw, Mapping):
        raise InvalidFacts([Fault("", N_("Write a group of named answers here."), file)])
    shop = _pick([shop for shop in shops_in(raw) if isinstance(shop, Mapping)], code, file)
    if shop is None:
        return dict(raw)
    facts = {name: part for name, part in raw.items() if name not in ("store", "stores")}
    facts["store"] = {name: answer for name, answer in shop.items() if name not in INHERITED}
    for part in INHERITED:
        if part in shop:
            asked = StoreSchema().fields[part].schema
            sound, unsound = _sorted_out(shop[part], asked.validate(shop[part]))
            facts[part] = laid_over(facts.get(part, {}), sound)
            facts["store"] |= {part: unsound} if unsound != {} else {}
    return facts


def shops_in(raw: object) -> list:
    """Return the shops in *raw* as they stand: the rows of a chain, then the single one."""
    if not isinstance(raw, Mapping):
        return []
    rows = raw.get("stores")
    return [*(rows if isinstance(rows, list) else []), *([raw["store"]] if "store" in raw else [])]


def repeated_codes(shops: list) -> list[int]:
    """Return the places in *shops* (raw, counted from 0) whose code an earlier shop has."""
    seen, again = set(), []
    for place, shop in enumerate(shops):
        code = shop.get("code") if isinstance(shop, Mapping) else None
        if isinstance(code, str):
            again += [place] if code.strip().casefold() in seen else []
            seen.add(code.strip().casefold())
    return again


def laid_over(below: object, above: object) -> object:
    """Return *below* with the answers of *above* in their place, group by group.

    What is no group where one belongs stays as it is, for loading to refuse.
    """
    if not isinstance(above, Mapping):
        return above
    if not isinstance(below, Mapping):
        return below
    return {**below, **{name: laid_over(below.get(name, {}), above[name]) for name in above}}


def _sorted_out(answers: object, faults: Mapping) -> tuple:
    """Return the *answers* without a fault and those with one; *faults* is nested like them."""
    if not isinstance(answers, Mapping):
        return {}, answers
    sound, unsound = {}, {}
    for name, answer in answers.items():
        if name not in faults:
            sound[name] = answer
        elif isinstance(faults[name], Mapping) and isinstance(answer, Mapping):
            sound[name], unsound[name] = _sorted_out(answer, faults[name])
        else:
            unsound[name] = answer
    return sound, unsound


def _pick(shops: list, code: str | None, file: str) -> Mapping | None:
    if code is None and len(shops) < 2:
        return shops[0] if shops else None
    codes = [shown(shop.get("code", "")) for shop in shops]
    if codes.count(code) == 1:
        return shops[codes.index(code)]
    raise InvalidFacts([Fault("store.code", _which(code, codes), file)])


def _which(code, codes):
    if code is None:
        return N_("Say which shop, for example: {codes}.").format(codes=", ".join(codes[:5]))
    if code in codes:
        return N_("Another shop has this code.")
    close = get_close_matches(code, codes, n=1)
    if close:
        return N_("No shop has this code. Did you mean {code}?").format(code=close[0])
    return N_("No shop has this code.")
