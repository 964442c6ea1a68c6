import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

/// Real exports, cut short, with bytes changed and lines exchanged: whatever comes in, there are
/// sessions or an error, soon, and nothing traps.
@Suite("Damaged exports", .enabled(if: Material.isThere))
struct DamagedMaterialTests {
  /// `make test-slow` damages each file more often.
  private static let rounds = Material.isSlow ? 60 : 2
  /// Longer files are cut: their ends hold nothing that their beginnings do not.
  private static let longest = Material.isSlow ? 200_000 : 16_000

  private func damage(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return bytes }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
    case 1:
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0...7, using: &random)
      }
    case 2:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let (one, other) = (
        Int.random(in: 0..<lines.count, using: &random),
        Int.random(in: 0..<lines.count, using: &random)
      )
      lines.swapAt(one, other)
      bytes = Array(lines.joined(separator: [0x0A]))
    default:
      let begin = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, begin + Int.random(in: 1...200, using: &random))
      bytes.removeSubrange(begin..<end)
    }
    return bytes
  }

  @Test(
    "Sessions or an error", arguments: CanonicalMaterialTests.paths().enumerated().map { ($0, $1) })
  func answers(number: Int, path: String) throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: Material.path(path)))
    let bytes = Array(whole.prefix(Self.longest))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    for round in 0..<Self.rounds {
      let seed = UInt64(number) * 1_000 + UInt64(round)
      var random = SplitMix64(seed: seed)
      let damaged = damage(bytes, &random)
      var options = ReadingOptions()
      options.badRows = Bool.random(using: &random) ? .skip : .refuse
      options.overlaps = ReadingOptions.Overlaps.allCases.randomElement(using: &random) ?? .error
      options.unclosed = ReadingOptions.Unclosed.allCases.randomElement(using: &random) ?? .error
      let clock = ContinuousClock()
      let begin = clock.now
      let outcome = try read(bytes: damaged, name: name, options: options)
      #expect(clock.now - begin < .seconds(20), "seed \(seed), \(path)")
      #expect(
        !outcome.sessions.isEmpty || !outcome.errors.isEmpty,
        "seed \(seed), \(path): \(outcome.ids)")
      for session in outcome.sessions.map(\.session) {
        #expect(session.span.duration > .zero, "seed \(seed), \(path)")
      }
    }
  }
}
