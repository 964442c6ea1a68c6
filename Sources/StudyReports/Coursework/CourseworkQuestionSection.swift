/// The question, and the prediction that is written down before anything is looked at.
struct CourseworkQuestionSection {
  let blocks: [PageBlock]

  init(_ words: CourseworkWords) {
    let input = words.input
    var blocks: [PageBlock] = [
      .finding(
        "Question: \(input.question ?? "does “\(words.target)” follow “\(words.given)” more often than chance would have it?")"
      )
    ]
    if let prediction = input.prediction {
      blocks.append(.paragraph("\(strong: "Prediction, written before looking:") \(prediction)"))
    } else {
      blocks.append(
        .paragraph(
          "\(strong: "Your prediction:") more often, less often, or neither? Why? Write it down before you read on; a prediction made afterwards is none. Keep it in a file and give it with --course, so that it stands here:"
        ))
      blocks.append(
        .command(
          """
          # course.toml
          schema = 1
          question = "Does she come closer when he looks away?"
          prediction = "More often than chance: ..."
          """))
    }
    self.blocks = blocks
  }
}
