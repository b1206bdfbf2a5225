import { ProblemCollector } from '../../diagnostics/collector.js'
import { SourceFile } from '../../source/source-file.js'
import type { AttributeSpec, SpecFile, TypeSpec, Valued } from '../ast.js'
import type { Expression } from '../expression/ast.js'
import { printExpression } from '../expression/print.js'
import { parseSpec } from '../parse-spec.js'

export interface ParsedForTest {
  readonly spec: SpecFile | undefined
  /** Each problem as `path: code` and the marked text, in the order of the file; a warning says so. */
  readonly problems: readonly string[]
}

export function parse(text: string): ParsedForTest {
  const collector = new ProblemCollector()
  const spec = parseSpec(new SourceFile('test.ksy', text), collector)
  const problems = collector.inOrder.map(({ path, code, severity, span }) => {
    const marked = span.source.text.slice(span.start, span.end)
    return `${path}: ${severity === 'warning' ? 'warning ' : ''}${code} at ${JSON.stringify(marked)}`
  })
  return { spec, problems }
}

/** The top-level type of a spec without mistakes. */
export function parseValid(text: string): TypeSpec {
  const { spec, problems } = parse(text)
  if (spec === undefined || problems.length > 0) throw new Error(problems.join('\n'))
  return spec.root
}

/** A spec whose top-level type has what is given, below a `meta`. */
export function withMeta(text: string): string {
  return `meta:\n  id: test\n${text}`
}

/** The only field of a spec: `text` is its keys, one a line. */
export function parseField(text: string): AttributeSpec {
  const [field] = parseValid(fieldSpec(text)).seq
  if (field === undefined) throw new Error('no field')
  return field
}

/** The problems of a spec with one field, without the `/seq/0` before each path. */
export function fieldProblems(text: string): readonly string[] {
  return parse(fieldSpec(text)).problems.map((problem) => problem.replace('/seq/0', ''))
}

function fieldSpec(text: string): string {
  const lines = text.split('\n').map((line) => `    ${line}`)
  return withMeta(`seq:\n  -\n${lines.join('\n')}\n`)
}

/** An expression as text, for a comparison. */
export function show(expression: Valued<Expression> | undefined): string | undefined {
  return expression && printExpression(expression.value)
}
