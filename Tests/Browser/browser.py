"""Headless Chromium, and the ways in which it is made to look at a page."""

import importlib.util
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

#: What Debian, and others, call the two programs.
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DRIVER = ("chromedriver", "chromium.chromedriver")


@dataclass(frozen=True)
class View:
    """A window, a scheme of colours and a medium."""

    name: str
    width: int
    height: int
    is_dark: bool = False
    is_print: bool = False
    #: Device pixels to a pixel of CSS: 2 in half a window is zoom to 200 %.
    scale: float = 1

    @property
    def is_phone(self) -> bool:
        """Whether the page is laid out by its viewport meta, as telephones do."""
        return self.width < 500


#: A4 without the margins that the page asks for: 180 mm by 262 mm.
PAPER = (680, 990)

VIEWS = (
    View("desktop", 1360, 900),
    View("desktop dark", 1360, 900, is_dark=True),
    View("phone", 390, 844),
    View("phone dark", 390, 844, is_dark=True),
    View("zoom 200 %", 680, 450, scale=2),
    View("print", *PAPER, is_print=True),
    View("print dark", *PAPER, is_print=True, is_dark=True),
)


def missing() -> str | None:
    """What is not installed, in a sentence; nothing if all is there."""
    if not _found(CHROMIUM) or not _found(DRIVER):
        return "Chromium and its driver are not installed (Debian: apt-get install chromium chromium-driver)"
    if _axe_path() is None:
        return "axe-core is not installed (pip install --no-deps -r Tests/Browser/requirements.txt)"
    return None


def _found(names: tuple[str, ...]) -> str | None:
    return next((path for path in map(shutil.which, names) if path), None)


def _axe_path() -> Path | None:
    package = importlib.util.find_spec("axe_playwright_python")
    path = Path(package.origin).parent / "axe.min.js" if package and package.origin else None
    return path if path and path.exists() else None


class Browser:
    """A Chromium that looks at one page at a time."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = _found(CHROMIUM)
        for switch in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self._driver = webdriver.Chrome(options=options, service=Service(_found(DRIVER)))
        self._driver.set_script_timeout(90)
        self._axe = _axe_path().read_text(encoding="utf-8")
        self._probe = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")

    def close(self) -> None:
        """Ends it."""
        self._driver.quit()

    def open(self, page: Path) -> None:
        """Loads a page, and what its logs said before is forgotten."""
        self._driver.get("about:blank")
        self._driver.get_log("browser")
        self._driver.get_log("performance")
        self._driver.get(page.as_uri())

    def requests(self) -> list[str]:
        """The addresses that were asked for since the last call."""
        events = [json.loads(entry["message"])["message"] for entry in self._driver.get_log("performance")]
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def console(self) -> list[str]:
        """What stood in the console since the last call."""
        return [entry["message"] for entry in self._driver.get_log("browser")]

    def show(self, view: View) -> None:
        """Changes window, colours and medium without loading the page again."""
        size = {"width": view.width, "height": view.height, "deviceScaleFactor": view.scale, "mobile": view.is_phone}
        self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        # Paper has no scroll bars, and those of telephones take no room.
        self._driver.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": view.is_print or view.is_phone})
        scheme = {"name": "prefers-color-scheme", "value": "dark" if view.is_dark else "light"}
        media = {"media": "print" if view.is_print else "screen", "features": [scheme]}
        self._driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)

    def ask(self, question: str):
        """The answer of one of the functions in probe.js."""
        return self._driver.execute_script(self._probe + f"\nreturn {question}();")

    def violations(self, rules: dict) -> list[dict]:
        """What axe has against the page as it is shown, by the rules that these options of axe name."""
        if not self._driver.execute_script("return typeof window.axe === 'object'"):
            self._driver.execute_script(self._axe)
        return self._driver.execute_async_script(
            """
            const [rules, done] = arguments;
            axe.run(document, {...rules, resultTypes: ["violations"]})
              .then(result => done(result.violations), error => done([{id: "failed: " + error, nodes: []}]));
            """,
            rules,
        )
