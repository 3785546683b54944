"""Seconds for one A3 entrance sign: plain WeasyPrint in a fresh process, warm, and produce().

The ways take turns, round after round, so that a busy computer slows all of them alike. Trust
the ratios of one run, not the seconds.
"""

import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median

from notices.produce import produce
from notices.rendering.bundle import ASSETS
from notices.schemas.files import read

FACTS = Path(__file__).parent.parent / "examples/corner-shop/facts.toml"
DAY = date(2026, 11, 23)
ROUNDS, SIGNS_A_ROUND = 5, 6
PLAIN = """
import sys, logging, weasyprint
logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
page = open(sys.argv[1], encoding="utf-8").read()
weasyprint.HTML(string=page, base_url=sys.argv[2]).write_pdf(sys.argv[3], pdf_variant="pdf/ua-1")
"""


def sign() -> bytes:
    """Return the sign by the one road."""
    return produce("sign.entrance", read(FACTS), on=DAY, size="A3").content


def plain_page() -> str:
    """Return the same page for somebody who uses WeasyPrint alone: fonts by @font-face."""
    page = produce("sign.entrance", read(FACTS), on=DAY, size="A3", kind="html").html
    page = page.replace("fit-0", "fit-4").replace('media="screen"', "").replace("asset:", "")
    styles = (ASSETS / "screen.css").read_text(encoding="utf-8").split("html,")[0]
    fonts = styles.replace("asset:", "fonts/")
    return page.replace('<link rel="stylesheet" href="screen.css" >', f"<style>{fonts}</style>")


def fresh_process(page: Path, out: Path) -> None:
    """Print *page* in a Python of its own."""
    order = [sys.executable, "-c", PLAIN, str(page), f"{ASSETS}/", str(out)]
    subprocess.run(order, check=True)


def warm_loop(page: str) -> None:
    """Print *page* in this process, the way most programs do it."""
    import weasyprint

    weasyprint.HTML(string=page, base_url=f"{ASSETS}/").write_pdf(pdf_variant="pdf/ua-1")


def seconds(work, times: int = 1) -> float:
    """Return the seconds that one call of *work* takes, of *times* in a row."""
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        page, out = plain_page(), Path(folder, "plain.pdf")
        file = Path(folder, "plain.html")
        file.write_text(page, encoding="utf-8")
        ways = {
            "plain, fresh process": (lambda: fresh_process(file, out), 1),
            "plain, warm loop": (lambda: warm_loop(page), SIGNS_A_ROUND),
            "produce()": (sign, SIGNS_A_ROUND),
        }
        for work, _ in ways.values():
            work()  # warm up
        rounds = [{name: seconds(*way) for name, way in ways.items()} for _ in range(ROUNDS)]
    report(rounds)


def report(rounds: list[dict[str, float]]) -> None:
    """Print the seconds of each way, and how many times as long as produce() it takes."""
    lines = [f"A3 entrance sign, English; {len(rounds)} rounds, seconds a sign: min / median"]
    for name in rounds[0]:
        taken = [one[name] for one in rounds]
        ratios = sorted(one[name] / one["produce()"] for one in rounds)
        lines.append(
            f"{name:<22} {min(taken):7.3f} / {median(taken):7.3f}"
            f"   x {median(ratios):5.2f}  ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
