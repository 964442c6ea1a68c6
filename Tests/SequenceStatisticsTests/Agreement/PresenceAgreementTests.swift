import CodedSessions
import SequenceStatistics
import Testing

@Suite struct PresenceAgreementTests {
  private struct Input: Decodable { let input: AgreementEvents }

  @Test func theReferenceCaseIsMet() throws {
    let input: Input = try AgreementCase.decoded("05-skewed-prevalence")
    let json: JsonValue = try AgreementCase.decoded("05-skewed-prevalence")
    let expected = json["references"][0]["expected"]["per_code_2x2_rows_A_present_absent_cols_B"]
    let units = try PresenceAgreement(input.input.coding, unit: .milliseconds(100))
    let time = try PresenceAgreement(continuous: input.input.coding)
    #expect(units.codes.count == 4)
    for (place, code) in input.input.codes.enumerated() {
      let found = units.codes[place]
      let values = expected[code]
      #expect(found.exact.table.cells == values["table"].cells, "\(code)")
      #expect(time.codes[place].exact.table.cells == values["table"].cells.map { $0 * 100_000 })
      for (measure, key) in [
        (found.exact.kappa, "kappa"), (found.exact.kappaMax, "kappa_max"),
        (found.agreement.positive, "p_positive"), (found.agreement.negative, "p_negative"),
        (found.agreement.occurrence, "occurrence_agreement"),
      ] {
        #expect(isClose(measure, try #require(values[key].number)), "\(code) \(key)")
      }
    }
  }

  @Test func severalCodesAndMomentsAreCountedUnitByUnit() throws {
    for seed in 0..<400 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let moments = random.below(2) == 0
      let coding = random.doubleCoding(
        categories: 3, exclusive: random.below(3) == 0, moments: moments)
      let unit = Int64(1 + random.below(6))
      let tolerance = random.below(4)
      let found = try PresenceAgreement(
        coding, unit: SessionTime(microseconds: unit), tolerance: tolerance)
      let units = CodedUnits(coding, unit: unit)
      for category in 0..<3 {
        let presence = units.presence(of: category)
        let code = found.codes[category]
        #expect(code.exact.table == presence.table(categories: 1), "\(seed)")
        #expect(
          code.tolerant.firstAsReference.table
            == presence.table(categories: 1, tolerance: tolerance), "\(seed)")
        #expect(
          code.tolerant.secondAsReference.table
            == presence.swapped.table(categories: 1, tolerance: tolerance), "\(seed)")
        #expect(code.agreement == PositiveNegativeAgreement(code.exact.table), "\(seed)")
        #expect(code.prevalence == PrevalenceAndBias(code.exact.table), "\(seed)")
      }
      if !moments {
        let time = try PresenceAgreement(
          continuous: coding, tolerance: SessionTime(microseconds: Int64(tolerance)))
        let finest = try PresenceAgreement(
          coding, unit: SessionTime(microseconds: 1), tolerance: tolerance)
        #expect(time == finest, "\(seed)")
      }
    }
  }

  /// For exclusive codings the tables of presence are those of the whole table.
  @Test func exclusiveCodesGiveThePartsOfOneTable() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      var coding = random.doubleCoding(categories: 3)
      while !isApart(coding.first) || !isApart(coding.second) {
        coding = random.doubleCoding(categories: 3)
      }
      let unit = SessionTime(microseconds: 2)
      let whole = try TimeUnitKappa(coding, unit: unit).exact.table
      let parts = try PresenceAgreement(coding, unit: unit)
      for category in 0..<3 {
        #expect(parts.codes[category].exact.table == whole.presence(of: category), "\(seed)")
      }
    }
  }

  private func isApart(_ marks: [DoubleCoding.Mark]) -> Bool {
    zip(marks, marks.dropFirst()).allSatisfy { $0.offset <= $1.onset }
  }

  @Test func momentsHaveNoContinuousTime() throws {
    let block = try #require(TimeSpan(onset: .zero, offset: .seconds(4)))
    func moment(_ time: Int64) -> DoubleCoding.Mark {
      DoubleCoding.Mark(category: 0, onset: .seconds(time), offset: .seconds(time))
    }
    let coding = DoubleCoding(
      categories: 1, first: [moment(1), moment(4)], second: [moment(1), moment(3)],
      blocks: TimeSet(block), isExclusive: false)
    // At the very end a moment belongs to the last unit, where the other coder's lies.
    let found = try PresenceAgreement(coding, unit: .seconds(1))
    #expect(found.codes.first?.exact.table.cells == [2, 0, 0, 2])
    #expect(throws: TimeAgreementError.moments) { try PresenceAgreement(continuous: coding) }
    #expect(throws: TimeAgreementError.noLength) { try PresenceAgreement(coding, unit: .zero) }
    let none = DoubleCoding(categories: 0, first: [], second: [], blocks: TimeSet(block))
    #expect(try PresenceAgreement(none, unit: .seconds(1)).codes.isEmpty)
  }
}
