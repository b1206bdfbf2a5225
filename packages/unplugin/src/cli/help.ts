const paths = `Without files or folders the current folder is searched, but not node_modules and hidden folders.`

const common = `  --import-path DIR   look for absolute imports in this folder; may be repeated (plugin option importPaths)
  --mode read         for specs that are only read (plugin option mode)
  --int64 number      64-bit integers are numbers (plugin option int64)
  --processor NAME=MODULE, --opaque-type NAME=MODULE
                      where hand-written code is (plugin options processors, opaqueTypes); may be repeated`

const general = `ksy works on Kaitai Struct specifications (.ksy)

Usage: ksy COMMAND [options] [files or folders]

  types     write the type declarations of specs
  compile   write JavaScript, with types, that works without the plugin
  check     report the mistakes in specs

ksy COMMAND --help tells more, ksy --version tells the version.`

const types = `Usage: ksy types [options] [files or folders]

Writes the type declarations of specs where they are missing or stale, and removes those whose spec is gone.
${paths}

  --check             write nothing; fail if a declaration is missing, stale or left over
  --watch             keep on, and update them whenever a spec, an import of it or the tsconfig changes
  --dir DIR           keep declarations in this folder, for rootDirs in the tsconfig (plugin option types: { dir })
${common}

Exit code: 0 all is well, 1 a spec has errors or --check found something, 2 the command was not understood.`

const compile = `Usage: ksy compile [--out DIR] [options] [files or folders]

Writes gif.js, gif.d.ts and a source map of each for gif.ksy, and for every spec that it imports. The modules import each other
and unplugin-ksy/runtime, so that whoever uses them needs the package unplugin-ksy, but no plugin.
${paths}

  --out DIR           keep the files in this folder, laid out as the specs are below the folder that holds them all;
                      what was found in a folder of --import-path, as it is laid out below that. Without --out the
                      files are written beside each spec
${common}

Nothing is written if a spec has errors.
Exit code: 0 all is well, 1 a spec has errors or a file cannot be written, 2 the command was not understood.`

const check = `Usage: ksy check [options] [files or folders]

Reports the mistakes in specs and writes nothing.
${paths}

${common}

Exit code: 0 no errors (there may be warnings), 1 errors, 2 the command was not understood.`

/** The help screen of a command, or of `ksy` itself for anything that is no command. */
export function helpFor(command: string | undefined): string {
  switch (command) {
    case 'types':
      return types
    case 'compile':
      return compile
    case 'check':
      return check
    default:
      return general
  }
}
