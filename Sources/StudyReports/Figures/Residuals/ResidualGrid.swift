import CodedSessions

/// The grid of adjusted residuals: rows are the given behaviours, columns the targets, grouped by
/// partner. Blue is more often than chance, orange less often; every number is printed.
///
/// A frame, stars and weight mark the cells that survive correction; a dagger marks cells whose
/// expected count is too small, and takes their stars away; wide hatch marks what cannot happen.
public struct ResidualGrid: Sendable {
  /// The picture.
  public let drawing: Drawing

  /// Draws `input`; `id` is the figure's name on its page.
  public init(_ input: ResidualGridInput, id: String) {
    let layout = ResidualGridLayout(input)
    var marks = ResidualGridHeads(input, layout: layout).marks
    let cells = input.given.indices.flatMap { row in
      input.target.indices.flatMap { column in Self.cell(input, row, column, layout) }
    }
    // Cells do not touch, so all of one look can be drawn together: first grounds, then what lies on them.
    var looks: [MarkStyle: Int] = [:]
    for cell in cells {
      if let style = cell.style, looks[style] == nil { looks[style] = looks.count }
    }
    func layer(_ mark: Mark) -> Int {
      guard case .rectangle = mark.shape, mark.tooltip != nil else {
        return 1 + (mark.style.flatMap { looks[$0] } ?? 0)
      }
      return 0
    }
    marks += cells.enumerated().sorted {
      (layer($0.element), $0.offset) < (layer($1.element), $1.offset)
    }.map(\.element)
    marks += ResidualGridScale(layout, input.number).marks
    drawing = Drawing(
      id: id, width: layout.width, height: layout.height, title: input.number.title,
      description: Self.description(input), marks: marks,
      minimumWidth: (layout.width * 0.96).rounded(.up))
  }

  private static func cell(
    _ input: ResidualGridInput, _ row: Int, _ column: Int, _ layout: ResidualGridLayout
  ) -> [Mark] {
    let cell = input.cell(row, column)
    let x = layout.x(column)
    let y = layout.y(row)
    let width = layout.cellWidth
    let height = ResidualGridLayout.cellHeight
    let tooltip = words(input, row, column)
    if cell.isStructuralZero {
      return [
        .rectangle(
          x: x, y: y, width: width, height: height,
          MarkStyle("impossible", fill: .hatch(.impossible), stroke: .token(.line)),
          tooltip: tooltip)
      ]
    }
    let centre = x + width / 2
    guard let z = cell.residual else {
      return [
        .rectangle(
          x: x, y: y, width: width, height: height, corner: 2,
          MarkStyle("undefined", fill: .token(.panel), stroke: .token(.line)), tooltip: tooltip),
        .text(Decimals.absent, x: centre, y: y + 27, .text(14, .soft, anchor: .middle)),
      ]
    }
    let fill = input.number.fill(z)
    let ink = fill.textColour
    let stars = cell.stars(level: input.level)
    var marks = [
      Mark.rectangle(
        x: x, y: y, width: width, height: height, corner: 2,
        MarkStyle("cell", fill: .fixed(fill)), tooltip: tooltip)
    ]
    if !stars.isEmpty {
      marks.append(
        .rectangle(
          x: x + 1.2, y: y + 1.2, width: width - 2.4, height: height - 2.4, corner: 2,
          MarkStyle("frame", stroke: .fixed(ink), strokeWidth: 1.6)))
      marks.append(
        .text(
          stars, x: centre, y: y + 39,
          MarkStyle("stars", fill: .fixed(ink), fontSize: 12, anchor: .middle)))
    }
    let number = Decimals.fixed(z, places: input.number.places) + (cell.isSparse ? "†" : "")
    let style = MarkStyle(
      "number", fill: .fixed(ink), fontSize: cell.isSparse ? 12.5 : 14, isBold: !stars.isEmpty,
      anchor: .middle)
    marks.append(.text(number, x: centre, y: y + (stars.isEmpty ? 27 : 23), style))
    return marks
  }

  /// What a cell says when a reader points at it: what it counts stands beside and above it.
  private static func words(_ input: ResidualGridInput, _ row: Int, _ column: Int) -> String {
    let cell = input.cell(row, column)
    if cell.isStructuralZero { return "cannot occur" }
    var facts = ["observed " + Decimals.count(cell.observed)]
    if let expected = cell.expected {
      facts.append("expected " + Decimals.fixed(expected, places: 1))
    }
    if cell.residual == nil {
      facts.append("not defined: " + (cell.undefinedBecause ?? "no chance value"))
    } else if cell.isSparse {
      facts.append(input.number.sparse)
    } else if let p = cell.adjustedP {
      facts.append("adjusted p " + Decimals.equalsProbability(p))
    }
    return facts.joined(separator: ", ")
  }

  /// The size of the grid and its framed cells, the strongest first, at most eight.
  private static func description(_ input: ResidualGridInput) -> String {
    var framed: [(z: Double, words: String)] = []
    for row in input.given.indices {
      for column in input.target.indices {
        let cell = input.cell(row, column)
        guard let z = cell.residual, !cell.stars(level: input.level).isEmpty else { continue }
        framed.append(
          (
            z,
            input.given[row].person + " " + input.given[row].text + ", then "
              + input.target[column].person + " " + input.target[column].text
              + ", \(input.number.symbol) = "
              + Decimals.fixed(z, places: input.number.places)
          ))
      }
    }
    let size =
      "Grid of \(input.given.count) given by \(input.target.count) target behaviours. "
    guard !framed.isEmpty else { return size + "No cell differs from chance after correction." }
    let strongest = framed.enumerated().sorted {
      ($1.element.z.magnitude, $0.offset) < ($0.element.z.magnitude, $1.offset)
    }.prefix(8).map(\.element.words)
    return size
      + Phrases.counted(framed.count, "cell differs", "cells differ")
      + " from chance after correction: " + strongest.joined(separator: "; ") + "."
  }
}
