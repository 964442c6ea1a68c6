/// The small square of a code's colour that stands before its name in tables.
enum CodeSwatch {
  static func drawing(_ look: CodeLook) -> Drawing {
    // Pages hold many equal swatches: a pattern of its own would need an id for each, so stripes
    // are drawn as two bars of the hue.
    var style = MarkStyle.bar(look)
    if case .hatch(.stripes(let token)) = style.fill {
      style.fill = .token(token)
      style.stroke = nil
    }
    let marks: [Mark] =
      look.isHatched
      ? [0.0, 4.5, 9.0].map { .rectangle(x: $0, y: 0, width: 2.5, height: 11.5, style) }
      : [.rectangle(x: 0.4, y: 0.4, width: 10.7, height: 10.7, corner: 2, style)]
    return Drawing(id: "", width: 11.5, height: 11.5, title: "", description: "", marks: marks)
  }
}
