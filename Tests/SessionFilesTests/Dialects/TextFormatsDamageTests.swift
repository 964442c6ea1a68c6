import CodedSessions
import Testing

@testable import SessionFiles

/// Small sound files of the text formats damaged at random: whatever comes in, there is an answer.
@Suite("Damaged transcripts, tiers and logs")
struct TextFormatsDamageTests {
  private static let files: [(name: String, text: String)] = [
    (
      "a.cha",
      "@UTF8\n@Participants:\tCHI Target_Child, MOT Mother\n*CHI:\tba \u{15}0_1200\u{15}\n%add:\tMOT\n"
        + "*MOT:\tno \u{15}1500_2775\u{15}\n\t(0.3) \u{15}2775_3100\u{15}\n@End\n"
    ),
    ("long.TextGrid", PraatTextGridTests.long), ("short.TextGrid", PraatTextGridTests.short),
    ("chronological.TextGrid", PraatTextGridTests.chronological),
    ("a.dat", JWatcherFocalDataTests.file), ("cow.csv", CowLogTests.third),
    ("theme5.csv", THEMETests.fifth), ("theme6.txt", THEMETests.sixth),
    ("lince.csv", LINCETests.file),
    ("cow.txt", "# CowLog\n1\tEat\tnear\tC\n2\tStand\tstart\tC\n4\tStand\tstop\tC\n"),
    ("cow2.txt", "1.5 eat hay 1\n3 lie 1\n4 END 0\n"),
  ]

  private static let fragments: [[UInt8]] = [
    [0x15], [0x22], [0x0A], [0x0D], [0x00], [0xFF], [0x09], Array("99999999999999999999".utf8),
    Array("1e399".utf8), Array("-1".utf8), Array("*X:".utf8), Array("_".utf8), Array(",".utf8),
    Array("END".utf8), Array("&".utf8), Array(":".utf8), Array("#".utf8), Array("!".utf8),
  ]

  private func damage(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1:
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
        bytes.removeSubrange(place..<end)
      case 2: bytes.removeLast(bytes.count - place)
      case 3:
        let fragment = Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &random)]
        bytes.insert(contentsOf: fragment, at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        bytes.insert(
          contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      }
    }
    return bytes
  }

  @Test("The files are sound", arguments: files.indices)
  func sound(index: Int) throws {
    let outcome = try read(Self.files[index].text, name: Self.files[index].name)
    #expect(outcome.errors == [], "\(Self.files[index].name)")
    #expect(!outcome.sessions.isEmpty)
  }

  @Test("Damaged, they give sessions or an error", arguments: files.indices, [21, 22] as [UInt64])
  func damaged(index: Int, seed: UInt64) throws {
    let (name, text) = Self.files[index]
    var random = SplitMix64(seed: seed &* 1_000 &+ UInt64(index))
    for round in 0..<150 {
      let bytes = damage(Array(text.utf8), &random)
      var options = ReadingOptions()
      options.badRows = Bool.random(using: &random) ? .skip : .refuse
      options.unclosed = ReadingOptions.Unclosed.allCases.randomElement(using: &random) ?? .error
      options.overlaps = ReadingOptions.Overlaps.allCases.randomElement(using: &random) ?? .error
      let outcome = try read(bytes: bytes, name: name, options: options)
      #expect(
        !outcome.sessions.isEmpty || !outcome.errors.isEmpty,
        "seed \(seed), \(name), round \(round): \(String(decoding: bytes, as: UTF8.self)), \(outcome.ids)"
      )
    }
  }
}
