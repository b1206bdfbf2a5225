import type { Message } from '../message.js'

// Names that work, but go against Kaitai's style guide (https://doc.kaitai.io/ksy_style_guide.html#attr-id).

export function misnamedLength(name: string, wanted: string, use: string): Message {
  return warning(`\`${name}\` is only used as the length of \`${use}\`.`, wanted)
}

export function misnamedCount(name: string, wanted: string, use: string): Message {
  return warning(`\`${name}\` is only used as the number of \`${use}\`.`, wanted)
}

function warning(message: string, wanted: string): Message {
  return {
    code: 'style-name',
    severity: 'warning',
    message,
    help: `The style guide would name it \`${wanted}\`.`,
  }
}
