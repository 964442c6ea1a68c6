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
  private var copied = 0
  private let drawing: Drawing

  private init(_ drawing: Drawing) { self.drawing = drawing }

  /// `drawing` as an element of an HTML page.
  static func element(_ drawing: Drawing) -> Markup {
    Markup(written: written(drawing, namespace: ""))
  }

  /// `drawing` as the text of an `.svg` file.
  public static func file(_ drawing: Drawing) -> String {
    let links =
      drawing.marks.contains(where: \.holdsCopies)
      ? " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" : ""
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + written(drawing, namespace: " xmlns=\"http://www.w3.org/2000/svg\"" + links) + "\n"
  }

  /// A small picture that only repeats the words beside it, such as a legend's sample: hidden from
  /// readers of the page's text.
  static func decoration(_ drawing: Drawing) -> Markup {
    var writer = SVGWriter(drawing)
    // Hundreds of swatches hold no letter and are shown at their own size: each is a third without fonts and frame.
    writer.open(
      namespace: "", role: " aria-hidden=\"true\"",
      setsFonts: drawing.marks.contains(where: \.holdsText), scales: false)
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

  private mutating func open(
    namespace: String, role: String, setsFonts: Bool = true, scales: Bool = true
  ) {
    let width = Coordinate.text(drawing.width)
    let height = Coordinate.text(drawing.height)
    output += "<svg" + namespace
    if scales { output += " viewBox=\"0 0 \(width) \(height)\"" }
    output += " width=\"\(width)\" height=\"\(height)\"\(role)"
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
    write(drawing.marks)
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

  /// Marks from back to front; neighbours of one look are a group, and its lines one path.
  private mutating func write(_ marks: [Mark], around: MarkStyle? = nil) {
    var rest = marks[...]
    while let first = rest.first {
      let run = rest.prefix { $0.style == first.style && !$0.isGroup }
      guard run.count > 1 else {
        write(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(run.count)
      let members = Self.joined(run, look: first.style ?? around)
      guard let style = first.style else {
        for member in members { write(member) }
        continue
      }
      if members.count == 1, let only = members.first {
        write(Mark(only.shape, style))
      } else {
        output += "<g" + attributes(style) + ">"
        for member in members { write(member) }
        output += "</g>"
      }
    }
  }

  /// `run` without styles, with all lines that follow one another as one path, unless crossings would show.
  private static func joined(_ run: ArraySlice<Mark>, look: MarkStyle?) -> [Mark] {
    let joins = look.map { $0.fill == .none && $0.opacity >= 1 } ?? false
    var members: [Mark] = []
    var lines: [(line: Mark, steps: [Mark.Step])] = []
    func finish() {
      if lines.count > 1 {
        members.append(Mark(.path(lines.flatMap(\.steps))))
      } else {
        members += lines.map(\.line)
      }
      lines = []
    }
    for mark in run {
      let bare = Mark(mark.shape, tooltip: mark.tooltip)
      if joins, mark.tooltip == nil, case .line(let x1, let y1, let x2, let y2) = mark.shape {
        lines.append((bare, [.move(x: x1, y: y1), .line(x: x2, y: y2)]))
      } else {
        finish()
        members.append(bare)
      }
    }
    finish()
    return members
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
      output += "<path d=\"" + PathText(steps).text + "\""
      close("path", style, mark)
    case .copies(let steps, let places):
      copied += 1
      let id = Markup(escaping: drawing.id).source + "-c\(copied)"
      output += "<g" + style + ">" + title(mark)
      output += "<defs><path id=\"\(id)\" d=\"" + PathText(steps).text + "\"/></defs>"
      for place in places {
        let width = Coordinate.text(place.upperBound - place.lowerBound)
        output += "<use xlink:href=\"#\(id)\" transform=\"matrix(\(width) 0 0 1"
        output += " \(Coordinate.text(place.lowerBound)) 0)\"/>"
      }
      output += "</g>"
    case .text(let text, let x, let y, let isTurned):
      if isTurned {
        output +=
          "<text transform=\"translate(\(Coordinate.text(x)) \(Coordinate.text(y))) rotate(-90)\""
      } else {
        output += "<text" + Coordinate.attributes([("x", x), ("y", y)])
      }
      let title = mark.tooltip == text ? "" : title(mark)
      output += style + ">" + title + Markup(escaping: text).source + "</text>"
    case .group(let members):
      if let look = mark.style, let path = Self.path(members, look) {
        write(Mark(path, look, tooltip: mark.tooltip))
      } else {
        output += "<g" + style + ">" + title(mark)
        write(members, around: mark.style)
        output += "</g>"
      }
    }
  }

  /// `members` of a group as one path, when they are nothing but lines of the group's look.
  private static func path(_ members: [Mark], _ look: MarkStyle) -> Mark.Shape? {
    guard members.count > 1, members.allSatisfy({ $0.style == nil }) else { return nil }
    let joined = joined(members[...], look: look)
    return joined.count == 1 ? joined.first?.shape : nil
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
}

extension Mark {
  fileprivate var isGroup: Bool {
    if case .group = shape { true } else { false }
  }

  /// Whether anything in it is drawn more than once.
  fileprivate var holdsCopies: Bool {
    switch shape {
    case .copies: true
    case .group(let members): members.contains(where: \.holdsCopies)
    default: false
    }
  }

  /// Whether there is a letter in it.
  fileprivate var holdsText: Bool {
    switch shape {
    case .text: true
    case .group(let members): members.contains(where: \.holdsText)
    default: false
    }
  }
}
