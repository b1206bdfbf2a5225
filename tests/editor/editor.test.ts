import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectedText, storedText } from './expected.js'
import { layouts } from './layouts.js'
import { findMarks } from './marks.js'
import { Project } from './project.js'
import { LanguageServer } from './servers/language-server.js'
import type { EditorServer, Stretch } from './servers/server.js'
import { TsServer } from './servers/tsserver.js'
import { indented, viewEdits, viewStretch, viewStretches, viewSuggestions } from './view.js'

const servers = [
  { typescript: 'TypeScript 5.9', start: () => TsServer.start('typescript-5.9'), style: 'tsserver' },
  { typescript: 'TypeScript 6', start: () => TsServer.start('typescript-6'), style: 'tsserver' },
  { typescript: 'TypeScript 7', start: () => LanguageServer.start(), style: 'language-server' },
]

const projects = new Map<string, Project>()

beforeAll(async () => {
  for (const layout of layouts) projects.set(layout.name, await Project.create(layout))
})

afterAll(() => {
  for (const project of projects.values()) project.remove()
})

describe.each(servers)('$typescript', ({ start, style }) => {
  let server: EditorServer | undefined

  beforeAll(async () => {
    server = await start()
  })

  afterAll(() => server?.close())

  describe.each(layouts)('$name', (layout) => {
    /** Opens a file, and shows what the server answers at each place that is marked in it. */
    async function ask(
      file: string,
      answer: (server: EditorServer, project: Project, mark: Stretch) => Promise<string>,
      { afterTyping = false } = {},
    ): Promise<string> {
      const project = projects.get(layout.name)!
      const path = project.path(file)
      const lines = project.lines(file)
      await server!.open(path)
      if (afterTyping) await server!.type({ path, line: lines.length - 1, column: 0 }, '\n')
      const answers: string[] = []
      for (const mark of findMarks(path, lines))
        answers.push(`${viewStretch(project, mark)}\n${await answer(server!, project, mark)}\n`)
      return answers.join('\n')
    }

    test.each(['src/names.ts', 'src/renaming.ts'])('%s has no mistakes', async (file) => {
      const path = projects.get(layout.name)!.path(file)
      await server!.open(path)
      expect(await server!.problems(path)).toEqual([])
    })

    test('definition', async () => {
      const actual = await ask('src/names.ts', definition)
      expect(actual).toBe(expectedText('definition.txt', actual))
    })

    test('definition after typing', async () => {
      const actual = await ask('src/names.ts', definition, { afterTyping: true })
      expect(actual).toBe(storedText('definition.txt'))
    })

    test('hover', async () => {
      const actual = await ask('src/names.ts', hover)
      expect(actual).toBe(expectedText(`hover.${style}.txt`, actual))
    })

    test('completion', async () => {
      const actual = await ask('src/completion.ts', completion)
      expect(actual).toBe(expectedText(`completion.${style}.txt`, actual))
    })

    test('references', async () => {
      const actual = await ask('src/renaming.ts', references, { afterTyping: true })
      expect(actual).toBe(expectedText(`references.${style}.txt`, actual))
    })

    test('renaming', async () => {
      const actual = await ask('src/renaming.ts', renaming, { afterTyping: true })
      expect(actual).toBe(expectedText(`renaming.${style}.txt`, actual))
    })
  })
})

async function definition(server: EditorServer, project: Project, { start }: Stretch): Promise<string> {
  return viewStretches(project, await server.definition(start))
}

async function hover(server: EditorServer, _: Project, { start }: Stretch): Promise<string> {
  return indented(await server.hover(start))
}

async function completion(server: EditorServer, project: Project, { start }: Stretch): Promise<string> {
  return viewSuggestions(project, await server.completion(start))
}

async function references(server: EditorServer, project: Project, { start }: Stretch): Promise<string> {
  return viewStretches(project, await server.references(start))
}

async function renaming(server: EditorServer, project: Project, { start }: Stretch): Promise<string> {
  const edits = await server.rename(start)
  // Text would be inserted in a place that has nothing to do with the name.
  const isEmpty = (edit: Stretch): boolean =>
    edit.start.line === edit.end.line && edit.start.column === edit.end.column
  expect(edits.filter(isEmpty)).toEqual([])
  return viewEdits(project, edits)
}
