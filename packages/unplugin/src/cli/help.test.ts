import { expect, test } from 'vitest'
import { helpFor } from './help.js'

test.each([undefined, 'types', 'compile', 'check', 'dump'] as const)(
  '%s: help fits on a screen',
  (command) => {
    const lines = helpFor(command).split('\n')
    expect(lines.length).toBeLessThanOrEqual(24)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
  },
)
