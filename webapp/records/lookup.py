"""Find the row of a shop or of a case, or say that there is none."""

from sqlalchemy.orm import Session

from webapp.records.tables import Case, Shop


class NoSuchShop(LookupError):
    """No shop has this id."""


class NoSuchCase(LookupError):
    """No case of this shop has this id, or no letter of this case has."""


def shop_row(session: Session, shop_id: str) -> Shop:
    """Return the shop. Raises NoSuchShop."""
    shop = session.get(Shop, shop_id)
    if shop is None:
        raise NoSuchShop(shop_id)
    return shop


def case_row(session: Session, shop_id: str, case_id: str) -> Case:
    """Return the case of this shop. Raises NoSuchCase, also for a case of another shop."""
    case = session.get(Case, case_id)
    if case is None or case.shop_id != shop_id:
        raise NoSuchCase(case_id)
    return case
