import type { Doc } from '../2-resolve/model.js'
import type { DocPlan } from './plan.js'

export function planDoc(doc: Doc): DocPlan {
  return { text: doc.text?.value, refs: doc.refs.map((ref) => ref.value) }
}
