import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex, type GeneratedClass } from '../testing/load-spec.js'

/** Reads, edits and writes. What was edited is what is read back. */
function edited(Class: GeneratedClass, stored: string, edit: (object: GeneratedClass) => void): string {
  const object = Class.read(hex(stored))
  edit(object)
  const bytes = Class.write(object)
  expect(plain(Class.read(bytes))).toEqual(plain(object))
  return toHex(bytes)
}

describe('data behind a header', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: ofs, type: u1 }
  - { id: len, type: u1 }
  - { id: len_name, type: u1 }
  - { id: name, type: str, encoding: ASCII, size: len_name }
instances:
  body: { pos: ofs, size: len }
`)

  test('stays where it is while it fits', () => {
    expect(edited(Spec, '05 02 01 41 00 aa bb', (spec) => (spec.body = hex('01')))).toBe('05 01 01 41 00 01')
    expect(edited(Spec, '05 02 01 41 00 aa bb', (spec) => (spec.body = hex('01 02 03')))).toBe(
      '05 03 01 41 00 01 02 03',
    )
    expect(edited(Spec, '05 02 01 41 00 aa bb', (spec) => (spec.name = 'BC'))).toBe('05 02 02 42 43 aa bb')
  })

  test('gives way to what grows', () => {
    expect(edited(Spec, '05 02 01 41 00 aa bb', (spec) => (spec.name = 'BCD'))).toBe(
      '06 02 03 42 43 44 aa bb',
    )
  })

  test('of a new object', () => {
    expect(toHex(Spec.write(Spec.create({ name: 'A', body: hex('01 02') })))).toBe('04 02 01 41 01 02')
  })

  test('without writing', () => {
    const spec = Spec.read(hex('05 02 01 41 00 aa bb'))
    spec.name = 'BCD'
    spec._update()
    expect(plain(spec)).toEqual({ ofs: 6, len: 2, lenName: 3, name: 'BCD' })
  })
})

describe('a table', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: num, type: u1 }
  - { id: entries, type: entry, repeat: expr, repeat-expr: num }
types:
  entry:
    seq:
      - { id: ofs, type: u1 }
      - { id: len, type: u1 }
    instances:
      body: { io: _root._io, pos: ofs, size: len }
`)
  const bodies = (spec: GeneratedClass): string[] =>
    spec.entries.map(({ body }: GeneratedClass) => toHex(body))

  /** Entries as `offset: bytes`. */
  function saved(stored: string, edit: (entries: GeneratedClass) => void): string {
    const spec = Spec.read(hex(stored))
    edit(spec.entries)
    const wanted = bodies(spec)
    const again = Spec.read(Spec.write(spec))
    expect(bodies(again)).toEqual(wanted)
    return again.entries.map(({ ofs, body }: GeneratedClass) => `${ofs}: ${toHex(body)}`).join(', ')
  }

  const two = '02 08 02 0c 02 00 00 00 aa bb 00 00 cc dd'

  test('one that grows into a gap', () => {
    expect(saved(two, ([a]) => (a.body = hex('01 02 03 04')))).toBe('8: 01 02 03 04, 12: cc dd')
  })

  test('one that pushes the next one, which stays aligned', () => {
    expect(saved(two, ([a]) => (a.body = hex('01 02 03 04 05')))).toBe('8: 01 02 03 04 05, 16: cc dd')
  })

  test('the last one', () => {
    expect(saved(two, ([, b]) => (b.body = hex('01 02 03')))).toBe('8: aa bb, 12: 01 02 03')
  })

  test('a new entry, whose data goes to the end', () => {
    expect(saved(two, (entries) => entries.push(Spec.Entry.create({ body: hex('01') })))).toBe(
      '8: aa bb, 12: cc dd, 16: 01',
    )
  })

  test('new entries before others', () => {
    const added = (): GeneratedClass => Spec.Entry.create({ body: hex('01') })
    expect(saved(two, (entries) => entries.unshift(added(), added()))).toBe(
      '20: 01, 24: 01, 12: aa bb, 16: cc dd',
    )
  })

  test('one entry less leaves the others where they are', () => {
    expect(saved(two, (entries) => entries.shift())).toBe('12: cc dd')
  })

  test('data that two entries share', () => {
    const shared = '02 05 02 05 02 aa bb'
    expect(saved(shared, (entries) => entries.push(Spec.Entry.create({ body: hex('01') })))).toBe(
      '7: aa bb, 7: aa bb, 9: 01',
    )
    expect(saved(shared, ([, b]) => (b.body = hex('01 02')))).toBe('5: aa bb, 7: 01 02')
    expect(saved(shared, ([a]) => (a.body = hex('01 02 03')))).toBe('7: 01 02 03, 5: aa bb')
    expect(saved(shared, ([a, b]) => (a.body = b.body = hex('01 02 03')))).toBe('5: 01 02 03, 5: 01 02 03')
  })

  test('a part of the data of another one', () => {
    const part = '02 05 04 07 01 01 02 03 04'
    expect(saved(part, (entries) => entries.push(Spec.Entry.create({ body: hex('05') })))).toBe(
      '7: 01 02 03 04, 9: 03, 11: 05',
    )
  })

  test('empty data is anywhere', () => {
    expect(saved('02 00 00 05 01 aa', ([a]) => (a.body = hex('01 02')))).toBe('6: 01 02, 5: aa')
    expect(saved('02 00 00 05 01 aa', ([, b]) => (b.body = hex('01 02')))).toBe('0: , 5: 01 02')
  })

  test('all of it new', () => {
    const entries = ['01 02', '', '03'].map((body) => ({ body: hex(body) }))
    expect(toHex(Spec.write(Spec.create({ entries })))).toBe('03 07 02 09 00 09 01 01 02 03')
  })

  test('an offset that does not fit its field', () => {
    const spec = Spec.read(hex(two))
    spec.entries[0].body = new Uint8Array(255)
    const error = thrownBy(() => Spec.write(spec))
    expect(error).toMatchObject({ name: 'ConsistencyError', path: 'entries[1].ofs' })
    expect(spec.entries[0].len).toBe(2)
  })
})

