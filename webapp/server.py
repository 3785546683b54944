"""Serve the pages to this computer alone, until told to stop."""

import errno
import logging
import signal
import socket
import sys
import threading
from contextlib import suppress
from pathlib import Path

import click
from waitress.server import create_server

from notices.errors import NoticesError
from notices.i18n import LANGUAGES, catalogue
from notices.rendering.printer import get_ready
from webapp.app import LARGEST_FORM, create_app
from webapp.pages.start import begin_sample

LOOPBACK = "127.0.0.1"  # nobody signs in yet, so nobody else may come in
NEXT_PORTS = 50
THREADS = 8
NEW_KEY = "Keep a copy of this new key apart from the data; without it no case can be read: "


def serve_here(data: Path, port: int) -> None:
    """Serve the records in *data* until Ctrl-C or a signal to end; the sample comes first."""
    app = create_app(data)
    records = app.extensions["records"]
    if not records.shops():
        begin_sample(records)
    for language in LANGUAGES:
        catalogue(language)
    listening = free_socket(port)
    server = create_server(
        app,
        sockets=[listening],
        threads=THREADS,
        max_request_body_size=LARGEST_FORM,
        ident=None,
        clear_untrusted_proxy_headers=True,
    )
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a short queue is no news
    signal.signal(signal.SIGTERM, _stop)
    if records.key.is_new:
        click.echo(NEW_KEY + str(records.key.path.resolve()))
    click.echo("Stop with Ctrl-C. Your answers are kept in " + str(data.resolve()))
    click.echo(f"http://{LOOPBACK}:{listening.getsockname()[1]}/")
    sys.stdout.flush()
    threading.Thread(target=_warm_the_printer, daemon=True).start()
    try:
        server.run()
    finally:
        server.close()
        records.close()


def _warm_the_printer() -> None:
    with suppress(NoticesError):  # whoever asks for a PDF is told
        get_ready()


def free_socket(port: int) -> socket.socket:
    """Return a socket on *port*, or on the next one that is free; 0 takes any."""
    for candidate in range(port, min(port + NEXT_PORTS, 65536)):
        try:
            return _listening(candidate)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    return _listening(0)


def _listening(port: int) -> socket.socket:
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((LOOPBACK, port))
        opened.listen(128)
    except OSError:
        opened.close()
        raise
    return opened


def _stop(signum, frame):
    raise SystemExit(0)
