import CodedSessions
import Testing

@testable import SessionFiles

/// Small sound tables damaged at random: whatever comes in, there is an answer.
@Suite("Damaged tables")
struct RobustnessTests {
  private static let tables = [
    "person,code,onset,offset\ninfant,look,0.5,1.25\nmother,\"smile, wide\",1,2\ninfant,away,1.25,3\n",
    "sep=;\r\nSujet;Comportement;Temps (s);Type\r\nBébé;s;1,8;START\r\nBébé;s;8,125;STOP\r\nMère;p;9,5;POINT\r\n",
    "30,30.433,4\n30.5,31.133,2\n31.167,31.967,1\n",
    "session\tphase\tcode\tstart\tduration\nS1\tplay\ta\t0:00:01.5\t2\nS1\tstill\tb\t0:00:09\t1.5\nS2\tplay\ta\t1 s\t5 s\n",
    "Observation id,o1,,,,\n,,,,,\nTime offset (s),0.0,,,,\nTime,Total length,Subject,Behavior,Comment,Status\n"
      + "1.5,20.5,i,a,,START\n2.5,20.5,i,a,\"x\ny\",STOP\n3.0,20.5,m,p,,POINT\n",
    "Observation id,Time offset (s),Media duration (s),age,Subject,Behavior,Behavioral category,Behavior type,Start (s),Stop (s)\n"
      + "o1,0.0,20.5;3,4,i,a,gaze,STATE,1.5,2.5\no1,0.0,20.5;3,4,i,p,gaze,POINT,3,3\no2,0,9,4,m,a,gaze,STATE,1,2\n",
    "o1,2020,a.mp4,50.5,25,i,a,,,STATE,1.5,2.5,1.0,,\no1,2020,a.mp4,50.5,25,i,p,,,POINT,3,3,NA,,\n",
  ]

  private static let fragments: [[UInt8]] = [
    [0x22], [0x22, 0x22], [0x2C], [0x3B], [0x09], [0x0A], [0x0D], [0x0D, 0x0A], [0x00], [0xFF],
    [0xFE, 0xFF],
    [0xEF, 0xBB, 0xBF], [0x2D], [0x3A], Array("NA".utf8), Array("START".utf8),
    Array("99999999999999999999".utf8),
    Array("9223372036854.7758079".utf8), Array("-1e9".utf8), Array("0:59.9999999".utf8),
    Array("\u{202E}\u{1F476}".utf8),
  ]

  private func damage(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2:
        bytes.removeSubrange(
          place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 4:
        let fragment = Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &random)]
        bytes.insert(contentsOf: fragment, at: place)
      case 5: bytes.removeLast(bytes.count - place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        bytes.insert(
          contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      }
    }
    return bytes
  }

  private func options(_ random: inout SplitMix64) -> ReadingOptions {
    var options = ReadingOptions()
    options.badRows = Bool.random(using: &random) ? .skip : .refuse
    options.overlaps = ReadingOptions.Overlaps.allCases.randomElement(using: &random) ?? .error
    options.unclosed = ReadingOptions.Unclosed.allCases.randomElement(using: &random) ?? .error
    options.ignoresCase = Bool.random(using: &random)
    options.joinsModifiers = Bool.random(using: &random)
    options.usesObservedSpan = Bool.random(using: &random)
    return options
  }

  @Test("The tables are sound", arguments: tables)
  func sound(table: String) throws {
    let outcome = try read(table)
    #expect(!outcome.sessions.isEmpty, "\(outcome.diagnostics.map(DiagnosticText.render))")
    #expect(outcome.errors == [])
  }

  @Test(
    "Damaged, they give sessions or an error, and nothing traps", arguments: tables.indices,
    [11, 12, 13] as [UInt64])
  func damaged(table: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed &* 1_000 &+ UInt64(table))
    for round in 0..<200 {
      let bytes = damage(Array(Self.tables[table].utf8), &random)
      let outcome = try read(bytes: bytes, options: options(&random))
      #expect(
        !outcome.sessions.isEmpty || !outcome.errors.isEmpty,
        "seed \(seed), table \(table), round \(round): \(String(decoding: bytes, as: UTF8.self)), \(outcome.ids)"
      )
      for session in outcome.sessions.map(\.session) {
        #expect(
          session.streams.contains { !$0.bouts.isEmpty || !$0.moments.isEmpty },
          "seed \(seed), table \(table), round \(round)")
        #expect(session.span.duration > .zero)
      }
      for diagnostic in outcome.diagnostics {
        #expect(
          !DiagnosticText.render(diagnostic).contains("\u{0}"), "seed \(seed), round \(round)")
      }
    }
  }
}
