import { describe, expect, it } from 'vitest'
import type { Problem } from '@unplugin-ksy/compiler'
import { checkErrors } from './errors.mjs'
import { readHeader } from './error-header.mjs'

const spec = (...header: string[]): string => `${header.join('\n')}\nmeta:\n  id: x\n`

const problem = (severity: 'error' | 'warning', path: string, file = '/suite/x.ksy'): Problem => ({
  severity,
  code: 'some-code',
  message: 'some message',
  path,
  span: {
    start: 0,
    end: 0,
    source: {
      path: file,
      lineColumn: () => ({ line: 6, column: 8 }),
    } as unknown as Problem['span']['source'],
  },
})

const reasons = (text: string, problems: readonly Problem[]): Record<string, string | undefined> =>
  Object.fromEntries(checkErrors('x', text, problems).map(({ section, reason }) => [section, reason]))

describe('readHeader', () => {
  it.each([
    ['Name(identifier(ahem))', 'ahem'],
    ['IntNum(42)', '42'],
    ['Bool(true)', 'true'],
    ['Str(foo)', '"foo"'],
    ['^AHEM', '^AHEM'],
  ])('turns the case %s into %s', (printed, written) => {
    const header = readHeader(spec(`# x.ksy: /seq/1/type/cases/${printed}:`, '# \terror: no'))
    expect(header).toMatchObject({ places: [{ file: 'x.ksy', path: `/seq/1/type/cases/${written}` }] })
  })
})

describe('checkErrors', () => {
  const error = spec('# x.ksy: /seq/0:', '# \terror: no', '#')

  it('wants an error at its place', () => {
    expect(reasons(error, [problem('error', '/seq/0')])).toEqual({})
    expect(reasons(error, [problem('error', '/seq/1')])).toEqual({
      'error-paths': 'nothing at /seq/0, found error some-code at /seq/1 (6:8)',
    })
    expect(reasons(error, [problem('error', '/seq/0', '/suite/other.ksy')])['error-paths']).toContain(
      'nothing at',
    )
  })

  it('wants an error, not a warning', () => {
    expect(reasons(error, [])).toEqual({
      errors: 'is accepted',
      'error-paths': 'nothing at /seq/0, found nothing',
    })
    expect(reasons(error, [problem('warning', '/seq/0')])).toEqual({ errors: 'is accepted' })
  })

  it('wants all of several errors', () => {
    const two = spec('# x.ksy: /seq/0:', '# \terror: no', '#', '# x.ksy: /seq/1:', '# \terror: no')
    expect(reasons(two, [problem('error', '/seq/0')])['error-paths']).toContain('nothing at /seq/1,')
    expect(reasons(two, [problem('error', '/seq/1'), problem('error', '/seq/0')])).toEqual({})
  })

  it('wants a warning, not an error', () => {
    const warning = spec('# x.ksy: /seq/0:', '# \twarning: better not')
    expect(reasons(warning, [problem('warning', '/seq/0')])).toEqual({})
    expect(reasons(warning, [problem('error', '/seq/0')])['errors']).toMatch(/^is rejected for what is worth/)
    expect(reasons(warning, [])['errors']).toBe('has no warning')
  })

  it('compares lines and columns where the header has those', () => {
    const text = (place: string): string => spec(`# x.ksy:${place}:`, '# \terror: no')
    expect(reasons(text('6:8'), [problem('error', '/')])).toEqual({})
    expect(reasons(text('6:9'), [problem('error', '/')])['error-paths']).toContain('nothing at 6:9')
  })

  it('asks for an error only where the suite does not know its place', () => {
    expect(checkErrors('x', spec('# ?'), [])).toEqual([{ section: 'errors', id: 'x', reason: 'is accepted' }])
  })

  it('leaves out what only others import', () => {
    expect(checkErrors('x', 'meta:\n  id: x\n', [])).toEqual([])
  })
})
