import Testing

@testable import SequenceStatistics

@Suite struct RecurrenceRowTests {
  @Test(arguments: 0..<100) func unitsOfAStateAreCounted(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    var units: [Int32] = []
    var states: [Int32] = []
    var bounds = [0]
    for _ in 0..<random.below(8) {
      let state = Int32(random.below(4)) - 1
      guard state != states.last else { continue }
      states.append(state)
      units += [Int32](repeating: state, count: 1 + random.below(4))
      bounds.append(units.count)
    }
    let row = RecurrenceRow(states: states, bounds: bounds, stateCount: 3)
    for state in 0..<3 {
      for low in 0...units.count {
        for high in low...units.count {
          #expect(
            row.units(of: state, in: low..<high)
              == units[low..<high].count { $0 == Int32(state) }, "seed \(seed)")
        }
        let ending = row.places(of: state).first { bounds[row.members[$0] + 1] > low }
        #expect(
          row.place(of: state, endingAfter: low) == ending ?? row.places(of: state).upperBound)
      }
      #expect(row.places(of: state).allSatisfy { states[row.members[$0]] == Int32(state) })
    }
    #expect(row.members.count == states.count { $0 >= 0 })
  }
}
