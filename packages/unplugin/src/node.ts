import { readFile as readBytes } from 'node:fs/promises'
import { ReadWriteKaitaiStruct } from '@unplugin-ksy/runtime'
import { replaceFile } from './core/replace-file.js'

export type { FileStreamFlags } from './node/file-source.js'
export { FileStream } from './node/file-stream.js'

/** A class that a `.ksy` file exports, as far as reading needs it. */
export interface ReadableType<Value, Params extends readonly unknown[]> {
  read(source: Uint8Array, ...params: Params): Value
}

/**
 * Reads an object from a file.
 *
 * @param params The type's `params`, in order.
 * @throws the error of `node:fs` when the file cannot be read, and a `KaitaiError` when its content does not fit.
 */
export async function readFile<Value, Params extends readonly unknown[]>(
  type: ReadableType<Value, Params>,
  path: string | URL,
  ...params: Params
): Promise<Value> {
  return type.read(await readBytes(path), ...params)
}

/**
 * Writes an object to a file. Until all of it is written the old file stays, and it stays for good if anything fails.
 *
 * @throws a `KaitaiError` when the object cannot be written, and the error of `node:fs` when the file cannot be.
 */
export async function writeFile(path: string | URL, object: ReadWriteKaitaiStruct): Promise<void> {
  await replaceFile(path, ReadWriteKaitaiStruct.write(object), { flush: true })
}
