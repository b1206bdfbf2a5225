import { expect, test } from 'vitest'
import { classOf } from './class-of.js'

test('the class of an object, whatever its fields are called', () => {
  class Plain {}
  class Field extends Plain {
    override ['constructor'] = Plain
  }
  class Instance {
    get ['constructor'](): never {
      throw new Error('asked')
    }
  }
  expect(classOf(new Plain())).toBe(Plain)
  expect(classOf(new Field())).toBe(Field)
  expect(classOf(new Instance())).toBeUndefined()
  expect(classOf(Object.create(null))).toBeUndefined()
})
