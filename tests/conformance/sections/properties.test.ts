import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ModuleStore } from '../modules/module-store.mjs'
import { temporaryFolder } from '../../support/temporary-folder.mjs'
import type { GeneratedClass, Outcome, Suite } from '../types.js'
import { checkProperties } from './properties.mjs'

const root = fileURLToPath(new URL('../properties/fixtures', import.meta.url))
const suite: Suite = {
  ...{ root, formats: root, specs: root, data: root, errors: root, gallery: root, samples: root },
  importPaths: [],
}
const folders: { remove: () => void }[] = []
afterAll(() => folders.forEach((folder) => folder.remove()))

interface Prototype {
  _checkFields: () => void
  _writeFields: (io: unknown) => void
}

async function check(id: string, change?: (prototype: Prototype) => void): Promise<Outcome[]> {
  const folder = temporaryFolder()
  folders.push(folder)
  const store = new ModuleStore(suite, folder.path)
  const Class: GeneratedClass = await store.load(`${root}/${id}.ksy`)
  change?.(Class.prototype)
  return checkProperties(id, suite, store, { runs: 4, seed: 1 })
}

function reasons(outcomes: readonly Outcome[], section: string): Record<string, string | undefined> {
  const own = outcomes.filter((outcome) => outcome.section === section)
  return Object.fromEntries(own.map(({ id, reason }) => [id, reason]))
}

describe('random objects', () => {
  it('are built of every type, and keep the laws', async () => {
    const outcomes = await check('records')
    const types = ['records', 'records::record', 'records::text', 'records::flags']
    expect(reasons(outcomes, 'buildable')).toEqual(Object.fromEntries(types.map((type) => [type, undefined])))
    expect(reasons(outcomes, 'properties')).toEqual(
      Object.fromEntries(types.map((type) => [type, undefined])),
    )
  })

  it('are the same for the same seed', async () => {
    expect(await check('records')).toEqual(await check('records'))
  })

  it('are not there where there are no objects', async () => {
    const { too_long } = reasons(await check('too_long'), 'buildable')
    expect(too_long).toBeDefined()
  })
})

describe('a law is found to be broken', () => {
  it('by an object that can not be written', async () => {
    const outcomes = await check('records', (prototype) => {
      prototype._checkFields = () => {
        throw new Error('no')
      }
    })
    expect(reasons(outcomes, 'properties')['records']).toMatch(/^read: can't be written: Error: no/)
  })

  it('by bytes that are read as another object', async () => {
    const outcomes = await check('records', (prototype) => {
      const write = prototype._writeFields
      prototype._writeFields = function (this: { numRecords: number; records: unknown[] }, io) {
        const { numRecords, records } = this
        Object.assign(this, { numRecords: numRecords - 1, records: records.slice(1) })
        write.call(this as unknown as Prototype, io)
        Object.assign(this, { numRecords, records })
      }
    })
    expect(reasons(outcomes, 'properties')['records']).toMatch(/^read: .*is read as another: numRecords was/)
  })

  it('by damage that is written', async () => {
    const outcomes = await check('records', (prototype) => {
      prototype._checkFields = () => {}
    })
    expect(reasons(outcomes, 'properties')['records']).toMatch(/^damaged: /)
  })
})
