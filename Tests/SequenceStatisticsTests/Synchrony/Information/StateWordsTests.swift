import Testing

@testable import SequenceStatistics

@Suite struct StateWordsTests {
  /// Words are equal where what was shown is equal, by digits and by rank alike.
  @Test(arguments: 0..<60) func equalWordsHaveEqualNumbers(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let states = [2, 3, 40, 400][seed % 4]
    let lengths = [30 + random.below(30), 0, 1, random.below(40)]
    var stretches: [Range<Int>] = []
    for length in lengths {
      let start = stretches.last?.upperBound ?? 0
      stretches.append(start..<(start + length))
    }
    let count = lengths.reduce(0, +)
    // Few distinct runs, so that words come again.
    let palette = (0..<4).map { _ in UInt32(random.below(states)) }
    let units = (0..<count).map { _ in
      random.below(9) == 0 ? UInt32(states) : palette[random.below(4)]
    }
    let length = 1 + random.below(7)
    let words = StateWords(of: length, units: units, states: states, stretches: stretches)
    var window: [UInt32: [UInt32]] = [:]
    var seen: [[UInt32]: UInt32] = [:]
    for stretch in stretches {
      for place in stretch {
        let start = place - length + 1
        let shown = start >= stretch.lowerBound ? Array(units[start...place]) : []
        guard !shown.isEmpty, !shown.contains(UInt32(states)) else {
          #expect(words.ends[place] >= words.count, "seed \(seed)")
          continue
        }
        let number = words.ends[place]
        #expect(number < words.count, "seed \(seed)")
        #expect(window[number, default: shown] == shown, "seed \(seed)")
        #expect(seen[shown, default: number] == number, "seed \(seed)")
        window[number] = shown
        seen[shown] = number
      }
    }
    #expect(words.older == words.older.sorted() && words.older.count == words.count)
  }

  @Test func theOlderPartIsKnown() {
    let units: [UInt32] = [0, 1, 1, 0, 1, 1]
    let single = StateWords(units: units, states: 2)
    let runs = StateWords.codedRuns(single, [0..<6])
    #expect(runs == [1, 2, 3, 4, 5, 6])
    let pairs = StateWords(single, of: 1, then: single, of: 1, codedRuns: runs)
    #expect(pairs.count == 4 && pairs.ends == [4, 1, 3, 2, 1, 3] && pairs.older == [0, 0, 1, 1])
  }

  @Test func wordsLongerThanTheRowNeedNoMemory() {
    let words = StateWords(
      of: 1 << 40, units: [0, 1, 0, 1], states: 2, stretches: [0..<4])
    #expect(words.ends.allSatisfy { $0 >= words.count })
    let none = StateWords(of: 3, units: [], states: 0, stretches: [])
    #expect(none.ends.isEmpty && none.count == 0)
  }
}
