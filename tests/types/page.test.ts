import { testPage } from '../support/guide/test-page.js'

testPage('docs/types.md', 3)
