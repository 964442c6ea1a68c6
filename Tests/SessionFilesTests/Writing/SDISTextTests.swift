import CodedSessions
import Testing

@testable import SessionFiles

@Suite("SDIS, written")
struct SDISTextTests {
  /// The events of each stream whose codes exclude one another, by the names that SDIS gives them.
  private func events(_ session: CodedSession) -> [String: [String]] {
    let shift = SDISSessionText.shift(of: session)
    var result: [String: [String]] = [:]
    for stream in session.streams {
      for bout in stream.bouts {
        result[SDISNames.safe(session.codebook[bout.code].name), default: []].append(
          "\((bout.onset + shift).text)-\((bout.offset + shift).text)")
      }
      for moment in stream.moments {
        result[SDISNames.safe(session.codebook[moment.code].name), default: []].append(
          (moment.time + shift).text)
      }
    }
    return result
  }

  @Test(
    "Timed sessions drawn at random read back with all events",
    arguments: 1...60 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = RandomSession(seed: seed, isAwkward: false)
    let drawn = try random.next(id: "S")
    let session = try unique(drawn)
    guard session.streams.contains(where: { !$0.bouts.isEmpty || !$0.moments.isEmpty }) else {
      return
    }
    let (text, losses) = SDISText.write([session])
    let outcome = try read(text, name: "again.sds", options: plain)
    #expect(outcome.errors == [], "seed \(seed): \(text)")
    let again = try outcome.session()
    #expect(events(again) == events(session), "seed \(seed)")
    #expect(again.span.duration == session.span.duration, "seed \(seed)")
    #expect(!losses.isEmpty)
  }

  private var plain: ReadingOptions {
    var options = ReadingOptions()
    options.bridge = .upTo(.zero)
    return options
  }

  /// Codes of different streams with different names, so that none has to be changed.
  private func unique(_ session: CodedSession) throws -> CodedSession {
    let entries = session.codebook.entries.enumerated().map { index, entry in
      Codebook.Entry(person: entry.person, stream: entry.stream, name: "c\(index)")
    }
    return try CodedSession(
      id: session.id, span: session.span, spanOrigin: .stated, timeUnit: session.timeUnit,
      persons: session.persons, streams: session.streams, codebook: Codebook(entries))
  }

  @Test("Order and intervals survive too")
  func otherTypes() throws {
    for text in [
      "Event ($Wife = a b) ($Husband = x);\n<1> a x b b x/",
      "Multievent ($Kind = q r) ($Who = i j);\n<1> q i. r j. q j./",
      "Interval offers vocal;\n<S1> offers vocal,vocal*2,*4,offers*2,vocal,*2/",
    ] {
      let session = try read(text, name: "first.sds").session()
      let (written, _) = SDISText.write([session])
      let again = try read(written, name: "again.sds").session()
      #expect(again.timeUnit == session.timeUnit)
      #expect(events(again) == events(session), "\(written)")
      #expect(again.span == session.span, "\(written)")
    }
  }

  @Test("Names become words, twice-used codes get their stream's name, and the losses are told")
  func names() throws {
    let session = try read(
      lines: [
        "person,stream,code,onset,offset", "infant,gaze,looks at mother,0,1",
        "infant,gaze,smile,1,2",
        "mother,face,smile,0.5,2",
      ]).session()
    let (text, losses) = SDISText.write([session])
    #expect(text.contains("($infant_gaze = looks_at_mother infant_gaze_smile)"))
    #expect(text.contains("mother_face_smile,0.5-2"))
    #expect(text.contains(",2/\n"))
    #expect(losses.contains { $0.hasPrefix("3 codes have other names") })
  }
}
