/// The durations that one file may state of one session. BORIS writes all three.
public enum StatedLength: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable
{
  /// The length of the video.
  case media
  /// From the first to the last event, or the length of the video when all of it was coded.
  case coding
  /// The length of the observation.
  case observation
}
