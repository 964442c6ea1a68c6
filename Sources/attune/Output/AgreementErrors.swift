import StudyAnalysis
import StudyReports

/// What is said where codings cannot be compared.
enum AgreementErrors {
  /// The end of the command for `error`.
  static func failure(_ error: AgreementError) -> Failure {
    switch error {
    case .oneCoder(let coder):
      Failure(
        status: .tooLittleData,
        message: coder.map { "\($0) is the only coder; two are compared" }
          ?? "no coder was found; two are compared")
    case .unknownStream(let name, let known):
      Failure(
        status: .misuse,
        message: "no two coders have the stream \"\(name)\""
          + NearestWord.question(name, among: known)
          + (known.isEmpty ? "" : "; they share " + Words.list(known, joinedBy: "and")))
    case .nothingInCommon(let leftOut):
      Failure(
        status: .tooLittleData,
        message: (["nothing was coded by two coders"]
          + leftOut.prefix(8).map { "  " + AgreementWords.words($0) }).joined(separator: "\n"))
    }
  }
}
