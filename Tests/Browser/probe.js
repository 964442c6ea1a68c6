// Questions to a page; browser.py puts this before a call of one of them.

/// A short way of naming an element: its tag, id, classes, and how its text begins.
function named(element) {
  const id = element.id ? "#" + element.id : "";
  const classes = typeof element.className === "string" ? element.className : element.getAttribute("class") || "";
  const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  const place = element.closest("figure, section, header, nav, footer");
  const where = place && place !== element ? " in " + (place.id || place.getAttribute("aria-labelledby") || place.tagName) : "";
  return "<" + element.tagName.toLowerCase() + id + classes.split(/\s+/).filter(Boolean).map(c => "." + c).join("") + ">" + where + " “" + words + "”";
}

/// Whether an element is laid out at all.
function isShown(element) {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
}

/// Widths of the page, and of what reaches beyond its right edge without a box that scrolls around it.
function widths() {
  const page = document.scrollingElement;
  const over = [];
  if (page.scrollWidth > page.clientWidth + 1) {
    for (const element of document.body.querySelectorAll("*")) {
      if (element.getBoundingClientRect().right <= page.clientWidth + 1 || element.closest("svg") !== element && element.closest("svg")) continue;
      if ([...ancestors(element)].some(box => getComputedStyle(box).overflowX !== "visible")) continue;
      over.push(named(element));
    }
  }
  return {client: page.clientWidth, scroll: page.scrollWidth, over: over.slice(-3)};
}

/// The elements around an element, up to the body.
function* ancestors(element) {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) yield box;
}

/// Sections and captions whose upper edge lies above that of the one before, so that eyes and ears read differently.
function outOfOrder() {
  const found = [];
  for (const names of ["main > section", "figcaption", "h1, h2"]) {
    let last = -Infinity;
    for (const element of [...document.querySelectorAll(names)].filter(isShown)) {
      const top = element.getBoundingClientRect().top;
      if (top < last - 1) found.push(named(element));
      last = top;
    }
  }
  for (const element of document.querySelectorAll("[tabindex]")) if (element.tabIndex > 0) found.push(named(element));
  return found;
}

/// Summaries that a pointer does not reach, or that do not open and close what they stand for.
function stuckDetails() {
  const found = [];
  for (const summary of [...document.querySelectorAll("summary")].filter(isShown)) {
    const details = summary.parentElement;
    summary.scrollIntoView({block: "center", behavior: "instant"});
    const box = summary.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + Math.min(box.width, 30) / 2, box.top + box.height / 2);
    const rest = [...details.children].filter(child => child !== summary);
    const before = details.open;
    summary.click();
    const opened = details.open !== before && rest.some(child => child.checkVisibility() && child.getBoundingClientRect().height > 0);
    summary.click();
    if (details.tagName !== "DETAILS" || !summary.contains(top) || !opened || details.open !== before) found.push(named(summary));
  }
  scrollTo(0, 0);
  return found;
}

