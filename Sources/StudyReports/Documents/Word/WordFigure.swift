/// A figure of the page in the document: its number and finding, what was measured, the legend, the
/// pictures, how to read them, what has to be known.
enum WordFigure {
  /// The width of a legend's sample.
  private static let sample = 240.0
  /// From this width on a drawing reaches into the margins.
  private static let wide = 760.0

  /// The paragraphs of `figure`, which is figure `number`.
  static func markup(
    _ figure: PageFigure, number: Int, pictures: inout WordPictures
  ) -> String {
    var paragraphs = [WordParagraph.caption("Figure", number: number, title: figure.title)]
    if !figure.subline.plain.isEmpty {
      paragraphs.append(WordParagraph(.captionDetail, WordText.rich(figure.subline)))
    }
    if !figure.legend.isEmpty {
      paragraphs.append(legend(figure.legend, pictures: &pictures))
    }
    for file in FigureFile.all(of: figure) {
      paragraphs.append(picture(file, number: number, pictures: &pictures))
    }
    paragraphs.append(
      WordParagraph(
        .reading,
        WordText.plain("How to read. ", isBold: true) + WordText.rich(figure.howToRead)))
    if let note = figure.note { paragraphs.append(.note(note)) }
    if let files = files(figure.data) {
      paragraphs.append(
        WordParagraph(.note, WordText.plain("Data.", isItalic: true) + WordText.plain(files)))
    }
    // What stands above and below a picture stays with it; several pictures may be parted.
    let pictureCount = paragraphs.count { $0.style == .picture }
    var passed = 0
    for index in paragraphs.indices.dropLast() {
      if paragraphs[index].style == .picture { passed += 1 }
      paragraphs[index].keepsWithNext = passed == 0 || passed == pictureCount
    }
    return paragraphs.map(\.markup).joined()
  }

  private static func picture(
    _ file: FigureFile, number: Int, pictures: inout WordPictures
  ) -> WordParagraph {
    let drawing = file.drawing
    let reach = drawing.width >= wide ? WordLayout.reach : 0
    var width = min(
      drawing.width * WordLayout.perPixel, Double(WordLayout.textWidth + 2 * reach))
    let height = width * drawing.height / max(1, drawing.width)
    width *= min(1, Double(WordLayout.pictureHeight) / max(1, height))
    guard let run = pictures.run(drawing, width: width) else {
      return WordParagraph(
        .picture,
        WordText.plain("Figure \(number): see \(file.path).svg", isItalic: true))
    }
    var paragraph = WordParagraph(.picture, run)
    paragraph.reach = reach
    return paragraph
  }

  /// The entries in lines that fit, so that no sample stands at the end of a line and its words on the next.
  private static func legend(
    _ entries: [LegendEntry], pictures: inout WordPictures
  ) -> WordParagraph {
    let gap = String(repeating: Decimals.noBreakSpace, count: 3) + " "
    var runs = ""
    var used = 0.0
    for entry in entries {
      let width = sample + TextWidth.of(entry.label + gap, size: 9) * 20
      if used > 0 {
        let fits = used + width <= Double(WordLayout.textWidth)
        runs += fits ? WordText.plain(gap) : WordText.lineBreak
        used = fits ? used : 0
      }
      used += width
      if let picture = pictures.run(entry.sample, width: sample, isDecoration: true) {
        runs += picture + WordText.plain(Decimals.noBreakSpace)
      }
      runs += WordText.plain(entry.label)
    }
    return WordParagraph(.legend, runs)
  }

  /// Where the numbers behind a figure are, which the page opens on demand.
  private static func files(_ data: [PageFigure.Data]) -> String? {
    guard !data.isEmpty else { return nil }
    return " The numbers are in "
      + Phrases.list(data.map { "tables/\($0.table.name).csv" }) + "."
  }
}
