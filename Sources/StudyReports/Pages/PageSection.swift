/// A section of a report.
public struct PageSection: Sendable {
  /// The section's name, unique on the page.
  public let id: String
  /// The heading.
  public let heading: String
  /// What stands in it.
  public let blocks: [PageBlock]

  /// A section.
  public init(id: String, heading: String, blocks: [PageBlock]) {
    self.id = id
    self.heading = heading
    self.blocks = blocks
  }
}
