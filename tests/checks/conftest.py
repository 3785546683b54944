"""What every test of the checks starts from."""

import pytest

from tests.checks import samples


@pytest.fixture
def good_trial():
    """Facts of one shop that pass every check."""
    return samples.good_trial()


@pytest.fixture
def book():
    """The rules in force today in England."""
    return samples.BOOK
