export * from '@unplugin-ksy/runtime'
