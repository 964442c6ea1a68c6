public import CodedSessions

/// Which of all simulated sessions is meant.
public struct PowerPlace: Sendable, Hashable {
  /// What is true of the session.
  public enum World: Sendable, Hashable {
    /// What the design says.
    case designed
    /// Nothing that a study could find: one group's partners have nothing to do with each other, or two groups do not
    /// differ. What is found here is found wrongly.
    case withoutEffect
  }

  /// What is true of it.
  public let world: World
  /// How long it is.
  public let length: SessionTime
  /// The number of the study, from 0.
  public let study: Int
  /// The place of its group in the design.
  public let group: Int
  /// The number of its dyad in the group, from 0.
  public let dyad: Int

  /// A place.
  public init(world: World, length: SessionTime, study: Int, group: Int, dyad: Int) {
    self.world = world
    self.length = length
    self.study = study
    self.group = group
    self.dyad = dyad
  }
}
