"""What is checked of a page in the browser."""

from collections.abc import Iterator

from browser import VIEWS, Browser, View
from reports import Report

#: The ground of dark pages, --paper in the visual language.
DARK_GROUND = "rgb(20, 23, 28)"

#: Rules of axe that look at colours and places, which differ between views.
LOOKS = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size")
RULES_OF_LOOKS = {"runOnly": {"type": "rule", "values": LOOKS}}

#: All others look at elements, which are the same in every view: WCAG 2.0 to 2.2, A and AA, and good practice besides.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
OTHER_RULES = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {rule: {"enabled": False} for rule in LOOKS}}


def first_look(browser: Browser, report: Report) -> list[str]:
    """What happens while the page loads: it asks for itself and nothing else, and the console stays empty."""
    browser.open(report.page)
    requests = browser.requests()
    found = [f"request: {address}" for address in requests if address != report.page.as_uri()]
    if report.page.as_uri() not in requests:
        found.append("request: the log does not even have the page")
    return found + [f"console: {message}" for message in browser.console()]


def look(browser: Browser, view: View) -> list[str]:
    """Everything that is wrong with the open page as `view` shows it."""
    browser.show(view)
    found = list(_layout(browser, view))
    if view.is_print:
        found += [f"paper: {problem}" for problem in browser.ask("onPaper")]
    else:
        found += [f"details: does not open: {element}" for element in browser.ask("stuckDetails")]
        browser.ask("openDetails")
        found += [f"{problem} (details open)" for problem in _layout(browser, view)]
        found += [f"keyboard: scrolls and cannot be focused: {box}" for box in browser.ask("unreachableScrolls")]
        if view.is_dark and browser.ask("ground") != DARK_GROUND:
            found.append(f"dark: the ground is {browser.ask('ground')}")
    found += [f"figure: contrast {text}" for text in browser.ask("faintFigureTexts")]
    found += _axe(browser, is_first=view is VIEWS[0])
    browser.ask("closeDetails")
    found += [f"request: {address}" for address in browser.requests()]
    return found + [f"console: {message}" for message in browser.console()]


def _layout(browser: Browser, view: View) -> Iterator[str]:
    widths = browser.ask("widths")
    if widths["scroll"] > widths["client"] + 1:
        yield f"scroll: {widths['scroll']} px in {widths['client']} px: {'; '.join(widths['over'])}"
    if not view.width - 20 <= widths["client"] <= view.width:
        yield f"viewport: laid out for {widths['client']} px, not {view.width} px"
    for element in browser.ask("outOfOrder"):
        yield f"order: {element}"


def _axe(browser: Browser, is_first: bool) -> list[str]:
    """What axe finds: in each view by the rules of looks, in the first one by all others too.

    The rules of looks take long over each element, so they see of rows that look alike the first one, and no inside of
    pictures, which they ignore (`faintFigureTexts` looks there).
    """
    violations = browser.violations(OTHER_RULES) if is_first else []
    browser.ask("lean")
    violations += browser.violations(RULES_OF_LOOKS)
    browser.ask("whole")
    found = []
    for violation in violations:
        for node in violation["nodes"] or [{"target": ["page"], "html": ""}]:
            target = " ".join(map(str, node["target"]))
            tests = (test for kind in ("any", "all", "none") for test in node.get(kind, []))
            reasons = "; ".join(test["message"] for test in tests)
            found.append(f"axe {violation['id']}: {target} {node['html'][:160]} {reasons}")
    return found
