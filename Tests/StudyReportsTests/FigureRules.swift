import Testing

/// The rules that every figure keeps.
enum FigureRules {
  static let allowed: Set<String> = [
    "svg", "title", "desc", "defs", "pattern", "path", "rect", "line", "circle", "text", "g",
    "use",
  ]
  static let marks: Set<String> = ["rect", "line", "path", "circle", "text", "use"]

  static func check(_ elements: [XMLProbe.Element]) throws {
    let root = try #require(elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["viewBox"] != nil && root.attributes["width"] != nil)
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let labels = (root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    #expect(labels.count == 2)
    #expect(labels.allSatisfy(ids.contains))
    // A mark has a class and a literal fill or stroke, or stands in a group that has them.
    var groups: [[String: String]] = []
    for element in elements {
      #expect(allowed.contains(element.name), "banned element \(element.name)")
      #expect(element.attributes["style"] == nil)
      let depth = element.path.count { $0 == "g" }
      groups = Array(groups.prefix(depth))
      if element.name == "g" { groups.append(element.attributes) }
      guard marks.contains(element.name), !element.path.contains("pattern"),
        !element.path.contains("defs")
      else { continue }
      let known = groups + [element.attributes]
      #expect(known.contains { $0["class"] != nil })
      #expect(known.contains { $0["fill"] != nil || $0["stroke"] != nil })
      if element.name == "text" {
        let size = known.compactMap { $0["font-size"] }.last.flatMap(Double.init)
        #expect(try #require(size) >= 11.5)
      }
      if element.name == "use" {
        #expect(
          ids.contains((element.attributes["xlink:href"] ?? "").trimmingPrefix("#").description))
      }
      for key in ["width", "height"] {
        if let value = element.attributes[key].flatMap(Double.init) { #expect(value >= 0) }
      }
    }
  }
}
