import CodedSessions
import Testing

@testable import SessionFiles

@Suite("BORIS project files", .enabled(if: Material.isThere))
struct BORISProjectMaterialTests {
  @Test("Twelve observations, one not paired, one empty")
  func project() throws {
    let outcome = try Material.read("samples/boris/test.boris")
    #expect(outcome.tables.first?.rowCount == 133)
    #expect(outcome.errors == ["E402"])
    #expect(try outcome.message(.unclosedStart).place?.line ?? 0 > 0)
    // One has no events at all, and "2 video avi" neither.
    #expect(outcome.sessions.count == 9)
    #expect(!outcome.sessions.map(\.session.id).contains("live not paired"))
    let ended = try Material.read("samples/boris/test.boris") { $0.unclosed = .end }
    #expect(ended.sessions.count == 10)
  }

  @Test("The observations exported to a table have the bouts of the table")
  func sameAsTable() throws {
    let project = try Material.read("samples/boris/test.boris") { $0.bridge = .upTo(.zero) }
    let table = try Material.read("samples/boris-v9-generated/v9_aggregated_5obs.csv") {
      $0.bridge = .upTo(.zero)
    }
    #expect(table.sessions.count == 5)
    for session in table.sessions.map(\.session) {
      let other = project.sessions.map(\.session).first { $0.id == session.id }
      let own = try #require(other, "\(session.id)")
      #expect(events(own) == events(session), "\(session.id)")
    }
  }

  private func events(_ session: CodedSession) -> [String] {
    session.streams.flatMap { stream in
      stream.bouts.map {
        "\(stream.person.id) \(session.codebook[$0.code].name) \($0.onset.text) \($0.offset.text)"
      }
        + stream.moments.map {
          "\(stream.person.id) \(session.codebook[$0.code].name) \($0.time.text)"
        }
    }.sorted()
  }

  @Test("Modifiers with blanks")
  func modifiers() throws {
    let outcome = try Material.read(
      "samples/boris/test_with_leading_trailing_spaces_in_modifiers.boris")
    #expect(outcome.errors == [])
    #expect(try outcome.session().streams.flatMap(\.moments).count == 4)
  }
}
