import {
  missingOperand,
  emptyText,
  tooDeeplyNested,
  unclosedBracket,
  unexpectedEnd,
  unexpectedToken,
} from '../../diagnostics/messages/expression.js'
import type { Message } from '../../diagnostics/message.js'
import type { Span } from '../../source/span.js'
import type { Expression } from './ast.js'
import { spanInFile, type ExpressionText } from './expression-text.js'
import { FOREIGN_WORDS } from './foreign-operator.js'
import { scanToken } from './lexer.js'
import { SyntaxFailure } from './syntax-failure.js'
import type { Token, TokenSymbol } from './token.js'

/**
 * How deep a tree may be. Deep enough for a chain of 256 conditionals, and far from where a recursive walk of the tree
 * would exhaust the stack.
 */
export const MAX_DEPTH = 400

/** Walks the tokens of one text. Every failure is thrown as a `SyntaxFailure`. */
export class TokenCursor {
  readonly text: ExpressionText
  #token: Token
  #previous: Token | undefined
  #nesting = 0
  readonly #depths = new WeakMap<Expression, number>()

  constructor(text: ExpressionText) {
    this.text = text
    this.#token = scanToken(text.text, 0)
  }

  /** The token that has not been used yet. */
  get token(): Token {
    return this.#token
  }

  /** Uses the current token. */
  advance(): Token {
    return this.continueAt(this.#token.end)
  }

  /** Uses the current token up to an index, which may lie inside it or beyond it. */
  continueAt(index: number): Token {
    const used = { ...this.#token, end: index }
    this.#previous = used
    this.#token = scanToken(this.text.text, index)
    return used
  }

  /** The word or symbol that the current token consists of; an empty string for any other token. */
  get word(): string {
    if (this.#token.kind === 'symbol') return this.#token.symbol
    return this.#token.kind === 'name' ? this.#token.name : ''
  }

  isAt(symbol: TokenSymbol): boolean {
    return this.#token.kind === 'symbol' && this.#token.symbol === symbol
  }

  /** Uses the current token if it is this symbol. */
  accept(symbol: TokenSymbol): boolean {
    if (!this.isAt(symbol)) return false
    this.advance()
    return true
  }

  /**
   * Uses the bracket that closes what was opened, or fails.
   *
   * @param alternative what else could have stood here
   */
  close(open: Token, close: TokenSymbol, alternative?: string): void {
    if (this.accept(close)) return
    const opening = this.textOf(open)
    if (this.#token.kind === 'end') this.fail(unclosedBracket(opening, close), open)
    const closing = `\`${close}\``
    this.failUnexpected(alternative === undefined ? closing : `${alternative} or ${closing}`)
  }

  /** The text between two indexes, or that of a token. */
  textOf({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.text.text.slice(start, end)
  }

  /** The index after the last token used. */
  get usedEnd(): number {
    return this.#previous?.end ?? 0
  }

  /** The span from an index to the end of the last token used. */
  spanFrom(start: number): Span {
    return spanInFile(this.text, start, Math.max(start, this.usedEnd))
  }

  /** Marks an expression as built from these parts, and fails if that makes the tree too deep. */
  built<T extends Expression>(expression: T, parts: readonly Expression[]): T {
    const depth = parts.reduce((deepest, part) => Math.max(deepest, this.#depths.get(part) ?? 1), 0) + 1
    if (depth > MAX_DEPTH) throw new SyntaxFailure(tooDeeplyNested(MAX_DEPTH), expression.span)
    this.#depths.set(expression, depth)
    return expression
  }

  /** Parses something inside something else, and fails if that goes too deep. */
  nested<T>(parse: () => T): T {
    this.#nesting++
    if (this.#nesting > MAX_DEPTH) this.fail(tooDeeplyNested(MAX_DEPTH), this.#token)
    const result = parse()
    this.#nesting--
    return result
  }

  /** Fails because the current token is not the value that has to stand here. */
  failMissingOperand(what: string): never {
    if (this.#token.kind !== 'end') this.failUnexpected(what)
    if (this.#previous) this.fail(missingOperand(this.textOf(this.#previous)), this.#previous)
    this.fail(emptyText(what), { start: 0, end: this.text.text.length })
  }

  /** Fails because the current token is not what has to stand here: `a name`, `` `,` or `)` ``. */
  failUnexpected(expected: string): never {
    const token = this.#token
    if (token.kind === 'mistake') this.fail(token.message, token)
    if (token.kind !== 'end') {
      this.fail(unexpectedToken(expected, this.textOf(token), FOREIGN_WORDS.get(this.word)), token)
    }
    if (this.#previous) this.fail(unexpectedEnd(expected), this.#previous)
    this.fail(emptyText(expected), { start: 0, end: this.text.text.length })
  }

  fail(message: Message, { start, end }: { readonly start: number; readonly end: number }): never {
    throw new SyntaxFailure(message, spanInFile(this.text, start, end))
  }
}
