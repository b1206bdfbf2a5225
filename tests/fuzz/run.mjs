/**
 * Fuzzes the gallery's formats and the compiler. Usage: node tests/fuzz/run.mjs [options]; `--help` lists them.
 */
import { writeFileSync } from 'node:fs'
import { filesIn, findSuite } from '../conformance/suite.mjs'
import { temporaryFolder } from '../support/temporary-folder.mjs'
import { writeCorpus } from './corpus.mjs'
import { help, parseOptions } from './options.mjs'
import { formatReports } from './report.mjs'
import { runTasks } from './run-tasks.mjs'

const options = parseOptions(process.argv.slice(2))

if (typeof options === 'string') {
  console.error(options)
  process.exitCode = 2
} else if (options.help) {
  console.log(help)
} else {
  const suite = findSuite(options.suite)
  if (suite === undefined)
    console.log(
      `The official suite is not in ${options.suite}: nothing was fuzzed. Name its folder with --suite.`,
    )
  else process.exitCode = await fuzz(suite, options)
}

/**
 * @param {import('../conformance/types.d.ts').Suite} suite
 * @param {import('./options.mjs').Options} options
 */
async function fuzz(suite, { inputs, compiler, jobs, seed, only, json, corpus }) {
  const formats = filesIn(suite.gallery, '.ksy').filter((id) => only === undefined || id === only)
  const each = Math.ceil(inputs / Math.max(1, formats.length))
  const tasks = formats.map((id) => ({ id, inputs: each, seed, isForCorpus: corpus }))
  if (compiler > 0 && (only === undefined || only === 'compiler'))
    tasks.push({ id: 'compiler', inputs: compiler, seed, isForCorpus: corpus })
  const folder = temporaryFolder()
  const start = performance.now()
  try {
    const answers = await runTasks(tasks, {
      suite: suite.root,
      folder: folder.path,
      jobs,
      tell: ({ id, inputs: count, ms, findings }, done) => {
        const found = findings.length === 0 ? '' : `, ${findings.length} findings`
        console.error(`${done}/${tasks.length} ${id}: ${count} inputs, ${Math.round(ms / 1000)} s${found}`)
      },
    })
    const seconds = (performance.now() - start) / 1000
    console.log(formatReports(answers, seconds, seed))
    if (corpus) for (const { id, cover } of answers) if (cover.length > 0) writeCorpus(id, cover)
    if (json !== undefined)
      writeFileSync(
        json,
        JSON.stringify(
          answers,
          (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value),
          2,
        ),
      )
    return answers.some(({ findings }) => findings.length > 0) ? 1 : 0
  } finally {
    folder.remove()
  }
}
