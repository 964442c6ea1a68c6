import Testing

@testable import attune

@Suite struct ShellWordTests {
  @Test func plainWordsStayAsTheyAre() {
    #expect(ShellWord.quoted("a-b_c.d/e,f=g") == "a-b_c.d/e,f=g")
  }

  @Test(arguments: [
    "", "a b", "it's", "$HOME", "`id`", "a;b", "\"", "*", "é", "a\nb", "--x y", "~",
  ])
  func aShellReadsBackWhatWasQuoted(word: String) throws {
    let place = try Workplace()
    let run = try Program.shell("printf %s " + ShellWord.quoted(word), in: place.path)
    #expect(run.output == word)
  }
}
