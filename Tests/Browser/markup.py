"""What can be said of a page without a browser: valid HTML, nothing that loads or runs, sound structure."""

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import html5lib

#: The policy that has to be the first thing in a page's head.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

#: Elements that run, load, or change what links mean.
FORBIDDEN = {"script", "link", "iframe", "frame", "object", "embed", "base", "form", "audio", "video", "foreignObject"}

#: Attributes whose value is the address of something to load.
LOADING = ("src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest")

#: Links to pages of the same report.
PAGE_BESIDE = re.compile(r"(dyads/[\w.-]+|\.\./report)\.html")

#: CSS that fetches; url(#…) points into the page itself.
CSS_THAT_LOADS = re.compile(r"@import|image-set\(|\burl\(\s*['\"]?(?!#)", re.IGNORECASE)

#: Attributes that name other elements by their ids.
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")

XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


def parse(html: str) -> tuple[ElementTree.Element, list[str]]:
    """The tree of a page and the parse errors of the HTML standard, each with its line."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(html)
    lines = html.splitlines()
    errors = []
    for (line, column), code, _ in parser.errors:
        text = lines[line - 1] if line <= len(lines) else ""
        errors.append(f"HTML: {code} at line {line}: …{text[max(0, column - 60):column + 20]}…")
    return tree, errors


def problems(html: str) -> list[str]:
    """Everything that is wrong with the markup of a page."""
    tree, found = parse(html)
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    found += _head(tree, html)
    found += _loading(elements)
    found += _identifiers(elements)
    found += _contents(tree)
    found += _headings(elements)
    found += _numbering(elements)
    found += _pictures(elements)
    return found


def figure_problems(folder: Path) -> list[str]:
    """Whether each figure that lies beside the page as a file of its own is XML that neither runs nor loads."""
    found = []
    for path in sorted(folder.glob("figures/*.svg")):
        try:
            elements = list(ElementTree.parse(path).iter())
        except ElementTree.ParseError as error:
            found.append(f"{path.name}: no XML: {error}")
            continue
        for element in elements:
            element.tag = _name(element)
        found += [f"{path.name}: {problem}" for problem in _loading(elements) + _identifiers(elements)]
    return found


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _classes(element: ElementTree.Element) -> list[str]:
    return element.get("class", "").split()


def _head(tree: ElementTree.Element, html: str) -> list[str]:
    """The policy is the first element of the head, the character set within the bytes in which it is looked for."""
    found = []
    head = tree.find("head")
    first = head[0] if head is not None and len(head) else None
    if first is None or first.get("http-equiv") != "Content-Security-Policy" or first.get("content") != POLICY:
        found.append("head: the content security policy is not the first element, or is another one")
    if "<meta charset=\"utf-8\">" not in html.encode()[:1024].decode(errors="replace"):
        found.append("head: no character set within the first 1024 bytes")
    metas = {meta.get("name"): meta.get("content") for meta in tree.iter("meta")}
    for name, content in (("referrer", "no-referrer"), ("robots", "noindex,nofollow")):
        if metas.get(name) != content:
            found.append(f"head: meta {name} is {metas.get(name)!r}, not {content!r}")
    if tree.get("lang") is None:
        found.append("html: no lang")
    if not (tree.findtext("head/title") or "").strip():
        found.append("head: no title")
    return found


def _loading(elements: list[ElementTree.Element]) -> list[str]:
    """No element, attribute or style that runs or loads anything."""
    found = []
    for element in elements:
        name = _name(element)
        if name in FORBIDDEN:
            found.append(f"loads: <{name}>")
        if name == "meta" and element.get("http-equiv", "").lower() == "refresh":
            found.append("loads: <meta http-equiv=refresh>")
        if name == "style" and CSS_THAT_LOADS.search(element.text or ""):
            found.append("loads: a style sheet fetches something")
        for attribute, value in element.attrib.items():
            if attribute == "href" and name == "a" and PAGE_BESIDE.fullmatch(value):
                continue  # Another page of the report: followed when asked for, never loaded.
            if attribute in ("href", XLINK_HREF) and not value.startswith("#"):
                found.append(f"loads: <{name} {attribute}={value!r}>")
            elif attribute in LOADING and not value.startswith("data:"):
                found.append(f"loads: <{name} {attribute}={value!r}>")
            elif attribute.startswith("on"):
                found.append(f"runs: <{name} {attribute}={value!r}>")
            elif CSS_THAT_LOADS.search(value):
                found.append(f"loads: <{name} {attribute}={value!r}>")
    return found


def _identifiers(elements: list[ElementTree.Element]) -> list[str]:
    """Ids stand once; what refers to an id finds it."""
    counts = Counter(element.get("id") for element in elements if element.get("id") is not None)
    found = [f"id: {name!r} stands {count} times" for name, count in counts.items() if count > 1]
    for element in elements:
        for attribute in REFERENCES:
            for name in element.get(attribute, "").split():
                if name not in counts:
                    found.append(f"id: <{_name(element)} {attribute}={name!r}> refers to nothing")
        for value in element.attrib.values():
            for name in re.findall(r"url\(\s*['\"]?#([^'\")]+)", value):
                if name not in counts:
                    found.append(f"id: <{_name(element)}> is painted with {name!r}, which is nowhere")
    return found


def _contents(tree: ElementTree.Element) -> list[str]:
    """The list of contents has each section once, in the order of the sections and with their headings."""
    navigation = next((nav for nav in tree.iter("nav") if "toc" in _classes(nav)), None)
    if navigation is None:
        return ["contents: no list of contents"]
    links = [(link.get("href", ""), _text(link)) for link in navigation.iter("a")]
    sections = [
        ("#" + section.get("id", ""), _text(section.find("h2")) if section.find("h2") is not None else "")
        for section in tree.iter("section")
    ]
    if links != sections:
        unlike = next((pair for pair in zip(links, sections) if pair[0] != pair[1]), (len(links), len(sections)))
        return [f"contents: links are not the sections in their order, first at {unlike[0]} and {unlike[1]}"]
    return []


def _headings(elements: list[ElementTree.Element]) -> list[str]:
    """One h1, first; no level is skipped; none is empty."""
    headings = [element for element in elements if re.fullmatch("h[1-6]", _name(element))]
    levels = [int(_name(heading)[1]) for heading in headings]
    found = []
    if levels.count(1) != 1 or levels[:1] != [1]:
        found.append(f"headings: {levels.count(1)} h1, and the first heading is h{(levels or [0])[0]}")
    found += [f"headings: h{below} follows h{above}" for above, below in zip(levels, levels[1:]) if below > above + 1]
    found += [f"headings: an empty {_name(heading)}" for heading in headings if not _text(heading)]
    return found


def _numbering(elements: list[ElementTree.Element]) -> list[str]:
    """Figures and tables are numbered from 1 in the order in which they stand."""
    labels = [_text(element) for element in elements if "fn" in _classes(element)]
    found = []
    for kind in ("Figure", "Table"):
        numbers = [label for label in labels if label.startswith(kind)]
        expected = [f"{kind} {number}" for number in range(1, len(numbers) + 1)]
        if numbers != expected:
            found.append(f"numbering: {', '.join(numbers)}")
    if len(labels) != sum(1 for element in elements if _name(element) == "figcaption"):
        found.append("numbering: a caption has no number")
    return found


def _pictures(elements: list[ElementTree.Element]) -> list[str]:
    """Each picture has a name, or is hidden from those who listen to the page."""
    found = []
    for element in elements:
        name = _name(element)
        if name == "img" and element.get("alt") is None:
            found.append("picture: <img> without alt")
        if name == "svg" and element.get("role") == "img":
            titles = [child for child in element if _name(child) == "title" and _text(child)]
            if not titles and not element.get("aria-label"):
                found.append(f"picture: <svg aria-labelledby={element.get('aria-labelledby')!r}> without a title")
        elif name == "svg" and element.get("aria-hidden") != "true":
            found.append(f"picture: <svg viewBox={element.get('viewBox')!r}> is neither an image nor hidden")
    return found
