import CodedSessions
import Testing

@testable import SessionFiles

/// Counts and durations that stand in the description of the data language, worked out by another
/// program from the same files.
@Suite("GSEQ files", .enabled(if: Material.isThere))
struct GSEQMaterialTests {
  private func counts(_ outcome: SessionReader.Outcome) -> [String: (events: Int, seconds: Int64)] {
    var result: [String: (events: Int, seconds: Int64)] = [:]
    for session in outcome.sessions.map(\.session) {
      for stream in session.streams {
        for bout in stream.bouts {
          let name = session.codebook[bout.code].name
          let known = result[name] ?? (0, 0)
          result[name] = (known.events + 1, known.seconds + bout.duration.microseconds / 1_000_000)
        }
        for moment in stream.moments {
          let name = session.codebook[moment.code].name
          result[name] = ((result[name]?.events ?? 0) + 1, 0)
        }
      }
    }
    return result
  }

  private func read(_ name: String) throws -> SessionReader.Outcome {
    try Material.read("samples/gseq/" + name) { $0.bridge = .upTo(.zero) }
  }

  @Test("couples: events")
  func couples() throws {
    let outcome = try read("couples.sds")
    #expect(outcome.errors == [])
    #expect(outcome.sessions.count == 86)
    #expect(Set(outcome.sessions.compactMap(\.session.dyad)).count == 25)
    let found = counts(outcome).mapValues(\.events)
    #expect(
      found == [
        "WCom": 327, "WEmo": 810, "WApp": 555, "WEmp": 746, "WNeg": 174, "WOth": 53, "HCom": 381,
        "HEmo": 724, "HApp": 573, "HEmp": 736, "HNeg": 268, "HOth": 44,
      ])
    var cells: [String: Set<String>] = [:]
    for session in outcome.sessions.map(\.session) {
      let levels = session.factors.map(\.value).joined(separator: " ")
      cells[levels, default: []].insert(session.dyad ?? "")
    }
    #expect(
      cells.mapValues(\.count)
        == ["Young Clinic": 6, "Young Control": 6, "Adult Clinic": 6, "Adult Control": 7])
  }

  @Test("mominf: timed")
  func mominf() throws {
    let outcome = try read("mominf.sds")
    #expect(outcome.errors == [])
    #expect(outcome.sessions.count == 20)
    let length = outcome.sessions.reduce(SessionTime.zero) { $0 + $1.session.duration }
    #expect(length == .seconds(44_399))
    let found = counts(outcome)
    let expected: [String: (Int, Int64)] = [
      "MPas": (177, 4_674), "MAct": (203, 14_322), "MRed": (187, 15_377), "IQui": (187, 5_109),
      "IAct": (202, 14_414), "IFus": (169, 13_693),
    ]
    for (code, value) in expected {
      #expect(found[code]?.events == value.0 && found[code]?.seconds == value.1, "\(code)")
    }
  }

  @Test("srfour: state")
  func srfour() throws {
    let outcome = try read("srfour.sds")
    #expect(outcome.errors == [])
    #expect(outcome.sessions.count == 8)
    #expect(outcome.sessions.allSatisfy { $0.session.duration == .seconds(360) })
    #expect(outcome.sessions.allSatisfy { $0.session.streams.count == 4 })
    let found = counts(outcome)
    let expected: [String: (Int, Int64)] = [
      "A": (77, 511), "P": (89, 631), "N": (116, 1_738), "GM": (45, 412), "GR": (44, 381),
      "GS": (38, 535), "GN": (39, 1_552), "MM": (74, 935), "MR": (88, 627), "MS": (35, 446),
      "MN": (44, 872), "C": (17, 787), "X": (15, 128), "M": (39, 1_092), "G": (25, 430),
      "U": (38, 443),
    ]
    for (code, value) in expected {
      #expect(found[code]?.events == value.0 && found[code]?.seconds == value.1, "\(code)")
    }
  }

  @Test("kung: interval")
  func kung() throws {
    let outcome = try read("kung.sds")
    #expect(outcome.errors == [])
    #expect(Set(outcome.sessions.compactMap(\.session.dyad)).count == 10)
    let length = outcome.sessions.reduce(SessionTime.zero) { $0 + $1.session.duration }
    #expect(length == .seconds(9_720), "9 720 intervals")
    let found = counts(outcome)
    let expected: [String: (Int, Int64)] = [
      "c_offers": (250, 573), "c_plays": (75, 94), "c_receives": (621, 1_106),
      "c_vocal": (304, 547),
      "a_offers": (263, 429), "a_encour": (259, 433), "a_entert": (180, 323), "a_vocal": (133, 276),
    ]
    for (code, value) in expected {
      #expect(found[code]?.events == value.0 && found[code]?.seconds == value.1, "\(code)")
    }
  }

  @Test("Multievent, and the file that BORIS writes")
  func others() throws {
    let multi = try read("new1_usa_bra_p1.sds")
    #expect(multi.errors == [] && multi.sessions.count == 1)
    #expect(try multi.session().timeUnit.origin == .order)
    let boris = try Material.read("samples/boris-v9-generated/v9_sdis_5obs.sds") {
      $0.bridge = .upTo(.zero)
    }
    #expect(boris.errors == [])
    let sessions = boris.sessions.map(\.session)
    #expect(sessions.count == 5)
    #expect(sessions.flatMap(\.streams).reduce(0) { $0 + $1.bouts.count } == 27)
    #expect(sessions.flatMap(\.streams).reduce(0) { $0 + $1.moments.count } == 31)
  }

  @Test(
    "Through SDIS and back", arguments: ["mominf.sds", "srfour.sds", "kung.sds", "couples.sds"])
  func roundTrip(name: String) throws {
    let first = try read(name)
    let (text, _) = SDISText.write(first.sessions.map(\.session))
    let again = try SessionFilesTests.read(text, name: "again.sds")
    #expect(again.errors == [])
    #expect(again.sessions.count == first.sessions.count)
    let (one, other) = (counts(first), counts(again))
    #expect(one.mapValues(\.events) == other.mapValues(\.events))
    #expect(one.mapValues(\.seconds) == other.mapValues(\.seconds))
  }
}
