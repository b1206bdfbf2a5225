import { writeFile } from 'unplugin-ksy/node'
import { ReadWriteKaitaiStruct } from 'unplugin-ksy/runtime'

// Writes the text behind its path into a file, with what `writeFile` calls on the way.

const [path = '', text = ''] = process.argv.slice(2)

class Text extends ReadWriteKaitaiStruct {
  /** @override */
  _read() {}
  _checkFields() {}
  _fill() {}

  /** @param {import('unplugin-ksy/runtime').KaitaiStream} io */
  _writeFields(io) {
    io.writeBytes(new TextEncoder().encode(text))
  }
}

try {
  await writeFile(path, new Text())
} catch (error) {
  process.exitCode = 3
  process.stderr.write(String(error))
}
