import Foundation

/// Prints a page as PDF through WeasyPrint, or else through Chromium without a window and without a
/// network.
struct PageConverter: Sendable {
  /// What is said where there is neither.
  static let lack =
    "no WeasyPrint 62 or later and no Chromium was found: open report.html and print it"

  /// The first WeasyPrint that keeps figures whole and numbers pages as the style sheet says.
  private static let oldestWeasyPrint = 62

  private static let browsers = [
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome",
  ]

  private enum Printer {
    case weasyPrint(HelperProgram)
    case browser(HelperProgram)
  }

  private let printer: Printer

  /// `nil` if there is no program in `searchPath` that prints.
  init?(searchPath: String) {
    if let program = HelperProgram("weasyprint", in: searchPath),
      let version = Self.version(of: program), version >= Self.oldestWeasyPrint
    {
      printer = .weasyPrint(program)
    } else if let browser = Self.browsers.lazy.compactMap({ HelperProgram($0, in: searchPath) })
      .first
    {
      printer = .browser(browser)
    } else {
      return nil
    }
  }

  /// The first number in what `weasyprint --version` prints: `WeasyPrint version 62.3`.
  private static func version(of program: HelperProgram) -> Int? {
    let printed = try? HelperProgram.withFolder { folder throws(HelperProgram.Failure) in
      try program.run(["--version"], in: folder)
    }
    return printed.flatMap(number)
  }

  /// The first whole number in `text`.
  static func number(in text: String) -> Int? {
    Int(text.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) })
  }

  /// `html` as a PDF file.
  func pdf(of html: String) throws(HelperProgram.Failure) -> [UInt8] {
    try HelperProgram.withFolder { folder throws(HelperProgram.Failure) in
      let page = folder.appendingPathComponent("report.html")
      let document = folder.appendingPathComponent("report.pdf")
      do {
        try Data(html.utf8).write(to: page)
      } catch {
        throw HelperProgram.Failure(words: "the page cannot be handed on for printing")
      }
      let program: HelperProgram
      switch printer {
      case .weasyPrint(let found):
        program = found
        try program.run(["report.html", "report.pdf"], in: folder)
      case .browser(let found):
        program = found
        try program.run(Self.arguments(page: page, document: document, in: folder), in: folder)
      }
      guard let data = FileManager.default.contents(atPath: document.path), !data.isEmpty else {
        throw HelperProgram.Failure(words: "\(program.name) made no PDF")
      }
      return Array(data)
    }
  }

  private static func arguments(page: URL, document: URL, in folder: URL) -> [String] {
    var arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
      "--user-data-dir=" + folder.appendingPathComponent("profile").path,
      "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
      "--print-to-pdf=" + document.path,
    ]
    // Browsers refuse to run for a superuser otherwise, as in a container. The page is this program's own
    // and runs no script.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments + [page.absoluteString]
  }
}
