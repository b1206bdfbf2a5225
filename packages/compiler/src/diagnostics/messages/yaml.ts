import type { Message } from '../message.js'

function error(code: string, message: string, help?: string): Message {
  return { code, severity: 'error', message, help }
}

export function tabIndentation(): Message {
  return error(
    'yaml-tab-indentation',
    'This line is indented with a tab.',
    'YAML wants spaces; use two for each level.',
  )
}

export function badIndentation(found: number, expected: number): Message {
  return error(
    'yaml-indentation',
    `This line is indented by ${spaces(found)}, but the lines it belongs to are indented by ${spaces(expected)}.`,
    'Give all entries of one map, and all items of one list, the same indentation.',
  )
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`
}

export function contentAfterDocument(): Message {
  return error(
    'yaml-indentation',
    'This line is indented less than the first line of the file, so it belongs to nothing.',
    'Start all top-level keys in the same column.',
  )
}

export function nestedKeyOnLine(where: 'same' | 'above'): Message {
  return where === 'same'
    ? error(
        'yaml-nested-key',
        'A key cannot stand on the line of another key.',
        'Put it on a line of its own, indented deeper; or, if the colon is part of the text, put quotes around the text.',
      )
    : error(
        'yaml-nested-key',
        'A key cannot stand here: by its indentation, this line continues the value above.',
        'Give it the indentation of the other keys of its map; or, if the colon is part of the text, put quotes around the text.',
      )
}

export function listOnKeyLine(): Message {
  return error(
    'yaml-list-on-key-line',
    'A list cannot begin on the line of its key.',
    'Put each `- ` on a line of its own below the key.',
  )
}

export function listItemAmongKeys(): Message {
  return error(
    'yaml-list-item-among-keys',
    'Expected a key, as on the lines above, but found a list item.',
    'Indent the list deeper than the key it belongs to.',
  )
}

export function missingColon(text: string): Message {
  const colon = /^([^\s:]+):(\S.*)$/.exec(text)
  return error(
    'yaml-missing-colon',
    `Expected a key with a colon, but found \`${text}\`.`,
    colon === null ? 'Write `key: value`.' : `Put a space after the colon: \`${colon[1]}: ${colon[2]}\`.`,
  )
}

export function keyNotOnOneLine(): Message {
  return error('yaml-key-not-on-one-line', 'A key has to stand on one line, together with its colon.')
}

export function textAfterValue(): Message {
  return error(
    'yaml-text-after-value',
    'Nothing more can follow the value on this line.',
    'If this is part of the text, put quotes around all of it; a comment needs a space before its `#`.',
  )
}

export function duplicateKey(key: string, firstLine: number): Message {
  return error(
    'yaml-duplicate-key',
    `The key \`${key}\` occurs twice in this map; it was first given on line ${firstLine}.`,
    'Keep one of the two, or merge what they say.',
  )
}

export function badPlainStart(char: string): Message {
  return error(
    'yaml-bad-start',
    `A value without quotes cannot start with \`${char}\`.`,
    'Put quotes around the value.',
  )
}

export function unclosedQuote(quote: string): Message {
  return error(
    'yaml-unclosed-quote',
    `The text that starts here never ends: its closing \`${quote}\` is missing.`,
  )
}

export function quoteRunsOn(quote: string, line: number): Message {
  return error(
    'yaml-unclosed-quote',
    `The quoted text that starts here runs on to line ${line}, where more text follows it.`,
    `Is its closing \`${quote}\` missing?`,
  )
}

export function badEscape(escape: string): Message {
  return error(
    'yaml-bad-escape',
    `\`${escape}\` is not an escape that YAML knows.`,
    'Write `\\\\` for a backslash, or use single quotes, where a backslash is just a backslash.',
  )
}

export function unclosedBracket(open: string): Message {
  return error('yaml-unclosed-bracket', `This \`${open}\` is never closed.`)
}

export function bracketRunsOn(open: string, line: number): Message {
  const close = open === '[' ? ']' : '}'
  return error(
    'yaml-unclosed-bracket',
    `This \`${open}\` is still open on line ${line}, where neither \`,\` nor \`${close}\` follows a value.`,
    `Is its \`${close}\` missing?`,
  )
}

export function mismatchedBracket(open: string, found: string): Message {
  const expected = open === '[' ? ']' : '}'
  return error(
    'yaml-mismatched-bracket',
    `Expected \`${expected}\` to close \`${open}\`, but found \`${found}\`.`,
  )
}

export function emptyItem(): Message {
  return error('yaml-empty-item', 'Expected a value before this comma.')
}

export function flowItemsNotSeparated(close: string): Message {
  return error('yaml-missing-comma', `Expected \`,\` or \`${close}\` before this.`)
}

export function badBlockScalarHeader(indicator: string): Message {
  return error(
    'yaml-block-scalar-header',
    `Nothing but \`+\`, \`-\` and a digit can follow \`${indicator}\` on its line.`,
    `Put the text on the lines below; or, if it is meant to start with \`${indicator}\`, put quotes around it.`,
  )
}

export function blockScalarTooShallow(): Message {
  return error(
    'yaml-indentation',
    'This first line of text is indented less than the empty lines above it.',
    'Remove the spaces from the empty lines.',
  )
}

export function repeatedProperty(): Message {
  return error('yaml-repeated-property', 'A value can have only one anchor and one tag.')
}

export function emptyAnchor(sign: '&' | '*'): Message {
  return error(
    'yaml-empty-anchor',
    `Expected a name after \`${sign}\`.`,
    'If it is part of the text, use quotes.',
  )
}

export function unknownAnchor(name: string): Message {
  return error(
    'yaml-unknown-anchor',
    `There is no anchor \`&${name}\` above this place.`,
    'If the text is meant to start with `*`, put quotes around it.',
  )
}

export function aliasesExpandTooFar(): Message {
  return error('yaml-aliases', 'The aliases of this file stand for more than 100,000 values.')
}

export function unsupportedTag(tag: string): Message {
  return error(
    'yaml-tag',
    `The tag \`${tag}\` means nothing in a .ksy file.`,
    'Remove it; or, if the text is meant to start with `!`, put quotes around it.',
  )
}

export function scalarTagOnCollection(tag: string): Message {
  return error('yaml-tag', `The tag \`${tag}\` cannot stand before a map or a list.`)
}

export function collectionTag(tag: string): Message {
  return error('yaml-tag', `The tag \`${tag}\` does not fit this value.`)
}

export function tagDirective(): Message {
  return error('yaml-tag', 'A .ksy file has no tags, so `%TAG` means nothing in it.', 'Remove this line.')
}

export function strayDirective(): Message {
  return error(
    'yaml-directive',
    'A line that starts with `%` is a YAML directive, and has to be followed by a `---` line.',
    'Remove this line, or start it with `#` if it is a comment.',
  )
}

export function badMerge(): Message {
  return error('yaml-merge', 'Expected an alias of a map, or a list of them, after `<<`.')
}

export function secondDocument(): Message {
  return error('yaml-second-document', 'A second YAML document starts here; a .ksy file has only one.')
}

export function controlCharacter(code: number): Message {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return error(
    'yaml-control-character',
    `The control character ${name} cannot stand in YAML.`,
    'Write it as an escape in double quotes, such as `"\\x00"`. A file full of these is not text at all.',
  )
}

export function tooDeep(levels: number): Message {
  return error('yaml-too-deep', `This is nested more than ${levels} levels deep.`)
}
