import CodedSessions
import Testing

@testable import SessionFiles

/// The round trip through GSEQ's language, up to what it states as lost: names, gaps, phases.
@Suite(
  "Every file with a clock, written as GSEQ data and read back", .enabled(if: Material.isThere))
struct SDISMaterialTests {
  /// The times of all events, in order.
  private func times(_ session: CodedSession, shift: SessionTime = .zero) -> [String] {
    let bouts = session.streams.flatMap(\.bouts)
      .map { "\(($0.onset + shift).microseconds) \(($0.offset + shift).microseconds)" }
    let moments = session.streams.flatMap(\.moments)
      .map { "\(($0.time + shift).microseconds)" }
    return (bouts + moments).sorted()
  }

  @Test("Equal times", arguments: CanonicalMaterialTests.paths())
  func equal(path: String) throws {
    let outcome = try Material.read(path) { $0.ignoresCase = true }
    let sessions = outcome.sessions.map(\.session).filter(\.timeUnit.origin.isClock)
    guard !sessions.isEmpty else { return }
    var options = ReadingOptions()
    options.bridge = .upTo(.zero)
    let again = try read(SDISText.write(sessions).text, name: "again.sds", options: options)
    #expect(again.errors == [], "\(again.diagnostics.prefix(2).map(DiagnosticText.render))")
    #expect(again.sessions.count == sessions.count)
    for (session, read) in zip(sessions, again.sessions) {
      let shift = SDISSessionText.shift(of: session)
      #expect(times(read.session) == times(session, shift: shift), "\(session.id)")
    }
  }
}
