"""The kinds of file that are words and no picture, all made from the one rendered page."""

from collections.abc import Callable

from notices.rendering.blocks import Paper


def written(page: str, kind: str) -> bytes:
    """Return the rendered *page* as a file of that *kind*: "docx", "odt", "txt" or "md".

    Raises CannotPrint when something on the page has no form there.
    """
    from notices.rendering.reading import read_page  # its parser takes a while to load

    return _writer(kind)(read_page(page))


def _writer(kind: str) -> Callable[[Paper], bytes]:
    """Return what writes *kind*, loaded only now: most commands write no such file."""
    match kind:
        case "docx":
            from notices.rendering.docx import write_docx as write
        case "odt":
            from notices.rendering.odt import write_odt as write
        case "md":
            from notices.rendering.markdown import write_markdown as write
        case "txt":
            from notices.rendering.text import write_text as write
    return write
