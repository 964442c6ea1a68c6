public import CodedSessions
public import SequenceStatistics

/// Which phases of a session are the parts of the still-face paradigm.
public struct StillFacePhases: Sendable, Hashable {
  /// The phase of each part, by name.
  public var names: [StillFaceEffect.Part: String]

  /// Parts by the names of their phases.
  public init(_ names: [StillFaceEffect.Part: String] = [:]) { self.names = names }

  /// Names that laboratories use, in letters and digits.
  private static let usual: [StillFaceEffect.Part: [String]] = [
    .play: [
      "play", "ff", "facetoface", "baseline", "freeplay", "normal", "interaction", "play1", "ff1",
    ],
    .still: ["still", "sf", "stillface", "stilface", "flat", "noresponse"],
    .reunion: [
      "reunion", "re", "reengagement", "resume", "repair", "recovery", "reun", "play2", "ff2", "rp",
    ],
  ]

  /// The parts that the names of `phases` tell; those in `said` are taken as they are.
  public init(guessing phases: [Phase], said: [StillFaceEffect.Part: String] = [:]) {
    var names = said
    for part in StillFaceEffect.Part.allCases where names[part] == nil {
      let known = Self.usual[part] ?? []
      names[part] =
        phases.first { phase in
          known.contains(String(phase.name.lowercased().filter { $0.isLetter || $0.isNumber }))
        }?.name
    }
    self.names = names
  }
}
