import loader from './core/hosts/loader.js'

// { test: /\.ksy$/, use: 'unplugin-ksy/loader' }

export default loader
export type { LoaderContext, LoaderOptions } from './core/hosts/loader.js'
