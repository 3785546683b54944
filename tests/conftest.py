"""What most tests start from: the examples as typed, one day, and every paper printed once."""

from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy

import pytest

from notices.produce import produce
from tests.support import papers
from tests.support.papers import ON


@pytest.fixture
def corner_shop():
    """The facts of one shop in Cardiff, as typed."""
    return deepcopy(papers.CORNER_SHOP)


@pytest.fixture
def chain():
    """The facts of head office and of its 25 shops, as typed."""
    return deepcopy(papers.CHAIN)


@pytest.fixture
def requests():
    """The cases of people who wrote in, as typed: {name of the file: case}."""
    return deepcopy(papers.REQUESTS)


@pytest.fixture(scope="session")
def printed(request):
    """Every paper as PDF: {(document id, languages, size): Produced}."""
    is_short = "not long" in request.config.option.markexpr
    wanted = papers.PRINTS if is_short else papers.PRINTS + papers.SELDOM_PRINTED

    def printing(paper):
        document_id, languages, size = paper
        facts = papers.facts_for(document_id)
        return produce(document_id, **facts, on=ON, languages=languages, size=size)

    with ThreadPoolExecutor() as pool:
        return dict(zip(wanted, pool.map(printing, wanted), strict=True))


@pytest.fixture(scope="session")
def files(printed, tmp_path_factory):
    """The same papers on disk: {(document id, languages, size): path}."""
    folder = tmp_path_factory.mktemp("papers")
    kept = {}
    for (document_id, languages, size), made in printed.items():
        path = folder / f"{document_id}_{'-'.join(languages)}_{size}.pdf"
        path.write_bytes(made.content)
        kept[document_id, languages, size] = path
    return kept
