import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

@Suite("BIDS, written")
struct BIDSExportTests {
  private func text(_ export: Export, _ path: String) throws -> String {
    let file = try #require(
      export.files.first { $0.path == path }, "only \(export.files.map(\.path))")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("Names, columns and sidecar of one session")
  func session() throws {
    let session = try read(lines: [
      "dyad,session,phase,person,stream,code,onset,offset", "D 1,S1,play,infant,gaze,away,0,2.5",
      "D 1,S1,play,infant,gaze,partner,2.5,4", "D 1,S1,still,infant,gaze,away,4,5.25",
      "D 1,S1,still,mother,voice,calls,4.5,4.75",
    ]).session()
    let export = BIDSExport.write([session], program: "0.1")
    #expect(
      Set(export.files.map(\.path)) == [
        "dataset_description.json", "participants.tsv",
        "sub-D1/ses-S1/beh/sub-D1_ses-S1_task-interaction_events.tsv",
        "sub-D1/ses-S1/beh/sub-D1_ses-S1_task-interaction_events.json",
      ])
    let events = try text(export, "sub-D1/ses-S1/beh/sub-D1_ses-S1_task-interaction_events.tsv")
    #expect(
      events == """
        onset\tduration\ttrial_type\tactor\tstream\tkind\tphase
        0\t2.5\taway\tinfant\tgaze\tstate\tplay
        2.5\t1.5\tpartner\tinfant\tgaze\tstate\tplay
        4\t1.25\taway\tinfant\tgaze\tstate\tstill
        4.5\t0.25\tcalls\tmother\tvoice\tinterval\tstill

        """)
    #expect(try text(export, "participants.tsv") == "participant_id\tdyad\nsub-D1\tD 1\n")
    #expect(export.losses.contains { $0.contains("letters and digits only") })
    let sidecar = try JSONSerialization.jsonObject(
      with: Data(
        try text(export, "sub-D1/ses-S1/beh/sub-D1_ses-S1_task-interaction_events.json").utf8))
    let columns = try #require(sidecar as? [String: Any])
    #expect((columns["onset"] as? [String: Any])?["Units"] as? String == "s")
    let levels = try #require(
      (columns["trial_type"] as? [String: Any])?["Levels"] as? [String: Any])
    #expect(Set(levels.keys) == ["away", "partner", "calls"])
    let description = try JSONSerialization.jsonObject(
      with: Data(try text(export, "dataset_description.json").utf8))
    #expect((description as? [String: Any])?["BIDSVersion"] as? String == "1.9.0")
  }

  @Test(
    "The events of random sessions read back from the tables",
    arguments: 1...40 as ClosedRange<UInt64>)
  func again(seed: UInt64) throws {
    var random = RandomSession(seed: seed, isAwkward: false)
    let session = try random.next(id: "S")
    func count(_ session: CodedSession) -> Int {
      session.streams.reduce(0) { $0 + $1.bouts.count + $1.moments.count }
    }
    guard count(session) > 0 else { return }
    let export = BIDSExport.write([session], program: "0.1")
    let path = try #require(export.files.first { $0.path.hasSuffix("events.tsv") }?.path)
    var options = ReadingOptions()
    options.bridge = .upTo(.zero)
    options.overlaps = .keep
    let outcome = try read(try text(export, path), name: "events.tsv", options: options)
    #expect(outcome.errors == [], "seed \(seed)")
    let again = try outcome.session()
    #expect(try events(again) == events(session), "seed \(seed)")
  }

  /// All events as words, sorted.
  private func events(_ session: CodedSession) throws -> [String] {
    session.streams.flatMap { stream in
      stream.bouts.map {
        "\(stream.person.id) \(session.codebook[$0.code].name) \($0.onset.text) \($0.offset.text)"
      }
        + stream.moments.map {
          "\(stream.person.id) \(session.codebook[$0.code].name) \($0.time.text)"
        }
    }.sorted()
  }
}
