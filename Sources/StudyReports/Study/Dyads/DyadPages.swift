import CodedSessions
import SequenceStatistics
public import SessionFiles
public import StudyAnalysis

/// The appendix of a study: a page for each dyad, a file of its own.
public struct DyadPages: Sendable {
  /// The page of one dyad.
  private struct Entry: Sendable {
    /// The dyad as it is printed.
    let name: String
    /// The file inside the report's folder.
    let path: String
    let page: SessionPage
  }

  private let entries: [Entry]

  /// The most dyads that get pages.
  static let most = 500

  /// No pages.
  static let none = DyadPages(entries: [])

  private init(entries: [Entry]) { self.entries = entries }

  /// The pages of `results`, whose sessions are read from `folder` again: none for more than 500 dyads, for one, and
  /// where single dyads are not to be shown.
  ///
  /// - Throws: ``StudyChange`` when a file was changed meanwhile.
  public init(
    _ folder: StudyFolder, _ results: StudyResults, version: String
  ) throws(StudyChange) {
    let dyads = results.tallies.dyads
    guard dyads.count > 1, dyads.count <= Self.most, results.showsDyads else {
      self = .none
      return
    }
    var places: [String: Int] = [:]
    for (place, dyad) in dyads.enumerated() {
      for session in dyad.sessions.prefix(DyadPage.mostSessions) { places[session] = place }
    }
    let names = ReportFolder.names(of: dyads.map { $0.dyad.id ?? "dyad" })
    // A page is made as soon as the dyad's sessions are there, so that few are held at a time.
    var waiting: [Int: [CodedSession]] = [:]
    var found: [Int: Entry] = [:]
    func isDrawn(_ place: Int) -> Bool { places[folder.sessions[place].id] != nil }
    try folder.visit(where: isDrawn) { known, read in
      guard let place = places[known.id], let own = DyadAmongDyads(place, in: results) else {
        return
      }
      waiting[place, default: []].append(read.session)
      let wanted = min(dyads[place].sessions.count, DyadPage.mostSessions)
      guard let sessions = waiting[place], sessions.count == wanted else { return }
      waiting[place] = nil
      found[place] = Entry(
        name: own.name, path: "dyads/\(names[place]).html",
        page: DyadPage.page(own, sessions: sessions, version: version))
    }
    entries = dyads.indices.compactMap { found[$0] }
  }

  /// The pages as files, in the order of the dyads.
  var files: [ReportFiles.File] {
    get throws(ReportFiles.Failure) {
      do throws(PageRenderer.TemplateError) {
        let renderer = try PageRenderer()
        return entries.map {
          ReportFiles.File(path: $0.path, bytes: Array(renderer.html($0.page).utf8))
        }
      } catch {
        throw ReportFiles.Failure(reason: "template \(error.template): \(error.reason)")
      }
    }
  }

  /// The links to the pages; `nil` where there is none.
  var block: PageBlock? {
    guard !entries.isEmpty else { return nil }
    var text: RichText = "A page for each dyad, with its numbers among the others’ and its score: "
    for (place, entry) in entries.enumerated() {
      text = "\(text)\(place == 0 ? "" : ", ")\(link: entry.name, to: entry.path)"
    }
    return .paragraph("\(text).")
  }
}
