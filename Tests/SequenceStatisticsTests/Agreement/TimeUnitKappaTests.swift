import CodedSessions
import SequenceStatistics
import Testing

@Suite struct TimeUnitKappaTests {
  private struct Input: Decodable { let input: AgreementEvents }

  private struct Datasets: Decodable {
    struct Sets: Decodable { let datasets: [String: AgreementEvents] }
    let input: Sets
  }

  private static let tenth = SessionTime.milliseconds(100)

  /// The cells of `table` in the order of the case's categories, in which "none" is nothing coded; empty if the table
  /// has anything else.
  private func cells(_ table: AgreementTable, _ codes: [String], _ expected: JsonValue) -> [Int] {
    let places = expected.list.compactMap { name in
      name.text == "none" ? codes.count : codes.firstIndex { $0 == name.text }
    }
    let cells = places.flatMap { row in places.map { table[row, $0] } }
    return cells.reduce(0, +) == table.total ? cells : []
  }

  @Test func exhaustiveGazeIsMet() throws {
    let input: Input = try AgreementCase.decoded("01-time-unit-cohen-kappa")
    let json: JsonValue = try AgreementCase.decoded("01-time-unit-cohen-kappa")
    let expected = json["references"][0]["expected"]
    let found = try TimeUnitKappa(input.input.coding, unit: Self.tenth)
    #expect(
      cells(found.exact.table, input.input.codes, expected["categories"])
        == expected["agreement_matrix_rows_A_cols_B"].cells)
    #expect(Double(found.units) == expected["N"].number)
    for (measure, key) in [
      (found.exact.po, "p_observed"), (found.exact.pe, "p_expected"), (found.exact.kappa, "kappa"),
      (found.exact.kappaMax, "kappa_max"), (found.exact.standardError(units: 600), "se"),
      (found.exact.nullStandardError(units: 600), "se_under_H0"),
    ] {
      #expect(isClose(measure, try #require(expected[key].number)), "\(key)")
    }
  }

  @Test func toleranceIsMetInBothDirections() throws {
    let input: Input = try AgreementCase.decoded("02-time-unit-kappa-tolerance-jitter")
    let json: JsonValue = try AgreementCase.decoded("02-time-unit-kappa-tolerance-jitter")
    let expected = json["references"][0]["expected"]
    #expect(expected["by_tolerance"].list.count == 4)
    for row in expected["by_tolerance"].list {
      let tolerance = Int(try #require(row["tolerance_units"].number))
      let found = try TimeUnitKappa(input.input.coding, unit: Self.tenth, tolerance: tolerance)
      for (kappa, key) in [
        (found.tolerant.firstAsReference, "A_reference"),
        (found.tolerant.secondAsReference, "B_reference"),
      ] {
        #expect(
          cells(kappa.table, input.input.codes, expected["categories"]) == row[key]["matrix"].cells)
        #expect(isClose(kappa.po, try #require(row[key]["p_observed"].number)))
        #expect(isClose(kappa.pe, try #require(row[key]["p_expected"].number)))
        #expect(isClose(kappa.kappa, try #require(row[key]["kappa"].number)))
        #expect(isClose(kappa.kappaMax, try #require(row[key]["kappa_max"].number)))
      }
      #expect(isClose(found.tolerant.meanKappa, try #require(row["mean_kappa"].number)))
      #expect(isClose(found.exact.kappa, 0.9597115345876476))
    }
  }

  @Test func skewedPrevalenceIsMet() throws {
    let input: Input = try AgreementCase.decoded("05-skewed-prevalence")
    let json: JsonValue = try AgreementCase.decoded("05-skewed-prevalence")
    let expected = json["references"][0]["expected"]
    let found = try TimeUnitKappa(input.input.coding, unit: Self.tenth).exact
    #expect(
      cells(found.table, input.input.codes, expected["categories"])
        == expected["agreement_matrix_rows_A_cols_B"].cells)
    #expect(isClose(found.kappa, try #require(expected["kappa"].number)))
    #expect(isClose(found.kappaMax, try #require(expected["kappa_max"].number)))
  }

  @Test func edgeCasesAreMet() throws {
    let input: Datasets = try AgreementCase.decoded("18-edge-cases")
    let json: JsonValue = try AgreementCase.decoded("18-edge-cases")
    let all = json["references"][0]["expected"]
    #expect(all.keys.count == 6)
    for name in all.keys {
      let events = try #require(input.input.datasets[name])
      for tolerance in 0...2 {
        let found = try TimeUnitKappa(events.coding, unit: Self.tenth, tolerance: tolerance)
        let expected = all[name]["tolerance_\(tolerance)"]
        for (kappa, key) in [
          (found.tolerant.firstAsReference, "A_reference"),
          (found.tolerant.secondAsReference, "B_reference"),
        ] {
          let note = "\(name) \(tolerance) \(key)"
          let values = expected[key]
          #expect(
            cells(kappa.table, events.codes, all[name]["categories"]) == values["matrix"].cells,
            "\(note)")
          #expect(isClose(kappa.po, try #require(values["po"].number)), "\(note)")
          #expect(isClose(kappa.pe, try #require(values["pe"].number)), "\(note)")
          if let number = values["kappa"].number {
            #expect(isClose(kappa.kappa, number, absolute: 1e-9), "\(note)")
            let most = try #require(values["kappa_max"].number)
            #expect(isClose(kappa.kappaMax, most, absolute: 1e-9), "\(note)")
          } else {
            #expect(kappa.kappa == .undefined(.chanceComplete), "\(note)")
            #expect(kappa.kappaMax == .undefined(.chanceComplete), "\(note)")
          }
        }
      }
    }
  }

  /// The comparison of programs on two synthetic records.
  @Test func theSameRecordsAsInOtherPrograms() throws {
    let input: Datasets = try AgreementCase.decoded("12-easydiag")
    let jitter = try #require(input.input.datasets["gaze60_jitter"]).coding
    for (tolerance, kappa) in [(0, 0.959712), (1, 0.983883), (2, 0.994627), (5, 1)] {
      let found = try TimeUnitKappa(jitter, unit: Self.tenth, tolerance: tolerance).tolerant
      #expect(isClose(found.meanKappa, kappa, absolute: 5e-7))
    }
    let confused = try #require(input.input.datasets["gaze120_conf_omit"]).coding
    let found = try TimeUnitKappa(confused, unit: Self.tenth, tolerance: 5)
    #expect(isClose(found.exact.kappa, 0.590220, absolute: 5e-7))
    #expect(isClose(found.tolerant.firstAsReference.kappa, 0.695902, absolute: 5e-7))
    #expect(isClose(found.tolerant.secondAsReference.kappa, 0.788800, absolute: 5e-7))
    // On a record of tenths of a second half the unit gives the same kappa and twice the units.
    let half = try TimeUnitKappa(confused, unit: .milliseconds(50))
    #expect(isClose(half.exact.kappa, 0.590220, absolute: 5e-7) && half.units == 2 * found.units)
  }

  @Test func itIsTheTableUnitByUnit() throws {
    for seed in 0..<600 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let categories = 1 + random.below(4)
      let coding = random.doubleCoding(categories: categories)
      let unit = Int64(1 + random.below(9))
      let found = try TimeUnitKappa(coding, unit: SessionTime(microseconds: unit))
      let units = CodedUnits(coding, unit: unit)
      #expect(found.exact.table == units.table(categories: categories), "\(seed)")
      #expect(found.units == units.blocks.joined().count { $0 != nil }, "\(seed)")
      let swapped = try TimeUnitKappa(coding.swapped, unit: SessionTime(microseconds: unit))
      #expect(swapped.exact.table == found.exact.table.transposed, "\(seed)")
      #expect(swapped.exact.kappa == found.exact.kappa, "\(seed)")
    }
  }

  @Test func identicalCodingsAgreeInEveryIndex() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let one = random.doubleCoding(categories: 3)
      let coding = DoubleCoding(
        categories: 3, first: one.first, second: one.first, blocks: TimeSet(one.blocks),
        uncodable: TimeSet(one.blocks).subtracting(one.time))
      let found = try TimeUnitKappa(coding, unit: SessionTime(microseconds: 3), tolerance: 2)
      let table = found.exact.table
      let weighted = try WeightedKappa(table, weights: .quadratic)
      let agreement = (0..<4).map { PositiveNegativeAgreement(table, of: $0) }
      let indices =
        [
          found.exact.kappa, found.exact.kappaMax, found.tolerant.meanKappa, ScottsPi(table).pi,
          GwetAC1(table).ac1, BennettS(table).s, weighted.kappa, PercentAgreement(table).share,
          PrevalenceAndBias(table).pabak,
        ] + agreement.flatMap { [$0.positive, $0.negative, $0.occurrence] }
      for index in indices { #expect(index.value == nil || index == .value(1), "\(seed)") }
    }
  }

  @Test func hostileInputsAreAnswered() throws {
    let none = try TimeUnitKappa(
      DoubleCoding(categories: -3, first: [], second: [], blocks: .empty), unit: .seconds(1))
    #expect(none.exact.kappa == .undefined(.noPairs) && none.units == 0)
    let endless = try #require(
      TimeSpan(
        onset: SessionTime(microseconds: .min), offset: SessionTime(microseconds: .max)))
    let mark = DoubleCoding.Mark(
      category: 0, onset: .zero, offset: SessionTime(microseconds: .max))
    let coding = DoubleCoding(
      categories: 1, first: [mark], second: [], blocks: TimeSet(endless))
    for unit in [1, 7, Int64.max] {
      let found = try TimeUnitKappa(
        coding, unit: SessionTime(microseconds: unit), tolerance: .max)
      #expect(found.units > 0 && found.tolerance == .max)
    }
    #expect(try TimeUnitKappa(coding, unit: .seconds(1), tolerance: -4).tolerance == 0)
  }
}
