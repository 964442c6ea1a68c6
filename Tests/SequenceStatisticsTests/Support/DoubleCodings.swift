import CodedSessions
import SequenceStatistics

extension TestRandom {
  /// Two codings of a few blocks in single microseconds, with uncodable time; some marks of one coder overlap,
  /// and with `moments` some are moments.
  mutating func doubleCoding(
    categories: Int, until end: Int64 = 90, exclusive: Bool = true, moments: Bool = false
  ) -> DoubleCoding {
    let origin = Int64(below(200)) - 100
    func spans(_ most: Int, _ longest: Int) -> TimeSet {
      TimeSet(
        (0...below(most)).compactMap { _ in
          let onset = origin + Int64(below(Int(end)))
          return TimeSpan(
            onset: SessionTime(microseconds: onset),
            offset: SessionTime(microseconds: onset + Int64(1 + below(longest))))
        })
    }
    let blocks = below(3) == 0 ? spans(3, 60) : spans(1, Int(end))
    let uncodable = below(2) == 0 ? TimeSet.empty : spans(4, 12)
    func marks() -> [DoubleCoding.Mark] {
      var marks: [DoubleCoding.Mark] = []
      var time = origin - 5
      while time < origin + end + 30 {
        let length = moments && below(3) == 0 ? 0 : Int64(1 + below(12))
        marks.append(
          DoubleCoding.Mark(
            category: below(categories), onset: SessionTime(microseconds: time),
            offset: SessionTime(microseconds: time + length)))
        time += below(3) == 0 ? Int64(below(9)) : length
        if length == 0 { time += 1 }
        if !exclusive, below(2) == 0 { time -= Int64(below(8)) }
      }
      return marks
    }
    return DoubleCoding(
      categories: categories, first: marks(), second: below(9) == 0 ? [] : marks(),
      blocks: blocks, uncodable: uncodable, isExclusive: exclusive)
  }

  /// A table of small counts, some of them without a disagreement.
  mutating func agreementTable(size: Int, largest: Int = 6) -> AgreementTable {
    let isSparse = below(3) == 0
    return AgreementTable(
      size: size,
      cells: (0..<(size * size)).map { place in
        let isAgreement = place / size == place % size
        return isSparse && !isAgreement && below(3) > 0 ? 0 : below(largest + 1)
      })
  }
}

/// Two codings unit by unit: the slow oracle of agreement over time.
struct CodedUnits {
  /// What both coders wrote in one unit: categories in the order of marks.
  struct Unit {
    var first: [Int]
    var second: [Int]
  }

  /// The units of each block; `nil` where the midpoint cannot be compared.
  var blocks: [[Unit?]] = []

  init(_ coding: DoubleCoding, unit: Int64) {
    for block in coding.blocks {
      let (onset, offset) = (block.onset.microseconds, block.offset.microseconds)
      var middles: [Int64] = []
      while 2 * onset + (2 * Int64(middles.count) + 1) * unit < 2 * offset {
        middles.append(2 * onset + (2 * Int64(middles.count) + 1) * unit)
      }
      func categories(_ marks: [DoubleCoding.Mark], _ place: Int) -> [Int] {
        marks.filter { mark in
          let (start, end) = (mark.onset.microseconds, mark.offset.microseconds)
          if start < end { return 2 * start <= middles[place] && middles[place] < 2 * end }
          guard onset <= start, start <= offset else { return false }
          return min(Int((start - onset) / unit), middles.count - 1) == place
        }.map(\.category)
      }
      blocks.append(
        middles.indices.map { place in
          let isCompared = coding.time.spans.contains {
            2 * $0.onset.microseconds <= middles[place]
              && middles[place] < 2 * $0.offset.microseconds
          }
          return isCompared
            ? Unit(first: categories(coding.first, place), second: categories(coding.second, place))
            : nil
        })
    }
  }

  /// The same for one category: present is 0, absent nothing.
  func presence(of category: Int) -> CodedUnits {
    var units = self
    units.blocks = blocks.map { block in
      block.map { unit in
        unit.map {
          Unit(
            first: $0.first.contains(category) ? [0] : [],
            second: $0.second.contains(category) ? [0] : [])
        }
      }
    }
    return units
  }

  var swapped: CodedUnits {
    var units = self
    units.blocks = blocks.map { $0.map { $0.map { Unit(first: $0.second, second: $0.first) } } }
    return units
  }

  /// The table by the earliest mark of each unit, the first coder being the reference.
  func table(categories: Int, tolerance: Int = 0) -> AgreementTable {
    var pairs: [(Int, Int)] = []
    for block in blocks {
      for place in block.indices {
        guard let unit = block[place] else { continue }
        let wanted = unit.first.first ?? categories
        let near = max(0, place - tolerance)...min(block.count - 1, place + tolerance)
        let isNear = near.contains { at in
          block[at].map { ($0.second.first ?? categories) == wanted } ?? false
        }
        pairs.append((wanted, isNear ? wanted : unit.second.first ?? categories))
      }
    }
    return AgreementTable(size: categories + 1, pairs: pairs)
  }
}
