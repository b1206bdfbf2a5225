import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (name: string): string =>
  fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url))

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        // Unit tests see the sources of the neighbour packages, so they never need a build.
        resolve: {
          alias: [
            { find: /^@unplugin-ksy\/compiler$/, replacement: source('compiler') },
            { find: /^@unplugin-ksy\/runtime$/, replacement: source('runtime') },
          ],
        },
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 20_000,
          // Vitest leaves a core free, which would be every second one of a small machine.
          maxWorkers: '100%',
        },
      },
      {
        // Integration tests see what users see: the built packages, through their `exports`.
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/fixtures/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
