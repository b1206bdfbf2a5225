import type { CommandName } from './arguments.js'

// Every screen fits into 24 lines of 80 columns.

const paths = `Without files or folders the current folder is searched,
but not node_modules and hidden folders.`

const common = `  --import-path DIR  look for absolute imports here (option importPaths)
  --mode read        for specs that are only read (option mode)
  --int64 number     64-bit integers are numbers (option int64)
  --processor NAME=MODULE, --opaque-type NAME=MODULE
                     where hand-written code is (processors, opaqueTypes)
The first and last may be repeated. Without them, the options are those under
"unplugin-ksy" in the nearest package.json.`

const general = `ksy works on Kaitai Struct specifications (.ksy)

Usage: ksy COMMAND [options] [files or folders]

  types     write the type declarations of specs
  compile   write JavaScript, with types, that works without the plugin
  check     report the mistakes in specs
  dump      show a binary file as a tree, or as JSON

ksy COMMAND --help tells more, ksy --version tells the version.`

const types = `Usage: ksy types [options] [files or folders]

Writes the type declarations of specs where they are missing or stale, and
removes those whose spec is gone.
${paths}

  --check            write nothing; fail if something is missing, stale or left
  --watch            keep on, and update whenever something changes
  --dir DIR          keep declarations in this folder (option types: { dir })
${common}

Exit code: 0 all is well, 1 a spec has errors or --check found something,
2 the command was not understood.`

const compile = `Usage: ksy compile [--out DIR] [options] [files or folders]

Writes gif.js, gif.d.ts and a source map of each for gif.ksy, and for every spec
that it imports. They need the package unplugin-ksy, but no plugin.
${paths}

  --out DIR          keep the files in this folder, laid out as the specs are;
                     without it they are written beside each spec
${common}

Nothing is written if a spec has errors.
Exit code: 0 all is well, 1 a spec has errors or a file cannot be written,
2 the command was not understood.`

const check = `Usage: ksy check [options] [files or folders]

Reports the mistakes in specs and writes nothing.
${paths}

  --format FORMAT    text, json (an array with file, line, column, endLine,
                     endColumn, severity, code, message and help of each) or
                     github (workflow commands, for annotations)
  --derive           tell which sizes, counts, offsets, tags and conditions do
                     not follow from the data when it is written, and why
${common}

Exit code: 0 no errors (there may be warnings), 1 errors,
2 the command was not understood.`

const dump = `Usage: ksy dump [options] SPEC FILE

Shows a binary file as its spec sees it: a tree with the names that the class
has in JavaScript. What cannot be read is marked with !, and → leads to a part
that is shown at another path.

  --path PATH        show this part, such as /blocks/3 (indexes count from 0)
  --json             all of it as JSON: bytes are hexadecimal, enum values are
                     names, 64-bit integers are strings (also --format json)
${common}

Exit code: 0 all was read, 1 the spec has errors, or the file does not fit or
has no such part, 2 the command was not understood.`

const screens: Readonly<Record<CommandName, string>> = { types, compile, check, dump }

/** The help screen of a command, or of `ksy` itself. */
export function helpFor(command: CommandName | undefined): string {
  return command === undefined ? general : screens[command]
}
