/** Fallback for `.ksy` imports whose own declaration file has not been written yet. */
declare module '*.ksy' {
  const type: unknown
  export default type
}
