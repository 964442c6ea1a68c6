import CodedSessions
import Foundation
import SequenceStatistics

@testable import SessionFiles

/// A study folder of its own, gone afterwards: six dyads of two groups, a session each, two phases.
final class StudyAtHand {
  let path: String

  init(_ questions: String = "", parameters: String = "", files: [String: String] = [:]) throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "attune-study-\(UUID().uuidString)")
      .path
    try write(Self.design + parameters + questions, to: "study.toml")
    try write(Self.participants, to: "participants.csv")
    try write(Self.codebook, to: "codebook.csv")
    for number in 1...6 {
      try write(Self.session(UInt64(number)), to: "sessions/S-0\(number).csv")
    }
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var folder: StudyFolder { StudyFolder.read(path) }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  static let design = """
    schema = "attune-study/1"
    [persons]
    first = "infant"
    second = "mother"
    [phases]
    order = ["play", "still"]
    [groups]
    column = "born"
    levels = ["term", "preterm"]

    """

  static let participants = """
    id,born,family
    S-01,term,F-1
    S-02,term,F-2
    S-03,term,F-3
    S-04,preterm,F-4
    S-05,preterm,F-5
    S-06,preterm,F-5

    """

  static let codebook = """
    stream,person,code,label,kind,class,order,colour,exclusive_group
    gaze,infant,partner,looks at mother,state,partner,1,,gaze
    gaze,infant,away,averts,state,away,2,,gaze
    voice,infant,vocalises,vocalises,interval,voice,3,,voice
    gaze,mother,partner,looks at infant,state,partner,4,,gaze
    gaze,mother,away,looks away,state,away,5,,gaze
    approach,mother,closer,moves closer,interval,pursuit,6,,approach
    voice,mother,speaks,speaks,interval,voice,7,,voice
    nod,mother,nods,nods,event,,8,,

    """

  /// A session of two minutes, a minute each phase.
  static func session(_ seed: UInt64) -> String {
    var source = RandomSource(seed: seed)
    var lines = ["phase,person,stream,code,onset,offset"]
    for (begin, phase) in [(0, "play"), (600, "still")] {
      for (person, stream, codes) in [
        ("infant", "gaze", ["partner", "away"]), ("mother", "gaze", ["partner", "away"]),
        ("infant", "voice", ["vocalises"]), ("mother", "approach", ["closer"]),
        ("mother", "voice", ["speaks"]), ("mother", "nod", ["nods"]),
      ] {
        let isState = stream == "gaze"
        var time = begin + (isState ? 0 : source.below(20))
        var place = source.below(2)
        while time < begin + 600 {
          let end = min(time + 5 + source.below(isState ? 60 : 20), begin + 600)
          let offset = stream == "nod" ? "" : Self.text(end)
          lines.append(
            "\(phase),\(person),\(stream),\(codes[place % codes.count]),\(Self.text(time)),\(offset)"
          )
          place += 1
          time = end + (isState ? 0 : 3 + source.below(60))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

/// What a study knows of a session that nobody read.
func studySession(
  _ id: String, dyad: String? = nil, group: String? = nil, family: String? = nil,
  duration: SessionTime = .seconds(60)
) -> StudySession {
  StudySession(
    file: id + ".csv", id: id, dyad: dyad ?? id, group: group, family: family, coder: nil,
    duration: duration, phases: [], exclusion: nil)
}
