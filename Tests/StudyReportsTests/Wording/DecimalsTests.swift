import CodedSessions
import StudyReports
import Testing

@Suite struct DecimalsTests {
  @Test func roundsHalfAwayFromZeroOnTheDecimalsThatAreRead() {
    #expect(Decimals.fixed(2.675, places: 2) == "2.68")
    #expect(Decimals.fixed(1.005, places: 2) == "1.01")
    #expect(Decimals.fixed(-0.25, places: 1) == "\u{2212}0.3")
    #expect(Decimals.fixed(-0.04, places: 1) == "0.0")
    #expect(Decimals.fixed(9.96, places: 1) == "10.0")
    #expect(Decimals.fixed(1e-7, places: 2) == "0.00")
    #expect(Decimals.fixed(1.5e21, places: 0) == "1500000000000000000000")
    #expect(Decimals.fixed(0, places: 3) == "0.000")
    #expect(Decimals.fixed(.nan, places: 1) == "–")
    #expect(Decimals.fixed(-.infinity, places: 1) == "–")
  }

  @Test(arguments: 0...3) func agreesWithWholeNumberArithmetic(places: Int) {
    var unit = 1
    for _ in places..<4 { unit *= 10 }
    for tenThousandths in stride(from: -60_000, through: 60_000, by: 7) {
      let steps = (tenThousandths.magnitude + UInt(unit) / 2) / UInt(unit)
      var digits = String(steps)
      while digits.count < places + 1 { digits = "0" + digits }
      if places > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places)) }
      let expected = tenThousandths < 0 && steps > 0 ? "\u{2212}" + digits : digits
      #expect(Decimals.fixed(Double(tenThousandths) / 10_000, places: places) == expected)
    }
  }

  @Test func percentages() {
    #expect(Decimals.percent(0.4666) == "47\u{A0}%")
    #expect(Decimals.percent(0.285) == "29\u{A0}%")
    #expect(Decimals.percentNumber(0.285) == "28.5")
    #expect(Decimals.percent(14, of: 30) == "47\u{A0}%")
    #expect(Decimals.percent(1, of: 0) == "–")
    for total in 1...60 {
      for count in 0...total {
        let rounded = (200 * count + total) / (2 * total)
        #expect(Decimals.percent(count, of: total) == "\(rounded)\u{A0}%")
      }
    }
  }

  @Test func probabilities() {
    #expect(Decimals.probability(0) == "<\u{A0}.001")
    #expect(Decimals.probability(0.00099) == "<\u{A0}.001")
    #expect(Decimals.probability(0.0051) == ".005")
    #expect(Decimals.probability(0.0996) == ".100")
    #expect(Decimals.probability(0.544) == ".54")
    #expect(Decimals.probability(1) == "1.00")
    #expect(Decimals.equalsProbability(0.03) == "=\u{A0}.030")
    #expect(Decimals.proportion(-0.314) == "\u{2212}.31")
    #expect(Decimals.proportion(.nan) == "–")
  }

  @Test func secondsAndCounts() {
    #expect(Decimals.seconds(.milliseconds(7_350)) == "7.4\u{A0}s")
    #expect(Decimals.secondsNumber(.milliseconds(-50), places: 1) == "\u{2212}0.1")
    #expect(Decimals.count(1_999) == "1,999")
    #expect(Decimals.count(-1_234_567) == "\u{2212}1,234,567")
    #expect(Decimals.count(.min).hasSuffix("808"))
  }
}
