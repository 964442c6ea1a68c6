import Tabular
import Testing

/// A small table and the rows it must give.
struct AcidCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var delimiter: Character = ","
  let rows: [Row]

  var testDescription: String { name }

  static let all: [AcidCase] = [
    AcidCase(name: "nothing", text: "", rows: []),
    AcidCase(name: "one field", text: "a", rows: [Row(1, ["a"])]),
    AcidCase(name: "simple", text: "a,b\n1,2\n", rows: [Row(1, ["a", "b"]), Row(2, ["1", "2"])]),
    AcidCase(
      name: "no final line end", text: "a,b\n1,",
      rows: [
        Row(1, ["a", "b"]), Row(2, ["1", ""]),
      ]),
    AcidCase(name: "comma in quotes", text: "a,\"b,c\",d\n", rows: [Row(1, ["a", "b,c", "d"])]),
    AcidCase(
      name: "doubled quotes", text: "\"he said \"\"no\"\"\",\"\"\"\"\n",
      rows: [
        Row(1, ["he said \"no\"", "\""])
      ]),
    AcidCase(
      name: "empty fields", text: ",\"\",\n\"\"\n,,,\n",
      rows: [
        Row(1, ["", "", ""]), Row(2, [""]), Row(3, ["", "", "", ""]),
      ]),
    AcidCase(
      name: "line end in quotes", text: "a,\"x\ny\",b\nc,d\n",
      rows: [
        Row(1, ["a", "x\ny", "b"]), Row(3, ["c", "d"]),
      ]),
    AcidCase(
      name: "CR LF in quotes", text: "a,\"x\r\n\r\ny\"\r\n\r\nc,d\r\n",
      rows: [
        Row(1, ["a", "x\r\n\r\ny"]), Row(5, ["c", "d"]),
      ]),
    AcidCase(
      name: "CR at a field's end, LF at the next one's start",
      text: "\"x\r\",\"\ny\"\nc\n", rows: [Row(1, ["x\r", "\ny"]), Row(4, ["c"])]),
    AcidCase(
      name: "UTF-8", text: "B\u{E9}b\u{E9},\u{6BCD}\nM\u{E8}re,\u{1F440}\n",
      rows: [
        Row(1, ["B\u{E9}b\u{E9}", "\u{6BCD}"]), Row(2, ["M\u{E8}re", "\u{1F440}"]),
      ]),
    AcidCase(
      name: "CR LF", text: "a\r\nb\r\n\r\nc\r\n",
      rows: [
        Row(1, ["a"]), Row(2, ["b"]), Row(4, ["c"]),
      ]),
    AcidCase(
      name: "CR only", text: "a,1\rb,2\r\rc,3",
      rows: [
        Row(1, ["a", "1"]), Row(2, ["b", "2"]), Row(4, ["c", "3"]),
      ]),
    AcidCase(
      name: "mixed ends", text: "a\nb\r\nc\rd\n\re\r\r\nf",
      rows: [
        Row(1, ["a"]), Row(2, ["b"]), Row(3, ["c"]), Row(4, ["d"]), Row(6, ["e"]), Row(8, ["f"]),
      ]),
    AcidCase(name: "blank lines", text: "\n\na\n\n\nb\n\n", rows: [Row(3, ["a"]), Row(6, ["b"])]),
    AcidCase(
      name: "lines of blanks", text: "  \na\n \t \n\tb\n   ",
      rows: [
        Row(2, ["a"]), Row(4, ["\tb"]),
      ]),
    AcidCase(
      name: "blanks between CR and LF", text: "a\r \nb\r\t\r\nc",
      rows: [
        Row(1, ["a"]), Row(3, ["b"]), Row(5, ["c"]),
      ]),
    AcidCase(
      name: "blanks of unquoted fields stay", text: " a ,  b\tc \t,\td\n , \n",
      rows: [
        Row(1, [" a ", "  b\tc \t", "\td"]), Row(2, [" ", " "]),
      ]),
    AcidCase(
      name: "blanks of quoted fields stay", text: "\" a \",\"\t\",\"x , y\"\n\" \"\n",
      rows: [
        Row(1, [" a ", "\t", "x , y"]), Row(2, [" "]),
      ]),
    AcidCase(
      name: "blanks around quoted fields go", text: "  \"a\" , \"b\"\t\nc, \"d\"  ",
      rows: [
        Row(1, ["a", "b"]), Row(2, ["c", "d"]),
      ]),
    AcidCase(
      name: "tabs and leading empty fields", text: "\t\ta\tb \n\t\n x\ty", delimiter: "\t",
      rows: [Row(1, ["", "", "a", "b "]), Row(2, ["", ""]), Row(3, [" x", "y"])]),
    AcidCase(
      name: "space delimits", text: "a  b\n\t c ", delimiter: " ",
      rows: [
        Row(1, ["a", "", "b"]), Row(2, ["\t", "c", ""]),
      ]),
    AcidCase(
      name: "semicolon", text: "1,5;\"a;b\"\n", delimiter: ";",
      rows: [
        Row(1, ["1,5", "a;b"])
      ]),
    AcidCase(
      name: "ragged", text: "a,b,c\nd\ne,f\n",
      rows: [
        Row(1, ["a", "b", "c"]), Row(2, ["d"]), Row(3, ["e", "f"]),
      ]),
  ]
}
