import SequenceStatistics
import Testing

@Suite struct GroupPermutationTests {
  /// R: `combn(12, 5, ...)` over all labellings.
  @Test func allLabellings() {
    let test = GroupPermutation(TwoGroups.of(TwoGroups.first, TwoGroups.second))
    #expect(test.labellingCount == 792 && test.kind == .enumerated)
    #expect(isClose(test.p.greater, 0.0429292929292929, relative: 1e-12))
    #expect(isClose(test.p.less, 0.960858585858586, relative: 1e-12))
    #expect(isClose(test.p.twoSided, 0.0808080808080808, relative: 1e-12))
  }

  /// Every one of the 2ⁿ labellings that the scheme admits, by its definition.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func pValuesAreThoseOfAllAdmittedLabellings(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let n = 4 + random.below(6)
    let tenths = (0..<n).map { _ in random.below(15) }
    let groups = (0..<n).map { $0 < 4 ? $0 % 2 : random.below(2) }
    let labels = (0..<n).map { _ in random.below(2) == 0 ? nil : random.below(3) }
    let families = try FamilyClusters(labels, dyads: n)
    let test = GroupPermutation(
      GroupedValues(tenths.map { Double($0) / 10 + 0.7 }, groups: groups, families: families))
    let isWhole = families.families.map { Set($0.map { groups[$0] }).count == 1 }
    let wholeFirst = families.families.indices.count {
      isWhole[$0] && groups[families.families[$0][0]] == 1
    }
    let admitted = (0..<(1 << n)).filter { choice in
      var first = 0
      for (place, family) in families.families.enumerated() {
        let ones = family.count { choice >> $0 & 1 == 1 }
        if isWhole[place] {
          if ones != 0, ones != family.count { return false }
          if ones > 0 { first += 1 }
        } else if ones != family.count(where: { groups[$0] == 1 }) {
          return false
        }
      }
      return first == wholeFirst
    }
    // Differences over a common denominator stay whole numbers.
    func difference(_ isFirst: (Int) -> Bool) -> (Int, Int) {
      let ones = (0..<n).filter(isFirst)
      let sum = ones.reduce(0) { $0 + tenths[$1] }
      let total = tenths.reduce(0, +)
      return (sum * (n - ones.count) - (total - sum) * ones.count, ones.count * (n - ones.count))
    }
    let observed = difference { groups[$0] == 1 }
    let others = admitted.map { choice in difference { choice >> $0 & 1 == 1 } }
    if admitted.count == 1 || Set(tenths).count == 1 {
      #expect(test.p.greater.reason == .cannotVary, "\(seed)")
      return
    }
    #expect(test.labellingCount == admitted.count, "\(seed)")
    let count = Double(admitted.count)
    let greater = others.count { $0.0 * observed.1 >= observed.0 * $0.1 }
    let less = others.count { $0.0 * observed.1 <= observed.0 * $0.1 }
    let far = others.count { abs($0.0) * observed.1 >= abs(observed.0) * $0.1 }
    #expect(isClose(test.p.greater, Double(greater) / count), "\(seed)")
    #expect(isClose(test.p.less, Double(less) / count), "\(seed)")
    #expect(isClose(test.p.twoSided, Double(far) / count), "\(seed)")
  }

  @Test func drawnLabellingsComeNearAllOfThem() throws {
    var random = TestRandom(seed: 2)
    let values = (0..<14).map { _ in Double(random.below(1000)) }
    let families = try FamilyClusters(
      [1, 1, 2, 2, 3] + [Int?](repeating: nil, count: 9), dyads: 14)
    let groups = GroupedValues(
      values, groups: [1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0], families: families)
    let all = GroupPermutation(groups)
    let drawn = GroupPermutation(groups, exactLimit: 1, replicates: 20_000, seed: 9)
    #expect(all.kind == .enumerated && drawn.kind == .sampled)
    #expect(all.sharedFamilyCount == 1 && all.wholeFamilyCount == 11)
    for (one, other) in [
      (all.p.greater, drawn.p.greater), (all.p.twoSided, drawn.p.twoSided),
    ] {
      let p = try #require(one.value)
      #expect(isClose(other, p, relative: 0, absolute: 5 * (p * (1 - p) / 20_000).squareRoot()))
    }
    #expect(GroupPermutation(groups, exactLimit: 1) == GroupPermutation(groups, exactLimit: 1))
  }

  @Test func anOffsetOrAScaleChangesNothing() {
    let test = GroupPermutation(TwoGroups.of(TwoGroups.first, TwoGroups.second)).p
    for change in [{ $0 * 1e300 }, { $0 + 1e6 }, { $0 * 1e-300 }] as [(Double) -> Double] {
      let other = GroupPermutation(
        TwoGroups.of(TwoGroups.first.map(change), TwoGroups.second.map(change)))
      #expect(other.p == test)
    }
  }

  @Test func fewDyadsOrNoSpread() throws {
    #expect(GroupPermutation(TwoGroups.of([1], [2, 3])).p.less.reason == .tooFewDyads)
    #expect(GroupPermutation(TwoGroups.of([2, 2], [2, 2])).p.less.reason == .cannotVary)
    let fixed = GroupedValues(
      [1, 2, 3, 4], groups: [1, 1, 0, 0], families: try FamilyClusters([1, 1, 2, 2], dyads: 4))
    #expect(GroupPermutation(fixed).p.twoSided == .value(1))
  }
}