describe('a pool of strings', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: num, type: u1 }
  - { id: refs, type: ref, repeat: expr, repeat-expr: num }
  - { id: len_pool, type: u1 }
  - { id: pool, type: pool, size: len_pool }
types:
  ref:
    seq:
      - { id: ofs, type: u1 }
    instances:
      name: { io: _root.pool._io, pos: ofs, type: strz, encoding: ASCII }
  pool:
    seq:
      - { id: strings, type: strz, encoding: ASCII, repeat: eos }
`)
  const pool = toHex(new TextEncoder().encode('one\0two\0three\0'))
  const stored = `04 00 04 08 0a 0e ${pool}`
  const names = (spec: GeneratedClass): string[] => spec.refs.map(({ name }: GeneratedClass) => name)
  const saved = (edit: (spec: GeneratedClass) => void): GeneratedClass => {
    const spec = Spec.read(hex(stored))
    edit(spec)
    return Spec.read(Spec.write(spec))
  }

  test('names follow their strings', () => {
    expect(names(saved((spec) => spec.pool.strings.unshift('zero')))).toEqual(['one', 'two', 'three', 'ree'])
    expect(names(saved((spec) => spec.pool.strings.splice(1, 1)))).toEqual(['one', 'three', 'three', 'ree'])
    expect(names(saved((spec) => spec.pool.strings.push('four')))).toEqual(['one', 'two', 'three', 'ree'])
  })

  test('a string that is another one', () => {
    expect(names(saved((spec) => (spec.pool.strings[1] = 'second')))).toEqual([
      'one',
      'second',
      'three',
      'ree',
    ])
  })

  test('a stale name is read anew', () => {
    const spec = Spec.read(hex(stored))
    expect(names(spec)).toEqual(['one', 'two', 'three', 'ree'])
    spec.pool.strings[1] = 'second'
    Spec.write(spec)
    expect(names(spec)).toEqual(['one', 'second', 'three', 'ree'])
  })

  test('a name that is no string of the pool', () => {
    const spec = Spec.read(hex(stored))
    spec.refs[1].name = 'second'
    expect(thrownBy(() => Spec.write(spec))).toMatchObject({ name: 'ConsistencyError' })
    expect(spec.refs[1].ofs).toBe(4)
  })
})

describe('an archive with a directory', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: sections, type: section, repeat: eos }
types:
  section:
    seq:
      - { id: magic, contents: PK }
      - { id: kind, type: u1 }
      - id: body
        type: { switch-on: kind, cases: { 1: member, 2: dir_entry } }
  member:
    seq:
      - { id: stamp, type: u1 }
      - { id: len, type: u1 }
      - { id: data, size: len }
  dir_entry:
    seq:
      - { id: ofs, type: u1 }
    instances:
      member: { io: _root._io, pos: ofs, type: section }
`)
  const member = (data: string): GeneratedClass => ({
    kind: 1,
    body: Spec.Member.create({ stamp: 9, data: hex(data) }),
  })
  const stored = '504b01 09 02 aa bb 504b01 09 01 cc 504b01 09 02 dd ee 504b02 00 504b02 07 504b02 0d'
  const saved = (edit: (sections: GeneratedClass) => void): readonly string[] => {
    const spec = Spec.read(hex(stored))
    edit(spec.sections)
    const { sections } = Spec.read(Spec.write(spec))
    return sections.flatMap(({ body }: GeneratedClass) =>
      body instanceof Spec.DirEntry ? `${body.ofs}: ${toHex(body.member.body.data)}` : [],
    )
  }

  test('a member replaced', () => {
    expect(saved(([a]) => (a.body.data = hex('01 02 03 04')))).toEqual([
      '0: 01 02 03 04',
      '9: cc',
      '15: dd ee',
    ])
    expect(saved(([, b]) => (b.body.data = hex('01 02 03 04')))).toEqual([
      '0: aa bb',
      '7: 01 02 03 04',
      '16: dd ee',
    ])
    expect(saved(([a]) => (a.body.data = hex('')))).toEqual(['0: ', '5: cc', '11: dd ee'])
  })

  test('all members replaced', () => {
    expect(
      saved(([a, b, c]) => {
        a.body.data = hex('01 02 03 04')
        b.body.data = hex('')
        c.body.data = hex('05')
      }),
    ).toEqual(['0: 01 02 03 04', '9: ', '14: 05'])
  })

  test('a member added', () => {
    expect(saved((sections) => sections.unshift(Spec.Section.create(member('01'))))).toEqual([
      '6: aa bb',
      '13: cc',
      '19: dd ee',
    ])
  })

  test('a member and its entry removed', () => {
    expect(saved((sections) => (sections.splice(4, 1), sections.splice(1, 1)))).toEqual([
      '0: aa bb',
      '7: dd ee',
    ])
  })
})

