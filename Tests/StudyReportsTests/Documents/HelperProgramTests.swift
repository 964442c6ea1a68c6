import Foundation
import Testing

@testable import StudyReports

@Suite struct HelperProgramTests {
  /// A program of our own in a folder of its own.
  private func helper(_ script: String, in folder: TemporaryFolder) throws -> HelperProgram {
    try folder.write("#!/bin/sh\n" + script + "\n", to: "helper")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/helper")
    return try #require(HelperProgram("helper", in: "/nowhere:" + folder.path))
  }

  private func run(_ script: String, _ arguments: [String] = [], limit: Double = 60) throws
    -> String
  {
    let folder = try TemporaryFolder()
    let program = try helper(script, in: folder)
    return try HelperProgram.withFolder { place throws(HelperProgram.Failure) in
      try program.run(arguments, in: place, limit: limit)
    }
  }

  @Test func whatIsNotThereIsNotFound() throws {
    #expect(HelperProgram("sh", in: "") == nil)
    #expect(HelperProgram("no-such-program", in: "/bin:/usr/bin") == nil)
    #expect(HelperProgram("sh", in: "/nowhere:/bin") != nil)
    // Not what lies in the folder one happens to be in.
    #expect(HelperProgram("sh", in: ".:bin") == nil)
  }

  @Test func argumentsAreNotReadByAShell() throws {
    #expect(
      try run("for word; do echo \"<$word>\"; done", ["a b", "$(echo x)", "*", "; exit 3"])
        == "<a b>\n<$(echo x)>\n<*>\n<; exit 3>")
  }

  @Test func itsLastWordsAreTold() throws {
    #expect(throws: HelperProgram.Failure(words: "helper failed: it is broken")) {
      try run("echo first >&2; echo it is broken >&2; exit 3")
    }
    #expect(throws: HelperProgram.Failure(words: "helper failed")) { try run("kill -9 $$") }
  }

  @Test func muchTalkBlocksNothing() throws {
    let talk = "i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; "
    #expect(try run(talk + "i=$((i+1)); done; echo end >&2").count > 100_000)
  }

  @Test func whatTakesTooLongIsEnded() throws {
    let start = ContinuousClock.now
    #expect(throws: HelperProgram.Failure(words: "helper took longer than 1 s and was ended")) {
      try run("exec sleep 60", limit: 1)
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func theFolderIsGoneAfterwards() throws {
    var path = ""
    try HelperProgram.withFolder { folder throws(HelperProgram.Failure) in
      path = folder.path
      #expect(FileManager.default.fileExists(atPath: path))
    }
    #expect(!path.isEmpty && !FileManager.default.fileExists(atPath: path))
  }
}
