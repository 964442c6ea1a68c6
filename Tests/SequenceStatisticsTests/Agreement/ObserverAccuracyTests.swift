import SequenceStatistics
import Testing

@Suite struct ObserverAccuracyTests {
  @Test func theReferenceCaseIsMet() throws {
    let json: JsonValue = try AgreementCase.decoded("19-kappa-and-observer-accuracy")
    let expected = json["references"][0]["expected"]
    for codes in expected["expected_kappa_equiprobable"].keys {
      let model = ObserverAccuracy(codes: try #require(Int(codes)))
      let values = expected["expected_kappa_equiprobable"][codes]
      #expect(values.keys.count == 6)
      for accuracy in values.keys {
        let kappa = model.kappa(accuracy: try #require(Double(accuracy)))
        #expect(isClose(kappa, try #require(values[accuracy].number)), "\(codes) \(accuracy)")
      }
    }
    let against = expected["expected_kappa_against_gold_standard_equiprobable"]
    for codes in against.keys {
      let model = ObserverAccuracy(codes: try #require(Int(codes)))
      for accuracy in against[codes].keys {
        let kappa = model.kappaAgainstStandard(accuracy: try #require(Double(accuracy)))
        #expect(isClose(kappa, try #require(against[codes][accuracy].number)))
      }
    }
    let skewed = ObserverAccuracy(prevalences: json["input"]["prevalences"].numbers)
    let values = expected["expected_kappa_prevalence_60_25_10_05"]
    for accuracy in values.keys {
      let kappa = skewed.kappa(accuracy: try #require(Double(accuracy)))
      #expect(isClose(kappa, try #require(values[accuracy].number)), "\(accuracy)")
    }
    let implied = expected["accuracy_implied"].list
    #expect(implied.count == 8)
    for row in implied {
      let model = ObserverAccuracy(prevalences: row["prevalence"].numbers)
      let accuracy = model.accuracy(kappa: try #require(row["kappa"].number))
      #expect(isClose(accuracy, try #require(row["accuracy"].number)))
    }
  }

  @Test func aTableGivesItsOwnPrevalences() throws {
    let skewed: JsonValue = try AgreementCase.decoded("05-skewed-prevalence")
    let cells = skewed["references"][0]["expected"]["agreement_matrix_rows_A_cols_B"].cells
    let table = AgreementTable(size: 4, cells: cells)
    let kappa = try #require(CohensKappa(table).kappa.value)
    let json: JsonValue = try AgreementCase.decoded("19-kappa-and-observer-accuracy")
    let row = json["references"][0]["expected"]["accuracy_implied"][7]
    #expect(isClose(kappa, try #require(row["kappa"].number)))
    let accuracy = try #require(row["accuracy"].number)
    #expect(isClose(ObserverAccuracy(table).accuracy(kappa: kappa), accuracy))
    let wider = table + AgreementTable(size: 5, cells: [])
    #expect(isClose(ObserverAccuracy(wider, codes: 4).accuracy(kappa: kappa), accuracy))
    #expect(ObserverAccuracy(wider).prevalences.count == 5)
  }

  /// The published table of 4.5 and the sentence beside it.
  @Test func theSameKappaSaysDifferentThings() {
    for (codes, accuracy) in [(2, 0.887), (5, 0.820), (10, 0.797)] {
      #expect(
        isClose(ObserverAccuracy(codes: codes).accuracy(kappa: 0.6), accuracy, absolute: 5e-4))
    }
  }

  @Test func itIsTheKappaOfTheExpectedTable() {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let count = 2 + random.below(5)
      let model = ObserverAccuracy(prevalences: (0..<count).map { _ in Double(random.below(7)) })
      guard model.prevalences.count == count, model.prevalences.max() ?? 1 < 1 else { continue }
      let accuracy = Double(random.below(1001)) / 1000
      func written(_ truth: Int, _ code: Int) -> Double {
        truth == code ? accuracy : (1 - accuracy) / Double(count - 1)
      }
      var (po, pe, standard, standardChance) = (0.0, 0.0, 0.0, 0.0)
      for code in 0..<count {
        var margin = 0.0
        for truth in 0..<count {
          let share = model.prevalences[truth] * written(truth, code)
          po += share * written(truth, code)
          margin += share
          if truth == code { standard += share }
        }
        pe += margin * margin
        standardChance += margin * model.prevalences[code]
      }
      #expect(
        isClose(
          model.kappa(accuracy: accuracy), (po - pe) / (1 - pe), relative: 1e-7, absolute: 1e-12),
        "\(seed)")
      #expect(
        isClose(
          model.kappaAgainstStandard(accuracy: accuracy),
          (standard - standardChance) / (1 - standardChance), relative: 1e-7, absolute: 1e-12),
        "\(seed)")
    }
  }

  @Test func theAccuracyIsTheOneFoundByHalving() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let count = 2 + random.below(6)
      let model = ObserverAccuracy(
        prevalences: (0..<count).map { _ in Double(1 + random.below(9)) })
      let kappa = Double(1 + random.below(999)) / 1000
      var (low, high) = (1 / Double(count), 1.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if try #require(model.kappa(accuracy: middle).value) < kappa {
          low = middle
        } else {
          high = middle
        }
      }
      #expect(isClose(model.accuracy(kappa: kappa), low, relative: 1e-9), "\(seed)")
      let back = try #require(model.accuracyAgainstStandard(kappa: kappa).value)
      #expect(isClose(model.kappaAgainstStandard(accuracy: back), kappa), "\(seed)")
    }
    let model = ObserverAccuracy(codes: 4)
    #expect(model.accuracy(kappa: 0) == .value(0.25) && model.accuracy(kappa: 1) == .value(1))
    #expect(model.kappa(accuracy: 0.25) == .value(0) && model.kappa(accuracy: 1) == .value(1))
  }

  @Test func whatTheModelCannotSayIsUndefined() {
    let model = ObserverAccuracy(codes: 3)
    #expect(model.accuracy(kappa: -0.1) == .undefined(.belowChance))
    #expect(model.accuracyAgainstStandard(kappa: -1) == .undefined(.belowChance))
    #expect(model.accuracy(kappa: .nan).value == nil && model.kappa(accuracy: .nan).value == nil)
    #expect(model.accuracy(kappa: 7) == .value(1) && model.kappa(accuracy: 7) == .value(1))
    #expect(model.kappa(accuracy: -7) == model.kappa(accuracy: 0))
    for lone in [ObserverAccuracy(codes: 1), ObserverAccuracy(prevalences: [0, 5, 0])] {
      #expect(lone.accuracy(kappa: 0.5) == .undefined(.chanceComplete))
      #expect(lone.kappa(accuracy: 1).value == nil)
    }
    for none in [
      ObserverAccuracy(codes: -2), ObserverAccuracy(prevalences: [.nan, -1]),
      ObserverAccuracy(AgreementTable(size: 3, cells: [])),
    ] {
      #expect(none.kappa(accuracy: 0.5) == .undefined(.noPairs) && none.prevalences.isEmpty)
    }
    let huge = ObserverAccuracy(prevalences: [1e308, 1e308, .infinity])
    #expect(huge.prevalences == [0.5, 0.5, 0])
  }
}
