/** @typedef {import('./types.d.ts').Answer} Answer */

/**
 * @param {readonly Answer[]} answers
 * @param {number} seconds
 * @param {number} seed
 */
export function formatReports(answers, seconds, seed) {
  const inputs = answers.reduce((sum, answer) => sum + answer.inputs, 0)
  const slowest = answers.reduce((most, answer) => Math.max(most, answer.slowest), 0)
  const memory = answers.reduce((most, answer) => Math.max(most, answer.memory), 0)
  const findings = answers.flatMap((answer) => answer.findings)
  const formats = answers.filter(({ id, inputs: count }) => id !== 'compiler' && count > 0)
  const compiled = answers.find(({ id }) => id === 'compiler')
  return [
    ...findings.map(formatFinding),
    `${inputs.toLocaleString('en')} inputs, seed ${seed}, ${formats.length} formats${compiled === undefined ? '' : `, ${compiled.inputs.toLocaleString('en')} of them specs, of which ${compiled.accepted.toLocaleString('en')} compile`}`,
    `${(seconds / 3600).toFixed(2)} hours, ${Math.round(inputs / seconds).toLocaleString('en')} inputs per second`,
    `the slowest took ${Math.round(slowest)} ms; the most memory of a process was ${Math.round(memory / 2 ** 20)} MiB`,
    `${answers.reduce((sum, answer) => sum + answer.branches, 0).toLocaleString('en')} branches taken, ${answers.reduce((sum, answer) => sum + (answer.id === 'compiler' ? 0 : answer.accepted), 0).toLocaleString('en')} inputs did something new`,
    `${findings.length} findings`,
  ].join('\n')
}

/** @param {import('./types.d.ts').Finding} finding */
function formatFinding({ kind, id, bytes, edits, what }) {
  return `✘ ${id} ${kind}: ${what}\n  edits ${edits}, ${bytes.length} bytes: ${Buffer.from(bytes).toString('hex')}`
}
