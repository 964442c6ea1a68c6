import CodedSessions
import SequenceStatistics

/// Draws two codings of one stream row by row.
struct CodingScorePainter {
  /// The look of a stretch in which the two differ.
  static let differs = MarkStyle("differs", fill: .token(.attention))
  private static let width = 1000.0
  private static let right = 26.0
  private static let lane = 24.0
  private static let between = 13.0
  private static let thin = 9.0
  private static let labelSize = 12.5

  /// The rows that the time is wrapped into.
  let rows: ScoreRows
  private let input: CodingScoreInput
  private let left: Double

  /// A painter of `input` over `span`.
  init(_ input: CodingScoreInput, _ span: TimeSpan) {
    self.input = input
    rows = ScoreRows(span)
    let names =
      input.coding.isExclusive
      ? [input.coders.first, input.coders.second] : input.categories.map(\.name)
    let widest = names.map { TextWidth.of($0, size: Self.labelSize, isBold: true) }.max() ?? 0
    left = min(max(widest + 14, 80), 210).rounded(.up)
  }

  private var lanesHeight: Double {
    input.coding.isExclusive
      ? 2 * Self.lane + Self.between
      : Double(input.categories.count) * (2 * Self.thin + 7) - 5
  }

  /// One drawing for each page of rows.
  func pages(id: String) -> [Drawing] {
    let pitch = lanesHeight + 38
    let pageCount = (rows.count + ScoreRows.rowsOnPage - 1) / ScoreRows.rowsOnPage
    return (0..<pageCount).map { page in
      let places = page * ScoreRows.rowsOnPage..<min((page + 1) * ScoreRows.rowsOnPage, rows.count)
      var marks: [Mark] = []
      for (line, row) in places.enumerated() {
        marks += self.row(row, top: 4 + Double(line) * pitch)
      }
      return Drawing(
        id: pageCount > 1 ? "\(id)-\(page + 1)" : id, width: Self.width,
        height: Double(places.count) * pitch + 6, title: "Two codings, one above the other",
        description: description, marks: marks, minimumWidth: 820)
    }
  }

  private var description: String {
    let total = input.differences.reduce(SessionTime.zero) { $0 + $1.span.duration }
    return "Above \(input.coders.first), below \(input.coders.second). "
      + (input.coding.isExclusive
        ? "\(Phrases.counted(input.differences.count, "stretch", "stretches")) of \(input.labels.length(total)) in all in which they differ."
        : "\(Phrases.counted(input.alone.first.count, "mark", "marks")) of the first and \(Decimals.count(input.alone.second.count)) of the second have no fellow.")
  }

  // MARK: One row

  private func row(_ index: Int, top: Double) -> [Mark] {
    var marks = grid(index, top)
    marks += uncompared(index, top)
    if input.coding.isExclusive {
      marks += bars(input.coding.first, index, top, isUpper: true)
      marks += bars(input.coding.second, index, top + Self.lane + Self.between, isUpper: false)
      marks += Mark.group(
        Self.differs,
        input.differences.flatMap { difference in
          parts(difference.span, index).map { part in
            box(
              part, index, y: top + Self.lane + 3, height: Self.between - 6,
              tooltip: words(difference.span) + " " + input.coders.first + " "
                + input.name(difference.first) + ", " + input.coders.second + " "
                + input.name(difference.second))
          }
        })
      marks += [
        label(input.coders.first, y: top + 16.5),
        label(input.coders.second, y: top + Self.lane + Self.between + 16.5),
      ]
    } else {
      for (place, category) in input.categories.enumerated() {
        let y = top + Double(place) * (2 * Self.thin + 7)
        marks += low(input.coding.first, place, input.alone.first, index, y)
        marks += low(input.coding.second, place, input.alone.second, index, y + Self.thin + 2)
        marks.append(label(category.name, y: y + 13))
      }
    }
    return marks
  }

