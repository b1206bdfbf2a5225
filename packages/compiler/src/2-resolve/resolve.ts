import type { ProblemCollector } from '../diagnostics/collector.js'
import { longChain } from '../diagnostics/messages/types.js'
import type { CompileHost } from './host.js'
import { ChainTooLong } from './lazy.js'
import type { LoadedModule } from './load-modules.js'
import type { AttributeModel, ContentModel, InstanceModel, ModuleModel, TypeModel } from './model.js'
import { checkNameClashes } from './name-clash.js'
import { Program } from './program.js'
import { checkStyle } from './style.js'

/**
 * Binds every name of a file and gives every expression a type. All problems of the file and of
 * what it imports are recorded.
 */
export function resolveModule(
  loaded: LoadedModule,
  host: CompileHost,
  problems: ProblemCollector,
): ResolveResult {
  const program = new Program(problems, host)
  const module = program.module(loaded)
  try {
    for (const each of program.modules) resolveWholly(each.root)
    checkNameClashes(module.root, program)
    checkStyle(module.root, program)
  } catch (error) {
    if (!(error instanceof ChainTooLong)) throw error
    problems.report(longChain(), module.root.span, module.root.path)
  }
  return { module, lookedFor: program.lookedFor }
}

export interface ResolveResult {
  readonly module: ModuleModel
  /** Files of hand-written code that were looked for and not found. */
  readonly lookedFor: readonly string[]
}

/** Models are lazy; asking for each part once brings every problem to light. */
function resolveWholly(type: TypeModel): void {
  touch(type.endian, type.toStringExpression)
  for (const param of type.params) touch(param.type)
  for (const field of type.fields) resolveAttribute(field)
  for (const instance of type.instances) resolveInstance(instance)
  for (const nested of type.types) resolveWholly(nested)
}

function resolveAttribute(attribute: AttributeModel): void {
  touch(attribute.condition, attribute.repeat, attribute.valid)
  resolveContentWholly(attribute.content)
}

function resolveContentWholly(content: ContentModel): void {
  switch (content.kind) {
    case 'bytes':
    case 'text':
      touch(content.extent.size, content.extent.process)
      return
    case 'struct':
    case 'opaque':
      touch(content.args, content.parent, content.extent?.size, content.extent?.process)
      return
    case 'switch':
      touch(content.on)
      for (const each of content.cases) {
        touch(each.match)
        resolveContentWholly(each.content)
      }
      if (content.otherwise !== undefined) resolveContentWholly(content.otherwise)
      return
    case 'integer':
    case 'float':
    case 'bits':
    case 'invalid':
  }
}

function resolveInstance(instance: InstanceModel): void {
  if (instance.kind === 'value-instance') {
    touch(instance.condition, instance.value, instance.type, instance.valid)
  } else {
    touch(instance.io, instance.pos)
    resolveAttribute(instance)
  }
}

function touch(..._parts: readonly unknown[]): void {
  // The arguments have been evaluated, which is all that is wanted.
}
