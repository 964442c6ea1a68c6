"""What is checked of a page in the browser."""

from collections.abc import Iterator

from browser import VIEWS, Browser, View
from reports import Report

#: The ground of dark pages, --paper in the visual language.
DARK_GROUND = "rgb(20, 23, 28)"

#: WCAG 2.0 to 2.2, A and AA, and what is good practice besides.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")

#: Rules that look at colours and places; all others look at elements, which are the same in every view.
RULES_OF_LOOKS = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size")


def first_look(browser: Browser, report: Report) -> list[str]:
    """What happens while the page loads: it asks for itself and nothing else, and the console stays empty."""
    browser.open(report.page)
    found = [f"request: {address}" for address in browser.requests() if address != report.page.as_uri()]
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
    """What axe finds.

    In the first view that is all rules in all rows of all tables. In the others it is the rules whose answer depends
    on colours and widths, in the rows that look unlike one another.
    """
    if is_first:
        violations = browser.violations("tag", TAGS)
    else:
        browser.ask("hideAlikeRows")
        violations = browser.violations("rule", RULES_OF_LOOKS)
        browser.ask("showAllRows")
    found = []
    for violation in violations:
        for node in violation["nodes"] or [{"target": ["page"], "html": ""}]:
            target = " ".join(map(str, node["target"]))
            reasons = "; ".join(check["message"] for check in node.get("any", []) + node.get("all", []) + node.get("none", []))
            found.append(f"axe {violation['id']}: {target} {node['html'][:160]} {reasons}")
    return found
