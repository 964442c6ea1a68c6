"""Proves that the checks can fail: pages are spoilt in one way each, and the check has to say so."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import checks
import markup
import results
import tables
from browser import VIEWS, Browser
from reports import Report


@dataclass(frozen=True)
class Spoiling:
    """One way to spoil a page: what is replaced (a pattern, the first time it is found), and what has to be said of it."""

    name: str
    pattern: str
    replacement: str
    check: str
    said: str


#: Checks without a browser, of a session with much in it.
OF_FILES = (
    Spoiling("a script", r"</main>", "<script>1</script></main>", "markup", "loads: <script>"),
    Spoiling("a handler", r"<main ", "<main onclick='1' ", "markup", "runs: <main onclick"),
    Spoiling("a picture from elsewhere", r"</h1>", "</h1><img alt='' src='https://host.example/a.png'>", "markup", "loads: <img src"),
    Spoiling("a link to elsewhere", r"</h1>", "</h1><a href='https://host.example/'>x</a>", "markup", "loads: <a href"),
    Spoiling("a font from elsewhere", r"<style>", "<style>@font-face{font-family:x;src:url(x.woff)}", "markup", "loads: a style sheet"),
    Spoiling("the policy not first", r"<head>", "<head><meta name='x' content='y'>", "markup", "head: the content security policy"),
    Spoiling("an id twice", r"<h1>", "<h1 id='main'>", "markup", "id: 'main' stands 2 times"),
    Spoiling("a label of nothing", r'aria-labelledby="f1-c"', 'aria-labelledby="gone"', "markup", "refers to nothing"),
    Spoiling("a link to no section", r'<li><a href="#course">', '<li><a href="#gone">', "markup", "contents: links"),
    Spoiling("a level of headings skipped", r"<h2>(.*?)</h2>", r"<h3>\1</h3>", "markup", "headings: h3 follows h1"),
    Spoiling("a second h1", r"<h2>(.*?)</h2>", r"<h1>\1</h1>", "markup", "headings: 2 h1"),
    Spoiling("figures out of order", r"Figure 2<", "Figure 9<", "markup", "numbering: "),
    Spoiling("a figure without a name", r"<title id[^>]*>[^<]*</title>", "", "markup", "without a title"),
    Spoiling("an element not closed", r"</header>", "", "markup", "HTML: "),
    Spoiling("no language", r' lang="en"', "", "markup", "html: no lang"),
    Spoiling("a number", r"(<td>)31(?=<t)", r"\g<1>32", "tables", "shows '32'"),
    Spoiling("a decimal", r"(<td>)1\.48(?=<t)", r"\g<1>1.49", "tables", "shows '1.49'"),
    Spoiling("a moment", r"(<td>)0:01\.48", r"\g<1>0:01.49", "tables", "shows '0:01.49'"),
    Spoiling("a share", r"(</span></span>)88\.6(?=<t)", r"\g<1>88.8", "tables", "shows '88.8'"),
    Spoiling("a bar", r"width:88\.6%", "width:80.9%", "tables", "shows '88.6'"),
    Spoiling("a p value", r'(<td>)&lt;\u00a0\.001', r"\g<1>.002", "tables", "shows '.002'"),
    Spoiling("a name", r"</svg>vocalises<td>", "</svg>vocalizes<td>", "tables", "shows 'vocalizes'"),
    Spoiling("a row too few", r"<tr><th scope=row>.*?(?=<tr)", "", "tables", "rows on the page"),
    Spoiling("a tile", r'(<p class="tv">)36<', r"\g<1>37<", "results", "no object of results.json"),
    Spoiling("a finding", r"\(87\u00a0%\)", "(86\u00a0%)", "results", "is not 86 %"),
    Spoiling("a number of a finding", r"(<b>)89(\u00a0%)", r"\g<1>89.9\2", "results", "89.9 % is not in results.json"),
)

#: Checks in the browser, of a small page. A style that is put last wins.
OF_VIEWS = (
    Spoiling("something is fetched", r"<meta http-equiv[^>]*>(.*?)</h1>", r"\1</h1><img alt='' src='x.png'>", "loading", "request: file:"),
    Spoiling("something is said in the console", r"</h1>", "</h1><script>1</script>", "loading", "console: "),
    Spoiling("a wide element", r"</h1>", "</h1><div style='width:500px'>x</div>", "phone", "scroll: "),
    Spoiling("a wide element behind a summary", r"<summary>(.*?)</summary>", r"<summary>\1</summary><div style='width:900px'>x</div>", "zoom 200 %", "(details open)"),
    Spoiling("no viewport", r'<meta name="viewport"[^>]*>', "", "phone", "viewport: "),
    Spoiling("pale text", r"</style>", ".sub{color:#bbb}</style>", "desktop", "axe color-contrast"),
    Spoiling("dim text in the dark", r"</style>", "@media (prefers-color-scheme:dark){.sub{color:#444}}</style>", "desktop dark", "axe color-contrast"),
    Spoiling("pale text in a figure", r"</style>", "svg text{fill:#bbb!important}</style>", "desktop", "figure: contrast"),
    Spoiling("paper that stays white in the dark", r"</style>", "body{background:#fff!important}</style>", "phone dark", "dark: "),
    Spoiling("a list of another's items", r"</h1>", "</h1><ul><p>x</p></ul>", "desktop", "axe list"),
    Spoiling("targets too small", r"</h1>", "</h1><p><button style='all:unset;width:9px;height:9px'>a</button><button style='all:unset;width:9px;height:9px'>b</button></p>", "phone", "axe target-size"),
    Spoiling("a summary that is covered", r"</style>", "summary{pointer-events:none}</style>", "desktop", "details: "),
    Spoiling("sections upside down", r"</style>", "main{display:flex;flex-direction:column-reverse}</style>", "desktop", "order: "),
    Spoiling("a box that only a mouse scrolls", r"</h1>", "</h1><div style='overflow:auto;height:20px'><p style='height:90px'>x</p></div>", "desktop", "keyboard: "),
    Spoiling("navigation on paper", r"</style>", "nav.toc{display:block!important}</style>", "print", "is printed: <nav"),
    Spoiling("figures not on paper", r"</style>", "@media print{figure{display:none}}</style>", "print", "is not printed: <figure"),
    Spoiling("a table cut off on paper", r"</style>", ".tbl{width:60px;overflow:hidden!important}</style>", "print", "is cut off: <div.tbl"),
    Spoiling("dark paper", r"</style>", "@media (prefers-color-scheme:dark){body{background:#14171C!important}}</style>", "print dark", "paper: ground"),
)


def tasks(made: list[Report], work: Path) -> list[Callable]:
    """A task for each way to spoil a page."""
    rich = next(report for report in made if report.name == "session fred")
    small = next(report for report in made if report.name == "one-event")
    return [
        lambda browser, report=report, spoiling=spoiling: _try(report, spoiling, work, browser)
        for report, spoilings in ((rich, OF_FILES), (small, OF_VIEWS))
        for spoiling in spoilings
    ]


def _try(report: Report, spoiling: Spoiling, work: Path, browser: Browser):
    """Whether the check is silent about the page as it is and speaks of it when spoilt."""
    spoilt = _spoil(report, spoiling, work)
    if spoilt is None:
        yield spoiling.name, [f"nothing on the page is {spoiling.pattern!r}"]
        return
    problems = []
    if _says(report, spoiling, browser):
        problems.append(f"{spoiling.check} says {spoiling.said!r} of the page as it is")
    if not _says(spoilt, spoiling, browser):
        problems.append(f"{spoiling.check} does not say {spoiling.said!r}")
    yield f"{spoiling.check} notices: {spoiling.name}", problems


def _spoil(report: Report, spoiling: Spoiling, work: Path) -> Report | None:
    html = report.page.read_text(encoding="utf-8")
    spoilt = re.sub(spoiling.pattern, spoiling.replacement, html, count=1, flags=re.DOTALL)
    if spoilt == html:
        return None
    folder = work / "spoilt" / spoiling.name.replace(" ", "-")
    shutil.copytree(report.folder, folder)
    (folder / report.page.name).write_text(spoilt, encoding="utf-8")
    return Report(spoiling.name, folder)


def _says(report: Report, spoiling: Spoiling, browser: Browser) -> bool:
    return any(spoiling.said in problem for problem in _problems(report, spoiling.check, browser))


def _problems(report: Report, check: str, browser: Browser) -> list[str]:
    html = report.page.read_text(encoding="utf-8")
    if check == "markup":
        return markup.problems(html)
    if check == "tables":
        return tables.problems(markup.parse(html)[0], report.folder)[0]
    if check == "results":
        return results.problems(markup.parse(html)[0], report.folder)[0]
    loading = checks.first_look(browser, report)
    if check == "loading":
        return loading
    return checks.look(browser, next(view for view in VIEWS if view.name == check))
