"""A form that was sent twice, by a double tap or the way back, does its work only once."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock


class Once:
    """Remembers by a mark of the form what its work led to; ids only, and only while we run."""

    def __init__(self, most: int = 1000):
        self._led_to: OrderedDict[str, str] = OrderedDict()
        self._lock, self._most = Lock(), most

    def do(self, mark: str, work: Callable[[], str]) -> str:
        """Return the id that *work* gives, or gave when this *mark* came before."""
        with self._lock:
            if mark not in self._led_to:
                self._led_to[mark] = work()
            if len(self._led_to) > self._most:
                self._led_to.popitem(last=False)
            return self._led_to[mark]
