import CodedSessions
import SimulatedSessions
import Testing

@Suite struct SimulatedStudyTests {
  private func study(
    dyads: Int = 20, spread: Double = 0, seed: UInt64 = 1
  ) -> SimulatedStudy {
    SimulatedStudy(
      groups: [
        .init(name: "chased", pursuit: 0.8, answers: 0.4),
        .init(name: "free", pursuit: 0.1, answers: 0.4),
      ], dyads: dyads, length: .seconds(600), spread: spread, seed: seed)
  }

  @Test func membersAreNumberedGroupByGroup() {
    let members = study(dyads: 3).members
    #expect(members.map(\.id) == ["S-001", "S-002", "S-003", "S-004", "S-005", "S-006"])
    #expect(members.map(\.group) == ["chased", "chased", "chased", "free", "free", "free"])
    #expect(members.allSatisfy { $0.pursuit == ($0.group == "chased" ? 0.8 : 0.1) })
    #expect(Set(members.map(\.seed)).count == 6)
    #expect(members[4] == study(dyads: 3).member(1, ofGroup: 1))
  }

  /// Far more aversions are pursued where the probability is .8: the truth has what was put in.
  @Test func theTruthHasWhatWasPutIn() throws {
    let study = study()
    for group in study.groups {
      var (aversions, pursued) = (0, 0)
      for member in study.members where member.group == group.name {
        let truth = try study.session(of: member).truth
        aversions += truth.aversions.count
        pursued += truth.pursuedAversions.count
      }
      let share = Double(pursued) / Double(aversions)
      // An aversion that the end of the session cuts may not be pursued any more; some 500 are drawn.
      #expect(abs(share - group.pursuit) < 0.06, "\(group.name): \(pursued) of \(aversions)")
    }
  }

  @Test func dyadsDifferByTheSpread() {
    let even = study(dyads: 400, spread: 1).members.filter { $0.group == "chased" }
    let logits = even.map { logOdds($0.pursuit) }
    let mean = logits.reduce(0, +) / 400
    let variance = logits.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399
    #expect(abs(mean - logOdds(0.8)) < 0.2 && abs(variance - 1) < 0.25)
    // More dyads leave the first group's as they are.
    #expect(study(dyads: 10, spread: 1).members[3].pursuit == even[3].pursuit)
    #expect(study(dyads: 10, spread: 1, seed: 2).members[3].pursuit != even[3].pursuit)
  }

  @Test func impossibleNumbersAreTheNearestPossible() {
    let odd = SimulatedStudy(
      groups: [.init(name: "x", pursuit: 7, answers: -1)], dyads: -3, length: .seconds(1),
      spread: -1)
    #expect(odd.members.isEmpty && odd.groups[0].pursuit == 1 && odd.groups[0].answers == 0)
    #expect(throws: SimulationError.self) {
      try SimulatedStudy(groups: odd.groups, dyads: 1, length: .zero).session(
        of: study(dyads: 1).members[0])
    }
  }

  private func logOdds(_ p: Double) -> Double {
    // The natural logarithm by halving: no other library is needed for a test.
    var (low, high) = (-40.0, 40.0)
    let odds = p / (1 - p)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if power(middle) < odds { low = middle } else { high = middle }
    }
    return low
  }

  private func power(_ x: Double) -> Double {
    let small = x / 1024
    var (term, sum) = (1.0, 1.0)
    for k in 1...20 {
      term *= small / Double(k)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}
