import CodedSessions
import Testing

@testable import SessionFiles

@Suite("ELAN and LENA files", .enabled(if: Material.isThere))
struct ELANMaterialTests {
  private func events(_ session: CodedSession) -> Int {
    session.streams.reduce(0) { $0 + $1.bouts.count + $1.moments.count }
  }

  @Test("The ACLEW example: 296 aligned and 416 dependent annotations")
  func example() throws {
    let outcome = try Material.read("samples/elan/example.eaf")
    #expect(outcome.errors == [])
    #expect(outcome.tables.first?.rowCount == 296 + 416)
    let session = try outcome.session()
    #expect(session.span.offset == .milliseconds(300_113))
    #expect(session.persons.map(\.id) == ["CHI", "FA1", "UC2", "FA2", "UC1", "UC3"])
    #expect(session.streams.count == 13)
  }

  @Test("Empty values, a large document, a small one")
  func others() throws {
    let sampled = try Material.read("samples/elan/eaf_any_tier.eaf")
    #expect(sampled.errors == [])
    #expect(try sampled.session().span.offset == .milliseconds(38_723_764))
    let large = try Material.read("samples/elan/sample_3.0.eaf")
    #expect(large.errors == [])
    #expect(large.tables.first?.rowCount == 8_778)
    #expect(try large.message(.timesInterpolated).message.hasPrefix("1572 of 7182 time slots"))
    #expect(try large.session().stream("words-timesub.behavior").bouts.count == 1_995)
    let small = try Material.read("samples/elan/file02.eaf")
    #expect(small.errors == [])
    #expect(try small.session().persons.map(\.id) == ["A", "B"])
  }

  @Test("Tab-delimited text of mother and baby: 71, 16 and a row for the whole session")
  func text() throws {
    let session = try Material.read("samples/elan/ELAN_2Persons.csv").session()
    #expect(try session.stream("Maman.behavior").bouts.count == 71)
    #expect(try session.stream("Bebe.behavior").bouts.count == 16)
    #expect(try session.bouts("default.behavior") == ["RP 0.1-240.8"])
    #expect(events(session) == 88)
  }

  @Test("LENA: 589 segments in three recordings that tile 979.74 s")
  func lena() throws {
    let outcome = try Material.read("samples/lena/test.its")
    #expect(outcome.errors == [])
    #expect(outcome.sessions.count == 3)
    let sessions = outcome.sessions.map(\.session)
    #expect(sessions.reduce(0) { $0 + events($1) } == 589)
    let length = sessions.reduce(SessionTime.zero) { $0 + $1.duration }
    #expect(length.text == "979.74")
    for session in sessions {
      let covered = TimeSet(session.streams.flatMap { $0.bouts.map(\.span) })
      #expect(covered == TimeSet(session.span))
    }
  }
}
