import Mustache

/// Writes pages as HTML: one file that needs nothing beside it, runs no script and asks no network.
public struct PageRenderer: Sendable {
  private let library: MustacheLibrary

  /// A template does not parse, which is a fault of the program.
  public struct TemplateError: Error, Sendable {
    /// The template's name.
    public let template: String
    /// What is wrong.
    public let reason: String
  }

  /// Reads the templates that are built into the program.
  ///
  /// - Throws: ``TemplateError`` when one does not parse.
  public init() throws(TemplateError) {
    var library = MustacheLibrary()
    let sources: [(name: String, bytes: [UInt8])] = [
      ("session-report", PackageResources.session_report_mustache),
      ("figure", PackageResources.figure_mustache),
      ("table", PackageResources.table_mustache),
    ]
    for (name, bytes) in sources {
      do {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        throw TemplateError(template: name, reason: String(describing: error))
      }
    }
    self.library = library
  }

  /// `page` as the text of an `.html` file.
  public func html(_ page: SessionPage) -> String {
    library.render(PageViewMaker(page).view, withTemplate: "session-report") ?? ""
  }
}
