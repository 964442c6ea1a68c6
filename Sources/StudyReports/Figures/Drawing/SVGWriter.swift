import CodedSessions

/// Writes drawings as SVG: inside a page, or as a file of its own with the same bytes but for the
/// header.
///
/// Only elements that every viewer draws alike are used: no masks, filters, clip paths, foreign
/// objects, scripts or style variables.
public struct SVGWriter {
  private static let fonts =
    "Inter, 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"

  private var output = ""
  private let drawing: Drawing

  private init(_ drawing: Drawing) { self.drawing = drawing }

  /// `drawing` as an element of an HTML page.
  static func element(_ drawing: Drawing) -> Markup {
    Markup(written: written(drawing, namespace: ""))
  }

  /// `drawing` as the text of an `.svg` file.
  public static func file(_ drawing: Drawing) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + written(drawing, namespace: " xmlns=\"http://www.w3.org/2000/svg\"") + "\n"
  }

  /// A small picture that only repeats the words beside it, such as a legend's sample: hidden from
  /// readers of the page's text.
  static func decoration(_ drawing: Drawing) -> Markup {
    var writer = SVGWriter(drawing)
    // Hundreds of swatches hold no letter: each is a third without its fonts.
    writer.open(
      namespace: "", role: " aria-hidden=\"true\"",
      setsFonts: drawing.marks.contains(where: \.holdsText))
    writer.finish()
    return Markup(written: writer.output)
  }

  private static func written(_ drawing: Drawing, namespace: String) -> String {
    let id = Markup(escaping: drawing.id).source
    var writer = SVGWriter(drawing)
    writer.open(
      namespace: namespace, role: " role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\"")
    let title = Markup(escaping: drawing.title).source
    let description = Markup(escaping: drawing.description).source
    writer.output += "<title id=\"\(id)-t\">\(title)</title>"
    writer.output += "<desc id=\"\(id)-d\">\(description)</desc>"
    writer.finish()
    return writer.output
  }

  private mutating func open(namespace: String, role: String, setsFonts: Bool = true) {
    let width = Coordinate.text(drawing.width)
    let height = Coordinate.text(drawing.height)
    output += "<svg\(namespace) viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\""
    output += " height=\"\(height)\"\(role)"
    if setsFonts {
      output += " font-family=\"\(Self.fonts)\" font-size=\"12.5\" fill=\"#171B21\""
    }
    output += ">"
  }

  private mutating func finish() {
    let hatches = drawing.hatches
    if !hatches.isEmpty {
      output += "<defs>"
      for hatch in hatches { write(hatch) }
      output += "</defs>"
    }
    for mark in drawing.marks { write(mark) }
    output += "</svg>"
  }

  private mutating func write(_ hatch: Hatch) {
    let (step, width) = hatch.measure
    let size = Coordinate.text(step)
    output += "<pattern id=\"\(identifier(hatch))\" width=\"\(size)\" height=\"\(size)\""
    output += " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    if let ground = hatch.ground {
      output += "<rect width=\"\(size)\" height=\"\(size)\" class=\"f-\(ground.rawValue)\""
      output += " fill=\"\(ground.light.hex)\"/>"
    }
    output +=
      "<path d=\"M\(Coordinate.text(step / 2)) 0V\(size)\" class=\"s-\(hatch.line.rawValue)\""
    output += " stroke=\"\(hatch.line.light.hex)\" stroke-width=\"\(Coordinate.text(width))\"/>"
    output += "</pattern>"
  }

  private func identifier(_ hatch: Hatch) -> String {
    hatch.name + "-" + Markup(escaping: drawing.id).source
  }

  private mutating func write(_ mark: Mark) {
    let style = mark.style.map(attributes) ?? ""
    switch mark.shape {
    case .rectangle(let x, let y, let width, let height, let corner):
      output +=
        "<rect" + Coordinate.attributes([("x", x), ("y", y), ("width", width), ("height", height)])
      if corner > 0 { output += Coordinate.attributes([("rx", corner)]) }
      close("rect", style, mark)
    case .line(let x1, let y1, let x2, let y2):
      output += "<line" + Coordinate.attributes([("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)])
      close("line", style, mark)
    case .circle(let x, let y, let radius):
      output += "<circle" + Coordinate.attributes([("cx", x), ("cy", y), ("r", radius)])
      close("circle", style, mark)
    case .path(let steps):
      output += "<path d=\"" + steps.map(Self.text).joined() + "\""
      close("path", style, mark)
    case .text(let text, let x, let y, let isTurned):
      if isTurned {
        output +=
          "<text transform=\"translate(\(Coordinate.text(x)) \(Coordinate.text(y))) rotate(-90)\""
      } else {
        output += "<text" + Coordinate.attributes([("x", x), ("y", y)])
      }
      output += style + ">" + title(mark) + Markup(escaping: text).source + "</text>"
    case .group(let members):
      output += "<g" + style + ">" + title(mark)
      for member in members { write(member) }
      output += "</g>"
    }
  }

  private mutating func close(_ element: String, _ style: String, _ mark: Mark) {
    output += style
    output += mark.tooltip == nil ? "/>" : ">" + title(mark) + "</" + element + ">"
  }

  private func title(_ mark: Mark) -> String {
    mark.tooltip.map { "<title>" + Markup(escaping: $0).source + "</title>" } ?? ""
  }

  private func attributes(_ style: MarkStyle) -> String {
    var classes = [style.name]
    var text = ""
    switch style.fill {
    case .none: text += " fill=\"none\""
    case .token(let token):
      classes.append("f-" + token.rawValue)
      text += " fill=\"\(token.light.hex)\""
    case .fixed(let colour): text += " fill=\"\(colour.hex)\""
    case .hatch(let hatch): text += " fill=\"url(#\(identifier(hatch)))\""
    }
    switch style.stroke {
    case .token(let token):
      classes.append("s-" + token.rawValue)
      text += " stroke=\"\(token.light.hex)\""
    case .fixed(let colour): text += " stroke=\"\(colour.hex)\""
    case nil: break
    }
    if style.stroke != nil, style.strokeWidth != 1 {
      text += Coordinate.attributes([("stroke-width", style.strokeWidth)])
    }
    if style.stroke != nil, !style.dash.isEmpty {
      let lengths = style.dash.map(Coordinate.text).joined(separator: " ")
      text += " stroke-dasharray=\"" + lengths + "\""
    }
    if style.opacity < 1 { text += opacity(style) }
    if let size = style.fontSize { text += Coordinate.attributes([("font-size", size)]) }
    if style.isBold { text += " font-weight=\"600\"" }
    if let anchor = style.anchor, anchor != .start { text += " text-anchor=\"\(anchor.rawValue)\"" }
    return " class=\"" + classes.joined(separator: " ") + "\"" + text
  }

  /// Of fill and outline rather than of the element, since that of a group would make its members one.
  private func opacity(_ style: MarkStyle) -> String {
    let value = "-opacity=\"" + Decimals.fixed(max(0, style.opacity), places: 2) + "\""
    return (style.fill == .none ? "" : " fill" + value)
      + (style.stroke == nil ? "" : " stroke" + value)
  }

  private static func text(_ step: Mark.Step) -> String {
    switch step {
    case .move(let x, let y): "M" + Coordinate.text(x) + " " + Coordinate.text(y)
    case .line(let x, let y): "L" + Coordinate.text(x) + " " + Coordinate.text(y)
    case .right(let length): "h" + Coordinate.text(length)
    case .down(let length): "v" + Coordinate.text(length)
    case .shift(let right, let down):
      // A minus sign parts two numbers as well as a space.
      "m" + Coordinate.text(right) + (down < 0 ? "" : " ") + Coordinate.text(down)
    case .bend(let middleX, let middleY, let x, let y):
      "Q" + Coordinate.text(middleX) + " " + Coordinate.text(middleY) + " " + Coordinate.text(x)
        + " " + Coordinate.text(y)
    case .close: "Z"
    }
  }
}

extension Mark {
  /// Whether there is a letter in it.
  fileprivate var holdsText: Bool {
    switch shape {
    case .text: true
    case .group(let members): members.contains(where: \.holdsText)
    default: false
    }
  }
}
