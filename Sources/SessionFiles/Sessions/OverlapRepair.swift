import CodedSessions

/// Makes bouts that overlap sound, in the way that the user chose; every bout that changes is told.
struct OverlapRepair {
  let codebook: Codebook
  let fileName: String
  let stream: String

  /// Ends each bout where the next that may not overlap it begins.
  ///
  /// - Parameter isExclusive: Whether that is the next bout of any code, or of the same code.
  func truncated(_ bouts: [Bout], isExclusive: Bool, log: inout DiagnosticLog) -> [Bout] {
    var kept: [Bout] = []
    var latest: [Code: Int] = [:]
    var last: Int?
    for bout in bouts {
      if let index = isExclusive ? last : latest[bout.code], kept[index].offset > bout.onset {
        let earlier = kept[index]
        guard let span = TimeSpan(onset: earlier.onset, offset: bout.onset) else {
          // Two bouts with one onset: nothing of the earlier is left.
          log.add(
            Diagnostic(
              .overlapTruncated,
              "\(quoted(earlier)) begins where another bout of \(stream) begins (line \(bout.source.line))",
              at: place(earlier),
              treatedAs: "nothing; the row is not used (--overlaps truncate)"),
            cause: stream + "\nall")
          kept[index] = bout
          latest[bout.code] = index
          last = index
          continue
        }
        log.add(
          Diagnostic(
            .overlapTruncated, "\(quoted(earlier)) ends after the next bout of \(stream) begins",
            at: place(earlier),
            treatedAs: "ending where the next begins (--overlaps truncate)"), cause: stream)
        kept[index] = Bout(code: earlier.code, span: span, source: earlier.source)
      }
      kept.append(bout)
      latest[bout.code] = kept.count - 1
      last = kept.count - 1
    }
    return kept
  }

  /// Makes one bout of those of one code that overlap, as when the records of two coders were put
  /// together; bouts that only touch stay two.
  func merged(_ bouts: [Bout], log: inout DiagnosticLog) -> [Bout] {
    var kept: [Bout] = []
    var latest: [Code: Int] = [:]
    for bout in bouts {
      guard let index = latest[bout.code], kept[index].offset > bout.onset,
        let span = TimeSpan(
          onset: kept[index].onset, offset: max(kept[index].offset, bout.offset))
      else {
        kept.append(bout)
        latest[bout.code] = kept.count - 1
        continue
      }
      let earlier = kept[index]
      log.add(
        Diagnostic(
          .boutsMerged,
          "\(quoted(bout)) overlaps another bout of the same code in \(stream) (line \(earlier.source.line))",
          at: place(bout), treatedAs: "one bout that holds both (--overlaps merge)"), cause: stream)
      kept[index] = Bout(code: earlier.code, span: span, source: earlier.source)
    }
    return kept
  }

  private func quoted(_ bout: Bout) -> String { "\"\(codebook[bout.code].name)\"" }

  private func place(_ bout: Bout) -> Diagnostic.Place {
    Diagnostic.Place(file: fileName, line: Int(bout.source.line))
  }
}
