/// Diagonal lines from bits, 64 cells at a time, for records whose codes change at nearly every unit.
///
/// Each record is a few planes of bits, one for each binary digit of its states. The cells of a diagonal are the
/// places at which no plane of one record differs from the other's, moved by the diagonal. A(k), the number of cells
/// from which k cells on recur, comes from the bits and their neighbours; lines of one, two and three cells from
/// A(k) - 2 A(k + 1) + A(k + 2), and longer ones are read as runs of the bits of A(4). O(N² p / 64) for p planes and
/// O(N p) memory.
enum PlaneDiagonals {
  static func add(
    _ plot: RecurrencePlot, _ diagonals: ClosedRange<Int>, to tally: inout LineTally
  ) {
    let states = Int32(clamping: plot.first.stateCount)
    // Units that never recur have another number in each record.
    let first = Planes(plot.first, size: plot.size, others: states)
    let second = Planes(plot.second, size: plot.size, others: states + 1)
    let count = max(first.count, second.count)
    let later = max(diagonals.lowerBound, 0)..<(max(diagonals.upperBound, -1) + 1)
    let earlier = max(-diagonals.upperBound, 1)..<(max(-diagonals.lowerBound, 0) + 1)
    var lines = Lines()
    if !later.isEmpty {
      lines.add(
        first.words(count), second.words(count), planes: count, size: plot.size, moves: later,
        &tally)
    }
    if earlier.lowerBound < earlier.upperBound {
      lines.add(
        second.words(count), first.words(count), planes: count, size: plot.size, moves: earlier,
        &tally)
    }
    lines.finish(&tally)
  }

  /// The binary digits of the states of one record.
  private struct Planes {
    let units: [Int32]
    /// How many digits the largest number has.
    let count: Int

    init(_ row: RecurrenceRow, size: Int, others: Int32) {
      var units: [Int32] = []
      units.reserveCapacity(size)
      for run in row.states.indices {
        let state = row.states[run] >= 0 ? row.states[run] : others
        units.append(
          contentsOf: repeatElement(state, count: row.bounds[run + 1] - row.bounds[run]))
      }
      self.units = units
      count = max(1, 32 - (units.max() ?? 0).leadingZeroBitCount)
    }

    /// The digits of units 0 to 63, plane by plane, then of the next 64; an empty word of each plane at the end.
    func words(_ planes: Int) -> [UInt64] {
      var words = [UInt64](repeating: 0, count: (units.count / 64 + 2) * planes)
      for (unit, state) in units.enumerated() {
        for plane in 0..<planes where state >> Int32(plane) & 1 == 1 {
          words[unit / 64 * planes + plane] |= 1 << UInt64(unit % 64)
        }
      }
      return words
    }
  }

  /// What is counted over all diagonals.
  private struct Lines {
    /// A(1) to A(5).
    private var reaching = [0, 0, 0, 0, 0]

    /// The diagonals on which the second record is read `moves` units later.
    mutating func add(
      _ fixed: [UInt64], _ moving: [UInt64], planes: Int, size: Int, moves: Range<Int>,
      _ tally: inout LineTally
    ) {
      var moved = moving
      for bits in 0..<min(64, moves.upperBound) {
        // All diagonals that leave the same rest by 64 read the same moved words.
        if bits > 0 {
          for place in moved.indices {
            let next = place + planes < moving.count ? moving[place + planes] : 0
            moved[place] = moving[place] &>> UInt64(bits) | next &<< UInt64(64 - bits)
          }
        }
        var move = bits
        if move < moves.lowerBound { move += (moves.lowerBound - move + 63) / 64 * 64 }
        while move < moves.upperBound {
          addDiagonal(
            fixed, moved, planes, offset: move / 64 * planes, length: size - move, &tally)
          move += 64
        }
      }
    }

    /// One diagonal of `length` cells.
    private mutating func addDiagonal(
      _ fixed: [UInt64], _ moved: [UInt64], _ planes: Int, offset: Int, length: Int,
      _ tally: inout LineTally
    ) {
      let words = (length + 63) / 64
      let end = ~UInt64(0) &>> UInt64(words * 64 - length)
      var (one, two, three, four, runs) = (0, 0, 0, 0, 0)
      var open = 0
      func cells(_ word: Int) -> UInt64 {
        let place = word * planes
        var differs = fixed[place] ^ moved[place + offset]
        if planes > 1 {
          for plane in (place + 1)..<(place + planes) {
            differs |= fixed[plane] ^ moved[plane + offset]
          }
        }
        return word == words - 1 ? ~differs & end : ~differs
      }
      var next = cells(0)
      for word in 0..<words {
        let here = next
        next = word + 1 < words ? cells(word + 1) : 0
        let both = here & (here >> 1 | next << 63)
        let triple = both & (here >> 2 | next << 62)
        var rest = triple & (here >> 3 | next << 61)
        one += here.nonzeroBitCount
        two += both.nonzeroBitCount
        three += triple.nonzeroBitCount
        guard rest != 0 || open > 0 else { continue }
        four += rest.nonzeroBitCount
        if open > 0 {
          let more = (~rest).trailingZeroBitCount
          open += more
          if more == 64 { continue }
          tally.add(1, of: open + 3)
          open = 0
          rest &= ~UInt64(0) &<< UInt64(more)
        }
        while rest != 0 {
          let start = rest.trailingZeroBitCount
          let length = (~(rest &>> UInt64(start))).trailingZeroBitCount
          runs += 1
          if start + length == 64 {
            open = length
            break
          }
          tally.add(1, of: length + 3)
          rest &= rest &+ (1 &<< UInt64(start))
        }
      }
      if open > 0 { tally.add(1, of: open + 3) }
      reaching[0] += one
      reaching[1] += two
      reaching[2] += three
      reaching[3] += four
      reaching[4] += four - runs
    }

    /// The lines of up to three cells.
    func finish(_ tally: inout LineTally) {
      for length in 1...3 {
        let lines = reaching[length - 1] - 2 * reaching[length] + reaching[length + 1]
        if lines != 0 { tally.add(lines, of: length) }
      }
    }
  }
}