describe('positions in a part of the stream', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: part, type: part, size: len }
  - { id: tail, type: u1 }
types:
  part:
    seq:
      - { id: ofs, type: u1 }
      - { id: len, type: u1 }
    instances:
      body: { pos: ofs, size: len }
`)

  test('the part grows', () => {
    expect(edited(Spec, '05 03 02 00 aa bb ff', ({ part }) => (part.body = hex('01 02 03')))).toBe(
      '06 03 03 00 01 02 03 ff',
    )
  })

  test('the part is new', () => {
    expect(toHex(Spec.write(Spec.create({ part: { body: hex('01 02 03') }, tail: 255 })))).toBe(
      '05 02 03 01 02 03 ff',
    )
  })
})

test('other rules for places', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: ofs, type: u1 }
  - { id: len, type: u1 }
instances:
  body: { pos: ofs * 4, size: len }
`)
  const spec = Spec.create({ body: hex('01') })
  const placement = (request: GeneratedClass): number => {
    expect(request).toMatchObject({ object: spec, property: 'body', offset: undefined, size: 1, earliest: 2 })
    return 8
  }
  expect(toHex(Spec.write(spec, { placement }))).toBe('02 01 00 00 00 00 00 00 01')
})

test('two values at one stored offset', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: ofs, type: u1 }
  - { id: len_name, type: u1 }
  - { id: name, type: str, encoding: ASCII, size: len_name }
instances:
  len_body: { pos: ofs, type: u1 }
  body: { pos: ofs + 1, size: len_body }
`)
  expect(edited(Spec, '03 01 41 02 aa bb', (spec) => (spec.name = 'BC'))).toBe('04 02 42 43 02 aa bb')
  expect(edited(Spec, '03 01 41 02 aa bb', (spec) => (spec.body = hex('01')))).toBe('03 01 41 01 01')
  expect(toHex(Spec.write(Spec.create({ name: 'A', lenBody: 1, body: hex('01') })))).toBe('03 01 41 01 01')
})

test('in the way of what can not move', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: ofs, type: u1 }
  - { id: len, type: u1 }
instances:
  body: { pos: ofs, size: len }
  mark: { pos: 4, type: u1 }
`)
  expect(edited(Spec, '02 02 aa bb ff', (spec) => (spec.body = hex('01 02 03')))).toBe(
    '06 03 00 00 ff 00 01 02 03',
  )
})
