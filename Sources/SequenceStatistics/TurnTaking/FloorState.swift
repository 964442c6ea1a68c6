public import CodedSessions

/// A time in which the two partners' sound and silence do not change, by who holds the floor.
///
/// The holder is the partner who was last heard alone (Jaffe & Feldstein 1970).
public struct FloorState: Sendable, Hashable {
  /// What the time is.
  public enum Label: String, Sendable, Hashable, CaseIterable {
    /// V: the holder is heard alone.
    case vocalization
    /// P: nobody is heard, and the holder goes on; credited to the holder.
    case pause
    /// SP: nobody is heard, and the partner goes on alone; credited to the holder, who loses the floor.
    case switchingPause = "switching-pause"
    /// NSS: both are heard, begun and ended by the partner within the holder's sound; credited to the partner.
    case noninterruptive
    /// ISS: both are heard, begun by the partner, who goes on alone; credited to the partner.
    case interruptive
    /// Nobody is heard, and both go on at one time; credited to the holder, who keeps the floor.
    case jointOnsetPause = "joint-onset-pause"
    /// Both are heard, and both began or both ended at one time; credited to the partner of the holder.
    case otherOverlap = "other-overlap"
    /// Nobody is heard, and nobody has held the floor yet; credited to nobody.
    case initialSilence = "initial-silence"
    /// Nobody is heard until the stretch ends; credited to the holder.
    case terminalSilence = "terminal-silence"

    /// Whether nobody is heard.
    public var isSilence: Bool {
      switch self {
      case .pause, .switchingPause, .jointOnsetPause, .initialSilence, .terminalSilence: true
      case .vocalization, .noninterruptive, .interruptive, .otherOverlap: false
      }
    }

    /// Whether both are heard.
    public var isOverlap: Bool { !isSilence && self != .vocalization }
  }

  /// When.
  public let span: TimeSpan
  /// What it is.
  public let label: Label
  /// Whose it is by the rule of its label; `nil` while nobody has held the floor.
  public let credited: Int?
  /// Who holds the floor; `nil` while nobody has.
  public let holder: Int?
}
