import CodedSessions
import SessionFiles
import Testing

/// The rules of reading by name, and what nothing may be passed over means.
@Suite("Rules of reading") struct ReadingPoliciesTests {
  @Test("When nothing is said every rule is the standard one")
  func standard() {
    let policies = ReadingOptions().policies
    #expect(policies.allSatisfy { $0.isDefault })
    #expect(
      policies.map { $0.name + "=" + $0.value } == [
        "bridge=auto", "overlaps=error", "unclosed=error", "duplicates=merge",
        "point-extent=none", "bounds=stated", "missing=", "decimal=auto", "offsets=exclusive",
        "bad-rows=refuse", "ignore-case=no", "modifiers=no", "actor=column", "file-name=",
        "shift=", "persons=", "recode=",
      ])
  }

  @Test("What is chosen is in the record of every session")
  func chosen() throws {
    let outcome = try read(lines: ["code,onset,offset", "a,0.5,1", "b,1,2"]) {
      $0.bridge = .upTo(.milliseconds(40))
      $0.bounds = .given(onset: .zero, offset: .milliseconds(2_500))
      $0.missing = ["x", "-9"]
      $0.overlaps = .keep
      $0.decimalMark = .point
      $0.offsets = .adding(.milliseconds(40))
    }
    let chosen = try outcome.record().policies.filter { !$0.isDefault }
    #expect(
      chosen.map { $0.name + "=" + $0.value } == [
        "bridge=0.04s", "overlaps=keep", "bounds=0s..2.5s", "missing=-9,x", "decimal=.",
        "offsets=0.04s",
      ])
  }

  @Test("The old word for observed bounds means the same")
  func observedSpan() {
    var options = ReadingOptions()
    options.usesObservedSpan = true
    #expect(options.bounds == .observed && options.usesObservedSpan)
    options.usesObservedSpan = false
    #expect(options.bounds == .stated)
  }

  @Test("Under strict reading warnings and guesses that change data are errors, wishes are not")
  func strict() throws {
    let gaps = ["code,onset,offset", "a,0.5,0.999", "b,1,1.999", "a,2,3"]
    let guessed = try read(lines: gaps)
    #expect(guessed.ids == ["N321"])
    #expect(try guessed.message(.gapsClosed).isError(underStrict: ReadingOptions()))
    var options = ReadingOptions()
    options.bridge = .upTo(.milliseconds(1))
    #expect(try !guessed.message(.gapsClosed).isError(underStrict: options))
    let whole = try read(lines: ["code,onset,offset", "a,0,1000", "b,90000000,90001000"])
    #expect(try whole.message(.timeUnitGuessed).isError(underStrict: ReadingOptions()))
    let seconds = try read(lines: ["code,onset,offset", "a,0,10", "b,10,90"])
    #expect(try !seconds.message(.timeUnitGuessed).isError(underStrict: ReadingOptions()))
    for id in DiagnosticID.allCases {
      let expected = id.severity != .note || id == .timeUnitGuessed || id == .gapsClosed
      #expect(Diagnostic(id, "").isError(underStrict: ReadingOptions()) == expected, "\(id)")
    }
  }

  @Test("Gaps closed are one note a file, every line counted")
  func gaps() throws {
    let rows = (0..<30).map { "\($0 / 10),\($0 % 2 == 0 ? "a" : "b"),\($0).5,\($0 + 1).499" }
    let few = try read(lines: ["session,code,onset,offset"] + rows)
    let note = try few.message(.gapsClosed)
    #expect(few.diagnostics.count == 1)
    #expect(note.place?.line == 2)
    #expect(note.moreCount == 26)
    #expect(note.moreLines == [3, 4, 5, 6, 7])
    let all = try read(lines: ["session,code,onset,offset"] + rows) { $0.listsAllLines = true }
    #expect(try all.message(.gapsClosed).moreLines.count == 26)
    #expect(few.sessions == all.sessions)
  }

  @Test("Bouts of no length are moments, which is told with their lines")
  func moments() throws {
    let outcome = try read(lines: ["code,onset,offset", "a,0.5,1", "p,2,2", "q,3,3.0", "r,4,"])
    #expect(try outcome.session().moments("subject.behavior events") == ["p 2", "q 3", "r 4"])
    #expect(outcome.ids == ["N330"])
    #expect(try outcome.message(.zeroLengthAsMoment).moreLines == [4])
  }
}
