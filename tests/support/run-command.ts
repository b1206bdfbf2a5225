import { spawn } from 'node:child_process'

/** How a command ended. */
export interface Outcome {
  /** The exit code; null if a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  /** Both outputs, in the order in which they came. */
  readonly output: string
}

export interface RunOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Runs a line as a person would type it, in the system's shell and without what a test runner adds to the environment.
 * Nothing in the line may come from outside.
 */
export function runLine(line: string, options: RunOptions): Promise<Outcome> {
  return start(line, [], true, options)
}

/** Runs a script with this Node. */
export function runNode(script: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  return start(process.execPath, [script, ...args], false, options)
}

/** Runs a program, by its path. */
export function runProgram(path: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  return start(path, args, false, options)
}

/**
 * What a command printed.
 *
 * @throws with all of its output if it failed
 */
export async function successOf(command: Promise<Outcome>): Promise<string> {
  const { status, stdout, output } = await command
  if (status !== 0) throw new Error(`The command ended with ${status}:\n${output}`)
  return stdout
}

function start(
  file: string,
  args: readonly string[],
  shell: boolean,
  { cwd, env = {} }: RunOptions,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      shell,
      env: { ...outerEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, output }))
  })
}

/** Vitest sets `NODE_ENV`, which would make Vite build for development. */
function outerEnvironment(): NodeJS.ProcessEnv {
  const isRunners = (name: string): boolean => name === 'NODE_ENV' || name.startsWith('VITEST')
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isRunners(name)))
}
