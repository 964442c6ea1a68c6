import Testing

@testable import StudyAnalysis
@testable import StudyReports

@Suite struct PowerTextTests {
  /// The text in one line, with usual blanks.
  private func text(_ analysis: PowerAnalysis, width: Int = 100) -> String {
    PowerText(width: width).text(analysis).replacing("\u{A0}", with: " ")
  }

  private func line(_ analysis: PowerAnalysis) -> String {
    text(analysis).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  @Test func theTableHasARowForEachSize() throws {
    let rows = text(try SamplePower.analysis()).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    // 10 of 40: Wilson .142 to .402; 38 of 40: .835 to .986; 2 of 40: .014 to .165.
    #expect(
      rows.contains([
        "5", "7.5", ".25", "[.14,", ".40]", "1.25", "0.50", "20", "%", ".00", "[.00,", ".09]",
      ]))
    #expect(
      rows.contains([
        "20", "7.5", ".95", "[.83,", ".99]", "1.25", "0.50", "5", "%", ".05", "[.01,", ".17]",
      ]))
  }

  @Test func whatIsMeantAndWhatCannotBeSaid() throws {
    let text = line(try SamplePower.analysis())
    #expect(text.contains("sign flips over dyads, two-sided, p at most .05"))
    #expect(text.contains("pursued with probability .25, a sound answered with .45"))
    #expect(
      text.contains("with a power of .80 (the whole interval above it): 20 dyads of 7.5 min."))
    #expect(text.contains("one invented world, fitted to nobody's data"))
    #expect(text.hasSuffix("note: simulated data"))
    // Five dyads give no p below .0625.
    #expect(text.contains("With 5 dyads the smallest p that the test can give is above .05"))
    #expect(!text.contains("false positives") && !text.contains("could not be made"))
    #expect(BannedPhrases.found(in: text).isEmpty)
  }

  @Test func twoGroupsAreNamed() throws {
    let text = line(try SamplePower.analysis(groups: ["term", "pre\u{202E}term"]))
    #expect(text.contains("pre\u{FFFD}term less term"))
    #expect(text.contains("both groups are like term"))
    #expect(text.contains("20 dyads in each group of 7.5 min"))
  }

  @Test func warnings() throws {
    let loose = line(
      try SamplePower.analysis(dyads: [6, 20], found: [8, 9], falsely: [9, 2], untested: 3))
    #expect(loose.contains("No size here has a power of .80"))
    #expect(loose.contains("1 of 2 (50 %) sizes found something more often than .05"))
    #expect(loose.contains("In 6 studies the test could not be made"))
    #expect(!loose.contains("the smallest p"))
  }

  @Test(arguments: [40, 80, 200])
  func linesFitButForTheTable(width: Int) throws {
    let lines = text(try SamplePower.analysis(), width: width).split(separator: "\n")
    for line in lines where !line.contains("[") && !line.contains("too little  nothing") {
      #expect(line.count <= max(width, 40), "\(line)")
    }
  }
}
