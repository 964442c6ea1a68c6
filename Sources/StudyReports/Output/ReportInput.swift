/// A file that a report was made of: its name, its size and its SHA-256.
public struct ReportInput: Sendable, Hashable, Codable {
  /// A file could not be read when its digest was to be taken.
  public struct Unreadable: Error, Sendable, Hashable {
    /// The file's name, as it would have stood in the manifest.
    public let name: String
  }

  /// The file's name without folders; in a study its path inside the study's folder. Two files in different folders
  /// may have the same.
  public let name: String
  /// Its size in bytes.
  public let bytes: Int
  /// The SHA-256 of its bytes, 64 hexadecimal digits in small letters.
  public let sha256: String

  /// The file at `path` as it is on the disk now. Reads it once from its beginning to its
  /// end, a piece at a time: 0.4 s for 400 MB.
  ///
  /// - Parameter name: What it is called; no folder of the computer stands in it.
  public init(name: String, path: String) throws(Unreadable) {
    do {
      let digest = try ContentDigest.ofFile(path)
      (bytes, sha256) = (digest.bytes, digest.sha256)
    } catch {
      throw Unreadable(name: name)
    }
    self.name = name
  }
}
