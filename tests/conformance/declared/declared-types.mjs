import { pathToFileURL } from 'node:url'
import ts from 'typescript-5.9'

/**
 * Where a class is: the URL of its module, and its name behind those of the classes that it is nested in.
 *
 * @typedef {{ readonly module: string, readonly names: readonly string[] }} ClassPlace
 */

/** What a declaration file says, as TypeScript understands it. */
export class DeclaredTypes {
  #checker
  #program

  /** @param {readonly string[]} files paths of declaration files */
  constructor(files) {
    this.#program = ts.createProgram(files, options)
    this.#checker = this.#program.getTypeChecker()
  }

  /**
   * The type of an instance of the class that a file exports by default.
   *
   * @param {string} file
   * @returns {ts.Type}
   */
  defaultClass(file) {
    const source = this.#program.getSourceFile(file)
    const module = source && this.#checker.getSymbolAtLocation(source)
    const exported = module && this.#checker.tryGetMemberInModuleExports('default', module)
    if (exported === undefined) throw new Error(`${file} exports nothing by default`)
    return this.#checker.getDeclaredTypeOfSymbol(this.#checker.getAliasedSymbol(exported))
  }

  /**
   * @param {ts.Type} type
   * @returns {ClassPlace | undefined} undefined if the type is not that of a class
   */
  classOf(type) {
    const declaration = type.symbol?.declarations?.find(ts.isClassDeclaration)
    if (declaration === undefined) return undefined
    /** @type {string[]} */
    const names = []
    /** @type {ts.Node} */
    let node = declaration
    for (; !ts.isSourceFile(node); node = node.parent)
      if (ts.isClassDeclaration(node) || ts.isModuleDeclaration(node)) names.unshift(node.name?.text ?? '')
    return { module: moduleOf(node.fileName), names }
  }

  /**
   * The properties of an object type that hold data, by name.
   *
   * @param {ts.Type} type
   */
  dataOf(type) {
    const properties = this.#checker
      .getPropertiesOfType(type)
      .filter(({ name, flags }) => !name.startsWith('_') && (flags & ts.SymbolFlags.Method) === 0)
    return new Map(properties.map((symbol) => [symbol.name, this.#checker.getTypeOfSymbol(symbol)]))
  }

  /**
   * @param {ts.Type} type
   * @param {string} name
   */
  property(type, name) {
    const symbol = this.#checker.getPropertyOfType(type, name)
    return symbol && this.#checker.getTypeOfSymbol(symbol)
  }

  /** @param {ts.Type} type */
  elementOf(type) {
    return this.#checker.isArrayType(type)
      ? this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number)
      : undefined
  }

  /** @param {ts.Type} type */
  text(type) {
    return this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
  }
}

/** @type {ts.CompilerOptions} */
const options = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  types: [],
}

/**
 * The URL of the module that a file declares.
 *
 * @param {string} file
 */
export function moduleOf(file) {
  return pathToFileURL(file.replace(/\.d\.mts$/, '.mjs')).href
}
