import CodedSessions
import StudyReports
import Testing

/// Sessions made by hand for the tests of this target, without a random number.
enum SampleSessions {
  static let infant = Person("infant")
  static let mother = Person("mother")

  static func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(
      TimeSpan(onset: .milliseconds(onset), offset: .milliseconds(offset)))
  }

  /// Two partners at play for six minutes: gaze, pursuits, voices, smiles as moments, two gaps, two
  /// phases.
  static func play(hostileName: String? = nil) throws -> CodedSession {
    let codebook = try Codebook([
      entry(infant, "gaze", "partner", "looks at mother", .partner),
      entry(infant, "gaze", "object", hostileName ?? "looks at object", .object),
      entry(infant, "gaze", "away", "averts", .away),
      entry(mother, "gaze", "partner", "looks at infant", .partner),
      entry(mother, "gaze", "object", "looks at object", .object),
      entry(mother, "gaze", "away", "looks away", .away),
      entry(mother, "approach", "closer", "moves closer", .pursuit),
      entry(infant, "voice", "voc", "vocalises", .voice),
      entry(mother, "voice", "voc", "vocalises", .voice),
      entry(infant, "smile", "smile", "smiles", nil),
    ])
    let whole = try span(0, 360_000)
    let infantGaze = try states(
      [0, 2, 0, 1, 0, 2, 0, 2, 1, 2, 0, 2],
      [4_400, 1_500, 5_800, 2_200, 2_400, 7_400, 2_440, 4_080],
      until: 360_000, gaps: [(152_000, 157_400), (283_120, 285_640)])
    let motherGaze = try states(
      [3, 5, 3, 4, 3, 3, 5, 4],
      [5_240, 1_500, 12_480, 1_880, 9_760, 2_360, 6_400, 980, 39_900, 3_000],
      until: 360_000, gaps: [])
    var bids: [Bout] = []
    for (index, bout) in infantGaze.enumerated() where bout.code == Code(2) && index % 3 != 1 {
      let onset = bout.onset.microseconds / 1000 + 480
      bids.append(Bout(code: Code(6), span: try span(onset, onset + 700 + Int64(index % 5) * 260)))
    }
    func voices(_ code: UInt16, _ steps: [Int64], _ lengths: [Int64]) throws -> [Bout] {
      var bouts: [Bout] = []
      var time: Int64 = 2_000
      var index = 0
      while time + 6_000 < 360_000 {
        let length = lengths[index % lengths.count]
        bouts.append(Bout(code: Code(code), span: try span(time, time + length)))
        time += length + steps[index % steps.count]
        index += 1
      }
      return bouts
    }
    let smiles = stride(from: Int64(7_300), to: 350_000, by: 31_720).map {
      Moment(code: Code(9), time: .milliseconds($0))
    }
    return try CodedSession(
      id: "S-0412-B", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(40), origin: .frame), persons: [infant, mother],
      streams: [
        Stream(person: infant, name: "gaze", states: infantGaze, within: whole),
        Stream(person: mother, name: "gaze", states: motherGaze, within: whole),
        Stream(
          person: infant, name: "voice",
          intervals: voices(7, [9_400, 3_200, 17_000, 6_120], [480, 720, 1_480, 320]),
          isExclusive: true, within: whole),
        Stream(
          person: mother, name: "voice",
          intervals: voices(8, [4_200, 2_040, 8_800, 3_160, 1_000], [700, 1_160, 2_440, 560]),
          isExclusive: true, within: whole),
        Stream(
          person: mother, name: "approach", intervals: bids, isExclusive: true, within: whole),
        Stream(person: infant, name: "smile", events: smiles, within: whole),
      ],
      phases: [
        Phase(name: "play", span: try span(0, 180_000)),
        Phase(name: "reunion", span: try span(180_000, 360_000)),
      ], codebook: codebook, sources: ["S-0412-B.csv"], isSimulated: true)
  }

  static func entry(
    _ person: Person, _ stream: String, _ name: String, _ label: String, _ codeClass: CodeClass?
  ) -> Codebook.Entry {
    Codebook.Entry(person: person, stream: stream, name: name, label: label, codeClass: codeClass)
  }

  /// Bouts one after the other, codes and lengths taken in turn, without touching `gaps`.
  static func states(
    _ codes: [UInt16], _ lengths: [Int64], until end: Int64, gaps: [(Int64, Int64)]
  ) throws -> [Bout] {
    var bouts: [Bout] = []
    var time: Int64 = 0
    var index = 0
    while time < end {
      var stop = min(time + lengths[(index * 3) % lengths.count] + Int64(index % 7) * 120, end)
      if let gap = gaps.first(where: { $0.0 < stop && $0.1 > time }) { stop = max(gap.0, time) }
      if stop > time {
        bouts.append(Bout(code: Code(codes[index % codes.count]), span: try span(time, stop)))
      }
      time = gaps.first { $0.0 == stop }?.1 ?? stop
      index += 1
    }
    return bouts
  }
}
