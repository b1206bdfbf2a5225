import type { Content, Extent, SubstreamContent, TextContent } from '../../3-plan/plan.js'
import { joined, nothing, type Code } from '../code/code.js'
import { printText } from '../code/print.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { withRaw } from '../content/kept-raw.js'
import { isBareSize } from '../content/plain-extent.js'
import { keepsLength, transformsWhereItStands, unprocessed } from '../content/process.js'
import { choicesOf } from '../content/structs-in.js'

/** An expression for the room that a value takes in a stretch of known size; none where the value has no say in that. */
export function roomNeeded(content: Content, value: Code, scope: Scope): Code {
  switch (content.kind) {
    case 'bytes':
      return roomForBytes(value, content.extent, scope)
    case 'text':
      return roomForText(content, value, scope)
    case 'substream':
      return roomForObject(content, value, scope)
    case 'switch':
      return roomForChoice(choicesOf(content), value, scope)
    default:
      return nothing
  }
}

function roomForText({ encoding, extent }: TextContent, value: Code, scope: Scope): Code {
  const bytes = code`${emitComputation(encoding, scope)}.encode(${value})`
  return roomForBytes(withRaw('keptForText', bytes, extent, scope), extent, scope)
}

function roomForBytes(bytes: Code, extent: Extent, scope: Scope): Code {
  const { end, process } = extent
  if (end.kind !== 'size' || (process !== undefined && transformsWhereItStands(process, scope)))
    return nothing
  const raw = process === undefined || keepsLength(process) ? bytes : unprocessed(bytes, process, scope)
  return roomForRaw(raw, extent, scope)
}

/** A terminator is left out only where a value fills its room. */
function roomForRaw(raw: Code, extent: Extent, { module }: Scope): Code {
  const { terminator } = extent
  if (isBareSize(extent)) return code`${module.runtime('exactly')}(${raw}.length)`
  const extra = terminator === undefined || terminator.include ? '' : `, ${terminator.bytes.length}`
  return code`${module.runtime('roomForBytes')}(${raw}${extra})`
}

function roomForObject({ extent, inner }: SubstreamContent, value: Code, scope: Scope): Code {
  const { end, process } = extent
  const { module } = scope
  if (inner.opaque || end.kind !== 'size') return nothing
  if (process !== undefined && transformsWhereItStands(process, scope)) return nothing
  const hasInstances = module.hasPositionedData(inner)
  // What belongs to another stream can't be written yet.
  const isPartly = hasInstances && module.writesToOtherStreams
  const args = [value, ...(hasInstances && !isPartly ? ['true'] : [])]
  if (process === undefined || keepsLength(process)) {
    if (!isPartly && isBareSize(extent))
      return code`${module.runtime('roomFor')}(${joined([value, 'now', ...args.slice(1)], ', ')})`
    return code`${module.runtime('roomForBytes')}(${module.runtime('bytesOf')}(${joined(args, ', ')}))`
  }
  const bytes = code`${module.runtime('processedBytesOf')}(${joined(args, ', ')})`
  return roomForRaw(unprocessed(bytes, process, scope), extent, scope)
}

/** By what the value is: the tag may not be set yet. */
function roomForChoice(choices: readonly Content[], value: Code, scope: Scope): Code {
  const rooms = new Map<string, Code>()
  for (const choice of choices) {
    const room = roomNeeded(choice, value, scope)
    const test = testFor(choice, value)
    const key = printText(room)
    if (key !== '' && !rooms.has(key)) rooms.set(key, code`${test} ? ${room} : `)
  }
  return rooms.size === 0 ? nothing : [...rooms.values(), 'undefined']
}

function testFor(content: Content, value: Code): Code {
  switch (content.kind) {
    case 'bytes':
      return code`${value} instanceof Uint8Array`
    case 'text':
      return code`typeof ${value} === 'string'`
    default:
      return code`typeof ${value} === 'object' && !(${value} instanceof Uint8Array)`
  }
}