/// Opens all that can be opened.
function openDetails() {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/// Closes all that can be opened.
function closeDetails() {
  for (const details of document.querySelectorAll("details")) details.open = false;
}

/// How a row looks, whatever its words are: the classes of its cells, their swatches, their bars in quarters.
function looks(row) {
  return [...row.cells].map(cell => {
    const bar = cell.querySelector(".pb span");
    const swatch = cell.querySelector("svg > *");
    return [cell.className, swatch && swatch.getAttribute("class"), bar && Math.round(parseFloat(bar.style.width) / 25)].join();
  }).join("|");
}

/// What lean() took out of the page.
const taken = window.taken || (window.taken = []);

/// Takes out what checks that take long over each element need not see: rows that look like one above them, and the
/// inside of pictures.
function lean() {
  for (const body of document.querySelectorAll("tbody")) {
    const seen = new Set();
    for (const row of body.rows) {
      row.hidden = seen.has(looks(row));
      seen.add(looks(row));
    }
  }
  for (const svg of document.querySelectorAll("svg")) {
    const inside = document.createDocumentFragment();
    inside.append(...svg.childNodes);
    taken.push([svg, inside]);
  }
}

/// Puts it back.
function whole() {
  for (const row of document.querySelectorAll("tr[hidden]")) row.hidden = false;
  for (const [svg, inside] of taken.splice(0)) svg.append(inside);
}

/// Boxes that scroll and that nobody can reach with a keyboard.
function unreachableScrolls() {
  return [...document.querySelectorAll("body *")].filter(isShown).filter(box => {
    const style = getComputedStyle(box);
    const scrolls = /auto|scroll/.test(style.overflowX) && box.scrollWidth > box.clientWidth + 1
      || /auto|scroll/.test(style.overflowY) && box.scrollHeight > box.clientHeight + 1;
    return scrolls && !box.matches("[tabindex='0']") && !box.querySelector("a[href], [tabindex='0'], summary");
  }).map(named);
}

/// What is wrong on paper: navigation that is printed, figures or tables that are not, boxes that cut off, dark ground.
function onPaper() {
  const found = [];
  for (const element of document.querySelectorAll("nav, .skip, .hint, details, figure.fold")) {
    if (isShown(element)) found.push("is printed: " + named(element));
  }
  for (const element of document.querySelectorAll("h1, h2, .find, .tile, figure:not(.fold), .box, footer")) {
    if (!isShown(element)) found.push("is not printed: " + named(element));
  }
  for (const box of [...document.querySelectorAll("main *")].filter(isShown)) {
    const style = getComputedStyle(box);
    const isCut = style.overflowX !== "visible" && box.scrollWidth > box.clientWidth + 1
      || style.overflowY !== "visible" && box.scrollHeight > box.clientHeight + 1;
    if (isCut && !box.matches(".vh") && !box.closest("svg")) found.push("is cut off: " + named(box));
  }
  const ground = getComputedStyle(document.body).backgroundColor;
  if (ground !== "rgb(255, 255, 255)") found.push("ground is " + ground);
  return found;
}

/// The colour of the page's ground.
function ground() {
  return getComputedStyle(document.body).backgroundColor;
}

/// The red, green, blue and opacity of a computed colour; nothing for patterns and none.
function parts(colour) {
  const numbers = /^rgba?\(([^)]*)\)$/.exec(colour);
  if (!numbers) return null;
  const [red, green, blue, opacity = 1] = numbers[1].split(/[ ,/]+/).map(Number);
  return {rgb: [red, green, blue], opacity};
}

/// The luminance of a colour by WCAG.
function luminance(rgb) {
  const [red, green, blue] = rgb.map(value => value / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/// The contrast of two colours by WCAG.
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/// What is seen of a shape or text that lies over a colour.
function painted(element, below) {
  const style = getComputedStyle(element);
  const fill = parts(style.fill);
  if (!fill) return below;
  let opacity = fill.opacity * style.fillOpacity;
  for (let box = element; box && box.tagName !== "svg"; box = box.parentElement) opacity *= getComputedStyle(box).opacity;
  return fill.rgb.map((value, index) => value * opacity + below[index] * (1 - opacity));
}

/// Texts in figures that stand out too little from what is painted under them, which axe does not look at: at their
/// middle and at both quarters, 4.5 to 1, or 3 to 1 where they are large.
function faintFigureTexts() {
  const found = [];
  const paper = parts(getComputedStyle(document.body).backgroundColor).rgb;
  for (const svg of [...document.querySelectorAll("svg[role=img]")].filter(isShown)) {
    const shapes = [...svg.querySelectorAll("rect, circle, path, polygon, ellipse")].filter(shape => !shape.closest("defs"))
      .map(shape => ({shape, box: shape.getBoundingClientRect()}));
    for (const text of svg.querySelectorAll("text")) {
      const box = text.getBoundingClientRect();
      const style = getComputedStyle(text);
      const size = parseFloat(style.fontSize);
      const enough = size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5;
      const under = shapes.filter(({shape, box: other}) => other.left < box.right && other.right > box.left
        && other.top < box.bottom && other.bottom > box.top
        && shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
      const least = Math.min(...[0.25, 0.5, 0.75].map(part => {
        const place = new DOMPoint(box.left + box.width * part, box.top + box.height / 2);
        const below = under.filter(({shape}) => shape.isPointInFill(place.matrixTransform(shape.getScreenCTM().inverse())))
          .reduce((colour, {shape}) => painted(shape, colour), paper);
        return contrast(painted(text, below), below);
      }));
      if (least < enough - 0.005) found.push(least.toFixed(2) + " " + named(text));
    }
  }
  return found;
}