  private func grid(_ index: Int, _ top: Double) -> [Mark] {
    let ticks = rows.ticks(of: index)
    let y2 = top + lanesHeight + 4
    var marks = Mark.group(
      .line(.hair),
      ticks.map { tick in
        let across = x(tick, index)
        return .line(x1: across, y1: top, x2: across, y2: y2)
      })
    marks += Mark.group(
      .text(12, .soft, anchor: .middle),
      ticks.map { tick in
        Mark(
          .text(
            input.labels.text(tick, places: rows.tickPlaces), x: x(tick, index), y: y2 + 14,
            isTurned: false))
      })
    return marks
  }

  /// What was not compared: between blocks, and where one of the two could not code.
  private func uncompared(_ index: Int, _ top: Double) -> [Mark] {
    let rest = TimeSet(rows.span).subtracting(input.coding.time)
    return Mark.group(
      .missing,
      rest.spans.flatMap { span in
        parts(span, index).map { part in
          box(
            part, index, y: top, height: lanesHeight, tooltip: words(span) + " not compared")
        }
      })
  }

  private func bars(
    _ list: [DoubleCoding.Mark], _ index: Int, _ y: Double, isUpper: Bool
  ) -> [Mark] {
    input.categories.indices.flatMap { category -> [Mark] in
      let look = input.categories[category].look
      let height = Self.lane * look.height
      return Mark.group(
        .bar(look),
        list.filter { $0.category == category }.flatMap { mark in
          (mark.span.map { parts($0, index) } ?? []).map { part in
            box(
              part, index, y: isUpper ? y + Self.lane - height : y, height: height, inset: 0.25,
              tooltip: mark.span.map(words).map { $0 + " " + input.name(category) } ?? "")
          }
        })
    }
  }

  private func low(
    _ list: [DoubleCoding.Mark], _ category: Int, _ alone: Set<Int>, _ index: Int, _ y: Double
  ) -> [Mark] {
    func marks(_ isAlone: Bool) -> [Mark] {
      list.indices.filter { list[$0].category == category && alone.contains($0) == isAlone }
        .flatMap { place -> [Mark] in
          let mark = list[place]
          let told =
            input.labels.exact(mark.onset) + " " + input.name(category)
            + (isAlone ? ", the other coder has none" : "")
          if let span = mark.span {
            return parts(span, index).map { part in
              box(part, index, y: y, height: Self.thin, tooltip: told)
            }
          }
          guard rows.row(of: mark.onset) == index else { return [] }
          return [
            .rectangle(
              x: x(mark.onset, index) - 1, y: y, width: 2, height: Self.thin, tooltip: told)
          ]
        }
    }
    // What stands alone is framed as well: colour is not the only sign.
    let look = input.categories[category].look
    return Mark.group(.tick(look), marks(false))
      + Mark.group(
        MarkStyle("differs", fill: .token(.paper), stroke: .token(.attention), strokeWidth: 1.6),
        marks(true))
  }

  // MARK: Places

  private func x(_ time: SessionTime, _ index: Int) -> Double {
    left + (time - rows.start(of: index)).seconds / rows.length.seconds
      * (Self.width - Self.right - left)
  }

  private func parts(_ span: TimeSpan, _ index: Int) -> [TimeSpan] {
    rows.parts(of: span).filter { $0.row == index }.map(\.span)
  }

  private func box(
    _ span: TimeSpan, _ index: Int, y: Double, height: Double, inset: Double = 0, tooltip: String
  ) -> Mark {
    let x1 = x(span.onset, index)
    let x2 = x(span.offset, index)
    let inset = x2 - x1 > 1.6 ? inset : 0
    return .rectangle(
      x: x1 + inset, y: y, width: max(x2 - x1 - 2 * inset, 0.8), height: height, tooltip: tooltip)
  }

  private func label(_ text: String, y: Double) -> Mark {
    let fitting = TextWidth.fitting(text, in: left - 12, size: Self.labelSize, isBold: true)
    return .text(
      fitting, x: left - 10, y: y, .text(Self.labelSize, isBold: true, anchor: .end),
      tooltip: fitting == text ? nil : text)
  }

  private func words(_ span: TimeSpan) -> String {
    input.labels.exact(span.onset) + "–" + input.labels.exact(span.offset)
  }
}
