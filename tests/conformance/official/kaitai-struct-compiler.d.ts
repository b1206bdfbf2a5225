/** What is used here of a package that has no types of its own. */
declare module 'kaitai-struct-compiler' {
  interface Importer {
    /** @param mode `rel` or `abs` */
    importYaml(name: string, mode: string): Promise<unknown>
  }
  const compiler: {
    /** The generated files by name. */
    compile(
      language: string,
      spec: unknown,
      importer: Importer,
      debug: boolean,
    ): Promise<Record<string, string>>
  }
  export default compiler
}
