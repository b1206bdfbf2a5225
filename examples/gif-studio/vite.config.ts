import ksy from 'unplugin-ksy/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  // Relative addresses, so that the built page works from any folder of a server.
  base: './',
  build: { outDir: 'dist/page' },
  plugins: [ksy()],
})
