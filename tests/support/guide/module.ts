import * as runtime from 'unplugin-ksy/runtime'
import type { Snippet } from './page.js'

const nodeNames = ['FileStream', 'readFile', 'writeFile']

/** A snippet as a module: with the imports that the page leaves out. */
export function withImports({ code }: Snippet, specIds: readonly string[]): string {
  const body = code.replaceAll(/\/\/.*$/gm, '')
  const isWanted = (name: string): boolean =>
    new RegExp(`(?<![\\w$.])${name}(?![\\w$])`).test(body) &&
    !new RegExp(`import[^;]*\\b${name}\\b[^;]* from`).test(body)
  const named = (names: readonly string[], from: string): string[] =>
    names.length === 0 ? [] : [`import { ${names.join(', ')} } from '${from}'`]
  // One line, so that lines of the module are lines of the snippet.
  const imports = [
    ...named(Object.keys(runtime).filter(isWanted), 'unplugin-ksy/runtime'),
    ...named(nodeNames.filter(isWanted), 'unplugin-ksy/node'),
    ...specIds.flatMap((id) =>
      isWanted(className(id)) ? [`import ${className(id)} from './${id}.ksy'`] : [],
    ),
  ]
  return `${imports.join('; ')}\n${code}export {}\n`
}

/**
 * Makes the comments at the end of lines into checks:
 *
 * - `expression // => value`: the expression gives the value. Bytes are written as `[0a ff]`.
 * - `statement // throws Name: message`: it throws this error, whose message begins like this. The message is optional.
 *
 * @param page how a failing check calls the page
 */
export function withChecks(module: string, { line: firstLine }: Snippet, page: string): string {
  const lines = module.split('\n').map((text, index) => {
    const place = JSON.stringify(`${page}:${firstLine + index - 1}`)
    return text
      .replace(/^(\s*)(.+?)\s*\/\/ => (.+)$/, (_, indent: string, actual: string, value: string) => {
        return `${indent}$gives(${place}, ${actual}, ${expression(value)})`
      })
      .replace(/^(\s*)(.+?)\s*\/\/ throws (.+)$/, (_, indent: string, statement: string, error: string) => {
        return `${indent}await $throws(${place}, async () => { ${statement} }, ${JSON.stringify(error)})`
      })
  })
  return lines.join('\n')
}

function expression(value: string): string {
  if (!/^\[[\da-f]{2}( [\da-f]{2})*\]$/.test(value)) return value
  return `Uint8Array.of(${value.slice(1, -1).replaceAll(/\w+/g, '0x$&,')})`
}

function className(id: string): string {
  return id.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
