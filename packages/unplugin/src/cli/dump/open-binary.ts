import { readFileSync, statSync } from 'node:fs'
import { KaitaiError, KaitaiStream } from '@unplugin-ksy/runtime'
import { FileStream } from '../../node/file-stream.js'
import { UsageError } from '../terminal.js'
import { errorMessage } from '../../core/error-message.js'

/** Larger files, in bytes, are read page by page. */
const MEMORY = 64 * 1024 * 1024

/** @throws UsageError if a file cannot be opened */
export function openBinary(path: string, name: string): KaitaiStream {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) throw new UsageError(`${name} does not exist`)
  if (stats.isDirectory()) throw new UsageError(`${name} is a folder`)
  try {
    return stats.size > MEMORY ? new FileStream(path) : new KaitaiStream(readFileSync(path))
  } catch (error) {
    if (error instanceof KaitaiError) throw new UsageError(error.message)
    throw new UsageError(`${name} cannot be read: ${errorMessage(error)}`)
  }
}
