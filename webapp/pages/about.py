"""What this service says about itself."""

from flask import Blueprint, render_template

pages = Blueprint("about", __name__)


@pages.get("/accessibility")
def accessibility():
    """Say how accessible these pages are, and what nobody has tried yet."""
    return render_template("accessibility.html")
