/// The version that `--version` and reports print.
enum AttuneVersion {
  static let current = "0.1.0"
}
