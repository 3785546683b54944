"""Whether the service is alive, and whether it can work."""

from flask import Blueprint

from webapp.pages.kept import records

pages = Blueprint("health", __name__, url_prefix="/health")


@pages.get("/live")
def live():
    """Answer that the process runs."""
    return {"status": "live"}


@pages.get("/ready")
def ready():
    """Answer that the records can be read; when they cannot, the error page says 500."""
    records().shops()
    return {"status": "ready"}
