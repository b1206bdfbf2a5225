const paths = `Without files or folders the current folder is searched, but not node_modules and hidden folders.`

const common = `  --import-path DIR   look for absolute imports in this folder; may be repeated (plugin option importPaths)
  --mode read         for specs that are only read (plugin option mode)
  --int64 number      64-bit integers are numbers (plugin option int64)`

const general = `ksy works on Kaitai Struct specifications (.ksy)

Usage: ksy COMMAND [options] [files or folders]

  types   write the type declarations of specs
  check   report the mistakes in specs

ksy COMMAND --help tells more, ksy --version tells the version.`

const types = `Usage: ksy types [options] [files or folders]

Writes the type declarations of specs where they are missing or stale, and removes those whose spec is gone.
${paths}

  --check             write nothing; fail if a declaration is missing, stale or left over
  --dir DIR           keep declarations in this folder, for rootDirs in the tsconfig (plugin option types: { dir })
${common}

Exit code: 0 all is well, 1 a spec has errors or --check found something, 2 the command was not understood.`

const check = `Usage: ksy check [options] [files or folders]

Reports the mistakes in specs and writes nothing.
${paths}

${common}

Exit code: 0 no errors (there may be warnings), 1 errors, 2 the command was not understood.`

/** The help screen of a command, or of `ksy` itself for anything that is no command. */
export function helpFor(command: string | undefined): string {
  return command === 'types' ? types : command === 'check' ? check : general
}
