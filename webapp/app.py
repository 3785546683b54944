"""Put the service together: settings, safeguards, languages, records and pages."""

import secrets
from pathlib import Path

from flask import Flask
from flask_wtf.csrf import CSRFProtect

from webapp import addresses, guard, headers, languages, problems, templating
from webapp.pages import BLUEPRINTS
from webapp.records.database import private_file, private_folder
from webapp.records.records import Records

LARGEST_FORM = 1_000_000  # bytes: 500 rows of a table, filled to the brim
LOOPBACK = ["127.0.0.1", "localhost"]


def create_app(data: Path, **settings) -> Flask:
    """Return the application that keeps its records in the folder *data*."""
    app = Flask("webapp")
    app.config.update(
        SECRET_KEY=private_file(private_folder(data) / "secret-key", lambda: secrets.token_bytes()),
        TRUSTED_HOSTS=LOOPBACK,  # there are no accounts yet: nobody else may come in
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
        MAX_FORM_PARTS=guard.MOST_FIELDS,
        SESSION_COOKIE_NAME="fairnotice",
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,  # a form may lie open on the counter all day
        WTF_CSRF_SSL_STRICT=False,  # it wants a Referer, which we never send; guard.py looks
    )
    app.config.update(settings)
    app.extensions["records"] = Records(data)
    templating.install(app)
    languages.install(app)
    addresses.install(app)
    headers.install(app)
    problems.install(app)
    guard.install(app)
    CSRFProtect(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app
