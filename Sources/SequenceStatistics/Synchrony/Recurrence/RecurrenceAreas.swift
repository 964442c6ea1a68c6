import RealModule

/// How varied are the rectangles of recurrence plots in their area?
///
/// Each pair of runs in one state is a rectangle of cells. Where a Theiler band or a side cuts it, the parts that are
/// left count, each as one. Categorical entropy (Leonardi 2018) is -Σ p ln p over the different areas of more than
/// one cell, in nats; undefined where there is none (`noOccurrence`). O(N) in the whole plot, from pairs of different
/// run lengths; else O(pairs of runs in one state).
enum RecurrenceAreas {
  static func entropyNats(_ plots: [RecurrencePlot], _ options: RecurrenceOptions) -> Measure {
    var areas = Areas()
    for plot in plots {
      if options.isWholePlot {
        addAll(plot, &areas)
      } else {
        for diagonals in options.diagonals(size: plot.size) { add(plot, diagonals, &areas) }
      }
    }
    return RecurrenceLines.entropyNats(areas.counts)
  }

  private static func addAll(_ plot: RecurrencePlot, _ areas: inout Areas) {
    for state in 0..<plot.first.stateCount {
      let (heights, widths) = (lengths(plot.first, state), lengths(plot.second, state))
      for height in heights {
        for width in widths {
          areas.add(height.runs * width.runs, of: height.length * width.length)
        }
      }
    }
  }

  private static func add(
    _ plot: RecurrencePlot, _ diagonals: ClosedRange<Int>, _ areas: inout Areas
  ) {
    let (first, second) = (plot.first, plot.second)
    for state in 0..<first.stateCount {
      for place in first.places(of: state) {
        let (top, bottom) = (first.starts[place], first.ends[place])
        var other = second.place(of: state, endingAfter: top + diagonals.lowerBound)
        while other < second.offsets[state + 1] {
          let (left, right) = (second.starts[other], second.ends[other])
          guard left - bottom < diagonals.upperBound else { break }
          let corner = left - top
          areas.add(
            1,
            of: RecurrencePlot.cells(
              bottom - top, right - left,
              (diagonals.lowerBound - corner)...(diagonals.upperBound - corner)))
          other += 1
        }
      }
    }
  }

  /// The different lengths of the runs in `state`, and how many have each.
  private static func lengths(
    _ row: RecurrenceRow, _ state: Int
  ) -> [(length: Int, runs: Int)] {
    row.places(of: state).map { row.ends[$0] - row.starts[$0] }
      .sorted().reduce(into: []) { lengths, length in
        if lengths.last?.length == length {
          lengths[lengths.count - 1].runs += 1
        } else {
          lengths.append((length, 1))
        }
      }
  }

  /// How often each area comes about: small ones in an array, large ones by number.
  private struct Areas {
    private var small = [Int](repeating: 0, count: 4096)
    private var large: [Int: Int] = [:]

    mutating func add(_ count: Int, of area: Int) {
      guard area > 1 else { return }
      if area < small.count { small[area] += count } else { large[area, default: 0] += count }
    }

    /// The counts, from the smallest area on.
    var counts: [Int] { small + large.keys.sorted().compactMap { large[$0] } }
  }
}
