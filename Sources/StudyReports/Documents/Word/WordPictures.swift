/// The pictures of a document: each is kept once as SVG, with a PNG beside it for programs that cannot
/// draw SVG, and may be placed several times.
struct WordPictures {
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
  private static let vector = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
  private static let decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative"

  /// The PNG of each SVG that has one.
  private let pixels: [String: [UInt8]]
  private var numbers: [String: Int] = [:]
  /// How many times a picture was placed; every place has a number of its own.
  private var places = 0
  /// The parts of the package: paths inside `word`, and what they hold.
  private(set) var parts: [(id: String, path: String, bytes: [UInt8])] = []

  init(pixels: [String: [UInt8]]) { self.pixels = pixels }

  /// A run with `drawing` as wide as `width` twentieths of a point; `nil` if there are no pixels of it.
  ///
  /// Without pixels, programs that cannot draw SVG would show an empty frame and no word about it.
  mutating func run(_ drawing: Drawing, width: Double, isDecoration: Bool = false) -> String? {
    guard let number = number(of: SVGWriter.file(drawing)), drawing.width > 0 else { return nil }
    places += 1
    let perTwentieth = Double(WordLayout.unitsPerTwentieth)
    let size =
      "cx=\"\(Int(width * perTwentieth))\""
      + " cy=\"\(Int(width * perTwentieth * drawing.height / drawing.width))\""
    let name = "name=\"Picture \(places)\""
    let words =
      isDecoration
      ? " descr=\"\"/>"
      : " descr=\"" + Markup(escaping: drawing.description).source + "\" title=\""
        + Markup(escaping: drawing.title).source + "\"/>"
    let properties = "<wp:docPr id=\"\(places)\" \(name)" + words
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent \(size)/>" + (isDecoration ? Self.decorated(properties) : properties)
      + "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
      + "<a:graphic><a:graphicData uri=\"\(Self.drawing)/picture\"><pic:pic>"
      + "<pic:nvPicPr><pic:cNvPr id=\"\(places)\" \(name)/><pic:cNvPicPr/></pic:nvPicPr>"
      + "<pic:blipFill><a:blip r:embed=\"png\(number)\"><a:extLst>"
      + "<a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">"
      + "<asvg:svgBlip xmlns:asvg=\"\(Self.vector)\" r:embed=\"svg\(number)\"/></a:ext>"
      + "</a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
      + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(size)/></a:xfrm>"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
      + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  }

  /// The names of markup that pictures use, for the root of the document.
  static let namespaces =
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:a=\"\(drawing)/main\" xmlns:pic=\"\(drawing)/picture\""

  /// `properties` of a picture that readers of the text may pass over.
  private static func decorated(_ properties: String) -> String {
    properties.dropLast(2) + "><a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">"
      + "<adec:decorative xmlns:adec=\"\(decorative)\" val=\"1\"/></a:ext></a:extLst></wp:docPr>"
  }

  private mutating func number(of vector: String) -> Int? {
    if let number = numbers[vector] { return number }
    guard let picture = pixels[vector] else { return nil }
    let number = numbers.count + 1
    numbers[vector] = number
    parts.append(("png\(number)", "media/picture\(number).png", picture))
    parts.append(("svg\(number)", "media/picture\(number).svg", Array(vector.utf8)))
    return number
  }
}
