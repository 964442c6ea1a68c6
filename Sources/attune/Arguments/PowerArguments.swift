import ArgumentParser
import StudyAnalysis

/// What a power analysis takes for true, and which sizes of study it tries out.
struct PowerArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("one, groups, or the folder of a study.", valueName: "design"),
    completion: .directory)
  var design: String?

  @Option(help: ArgumentHelp("Dyads in each group.", valueName: "n,…"))
  var dyads = "10,20,40"

  @Option(help: ArgumentHelp("Lengths of sessions.", valueName: "length,…"))
  var length = "5min,10min"

  @Option(help: ArgumentHelp("Probability that an aversion is pursued.", valueName: "p"))
  var pursuit = 0.1

  @Option(help: ArgumentHelp("Probability that an infant's sound is answered.", valueName: "p"))
  var answers = 0.45

  @Option(
    help: ArgumentHelp(
      "Two groups with the probability of what is asked about; the first is the reference.",
      valueName: "name:p,name:p"))
  var groups: String?

  @Option(
    help: ArgumentHelp(
      "How far dyads differ from their group, on the logit scale: an assumption.",
      valueName: "sd"))
  var spread = 0.5

  @Option(help: ArgumentHelp("What decides: cycles, pursuit or voice.", valueName: "question"))
  var question: String?

  @Option(help: ArgumentHelp("A study finds something when p is at most this.", valueName: "p"))
  var level = 0.05

  @Option(help: ArgumentHelp("Simulated studies of each size.", valueName: "n"))
  var replicates = 200

  @Option(help: ArgumentHelp("Another number, other studies.", valueName: "number"))
  var seed: UInt64 = 1

  func validate() throws {
    if let question, PowerQuestion(rawValue: question) == nil {
      throw ValidationError(
        "--question is \(Words.list(PowerQuestion.allCases.map(\.rawValue))), not \"\(question)\""
          + NearestWord.question(question, among: PowerQuestion.allCases.map(\.rawValue)))
    }
    for (name, value) in [("--pursuit", pursuit), ("--answers", answers)]
    where !(0...1).contains(value) {
      throw ValidationError("\(name) is a probability, 0 to 1, not \(value)")
    }
    if design == "groups", groups == nil {
      throw ValidationError(
        "--design groups needs two groups with probabilities: --groups free:0.3,chased:0.6")
    }
    if design == "one", groups != nil {
      throw ValidationError("--design one has no groups; leave --groups out, or say groups")
    }
  }
}
