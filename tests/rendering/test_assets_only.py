"""A document is made of what ships with us: nothing else is loaded, or left out in silence."""

import pytest

from notices.errors import CannotPrint
from notices.rendering import bundle
from notices.rendering.printer import print_sheet

SECRET = "a.n.other"
ELSEWHERE = [
    f"https://{SECRET}.example/x.png",
    f"http://127.0.0.1:9/{SECRET}",
    f"//{SECRET}.example/x.png",
    f"ftp://{SECRET}.example/x.png",
    f"file:///etc/{SECRET}",
    "file:///etc/passwd",
    f"data:text/plain,{SECRET}",
    f"javascript:{SECRET}",
    f"asset:{SECRET}.css",
    "asset:../claims.py",
    "asset:fonts/NotoSans-Bold.ttf",
    "asset:",
    f"{SECRET}.png",
    "/etc/passwd",
    "../printer.py",
]
WAYS = {
    "picture": '<img src="{}" alt="x">',
    "style": '<link rel="stylesheet" href="{}">',
    "import": '<style>@import url("{}");</style>',
    "background": '<style>body {{ background: url("{}") }}</style>',
    "behind a variable": '<style>p {{ --a: url("{}"); background: var(--a) }}</style>',
    "content": '<style>p::before {{ content: url("{}") }}</style>',
    "font": '<style>@font-face {{ font-family: Z; src: url("{}") }} p {{ font: 9pt Z }}</style>',
    "object": '<object data="{}" type="image/png"></object>',
    "attachment": '<link rel="attachment" href="{}">',
    "attached to a link": '<a rel="attachment" href="{}">x</a>',
    "base": '<base href="{}"><img src="x.png" alt="x">',
}


def page(inside):
    return f'<html lang="en"><title>A page</title><body>{inside}<p>words</p></body></html>'


@pytest.mark.parametrize("address", ELSEWHERE)
def test_nothing_from_elsewhere_is_loaded_and_its_address_is_not_repeated(address):
    for way, markup in WAYS.items():
        with pytest.raises(CannotPrint) as refused:
            print_sheet(page(markup.format(address)))

        assert SECRET not in str(refused.value), way
        assert "passwd" not in str(refused.value), way


def test_what_ships_with_us_is_loaded():
    plain, styled = (
        print_sheet(page(style)).pdf for style in ("", WAYS["style"].format("asset:letter.css"))
    )

    assert plain != styled


@pytest.mark.parametrize("name", sorted(bundle.names()))
def test_every_bundled_file_has_a_type_and_content(name):
    media_type, content = bundle.asset(name)

    assert media_type in bundle.TYPES.values()
    assert content


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../claims.py", "fonts", "OFL-NotoSans.txt", "SIGN.css"]
)
def test_a_name_outside_the_bundle_is_refused(name):
    with pytest.raises(CannotPrint):
        bundle.asset(name)
