import { testPage } from '../support/guide/test-page.js'

testPage('docs/files.md', 2)
